//! Campaigns that were moved to another version of their survey.

use diesel::prelude::*;

use super::connection::{AnyConnection, MultiBackend, on_either};
use super::schema::{answer_draft, answer_event, campaign, moved_response, response, survey_move};
use super::types::{Id, JsonValue, Stamp};
use crate::db::answers::AnswerEvent;
use crate::error::Result;
use crate::model::states::{CampaignState, ResponseState};

/// One move of a campaign.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = survey_move, check_for_backend(MultiBackend))]
pub struct SurveyMove {
    /// Key.
    pub id: Id,
    /// Of which campaign.
    pub campaign_id: Id,
    /// Its version before.
    pub from_version_id: Id,
    /// Its version after.
    pub to_version_id: Id,
    /// Who moved it.
    pub account_id: Id,
    /// When.
    pub at: Stamp,
    /// When it was taken back.
    pub undone_at: Option<Stamp>,
}

/// A response that went with a campaign.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = moved_response, check_for_backend(MultiBackend))]
pub struct MovedResponse {
    /// With which move.
    pub move_id: Id,
    /// Which response.
    pub response_id: Id,
    /// The version that it answered before.
    pub from_version_id: Id,
    /// The `op` of the events that the move appended.
    pub op: Id,
    /// The marks that stood before.
    pub marks: JsonValue,
}

/// Keeps a move with its responses.
pub fn insert(conn: &mut AnyConnection, new: &SurveyMove, went: &[MovedResponse]) -> Result<()> {
    diesel::insert_into(survey_move::table).values(new).execute(conn)?;
    for some in went.chunks(1_000) {
        on_either!(&mut *conn, c => diesel::insert_into(moved_response::table).values(some).execute(c))?;
    }
    Ok(())
}

/// The newest move of a campaign that was not taken back.
pub fn newest(conn: &mut AnyConnection, campaign_id: Id) -> Result<Option<SurveyMove>> {
    Ok(survey_move::table
        .filter(survey_move::campaign_id.eq(campaign_id))
        .filter(survey_move::undone_at.is_null())
        .order(survey_move::id.desc())
        .select(SurveyMove::as_select())
        .first(conn)
        .optional()?)
}

/// The instants of a campaign's moves and of those taken back: what a response has of them was not answered then.
pub fn instants(conn: &mut AnyConnection, campaign_id: Id) -> Result<Vec<Stamp>> {
    let rows: Vec<(Stamp, Option<Stamp>)> = survey_move::table
        .filter(survey_move::campaign_id.eq(campaign_id))
        .select((survey_move::at, survey_move::undone_at))
        .load(conn)?;
    Ok(rows.into_iter().flat_map(|(at, undone)| [Some(at), undone]).flatten().collect())
}

/// The responses that went with a move.
pub fn went(conn: &mut AnyConnection, move_id: Id) -> Result<Vec<MovedResponse>> {
    Ok(moved_response::table
        .filter(moved_response::move_id.eq(move_id))
        .order(moved_response::response_id)
        .select(MovedResponse::as_select())
        .load(conn)?)
}

/// The versions that a response of a campaign has left by moves that stand, the oldest first, and when.
pub fn left(conn: &mut AnyConnection, campaign_id: Id, response_id: Id) -> Result<Vec<(Id, Stamp)>> {
    Ok(survey_move::table
        .inner_join(moved_response::table.on(moved_response::move_id.eq(survey_move::id)))
        .filter(survey_move::campaign_id.eq(campaign_id))
        .filter(survey_move::undone_at.is_null())
        .filter(moved_response::response_id.eq(response_id))
        .order(survey_move::id)
        .select((moved_response::from_version_id, survey_move::at))
        .load(conn)?)
}

/// Marks a move as taken back.
pub fn undo(conn: &mut AnyConnection, id: Id, at: Stamp) -> Result<()> {
    diesel::update(survey_move::table.find(id)).set(survey_move::undone_at.eq(at)).execute(conn)?;
    Ok(())
}

