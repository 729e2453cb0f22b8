//! What the national page shows: one row a campaign, rebuilt by a job when stale.

use chrono::{DateTime, TimeDelta, Utc};
use diesel::prelude::*;

use super::connection::{AnyConnection, MultiBackend, on_either};
use super::schema::{job, rollup};
use super::types::{Id, JsonValue, Stamp};
use crate::error::Result;

/// The last national figures of a campaign.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = rollup, check_for_backend(MultiBackend))]
pub struct Rollup {
    /// Of which campaign.
    pub campaign_id: Id,
    /// Since when something newer was signed.
    pub stale_since: Option<Stamp>,
    /// When the figures were computed.
    pub computed_at: Option<Stamp>,
    /// The figures.
    pub body: Option<JsonValue>,
}

/// Says that the figures of a campaign are no longer the newest.
pub fn mark_stale(conn: &mut AnyConnection, campaign_id: Id, now: DateTime<Utc>) -> Result<()> {
    let since = Stamp(now);
    on_either!(conn, c => diesel::insert_into(rollup::table)
        .values((rollup::campaign_id.eq(campaign_id), rollup::stale_since.eq(since)))
        .on_conflict(rollup::campaign_id)
        .do_update()
        .set(rollup::stale_since.eq(since))
        .execute(c))?;
    Ok(())
}

/// The campaigns whose figures are stale.
pub fn stale(conn: &mut AnyConnection) -> Result<Vec<Id>> {
    Ok(rollup::table
        .filter(rollup::stale_since.is_not_null())
        .order(rollup::stale_since)
        .select(rollup::campaign_id)
        .limit(20)
        .load(conn)?)
}

/// The figures of the campaigns that nothing newer waits for.
pub fn fresh(conn: &mut AnyConnection) -> Result<Vec<(Id, JsonValue)>> {
    let rows: Vec<(Id, Option<JsonValue>)> = rollup::table
        .filter(rollup::stale_since.is_null())
        .select((rollup::campaign_id, rollup::body))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(campaign, body)| Some((campaign, body?))).collect())
}

/// Stores new figures. They stay stale when something was signed after `as_of`.
pub fn store(conn: &mut AnyConnection, campaign_id: Id, body: JsonValue, as_of: DateTime<Utc>) -> Result<()> {
    let at = Stamp(as_of);
    diesel::update(rollup::table.find(campaign_id))
        .set((rollup::body.eq(body), rollup::computed_at.eq(at)))
        .execute(conn)?;
    diesel::update(rollup::table.find(campaign_id).filter(rollup::stale_since.le(at)))
        .set(rollup::stale_since.eq(None::<Stamp>))
        .execute(conn)?;
    Ok(())
}

/// The last figures of a campaign.
pub fn find(conn: &mut AnyConnection, campaign_id: Id) -> Result<Option<Rollup>> {
    Ok(rollup::table.find(campaign_id).select(Rollup::as_select()).get_result(conn).optional()?)
}

/// Takes a named job for a while if it is due and no other process holds it.
pub fn take_job(conn: &mut AnyConnection, name: &str, now: DateTime<Utc>, hold: TimeDelta) -> Result<bool> {
    let at = Stamp(now);
    on_either!(&mut *conn, c => diesel::insert_into(job::table)
        .values((job::name.eq(name), job::due_at.eq(at)))
        .on_conflict(job::name)
        .do_nothing()
        .execute(c))?;
    let free = job::held_until.is_null().or(job::held_until.lt(at));
    let taken = diesel::update(job::table.find(name).filter(job::due_at.le(at)).filter(free))
        .set(job::held_until.eq(Stamp(now + hold)))
        .execute(conn)?;
    Ok(taken == 1)
}

/// Gives a job back, due again at an instant.
pub fn release_job(conn: &mut AnyConnection, name: &str, due: DateTime<Utc>) -> Result<()> {
    diesel::update(job::table.find(name))
        .set((job::held_until.eq(None::<Stamp>), job::due_at.eq(Stamp(due))))
        .execute(conn)?;
    Ok(())
}

/// Whether a job is due and free, or has never run.
pub fn is_due(conn: &mut AnyConnection, name: &str, now: DateTime<Utc>) -> Result<bool> {
    let row: Option<(Stamp, Option<Stamp>)> =
        job::table.find(name).select((job::due_at, job::held_until)).get_result(conn).optional()?;
    Ok(row.is_none_or(|(due, held)| due.0 <= now && held.is_none_or(|until| until.0 < now)))
}
