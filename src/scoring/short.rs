//! Which items keep a staircase from its next level.

use crate::model::BlankPolicy;

use super::leaf::{Mark, Rung, Staircase};
use super::number::reaches;
use super::plan::PlanItem;
use super::reading::Reading;

/// The lowest level with an applicable item that does not reach the threshold: what must pass next.
pub(crate) fn blocking_level(rule: &Staircase, rungs: impl Iterator<Item = Rung>) -> Option<u8> {
    rungs
        .filter(|rung| rung.weight > 0.0 && (1..=rule.levels).contains(&rung.level))
        .filter(|rung| rule.counted(rung.mark).is_some_and(|mark| blocks(rule, mark)))
        .map(|rung| rung.level)
        .min()
}

/// Whether an item counts and does not reach the threshold.
pub(crate) fn is_short(rule: &Staircase, item: &PlanItem, reading: &Reading) -> bool {
    item.weight > 0.0 && rule.counted(reading.mark).is_some_and(|mark| blocks(rule, mark))
}

/// Whether a mark that counts keeps its level from being attained.
fn blocks(rule: &Staircase, mark: Mark) -> bool {
    match mark {
        Mark::Value(value) => !reaches(value, rule.threshold),
        Mark::Blank => rule.blank == BlankPolicy::Zero,
        Mark::DontKnow | Mark::NotApplicable | Mark::NotShown => true,
    }
}
