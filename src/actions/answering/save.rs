//! Saving a page: each item alone, with the revision that its writer saw.
//!
//! A value that is the same as the stored one is no change. One that started from the newest
//! revision is appended to the log. One that started from an older revision is kept beside the
//! newer one as a difference and shown to its writer; it never overwrites. The same form posted
//! twice is stored once. One item of the page may be taken over from an institution above.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use super::super::campaigns::wrong_step;
use super::super::permission::{Verb, permit};
use super::super::{Actor, App, Done, Note, Tx};
use super::inherited::Take;
use super::later;
use super::sorted::{Good, Sorted, settled};
use super::typed::TypedItem;
use crate::db::answers::{self, AnswerEvent, CurrentAnswer, Difference, Draft};
use crate::db::responses::{self, Located, Lock, Response};
use crate::db::{Id, JsonValue, Stamp, marks};
use crate::error::{Error, Message, Problem, Result};
use crate::model::states::{CampaignState, WrongState};
use crate::model::{Answer, inherit};

/// A posted page.
#[derive(Debug, Clone)]
pub struct Save {
    /// The rendered form's own id: the same one again is stored once.
    pub op: Id,
    /// The items on the page, as typed.
    pub items: Vec<TypedItem>,
    /// The one of them that is taken over from above, whatever was typed.
    pub take: Option<Take>,
    /// The version of the survey that the page showed; none where that is not known.
    pub asked_in: Option<Id>,
}

/// Two values for one item.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// Item.
    pub item: String,
    /// What this person wanted.
    pub mine: Answer,
    /// What stands there now.
    pub theirs: Answer,
    /// The revision of what stands there.
    pub rev: i64,
}

/// What came of a save: valid items are stored even where others are refused.
#[derive(Debug, Clone, Default)]
pub struct Saved {
    /// Items whose value changed.
    pub stored: usize,
    /// Items that somebody else changed meanwhile.
    pub conflicts: Vec<Conflict>,
    /// Items that were refused; what was typed is kept.
    pub problems: Vec<Problem>,
    /// Answers to questions that are no longer asked: kept in the history only.
    pub gone: usize,
}

impl App {
    /// Saves a page of answers. What was typed on an older version of the survey overwrites nothing.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::NotAllowed`], or [`Error::WrongState`] after sending or closing.
    pub async fn save_answers(&self, actor: &Actor, slug: &str, save: Save) -> Result<Saved> {
        for _ in 0..TRIES {
            let version = self.survey_version_of(slug).await?;
            if let Some(saved) = self.save_in(actor, slug, &save, version).await? {
                return Ok(saved);
            }
            // The campaign was moved to another version since this process remembered it.
            self.pinned.write().map_err(|_| poisoned())?.remove(slug);
        }
        Err(Error::Unavailable("the survey of the campaign is being changed".into()))
    }

    /// Saves if the response answers this version; none if it answers another one by now.
    async fn save_in(&self, actor: &Actor, slug: &str, save: &Save, version: Id) -> Result<Option<Saved>> {
        let survey = self.survey(version).await?;
        let (typed, late) = match self.earlier(save.asked_in, (version, &survey)).await? {
            Some(earlier) => later::split(&earlier, &survey, &save.items),
            None => (save.items.clone(), later::AllLate::default()),
        };
        // What means something else now is not taken over by a page that showed the old question.
        let take = save.take.clone().filter(|take| typed.iter().any(|one| one.item == take.item));
        let sorted = Arc::new(Sorted::of(&survey, typed, take));
        let (actor, slug, op) = (actor.clone(), slug.to_owned(), save.op);
        self.act(move |tx| {
            let located = responses::by_slug(tx.conn, &slug, Lock::ForWriting)?.ok_or(Error::NotFound)?;
            let permit = permit(&actor, Verb::Answer, &located.node.path)?;
            if located.response.survey_version_id != version {
                return Ok(Done::nothing(permit, None));
            }
            may_change(&located)?;
            let writer = Writer { op, account: actor.account.id, response: &located.response };
            let sorted = settled(tx, &located, &survey, &sorted)?;
            let (mut saved, mut changed) = store(tx, &writer, &sorted)?;
            later::keep(tx, &writer, &late, (&mut saved, &mut changed))?;
            if changed.is_empty() && saved.conflicts.is_empty() {
                return Ok(Done::nothing(permit, Some(saved)));
            }
            let result = if saved.conflicts.is_empty() { saved_as(&sorted, &changed) } else { "differs" };
            let note = Note { result, ..Note::on(changed.join(" ")) };
            Ok(Done::to_response(permit, &located.response, note, Some(saved)))
        })
        .await
    }

    async fn survey_version_of(&self, slug: &str) -> Result<Id> {
        if let Some(version) = self.pinned.read().map_err(|_| poisoned())?.get(slug) {
            return Ok(*version);
        }
        let wanted = slug.to_owned();
        let found = self.look(move |conn| responses::by_slug(conn, &wanted, Lock::ForReading)).await?;
        let version = found.ok_or(Error::NotFound)?.response.survey_version_id;
        self.pinned.write().map_err(|_| poisoned())?.insert(slug.to_owned(), version);
        Ok(version)
    }
}

/// How often a save is tried while its campaign is moved to another version.
const TRIES: usize = 3;

fn poisoned() -> Error {
    Error::Defect("the memory of pinned versions is poisoned".into())
}

