//! One response, from its answers to its profile.

use serde_json::Value;

use crate::model::responses::{Tick, Ticked};
use crate::model::routing::{self, Shown};
use crate::model::{Answer, AnswerState, Answers, Asked, Cap, Depth, Facts, Survey, Truth};

use super::enablers::{joined, rating};
use super::leaf::{Mark, Rung};
use super::plan::{Plan, PlanItem, PlanTarget};
use super::profile::{EnablerResult, Quadrant, ResponseProfile};
use super::rapid::Chosen;
use super::reading::{Capped, Reading};
use super::trace::{Rule, Scored, Trace};

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

/// What one response says, and what is asked of it.
#[derive(Clone, Copy)]
struct Said<'a> {
    of: Asked<'a>,
    ticked: Option<Ticked<'a>>,
    shown: &'a [Shown],
    reviewed: Option<&'a Answers>,
}

/// Scores one response. For many compile a [`Plan`] once and call [`Plan::profile`].
#[must_use]
pub fn score_response(survey: &Survey, answers: &Answers, options: &ScoreOptions<'_>) -> ResponseProfile {
    Plan::of(survey).profile(survey, answers, options)
}

/// Explains one node of one response; nothing where there is no such node, or at rapid depth.
#[must_use]
pub fn trace(survey: &Survey, answers: &Answers, options: &ScoreOptions<'_>, node: &str) -> Option<Trace> {
    Plan::of(survey).explain(survey, answers, options, node)
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
        let is_rapid = options.depth == Some(Depth::Rapid);
        let shown = routing::states(survey, answers, options.facts, options.depth);
        let of = Asked { shown: Some(&shown), ..Asked::of(survey, answers, options.facts) };
        let all = Said { of, ticked, shown: &shown, reviewed: options.reviewed };
        let (readings, unconfirmed) = self.readings(all);
        let rungs: Vec<_> = self.items.iter().zip(&readings).map(|(item, r)| item.rung(*r)).collect();
        let scores =
            if is_rapid { self.score_rapid(&self.chosen(answers), &rungs) } else { self.score(&rungs) };
        let mut profile = self.dress(&scores, &readings, self.chosen_target(options.target), is_rapid);
        profile.enablers = self.enabler_results(answers, &profile);
        profile.problems = ignored(survey, answers, &shown);
        profile.problems.extend(unconfirmed);
        profile
    }

    /// What one response says item by item, as the scoring reads it: one entry for each of the plan's items.
    #[must_use]
    pub fn rungs(&self, survey: &Survey, answers: &Answers, options: &ScoreOptions<'_>) -> Vec<Rung> {
        let shown = routing::states(survey, answers, options.facts, options.depth);
        let of = Asked { shown: Some(&shown), ..Asked::of(survey, answers, options.facts) };
        let all = Said { of, ticked: None, shown: &shown, reviewed: options.reviewed };
        let (readings, _) = self.readings(all);
        self.items.iter().zip(&readings).map(|(item, reading)| item.rung(*reading)).collect()
    }

    /// Explains one node of one response.
    #[must_use]
    pub fn explain(
        &self,
        survey: &Survey,
        answers: &Answers,
        options: &ScoreOptions<'_>,
        node: &str,
    ) -> Option<Trace> {
        if options.depth == Some(Depth::Rapid) {
            return None;
        }
        let shown = routing::states(survey, answers, options.facts, options.depth);
        let of = Asked { shown: Some(&shown), ..Asked::of(survey, answers, options.facts) };
        let all = Said { of, ticked: None, shown: &shown, reviewed: options.reviewed };
        let (readings, _) = self.readings(all);
        let rungs: Vec<_> = self.items.iter().zip(&readings).map(|(item, r)| item.rung(*r)).collect();
        let scores = self.score(&rungs);
        let answer = |item: &PlanItem| said(answers.get(&item.id), shown.get(item.survey_index).copied());
        let scored = Scored { plan: self, scores: &scores, readings: &readings, answer: &answer };
        let mut trace = scored.trace(node)?;
        let next = trace.next_level.take();
        trace.next_level = next.map(|next| self.proven(survey, answers, options, (node, next)));
        for part in &mut trace.items {
            let counts = part.rule != Rule::NotShownZero && part.rule != Rule::NotShownOut;
            if let Some(answer) = answers.get(&part.item).filter(|_| counts) {
                part.inherited.clone_from(&answer.inherited);
            }
        }
        Some(trace)
    }

    /// What is read for each item, and a sentence for each cap that could not be confirmed.
    fn readings(&self, Said { of, ticked, shown, reviewed }: Said<'_>) -> (Vec<Reading>, Vec<String>) {
        let mut unconfirmed = Vec::new();
        let read = |item: &PlanItem| {
            // No condition hides what is ticked, and no cap lowers it.
            if let Some(tick) = ticked.and_then(|ticked| ticked.at(item.survey_index)) {
                return item.read_tick(tick);
            }
            let answer = of.answers.get(&item.id);
            let reading = match shown.get(item.survey_index) {
                // A rung that routing skips can be answered all the same; behind a condition nothing can.
                Some(Shown::Hidden) => return Reading { limit: Some(0.0), ..item.read_hidden() },
                Some(Shown::RoutedAway) => return item.read_hidden(),
                Some(Shown::Asked | Shown::Waiting | Shown::OtherDepth) | None => {
                    answer.map_or(Reading::of(Mark::Blank), |answer| item.read_answer(answer))
                }
            };
            let caps = of.survey.items.get(item.survey_index).map(|item| item.caps.as_slice());
            let reading = capped(item, reading, caps.unwrap_or_default(), of, &mut unconfirmed);
            let accepted = answer.is_some_and(|answer| answer.evidence.iter().any(|proof| proof.accepted));
            let set = reviewed.is_some_and(|reviewed| reviewed.get(&item.id).is_some());
            Reading { verified: accepted || set, ..reading }
        };
        let readings = self.items.iter().map(read).collect();
        (readings, unconfirmed)
    }

    fn chosen(&self, answers: &Answers) -> Vec<Chosen> {
        let chosen = |id: &str| match answers.get(id).map(|answer| &answer.state) {
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

    fn enabler_results(&self, answers: &Answers, profile: &ResponseProfile) -> Vec<(String, EnablerResult)> {
        let of = |asked: &super::plan::PlanEnablers| {
            let value = |id: &str| {
                let answer = answers.get(id)?;
                if answer.is_dk() { Some(0.0) } else { answer.code().and_then(rating) }
            };
            let questions = asked.questions.iter();
            let ratings: Vec<_> = questions.map(|(name, id)| (name.as_str(), value(id))).collect();
            let found = joined(&ratings);
            let node = profile.node(&asked.node);
            let quadrant = node.and_then(|node| Quadrant::of(node, found.index, asked.high_from));
            (asked.node.clone(), EnablerResult { quadrant, ..found })
        };
        self.enablers.iter().map(of).collect()
    }
}

impl PlanItem {
    /// Reads a tick.
    fn read_tick(&self, tick: Tick) -> Reading {
        match tick {
            Tick::Choice(place, meets_all) => self.read_choice(usize::from(place), meets_all),
            Tick::Dk => Reading::of(Mark::DontKnow),
            Tick::Na => Reading::of(Mark::NotApplicable),
            Tick::Absent | Tick::Blank => Reading::of(Mark::Blank),
        }
    }

    /// Reads an answer to an item that is asked.
    #[must_use]
    pub fn read_answer(&self, answer: &Answer) -> Reading {
        match &answer.state {
            AnswerState::Value(value) => match (value.as_str(), value.as_f64(), value.as_array()) {
                (Some(code), _, _) => self.read(code, &answer.met),
                (None, Some(number), _) => self.read_number(number),
                (None, None, Some(codes)) => self.read_several(codes.iter().filter_map(Value::as_str)),
                (None, None, None) => Reading::of(Mark::Blank),
            },
            AnswerState::Na { .. } => Reading::of(Mark::NotApplicable),
            AnswerState::Dk => Reading::of(Mark::DontKnow),
            AnswerState::Unanswered => Reading::of(Mark::Blank),
        }
    }
}

/// Lowers a value to the caps that hold or cannot be told; the latter are said.
fn capped(
    item: &PlanItem,
    reading: Reading,
    caps: &[Cap],
    of: Asked<'_>,
    unconfirmed: &mut Vec<String>,
) -> Reading {
    let mut reading = reading;
    for cap in caps {
        let most = cap.value * item.most;
        let truth = cap.when.holds(of);
        if truth == Truth::False {
            continue;
        }
        reading.limit = Some(reading.limit.map_or(most, |limit| limit.min(most)));
        let Mark::Value(value) = reading.mark else { continue };
        if value <= most {
            continue;
        }
        if truth == Truth::Unknown {
            let id = &item.id;
            unconfirmed.push(format!(
                "{id}: a cap is applied unconfirmed, as the answers it rests on are not there"
            ));
        }
        reading = Reading { mark: Mark::Value(most), capped: Some(Capped::Condition), ..reading };
    }
    reading
}

/// Answers to items that a condition hides do not count, and their owners must hear of it.
fn ignored(survey: &Survey, answers: &Answers, shown: &[Shown]) -> Vec<String> {
    let hidden = survey.items.iter().zip(shown).filter(|(_, shown)| **shown == Shown::Hidden);
    hidden
        .filter(|(item, _)| answers.get(&item.id).is_some_and(Answer::is_answered))
        .map(|(item, _)| format!("{}: the answer is ignored, as a condition hides the item", item.id))
        .collect()
}

/// An answer in a word: the option or the state.
fn said(answer: Option<&Answer>, shown: Option<Shown>) -> String {
    if matches!(shown, Some(Shown::Hidden | Shown::RoutedAway)) {
        return "not_shown".to_owned();
    }
    match answer.map(|answer| &answer.state) {
        Some(AnswerState::Value(value)) => value.as_str().map_or_else(|| value.to_string(), str::to_owned),
        Some(AnswerState::Na { .. }) => "na".to_owned(),
        Some(AnswerState::Dk) => "dk".to_owned(),
        Some(AnswerState::Unanswered) | None => "unanswered".to_owned(),
    }
}

#[cfg(test)]
mod tests;
