//! Figures of institutions and of the nation.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;

use super::answering::{facts, score_options};
use super::permission::{Verb, permit};
use super::waves::Since;
use super::{Actor, App};
use crate::db::campaigns::{self, Campaign};
use crate::db::nodes::{self, ScopeNode};
use crate::db::responses::{self, Located, Response, Snapshot};
use crate::db::scores::{self, ScoreRow};
use crate::db::{Id, answers, rollups};
use crate::error::{Error, Result};
use crate::mapping::{FrameRow, Mapping, NationProfile, Scheme, Submission};
use crate::model::register::RegisterRow;
use crate::model::states::ResponseState;
use crate::model::{Answer, AnswerSheet, AnswerState, Answered, Answers, Survey};
use crate::scoring::{Explained, NodeResult, Plan, ResponseProfile, ScoredResponse};

/// The figures of one institution in one campaign, from the answers as they were signed.
#[derive(Debug, Clone)]
pub struct ProfileView {
    /// Response, campaign and institution.
    pub located: Located,
    /// What was signed.
    pub snapshot: Snapshot,
    /// The survey version.
    pub survey: Arc<Survey>,
    /// The figures.
    pub profile: ResponseProfile,
    /// The explanation of the node that was asked for.
    pub explained: Option<Explained<'static>>,
    /// Answers as signed.
    pub answers: Answers,
    /// How many of the questions that count are answered.
    pub answered: Answered,
    /// The institutions that some of them were taken over from.
    pub givers: Vec<ScopeNode>,
}

impl ProfileView {
    /// The name of the institution that an answer was taken over from; by its id, if it has left the register.
    #[must_use]
    pub fn giver<'a>(&'a self, answer: &'a Answer, language: &str) -> Option<&'a str> {
        let code = answer.inherited.last()?;
        Some(self.givers.iter().find(|node| node.code == *code).map_or(code, |node| node.name(language)))
    }
}

