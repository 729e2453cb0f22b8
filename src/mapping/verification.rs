//! The mean as it would be if all had been verified: claimed, corrected by what verification changed where
//! it took place.
//!
//! Two-phase sampling with a difference estimator (Cochran 1977, ch. 12; Särndal, Swensson & Wretman 1992,
//! ch. 9): those who answered are the first phase, those of them who were verified the second.

use serde::{Deserialize, Serialize};

use crate::scoring::number::share;

use super::stats::moments::{mean, variance};
use super::stats::{CONFIDENCE, interval};
use super::strata::{count, joined};

/// What verification says of a mean.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Verification {
    /// Institutions that were verified.
    pub n: usize,
    /// Claimed mean, post-stratified.
    pub claimed: f64,
    /// What verification changes of it on the average; below 0 where too much was claimed.
    pub correction: f64,
    /// Both together.
    pub corrected: f64,
    /// Standard error of the corrected mean; none where a stratum has a single verified institution.
    pub se: Option<f64>,
    /// Its interval.
    pub ci: Option<[f64; 2]>,
}

/// One stratum: its frame, what each respondent claims, and its verified score where there is one.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct VerifiedStratum {
    /// Institutions in the frame.
    pub frame: usize,
    /// `(claimed, verified)` of each respondent.
    pub respondents: Vec<(f64, Option<f64>)>,
}

/// Claimed mean plus `sum_h W_h mean(verified - claimed)`, with the variance
/// `sum_h W_h² ((1 - n_h/N_h) s²_verified/n_h + (1 - m_h/n_h) s²_difference/m_h)` for m_h verified of n_h
/// respondents. Strata with fewer than two verified are joined as elsewhere. None where nobody was verified.
#[must_use]
pub fn verification(strata: &[VerifiedStratum]) -> Option<Verification> {
    let verified =
        |stratum: &VerifiedStratum| stratum.respondents.iter().filter(|(_, v)| v.is_some()).count();
    let sizes: Vec<_> = strata.iter().map(|stratum| (stratum.frame, verified(stratum))).collect();
    let frame: f64 = strata.iter().map(|stratum| count(stratum.frame)).sum();
    let groups = joined(&sizes);
    let (mut claimed, mut correction, mut spread, mut n) = (0.0, 0.0, Some(0.0), 0);
    for group in &groups {
        let one = Group::of(group.iter().filter_map(|place| strata.get(*place)));
        let weight = share(one.frame, frame)?;
        claimed += weight * mean(&one.claimed)?;
        correction += weight * mean(&one.differences)?;
        n += one.differences.len();
        spread = spread.zip(one.variance()).map(|(sum, part)| sum + weight * weight * part);
    }
    let corrected = claimed + correction;
    let se = spread.map(libm::sqrt);
    let df = count(n) - count(groups.len());
    let ci = se.and_then(|se| interval::student(corrected, se, df, CONFIDENCE));
    (n > 0).then_some(Verification { n, claimed, correction, corrected, se, ci })
}

/// Strata that are taken together.
struct Group {
    frame: f64,
    claimed: Vec<f64>,
    verified: Vec<f64>,
    differences: Vec<f64>,
}

impl Group {
    fn of<'a>(strata: impl Iterator<Item = &'a VerifiedStratum>) -> Self {
        let mut all = Self { frame: 0.0, claimed: Vec::new(), verified: Vec::new(), differences: Vec::new() };
        for stratum in strata {
            all.frame += count(stratum.frame);
            for (claimed, verified) in &stratum.respondents {
                all.claimed.push(*claimed);
                all.verified.extend(verified);
                all.differences.extend(verified.map(|verified| verified - claimed));
            }
        }
        all
    }

    /// Of the corrected mean; none of a single verified institution among several.
    fn variance(&self) -> Option<f64> {
        let (n, m) = (count(self.claimed.len()), count(self.differences.len()));
        let first =
            if n >= self.frame { 0.0 } else { (1.0 - n / self.frame) * variance(&self.verified)? / n };
        let second = if m >= n { 0.0 } else { (1.0 - m / n) * variance(&self.differences)? / m };
        Some(first + second)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::*;

    fn stratum(frame: usize, respondents: &[(f64, Option<f64>)]) -> VerifiedStratum {
        VerifiedStratum { frame, respondents: respondents.to_vec() }
    }

    #[test]
    fn what_verification_takes_from_some_is_taken_from_all() {
        let claims = [(3.0, Some(2.0)), (2.0, Some(1.0)), (4.0, None), (3.0, None)];
        let found = verification(&[stratum(4, &claims)]).unwrap();
        assert_eq!((found.n, found.claimed, found.correction, found.corrected), (2, 3.0, -1.0, 2.0));
        // All answered, and verification changed both alike: nothing is left to chance.
        assert_eq!(found.se, Some(0.0));
    }

    #[test]
    fn what_differs_between_the_verified_widens_the_error() {
        let claims = [(3.0, Some(3.0)), (2.0, Some(0.0)), (4.0, None), (3.0, None)];
        let found = verification(&[stratum(4, &claims)]).unwrap();
        // Differences 0 and -2: s² = 2, two of four verified: (1 - 2/4) 2/2.
        assert_eq!(found.se, Some(0.5_f64.sqrt()));
    }

    #[test]
    fn where_nobody_was_verified_there_is_no_correction() {
        assert_eq!(verification(&[stratum(4, &[(3.0, None)])]), None);
        assert_eq!(verification(&[]), None);
    }
}
