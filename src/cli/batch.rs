//! A file of responses with its survey and register, for the commands that compute from files alone.

use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use clap::Args;
use serde::Serialize;

use super::input;
use super::refusal::Refusal;
use super::score::DepthName;
use crate::mapping::{Mapping, NationProfile, Scheme, Submission, respondents, sensitivity};
use crate::model::responses::ResponseLine;
use crate::model::{AnswerState, Answers, Depth, Facts, ItemKind, Origin, Survey, nearest, routing};
use crate::scoring::resolve::{resolved, resolved_by};
use crate::scoring::respondents::Pick;
use crate::scoring::{Dispute, NodeResult, Plan, ResponseProfile, ScoreOptions, overlaid};

/// The flags that name the files.
#[derive(Debug, Args)]
pub struct Files {
    /// The survey: its folder, its `survey.json`, or one file with the languages inside
    #[arg(long)]
    pub survey: PathBuf,
    /// The responses, JSON Lines or CSV
    #[arg(long)]
    pub responses: PathBuf,
    /// The register, CSV; what is said of the nation needs it
    #[arg(long)]
    pub register: Option<PathBuf>,
    /// The target template; without it the survey's first
    #[arg(long, value_name = "ID")]
    pub targets: Option<String>,
    /// The depth at which the survey was answered; without it nothing counts as routed away
    #[arg(long)]
    pub depth: Option<DepthName>,
}

impl Files {
    /// The same for [`Batch::read`].
    pub(super) fn given(&self) -> Given<'_> {
        Given {
            survey: &self.survey,
            responses: &self.responses,
            register: self.register.as_deref(),
            target: self.targets.as_deref(),
            depth: self.depth.map(DepthName::depth),
        }
    }
}

/// What the command was given.
pub(super) struct Given<'a> {
    /// The survey: folder or file.
    pub survey: &'a Path,
    /// The responses, JSON Lines or CSV.
    pub responses: &'a Path,
    /// The register, CSV.
    pub register: Option<&'a Path>,
    /// The target template; none for the survey's first.
    pub target: Option<&'a str>,
    /// How the survey was answered; none where nothing was routed away.
    pub depth: Option<Depth>,
}

/// The files, read and checked.
pub(super) struct Batch {
    /// The survey.
    pub survey: Survey,
    /// Its scoring.
    pub plan: Plan,
    /// The register, where one was given.
    pub register: Option<input::Register>,
    /// The responses; lines of one institution stand together.
    pub lines: Vec<ResponseLine>,
    /// Name of the file of responses.
    pub name: String,
    target: Option<String>,
    depth: Option<Depth>,
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
    /// What its people say, with one voice.
    pub claimed: Answers,
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

impl Batch {
    /// Reads and checks the files; all problems of register and responses come at once.
    pub fn read(given: &Given<'_>) -> Result<Self, Refusal> {
        let survey = input::survey(given.survey).map_err(Refusal::Wrong)?;
        if let Some(id) = given.target.filter(|id| survey.target(Some(id)).is_none()) {
            let known: Vec<_> = survey.targets.iter().map(|target| target.id.as_str()).collect();
            let sentence = format!("--targets {id}: the survey has only {}", known.join(", "));
            return Err(Refusal::Misused(sentence));
        }
        let register = given.register.map(input::register).transpose();
        // What a broken register would say of an institution is not known, and breaks no rule.
        let known = register.as_ref().ok().and_then(Option::as_ref);
        let lines = input::responses(given.responses, &survey, known, given.depth);
        let name = given.responses.file_name().map(|name| name.to_string_lossy().into_owned());
        match (register, lines) {
            (Ok(register), Ok(lines)) => Ok(Self {
                plan: Plan::of(&survey),
                survey,
                register,
                lines,
                name: name.unwrap_or_default(),
                target: given.target.map(str::to_owned),
                depth: given.depth,
            }),
            (register, lines) => {
                let mut all = register.err().unwrap_or_default();
                all.extend(lines.err().unwrap_or_default());
                Err(Refusal::Wrong(all))
            }
        }
    }

    /// The lines of every institution, in the order of the file.
    pub fn institutions(&self) -> impl Iterator<Item = &[ResponseLine]> {
        self.lines.chunk_by(|left, right| left.institution == right.institution)
    }

    /// The lines of one institution; an unknown id is told with the nearest known one.
    pub fn lines_of(&self, id: &str) -> Result<&[ResponseLine], Refusal> {
        let found =
            self.institutions().find(|lines| lines.first().is_some_and(|line| line.institution == id));
        found.ok_or_else(|| {
            let near = nearest(id, self.lines.iter().map(|line| line.institution.as_str()));
            let mend = near.map(|near| format!("; did you mean \"{near}\"?")).unwrap_or_default();
            Refusal::Wrong(vec![format!("--institution {id}: {} holds no response of it{mend}", self.name)])
        })
    }

