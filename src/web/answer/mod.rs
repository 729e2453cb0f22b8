//! Answering: task list, sections, question pages, differences, checking, signing.

mod above;
pub mod bar;
pub mod check;
mod choices;
pub mod differences;
pub mod document;
mod fields;
mod going;
pub mod item;
pub mod kept;
pub mod page;
pub mod people;
pub mod receipt;
pub mod roster;
pub mod section;
pub mod sign_off;
mod stored;
pub mod task_list;
mod words;
mod wrong;

pub(in crate::web) use self::above::with_giver;
pub(in crate::web) use self::words::{in_words, question};
use super::visitor::Visitor;
use crate::actions::answering::Status;
use crate::charts::words::Words;
use crate::model::Survey;
use crate::scoring::NodeResult;

/// The colour of a status word.
pub(super) const fn tone(status: Status) -> &'static str {
    match status {
        Status::Complete => "ok",
        Status::Differs | Status::Again => "warn",
        Status::InProgress | Status::NotStarted | Status::NotAsked => "info",
    }
}

/// The words of a survey's figures in the visitor's language.
pub(in crate::web) fn words_of<'a>(visitor: &'a Visitor, survey: &'a Survey) -> Words<'a> {
    Words::new(&visitor.site.i18n, visitor.lang, survey)
}

/// The level of a node in words, never without its unknowns.
pub(in crate::web) fn level_line(
    visitor: &Visitor,
    survey: &Survey,
    result: &NodeResult,
    title: &str,
) -> String {
    words_of(visitor, survey).level_line(result, title)
}
