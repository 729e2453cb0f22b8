//! Campaigns: make, open, close, and see who has answered how far.

use chrono::{DateTime, Utc};

use super::people::invalid;
use super::permission::{Permit, Verb, permit, permit_anywhere};
use super::tokens::new_slug;
use super::{Actor, App, Done, Note, Tx};
pub use crate::db::campaign_lists::StateCount;
use crate::db::campaigns::{self, Campaign};
use crate::db::nodes::{self, ScopeNode};
use crate::db::responses::{self, Response};
use crate::db::{Id, Stamp, campaign_lists, rollups, surveys, waves};
use crate::error::{Error, Message, Problem, Result};
use crate::model::states::{CampaignState, ResponseState, WrongState};

/// The depths that a campaign can have.
pub const DEPTHS: [&str; 3] = ["rapid", "standard", "verified"];

/// A campaign to be made.
#[derive(Debug, Clone)]
pub struct NewCampaign {
    /// Name.
    pub name: String,
    /// The survey version.
    pub survey_version: Id,
    /// One of [`DEPTHS`].
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
    /// How many of its responses are in which state; withdrawn ones left out.
    pub counts: Vec<StateCount>,
}

impl CampaignView {
    /// How many responses there are.
    #[must_use]
    pub fn all(&self) -> usize {
        self.counts.iter().map(|count| count.all).sum()
    }

    /// How many responses are in one of these states.
    #[must_use]
    pub fn count(&self, states: &[ResponseState]) -> usize {
        self.of_states(states).map(|count| count.all).sum()
    }

    /// Which share of the sizes the responses in one of these states have; none when no institution has a size.
    #[must_use]
    pub fn size_share(&self, states: &[ResponseState]) -> Option<f64> {
        self.share_of_size(self.of_states(states).map(|count| count.size).sum())
    }

    /// The same of those with at least one answer.
    #[must_use]
    pub fn started_size_share(&self) -> Option<f64> {
        self.share_of_size(self.counts.iter().map(|count| count.started_size).sum())
    }

    /// How many in a state have at least one answer.
    #[must_use]
    pub fn started_in(&self, state: ResponseState) -> usize {
        self.of_states(&[state]).map(|count| count.started).sum()
    }

    fn share_of_size(&self, part: f64) -> Option<f64> {
        let whole: f64 = self.counts.iter().map(|count| count.size).sum();
        (whole > 0.0).then(|| part / whole)
    }

    fn of_states(&self, states: &[ResponseState]) -> impl Iterator<Item = &StateCount> {
        self.counts.iter().filter(|count| states.iter().any(|state| state.code() == count.state))
    }

