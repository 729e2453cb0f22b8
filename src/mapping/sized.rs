//! The mean by size: of the average employee rather than the average institution.

use std::borrow::Borrow;

use super::stats::CONFIDENCE;
use super::stats::exact;
use super::stats::interval;
use super::strata::{count, joined};

/// A single institution may carry no more of a mean by size that is published, else the figure is its own.
pub const DOMINANCE: f64 = 0.85;

/// One stratum of institutions whose size is known: the size of each, and its figure where it is usable.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SizedStratum {
    /// `(size, figure)`; a size is not below 0.
    pub members: Vec<(f64, Option<f64>)>,
}

/// A size-weighted mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SizedEstimate {
    /// The mean.
    pub mean: f64,
    /// Its standard error.
    pub se: Option<f64>,
    /// Its interval.
    pub ci: Option<[f64; 2]>,
    /// The largest weight that one institution has in the mean, 0..=1.
    pub heaviest: f64,
}

/// `Y = sum_h (X_h/X) sum a_i y_i` with `a_i = size_i/x_h`, over the institutions whose size is known, and
/// its variance `sum_h (X_h/X)² (1 - n_h/N_h) n_h/(n_h - 1) sum a_i² (y_i - ybar_h)²`. None where nobody
/// usable has a size.
#[must_use]
pub fn sized<S: Borrow<SizedStratum>>(strata: &[S]) -> Option<SizedEstimate> {
    let strata: Vec<&SizedStratum> = strata.iter().map(Borrow::borrow).collect();
    let known =
        |stratum: &SizedStratum| stratum.members.iter().filter(|(_, figure)| figure.is_some()).count();
    let sizes: Vec<_> = strata.iter().map(|stratum| (stratum.members.len(), known(stratum))).collect();
    let whole = exact::sum(strata.iter().flat_map(|stratum| &stratum.members).map(|(size, _)| *size));
    let groups = joined(&sizes);
    let (mut mean, mut variance, mut n, mut heaviest) = (0.0, Some(0.0), 0, 0.0_f64);
    for group in &groups {
        let members = || group.iter().filter_map(|place| strata.get(*place)).flat_map(|one| &one.members);
        let frame = exact::sum(members().map(|(size, _)| *size));
        let seen: Vec<(f64, f64)> =
            members().filter_map(|(size, figure)| Some((*size, (*figure)?))).collect();
        n += seen.len();
        if frame <= 0.0 {
            continue;
        }
        let share = frame / whole;
        let (own, part) = one_stratum(&seen, members().count())?;
        mean += share * own;
        let seen_size = exact::sum(seen.iter().map(|(size, _)| *size));
        heaviest = seen.iter().fold(heaviest, |most, (size, _)| most.max(share * size / seen_size));
        variance = variance.zip(part).map(|(sum, part)| sum + share * share * part);
    }
    let se = variance.map(libm::sqrt);
    let df = count(n) - count(groups.len());
    let ci = se.and_then(|se| interval::student(mean, se, df, CONFIDENCE));
    (n > 0 && whole > 0.0).then_some(SizedEstimate { mean, se, ci, heaviest })
}

/// Mean and variance inside one stratum of `frame` institutions, of the (size, figure) that were seen.
fn one_stratum(seen: &[(f64, f64)], frame: usize) -> Option<(f64, Option<f64>)> {
    let sizes = exact::sum(seen.iter().map(|(size, _)| *size));
    let part = |size: f64| (sizes > 0.0).then(|| size / sizes);
    let mean = exact::sum(seen.iter().filter_map(|(size, figure)| Some(part(*size)? * figure)));
    let n = count(seen.len());
    if sizes <= 0.0 {
        return None;
    }
    if seen.len() == frame {
        return Some((mean, Some(0.0)));
    }
    let spread = exact::sum(seen.iter().filter_map(|(size, figure)| {
        let (a, off) = (part(*size)?, figure - mean);
        Some(a * a * off * off)
    }));
    let variance = (seen.len() >= 2).then(|| (1.0 - n / count(frame)) * n / (n - 1.0) * spread);
    Some((mean, variance))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::*;

    fn stratum(members: &[(f64, Option<f64>)]) -> SizedStratum {
        SizedStratum { members: members.to_vec() }
    }

    #[test]
    fn the_larger_institution_counts_for_more() {
        let found = sized(&[stratum(&[(30.0, Some(1.0)), (10.0, Some(5.0))])]).unwrap();
        assert_eq!((found.mean, found.se, found.heaviest), (2.0, Some(0.0), 0.75));
    }

    #[test]
    fn a_stratum_counts_by_the_size_of_all_in_it() {
        let large = stratum(&[(40.0, Some(2.0)), (40.0, Some(2.0)), (20.0, None)]);
        let small = stratum(&[(50.0, Some(4.0)), (50.0, Some(4.0)), (0.0, None)]);
        assert_eq!(sized(&[large, small]).unwrap().mean, 3.0);
    }

    #[test]
    fn equal_sizes_give_the_plain_mean_and_its_error() {
        // Two of four, figures 1 and 3: as by institution, a variance of a half.
        let found =
            sized(&[stratum(&[(7.0, Some(1.0)), (7.0, Some(3.0)), (7.0, None), (7.0, None)])]).unwrap();
        assert!((found.mean - 2.0).abs() < 1e-12);
        assert!((found.se.unwrap() - 0.5_f64.sqrt()).abs() < 1e-12);
    }

    #[test]
    fn without_any_size_there_is_no_such_mean() {
        assert_eq!(sized(&[stratum(&[(0.0, Some(1.0)), (0.0, Some(2.0))])]), None);
        assert_eq!(sized::<SizedStratum>(&[]), None);
    }
}
