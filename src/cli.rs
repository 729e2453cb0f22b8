//! The command line: one file a command. Messages go to standard error, results to standard output.
//!
//! Exit codes: 0 done; 1 the input or the data are wrong; 2 wrong usage; 3 the environment failed.

pub mod batch;
pub mod chart;
mod checker;
pub mod demo;
pub mod doctor;
mod estates;
mod files;
pub mod font_files;
mod ground;
mod groups;
mod import_folder;
mod inherited;
mod input;
pub mod migrate;
pub mod output;
mod reading;
mod refusal;
mod register;
pub mod report;
pub mod score;
mod secret;
pub mod serve;
mod settings;
pub mod setup;
mod source;
mod start;
pub mod survey_check;
pub mod survey_diff;
pub mod survey_files;
pub mod survey_import;
pub mod survey_show;
pub mod survey_translate;
pub mod threads;
mod user;

use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::error::{Error, Problem};
use crate::i18n::{I18n, Lang};

/// Maps the state of open source in public institutions.
#[derive(Parser)]
#[command(name = "ospo-atlas", version, about, arg_required_else_help = true)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Make and serve a demonstration country.
    Demo(demo::Arguments),
    /// Run the service.
    Serve(settings::Settings),
    /// Bring the database to this version.
    Migrate(migrate::Arguments),
    /// First administrator and shipped surveys.
    Setup(setup::Arguments),
    /// Accounts.
    #[command(subcommand)]
    User(user::Command),
    /// Work with survey definitions.
    #[command(subcommand)]
    Survey(SurveyCommand),
    /// Score response files, without database or server.
    Score(score::ScoreArgs),
    /// Draw a chart, from files.
    Chart(chart::Arguments),
    /// Make a report, from files or from the database.
    Report(report::Arguments),
    /// What is fine, what is not, what to do.
    Doctor(settings::Settings),
}

#[derive(Subcommand)]
enum SurveyCommand {
    /// Check definitions: shape and meaning, every problem.
    Check(survey_check::Arguments),
    /// What a new version changes, and whether old answers carry over.
    Diff(survey_diff::Arguments),
    /// Texts to a translator and back.
    Translate(survey_translate::Arguments),
    /// Make a definition of a form of another program.
    Import(survey_import::Arguments),
    /// Print a survey as a blank questionnaire: to read, or to fill in with a pen.
    Show(survey_show::Arguments),
}

/// How a command ended, beside errors.
pub enum Outcome {
    /// Done.
    Done,
    /// The input was wrong; every problem has been printed.
    Wrong,
    /// The command was called wrongly; what is wrong has been said.
    Misused,
}

/// Runs the command that the arguments name.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let line = match Line::try_parse_from(arguments) {
        Ok(line) => line,
        Err(error) => return usage(&error),
    };
    let result = match line.command {
        Command::Demo(arguments) => demo::run(arguments),
        Command::Serve(arguments) => serve::run(arguments),
        Command::Migrate(arguments) => migrate::run(arguments),
        Command::Setup(arguments) => setup::run(arguments),
        Command::User(command) => user::run(command),
        Command::Survey(SurveyCommand::Check(arguments)) => survey_check::command(&arguments),
        Command::Survey(SurveyCommand::Diff(arguments)) => survey_diff::command(&arguments),
        Command::Survey(SurveyCommand::Translate(arguments)) => survey_translate::command(&arguments),
        Command::Survey(SurveyCommand::Import(arguments)) => survey_import::command(&arguments),
        Command::Survey(SurveyCommand::Show(arguments)) => survey_show::run(arguments),
        Command::Score(arguments) => return score(&arguments),
        Command::Chart(arguments) => chart::run(&arguments),
        Command::Report(arguments) => report::run(arguments),
        Command::Doctor(arguments) => doctor::run(arguments),
    };
    match result {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::Wrong) => ExitCode::from(1),
        Ok(Outcome::Misused) => ExitCode::from(2),
        Err(error) => {
            say(&sentence(&error));
            ExitCode::from(exit_code(&error))
        }
    }
}

/// With `--output` the file appears only when all is well.
fn score(arguments: &score::ScoreArgs) -> ExitCode {
    let err = &mut std::io::stderr();
    let Some(path) = &arguments.output else {
        return ExitCode::from(score::run(arguments, &mut std::io::stdout().lock(), err));
    };
    let mut file = output::Part::new(path);
    let code = score::run(arguments, &mut file, err);
    if code != score::DONE {
        return ExitCode::from(code);
    }
    match file.finish() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&error.to_string());
            ExitCode::from(score::ENVIRONMENT)
        }
    }
}

/// A language by its code, for flags.
fn language(code: &str) -> std::result::Result<Lang, String> {
    let known = || Lang::ALL.map(Lang::code).join(", ");
    Lang::parse(code).ok_or_else(|| format!("a language is one of {}", known()))
}

/// A choice as it is typed; every choice of ours has a name.
fn name(value: impl ValueEnum) -> String {
    value.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}

/// Help and version are results; everything else is a wrong use.
fn usage(error: &clap::Error) -> ExitCode {
    match (error.print(), error.use_stderr()) {
        (Ok(()), false) => ExitCode::SUCCESS,
        (Ok(()), true) => ExitCode::from(2),
        (Err(_), _) => ExitCode::from(3),
    }
}

const fn exit_code(error: &Error) -> u8 {
    match error {
        Error::Invalid(_) | Error::WrongState(_) | Error::NotFound | Error::Malformed | Error::WrongKind => 1,
        Error::TooMuch(_) => 1,
        Error::NotSignedIn
        | Error::NotAllowed { .. }
        | Error::Forged
        | Error::TooFast(_)
        | Error::Unavailable(_)
        | Error::StorageFull
        | Error::Defect(_) => 3,
    }
}

/// An error as a sentence in English.
fn sentence(error: &Error) -> String {
    let Ok(texts) = I18n::embedded() else { return error.to_string() };
    match error {
        Error::Invalid(problems) => {
            problems.iter().map(|p| problem_line(&texts, p)).collect::<Vec<_>>().join("\n")
        }
        Error::WrongState(message) | Error::TooMuch(message) => texts.message(Lang::En, message),
        other => other.to_string(),
    }
}

fn problem_line(texts: &I18n, problem: &Problem) -> String {
    format!("{}: {}", problem.place, texts.message(Lang::En, &problem.message))
}

/// A line to standard error; where that is closed there is nobody to tell.
fn say(text: &str) {
    drop(writeln!(std::io::stderr(), "{text}"));
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_well_formed() {
        super::Line::command().debug_assert();
    }
}
