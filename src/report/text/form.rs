//! Forms as text: boxes of brackets, lines of underscores.

use super::wrap::{clean, width};
use super::{COLUMNS, Sheet};
use crate::report::document::Block;
use crate::report::form::{Choices, Field, Grid, Mark, Question};
use crate::report::phrase::Phrase;

/// The shortest line to write on.
const SHORTEST: usize = 12;

impl Sheet {
    pub(super) fn question(&mut self, question: &Question) {
        self.gap();
        if question.caption.is_empty() {
            self.line(&format!("{} · {}", question.id, question.text.text));
        } else {
            self.line(&format!("{} · {}", question.id, question.caption));
            self.inside(|sheet| sheet.line(&question.text.text));
        }
        self.inside(|sheet| sheet.blocks(&question.blocks));
        self.gap();
    }

    pub(super) fn choices(&mut self, choices: &Choices) {
        self.line(&choices.lead.text);
        let mark = mark(choices.mark);
        for option in &choices.options {
            self.marked(mark, &option.text.text);
            if option.line {
                self.open_line();
            }
            self.inside(|sheet| sheet.inside(|sheet| sheet.line(&option.note.text)));
        }
    }

    /// Goes on behind the last line with a line to write on.
    fn open_line(&mut self) {
        let last = self.out.trim_end_matches('\n').len();
        self.out.truncate(last);
        let begun = self.out.rsplit('\n').next().map_or(0, width);
        if begun + 1 + SHORTEST > COLUMNS {
            self.out.push('\n');
            self.pad(self.indent + 4);
        } else {
            self.out.push(' ');
        }
        let begun = self.out.rsplit('\n').next().map_or(0, width);
        self.underscores(COLUMNS.saturating_sub(begun));
        self.end();
    }

    fn underscores(&mut self, columns: usize) {
        self.out.extend(std::iter::repeat_n('_', columns));
    }

    pub(super) fn fields(&mut self, lead: &Phrase, fields: &[Field]) {
        let frame = |field: &Field| {
            let letters = "_".repeat(usize::from(field.letters));
            clean(&format!("{} [{letters}] {}", field.label.text, field.unit.text))
        };
        let frames = fields.iter().map(frame).collect::<Vec<_>>().join(" ");
        self.line(&lead.text);
        self.line(&frames);
    }

    pub(super) fn lines(&mut self, label: &Phrase, count: u8) {
        let mut left = count;
        if !label.is_empty() {
            self.line(&format!("{}:", label.text));
            self.open_line();
            left = count.saturating_sub(1);
        }
        for _ in 0..left {
            self.pad(self.indent);
            self.underscores(COLUMNS.saturating_sub(self.indent));
            self.end();
        }
    }

    pub(super) fn grid(&mut self, grid: &Grid) {
        self.line(&grid.caption.text);
        self.line(&format!("{}:", grid.head));
        for row in &grid.rows {
            self.marked("* ", &row.text);
            self.inside(|sheet| {
                for column in &grid.columns {
                    sheet.marked(mark(Mark::One), &column.text);
                }
            });
        }
    }

    pub(super) fn entry(&mut self, title: &str, blocks: &[Block]) {
        self.gap();
        self.line(&format!("- {} -", clean(title)));
        self.inside(|sheet| sheet.blocks(blocks));
        self.gap();
    }
}

const fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::One => "( ) ",
        Mark::Several => "[ ] ",
        Mark::Number => "[__] ",
    }
}
