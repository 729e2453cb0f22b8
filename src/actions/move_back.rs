//! Taking a move back, as long as nobody has saved anything on the new version.
//!
//! What the move wrote is written the other way round, as further events: the history shows both.

use super::moving::{changed_meanwhile, movable};
use super::permission::{Verb, permit};
use super::{Actor, App, Done, Note, Tx, fresh_id};
use crate::db::answers::{self, AnswerEvent};
use crate::db::campaigns;
use crate::db::marks::{self, Mark};
use crate::db::moves::{self, MovedResponse, SurveyMove};
use crate::db::responses::{self, Response};
use crate::db::{AnyConnection, Id, JsonValue, Stamp, rollups, surveys};
use crate::error::{Error, Message, Result};
use crate::model::Answer;
use crate::model::carry::{Carried, carried};

/// A move that can be taken back now.
#[derive(Debug, Clone)]
pub struct LastMove {
    /// Its key.
    pub id: Id,
    /// Number of the version before.
    pub from: String,
    /// Number of the version now.
    pub to: String,
    /// When it was made.
    pub at: Stamp,
    /// The keys of both.
    versions: (Id, Id),
}

impl App {
    /// The move of a campaign that can be taken back.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside the person's scope.
    pub async fn last_move(&self, actor: &Actor, slug: &str) -> Result<Option<LastMove>> {
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.look(move |conn| {
            let (campaign, path) = campaigns::by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
            permit(&actor, Verb::MoveCampaign, &path)?;
            let Some(last) = moves::newest(conn, campaign.id)? else { return Ok(None) };
            if last.to_version_id != campaign.survey_version_id || is_worked_on(conn, &last)? {
                return Ok(None);
            }
            let number = |conn: &mut AnyConnection, id| {
                surveys::by_id(conn, id)?.map(|one| one.version).ok_or(Error::NotFound)
            };
            let (from, to) = (number(conn, last.from_version_id)?, number(conn, last.to_version_id)?);
            let versions = (last.from_version_id, last.to_version_id);
            Ok(Some(LastMove { id: last.id, from, to, at: last.at, versions }))
        })
        .await
    }

    /// Takes the last move of a campaign back; `seen` is the move that the page showed.
    ///
    /// # Errors
    /// [`Error::WrongState`] when something was saved since, or the campaign was moved on or closed.
    pub async fn move_back(&self, actor: &Actor, slug: &str, seen: Id) -> Result<()> {
        let renamed = match self.last_move(actor, slug).await?.filter(|last| last.id == seen) {
            Some(last) => self.renamed(&last).await?,
            None => Vec::new(),
        };
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.act(move |tx| {
            let (campaign, now, permit) = movable(tx.conn, &actor, &slug)?;
            moves::lock(tx.conn, campaign.id)?;
            let last = moves::newest(tx.conn, campaign.id)?.filter(|last| last.id == seen);
            let last = last.ok_or_else(changed_meanwhile)?;
            if is_worked_on(tx.conn, &last)? {
                return Err(Error::WrongState(Message::new("problem-move-worked-on")));
            }
            if !moves::set_campaign(tx.conn, campaign.id, last.to_version_id, last.from_version_id)? {
                return Err(changed_meanwhile());
            }
            for one in moves::went(tx.conn, last.id)? {
                write_back(tx, &one, actor.account.id)?;
                for (old, new) in &renamed {
                    moves::rename_draft(tx.conn, one.response_id, new, old)?;
                }
            }
            moves::set_unanswered(tx.conn, campaign.id, last.to_version_id, last.from_version_id)?;
            rollups::mark_stale(tx.conn, campaign.id, tx.now)?;
            moves::undo(tx.conn, last.id, Stamp(tx.now))?;
            let note = Note { result: "moved-back", before: Some(now.sha256), ..Note::on(&slug) };
            Ok(Done::to_node(permit, campaign.node_id, note, ()))
        })
        .await
    }

    /// Old and new id of the items that have another one.
    async fn renamed(&self, last: &LastMove) -> Result<Vec<(String, String)>> {
        let (old, new) = (self.survey(last.versions.0).await?, self.survey(last.versions.1).await?);
        let pair = |one: Carried| one.new.filter(|new| *new != one.old).map(|new| (one.old, new));
        Ok(carried(&old, &new).into_iter().filter_map(pair).collect())
    }
}

/// Whether anybody has saved, sent or differed on the new version.
fn is_worked_on(conn: &mut AnyConnection, last: &SurveyMove) -> Result<bool> {
    let is_new = |row: &Response| row.survey_version_id == last.to_version_id;
    for (row, _) in responses::of_campaign(conn, last.campaign_id)?.into_iter().filter(|(row, _)| is_new(row))
    {
        let is_saved = row.last_saved_at.is_some_and(|at| at > last.at);
        let is_sent = row.first_saved_at.is_some() && !row.state()?.is_editable();
        if is_saved || is_sent || !answers::differences(conn, row.id)?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

fn write_back(tx: &mut Tx<'_>, went: &MovedResponse, account_id: Id) -> Result<()> {
    let op = fresh_id();
    let mut delta = 0;
    for (event, writer) in moves::events(tx.conn, went.response_id, went.op)? {
        let read = |json: &JsonValue| Answer::from_json(&json.0).map_err(Error::Defect);
        let before = event.old.as_ref().map_or(Ok(Answer::default()), read)?;
        delta += i64::from(before.is_answered()) - i64::from(read(&event.new)?.is_answered());
        let back = AnswerEvent {
            id: tx.id(),
            response_id: went.response_id,
            item: event.item,
            rev: event.rev + 1,
            base_rev: event.rev,
            op,
            account_id: writer.unwrap_or(account_id),
            at: Stamp(tx.now),
            old: Some(event.new),
            new: JsonValue(before.to_json()),
        };
        answers::append(tx.conn, &back)?;
    }
    let before: Vec<Mark> = serde_json::from_value(went.marks.0.clone())
        .map_err(|e| Error::Defect(format!("marks before a move: {e}")))?;
    marks::replace(tx.conn, went.response_id, &before)?;
    moves::set_response(tx.conn, went.response_id, went.from_version_id, delta)
}
