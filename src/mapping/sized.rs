//! The mean by size: of the average employee rather than the average institution.

use super::stats::CONFIDENCE;
use super::stats::exact;
use super::stats::interval;
use super::strata::{count, joined};

/// A single institution may carry no more of a mean by size that is published, else the figure is its own.
pub const DOMINANCE: f64 = 0.85;

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
///
/// Each stratum is `(size, figure)` of every institution whose size is known, the figure where it is usable; a
/// size is not below 0.
#[must_use]
pub fn sized<I: Iterator<Item = (f64, Option<f64>)> + Clone>(strata: &[I]) -> Option<SizedEstimate> {
    // Of each stratum how many have a size, how many of them a figure, and the size of all: there may be a
    // million, and they are looked at as few times as can be.
    let known = |stratum: &I| {
        let (mut all, mut n, mut size) = (0, 0, exact::ExactSum::default());
        for (own, figure) in stratum.clone() {
            (all, n) = (all + 1, n + usize::from(figure.is_some()));
            size.add(own);
        }
        ((all, n), size)
    };
    let (sizes, sums): (Vec<(usize, usize)>, Vec<_>) = strata.iter().map(known).unzip();
    let together = |places: &mut dyn Iterator<Item = usize>| {
        let mut sum = exact::ExactSum::default();
        places.filter_map(|place| sums.get(place)).for_each(|part| sum.join(*part));
        sum.total()
    };
    let whole = together(&mut (0..strata.len()));
    let groups = joined(&sizes);
    let (mut mean, mut variance, mut n, mut heaviest) = (0.0, Some(0.0), 0, 0.0_f64);
    for group in &groups {
        let frame = together(&mut group.iter().copied());
        let many = group.iter().filter_map(|place| sizes.get(*place));
        let (all, usable) = many.fold((0, 0), |(all, n), (one, own)| (all + one, n + own));
        let members = group.iter().filter_map(|place| strata.get(*place).cloned()).flatten();
        let mut seen: Vec<(f64, f64)> = Vec::with_capacity(usable);
        seen.extend(members.filter_map(|(size, figure)| Some((size, figure?))));
        n += seen.len();
        if frame <= 0.0 {
            continue;
        }
        let share = frame / whole;
        let (own, part) = one_stratum(&seen, all)?;
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

    fn stratum(
        members: &[(f64, Option<f64>)],
    ) -> std::iter::Copied<std::slice::Iter<'_, (f64, Option<f64>)>> {
        members.iter().copied()
    }

    #[test]
    fn the_larger_institution_counts_for_more() {
        let found = sized(&[stratum(&[(30.0, Some(1.0)), (10.0, Some(5.0))])]).unwrap();
        assert_eq!((found.mean, found.se, found.heaviest), (2.0, Some(0.0), 0.75));
    }

    #[test]
    fn a_stratum_counts_by_the_size_of_all_in_it() {
        let large = [(40.0, Some(2.0)), (40.0, Some(2.0)), (20.0, None)];
        let small = [(50.0, Some(4.0)), (50.0, Some(4.0)), (0.0, None)];
        assert_eq!(sized(&[stratum(&large), stratum(&small)]).unwrap().mean, 3.0);
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
        assert_eq!(sized::<std::iter::Empty<_>>(&[]), None);
    }
}
