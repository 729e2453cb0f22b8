//! `score`: the whole scoring from files, with no database and no server.

mod output;

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::mapping::{NationProfile, Scheme, Submission, profile};
use crate::model::responses::ResponseLine;
use crate::model::{Answers, Depth, Facts, Survey};
use crate::scoring::resolve::resolved;
use crate::scoring::{Dispute, OVERALL, Plan, ScoreOptions, overlaid};

use super::input;
use output::{Explanation, Institution, Output, SurveyName};

/// Everything went well.
pub const DONE: u8 = 0;
/// The input or the data are wrong.
pub const WRONG_INPUT: u8 = 1;
/// The command was called wrongly.
pub const WRONG_USAGE: u8 = 2;
/// The environment failed.
pub const ENVIRONMENT: u8 = 3;

/// Score responses from files.
#[derive(Debug, Args)]
pub struct ScoreArgs {
    /// The survey: its folder, its `survey.json`, or one file with the languages inside
    #[arg(long)]
    pub survey: PathBuf,
    /// The responses, JSON Lines or CSV
    #[arg(long)]
    pub responses: PathBuf,
    /// The register, CSV; with it the nation is computed
    #[arg(long)]
    pub register: Option<PathBuf>,
    /// The target template; without it the survey's first
    #[arg(long, value_name = "ID")]
    pub targets: Option<String>,
    /// The depth at which the survey was answered; without it nothing counts as routed away
    #[arg(long)]
    pub depth: Option<DepthName>,
    /// Explain this node's score, `overall` for the whole tree
    #[arg(long, value_name = "NODE")]
    pub explain: Option<String>,
    /// Show figures of small groups too
    #[arg(long)]
    pub unsuppressed: bool,
    /// What to print
    #[arg(long, default_value = "table")]
    pub format: Format,
    /// Not in this version
    #[arg(long, hide = true)]
    pub sensitivity: Option<u32>,
    /// Not in this version
    #[arg(long, hide = true)]
    pub seed: Option<u64>,
}

/// How a survey was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DepthName {
    /// One question a capability.
    Rapid,
    /// Every statement up to the first that does not hold.
    Standard,
    /// Standard, with evidence and a review.
    Verified,
}

/// What is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One document.
    Json,
    /// A row a node.
    Csv,
    /// For people.
    Table,
}

/// Why nothing was scored: the exit code and what to say.
struct Refusal(u8, Vec<String>);

/// Scores, prints the result to `out` and everything else to `err`; returns the exit code.
pub fn run(args: &ScoreArgs, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    match scored(args) {
        Ok(output) => {
            let said = output.problems.iter().try_for_each(|problem| writeln!(err, "note: {problem}"));
            let written = said.and_then(|()| write(&output, args.format, out));
            if written.is_ok() { DONE } else { ENVIRONMENT }
        }
        Err(Refusal(code, sentences)) => {
            let said = sentences.iter().try_for_each(|sentence| writeln!(err, "{sentence}"));
            if said.is_ok() { code } else { ENVIRONMENT }
        }
    }
}

fn write(output: &Output, format: Format, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Json => output::json(output, out),
        Format::Csv => output::csv(output, out),
        Format::Table => output::table(output, out),
    }
}

fn scored(args: &ScoreArgs) -> Result<Output, Refusal> {
    if args.sensitivity.is_some() || args.seed.is_some() {
        let sentence =
            "--sensitivity and --seed are not in this version: it computes no sensitivity analysis";
        return Err(Refusal(WRONG_USAGE, vec![sentence.to_owned()]));
    }
    let wrong = |sentences| Refusal(WRONG_INPUT, sentences);
    let survey = input::survey(&args.survey).map_err(wrong)?;
    check_names(args, &survey)?;
    let depth = args.depth.map(DepthName::depth);
    // Both files are read before refusing, so that all problems come at once.
    let register = args.register.as_deref().map(input::register).transpose();
    let lines = input::responses(&args.responses, &survey, depth);
    let (register, lines) = match (register, lines) {
        (Ok(register), Ok(lines)) => (register, lines),
        (register, lines) => {
            let mut all = register.err().unwrap_or_default();
            all.extend(lines.err().unwrap_or_default());
            return Err(wrong(all));
        }
    };
    let run = Run { args, plan: Plan::of(&survey), survey, depth, register };
    Ok(run.output(&lines))
}

fn check_names(args: &ScoreArgs, survey: &Survey) -> Result<(), Refusal> {
    let mut problems = Vec::new();
    if let Some(id) = args.targets.as_deref().filter(|id| survey.target(Some(id)).is_none()) {
        let known: Vec<_> = survey.targets.iter().map(|target| target.id.as_str()).collect();
        problems.push(format!("--targets {id}: the survey has only {}", known.join(", ")));
    }
    if let Some(id) = args.explain.as_deref().filter(|id| *id != OVERALL && survey.node(id).is_none()) {
        problems.push(format!("--explain {id}: the survey has no such node"));
    }
    if problems.is_empty() { Ok(()) } else { Err(Refusal(WRONG_USAGE, problems)) }
}

