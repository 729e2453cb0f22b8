//! The level that the answers to a leaf attain, for conditions that rest on one.

use super::answer::{Answer, AnswerState};
use super::condition::Asked;
use super::definition::ItemOption;
use super::item::{Item, NotShown};
use super::scheme::{LeafKind, LeafRule, NaPolicy};

/// The level of a leaf with a staircase: the highest of which it and every lower one that applies are
/// values of the threshold or more (scoring.md 1.3). At rapid depth the answer itself. Unknown where
/// nothing of the leaf is answered, and where it has another rule.
pub(super) fn attained(of: Asked<'_>, leaf: &str) -> Option<u8> {
    if let Some(level) = of.answer(leaf).and_then(chosen_level) {
        return Some(level);
    }
    let model = &of.survey().model;
    let node = of.survey().node(leaf)?;
    let rule = model.leaf_rule(node);
    if rule.kind != LeafKind::Staircase {
        return None;
    }
    let items: Vec<&Item> = node.items.iter().filter_map(|at| of.survey().items.get(*at)).collect();
    if !items.iter().any(|item| of.answer(&item.id).is_some_and(Answer::is_answered)) {
        return None;
    }
    let mut level = 0;
    for next in 1..=model.top_level() {
        let here = items.iter().filter(|item| item.level == Some(next) && item.weight > 0.0);
        let states: Vec<bool> = here.filter_map(|item| passes(of, item, rule, model.na)).collect();
        match states.as_slice() {
            [] => {}
            all if all.iter().all(|is| *is) => level = next,
            _ => break,
        }
    }
    Some(level)
}

fn chosen_level(answer: &Answer) -> Option<u8> {
    let AnswerState::Value(value) = &answer.state else { return None };
    value.as_u64().and_then(|level| u8::try_from(level).ok())
}

/// Whether an item reaches the threshold; none where it does not apply.
fn passes(of: Asked<'_>, item: &Item, rule: &LeafRule, na: NaPolicy) -> Option<bool> {
    let hidden = of.shown.is_some_and(|shown| {
        of.survey().item_at(&item.id).and_then(|at| shown.get(at)).is_some_and(|state| state.hides())
    });
    if hidden {
        return (item.not_shown == NotShown::ImpliedZero).then_some(false);
    }
    let Some(answer) = of.answer(&item.id) else { return Some(false) };
    match &answer.state {
        AnswerState::Na { .. } => match na {
            NaPolicy::Remove => None,
            NaPolicy::Full => Some(true),
            NaPolicy::Zero => Some(false),
        },
        AnswerState::Dk | AnswerState::Unanswered => Some(false),
        AnswerState::Value(_) => Some(value(item, answer, rule).is_some_and(|v| v >= rule.threshold - 1e-9)),
    }
}

/// The value of a chosen option after the cap for unmet criteria.
fn value(item: &Item, answer: &Answer, rule: &LeafRule) -> Option<f64> {
    let option: &ItemOption =
        item.options.iter().find(|option| Some(option.code.as_str()) == answer.code())?;
    let value = option.value?;
    let unmet = item.criteria.iter().any(|code| !answer.met.contains(code));
    let binds = unmet && value >= rule.criteria_from - 1e-9;
    Some(if binds { value.min(rule.criteria_cap) } else { value })
}
