//! A document as a tree: what is said and in which order, and nothing of how it is set.
//!
//! It holds finished words only, in one language. A format reads it as JSON or as it is.

use serde::{Serialize, Serializer};

use super::form::{Choices, Field, Grid, Question};
use super::phrase::Phrase;
use crate::charts::{Caption, Chart, Look};
use crate::i18n::Lang;

/// A document.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Document {
    /// Title: of the file, of the first page, of every page's foot.
    pub title: String,
    /// Language of every word in it.
    #[serde(serialize_with = "code")]
    pub lang: Lang,
    /// What it is about and where it comes from, below the title.
    pub cover: Vec<Fact>,
    /// What stands on top of every page but the first.
    pub head: String,
    /// What stands at the foot of every page.
    pub foot: String,
    /// `Page {page} of {pages}`, with these two marks.
    pub page: String,
    /// The rest, in reading order.
    pub blocks: Vec<Block>,
}

/// A label with its value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact {
    /// What it is.
    pub label: String,
    /// How it is.
    pub value: String,
}

impl Fact {
    /// A fact.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into() }
    }
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A heading; it is a bookmark too.
    Heading {
        /// From 1; no level is skipped on the way down.
        level: u8,
        /// Words.
        text: Phrase,
    },
    /// The sentence that says most.
    Lead {
        /// Words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Words.
        text: Phrase,
    },
    /// A paragraph in small letters.
    Note {
        /// Words.
        text: String,
    },
    /// A few figures side by side.
    Facts {
        /// The figures, four at most.
        facts: Vec<Fact>,
    },
    /// Words with their meanings.
    Terms {
        /// Words and meanings.
        terms: Vec<Fact>,
    },
    /// A list under a sentence that stays with it.
    List {
        /// The sentence.
        lead: String,
        /// The items.
        items: Vec<String>,
    },
    /// A table.
    Table(Table),
    /// A picture.
    Figure(Figure),
    /// A paragraph in small letters behind a word that says what it is.
    Hint {
        /// What it is; may be empty.
        label: String,
        /// Words.
        text: Phrase,
    },
    /// Something to answer on paper, with all that it needs.
    Question(Question),
    /// Choices to tick.
    Choices(Choices),
    /// Frames to write a few letters in, side by side.
    Fields {
        /// What they ask for, where it is not the question itself; may be empty.
        lead: Phrase,
        /// The frames.
        fields: Vec<Field>,
    },
    /// Lines to write on.
    Lines {
        /// What to write; may be empty.
        label: Phrase,
        /// How many.
        count: u8,
    },
    /// One choice a row, as a table of boxes.
    Grid(Grid),
    /// One blank entry of a list that the reader fills in.
    Entry {
        /// Which one.
        title: String,
        /// What is asked of it.
        blocks: Vec<Block>,
    },
    /// What follows begins a page.
    PageBreak,
}

/// A table; the first cell of each row is its heading.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Columns.
    pub columns: Vec<Column>,
    /// Rows, each with a cell a column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Column {
    /// Heading.
    pub title: String,
    /// Where its words stand.
    pub align: Align,
    /// Its part of the room that the others leave; 0: as wide as its words.
    pub share: u8,
}

impl Column {
    /// A column of words with its part of the room.
    pub fn words(title: impl Into<String>, share: u8) -> Self {
        Self { title: title.into(), align: Align::Start, share }
    }

    /// A column of numbers, as wide as they are.
    pub fn numbers(title: impl Into<String>) -> Self {
        Self { title: title.into(), align: Align::End, share: 0 }
    }
}

/// Where words stand in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    /// Where reading begins.
    Start,
    /// Where it ends: numbers.
    End,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Cell {
    /// A level, shown as its digit on its colour before the words.
    pub level: Option<u8>,
    /// Words.
    pub text: String,
}

impl Cell {
    /// A cell of words.
    pub fn of(text: impl Into<String>) -> Self {
        Self { level: None, text: text.into() }
    }

    /// A level and what is to be said of it.
    pub fn level(level: u8, text: impl Into<String>) -> Self {
        Self { level: Some(level), text: text.into() }
    }
}

/// A picture with all that it needs to be understood alone.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// The picture: its marks only, since the document says the rest in text of its own.
    pub svg: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    /// The finding in a sentence.
    pub caption: String,
    /// What the signs mean and where the numbers come from; may be empty.
    pub note: String,
}

impl Figure {
    /// A chart as light and wide marks, with its words beside them.
    #[must_use]
    pub fn of(chart: &Chart) -> Self {
        Self {
            svg: chart.svg(Look { caption: Caption::Bare, ..Look::default() }),
            alt: chart.alt.clone(),
            caption: chart.title.clone(),
            note: format!("{} {}", chart.note, chart.source),
        }
    }
}

fn code<S: Serializer>(lang: &Lang, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(lang.code())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail by panicking")]

    use super::*;

    #[test]
    fn a_document_is_plain_data_with_a_kind_for_each_block() {
        let block = Block::Table(Table {
            caption: "Levels".into(),
            columns: vec![Column::words("Dimension", 2), Column::numbers("Score")],
            rows: vec![vec![Cell::of("Law"), Cell::level(2, "")]],
        });
        let json = serde_json::to_value(block).unwrap();
        assert_eq!(json["kind"], "table");
        assert_eq!(json["columns"][1]["align"], "end");
        assert_eq!(json["rows"][0][1]["level"], 2);
    }
}
