//! Intervals by drawing again: percentile and BCa (Efron & Tibshirani 1993, ch. 14), and Rao-Wu weights
//! for stratified samples from finite populations (Rao & Wu 1988; Rao, Wu & Yue 1992).

use super::moments::{count, mean, variance};
use super::quantile::of_sorted;
use super::special::{normal_cdf, normal_quantile};
use super::stream::Stream;

/// What a bootstrap says of an estimate.
#[derive(Debug, Clone, PartialEq)]
pub struct Bootstrap {
    /// Standard deviation of the replicates.
    pub se: f64,
    /// Quantiles of the replicates, type 7.
    pub percentile: [f64; 2],
    /// The same, corrected for bias and skewness.
    pub bca: [f64; 2],
    /// The correction for bias.
    pub z0: f64,
    /// The acceleration.
    pub acceleration: f64,
    /// All replicates, or all jackknife figures, are equal: the intervals are the estimate itself.
    pub degenerate: bool,
}

/// Joins replicates of an estimate to its intervals at `confidence` (0..1). `jackknife` holds the estimate
/// without each unit in turn. None without two replicates, or where one of them is not a figure.
#[must_use]
pub fn bootstrap(estimate: f64, replicates: &[f64], jackknife: &[f64], confidence: f64) -> Option<Bootstrap> {
    if replicates.len() < 2 || !estimate.is_finite() || replicates.iter().any(|one| !one.is_finite()) {
        return None;
    }
    let mut sorted = replicates.to_vec();
    sorted.sort_by(f64::total_cmp);
    let ends = |low: f64, high: f64| Some([of_sorted(&sorted, low)?, of_sorted(&sorted, high)?]);
    let (low, high) = (0.5 - 0.5 * confidence, 0.5 + 0.5 * confidence);
    let se = libm::sqrt(variance(replicates)?);
    let varies = sorted.last()? - sorted.first()? > 1e-12;
    let Some(acceleration) = acceleration(jackknife).filter(|_| varies) else {
        let alone = [estimate, estimate];
        let percentile = if varies { ends(low, high)? } else { alone };
        return Some(Bootstrap { se, percentile, bca: alone, z0: 0.0, acceleration: 0.0, degenerate: true });
    };
    let z0 = bias(estimate, &sorted)?;
    let moved = |probability: f64| corrected(probability, z0, acceleration);
    let bca = ends(moved(low)?, moved(high)?)?;
    Some(Bootstrap { se, percentile: ends(low, high)?, bca, z0, acceleration, degenerate: false })
}

/// Φ⁻¹ of the share of replicates below the estimate, those equal to it counted by half.
fn bias(estimate: f64, sorted: &[f64]) -> Option<f64> {
    let below = sorted.iter().filter(|one| **one < estimate - 1e-12).count();
    let upto = sorted.iter().filter(|one| **one <= estimate + 1e-12).count();
    let b = count(sorted.len());
    let share = (count(below) + count(upto)) / (2.0 * b);
    // Where all lie on one side the correction has no end; half a replicate is taken for it.
    normal_quantile(share.clamp(0.5 / b, 1.0 - 0.5 / b))
}

/// `sum d³ / (6 (sum d²)^1.5)`, d = mean of the jackknife figures less each; none where none varies.
#[must_use]
pub fn acceleration(jackknife: &[f64]) -> Option<f64> {
    let middle = mean(jackknife)?;
    let squares: f64 = jackknife.iter().map(|one| (middle - one) * (middle - one)).sum();
    let cubes: f64 = jackknife.iter().map(|one| (middle - one) * (middle - one) * (middle - one)).sum();
    (squares > 1e-18).then(|| cubes / (6.0 * squares * libm::sqrt(squares)))
}

/// The probability at which BCa reads the replicates.
#[must_use]
pub fn corrected(probability: f64, z0: f64, acceleration: f64) -> Option<f64> {
    let z = z0 + normal_quantile(probability)?;
    let stretch = 1.0 - acceleration * z;
    // Beyond the pole the correction would turn round; the end of the replicates stands for it.
    Some(if stretch > 0.0 { normal_cdf(z0 + z / stretch) } else { probability.round() })
}

/// Replicates of a statistic of independent units, `times` of them; nothing of no unit.
#[must_use]
pub fn resampled(
    figures: &[f64],
    times: usize,
    stream: &mut Stream,
    statistic: impl Fn(&[f64]) -> f64,
) -> Vec<f64> {
    if figures.is_empty() {
        return Vec::new();
    }
    let mut drawn = Vec::with_capacity(figures.len());
    (0..times)
        .map(|_| {
            drawn.clear();
            drawn.extend((0..figures.len()).filter_map(|_| figures.get(stream.below(figures.len()))));
            statistic(&drawn)
        })
        .collect()
}

/// The figures without each one in turn, put through a statistic.
#[must_use]
pub fn jackknifed(figures: &[f64], statistic: impl Fn(&[f64]) -> f64) -> Vec<f64> {
    let without = |place: usize| {
        let kept: Vec<f64> =
            figures.iter().enumerate().filter(|(at, _)| *at != place).map(|(_, one)| *one).collect();
        statistic(&kept)
    };
    (0..figures.len()).map(without).collect()
}

/// How the weights of one stratum's respondents are rescaled in one replicate of Rao & Wu: with `drawn`
/// the times that each was drawn, `draws` in all, and `fraction` the share of the stratum observed.
#[must_use]
pub fn rao_wu(drawn: &[u32], draws: usize, fraction: f64) -> Vec<f64> {
    let n = count(drawn.len());
    if drawn.len() < 2 || draws == 0 {
        // A single respondent cannot be drawn again: its stratum is taken as fixed.
        return vec![1.0; drawn.len()];
    }
    let m = count(draws);
    let lambda = libm::sqrt(m * (1.0 - fraction).max(0.0) / (n - 1.0));
    drawn.iter().map(|times| 1.0 - lambda + lambda * (n / m) * f64::from(*times)).collect()
}

/// How often each of `length` respondents comes up in one drawing of `length - 1`.
pub fn drawn(length: usize, stream: &mut Stream) -> Vec<u32> {
    let mut times = vec![0; length];
    for _ in 1..length {
        if let Some(slot) = times.get_mut(stream.below(length)) {
            *slot += 1;
        }
    }
    times
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::*;

    #[test]
    fn where_all_are_equal_the_interval_is_the_estimate() {
        let found = bootstrap(2.0, &[2.0, 2.0, 2.0], &[2.0, 2.0], 0.95).unwrap();
        assert_eq!((found.percentile, found.bca, found.degenerate), ([2.0, 2.0], [2.0, 2.0], true));
    }

    #[test]
    fn a_replicate_that_is_no_figure_gives_no_interval() {
        assert_eq!(bootstrap(2.0, &[2.0, f64::NAN], &[1.0, 2.0], 0.95), None);
        assert_eq!(bootstrap(2.0, &[2.0], &[], 0.95), None);
    }

    #[test]
    fn a_stratum_that_is_known_in_full_does_not_move() {
        assert_eq!(rao_wu(&[0, 2, 0], 2, 1.0), [1.0, 1.0, 1.0]);
        assert_eq!(rao_wu(&[0], 0, 0.1), [1.0]);
    }

    #[test]
    fn rescaled_weights_add_up_to_the_old_ones() {
        let found: f64 = rao_wu(&[2, 0, 1, 0], 3, 0.25).iter().sum();
        assert!((found - 4.0).abs() < 1e-12);
    }
}