    /// How many have at least one answer.
    #[must_use]
    pub fn started(&self) -> usize {
        self.counts.iter().map(|count| count.started).sum()
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

    /// One campaign with the counts of its responses.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside the person's scope.
    pub async fn campaign(&self, actor: &Actor, slug: &str) -> Result<CampaignView> {
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.look(move |conn| {
            let (campaign, path) = campaigns::by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
            permit(&actor, Verb::ReadCampaign, &path)?;
            let counts = campaign_lists::state_counts(conn, campaign.id)?;
            Ok(CampaignView { campaign, path, counts })
        })
        .await
    }

    /// All responses of a campaign in register order, with their nodes; withdrawn ones left out.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside the person's scope.
    pub async fn participants(&self, actor: &Actor, slug: &str) -> Result<Vec<(Response, ScopeNode)>> {
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.look(move |conn| {
            let (campaign, path) = campaigns::by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
            permit(&actor, Verb::ReadCampaign, &path)?;
            let mut responses = responses::of_campaign(conn, campaign.id)?;
            responses.retain(|(response, _)| response.state != ResponseState::Withdrawn.code());
            Ok(responses)
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
        self.known_target(&new).await?;
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

    /// Refuses a target that the survey does not have: gaps would be counted from nothing.
    async fn known_target(&self, new: &NewCampaign) -> Result<()> {
        let Some(target) = &new.target else { return Ok(()) };
        let survey = match self.survey(new.survey_version).await {
            Err(Error::NotFound) => return Err(invalid("survey", Message::new("problem-survey-unknown"))),
            found => found?,
        };
        let known: Vec<&str> = survey.targets.iter().map(|target| target.id.as_str()).collect();
        if known.contains(&target.as_str()) {
            return Ok(());
        }
        let message = Message::new("problem-target-unknown").with("target", target);
        let known = if known.is_empty() { "-".to_owned() } else { known.join(", ") };
        Err(invalid("target", message.with("targets", known)))
    }

    /// Opens a campaign: answers are taken from now on.
    ///
    /// # Errors
    /// [`Error::WrongState`] when it is open already or has no institutions.
    pub async fn open_campaign(&self, actor: &Actor, slug: &str) -> Result<()> {
        self.step_campaign(actor, slug, CampaignState::Open, "opened").await
    }

    /// Closes a campaign: no more answers are taken.
    ///
    /// # Errors
    /// [`Error::WrongState`] unless it is open.
    pub async fn close_campaign(&self, actor: &Actor, slug: &str) -> Result<()> {
        self.step_campaign(actor, slug, CampaignState::Closed, "closed").await
    }

    async fn step_campaign(
        &self,
        actor: &Actor,
        slug: &str,
        to: CampaignState,
        result: &'static str,
    ) -> Result<()> {
        let (actor, slug) = (actor.clone(), slug.to_owned());
        self.act(move |tx| {
            let (campaign, _, permit) = editable(tx, &actor, &slug)?;
            let from = campaign.state()?;
            let taking_part: usize =
                campaign_lists::state_counts(tx.conn, campaign.id)?.iter().map(|count| count.all).sum();
            checked_step(from, to, taking_part)?;
            if !campaigns::step(tx.conn, campaign.id, from, to, Stamp(tx.now))? {
                return Err(Error::WrongState(Message::new("problem-changed-meanwhile")));
            }
            rollups::mark_stale(tx.conn, campaign.id, tx.now)?;
            for beside in waves::series(tx.conn, &campaign)? {
                rollups::mark_stale(tx.conn, beside, tx.now)?;
            }
            Ok(Done::to_node(permit, campaign.node_id, Note { result, ..Note::on(&slug) }, ()))
        })
        .await
    }
}

/// Whether a campaign can be opened or closed now.
///
/// # Errors
/// [`Error::WrongState`] when it is so already, or would be opened for nobody.
pub fn checked_step(from: CampaignState, to: CampaignState, taking_part: usize) -> Result<()> {
    let step = if to == CampaignState::Open { from.open() } else { from.close() };
    step.map_err(wrong_step)?;
    if to == CampaignState::Open && taking_part == 0 {
        return Err(Error::WrongState(Message::new("problem-campaign-empty")));
    }
    Ok(())
}

/// The sentence for a step that the present state forbids.
pub(super) fn wrong_step(wrong: WrongState) -> Error {
    Error::WrongState(Message::new("problem-wrong-state").with("state", wrong.is).with("step", wrong.step))
}

pub(super) fn editable(tx: &mut Tx<'_>, actor: &Actor, slug: &str) -> Result<(Campaign, String, Permit)> {
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

pub(super) fn check_name(name: &str) -> Option<Problem> {
    let letters = name.trim().chars().count();
    (letters == 0 || letters > 120).then(|| Problem::new("name", Message::new("problem-campaign-name")))
}

fn check(new: &NewCampaign, now: DateTime<Utc>) -> Vec<Problem> {
    let mut problems: Vec<Problem> = check_name(&new.name).into_iter().collect();
    if !DEPTHS.contains(&new.depth.as_str()) {
        problems.push(Problem::new("depth", Message::new("problem-depth")));
    }
    if new.closes_at.is_some_and(|at| at <= now) {
        problems.push(Problem::new("closes", Message::new("problem-closes-in-past")));
    }
    problems
}
