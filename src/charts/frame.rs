//! What stands above and below every picture: title, subtitle, note, source.

use super::canvas::{Align, Canvas, Type};
use super::palette::Colour;
use super::text::wrap;

/// Room at both sides of the picture.
pub(super) const MARGIN: i32 = 16;
/// Size of labels.
pub(super) const LABEL: f64 = 13.0;
/// Height of a row of marks.
pub(super) const ROW: i32 = 28;

const TITLE: f64 = 17.0;
const SMALL: f64 = 12.0;

/// Writes title and subtitle; returns where the marks may begin.
pub(super) fn head(canvas: &mut Canvas, title: &str, subtitle: &str) -> i32 {
    let palette = canvas.palette();
    let y = paragraph(canvas, title, MARGIN + 8, 3, Type { size: TITLE, bold: true, colour: palette.ink });
    paragraph(canvas, subtitle, y + 2, 3, Type { size: LABEL, bold: false, colour: palette.muted }) + 12
}

/// Writes note and source below the marks; returns the height of the picture.
pub(super) fn foot(canvas: &mut Canvas, note: &str, source: &str, below: i32) -> i32 {
    let small = Type { size: SMALL, bold: false, colour: canvas.palette().muted };
    let y = paragraph(canvas, note, below + 14, 8, small);
    paragraph(canvas, source, y + 2, 3, small) + MARGIN / 2
}

/// Breaks a text over the width of the picture; returns where the next may begin.
fn paragraph(canvas: &mut Canvas, text: &str, top: i32, most: usize, look: Type) -> i32 {
    if text.is_empty() {
        return top;
    }
    let room = f64::from(canvas.width - 2 * MARGIN);
    let step = line_height(look.size);
    let mut y = top;
    for line in wrap(text, room, look.size, look.bold, most) {
        y += step;
        canvas.text((MARGIN, y - step / 4), Align::Start, look, line);
    }
    y
}

/// Lines of text stand this far apart.
pub(super) const fn line_height(size: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "font sizes are small")]
    let size = size as i32;
    size + size * 2 / 5
}

/// A label of rows.
pub(super) const fn label(colour: Colour) -> Type {
    Type { size: LABEL, bold: false, colour }
}

/// A bold label: digits on levels.
pub(super) const fn strong(colour: Colour) -> Type {
    Type { size: LABEL, bold: true, colour }
}
