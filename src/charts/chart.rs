//! A chart: words, table and marks; drawn for a look.

use super::canvas::Canvas;
use super::coverage::Step;
use super::distribution::Bar;
use super::gaps::Stick;
use super::strip::Strip;
use super::table::Table;
use super::{Theme, coverage, distribution, frame, gaps, strip};
use crate::i18n::Lang;

/// Width of the picture in its own units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Size {
    /// 720 units: labels beside the marks.
    #[default]
    Wide,
    /// 360 units, for phones: labels above the marks.
    Narrow,
}

impl Size {
    pub(super) const fn width(self) -> i32 {
        match self {
            Self::Wide => 720,
            Self::Narrow => 360,
        }
    }

    pub(super) const fn is_narrow(self) -> bool {
        matches!(self, Self::Narrow)
    }
}

/// Which words stand in the picture beside its marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Caption {
    /// Title, subtitle, note and source: it can be quoted alone.
    #[default]
    Whole,
    /// The source, for a page that says the rest in text of its own.
    Source,
    /// None, for a document that says all of them in text of its own.
    Bare,
}

/// How a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// Light or dark.
    pub theme: Theme,
    /// Wide or narrow.
    pub size: Size,
    /// Words in the picture.
    pub caption: Caption,
}

/// What is drawn between the title and the note.
#[derive(Debug, Clone, PartialEq)]
pub enum Scene {
    /// How far in each dimension.
    Strip(Vec<Strip>),
    /// How institutions are spread over the levels.
    Distribution(Vec<Bar>),
    /// Whom the figures speak for.
    Coverage(Vec<Step>),
    /// Which gaps are widest.
    Gaps(Vec<Stick>),
}

/// A chart in one language.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Its language and direction.
    pub lang: Lang,
    /// The finding as a sentence.
    pub title: String,
    /// What is measured, of whom, when.
    pub subtitle: String,
    /// Numbers behind it, what the signs mean.
    pub note: String,
    /// Where the numbers come from.
    pub source: String,
    /// At most 150 letters for those who do not see the picture.
    pub alt: String,
    /// The same numbers.
    pub table: Table,
    /// The marks.
    pub scene: Scene,
    /// The highest value of the axis: the number of levels above the lowest.
    pub top: u8,
}

impl Chart {
    /// The picture as SVG; title and text alternative are in it whatever the look.
    #[must_use]
    pub fn svg(&self, look: Look) -> String {
        let (canvas, height) = self.drawn(look);
        canvas.svg(height, &self.title, &self.alt)
    }

    /// The height of the picture in its own units; it grows with the rows.
    #[must_use]
    pub fn height(&self, look: Look) -> i32 {
        self.drawn(look).1
    }

    fn drawn(&self, look: Look) -> (Canvas, i32) {
        let mut canvas = Canvas::new(look.size.width(), self.lang, look.theme);
        let height = match look.caption {
            Caption::Whole => {
                let below = frame::head(&mut canvas, &self.title, &self.subtitle);
                let below = self.draw(&mut canvas, look, below);
                frame::foot(&mut canvas, &self.note, &self.source, below)
            }
            Caption::Source => {
                let below = self.draw(&mut canvas, look, 0);
                frame::foot(&mut canvas, "", &self.source, below)
            }
            Caption::Bare => self.draw(&mut canvas, look, 0) + 4,
        };
        (canvas, height)
    }

    /// Draws the marks from a height on; returns where they end.
    fn draw(&self, canvas: &mut Canvas, look: Look, from: i32) -> i32 {
        match &self.scene {
            Scene::Strip(rows) => strip::draw(canvas, rows, look.size, from),
            Scene::Distribution(rows) => distribution::draw(canvas, rows, self.top, look.size, from),
            Scene::Coverage(rows) => coverage::draw(canvas, rows, look.size, from),
            Scene::Gaps(rows) => gaps::draw(canvas, rows, self.top, look.size, from),
        }
    }
}
