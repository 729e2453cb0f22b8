//! Whether a value fits the kind of its item.

use serde_json::{Map, Value};

use super::item::Item;
use super::kinds::ItemKind;
use crate::error::Message;

/// The most letters of a text that declares no limit.
const MOST_CHARS: usize = 20_000;
/// The most letters of an address or a licence that declares no limit.
const MOST_ADDRESS: usize = 2_000;
/// The most choices that a sentence names.
const MOST_LISTED: usize = 12;
/// Beyond this a sum over a nation would no longer be exact.
const MOST_NUMBER: f64 = 1e15;
/// The most rows of a roster that declares no limit.
pub const MOST_ROWS: usize = 1_000;

/// What is wrong with a value; none when it fits. `top` is the highest level of the model.
pub(super) fn check_value(item: &Item, value: &Value, top: f64) -> Option<Message> {
    match item.kind {
        ItemKind::Statement | ItemKind::Single => option(item, value),
        ItemKind::Multi | ItemKind::Rank => codes(item, value),
        ItemKind::Number => number(item, value),
        ItemKind::Level => level(value, top),
        ItemKind::Text | ItemKind::LongText => text(item, value, MOST_CHARS).err(),
        ItemKind::Url => address(item, value, is_url, "answer-problem-url"),
        ItemKind::Email => address(item, value, is_email, "answer-problem-email"),
        ItemKind::Spdx => licence(item, value),
        ItemKind::Date => {
            let is_day =
                value.as_str().is_some_and(|day| chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok());
            (!is_day).then(|| Message::new("answer-problem-date"))
        }
        ItemKind::Matrix => matrix(item, value),
        ItemKind::Roster => roster(item, value, top),
        ItemKind::File => file(value),
        ItemKind::Note => Some(Message::new("answer-problem-note")),
    }
}

fn option(item: &Item, value: &Value) -> Option<Message> {
    match value.as_str() {
        Some(code) if item.options.iter().any(|option| option.code == code) => None,
        Some(code) => Some(no_option(item, code)),
        None => Some(no_option(item, &value.to_string())),
    }
}

/// Where it is read, the choices may not be in sight: in a table that was pasted, or on a terminal.
fn no_option(item: &Item, code: &str) -> Message {
    let choices = listed(item.options.iter().map(|option| option.code.as_str()));
    Message::new("answer-problem-option").with("code", shortened(code)).with("choices", choices)
}

/// Words in a sentence, the first of them where they are many.
#[must_use]
pub fn listed<'w>(all: impl ExactSizeIterator<Item = &'w str>) -> String {
    let rest = all.len() > MOST_LISTED;
    let words: Vec<&str> = all.take(MOST_LISTED).chain(rest.then_some("…")).collect();
    words.join(" · ")
}

fn codes(item: &Item, value: &Value) -> Option<Message> {
    let codes: Option<Vec<&str>> = value.as_array().and_then(|list| list.iter().map(Value::as_str).collect());
    let Some(codes) = codes else { return Some(Message::new("answer-problem-list")) };
    let known = |code: &&str| item.options.iter().any(|option| option.code == **code);
    if let Some(code) = codes.iter().find(|code| !known(code)) {
        return Some(no_option(item, code));
    }
    let twice = codes.iter().enumerate().any(|(at, code)| codes.iter().take(at).any(|other| other == code));
    if twice {
        return Some(Message::new("answer-problem-twice"));
    }
    let alone = item.options.iter().find(|option| option.exclusive && codes.contains(&option.code.as_str()));
    if let Some(alone) = alone.filter(|_| codes.len() > 1) {
        return Some(Message::new("answer-problem-exclusive").with("option", &alone.code));
    }
    let few = if alone.is_some() { None } else { item.limits.min };
    how_many(few, item.limits.max, codes.len(), "answer-problem-min-choices", "answer-problem-max-choices")
}

fn how_many(
    min: Option<f64>,
    max: Option<f64>,
    given: usize,
    few: &'static str,
    many: &'static str,
) -> Option<Message> {
    #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52")]
    let given = given as f64;
    if let Some(min) = min.filter(|min| given < *min) {
        return Some(Message::new(few).with("min", min));
    }
    let max = max.filter(|max| given > *max)?;
    Some(Message::new(many).with("max", max))
}

fn number(item: &Item, value: &Value) -> Option<Message> {
    let Some(number) = value.as_f64().filter(|number| number.is_finite()) else {
        return Some(Message::new("answer-problem-number").with("typed", shortened(&value.to_string())));
    };
    if item.limits.integer && number.fract() != 0.0 {
        return Some(Message::new("answer-problem-whole").with("typed", number));
    }
    if let Some(min) = item.limits.min.filter(|min| number < *min) {
        return Some(Message::new("answer-problem-min").with("min", min).with("typed", number));
    }
    if let Some(max) = item.limits.max.filter(|max| number > *max) {
        return Some(Message::new("answer-problem-max").with("max", max).with("typed", number));
    }
    if number > MOST_NUMBER {
        return Some(Message::new("answer-problem-max").with("max", MOST_NUMBER).with("typed", number));
    }
    (number < -MOST_NUMBER)
        .then(|| Message::new("answer-problem-min").with("min", -MOST_NUMBER).with("typed", number))
}

fn level(value: &Value, top: f64) -> Option<Message> {
    let level = value.as_f64().filter(|level| level.fract() == 0.0 && (0.0..=top).contains(level));
    level.is_none().then(|| Message::new("answer-problem-level").with("max", top))
}

