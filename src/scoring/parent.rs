//! From children to their parent: the mean with its rule of enough, and the level by two thirds.

pub use crate::model::{ParentLevel, ParentScore};

use super::aggregate::{arithmetic, geometric, harmonic, least, sum};
use super::number::{reaches, share};
use super::status::{Score, Status, Tally};

/// The conventions of a scoring model that a parent needs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ParentRule {
    /// How scores are joined.
    pub score: ParentScore,
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

impl ParentScore {
    fn of(self, pairs: &[(f64, f64)]) -> Option<f64> {
        match self {
            Self::Mean => arithmetic(pairs),
            Self::Sum => sum(pairs),
            Self::Geometric => geometric(pairs),
            Self::Harmonic => harmonic(pairs),
            Self::Min => least(pairs),
        }
    }
}

impl ParentRule {
    /// Joins children, in declared order.
    #[must_use]
    pub fn score(&self, children: &[Child<'_>]) -> Score {
        let counted = || children.iter().filter(|child| child.weight > 0.0);
        let tally = counted().fold(Tally::default(), |mut tally, child| {
            tally.add(&child.score.tally);
            tally
        });
        let applicable: Vec<_> =
            counted().filter(|child| child.score.status != Status::NotApplicable).copied().collect();
        let max = self.joined(&applicable, |child| Some(child.max));
        let Some(max) = max else {
            let max = counted().next().map_or(0.0, |child| child.score.max);
            return Score::not_applicable(max, tally);
        };
        let usable = having(&applicable, |child| child.status);
        let status = self.status(&applicable, &usable);
        let filled = having(&applicable, |child| child.filled);
        let filled_status = self.status(&applicable, &filled);
        let official = usable.as_slice();
        let is_ok = status == Status::Ok;
        Score {
            status,
            score: self.joined(official, |child| child.score).filter(|_| is_ok),
            max,
            low: self.joined(&applicable, |child| child.low),
            high: self.joined(&applicable, |child| child.high),
            answered_only: self.joined(official, |child| child.answered_only).filter(|_| is_ok),
            level: self.level(official, |child| child.level).filter(|_| is_ok),
            level_high: self.level(&filled, |child| child.level_high).filter(|_| filled_status == Status::Ok),
            unknown: applicable.iter().map(|child| child.score.unknown).sum(),
            level_strict: lowest(official).filter(|_| is_ok),
            ceiling: None,
            tally,
            skip: false,
            thin: false,
            filled: filled_status,
        }
    }

    fn joined(&self, children: &[Child<'_>], of: impl Fn(&Score) -> Option<f64>) -> Option<f64> {
        let pairs: Vec<_> = children.iter().filter_map(|c| of(c.score).map(|v| (c.weight, v))).collect();
        self.score.of(&pairs)
    }

    fn status(&self, applicable: &[Child<'_>], usable: &[Child<'_>]) -> Status {
        let enough = share(weight(usable), weight(applicable));
        if !usable.is_empty() && enough.is_some_and(|enough| reaches(enough, self.min_share)) {
            Status::Ok
        } else {
            Status::Insufficient
        }
    }

    fn level(&self, children: &[Child<'_>], of: impl Fn(&Score) -> Option<u8>) -> Option<u8> {
        let levels: Vec<_> = children.iter().filter_map(|c| of(c.score).map(|l| (c.weight, l))).collect();
        match self.level {
            ParentLevel::TwoThirds => two_thirds(&levels),
            ParentLevel::Min => least_level(&levels),
            ParentLevel::None => None,
        }
    }
}

/// The two-thirds rule over `(weight, level)`: the highest k such that every child has at least k-1 and at
/// least two thirds of the weight have at least k, each k only if the one before passed.
#[must_use]
pub fn two_thirds(levels: &[(f64, u8)]) -> Option<u8> {
    let total: f64 = levels.iter().map(|(weight, _)| weight).sum();
    let least = least_level(levels)?;
    let top = levels.iter().map(|(_, level)| *level).max()?;
    let passes = |k: u8| {
        let reached: f64 = levels.iter().filter(|(_, level)| *level >= k).map(|(weight, _)| weight).sum();
        least.saturating_add(1) >= k
            && share(reached, total).is_some_and(|reached| reaches(reached, 2.0 / 3.0))
    };
    Some((1..=top).take_while(|k| passes(*k)).last().unwrap_or(0))
}

/// The lowest level of all.
#[must_use]
pub fn least_level(levels: &[(f64, u8)]) -> Option<u8> {
    levels.iter().map(|(_, level)| *level).min()
}

fn lowest(children: &[Child<'_>]) -> Option<u8> {
    children.iter().filter_map(|child| child.score.level).min()
}

fn weight(children: &[Child<'_>]) -> f64 {
    children.iter().map(|child| child.weight).sum()
}

fn having<'a>(children: &[Child<'a>], status: impl Fn(&Score) -> Status) -> Vec<Child<'a>> {
    children.iter().filter(|child| status(child.score) == Status::Ok).copied().collect()
}
