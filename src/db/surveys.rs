//! Survey versions: drafts, published and retired ones.

use diesel::prelude::*;

use super::connection::{AnyConnection, MultiBackend, on_either};
use super::fault;
use super::schema::{campaign, response, survey_version};
use super::types::{Id, Stamp};
use crate::error::Result;

/// One version of a survey: a draft can be replaced by a row of another key, a published one never changes.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = survey_version, check_for_backend(MultiBackend))]
pub struct SurveyVersion {
    /// Key.
    pub id: Id,
    /// The survey's id, such as `ospo-institution`.
    pub survey: String,
    /// Semantic version.
    pub version: String,
    /// SHA-256 of the canonical JSON, in hex.
    pub sha256: String,
    /// The whole definition with its languages, as canonical JSON.
    pub definition: String,
    /// `draft published retired`.
    pub state: String,
    /// When it was taken in.
    pub created_at: Stamp,
}

/// The version with this key.
pub fn by_id(conn: &mut AnyConnection, id: Id) -> Result<Option<SurveyVersion>> {
    Ok(survey_version::table.find(id).select(SurveyVersion::as_select()).get_result(conn).optional()?)
}

/// This version of this survey.
pub fn by_name(conn: &mut AnyConnection, survey: &str, version: &str) -> Result<Option<SurveyVersion>> {
    Ok(survey_version::table
        .filter(survey_version::survey.eq(survey).and(survey_version::version.eq(version)))
        .select(SurveyVersion::as_select())
        .get_result(conn)
        .optional()?)
}

/// Key, survey and version of all published versions, newest first.
pub fn published(conn: &mut AnyConnection) -> Result<Vec<(Id, String, String, String)>> {
    Ok(survey_version::table
        .filter(survey_version::state.eq("published"))
        .order((survey_version::survey, survey_version::created_at.desc()))
        .select((survey_version::id, survey_version::survey, survey_version::version, survey_version::sha256))
        .limit(100)
        .load(conn)?)
}

/// Adds a version. Where somebody has added the same one since it was looked for, the transaction is run again.
pub fn insert(conn: &mut AnyConnection, new: &SurveyVersion) -> Result<()> {
    let added = on_either!(conn, c => diesel::insert_into(survey_version::table)
        .values(new)
        .on_conflict((survey_version::survey, survey_version::version))
        .do_nothing()
        .execute(c))?;
    if added == 1 { Ok(()) } else { Err(fault::try_again()) }
}

/// Takes a draft out to put another one in its place. Where somebody has done so since it was read, the transaction
/// is run again.
pub fn make_room(conn: &mut AnyConnection, id: Id) -> Result<()> {
    if remove_draft(conn, id)? { Ok(()) } else { Err(fault::try_again()) }
}

/// A version without its text.
#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = survey_version, check_for_backend(MultiBackend))]
pub struct ListedVersion {
    /// Key.
    pub id: Id,
    /// The survey's id.
    pub survey: String,
    /// Semantic version.
    pub version: String,
    /// SHA-256 of the definition.
    pub sha256: String,
    /// `draft published retired`.
    pub state: String,
    /// When it was taken in.
    pub created_at: Stamp,
}

/// All versions of all surveys, or of one; their order is the caller's.
pub fn listed(conn: &mut AnyConnection, survey: Option<&str>) -> Result<Vec<ListedVersion>> {
    let mut rows = survey_version::table.order(survey_version::survey).into_boxed();
    if let Some(survey) = survey {
        rows = rows.filter(survey_version::survey.eq(survey.to_owned()));
    }
    Ok(rows.select(ListedVersion::as_select()).load(conn)?)
}

/// The version of each campaign.
pub fn uses(conn: &mut AnyConnection) -> Result<Vec<Id>> {
    Ok(campaign::table.select(campaign::survey_version_id).load(conn)?)
}

/// Moves a version from one state to the next; `false` when somebody else did so meanwhile.
pub fn step(conn: &mut AnyConnection, id: Id, from: &str, to: &str) -> Result<bool> {
    let row = survey_version::table.find(id).filter(survey_version::state.eq(from));
    Ok(diesel::update(row).set(survey_version::state.eq(to)).execute(conn)? == 1)
}

/// Takes a draft out; `false` when it is none any more.
pub fn remove_draft(conn: &mut AnyConnection, id: Id) -> Result<bool> {
    let row = survey_version::table.find(id).filter(survey_version::state.eq("draft"));
    Ok(diesel::delete(row).execute(conn)? == 1)
}

/// The versions that the responses of a campaign answer.
pub fn answered(conn: &mut AnyConnection, campaign_id: Id) -> Result<Vec<Id>> {
    Ok(response::table
        .filter(response::campaign_id.eq(campaign_id))
        .select(response::survey_version_id)
        .distinct()
        .load(conn)?)
}
