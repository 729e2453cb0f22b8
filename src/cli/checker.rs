//! Whether the answers of a line fit the survey.

use super::ground::Ground;
use super::inherited;
use crate::error::Error;
use crate::i18n::{I18n, Lang};
use crate::model::responses::ResponseLine;
use crate::model::{Answer, AnswerState, Answers, Depth, Facts, Item, Node, Origin, Survey};
use crate::scoring::Plan;
use crate::scoring::enablers::rating;

/// Checks the answers of one line after the other.
pub(super) struct Checker<'a> {
    ground: &'a Ground,
    survey: &'a Survey,
    plan: &'a Plan,
    depth: Option<Depth>,
    i18n: I18n,
}

impl<'a> Checker<'a> {
    /// Of answers to a survey at a depth; without a register nothing is known of institutions.
    pub fn new(ground: &'a Ground) -> Result<Self, Error> {
        let (survey, plan, depth) = (&ground.survey, &ground.plan, ground.depth);
        Ok(Self { ground, survey, plan, depth, i18n: I18n::embedded()? })
    }

    /// Every problem of a line's answers.
    pub fn problems(&self, line: &ResponseLine) -> Vec<String> {
        let facts = self.ground.facts(&line.institution);
        let all = [Some(&line.answers), line.verified.as_ref()].into_iter().flatten();
        let mut problems: Vec<String> =
            all.flat_map(|answers| self.problems_among(answers, &facts)).collect();
        problems.extend(inherited::problems(self.survey, self.ground.register.as_ref(), line));
        problems
    }

    fn problems_among(&self, answers: &Answers, facts: &Facts) -> Vec<String> {
        let (mut alone, mut bound) = (Vec::new(), Vec::new());
        for (id, answer) in answers.iter() {
            let item = self.survey.item(id);
            alone.extend(self.problems_of(id, item, answer));
            let item = item.filter(|item| Survey::has_constraints(item));
            let message = item.and_then(|item| self.survey.check_constraints(item, answers, facts));
            bound.extend(message.map(|message| format!("{id}: {}", self.i18n.message(Lang::En, &message))));
        }
        alone.append(&mut bound);
        alone
    }

    fn problems_of(&self, id: &str, item: Option<&Item>, answer: &Answer) -> Vec<String> {
        let is_question_of_leaf = item.is_some_and(|item| item.origin == Origin::Rapid);
        if is_question_of_leaf && self.depth != Some(Depth::Rapid) {
            return vec![format!("{id}: a capability itself is answered only with --depth rapid")];
        }
        if let Some(item) = item.filter(|_| !is_question_of_leaf) {
            let problems = self.survey.check_answer(item, answer);
            return problems.iter().map(|m| format!("{id}: {}", self.i18n.message(Lang::En, m))).collect();
        }
        let questions = || self.plan.enablers.iter().flat_map(|asked| &asked.questions);
        let is_leaf = self.survey.node(id).is_some_and(Node::is_leaf);
        let problem = if questions().any(|question| question.id == id) {
            let known =
                answer.is_dk() || !answer.is_answered() || answer.code().is_some_and(|c| rating(c).is_some());
            (!known).then(|| format!("{id}: an enabler is rated n, p, l or f, or dk"))
        } else if is_leaf && self.depth == Some(Depth::Rapid) {
            self.rapid_problem(id, answer)
        } else if is_leaf {
            Some(format!("{id}: a capability itself is answered only with --depth rapid"))
        } else {
            Some(format!("{id}: the survey has no such item"))
        };
        problem.into_iter().collect()
    }

    fn rapid_problem(&self, id: &str, answer: &Answer) -> Option<String> {
        let top = self.survey.model.top_level();
        let level = match &answer.state {
            AnswerState::Value(value) => value.as_f64(),
            AnswerState::Dk | AnswerState::Unanswered => return None,
            AnswerState::Na { .. } => None,
        };
        let is_level = level.is_some_and(|level| (0..=top).any(|k| (f64::from(k) - level).abs() < 1e-9));
        (!is_level).then(|| format!("{id}: a level is a whole number from 0 to {top}, or dk"))
    }
}
