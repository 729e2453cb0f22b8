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

/// A campaign whose figures are stale, and how many changes had made them so when it was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stale {
    /// Which campaign.
    pub campaign_id: Id,
    /// Counts up with each change.
    pub changes: i64,
}

/// Says that the figures of a campaign are no longer the newest.
pub fn mark_stale(conn: &mut AnyConnection, campaign_id: Id, now: DateTime<Utc>) -> Result<()> {
    let since = Stamp(now);
    on_either!(conn, c => diesel::insert_into(rollup::table)
        .values((rollup::campaign_id.eq(campaign_id), rollup::stale_since.eq(since)))
        .on_conflict(rollup::campaign_id)
        .do_update()
        .set((rollup::stale_since.eq(since), rollup::changes.eq(rollup::changes + 1)))
        .execute(c))?;
    Ok(())
}

/// The campaigns whose figures are stale. To be asked before what the figures are made of is read.
pub fn stale(conn: &mut AnyConnection) -> Result<Vec<Stale>> {
    let rows: Vec<(Id, i64)> = rollup::table
        .filter(rollup::stale_since.is_not_null())
        .order(rollup::stale_since)
        .select((rollup::campaign_id, rollup::changes))
        .limit(20)
        .load(conn)?;
    Ok(rows.into_iter().map(|(campaign_id, changes)| Stale { campaign_id, changes }).collect())
}

/// The figures of the campaigns that nothing newer waits for.
pub fn fresh(conn: &mut AnyConnection) -> Result<Vec<(Id, JsonValue)>> {
    let rows: Vec<(Id, Option<JsonValue>)> = rollup::table
        .filter(rollup::stale_since.is_null())
        .select((rollup::campaign_id, rollup::body))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(campaign, body)| Some((campaign, body?))).collect())
}

/// Stores new figures. They stay stale when something has changed since they were found to be; where somebody
/// else has stored newer ones meanwhile, those stay.
pub fn store(conn: &mut AnyConnection, of: Stale, body: JsonValue, computed_at: DateTime<Utc>) -> Result<()> {
    let row = rollup::table.find(of.campaign_id);
    diesel::update(row.filter(rollup::stale_since.is_not_null()))
        .set((rollup::body.eq(body), rollup::computed_at.eq(Stamp(computed_at))))
        .execute(conn)?;
    diesel::update(row.filter(rollup::changes.eq(of.changes)))
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

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use serde_json::json;

    use super::super::migrate::tests::{CAMPAIGN, with_a_response};
    use super::*;

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(second, 0).unwrap()
    }

    /// The one campaign as a round finds it; none when its figures are the newest.
    fn found(conn: &mut AnyConnection) -> Option<Stale> {
        stale(conn).unwrap().pop()
    }

    fn body(conn: &mut AnyConnection) -> serde_json::Value {
        find(conn, CAMPAIGN).unwrap().unwrap().body.unwrap().0
    }

    #[test]
    fn what_is_stored_while_figures_are_computed_keeps_them_stale_however_early_it_began() {
        let (_folder, mut conn) = with_a_response();
        mark_stale(&mut conn, CAMPAIGN, at(1)).unwrap();
        let round = found(&mut conn).unwrap();
        // A signature that began before the round, and waited for the database until the answers were read.
        mark_stale(&mut conn, CAMPAIGN, at(1)).unwrap();
        store(&mut conn, round, JsonValue(json!({"n": 1})), at(3)).unwrap();
        let next = found(&mut conn).unwrap();
        store(&mut conn, next, JsonValue(json!({"n": 2})), at(4)).unwrap();
        assert_eq!(found(&mut conn), None);
        assert_eq!(body(&mut conn), json!({"n": 2}));
    }

    #[test]
    fn a_slow_round_does_not_put_older_figures_over_newer_ones() {
        let (_folder, mut conn) = with_a_response();
        mark_stale(&mut conn, CAMPAIGN, at(1)).unwrap();
        let slow = found(&mut conn).unwrap();
        mark_stale(&mut conn, CAMPAIGN, at(2)).unwrap();
        let quick = found(&mut conn).unwrap();
        store(&mut conn, quick, JsonValue(json!({"n": 2})), at(3)).unwrap();
        store(&mut conn, slow, JsonValue(json!({"n": 1})), at(2)).unwrap();
        assert_eq!(found(&mut conn), None);
        assert_eq!(body(&mut conn), json!({"n": 2}));
    }
}
