//! One response, from its answers to its profile.

use crate::model::responses::Ticked;
use crate::model::routing::Shown;
use crate::model::{AnswerSheet, AnswerState, Answers, Depth, Facts, Survey};

use super::enablers::{joined, rating};
use super::leaf::Rung;
use super::plan::{Plan, PlanEnabler, PlanEnablers, PlanRule, PlanTarget};
use super::profile::{EnablerResult, Quadrant, ResponseProfile};
use super::raise::NextLevel;
use super::rapid::Chosen;
use super::said::Said;
use super::status::Score;
use super::trace::{Scored, Trace};

/// What scoring needs to know besides the answers.
#[derive(Debug, Clone, Copy)]
pub struct ScoreOptions<'a> {
    /// What the register says of the institution.
    pub facts: &'a Facts,
    /// The campaign's depth; without one nothing is routed and every absent answer is unanswered.
    pub depth: Option<Depth>,
    /// The target template; without one the survey's first.
    pub target: Option<&'a str>,
    /// Items that a reviewer has set; they count as verified.
    pub reviewed: Option<&'a Answers>,
}

/// Scores one response. For many compile a [`Plan`] once and call [`Plan::profile`].
#[must_use]
pub fn score_response(survey: &Survey, answers: &Answers, options: &ScoreOptions<'_>) -> ResponseProfile {
    Plan::of(survey).profile(survey, answers, options)
}

/// Explains one node of one response; nothing where there is no such node, or at rapid depth.
#[must_use]
pub fn explain(
    survey: &Survey,
    answers: &Answers,
    options: &ScoreOptions<'_>,
    node: &str,
) -> Option<Explained<'static>> {
    Plan::of(survey).explain(survey, answers, options, node).map(Explained::into_owned)
}

/// Why a node's score is what it is, and what raises its level.
#[derive(Debug, Clone, PartialEq)]
pub struct Explained<'p> {
    /// Item by item, and part by part.
    pub trace: Trace<'p>,
    /// The smallest set of changed answers that raises the level, or why there is none; nothing where there
    /// is no higher level to be had, or none at all.
    pub next_level: Option<NextLevel>,
}

impl Explained<'_> {
    /// The same with texts of its own.
    #[must_use]
    pub fn into_owned(self) -> Explained<'static> {
        Explained { trace: self.trace.into_owned(), next_level: self.next_level }
    }
}

/// The claimed answers with a reviewer's in their place, item by item.
#[must_use]
pub fn overlaid(claimed: &Answers, reviewed: &Answers) -> Answers {
    let mut answers = claimed.clone();
    for (item, answer) in reviewed.iter() {
        answers.insert(item.clone(), answer.clone());
    }
    answers
}

/// One response as the plan reads it: what is asked of it, what it says item by item, and its figures.
#[derive(Debug)]
pub struct ScoredResponse<'a, 'p> {
    pub(super) plan: &'p Plan,
    pub(super) sheet: AnswerSheet<'a>,
    pub(super) options: ScoreOptions<'a>,
    pub(super) said: Said,
    scores: Vec<Score>,
}

impl Plan {
    /// Scores one response of the survey that the plan was made of.
    #[must_use]
    pub fn profile(&self, survey: &Survey, answers: &Answers, options: &ScoreOptions<'_>) -> ResponseProfile {
        self.profile_ticked(survey, answers, None, options)
    }

    /// The same where some of the answers are ticked and not among the others.
    #[must_use]
    pub fn profile_ticked(
        &self,
        survey: &Survey,
        answers: &Answers,
        ticked: Option<Ticked<'_>>,
        options: &ScoreOptions<'_>,
    ) -> ResponseProfile {
        self.scored(AnswerSheet::of(survey, answers), ticked, options).profile()
    }

    /// What one response says item by item, as the scoring reads it: one entry for each of the plan's items.
    #[must_use]
    pub fn rungs(&self, survey: &Survey, answers: &Answers, options: &ScoreOptions<'_>) -> Vec<Rung> {
        self.rungs_of(&self.said(&AnswerSheet::of(survey, answers), None, options).readings)
    }

