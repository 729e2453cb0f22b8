//! Items that no answer could ever bring to the page.
//!
//! A condition that rests on few choices is tried with all of them. What else it rests on (numbers,
//! texts, the register) may hold or not, so that nothing is called unreachable that could be reached.

use std::collections::BTreeSet;

use serde_json::Value;

use super::condition::{Asked, Condition, Operand, Truth};
use super::definition::Survey;
use super::parse::Draft;
use super::problem::Findings;
use super::{Answer, AnswerSheet, Answers, Facts};

/// More combinations than this are not tried: the condition then counts as reachable.
const MOST_TRIES: usize = 4096;

/// Notes items and sections that can never be shown.
pub(super) fn check(draft: &Draft, out: &mut Findings<'_>) {
    let survey = &draft.survey;
    let mut never: BTreeSet<usize> = BTreeSet::new();
    for (at, section) in survey.sections.iter().enumerate() {
        if section.visible_if.as_ref().is_some_and(|condition| !can_hold(survey, condition, &never)) {
            never.extend(&section.items);
            let place = draft.places.get(&format!("/sections/{at}")).copied().unwrap_or(0);
            let pointer = format!("/sections/{at}/visible_if");
            out.add(place, &pointer, format!("the section {} can never be shown", section.id));
        }
    }
    // In the order of dependence, so that what rests on something unreachable is found too.
    for (at, _) in &survey.order {
        let Some((item, condition)) = survey.items.get(*at).and_then(|i| Some((i, i.visible_if.as_ref()?)))
        else {
            continue;
        };
        if !can_hold(survey, condition, &never) {
            never.insert(*at);
            let place = draft.places.get(&format!("/items/{at}")).copied().unwrap_or(0);
            let what =
                if item.required { "is required and can never be shown" } else { "can never be shown" };
            out.add(place, &format!("/items/{at}/visible_if"), format!("{} {what}", item.id));
        }
    }
}

/// Whether some answers make a condition true.
fn can_hold(survey: &Survey, condition: &Condition, never: &BTreeSet<usize>) -> bool {
    let mut choices: Vec<(&str, Vec<&str>)> = Vec::new();
    for id in condition.items() {
        let Some(item) = survey.item(id) else { return true };
        // The one question of a leaf has levels, which are no options: it may have any.
        if !item.kind.is_choice() || item.options.is_empty() || choices.iter().any(|(known, _)| *known == id)
        {
            continue;
        }
        let reachable = survey.item_at(id).is_none_or(|at| !never.contains(&at));
        let mut codes: Vec<&str> = vec![""];
        if reachable {
            codes.extend(item.options.iter().map(|option| option.code.as_str()));
            codes.extend(item.offers_dk.then_some("~dk"));
            codes.extend(item.offers_na.then_some("~na"));
        }
        choices.push((id, codes));
    }
    let tries = choices.iter().try_fold(1_usize, |all, (_, codes)| all.checked_mul(codes.len()));
    let Some(tries) = tries.filter(|tries| *tries <= MOST_TRIES) else { return true };
    (0..tries).any(|number| {
        let tried = answers(&choices, number);
        possible(condition, &AnswerSheet::of(survey, &tried)).0
    })
}

/// The combination with this number, counted as in a mixed-base numeral.
fn answers(choices: &[(&str, Vec<&str>)], mut number: usize) -> Answers {
    let mut answers = Answers::default();
    for (id, codes) in choices {
        let code = codes.get(number % codes.len().max(1)).copied().unwrap_or_default();
        number /= codes.len().max(1);
        match code {
            "" => {}
            "~dk" => answers.insert(*id, Answer::dk()),
            "~na" => answers.insert(*id, Answer::na("-")),
            code => answers.insert(*id, Answer::of(code)),
        }
    }
    answers
}

/// Whether a condition may hold, and whether it may not; unknown counts as not holding, also turned round.
fn possible(condition: &Condition, sheet: &AnswerSheet<'_>) -> (bool, bool) {
    let survey = sheet.survey;
    match condition {
        Condition::And(parts) => parts.iter().fold((true, false), |(can, cannot), part| {
            let (holds, fails) = possible(part, sheet);
            (can && holds, cannot || fails)
        }),
        Condition::Or(parts) => parts.iter().fold((false, true), |(can, cannot), part| {
            let (holds, fails) = possible(part, sheet);
            (can || holds, cannot && fails)
        }),
        Condition::Not(part) => {
            let (holds, fails) = possible(part, sheet);
            (fails, holds)
        }
        Condition::Compare(_, left, right) if is_open(survey, left) || is_open(survey, right) => (true, true),
        Condition::In(operand, list) | Condition::AnyIn(operand, list) | Condition::AllIn(operand, list)
            if is_open(survey, operand) =>
        {
            (!list.is_empty(), true)
        }
        Condition::Answered(id) | Condition::Special(id, _) if !is_choice(survey, id) => (true, true),
        Condition::Compare(..)
        | Condition::In(..)
        | Condition::AnyIn(..)
        | Condition::AllIn(..)
        | Condition::Answered(_)
        | Condition::Special(..) => {
            let facts = Facts::default();
            match condition.holds(Asked::of(sheet, &facts)) {
                Truth::True => (true, false),
                Truth::False => (false, true),
                Truth::Unknown => (false, false),
            }
        }
    }
}

/// Whether an operand can be anything.
fn is_open(survey: &Survey, operand: &Operand) -> bool {
    match operand {
        Operand::Constant(Value::Array(_) | Value::Object(_)) => true,
        Operand::Constant(_) => false,
        Operand::Value(id) | Operand::Answer(id) => !is_choice(survey, id),
        Operand::Fact(_)
        | Operand::Count(_)
        | Operand::Level(_)
        | Operand::Campaign(_)
        | Operand::Fold(..)
        | Operand::Column(..) => true,
    }
}

fn is_choice(survey: &Survey, id: &str) -> bool {
    survey.item(id).is_some_and(|item| item.kind.is_choice())
}
