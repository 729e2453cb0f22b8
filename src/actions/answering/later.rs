//! A page that was shown before its campaign was moved to another version, and is saved after that.
//!
//! Whoever wrote it had other questions before them. What means the same under the same id is saved as ever;
//! what has moved or means something else is kept beside the answer that stands, as any stale save; what is no
//! longer asked goes to the history of the old item. Nothing is taken for an answer to a question that its
//! writer did not see, and nothing is lost.

use std::sync::Arc;

use super::super::{App, Tx, fresh_id};
use super::ResponseView;
use super::drafts::keep_draft;
use super::save::{Conflict, Saved};
use super::sorted::{Good, Sorted, standing_at};
use super::typed::TypedItem;
use super::write::{Wanted, Writer, Written, keep_beside, write_one};
use crate::db::{Id, answers, responses};
use crate::error::{Error, Problem, Result};
use crate::model::carry::{Carried, Carry, carried};
use crate::model::{Answer, Survey};

/// One answer that was typed on an older version.
#[derive(Debug, Clone)]
pub(super) struct Late {
    /// As it was typed, under the old id.
    pub typed: TypedItem,
    /// What it says.
    pub answer: Answer,
    /// The item that it belongs to now; none where it is no longer asked.
    pub to: Option<String>,
}

/// Late answers, and what was refused already by the version that asked for it.
#[derive(Debug, Clone, Default)]
pub(super) struct AllLate {
    pub late: Vec<Late>,
    pub refused: Vec<(TypedItem, Option<String>)>,
    pub problems: Vec<Problem>,
}

impl App {
    /// The version that a page showed, if it is an older or newer one of the same survey.
    pub(super) async fn earlier(
        &self,
        asked_in: Option<Id>,
        (version, survey): (Id, &Survey),
    ) -> Result<Option<Arc<Survey>>> {
        let Some(asked_in) = asked_in.filter(|asked_in| *asked_in != version) else { return Ok(None) };
        match self.survey(asked_in).await {
            Ok(earlier) => Ok(Some(earlier).filter(|earlier| earlier.id == survey.id)),
            // A key that was never one of ours.
            Err(Error::NotFound) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// A response as the version of a page showed it.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn as_asked(&self, view: ResponseView, asked_in: Option<Id>) -> Result<ResponseView> {
        let now = (view.located.response.survey_version_id, view.survey.as_ref());
        Ok(match self.earlier(asked_in, now).await? {
            Some(survey) => ResponseView { survey, ..view },
            None => view,
        })
    }
}

/// The items of a page that are as they were, and those that are not.
pub(super) fn split(earlier: &Survey, survey: &Survey, items: &[TypedItem]) -> (Vec<TypedItem>, AllLate) {
    let road = carried(earlier, survey);
    let (mut same, mut moved) = (Vec::new(), Vec::new());
    let mut targets: Vec<(String, Option<String>)> = Vec::new();
    for typed in items {
        match to(&road, survey, &typed.item) {
            None => same.push(typed.clone()),
            Some(to) => {
                targets.push((typed.item.clone(), to));
                moved.push(typed.clone());
            }
        }
    }
    let target = |item: &str| targets.iter().find(|(old, _)| old == item).and_then(|(_, to)| to.clone());
    // Lists and documents are saved row by row on pages of their own, not with these.
    let sorted = Sorted::of(earlier, moved, None);
    let late = |good: &Good| Late {
        to: target(&good.typed.item),
        typed: good.typed.clone(),
        answer: good.answer.clone(),
    };
    let refused = sorted.refused.iter().map(|typed| (typed.clone(), target(&typed.item))).collect();
    (same, AllLate { late: sorted.good.iter().map(late).collect(), refused, problems: sorted.problems })
}

/// Where an item has gone: none where it stands as it was, else its new id, if it has one.
pub(super) fn target(earlier: &Survey, survey: &Survey, item: &str) -> Option<Option<String>> {
    to(&carried(earlier, survey), survey, item)
}

fn to(road: &[Carried], survey: &Survey, item: &str) -> Option<Option<String>> {
    let one = road.iter().find(|one| one.old == item)?;
    let new = one.new.clone().filter(|new| survey.item(new).is_some());
    let stands = matches!(one.carry, Carry::Same | Carry::Reworded) && new.as_deref() == Some(item);
    (!stands).then_some(new)
}

/// Keeps what is late; nothing that stands is overwritten.
pub(super) fn keep(
    tx: &mut Tx<'_>,
    writer: &Writer<'_>,
    all: &AllLate,
    (saved, changed): (&mut Saved, &mut Vec<String>),
) -> Result<()> {
    for late in &all.late {
        let seen = standing_at(tx, writer.response.id, &late.typed.item, late.typed.base_rev)?;
        if seen == late.answer {
            continue; // The page only showed it.
        }
        match &late.to {
            Some(item) => saved.conflicts.extend(beside(tx, writer, item, late)?),
            None if into_history(tx, writer, late)? => {
                saved.gone += 1;
                changed.push(late.typed.item.clone());
            }
            None => {}
        }
    }
    for (typed, to) in &all.refused {
        let typed = TypedItem { item: to.clone().unwrap_or_else(|| typed.item.clone()), ..typed.clone() };
        keep_draft(tx, writer, &typed)?;
    }
    if saved.gone > 0 {
        // It counts as worked on: the move can no longer be taken back.
        responses::note_save(tx.conn, writer.response.id, 0, tx.now)?;
    }
    saved.problems.extend(all.problems.iter().cloned());
    Ok(())
}

/// Keeps an answer beside the one that stands at an item.
fn beside(tx: &mut Tx<'_>, writer: &Writer<'_>, item: &str, late: &Late) -> Result<Option<Conflict>> {
    let now = answers::current_of(tx.conn, writer.response.id, &[item])?.into_iter().next();
    let theirs = now.as_ref().map_or(Ok(Answer::default()), |row| Answer::from_json(&row.answer.0));
    let theirs = theirs.map_err(Error::Defect)?;
    if theirs == late.answer {
        return Ok(None);
    }
    let rev = now.map_or(0, |row| row.rev);
    let conflict = Conflict { item: item.to_owned(), mine: late.answer.clone(), theirs, rev };
    keep_beside(tx, writer, &conflict, late.typed.base_rev)?;
    Ok(Some(conflict))
}

/// Writes an answer to an item that is no longer asked, and empties the item again: it stands in the history,
/// and neither in what is signed nor in what is counted. The same form again changes nothing.
fn into_history(tx: &mut Tx<'_>, writer: &Writer<'_>, late: &Late) -> Result<bool> {
    let item = late.typed.item.as_str();
    if answers::is_stored(tx.conn, writer.op, item)? {
        return Ok(false);
    }
    let empty = Answer::default();
    for (op, answer) in [(writer.op, &late.answer), (fresh_id(), &empty)] {
        let now = answers::current_of(tx.conn, writer.response.id, &[item])?.into_iter().next();
        let base_rev = now.as_ref().map_or(0, |row| row.rev);
        let writer = Writer { op, account: writer.account, response: writer.response };
        let wanted = Wanted { item, base_rev, answer, confirmed: false };
        match write_one(tx, &writer, &wanted, now.as_ref())? {
            Written::Stored { .. } | Written::Same | Written::Differs(_) => {}
        }
    }
    Ok(true)
}
