//! How often something was tried in a window of time, shared by all processes.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};
use diesel::prelude::*;

use super::connection::{AnyConnection, on_either};
use super::schema::attempt;
use super::types::Stamp;
use crate::error::Result;

/// Counts one more try under a key and returns how many there are in this window.
pub fn count(conn: &mut AnyConnection, key: &str, window: TimeDelta, now: DateTime<Utc>) -> Result<i64> {
    let start = Stamp(now.duration_trunc(window).unwrap_or(now));
    let row = (attempt::key.eq(key), attempt::window_start.eq(start), attempt::tries.eq(1));
    let tries = on_either!(conn, c => diesel::insert_into(attempt::table)
        .values(row)
        .on_conflict((attempt::key, attempt::window_start))
        .do_update()
        .set(attempt::tries.eq(attempt::tries + 1))
        .returning(attempt::tries)
        .get_result(c))?;
    Ok(tries)
}

/// How many tries there are in the window of now.
pub fn tries(conn: &mut AnyConnection, key: &str, window: TimeDelta, now: DateTime<Utc>) -> Result<i64> {
    let start = Stamp(now.duration_trunc(window).unwrap_or(now));
    let found = attempt::table.find((key, start)).select(attempt::tries).get_result(conn).optional()?;
    Ok(found.unwrap_or(0))
}

/// Forgets the tries under a key, after it succeeded.
pub fn forget(conn: &mut AnyConnection, key: &str) -> Result<()> {
    diesel::delete(attempt::table.filter(attempt::key.eq(key))).execute(conn)?;
    Ok(())
}

/// Removes windows that ended before an instant.
pub fn sweep(conn: &mut AnyConnection, before: DateTime<Utc>) -> Result<usize> {
    Ok(diesel::delete(attempt::table.filter(attempt::window_start.lt(Stamp(before)))).execute(conn)?)
}
