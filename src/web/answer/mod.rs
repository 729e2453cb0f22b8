//! Answering: task list, sections, question pages, differences, checking, signing.

pub mod check;
pub mod differences;
pub mod item;
pub mod kept;
pub mod page;
pub mod people;
pub mod receipt;
pub mod section;
pub mod sign_off;
pub mod task_list;
mod wrong;

use super::frame::say;
use super::visitor::Visitor;
use crate::actions::answering::Status;
use crate::charts::words::Words;
use crate::i18n::Arg;
use crate::model::{Answer, AnswerState, Item, Survey};
use crate::scoring::NodeResult;

/// The colour of a status word.
pub(super) const fn tone(status: Status) -> &'static str {
    match status {
        Status::Complete => "ok",
        Status::Differs => "warn",
        Status::InProgress | Status::NotStarted | Status::NotAsked => "info",
    }
}

/// An answer in words.
pub(in crate::web) fn in_words(
    visitor: &Visitor,
    survey: &Survey,
    item: &Item,
    answer: Option<&Answer>,
) -> String {
    let lang = visitor.lang.code();
    let label = |code: &str| survey.option_text(lang, item, code).text.to_owned();
    let Some(answer) = answer else { return say(visitor, "answer-none", &[]) };
    let words = match &answer.state {
        AnswerState::Unanswered => say(visitor, "answer-none", &[]),
        AnswerState::Dk => say(visitor, "answer-dk", &[]),
        AnswerState::Na { reason } => say(visitor, "answer-na-because", &[("reason", Arg::from(reason))]),
        AnswerState::Value(value) => match value {
            serde_json::Value::String(code) if item.options.iter().any(|o| o.code == *code) => label(code),
            serde_json::Value::String(text) => text.clone(),
            serde_json::Value::Array(list) => {
                list.iter().filter_map(|c| c.as_str()).map(label).collect::<Vec<_>>().join(", ")
            }
            serde_json::Value::Number(number) => {
                let decimals = if number.as_f64().is_some_and(|n| n.fract() == 0.0) { 0 } else { 2 };
                visitor.site.i18n.number(visitor.lang, number.as_f64().unwrap_or_default(), decimals)
            }
            serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Object(_) => {
                String::new()
            }
        },
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

/// The level of a node in words, never without its unknowns.
pub(in crate::web) fn level_line(
    visitor: &Visitor,
    survey: &Survey,
    result: &NodeResult,
    title: &str,
) -> String {
    Words::new(&visitor.site.i18n, visitor.lang, survey).level_line(result, title)
}
