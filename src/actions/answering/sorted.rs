//! The items of a posted page: which of them can be stored, and why the others cannot.

use std::borrow::Cow;

use super::super::Tx;
use super::inherited::{self, Take};
use super::typed::{self, TypedItem};
use super::{facts, parse_answers};
use crate::db::responses::Located;
use crate::db::{Id, answers};
use crate::error::{Error, Message, Problem, Result};
use crate::model::{Answer, ItemKind, Survey};

/// An item that can be stored.
#[derive(Debug, Clone)]
pub(super) struct Good {
    pub typed: TypedItem,
    pub answer: Answer,
}

/// Items that could be read, and drafts of those that could not.
#[derive(Debug, Clone, Default)]
pub(super) struct Sorted {
    pub good: Vec<Good>,
    pub refused: Vec<TypedItem>,
    pub problems: Vec<Problem>,
    /// Lists and documents: their value is the one that stands.
    apart: Vec<TypedItem>,
    /// What is taken over from above, with the mark of the offer that its writer saw.
    taken: Option<(TypedItem, String)>,
}

impl Sorted {
    /// Reads every item alone.
    pub fn of(survey: &Survey, items: Vec<TypedItem>, take: Option<Take>) -> Self {
        let mut sorted = Self::default();
        for typed in items {
            let Some(item) = survey.item(&typed.item) else {
                sorted.problems.push(Problem::new(typed.item, Message::new("problem-item-unknown")));
                continue;
            };
            if let Some(take) = take.as_ref().filter(|take| take.item == typed.item) {
                sorted.taken = Some((typed, take.seen.clone()));
            } else if matches!(item.kind, ItemKind::Roster | ItemKind::File) {
                sorted.apart.push(typed);
            } else {
                let read = typed::read(survey, item, &typed);
                sorted.take(typed, read);
            }
        }
        sorted
    }

    pub fn take(&mut self, typed: TypedItem, read: std::result::Result<Answer, Vec<Message>>) {
        match read {
            Ok(answer) => self.good.push(Good { typed, answer }),
            Err(messages) => self.refuse(typed, messages),
        }
    }

    fn refuse(&mut self, typed: TypedItem, messages: Vec<Message>) {
        self.problems.extend(messages.into_iter().map(|message| Problem::new(typed.item.clone(), message)));
        self.refused.push(typed);
    }
}

/// What only the stored answers can tell: the value of a list, what is offered from above, and whether an
/// answer goes together with the others. Where no item on the page has a constraint, nothing is read.
pub(super) fn settled<'s>(
    tx: &mut Tx<'_>,
    located: &Located,
    survey: &Survey,
    sorted: &'s Sorted,
) -> Result<Cow<'s, Sorted>> {
    let is_bound = |typed: &TypedItem| survey.item(&typed.item).is_some_and(Survey::has_constraints);
    let apart = || sorted.apart.iter().chain(sorted.taken.iter().map(|(typed, _)| typed));
    let bound = sorted.good.iter().any(|good| is_bound(&good.typed)) || apart().any(is_bound);
    if apart().next().is_none() && !bound {
        return Ok(Cow::Borrowed(sorted));
    }
    let mut settled = sorted.clone();
    for typed in std::mem::take(&mut settled.apart) {
        let Some(item) = survey.item(&typed.item) else { continue };
        let standing = standing(tx, located, &typed.item, typed.base_rev)?;
        let read = typed::read_apart(survey, item, &typed, &standing);
        settled.take(typed, read);
    }
    if let Some((typed, seen)) = settled.taken.take() {
        match inherited::taken(tx, located, survey, (&typed, &seen))? {
            Some(read) => settled.take(typed, read),
            // Nothing was typed that a draft would have to keep: the answer that stands goes on standing.
            None => settled.problems.push(Problem::new(typed.item, Message::new("inherit-problem-changed"))),
        }
    }
    if bound {
        bind(tx, located, survey, &mut settled)?;
    }
    Ok(Cow::Owned(settled))
}

/// The answer to an item as its writer saw it.
pub(super) fn standing(tx: &mut Tx<'_>, located: &Located, item: &str, rev: i64) -> Result<Answer> {
    standing_at(tx, located.response.id, item, rev)
}

/// The same of a response by its key.
pub(super) fn standing_at(tx: &mut Tx<'_>, response_id: Id, item: &str, rev: i64) -> Result<Answer> {
    let stored = answers::at_revision(tx.conn, response_id, item, rev)?;
    stored.map_or(Ok(Answer::default()), |stored| Answer::from_json(&stored.0).map_err(Error::Defect))
}

/// Refuses what breaks a constraint, with the page's answers laid over the stored ones.
fn bind(tx: &mut Tx<'_>, located: &Located, survey: &Survey, sorted: &mut Sorted) -> Result<()> {
    let mut given = parse_answers(&answers::current(tx.conn, located.response.id)?)?;
    for good in &sorted.good {
        given.insert(good.typed.item.clone(), good.answer.clone());
    }
    let facts = facts(&located.node, &located.campaign);
    for good in std::mem::take(&mut sorted.good) {
        let item = survey.item(&good.typed.item);
        match item.and_then(|item| survey.check_constraints(item, &given, &facts)) {
            Some(message) => sorted.refuse(good.typed, vec![message]),
            None => sorted.good.push(good),
        }
    }
    Ok(())
}
