//! Translations as a CSV table: key, rev, source, translation, state.

use super::Placed;
use crate::error::{Error, Result};
use crate::model::breaks;
use crate::model::translate::{Row, State};

const HEADER: [&str; 5] = ["key", "rev", "source", "translation", "state"];
/// What a spreadsheet would take for a formula.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Writes the rows with a byte order mark, so that spreadsheets read them as UTF-8.
///
/// # Errors
/// [`Error::Defect`] when the table cannot be written to memory.
pub fn write(rows: &[Row]) -> Result<String> {
    let failed = |error: csv::Error| Error::Defect(error.to_string());
    let mut writer = csv::Writer::from_writer(Vec::from("\u{feff}"));
    writer.write_record(HEADER).map_err(failed)?;
    for row in rows {
        let (source, translation) = (guarded(&row.source), guarded(&row.translation));
        let cells = [&row.key, &row.rev.to_string(), &source, &translation, row.state.word()];
        writer.write_record(cells).map_err(failed)?;
    }
    let bytes = writer.into_inner().map_err(|error| Error::Defect(error.to_string()))?;
    String::from_utf8(bytes).map_err(|error| Error::Defect(error.to_string()))
}

/// A text that would be a formula gets an apostrophe in front; reading takes it away again.
fn guarded(text: &str) -> String {
    if text.starts_with(FORMULA) { format!("'{text}") } else { text.to_owned() }
}

fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| rest.starts_with(FORMULA)).unwrap_or(text)
}

/// Reads rows; `;` between cells is recognised.
///
/// # Errors
/// A sentence that names the line.
pub fn read(text: &str) -> std::result::Result<Placed, String> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let text = &*breaks::of_one_sign(text);
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if first.contains(';') && !first.contains(',') { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| error.to_string())?.clone();
    let column = |name: &str| header.iter().position(|cell| cell.trim() == name);
    let (Some(key), Some(rev), Some(translation)) = (column("key"), column("rev"), column("translation"))
    else {
        return Err("the first line names the columns key, rev, source, translation and state".into());
    };
    let state = column("state");
    let mut rows = Vec::new();
    for (at, record) in reader.records().enumerate() {
        let record = record.map_err(|error| error.to_string())?;
        let line = record.position().map_or(at + 2, |place| usize::try_from(place.line()).unwrap_or(at + 2));
        let cell = |at: usize| record.get(at).unwrap_or_default();
        let word = state.map(|at| cell(at).trim()).filter(|word| !word.is_empty()).unwrap_or("draft");
        let Some((_, state)) = State::WORDS.iter().find(|(known, _)| *known == word) else {
            return Err(format!(
                "line {line}: the state \"{word}\" is none of missing, stale, draft, reviewed"
            ));
        };
        let rev = cell(rev).trim();
        let rev = rev
            .parse()
            .map_err(|_| format!("line {line}: the rev \"{rev}\" is no number; leave it as it was"))?;
        let (source, translation) = (String::new(), unguarded(cell(translation)).to_owned());
        rows.push((
            format!("line {line}"),
            Row { key: cell(key).trim().to_owned(), rev, source, translation, state: *state },
        ));
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::*;

    #[test]
    fn what_is_written_reads_back() {
        let row = |key: &str, text: &str| Row {
            key: key.into(),
            rev: 2,
            source: "A \"rule\"; signed".into(),
            translation: text.into(),
            state: State::Reviewed,
        };
        let rows =
            [row("A.text", "=SUM(A1)"), row("B.text", "Zwei\nZeilen, \u{631}"), row("C.text", "'quoted'")];
        let text = write(&rows).unwrap();
        assert!(text.contains("'=SUM(A1)"));
        let back: Vec<String> = read(&text).unwrap().into_iter().map(|(_, row)| row.translation).collect();
        assert_eq!(back, ["=SUM(A1)", "Zwei\nZeilen, \u{631}", "'quoted'"]);
    }

    #[test]
    fn a_changed_header_or_rev_is_named() {
        assert!(read("a,b\n1,2\n").unwrap_err().contains("first line"));
        assert!(read("key,rev,translation\nA.text,x,y\n").unwrap_err().starts_with("line 2"));
    }
}
