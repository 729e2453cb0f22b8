//! One item: what is asked, what must be known to answer it, and room for the answer and its proof.

use super::Writer;
use crate::i18n::Arg;
use crate::model::{Item, ItemKind, ParentLevel};
use crate::report::document::Block;
use crate::report::form::{Choice, Choices, Mark, Question};
use crate::report::phrase::Phrase;

impl Writer<'_> {
    pub(super) fn item(&self, item: &Item) -> Block {
        if item.kind == ItemKind::Note {
            return Block::Paragraph { text: self.text_of(item) };
        }
        let mut blocks = self.beforehand(item);
        blocks.extend(self.answer(item));
        blocks.extend(self.criteria(item));
        blocks.extend(self.proof(item));
        Block::Question(Question {
            id: item.id.clone(),
            caption: self.level(item),
            text: self.asked(item),
            blocks,
        })
    }

    /// What is asked: of a leaf the title stands above as a heading.
    fn asked(&self, item: &Item) -> Phrase {
        if item.kind == ItemKind::Level { self.plain("form-highest").into() } else { self.text_of(item) }
    }

    /// The words of an item, or its id where the definition has none.
    pub(super) fn text_of(&self, item: &Item) -> Phrase {
        let found = self.survey.item_text(self.lang.code(), item, "text");
        found.map_or_else(|| item.id.as_str().into(), |found| self.phrase(found))
    }

    /// When it is asked, whether it needs an answer, and the help.
    pub(super) fn beforehand(&self, item: &Item) -> Vec<Block> {
        let mut blocks = self.only_if(item.visible_if.as_ref());
        if item.required {
            blocks.push(self.remark(self.plain("form-needs-answer")));
        } else {
            blocks.extend(self.needed_if(item.required_if.as_ref()));
        }
        let help = self.survey.item_text(self.lang.code(), item, "help");
        blocks.extend(help.map(|help| Block::Hint { label: String::new(), text: self.phrase(help) }));
        blocks
    }

    #[expect(clippy::unused_self, reason = "read beside its sisters")]
    pub(super) fn remark(&self, text: String) -> Block {
        Block::Hint { label: String::new(), text: text.into() }
    }

    /// "Level 2: Directed", where levels mean something.
    fn level(&self, item: &Item) -> String {
        match item.level {
            Some(level) if self.survey.model.parent.level != ParentLevel::None => self.rung(level),
            _ => String::new(),
        }
    }

    pub(super) fn rung(&self, level: u8) -> String {
        let name = self.survey.level_name(self.lang.code(), level);
        self.say("answer-rung", &[("level", Arg::Count(i64::from(level))), ("name", Arg::from(name))])
    }

    fn criteria(&self, item: &Item) -> Option<Block> {
        let words = |code: &String| {
            let key = format!("criteria.{code}");
            self.slot(&item.id, &key).unwrap_or_else(|| code.as_str().into())
        };
        let options: Vec<Choice> = item.criteria.iter().map(|code| Choice::of(words(code))).collect();
        let lead = self.plain("answer-criteria").into();
        (!options.is_empty()).then_some(Block::Choices(Choices { lead, mark: Mark::Several, options }))
    }

    fn proof(&self, item: &Item) -> Vec<Block> {
        let mut blocks = Vec::new();
        let said = self.survey.item_text(self.lang.code(), item, "proof");
        let label = || self.plain("answer-proof");
        blocks.extend(said.map(|text| Block::Hint { label: label(), text: self.phrase(text) }));
        if item.evidence.is_some() {
            blocks.push(self.line("form-proof-line"));
        }
        blocks
    }
}
