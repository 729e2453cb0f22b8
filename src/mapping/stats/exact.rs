//! Sums that do not depend on the order of their parts.
//!
//! A floating-point sum rounds after each step, so another order of the file could change the last bits of
//! a nation's figure. Here each part is taken to a whole number of tiny steps and added as an integer.

/// Steps a unit: fine enough that what is lost of a figure lies far below its own last bit.
const STEPS: f64 = 1_152_921_504_606_846_976.0; // 2^60

/// A sum of figures up to about 10^12 each, exact and in any order the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ExactSum {
    steps: i128,
}

impl ExactSum {
    /// Adds a figure; one that is not finite is left out.
    pub fn add(&mut self, figure: f64) {
        if figure.is_finite() {
            #[expect(clippy::cast_possible_truncation, reason = "saturates, far beyond any figure of ours")]
            let steps = libm::rint(figure * STEPS) as i128;
            self.steps = self.steps.saturating_add(steps);
        }
    }

    /// Adds all that another sum holds.
    pub const fn join(&mut self, other: Self) {
        self.steps = self.steps.saturating_add(other.steps);
    }

    /// The sum.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "the one rounding of the sum")]
    pub fn total(self) -> f64 {
        self.steps as f64 / STEPS
    }
}

/// The exact sum of a list.
#[must_use]
pub fn sum(figures: impl IntoIterator<Item = f64>) -> f64 {
    let mut all = ExactSum::default();
    figures.into_iter().for_each(|figure| all.add(figure));
    all.total()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_of_the_parts_does_not_matter() {
        let figures = [0.1, 1e9, -0.3, 2.5, 1.0 / 3.0, -1e9];
        let mut other = figures;
        other.reverse();
        assert_eq!(sum(figures).to_bits(), sum(other).to_bits());
        assert!((sum(figures) - (0.1 - 0.3 + 2.5 + 1.0 / 3.0)).abs() < 1e-15);
    }

    #[test]
    fn what_is_no_figure_is_left_out() {
        assert_eq!(sum([1.0, f64::NAN, f64::INFINITY]), 1.0);
    }
}
