//! Charts: numbers in, SVG out; and PNG from the same SVG. One file a kind of chart.
//!
//! A [`Chart`] holds its words, its table and its marks. [`Chart::svg`] draws it for a [`Look`]: light or dark,
//! wide or narrow, from the left or from the right. The words and the table do not depend on the look, so the
//! page, the picture, its text alternative and the file of numbers always say the same.
//!
//! Colours are presentation attributes and the text is text, so that a picture needs no style, no script
//! and no font of ours in a browser.

mod canvas;
mod chart;
pub mod coverage;
pub mod distribution;
mod frame;
pub mod gaps;
mod levels;
mod marks;
mod palette;
pub mod png;
mod shortfalls;
pub mod strip;
mod table;
#[cfg(test)]
mod tests;
mod text;
pub mod words;

pub use chart::{Caption, Chart, Look, Scene, Size};
pub use palette::Theme;
pub use png::Painter;
pub use table::{Cell, Column, Table};