impl DepthName {
    pub(super) const fn depth(self) -> Depth {
        match self {
            Self::Rapid => Depth::Rapid,
            Self::Standard => Depth::Standard,
            Self::Verified => Depth::Verified,
        }
    }
}

/// Everything that stays the same from response to response.
struct Run<'a> {
    args: &'a ScoreArgs,
    survey: Survey,
    plan: Plan,
    depth: Option<Depth>,
    register: Option<input::Register>,
}

/// What the nation is made of.
#[derive(Default)]
struct Submitted {
    claimed: Vec<Submission>,
    verified: Vec<Submission>,
    any_verified: bool,
}

impl Run<'_> {
    fn output(&self, lines: &[ResponseLine]) -> Output {
        let mut institutions = Vec::new();
        let mut problems = Vec::new();
        let mut submitted = Submitted::default();
        for group in lines.chunk_by(|left, right| left.institution == right.institution) {
            self.institution(group, &mut institutions, &mut submitted, &mut problems);
        }
        let nation = self.nation(&submitted.claimed);
        let verified = if submitted.any_verified { self.nation(&submitted.verified) } else { None };
        problems.extend(nation.iter().flat_map(|nation| nation.problems.clone()));
        let survey = &self.survey;
        Output {
            survey: SurveyName {
                id: survey.id.clone(),
                version: survey.version.clone(),
                sha256: survey.sha256.clone(),
            },
            engine: env!("CARGO_PKG_VERSION"),
            institutions,
            nation,
            nation_verified: verified,
            problems,
        }
    }

    /// Scores one institution's lines, once as claimed and once as verified where a reviewer set values.
    fn institution(
        &self,
        lines: &[ResponseLine],
        institutions: &mut Vec<Institution>,
        submitted: &mut Submitted,
        problems: &mut Vec<String>,
    ) {
        let Some(first) = lines.first() else { return };
        let id = &first.institution;
        let voices: Vec<_> = lines.iter().map(|line| (line.respondent.as_str(), &line.answers)).collect();
        let (claimed, disputes) = resolved(&self.survey, &self.plan, &voices);
        let reviewed = input::reviewed(lines);
        let as_claimed = self.scored(id, "claimed", &claimed, reviewed.as_ref());
        problems.extend(as_claimed.profile.problems.iter().map(|problem| format!("{id}: {problem}")));
        let mut results = vec![with_disputes(as_claimed, disputes)];
        if let Some(reviewed) = &reviewed {
            let answers = overlaid(&claimed, reviewed);
            results.push(self.scored(id, "verified", &answers, Some(reviewed)));
        }
        // A response of another unit stands beside the distribution, never in it.
        if first.unit.as_ref().is_none_or(|unit| *unit == self.survey.unit) {
            submitted.any_verified |= reviewed.is_some();
            submitted.claimed.extend(results.first().map(Institution::submission));
            submitted.verified.extend(results.last().map(Institution::submission));
        }
        institutions.extend(results);
    }

    fn scored(
        &self,
        id: &str,
        basis: &'static str,
        answers: &Answers,
        reviewed: Option<&Answers>,
    ) -> Institution {
        let facts = self.register.as_ref().map_or_else(Facts::default, |register| register.facts(id));
        let options =
            ScoreOptions { facts: &facts, depth: self.depth, target: self.args.targets.as_deref(), reviewed };
        let profile = self.plan.profile(&self.survey, answers, &options);
        let node = self.args.explain.as_deref();
        let trace = node.and_then(|node| self.plan.explain(&self.survey, answers, &options, node));
        let explanation = trace.map(|trace| Explanation {
            trace: trace.items,
            blockers: trace.blockers,
            next_level: trace.next_level,
        });
        Institution { id: id.to_owned(), basis, profile, explanation }
    }

    fn nation(&self, submitted: &[Submission]) -> Option<NationProfile> {
        let register = self.register.as_ref()?;
        let scheme = Scheme { unsuppressed: self.args.unsuppressed, ..Scheme::of(&self.survey) };
        Some(profile(&scheme, &register.frame, submitted))
    }
}

impl Institution {
    fn submission(&self) -> Submission {
        Submission { institution: self.id.clone(), nodes: self.profile.all().cloned().collect() }
    }
}

fn with_disputes(mut institution: Institution, disputes: Vec<Dispute>) -> Institution {
    institution.profile.disputes = disputes;
    institution
}
