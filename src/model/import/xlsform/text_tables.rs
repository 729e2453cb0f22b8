//! Forms as text: comma-separated values, and tables of Markdown.
//!
//! Both carry several sheets: the first cell of a row names the sheet, or is empty inside it. A table
//! without such a column is the sheet `survey`.

use super::grid::Book;
use crate::model::breaks;

/// Reads comma-separated values.
///
/// # Errors
/// A sentence.
pub(super) fn csv(text: &str) -> Result<Book, String> {
    let text = breaks::of_one_sign(text);
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut rows = Rows::default();
    for record in reader.records() {
        let record =
            record.map_err(|error| format!("the file is no table of comma-separated values: {error}"))?;
        let line = record.position().map_or(0, |place| usize::try_from(place.line()).unwrap_or_default());
        rows.take(line.saturating_sub(1), record.iter())?;
    }
    Ok(rows.book)
}

/// Reads the tables of a Markdown text; other lines are none of them.
///
/// # Errors
/// A sentence.
pub(super) fn markdown(text: &str) -> Result<Book, String> {
    let mut rows = Rows::default();
    for (at, line) in text.lines().enumerate() {
        let Some(cells) = cells(line) else { continue };
        rows.take(at, cells.iter().map(String::as_str))?;
    }
    Ok(rows.book)
}

/// The cells between bars; `\|` is a bar inside a cell. None for a line that is no row, or only rules.
fn cells(line: &str) -> Option<Vec<String>> {
    let inside = line.trim().strip_prefix('|')?;
    let mut cells = vec![String::new()];
    let mut letters = inside.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if letters.peek() == Some(&'|') => {
                letters.next();
                cells.last_mut()?.push('|');
            }
            '|' => cells.push(String::new()),
            other => cells.last_mut()?.push(other),
        }
    }
    let is_rule = |cell: &String| {
        let cell = cell.trim();
        !cell.is_empty() && cell.contains("--") && cell.chars().all(|c| matches!(c, '-' | ':'))
    };
    let filled = || cells.iter().filter(|cell| !cell.trim().is_empty());
    if filled().count() > 0 && filled().all(is_rule) { None } else { Some(cells) }
}

/// Rows of which the first cell may name a sheet.
#[derive(Default)]
struct Rows {
    book: Book,
    /// Whether the first column names sheets; known after the first row that is not empty.
    has_names: Option<bool>,
}

impl Rows {
    fn take<'a>(&mut self, row: usize, cells: impl Iterator<Item = &'a str>) -> Result<(), String> {
        let cells: Vec<&str> = cells.map(str::trim).collect();
        if cells.iter().all(|cell| cell.is_empty()) {
            return Ok(());
        }
        let has_names = *self.has_names.get_or_insert_with(|| {
            let is_header = |word: &str| cells.iter().any(|cell| cell.eq_ignore_ascii_case(word));
            !(is_header("type") && cells.first().is_some_and(|cell| super::headers::is_known(cell)))
        });
        if !has_names && self.book.grids.is_empty() {
            self.book.open("survey");
        }
        if let Some(name) = cells.first().filter(|cell| has_names && !cell.is_empty()) {
            self.book.open(name);
        }
        if self.book.grids.is_empty() {
            self.book.open("survey");
        }
        for (column, cell) in cells.iter().enumerate().skip(usize::from(has_names)) {
            self.book.put(row, column, cell)?;
        }
        Ok(())
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn the_first_cell_of_a_row_names_the_sheet() {
        let book =
            markdown("# Form\n| survey |\n| | type | name |\n|---|---|---|\n| | text | a\\|b |\n").unwrap();
        let grid = book.grids.first().unwrap();
        assert_eq!((grid.name.as_str(), grid.rows.len()), ("survey", 2));
        assert_eq!(grid.rows.get(&4).unwrap().get(&2).unwrap(), "a|b");
    }

    #[test]
    fn a_table_without_names_of_sheets_is_the_survey() {
        let book = csv("type,name,label\ntext,a,\"one\ntwo\"\ninteger,b,B\n").unwrap();
        let grid = book.grids.first().unwrap();
        assert_eq!(grid.name, "survey");
        assert_eq!(grid.rows.get(&3).unwrap().get(&0).unwrap(), "integer");
    }

    #[test]
    fn a_sheet_may_begin_with_its_header_in_the_same_row() {
        let book = csv("survey,type,name\n,text,a\nchoices,list_name,name\n,l,x\n").unwrap();
        assert_eq!(book.grids.iter().map(|grid| grid.rows.len()).collect::<Vec<_>>(), [2, 2]);
    }
}
