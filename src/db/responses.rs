//! Responses: one node's answers in one campaign, and the snapshots that were signed.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::campaigns::Campaign;
use super::connection::{AnyConnection, MultiBackend, on_either};
use super::nodes::ScopeNode;
use super::schema::{campaign, response, scope_node, snapshot};
use super::types::{Id, Stamp};
use crate::error::{Error, Result};
use crate::model::states::ResponseState;

/// One node's answers in one campaign.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = response, check_for_backend(MultiBackend))]
pub struct Response {
    /// Key; also the key of its audit chain.
    pub id: Id,
    /// Eight letters, used in addresses.
    pub slug: String,
    /// Of which campaign.
    pub campaign_id: Id,
    /// Of which node.
    pub node_id: Id,
    /// `open sent signed accepted returned withdrawn`.
    pub state: String,
    /// How often it was signed.
    pub round: i64,
    /// Items that have a state (value, don't know, does not apply).
    pub answered: i64,
    /// Length of its audit chain.
    pub chain_seq: i64,
    /// Hash of the newest row of its audit chain.
    pub chain_hash: Vec<u8>,
    /// When it was made.
    pub created_at: Stamp,
    /// First saved answer.
    pub first_saved_at: Option<Stamp>,
    /// Newest saved answer.
    pub last_saved_at: Option<Stamp>,
    /// When it was sent to the head.
    pub sent_at: Option<Stamp>,
    /// By whom.
    pub sent_by: Option<Id>,
    /// When it was signed.
    pub signed_at: Option<Stamp>,
    /// The note with which it was sent back.
    pub note: Option<String>,
    /// The version of the survey that it answers: not always the campaign's, which may have been moved since.
    pub survey_version_id: Id,
    /// How many of its answers have to be looked at again.
    pub marked: i64,
}

/// A response with its campaign and its node.
#[derive(Debug, Clone)]
pub struct Located {
    /// The response.
    pub response: Response,
    /// Its campaign.
    pub campaign: Campaign,
    /// Its node.
    pub node: ScopeNode,
}

/// The answers as they were signed.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = snapshot, check_for_backend(MultiBackend))]
pub struct Snapshot {
    /// Of which response.
    pub response_id: Id,
    /// The how-manieth signing, from 1.
    pub round: i64,
    /// The receipt's number, unique.
    pub receipt: String,
    /// Canonical JSON (RFC 8785).
    pub body: String,
    /// Its SHA-256 in hex.
    pub sha256: String,
    /// Who signed.
    pub signed_by: Id,
    /// When.
    pub signed_at: Stamp,
    /// The version of the survey that was answered.
    pub survey_version_id: Id,
}

/// What stands in the place of the state `open` while no answer is given, whether anybody has looked or not.
pub const UNSTARTED: &str = "unstarted";

impl Response {
    /// The state by code, as people are told it: one that is open and has no answer is not started.
    #[must_use]
    pub fn told_state(&self) -> &str {
        let is_blank = self.answered == 0 && self.state == ResponseState::Open.code();
        if is_blank { UNSTARTED } else { &self.state }
    }

    /// The state as a value.
    ///
    /// # Errors
    /// [`Error::Defect`] when the database holds an unknown one.
    pub fn state(&self) -> Result<ResponseState> {
        ResponseState::parse(&self.state).ok_or_else(|| {
            Error::Defect(format!("the database holds an unknown response state {}", self.state))
        })
    }
}

/// The response with this slug. With `lock`, PostgreSQL keeps its row for this transaction.
pub fn by_slug(conn: &mut AnyConnection, slug: &str, lock: Lock) -> Result<Option<Located>> {
    if let (Lock::ForWriting, AnyConnection::Postgres(inner)) = (lock, &mut *conn) {
        let row = response::table.filter(response::slug.eq(slug)).select(response::id).for_update();
        let locked: Option<Id> = row.get_result(inner).optional()?;
        if locked.is_none() {
            return Ok(None);
        }
    }
    let found: Option<(Response, Campaign, ScopeNode)> =
        located().filter(response::slug.eq(slug)).get_result(conn).optional()?;
    Ok(found.map(|(response, campaign, node)| Located { response, campaign, node }))
}

/// Whether a row is only read, or read to be changed in the same transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lock {
    /// Only read.
    ForReading,
    /// Read to be changed.
    ForWriting,
}

/// The response with this key.
pub fn by_id(conn: &mut AnyConnection, id: Id) -> Result<Option<Located>> {
    let found: Option<(Response, Campaign, ScopeNode)> =
        located().filter(response::id.eq(id)).get_result(conn).optional()?;
    Ok(found.map(|(response, campaign, node)| Located { response, campaign, node }))
}

/// The responses of a campaign in register order, withdrawn ones too.
pub fn of_campaign(conn: &mut AnyConnection, campaign_id: Id) -> Result<Vec<(Response, ScopeNode)>> {
    Ok(response::table
        .inner_join(scope_node::table.on(scope_node::id.eq(response::node_id)))
        .filter(response::campaign_id.eq(campaign_id))
        .order(scope_node::position)
        .select((Response::as_select(), ScopeNode::as_select()))
        .load(conn)?)
}

/// The responses of these nodes, newest campaign first, withdrawn ones left out.
pub fn of_nodes(conn: &mut AnyConnection, node_ids: &[Id]) -> Result<Vec<Located>> {
    let rows: Vec<(Response, Campaign, ScopeNode)> = located()
        .filter(response::node_id.eq_any(node_ids))
        .filter(response::state.ne(ResponseState::Withdrawn.code()))
        .order(campaign::id.desc())
        .limit(200)
        .load(conn)?;
    Ok(rows.into_iter().map(|(response, campaign, node)| Located { response, campaign, node }).collect())
}

