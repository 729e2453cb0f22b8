//! Lists in pages: the register, campaigns, who takes part and how far they are, what waits for a person.

use std::sync::Arc;

use super::permission::{Verb, permit, permit_anywhere};
use super::{Actor, App};
use crate::db::campaigns::{self, Campaign};
pub use crate::db::lists::{Hits, ROWS, Wish};
use crate::db::node_lists::Asked;
use crate::db::nodes::ScopeNode;
use crate::db::responses::{Located, Response};
use crate::db::{Id, campaign_lists, node_lists, work_lists};
use crate::error::{Error, Result};
use crate::model::Survey;

/// A campaign in a list.
#[derive(Debug, Clone)]
pub struct ListedCampaign {
    /// The campaign.
    pub campaign: Campaign,
    /// The scope node it belongs to.
    pub node: ScopeNode,
    /// What it asks; none where this program no longer reads it.
    pub survey: Option<Arc<Survey>>,
}

/// A page of the register.
#[derive(Debug, Clone)]
pub struct Branches {
    /// The nodes, each behind the one above it.
    pub hits: Hits<ScopeNode>,
    /// Nodes above them that the person may read and that are not on the page themselves.
    pub above: Vec<ScopeNode>,
}

/// A page of the nodes that can take part in a campaign.
#[derive(Debug, Clone)]
pub struct Candidates {
    /// The nodes, each with whether it takes part.
    pub hits: Hits<(ScopeNode, bool)>,
    /// How many there are, whatever was wished for.
    pub all: usize,
}

impl App {
    /// A page of the nodes in the person's scope.
    ///
    /// # Errors
    /// [`Error::NotAllowed`] when the person reads the register nowhere.
    pub async fn register_page(&self, actor: &Actor, wish: Wish) -> Result<Branches> {
        permit_anywhere(actor, Verb::ReadRegister)?;
        let inside = actor.paths(Verb::ReadRegister);
        self.look(move |conn| {
            let hits = node_lists::page(conn, &inside, &wish)?;
            // A page may begin in the middle of a branch, and a filter may leave out its stem.
            let mut codes: Vec<String> = hits.rows.iter().flat_map(codes_above).collect();
            codes.sort();
            codes.dedup();
            codes.retain(|code| hits.rows.iter().all(|node| node.code != *code));
            let mut above = node_lists::by_codes(conn, &codes)?;
            above.retain(|node| inside.iter().any(|path| node.path.starts_with(path)));
            Ok(Branches { hits, above })
        })
        .await
    }

    /// The nodes with these codes that lie in the person's scope, for their names.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn nodes_with_codes(&self, actor: &Actor, codes: Vec<String>) -> Result<Vec<ScopeNode>> {
        let mut found = self.look(move |conn| node_lists::by_codes(conn, &codes)).await?;
        found.retain(|node| actor.grants.iter().any(|grant| node.path.starts_with(&grant.path)));
        Ok(found)
    }

    /// A page of the campaigns in the person's scope, newest first.
    ///
    /// # Errors
    /// [`Error::NotAllowed`] when the person reads campaigns nowhere.
    pub async fn campaign_page(&self, actor: &Actor, wish: Wish) -> Result<Hits<ListedCampaign>> {
        permit_anywhere(actor, Verb::ReadCampaign)?;
        let inside = actor.paths(Verb::ReadCampaign);
        let hits = self.look(move |conn| campaign_lists::page(conn, &inside, &wish)).await?;
        let mut rows = Vec::new();
        for (campaign, node) in hits.rows {
            let survey = self.readable_survey(campaign.survey_version_id).await?;
            rows.push(ListedCampaign { campaign, node, survey });
        }
        Ok(Hits { rows, count: hits.count, page: hits.page })
    }

    /// A page of the responses that a person takes part in: of what waits, or of what is finished, with how many are
    /// finished.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn work_page(
        &self,
        actor: &Actor,
        is_finished: bool,
        wish: Wish,
    ) -> Result<(Hits<Located>, usize)> {
        let takes_part = |role| [Verb::Answer, Verb::Sign].iter().any(|verb| verb.roles().contains(&role));
        let grants = actor.grants.iter().filter(|grant| takes_part(grant.role));
        let nodes: Vec<Id> = grants.map(|grant| grant.node_id).collect();
        self.look(move |conn| {
            let hits = work_lists::page(conn, &nodes, is_finished, &wish)?;
            let finished = work_lists::count_finished(conn, &nodes)?;
            Ok((hits, finished))
        })
        .await
    }

    /// A page of those who take part in a campaign, with their responses.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside the person's scope.
    pub async fn monitor_page(
        &self,
        actor: &Actor,
        slug: &str,
        wish: Wish,
    ) -> Result<Hits<(Response, ScopeNode)>> {
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.look(move |conn| {
            let (campaign, path) = campaigns::by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
            permit(&actor, Verb::ReadCampaign, &path)?;
            campaign_lists::responses(conn, campaign.id, &wish)
        })
        .await
    }

    /// A page of those who can take part in a campaign; empty for who may not read the register.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside the person's scope.
    pub async fn candidates(&self, actor: &Actor, slug: &str, wish: Wish) -> Result<Candidates> {
        let is_group = self.asks_groups(slug).await?;
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.look(move |conn| {
            let (campaign, path) = campaigns::by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
            permit(&actor, Verb::ReadCampaign, &path)?;
            let inside = actor.paths(Verb::ReadRegister);
            let asked = Asked { path: &path, is_group };
            let hits = node_lists::candidates(conn, (campaign.id, asked), &inside, &wish)?;
            let all = node_lists::count_candidates(conn, asked, &inside)?;
            Ok(Candidates { hits, all })
        })
        .await
    }

    /// Whether a campaign's survey is answered for the nation or a sector as a whole, not by institutions.
    pub(super) async fn asks_groups(&self, slug: &str) -> Result<bool> {
        let slug = slug.to_owned();
        let found = self.look(move |conn| campaigns::by_slug(conn, &slug)).await?;
        let (campaign, _) = found.ok_or(Error::NotFound)?;
        Ok(self.survey(campaign.survey_version_id).await?.asks_nation())
    }
}

/// The codes from the root down to the node above.
fn codes_above(node: &ScopeNode) -> Vec<String> {
    let codes: Vec<&str> = node.path.split('/').filter(|code| !code.is_empty()).collect();
    let above = codes.len().saturating_sub(1);
    codes.into_iter().take(above).map(str::to_owned).collect()
}