/// Answers change only in an open campaign and before sending.
pub(super) fn may_change(located: &Located) -> Result<()> {
    if located.campaign.state()? != CampaignState::Open {
        return Err(Error::WrongState(Message::new("problem-campaign-not-open")));
    }
    let state = located.response.state()?;
    if !state.is_editable() {
        return Err(wrong_step(WrongState { is: state.code(), step: "answer" }));
    }
    Ok(())
}

/// Who writes, into what, with which form.
pub(super) struct Writer<'a> {
    pub op: Id,
    pub account: Id,
    pub response: &'a Response,
}

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
        let answer = &*kept(answer, now)?;
        let confirmed = marked.contains(item) && typed.first("again") == "yes";
        let wanted = Wanted { item, base_rev: typed.base_rev, answer, confirmed };
        match write_one(tx, writer, &wanted, now)? {
            Written::Same => same.push(typed),
            Written::Stored { was_answered } => {
                changed.push(item.clone());
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

/// What the audit row calls it.
fn saved_as(sorted: &Sorted, changed: &[String]) -> &'static str {
    let is_taken = |good: &Good| !good.answer.inherited.is_empty() && changed.contains(&good.typed.item);
    if sorted.good.iter().any(is_taken) { "taken-over" } else { "saved" }
}

/// The answer with the path of what it was taken over from, where it says the same still.
fn kept<'a>(answer: &'a Answer, now: Option<&CurrentAnswer>) -> Result<Cow<'a, Answer>> {
    let Some(row) = now.filter(|row| row.answer.0.get("inherited").is_some()) else {
        return Ok(Cow::Borrowed(answer));
    };
    let standing = Answer::from_json(&row.answer.0).map_err(Error::Defect)?;
    Ok(Cow::Owned(inherit::kept(answer, &standing)))
}

/// What became of one item.
pub(super) enum Written {
    /// The same value stands there already.
    Same,
    /// Appended.
    Stored {
        /// Whether there was an answer before.
        was_answered: bool,
    },
    /// Kept beside what stands there.
    Differs(Box<Conflict>),
}

/// What is to be written of one item.
pub(super) struct Wanted<'a> {
    pub item: &'a str,
    /// The revision that its writer saw.
    pub base_rev: i64,
    pub answer: &'a Answer,
    /// The same value is written anew: somebody has looked at it again and says that it stands.
    pub confirmed: bool,
}

/// Writes one item, or keeps it beside a newer one.
pub(super) fn write_one(
    tx: &mut Tx<'_>,
    writer: &Writer<'_>,
    wanted: &Wanted<'_>,
    now: Option<&CurrentAnswer>,
) -> Result<Written> {
    let Wanted { item, base_rev, answer, .. } = *wanted;
    let (rev, standing) = match now {
        Some(row) => (row.rev, Answer::from_json(&row.answer.0).map_err(Error::Defect)?),
        None => (0, Answer::default()),
    };
    if standing == *answer && !(wanted.confirmed && base_rev == rev) {
        return Ok(Written::Same);
    }
    if base_rev == rev {
        let event = AnswerEvent {
            id: tx.id(),
            response_id: writer.response.id,
            item: item.to_owned(),
            rev: rev + 1,
            base_rev,
            op: writer.op,
            account_id: writer.account,
            at: Stamp(tx.now),
            old: now.map(|row| row.answer.clone()),
            new: JsonValue(answer.to_json()),
        };
        answers::append(tx.conn, &event)?;
        return Ok(Written::Stored { was_answered: standing.is_answered() });
    }
    if answers::is_stored(tx.conn, writer.op, item)? {
        return Ok(Written::Same);
    }
    let conflict = Conflict { item: item.to_owned(), mine: answer.clone(), theirs: standing, rev };
    keep_beside(tx, writer, &conflict, base_rev)?;
    Ok(Written::Differs(Box::new(conflict)))
}

/// Keeps a value beside the one that stands, until somebody settles it.
pub(super) fn keep_beside(
    tx: &mut Tx<'_>,
    writer: &Writer<'_>,
    conflict: &Conflict,
    base_rev: i64,
) -> Result<()> {
    let difference = Difference {
        id: tx.id(),
        response_id: writer.response.id,
        item: conflict.item.clone(),
        op: writer.op,
        base_rev,
        mine: JsonValue(conflict.mine.to_json()),
        account_id: writer.account,
        at: Stamp(tx.now),
        settled_at: None,
        settled_by: None,
        kept: None,
    };
    answers::keep_difference(tx.conn, &difference)
}

/// Who goes back to the answer that stands has taken back what was refused. What is kept of one row of a
/// list stays until that row is saved.
fn forget_drafts(tx: &mut Tx<'_>, writer: &Writer<'_>, same: &[&TypedItem]) -> Result<()> {
    if same.is_empty() {
        return Ok(());
    }
    let is_over = |draft: &Draft| {
        // One that cannot be read is nobody's to throw away.
        TypedItem::from_json(&draft.item, &draft.typed.0).is_some_and(|kept| {
            same.iter().any(|typed| typed.item == draft.item && typed.first("row") == kept.first("row"))
        })
    };
    let kept = answers::drafts(tx.conn, writer.response.id)?;
    let over: Vec<String> = kept.into_iter().filter(is_over).map(|draft| draft.item).collect();
    answers::drop_drafts(tx.conn, writer.response.id, &over)
}

pub(super) fn keep_draft(tx: &mut Tx<'_>, writer: &Writer<'_>, typed: &TypedItem) -> Result<()> {
    let draft = Draft {
        response_id: writer.response.id,
        item: typed.item.clone(),
        typed: JsonValue(typed.to_json()),
        account_id: writer.account,
        at: Stamp(tx.now),
    };
    answers::keep_draft(tx.conn, &draft)
}
