//! What stays the same from response to response: survey, register, target and depth; and what they make of
//! the lines of one institution.

use std::borrow::Cow;

use serde::Serialize;

use super::batch::Given;
use super::input;
use super::refusal::Refusal;
use super::register::{self, Names, Register};
use crate::mapping::{Scheme, respondents, sensitivity};
use crate::model::responses::{ResponseLine, Sieve, Ticked, Ticks};
use crate::model::{AnswerSheet, AnswerState, Answers, Depth, Facts, ItemKind, Origin, Survey, routing};
use crate::scoring::resolve::{resolved, resolved_by};
use crate::scoring::respondents::Pick;
use crate::scoring::{Dispute, Explained, Plan, ResponseProfile, ScoreOptions, overlaid};

/// What stays the same from response to response.
pub(super) struct Ground {
    /// The survey.
    pub survey: Survey,
    /// Its scoring.
    pub plan: Plan,
    /// The register, where one was given.
    pub register: Option<Register>,
    /// How the survey was answered; none where nothing was routed away.
    pub depth: Option<Depth>,
    /// What of the answers need not be kept; none where routing asks for them.
    pub sieve: Option<Sieve>,
    /// The number questions of which a nation has totals.
    asked_numbers: Vec<String>,
    asks_facts: bool,
    target: Option<String>,
}

/// How far several respondents agree.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub(super) struct Agreement {
    /// How many they are.
    pub respondents: usize,
    /// Krippendorff's alpha (ordinal); null where nothing varies.
    pub alpha: Option<f64>,
}

/// One institution's lines, joined.
pub(super) struct Case<'a> {
    /// The institution.
    pub id: &'a str,
    /// What its people say, with one voice; without what is ticked.
    pub claimed: Cow<'a, Answers>,
    ticks: Option<&'a Ticks>,
    /// Where they disagree.
    pub disputes: Vec<Dispute>,
    /// How far they agree, where there are several.
    pub agreement: Option<Agreement>,
    /// A reviewer's values, where there are some.
    pub reviewed: Option<Answers>,
    /// Whether the response is of the unit that the survey counts.
    pub is_counted: bool,
    facts: Facts,
}

impl Ground {
    /// Reads survey and register. The register's problems come apart, so that the responses can still be
    /// checked; the ground has none then.
    pub fn read(given: &Given<'_>, names: Names) -> Result<(Self, Vec<String>), Refusal> {
        let survey = input::survey(given.survey).map_err(Refusal::Wrong)?;
        if let Some(id) = given.target.filter(|id| survey.target(Some(id)).is_none()) {
            let known: Vec<_> = survey.targets.iter().map(|target| target.id.as_str()).collect();
            let sentence = format!("--targets {id}: the survey has only {}", known.join(", "));
            return Err(Refusal::Misused(sentence));
        }
        let (register, problems) = match given.register.map(|path| register::read(path, names)).transpose() {
            Ok(register) => (register, Vec::new()),
            Err(problems) => (None, problems),
        };
        let target = given.target.map(str::to_owned);
        let sieve = given.depth.is_none().then(|| Sieve::of(&survey));
        let (plan, asked_numbers) = (Plan::of(&survey), Scheme::of(&survey).numbers);
        let (depth, asks_facts) = (given.depth, survey.asks_facts());
        Ok((Self { plan, survey, register, depth, sieve, asked_numbers, asks_facts, target }, problems))
    }

    /// What conditions may ask of an institution; nothing where none of them does.
    pub fn facts(&self, institution: &str) -> Facts {
        if self.asks_facts {
            input::facts(self.register.as_ref(), institution, self.depth)
        } else {
            Facts::default()
        }
    }