    /// Joins the lines of one institution; none of no lines.
    pub fn case<'a>(&self, lines: &'a [ResponseLine]) -> Option<Case<'a>> {
        let first = lines.first()?;
        let voices: Vec<_> = lines.iter().map(|line| (line.respondent.as_str(), &line.answers)).collect();
        let (claimed, disputes) = resolved(&self.survey, &self.plan, &voices);
        Some(Case {
            id: &first.institution,
            claimed,
            disputes,
            agreement: self.agreement(lines),
            reviewed: input::reviewed(lines),
            // A response of another unit stands beside the distribution, never in it.
            is_counted: first.unit.as_ref().is_none_or(|unit| *unit == self.survey.unit),
            facts: input::facts(self.register.as_ref(), &first.institution, self.depth),
        })
    }

    /// How far the respondents of one institution agree; none of a single one.
    fn agreement(&self, lines: &[ResponseLine]) -> Option<Agreement> {
        let answers: Vec<_> = lines.iter().map(|line| &line.answers).collect();
        let alpha = respondents::agreement(&self.plan, &answers);
        (lines.len() > 1).then_some(Agreement { respondents: lines.len(), alpha })
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
        self.plan.profile(&self.survey, &case.claimed, &self.options(case))
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
        let voices: Vec<_> = lines.iter().map(|line| (line.respondent.as_str(), &line.answers)).collect();
        let rungs = [Pick::Coordinator, Pick::LowerMedian, Pick::UpperMedian].map(|pick| {
            let (answers, _) = resolved_by(&self.survey, &self.plan, &voices, pick);
            self.plan.rungs(&self.survey, &answers, &self.options(case))
        });
        let size = self.register.as_ref().and_then(|register| register.size(case.id));
        sensitivity::Case { id: case.id.to_owned(), size, rungs }
    }

    /// The figures with the reviewer's values, where there are some.
    pub fn verified(&self, case: &Case<'_>) -> Option<ResponseProfile> {
        let answers = overlaid(&case.claimed, case.reviewed.as_ref()?);
        Some(self.plan.profile(&self.survey, &answers, &self.options(case)))
    }

    /// The numbers that an institution gives of itself, in the order of the scheme's.
    pub fn numbers(&self, case: &Case<'_>) -> Vec<Option<f64>> {
        let number = |id: &String| match &case.claimed.get(id)?.state {
            AnswerState::Value(value) => value.as_f64(),
            _ => None,
        };
        Scheme::of(&self.survey).numbers.iter().map(number).collect()
    }

    /// The nation of these submissions, corrected by what reviewers made of some; none without a register.
    pub fn nation(
        &self,
        submitted: &[Submission],
        reviewed: &[(String, NodeResult)],
        unsuppressed: bool,
    ) -> Option<NationProfile> {
        let scheme = Scheme { unsuppressed, ..Scheme::of(&self.survey) };
        let mut mapping = Mapping::new(scheme, &self.register.as_ref()?.frame);
        for one in submitted {
            mapping.take(&one.institution, &one.nodes, &one.numbers);
        }
        for (institution, root) in reviewed {
            mapping.take_verified(institution, root);
        }
        Some(mapping.profile())
    }

    /// The nation as claimed; none without a register.
    pub fn nation_claimed(&self) -> Option<NationProfile> {
        let cases = self.institutions().filter_map(|lines| self.case(lines)).filter(|case| case.is_counted);
        let submitted: Vec<_> =
            cases.map(|case| submission(case.id, &self.claimed(&case), self.numbers(&case))).collect();
        self.nation(&submitted, &[], false)
    }
}

/// What an institution adds to the nation.
pub(super) fn submission(id: &str, profile: &ResponseProfile, numbers: Vec<Option<f64>>) -> Submission {
    Submission { institution: id.to_owned(), nodes: profile.all().cloned().collect(), numbers }
}

/// The newest of the lines' dates: an instant, or a day.
pub(super) fn newest(lines: &[ResponseLine]) -> Result<Option<DateTime<Utc>>, Refusal> {
    let read = |text: &str| {
        let instant = DateTime::parse_from_rfc3339(text).map(|at| at.to_utc());
        let day = || text.parse::<NaiveDate>().map(|day| day.and_time(NaiveTime::MIN).and_utc());
        instant.or_else(|_| day()).ok()
    };
    let mut newest = None;
    for line in lines {
        let Some(text) = line.submitted_at.as_deref().filter(|text| !text.is_empty()) else { continue };
        let at = read(text).ok_or_else(|| {
            let date = "2026-03-01T10:00:00Z";
            Refusal::Wrong(vec![format!(
                "line {}: submitted_at \"{text}\" is no date like {date}",
                line.line
            )])
        })?;
        newest = newest.max(Some(at));
    }
    Ok(newest)
}
