//! The changes that would raise a level, tried on the answers themselves: conditions and caps of the
//! definition rest on answers too, and may ask or cap something else once they hold.

use serde_json::Value;

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
        let scores = self.score(&self.rungs(survey, &changed, options));
        let reached = self.place(node).and_then(|place| scores.get(place)?.level);
        if reached >= Some(next.level) { next } else { next.refused(node) }
    }
}
