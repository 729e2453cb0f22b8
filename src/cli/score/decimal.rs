//! Figures as text, quickly: a nation's rows hold millions of them, and writing them by `Display` takes a fifth of
//! all the time of a CSV.

use std::io::Write as _;

/// Adds the shortest decimal that reads back as the same figure, without an exponent; where two are as short, the
/// one that JSON has.
pub(super) fn push(value: f64, to: &mut Vec<u8>) {
    // Most figures are counts, levels and whole shares.
    if let Some(digit) = (0..=9_u8).find(|digit| value.to_bits() == f64::from(*digit).to_bits()) {
        to.push(b'0' + digit);
    } else if (1e-3..1e15).contains(&value.abs()) {
        let mut buffer = zmij::Buffer::new();
        let text = buffer.format(value);
        to.extend_from_slice(text.strip_suffix(".0").unwrap_or(text).as_bytes());
    } else {
        // Very large and very small figures would come with an exponent, which is not for people. Writing to a
        // list does not fail.
        let _written = write!(to, "{value}");
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(value: f64) -> String {
        let mut text = Vec::new();
        push(value, &mut text);
        String::from_utf8_lossy(&text).into_owned()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn every_figure_reads_back_and_is_as_short_as_it_can_be(any in any::<f64>(), n in -20_000_000i32..20_000_000) {
            let scaled = f64::from(n) / 10_000.0;
            for value in [any, scaled, scaled + f64::EPSILON, f64::from(n), f64::from(n) / 7.0, f64::from(n) * 1e-9, 1e21, -0.0] {
                let written = text(value);
                prop_assert_eq!(written.parse::<f64>().unwrap().to_bits(), value.to_bits(), "{}", written);
                prop_assert!(written.len() == value.to_string().len() && !written.contains('e'), "{}", written);
            }
        }
    }
}
