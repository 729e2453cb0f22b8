//! Mean, spread and correlation.

/// A number of things as a figure; exact for any register that fits in memory.
#[must_use]
pub fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::from(u32::MAX), f64::from)
}

/// The arithmetic mean; none of nothing.
#[must_use]
pub fn mean(figures: &[f64]) -> Option<f64> {
    (!figures.is_empty()).then(|| figures.iter().sum::<f64>() / count(figures.len()))
}

/// The variance over n - 1; none of fewer than two.
#[must_use]
pub fn variance(figures: &[f64]) -> Option<f64> {
    covariance(figures, figures)
}

/// The covariance over n - 1 of pairs; none of fewer than two pairs, or of lists of different lengths.
#[must_use]
pub fn covariance(left: &[f64], right: &[f64]) -> Option<f64> {
    if left.len() < 2 || left.len() != right.len() {
        return None;
    }
    let (left_mean, right_mean) = (mean(left)?, mean(right)?);
    let sum: f64 = left.iter().zip(right).map(|(l, r)| (l - left_mean) * (r - right_mean)).sum();
    Some(sum / count(left.len() - 1))
}

/// Pearson's correlation, -1..=1; none where one side does not vary.
#[must_use]
pub fn pearson(left: &[f64], right: &[f64]) -> Option<f64> {
    let spread = libm::sqrt(variance(left)?) * libm::sqrt(variance(right)?);
    (spread > 1e-12).then_some(covariance(left, right)? / spread).map(|r| r.clamp(-1.0, 1.0))
}

/// Spearman's correlation: Pearson's of the ranks; none where one side does not vary.
#[must_use]
pub fn spearman(left: &[f64], right: &[f64]) -> Option<f64> {
    pearson(&ranks(left), &ranks(right))
}

/// Ranks from 1 for the smallest, in the order given; equal figures share the mean of their ranks.
#[must_use]
pub fn ranks(figures: &[f64]) -> Vec<f64> {
    let mut order: Vec<(usize, f64)> = figures.iter().copied().enumerate().collect();
    order.sort_by(|left, right| left.1.total_cmp(&right.1));
    let mut ranks = vec![0.0; figures.len()];
    let mut before = 0.0;
    for tied in order.chunk_by(|left, right| (left.1 - right.1).abs() < 1e-9) {
        let rank = before + 0.5 * (count(tied.len()) + 1.0);
        for (place, _) in tied {
            if let Some(slot) = ranks.get_mut(*place) {
                *slot = rank;
            }
        }
        before += count(tied.len());
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_figures_share_their_rank() {
        assert_eq!(ranks(&[3.0, 1.0, 3.0, 2.0]), [3.5, 1.0, 3.5, 2.0]);
        assert_eq!(ranks(&[]), Vec::<f64>::new());
    }

    #[test]
    fn a_line_correlates_fully_and_a_constant_not_at_all() {
        assert_eq!(pearson(&[1.0, 2.0, 3.0], &[2.0, 4.0, 6.0]), Some(1.0));
        assert_eq!(spearman(&[1.0, 2.0, 3.0], &[9.0, 4.0, 1.0]), Some(-1.0));
        assert_eq!(pearson(&[1.0, 2.0, 3.0], &[5.0, 5.0, 5.0]), None);
    }

    #[test]
    fn spread_is_over_one_less() {
        assert_eq!(variance(&[1.0, 2.0, 3.0]), Some(1.0));
        assert_eq!((variance(&[1.0]), mean(&[])), (None, None));
    }
}
