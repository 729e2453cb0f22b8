//! Reports: a document of figures and charts, or the questionnaire on paper. One file a report kind.
//!
//! A report kind ([`institution`], [`questionnaire`]) turns figures or a survey into a [`document`], in the words
//! that charts and pages use too ([`crate::charts::words`]); a format ([`pdf`], [`html`], [`text`]) sets any
//! document. Neither knows the other.

pub mod document;
pub mod form;
pub mod html;
pub mod institution;
pub mod pdf;
pub mod phrase;
pub mod questionnaire;
pub mod text;

#[cfg(test)]
mod sample;
