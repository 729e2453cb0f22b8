//! Variances and covariances of several lists at once, of which only one unit is looked at a time: a nation's
//! lists are long.

use super::moments::count;

/// Variances and covariances over n - 1.
#[derive(Debug, Clone, PartialEq)]
pub struct Covariances {
    /// How many units there are, n.
    pub units: usize,
    lists: usize,
    table: Vec<f64>,
}

impl Covariances {
    /// Of so many lists; `each` gives the figures of one unit after the other, and the same ones each time it is
    /// called. None of fewer than two units.
    #[must_use]
    pub fn of(lists: usize, each: impl Fn(&mut dyn FnMut(&[f64]))) -> Option<Self> {
        let (mut units, mut means) = (0, vec![0.0; lists]);
        each(&mut |figures| {
            units += 1;
            means.iter_mut().zip(figures).for_each(|(sum, figure)| *sum += figure);
        });
        if units < 2 {
            return None;
        }
        means.iter_mut().for_each(|sum| *sum /= count(units));
        let (mut table, mut off) = (vec![0.0; lists * lists], vec![0.0; lists]);
        each(&mut |figures| {
            for ((slot, figure), mean) in off.iter_mut().zip(figures).zip(&means) {
                *slot = figure - mean;
            }
            for (row, left) in table.chunks_mut(lists.max(1)).zip(&off) {
                row.iter_mut().zip(&off).for_each(|(sum, right)| *sum += left * right);
            }
        });
        table.iter_mut().for_each(|sum| *sum /= count(units - 1));
        Some(Self { units, lists, table })
    }

    /// The covariance of two lists, by their places; of one with itself its variance. A list that is not there
    /// varies with nothing: 0.
    #[must_use]
    pub fn at(&self, left: usize, right: usize) -> f64 {
        self.table.get(left * self.lists + right).copied().unwrap_or_default()
    }

    /// The variance of the sum of some lists.
    #[must_use]
    pub fn of_sum(&self, lists: &[usize]) -> f64 {
        lists.iter().flat_map(|left| lists.iter().map(|right| self.at(*left, *right))).sum()
    }

    /// Pearson's correlation of two lists, -1..=1; none where one does not vary.
    #[must_use]
    pub fn pearson(&self, left: usize, right: usize) -> Option<f64> {
        correlation(self.at(left, right), self.at(left, left), self.at(right, right))
    }

    /// What a part says of the whole: its squared correlation with it, 0..=1 (Saisana & Tarantola 2008).
    #[must_use]
    pub fn importance(&self, part: usize, whole: usize) -> Option<f64> {
        self.pearson(part, whole).map(|r| r * r)
    }
}

/// A correlation from a covariance and two variances, -1..=1; none where one of the two is 0.
#[must_use]
pub fn correlation(covariance: f64, left: f64, right: f64) -> Option<f64> {
    let spread = libm::sqrt(left.max(0.0)) * libm::sqrt(right.max(0.0));
    (spread > 1e-12).then(|| (covariance / spread).clamp(-1.0, 1.0))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::super::moments::{covariance, pearson, variance};
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn they_are_those_of_the_lists_themselves(rows in prop::collection::vec(prop::array::uniform3(0..20_i32), 2..40)) {
            let rows: Vec<[f64; 3]> = rows.iter().map(|row| row.map(|n| f64::from(n) / 4.0)).collect();
            let list = |at: usize| rows.iter().map(|row| *row.get(at).unwrap()).collect::<Vec<f64>>();
            let sums: Vec<f64> = rows.iter().map(|[first, _, last]| first + last).collect();
            let found = Covariances::of(3, |take| rows.iter().for_each(|row| take(row))).unwrap();
            for (left, right) in [(0, 1), (1, 1), (2, 0)] {
                prop_assert!((found.at(left, right) - covariance(&list(left), &list(right)).unwrap()).abs() < 1e-9);
                let (one, other) = (found.pearson(left, right), pearson(&list(left), &list(right)));
                prop_assert_eq!(one.is_some(), other.is_some());
                prop_assert!(one.zip(other).is_none_or(|(one, other)| (one - other).abs() < 1e-9));
            }
            prop_assert!((found.of_sum(&[0, 2]) - variance(&sums).unwrap()).abs() < 1e-9);
        }
    }

    #[test]
    fn one_unit_does_not_vary() {
        assert_eq!(Covariances::of(2, |take| take(&[1.0, 2.0])), None);
    }
}
