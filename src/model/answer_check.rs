//! Whether an answer fits its item: kind, codes, limits, criteria, and the states on offer.

use serde_json::{Map, Value};

use super::answer::{Answer, AnswerState};
use super::condition::{Asked, Truth};
use super::definition::Survey;
use super::item::Item;
use super::value_check::{check_value, listed, shortened};
use super::{AnswerSheet, Answers, Facts};
use crate::error::Message;

pub(super) const MOST_REASON: usize = 1_000;
pub(super) const MOST_COMMENT: usize = 5_000;

impl Survey {
    /// Everything for which this is no answer to the item, taken alone; empty when it is one.
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
            AnswerState::Value(value) => {
                let most = f64::from(self.model.top_level());
                problems.extend(check_value(item, value, most));
            }
        }
        if let Some(code) = answer.met.iter().find(|code| !item.criteria.contains(code)) {
            let criteria = listed(item.criteria.iter().map(String::as_str));
            let wrong = Message::new("answer-problem-criterion").with("code", shortened(code));
            problems.push(wrong.with("choices", criteria));
        }
        if answer.comment.as_ref().is_some_and(|text| text.chars().count() > MOST_COMMENT) {
            problems.push(Message::new("answer-problem-too-long").with("max", MOST_COMMENT));
        }
        if let Some(text) = &answer.other {
            problems.extend(check_other(item, answer, text));
        }
        problems
    }

    /// Whether the answers given break a constraint of an item. A constraint refuses only what is known
    /// to break it: what rests on an answer that is not there passes.
    #[must_use]
    pub fn check_constraints(&self, item: &Item, answers: &Answers, facts: &Facts) -> Option<Message> {
        if !Self::has_constraints(item) || !answers.get(&item.id).is_some_and(Answer::has_value) {
            return None;
        }
        let sheet = AnswerSheet::of(self, answers);
        let of = Asked::of(&sheet, facts);
        let broken =
            |of: Asked<'_>, item: &Item| item.constraints.iter().any(|c| c.holds(of) == Truth::False);
        if broken(of, item) {
            return Some(Message::new("answer-problem-constraint").with("item", &item.id));
        }
        let rows = answers.get(&item.id).and_then(Answer::rows).unwrap_or_default();
        rows.iter().enumerate().find_map(|(at, row)| {
            let broken = item.columns.iter().find(|column| broken(of.in_row(row), column))?;
            Some(Message::new("answer-problem-row-constraint").with("row", at + 1).with("column", &broken.id))
        })
    }

    /// Whether an item, or a column of it, has a constraint.
    #[must_use]
    pub fn has_constraints(item: &Item) -> bool {
        !item.constraints.is_empty() || item.columns.iter().any(|column| !column.constraints.is_empty())
    }
}

/// The text of an "other" stands only beside the choice that opens it.
fn check_other(item: &Item, answer: &Answer, text: &str) -> Option<Message> {
    let opens = |code: &str| item.options.iter().any(|option| option.other && option.code == code);
    let chosen = match &answer.state {
        AnswerState::Value(Value::String(code)) => opens(code),
        AnswerState::Value(Value::Array(codes)) => codes.iter().filter_map(Value::as_str).any(opens),
        _ => false,
    };
    if !chosen {
        return Some(Message::new("answer-problem-other").with("item", &item.id));
    }
    (text.chars().count() > MOST_REASON)
        .then(|| Message::new("answer-problem-too-long").with("max", MOST_REASON))
}

impl Answer {
    /// The rows of a roster's answer.
    #[must_use]
    pub fn rows(&self) -> Option<Vec<&Map<String, Value>>> {
        let AnswerState::Value(Value::Array(rows)) = &self.state else { return None };
        rows.iter().map(Value::as_object).collect()
    }
}
