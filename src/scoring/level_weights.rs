//! What one unit of an item's value brings to its leaf's score.

use crate::model::{BlankPolicy, LeafKind};

use super::leaf::{Mark, Rung};
use super::number::{share, weight_share};
use super::sums::LeafRule;

/// The weight of each level of which the official score is made, from which an item's part of the
/// leaf's score follows. A leaf without levels has all its weight at one place.
pub(crate) struct LevelWeights {
    weights: Vec<f64>,
    /// K over the number of levels that apply, for a staircase; 1 for any other rule.
    stretch: f64,
    blanks_count: bool,
}

impl LevelWeights {
    pub fn of(rule: &LeafRule, rungs: impl Iterator<Item = Rung>) -> Self {
        let mut found = Self {
            weights: vec![0.0; usize::from(rule.staircase.levels) + 1],
            stretch: 1.0,
            blanks_count: rule.staircase.blank == BlankPolicy::Zero,
        };
        for rung in rungs.filter(|rung| rung.weight > 0.0) {
            let place = place(rule, &rung);
            let counts = rule.counted(&rung).is_some_and(|mark| !found.leaves_out(mark));
            if let Some(weight) = found.weights.get_mut(place).filter(|_| counts) {
                *weight += rung.weight * rung.most;
            }
        }
        if rule.kind == LeafKind::Staircase {
            let applying = found.weights.iter().filter(|weight| **weight > 0.0).fold(0.0, |n, _| n + 1.0);
            found.stretch = share(f64::from(rule.staircase.levels), applying).unwrap_or(0.0);
        }
        found
    }

    pub fn leaves_out(&self, mark: Mark) -> bool {
        mark == Mark::Blank && !self.blanks_count
    }

    /// What one unit of an item's value brings to the leaf's score.
    pub fn share(&self, rule: &LeafRule, rung: &Rung) -> Option<f64> {
        if matches!(rule.kind, LeafKind::Points { .. }) {
            return (rung.weight > 0.0).then_some(1.0);
        }
        let level = self.weights.get(place(rule, rung))?;
        weight_share(rung.weight, *level).map(|share| share * self.stretch)
    }
}

/// Where an item's weight is added up: its level, where the rule has levels.
fn place(rule: &LeafRule, rung: &Rung) -> usize {
    if rule.kind.has_levels() { usize::from(rung.level) } else { 0 }
}
