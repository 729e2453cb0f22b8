//! What a person can do: each action asks permission once, is one transaction and writes one audit row.
//!
//! An action is a method of [`App`] that takes the [`Actor`] and parsed input. Inside its
//! transaction it fetches what it needs, asks [`permission::permit`], changes rows and returns
//! [`Done`]; `Done` cannot be made without the permit, and the audit row is written from it.

mod access;
pub mod answering;
pub mod campaign_change;
pub mod campaigns;
pub mod documents;
pub mod health;
pub mod invitations;
pub mod jobs;
pub mod lists;
pub mod move_back;
mod move_writes;
pub mod moving;
pub mod own_answer;
pub mod passwords;
pub mod people;
pub mod permission;
pub mod picking;
pub mod profiles;
pub mod register;
pub mod reports;
pub mod sessions;
pub mod setup;
pub mod signing;
pub mod survey_steps;
pub mod survey_versions;
pub mod surveys;
pub mod tokens;
pub mod waves;

use chrono::{DateTime, Utc};
use uuid::{NoContext, Timestamp, Uuid};

pub use self::access::{App, Options};
pub use self::people::Actor;
use self::permission::Permit;
pub use crate::db::Id as Key;
use crate::db::audit::{self, Entry, Head};
pub use crate::db::responses::{Located, Response, UNSTARTED};
use crate::db::{AnyConnection, Id};
use crate::error::Result;

/// The transaction of an action: its connection and its one instant.
pub(crate) struct Tx<'a> {
    /// For the functions of `db`.
    pub conn: &'a mut AnyConnection,
    /// The instant of the action: every row it writes carries the same.
    pub now: DateTime<Utc>,
}

impl Tx<'_> {
    /// A fresh key that sorts by the action's instant.
    pub fn id(&self) -> Id {
        new_id(self.now)
    }
}

/// A fresh UUIDv7 at an instant.
pub(crate) fn new_id(at: DateTime<Utc>) -> Id {
    let seconds = u64::try_from(at.timestamp()).unwrap_or(0);
    Id(Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, at.timestamp_subsec_nanos())))
}

/// A fresh random key, such as a rendered form carries.
#[must_use]
pub fn fresh_id() -> Id {
    Id(Uuid::new_v4())
}

/// A key as it stands in a form.
///
/// # Errors
/// [`crate::error::Error::Malformed`] when it is none.
pub fn read_id(text: &str) -> Result<Id> {
    Uuid::parse_str(text).map(Id).map_err(|_| crate::error::Error::Malformed)
}

/// What an action did, with the proof that it was allowed.
pub(crate) struct Done<T> {
    value: T,
    permit: Permit,
    record: Record,
}

enum Record {
    Response { id: Id, head: Head, note: Note },
    Node { id: Id, note: Note },
    Nothing,
}

/// What the audit row says beside who, what and when.
#[derive(Debug, Clone, Default)]
pub(crate) struct Note {
    /// On what: a code, a slug, a list of items. Never an answer.
    pub object: String,
    /// What came of it, by code; `done` if empty.
    pub result: &'static str,
    /// SHA-256 of the thing before.
    pub before: Option<String>,
    /// SHA-256 of the thing after.
    pub after: Option<String>,
}

impl Note {
    /// A note on an object.
    pub fn on(object: impl Into<String>) -> Self {
        Self { object: object.into(), ..Self::default() }
    }
}

impl<T> Done<T> {
    /// Something happened to a response: goes to its chain.
    pub fn to_response(permit: Permit, response: &Response, note: Note, value: T) -> Self {
        let head = Head { seq: response.chain_seq, hash: response.chain_hash.clone() };
        Self { value, permit, record: Record::Response { id: response.id, head, note } }
    }

    /// Something happened in the scope of a node: goes to the node's chain.
    pub fn to_node(permit: Permit, node_id: Id, note: Note, value: T) -> Self {
        Self { value, permit, record: Record::Node { id: node_id, note } }
    }

    /// Nothing changed (a repeated save): no row.
    pub fn nothing(permit: Permit, value: T) -> Self {
        Self { value, permit, record: Record::Nothing }
    }

    /// Writes the audit row and gives the value out.
    fn finish(self, tx: &mut Tx<'_>) -> Result<T> {
        let entry = |tx: &Tx<'_>, note: Note, permit: &Permit| Entry {
            id: tx.id(),
            at: tx.now,
            actor_id: permit.actor(),
            action: permit.action(),
            object: note.object,
            result: if note.result.is_empty() { "done" } else { note.result },
            before_digest: note.before,
            after_digest: note.after,
        };
        match self.record {
            Record::Response { id, head, note } => {
                let entry = entry(tx, note, &self.permit);
                audit::append_to_response(tx.conn, id, &head, entry)?;
            }
            Record::Node { id, note } => {
                let entry = entry(tx, note, &self.permit);
                audit::append_to_node(tx.conn, id, entry)?;
            }
            Record::Nothing => {}
        }
        Ok(self.value)
    }
}
