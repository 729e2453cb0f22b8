//! Survey definitions, items, conditions, the scoring tree, answers and their checks: parsed once, then trusted.
//!
//! [`Survey::parse`] reads `atlas-survey/1` and reports every problem with its place; what it gives
//! back holds by construction. [`routing`] says what is asked, [`Survey::check_answer`] what may be
//! answered, [`responses`] and [`register`] read the files that carry answers and institutions.

mod answer;
mod answer_check;
mod answer_sheet;
mod answers;
mod attained;
pub mod breaks;
mod burden;
pub mod carry;
mod check;
mod check_conditions;
mod check_parts;
mod check_reach;
mod check_texts;
mod code;
mod condition;
mod condition_parse;
mod definition;
mod derived;
pub mod diff;
mod facts;
mod fields;
pub mod import;
pub mod inherit;
mod item;
pub mod json;
mod kinds;
mod order;
mod parse;
mod parse_columns;
mod parse_items;
mod parse_options;
mod parse_parts;
mod parse_rules;
mod parse_scored;
mod parse_texts;
mod parse_tree;
mod problem;
pub mod quotes;
pub mod register;
pub mod responses;
pub mod roles;
pub mod routing;
mod scheme;
pub mod states;
pub mod style;
mod texts;
pub mod translate;
mod value_check;
mod verdict;
mod version;

pub use self::answer::{Answer, AnswerState, EvidenceRef, ItemId};
pub use self::answer_sheet::AnswerSheet;
pub use self::answers::Answers;
pub use self::burden::{Burden, TYPICAL_LEVEL};
pub use self::code::is_code;
pub use self::condition::{Asked, Comparison, Condition, Fold, Operand, Truth};
pub use self::definition::{Enablers, Group, ItemOption, Page, Scale, Section, Survey, Target};
pub use self::facts::Facts;
pub use self::item::{Cap, Evidence, Item, Limits, NotShown, Origin};
pub use self::kinds::{Depth, ItemKind};
pub use self::problem::{CheckProblem, nearest};
pub use self::routing::Shown;
pub use self::scheme::{
    Band, BlankPolicy, LeafKind, LeafRule, NaPolicy, Node, ParentLevel, ParentRule, ParentScore,
    ScoringModel, Stage,
};
pub use self::texts::{Coverage, SurveyText};
pub use self::value_check::{MOST_ROWS, listed};
pub use self::verdict::Answered;
pub use self::version::Migration;

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
