//! Storing the items of a page, each alone, and what follows for the response.

use std::borrow::Cow;
use std::collections::HashMap;

use super::super::Tx;
use super::drafts::{forget_drafts, keep_draft};
use super::save::Saved;
use super::sorted::{Good, Sorted};
use super::write::{Wanted, Writer, Written, write_one};
use crate::db::answers::{self, CurrentAnswer};
use crate::db::{marks, responses};
use crate::error::{Error, Result};
use crate::model::{Answer, inherit};

/// Writes what is good and keeps what is refused; gives the items that changed.
pub(super) fn store(tx: &mut Tx<'_>, writer: &Writer<'_>, sorted: &Sorted) -> Result<(Saved, Vec<String>)> {
    let asked: Vec<&str> = sorted.good.iter().map(|good| good.typed.item.as_str()).collect();
    let current: HashMap<String, CurrentAnswer> = answers::current_of(tx.conn, writer.response.id, &asked)?
        .into_iter()
        .map(|row| (row.item.clone(), row))
        .collect();
    let mut saved = Saved { problems: sorted.problems.clone(), ..Saved::default() };
    let marked = marks::items(tx.conn, writer.response)?;
    let (mut changed, mut same, mut answered_delta) = (Vec::new(), Vec::new(), 0);
    for Good { typed, answer } in &sorted.good {
        let (item, now) = (&typed.item, current.get(&typed.item));
        let as_kept = kept(answer, now)?;
        let dropped = !answer.met.is_empty() && as_kept.met.is_empty();
        let answer = &*as_kept;
        let confirmed = marked.contains(item) && typed.first("again") == "yes";
        let wanted = Wanted { item, base_rev: typed.base_rev, answer, confirmed };
        match write_one(tx, writer, &wanted, now)? {
            Written::Same => same.push(typed),
            Written::Stored { was_answered } => {
                changed.push(item.clone());
                saved.unticked.extend(dropped.then(|| item.clone()));
                answered_delta += i64::from(answer.is_answered()) - i64::from(was_answered);
            }
            Written::Differs(conflict) => saved.conflicts.push(*conflict),
        }
    }
    forget_drafts(tx, writer, &same)?;
    for typed in &sorted.refused {
        keep_draft(tx, writer, typed)?;
    }
    saved.stored = changed.len();
    if !changed.is_empty() {
        answers::drop_drafts(tx.conn, writer.response.id, &changed)?;
        if !marked.is_empty() {
            // Whoever saved had the present question before them: stale writes never come here.
            marks::remove(tx.conn, writer.response.id, &changed)?;
        }
        responses::note_save(tx.conn, writer.response.id, answered_delta, tx.now)?;
        if writer.response.first_saved_at.is_none() {
            responses::note_first_save(tx.conn, writer.response.id, tx.now)?;
        }
    }
    Ok((saved, changed))
}

/// The answer with the path of what it was taken over from, where it says the same still.
fn kept<'a>(answer: &'a Answer, now: Option<&CurrentAnswer>) -> Result<Cow<'a, Answer>> {
    let Some(row) = now.filter(|row| row.answer.0.get("inherited").is_some()) else {
        return Ok(Cow::Borrowed(answer));
    };
    let standing = Answer::from_json(&row.answer.0).map_err(Error::Defect)?;
    Ok(Cow::Owned(inherit::kept(answer, &standing)))
}
