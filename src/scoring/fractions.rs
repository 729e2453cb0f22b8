//! Decimals made whole, so that "enough" is decided without the last bits of binary fractions.

/// The largest denominator that a figure is looked at with.
const MOST: u64 = 1_000_000;
/// The largest common denominator; above it figures are rounded to its parts.
const MOST_COMMON: u64 = 1_000_000_000_000;
/// What a figure may differ from its fraction by, as a share of itself.
const CLOSE: f64 = 1e-13;
/// The parts that figures are rounded to where they have no common denominator.
const PARTS: f64 = 1e9;

/// Figures, none below 0, as whole multiples of one unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unit {
    /// How many of it make 1.
    per_one: f64,
    /// Whether every figure is a multiple of it.
    pub exact: bool,
}

impl Unit {
    /// The least common multiple of the figures' denominators. Where one has none up to a million, or all
    /// together more than a million millions, they are rounded to a thousand-millionth.
    pub fn of(figures: impl IntoIterator<Item = f64>) -> Self {
        let mut common = 1_u64;
        for figure in figures {
            let joined = denominator(figure)
                .and_then(|one| (common / greatest_divisor(common, one)).checked_mul(one))
                .filter(|joined| *joined <= MOST_COMMON);
            let Some(joined) = joined else { return Self { per_one: PARTS, exact: false } };
            common = joined;
        }
        #[expect(clippy::cast_precision_loss, reason = "at most a million millions, which f64 holds")]
        Self { per_one: common as f64, exact: true }
    }

    /// What is gained, rounded down where it must be, so that no set counts for more than it brings.
    pub fn gain(self, figure: f64) -> u64 {
        let units = figure * self.per_one;
        // A multiple is a whole number but for its last bits.
        whole(if self.exact { units + 0.5 } else { units })
    }

    /// What must be gained, rounded up, less the tolerance with which all figures are compared.
    pub fn need(self, figure: f64) -> u64 {
        let slack = if self.exact { self.per_one * super::number::TOLERANCE } else { 0.0 };
        // A figure that is a multiple is not to be lifted to the next one by its last bits.
        let units = figure * self.per_one;
        let units = if (units - units.round()).abs() <= 1e-3 { units.round() } else { units };
        whole((units - slack).max(0.0).ceil())
    }
}

/// What stands before the decimals.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "cut off on purpose, and not below 0"
)]
fn whole(figure: f64) -> u64 {
    figure.max(0.0) as u64
}

const fn greatest_divisor(mut one: u64, mut two: u64) -> u64 {
    while two != 0 {
        (one, two) = (two, one % two);
    }
    one
}

/// The denominator of the simplest fraction that is the figure, by continued fractions.
fn denominator(figure: f64) -> Option<u64> {
    // Weights are mostly whole, and rounding is a call on older processors.
    #[expect(clippy::cast_precision_loss, clippy::float_cmp, reason = "whole or not, to the last bit")]
    if whole(figure) as f64 == figure {
        return Some(1);
    }
    let (mut rest, mut before, mut now) = (figure, 0_u64, 1_u64);
    loop {
        #[expect(clippy::cast_precision_loss, reason = "at most a million")]
        let times = figure * now as f64;
        if (times - times.round()).abs() <= CLOSE * times.abs().max(1.0) {
            return Some(now);
        }
        rest = (rest - rest.floor()).recip();
        if !rest.is_finite() || rest > 1e15 {
            return None;
        }
        let next = whole(rest.floor()).checked_mul(now)?.checked_add(before)?;
        (before, now) = (now, next);
        if now > MOST {
            return None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_and_thirds_share_the_least_denominator() {
        let unit = Unit::of([0.25, 0.1, 1.0 / 3.0, 2.0]);
        assert_eq!((unit.gain(0.1), unit.gain(1.0 / 3.0), unit.need(2.6), unit.exact), (6, 20, 156, true));
    }

    #[test]
    fn what_is_no_fraction_is_rounded_against_the_set() {
        let unit = Unit::of([std::f64::consts::LN_2]);
        assert!(!unit.exact);
        assert_eq!((unit.gain(0.123_456_789_41), unit.need(0.123_456_789_41)), (123_456_789, 123_456_790));
    }
}
