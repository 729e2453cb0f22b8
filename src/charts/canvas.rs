//! What a chart draws on: shapes in logical coordinates, counted from the side where reading begins.
//!
//! Marks are collected first and drawn last, when the height is known. A mirrored canvas turns the horizontal
//! axis, so that a chart is laid out once for both directions.

use plotters::backend::{DrawingBackend as _, SVGBackend};
use plotters::style::{RGBColor, ShapeStyle};

use super::palette::{Colour, Palette, Theme};
use super::text::{self, Anchor, Label};
use crate::i18n::Lang;

/// A point: from the start of the line, from the top.
pub(super) type Point = (i32, i32);

/// A rectangle: start, top, extent along the line, height.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Area {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}

/// Which end of a label stands at its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Start,
    Middle,
}

/// How a label looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Type {
    pub size: f64,
    pub bold: bool,
    pub colour: Colour,
}

enum Shape {
    Fill(Area, Colour),
    Line(Point, Point, Colour, u32),
    Dot(Point, u32, Colour, Colour),
    Polygon(Vec<Point>, Colour, Colour),
}

struct Words {
    at: Point,
    align: Align,
    look: Type,
    text: String,
}

/// Shapes and words on their way to an SVG.
pub(super) struct Canvas {
    pub width: i32,
    pub lang: Lang,
    pub theme: Theme,
    shapes: Vec<Shape>,
    words: Vec<Words>,
}

impl Canvas {
    pub const fn new(width: i32, lang: Lang, theme: Theme) -> Self {
        Self { width, lang, theme, shapes: Vec::new(), words: Vec::new() }
    }

    pub const fn palette(&self) -> &'static Palette {
        Palette::of(self.theme)
    }

    pub fn fill(&mut self, area: Area, colour: Colour) {
        if area.width > 0 && area.height > 0 {
            self.shapes.push(Shape::Fill(area, colour));
        }
    }

    /// An outline of one pixel inside an area.
    pub fn outline(&mut self, area: Area, colour: Colour) {
        for side in area.sides() {
            self.fill(side, colour);
        }
    }

    pub fn line(&mut self, from: Point, to: Point, colour: Colour, width: u32) {
        self.shapes.push(Shape::Line(from, to, colour, width));
    }

    /// A disc with a rim.
    pub fn dot(&mut self, at: Point, radius: u32, fill: Colour, rim: Colour) {
        self.shapes.push(Shape::Dot(at, radius, fill, rim));
    }

    /// A diamond with a rim: the sign of a target.
    pub fn diamond(&mut self, (x, y): Point, radius: i32, fill: Colour, rim: Colour) {
        let points = vec![(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)];
        self.shapes.push(Shape::Polygon(points, fill, rim));
    }

    pub fn text(&mut self, at: Point, align: Align, look: Type, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.words.push(Words { at, align, look, text });
        }
    }

    /// The picture: `title` and `description` are read out where the file is opened by itself.
    pub fn svg(self, height: i32, title: &str, description: &str) -> String {
        let size = (self.width.max(1).unsigned_abs(), height.max(1).unsigned_abs());
        let mut shapes = String::new();
        // Drawing to a string cannot fail; what could not be drawn would be a fault of the library.
        let drawn = self.draw(&mut shapes, size);
        debug_assert!(drawn.is_ok(), "plotters draws to a string");
        let (open, rest) = shapes.split_once('>').unwrap_or((&shapes, ""));
        let mut svg =
            format!("{open} role=\"img\" direction=\"ltr\" xml:lang=\"{}\"><title>", self.lang.code());
        text::escape(&mut svg, title);
        svg.push_str("</title><desc>");
        text::escape(&mut svg, description);
        svg.push_str("</desc>");
        svg.push_str(rest.trim_end().trim_end_matches("</svg>"));
        for words in &self.words {
            text::write(&mut svg, &self.label(words), self.lang);
        }
        svg.push_str("</svg>\n");
        svg
    }

    fn label<'a>(&self, words: &'a Words) -> Label<'a> {
        let anchor = match (words.align, self.lang.is_rtl()) {
            (Align::Start, false) => Anchor::Left,
            (Align::Start, true) => Anchor::Right,
            (Align::Middle, _) => Anchor::Middle,
        };
        Label {
            at: self.physical(words.at),
            anchor,
            size: words.look.size,
            bold: words.look.bold,
            colour: words.look.colour,
            text: &words.text,
        }
    }

    const fn physical(&self, (x, y): Point) -> Point {
        if self.lang.is_rtl() { (self.width - x, y) } else { (x, y) }
    }

    fn draw(&self, target: &mut String, size: (u32, u32)) -> Result<(), String> {
        let mut backend = SVGBackend::with_string(target, size);
        let ground = Area { x: 0, y: 0, width: self.width, height: size.1.cast_signed() };
        self.shape(&mut backend, &Shape::Fill(ground, self.palette().paper))?;
        for shape in &self.shapes {
            self.shape(&mut backend, shape)?;
        }
        backend.present().map_err(|e| e.to_string())
    }

    fn shape(&self, backend: &mut SVGBackend<'_>, shape: &Shape) -> Result<(), String> {
        let drawn = match shape {
            Shape::Fill(area, colour) => {
                let (a, b) = (
                    self.physical((area.x, area.y)),
                    self.physical((area.x + area.width, area.y + area.height)),
                );
                let (from, to) = ((a.0.min(b.0), a.1), (a.0.max(b.0), b.1));
                backend.draw_rect(from, to, &ink(colour, 1), true)
            }
            Shape::Line(from, to, colour, width) => {
                backend.draw_line(self.physical(*from), self.physical(*to), &ink(colour, *width))
            }
            Shape::Dot(at, radius, fill, rim) => {
                let at = self.physical(*at);
                backend
                    .draw_circle(at, *radius, &ink(rim, 1), true)
                    .and_then(|()| backend.draw_circle(at, radius.saturating_sub(2), &ink(fill, 1), true))
            }
            Shape::Polygon(points, fill, rim) => {
                let points: Vec<Point> = points.iter().map(|point| self.physical(*point)).collect();
                let closed = points.iter().chain(points.first()).copied().collect::<Vec<_>>();
                backend
                    .fill_polygon(points, &ink(fill, 1))
                    .and_then(|()| backend.draw_path(closed, &ink(rim, 2)))
            }
        };
        drawn.map_err(|e| e.to_string())
    }
}

impl Area {
    /// The four sides, one pixel thick.
    const fn sides(self) -> [Self; 4] {
        let Self { x, y, width, height } = self;
        [
            Self { x, y, width, height: 1 },
            Self { x, y: y + height - 1, width, height: 1 },
            Self { x, y, width: 1, height },
            Self { x: x + width - 1, y, width: 1, height },
        ]
    }
}

/// A colour and a line width, as plotters wants them.
fn ink(colour: &str, width: u32) -> ShapeStyle {
    let channel =
        |at: usize| colour.get(at..at + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok()).unwrap_or(0);
    let colour = RGBColor(channel(1), channel(3), channel(5));
    ShapeStyle { color: colour.into(), filled: true, stroke_width: width }
}
