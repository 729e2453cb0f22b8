//! Rounding for display.

/// Rounds to at most nine decimals, half away from zero; never gives minus zero.
///
/// It snaps to nine decimals first: 1.005 lies below its decimal self in binary and is still to be
/// shown as 1.01.
#[must_use]
pub fn rounded(value: f64, decimals: u8) -> f64 {
    let decimals = decimals.min(9);
    let snapped = (value * power_of_ten(9)).round();
    (snapped / power_of_ten(9 - decimals)).round() / power_of_ten(decimals) + 0.0
}

/// Exact for the exponents used here, on every platform.
fn power_of_ten(exponent: u8) -> f64 {
    (0..exponent).fold(1.0, |power, _| power * 10.0)
}
