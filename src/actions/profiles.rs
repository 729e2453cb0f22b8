//! Figures of institutions and of the nation.

use chrono::{DateTime, Utc};

use super::permission::{Verb, permit};
use super::{Actor, App};
use crate::db::campaigns::{self, Campaign};
use crate::db::nodes::ScopeNode;
use crate::db::responses::{self, Response};
use crate::db::scores::{self, ScoreRow};
use crate::db::{Id, rollups};
use crate::error::{Error, Result};
use crate::mapping::{FrameRow, NationProfile, Submission};
use crate::model::register::RegisterRow;
use crate::model::states::ResponseState;
use crate::scoring::NodeResult;

/// The last national figures of a campaign.
#[derive(Debug, Clone)]
pub struct NationView {
    /// The campaign.
    pub campaign: Campaign,
    /// The figures; none before the first ones were computed.
    pub profile: Option<NationProfile>,
    /// When they were computed.
    pub computed_at: Option<DateTime<Utc>>,
    /// Whether something newer was signed since.
    pub is_stale: bool,
}

impl App {
    /// The last national figures of a campaign: one row, however many responses there are.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside the person's scope.
    pub async fn nation(&self, actor: &Actor, slug: &str) -> Result<NationView> {
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.look(move |conn| {
            let (campaign, path) = campaigns::by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
            permit(&actor, Verb::ReadNation, &path)?;
            let rollup = rollups::find(conn, campaign.id)?;
            let body = rollup.as_ref().and_then(|rollup| rollup.body.clone());
            let profile = body
                .map(|body| serde_json::from_value(body.0))
                .transpose()
                .map_err(|e| Error::Defect(format!("stored national figures: {e}")))?;
            Ok(NationView {
                profile,
                computed_at: rollup.as_ref().and_then(|r| r.computed_at).map(|at| at.0),
                is_stale: rollup.is_some_and(|r| r.stale_since.is_some()),
                campaign,
            })
        })
        .await
    }
}

/// Computes the national figures of a campaign from its score rows, in register order.
pub(super) async fn compute_nation(app: &App, campaign_id: Id) -> Result<NationProfile> {
    let (campaign, responses, rows) = app
        .look(move |conn| {
            let campaign = campaigns::by_id(conn, campaign_id)?.ok_or(Error::NotFound)?;
            let mut all = responses::of_campaign(conn, campaign_id)?;
            all.retain(|(response, _)| response.state != ResponseState::Withdrawn.code());
            let rows = scores::of_campaign(conn, campaign_id)?;
            Ok((campaign, all, rows))
        })
        .await?;
    let survey = app.survey(campaign.survey_version_id).await?;
    let register: Vec<RegisterRow> = responses.iter().map(|(_, node)| register_row(node)).collect();
    let (frame, problems): (Vec<FrameRow>, _) = crate::mapping::register::frame(&register);
    for problem in problems {
        tracing::warn!(%problem, "the register holds a row that cannot be counted");
    }
    let submissions = submissions(&responses, rows)?;
    Ok(crate::mapping::nation(&survey, &frame, &submissions))
}

/// The score rows come sorted by response; each run is one institution's submission.
fn submissions(responses: &[(Response, ScopeNode)], rows: Vec<ScoreRow>) -> Result<Vec<Submission>> {
    let mut by_response: std::collections::HashMap<Id, Vec<NodeResult>> = std::collections::HashMap::new();
    for row in rows {
        let mut result: NodeResult = serde_json::from_value(row.result.0)
            .map_err(|e| Error::Defect(format!("stored figures: {e}")))?;
        // The figures themselves are the columns: exact on both databases.
        result.id = row.node;
        result.score = row.score;
        result.low = row.low;
        result.high = row.high;
        by_response.entry(row.response_id).or_default().push(result);
    }
    let found = responses.iter().filter_map(|(response, node)| {
        let nodes = by_response.remove(&response.id)?;
        Some(Submission { institution: node.code.clone(), nodes })
    });
    Ok(found.collect())
}

fn register_row(node: &ScopeNode) -> RegisterRow {
    RegisterRow {
        id: node.code.clone(),
        kind: node.kind.clone(),
        stratum: node.stratum.clone(),
        size: node.size,
        consent_publish: node.consent_publish,
        eligible: node.eligible.clone(),
        ..RegisterRow::default()
    }
}
