//! The figures of signed answers, a row per node.

use diesel::prelude::*;

use super::connection::{AnyConnection, MultiBackend, on_either};
use super::schema::{response, score_row};
use super::types::{Id, JsonValue};
use crate::error::Result;
use crate::model::states::ResponseState;

/// The figures of one node of one response.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = score_row, check_for_backend(MultiBackend))]
pub struct ScoreRow {
    /// Of which response.
    pub response_id: Id,
    /// `claimed` or `verified`.
    pub basis: String,
    /// The node of the scoring tree; `overall` for the root.
    pub node: String,
    /// Its place in the tree, from 0.
    pub position: i64,
    /// `ok insufficient provisional_na not_applicable`.
    pub status: String,
    /// Score; none where withheld.
    pub score: Option<f64>,
    /// Score with every unknown at its least.
    pub low: Option<f64>,
    /// Score with every unknown at its most.
    pub high: Option<f64>,
    /// Level.
    pub level: Option<i64>,
    /// The whole row as the scoring gave it.
    pub result: JsonValue,
}

/// Puts the figures of a response in the place of its older ones.
pub fn replace(conn: &mut AnyConnection, response_id: Id, rows: &[ScoreRow]) -> Result<()> {
    diesel::delete(score_row::table.filter(score_row::response_id.eq(response_id))).execute(conn)?;
    on_either!(conn, c => diesel::insert_into(score_row::table).values(rows).execute(c))?;
    Ok(())
}

/// The claimed figures of one response, in tree order.
pub fn of_response(conn: &mut AnyConnection, response_id: Id) -> Result<Vec<ScoreRow>> {
    Ok(score_row::table
        .filter(score_row::response_id.eq(response_id))
        .filter(score_row::basis.eq("claimed"))
        .order(score_row::position)
        .select(ScoreRow::as_select())
        .load(conn)?)
}

/// The claimed figures of all signed and accepted responses of a campaign, by response and node.
pub fn of_campaign(conn: &mut AnyConnection, campaign_id: Id) -> Result<Vec<ScoreRow>> {
    let submitted = [ResponseState::Signed.code(), ResponseState::Accepted.code()];
    Ok(score_row::table
        .inner_join(response::table.on(response::id.eq(score_row::response_id)))
        .filter(response::campaign_id.eq(campaign_id))
        .filter(response::state.eq_any(submitted))
        .filter(score_row::basis.eq("claimed"))
        .order((score_row::response_id, score_row::position))
        .select(ScoreRow::as_select())
        .load(conn)?)
}