/// The text, if it is one that can be stored.
fn text<'v>(item: &Item, value: &'v Value, most: usize) -> Result<&'v str, Message> {
    let Some(text) = value.as_str() else { return Err(Message::new("answer-problem-text")) };
    let most = item.limits.max_chars.map_or(most, |max| usize::try_from(max).unwrap_or(most));
    let letters = text.chars().count();
    if text.contains('\u{0}') {
        return Err(Message::new("answer-problem-text"));
    }
    if letters > most {
        return Err(Message::new("answer-problem-too-long").with("max", most).with("letters", letters));
    }
    Ok(text)
}

fn address(item: &Item, value: &Value, is: impl Fn(&str) -> bool, wrong: &'static str) -> Option<Message> {
    match text(item, value, MOST_ADDRESS) {
        Ok(text) => (!is(text)).then(|| Message::new(wrong).with("typed", shortened(text))),
        Err(message) => Some(message),
    }
}

/// A web address that a browser can open: http or https with a host.
fn is_url(text: &str) -> bool {
    let web = |url: &url::Url| matches!(url.scheme(), "http" | "https") && url.host_str().is_some();
    url::Url::parse(text).is_ok_and(|url| web(&url))
}

/// One name, one @, a domain with a dot; what else an address may be only a mail can tell.
fn is_email(text: &str) -> bool {
    let Some((name, domain)) = text.rsplit_once('@') else { return false };
    let plain =
        |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c.is_control());
    let labels = domain.split('.').all(|label| {
        !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-') && !label.starts_with('-')
    });
    plain(name) && !name.contains('@') && domain.contains('.') && labels && text.len() <= 254
}

fn licence(item: &Item, value: &Value) -> Option<Message> {
    let text = match text(item, value, MOST_ADDRESS) {
        Ok(text) => text,
        Err(message) => return Some(message),
    };
    if spdx::Expression::parse(text).is_ok() {
        return None;
    }
    let lax = spdx::ParseMode { allow_deprecated: true, ..spdx::ParseMode::STRICT };
    let old = text.trim_end_matches('+');
    if spdx::Expression::parse_mode(text, lax).is_ok() && spdx::license_id(&format!("{old}-only")).is_some() {
        return Some(
            Message::new("answer-problem-spdx-old")
                .with("typed", shortened(text))
                .with("only", format!("{old}-only"))
                .with("later", format!("{old}-or-later")),
        );
    }
    Some(Message::new("answer-problem-spdx").with("typed", shortened(text)))
}

fn matrix(item: &Item, value: &Value) -> Option<Message> {
    let Some(cells) = value.as_object() else { return Some(Message::new("answer-problem-matrix")) };
    for (row, code) in cells {
        if !item.rows.contains(row) {
            return Some(Message::new("answer-problem-row").with("row", shortened(row)));
        }
        let wrong = option(item, code);
        if wrong.is_some() {
            return wrong;
        }
    }
    None
}

fn roster(item: &Item, value: &Value, top: f64) -> Option<Message> {
    let rows: Option<Vec<&Map<String, Value>>> =
        value.as_array().and_then(|rows| rows.iter().map(Value::as_object).collect());
    let Some(rows) = rows else { return Some(Message::new("answer-problem-roster")) };
    #[expect(clippy::cast_precision_loss, reason = "far fewer than 2^52")]
    let most = item.limits.max.unwrap_or(MOST_ROWS as f64);
    let (few, many) = ("answer-problem-min-rows", "answer-problem-max-rows");
    let counted = how_many(item.limits.min, Some(most), rows.len(), few, many);
    counted.or_else(|| rows.iter().enumerate().find_map(|(at, row)| check_row(item, row, at + 1, top)))
}

/// What is wrong with one row of a roster: the number of the row and the column stand in the message.
fn check_row(item: &Item, row: &Map<String, Value>, number: usize, top: f64) -> Option<Message> {
    if let Some(key) = row.keys().find(|key| item.column(key).is_none()) {
        return Some(
            Message::new("answer-problem-column").with("row", number).with("column", shortened(key)),
        );
    }
    item.columns.iter().find_map(|column| {
        let inner = match row.get(&column.id).filter(|value| !value.is_null()) {
            Some(value) => check_value(column, value, top)?,
            // A column that a condition may hide is not missed here.
            None if column.required && column.visible_if.is_none() => {
                Message::new("answer-problem-cell-missing")
            }
            None => return None,
        };
        let mut message = Message::new("answer-problem-cell").with("row", number).with("column", &column.id);
        message.inner = Some(Box::new(inner));
        Some(message)
    })
}

/// A stored document: its name, size and fingerprint.
fn file(value: &Value) -> Option<Message> {
    let text = |key: &str| value.get(key).and_then(Value::as_str).is_some_and(|text| !text.is_empty());
    let fits = text("name")
        && value.get("sha256").and_then(Value::as_str).is_some_and(|hex| {
            hex.len() == 64 && hex.chars().all(|c| c.is_ascii_hexdigit() && !c.is_ascii_uppercase())
        })
        && value.get("bytes").and_then(Value::as_u64).is_some();
    (!fits).then(|| Message::new("answer-problem-file"))
}

pub(super) fn shortened(text: &str) -> String {
    text.chars().take(60).collect()
}

#[cfg(test)]
mod tests {
    use super::{is_email, is_url};

    #[test]
    fn an_e_mail_address_has_a_name_and_a_domain() {
        assert!(is_email("a.b@ministry.gov.xx") && is_email("é@café.example"));
        assert!(!is_email("a@b") && !is_email("@x.org") && !is_email("a b@x.org") && !is_email("a@x..org"));
    }

    #[test]
    fn a_web_address_can_be_opened() {
        assert!(is_url("https://example.org/a?b=c") && is_url("http://[::1]/"));
        assert!(!is_url("example.org") && !is_url("javascript:alert(1)") && !is_url("https://"));
    }
}
