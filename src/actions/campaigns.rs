//! Campaigns: make, fill, open, close, and see who has answered how far.

use chrono::{DateTime, Utc};

use super::people::invalid;
use super::permission::{Permit, Verb, permit, permit_anywhere};
use super::tokens::new_slug;
use super::{Actor, App, Done, Note, Tx};
use crate::db::campaigns::{self, Campaign};
use crate::db::nodes::{self, ScopeNode};
use crate::db::responses::{self, Response};
use crate::db::{Id, Stamp, audit, rollups, surveys};
use crate::error::{Error, Message, Problem, Result};
use crate::model::states::{CampaignState, ResponseState, WrongState};

/// A campaign to be made.
#[derive(Debug, Clone)]
pub struct NewCampaign {
    /// Name.
    pub name: String,
    /// The survey version.
    pub survey_version: Id,
    /// `rapid standard verified`.
    pub depth: String,
    /// Planned end.
    pub closes_at: Option<DateTime<Utc>>,
    /// Whether heads sign.
    pub sign_off: bool,
    /// Language of invitations.
    pub language: String,
    /// Target template.
    pub target: Option<String>,
    /// Code of the scope node; the root of the register if none.
    pub node: Option<String>,
}

/// A campaign with what its page shows at the top.
#[derive(Debug, Clone)]
pub struct CampaignView {
    /// The campaign.
    pub campaign: Campaign,
    /// Path of its scope node.
    pub path: String,
    /// Its responses in register order, with their nodes; withdrawn ones left out.
    pub responses: Vec<(Response, ScopeNode)>,
}

impl CampaignView {
    /// How many responses are in one of these states.
    #[must_use]
    pub fn count(&self, states: &[ResponseState]) -> usize {
        self.responses.iter().filter(|(r, _)| states.iter().any(|state| state.code() == r.state)).count()
    }

    /// How many have at least one saved answer.
    #[must_use]
    pub fn started(&self) -> usize {
        self.responses.iter().filter(|(r, _)| r.first_saved_at.is_some()).count()
    }
}

impl App {
    /// The campaigns in the person's scope, newest first.
    ///
    /// # Errors
    /// [`Error::NotAllowed`] when the person reads campaigns nowhere.
    pub async fn campaigns(&self, actor: &Actor) -> Result<Vec<Campaign>> {
        permit_anywhere(actor, Verb::ReadCampaign)?;
        let all = self.look(campaigns::all).await?;
        Ok(all.into_iter().filter(|(_, path)| actor.may(Verb::ReadCampaign, path)).map(|(c, _)| c).collect())
    }

    /// One campaign with its responses.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside the person's scope.
    pub async fn campaign(&self, actor: &Actor, slug: &str) -> Result<CampaignView> {
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.look(move |conn| {
            let (campaign, path) = campaigns::by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
            permit(&actor, Verb::ReadCampaign, &path)?;
            let mut responses = responses::of_campaign(conn, campaign.id)?;
            responses.retain(|(response, _)| response.state != ResponseState::Withdrawn.code());
            Ok(CampaignView { campaign, path, responses })
        })
        .await
    }

    /// Makes a campaign as a draft and returns its slug.
    ///
    /// # Errors
    /// [`Error::Invalid`] with every wrong field.
    pub async fn create_campaign(&self, actor: &Actor, new: NewCampaign) -> Result<String> {
        let (actor, slug) = (actor.clone(), new_slug());
        let problems = check(&new, self.clock.now());
        if !problems.is_empty() {
            return Err(Error::Invalid(problems));
        }
        self.act(move |tx| {
            let node = match &new.node {
                Some(code) => nodes::by_code(tx.conn, code)?,
                None => nodes::root(tx.conn)?,
            };
            let Some(node) = node else {
                return Err(Error::WrongState(Message::new("problem-register-empty")));
            };
            let permit = permit(&actor, Verb::EditCampaign, &node.path)?;
            if surveys::by_id(tx.conn, new.survey_version)?.is_none_or(|version| version.state != "published")
            {
                return Err(invalid("survey", Message::new("problem-survey-unknown")));
            }
            let row = draft(tx, &new, &slug, node.id, actor.account.id);
            campaigns::insert(tx.conn, &row)?;
            Ok(Done::to_node(permit, node.id, Note { result: "created", ..Note::on(&slug) }, slug.clone()))
        })
        .await
    }

    /// Sets the nodes of a campaign to exactly these: new ones get a response, missing ones are
    /// withdrawn. One that has answers already stays; its code is among the returned ones.
    ///
    /// # Errors
    /// [`Error::WrongState`] when the campaign is closed.
    pub async fn pick_nodes(&self, actor: &Actor, slug: &str, picked: Vec<String>) -> Result<Vec<String>> {
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.act(move |tx| {
            let (campaign, path, permit) = editable(tx, &actor, &slug)?;
            if campaign.state()? == CampaignState::Closed {
                return Err(Error::WrongState(Message::new("problem-campaign-closed")));
            }
            let chosen: Vec<ScopeNode> = nodes::by_slugs(tx.conn, &picked)?
                .into_iter()
                .filter(|node| node.path.starts_with(&path) && node.retired_at.is_none())
                .collect();
            let (added, removed, kept) = set_nodes(tx, &campaign, &chosen)?;
            rollups::mark_stale(tx.conn, campaign.id, tx.now)?;
            let note = Note { result: "picked", ..Note::on(format!("{slug} +{added} -{removed}")) };
            Ok(Done::to_node(permit, campaign.node_id, note, kept))
        })
        .await
    }