/// What a move appended to a response, each with who wrote what it replaced; nobody where nothing stood there.
pub fn events(conn: &mut AnyConnection, response_id: Id, op: Id) -> Result<Vec<(AnswerEvent, Option<Id>)>> {
    let replaced = diesel::alias!(answer_event as replaced);
    let old = replaced
        .field(answer_event::response_id)
        .eq(answer_event::response_id)
        .and(replaced.field(answer_event::item).eq(answer_event::item))
        .and(replaced.field(answer_event::rev).eq(answer_event::base_rev));
    Ok(answer_event::table
        .left_join(replaced.on(old))
        .filter(answer_event::op.eq(op).and(answer_event::response_id.eq(response_id)))
        .select((AnswerEvent::as_select(), replaced.field(answer_event::account_id).nullable()))
        .load(conn)?)
}

/// Keeps the rows of a campaign's responses for this transaction, in one order for all. SQLite has one
/// writer, so that nobody else writes meanwhile.
pub fn lock(conn: &mut AnyConnection, campaign_id: Id) -> Result<()> {
    if let AnyConnection::Postgres(inner) = conn {
        response::table
            .filter(response::campaign_id.eq(campaign_id))
            .order(response::id)
            .select(response::id)
            .for_update()
            .load::<Id>(inner)?;
    }
    Ok(())
}

/// Gives a campaign another version; `false` when it is closed or has another one meanwhile.
pub fn set_campaign(conn: &mut AnyConnection, id: Id, from: Id, to: Id) -> Result<bool> {
    let row = campaign::table
        .find(id)
        .filter(campaign::survey_version_id.eq(from))
        .filter(campaign::state.ne(CampaignState::Closed.code()));
    Ok(diesel::update(row).set(campaign::survey_version_id.eq(to)).execute(conn)? == 1)
}

/// Gives a response another version, and says how many more of its items have a state now.
pub fn set_response(conn: &mut AnyConnection, id: Id, version: Id, answered_delta: i64) -> Result<()> {
    diesel::update(response::table.find(id))
        .set((
            response::survey_version_id.eq(version),
            response::answered.eq(response::answered + answered_delta),
        ))
        .execute(conn)?;
    Ok(())
}

/// Gives another version to the responses in which nothing was ever saved, those taken out included.
pub fn set_unanswered(conn: &mut AnyConnection, campaign_id: Id, from: Id, to: Id) -> Result<()> {
    let states =
        [ResponseState::Open.code(), ResponseState::Returned.code(), ResponseState::Withdrawn.code()];
    let rows = response::table
        .filter(response::campaign_id.eq(campaign_id).and(response::survey_version_id.eq(from)))
        .filter(response::first_saved_at.is_null())
        .filter(response::state.eq_any(states));
    diesel::update(rows).set(response::survey_version_id.eq(to)).execute(conn)?;
    Ok(())
}

/// What was typed and not accepted goes with its item, unless something waits there already.
pub fn rename_draft(conn: &mut AnyConnection, response_id: Id, old: &str, new: &str) -> Result<()> {
    let taken: i64 = answer_draft::table.find((response_id, new)).count().get_result(conn)?;
    if taken == 0 {
        diesel::update(answer_draft::table.find((response_id, old)))
            .set(answer_draft::item.eq(new))
            .execute(conn)?;
    }
    Ok(())
}

/// How many responses that are being answered are on another version than their campaign.
pub fn behind(conn: &mut AnyConnection, campaign_id: Id, version: Id) -> Result<i64> {
    Ok(response::table
        .filter(response::campaign_id.eq(campaign_id).and(response::survey_version_id.ne(version)))
        .filter(response::state.eq_any([ResponseState::Open.code(), ResponseState::Returned.code()]))
        .count()
        .get_result(conn)?)
}