    /// Explains one node of one response.
    #[must_use]
    pub fn explain(
        &self,
        survey: &Survey,
        answers: &Answers,
        options: &ScoreOptions<'_>,
        node: &str,
    ) -> Option<Explained<'_>> {
        self.scored(AnswerSheet::of(survey, answers), None, options).explain(node)
    }

    /// Reads and scores one response: its profile and the explanations of its nodes can be had from it. Explanations
    /// name the answers on the sheet, so they need one on which nothing is left to ticks.
    #[must_use]
    pub fn scored<'a, 'p>(
        &'p self,
        sheet: AnswerSheet<'a>,
        ticked: Option<Ticked<'_>>,
        options: &ScoreOptions<'a>,
    ) -> ScoredResponse<'a, 'p> {
        let said = self.said(&sheet, ticked, options);
        let rungs = self.rungs_of(&said.readings);
        let scores = match options.depth {
            Some(Depth::Rapid) => self.score_rapid(&self.chosen(&sheet), &rungs),
            _ => self.score(&rungs),
        };
        ScoredResponse { plan: self, sheet, options: *options, said, scores }
    }

    fn chosen(&self, sheet: &AnswerSheet<'_>) -> Vec<Chosen> {
        let chosen = |id: &str| match sheet.get(id).map(|answer| &answer.state) {
            Some(AnswerState::Value(value)) => {
                let level =
                    value.as_f64().and_then(|value| (0..=self.levels).find(|k| f64::from(*k) >= value));
                level.map_or(Chosen::Blank, Chosen::Level)
            }
            Some(AnswerState::Dk) => Chosen::DontKnow,
            Some(AnswerState::Na { .. } | AnswerState::Unanswered) | None => Chosen::Blank,
        };
        self.nodes.iter().map(|node| chosen(&node.id)).collect()
    }

    fn chosen_target(&self, target: Option<&str>) -> Option<&PlanTarget> {
        match target {
            Some(id) => self.targets.iter().find(|target| target.id == id),
            None => self.targets.first(),
        }
    }
}

impl<'p> ScoredResponse<'_, 'p> {
    /// All figures of the response.
    #[must_use]
    pub fn profile(&self) -> ResponseProfile {
        let (plan, said) = (self.plan, &self.said);
        let target = plan.chosen_target(self.options.target);
        let mut profile = plan.dress(&self.scores, &said.readings, target, self.is_rapid());
        profile.enablers = self.enablers(&profile);
        profile.problems = ignored(&self.sheet, &said.shown);
        profile.problems.extend(said.unconfirmed.iter().cloned());
        profile
    }

    /// Explains one node with its next level; nothing where there is no such node, or at rapid depth.
    #[must_use]
    pub fn explain(&self, node: &str) -> Option<Explained<'p>> {
        Some(Explained { trace: self.trace(node)?, next_level: self.next_level(node) })
    }

    /// Why one node's score is what it is; nothing where there is no such node, or at rapid depth.
    #[must_use]
    pub fn trace(&self, node: &str) -> Option<Trace<'p>> {
        self.known()?.trace(node)
    }

    /// What raises one node's level, tried on the answers themselves; nothing where there is no such node, at rapid
    /// depth, or where no higher level is to be had.
    #[must_use]
    pub fn next_level(&self, node: &str) -> Option<NextLevel> {
        Some(self.proven((node, self.known()?.next_level(node)?)))
    }

    /// The next levels of all leaves that have one, with their ids, in tree order.
    #[must_use]
    pub fn next_levels(&self) -> Vec<(String, NextLevel)> {
        let leaves = self.plan.nodes.iter().filter(|node| matches!(node.rule, PlanRule::Leaf(..)));
        leaves.filter_map(|leaf| Some((leaf.id.clone(), self.next_level(&leaf.id)?))).collect()
    }

    /// What can be explained; nothing at rapid depth.
    fn known(&self) -> Option<Scored<'_, 'p>> {
        let (plan, scores, readings) = (self.plan, &self.scores, &self.said.readings);
        (!self.is_rapid()).then_some(Scored { plan, scores, readings, sheet: Some(&self.sheet) })
    }

    fn is_rapid(&self) -> bool {
        self.options.depth == Some(Depth::Rapid)
    }

    fn enablers(&self, profile: &ResponseProfile) -> Vec<(String, EnablerResult)> {
        let of = |asked: &PlanEnablers| {
            let value = |question: &PlanEnabler| {
                let (sheet, place) = (&self.sheet, question.survey_index);
                let answer = place.map_or_else(|| sheet.get(&question.id), |place| sheet.at(place))?;
                if answer.is_dk() { Some(0.0) } else { answer.code().and_then(rating) }
            };
            let questions = asked.questions.iter();
            let ratings: Vec<_> =
                questions.map(|question| (question.name.as_str(), value(question))).collect();
            let found = joined(&ratings);
            let node = profile.node(&asked.node);
            let quadrant = node.and_then(|node| Quadrant::of(node, found.index, asked.high_from));
            (asked.node.clone(), EnablerResult { quadrant, ..found })
        };
        self.plan.enablers.iter().map(of).collect()
    }
}

/// Answers to items that a condition hides do not count, and their owners must hear of it.
fn ignored(sheet: &AnswerSheet<'_>, shown: &[Shown]) -> Vec<String> {
    let all = sheet.survey.items.iter().zip(shown).enumerate();
    let hidden = all.filter(|(at, (_, shown))| **shown == Shown::Hidden && sheet.is_answered(*at));
    hidden
        .map(|(_, (item, _))| format!("{}: the answer is ignored, as a condition hides the item", item.id))
        .collect()
}

#[cfg(test)]
mod tests;
