//! How much a survey asks: questions and words by depth.

use super::definition::{Section, Survey};
use super::item::{Item, Origin};
use super::kinds::{Depth, ItemKind};
use super::scheme::LeafKind;

/// The mean level at which a typical institution is taken to stand (reference model 2.6).
pub const TYPICAL_LEVEL: f64 = 1.5;
/// Words that a respondent reads in a minute, and seconds that an answer takes besides.
const WORDS_A_MINUTE: f64 = 180.0;
const SECONDS_AN_ITEM: f64 = 15.0;

/// What is asked in a survey or a section of it.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Burden {
    /// Leaves with one question each at rapid depth.
    pub rapid: usize,
    /// All rungs.
    pub rungs: usize,
    /// Rungs that the standard depth asks where every staircase stands at [`TYPICAL_LEVEL`] on average,
    /// half of them at the level below and half at the one above, with "nowhere" on the next rung.
    pub typical: f64,
    /// Tables of enablers: six short ratings each.
    pub tables: usize,
    /// Questions outside staircases.
    pub others: usize,
    /// Lists that repeat.
    pub rosters: usize,
}

impl Burden {
    /// Questions at the standard depth: rungs, tables, others and lists.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a survey has a few thousand items")]
    pub fn standard(&self) -> f64 {
        self.typical + (self.tables + self.others + self.rosters) as f64
    }
}

impl Survey {
    /// What the whole survey asks.
    #[must_use]
    pub fn burden(&self) -> Burden {
        self.sections.iter().map(|section| self.burden_of(section)).fold(Burden::default(), |all, one| {
            Burden {
                rapid: all.rapid + one.rapid,
                rungs: all.rungs + one.rungs,
                typical: all.typical + one.typical,
                tables: all.tables + one.tables,
                others: all.others + one.others,
                rosters: all.rosters + one.rosters,
            }
        })
    }

    /// The minutes that a depth takes: its part of the words, and a moment for each answer.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a survey has thousands of words"
    )]
    pub fn minutes(&self, depth: Depth) -> usize {
        let all = self.burden();
        let items = all.rungs + all.others + all.rosters + all.tables;
        let asked = match depth {
            Depth::Rapid => (all.rapid + all.others + all.rosters) as f64,
            Depth::Standard | Depth::Verified => all.standard(),
        };
        let part = if items == 0 { 0.0 } else { (asked / items as f64).min(1.0) };
        ((self.word_count() as f64 * part) / WORDS_A_MINUTE + asked * SECONDS_AN_ITEM / 60.0).ceil() as usize
    }

    /// What a section asks.
    #[must_use]
    pub fn burden_of(&self, section: &Section) -> Burden {
        let mut found = Burden::default();
        let items = || section.items.iter().filter_map(|at| self.items.get(*at));
        let mut last_table = None;
        for item in items() {
            match (&item.origin, item.kind) {
                (Origin::Rapid, _) => {
                    found.rapid += 1;
                    found.typical += self.typical_rungs(item);
                }
                (Origin::Enabler { node, .. }, _) => {
                    found.tables += usize::from(last_table != Some(node));
                    last_table = Some(node);
                }
                (Origin::Written, ItemKind::Note) => {}
                (Origin::Written, ItemKind::Roster) => found.rosters += 1,
                (Origin::Written, _) if self.is_rung(item) => found.rungs += 1,
                (Origin::Written, _) => found.others += 1,
            }
        }
        found
    }

    /// The rungs that a leaf asks on average: those up to the level, and the one that ends it.
    fn typical_rungs(&self, leaf: &Item) -> f64 {
        let Some(node) = self.node(&leaf.id) else { return 0.0 };
        let rungs = node.items.iter().filter_map(|at| self.items.get(*at));
        let levels: Vec<f64> = rungs.filter_map(|item| item.level.map(f64::from)).collect();
        let asked = |level: f64| levels.iter().filter(|rung| **rung <= level + 1.0).fold(0.0, |n, _| n + 1.0);
        f64::midpoint(asked(TYPICAL_LEVEL.floor()), asked(TYPICAL_LEVEL.ceil()))
    }

    /// Whether an item is a rung of a staircase.
    #[must_use]
    pub fn is_rung(&self, item: &Item) -> bool {
        let leaf = item.node.as_ref().filter(|_| item.is_scored()).and_then(|node| self.node(node));
        leaf.is_some_and(|leaf| self.model.leaf_rule(leaf).kind == LeafKind::Staircase)
    }
}
