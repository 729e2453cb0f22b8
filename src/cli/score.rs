//! `score`: the whole scoring from files, with no database and no server.

mod decimal;
mod document;
mod explained;
mod layout;
mod output;
mod own;
mod print;
mod robust;
mod rows;
mod run;
mod waves;
mod words;

use std::io::Write;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::batch::Files;
use super::ground::Ground;
use super::reading::{self, Keep};
use super::refusal::Refusal;
use super::register::Names;
use super::source::Source;
use super::threads::Pace;
use super::{groups, threads};
use crate::mapping::Scheme;
use crate::model::Depth;
use crate::scoring::OVERALL;

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
    /// Draw the respondents B times again for intervals that take nothing for normal; 2000 is usual. Needs
    /// --register
    #[arg(long, value_name = "B", value_parser = clap::value_parser!(u32).range(100..=1_000_000))]
    pub bootstrap: Option<u32>,
    /// Weight the means so that they meet the margins of these columns of the register, such as kind,region;
    /// with --bootstrap they have intervals, too. Needs --register
    #[arg(long, value_name = "COLUMN,...", value_delimiter = ',')]
    pub rake: Vec<String>,
    /// Responses of an earlier wave: says what moved since. Needs --register
    #[arg(long, value_name = "FILE")]
    pub previous: Option<PathBuf>,
    /// The survey of the earlier wave; without it the same
    #[arg(long, value_name = "SURVEY", requires = "previous")]
    pub previous_survey: Option<PathBuf>,
    /// The register of the earlier wave; without it the same
    #[arg(long, value_name = "FILE", requires = "previous")]
    pub previous_register: Option<PathBuf>,
    /// What the nation answered of itself, to a survey of its own: stands beside its institutions' levels. Needs
    /// --register
    #[arg(long, value_name = "FILE", requires = "own_survey")]
    pub own: Option<PathBuf>,
    /// The survey that the nation answered
    #[arg(long, value_name = "SURVEY", requires = "own")]
    pub own_survey: Option<PathBuf>,
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
    let threads = args.threads.map_or_else(threads::available, usize::from);
    let (code, sentences) = match scored(args, Pace { threads, ..Pace::default() }, out, err) {
        Ok(()) => return DONE,
        Err(Refusal::Misused(sentence)) => (WRONG_USAGE, vec![sentence]),
        Err(Refusal::Wrong(sentences)) => (WRONG_INPUT, sentences),
        Err(Refusal::Error(error)) => (ENVIRONMENT, vec![error.to_string()]),
    };
    let said = sentences.iter().try_for_each(|sentence| writeln!(err, "{sentence}"));
    if said.is_ok() { code } else { ENVIRONMENT }
}

/// Reads the file of responses twice: what is wrong in its last line must be known before anything is
/// printed, and a million responses are not kept.
fn scored(args: &ScoreArgs, pace: Pace, out: &mut dyn Write, err: &mut dyn Write) -> Result<(), Refusal> {
    needs_register(args)?;
    must_not_be_read(args)?;
    let (ground, of_register) = Ground::read(&args.files.given(), Names::Dropped)?;
    let found = Source::open(&args.files.responses).and_then(|source| {
        let checked = reading::check(&source, &ground, pace, Keep::Nothing)?;
        Ok((source, checked))
    });
    let (source, checked) = Refusal::after(of_register, found)?;
    let unknown = |id: &&str| *id != OVERALL && ground.survey.node(id).is_none();
    if let Some(id) = args.explain.as_deref().filter(unknown) {
        return Err(Refusal::Misused(format!("--explain {id}: the survey has no such node")));
    }
    let register = ground.register.as_ref();
    for (at, column) in args.rake.iter().enumerate() {
        let is_twice = args.rake.iter().take(at).any(|other| other == column);
        let why = register.and_then(|register| register.unfit(column));
        if let Some(why) = why.or_else(|| is_twice.then_some("the column stands twice")) {
            return Err(Refusal::Misused(format!("--rake {column}: {why}")));
        }
    }
    let file = (&source, checked.goes_on.as_slice());
    let givers = groups::givers(file, &ground, &checked.wanted, pace)?;
    // Before anything is printed: the earlier wave and the nation's own answer may have their own problems.
    let (waves, own) = (waves::waves(args, &source, &ground)?, own::read(args)?);
    let scheme = Scheme { unsuppressed: args.unsuppressed, ..Scheme::of(&ground.survey) };
    let name = source.name();
    let run = run::Run { args, ground: &ground, scheme, name, givers, pace, waves, own };
    run.print(file, out, err)
}

/// The result must not take the place of what it is made of.
fn must_not_be_read(args: &ScoreArgs) -> Result<(), Refusal> {
    let Some(output) = args.output.as_ref().and_then(|path| std::fs::canonicalize(path).ok()) else {
        return Ok(());
    };
    let read = [
        Some(&args.files.survey),
        Some(&args.files.responses),
        args.files.register.as_ref(),
        args.previous.as_ref(),
        args.previous_survey.as_ref(),
        args.previous_register.as_ref(),
        args.own.as_ref(),
        args.own_survey.as_ref(),
    ];
    let is_read = |path: &&PathBuf| std::fs::canonicalize(path).is_ok_and(|path| path == output);
    match read.into_iter().flatten().find(is_read) {
        Some(path) if output.is_file() => {
            let path = path.display();
            Err(Refusal::Misused(format!(
                "--output {path}: the result would take the place of a file that is read"
            )))
        }
        _ => Ok(()),
    }
}

/// What only a nation has.
fn needs_register(args: &ScoreArgs) -> Result<(), Refusal> {
    let asked = [
        (args.sensitivity.is_some(), "--sensitivity compares the institutions of a nation"),
        (args.bootstrap.is_some(), "--bootstrap draws the institutions of a nation"),
        (!args.rake.is_empty(), "--rake weights the institutions of a nation"),
    ];
    match asked.into_iter().find(|(is_asked, _)| *is_asked && args.files.register.is_none()) {
        Some((_, why)) => Err(Refusal::Misused(format!("{why}: it needs --register"))),
        None => Ok(()),
    }
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

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::model::tests_support::staircase;

    #[derive(Parser)]
    struct Command {
        #[command(flatten)]
        score: ScoreArgs,
    }

    #[test]
    fn the_bytes_are_the_same_however_the_file_is_cut() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name).display().to_string();
        std::fs::write(path("survey.json"), staircase().canonical_json()).unwrap();
        let line = |n: usize, who: &str| {
            let code = if n.is_multiple_of(3) { "none" } else { "most" };
            format!(
                "{{\"institution\":\"i{n}\",\"respondent\":\"{who}\",\"answers\":{{\"G.1\":\"{code}\"}}}}\n"
            )
        };
        let both = |n| if n % 4 == 0 { line(n, "a") + &line(n, "b") } else { line(n, "a") };
        std::fs::write(path("responses.jsonl"), (0..50).map(both).collect::<String>()).unwrap();
        for format in ["json", "csv", "table"] {
            let (survey, responses) = (path("survey.json"), path("responses.jsonl"));
            let args = ["score", "--survey", &survey, "--responses", &responses, "--format", format];
            let args = Command::parse_from(args).score;
            let printed = |threads, piece| {
                let (mut out, mut err) = (Vec::new(), Vec::new());
                scored(&args, Pace { threads, piece }, &mut out, &mut err).unwrap();
                String::from_utf8(out).unwrap()
            };
            let whole = printed(1, 1_000);
            for piece in [1, 2, 3, 7, 64] {
                assert_eq!(printed(3, piece), whole, "pieces of {piece}");
            }
        }
    }
}
