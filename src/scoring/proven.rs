//! The changes that would raise a level, tried on the answers themselves: conditions and caps of the
//! definition rest on answers too, and may ask or cap something else once they hold.

use serde_json::Value;

use crate::model::routing::{self, Shown};
use crate::model::{Answer, AnswerState, Answers, Survey};

use super::plan::Plan;
use super::raise::NextLevel;
use super::response::ScoreOptions;

impl Plan {
    /// The proposal with the keys of its evidence, or the refusal where it does not attain its level.
    pub(crate) fn proven(
        &self,
        survey: &Survey,
        answers: &Answers,
        options: &ScoreOptions<'_>,
        proposal: (&str, NextLevel),
    ) -> NextLevel {
        let (node, mut next) = proposal;
        if !next.feasible {
            return next;
        }
        let mut changed = answers.clone();
        for change in &mut next.changes {
            let key = format!("{}.proof", change.item);
            change.evidence = survey.text(&survey.source_language, &key).map(|_| key);
            let mut answer = answers.get(&change.item).cloned().unwrap_or_default();
            answer.state = AnswerState::Value(Value::String(change.to.clone()));
            if change.needs_criteria {
                answer.met.clone_from(&change.criteria);
            }
            changed.insert(&change.item, Answer { inherited: Vec::new(), ..answer });
        }
        self.keep_undone(survey, (answers, &mut changed), options);
        let scores = self.score(&self.rungs(survey, &changed, options));
        let reached = self.place(node).and_then(|place| scores.get(place)?.level);
        if reached >= Some(next.level) { next } else { next.refused(node) }
    }

    /// A rung that was needless counted as not done. Where the changes ask it, it stays so: nobody has said yet
    /// what would be answered, and its lowest option keeps the level from being raised by it.
    fn keep_undone(
        &self,
        survey: &Survey,
        (answers, changed): (&Answers, &mut Answers),
        options: &ScoreOptions<'_>,
    ) {
        let states = |answers: &Answers| routing::states(survey, answers, options.facts, options.depth);
        let (was, now) = (states(answers), states(changed));
        for item in &self.items {
            let at = |states: &[Shown]| states.get(item.survey_index).copied();
            let is_new = at(&was) == Some(Shown::RoutedAway)
                && matches!(at(&now), Some(Shown::Asked | Shown::Waiting))
                && !changed.get(&item.id).is_some_and(Answer::is_answered);
            let lowest = item.options.iter().min_by(|a, b| a.1.total_cmp(&b.1)).filter(|_| is_new);
            if let Some((code, _)) = lowest {
                let state = AnswerState::Value(Value::String(code.clone()));
                changed.insert(&item.id, Answer { state, ..Answer::default() });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::super::trace;
    use super::*;
    use crate::model::tests_support::staircase;
    use crate::model::{Depth, Facts};

    #[test]
    fn where_the_first_step_is_not_done_it_alone_raises_the_level_though_it_asks_the_next_one() {
        let (survey, facts) = (staircase(), Facts::default());
        let mut answers = Answers::default();
        answers.insert("G.1", Answer::of("none"));
        let options =
            ScoreOptions { facts: &facts, depth: Some(Depth::Standard), target: None, reviewed: None };
        let next = trace(&survey, &answers, &options, "G").unwrap().next_level.unwrap();
        assert!(next.feasible, "{next:?}");
        assert_eq!(next.level, 1);
        assert_eq!(next.changes.iter().map(|change| change.item.as_str()).collect::<Vec<_>>(), ["G.1"]);
    }
}
