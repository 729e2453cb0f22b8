//! Numbers as people write them, in their digits and with their marks.

use crate::error::Message;

/// How many digits stand between two group marks.
const GROUP: usize = 3;

/// What the marks of numbers mean on a page. A mark that is neither can be either there, because readers
/// of that language in different countries use it differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Marks {
    decimal: Option<char>,
    group: Option<char>,
}

impl Marks {
    /// Those of a language; of none where it is not known.
    fn of(lang: &str) -> Self {
        let (decimal, group) = match lang {
            "en" | "zh" => (Some('.'), Some(',')),
            "pt" => (Some(','), Some('.')),
            // Groups are parted by spaces here, and the point of the number keys is as good as the comma.
            "fr" | "ru" => (Some(','), None),
            "es" => (None, Some('.')),
            "ar" => (None, Some(',')),
            _ => (None, None),
        };
        Self { decimal, group }
    }
}

/// A number as people write it on a page of this language: Western, Arabic or wide digits, either decimal
/// mark, groups of three. One mark with three digits behind it is read where only one reading is possible:
/// as a group where only `whole` numbers are wanted, else as the language has it. What the page itself
/// would show for a number is always read as that number.
///
/// # Errors
/// The sentence for the field.
pub fn number(text: &str, whole: bool, lang: &str) -> Result<f64, Message> {
    let refused = || Message::new("answer-problem-number").with("typed", text);
    let plain = plain(text);
    let (minus, digits) = match plain.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, plain.as_str()),
    };
    let decimal = match decimal_mark(digits) {
        Found::None => None,
        Found::At(at) => Some(at),
        Found::Either(at) => match either(digits, at, (whole, Marks::of(lang))) {
            Some(true) => Some(at),
            Some(false) => None,
            None => return Err(ambiguous(text, digits, whole)),
        },
    };
    let (front, tail) = decimal.map_or((digits, ""), |at| {
        let behind = digits.get(at..).unwrap_or_default().trim_start_matches(is_mark);
        (digits.get(..at).unwrap_or_default(), behind)
    });
    let joined = ungrouped(front).ok_or_else(refused)?;
    let is_written = !(joined.is_empty() && tail.is_empty()) && tail.chars().all(|c| c.is_ascii_digit());
    let value: f64 =
        if is_written { format!("{joined}.{tail}0").parse().ok() } else { None }.ok_or_else(refused)?;
    if !value.is_finite() {
        return Err(refused());
    }
    Ok(if minus && value != 0.0 { -value } else { value })
}

/// Where the decimal mark is.
enum Found {
    None,
    At(usize),
    /// One mark that may as well part groups.
    Either(usize),
}

fn decimal_mark(digits: &str) -> Found {
    let marks: Vec<(usize, char)> = digits.char_indices().filter(|(_, c)| is_mark(*c)).collect();
    let Some((at, last)) = marks.last().copied() else { return Found::None };
    let is_alone = marks.iter().filter(|(_, mark)| *mark == last).count() == 1;
    if last == ARABIC_DECIMAL || (is_alone && marks.len() > 1) {
        return if last == ' ' { Found::None } else { Found::At(at) };
    }
    if last == ' ' || !is_alone {
        return Found::None;
    }
    let behind = digits.len() - at - last.len_utf8();
    let is_group = behind == GROUP && (1..=GROUP).contains(&at) && !digits.starts_with('0');
    if is_group { Found::Either(at) } else { Found::At(at) }
}

/// Whether the one mark is the decimal mark; none where nobody can tell.
fn either(digits: &str, at: usize, (whole, marks): (bool, Marks)) -> Option<bool> {
    let mark = digits.get(at..)?.chars().next()?;
    let (is_decimal, is_group) = (marks.decimal == Some(mark), marks.group == Some(mark));
    if whole {
        // 2.000 is two where the point parts decimals, and a whole number too.
        let is_whole_either_way = digits.ends_with("000") && is_decimal;
        return (!is_whole_either_way).then_some(false);
    }
    (is_decimal || is_group).then_some(is_decimal)
}

fn ambiguous(text: &str, digits: &str, whole: bool) -> Message {
    let key = if whole { "answer-problem-number-ambiguous-whole" } else { "answer-problem-number-ambiguous" };
    let without: String = digits.chars().filter(char::is_ascii_digit).collect();
    Message::new(key).with("typed", text).with("without", without)
}

/// The digits without group marks; none where they do not part groups of three with one kind of mark.
fn ungrouped(front: &str) -> Option<String> {
    let Some(mark) = front.chars().find(|c| is_mark(*c)) else {
        return front.chars().all(|c| c.is_ascii_digit()).then(|| front.to_owned());
    };
    let mut parts = front.split(mark);
    let first = parts.next()?;
    let is_first = (1..=GROUP).contains(&first.len());
    let rest: Vec<&str> = parts.collect();
    let all_digits = |part: &str| part.chars().all(|c| c.is_ascii_digit());
    let fits =
        is_first && all_digits(first) && rest.iter().all(|part| part.len() == GROUP && all_digits(part));
    (fits && mark != ARABIC_DECIMAL).then(|| format!("{first}{}", rest.concat()))
}

