//! Any document as a tagged PDF: PDF/UA-1, and PDF/A-2a where its date is known.
//!
//! The template is `templates/reports/report.typ`; words reach it as JSON and never as markup, so nothing
//! that a person wrote can be read as an instruction. No type of the typesetter leaves this folder.

#[cfg(feature = "pdf")]
mod world;

use chrono::{DateTime, Utc};

use super::document::Document;
#[cfg(not(feature = "pdf"))]
use crate::error::Error;
use crate::error::Result;
use crate::fonts::Fonts;

/// Sets documents. Made once: it holds the fonts, the template and the typesetter's library.
pub struct Press {
    fonts: Fonts,
    #[cfg(feature = "pdf")]
    engine: world::Engine,
}

impl Press {
    /// Makes the press.
    ///
    /// # Errors
    /// [`crate::error::Error::Unavailable`] in a program that was built without PDF.
    pub fn new(fonts: &Fonts) -> Result<Self> {
        #[cfg(feature = "pdf")]
        return Ok(Self { fonts: fonts.clone(), engine: world::Engine::new(fonts)? });
        #[cfg(not(feature = "pdf"))]
        Err(no_typesetter(fonts))
    }

    /// Whether this program was built with the typesetter.
    #[must_use]
    pub const fn is_there() -> bool {
        cfg!(feature = "pdf")
    }

    /// The document as a PDF file: the same bytes for the same document and date. `dated` is the date of the
    /// figures, never today; an archive file must have one, so without it the file is PDF/UA-1 only.
    ///
    /// # Errors
    /// [`crate::error::Error::Unavailable`] where a font for its language is missing.
    pub fn print(&self, document: &Document, dated: Option<DateTime<Utc>>) -> Result<Vec<u8>> {
        self.fonts.require(document.lang)?;
        #[cfg(feature = "pdf")]
        return self.engine.print(document, dated);
        #[cfg(not(feature = "pdf"))]
        Err(no_typesetter(&dated))
    }
}

#[cfg(not(feature = "pdf"))]
fn no_typesetter<T>(_: &T) -> Error {
    Error::Unavailable("this program was built without the feature pdf and cannot make PDF files".into())
}

#[cfg(all(test, feature = "pdf"))]
mod tests;
