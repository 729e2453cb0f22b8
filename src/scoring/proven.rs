//! The changes that would raise a level, tried on the answers themselves: conditions and caps of the
//! definition rest on answers too, and may ask or cap something else once they hold.

use serde_json::Value;

use crate::model::routing::{self, Shown};
use crate::model::{Answer, AnswerSheet, AnswerState, is_code};

use super::leaf::Mark;
use super::plan::PlanItem;
use super::raise::{Change, NextLevel};
use super::reading::Reading;
use super::response::ScoredResponse;
use super::said::Said;

/// Answers in the place of those of the response, by the place of their item.
type Instead = Vec<(usize, Answer)>;

impl ScoredResponse<'_, '_> {
    /// The proposal, or the refusal where it does not attain its level.
    pub(super) fn proven(&self, (node, next): (&str, NextLevel)) -> NextLevel {
        if !next.feasible {
            return next;
        }
        let changes: Instead = next.changes.iter().filter_map(|change| self.changed(change)).collect();
        let mut sheet = self.sheet.clone();
        changes.iter().for_each(|(at, answer)| sheet.set(*at, answer));
        let asked_of = (self.options.facts, self.options.depth);
        let places: Vec<usize> = changes.iter().map(|(at, _)| *at).collect();
        let mut shown = routing::states_again(&sheet, asked_of, &self.said.shown, &places);
        let undone = self.undone(&sheet, &shown);
        if !undone.is_empty() {
            undone.iter().for_each(|(at, answer)| sheet.set(*at, answer));
            shown = routing::states_of(&sheet, self.options.facts, self.options.depth);
        }
        let said = self.read_again(&sheet, shown);
        if self.is_as_proposed(&next, &said.readings) || self.attains(node, next.level, &said.readings) {
            next
        } else {
            next.refused(node)
        }
    }

    /// Whether nothing but the changes is other than it was, and they bring what the proposal, which is scored
    /// already, says.
    fn is_as_proposed(&self, next: &NextLevel, readings: &[Reading]) -> bool {
        let mut changes = next.changes.iter().peekable();
        let all = self.plan.items.iter().zip(readings).zip(&self.said.readings);
        all.into_iter().all(|((item, now), was)| {
            let Some(change) = changes.next_if(|change| is_code(&change.item, &item.id)) else {
                return now.mark == was.mark;
            };
            let option = item.options.iter().find(|(code, _)| *code == change.to);
            let most = was.limit.unwrap_or(f64::INFINITY);
            option.is_some_and(|(_, value)| now.mark == Mark::Value(value.min(most)))
        })
    }

    /// What is said with the changes. The same answer to an item that is asked as before is read as before, if no
    /// cap can lower it.
    fn read_again(&self, sheet: &AnswerSheet<'_>, shown: Vec<Shown>) -> Said {
        self.plan.read(sheet, (&self.options, shown), |item, place, state| {
            let at = item.survey_index;
            let is_same = match (self.sheet.at(at), sheet.at(at)) {
                (Some(was), Some(now)) => std::ptr::eq(was, now),
                (was, now) => was.is_none() && now.is_none(),
            };
            let is_asked_as_before = self.said.shown.get(at).copied() == state;
            let has_caps = sheet.survey.items.get(at).is_none_or(|item| !item.caps.is_empty());
            let was = self.said.readings.get(place).copied();
            was.filter(|_| is_same && is_asked_as_before && !has_caps)
        })
    }

    fn attains(&self, node: &str, level: u8, readings: &[Reading]) -> bool {
        let scores = self.plan.score(&self.plan.rungs_of(readings));
        self.plan.place(node).and_then(|place| scores.get(place)?.level) >= Some(level)
    }

    /// An answer as a change would have it.
    fn changed(&self, change: &Change) -> Option<(usize, Answer)> {
        let at = self.sheet.survey.item_at(&change.item)?;
        let mut answer = self.sheet.at(at).cloned().unwrap_or_default();
        answer.state = AnswerState::Value(Value::String(change.to.clone()));
        if change.needs_criteria {
            answer.met.clone_from(&change.criteria);
        }
        Some((at, Answer { inherited: Vec::new(), ..answer }))
    }

    /// A rung that was needless counted as not done. Where the changes ask it, it stays so: nobody has said yet
    /// what would be answered, and its lowest option keeps the level from being raised by it.
    fn undone(&self, changed: &AnswerSheet<'_>, now: &[Shown]) -> Instead {
        let was = &self.said.shown;
        let is_new = |item: &&PlanItem| {
            let at = item.survey_index;
            was.get(at) == Some(&Shown::RoutedAway)
                && matches!(now.get(at), Some(Shown::Asked | Shown::Waiting))
                && !changed.is_answered(at)
        };
        let lowest = |item: &PlanItem| {
            let (code, _) = item.options.iter().min_by(|a, b| a.1.total_cmp(&b.1))?;
            Some((item.survey_index, Answer::of(code.as_str())))
        };
        self.plan.items.iter().filter(is_new).filter_map(lowest).collect()
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::super::explain;
    use super::*;
    use crate::model::tests_support::staircase;
    use crate::model::{Answers, Depth, Facts};
    use crate::scoring::ScoreOptions;

    #[test]
    fn where_the_first_step_is_not_done_it_alone_raises_the_level_though_it_asks_the_next_one() {
        let (survey, facts) = (staircase(), Facts::default());
        let mut answers = Answers::default();
        answers.insert("G.1", Answer::of("none"));
        let options =
            ScoreOptions { facts: &facts, depth: Some(Depth::Standard), target: None, reviewed: None };
        let next = explain(&survey, &answers, &options, "G").unwrap().next_level.unwrap();
        assert!(next.feasible, "{next:?}");
        assert_eq!(next.level, 1);
        assert_eq!(next.changes.iter().map(|change| change.item.as_str()).collect::<Vec<_>>(), ["G.1"]);
    }
}
