//! What can be changed of a campaign after it was made: its name and its last day.

use chrono::{DateTime, Utc};

use super::campaigns::{check_name, editable};
use super::tokens::digest;
use super::{Actor, App, Done, Note};
use crate::db::Stamp;
use crate::db::campaigns::{self, Campaign};
use crate::error::{Error, Message, Problem, Result};
use crate::model::states::CampaignState;

/// A new name and a new last day.
#[derive(Debug, Clone)]
pub struct Change {
    /// Name.
    pub name: String,
    /// Planned end.
    pub closes_at: Option<DateTime<Utc>>,
    /// The [`mark`] of what the page showed.
    pub seen: String,
}

/// What came of it.
#[derive(Debug, Clone)]
pub enum Changed {
    /// It is stored, or was so already.
    Stored,
    /// Somebody else has changed it since the page was shown; nothing is stored. The campaign as it is now.
    Meanwhile(Box<Campaign>),
}

/// A fingerprint of what can be changed, by which a form says what its writer saw.
#[must_use]
pub fn mark(campaign: &Campaign) -> String {
    let closes = campaign.closes_at.map(|at| at.0.to_rfc3339()).unwrap_or_default();
    digest(&format!("{}\n{closes}", campaign.name))
}

impl App {
    /// Gives a campaign another name or last day, unless it is closed.
    ///
    /// # Errors
    /// [`Error::Invalid`] with every wrong field, [`Error::WrongState`] when it is closed.
    pub async fn change_campaign(&self, actor: &Actor, slug: &str, change: Change) -> Result<Changed> {
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.act(move |tx| {
            let (old, _, permit) = editable(tx, &actor, &slug)?;
            if old.state()? == CampaignState::Closed {
                return Err(Error::WrongState(Message::new("problem-campaign-closed")));
            }
            if mark(&old) != change.seen {
                return Ok(Done::nothing(permit, Changed::Meanwhile(Box::new(old))));
            }
            let new = Campaign {
                name: change.name.trim().to_owned(),
                closes_at: kept_if_same_day(&old, change.closes_at),
                ..old.clone()
            };
            let problems = check(&old, &new, tx.now);
            if !problems.is_empty() {
                return Err(Error::Invalid(problems));
            }
            let (before, after) = (mark(&old), mark(&new));
            if before == after {
                return Ok(Done::nothing(permit, Changed::Stored));
            }
            if !campaigns::change(tx.conn, &old, &new)? {
                return Err(Error::WrongState(Message::new("problem-changed-meanwhile")));
            }
            let (before, after) = (Some(before), Some(after));
            let note = Note { result: "changed", before, after, ..Note::on(&slug) };
            Ok(Done::to_node(permit, old.node_id, note, Changed::Stored))
        })
        .await
    }
}

/// A form names a day; the hour of one that stays as it was is kept.
fn kept_if_same_day(old: &Campaign, wanted: Option<DateTime<Utc>>) -> Option<Stamp> {
    let wanted = wanted.map(Stamp);
    let day = |at: Option<Stamp>| at.map(|at| at.0.date_naive());
    if day(old.closes_at) == day(wanted) { old.closes_at } else { wanted }
}

/// A last day that has passed may stay, so that the name can still be changed; it cannot be chosen.
fn check(old: &Campaign, new: &Campaign, now: DateTime<Utc>) -> Vec<Problem> {
    let mut problems: Vec<Problem> = check_name(&new.name).into_iter().collect();
    if new.closes_at != old.closes_at && new.closes_at.is_some_and(|at| at.0 <= now) {
        problems.push(Problem::new("closes", Message::new("problem-closes-in-past")));
    }
    problems
}
