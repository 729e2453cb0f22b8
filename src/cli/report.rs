//! `ospo-atlas report`: a report as a file, from files of responses or from the database.

mod from_files;

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use clap::{Args, ValueEnum};

use super::refusal::{Refusal, outcome};
use super::score::DepthName;
use super::settings::Settings;
use super::{Outcome, font_files, language, name, output, start};
use crate::error::Result;
use crate::i18n::{I18n, Lang};
use crate::report::document::Document;
use crate::report::html;
use crate::report::pdf::Press;

/// Flags of the command.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// What the report is about
    pub kind: Kind,
    /// The survey: its folder, its `survey.json`, or one file with the languages inside
    #[arg(long, required_unless_present = "campaign", conflicts_with = "campaign")]
    pub survey: Option<PathBuf>,
    /// The responses, JSON Lines or CSV
    #[arg(long, required_unless_present = "campaign", conflicts_with = "campaign")]
    pub responses: Option<PathBuf>,
    /// The register, CSV: names of institutions, and what conditions ask of them
    #[arg(long, conflicts_with = "campaign")]
    pub register: Option<PathBuf>,
    /// The target template; without it the survey's first
    #[arg(long, value_name = "ID", conflicts_with = "campaign")]
    pub targets: Option<String>,
    /// The depth at which the survey was answered
    #[arg(long, conflicts_with = "campaign")]
    pub depth: Option<DepthName>,
    /// A campaign in the database, as its address names it
    #[arg(long, value_name = "ID")]
    pub campaign: Option<String>,
    /// The institution, by the register's id
    #[arg(long, value_name = "ID")]
    pub institution: Option<String>,
    /// Language of the report
    #[arg(long, default_value = "en", value_parser = language)]
    pub lang: Lang,
    /// What file to make
    #[arg(long, default_value = "pdf")]
    pub format: Format,
    /// Where to write it; without it to standard output
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Where the database and the fonts are.
    #[command(flatten)]
    pub settings: Settings,
}

/// Kinds of reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// One institution.
    Institution,
    /// Not in this version
    Programme,
    /// Not in this version
    Nation,
    /// Not in this version
    Brief,
    /// Not in this version
    Waves,
}

/// Kinds of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A tagged PDF.
    Pdf,
    /// One page that needs nothing else.
    Html,
    /// Not in this version
    Xlsx,
    /// Not in this version
    Png,
}

/// A document with its date.
type Dated = (Document, Option<DateTime<Utc>>);

/// Runs the command.
///
/// # Errors
/// When the database is away, a font is missing, or the file cannot be written.
pub fn run(arguments: Arguments) -> Result<Outcome> {
    outcome(made(arguments))
}

fn made(arguments: Arguments) -> std::result::Result<(), Refusal> {
    let institution = institution(&arguments)?;
    let config = arguments.settings.clone().config()?;
    let texts = I18n::embedded()?;
    // The language's font is asked for before the work, so that its lack is heard at once. A page has its reader's.
    let press = match arguments.format {
        Format::Html => None,
        Format::Pdf | Format::Xlsx | Format::Png => {
            Some(Press::new(&font_files::of(&config, arguments.lang)?)?)
        }
    };
    let (document, dated) = match &arguments.campaign {
        Some(campaign) => {
            let app = start::app(&config)?;
            let view = start::block_on(async {
                start::of_this_version(&app).await?;
                app.report_upkeep(&institution, campaign).await
            })?;
            let dated = view.profile.snapshot.signed_at.0;
            (view.document(&texts, arguments.lang), Some(dated))
        }
        None => from_files::document(&arguments, &institution, &texts)?,
    };
    let bytes = match press {
        Some(press) => press.print(&document, dated)?,
        None => html::page(&document)?.into_bytes(),
    };
    Ok(output::deliver(&bytes, arguments.output.as_deref())?)
}

/// The institution, once kind and format are ones that this version makes.
fn institution(arguments: &Arguments) -> std::result::Result<String, Refusal> {
    let missing = |what: String| Err(Refusal::Misused(format!("{what} are not in this version")));
    match (arguments.kind, arguments.format) {
        (Kind::Institution, Format::Pdf | Format::Html) => {}
        (Kind::Institution, format) => return missing(format!("reports as {}", name(format))),
        (kind, _) => return missing(format!("reports of the kind {}", name(kind))),
    }
    let needed = "a report on an institution needs --institution ID".to_owned();
    arguments.institution.clone().ok_or(Refusal::Misused(needed))
}
