//! Intervals in closed form.

use super::special::{normal_quantile, t_quantile};

/// `[estimate - t se, estimate + t se]` at `confidence` (0..1) with `df` degrees of freedom; none where
/// there are fewer than one, or the standard error is not a figure. It is not clipped.
#[must_use]
pub fn student(estimate: f64, se: f64, df: f64, confidence: f64) -> Option<[f64; 2]> {
    if df < 1.0 || !estimate.is_finite() || !se.is_finite() {
        return None;
    }
    let reach = t_quantile(0.5 + 0.5 * confidence, df)? * se;
    Some([estimate - reach, estimate + reach])
}

/// Wilson's interval of a share `p` (0..=1) over `n` trials, which need not be a whole number; none
/// without any.
#[must_use]
pub fn wilson(p: f64, n: f64, confidence: f64) -> Option<[f64; 2]> {
    if !(0.0..=1.0).contains(&p) || n <= 0.0 || !n.is_finite() {
        return None;
    }
    let z = normal_quantile(0.5 + 0.5 * confidence)?;
    let square = z * z;
    let whole = 1.0 + square / n;
    let middle = (p + square / (2.0 * n)) / whole;
    let reach = z * libm::sqrt(p * (1.0 - p) / n + square / (4.0 * n * n)) / whole;
    // At the ends the two parts cancel to the last bit, which rounding may miss.
    let low = if p <= 0.0 { 0.0 } else { (middle - reach).max(0.0) };
    let high = if p >= 1.0 { 1.0 } else { (middle + reach).min(1.0) };
    Some([low, high])
}

/// Wilson's interval of a share from a finite, stratified population: the trials are as many as would
/// give the design's variance (Korn & Graubard 1998). Where the share is 0 or 1, or all respondents of each stratum
/// agree, there is no variance, and `neff` of respondents stand for them, more as the fraction observed `f` (0..=1) grows. All observed:
/// `[p, p]`.
#[must_use]
pub fn design_share(p: f64, variance: f64, neff: f64, f: f64, confidence: f64) -> Option<[f64; 2]> {
    if f >= 1.0 - 1e-9 {
        return Some([p, p]);
    }
    let varies = p > 1e-9 && p < 1.0 - 1e-9 && variance > 1e-15;
    let trials = if varies { p * (1.0 - p) / variance } else { neff / (1.0 - f) };
    wilson(p.clamp(0.0, 1.0), trials, confidence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_without_a_degree_of_freedom_is_none() {
        assert_eq!(student(2.0, 0.1, 0.5, 0.95), None);
        assert_eq!(student(2.0, 0.0, 1.0, 0.95), Some([2.0, 2.0]));
        assert_eq!(wilson(0.5, 0.0, 0.95), None);
    }

    #[test]
    fn a_census_of_a_share_has_no_width() {
        assert_eq!(design_share(0.4, 0.0, 10.0, 1.0, 0.95), Some([0.4, 0.4]));
    }

    #[test]
    fn strata_that_agree_within_themselves_are_not_certain() {
        let [low, high] = design_share(0.5, 0.0, 12.0, 0.06, 0.95).unwrap_or_default();
        assert!(low > 0.2 && low < 0.3 && high > 0.7 && high < 0.8, "{low} {high}");
    }

    #[test]
    fn nobody_at_a_level_does_not_mean_that_nobody_is() {
        let found = design_share(0.0, 0.0, 10.0, 0.0, 0.95).unwrap_or_default();
        assert_eq!(found.first(), Some(&0.0));
        assert!(found.last().is_some_and(|high| (high - 0.277_532_799_862_889_2).abs() < 1e-12));
    }
}
