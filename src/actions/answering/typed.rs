//! From the fields of a form to an answer, and back to what was typed when it is refused.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::error::Message;
use crate::model::json::number_value;
use crate::model::{Answer, AnswerState, Item, ItemKind, Survey};

/// The fields of one item as they were posted. Keys are what follows the item's id: `""` for the
/// value, `state`, `reason`, `met`, `comment`, and `year month day` of a date.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TypedItem {
    /// Item.
    pub item: String,
    /// The revision that the page showed.
    pub base_rev: i64,
    /// Values by field, in the order posted.
    pub fields: BTreeMap<String, Vec<String>>,
}

impl TypedItem {
    /// The first value of a field, trimmed; empty when it was not posted.
    #[must_use]
    pub fn first(&self, field: &str) -> &str {
        self.fields.get(field).and_then(|values| values.first()).map_or("", |text| text.trim())
    }

    /// All values of a field that are not empty.
    #[must_use]
    pub fn all(&self, field: &str) -> Vec<String> {
        let values = self.fields.get(field).map(Vec::as_slice).unwrap_or_default();
        values.iter().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
    }

    /// As kept in a draft.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({"rev": self.base_rev, "fields": self.fields})
    }

    /// From a draft; none when it cannot be read.
    #[must_use]
    pub fn from_json(item: &str, json: &Value) -> Option<Self> {
        let fields = serde_json::from_value(json.get("fields")?.clone()).ok()?;
        Some(Self { item: item.to_owned(), base_rev: json.get("rev")?.as_i64()?, fields })
    }
}

/// Reads an item's fields.
///
/// # Errors
/// Every reason for which the fields are no answer to this item.
pub fn read(survey: &Survey, item: &Item, typed: &TypedItem) -> Result<Answer, Vec<Message>> {
    if typed.fields.values().flatten().any(|text| text.contains('\u{0}')) {
        return Err(vec![Message::new("problem-nul")]);
    }
    let answer = Answer {
        state: state(item, typed)?,
        met: typed.all("met"),
        comment: Some(typed.first("comment").to_owned()).filter(|text| !text.is_empty()),
        ..Answer::default()
    };
    let problems = survey.check_answer(item, &answer);
    if problems.is_empty() { Ok(answer) } else { Err(problems) }
}

fn state(item: &Item, typed: &TypedItem) -> Result<AnswerState, Vec<Message>> {
    let values = typed.all("");
    let has_value = !values.is_empty() || !date_parts(typed).concat().is_empty();
    let special = match (typed.first("state"), values.first().map(String::as_str)) {
        ("", Some("~dk")) => Some("dk"),
        ("", Some("~na")) => Some("na"),
        ("", _) => None,
        (state, _) if has_value => {
            return Err(vec![Message::new("answer-problem-value-and-state").with("state", state)]);
        }
        ("dk", _) => Some("dk"),
        ("na", _) => Some("na"),
        (other, _) => return Err(vec![Message::new("answer-problem-state").with("state", other)]),
    };
    match special {
        Some("dk") => Ok(AnswerState::Dk),
        Some(_) => Ok(AnswerState::Na { reason: typed.first("reason").to_owned() }),
        None if has_value => value(item, typed, values).map(AnswerState::Value),
        None => Ok(AnswerState::Unanswered),
    }
}

fn value(item: &Item, typed: &TypedItem, values: Vec<String>) -> Result<Value, Vec<Message>> {
    let text = || typed.first("").to_owned();
    match item.kind() {
        ItemKind::Statement | ItemKind::Single | ItemKind::Text | ItemKind::LongText | ItemKind::Note => {
            Ok(json!(text()))
        }
        ItemKind::Url | ItemKind::Email | ItemKind::Spdx => Ok(json!(text())),
        ItemKind::Multi | ItemKind::Rank => Ok(json!(values)),
        // Their fields are read beside the pages that show them.
        ItemKind::Matrix | ItemKind::Roster | ItemKind::File => {
            Err(vec![Message::new("answer-problem-note")])
        }
        ItemKind::Number | ItemKind::Level => {
            number(&text()).map(number_value).map_err(|message| vec![message])
        }
        ItemKind::Date => date(typed).map(|day| json!(day)).map_err(|message| vec![message]),
    }
}

fn date_parts(typed: &TypedItem) -> [String; 3] {
    ["year", "month", "day"].map(|part| western(typed.first(part)))
}

/// A date from one field `2024-03-05`, or from three small ones.
fn date(typed: &TypedItem) -> Result<String, Message> {
    let whole = western(typed.first(""));
    let refused = || Message::new("answer-problem-date");
    let text = if whole.is_empty() {
        let [year, month, day] = date_parts(typed);
        if year.len() != 4 {
            return Err(refused());
        }
        format!("{year}-{month:0>2}-{day:0>2}")
    } else {
        whole
    };
    let day = chrono::NaiveDate::parse_from_str(&text, "%Y-%m-%d").map_err(|_| refused())?;
    Ok(day.format("%Y-%m-%d").to_string())
}

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
fn western(text: &str) -> String {
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
