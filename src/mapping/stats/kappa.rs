//! Kappa: agreement beyond chance on categories.
//!
//! Sources: Cohen 1960 and 1968 (weighted), Fleiss 1971 (several raters).

use super::moments::count;

/// What a disagreement counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weights {
    /// All the same.
    None,
    /// By the number of steps apart.
    Linear,
    /// By the square of it.
    Quadratic,
}

/// Cohen's kappa of two raters: `table[i][j]` units got category i from the first and j from the second.
/// None without a unit, for a table that is not square, or where chance alone explains all.
#[must_use]
pub fn cohen(table: &[Vec<f64>], weights: Weights) -> Option<f64> {
    let size = table.len();
    let total: f64 = table.iter().flatten().sum();
    if size < 2 || table.iter().any(|row| row.len() != size) || total <= 0.0 || !total.is_finite() {
        return None;
    }
    let rows: Vec<f64> = table.iter().map(|row| row.iter().sum()).collect();
    let columns: Vec<f64> = (0..size).map(|at| table.iter().filter_map(|row| row.get(at)).sum()).collect();
    let (mut observed, mut by_chance) = (0.0, 0.0);
    for (i, (row, cells)) in rows.iter().zip(table).enumerate() {
        for (j, (column, cell)) in columns.iter().zip(cells).enumerate() {
            let steps = count(i.abs_diff(j)) / count(size - 1);
            let agreed = match weights {
                Weights::None => f64::from(u8::from(i == j)),
                Weights::Linear => 1.0 - steps,
                Weights::Quadratic => 1.0 - steps * steps,
            };
            observed += agreed * cell / total;
            by_chance += agreed * row * column / (total * total);
        }
    }
    (1.0 - by_chance > 1e-12).then(|| (observed - by_chance) / (1.0 - by_chance))
}

/// Fleiss' kappa: `counts[unit][category]` raters, the same number for each unit. None without two raters,
/// with rows of different sums, or where only one category was ever given.
#[must_use]
pub fn fleiss(counts: &[Vec<f64>]) -> Option<f64> {
    let raters: f64 = counts.first()?.iter().sum();
    let even = counts.iter().all(|row| (row.iter().sum::<f64>() - raters).abs() < 1e-9);
    if raters < 2.0 || !even {
        return None;
    }
    let units = count(counts.len());
    let agreed =
        |row: &Vec<f64>| (row.iter().map(|one| one * one).sum::<f64>() - raters) / (raters * (raters - 1.0));
    let observed = counts.iter().map(agreed).sum::<f64>() / units;
    let categories = counts.iter().map(Vec::len).max()?;
    let share = |at: usize| counts.iter().filter_map(|row| row.get(at)).sum::<f64>() / (units * raters);
    let by_chance: f64 = (0..categories).map(|at| share(at) * share(at)).sum();
    (1.0 - by_chance > 1e-12).then(|| (observed - by_chance) / (1.0 - by_chance))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_only_one_category_was_given_kappa_is_not_defined() {
        assert_eq!(cohen(&[vec![9.0, 0.0], vec![0.0, 0.0]], Weights::None), None);
        assert_eq!(fleiss(&[vec![3.0, 0.0], vec![3.0, 0.0]]), None);
        assert_eq!(cohen(&[], Weights::Linear), None);
    }
}
