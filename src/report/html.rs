//! Any document as one page that needs nothing else: no script, no other file, no other address.
//!
//! The template escapes every word. Only pictures go in as they are: they are drawn by [`crate::charts`], which
//! escapes the words in them.

use tera::{Context, Tera};

use super::document::Document;
use crate::error::{Error, Result};

const NAME: &str = "document.html";
const TEMPLATE: &str = include_str!("../../templates/reports/document.html");
/// How each block is written; the pages of the site use the same.
const BLOCKS: &str = include_str!("../../templates/components/document.html");

/// The document as HTML: the same text for the same document.
///
/// # Errors
/// [`Error::Defect`] when the template asks for what a document does not have.
pub fn page(document: &Document) -> Result<String> {
    let defect = |error| Error::Defect(format!("{NAME}: {error}"));
    let mut tera = Tera::default();
    tera.add_raw_templates([("blocks.html", BLOCKS), (NAME, TEMPLATE)]).map_err(defect)?;
    let mut context = Context::new();
    context.insert("doc", document);
    context.insert("dir", document.lang.dir());
    tera.render(NAME, &context).map_err(defect)
}

#[cfg(test)]
mod tests;
