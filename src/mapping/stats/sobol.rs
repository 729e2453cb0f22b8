//! Variance-based sensitivity: what part of a result's spread each choice is responsible for.
//!
//! Estimators: first order Saltelli et al. 2010, total Jansen 1999, on the runs A, B and AB_i.

use super::moments::{count, variance};

/// Indices of all factors.
#[derive(Debug, Clone, PartialEq)]
pub struct Indices {
    /// The variance of the result over A and B together.
    pub variance: f64,
    /// The part of it that each factor explains alone. Estimates: they may lie a little outside 0..=1.
    pub first: Vec<f64>,
    /// The part in which each factor has a hand, alone or with others.
    pub total: Vec<f64>,
}

/// Indices from the results of the runs: `ab[i]` are those of A with factor i taken from B. None where the
/// lists differ in length, hold fewer than two runs, or the result does not vary.
#[must_use]
pub fn indices(a: &[f64], b: &[f64], ab: &[Vec<f64>]) -> Option<Indices> {
    if a.len() != b.len() || ab.iter().any(|runs| runs.len() != a.len()) {
        return None;
    }
    let both: Vec<f64> = a.iter().chain(b).copied().collect();
    let variance = variance(&both).filter(|variance| *variance > 1e-12)?;
    let n = count(a.len());
    let first = |runs: &Vec<f64>| {
        let sum: f64 = a.iter().zip(b).zip(runs).map(|((a, b), ab)| b * (ab - a)).sum();
        sum / (n * variance)
    };
    let total = |runs: &Vec<f64>| {
        let sum: f64 = a.iter().zip(runs).map(|(a, ab)| (a - ab) * (a - ab)).sum();
        sum / (2.0 * n * variance)
    };
    Some(Indices { variance, first: ab.iter().map(first).collect(), total: ab.iter().map(total).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_never_changes_has_no_indices() {
        assert_eq!(indices(&[1.0, 1.0], &[1.0, 1.0], &[vec![1.0, 1.0]]), None);
        assert_eq!(indices(&[1.0, 2.0], &[1.0], &[]), None);
    }

    #[test]
    fn a_factor_that_does_nothing_has_a_total_of_zero() {
        let (a, b) = ([1.0, 2.0, 3.0], [2.0, 3.0, 1.0]);
        let found = indices(&a, &b, &[a.to_vec(), b.to_vec()]);
        assert_eq!(found.map(|found| found.total.first().copied()), Some(Some(0.0)));
    }
}