    /// Opens a campaign: answers are taken from now on.
    ///
    /// # Errors
    /// [`Error::WrongState`] when it is open already or has no institutions.
    pub async fn open_campaign(&self, actor: &Actor, slug: &str) -> Result<()> {
        self.step_campaign(actor, slug, CampaignState::open, "opened").await
    }

    /// Closes a campaign: no more answers are taken.
    ///
    /// # Errors
    /// [`Error::WrongState`] unless it is open.
    pub async fn close_campaign(&self, actor: &Actor, slug: &str) -> Result<()> {
        self.step_campaign(actor, slug, CampaignState::close, "closed").await
    }

    async fn step_campaign(
        &self,
        actor: &Actor,
        slug: &str,
        step: fn(CampaignState) -> std::result::Result<CampaignState, WrongState>,
        result: &'static str,
    ) -> Result<()> {
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.act(move |tx| {
            let (campaign, _, permit) = editable(tx, &actor, &slug)?;
            let from = campaign.state()?;
            let to = step(from).map_err(wrong_step)?;
            if to == CampaignState::Open && responses::of_campaign(tx.conn, campaign.id)?.is_empty() {
                return Err(Error::WrongState(Message::new("problem-campaign-empty")));
            }
            if !campaigns::step(tx.conn, campaign.id, from, to, Stamp(tx.now))? {
                return Err(Error::WrongState(Message::new("problem-changed-meanwhile")));
            }
            rollups::mark_stale(tx.conn, campaign.id, tx.now)?;
            Ok(Done::to_node(permit, campaign.node_id, Note { result, ..Note::on(&slug) }, ()))
        })
        .await
    }
}

/// The sentence for a step that the present state forbids.
pub(super) fn wrong_step(wrong: WrongState) -> Error {
    Error::WrongState(Message::new("problem-wrong-state").with("state", wrong.is).with("step", wrong.step))
}

fn editable(tx: &mut Tx<'_>, actor: &Actor, slug: &str) -> Result<(Campaign, String, Permit)> {
    let (campaign, path) = campaigns::by_slug(tx.conn, slug)?.ok_or(Error::NotFound)?;
    let permit = permit(actor, Verb::EditCampaign, &path)?;
    Ok((campaign, path, permit))
}

fn draft(tx: &Tx<'_>, new: &NewCampaign, slug: &str, node_id: Id, by: Id) -> Campaign {
    Campaign {
        id: tx.id(),
        slug: slug.to_owned(),
        node_id,
        name: new.name.trim().to_owned(),
        survey_version_id: new.survey_version,
        state: CampaignState::Draft.code().into(),
        depth: new.depth.clone(),
        opens_at: None,
        closes_at: new.closes_at.map(Stamp),
        sign_off: new.sign_off,
        language: new.language.clone(),
        target: new.target.clone(),
        created_by: Some(by),
        created_at: Stamp(tx.now),
        opened_at: None,
        closed_at: None,
    }
}

fn set_nodes(
    tx: &mut Tx<'_>,
    campaign: &Campaign,
    chosen: &[ScopeNode],
) -> Result<(usize, usize, Vec<String>)> {
    let present = responses::of_campaign(tx.conn, campaign.id)?;
    let (mut added, mut removed, mut kept) = (0, 0, Vec::new());
    for node in chosen {
        match present.iter().find(|(response, _)| response.node_id == node.id) {
            Some((response, _)) if response.state == ResponseState::Withdrawn.code() => {
                let back = Response { state: ResponseState::Open.code().into(), ..response.clone() };
                responses::update_state(tx.conn, &back)?;
                added += 1;
            }
            Some(_) => {}
            None => {
                responses::insert(tx.conn, &fresh_response(tx, campaign.id, node.id))?;
                added += 1;
            }
        }
    }
    for (response, node) in present.iter().filter(|(r, _)| !chosen.iter().any(|node| node.id == r.node_id)) {
        if response.state == ResponseState::Withdrawn.code() {
            continue;
        }
        if response.first_saved_at.is_some() {
            kept.push(node.code.clone());
            continue;
        }
        let out = Response { state: ResponseState::Withdrawn.code().into(), ..response.clone() };
        responses::update_state(tx.conn, &out)?;
        removed += 1;
    }
    Ok((added, removed, kept))
}

fn fresh_response(tx: &Tx<'_>, campaign_id: Id, node_id: Id) -> Response {
    Response {
        id: tx.id(),
        slug: new_slug(),
        campaign_id,
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
    }
}

fn check(new: &NewCampaign, now: DateTime<Utc>) -> Vec<Problem> {
    let mut problems = Vec::new();
    let letters = new.name.trim().chars().count();
    if letters == 0 || letters > 120 {
        problems.push(Problem::new("name", Message::new("problem-campaign-name")));
    }
    if !["rapid", "standard", "verified"].contains(&new.depth.as_str()) {
        problems.push(Problem::new("depth", Message::new("problem-depth")));
    }
    if new.closes_at.is_some_and(|at| at <= now) {
        problems.push(Problem::new("closes", Message::new("problem-closes-in-past")));
    }
    problems
}
