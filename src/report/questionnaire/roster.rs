//! A list that repeats: blank entries, one below the other, since its columns rarely fit across a page.

use super::Writer;
use crate::i18n::Arg;
use crate::model::{Item, ItemKind};
use crate::report::document::Block;

/// Blank entries on paper; further ones are copies.
const ENTRIES: usize = 3;

impl Writer<'_> {
    pub(super) fn roster(&self, item: &Item) -> Vec<Block> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of rows")]
        let most = item.limits.max.map_or(ENTRIES, |most| most as usize);
        let mut blocks: Vec<Block> =
            (1..=most.min(ENTRIES)).map(|number| self.entry(&item.columns, number)).collect();
        if most > ENTRIES {
            blocks.push(self.remark(self.plain("form-entries")));
        }
        blocks
    }

    /// What is to be known of a column stands in the first entry only.
    fn entry(&self, columns: &[Item], number: usize) -> Block {
        let mut blocks = Vec::new();
        for column in columns.iter().filter(|column| column.kind != ItemKind::Note) {
            blocks.extend(self.room(column, self.text_of(column)));
            if number == 1 {
                blocks.extend(self.beforehand(column));
            }
        }
        Block::Entry { title: self.say("form-entry", &[("number", Arg::from(number))]), blocks }
    }
}