/// The response of a node in a campaign.
pub fn of_node(conn: &mut AnyConnection, campaign_id: Id, node_id: Id) -> Result<Option<Response>> {
    Ok(response::table
        .filter(response::campaign_id.eq(campaign_id).and(response::node_id.eq(node_id)))
        .select(Response::as_select())
        .get_result(conn)
        .optional()?)
}

/// Adds responses.
pub fn insert_all(conn: &mut AnyConnection, new: &[Response]) -> Result<()> {
    // A statement binds 32,766 values at most on SQLite, and a row has 18.
    for some in new.chunks(1_800) {
        on_either!(&mut *conn, c => diesel::insert_into(response::table).values(some).execute(c))?;
    }
    Ok(())
}

/// Sets the state of responses.
pub fn set_state(conn: &mut AnyConnection, ids: &[Id], state: ResponseState) -> Result<()> {
    for some in ids.chunks(10_000) {
        diesel::update(response::table.filter(response::id.eq_any(some)))
            .set(response::state.eq(state.code()))
            .execute(conn)?;
    }
    Ok(())
}

/// Notes a save: how many items now have a state, and when.
pub fn note_save(conn: &mut AnyConnection, id: Id, answered_delta: i64, now: DateTime<Utc>) -> Result<()> {
    diesel::update(response::table.find(id))
        .set((
            response::answered.eq(response::answered + answered_delta),
            response::last_saved_at.eq(Stamp(now)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Notes the first save.
pub fn note_first_save(conn: &mut AnyConnection, id: Id, now: DateTime<Utc>) -> Result<()> {
    diesel::update(response::table.find(id).filter(response::first_saved_at.is_null()))
        .set(response::first_saved_at.eq(Stamp(now)))
        .execute(conn)?;
    Ok(())
}

/// Writes a changed response back: state, round, sending, signing and note.
pub fn update_state(conn: &mut AnyConnection, changed: &Response) -> Result<()> {
    diesel::update(response::table.find(changed.id))
        .set((
            response::state.eq(&changed.state),
            response::round.eq(changed.round),
            response::sent_at.eq(changed.sent_at),
            response::sent_by.eq(changed.sent_by),
            response::signed_at.eq(changed.signed_at),
            response::note.eq(changed.note.as_deref()),
        ))
        .execute(conn)?;
    Ok(())
}

/// Stores what was signed.
pub fn insert_snapshot(conn: &mut AnyConnection, new: &Snapshot) -> Result<()> {
    diesel::insert_into(snapshot::table).values(new).execute(conn)?;
    Ok(())
}

/// The newest signed snapshot.
pub fn newest_snapshot(conn: &mut AnyConnection, response_id: Id) -> Result<Option<Snapshot>> {
    Ok(snapshot::table
        .filter(snapshot::response_id.eq(response_id))
        .order(snapshot::round.desc())
        .select(Snapshot::as_select())
        .first(conn)
        .optional()?)
}

/// The survey versions of what a node signed, in whatever campaign it was.
pub fn versions_signed_by(conn: &mut AnyConnection, node_id: Id) -> Result<Vec<Id>> {
    let signed = [ResponseState::Signed.code(), ResponseState::Accepted.code()];
    Ok(response::table
        .filter(response::node_id.eq(node_id))
        .filter(response::state.eq_any(signed))
        .select(response::survey_version_id)
        .distinct()
        .load(conn)?)
}

/// What a node signed last of some survey versions, in whatever campaign it was.
pub fn last_signed_by(conn: &mut AnyConnection, node_id: Id, versions: &[Id]) -> Result<Option<Located>> {
    let signed = [ResponseState::Signed.code(), ResponseState::Accepted.code()];
    let found: Option<(Response, Campaign, ScopeNode)> = located()
        .filter(response::node_id.eq(node_id))
        .filter(response::state.eq_any(signed))
        .filter(response::survey_version_id.eq_any(versions))
        .order((response::signed_at.desc(), response::id.desc()))
        .first(conn)
        .optional()?;
    Ok(found.map(|(response, campaign, node)| Located { response, campaign, node }))
}

/// What these nodes signed last in a campaign, withdrawn responses left out.
pub fn signed_by_nodes(
    conn: &mut AnyConnection,
    campaign_id: Id,
    node_ids: &[Id],
) -> Result<Vec<(Id, Snapshot)>> {
    let newest = snapshot::response_id.eq(response::id).and(snapshot::round.eq(response::round));
    Ok(response::table
        .inner_join(snapshot::table.on(newest))
        .filter(response::campaign_id.eq(campaign_id).and(response::node_id.eq_any(node_ids)))
        .filter(response::state.ne(ResponseState::Withdrawn.code()))
        .select((response::node_id, Snapshot::as_select()))
        .load(conn)?)
}

#[diesel::dsl::auto_type]
fn located() -> _ {
    let joined = response::table
        .inner_join(campaign::table.on(campaign::id.eq(response::campaign_id)))
        .inner_join(scope_node::table.on(scope_node::id.eq(response::node_id)));
    let columns: (
        diesel::dsl::AsSelect<Response, MultiBackend>,
        diesel::dsl::AsSelect<Campaign, MultiBackend>,
        diesel::dsl::AsSelect<ScopeNode, MultiBackend>,
    ) = (Response::as_select(), Campaign::as_select(), ScopeNode::as_select());
    joined.select(columns)
}
