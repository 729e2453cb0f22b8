//! Days and times as spreadsheets count them.

use chrono::{Days, NaiveDate, NaiveTime};

/// A number of days since the epoch as a date, a time or both; the plain number where it is neither.
pub(super) fn text(serial: f64, counts_from_1904: bool) -> String {
    dated(serial, counts_from_1904).unwrap_or_else(|| super::grid::number(serial))
}

fn dated(serial: f64, counts_from_1904: bool) -> Option<String> {
    if !(0.0..3_000_000.0).contains(&serial) {
        return None;
    }
    let epoch = if counts_from_1904 {
        NaiveDate::from_ymd_opt(1904, 1, 1)
    } else {
        NaiveDate::from_ymd_opt(1899, 12, 30)
    }?;
    let seconds = ((serial - serial.floor()) * 86_400.0).round();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 and small")]
    let (days, seconds) = (serial.floor() as u64, (seconds as u32).min(86_399));
    let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)?;
    let day = epoch.checked_add_days(Days::new(days))?;
    Some(match (days, seconds) {
        (0, _) => time.format("%H:%M:%S").to_string(),
        (_, 0) => day.format("%Y-%m-%d").to_string(),
        _ => format!("{}T{}", day.format("%Y-%m-%d"), time.format("%H:%M:%S")),
    })
}

/// Whether a format of numbers shows a date or a time.
pub(super) fn is_dated(format: &str) -> bool {
    let (mut in_quotes, mut in_brackets, mut is_escaped) = (false, false, false);
    for letter in format.chars() {
        if std::mem::take(&mut is_escaped) {
            continue;
        }
        match letter {
            '"' => in_quotes = !in_quotes,
            '\\' | '_' | '*' => is_escaped = true,
            '[' => in_brackets = true,
            ']' => in_brackets = false,
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' if !in_quotes && !in_brackets => {
                return true;
            }
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_the_end_of_1899() {
        assert_eq!(text(40_344.0, false), "2010-06-15");
        assert_eq!(text(0.5, false), "12:00:00");
        assert_eq!(text(1.5, true), "1904-01-02T12:00:00");
        assert_eq!(text(-3.0, false), "-3");
    }

    #[test]
    fn a_format_is_dated_by_letters_outside_quotes() {
        assert!(is_dated("yyyy\\-mm\\-dd") && is_dated("h:mm"));
        assert!(!is_dated("0.00\" days\"") && !is_dated("[Red]0") && !is_dated("General"));
    }
}
