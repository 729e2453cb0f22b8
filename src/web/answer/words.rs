//! Questions, answers and titles of pages in words.

use serde_json::{Map, Value};

use crate::actions::answering::{ResponseView, SectionProgress};
use crate::i18n::Arg;
use crate::model::{Answer, AnswerState, Group, Item, ItemKind, Origin, Page, Survey};
use crate::web::frame::say;
use crate::web::visitor::Visitor;

/// Rows of a list that are named in a sentence about it.
const MOST_NAMES: usize = 5;

/// The question of an item: of a rating what is rated where, of the one question of a leaf its title.
pub(in crate::web) fn question(visitor: &Visitor, survey: &Survey, item: &Item) -> String {
    let lang = visitor.lang.code();
    let slot = |slot: &str| survey.item_text(lang, item, slot).map(|found| found.text);
    let Origin::Enabler { node, name } = &item.origin else {
        return slot("text").unwrap_or(&item.id).to_owned();
    };
    let args = [
        ("dimension", Arg::from(survey.words(lang, node, "title"))),
        ("title", Arg::from(slot("title").unwrap_or(name))),
    ];
    say(visitor, "answer-enablers-title", &args)
}

/// The title of a page: its capability, what its ratings are of, its list, or its section. Asked pages of
/// one section that would be called the same are numbered.
pub(super) fn page_title(
    visitor: &Visitor,
    view: &ResponseView,
    section: &SectionProgress,
    id: &str,
) -> String {
    let title = |page: &Page| own_title(visitor, view, &section.id, page);
    let Some(this) = section.pages.iter().find(|page| page.id == id) else { return String::new() };
    let own = title(&this.page);
    let alike: Vec<&str> =
        section.asked_pages().filter(|page| title(&page.page) == own).map(|page| page.id.as_str()).collect();
    let Some(at) = alike.iter().position(|page| *page == id).filter(|_| alike.len() > 1) else { return own };
    let args = [("title", Arg::from(own)), ("number", Arg::from(at + 1)), ("all", Arg::from(alike.len()))];
    say(visitor, "answer-title-numbered", &args)
}

fn own_title(visitor: &Visitor, view: &ResponseView, section: &str, page: &Page) -> String {
    let (survey, lang) = (&view.survey, visitor.lang.code());
    let first = page.items.first().and_then(|at| survey.items.get(*at));
    let own = |slot: &str| {
        first.and_then(|item| survey.item_text(lang, item, slot)).map(|found| found.text.to_owned())
    };
    match &page.group {
        Group::Node(_) => survey.page_title(lang, page).to_owned(),
        Group::Enablers(node) => {
            let fallback = || say(visitor, "answer-enablers", &[]);
            let title =
                survey.text(lang, "enabler.title").map_or_else(fallback, |found| found.text.to_owned());
            let dimension = Arg::from(survey.words(lang, node, "title"));
            say(visitor, "answer-enablers-title", &[("dimension", dimension), ("title", Arg::from(title))])
        }
        Group::Roster => own("title").or_else(|| own("text")).unwrap_or_else(|| page.id.clone()),
        Group::Others => own("title").unwrap_or_else(|| survey.words(lang, section, "title").to_owned()),
    }
}

/// An answer in words.
pub(in crate::web) fn in_words(
    visitor: &Visitor,
    survey: &Survey,
    item: &Item,
    answer: Option<&Answer>,
) -> String {
    let Some(answer) = answer else { return say(visitor, "answer-none", &[]) };
    let words = match &answer.state {
        AnswerState::Unanswered => say(visitor, "answer-none", &[]),
        AnswerState::Dk => say(visitor, "answer-dk", &[]),
        AnswerState::Na { reason } => say(visitor, "answer-na-because", &[("reason", Arg::from(reason))]),
        AnswerState::Value(value) => value_in_words(visitor, survey, item, value),
    };
    let words = match &answer.other {
        Some(other) => {
            say(visitor, "answer-with-other", &[("answer", Arg::from(words)), ("other", Arg::from(other))])
        }
        None => words,
    };
    match &answer.comment {
        Some(comment) => say(
            visitor,
            "answer-with-comment",
            &[("answer", Arg::from(words)), ("comment", Arg::from(comment))],
        ),
        None => words,
    }
}

