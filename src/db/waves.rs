//! The series that a campaign stands in, and what was signed in each.

use diesel::dsl::{exists, not};
use diesel::prelude::*;

use super::campaigns::Campaign;
use super::connection::AnyConnection;
use super::responses::Snapshot;
use super::schema::{campaign, response, rollup, snapshot, survey_version};
use super::types::Id;
use crate::error::Result;
use crate::model::Depth;
use crate::model::states::{CampaignState, ResponseState};

/// What one page of texts holds: they are long, and only their figures are kept.
const PAGE: i64 = 200;

/// The wave before a campaign: of the closed campaigns of the same survey at the same scope node, with something
/// signed in them, the one that closed last before this one opened. Rapid ones are compared with rapid ones only.
pub fn before(conn: &mut AnyConnection, of: &Campaign) -> Result<Option<Campaign>> {
    let Some(opened) = of.opened_at else { return Ok(None) };
    let versions = versions_of_survey(conn, of.survey_version_id)?;
    let is_submitted = response::state.eq_any(submitted());
    let answered = response::table.filter(response::campaign_id.eq(campaign::id).and(is_submitted));
    let earlier = campaign::table
        .filter(campaign::node_id.eq(of.node_id).and(campaign::survey_version_id.eq_any(versions)))
        .filter(campaign::state.eq(CampaignState::Closed.code()))
        .filter(campaign::closed_at.le(opened).and(campaign::id.ne(of.id)))
        .filter(exists(answered))
        .order((campaign::closed_at.desc(), campaign::id.desc()))
        .select(Campaign::as_select())
        .into_boxed();
    let rapid = campaign::depth.eq(Depth::Rapid.code());
    let found = if of.depth == Depth::Rapid.code() {
        earlier.filter(rapid).first(conn)
    } else {
        earlier.filter(not(rapid)).first(conn)
    };
    Ok(found.optional()?)
}

/// The campaigns of the same survey at the same scope node that have national figures, itself among them: what any of
/// these is compared with changes when one opens or closes.
pub fn series(conn: &mut AnyConnection, of: &Campaign) -> Result<Vec<Id>> {
    let versions = versions_of_survey(conn, of.survey_version_id)?;
    Ok(campaign::table
        .inner_join(rollup::table.on(rollup::campaign_id.eq(campaign::id)))
        .filter(campaign::node_id.eq(of.node_id).and(campaign::survey_version_id.eq_any(versions)))
        .order(campaign::id)
        .select(campaign::id)
        .load(conn)?)
}

/// All versions of the survey that this is a version of.
fn versions_of_survey(conn: &mut AnyConnection, version: Id) -> Result<Vec<Id>> {
    let survey: String =
        survey_version::table.find(version).select(survey_version::survey).get_result(conn)?;
    Ok(survey_version::table
        .filter(survey_version::survey.eq(survey))
        .select(survey_version::id)
        .load(conn)?)
}

/// The versions that what is signed in a campaign was answered under.
pub fn versions(conn: &mut AnyConnection, campaign_id: Id) -> Result<Vec<Id>> {
    let newest = snapshot::response_id.eq(response::id).and(snapshot::round.eq(response::round));
    Ok(response::table
        .inner_join(snapshot::table.on(newest))
        .filter(response::campaign_id.eq(campaign_id).and(response::state.eq_any(submitted())))
        .select(snapshot::survey_version_id)
        .distinct()
        .order(snapshot::survey_version_id)
        .load(conn)?)
}

/// What is signed in a campaign, by response, behind the last one of the page before.
pub fn signed(conn: &mut AnyConnection, campaign_id: Id, behind: Option<Id>) -> Result<Vec<Snapshot>> {
    let newest = snapshot::response_id.eq(response::id).and(snapshot::round.eq(response::round));
    let mut texts = response::table
        .inner_join(snapshot::table.on(newest))
        .filter(response::campaign_id.eq(campaign_id).and(response::state.eq_any(submitted())))
        .order(response::id)
        .limit(PAGE)
        .select(Snapshot::as_select())
        .into_boxed();
    if let Some(last) = behind {
        texts = texts.filter(response::id.gt(last));
    }
    Ok(texts.load(conn)?)
}

fn submitted() -> [&'static str; 2] {
    [ResponseState::Signed.code(), ResponseState::Accepted.code()]
}
