//! `ospo-atlas survey diff`: what a new version changes, and whether old answers carry over.

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde_json::json;

use super::output::deliver;
use super::{Outcome, input, say};
use crate::error::Result;
use crate::model::carry::{Carry, carried};
use crate::model::diff::{differences, lacking};
use crate::model::{Survey, SurveyText};

/// Flags of the command.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// The older definition: file or folder
    old: PathBuf,
    /// The newer definition: file or folder
    new: PathBuf,
    /// How it is written
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Sentences
    Text,
    /// JSON
    Json,
}

/// Runs the command: exit 1 where the new version lacks something that its changes ask for.
///
/// # Errors
/// When standard output is closed.
pub fn command(arguments: &Arguments) -> Result<Outcome> {
    let (old, new) = match (input::survey(&arguments.old), input::survey(&arguments.new)) {
        (Ok(old), Ok(new)) => (old, new),
        (old, new) => {
            let problems = old.err().into_iter().chain(new.err()).flatten();
            problems.for_each(|problem| say(&problem));
            return Ok(Outcome::Wrong);
        }
    };
    let text = match arguments.format {
        Format::Text => sentences(&old, &new),
        Format::Json => as_json(&old, &new),
    };
    deliver(text.as_bytes(), None)?;
    let lacks = lacking(&old, &new, &differences(&old, &new));
    lacks.iter().for_each(|one| say(one));
    Ok(if lacks.is_empty() { Outcome::Done } else { Outcome::Wrong })
}

fn sentences(old: &Survey, new: &Survey) -> String {
    let found = differences(old, new);
    let mut text = String::new();
    // Writing to a string does not fail.
    let _ = writeln!(text, "{} {} -> {} {}", old.id, old.version, new.id, new.version);
    match found.iter().map(|one| one.weight).max() {
        None => text.push_str("nothing differs\n"),
        Some(weight) => drop(writeln!(text, "{} changes, together {}", found.len(), weight.word())),
    }
    for one in &found {
        let _ = writeln!(text, "  {}  {}: {}", one.weight.word(), one.place, one.what);
    }
    let all = carried(old, new);
    for (carry, words) in [
        (Carry::Same, "answers that carry over"),
        (Carry::Reworded, "answers that carry over to other words"),
        (Carry::AskAgain, "answers that are asked again"),
        (Carry::Dropped, "answers that are dropped"),
    ] {
        let these: Vec<_> = all.iter().filter(|one| one.carry == carry).collect();
        let _ = writeln!(text, "{}: {}", words, these.len());
        // Those that stand as they are need no list.
        let shown = these.iter().filter(|one| carry != Carry::Same || one.new.as_deref() != Some(&one.old));
        for one in shown {
            let words = old.text(&old.source_language, &format!("{}.text", one.old)).map_or("", text_of);
            let _ = match &one.new {
                Some(new) if *new != one.old => writeln!(text, "  {} -> {new}  {words}", one.old),
                _ => writeln!(text, "  {}  {words}", one.old),
            };
        }
    }
    text
}

const fn text_of(found: SurveyText<'_>) -> &str {
    found.text
}

fn as_json(old: &Survey, new: &Survey) -> String {
    let found = differences(old, new);
    let version =
        |survey: &Survey| json!({"id": survey.id, "version": survey.version, "sha256": survey.sha256});
    let changes: Vec<_> = found
        .iter()
        .map(|one| json!({"weight": one.weight.word().to_lowercase(), "place": one.place, "what": one.what.to_string()}))
        .collect();
    let answers: Vec<_> = carried(old, new)
        .iter()
        .map(|one| json!({"old": one.old, "new": one.new, "carry": one.carry.code()}))
        .collect();
    let weight = found.iter().map(|one| one.weight).max().map(|weight| weight.word().to_lowercase());
    let all = json!({"old": version(old), "new": version(new), "weight": weight, "changes": changes,
        "answers": answers, "lacks": lacking(old, new, &found)});
    format!("{all:#}\n")
}
