//! Picking the institutions of a campaign, page by page of the register.

use std::collections::{HashMap, HashSet};

use super::campaigns::editable;
use super::lists::Wish;
use super::permission::Verb;
use super::tokens::new_slug;
use super::{Actor, App, Done, Note, Tx};
use crate::db::campaigns::Campaign;
use crate::db::node_lists::Asked;
use crate::db::nodes::{self, ScopeNode};
use crate::db::responses::{self, Response};
use crate::db::{Id, Stamp, audit, node_lists, rollups};
use crate::error::{Error, Message, Result};
use crate::model::states::{CampaignState, ResponseState};

/// What a person ticked, and what they could have ticked.
#[derive(Debug, Clone, Default)]
pub struct Picking {
    /// Slugs of the nodes that the form showed: only these are changed.
    pub shown: Vec<String>,
    /// Slugs of those among them that take part.
    pub picked: Vec<String>,
}

impl Picking {
    /// Takes these in and leaves all others as they are.
    #[must_use]
    pub fn add(slugs: Vec<String>) -> Self {
        Self { shown: slugs.clone(), picked: slugs }
    }
}

/// The nodes that were shown, each with whether it takes part.
type Choices = Vec<(ScopeNode, bool)>;

impl App {
    /// Takes nodes into a campaign and out of it: new ones get a response, those taken out are
    /// withdrawn. One that has answers already stays; its code is among the returned ones.
    ///
    /// # Errors
    /// [`Error::WrongState`] when the campaign is closed.
    pub async fn pick_nodes(&self, actor: &Actor, slug: &str, picking: Picking) -> Result<Vec<String>> {
        self.pick(actor, slug, move |tx, _| {
            let picked: HashSet<&String> = picking.picked.iter().collect();
            let shown = nodes::by_slugs(tx.conn, &picking.shown)?;
            let choice = |node: ScopeNode| {
                let is_picked = picked.contains(&node.slug);
                (node, is_picked)
            };
            Ok(shown.into_iter().map(choice).collect())
        })
        .await
    }

    /// Takes all nodes that fit a wish into a campaign, on whatever page of the list they stand.
    ///
    /// # Errors
    /// [`Error::WrongState`] when the campaign is closed.
    pub async fn pick_hits(&self, actor: &Actor, slug: &str, wish: Wish) -> Result<()> {
        let (inside, is_group) = (actor.paths(Verb::ReadRegister), self.asks_groups(slug).await?);
        self.pick(actor, slug, move |tx, path| {
            let hits = node_lists::all_candidates(tx.conn, Asked { path, is_group }, &inside, &wish)?;
            Ok(hits.into_iter().map(|node| (node, true)).collect())
        })
        .await
        .map(drop)
    }

    async fn pick(
        &self,
        actor: &Actor,
        slug: &str,
        choose: impl Fn(&mut Tx<'_>, &str) -> Result<Choices> + Send + 'static,
    ) -> Result<Vec<String>> {
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.act(move |tx| {
            let (campaign, path, permit) = editable(tx, &actor, &slug)?;
            if campaign.state()? == CampaignState::Closed {
                return Err(Error::WrongState(Message::new("problem-campaign-closed")));
            }
            let mut choices = choose(tx, &path)?;
            choices.retain(|(node, _)| node.path.starts_with(&path) && node.retired_at.is_none());
            let changes = changes(tx, &campaign, choices)?;
            let (added, removed) = (changes.fresh.len() + changes.back.len(), changes.out.len());
            responses::insert_all(tx.conn, &changes.fresh)?;
            responses::set_state(tx.conn, &changes.back, ResponseState::Open)?;
            responses::set_state(tx.conn, &changes.out, ResponseState::Withdrawn)?;
            rollups::mark_stale(tx.conn, campaign.id, tx.now)?;
            let note = Note { result: "picked", ..Note::on(format!("{slug} +{added} -{removed}")) };
            Ok(Done::to_node(permit, campaign.node_id, note, changes.kept))
        })
        .await
    }
}

/// What a choice changes.
#[derive(Default)]
struct Changes {
    /// Responses of nodes that take part for the first time.
    fresh: Vec<Response>,
    /// Withdrawn responses that take part again.
    back: Vec<Id>,
    /// Responses that are withdrawn.
    out: Vec<Id>,
    /// Codes of nodes that stay because they have answers.
    kept: Vec<String>,
}

fn changes(tx: &mut Tx<'_>, campaign: &Campaign, choices: Choices) -> Result<Changes> {
    let present: HashMap<Id, Response> = responses::of_campaign(tx.conn, campaign.id)?
        .into_iter()
        .map(|(response, _)| (response.node_id, response))
        .collect();
    let mut changes = Changes::default();
    for (node, is_picked) in choices {
        let response = present.get(&node.id);
        let is_in = response.is_some_and(|response| response.state != ResponseState::Withdrawn.code());
        match (response, is_picked) {
            (None, true) => changes.fresh.push(fresh_response(tx, campaign, node.id)),
            (Some(response), true) if !is_in => changes.back.push(response.id),
            (Some(response), false) if is_in && response.first_saved_at.is_some() => {
                changes.kept.push(node.code);
            }
            (Some(response), false) if is_in => changes.out.push(response.id),
            (None, false) | (Some(_), _) => {}
        }
    }
    Ok(changes)
}

fn fresh_response(tx: &Tx<'_>, campaign: &Campaign, node_id: Id) -> Response {
    Response {
        id: tx.id(),
        slug: new_slug(),
        campaign_id: campaign.id,
        node_id,
        state: ResponseState::Open.code().into(),
        round: 0,
        answered: 0,
        chain_seq: 0,
        chain_hash: audit::Head::start().hash,
        created_at: Stamp(tx.now),
        first_saved_at: None,
        last_saved_at: None,
        sent_at: None,
        sent_by: None,
        signed_at: None,
        note: None,
        survey_version_id: campaign.survey_version_id,
        marked: 0,
    }
}
