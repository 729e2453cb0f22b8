//! What would raise a capability's level: the smallest set of answers that would have to be others.
//!
//! A level is a conjunction, so the set is unique: every applicable item up to the next level that is
//! below the threshold. It is arithmetic, not advice to tick boxes: each change needs its evidence.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::leaf::{Mark, Staircase};
use super::number::{exceeds, reaches};
use super::plan::PlanItem;
use super::reading::Reading;
use super::status::{Score, Status};
use super::trace::{Scored, blocking_level, is_short};

/// The next level and what it takes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NextLevel {
    /// The level that is attained at least, once all changes hold.
    pub level: u8,
    /// The changes, in declared order.
    pub changes: Vec<Change>,
    /// Steps up the answer scale over all changes, times the capability's effort points of one level.
    pub cost: f64,
}

/// One answer that would have to be another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The item.
    pub item: String,
    /// The option or state now.
    pub from: String,
    /// The lowest option that reaches the threshold.
    pub to: String,
    /// Steps up the answer scale; more than two is a long way.
    pub steps: u32,
    /// All of the item's criteria must hold for it too.
    pub needs_criteria: bool,
}

pub(crate) fn next_level(
    scored: &Scored<'_>,
    rule: &Staircase,
    range: Range<usize>,
    score: &Score,
    effort: f64,
) -> Option<NextLevel> {
    // Where too little is answered the first thing is to answer, not to change.
    if !matches!(score.status, Status::Ok | Status::ProvisionalNa) {
        return None;
    }
    let level = blocking_level(rule, scored.rungs(range.clone()))?;
    let short =
        scored.pairs(range).filter(|(item, reading)| item.level <= level && is_short(rule, item, reading));
    let changes: Vec<_> =
        short.map(|(item, reading)| change(scored, rule, item, reading)).collect::<Option<_>>()?;
    let cost = effort * changes.iter().map(|change| f64::from(change.steps)).sum::<f64>();
    Some(NextLevel { level, changes, cost })
}

/// Nothing where no option of the item reaches the threshold: then the level cannot be had at all.
fn change(scored: &Scored<'_>, rule: &Staircase, item: &PlanItem, reading: &Reading) -> Option<Change> {
    let enough = item.options.iter().filter(|(_, value)| reaches(*value, rule.threshold));
    let (to, value) = enough.min_by(|left, right| left.1.total_cmp(&right.1))?;
    let now = if let Mark::Value(value) = reading.mark { value } else { 0.0 };
    let between = item.options.iter().filter(|(_, other)| exceeds(*other, now) && !exceeds(*other, *value));
    Some(Change {
        item: item.id.clone(),
        from: (scored.answer)(item),
        to: to.clone(),
        steps: u32::try_from(between.count()).unwrap_or(u32::MAX),
        needs_criteria: !item.criteria.is_empty() && reaches(*value, item.criteria_from),
    })
}
