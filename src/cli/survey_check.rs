//! `ospo-atlas survey check`: shape and meaning of definitions, every problem.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;

use super::output::deliver;
use super::{Outcome, files, survey_files};
use crate::error::Result;
use crate::model::{ItemKind, Survey};

/// Flags of the command.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// A definition, a survey's folder, or a folder searched for `survey.json`.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

/// Words that a respondent reads in a minute, and seconds that an answer takes besides.
const WORDS_A_MINUTE: usize = 180;
const SECONDS_AN_ITEM: usize = 15;

/// Runs the command: problems to standard error, what is clean to standard output.
///
/// # Errors
/// When standard output is closed.
pub fn command(arguments: &Arguments) -> Result<Outcome> {
    let (mut report, mut wrong) = (String::new(), false);
    for path in &arguments.paths {
        match survey_files::definitions_at(path) {
            Ok(found) if found.is_empty() => {
                super::say(&format!("{}: there is no survey.json in it", path.display()));
                wrong = true;
            }
            Ok(found) => {
                for definition in found {
                    wrong |= !check(&definition, &mut report);
                }
            }
            Err(why) => {
                super::say(&why);
                wrong = true;
            }
        }
    }
    deliver(report.as_bytes(), None)?;
    Ok(if wrong { Outcome::Wrong } else { Outcome::Done })
}

fn check(path: &std::path::Path, report: &mut String) -> bool {
    let parsed = files::survey(path).map_err(|why| vec![why]).and_then(|sources| {
        Survey::parse(&sources).map_err(|problems| problems.iter().map(ToString::to_string).collect())
    });
    match parsed {
        Ok(survey) => {
            report.push_str(&summary(&survey));
            true
        }
        Err(problems) => {
            for problem in &problems {
                super::say(problem);
            }
            super::say(&format!("{}: {} problems", path.display(), problems.len()));
            false
        }
    }
}

fn summary(survey: &Survey) -> String {
    let asked = survey.items.iter().filter(|item| item.kind != ItemKind::Note).count();
    let words = survey.word_count();
    let minutes = (words / WORDS_A_MINUTE) + (asked * SECONDS_AN_ITEM).div_ceil(60);
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = writeln!(
        text,
        "{} {}: {asked} items, {words} words, about {minutes} minutes, sha256 {}",
        survey.id, survey.version, survey.sha256
    );
    for language in &survey.languages {
        let done = survey.coverage(language);
        let _ = writeln!(
            text,
            "  {language}: {} of {} texts, {} stale, {} drafts",
            done.present, done.wanted, done.stale, done.draft
        );
    }
    text
}
