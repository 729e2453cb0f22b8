//! Quantiles of type 7: linear between the order statistics, as in R's default and most spreadsheets.

/// The quantile at `probability` (0..=1) of figures in any order; nothing of nothing.
#[must_use]
pub fn quantile(figures: &[f64], probability: f64) -> Option<f64> {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    of_sorted(&sorted, probability)
}

/// First quartile, median and third quartile of figures in any order; they are taken, as there may be many.
#[must_use]
pub fn quartiles(figures: Vec<f64>) -> Option<[f64; 3]> {
    let mut sorted = figures;
    sorted.sort_unstable_by(f64::total_cmp);
    Some([of_sorted(&sorted, 0.25)?, of_sorted(&sorted, 0.5)?, of_sorted(&sorted, 0.75)?])
}

pub(crate) fn of_sorted(sorted: &[f64], probability: f64) -> Option<f64> {
    let mut place = probability.clamp(0.0, 1.0);
    let mut below = 0;
    // Counts up instead of casting: the place is small, and a cast could truncate silently.
    place *= sorted.iter().skip(1).fold(0.0, |count, _| count + 1.0);
    while place >= 1.0 {
        place -= 1.0;
        below += 1;
    }
    let low = *sorted.get(below)?;
    let high = sorted.get(below + 1).copied().unwrap_or(low);
    Some(low + place * (high - low))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_lie_between_the_order_statistics() {
        assert_eq!(quartiles(vec![4.0, 1.0, 3.0, 2.0]), Some([1.75, 2.5, 3.25]));
        assert_eq!(quartiles(vec![2.0]), Some([2.0, 2.0, 2.0]));
        assert_eq!(quartiles(vec![]), None);
        assert_eq!(quantile(&[0.0, 10.0], 1.0), Some(10.0));
    }
}
