//! PNG from the same SVG, by a renderer that shapes Arabic and Chinese.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb::Database};

use super::{Chart, Look};
use crate::error::{Error, Message, Result};
use crate::fonts::{self, Fonts};

/// Pixels of a picture at most: about ten pages of print.
const MOST: f32 = 40_000_000.0;

/// Renders charts with a set of fonts. Made once; cheap to share.
pub struct Painter {
    fonts: Fonts,
    faces: Arc<Database>,
}

impl Painter {
    /// Reads the fonts.
    #[must_use]
    pub fn new(fonts: &Fonts) -> Self {
        let mut faces = Database::new();
        for file in fonts.files() {
            faces.load_font_source(resvg::usvg::fontdb::Source::Binary(Arc::new(Arc::clone(file))));
        }
        faces.set_sans_serif_family(fonts::LATIN);
        Self { fonts: fonts.clone(), faces: Arc::new(faces) }
    }

    /// The chart as PNG, `scale` pixels a unit.
    ///
    /// # Errors
    /// [`Error::Unavailable`] where the language has no font here, [`Error::TooMuch`] for a scale that makes
    /// the picture too large.
    pub fn png(&self, chart: &Chart, look: Look, scale: f32) -> Result<Vec<u8>> {
        self.fonts.require(chart.lang)?;
        let options = Options {
            fontdb: Arc::clone(&self.faces),
            font_family: fonts::LATIN.to_owned(),
            ..Options::default()
        };
        let defect = |why: String| Error::Defect(format!("a chart as PNG: {why}"));
        let tree = Tree::from_str(&chart.svg(look), &options).map_err(|e| defect(e.to_string()))?;
        let size = tree.size();
        let (width, height) = (size.width() * scale, size.height() * scale);
        let is_size = width >= 1.0 && height >= 1.0 && width * height <= MOST;
        if !is_size {
            return Err(Error::TooMuch(Message::new("chart-too-large")));
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "checked to be between 1 and 40 million"
        )]
        let (width, height) = (width.round() as u32, height.round() as u32);
        let mut pixels =
            Pixmap::new(width, height).ok_or_else(|| defect("no room for the picture".into()))?;
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
        pixels.encode_png().map_err(|e| defect(e.to_string()))
    }
}
