//! Totals of a nation: how many institutions stand where, how many people and systems there are.

use serde::{Deserialize, Serialize};

use super::stats::{CONFIDENCE, interval};
use super::strata::{Estimate, count};

/// A total with its error.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Total {
    /// Institutions that the figure rests on.
    pub n: usize,
    /// The total over the frame; none where it may not be shown.
    pub total: Option<f64>,
    /// Its standard error.
    pub se: Option<f64>,
    /// Its interval.
    pub ci: Option<[f64; 2]>,
}

impl Total {
    /// From the mean of an institution and the number of institutions: `N mean`, `N se`.
    #[must_use]
    pub fn of(estimate: &Estimate, frame: usize) -> Self {
        let frame = count(frame);
        let total = frame * estimate.mean;
        let se = estimate.se().map(|se| frame * se);
        let ci = se.and_then(|se| interval::student(total, se, estimate.df, CONFIDENCE));
        Self { n: estimate.n, total: Some(total), se, ci }
    }

    /// The same with nothing shown but how many it rests on.
    #[must_use]
    pub const fn suppressed(n: usize) -> Self {
        Self { n, total: None, se: None, ci: None }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::*;
    use crate::mapping::strata::{Stratum, estimate};

    #[test]
    fn ten_institutions_of_four_people_on_the_average_have_forty() {
        let found = Total::of(&estimate(&[Stratum::of(10, &[2.0, 6.0])]).unwrap(), 10);
        assert_eq!((found.n, found.total), (2, Some(40.0)));
        // s² = 8, two of ten: 10 sqrt(0.8 x 8/2).
        assert!((found.se.unwrap() - 10.0 * 3.2_f64.sqrt()).abs() < 1e-12);
    }
}
