//! Survey definitions, items, conditions, the scoring tree, answers and their checks: parsed once, then trusted.
//!
//! [`Survey::parse`] reads `atlas-survey/1` and reports every problem with its place; what it gives
//! back holds by construction. [`routing`] says what is asked, [`Survey::check_answer`] what may be
//! answered, [`responses`] and [`register`] read the files that carry answers and institutions.

mod answer;
mod answer_check;
mod check;
mod condition;
mod condition_parse;
mod definition;
mod facts;
mod fields;
pub mod json;
mod kinds;
mod parse;
mod parse_items;
mod parse_texts;
mod parse_tree;
mod problem;
pub mod register;
pub mod responses;
pub mod roles;
pub mod routing;
pub mod states;
mod texts;

pub use self::answer::{Answer, AnswerState, Answers, EvidenceRef, ItemId};
pub use self::condition::{Asked, Comparison, Condition, Operand, Truth};
pub use self::definition::{
    Enablers, Evidence, Item, ItemOption, LeafRule, Limits, NaPolicy, Node, NotShown, Page, ParentLevel,
    ParentRule, ParentScore, Scale, ScoringModel, Section, Survey, Target,
};
pub use self::facts::Facts;
pub use self::kinds::{Depth, ItemKind};
pub use self::problem::{CheckProblem, nearest};
pub use self::routing::Shown;
pub use self::texts::{Coverage, SurveyText};

/// A file of a definition, read by the shell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// As it is to be named in problems; `…/lang/ar.json` is the texts of `ar`.
    pub path: String,
    /// Its text.
    pub text: String,
}

#[cfg(test)]
pub(crate) mod tests_support;
