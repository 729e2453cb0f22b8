//! The matched panel: the same institutions in both waves.

use serde::{Deserialize, Serialize};

use super::Figure;
use crate::mapping::stats::moments::{count, mean, variance};
use crate::mapping::stats::signed_rank::signed_rank;
use crate::mapping::stats::{CONFIDENCE, interval};
use crate::scoring::number::share;

/// What the panel says. `None` where it is hidden, or where there are too few pairs.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Panel {
    /// Institutions with figures in both waves.
    pub n: usize,
    /// Their mean then.
    pub before: Option<f64>,
    /// Their mean now.
    pub now: Option<f64>,
    /// The mean of their differences.
    pub change: Option<f64>,
    /// Its standard error over the pairs; the finite population is not corrected for, so that it also covers
    /// what would change by chance from wave to wave.
    pub se: Option<f64>,
    /// Its t interval.
    pub ci: Option<[f64; 2]>,
    /// Wilcoxon's signed-rank test, two-sided, exact up to 50 pairs.
    pub wilcoxon_p: Option<f64>,
    /// Cohen's d of the differences: the change in their standard deviations.
    pub dz: Option<f64>,
    /// How many went up by a level or more, stayed, and went down.
    pub levels: Option<Moves>,
}

/// Institutions by the way their level went, over those that have one in both waves.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Moves {
    /// Share that went up.
    pub up: f64,
    /// Share that stayed.
    pub same: f64,
    /// Share that went down.
    pub down: f64,
}

/// The panel of pairs of scores, then and now.
#[must_use]
pub fn panel(pairs: &[(f64, f64)]) -> Panel {
    let (before, now): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
    let differences: Vec<f64> = pairs.iter().map(|(before, now)| now - before).collect();
    let n = count(pairs.len());
    let change = mean(&differences);
    let spread = variance(&differences).map(libm::sqrt);
    let se = spread.map(|spread| spread / libm::sqrt(n));
    Panel {
        n: pairs.len(),
        before: mean(&before),
        now: mean(&now),
        change,
        se,
        ci: change.zip(se).and_then(|(change, se)| interval::student(change, se, n - 1.0, CONFIDENCE)),
        wilcoxon_p: signed_rank(&differences),
        dz: change.zip(spread).and_then(|(change, spread)| {
            let size = share(change.abs(), spread)?;
            Some(if change < 0.0 { -size } else { size })
        }),
        levels: None,
    }
}

impl Panel {
    /// Nothing but its size.
    pub(crate) fn hidden(n: usize) -> Self {
        Self { n, ..Self::default() }
    }

    pub(crate) fn with_levels(self, pairs: &[(Figure, Figure)]) -> Self {
        let both: Vec<(u8, u8)> =
            pairs.iter().filter_map(|(before, now)| Some((before.level?, now.level?))).collect();
        let of = |way: fn(u8, u8) -> bool| {
            share(count(both.iter().filter(|(before, now)| way(*before, *now)).count()), count(both.len()))
        };
        let levels = || {
            Some(Moves {
                up: of(|before, now| now > before)?,
                same: of(|before, now| now == before)?,
                down: of(|before, now| now < before)?,
            })
        };
        Self { levels: levels(), ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_in_both_waves_says_nothing_of_change() {
        assert_eq!(panel(&[]), Panel::hidden(0));
        let one = panel(&[(1.0, 2.0)]);
        assert_eq!((one.change, one.se, one.ci), (Some(1.0), None, None));
    }

    #[test]
    fn all_that_rise_by_the_same_leave_no_doubt() {
        let found = panel(&[(1.0, 1.5), (2.0, 2.5), (3.0, 3.5)]);
        assert_eq!((found.change, found.se, found.ci), (Some(0.5), Some(0.0), Some([0.5, 0.5])));
        assert_eq!(found.dz, None, "without spread there is no size of an effect");
    }
}
