//! Comparing and rounding, so that binary fractions never decide a level.

pub use crate::i18n::rounded;

/// Two figures closer than this are equal (scoring is specified with it).
pub const TOLERANCE: f64 = 1e-9;

/// Whether `value` reaches `limit`, forgiving the last bits of a binary fraction.
#[must_use]
pub fn reaches(value: f64, limit: f64) -> bool {
    value >= limit - TOLERANCE
}

/// Whether `value` lies above `limit` by more than the tolerance.
#[must_use]
pub fn exceeds(value: f64, limit: f64) -> bool {
    value > limit + TOLERANCE
}

/// `part / whole`, or nothing where the whole is zero: no figure of ours is ever NaN.
#[must_use]
pub fn share(part: f64, whole: f64) -> Option<f64> {
    (whole > TOLERANCE).then(|| clean(part / whole))
}

/// The same of weights, which may be as small as their author likes: only no weight at all is nothing.
#[must_use]
pub fn weight_share(part: f64, whole: f64) -> Option<f64> {
    (whole > 0.0).then(|| clean(part / whole)).filter(|share| share.is_finite())
}

/// The same figure with a minus zero made plain.
#[must_use]
pub fn clean(value: f64) -> f64 {
    value + 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_made_of_tenths_reaches_the_threshold() {
        assert!(reaches(0.1 + 0.2 + 0.2, 0.5));
        assert!(reaches(0.1 * 5.0, 0.5));
        assert!(!reaches(0.499, 0.5));
    }

    #[test]
    fn minus_zero_is_shown_as_zero() {
        assert!(rounded(-0.001, 2).is_sign_positive());
        assert!(clean(-0.0).is_sign_positive());
    }

    #[test]
    fn nothing_divided_by_nothing_is_nothing() {
        assert_eq!(share(0.0, 0.0), None);
        assert_eq!(share(1.0, 4.0), Some(0.25));
        assert_eq!((weight_share(0.0, 0.0), weight_share(1e-12, 4e-12)), (None, Some(0.25)));
    }
}
