//! Numbers as people write them, in their digits and with their marks.

use crate::error::Message;

/// A number as people write it: Western or Arabic digits, either decimal mark, groups of three.
/// One mark with three digits behind it could be either and is asked about.
///
/// # Errors
/// The sentence for the field.
pub fn number(text: &str) -> Result<f64, Message> {
    let refused = || Message::new("answer-problem-number").with("typed", text);
    let plain: String =
        western(text).chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '_')).collect();
    let (minus, digits) = match plain.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, plain.as_str()),
    };
    let marks: Vec<(usize, char)> = digits.char_indices().filter(|(_, c)| matches!(c, '.' | ',')).collect();
    let whole = match marks.as_slice() {
        [] => digits.to_owned(),
        [(at, _)] => {
            let behind = digits.len() - at - 1;
            if behind == 3 && *at <= 3 && *at > 0 && !digits.starts_with('0') {
                return Err(Message::new("answer-problem-number-ambiguous").with("typed", text));
            }
            digits.replace(',', ".")
        }
        [.., (last_at, last)] => grouped(digits, *last_at, *last).ok_or_else(refused)?,
    };
    if whole.is_empty() || !whole.chars().all(|c| c.is_ascii_digit() || c == '.') {
        return Err(refused());
    }
    let value: f64 = whole.parse().map_err(|_| refused())?;
    if !value.is_finite() {
        return Err(refused());
    }
    Ok(if minus && value != 0.0 { -value } else { value })
}

/// Several marks: all but perhaps the last are group marks of one kind with three digits behind.
fn grouped(digits: &str, last_at: usize, last: char) -> Option<String> {
    let (front, behind) = (digits.get(..last_at)?, digits.get(last_at + 1..)?);
    let group = front.chars().find(|c| matches!(c, '.' | ','))?;
    let (groups, tail) = if group == last {
        (format!("{front}{group}{behind}"), None)
    } else {
        (front.to_owned(), Some(behind))
    };
    let mut parts = groups.split(group);
    let first = parts.next()?;
    if first.is_empty() || first.len() > 3 || first.contains(['.', ',']) {
        return None;
    }
    let mut joined = first.to_owned();
    for part in parts {
        if part.len() != 3 {
            return None;
        }
        joined.push_str(part);
    }
    Some(match tail {
        Some(tail) => format!("{joined}.{tail}"),
        None => joined,
    })
}

/// Arabic-Indic and Persian digits as Western ones, Arabic marks as `.` and nothing.
pub(super) fn western(text: &str) -> String {
    text.trim()
        .chars()
        .filter(|c| !matches!(c, '\u{66c}' | '\u{61c}' | '\u{200e}' | '\u{200f}'))
        .map(|c| match c {
            '\u{660}'..='\u{669}' => digit(c, 0x660),
            '\u{6f0}'..='\u{6f9}' => digit(c, 0x6f0),
            '\u{66b}' => '.',
            other => other,
        })
        .collect()
}

fn digit(c: char, zero: u32) -> char {
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (typed, meant) in [
            ("1200", 1200.0),
            ("1,234,567.5", 1_234_567.5),
            ("1.234.567,5", 1_234_567.5),
            ("1 234 567", 1_234_567.0),
            ("١٬٢٣٤٫٥", 1234.5),
            ("0,5", 0.5),
            ("0.125", 0.125),
            ("-3", -3.0),
        ] {
            assert_eq!(number(typed), Ok(meant), "{typed}");
        }
    }

    #[test]
    fn a_mark_with_three_digits_behind_it_is_asked_about() {
        assert_eq!(number("1.234").map_err(|m| m.key), Err("answer-problem-number-ambiguous"));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for typed in ["about 1200", "1,2,3", "", "1e400", "..", "NaN", "12345.678.90"] {
            assert!(number(typed).is_err(), "{typed}");
        }
    }
}