/// A value in words.
pub(super) fn value_in_words(visitor: &Visitor, survey: &Survey, item: &Item, value: &Value) -> String {
    let lang = visitor.lang.code();
    let label = |code: &str| survey.option_text(lang, item, code).text.to_owned();
    match (item.kind, value) {
        (ItemKind::Level, Value::Number(number)) => {
            let level = number.as_u64().and_then(|level| u8::try_from(level).ok()).unwrap_or_default();
            let name = Arg::from(survey.level_name(lang, level));
            say(visitor, "answer-rung", &[("level", Arg::Count(i64::from(level))), ("name", name)])
        }
        (ItemKind::Roster, Value::Array(rows)) => rows_in_words(visitor, survey, item, rows),
        (ItemKind::Matrix, Value::Object(cells)) => cells_in_words(visitor, survey, item, cells),
        (ItemKind::File, Value::Object(file)) => file_in_words(visitor, file),
        (ItemKind::Rank, Value::Array(list)) => {
            let places = list.iter().filter_map(Value::as_str).enumerate();
            let lines: Vec<String> =
                places.map(|(at, code)| format!("{}. {}", at + 1, label(code))).collect();
            lines.join("; ")
        }
        (ItemKind::Date, Value::String(day)) => day_in_words(visitor, day),
        (_, Value::String(code)) if item.options.iter().any(|o| o.code == *code) => label(code),
        (_, Value::String(text)) => text.clone(),
        (_, Value::Array(list)) => {
            let labels: Vec<String> = list.iter().filter_map(|c| c.as_str()).map(label).collect();
            visitor.site.i18n.list(visitor.lang, &labels)
        }
        (_, Value::Number(number)) => {
            visitor.site.i18n.exact(visitor.lang, number.as_f64().unwrap_or_default())
        }
        (_, Value::Null | Value::Bool(_) | Value::Object(_)) => String::new(),
    }
}

/// "31 December 2027": the month in letters cannot be taken for the day.
fn day_in_words(visitor: &Visitor, day: &str) -> String {
    let read =
        chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").ok().and_then(|day| day.and_hms_opt(0, 0, 0));
    read.map_or_else(|| day.to_owned(), |day| visitor.site.i18n.date(visitor.lang, day.and_utc()))
}

/// "3 rows: Tax portal, Permits, Registry"
fn rows_in_words(visitor: &Visitor, survey: &Survey, item: &Item, rows: &[Value]) -> String {
    if rows.is_empty() {
        return say(visitor, "roster-none", &[]);
    }
    let count = say(visitor, "roster-count", &[("count", Arg::from(rows.len()))]);
    let Some(first) = item.columns.first() else { return count };
    let mut names: Vec<String> = rows
        .iter()
        .filter_map(|row| Some(value_in_words(visitor, survey, first, row.get(&first.id)?)))
        .take(MOST_NAMES)
        .collect();
    if rows.len() > MOST_NAMES {
        names.push("…".into());
    }
    let args =
        [("count", Arg::from(count)), ("names", Arg::from(visitor.site.i18n.list(visitor.lang, &names)))];
    say(visitor, "roster-count-names", &args)
}

/// "North: some; South: half", in the order of the survey.
fn cells_in_words(visitor: &Visitor, survey: &Survey, item: &Item, cells: &Map<String, Value>) -> String {
    let lang = visitor.lang.code();
    let line = |row: &String| {
        let code = cells.get(row)?.as_str()?;
        let key = format!("{}.row.{row}", item.id);
        let label = survey.text(lang, &key).map_or(row.as_str(), |found| found.text);
        Some(format!("{label}: {}", survey.option_text(lang, item, code).text))
    };
    let lines: Vec<String> = item.rows.iter().filter_map(line).collect();
    lines.join("; ")
}

/// "letter.pdf (120 KB)"
fn file_in_words(visitor: &Visitor, file: &Map<String, Value>) -> String {
    let name = file.get("name").and_then(Value::as_str).unwrap_or_default();
    let bytes = file.get("bytes").and_then(Value::as_u64).unwrap_or_default();
    let args = [("name", Arg::from(name)), ("size", Arg::from(size_in_words(visitor, bytes)))];
    say(visitor, "file-in-words", &args)
}

/// "120 KB" or "2.4 MB", in the same units as the limit: 1024 of one make one of the next.
pub(super) fn size_in_words(visitor: &Visitor, bytes: u64) -> String {
    let kilobytes = bytes.div_ceil(1 << 10);
    if kilobytes < 1 << 10 {
        let size = i64::try_from(kilobytes).unwrap_or(i64::MAX);
        return say(visitor, "file-size-kb", &[("size", Arg::Count(size))]);
    }
    #[expect(clippy::cast_precision_loss, reason = "tenths of a megabyte")]
    let tenths = (bytes as f64 / f64::from(1 << 20) * 10.0).ceil() / 10.0;
    let decimals = u8::from(tenths.fract() != 0.0);
    let size = visitor.site.i18n.number(visitor.lang, tenths, decimals);
    say(visitor, "file-size-mb", &[("size", Arg::from(size))])
}
