//! `ospo-atlas survey check`: shape and meaning of definitions, every problem.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use clap::Args;

use super::output::deliver;
use super::{Outcome, estates, files, say, survey_files};
use crate::error::Result;
use crate::model::{Burden, Depth, Survey, TYPICAL_LEVEL, style};

/// Flags of the command.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// A definition, a survey's folder, or a folder searched for `survey.json`.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Read the statements as an editor would: length, wording, repetition, whether rungs rise
    #[arg(long)]
    style: bool,
    /// Write the figures that the model gives now into the reference estates, to be read over with `git diff`
    #[arg(long)]
    accept: bool,
}

/// Runs the command: problems to standard error, what is clean to standard output.
///
/// # Errors
/// When standard output is closed.
pub fn command(arguments: &Arguments) -> Result<Outcome> {
    let (mut report, mut wrong) = (String::new(), false);
    for path in &arguments.paths {
        match survey_files::definitions_at(path) {
            Ok(found) if found.is_empty() => {
                say(&format!("{}: there is no survey.json in it", path.display()));
                wrong = true;
            }
            Ok(found) => {
                for definition in found {
                    wrong |= !check(&definition, arguments, &mut report);
                }
            }
            Err(why) => {
                say(&why);
                wrong = true;
            }
        }
    }
    deliver(report.as_bytes(), None)?;
    Ok(if wrong { Outcome::Wrong } else { Outcome::Done })
}

/// Checks one definition with its estates; says whether all is well.
fn check(path: &Path, arguments: &Arguments, report: &mut String) -> bool {
    let parsed = files::survey(path).map_err(|why| vec![why]).and_then(|sources| {
        Survey::parse(&sources).map_err(|problems| problems.iter().map(ToString::to_string).collect())
    });
    let survey = match parsed {
        Ok(survey) => survey,
        Err(problems) => {
            problems.iter().for_each(|problem| say(problem));
            say(&format!("{}: {} problems", path.display(), problems.len()));
            return false;
        }
    };
    let ran = estates::run(path, arguments.accept);
    let notes = if arguments.style { style::read(&survey) } else { Vec::new() };
    ran.problems.iter().for_each(|problem| say(problem));
    for note in &notes {
        say(&format!("{} {}: {}", path.display(), note.key, note.cause));
    }
    report.push_str(&summary(&survey, &ran));
    ran.problems.is_empty() && notes.is_empty()
}

fn summary(survey: &Survey, ran: &estates::Ran) -> String {
    let burden = survey.burden();
    let items = burden.rungs + burden.others + burden.rosters + burden.tables;
    let words = survey.word_count();
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = writeln!(
        text,
        "{} {}: {items} items, {words} words, about {} minutes, sha256 {}",
        survey.id,
        survey.version,
        survey.minutes(Depth::Standard),
        survey.sha256
    );
    let _ = writeln!(text, "  asks {}", asks(&burden));
    for language in &survey.languages {
        let done = survey.coverage(language);
        let _ = writeln!(
            text,
            "  {language}: {} of {} texts, {} stale, {} drafts",
            done.present, done.wanted, done.stale, done.draft
        );
    }
    if ran.count > 0 {
        let estates = if ran.count == 1 { "estate" } else { "estates" };
        let _ = writeln!(text, "  {} reference {estates}, {} figures compared", ran.count, ran.figures);
    }
    text
}

fn asks(burden: &Burden) -> String {
    let Burden { rapid, rungs, typical, tables, others, rosters } = burden;
    let mut parts = Vec::new();
    if *rungs > 0 {
        parts.push(format!("{rapid} questions at rapid depth"));
        parts.push(format!(
            "about {typical} of {rungs} statements at standard depth (mean level {TYPICAL_LEVEL})"
        ));
    }
    for (count, one, several) in [
        (tables, "table of enablers", "tables of enablers"),
        (others, "other question", "other questions"),
        (rosters, "list", "lists"),
    ] {
        if *count > 0 {
            parts.push(format!("{count} {}", if *count == 1 { one } else { several }));
        }
    }
    if parts.is_empty() { "nothing".into() } else { parts.join(", ") }
}
