//! Whether the parts of a scale belong together: Cronbach's alpha and its kin, and Guttman's
//! reproducibility for staircases, which alpha does not fit.
//!
//! Sources: Cronbach 1951; Feldt 1965 (interval); Guttman 1950, errors counted as Goodenough and Edwards do.

use super::covariances::{Covariances, correlation};
use super::moments::{count, mean};
use super::special::f_quantile;

/// Consistency of a scale's parts over units.
#[derive(Debug, Clone, PartialEq)]
pub struct Consistency {
    /// Cronbach's alpha.
    pub alpha: f64,
    /// Feldt's interval.
    pub ci: Option<[f64; 2]>,
    /// Alpha of parts brought to the same spread.
    pub standardised: Option<f64>,
    /// Mean correlation of two parts.
    pub average_r: Option<f64>,
    /// For each part, alpha without it.
    pub without: Vec<Option<f64>>,
    /// For each part, its correlation with the sum of the others.
    pub item_rest: Vec<Option<f64>>,
}

/// Consistency of parts, each a list over the same units. None for fewer than two parts or units, lists of
/// different lengths, or a sum that does not vary.
#[must_use]
pub fn consistency(parts: &[Vec<f64>], confidence: f64) -> Option<Consistency> {
    let units = parts.first()?.len();
    if parts.iter().any(|part| part.len() != units) {
        return None;
    }
    let each = |take: &mut dyn FnMut(&[f64])| {
        for unit in 0..units {
            let figures: Vec<f64> = parts.iter().filter_map(|part| part.get(unit).copied()).collect();
            take(&figures);
        }
    };
    consistency_of(&Covariances::of(parts.len(), each)?, parts.len(), confidence)
}

/// Consistency of the first so many of the lists whose covariances are known.
#[must_use]
pub fn consistency_of(known: &Covariances, parts: usize, confidence: f64) -> Option<Consistency> {
    let all: Vec<usize> = (0..parts).collect();
    let alpha = cronbach(known, &all)?;
    let others = |place: &usize| -> Vec<usize> { all.iter().copied().filter(|at| at != place).collect() };
    let average_r = average_correlation(known, parts);
    let k = count(parts);
    let rest = |place: &usize| {
        let others = others(place);
        let with: f64 = others.iter().map(|other| known.at(*place, *other)).sum();
        correlation(with, known.at(*place, *place), known.of_sum(&others))
    };
    Some(Consistency {
        alpha,
        ci: feldt(alpha, known.units, parts, confidence),
        standardised: average_r.map(|r| k * r / (1.0 + (k - 1.0) * r)).filter(|found| found.is_finite()),
        average_r,
        without: all.iter().map(|place| cronbach(known, &others(place))).collect(),
        item_rest: all.iter().map(rest).collect(),
    })
}

/// `k/(k-1) (1 - sum of variances / variance of the sum)`.
fn cronbach(known: &Covariances, parts: &[usize]) -> Option<f64> {
    let k = count(parts.len());
    let alone: f64 = parts.iter().map(|part| known.at(*part, *part)).sum();
    let joined = Some(known.of_sum(parts)).filter(|joined| *joined > 1e-12)?;
    (parts.len() >= 2).then(|| k / (k - 1.0) * (1.0 - alone / joined))
}

/// The mean of all correlations of two parts; none where one part does not vary.
fn average_correlation(known: &Covariances, parts: usize) -> Option<f64> {
    let pairs = (0..parts).flat_map(|left| (left + 1..parts).map(move |right| (left, right)));
    let found: Option<Vec<f64>> = pairs.map(|(left, right)| known.pearson(left, right)).collect();
    mean(&found?)
}

fn feldt(alpha: f64, units: usize, parts: usize, confidence: f64) -> Option<[f64; 2]> {
    let (n, k) = (count(units) - 1.0, count(parts) - 1.0);
    let high = f_quantile(0.5 + 0.5 * confidence, n, n * k)?;
    let low = f_quantile(0.5 - 0.5 * confidence, n, n * k)?;
    Some([1.0 - (1.0 - alpha) * high, 1.0 - (1.0 - alpha) * low])
}

/// Guttman's coefficient of reproducibility, 0..=1: how well the number of rungs that a unit has climbed
/// tells which ones. `climbed[unit][rung]`, the lowest rung first. None without a unit or a rung.
#[must_use]
pub fn reproducibility(climbed: &[Vec<bool>]) -> Option<f64> {
    let mut cells = 0;
    let mut errors = 0;
    for unit in climbed {
        let height = unit.iter().filter(|has| **has).count();
        errors += unit.iter().enumerate().filter(|(rung, has)| **has != (*rung < height)).count();
        cells += unit.len();
    }
    (cells > 0).then(|| 1.0 - count(errors) / count(cells))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_staircase_climbed_in_order_is_fully_reproduced() {
        let climbed = vec![vec![true, true, false], vec![true, false, false], vec![false, false, false]];
        assert_eq!(reproducibility(&climbed), Some(1.0));
        let skipped = vec![vec![true, false, true, false, false]];
        assert_eq!(reproducibility(&skipped), Some(0.6));
        assert_eq!(reproducibility(&[]), None);
    }

    #[test]
    fn one_part_or_no_spread_has_no_alpha() {
        assert_eq!(consistency(&[vec![1.0, 2.0]], 0.95), None);
        assert_eq!(consistency(&[vec![1.0, 1.0], vec![2.0, 2.0]], 0.95), None);
        assert_eq!(consistency(&[vec![1.0, 2.0], vec![2.0]], 0.95), None);
    }
}
