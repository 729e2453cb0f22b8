//! What the nation, or a sector, has answered of itself: it stands beside the figures of its institutions.

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use super::permission::{Verb, permit};
use super::profiles::{NationView, result};
use super::{Actor, App};
use crate::db::campaigns::{self, Campaign};
use crate::db::{Id, responses, scores};
use crate::error::{Error, Result};
use crate::mapping::own::{OwnNode, beside};

/// The newest signed answer, beside the levels of the institutions.
#[derive(Debug, Clone)]
pub struct OwnView {
    /// The campaign in which it was given.
    pub campaign: Campaign,
    /// When it was signed.
    pub signed_at: Option<DateTime<Utc>>,
    /// Every leaf that both surveys have.
    pub nodes: Vec<(String, OwnNode)>,
}

impl App {
    /// What the scope node of a campaign has answered of itself, in whatever campaign it was; none where it has
    /// signed nothing that could stand beside these figures.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside the person's scope.
    pub async fn own_answer(&self, actor: &Actor, nation: &NationView) -> Result<Option<OwnView>> {
        let Some(profile) = nation.profile.as_ref().filter(|_| !nation.survey.asks_nation()) else {
            return Ok(None);
        };
        let (actor, slug) = (actor.clone(), nation.campaign.slug.clone());
        let (node, signed) = self
            .look(move |conn| {
                let (campaign, path) = campaigns::by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
                permit(&actor, Verb::ReadNation, &path)?;
                Ok((campaign.node_id, responses::versions_signed_by(conn, campaign.node_id)?))
            })
            .await?;
        // Versions are kept in memory, so asking each for its unit costs nothing.
        let mut surveys = HashMap::new();
        for version in signed {
            let survey = self.readable_survey(version).await?.filter(|survey| survey.asks_nation());
            surveys.extend(survey.map(|survey| (version, survey)));
        }
        let versions: Vec<Id> = surveys.keys().copied().collect();
        let found = self
            .look(move |conn| {
                let Some(located) = responses::last_signed_by(conn, node, &versions)? else {
                    return Ok(None);
                };
                let rows = scores::of_response(conn, located.response.id)?;
                Ok(Some((located, rows)))
            })
            .await?;
        let Some((located, rows)) = found else { return Ok(None) };
        let Some(survey) = surveys.get(&located.response.survey_version_id) else { return Ok(None) };
        let results: Vec<_> = rows.into_iter().map(result).collect::<Result<_>>()?;
        let nodes = beside((&nation.survey, profile), (survey, &results));
        let signed_at = located.response.signed_at.map(|at| at.0);
        let view = OwnView { campaign: located.campaign, signed_at, nodes };
        Ok(Some(view).filter(|view| !view.nodes.is_empty()))
    }
}
