//! Answers that have to be looked at again, because their question has changed.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::connection::{AnyConnection, MultiBackend, on_either};
use super::responses::Response;
use super::schema::{answer_mark, response};
use super::types::{Id, JsonValue};
use crate::error::Result;

/// One answer to look at again.
#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Insertable, Serialize, Deserialize)]
#[diesel(table_name = answer_mark, check_for_backend(MultiBackend))]
pub struct Mark {
    /// Of which response.
    pub response_id: Id,
    /// Item.
    pub item: String,
    /// The item that was answered.
    pub old_item: String,
    /// In which version of the survey.
    pub old_version_id: Id,
    /// What was answered then.
    pub was: JsonValue,
}

/// The marks of a response, by item.
pub fn of_response(conn: &mut AnyConnection, response_id: Id) -> Result<Vec<Mark>> {
    Ok(answer_mark::table
        .filter(answer_mark::response_id.eq(response_id))
        .order(answer_mark::item)
        .select(Mark::as_select())
        .load(conn)?)
}

/// The marked items of a response. Most have none, which their own row says: then nothing is read.
pub fn items(conn: &mut AnyConnection, of: &Response) -> Result<Vec<String>> {
    if of.marked == 0 {
        return Ok(Vec::new());
    }
    Ok(of_response(conn, of.id)?.into_iter().map(|mark| mark.item).collect())
}

/// Puts marks in the place of all that a response has.
pub fn replace(conn: &mut AnyConnection, response_id: Id, marks: &[Mark]) -> Result<()> {
    diesel::delete(answer_mark::table.filter(answer_mark::response_id.eq(response_id))).execute(conn)?;
    for some in marks.chunks(1_000) {
        on_either!(&mut *conn, c => diesel::insert_into(answer_mark::table).values(some).execute(c))?;
    }
    let count = i64::try_from(marks.len()).unwrap_or(i64::MAX);
    diesel::update(response::table.find(response_id)).set(response::marked.eq(count)).execute(conn)?;
    Ok(())
}

/// Takes marks away: somebody has looked.
pub fn remove(conn: &mut AnyConnection, response_id: Id, items: &[String]) -> Result<()> {
    let mut removed: i64 = 0;
    for item in items {
        let gone = diesel::delete(answer_mark::table.find((response_id, item))).execute(conn)?;
        removed += i64::try_from(gone).unwrap_or(0);
    }
    diesel::update(response::table.find(response_id))
        .set(response::marked.eq(response::marked - removed))
        .execute(conn)?;
    Ok(())
}
