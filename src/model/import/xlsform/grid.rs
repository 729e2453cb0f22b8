//! The cells of a workbook, as every reader hands them on: bounded, sparse, with their numbers.

use std::collections::BTreeMap;

/// The most cells of a workbook.
const MOST_CELLS: usize = 2_000_000;
/// The most bytes of text of a workbook.
const MOST_BYTES: usize = 64 << 20;
/// The longest cell that is kept, in letters: a spreadsheet holds no longer one.
const LONGEST_CELL: usize = 32_767;
/// Columns behind this one hold no form.
const LAST_COLUMN: usize = 16_384;

/// One sheet: its rows in order, each with its cells from left to right.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Grid {
    /// Its name.
    pub name: String,
    /// Texts by row and column, both from 0; empty cells are not there.
    pub rows: BTreeMap<usize, BTreeMap<usize, String>>,
}

/// All sheets, while they are read.
#[derive(Debug, Default)]
pub(super) struct Book {
    /// The sheets.
    pub grids: Vec<Grid>,
    cells: usize,
    bytes: usize,
}

impl Book {
    /// Begins a sheet.
    pub fn open(&mut self, name: &str) {
        self.grids.push(Grid { name: name.trim().to_owned(), rows: BTreeMap::new() });
    }

    /// Puts a text into a cell of the sheet begun last.
    ///
    /// # Errors
    /// A sentence when the workbook is larger than a form can be.
    pub fn put(&mut self, row: usize, column: usize, text: &str) -> Result<(), String> {
        let text = text.trim();
        if text.is_empty() {
            return Ok(());
        }
        let text = match text.char_indices().nth(LONGEST_CELL) {
            Some(_) => return Err(format!("row {} has a cell of more than {LONGEST_CELL} letters", row + 1)),
            None => text,
        };
        self.cells += 1;
        self.bytes += text.len();
        if self.cells > MOST_CELLS || self.bytes > MOST_BYTES || column >= LAST_COLUMN {
            return Err(format!(
                "the workbook has more than {MOST_CELLS} cells, {} MB of text or {LAST_COLUMN} columns",
                MOST_BYTES >> 20
            ));
        }
        if let Some(grid) = self.grids.last_mut() {
            grid.rows.entry(row).or_default().insert(column, text.to_owned());
        }
        Ok(())
    }
}

/// The letters of a column: A, B, … Z, AA.
pub(super) fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or_default()));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// A number as a cell shows it: whole numbers without a point.
pub(super) fn number(value: f64) -> String {
    crate::model::json::number_value(value).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_the_letters_of_a_spreadsheet() {
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
    }

    #[test]
    fn a_workbook_larger_than_a_form_is_refused() {
        let mut book = Book::default();
        book.open("survey");
        assert!(book.put(0, 0, &"x".repeat(40_000)).is_err());
        assert!(book.put(0, 20_000, "x").is_err());
        assert_eq!(book.put(0, 0, " "), Ok(()));
    }
}
