//! A sheet with its header, which remembers the cells that somebody has asked for.
//!
//! What was not asked for is listed at the end: so no cell can be dropped by forgetting it.

use std::cell::Cell as Flag;
use std::collections::HashMap;

use super::super::note::Notes;
use super::super::tongue::Tongues;
use super::super::words::{Wording, clean};
use super::grid::{Grid, letters};
use super::headers::{self, Header};

/// Cells of one unknown column that are listed one by one; more are listed together.
const FEW: usize = 3;

/// A sheet.
#[derive(Debug)]
pub(super) struct Sheet {
    name: String,
    columns: Vec<Column>,
    /// The columns of a name, by their index; a second one of the same header is not among them.
    by_key: HashMap<String, Vec<usize>>,
    /// Rows under the header.
    pub rows: Vec<Row>,
}

#[derive(Debug)]
struct Column {
    at: usize,
    title: String,
    header: Header,
    /// A second column of the same name: nobody asks for it.
    is_double: bool,
}

/// A row.
#[derive(Debug, Clone)]
pub(super) struct Row {
    /// From 1, as a spreadsheet counts.
    pub number: usize,
    cells: Vec<Cell>,
}

#[derive(Debug, Clone)]
struct Cell {
    at: usize,
    text: String,
    read: Flag<bool>,
}

/// A cell that was asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// Its text.
    pub text: String,
    /// Where it stands.
    pub place: String,
}

impl Row {
    fn cell(&self, at: usize) -> Option<&Cell> {
        self.cells.binary_search_by_key(&at, |cell| cell.at).ok().and_then(|index| self.cells.get(index))
    }
}

impl Sheet {
    /// A sheet whose first row is its header.
    pub fn of(grid: Grid) -> Self {
        let mut rows = grid.rows.into_iter();
        let titles = rows.next().map(|(_, cells)| cells).unwrap_or_default();
        let mut columns: Vec<Column> = Vec::new();
        let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
        let mut seen = std::collections::HashSet::new();
        for (at, title) in titles {
            let header = headers::parse(&title);
            let is_double = !seen.insert((header.key.clone(), header.language.clone()));
            if !is_double {
                by_key.entry(header.key.clone()).or_default().push(columns.len());
            }
            columns.push(Column { at, title, header, is_double });
        }
        let cells = |cells: std::collections::BTreeMap<usize, String>| {
            let cell = |(at, text)| Cell { at, text, read: Flag::new(false) };
            cells.into_iter().map(cell).collect()
        };
        let rows = rows.map(|(at, found)| Row { number: at + 1, cells: cells(found) }).collect();
        Self { name: grid.name, columns, by_key, rows }
    }

    /// The row with other texts: by the name of the column, its language and the text.
    pub fn with(&self, row: &Row, change: impl Fn(&str, Option<&str>, &str) -> String) -> Row {
        let mut row = row.clone();
        for cell in &mut row.cells {
            let Ok(index) = self.columns.binary_search_by_key(&cell.at, |column| column.at) else { continue };
            let Some(column) = self.columns.get(index) else { continue };
            cell.text = change(&column.header.key, column.header.language.as_deref(), &cell.text);
        }
        row
    }

    /// Whether some column has this name.
    pub fn has(&self, key: &str) -> bool {
        self.by_key.contains_key(key)
    }

    /// The languages that columns of a name are in; none for those without a language.
    pub fn languages(&self, key: &str) -> Vec<Option<&str>> {
        self.columns_of(key).map(|column| column.header.language.as_deref()).collect()
    }

    fn columns_of(&self, key: &str) -> impl Iterator<Item = &Column> {
        let indices = self.by_key.get(key).map(Vec::as_slice).unwrap_or_default();
        indices.iter().filter_map(|at| self.columns.get(*at))
    }

    /// Where a row stands.
    pub fn place(&self, row: &Row) -> String {
        format!("sheet {}, row {}", self.name, row.number)
    }

