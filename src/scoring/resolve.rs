//! Several respondents' answers to one set, item by item.

use std::collections::BTreeSet;

use crate::model::{Answer, AnswerState, Answers, Survey};

use super::enablers::rating;
use super::leaf::Mark;
use super::plan::Plan;
use super::profile::Dispute;
use super::reading::Reading;
use super::respondents::{Pick, Voice, is_disputed, picked, range};

/// The answers that count, with the items on which the respondents disagree, in the survey's order.
/// Each respondent comes with their id; their order does not matter.
#[must_use]
pub fn resolved(survey: &Survey, plan: &Plan, respondents: &[(&str, &Answers)]) -> (Answers, Vec<Dispute>) {
    resolved_by(survey, plan, respondents, Pick::Coordinator)
}

/// As [`resolved`], with another choice of whose word counts.
#[must_use]
pub fn resolved_by(
    survey: &Survey,
    plan: &Plan,
    respondents: &[(&str, &Answers)],
    pick: Pick,
) -> (Answers, Vec<Dispute>) {
    if let [(_, only)] = respondents {
        return ((*only).clone(), Vec::new());
    }
    // In order of their ids: which of two answers of one value stands does not depend on who came first.
    let mut respondents = respondents.to_vec();
    respondents.sort_by_key(|(respondent, _)| *respondent);
    let ids: BTreeSet<&str> =
        respondents.iter().flat_map(|(_, answers)| answers.iter().map(|(id, _)| id.as_str())).collect();
    let mut counted = Answers::default();
    let mut disputes = Vec::new();
    for id in ids {
        let scored = plan.items.iter().find(|item| item.id == id);
        let mark = |answer: Option<&Answer>| match (answer, scored) {
            (None, _) => Mark::Blank,
            (Some(answer), Some(item)) => item.read_answer(answer).mark,
            (Some(answer), None) => unscored(answer, plan.asks_enabler(id)),
        };
        let all: Vec<_> = respondents
            .iter()
            .map(|(respondent, answers)| (Voice::of(respondent), mark(answers.get(id))))
            .collect();
        let chosen = picked(&all, pick).and_then(|place| respondents.get(place)?.1.get(id));
        if let Some(answer) = chosen {
            counted.insert(id, answer.clone());
        }
        if scored.is_some() && is_disputed(&all) {
            disputes.push(Dispute { item: id.to_owned(), range: range(&all).unwrap_or(0.0) });
        }
    }
    disputes.sort_by_key(|dispute| survey.item_at(&dispute.item));
    (counted, disputes)
}

/// An answer without a score takes part by its number, if it has one, and a rating of an enabler by its value.
fn unscored(answer: &Answer, is_rating: bool) -> Mark {
    match &answer.state {
        AnswerState::Value(value) if is_rating => Mark::Value(value.as_str().and_then(rating).unwrap_or(0.0)),
        AnswerState::Value(value) => Reading::of(Mark::Value(value.as_f64().unwrap_or(0.0))).mark,
        AnswerState::Na { .. } => Mark::NotApplicable,
        AnswerState::Dk => Mark::DontKnow,
        AnswerState::Unanswered => Mark::Blank,
    }
}
