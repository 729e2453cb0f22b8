//! Figures as text, quickly: a nation's rows hold millions of them.

use std::fmt::Write as _;

/// Adds the shortest decimal that reads back as the same figure, as `Display` writes it.
///
/// Nearly all figures have four decimals or fewer. Where a figure is the double nearest to such a decimal below
/// a million, that decimal is the shortest one: no two decimals of fifteen digits or fewer are the same double.
pub(super) fn push(value: f64, to: &mut String) {
    const DECIMALS: f64 = 1e4;
    let size = value.abs();
    let scaled = (size * DECIMALS).round();
    let is_plain = size < 1e6 && (value != 0.0 || value.is_sign_positive());
    #[expect(clippy::float_cmp, reason = "it has to be the same double")]
    if !is_plain || scaled / DECIMALS != size {
        // Writing to a text does not fail.
        let _written = write!(to, "{value}");
        return;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and below 1e10")]
    let (whole, mut rest) = (scaled as u64 / 10_000, scaled as u64 % 10_000);
    if value < 0.0 {
        to.push('-');
    }
    push_whole(whole, to);
    if rest > 0 {
        to.push('.');
    }
    let mut unit = 1_000;
    while rest > 0 {
        push_whole(rest / unit, to);
        rest %= unit;
        unit /= 10;
    }
}

fn push_whole(whole: u64, to: &mut String) {
    match u8::try_from(whole) {
        Ok(digit) if digit < 10 => to.push(char::from(b'0' + digit)),
        _ => {
            // Writing to a text does not fail.
            let _written = write!(to, "{whole}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(value: f64) -> String {
        let mut text = String::new();
        push(value, &mut text);
        text
    }

    #[test]
    fn figures_read_as_people_write_them() {
        let all = [0.0, 5.0, -0.25, 2.0125, 12.5, 1.0 / 3.0, 1e21, -0.0, 0.0001];
        let texts = [
            "0",
            "5",
            "-0.25",
            "2.0125",
            "12.5",
            "0.3333333333333333",
            "1000000000000000000000",
            "-0",
            "0.0001",
        ];
        assert_eq!(all.map(text), texts);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn every_figure_is_written_as_display_writes_it(any in any::<f64>(), n in -20_000_000i32..20_000_000) {
            let scaled = f64::from(n) / 10_000.0;
            for value in [any, scaled, scaled + f64::EPSILON, f64::from(n), f64::from(n) / 7.0, f64::from(n) * 1e-5] {
                prop_assert_eq!(text(value), value.to_string());
            }
        }
    }
}
