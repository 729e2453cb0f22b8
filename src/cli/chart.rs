//! `ospo-atlas chart`: one chart as a file, from files of responses.

mod from_files;

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::batch::Files;
use super::refusal::{Refusal, outcome};
use super::settings::Settings;
use super::{Outcome, font_files, language, output};
use crate::charts::{Chart, Look, Painter, Size, Theme};
use crate::error::Result;
use crate::fonts::Fonts;
use crate::i18n::{I18n, Lang};

/// Flags of the command.
#[derive(Debug, Args)]
pub struct Arguments {
    /// What the chart shows
    pub kind: Kind,
    /// What is drawn.
    #[command(flatten)]
    pub files: Files,
    /// Only the parts of this dimension
    #[arg(long, value_name = "ID")]
    pub node: Option<String>,
    /// The institution, by the register's id; `gaps` without it are the nation's
    #[arg(long, value_name = "ID")]
    pub institution: Option<String>,
    /// Language of the chart
    #[arg(long, default_value = "en", value_parser = language)]
    pub lang: Lang,
    /// What file to make; without it what the name of the file says, else SVG
    #[arg(long)]
    pub format: Option<Format>,
    /// Light or dark
    #[arg(long, default_value = "light")]
    pub theme: ThemeName,
    /// Width in units: 720, or 360 for phones
    #[arg(long, default_value = "720", value_parser = size)]
    pub width: Size,
    /// Pixels of a PNG to one unit of the chart
    #[arg(long, value_name = "X", value_parser = scale)]
    pub scale: Option<f32>,
    /// Where to write it; without it to standard output
    #[arg(long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Where the fonts are.
    #[command(flatten)]
    pub settings: Settings,
}

/// Kinds of charts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    /// Level, score and target of each dimension of one institution.
    Strip,
    /// How the nation's institutions are spread over the levels.
    Distribution,
    /// How many institutions of the register have answered.
    Coverage,
    /// The widest gaps, of one institution or of the nation.
    Gaps,
    /// Not in this version
    Heatmap,
    /// Not in this version
    Dots,
    /// Not in this version
    Slope,
    /// Not in this version
    Line,
    /// Not in this version
    Gantt,
    /// Not in this version
    Load,
    /// Not in this version
    Waterfall,
    /// Not in this version
    Tiles,
    /// Not in this version
    Quadrants,
    /// Not in this version
    Claims,
    /// Not in this version
    Reliability,
}

/// Kinds of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A picture of lines, sharp at any size.
    Svg,
    /// A picture of pixels.
    Png,
    /// The numbers.
    Csv,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ThemeName {
    /// Dark on white.
    Light,
    /// Light on black.
    Dark,
}

/// Runs the command.
///
/// # Errors
/// When a font is missing, or the file cannot be written.
pub fn run(arguments: &Arguments) -> Result<Outcome> {
    outcome(made(arguments))
}

fn made(arguments: &Arguments) -> std::result::Result<(), Refusal> {
    let format = format(arguments)?;
    let texts = I18n::embedded()?;
    // The font is asked for before the work, so that its lack is heard at once.
    let fonts = match format {
        Format::Png => Some(font_files::of(&arguments.settings.clone().config()?, arguments.lang)?),
        Format::Svg | Format::Csv => None,
    };
    let chart = from_files::chart(arguments, &texts)?;
    let bytes = drawn(arguments, &chart, format, fonts.as_ref())?;
    Ok(output::deliver(&bytes, arguments.output.as_deref())?)
}

fn drawn(arguments: &Arguments, chart: &Chart, format: Format, fonts: Option<&Fonts>) -> Result<Vec<u8>> {
    let theme = match arguments.theme {
        ThemeName::Light => Theme::Light,
        ThemeName::Dark => Theme::Dark,
    };
    let look = Look { theme, size: arguments.width, ..Look::default() };
    match (format, fonts) {
        (Format::Csv, _) => chart.table.csv(),
        (Format::Png, Some(fonts)) => Painter::new(fonts).png(chart, look, arguments.scale.unwrap_or(2.0)),
        (Format::Svg | Format::Png, _) => Ok(chart.svg(look).into_bytes()),
    }
}

/// The format that is asked for, else the one that the file's name promises.
fn format(arguments: &Arguments) -> std::result::Result<Format, Refusal> {
    let ending = arguments.output.as_deref().and_then(Path::extension).and_then(|ending| ending.to_str());
    let named = ending.and_then(|ending| Format::from_str(ending, true).ok());
    let format = arguments.format.or(named).unwrap_or(Format::Svg);
    if arguments.scale.is_some() && format != Format::Png {
        return Err(Refusal::Misused("--scale is for PNG: an SVG is sharp at any size".to_owned()));
    }
    Ok(format)
}

fn size(text: &str) -> std::result::Result<Size, String> {
    match text {
        "720" => Ok(Size::Wide),
        "360" => Ok(Size::Narrow),
        _ => Err("a chart is 720 or 360 wide".to_owned()),
    }
}

fn scale(text: &str) -> std::result::Result<f32, String> {
    let known = text.parse().ok().filter(|scale: &f32| (0.1..=16.0).contains(scale));
    known.ok_or_else(|| "a scale is a number from 0.1 to 16, like 2".to_owned())
}
