//! The parts of a form on paper: questions, boxes to tick and room to write.
//!
//! They say what is asked and how it may be answered; how a box or a line looks is the format's.

use serde::Serialize;

use super::document::Block;
use super::phrase::Phrase;

/// A question or statement with what belongs to its answer, in reading order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Question {
    /// Its id, so that the answer can be typed in later.
    pub id: String,
    /// "Level 2: Directed"; may be empty.
    pub caption: String,
    /// Its words.
    pub text: Phrase,
    /// Help, choices, room to write.
    pub blocks: Vec<Block>,
}

impl Question {
    /// Whether it holds a list of entries, which may fill more than a page.
    #[must_use]
    pub fn is_list(&self) -> bool {
        self.blocks.iter().any(|block| matches!(block, Block::Entry { .. }))
    }
}

/// Choices under one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Choices {
    /// What the choices answer, where it is not the question itself; may be empty.
    pub lead: Phrase,
    /// What stands before each.
    pub mark: Mark,
    /// The choices.
    pub options: Vec<Choice>,
}

/// What stands before a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// A round box: one of them.
    One,
    /// A square box: all that are true.
    Several,
    /// A wider box for a number: their order.
    Number,
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Choice {
    /// Its words.
    pub text: Phrase,
    /// More words below them; may be empty.
    pub note: Phrase,
    /// A line to write on follows.
    pub line: bool,
    /// Stands apart from those before it: "I do not know", "none of these".
    pub apart: bool,
}

impl Choice {
    /// A choice of words alone.
    pub fn of(text: impl Into<Phrase>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// A frame to write in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Field {
    /// What to write; may be empty.
    pub label: Phrase,
    /// For how many letters.
    pub letters: u8,
    /// What stands behind it: a unit; may be empty.
    pub unit: Phrase,
}

/// Rows with the same choices, one to tick in each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Grid {
    /// What it asks.
    pub caption: Phrase,
    /// The heading of the rows' own column.
    pub head: String,
    /// The choices.
    pub columns: Vec<Phrase>,
    /// What is asked of each.
    pub rows: Vec<Phrase>,
}
