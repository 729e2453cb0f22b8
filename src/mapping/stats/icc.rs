//! Intraclass correlations: how far several raters give the same targets the same scores.
//!
//! Source: Shrout & Fleiss 1979; McGraw & Wong 1996.

use super::moments::{count, mean};
use super::special::f_quantile;

/// One coefficient with its interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Icc {
    /// At most 1; below 0 where raters agree less than chance.
    pub value: f64,
    /// Its interval at the confidence asked for.
    pub ci: Option<[f64; 2]>,
}

/// The six coefficients of a table.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coefficients {
    /// ICC(1,1): each target by other raters.
    pub one_way: Icc,
    /// ICC(A,1): absolute agreement of the same raters.
    pub agreement: Icc,
    /// ICC(C,1): consistency, a rater's own level set aside.
    pub consistency: Icc,
    /// ICC(1,k): of the mean of k raters.
    pub one_way_mean: Icc,
    /// ICC(A,k).
    pub agreement_mean: Icc,
    /// ICC(C,k).
    pub consistency_mean: Icc,
}

/// Mean squares of a table of targets by raters.
#[derive(Debug, Clone, Copy)]
struct Squares {
    n: f64,
    k: f64,
    rows: f64,
    columns: f64,
    error: f64,
    within: f64,
}

/// The coefficients of a table with a row a target and a column a rater. None without two of each, with
/// rows of different lengths, or where nothing varies.
#[must_use]
pub fn icc(table: &[Vec<f64>], confidence: f64) -> Option<Coefficients> {
    let squares = Squares::of(table)?;
    let Squares { n, k, rows, columns, error, within } = squares;
    let one_way = share(rows - within, rows + (k - 1.0) * within)?;
    let consistency = share(rows - error, rows + (k - 1.0) * error)?;
    let agreement = share(rows - error, rows + (k - 1.0) * error + k * (columns - error) / n)?;
    let high = 0.5 + 0.5 * confidence;
    let one_way_ci = squares.by_ratio(rows / within, n * (k - 1.0), high);
    let consistency_ci = squares.by_ratio(rows / error, (n - 1.0) * (k - 1.0), high);
    let agreement_ci = squares.by_satterthwaite(agreement, high);
    let single = |value, ci| Icc { value, ci };
    Some(Coefficients {
        one_way: single(one_way, one_way_ci),
        agreement: single(agreement, agreement_ci),
        consistency: single(consistency, consistency_ci),
        one_way_mean: single(share(rows - within, rows)?, of_mean(one_way_ci, k)),
        agreement_mean: single(share(rows - error, rows + (columns - error) / n)?, of_mean(agreement_ci, k)),
        consistency_mean: single(share(rows - error, rows)?, of_mean(consistency_ci, k)),
    })
}

impl Squares {
    fn of(table: &[Vec<f64>]) -> Option<Self> {
        let width = table.first()?.len();
        let is_table = table.iter().all(|row| row.len() == width && row.iter().all(|one| one.is_finite()));
        if table.len() < 2 || width < 2 || !is_table {
            return None;
        }
        let (n, k) = (count(table.len()), count(width));
        let row_means: Vec<f64> = table.iter().filter_map(|row| mean(row)).collect();
        let grand = mean(&row_means)?;
        let column = |at: usize| table.iter().filter_map(|row| row.get(at)).sum::<f64>() / n;
        let between_rows: f64 = row_means.iter().map(|one| (one - grand) * (one - grand)).sum::<f64>() * k;
        let between_columns: f64 =
            (0..width).map(|at| (column(at) - grand) * (column(at) - grand)).sum::<f64>() * n;
        let all: f64 = table.iter().flatten().map(|one| (one - grand) * (one - grand)).sum();
        Some(Self {
            n,
            k,
            rows: between_rows / (n - 1.0),
            columns: between_columns / (k - 1.0),
            error: (all - between_rows - between_columns).max(0.0) / ((n - 1.0) * (k - 1.0)),
            within: (all - between_rows).max(0.0) / (n * (k - 1.0)),
        })
    }

    /// From a ratio of two mean squares, which has Fisher's F.
    fn by_ratio(&self, ratio: f64, df: f64, high: f64) -> Option<[f64; 2]> {
        let rows = self.n - 1.0;
        let low = ratio / f_quantile(high, rows, df)?;
        let top = ratio * f_quantile(high, df, rows)?;
        let of = |ratio: f64| share(ratio - 1.0, ratio + self.k - 1.0);
        Some([of(low)?, of(top)?])
    }

    /// Of absolute agreement: degrees of freedom by Satterthwaite's approximation.
    fn by_satterthwaite(&self, icc: f64, high: f64) -> Option<[f64; 2]> {
        let Self { n, k, rows, columns, error, .. } = *self;
        let ratio = Some(columns / error).filter(|ratio| ratio.is_finite())?;
        let a = k * icc * ratio;
        let b = n * (1.0 + (k - 1.0) * icc) - k * icc;
        let df = share((k - 1.0) * (n - 1.0) * (a + b) * (a + b), (n - 1.0) * a * a + b * b)?;
        let upper = f_quantile(high, n - 1.0, df)?;
        let lower = f_quantile(high, df, n - 1.0)?;
        let rest = k * columns + (k * n - k - n) * error;
        let low = share(n * (rows - upper * error), upper * rest + n * rows)?;
        let top = share(n * (lower * rows - error), rest + n * lower * rows)?;
        Some([low, top])
    }
}

/// The interval of the mean of k raters, by Spearman and Brown.
fn of_mean(ci: Option<[f64; 2]>, k: f64) -> Option<[f64; 2]> {
    let [low, high] = ci?;
    let of = |one: f64| share(k * one, 1.0 + (k - 1.0) * one);
    Some([of(low)?, of(high)?])
}

/// A quotient that is a figure.
fn share(part: f64, whole: f64) -> Option<f64> {
    (whole.abs() > 1e-12).then(|| part / whole).filter(|found| found.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_two_targets_and_two_raters_there_is_no_coefficient() {
        assert_eq!(icc(&[vec![1.0, 2.0]], 0.95), None);
        assert_eq!(icc(&[vec![1.0], vec![2.0]], 0.95), None);
        assert_eq!(icc(&[vec![1.0, 2.0], vec![1.0]], 0.95), None);
        assert_eq!(icc(&[vec![3.0, 3.0], vec![3.0, 3.0]], 0.95), None);
    }
}
