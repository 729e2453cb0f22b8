//! A document with every kind of block, for the tests of the formats.

use super::document::{Block, Cell, Column, Document, Fact, Figure, Table};
use super::form::{Choice, Choices, Field, Grid, Mark, Question};
use super::phrase::Phrase;
use crate::i18n::Lang;

/// What somebody may write who wants it to be read as an instruction.
pub(super) const HOSTILE: &str =
    "<script>alert('x')</script> & \"quoted\" #eval(\"1\") *x* $y$ {{ doc }} {% raw %}";

/// The document, with `words` wherever words of people may stand.
pub(super) fn document(lang: Lang, words: &str) -> Document {
    let mut blocks = report(words);
    blocks.extend(form(words));
    Document {
        title: words.into(),
        lang,
        cover: vec![Fact::new("Campaign", words)],
        head: words.into(),
        foot: words.into(),
        page: "Page {page} of {pages}".into(),
        blocks,
    }
}

fn report(words: &str) -> Vec<Block> {
    let table = Table {
        caption: words.into(),
        columns: vec![Column::words("Dimension", 2), Column::words(words, 1), Column::numbers("Score")],
        rows: vec![vec![Cell::of("Law"), Cell::level(2, words), Cell::of("2.75")]],
    };
    let figure = Figure {
        svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"40\"><rect width=\"90\" \
            height=\"40\"/></svg>"
            .into(),
        alt: words.into(),
        caption: words.into(),
        note: words.into(),
    };
    vec![
        Block::Lead { text: words.into() },
        Block::Facts { facts: vec![Fact::new(words, "87%")] },
        Block::Heading { level: 1, text: words.into() },
        Block::Paragraph { text: Phrase::foreign(words, "ar") },
        Block::Note { text: words.into() },
        Block::Table(table),
        Block::Figure(figure),
        Block::PageBreak,
        Block::Heading { level: 2, text: Phrase::foreign(words, "fr") },
        Block::List { lead: words.into(), items: vec![words.into()] },
        Block::Terms { terms: vec![Fact::new(words, words)] },
    ]
}

fn form(words: &str) -> Vec<Block> {
    let options = vec![
        Choice::of("Nowhere"),
        Choice { note: words.into(), ..Choice::of(Phrase::foreign(words, "ar")) },
        Choice { line: true, apart: true, ..Choice::of("Another") },
    ];
    let choices = |mark| Block::Choices(Choices { lead: words.into(), mark, options: options.clone() });
    let field = |label: &str, letters| Field { label: label.into(), letters, unit: words.into() };
    let grid = Grid {
        caption: words.into(),
        head: "Tick".into(),
        columns: vec!["No".into(), words.into()],
        rows: vec![words.into()],
    };
    let lines = |label: &str, count| Block::Lines { label: label.into(), count };
    vec![
        Block::Question(Question {
            id: "GOV-2.1".into(),
            caption: "Level 1".into(),
            text: words.into(),
            blocks: vec![
                Block::Hint { label: "Only if".into(), text: words.into() },
                choices(Mark::One),
                choices(Mark::Several),
                choices(Mark::Number),
                Block::Fields { lead: words.into(), fields: vec![field("Day", 2), field("", 4)] },
                lines(words, 2),
                lines("", 1),
                Block::Grid(grid),
            ],
        }),
        Block::Question(Question {
            id: "list".into(),
            caption: String::new(),
            text: words.into(),
            blocks: vec![Block::Entry { title: words.into(), blocks: vec![lines("Name", 1)] }],
        }),
    ]
}