/// The last national figures of a campaign.
#[derive(Debug, Clone)]
pub struct NationView {
    /// The survey version.
    pub survey: Arc<Survey>,
    /// The campaign.
    pub campaign: Campaign,
    /// The figures; none before the first ones were computed.
    pub profile: Option<NationProfile>,
    /// What moved since the wave before; none in the first one.
    pub since: Option<Since>,
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
        let (campaign, rollup) = self
            .look(move |conn| {
                let (campaign, path) = campaigns::by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
                permit(&actor, Verb::ReadNation, &path)?;
                let rollup = rollups::find(conn, campaign.id)?;
                Ok((campaign, rollup))
            })
            .await?;
        let survey = self.survey(campaign.survey_version_id).await?;
        let body = rollup.as_ref().and_then(|rollup| rollup.body.clone()).map(|body| body.0);
        let since = body.as_ref().and_then(|body| body.get("since")).cloned();
        let profile = body.map(read_stored).transpose()?;
        let since = since.map(read_stored).transpose()?;
        Ok(NationView {
            survey,
            profile,
            since,
            computed_at: rollup.as_ref().and_then(|r| r.computed_at).map(|at| at.0),
            is_stale: rollup.is_some_and(|r| r.stale_since.is_some()),
            campaign,
        })
    }

    /// The figures of an institution in a campaign, with the explanation of one node if asked for.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside the person's scope, or when nothing was signed yet.
    pub async fn profile(
        &self,
        actor: &Actor,
        institution: &str,
        campaign: &str,
        node: Option<&str>,
    ) -> Result<ProfileView> {
        let signed = self.signed(actor, institution, campaign).await?;
        let explain = |scored: &ScoredResponse<'_, '_>| Some(scored.explain(node?)?.into_owned());
        let (view, explained) = self.profile_of(signed, explain).await?;
        Ok(ProfileView { explained, ..view })
    }

    /// What an institution signed last in a campaign, for a person who may read its figures.
    pub(super) async fn signed(
        &self,
        actor: &Actor,
        institution: &str,
        campaign: &str,
    ) -> Result<(Located, Snapshot)> {
        let (actor, institution, campaign) = (actor.clone(), institution.to_owned(), campaign.to_owned());
        self.look(move |conn| {
            let place = nodes::by_slug(conn, &institution)?.ok_or(Error::NotFound)?;
            permit(&actor, Verb::ReadProfile, &place.path)?;
            let (campaign, _) = campaigns::by_slug(conn, &campaign)?.ok_or(Error::NotFound)?;
            let response = responses::of_node(conn, campaign.id, place.id)?.ok_or(Error::NotFound)?;
            let snapshot = responses::newest_snapshot(conn, response.id)?.ok_or(Error::NotFound)?;
            Ok((Located { response, campaign, node: place }, snapshot))
        })
        .await
    }

    /// The figures of what was signed, and what else is wanted `of` the answers as they were scored; the caller has
    /// asked the permission.
    pub(super) async fn profile_of<T>(
        &self,
        (located, snapshot): (Located, Snapshot),
        of: impl FnOnce(&ScoredResponse<'_, '_>) -> T,
    ) -> Result<(ProfileView, T)> {
        let survey = self.survey(snapshot.survey_version_id).await?;
        let answers = signed_answers(&snapshot)?;
        let facts = facts(&located.node, &located.campaign);
        let options = score_options(&located.campaign, &facts);
        let (plan, sheet) = (Plan::of(&survey), AnswerSheet::of(&survey, &answers));
        let scored = plan.scored(sheet, None, &options);
        let (profile, wanted) = (scored.profile(), of(&scored));
        let answered = survey.answered(&answers, &facts, options.depth);
        let givers: Vec<String> =
            answers.iter().filter_map(|(_, answer)| answer.inherited.last().cloned()).collect();
        let givers = match givers.as_slice() {
            [] => Vec::new(),
            [..] => self.look(move |conn| nodes::by_codes(conn, &givers)).await?,
        };
        let explained = None;
        let view = ProfileView { located, snapshot, survey, profile, explained, answers, answered, givers };
        Ok((view, wanted))
    }

    /// The claimed figures of all signed responses of a campaign, for the table of institutions.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside the person's scope.
    pub async fn heatmap(
        &self,
        actor: &Actor,
        slug: &str,
    ) -> Result<(Campaign, Arc<Survey>, Vec<(ScopeNode, Vec<NodeResult>)>)> {
        let (actor, slug) = (actor.clone(), slug.to_owned());
        let (campaign, responses, rows) = self
            .look(move |conn| {
                let (campaign, path) = campaigns::by_slug(conn, &slug)?.ok_or(Error::NotFound)?;
                permit(&actor, Verb::ReadNation, &path)?;
                let responses = responses::of_campaign(conn, campaign.id)?;
                let rows = scores::of_campaign(conn, campaign.id)?;
                Ok((campaign, responses, rows))
            })
            .await?;
        let survey = self.survey(campaign.survey_version_id).await?;
        let mut by_code: HashMap<String, Vec<NodeResult>> =
            submissions(&responses, rows)?.into_iter().map(|one| (one.institution, one.nodes)).collect();
        let rows = responses
            .into_iter()
            .filter(|(response, _)| response.state != ResponseState::Withdrawn.code())
            .map(|(_, node)| {
                let figures = by_code.remove(&node.code).unwrap_or_default();
                (node, figures)
            })
            .collect();
        Ok((campaign, survey, rows))
    }
}

/// National figures, or what moved since a wave, as they were stored.
pub(super) fn read_stored<T: DeserializeOwned>(body: serde_json::Value) -> Result<T> {
    serde_json::from_value(body).map_err(|e| Error::Defect(format!("stored national figures: {e}")))
}

/// The answers inside what was signed.
pub(super) fn signed_answers(snapshot: &Snapshot) -> Result<Answers> {
    let broken = |why: String| Error::Defect(format!("signed snapshot: {why}"));
    let body: serde_json::Value = serde_json::from_str(&snapshot.body).map_err(|e| broken(e.to_string()))?;
    let members = body
        .get("answers")
        .and_then(|answers| answers.as_object())
        .ok_or_else(|| broken("no answers".into()))?;
    members.iter().map(|(item, json)| Ok((item.clone(), Answer::from_json(json).map_err(broken)?))).collect()
}

/// A campaign as it is counted: its institutions, and the figures of those that signed.
pub(super) struct Counted {
    /// The campaign.
    pub campaign: Campaign,
    /// The survey version that it is pinned to.
    pub survey: Arc<Survey>,
    /// Its responses, without those withdrawn.
    pub responses: Vec<(Response, ScopeNode)>,
    /// Its institutions in register order.
    pub frame: Vec<FrameRow>,
    /// What was signed.
    pub submissions: Vec<Submission>,
}

impl Counted {
    /// The national figures.
    pub fn nation(&self) -> NationProfile {
        let mut mapping = Mapping::new(Scheme::of(&self.survey), &self.frame);
        for one in &self.submissions {
            mapping.take(&one.institution, &one.nodes, &one.numbers);
        }
        let profile = mapping.profile();
        let workings = mapping.workings(&profile);
        NationProfile { workings, ..profile }
    }
}

