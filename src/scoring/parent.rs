//! From children to their parent: the mean with its rule of enough, and the level by two thirds.

use crate::model::Band;
pub use crate::model::ParentScore;

use super::aggregate::{arithmetic, geometric, harmonic, least, root, sum};
use super::number::{reaches, share, weight_share};
use super::status::{Climb, Score, Status, Tally};
use super::sums::band;

/// How levels are joined.
#[derive(Debug, Clone, PartialEq)]
pub enum ParentLevel {
    /// All at k-1 and two thirds by weight at k.
    TwoThirds,
    /// The lowest.
    Min,
    /// By the score's share of its most.
    Bands(Vec<Band>),
    /// The highest stage of which it and all earlier ones are met.
    Staged(Vec<Stage>),
    /// No level.
    None,
}

/// One row of a staged table: a level, and the nodes by their places in the plan with the levels that
/// they must have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// The stage's number.
    pub level: u8,
    /// Place and level.
    pub needs: Vec<(usize, u8)>,
}

/// How a mean is taken where the model says mean: a choice that the analysis of sensitivity varies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mean {
    /// The official way.
    #[default]
    Arithmetic,
    /// Rewards balance; nothing anywhere makes it nothing.
    Geometric,
    /// Between the two: the power mean of exponent 1/2.
    Root,
}

/// The conventions of a scoring model that a parent needs.
#[derive(Debug, Clone, PartialEq)]
pub struct ParentRule {
    /// How scores are joined.
    pub score: ParentScore,
    /// How a mean is taken.
    pub mean: Mean,
    /// How levels are joined.
    pub level: ParentLevel,
    /// The weight of usable children must be at least this share of the applicable ones', usually 0.6.
    pub min_share: f64,
}

/// A child as its parent sees it.
#[derive(Debug, Clone, Copy)]
pub struct Child<'a> {
    /// Its weight among its siblings; at 0 it is shown and counts nowhere.
    pub weight: f64,
    /// Its figures.
    pub score: &'a Score,
}

impl Mean {
    fn of(self, pairs: &[(f64, f64)]) -> Option<f64> {
        match self {
            Self::Arithmetic => arithmetic(pairs),
            Self::Geometric => geometric(pairs),
            Self::Root => root(pairs),
        }
    }
}

