//! `score`: the whole scoring from files, with no database and no server.

mod explained;
mod output;
mod waves;

use std::io::{self, Write};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::batch::{Batch, Case, Files, submission};
use super::inherited;
use super::refusal::Refusal;
use super::threads;
use crate::mapping::{NationProfile, Submission, sensitivity};
use crate::model::Depth;
use crate::scoring::{NodeResult, OVERALL, ResponseProfile, overlaid};
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
    /// What is scored.
    #[command(flatten)]
    pub files: Files,
    /// Explain this node's score, `overall` for the whole tree
    #[arg(long, value_name = "NODE")]
    pub explain: Option<String>,
    /// Show figures of small groups too
    #[arg(long)]
    pub unsuppressed: bool,
    /// What to print
    #[arg(long, default_value = "table")]
    pub format: Format,
    /// Where to write it; without it to standard output
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Vary the model's conventions in N times nine runs, and say how far ranks and scores move; N is two
    /// or more, 500 is usual. Needs --register
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(2..=100_000))]
    pub sensitivity: Option<u32>,
    /// Draw other random numbers; the same seed gives the same result
    #[arg(long, value_name = "S", default_value_t = 0)]
    pub seed: u64,
    /// Responses of an earlier wave: says what moved since. Needs --register
    #[arg(long, value_name = "FILE")]
    pub previous: Option<PathBuf>,
    /// The survey of the earlier wave; without it the same
    #[arg(long, value_name = "SURVEY", requires = "previous")]
    pub previous_survey: Option<PathBuf>,
    /// The register of the earlier wave; without it the same
    #[arg(long, value_name = "FILE", requires = "previous")]
    pub previous_register: Option<PathBuf>,
    /// Threads to compute with; the result is the same for any number
    #[arg(long, value_name = "T", value_parser = clap::value_parser!(u16).range(1..=256))]
    pub threads: Option<u16>,
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

/// Scores, prints the result to `out` and everything else to `err`; returns the exit code.
pub fn run(args: &ScoreArgs, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let (code, sentences) = match scored(args) {
        Ok(output) => {
            let said = output.problems.iter().try_for_each(|problem| writeln!(err, "note: {problem}"));
            let written = said.and_then(|()| write(&output, args.format, out));
            return if written.is_ok() { DONE } else { ENVIRONMENT };
        }
        Err(Refusal::Misused(sentence)) => (WRONG_USAGE, vec![sentence]),
        Err(Refusal::Wrong(sentences)) => (WRONG_INPUT, sentences),
        Err(Refusal::Error(error)) => (ENVIRONMENT, vec![error.to_string()]),
    };
    let said = sentences.iter().try_for_each(|sentence| writeln!(err, "{sentence}"));
    if said.is_ok() { code } else { ENVIRONMENT }
}

fn write(output: &Output, format: Format, out: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Json => output::json(output, out),
        Format::Csv => output::csv(output, out),
        Format::Table => output::table(output, out),
    }
}

fn scored(args: &ScoreArgs) -> Result<Output, Refusal> {
    if args.sensitivity.is_some() && args.files.register.is_none() {
        let sentence = "--sensitivity compares the institutions of a nation: it needs --register";
        return Err(Refusal::Misused(sentence.to_owned()));
    }
    let batch = Batch::read(&args.files.given())?;
    let unknown = |id: &&str| *id != OVERALL && batch.survey.node(id).is_none();
    if let Some(id) = args.explain.as_deref().filter(unknown) {
        return Err(Refusal::Misused(format!("--explain {id}: the survey has no such node")));
    }
    let waves = waves::waves(args)?;
    Ok(Output { waves, ..Run { args, batch: &batch }.output() })
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

/// What stays the same from response to response.
struct Run<'a> {
    args: &'a ScoreArgs,
    batch: &'a Batch,
}

/// What the nation is made of.
#[derive(Default)]
struct Submitted {
    claimed: Vec<Submission>,
    verified: Vec<Submission>,
    any_verified: bool,
    varied: Vec<sensitivity::Case>,
    /// The roots of those that reviewers changed.
    reviewed: Vec<(String, NodeResult)>,
}

