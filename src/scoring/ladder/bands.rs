//! The next band: a score must be reached, by the cheapest of all items below.

use super::super::cover::{Offer, cheapest};
use super::super::level_weights::LevelWeights;
use super::super::parts::is_sum;
use super::super::plan::PlanRule;
use super::super::raise::Reason;
use super::super::ways::{Way, value_now};
use super::{Ladder, Reached, Stuck};
use crate::model::Band;

impl Ladder<'_> {
    /// The cheapest changes that lift a score to where a band begins.
    pub(super) fn band(&self, place: usize, bands: &[Band], level: u8) -> Reached {
        let score = self.scored.scores.get(place);
        let (Some(band), Some((score, max))) =
            (bands.get(usize::from(level)), score.and_then(|s| Some((s.score?, s.max))))
        else {
            return self.stuck(Reason::NotEnough, place);
        };
        let mut groups = Vec::new();
        self.offers(place, 1.0, &mut groups)?;
        let found = cheapest(&groups, (band.from * max - score).max(0.0));
        found.map_or_else(|| self.stuck(Reason::NotEnough, place), Ok)
    }

    /// What each item below could bring more, in the explained node's score. Items that stay out of the
    /// sums now are not offered: they would change what the others count for.
    fn offers(&self, place: usize, part: f64, groups: &mut Vec<Vec<Offer>>) -> Result<(), Stuck> {
        match self.scored.plan.nodes.get(place).map(|node| &node.rule) {
            Some(PlanRule::Leaf(rule, range)) => {
                let weights = LevelWeights::of(rule, self.scored.rungs(range.clone()));
                for (at, (item, reading)) in range.clone().zip(self.scored.pairs(range.clone())) {
                    let rung = item.rung(*reading);
                    let counts = rule.counted(&rung).is_some_and(|mark| !weights.leaves_out(mark));
                    let Some(unit) = weights.share(rule, &rung).filter(|_| counts && item.weight > 0.0)
                    else {
                        continue;
                    };
                    let gain = |way: &Way| part * unit * (way.value - value_now(reading));
                    let offer = |way: &Way| Offer { gain: gain(way), bill: self.bill(at, way) };
                    let ways = self.ways(at).map(|way| offer(&way));
                    groups.push(std::iter::once(Offer::nothing()).chain(ways).collect());
                }
                Ok(())
            }
            Some(PlanRule::Parent(rule, _)) if !is_sum(rule) => self.stuck(Reason::NotASum, place),
            Some(PlanRule::Parent(rule, children)) => {
                let parts = self.scored.child_parts(rule, children);
                parts.into_iter().try_for_each(|(child, below)| self.offers(child, part * below.had, groups))
            }
            None => Ok(()),
        }
    }
}
