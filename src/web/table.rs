//! A table on a page: a caption, heads, and rows whose first cell names them.

use serde::Serialize;

/// One cell.
#[derive(Debug, Clone, Serialize)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// Whether it is a number, and stands at the end of its column.
    pub is_number: bool,
    /// Whether it stays on one line: an interval in pieces is hard to read.
    pub is_whole: bool,
    /// Columns that it takes.
    pub span: usize,
    /// Where the first cell of a row leads to.
    pub href: Option<String>,
}

/// What the component `grid` shows.
#[derive(Debug, Clone, Serialize)]
pub struct Table {
    /// Caption, and name of the region that scrolls.
    pub caption: String,
    /// Heads, and whether numbers stand below them.
    pub columns: Vec<(String, bool)>,
    /// Cells.
    pub rows: Vec<Vec<Cell>>,
}

impl Cell {
    /// Words.
    #[must_use]
    pub fn words(text: impl Into<String>) -> Self {
        Self { text: text.into(), is_number: false, is_whole: false, span: 1, href: None }
    }

    /// The name of a row, that leads somewhere.
    #[must_use]
    pub fn leading(text: impl Into<String>, href: Option<String>) -> Self {
        Self { href, ..Self::words(text) }
    }

    /// An interval.
    #[must_use]
    pub fn whole(text: impl Into<String>) -> Self {
        Self { is_whole: true, ..Self::words(text) }
    }

    /// A number.
    #[must_use]
    pub fn number(text: impl Into<String>) -> Self {
        Self { is_number: true, ..Self::words(text) }
    }

    /// Words in the place of several cells.
    #[must_use]
    pub fn across(text: impl Into<String>, span: usize) -> Self {
        Self { span, ..Self::words(text) }
    }
}
