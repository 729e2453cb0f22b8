//! Reading forms of other programs: from bytes to a definition and a list of what did not map.
//!
//! Nothing is dropped silently: readers hand on every cell, key and line, whoever maps one marks it as
//! read, and what is left is listed. What is mapped goes through the check that `survey check` makes, and
//! a condition that it refuses is taken out and listed. Every input is bounded before it is looked at.

mod expression;
mod finish;
mod form;
mod length;
mod lower;
mod names;
mod note;
mod numbers;
pub mod samm;
mod scope;
mod settle;
pub mod surveyjs;
mod tongue;
mod words;
pub mod written;
pub mod xlsform;

pub use self::form::{Counts, Imported};
pub use self::note::ImportNote;

/// The largest input that is read, in bytes.
pub const MOST_BYTES: usize = 16 << 20;

/// Why nothing could be made of an input, as a sentence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Refused(pub String);
