//! Krippendorff's alpha: how far raters agree beyond chance, any number of them, gaps allowed.
//!
//! Source: Krippendorff 2011, *Computing Krippendorff's Alpha-Reliability*; Hayes & Krippendorff 2007.

use super::moments::count;

/// How far apart two values are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// Equal or not.
    Nominal,
    /// By how many stand between them.
    Ordinal,
    /// By their difference.
    Interval,
    /// By their difference in relation to their sum.
    Ratio,
}

/// Alpha over units, each with the values that its raters gave it: 1 for agreement, 0 for chance, below for
/// systematic disagreement. None where no unit has two values, or nothing varies at all.
#[must_use]
pub fn alpha(units: &[Vec<f64>], metric: Metric) -> Option<f64> {
    let table = Coincidences::of(units);
    let distances = table.distances(metric);
    let (mut observed, mut expected) = (0.0, 0.0);
    for (row, (of_row, at_row)) in table.totals.iter().zip(table.pairs.iter().zip(&distances)) {
        for (column, (pairs, distance)) in table.totals.iter().zip(of_row.iter().zip(at_row)) {
            observed += pairs * distance;
            expected += row * column * distance;
        }
    }
    (expected > 1e-12).then(|| 1.0 - (table.total - 1.0) * observed / expected)
}

/// How often each value stands beside each other one within a unit.
struct Coincidences {
    values: Vec<f64>,
    pairs: Vec<Vec<f64>>,
    totals: Vec<f64>,
    total: f64,
}

impl Coincidences {
    fn of(units: &[Vec<f64>]) -> Self {
        let pairable = || units.iter().filter(|unit| unit.len() >= 2);
        let mut values: Vec<f64> = pairable().flatten().copied().filter(|value| value.is_finite()).collect();
        values.sort_by(f64::total_cmp);
        values.dedup_by(|left, right| (*left - *right).abs() < 1e-9);
        let mut pairs = vec![vec![0.0; values.len()]; values.len()];
        for unit in pairable() {
            let places: Vec<usize> = unit.iter().filter_map(|value| place(&values, *value)).collect();
            let share = 1.0 / (count(places.len()) - 1.0).max(1.0);
            for (rater, own) in places.iter().enumerate() {
                let others = places.iter().enumerate().filter(|(other, _)| *other != rater);
                for (_, other) in others {
                    if let Some(cell) = pairs.get_mut(*own).and_then(|row| row.get_mut(*other)) {
                        *cell += share;
                    }
                }
            }
        }
        let totals: Vec<f64> = pairs.iter().map(|row| row.iter().sum()).collect();
        let total = totals.iter().sum();
        Self { values, pairs, totals, total }
    }

    /// The squared distance of each value from each.
    fn distances(&self, metric: Metric) -> Vec<Vec<f64>> {
        // How many stand at or below a value, its own by half: the ordinal place.
        let mut before = 0.0;
        let middles: Vec<f64> = self
            .totals
            .iter()
            .map(|total| {
                before += total;
                before - 0.5 * total
            })
            .collect();
        let of = |row: (&f64, &f64), column: (&f64, &f64)| {
            let ((value, middle), (other, other_middle)) = (row, column);
            let apart = match metric {
                Metric::Nominal => f64::from(u8::from((value - other).abs() >= 1e-9)),
                Metric::Ordinal => middle - other_middle,
                Metric::Interval => value - other,
                Metric::Ratio if (value + other).abs() < 1e-12 => 0.0,
                Metric::Ratio => (value - other) / (value + other),
            };
            apart * apart
        };
        let places = || self.values.iter().zip(&middles);
        places().map(|row| places().map(|column| of(row, column)).collect()).collect()
    }
}

fn place(values: &[f64], value: f64) -> Option<usize> {
    values.iter().position(|known| (known - value).abs() < 1e-9)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_rater_or_one_value_alone_says_nothing_of_agreement() {
        assert_eq!(alpha(&[vec![1.0], vec![2.0]], Metric::Ordinal), None);
        assert_eq!(alpha(&[vec![1.0, 1.0], vec![1.0, 1.0]], Metric::Nominal), None);
        assert_eq!(alpha(&[], Metric::Ratio), None);
    }

    #[test]
    fn a_unit_with_one_value_changes_nothing() {
        let two = vec![vec![1.0, 2.0], vec![2.0, 2.0], vec![3.0, 3.0]];
        let mut three = two.clone();
        three.push(vec![9.0]);
        for metric in [Metric::Nominal, Metric::Ordinal, Metric::Interval, Metric::Ratio] {
            assert_eq!(alpha(&two, metric), alpha(&three, metric));
        }
    }
}
