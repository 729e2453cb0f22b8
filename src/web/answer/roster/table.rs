//! The text of a spreadsheet as rows of a list: labels or ids in the header, labels or codes in the cells.

use crate::actions::answering::{ResponseView, Row, TypedItem};
use crate::error::Message;
use crate::i18n::Lang;
use crate::model::{Item, ItemKind, Survey, breaks, listed};

/// What was pasted.
#[derive(Debug, Clone, Default)]
pub(super) struct Pasted {
    /// Rows without a fault, with their line.
    pub rows: Vec<(usize, Row)>,
    /// Line, column and what is wrong.
    pub faults: Vec<(usize, String, Message)>,
    /// The header and the lines with a fault.
    pub left_over: String,
}

/// Reads a table whose first line names the columns.
pub(super) fn read(view: &ResponseView, lang: Lang, list: &Item, text: &str) -> Pasted {
    let mut pasted = Pasted::default();
    let text = text.trim_start_matches('\u{feff}');
    let mut lines = lines(text).into_iter().filter(|line| line.cells.iter().any(|cell| !cell.is_empty()));
    let Some(header) = lines.next() else { return pasted };
    let columns: Vec<Option<&Item>> =
        header.cells.iter().map(|name| named(&view.survey, lang.code(), list, name)).collect();
    let is_unclear = name_columns(&mut pasted, &header, &columns);
    if is_unclear || !columns.iter().any(Option::is_some) {
        text.clone_into(&mut pasted.left_over);
        return pasted;
    }
    pasted.left_over.push_str(&header.source);
    for line in lines {
        let faults = pasted.faults.len();
        let row = read_line(view, lang, (list, &columns), &line, &mut pasted.faults);
        pasted.faults.extend(beyond(&header, &line));
        if pasted.faults.len() == faults {
            pasted.rows.push((line.number, row));
        } else {
            pasted.left_over.push('\n');
            pasted.left_over.push_str(&line.source);
        }
    }
    pasted
}

/// Notes names that no column has, and such as stand twice; whether some do: which of the two is meant only
/// its writer knows, so that nothing is read.
fn name_columns(pasted: &mut Pasted, header: &Line, columns: &[Option<&Item>]) -> bool {
    let mut is_twice = false;
    for (at, (name, found)) in header.cells.iter().zip(columns).enumerate() {
        let same = |other: &&Item| found.is_some_and(|found| found.id == other.id);
        let key = match found {
            None if !name.is_empty() => "roster-column-unknown",
            Some(_) if columns.iter().take(at).flatten().any(same) => "roster-column-twice",
            _ => continue,
        };
        is_twice |= found.is_some();
        pasted.faults.push((header.number, String::new(), Message::new(key).with("name", name)));
    }
    is_twice
}

/// What stands in cells over which no name stands: a mark inside a cell parts it, and what is behind it would
/// be lost, or everything after it would be in the wrong column.
fn beyond(header: &Line, line: &Line) -> Option<(usize, String, Message)> {
    let is_named = |at: usize| header.cells.get(at).is_some_and(|name| !name.is_empty());
    let cells = line.cells.iter().enumerate();
    let over: Vec<&str> = cells
        .filter(|(at, cell)| !cell.is_empty() && !is_named(*at))
        .map(|(_, cell)| cell.as_str())
        .collect();
    if over.is_empty() {
        return None;
    }
    let message = Message::new("roster-cell-beyond").with("cells", listed(over.into_iter()));
    Some((line.number, String::new(), message))
}

