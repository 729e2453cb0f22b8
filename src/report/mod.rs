//! Reports: a document of figures and charts, set as a tagged PDF. One file a report kind.
//!
//! A report kind ([`institution`]) turns figures into a [`document`], in the words that charts and pages use too
//! ([`crate::charts::words`]);
//! a format ([`pdf`]) sets any document. Neither knows the other.

pub mod document;
pub mod institution;
pub mod pdf;
