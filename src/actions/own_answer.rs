//! What the nation, or a sector, has answered of itself: it stands beside the figures of its institutions.

use chrono::{DateTime, Utc};

use super::permission::{Verb, permit};
use super::profiles::{NationView, result};
use super::{Actor, App};
use crate::db::campaigns::{self, Campaign};
use crate::db::{responses, scores};
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
        let signed = self
            .look(move |conn| {
                let (campaign, path) = campaigns::by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
                permit(&actor, Verb::ReadNation, &path)?;
                responses::signed_by_node(conn, campaign.node_id)
            })
            .await?;
        for located in signed {
            let version = located.response.survey_version_id;
            let Some(survey) = self.readable_survey(version).await?.filter(|survey| survey.asks_nation())
            else {
                continue;
            };
            let response = located.response.id;
            let rows = self.look(move |conn| scores::of_response(conn, response)).await?;
            let results: Vec<_> = rows.into_iter().map(result).collect::<Result<_>>()?;
            let nodes = beside((&nation.survey, profile), (&survey, &results));
            let signed_at = located.response.signed_at.map(|at| at.0);
            return Ok((!nodes.is_empty()).then_some(OwnView {
                campaign: located.campaign,
                signed_at,
                nodes,
            }));
        }
        Ok(None)
    }
}