/// Reads a campaign's score rows and its part of the register.
pub(super) async fn counted(app: &App, campaign_id: Id) -> Result<Counted> {
    let (campaign, everybody, responses, rows) = app
        .look(move |conn| {
            let campaign = campaigns::by_id(conn, campaign_id)?.ok_or(Error::NotFound)?;
            let everybody = nodes::all(conn)?;
            let mut all = responses::of_campaign(conn, campaign_id)?;
            all.retain(|(response, _)| response.state != ResponseState::Withdrawn.code());
            let rows = scores::of_campaign(conn, campaign_id)?;
            Ok((campaign, everybody, all, rows))
        })
        .await?;
    let survey = app.survey(campaign.survey_version_id).await?;
    // The sector of an institution is found by its way up, so the whole register is read.
    let (mut frame, problems): (Vec<FrameRow>, _) = crate::mapping::register::frame(register(&everybody));
    let picked: HashSet<&str> = responses.iter().map(|(_, node)| node.code.as_str()).collect();
    frame.retain(|row| picked.contains(row.id.as_str()));
    for problem in problems {
        tracing::warn!(%problem, "the register holds a row that cannot be counted");
    }
    let mut numbers = numbers_of(app, campaign_id, Scheme::of(&survey).numbers).await?;
    let by_code: HashMap<&str, Id> =
        responses.iter().map(|(response, node)| (node.code.as_str(), response.id)).collect();
    let mut submissions = submissions(&responses, rows)?;
    for one in &mut submissions {
        let given = by_code.get(one.institution.as_str()).and_then(|response| numbers.remove(response));
        one.numbers = given.unwrap_or_default();
    }
    Ok(Counted { campaign, survey, responses, frame, submissions })
}

/// The numbers that each response gives of its institution, in the order of these items.
async fn numbers_of(app: &App, campaign: Id, items: Vec<String>) -> Result<HashMap<Id, Vec<Option<f64>>>> {
    let wanted = items.clone();
    let rows = app.look(move |conn| answers::signed_of_items(conn, campaign, &wanted)).await?;
    let mut numbers: HashMap<Id, Vec<Option<f64>>> = HashMap::new();
    for (response, item, answer) in rows {
        let Some(place) = items.iter().position(|id| *id == item) else { continue };
        let answer = Answer::from_json(&answer.0)
            .map_err(|why| Error::Defect(format!("stored answer to {item}: {why}")))?;
        let given = numbers.entry(response).or_insert_with(|| vec![None; items.len()]);
        if let (Some(slot), AnswerState::Value(value)) = (given.get_mut(place), &answer.state) {
            *slot = value.as_f64();
        }
    }
    Ok(numbers)
}

/// The score rows come sorted by response; each run is one institution's submission.
fn submissions(responses: &[(Response, ScopeNode)], rows: Vec<ScoreRow>) -> Result<Vec<Submission>> {
    let mut by_response: HashMap<Id, Vec<NodeResult>> = HashMap::new();
    for row in rows {
        by_response.entry(row.response_id).or_default().push(result(row)?);
    }
    let found = responses.iter().filter_map(|(response, node)| {
        let nodes = by_response.remove(&response.id)?;
        Some(Submission { institution: node.code.clone(), nodes, numbers: Vec::new() })
    });
    Ok(found.collect())
}

/// A node's figures out of their row.
pub(super) fn result(row: ScoreRow) -> Result<NodeResult> {
    let mut result: NodeResult =
        serde_json::from_value(row.result.0).map_err(|e| Error::Defect(format!("stored figures: {e}")))?;
    // The figures themselves are the columns: exact on both databases.
    (result.id, result.score, result.low, result.high) = (row.node, row.score, row.low, row.high);
    Ok(result)
}

fn register(nodes: &[ScopeNode]) -> Vec<RegisterRow> {
    let codes: HashMap<Id, &str> = nodes.iter().map(|node| (node.id, node.code.as_str())).collect();
    let parent = |node: &ScopeNode| Some((*codes.get(&node.parent_id?)?).to_owned());
    nodes.iter().map(|node| RegisterRow { parent: parent(node), ..register_row(node) }).collect()
}

fn register_row(node: &ScopeNode) -> RegisterRow {
    let columns = node.attributes.0.as_object().into_iter().flatten();
    let cell = |(name, cell): (&String, &serde_json::Value)| Some((name.clone(), cell.as_str()?.to_owned()));
    RegisterRow {
        id: node.code.clone(),
        kind: node.kind.clone(),
        stratum: node.stratum.clone(),
        size: node.size,
        consent_publish: node.consent_publish,
        eligible: node.eligible.clone(),
        attributes: columns.filter_map(cell).collect(),
        ..RegisterRow::default()
    }
}