impl ParentRule {
    /// Joins children, in declared order. A staged table knows nothing here; see [`Self::score_among`].
    #[must_use]
    pub fn score(&self, children: &[Child<'_>]) -> Score {
        self.score_among(children, &[])
    }

    /// Joins children, in declared order; a staged table looks at `all`, the figures of every node by its
    /// place in the plan.
    #[must_use]
    pub fn score_among(&self, children: &[Child<'_>], all: &[Score]) -> Score {
        let counted = || children.iter().filter(|child| child.weight > 0.0);
        let tally = counted().fold(Tally::default(), |mut tally, child| {
            tally.add(&child.score.tally);
            tally
        });
        let applies = |child: &Child<'_>| child.weight > 0.0 && child.score.status != Status::NotApplicable;
        let some = those(children, applies);
        let applicable = some.as_deref().unwrap_or(children);
        let pairs = &mut Vec::with_capacity(applicable.len());
        let max = self.joined(applicable, pairs, |child| Some(child.max));
        let Some(max) = max else {
            let max = counted().next().map_or(0.0, |child| child.score.max);
            return Score::not_applicable(max, tally);
        };
        let usable = those(applicable, |child| child.score.status == Status::Ok);
        let usable = usable.as_deref().unwrap_or(applicable);
        let status = self.status(applicable, usable);
        let filled = those(applicable, |child| child.score.filled == Status::Ok);
        let filled = filled.as_deref().unwrap_or(applicable);
        let filled_status = self.status(applicable, filled);
        let is_ok = status == Status::Ok;
        // Where nothing is left open all figures of a child are one, and their means are too.
        let is_known =
            usable.len() == applicable.len() && applicable.iter().all(|child| child.score.is_known());
        let unknown: u32 = applicable.iter().map(|child| child.score.unknown).sum();
        let score = self.joined(usable, pairs, |child| child.score);
        let mut other = |children, of: fn(&Score) -> Option<f64>| {
            if is_known { score } else { self.joined(children, pairs, of) }
        };
        let low = other(applicable, |child| child.low);
        let high = other(applicable, |child| child.high);
        let answered_only = other(usable, |child| child.answered_only).filter(|_| is_ok);
        let score = score.filter(|_| is_ok);
        let level = match &self.level {
            ParentLevel::Bands(bands) => score.and_then(|score| band(bands, score, max)),
            ParentLevel::Staged(stages) => Some(stage(stages, all, |score| score.level)),
            ParentLevel::TwoThirds | ParentLevel::Min | ParentLevel::None => {
                self.level(usable, |child| child.level)
            }
        };
        let level_high = match &self.level {
            // Those that are compared with nobody take no part in the level, and not in its upper end.
            ParentLevel::Bands(bands) => {
                let high = self.joined(filled, pairs, |child| child.high);
                high.and_then(|high| band(bands, high, max))
            }
            ParentLevel::Staged(stages) => Some(stage(stages, all, |score| score.level_high)),
            ParentLevel::TwoThirds | ParentLevel::Min | ParentLevel::None if is_known && unknown == 0 => {
                level
            }
            ParentLevel::TwoThirds | ParentLevel::Min | ParentLevel::None => {
                self.level(filled, |child| child.level_high)
            }
        };
        Score {
            status,
            score,
            max,
            low,
            high,
            answered_only,
            level: level.filter(|_| is_ok),
            level_high: level_high.filter(|_| filled_status == Status::Ok),
            unknown,
            level_strict: lowest(usable).filter(|_| is_ok),
            ceiling: None,
            tally,
            skip: false,
            thin: false,
            climb: Climb::default(),
            filled: filled_status,
        }
    }

    /// One figure of all children; `pairs` is only there to be used again.
    fn joined(
        &self,
        children: &[Child<'_>],
        pairs: &mut Vec<(f64, f64)>,
        of: impl Fn(&Score) -> Option<f64>,
    ) -> Option<f64> {
        let part = |score: &Score| match self.score {
            ParentScore::MeanShare => share(of(score)?, score.max),
            _ => of(score),
        };
        pairs.clear();
        pairs.extend(children.iter().filter_map(|c| part(c.score).map(|v| (c.weight, v))));
        self.of_pairs(pairs)
    }

    /// The score of weights and values.
    pub(crate) fn of_pairs(&self, pairs: &[(f64, f64)]) -> Option<f64> {
        match self.score {
            ParentScore::Mean | ParentScore::MeanShare => self.mean.of(pairs),
            ParentScore::Sum => sum(pairs),
            ParentScore::Geometric => geometric(pairs),
            ParentScore::Harmonic => harmonic(pairs),
            ParentScore::Min => least(pairs),
        }
    }

    fn status(&self, applicable: &[Child<'_>], usable: &[Child<'_>]) -> Status {
        let enough = weight_share(weight(usable), weight(applicable));
        if !usable.is_empty() && enough.is_some_and(|enough| reaches(enough, self.min_share)) {
            Status::Ok
        } else {
            Status::Insufficient
        }
    }

    fn level(&self, children: &[Child<'_>], of: impl Fn(&Score) -> Option<u8>) -> Option<u8> {
        let levels = children.iter().filter_map(|c| of(c.score).map(|l| (c.weight, l)));
        match self.level {
            ParentLevel::TwoThirds => two_thirds_of(levels),
            ParentLevel::Min => lowest_of(levels),
            ParentLevel::None | ParentLevel::Bands(_) | ParentLevel::Staged(_) => None,
        }
    }
}

/// The two-thirds rule over `(weight, level)`: the highest k such that every child has at least k-1 and at
/// least two thirds of the weight have at least k, each k only if the one before passed.
#[must_use]
pub fn two_thirds(levels: &[(f64, u8)]) -> Option<u8> {
    two_thirds_of(levels.iter().copied())
}

fn two_thirds_of(levels: impl Iterator<Item = (f64, u8)> + Clone) -> Option<u8> {
    let lowest = lowest_of(levels.clone())?;
    let passes = |k: u8| step_of(levels.clone(), k).is_some_and(|step| step.is_met);
    // All have the lowest level and those below it, if anybody weighs anything; and nobody may be more than one
    // below, so there is nothing to look for beyond the next one.
    let next = lowest.saturating_add(1);
    if passes(next) {
        return Some(next);
    }
    Some(if lowest > 0 && passes(lowest) { lowest } else { 0 })
}

/// What the two-thirds rule finds of one level.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TwoThirdsStep {
    /// Which share of the weight has the level or more.
    pub share: f64,
    /// The lowest level of all.
    pub lowest: u8,
    /// Whether two thirds have it and nobody is more than one below.
    pub is_met: bool,
}

/// The two-thirds rule at level `k`; none where there is nobody, or nobody weighs anything.
#[must_use]
pub fn two_thirds_step(levels: &[(f64, u8)], k: u8) -> Option<TwoThirdsStep> {
    step_of(levels.iter().copied(), k)
}

fn step_of(levels: impl Iterator<Item = (f64, u8)> + Clone, k: u8) -> Option<TwoThirdsStep> {
    let total: f64 = levels.clone().map(|(weight, _)| weight).sum();
    let reached: f64 = levels.clone().filter(|(_, level)| *level >= k).map(|(weight, _)| weight).sum();
    let (share, lowest) = (weight_share(reached, total)?, lowest_of(levels)?);
    Some(TwoThirdsStep { share, lowest, is_met: lowest.saturating_add(1) >= k && reaches(share, 2.0 / 3.0) })
}

/// The highest stage whose own needs and those of all earlier ones are met; 0 where none is. A node to
/// which nothing applies meets its need, one without a level does not.
fn stage(stages: &[Stage], all: &[Score], level: impl Fn(&Score) -> Option<u8>) -> u8 {
    let met = |(place, needed): &(usize, u8)| {
        all.get(*place).is_some_and(|score| {
            score.status == Status::NotApplicable || level(score).is_some_and(|level| level >= *needed)
        })
    };
    stages.iter().take_while(|stage| stage.needs.iter().all(met)).last().map_or(0, |stage| stage.level)
}

/// The lowest level of all.
#[must_use]
pub fn least_level(levels: &[(f64, u8)]) -> Option<u8> {
    lowest_of(levels.iter().copied())
}

fn lowest_of(levels: impl Iterator<Item = (f64, u8)>) -> Option<u8> {
    levels.map(|(_, level)| level).min()
}

fn lowest(children: &[Child<'_>]) -> Option<u8> {
    children.iter().filter_map(|child| child.score.level).min()
}

fn weight(children: &[Child<'_>]) -> f64 {
    children.iter().map(|child| child.weight).sum()
}

/// Some of the children; none where it is all of them, which is nearly always.
fn those<'a>(children: &[Child<'a>], are: impl Fn(&Child<'a>) -> bool) -> Option<Vec<Child<'a>>> {
    let all = children.iter().all(&are);
    (!all).then(|| children.iter().filter(|child| are(child)).copied().collect())
}
