//! One level of a staircase, and the way up over all of them.

use crate::model::BlankPolicy;

use super::leaf::{Mark, Staircase};
use super::number::reaches;
use super::status::Climb;

/// The sums of one level.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step {
    /// Weights of the items that count.
    pub weight: f64,
    /// Weight by value.
    pub gained: f64,
    /// Weights of blanks, and of all others: their difference from all would not be nothing in the last bit.
    pub blank: f64,
    pub known: f64,
    passes: bool,
    passes_in_full: bool,
    passes_if_filled: bool,
}

impl Default for Step {
    fn default() -> Self {
        Self {
            weight: 0.0,
            gained: 0.0,
            blank: 0.0,
            known: 0.0,
            passes: true,
            passes_in_full: true,
            passes_if_filled: true,
        }
    }
}

impl Step {
    pub const fn applies(&self) -> bool {
        self.weight > 0.0
    }

    pub fn take(&mut self, weight: f64, mark: Mark, rule: &Staircase) {
        let threshold = rule.threshold;
        self.weight += weight;
        self.known += if mark == Mark::Blank { 0.0 } else { weight };
        match mark {
            Mark::Value(value) => {
                self.gained += weight * value;
                self.passes &= reaches(value, threshold);
                self.passes_in_full &= reaches(value, 1.0);
                self.passes_if_filled &= reaches(value, threshold);
            }
            Mark::Blank => {
                self.blank += weight;
                let blocks = rule.blank == BlankPolicy::Zero;
                self.passes &= !blocks;
                self.passes_in_full &= !blocks;
            }
            Mark::DontKnow | Mark::NotApplicable | Mark::NotShown => {
                self.passes = false;
                self.passes_in_full = false;
                self.passes_if_filled = false;
            }
        }
    }
}

/// How far a staircase is climbed, seen in one way up: this is done for every leaf of every response, and
/// hundreds of thousands of times in an analysis of sensitivity.
#[derive(Debug, Default)]
pub(super) struct Way {
    /// The highest level up to which every level passes. Levels that are all N/A, or nothing but removed
    /// blanks, are stepped over and never attained themselves.
    pub level: u8,
    /// The same with every blank at its most.
    pub level_high: u8,
    /// The same with all levels below met in full.
    pub level_strict: u8,
    /// The highest level that applies.
    pub ceiling: u8,
    /// Whether a level above the next one passes. It looks at the levels and not at `score - level`, which is
    /// also large where trailing levels are N/A.
    pub skips: bool,
    /// How far the levels that pass are from being the lowest ones.
    pub climb: Climb,
}

impl Way {
    /// Over the steps of a staircase, the lowest first.
    pub fn up(steps: &[Step], blank: BlankPolicy) -> Self {
        let mut way = Self::default();
        let (mut goes_on, mut goes_on_filled, mut goes_on_strictly) = (true, true, true);
        let (mut highest, mut passed) = (0, 0_u32);
        for (level, step) in (1_u8..).zip(steps).filter(|(_, step)| step.applies()) {
            way.ceiling = level;
            passed |= u32::from(step.passes).checked_shl(way.climb.rungs.into()).unwrap_or_default();
            way.climb.rungs += 1;
            goes_on_filled &= step.passes_if_filled;
            way.level_high = if goes_on_filled { level } else { way.level_high };
            if blank == BlankPolicy::Remove && step.known <= 0.0 {
                continue;
            }
            highest = if step.passes { level } else { highest };
            goes_on &= step.passes;
            way.level = if goes_on { level } else { way.level };
            way.level_strict = if goes_on_strictly && step.passes { level } else { way.level_strict };
            goes_on_strictly &= step.passes_in_full;
        }
        way.skips = highest > way.level.saturating_add(1);
        let in_order = 1_u32.checked_shl(passed.count_ones()).map_or(u32::MAX, |above| above - 1);
        way.climb.errors = u8::try_from((passed ^ in_order).count_ones()).unwrap_or(u8::MAX);
        way
    }
}
