//! From a level to the next one, node by node: what each must be helped to, and the cheapest way.

mod bands;
mod leaf;

use std::ops::Range;

use crate::model::Band;

use super::bill::Bill;
use super::cover::{Offer, cheapest};
use super::leaf::Staircase;
use super::parent::{ParentLevel, Stage};
use super::plan::PlanRule;
use super::raise::Reason;
use super::status::Status;
use super::trace::Scored;
use super::ways::{Way, ways};

/// What stands in the way.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stuck {
    pub reason: Reason,
    /// The item or node.
    pub at: String,
}

type Reached = Result<Bill, Stuck>;

/// Looks for the cheapest changes.
pub(crate) struct Ladder<'a> {
    scored: &'a Scored<'a, 'a>,
    /// Whether long ways are taken too.
    far: bool,
    /// The most options of an item.
    width: usize,
}

impl<'a> Ladder<'a> {
    pub fn new(scored: &'a Scored<'a, 'a>, far: bool) -> Self {
        let items = &scored.plan.items;
        let width = items.iter().map(|item| item.options.len()).max().unwrap_or(0);
        Self { scored, far, width }
    }

    /// Whether a node could have a level at all.
    pub fn has_levels(&self, place: usize) -> bool {
        match self.scored.plan.nodes.get(place).map(|node| &node.rule) {
            Some(PlanRule::Leaf(rule, _)) => rule.bands.is_some() || rule.kind.has_levels(),
            Some(PlanRule::Parent(rule, _)) => rule.level != ParentLevel::None,
            None => false,
        }
    }

    /// The next level above one; nothing at the top.
    pub fn above(&self, place: usize, level: u8) -> Option<u8> {
        let next = level.checked_add(1)?;
        let in_bands = |bands: &[Band]| (usize::from(next) < bands.len()).then_some(next);
        match &self.scored.plan.nodes.get(place)?.rule {
            PlanRule::Leaf(rule, range) => match &rule.bands {
                Some(bands) => in_bands(bands),
                None => self.applying(&rule.staircase, range).filter(|other| *other > level).min(),
            },
            PlanRule::Parent(rule, _) => match &rule.level {
                ParentLevel::Bands(bands) => in_bands(bands),
                ParentLevel::Staged(stages) => {
                    stages.iter().map(|stage| stage.level).find(|other| *other > level)
                }
                ParentLevel::TwoThirds | ParentLevel::Min => Some(next),
                ParentLevel::None => None,
            },
        }
    }

    /// The levels of a staircase that apply.
    fn applying(&self, rule: &Staircase, range: &Range<usize>) -> impl Iterator<Item = u8> + Clone {
        let rungs = self.scored.rungs(range.clone());
        rungs
            .filter(|rung| rung.weight > 0.0 && (1..=rule.levels).contains(&rung.level))
            .filter(|rung| rule.counted(rung.mark).is_some())
            .map(|rung| rung.level)
    }

    /// The cheapest changes with which a node has at least a level.
    pub fn reach(&self, place: usize, level: u8) -> Reached {
        let (plan, scores) = (self.scored.plan, self.scored.scores);
        let (Some(node), Some(score)) = (plan.nodes.get(place), scores.get(place)) else {
            return self.stuck(Reason::NotEnough, place);
        };
        let Some(now) = score.level else { return self.stuck(Reason::TooLittleAnswered, place) };
        if now >= level {
            return Ok(Bill::default());
        }
        match &node.rule {
            PlanRule::Leaf(rule, range) => match &rule.bands {
                Some(bands) => self.band(place, bands, level),
                None => self.staircase(place, (&rule.staircase, range.clone()), level),
            },
            PlanRule::Parent(rule, children) => match &rule.level {
                ParentLevel::TwoThirds => self.two_thirds(place, children, level),
                ParentLevel::Min => self.together(self.joining(children).map(|(at, _)| (at, level))),
                ParentLevel::Bands(bands) => self.band(place, bands, level),
                ParentLevel::Staged(stages) => self.staged(place, stages, level),
                ParentLevel::None => self.stuck(Reason::TooLittleAnswered, place),
            },
        }
    }

    fn stuck<T>(&self, reason: Reason, place: usize) -> Result<T, Stuck> {
        Err(Stuck { reason, at: self.scored.id(place) })
    }