impl Run<'_> {
    fn output(&self) -> Output {
        let mut institutions = Vec::new();
        let mut problems = inherited::notes(self.batch);
        let mut submitted = Submitted::default();
        for lines in self.batch.institutions() {
            let Some(case) = self.batch.case(lines) else { continue };
            if self.args.sensitivity.is_some() && self.is_in_frame(&case) {
                submitted.varied.push(self.batch.sensitivity_case(lines, &case));
            }
            let results = self.scored(case, &mut submitted);
            let first = results.first();
            problems.extend(
                first.iter().flat_map(|one| {
                    one.profile.problems.iter().map(|problem| format!("{}: {problem}", one.id))
                }),
            );
            institutions.extend(results);
        }
        let mut nation = self.nation(&submitted.claimed, &submitted.reviewed);
        if let Some(nation) = nation.as_mut() {
            nation.sensitivity = self.sensitivity(&submitted.varied);
        }
        let nation_verified =
            if submitted.any_verified { self.nation(&submitted.verified, &[]) } else { None };
        problems.extend(nation.iter().flat_map(|nation| nation.problems.clone()));
        let survey = &self.batch.survey;
        Output {
            survey: SurveyName::of(survey),
            engine: env!("CARGO_PKG_VERSION"),
            institutions,
            nation,
            nation_verified,
            waves: None,
            problems,
        }
    }

    /// Scores one institution, once as claimed and once as verified where a reviewer set values.
    fn scored(&self, mut case: Case<'_>, submitted: &mut Submitted) -> Vec<Institution> {
        let mut claimed = self.batch.claimed(&case);
        let verified = self.batch.verified(&case);
        if case.is_counted {
            let numbers = self.batch.numbers(&case);
            submitted.any_verified |= verified.is_some();
            if let Some(verified) = &verified {
                submitted.reviewed.push((case.id.to_owned(), verified.overall.clone()));
            }
            submitted.claimed.push(submission(case.id, &claimed, numbers.clone()));
            submitted.verified.push(submission(case.id, verified.as_ref().unwrap_or(&claimed), numbers));
        }
        claimed.disputes = std::mem::take(&mut case.disputes);
        let mut results = vec![self.institution(&case, "claimed", claimed)];
        if let Some(verified) = verified {
            if let Some(reviewed) = &case.reviewed {
                case.claimed = overlaid(&case.claimed, reviewed);
            }
            results.push(self.institution(&case, "verified", verified));
        }
        results
    }

    /// The figures with the explanation that was asked for, of the answers that the case holds.
    fn institution(&self, case: &Case<'_>, basis: &'static str, profile: ResponseProfile) -> Institution {
        let (node, options) = (self.args.explain.as_deref(), self.batch.options(case));
        let trace =
            node.and_then(|node| self.batch.plan.explain(&self.batch.survey, &case.claimed, &options, node));
        let explanation = trace.map(|trace| Explanation {
            node: trace.node,
            trace: trace.items,
            blockers: trace.blockers,
            next_level: trace.next_level,
            parts: trace.parts,
            waterfall: trace.waterfall,
        });
        Institution { id: case.id.to_owned(), basis, profile, agreement: case.agreement, explanation }
    }

    /// Whether a response is one of those that the nation is made of.
    fn is_in_frame(&self, case: &Case<'_>) -> bool {
        let register = self.batch.register.as_ref();
        case.is_counted && register.is_some_and(|register| register.is_counted(case.id))
    }

    fn sensitivity(&self, cases: &[sensitivity::Case]) -> Option<sensitivity::Sensitivity> {
        let base = usize::try_from(self.args.sensitivity?).ok()?;
        let seed = self.args.seed.to_string();
        let answers = sensitivity::digest(cases);
        let key = [self.batch.survey.sha256.as_str(), &answers, &seed];
        let threads = self.args.threads.map_or_else(threads::available, usize::from);
        let settings = sensitivity::Settings { base, key: &key };
        let analysis = sensitivity::Analysis::new(&self.batch.plan, cases, &settings)?;
        let outcomes = threads::spread(analysis.runs(), threads, |runs| analysis.run(runs));
        analysis.conclude(&outcomes)
    }

    fn nation(&self, submitted: &[Submission], reviewed: &[(String, NodeResult)]) -> Option<NationProfile> {
        self.batch.nation(submitted, reviewed, self.args.unsuppressed)
    }
}
