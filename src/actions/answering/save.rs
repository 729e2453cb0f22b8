//! Saving a page: each item alone, with the revision that its writer saw.
//!
//! A value that is the same as the stored one is no change. One that started from the newest
//! revision is appended to the log. One that started from an older revision is kept beside the
//! newer one as a difference and shown to its writer; it never overwrites. The same form posted
//! twice is stored once. One item of the page may be taken over from an institution above.

use std::sync::Arc;

use super::super::{Actor, App, Done, Note};
use super::inherited::Take;
use super::later;
use super::opening::{locked, may_change};
use super::sorted::{Good, Sorted, settled};
use super::store::store;
use super::typed::TypedItem;
use super::write::Writer;
use crate::db::Id;
use crate::db::responses::{self, Lock};
use crate::error::{Error, Problem, Result};
use crate::model::Answer;

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
    /// Items whose criteria were those of an answer from above that was replaced: they are to be ticked anew.
    pub unticked: Vec<String>,
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
            let (located, permit) = locked(tx, &actor, &slug)?;
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

/// What the audit row calls it.
fn saved_as(sorted: &Sorted, changed: &[String]) -> &'static str {
    let is_taken = |good: &Good| !good.answer.inherited.is_empty() && changed.contains(&good.typed.item);
    if sorted.good.iter().any(is_taken) { "taken-over" } else { "saved" }
}
