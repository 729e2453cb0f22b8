//! Whether an answer fits its item: kind, codes, limits, criteria, and the states on offer.

use serde_json::Value;

use super::answer::{Answer, AnswerState};
use super::condition::{Asked, Truth};
use super::definition::{Item, Survey};
use super::kinds::ItemKind;
use super::{Answers, Facts};
use crate::error::Message;

/// The most letters of a text that declares no limit.
const MOST_CHARS: usize = 20_000;
const MOST_REASON: usize = 1_000;
const MOST_COMMENT: usize = 5_000;

impl Survey {
    /// Everything for which this is no answer to the item; empty when it is one.
    #[must_use]
    pub fn check_answer(&self, item: &Item, answer: &Answer) -> Vec<Message> {
        let mut problems = Vec::new();
        match &answer.state {
            AnswerState::Unanswered => {}
            AnswerState::Dk if item.offers_dk => {}
            AnswerState::Dk => problems.push(Message::new("answer-problem-dk").with("item", &item.id)),
            AnswerState::Na { .. } if !item.offers_na => {
                problems.push(Message::new("answer-problem-na").with("item", &item.id));
            }
            AnswerState::Na { reason } if reason.trim().is_empty() => {
                problems.push(Message::new("answer-problem-reason").with("item", &item.id));
            }
            AnswerState::Na { reason } if reason.chars().count() > MOST_REASON => {
                problems.push(Message::new("answer-problem-too-long").with("max", MOST_REASON));
            }
            AnswerState::Na { .. } => {}
            AnswerState::Value(value) => problems.extend(check_value(item, value)),
        }
        if let Some(code) = answer.met.iter().find(|code| !item.criteria.contains(code)) {
            problems.push(Message::new("answer-problem-criterion").with("code", code));
        }
        if answer.comment.as_ref().is_some_and(|text| text.chars().count() > MOST_COMMENT) {
            problems.push(Message::new("answer-problem-too-long").with("max", MOST_COMMENT));
        }
        if problems.is_empty() && self.breaks_constraint(item, answer) {
            problems.push(Message::new("answer-problem-constraint").with("item", &item.id));
        }
        problems
    }

    /// A constraint refuses only what is known to break it. It is asked about this answer alone.
    fn breaks_constraint(&self, item: &Item, answer: &Answer) -> bool {
        if item.constraints.is_empty() {
            return false;
        }
        let mut answers = Answers::default();
        answers.insert(item.id.clone(), answer.clone());
        let facts = Facts::default();
        let of = Asked { survey: self, answers: &answers, facts: &facts };
        item.constraints.iter().any(|condition| condition.holds(of) == Truth::False)
    }
}

fn check_value(item: &Item, value: &Value) -> Option<Message> {
    match item.kind {
        ItemKind::Statement | ItemKind::Single => match value.as_str() {
            Some(code) if item.options.iter().any(|option| option.code == code) => None,
            Some(code) => Some(Message::new("answer-problem-option").with("code", shortened(code))),
            None => Some(Message::new("answer-problem-option").with("code", shortened(&value.to_string()))),
        },
        ItemKind::Multi => check_multi(item, value),
        ItemKind::Number => check_number(item, value),
        ItemKind::Text | ItemKind::LongText => check_text(item, value),
        ItemKind::Date => {
            let is_day =
                value.as_str().is_some_and(|day| chrono::NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok());
            (!is_day).then(|| Message::new("answer-problem-date"))
        }
        ItemKind::Note => Some(Message::new("answer-problem-note")),
    }
}

fn check_multi(item: &Item, value: &Value) -> Option<Message> {
    let codes: Option<Vec<&str>> = value.as_array().and_then(|list| list.iter().map(Value::as_str).collect());
    let Some(codes) = codes else { return Some(Message::new("answer-problem-list")) };
    let known = |code: &&str| item.options.iter().any(|option| option.code == **code);
    if let Some(code) = codes.iter().find(|code| !known(code)) {
        return Some(Message::new("answer-problem-option").with("code", shortened(code)));
    }
    let twice = codes.iter().enumerate().any(|(at, code)| codes.iter().take(at).any(|other| other == code));
    if twice {
        return Some(Message::new("answer-problem-twice"));
    }
    let alone = item.options.iter().any(|option| option.exclusive && codes.contains(&option.code.as_str()));
    (alone && codes.len() > 1).then(|| Message::new("answer-problem-exclusive"))
}

fn check_number(item: &Item, value: &Value) -> Option<Message> {
    let Some(number) = value.as_f64().filter(|number| number.is_finite()) else {
        return Some(Message::new("answer-problem-number").with("typed", shortened(&value.to_string())));
    };
    if item.limits.integer && number.fract() != 0.0 {
        return Some(Message::new("answer-problem-whole").with("typed", number));
    }
    if let Some(min) = item.limits.min.filter(|min| number < *min) {
        return Some(Message::new("answer-problem-min").with("min", min).with("typed", number));
    }
    let max = item.limits.max.filter(|max| number > *max)?;
    Some(Message::new("answer-problem-max").with("max", max).with("typed", number))
}

fn check_text(item: &Item, value: &Value) -> Option<Message> {
    let Some(text) = value.as_str() else { return Some(Message::new("answer-problem-text")) };
    let most = item.limits.max_chars.map_or(MOST_CHARS, |max| usize::try_from(max).unwrap_or(MOST_CHARS));
    let letters = text.chars().count();
    if text.contains('\u{0}') {
        return Some(Message::new("answer-problem-text"));
    }
    (letters > most)
        .then(|| Message::new("answer-problem-too-long").with("max", most).with("letters", letters))
}

fn shortened(text: &str) -> String {
    text.chars().take(60).collect()
}