    /// Joins the lines of one institution; none of no lines.
    pub fn case<'a>(&self, lines: &'a [ResponseLine]) -> Option<Case<'a>> {
        let first = lines.first()?;
        let (mut agreement, mut disputes, mut ticks) = (None, Vec::new(), None);
        let claimed = match lines {
            [only] if only.verified.is_none() => {
                ticks = only.ticks.as_ref();
                Cow::Borrowed(&only.answers)
            }
            [only] => self.told(only),
            several => {
                let told: Vec<_> = several.iter().map(|line| self.told(line)).collect();
                let voices: Vec<_> = several
                    .iter()
                    .zip(&told)
                    .map(|(line, told)| (line.respondent.as_str(), &**told))
                    .collect();
                agreement = Some(self.agreement(&voices));
                let (claimed, found) = resolved(&self.survey, &self.plan, &voices);
                disputes = found;
                Cow::Owned(claimed)
            }
        };
        Some(Case {
            id: &first.institution,
            claimed,
            ticks,
            disputes,
            agreement,
            reviewed: input::reviewed(lines),
            // A response of another unit stands beside the distribution, never in it.
            is_counted: first.unit.as_ref().is_none_or(|unit| *unit == self.survey.unit),
            facts: self.facts(&first.institution),
        })
    }

    /// All answers of a line, those that were ticked among them.
    fn told<'a>(&self, line: &'a ResponseLine) -> Cow<'a, Answers> {
        match (&line.ticks, &self.sieve) {
            (Some(ticks), Some(sieve)) => Cow::Owned(sieve.told(ticks, &line.answers)),
            _ => Cow::Borrowed(&line.answers),
        }
    }

    /// How far the respondents of one institution agree.
    fn agreement(&self, voices: &[(&str, &Answers)]) -> Agreement {
        let answers: Vec<_> = voices.iter().map(|(_, answers)| *answers).collect();
        Agreement { respondents: answers.len(), alpha: respondents::agreement(&self.plan, &answers) }
    }

    /// How a case is scored.
    pub fn options<'a>(&'a self, case: &'a Case<'_>) -> ScoreOptions<'a> {
        ScoreOptions {
            facts: &case.facts,
            depth: self.depth,
            target: self.target.as_deref(),
            reviewed: case.reviewed.as_ref(),
        }
    }

    /// The figures as claimed.
    pub fn claimed(&self, case: &Case<'_>) -> ResponseProfile {
        self.claimed_explained(case, None).0
    }

    /// The same with the explanation of a node.
    pub fn claimed_explained(
        &self,
        case: &Case<'_>,
        node: Option<&str>,
    ) -> (ResponseProfile, Option<Explained<'_>>) {
        let ticked = self.sieve.as_ref().zip(case.ticks).map(|(sieve, ticks)| Ticked { sieve, ticks });
        self.figures(case, (&case.claimed, ticked), node)
    }

    /// The figures of answers of a case, some of which may be ticked.
    fn figures(
        &self,
        case: &Case<'_>,
        (answers, ticked): (&Answers, Option<Ticked<'_>>),
        node: Option<&str>,
    ) -> (ResponseProfile, Option<Explained<'_>>) {
        let sheet = AnswerSheet::of(&self.survey, answers);
        let scored = self.plan.scored(sheet, ticked, &self.options(case));
        (scored.profile(), node.and_then(|node| scored.explain(node)))
    }

    /// How many questions a case is asked; the enablers of one node are one.
    pub fn asked(&self, case: &Case<'_>) -> usize {
        let shown = routing::states(&self.survey, &case.claimed, &case.facts, self.depth);
        let asked = self.survey.items.iter().zip(shown).filter(|(_, shown)| shown.is_asked());
        let mut tables = std::collections::BTreeSet::new();
        let mut questions = 0;
        for (item, _) in asked.filter(|(item, _)| item.kind != ItemKind::Note) {
            if let Origin::Enabler { node, .. } = &item.origin {
                tables.insert(node);
            } else {
                questions += 1;
            }
        }
        questions + tables.len()
    }

    /// What an institution says, by whose word counts; the reviewers' values take no part.
    pub fn sensitivity_case(&self, lines: &[ResponseLine], case: &Case<'_>) -> sensitivity::Case {
        let voices = voices(lines);
        let rungs = [Pick::Coordinator, Pick::LowerMedian, Pick::UpperMedian].map(|pick| {
            let (answers, _) = resolved_by(&self.survey, &self.plan, &voices, pick);
            self.plan.rungs(&self.survey, &answers, &self.options(case))
        });
        let size = self.register.as_ref().and_then(|register| register.size(case.id));
        sensitivity::Case { id: case.id.to_owned(), size, rungs }
    }

    /// The figures with the reviewer's values, where there are some.
    pub fn verified(&self, case: &Case<'_>) -> Option<ResponseProfile> {
        self.verified_explained(case, None).map(|(profile, _)| profile)
    }

    /// The same with the explanation of a node.
    pub fn verified_explained(
        &self,
        case: &Case<'_>,
        node: Option<&str>,
    ) -> Option<(ResponseProfile, Option<Explained<'_>>)> {
        let answers = overlaid(&case.claimed, case.reviewed.as_ref()?);
        Some(self.figures(case, (&answers, None), node))
    }

    /// The numbers that an institution gives of itself, in the order of the scheme's.
    pub fn numbers(&self, case: &Case<'_>) -> Vec<Option<f64>> {
        let number = |id: &String| match &case.claimed.get(id)?.state {
            AnswerState::Value(value) => value.as_f64(),
            _ => None,
        };
        self.asked_numbers.iter().map(number).collect()
    }
}

/// Each respondent with what they say.
fn voices(lines: &[ResponseLine]) -> Vec<(&str, &Answers)> {
    lines.iter().map(|line| (line.respondent.as_str(), &line.answers)).collect()
}
