//! Room for the answer to an item, by its kind.

use super::Writer;
use crate::i18n::{Arg, Lang};
use crate::model::{Item, ItemKind, ItemOption};
use crate::report::document::Block;
use crate::report::form::{Choice, Choices, Field, Grid, Mark};
use crate::report::phrase::Phrase;

/// Letters that a hand writes on a line across the page, and bounds for the lines of a long answer.
const LETTERS_A_LINE: u32 = 90;
const LINES: (u32, u32) = (4, 14);

impl Writer<'_> {
    pub(super) fn answer(&self, item: &Item) -> Vec<Block> {
        let room = match item.kind {
            ItemKind::Matrix => vec![self.matrix(item)],
            ItemKind::Roster => self.roster(item),
            ItemKind::File => vec![self.line("form-attach")],
            ItemKind::Level => return self.levels(item),
            ItemKind::Statement
            | ItemKind::Single
            | ItemKind::Multi
            | ItemKind::Number
            | ItemKind::Text
            | ItemKind::LongText
            | ItemKind::Date
            | ItemKind::Url
            | ItemKind::Email
            | ItemKind::Spdx
            | ItemKind::Rank
            | ItemKind::Note => self.room(item, Phrase::default()),
        };
        let specials = self.specials(item);
        let has_own = item.kind.is_choice() || matches!(item.kind, ItemKind::Multi | ItemKind::Matrix);
        if has_own || specials.is_empty() {
            return room;
        }
        let apart = Choices { lead: Phrase::default(), mark: Mark::One, options: specials };
        room.into_iter().chain([Block::Choices(apart)]).collect()
    }

    /// Room for an answer that is not a table: of an item without a lead, of a roster's column after its name.
    pub(super) fn room(&self, item: &Item, lead: Phrase) -> Vec<Block> {
        match item.kind {
            ItemKind::Statement | ItemKind::Single => vec![self.choices(item, lead, Mark::One)],
            ItemKind::Multi => {
                let most = item.limits.max.map(|most| self.remark(self.counted("form-at-most", most)));
                most.into_iter().chain([self.choices(item, lead, Mark::Several)]).collect()
            }
            ItemKind::Rank => {
                vec![self.remark(self.plain("form-rank")), self.choices(item, lead, Mark::Number)]
            }
            ItemKind::Number => vec![self.number(item, lead)],
            ItemKind::Date => vec![self.date(lead)],
            ItemKind::LongText => {
                let most = item.limits.max_chars.map(f64::from);
                let most = most.map(|most| self.remark(self.counted("form-letters", most)));
                most.into_iter().chain([lines(item, lead)]).collect()
            }
            ItemKind::Text | ItemKind::Url | ItemKind::Email | ItemKind::Spdx | ItemKind::File => {
                vec![lines(item, lead)]
            }
            // Tables, paragraphs and the question of a leaf have room of their own.
            ItemKind::Matrix | ItemKind::Roster | ItemKind::Level | ItemKind::Note => Vec::new(),
        }
    }

    #[expect(clippy::cast_possible_truncation, reason = "limits are small whole numbers")]
    fn counted(&self, key: &str, count: f64) -> String {
        self.say(key, &[("count", Arg::Count(count as i64))])
    }

    fn choices(&self, item: &Item, lead: Phrase, mark: Mark) -> Block {
        let mut options: Vec<Choice> = item.options.iter().map(|option| self.choice(item, option)).collect();
        options.extend(self.specials(item));
        Block::Choices(Choices { lead, mark, options })
    }

    fn choice(&self, item: &Item, option: &ItemOption) -> Choice {
        let text = self.phrase(self.survey.option_text(self.lang.code(), item, &option.code));
        let note = if option.exclusive { self.plain("form-alone").into() } else { Phrase::default() };
        Choice { text, note, line: option.other, apart: option.exclusive }
    }

    fn specials(&self, item: &Item) -> Vec<Choice> {
        let special = |key: &str, line| Choice { line, apart: true, ..Choice::of(self.plain(key)) };
        let dk = item.offers_dk.then(|| special("answer-dk", false));
        let na = item.offers_na.then(|| special("form-na-because", true));
        dk.into_iter().chain(na).collect()
    }

    /// The one question of a leaf: its levels, each with what has to hold.
    fn levels(&self, item: &Item) -> Vec<Block> {
        let rungs = self.survey.node(&item.id).map(|node| node.items.as_slice()).unwrap_or_default();
        let rungs = || rungs.iter().filter_map(|at| self.survey.items.get(*at));
        let mut options =
            vec![Choice { note: self.plain("form-level-zero").into(), ..Choice::of(self.rung(0)) }];
        for level in 1..=self.survey.model.top_level() {
            let mut said = rungs().filter(|rung| rung.level == Some(level)).map(|rung| self.text_of(rung));
            let Some(mut note) = said.next() else { continue };
            said.for_each(|more| note.text = format!("{} {}", note.text, more.text));
            options.push(Choice { note, ..Choice::of(self.rung(level)) });
        }
        options.extend(self.specials(item));
        vec![Block::Choices(Choices { lead: Phrase::default(), mark: Mark::One, options })]
    }

    fn number(&self, item: &Item, lead: Phrase) -> Block {
        let unit = item
            .limits
            .unit
            .as_ref()
            .map(|unit| self.slot(&item.id, "unit").unwrap_or_else(|| unit.as_str().into()));
        let letters = item.limits.max.map_or(12, |most| most.to_string().len().clamp(4, 16));
        let letters = u8::try_from(letters).unwrap_or(12);
        Block::Fields {
            lead,
            fields: vec![Field { label: Phrase::default(), letters, unit: unit.unwrap_or_default() }],
        }
    }

    fn date(&self, lead: Phrase) -> Block {
        let field = |(key, letters): (&str, u8)| Field {
            label: self.plain(key).into(),
            letters,
            unit: Phrase::default(),
        };
        let mut fields = [("answer-day", 2), ("answer-month", 2), ("answer-year", 4)].map(field).to_vec();
        if self.lang == Lang::Zh {
            fields.reverse();
        }
        Block::Fields { lead, fields }
    }

    fn matrix(&self, item: &Item) -> Block {
        let row = |code: &String| {
            self.slot(&item.id, &format!("row.{code}")).unwrap_or_else(|| code.as_str().into())
        };
        Block::Grid(Grid {
            caption: Phrase::default(),
            head: self.plain("form-grid-head"),
            columns: self.grid_columns(item),
            rows: item.rows.iter().map(row).collect(),
        })
    }

    /// The choices of an item as columns.
    pub(super) fn grid_columns(&self, item: &Item) -> Vec<Phrase> {
        let text =
            |option: &ItemOption| self.phrase(self.survey.option_text(self.lang.code(), item, &option.code));
        let dk = item.offers_dk.then(|| self.plain("answer-dk").into());
        item.options.iter().map(text).chain(dk).collect()
    }
}

fn lines(item: &Item, label: Phrase) -> Block {
    let letters = item.limits.max_chars;
    let count = match item.kind {
        ItemKind::LongText => letters.map_or(LINES.0, |most| (most / LETTERS_A_LINE).clamp(LINES.0, LINES.1)),
        _ if letters.is_some_and(|most| most > 2 * LETTERS_A_LINE) => 2,
        _ => 1,
    };
    Block::Lines { label, count: u8::try_from(count).unwrap_or(1) }
}
