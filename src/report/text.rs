//! Any document as plain text of 78 columns, for terminals, mails and whoever reads line by line.
//!
//! Words from right to left stay in the order in which they are read; a terminal or editor turns them.

mod form;
mod tables;
mod wrap;

use self::wrap::{clean, width, wrapped};
use super::document::{Block, Document, Fact, Figure};

/// Columns of a line.
const COLUMNS: usize = 78;

/// The document as text: the same text for the same document.
#[must_use]
pub fn plain(document: &Document) -> String {
    let mut sheet = Sheet::default();
    sheet.heading(&document.title, '#');
    for fact in &document.cover {
        sheet.fact(fact);
    }
    sheet.blocks(&document.blocks);
    sheet.gap();
    sheet.line(&document.foot);
    sheet.out
}

/// What has been written, and how far to the inside the next line begins.
#[derive(Default)]
struct Sheet {
    out: String,
    indent: usize,
}

impl Sheet {
    /// A paragraph whose first line begins with `mark` and whose others stand below its words.
    fn marked(&mut self, mark: &str, text: &str) {
        let hang = width(mark);
        let room = COLUMNS.saturating_sub(self.indent + hang).max(20);
        for (at, line) in wrapped(text, room).iter().enumerate() {
            self.pad(self.indent);
            if at == 0 {
                self.out.push_str(mark);
            } else {
                self.pad(hang);
            }
            self.out.push_str(line);
            self.end();
        }
    }

    fn line(&mut self, text: &str) {
        self.marked("", text);
    }

    /// Ends a line without blanks at its end.
    fn end(&mut self) {
        self.out.truncate(self.out.trim_end_matches(' ').len());
        self.out.push('\n');
    }

    fn pad(&mut self, columns: usize) {
        self.out.extend(std::iter::repeat_n(' ', columns));
    }

    /// One empty line, never two.
    fn gap(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    fn inside(&mut self, write: impl FnOnce(&mut Self)) {
        self.indent += 2;
        write(self);
        self.indent -= 2;
    }

    fn heading(&mut self, text: &str, under: char) {
        self.gap();
        self.line(text);
        let longest = width(&clean(text)).min(COLUMNS);
        self.line(&under.to_string().repeat(longest));
        self.gap();
    }

    fn fact(&mut self, fact: &Fact) {
        self.marked("", &labelled(&fact.label, &fact.value));
    }

    fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, text } => {
                self.heading(
                    &text.text,
                    match level {
                        0 | 1 => '=',
                        2 => '-',
                        _ => '.',
                    },
                );
            }
            Block::Lead { text } | Block::Note { text } => self.paragraph(text),
            Block::Paragraph { text } => self.paragraph(&text.text),
            Block::Hint { label, text } => self.line(&labelled(label, &text.text)),
            Block::Facts { facts } => {
                self.gap();
                facts.iter().for_each(|fact| self.marked("* ", &format!("{} {}", fact.value, fact.label)));
            }
            Block::Terms { terms } => {
                self.gap();
                terms.iter().for_each(|term| self.fact(term));
            }
            Block::List { lead, items } => {
                self.gap();
                self.line(lead);
                items.iter().for_each(|item| self.marked("* ", item));
            }
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Question(question) => self.question(question),
            Block::Choices(choices) => self.choices(choices),
            Block::Fields { lead, fields } => self.fields(lead, fields),
            Block::Lines { label, count } => self.lines(label, *count),
            Block::Grid(grid) => self.grid(grid),
            Block::Entry { title, blocks } => self.entry(title, blocks),
            Block::PageBreak => self.gap(),
        }
    }

    fn paragraph(&mut self, text: &str) {
        self.gap();
        self.line(text);
        self.gap();
    }

    fn figure(&mut self, figure: &Figure) {
        self.gap();
        self.line(&figure.caption);
        self.line(&figure.alt);
        self.line(&figure.note);
        self.gap();
    }
}

fn labelled(label: &str, text: &str) -> String {
    if label.is_empty() { text.to_owned() } else { format!("{label}: {text}") }
}

#[cfg(test)]
mod tests;
