//! `ospo-atlas survey translate`: the texts of a survey to a translator and back, as CSV or XLIFF 2.

mod table;
mod xliff;

use std::path::{Path, PathBuf};

use clap::Args;

use super::output::deliver;
use super::{Outcome, files, input, say};
use crate::error::Result;
use crate::model::Survey;
use crate::model::translate::{Row, State, Taken, rows, taken};

/// Flags of the command.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// The survey's folder
    survey: PathBuf,
    /// The language, as BCP 47 tag
    #[arg(long)]
    lang: String,
    /// Write all texts with their translations: .csv, or .xlf for XLIFF 2
    #[arg(long, value_name = "FILE", conflicts_with = "import", required_unless_present = "import")]
    export: Option<PathBuf>,
    /// Take the translations of a file into `lang/<language>.json`
    #[arg(long, value_name = "FILE")]
    import: Option<PathBuf>,
}

/// How a file is written, by the end of its name.
#[derive(Clone, Copy)]
enum Format {
    Csv,
    Xliff,
}

impl Format {
    fn of(path: &Path) -> Option<Self> {
        let end = path.extension()?.to_str()?.to_ascii_lowercase();
        match end.as_str() {
            "csv" => Some(Self::Csv),
            "xlf" | "xliff" => Some(Self::Xliff),
            _ => None,
        }
    }
}

/// Runs the command.
///
/// # Errors
/// When a file cannot be written.
pub fn command(arguments: &Arguments) -> Result<Outcome> {
    let survey = match input::survey(&arguments.survey) {
        Ok(survey) => survey,
        Err(problems) => {
            problems.iter().for_each(|problem| say(problem));
            return Ok(Outcome::Wrong);
        }
    };
    if arguments.lang == survey.source_language {
        say(&format!("{} is the source language: there is nothing to translate", arguments.lang));
        return Ok(Outcome::Misused);
    }
    let file = arguments.export.as_ref().or(arguments.import.as_ref());
    let Some((file, format)) = file.and_then(|path| Some((path, Format::of(path)?))) else {
        say("the file ends in .csv, .xlf or .xliff");
        return Ok(Outcome::Misused);
    };
    if arguments.export.is_some() {
        export(&survey, &arguments.lang, file, format)
    } else {
        import(arguments, &survey, file, format)
    }
}

fn export(survey: &Survey, language: &str, file: &Path, format: Format) -> Result<Outcome> {
    let rows = rows(survey, language);
    let text = match format {
        Format::Csv => table::write(&rows)?,
        Format::Xliff => xliff::write(survey, language, &rows),
    };
    deliver(text.as_bytes(), Some(file))?;
    let open = rows.iter().filter(|row| row.state != State::Reviewed).count();
    say(&format!("{}: {} texts, {open} to translate or review", file.display(), rows.len()));
    Ok(Outcome::Done)
}

/// A file's rows, each with its place.
type Placed = Vec<(String, Row)>;

fn import(arguments: &Arguments, survey: &Survey, file: &Path, format: Format) -> Result<Outcome> {
    let read = files::text(file).and_then(|text| match format {
        Format::Csv => table::read(&text),
        Format::Xliff => xliff::read(&text, &arguments.lang),
    });
    let taken = match read {
        Ok(rows) => taken(survey, &arguments.lang, &rows),
        Err(why) => {
            say(&format!("{}: {why}", file.display()));
            return Ok(Outcome::Wrong);
        }
    };
    for problem in &taken.problems {
        say(&format!("{}: {problem}", file.display()));
    }
    if !taken.problems.is_empty() {
        say("nothing was taken; mend these and import again");
        return Ok(Outcome::Wrong);
    }
    store(arguments, survey, &taken)
}

fn store(arguments: &Arguments, survey: &Survey, taken: &Taken) -> Result<Outcome> {
    let folder = &arguments.survey;
    let main = if folder.is_dir() { folder.join("survey.json") } else { folder.clone() };
    if main.file_name().is_none_or(|name| name != "survey.json") {
        say("translations are taken into a survey's folder; this definition is one file");
        return Ok(Outcome::Misused);
    }
    let target = main.with_file_name("lang").join(format!("{}.json", arguments.lang));
    let text = serde_json::to_string_pretty(&taken.texts).unwrap_or_default() + "\n";
    deliver(text.as_bytes(), Some(&target))?;
    say(&format!("{}: {} texts, {} changed", target.display(), taken.texts.len(), taken.changed));
    for key in &taken.stale {
        say(&format!("  {key}: its source changed meanwhile; it counts as stale"));
    }
    if !survey.languages.contains(&arguments.lang) {
        say(&format!("add \"{}\" to \"languages\" in {}", arguments.lang, main.display()));
    }
    Ok(Outcome::Done)
}
