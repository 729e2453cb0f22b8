//! From the fields of a form to an answer, and back to what was typed when it is refused.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::dates;
use super::numbers::number;
use crate::error::Message;
use crate::model::json::number_value;
use crate::model::{Answer, AnswerState, Item, ItemKind, Survey};

/// The fields of one item as they were posted. Keys are what follows the item's id: `""` for the
/// value, `state`, `reason`, `met`, `comment`, `other`, `row.<code>` of a matrix, and `year month day`
/// of a date.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TypedItem {
    /// Item.
    pub item: String,
    /// The revision that the page showed.
    pub base_rev: i64,
    /// The language of the page, by which a number is read; empty where it is not known.
    pub lang: String,
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
        json!({"rev": self.base_rev, "lang": self.lang, "fields": self.fields})
    }

    /// From a draft; none when it cannot be read.
    #[must_use]
    pub fn from_json(item: &str, json: &Value) -> Option<Self> {
        let fields = serde_json::from_value(json.get("fields")?.clone()).ok()?;
        // Drafts that were kept before numbers were read by language have none.
        let lang = json.get("lang").and_then(Value::as_str).unwrap_or_default().to_owned();
        Some(Self { item: item.to_owned(), base_rev: json.get("rev")?.as_i64()?, lang, fields })
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
    let state = state(item, typed)?;
    let other = Some(typed.first("other").to_owned()).filter(|text| !text.is_empty());
    let answer = Answer {
        met: typed.all("met"),
        comment: Some(typed.first("comment").to_owned()).filter(|text| !text.is_empty()),
        other,
        state,
        ..Answer::default()
    };
    let problems = survey.check_answer(item, &answer);
    if problems.is_empty() { Ok(answer) } else { Err(as_written(item, typed, problems)) }
}

/// A number that is refused is quoted with the marks with which it was written, not as it was read.
fn as_written(item: &Item, typed: &TypedItem, mut problems: Vec<Message>) -> Vec<Message> {
    let args = problems.iter_mut().flat_map(|problem| &mut problem.args);
    for (_, value) in args.filter(|(name, _)| *name == "typed" && item.kind == ItemKind::Number) {
        typed.first("").clone_into(value);
    }
    problems
}

/// Reads what a question page says of a list or a document: it never carries the value, which stays as
/// the revision that the page showed has it, unless the page says that there is none.
///
/// # Errors
/// Every reason for which the fields are no answer to this item.
pub(super) fn read_apart(
    survey: &Survey,
    item: &Item,
    typed: &TypedItem,
    standing: &Answer,
) -> Result<Answer, Vec<Message>> {
    let nothing = AnswerState::Value(json!([]));
    let is_filled = standing.has_value() && standing.state != nothing;
    let state = match typed.first("state") {
        "" if is_filled => standing.state.clone(),
        "" => AnswerState::Unanswered,
        state if is_filled => {
            return Err(vec![Message::new("answer-problem-value-and-state").with("state", state)]);
        }
        "none" if item.kind == ItemKind::Roster => nothing,
        "dk" => AnswerState::Dk,
        "na" => AnswerState::Na { reason: typed.first("reason").to_owned() },
        other => return Err(vec![Message::new("answer-problem-state").with("state", other)]),
    };
    let comment = Some(typed.first("comment").to_owned()).filter(|text| !text.is_empty());
    let answer = Answer { state, comment, ..standing.clone() };
    let problems = survey.check_answer(item, &answer);
    if problems.is_empty() { Ok(answer) } else { Err(problems) }
}

fn state(item: &Item, typed: &TypedItem) -> Result<AnswerState, Vec<Message>> {
    let values = typed.all("");
    let has_value =
        !values.is_empty() || !date_parts(typed).concat().is_empty() || !cells(item, typed).is_empty();
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
        ItemKind::Statement
        | ItemKind::Single
        | ItemKind::Text
        | ItemKind::LongText
        | ItemKind::Url
        | ItemKind::Email
        | ItemKind::Spdx
        | ItemKind::Note => Ok(json!(text())),
        ItemKind::Multi | ItemKind::Rank => Ok(json!(values)),
        ItemKind::Matrix => Ok(Value::Object(cells(item, typed))),
        // Lists and documents have pages of their own: `read_apart` and `rows` take them in.
        ItemKind::Roster | ItemKind::File => Err(vec![Message::new("answer-problem-note")]),
        ItemKind::Number | ItemKind::Level => {
            let whole = item.limits.integer || item.kind() == ItemKind::Level;
            number(&text(), whole, &typed.lang).map(number_value).map_err(|message| vec![message])
        }
        ItemKind::Date => date(typed).map(|day| json!(day)).map_err(|message| vec![message]),
    }
}

/// The rows of a matrix that are answered.
fn cells(item: &Item, typed: &TypedItem) -> Map<String, Value> {
    let answered = |row: &String| {
        let code = typed.first(&format!("row.{row}"));
        (!code.is_empty()).then(|| (row.clone(), json!(code)))
    };
    item.rows.iter().filter_map(answered).collect()
}

fn date_parts(typed: &TypedItem) -> [&str; 3] {
    ["year", "month", "day"].map(|part| typed.first(part))
}

/// A date from one field, or from three small ones, of which one may hold the whole as well.
fn date(typed: &TypedItem) -> Result<String, Message> {
    let parts = date_parts(typed);
    let filled: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let day = match (typed.first(""), filled.as_slice()) {
        ("", [only]) => dates::whole(only)?,
        ("", _) => {
            let [year, month, day] = parts;
            dates::of_parts(year, month, day)?
        }
        (text, _) => dates::whole(text)?,
    };
    Ok(day.format("%Y-%m-%d").to_string())
}