    /// What an item could become.
    fn ways(&self, at: usize) -> impl Iterator<Item = Way> + '_ {
        let both = self.scored.plan.items.get(at).zip(self.scored.readings.get(at));
        let found = both.into_iter().flat_map(|(item, reading)| ways(item, reading));
        found.filter(|way| self.far || !way.is_far())
    }

    fn bill(&self, at: usize, way: &Way) -> Bill {
        let leaf = self.scored.leaf_of(at).and_then(|leaf| self.scored.plan.nodes.get(leaf));
        let effort = leaf.map_or(1.0, |leaf| leaf.effort);
        let rank = self.scored.plan.ranks.get(at).copied().unwrap_or(0);
        Bill::of(effort * f64::from(way.steps), &[rank, self.mark(rank, way.option)])
    }

    /// The number of an item's option in a bill, behind those of all items.
    const fn mark(&self, rank: usize, option: usize) -> usize {
        self.scored.plan.ranks.len() + rank * self.width + option
    }

    /// The changes of a bill, in declared order.
    pub fn chosen(&self, bill: &Bill) -> Vec<(usize, Way)> {
        let all = Ladder::new(self.scored, true);
        let ranks = self.scored.plan.ranks.iter().enumerate().filter(|(_, rank)| bill.has(**rank));
        let way = |(at, rank): (usize, &usize)| {
            let found = all.ways(at).find(|way| bill.has(self.mark(*rank, way.option)));
            found.map(|way| (at, way))
        };
        ranks.filter_map(way).collect()
    }

    /// The children that make a parent's level, with their weights.
    fn joining<'c>(&'c self, children: &'c [usize]) -> impl Iterator<Item = (usize, f64)> + 'c {
        children.iter().filter_map(|at| {
            let (node, score) = (self.scored.plan.nodes.get(*at)?, self.scored.scores.get(*at)?);
            let counts = score.status == Status::Ok && score.level.is_some() && node.weight > 0.0;
            counts.then_some((*at, node.weight))
        })
    }

    /// Every child to the level below, and the cheapest two thirds of the weight to the level.
    fn two_thirds(&self, place: usize, children: &[usize], level: u8) -> Reached {
        let (mut groups, mut total) = (Vec::new(), 0.0);
        for (child, weight) in self.joining(children) {
            total += weight;
            let is_there = self.scored.scores.get(child).is_some_and(|score| score.level >= Some(level));
            let mut group = Vec::with_capacity(2);
            if !is_there {
                group.push(Offer { gain: 0.0, bill: self.reach(child, level.saturating_sub(1))? });
            }
            // A child that cannot be raised to the level is not offered for it.
            group.extend(self.reach(child, level).map(|bill| Offer { gain: weight, bill }));
            groups.push(group);
        }
        let found = cheapest(&groups, total * 2.0 / 3.0);
        found.map_or_else(|| self.stuck(Reason::NotEnough, place), Ok)
    }

    fn together(&self, needs: impl Iterator<Item = (usize, u8)>) -> Reached {
        let mut bill = Bill::default();
        for (place, level) in needs {
            bill.add(&self.reach(place, level)?);
        }
        Ok(bill)
    }

    /// All needs of the stages up to one. Needs of a node and of one below it cannot be added up.
    fn staged(&self, place: usize, stages: &[Stage], level: u8) -> Reached {
        let mut needs: Vec<(usize, u8)> = Vec::new();
        for (at, needed) in stages.iter().filter(|stage| stage.level <= level).flat_map(|s| &s.needs) {
            let score = self.scored.scores.get(*at);
            if score.is_some_and(|s| s.status == Status::NotApplicable || s.level >= Some(*needed)) {
                continue;
            }
            match needs.iter_mut().find(|(other, _)| other == at) {
                Some((_, most)) => *most = (*most).max(*needed),
                None => needs.push((*at, *needed)),
            }
        }
        let overlap = |(at, _): &(usize, u8)| {
            needs.iter().any(|(other, _)| other != at && self.scored.is_below(*at, *other))
        };
        if needs.iter().any(overlap) {
            return self.stuck(Reason::StagesOverlap, place);
        }
        self.together(needs.into_iter())
    }
}
