//! The numbers of a chart as a table for the page and as a file for computing.

use crate::error::{Error, Result};

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Head in the file: a plain word that never changes with the language.
    pub key: &'static str,
    /// Head on the page; empty where the column stands in the file only.
    pub title: String,
    /// Numbers stand at the end of their cell.
    pub is_number: bool,
}

/// One cell: words for people, the bare value for the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell {
    /// As people read it.
    pub text: String,
    /// As programs read it: decimal point, ids, nothing where there is nothing.
    pub raw: String,
}

impl Cell {
    /// Words with their code.
    pub fn words(text: impl Into<String>, code: impl Into<String>) -> Self {
        Self { text: text.into(), raw: code.into() }
    }

    /// A formatted number with its value.
    #[must_use]
    pub fn number(text: String, value: Option<f64>) -> Self {
        // Adding zero turns minus zero into zero.
        Self { text, raw: value.map(|value| (value + 0.0).to_string()).unwrap_or_default() }
    }
}

/// A table in the order of its picture.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Columns; the first one heads the rows.
    pub columns: Vec<Column>,
    /// Rows, each with one cell a column.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// How many numbers it shows: a short table needs no unfolding.
    #[must_use]
    pub fn numbers(&self) -> usize {
        let shown = self.columns.iter().filter(|column| column.is_number && !column.title.is_empty()).count();
        shown * self.rows.len()
    }

    /// The columns that the page shows, with their places.
    pub fn shown(&self) -> impl Iterator<Item = (usize, &Column)> {
        self.columns.iter().enumerate().filter(|(_, column)| !column.title.is_empty())
    }

    /// The file: UTF-8, comma, a head of keys, bare values; what a spreadsheet would take for a formula is
    /// quoted by an apostrophe.
    ///
    /// # Errors
    /// [`Error::Defect`] when the rows do not fit the columns.
    pub fn csv(&self) -> Result<Vec<u8>> {
        let failed = |e: csv::Error| Error::Defect(format!("a chart's numbers: {e}"));
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(self.columns.iter().map(|column| column.key)).map_err(failed)?;
        for row in &self.rows {
            writer.write_record(row.iter().map(|cell| guarded(&cell.raw))).map_err(failed)?;
        }
        writer.into_inner().map_err(|e| Error::Defect(format!("a chart's numbers: {e}")))
    }
}

/// A negative number is a number; any other cell that begins like a formula is not to be run.
fn guarded(raw: &str) -> String {
    let begins = raw.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    if begins && raw.parse::<f64>().is_err() { format!("'{raw}") } else { raw.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_holds_bare_numbers_and_no_formula() {
        let column = |key, is_number| Column { key, title: key.to_owned(), is_number };
        let table = Table {
            caption: String::new(),
            columns: vec![column("id", false), column("gap", true)],
            rows: vec![
                vec![Cell::words("Law", "=HYPERLINK(1)"), Cell::number("−1,25".into(), Some(-1.25))],
                vec![Cell::words("Use, sharing", "USE"), Cell::number(String::new(), None)],
            ],
        };
        let text = table.csv().map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        assert_eq!(text.unwrap_or_default(), "id,gap\n'=HYPERLINK(1),-1.25\nUSE,\n");
        assert_eq!(table.numbers(), 2);
    }
}
