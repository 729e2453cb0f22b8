//! Wilcoxon's signed-rank test for pairs, exact for small samples with ties.

use super::moments::{count, ranks};
use super::special::normal_cdf;

/// Up to so many pairs the distribution is counted out; beyond, the normal curve is as good.
const EXACT_UP_TO: usize = 50;

/// The two-sided probability of ranks as uneven as these, were each difference as likely up as down. Pairs
/// without a difference are left out; none where no pair is left.
#[must_use]
pub fn signed_rank(differences: &[f64]) -> Option<f64> {
    let moved: Vec<f64> = differences.iter().copied().filter(|one| one.abs() > 1e-9).collect();
    if moved.is_empty() || moved.iter().any(|one| !one.is_finite()) {
        return None;
    }
    let sizes: Vec<f64> = moved.iter().map(|one| one.abs()).collect();
    let ranks = ranks(&sizes);
    let up: f64 = moved.iter().zip(&ranks).filter(|(one, _)| **one > 0.0).map(|(_, rank)| rank).sum();
    let all: f64 = ranks.iter().sum();
    let less = up.min(all - up);
    let tail = if moved.len() <= EXACT_UP_TO { counted(&ranks, less)? } else { approximated(&ranks, less) };
    Some((2.0 * tail).min(1.0))
}

/// The share of all ways to give signs whose sum of ranks up is at most `less`. Ranks are halves at worst,
/// so twice a rank is a whole number.
fn counted(ranks: &[f64], less: f64) -> Option<f64> {
    let doubled: Vec<usize> = ranks.iter().map(|rank| whole(2.0 * rank)).collect::<Option<_>>()?;
    let most = doubled.iter().sum::<usize>();
    let mut ways = vec![0.0; most + 1];
    *ways.first_mut()? = 1.0;
    for rank in doubled {
        for sum in (rank..=most).rev() {
            let from = ways.get(sum - rank).copied().unwrap_or(0.0);
            if let Some(slot) = ways.get_mut(sum) {
                *slot += from;
            }
        }
    }
    let reached: f64 = ways.iter().take(whole(2.0 * less)? + 1).sum();
    Some(reached / ways.iter().sum::<f64>())
}

/// By the normal curve, corrected for ties and for the steps of the ranks.
fn approximated(ranks: &[f64], less: f64) -> f64 {
    let n = count(ranks.len());
    let squares: f64 = ranks.iter().map(|rank| rank * rank).sum();
    let z = (less + 0.5 - n * (n + 1.0) / 4.0) / libm::sqrt(squares / 4.0);
    normal_cdf(z.min(0.0))
}

/// A small figure that is whole, as a place.
fn whole(figure: f64) -> Option<usize> {
    (0..=10_000_usize).find(|place| (count(*place) - figure).abs() < 1e-6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn five_that_all_rise_are_a_chance_of_one_in_sixteen() {
        assert_eq!(signed_rank(&[1.0, 2.0, 3.0, 4.0, 5.0]), Some(2.0 / 32.0));
        assert_eq!(signed_rank(&[0.0, 0.0]), None);
        assert_eq!(signed_rank(&[1.0, -1.0]), Some(1.0));
    }

    #[test]
    fn many_pairs_without_a_tendency_are_no_surprise() {
        let differences: Vec<f64> =
            (1..=60).map(|n| if n % 2 == 0 { f64::from(n) } else { -f64::from(n) }).collect();
        assert!(signed_rank(&differences).is_some_and(|p| p > 0.8));
    }
}
