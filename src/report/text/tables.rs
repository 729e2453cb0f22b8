//! Tables as text: side by side where the columns fit, else a short list for each row.

use super::wrap::{clean, width};
use super::{COLUMNS, Sheet, labelled};
use crate::report::document::{Align, Cell, Column, Table};

/// Blanks between two columns.
const BETWEEN: usize = 2;

impl Sheet {
    pub(super) fn table(&mut self, table: &Table) {
        self.gap();
        self.line(&table.caption);
        self.gap();
        let rows: Vec<Vec<String>> = table.rows.iter().map(|row| row.iter().map(words).collect()).collect();
        let titles: Vec<String> = table.columns.iter().map(|column| clean(&column.title)).collect();
        let all = || std::iter::once(&titles).chain(&rows);
        let widest = |at: usize| all().filter_map(|row| row.get(at)).map(|cell| width(cell)).max();
        let widths: Vec<usize> = (0..titles.len()).map(|at| widest(at).unwrap_or(0)).collect();
        if self.indent + widths.iter().map(|width| width + BETWEEN).sum::<usize>() <= COLUMNS + BETWEEN {
            for row in all() {
                self.row(row, &table.columns, &widths);
            }
        } else {
            rows.iter().for_each(|row| self.row_as_list(row, &titles));
        }
        self.gap();
    }

    fn row(&mut self, row: &[String], columns: &[Column], widths: &[usize]) {
        self.pad(self.indent);
        for ((cell, column), most) in row.iter().zip(columns).zip(widths) {
            let room = most.saturating_sub(width(cell));
            let (before, after) = if column.align == Align::End { (room, 0) } else { (0, room) };
            self.pad(before);
            self.out.push_str(cell);
            self.pad(after + BETWEEN);
        }
        self.end();
    }

    fn row_as_list(&mut self, row: &[String], titles: &[String]) {
        for (at, (cell, title)) in row.iter().zip(titles).enumerate() {
            if at == 0 {
                self.marked("* ", cell);
            } else if !cell.is_empty() {
                self.inside(|sheet| sheet.line(&labelled(title, cell)));
            }
        }
    }
}

fn words(cell: &Cell) -> String {
    let level = cell.level.map(|level| format!("{level} ")).unwrap_or_default();
    clean(&format!("{level}{}", cell.text))
}
