//! Marks that several charts share: the axis, row labels, patterns for what is missing.

use super::Size;
use super::canvas::{Align, Area, Canvas, Point, Type};
use super::frame::{LABEL, MARGIN, ROW, label, line_height};
use super::palette::Colour;
use super::text::{width, wrap};

/// A row's label takes at most this many lines.
const MOST: usize = 3;

/// Where labels, marks and the words behind them stand in a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Grid {
    pub start: i32,
    pub extent: i32,
    /// Where the words behind the marks begin; below the marks on a narrow picture.
    end: i32,
    end_room: i32,
    is_narrow: bool,
}

impl Grid {
    /// Room for labels before and words behind the marks; on a narrow picture these stand above and below.
    pub fn new<'a>(
        canvas: &Canvas,
        size: Size,
        labels: impl Iterator<Item = &'a str>,
        ends: impl Iterator<Item = &'a str>,
    ) -> Self {
        let inner = canvas.width - 2 * MARGIN;
        if size.is_narrow() {
            return Self { start: MARGIN, extent: inner, end: MARGIN, end_room: inner, is_narrow: true };
        }
        let room = |texts: &mut dyn Iterator<Item = &'a str>, least: f64, most: f64| {
            let widest = texts.map(|text| width(text, LABEL, false)).fold(0.0, f64::max);
            pixels(widest.clamp(least, most).ceil()) + 14
        };
        let (mut labels, mut ends) = (labels, ends);
        let before = room(&mut labels, 60.0, 190.0);
        let behind = room(&mut ends, 40.0, 170.0);
        let start = MARGIN + before;
        let extent = inner - before - behind;
        Self { start, extent, end: start + extent + 12, end_room: behind - 12, is_narrow: false }
    }

    /// Writes what stands before and behind a row's marks; returns the middle of the marks and where the
    /// next row begins.
    pub fn row(&self, canvas: &mut Canvas, top: i32, name: &str, end: &str) -> (i32, i32) {
        let palette = canvas.palette();
        if self.is_narrow {
            let below = lines(canvas, (MARGIN, top), self.end_room, MOST, name, label(palette.ink));
            let middle = below + ROW / 2 + 2;
            let below =
                lines(canvas, (MARGIN, middle + ROW / 2), self.end_room, MOST, end, label(palette.muted));
            return (middle, below + 12);
        }
        let step = line_height(LABEL);
        let rows = |text: &str, room: i32| {
            i32::try_from(wrap(text, f64::from(room), LABEL, false, MOST).len()).unwrap_or(1)
        };
        let before_room = self.start - MARGIN - 12;
        let most = rows(name, before_room).max(rows(end, self.end_room));
        let height = ROW.max(step * most + 8);
        let middle = top + height / 2;
        let first = |text: &str, room: i32| middle - step * rows(text, room) / 2;
        lines(canvas, (MARGIN, first(name, before_room)), before_room, MOST, name, label(palette.ink));
        lines(canvas, (self.end, first(end, self.end_room)), self.end_room, MOST, end, label(palette.ink));
        (middle, top + height + 4)
    }

    /// Where a value of `0..=top` stands.
    pub fn at(&self, value: f64, top: u8) -> i32 {
        let share = if top == 0 { 0.0 } else { (value / f64::from(top)).clamp(0.0, 1.0) };
        self.start + pixels(share * f64::from(self.extent))
    }

    /// Thin lines at each level with their digits above.
    pub fn axis(&self, canvas: &mut Canvas, (top, bottom): (i32, i32), levels: u8, digits: &[String]) {
        let palette = canvas.palette();
        for level in 0..=levels {
            let x = self.at(f64::from(level), levels);
            canvas.line((x, top), (x, bottom), palette.line, 1);
            let digit = digits.get(usize::from(level)).map(String::as_str).unwrap_or_default();
            canvas.text((x, top - 5), Align::Middle, label(palette.muted), digit);
        }
    }
}

/// Writes a text of several lines; returns where the next may begin.
pub(super) fn lines(
    canvas: &mut Canvas,
    (x, top): Point,
    room: i32,
    most: usize,
    text: &str,
    look: Type,
) -> i32 {
    if text.is_empty() {
        return top;
    }
    let step = line_height(look.size);
    let mut y = top;
    for line in wrap(text, f64::from(room), look.size, look.bold, most) {
        y += step;
        canvas.text((x, y - step / 4), Align::Start, look, line);
    }
    y
}

/// Diagonal lines: a figure is hidden.
pub(super) fn hatch(canvas: &mut Canvas, area: Area, colour: Colour) {
    let mut x = area.x - area.height;
    while x < area.x + area.width {
        let from = x.max(area.x);
        let to = (x + area.height).min(area.x + area.width);
        if to > from {
            canvas.line(
                (from, area.y + area.height - (from - x)),
                (to, area.y + area.height - (to - x)),
                colour,
                1,
            );
        }
        x += 8;
    }
    canvas.outline(area, colour);
}

/// A dotted outline: there are not enough answers.
pub(super) fn dotted(canvas: &mut Canvas, area: Area, colour: Colour) {
    let mut x = area.x;
    while x < area.x + area.width {
        let width = 3.min(area.x + area.width - x);
        canvas.fill(Area { x, y: area.y, width, height: 1 }, colour);
        canvas.fill(Area { x, y: area.y + area.height - 1, width, height: 1 }, colour);
        x += 6;
    }
    for x in [area.x, area.x + area.width - 1] {
        let mut y = area.y;
        while y < area.y + area.height {
            canvas.fill(Area { x, y, width: 1, height: 3.min(area.y + area.height - y) }, colour);
            y += 6;
        }
    }
}

/// Square brackets: a figure lies here whatever the unknown answers are.
pub(super) fn bracket(canvas: &mut Canvas, (low, high): (i32, i32), y: i32, colour: Colour) {
    canvas.line((low, y), (high, y), colour, 1);
    for (x, inwards) in [(low, 4), (high, -4)] {
        canvas.line((x, y - 4), (x, y + 4), colour, 2);
        canvas.line((x, y - 4), (x + inwards, y - 4), colour, 2);
        canvas.line((x, y + 4), (x + inwards, y + 4), colour, 2);
    }
}

/// To the nearest pixel.
#[expect(clippy::cast_possible_truncation, reason = "pictures are some hundred pixels wide")]
pub(super) fn pixels(value: f64) -> i32 {
    value.round() as i32
}