const ARABIC_DECIMAL: char = '\u{66b}';

const fn is_mark(c: char) -> bool {
    matches!(c, '.' | ',' | ' ' | ARABIC_DECIMAL)
}

/// With Western digits, and one sign for each mark that means the same; what can only part groups is a space.
fn plain(text: &str) -> String {
    let sign = |c: char| match c {
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '\u{2019}' | '_' | '\u{66c}' => ' ',
        '\u{60c}' | '\u{ff0c}' => ',',
        '\u{ff0e}' => '.',
        _ => c,
    };
    digits(text).chars().map(sign).collect()
}

/// With Western digits in the place of Arabic, Persian and wide ones, without marks of direction.
pub(super) fn digits(text: &str) -> String {
    let is_silent = |c: &char| matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}');
    let western = |c: char| match c {
        '\u{660}'..='\u{669}' => digit(c, 0x660),
        '\u{6f0}'..='\u{6f9}' => digit(c, 0x6f0),
        '\u{ff10}'..='\u{ff19}' => digit(c, 0xff10),
        _ => c,
    };
    let kept: String = text.chars().filter(|c| !is_silent(c)).map(western).collect();
    kept.trim().to_owned()
}

fn digit(c: char, zero: u32) -> char {
    char::from_digit(u32::from(c) - zero, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::number;
    use crate::i18n::{I18n, Lang};
    use proptest::prelude::*;

    static TEXTS: LazyLock<Option<I18n>> = LazyLock::new(|| I18n::embedded().ok());

    fn decimal(typed: &str, lang: &str) -> Result<f64, &'static str> {
        number(typed, false, lang).map_err(|message| message.key)
    }

    fn whole(typed: &str, lang: &str) -> Result<f64, &'static str> {
        number(typed, true, lang).map_err(|message| message.key)
    }

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (typed, meant) in [
            ("1200", 1200.0),
            ("1,234,567.5", 1_234_567.5),
            ("1.234.567,5", 1_234_567.5),
            ("1 234 567", 1_234_567.0),
            ("2 500", 2500.0),
            ("2\u{202f}500,5", 2500.5),
            ("1'234", 1234.0),
            ("1 234,567", 1234.567),
            ("١٬٢٣٤٫٥", 1234.5),
            ("٢٫٥٠٠", 2.5),
            ("۲۵۰۰", 2500.0),
            ("１２００", 1200.0),
            ("0,5", 0.5),
            ("0.125", 0.125),
            ("-3", -3.0),
        ] {
            for lang in ["en", "fr", "ar", ""] {
                assert_eq!(decimal(typed, lang), Ok(meant), "{typed} in {lang}");
            }
        }
    }

    #[test]
    fn one_mark_with_three_digits_is_a_group_where_numbers_are_whole() {
        for typed in ["2,500", "2.500", "2 500", "٢٬٥٠٠", "٢،٥٠٠"] {
            for lang in ["en", "fr", "es", "pt", "ar", "ru", "zh", ""] {
                assert_eq!(whole(typed, lang), Ok(2500.0), "{typed} in {lang}");
            }
        }
        // As a decimal this is a whole number too, and another one.
        assert_eq!(whole("2.000", "en"), Err("answer-problem-number-ambiguous-whole"));
        assert_eq!(whole("2,000", "en"), Ok(2000.0));
        assert_eq!(whole("2.000", "pt"), Ok(2000.0));
    }

    #[test]
    fn where_decimals_may_follow_the_language_decides_or_it_is_asked() {
        assert_eq!(decimal("2,500", "en"), Ok(2500.0));
        assert_eq!(decimal("2.500", "en"), Ok(2.5));
        assert_eq!(decimal("2,500", "fr"), Ok(2.5));
        assert_eq!(decimal("2.500", "pt"), Ok(2500.0));
        for (typed, lang) in [("2.500", "fr"), ("2,500", "es"), ("2.500", "ar"), ("1.234", "")] {
            assert_eq!(decimal(typed, lang), Err("answer-problem-number-ambiguous"), "{typed} in {lang}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for typed in
            ["about 1200", "1,2,3", "", "1e400", "..", "NaN", "12345.678.90", "12 34", "1.2 3", "1,234 567"]
        {
            assert!(decimal(typed, "en").is_err(), "{typed}");
        }
    }

    proptest! {
        /// Whoever types what the page says that it has read means the same number.
        #[test]
        fn what_a_page_shows_is_read_as_it_is_meant(thousandths in -3_000_000_000_i64..3_000_000_000) {
            #[expect(clippy::cast_precision_loss, reason = "far below 2^52")]
            let (exact, rounded) = (thousandths as f64 / 1000.0, (thousandths / 1000) as f64);
            let i18n = TEXTS.as_ref().ok_or_else(|| TestCaseError::fail("no texts"))?;
            for lang in Lang::ALL {
                prop_assert_eq!(number(&i18n.exact(lang, exact), false, lang.code()).ok(), Some(exact));
                prop_assert_eq!(number(&i18n.exact(lang, rounded), true, lang.code()).ok(), Some(rounded));
            }
        }
    }
}
