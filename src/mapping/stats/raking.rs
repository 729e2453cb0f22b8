//! Raking: weights that meet several margins at once, by fitting them in turn until nothing moves.
//!
//! Source: Deming & Stephan 1940 (iterative proportional fitting).

use super::quantile::quantile;

/// Rounds after which it is given up.
const MOST_ROUNDS: u32 = 1000;
/// The largest relative miss of a margin that is still called met.
const MET: f64 = 1e-10;

/// One margin: what each category adds up to in the population, and the category of each unit.
#[derive(Debug, Clone, PartialEq)]
pub struct Margin {
    /// The category of each unit, a place in `totals`.
    pub category: Vec<usize>,
    /// The population's total of each category.
    pub totals: Vec<f64>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Raked {
    /// One weight a unit.
    pub weights: Vec<f64>,
    /// Rounds through all margins.
    pub rounds: u32,
}

/// Why there are no weights.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotRaked {
    /// A category that the population has and no unit: margin and place.
    Empty(usize, usize),
    /// A margin does not fit the units, or holds a negative figure: its place.
    Malformed(usize),
    /// The margins contradict each other, or a pattern of empty cells forbids them.
    NoEnd,
}

/// Fits the weights, one a unit and none below zero, to all margins.
///
/// # Errors
/// [`NotRaked`] says which margin cannot be met.
pub fn rake(weights: &[f64], margins: &[Margin]) -> Result<Raked, NotRaked> {
    for (place, margin) in margins.iter().enumerate() {
        check(weights, margin, place)?;
    }
    let mut weights = weights.to_vec();
    for rounds in 1..=MOST_ROUNDS {
        for margin in margins {
            fit(&mut weights, margin);
        }
        let missed = margins.iter().map(|margin| miss(&weights, margin)).fold(0.0, f64::max);
        if missed <= MET {
            return Ok(Raked { weights, rounds });
        }
    }
    Err(NotRaked::NoEnd)
}

/// Cuts weights to `most` times their median, and gives the largest factor that was cut away, 1 for none.
pub fn trim(weights: &mut [f64], most: f64) -> f64 {
    let Some(limit) = quantile(weights, 0.5).map(|median| median * most) else { return 1.0 };
    let mut largest: f64 = 1.0;
    for weight in weights.iter_mut().filter(|weight| **weight > limit && limit > 0.0) {
        largest = largest.max(*weight / limit);
        *weight = limit;
    }
    largest
}

fn check(weights: &[f64], margin: &Margin, place: usize) -> Result<(), NotRaked> {
    let is_total = |total: &f64| total.is_finite() && *total >= 0.0;
    let fits = margin.category.len() == weights.len()
        && margin.category.iter().all(|category| *category < margin.totals.len())
        && margin.totals.iter().all(is_total);
    if !fits || weights.iter().any(|weight| !weight.is_finite() || *weight < 0.0) {
        return Err(NotRaked::Malformed(place));
    }
    let reached = sums(weights, margin);
    let empty = margin.totals.iter().zip(reached).position(|(total, sum)| *total > 0.0 && sum <= 0.0);
    empty.map_or(Ok(()), |category| Err(NotRaked::Empty(place, category)))
}

fn sums(weights: &[f64], margin: &Margin) -> Vec<f64> {
    let mut sums = vec![0.0; margin.totals.len()];
    for (weight, category) in weights.iter().zip(&margin.category) {
        if let Some(sum) = sums.get_mut(*category) {
            *sum += weight;
        }
    }
    sums
}

fn fit(weights: &mut [f64], margin: &Margin) {
    let factor = |(total, sum): (&f64, f64)| if sum > 0.0 { total / sum } else { 0.0 };
    let factors: Vec<f64> = margin.totals.iter().zip(sums(weights, margin)).map(factor).collect();
    for (weight, category) in weights.iter_mut().zip(&margin.category) {
        *weight *= factors.get(*category).copied().unwrap_or(0.0);
    }
}

fn miss(weights: &[f64], margin: &Margin) -> f64 {
    let off = |(total, sum): (&f64, f64)| (sum - total).abs() / total.abs().max(1.0);
    margin.totals.iter().zip(sums(weights, margin)).map(off).fold(0.0, f64::max)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn margin(category: &[usize], totals: &[f64]) -> Margin {
        Margin { category: category.to_vec(), totals: totals.to_vec() }
    }

    #[test]
    fn one_margin_is_met_in_one_round() {
        let found = rake(&[1.0, 1.0, 1.0], &[margin(&[0, 0, 1], &[10.0, 4.0])]);
        assert_eq!(found, Ok(Raked { weights: vec![5.0, 5.0, 4.0], rounds: 1 }));
    }

    #[test]
    fn a_category_without_a_unit_and_margins_that_contradict_are_named() {
        assert_eq!(rake(&[1.0], &[margin(&[0], &[1.0, 2.0])]), Err(NotRaked::Empty(0, 1)));
        assert_eq!(rake(&[1.0], &[margin(&[3], &[1.0])]), Err(NotRaked::Malformed(0)));
        assert_eq!(rake(&[f64::NAN], &[margin(&[0], &[1.0])]), Err(NotRaked::Malformed(0)));
        let other = [margin(&[0, 1], &[1.0, 1.0]), margin(&[0, 1], &[2.0, 5.0])];
        assert_eq!(rake(&[1.0, 1.0], &other), Err(NotRaked::NoEnd));
    }

    #[test]
    fn a_weight_far_beyond_the_middle_is_cut() {
        let mut weights = [1.0, 1.0, 10.0];
        assert!((trim(&mut weights, 5.0) - 2.0).abs() < 1e-12);
        assert_eq!(weights, [1.0, 1.0, 5.0]);
    }
}
