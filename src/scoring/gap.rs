//! The distance to a chosen target. More than the target earns nothing elsewhere: surplus never nets.

use serde::{Deserialize, Serialize};

use super::number::{clean, reaches, share};

/// One node's distance to its target, in levels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Gap {
    /// `target - current`; above zero is a shortfall.
    pub gap: f64,
    /// The gap where it is above zero, else 0.
    pub shortfall: f64,
    /// What is had beyond the target, else 0.
    pub surplus: f64,
}

impl Gap {
    /// The distance from a current score to a target.
    #[must_use]
    pub fn between(current: f64, target: f64) -> Self {
        let gap = clean(target - current);
        Self { gap, shortfall: clean(gap.max(0.0)), surplus: clean((-gap).max(0.0)) }
    }
}

/// How much of the way to the targets is gone, over `(current, target)` pairs: 1 where all are met,
/// nothing where the targets add up to zero.
#[must_use]
pub fn percent_to_target(pairs: &[(f64, f64)]) -> Option<f64> {
    let (mut short, mut targets) = (0.0, 0.0);
    for (current, target) in pairs {
        short += Gap::between(*current, *target).shortfall;
        targets += target;
    }
    share(short, targets).map(|short| clean(1.0 - short))
}

/// The part of the way from a baseline to a target that is done now; below 0 after a step back, above 1
/// beyond the target. A target at or under the baseline is either held (1) or lost (nothing).
#[must_use]
pub fn progress_to_date(current: f64, baseline: f64, target: f64) -> Option<f64> {
    if target > baseline + super::number::TOLERANCE {
        share(current - baseline, target - baseline)
    } else {
        reaches(current, target).then_some(1.0)
    }
}
