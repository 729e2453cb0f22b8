//! Question pages that were posted after a session had ended.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::{AnyConnection, MultiBackend, on_either};
use super::schema::pending_save;
use super::types::{Id, Stamp};
use crate::error::Result;

/// A page that waits for its person to sign in again.
#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Insertable)]
#[diesel(table_name = pending_save, check_for_backend(MultiBackend))]
pub struct PendingSave {
    /// Whose it is.
    pub account_id: Id,
    /// The rendered form's own id.
    pub op: Id,
    /// Address of the page.
    pub path: String,
    /// The fields, as a browser encodes them.
    pub body: String,
    /// When it was posted.
    pub at: Stamp,
}

/// Keeps a page; the same form posted again takes the place of the one before.
pub fn keep(conn: &mut AnyConnection, new: &PendingSave) -> Result<()> {
    on_either!(conn, c => diesel::insert_into(pending_save::table)
        .values(new)
        .on_conflict((pending_save::account_id, pending_save::op))
        .do_update()
        .set((pending_save::body.eq(&new.body), pending_save::at.eq(new.at)))
        .execute(c))?;
    Ok(())
}

/// The pages that wait for a person, oldest first.
pub fn of_account(conn: &mut AnyConnection, account_id: Id) -> Result<Vec<PendingSave>> {
    Ok(pending_save::table
        .filter(pending_save::account_id.eq(account_id))
        .order((pending_save::at, pending_save::op))
        .select(PendingSave::as_select())
        .limit(100)
        .load(conn)?)
}

/// Removes a page that was played back.
pub fn remove(conn: &mut AnyConnection, account_id: Id, op: Id) -> Result<()> {
    diesel::delete(pending_save::table.find((account_id, op))).execute(conn)?;
    Ok(())
}

/// Removes pages that were posted before an instant.
pub fn sweep(conn: &mut AnyConnection, before: DateTime<Utc>) -> Result<usize> {
    Ok(diesel::delete(pending_save::table.filter(pending_save::at.lt(Stamp(before)))).execute(conn)?)
}
