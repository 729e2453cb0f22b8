//! Weighted means of several kinds, over whatever is there. All weights zero, or nothing there: no figure.

use super::number::weight_share;

/// The weighted arithmetic mean: a low figure can be made up for by a high one.
#[must_use]
pub fn arithmetic(pairs: &[(f64, f64)]) -> Option<f64> {
    let (weights, sum) = sums(pairs, |value| value);
    weight_share(sum, weights)
}

/// The weighted geometric mean: rewards balance. One zero makes it zero, as the limit would.
#[must_use]
pub fn geometric(pairs: &[(f64, f64)]) -> Option<f64> {
    if has_zero(pairs) {
        return Some(0.0);
    }
    if let Some(one) = the_same(pairs) {
        return Some(one);
    }
    let (weights, sum) = sums(pairs, libm::log);
    weight_share(sum, weights).map(libm::exp)
}

/// The weighted harmonic mean: rewards balance more. One zero makes it zero, as the limit would.
#[must_use]
pub fn harmonic(pairs: &[(f64, f64)]) -> Option<f64> {
    if has_zero(pairs) {
        return Some(0.0);
    }
    let (weights, sum) = sums(pairs, f64::recip);
    weight_share(weights, sum)
}

/// The weighted power mean of exponent 1/2: between the arithmetic and the geometric one.
#[must_use]
pub fn root(pairs: &[(f64, f64)]) -> Option<f64> {
    let (weights, sum) = sums(pairs, |value| libm::sqrt(value.max(0.0)));
    weight_share(sum, weights).map(|mean| mean * mean)
}

/// The lowest figure that has a weight.
#[must_use]
pub fn least(pairs: &[(f64, f64)]) -> Option<f64> {
    weighted(pairs).map(|(_, value)| value).reduce(f64::min)
}

/// The weighted sum.
#[must_use]
pub fn sum(pairs: &[(f64, f64)]) -> Option<f64> {
    let (weights, sum) = sums(pairs, |value| value);
    (weights > 0.0).then_some(sum)
}

/// `(weight, value)` pairs that count.
fn weighted(pairs: &[(f64, f64)]) -> impl Iterator<Item = (f64, f64)> + '_ {
    pairs.iter().copied().filter(|(weight, _)| *weight > 0.0)
}

/// The value that all share: its logarithm would not lead back to it in the last bit.
#[expect(clippy::float_cmp, reason = "it has to be the same double")]
fn the_same(pairs: &[(f64, f64)]) -> Option<f64> {
    let (_, first) = weighted(pairs).next()?;
    weighted(pairs).all(|(_, value)| value == first).then_some(first)
}

fn has_zero(pairs: &[(f64, f64)]) -> bool {
    weighted(pairs).any(|(_, value)| value <= 0.0)
}

fn sums(pairs: &[(f64, f64)], of: impl Fn(f64) -> f64) -> (f64, f64) {
    weighted(pairs)
        .fold((0.0, 0.0), |(weights, sum), (weight, value)| (weights + weight, sum + weight * of(value)))
}
