//! The next level of a staircase: one set of changes, as a level is a conjunction.

use std::ops::Range;

use super::super::leaf::{Mark, Staircase};
use super::super::number::reaches;
use super::super::raise::Reason;
use super::super::reading::Reading;
use super::super::short::is_short;
use super::super::ways::Way;
use super::{Bill, Ladder, Reached, Stuck};
use crate::model::BlankPolicy;

impl Ladder<'_> {
    /// A level is a conjunction: all that is short on it and below must change, item by item.
    pub(super) fn staircase(&self, place: usize, leaf: (&Staircase, Range<usize>), level: u8) -> Reached {
        let (rule, range) = leaf;
        let (mut bill, mut best): (_, Option<Bill>) = (Bill::default(), None);
        let applying = self.applying(rule, &range);
        for step in (1..=rule.levels).filter(|step| applying.clone().any(|level| level == *step)) {
            if let Err(stuck) = self.level(rule, &range, (step, &mut bill)) {
                return best.ok_or(stuck);
            }
            let more = (step >= level).then(|| self.standing(rule, &range, step)).flatten();
            let Some(more) = more else { continue };
            let reached = bill.and(&more);
            if best.as_ref().is_none_or(|best| reached.compare(best).is_lt()) {
                best = Some(reached);
            }
            // All that comes on top costs the same or more.
            if more.count == 0 {
                break;
            }
        }
        best.map_or_else(|| self.stuck(Reason::NoHigherLevel, place), Ok)
    }

    /// All items of one level that are short, onto a bill.
    fn level(
        &self,
        rule: &Staircase,
        range: &Range<usize>,
        (level, bill): (u8, &mut Bill),
    ) -> Result<(), Stuck> {
        for (at, (item, reading)) in range.clone().zip(self.scored.pairs(range.clone())) {
            if item.level != level || !is_short(rule, item, reading) {
                continue;
            }
            match self.passing(at, rule.threshold) {
                Some(way) => bill.add(&self.bill(at, &way)),
                None => {
                    let is_held = reading.limit.is_some_and(|limit| !reaches(limit, rule.threshold));
                    let reason = match reading.mark {
                        Mark::NotApplicable => Reason::NotApplicable,
                        _ if is_held => Reason::Held,
                        _ => Reason::NoOption,
                    };
                    return Err(Stuck { reason, at: item.id.clone() });
                }
            }
        }
        Ok(())
    }

    /// What it takes for a level to be attained and not stepped over: where blanks are taken out and
    /// nothing else is left, one of them answered; else nothing.
    fn standing(&self, rule: &Staircase, range: &Range<usize>, level: u8) -> Option<Bill> {
        let blank = |reading: &Reading| reading.mark == Mark::Blank;
        let here = || {
            let all = range.clone().zip(self.scored.pairs(range.clone()));
            let counts = |mark| rule.counted(mark).is_some();
            all.filter(move |(_, (item, reading))| {
                item.level == level && item.weight > 0.0 && counts(reading.mark)
            })
        };
        if rule.blank == BlankPolicy::Zero || here().any(|(_, (_, reading))| !blank(reading)) {
            return Some(Bill::default());
        }
        let one = |at| self.passing(at, rule.threshold).map(|way| self.bill(at, &way));
        here().filter_map(|(at, _)| one(at)).min_by(Bill::compare)
    }

    /// The lowest option of an item that reaches a threshold.
    fn passing(&self, at: usize, threshold: f64) -> Option<Way> {
        let enough = self.ways(at).filter(|way| reaches(way.value, threshold));
        enough.min_by(|one, two| one.steps.cmp(&two.steps).then(one.value.total_cmp(&two.value)))
    }
}
