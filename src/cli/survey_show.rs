//! `ospo-atlas survey show`: a survey as a blank questionnaire, as text, page or print.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::refusal::{Refusal, outcome};
use super::score::DepthName;
use super::settings::Settings;
use super::{Outcome, files, font_files, language, output};
use crate::error::Result;
use crate::i18n::{I18n, Lang};
use crate::model::{Depth, Survey, nearest};
use crate::report::document::Document;
use crate::report::pdf::Press;
use crate::report::questionnaire::{Wanted, questionnaire};
use crate::report::{html, text};

/// Flags of the command.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// The survey: its folder, its `survey.json`, or one file with the languages inside
    pub survey: PathBuf,
    /// Language; without it the one in which the survey was written
    #[arg(long, value_parser = language)]
    pub lang: Option<Lang>,
    /// How much is asked
    #[arg(long, default_value = "standard")]
    pub depth: DepthName,
    /// One section by its id
    #[arg(long, value_name = "ID")]
    pub section: Option<String>,
    /// What to make
    #[arg(long, default_value = "text")]
    pub format: Format,
    /// Where to write it; without it to standard output
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Where the fonts are.
    #[command(flatten)]
    pub settings: Settings,
}

/// Kinds of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// Plain text of 78 columns.
    Text,
    /// One page that needs nothing else.
    Html,
    /// A tagged PDF on A4.
    Pdf,
}

/// Runs the command.
///
/// # Errors
/// When a font is missing or the file cannot be written.
pub fn run(arguments: Arguments) -> Result<Outcome> {
    outcome(made(arguments))
}

fn made(arguments: Arguments) -> std::result::Result<(), Refusal> {
    let survey = read(&arguments.survey)?;
    let texts = I18n::embedded()?;
    let lang = chosen(&survey, arguments.lang)?;
    if let Some(section) = &arguments.section {
        known(&survey, section, arguments.depth.depth())?;
    }
    let wanted =
        Wanted { survey: &survey, depth: arguments.depth.depth(), section: arguments.section.as_deref() };
    let document = questionnaire(wanted, &texts, lang);
    let bytes = match arguments.format {
        Format::Text => text::plain(&document).into_bytes(),
        Format::Html => html::page(&document)?.into_bytes(),
        Format::Pdf => printed(&document, arguments.settings)?,
    };
    Ok(output::deliver(&bytes, arguments.output.as_deref())?)
}

/// A questionnaire has no date of its own, so that the same survey gives the same bytes.
fn printed(document: &Document, settings: Settings) -> std::result::Result<Vec<u8>, Refusal> {
    let fonts = font_files::of(&settings.config()?, document.lang)?;
    Ok(Press::new(&fonts)?.print(document, None)?)
}

fn read(path: &Path) -> std::result::Result<Survey, Refusal> {
    let sources = files::survey(path).map_err(|why| Refusal::Wrong(vec![why]))?;
    Survey::parse(&sources)
        .map_err(|problems| Refusal::Wrong(problems.iter().map(ToString::to_string).collect()))
}

/// The language, if the survey has it and this program prints it.
fn chosen(survey: &Survey, wanted: Option<Lang>) -> std::result::Result<Lang, Refusal> {
    let there: Vec<Lang> = survey.languages.iter().filter_map(|code| Lang::parse(code)).collect();
    let lang = wanted.or_else(|| Lang::parse(&survey.source_language)).unwrap_or(Lang::En);
    if there.contains(&lang) {
        return Ok(lang);
    }
    let codes = there.iter().map(|lang| lang.code()).collect::<Vec<_>>().join(", ");
    let has = if codes.is_empty() { "none that this version prints".to_owned() } else { codes };
    Err(Refusal::Misused(format!("--lang {}: languages of {} on paper: {has}", lang.code(), survey.id)))
}

fn known(survey: &Survey, section: &str, depth: Depth) -> std::result::Result<(), Refusal> {
    let ids = || survey.sections.iter().map(|section| section.id.as_str());
    match survey.section(section) {
        Some(found) if found.depths.is_empty() || found.depths.contains(&depth) => Ok(()),
        Some(_) => Err(Refusal::Misused(format!(
            "--section {section}: it is not asked at the depth {}",
            depth.code()
        ))),
        None => {
            let near = nearest(section, ids()).map(|id| format!("; did you mean \"{id}\"?"));
            let all = ids().collect::<Vec<_>>().join(", ");
            Err(Refusal::Misused(format!(
                "--section {section}: {} has the sections {all}{}",
                survey.id,
                near.unwrap_or_default()
            )))
        }
    }
}
