//! A chart on a page: the picture in its looks, the text alternative, the table, the files to take along.

use serde::Serialize;

use super::visitor::Visitor;
use crate::charts::{Caption, Chart, Look, Size, Theme};

/// One more look of the picture, for a kind of screen.
#[derive(Debug, Serialize)]
pub struct Source {
    /// Media query.
    pub media: &'static str,
    /// Address.
    pub href: String,
}

/// What the component `figure` shows.
#[derive(Debug, Serialize)]
pub struct Figure {
    /// Fragment that leads here.
    pub id: &'static str,
    /// The finding.
    pub title: String,
    /// What is measured.
    pub subtitle: String,
    /// Looks for narrow and dark screens.
    pub sources: Vec<Source>,
    /// The wide picture.
    pub href: String,
    /// Height of the wide picture, so that the page does not jump.
    pub height: i32,
    /// In place of the picture.
    pub alt: String,
    /// What the signs mean.
    pub note: String,
    /// Short tables stand open.
    pub open: bool,
    /// Caption of the table.
    pub caption: String,
    /// Column heads, and whether they hold numbers.
    pub columns: Vec<(String, bool)>,
    /// Cells, and whether they are numbers.
    pub rows: Vec<Vec<(String, bool)>>,
    /// The whole picture as SVG, with all its words, to be quoted alone.
    pub svg: String,
    /// The same as PNG.
    pub png: String,
    /// The numbers.
    pub csv: String,
}

/// A table of at most this many numbers needs no unfolding.
const FEW: usize = 12;
const NARROW: &str = "(max-width: 40em)";
const NARROW_DARK: &str = "(max-width: 40em) and (prefers-color-scheme: dark)";
const DARK: &str = "(prefers-color-scheme: dark)";

impl Figure {
    /// The chart whose files are served below `address`, which ends in its kind.
    #[must_use]
    pub fn new(visitor: &Visitor, id: &'static str, chart: &Chart, address: &str) -> Self {
        let chosen = visitor.theme().and_then(Theme::parse);
        let lang = visitor.lang.code();
        let svg = |theme: Theme, size: Size| {
            let width = if size == Size::Narrow { "&width=360" } else { "" };
            format!("{address}.svg?lang={lang}&theme={}{width}&caption=source", theme.code())
        };
        let mut sources = Vec::new();
        let theme = chosen.unwrap_or_default();
        if chosen.is_none() {
            sources.push(Source { media: NARROW_DARK, href: svg(Theme::Dark, Size::Narrow) });
        }
        sources.push(Source { media: NARROW, href: svg(theme, Size::Narrow) });
        if chosen.is_none() {
            sources.push(Source { media: DARK, href: svg(Theme::Dark, Size::Wide) });
        }
        let shown: Vec<(usize, &crate::charts::Column)> = chart.table.shown().collect();
        let cells = |row: &Vec<crate::charts::Cell>| {
            let cell = |(at, column): &(usize, &crate::charts::Column)| {
                row.get(*at).map(|cell| (cell.text.clone(), column.is_number))
            };
            shown.iter().filter_map(cell).collect()
        };
        Self {
            id,
            title: chart.title.clone(),
            subtitle: chart.subtitle.clone(),
            sources,
            href: svg(theme, Size::Wide),
            height: chart.height(Look { theme, size: Size::Wide, caption: Caption::Source }),
            alt: chart.alt.clone(),
            note: chart.note.clone(),
            open: chart.table.numbers() <= FEW,
            caption: chart.table.caption.clone(),
            columns: shown.iter().map(|(_, column)| (column.title.clone(), column.is_number)).collect(),
            rows: chart.table.rows.iter().map(cells).collect(),
            svg: format!("{address}.svg?lang={lang}&theme={}", theme.code()),
            png: format!("{address}.png?lang={lang}&theme={}", theme.code()),
            csv: format!("{address}.csv?lang={lang}"),
        }
    }
}
