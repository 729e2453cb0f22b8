//! Writing one item: appended to the log, found to be what stands there, or kept beside what is newer.

use super::super::Tx;
use super::save::Conflict;
use crate::db::answers::{self, AnswerEvent, CurrentAnswer, Difference};
use crate::db::responses::Response;
use crate::db::{Id, JsonValue, Stamp};
use crate::error::{Error, Result};
use crate::model::Answer;

/// Who writes, into what, with which form.
pub(super) struct Writer<'a> {
    pub op: Id,
    pub account: Id,
    pub response: &'a Response,
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