fn read_line(
    view: &ResponseView,
    lang: Lang,
    (list, columns): (&Item, &[Option<&Item>]),
    line: &Line,
    faults: &mut Vec<(usize, String, Message)>,
) -> Row {
    let typed: Vec<TypedItem> = list
        .columns
        .iter()
        .map(|column| {
            let at = columns.iter().position(|found| found.is_some_and(|found| found.id == column.id));
            let cell = at.and_then(|at| line.cells.get(at)).map_or("", String::as_str);
            as_typed(&view.survey, lang.code(), column, cell)
        })
        .collect();
    let read = view.read_row(list, &typed);
    for problem in read.problems {
        faults.push((line.number, problem.place, problem.message));
    }
    for one in &typed {
        let is_given = one.fields.values().flatten().any(|text| !text.is_empty());
        let is_known = read.row.contains_key(&one.item)
            || faults.iter().any(|(n, id, _)| *n == line.number && *id == one.item);
        // What a condition leaves out would be lost without a word.
        if is_given && !is_known {
            faults.push((line.number, one.item.clone(), Message::new("roster-cell-not-asked")));
        }
    }
    read.row
}

/// The column of this id or label, in the page's language or the one the survey was written in.
fn named<'i>(survey: &Survey, lang: &str, list: &'i Item, name: &str) -> Option<&'i Item> {
    let same = |text: &str| text.trim().to_lowercase() == name.trim().to_lowercase();
    list.columns.iter().find(|column| {
        same(&column.id)
            || same(survey.words(lang, &column.id, "text"))
            || same(survey.words(&survey.source_language, &column.id, "text"))
    })
}

/// A cell as the fields that somebody would have filled in for it.
fn as_typed(survey: &Survey, lang: &str, column: &Item, cell: &str) -> TypedItem {
    let mut typed = TypedItem { item: column.id.clone(), lang: lang.to_owned(), ..TypedItem::default() };
    let code = |label: &str| {
        let same = |text: &str| text.to_lowercase() == label.trim().to_lowercase();
        let found = column.options.iter().find(|option| {
            same(&option.code)
                || same(survey.option_text(lang, column, &option.code).text)
                || same(survey.option_text(&survey.source_language, column, &option.code).text)
        });
        found.map_or_else(|| label.trim().to_owned(), |option| option.code.clone())
    };
    match column.kind {
        ItemKind::Multi | ItemKind::Rank => {
            typed.fields.insert(String::new(), cell.split(';').map(code).collect());
        }
        ItemKind::Single | ItemKind::Statement if !cell.is_empty() => {
            typed.fields.insert(String::new(), vec![code(cell)]);
        }
        _ => drop(typed.fields.insert(String::new(), vec![cell.to_owned()])),
    }
    typed
}

/// One line of the table.
struct Line {
    number: usize,
    cells: Vec<String>,
    source: String,
}

/// The cells of every line: by tabs as spreadsheets copy them, else by semicolons or commas.
fn lines(text: &str) -> Vec<Line> {
    let text = &breaks::of_one_sign(text);
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let delimiter =
        [b'\t', b';', b','].into_iter().find(|mark| first.as_bytes().contains(mark)).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(text.as_bytes());
    let mut lines = Vec::new();
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).unwrap_or(false) {
        let line =
            record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(usize::MAX));
        let cells = record.iter().map(|cell| cell.trim().to_owned()).collect();
        lines.push(Line { number: line, cells, source: written(&record, delimiter) });
    }
    lines
}

/// The line as it would be pasted again.
fn written(record: &csv::StringRecord, delimiter: u8) -> String {
    let mut writer = csv::WriterBuilder::new().delimiter(delimiter).from_writer(Vec::new());
    let bytes = writer.write_record(record).ok().and_then(|()| writer.into_inner().ok()).unwrap_or_default();
    String::from_utf8_lossy(&bytes).trim_end().to_owned()
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "a test fails by panicking")]
mod tests {
    use super::lines;

    #[test]
    fn cells_come_by_tabs_semicolons_or_commas_and_may_be_quoted() {
        for text in ["a\tb\n1\t2, x", "a;b\n1;\"2, x\"", "a,b\n1,\"2, x\""] {
            let lines = lines(text);
            assert_eq!(lines[1].cells, ["1", "2, x"], "{text}");
            assert_eq!(lines[1].number, 2);
        }
    }

    #[test]
    fn a_line_can_be_pasted_again_as_it_was() {
        assert_eq!(lines("a,b\n1,\"2, \"\"x\"\"\"")[1].source, "1,\"2, \"\"x\"\"\"");
    }
}