    /// The text of a cell that is looked at, and not asked for yet.
    pub fn peek<'r>(&self, row: &'r Row, key: &str) -> Option<&'r str> {
        let column = self.columns_of(key).find(|column| column.header.language.is_none())?;
        row.cell(column.at).map(|cell| cell.text.as_str())
    }

    /// The cell of a row under a name without a language.
    pub fn take(&self, row: &Row, key: &str) -> Option<Found> {
        let column = self.columns_of(key).find(|column| column.header.language.is_none())?;
        let cell = row.cell(column.at)?;
        cell.read.set(true);
        Some(Found { text: cell.text.clone(), place: self.place_of(row, column) })
    }

    /// A text in all its languages; columns without one are in `plain`.
    pub fn wording(
        &self,
        row: &Row,
        key: &str,
        plain: &str,
        (tongues, notes): (&mut Tongues, &mut Notes),
    ) -> Wording {
        let mut wording = Wording::new();
        let mut columns: Vec<&Column> = self.columns_of(key).collect();
        // A column that names its language goes before the one that does not.
        columns.sort_by_key(|column| column.header.language.is_none());
        for column in columns {
            let Some(cell) = row.cell(column.at) else { continue };
            let place = self.place_of(row, column);
            let language = match &column.header.language {
                Some(name) => {
                    tongues.tag(name, &format!("sheet {}, column {}", self.name, letters(column.at)), notes)
                }
                None => plain.to_owned(),
            };
            cell.read.set(true);
            if wording.iter().any(|(known, _)| *known == language) {
                notes.lost(&place, &cell.text, "another column has this language", "its text stands");
                continue;
            }
            let text = clean(&cell.text, &place, notes);
            wording.push((language, text));
        }
        wording
    }

    /// Every cell of a row as text, for a row that is left out as a whole.
    pub fn whole(&self, row: &Row) -> String {
        row.cells.iter().for_each(|cell| cell.read.set(true));
        row.cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" | ")
    }

    /// Lists every cell that nobody has asked for.
    pub fn list_rest(&self, notes: &mut Notes) {
        for column in &self.columns {
            self.rest_of(column, notes);
        }
        for row in &self.rows {
            let has_header = |at: usize| self.columns.binary_search_by_key(&at, |column| column.at).is_ok();
            let headless = |cell: &&Cell| !cell.read.get() && !has_header(cell.at);
            for cell in row.cells.iter().filter(headless) {
                let place = format!("{}, column {}", self.place(row), letters(cell.at));
                notes.lost(&place, &cell.text, "its column has no header", "nothing stands in its place");
            }
        }
    }

    fn rest_of(&self, column: &Column, notes: &mut Notes) {
        let unread = |row: &Row| row.cell(column.at).filter(|cell| !cell.read.get()).cloned();
        let rest: Vec<(&Row, Cell)> =
            self.rows.iter().filter_map(|row| unread(row).map(|cell| (row, cell))).collect();
        let reason = headers::reason(&column.header.key).filter(|_| !column.is_double);
        let why = match reason {
            Some(reason) => reason,
            None if column.is_double => "another column has the same name",
            None => "this column has no counterpart",
        };
        let instead = "nothing stands in its place";
        if reason.is_none() && rest.len() > FEW {
            let (first, last) =
                (rest.first().map(|(row, _)| row.number), rest.last().map(|(row, _)| row.number));
            let (first, last) = (first.unwrap_or_default(), last.unwrap_or_default());
            let place = format!("sheet {}, rows {first} to {last}, column {}", self.name, self.title(column));
            notes.lost(&place, &format!("{} cells", rest.len()), why, instead);
            return;
        }
        if reason.is_none() && rest.is_empty() {
            let place = format!("sheet {}, column {}", self.name, self.title(column));
            notes.lost(&place, "the header of an empty column", why, instead);
        }
        for (row, cell) in rest {
            notes.lost(&self.place_of(row, column), &cell.text, why, instead);
        }
    }

    fn place_of(&self, row: &Row, column: &Column) -> String {
        format!("{}, column {}", self.place(row), self.title(column))
    }

    fn title(&self, column: &Column) -> String {
        format!("{} ({})", letters(column.at), super::super::note::shown(&column.title))
    }
}
