//! What moved in one institution since the wave before.

use std::sync::Arc;

use crate::actions::App;
use crate::actions::answering::{facts, score_options};
use crate::actions::profiles::{ProfileView, signed_answers};
use crate::db::campaigns::Campaign;
use crate::db::responses::{self, Snapshot};
use crate::db::waves;
use crate::error::Result;
use crate::mapping::waves::Common;
use crate::model::Survey;
use crate::scoring::{Plan, ResponseProfile};

/// An institution's figures in two waves, both under the newer version by the items that mean the same in both.
#[derive(Debug, Clone)]
pub struct OwnSince {
    /// The earlier campaign.
    pub campaign: Campaign,
    /// What was signed in it.
    pub snapshot: Snapshot,
    /// The version that it was answered with.
    pub survey: Arc<Survey>,
    /// The figures then.
    pub before: ResponseProfile,
    /// The figures now.
    pub now: ResponseProfile,
    /// What the common items carry of the weight of the root and of every node, in tree order; none where both
    /// waves were answered with the same version.
    pub weights: Option<Vec<Option<f64>>>,
}

impl App {
    /// What moved since the wave before; none where the institution signed nothing in it. Who has the view was
    /// permitted to read this institution's figures.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn since_last(&self, view: &ProfileView) -> Result<Option<OwnSince>> {
        let (campaign, node) = (view.located.campaign.clone(), view.located.node.id);
        let found = self
            .look(move |conn| {
                let Some(earlier) = waves::before(conn, &campaign)? else { return Ok(None) };
                let Some(response) = responses::of_node(conn, earlier.id, node)? else { return Ok(None) };
                if !response.state()?.is_submitted() {
                    return Ok(None);
                }
                Ok(responses::newest_snapshot(conn, response.id)?.map(|snapshot| (earlier, snapshot)))
            })
            .await?;
        let Some((campaign, snapshot)) = found else { return Ok(None) };
        let survey = self.survey(snapshot.survey_version_id).await?;
        let common = Common::new(&view.survey, &Plan::of(&view.survey), &[&survey]);
        let answers = signed_answers(&snapshot)?;
        let figures = |of: &Campaign, survey: &Survey, answers| {
            let facts = facts(&view.located.node, of);
            common.profile(survey, answers, &score_options(of, &facts))
        };
        let before = figures(&campaign, &survey, &answers);
        let now = figures(&view.located.campaign, &view.survey, &view.answers);
        let weights = common.restates().then(|| common.weights.clone());
        Ok(Some(OwnSince { before, now, weights, campaign, snapshot, survey }))
    }
}
