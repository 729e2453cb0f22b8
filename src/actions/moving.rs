//! Moving a campaign to a newer version of its survey: look first, then move all of it in one transaction.
//!
//! One transaction and not one a response: it holds up other saves for a moment, but whatever ends the program in
//! between leaves the campaign wholly on one version, and nothing has to be found and gone on with later.
//! Answers go to their new items as further events; no event is ever changed.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::answering::parse_answers;
use super::move_writes::take_along;
use super::permission::{Permit, Verb, permit};
use super::survey_versions::newer_published;
use super::{Actor, App, Done, Note};
use crate::db::answers::{self, CurrentAnswer};
use crate::db::campaigns::{self, Campaign};
use crate::db::moves::{self, SurveyMove};
use crate::db::nodes::ScopeNode;
use crate::db::responses::{self, Response};
use crate::db::surveys::{self, SurveyVersion};
use crate::db::{AnyConnection, Id, Stamp, rollups};
use crate::error::{Error, Message, Result};
use crate::model::Survey;
use crate::model::carry::{Carried, Carry, Moved, carried, moved_by};
use crate::model::states::CampaignState;

/// What a move would do; nothing is stored.
#[derive(Debug, Clone)]
pub struct MovePlan {
    /// The campaign.
    pub campaign: Campaign,
    /// Its version now.
    pub from: Arc<Survey>,
    /// The version to move to.
    pub to: Arc<Survey>,
    /// What becomes of which items, with how many responses each touches; in the old version's order.
    pub changes: Vec<Change>,
    /// The responses whose answers are touched, each with what becomes of how many.
    pub touched: Vec<(ScopeNode, BTreeMap<Carry, usize>)>,
    /// How many go along untouched.
    pub untouched: usize,
    /// The responses that stay with their version, and why by code.
    pub staying: Vec<(ScopeNode, &'static str)>,
}

/// What becomes of the answers to one item.
#[derive(Debug, Clone)]
pub struct Change {
    /// The version that was answered.
    pub from: Arc<Survey>,
    /// Old and new item, and what becomes of the answer.
    pub carried: Carried,
    /// How many responses have such an answer.
    pub responses: usize,
}

/// An older version with what becomes of its items in the new one.
#[derive(Debug)]
pub(super) struct Road {
    old: Arc<Survey>,
    carried: Vec<Carried>,
}

/// What becomes of one response of the campaign.
enum Fate {
    Goes { row: Box<Response>, node: Box<ScopeNode>, current: Vec<CurrentAnswer>, moved: Vec<Moved> },
    Stays(Box<ScopeNode>, &'static str),
}

impl App {
    /// The newer published versions that a campaign can be moved to, the newest first; its own version where
    /// some responses have stayed behind.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn move_targets(&self, campaign: &Campaign) -> Result<Vec<String>> {
        let (id, version) = (campaign.id, campaign.survey_version_id);
        if campaign.state()? == CampaignState::Closed {
            return Ok(Vec::new());
        }
        self.look(move |conn| {
            let Some(now) = surveys::by_id(conn, version)? else { return Ok(Vec::new()) };
            let mut targets = newer_published(surveys::listed(conn, Some(&now.survey))?, &now.version);
            if moves::behind(conn, id, version)? > 0 {
                targets.push(now.version);
            }
            Ok(targets)
        })
        .await
    }

    /// What moving a campaign to a version would do.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside the person's scope or without such a newer published version.
    pub async fn plan_move(&self, actor: &Actor, slug: &str, version: &str) -> Result<MovePlan> {
        let (campaign, target, roads) = self.roads(actor, slug, version).await?;
        let (from, to) = (self.survey(campaign.survey_version_id).await?, self.survey(target.id).await?);
        let (of, roads, new) = (campaign.clone(), Arc::new(roads), Arc::clone(&to));
        let known = Arc::clone(&roads);
        let fates = self.look(move |conn| fates(conn, &of, target.id, (&known, &new))).await?;
        Ok(planned(campaign, (from, to), &roads, fates))
    }

    /// Moves a campaign with all responses that are being answered; returns how many went. `seen` is the
    /// version that the page showed as the present one.
    ///
    /// # Errors
    /// [`Error::WrongState`] when the campaign is closed or was moved meanwhile.
    pub async fn move_campaign(&self, actor: &Actor, slug: &str, version: &str, seen: &str) -> Result<usize> {
        let (campaign, target, roads) = self.roads(actor, slug, version).await?;
        let (from, to) = (self.survey(campaign.survey_version_id).await?, self.survey(target.id).await?);
        if from.version != seen {
            return Err(changed_meanwhile());
        }
        let (actor, slug) = (actor.clone(), slug.to_owned());
        let (old, new) = (from.sha256.clone(), to.sha256.clone());
        self.act(move |tx| {
            let (now, _, permit) = movable(tx.conn, &actor, &slug)?;
            moves::lock(tx.conn, now.id)?;
            if !moves::set_campaign(tx.conn, now.id, campaign.survey_version_id, target.id)? {
                return Err(changed_meanwhile());
            }
            let going = fates(tx.conn, &now, target.id, (&roads, &to))?;
            let row = SurveyMove {
                id: tx.id(),
                campaign_id: now.id,
                from_version_id: campaign.survey_version_id,
                to_version_id: target.id,
                account_id: actor.account.id,
                at: Stamp(tx.now),
                undone_at: None,
            };
            let mut went = Vec::new();
            for fate in going {
                if let Fate::Goes { row: response, current, moved, .. } = fate {
                    went.push(take_along(tx, &row, &response, (&current, &moved))?);
                }
            }
            moves::insert(tx.conn, &row, &went)?;
            rollups::mark_stale(tx.conn, now.id, tx.now)?;
            moves::set_unanswered(tx.conn, now.id, campaign.survey_version_id, target.id)?;
            let note = Note {
                result: "moved",
                before: Some(old.clone()),
                after: Some(new.clone()),
                ..Note::on(format!("{slug} {} {}", target.survey, target.version))
            };
            Ok(Done::to_node(permit, now.node_id, note, went.len()))
        })
        .await
    }

    /// The campaign, the version to move to, and what becomes of the items of every version that its
    /// responses answer.
    async fn roads(
        &self,
        actor: &Actor,
        slug: &str,
        version: &str,
    ) -> Result<(Campaign, SurveyVersion, HashMap<Id, Road>)> {
        let (actor, slug, number) = (actor.clone(), slug.to_owned(), version.to_owned());
        let (campaign, target, mut versions) = self
            .look(move |conn| {
                let (campaign, now, _) = movable(conn, &actor, &slug)?;
                let newer = newer_published(surveys::listed(conn, Some(&now.survey))?, &now.version);
                if number != now.version && !newer.contains(&number) {
                    return Err(Error::NotFound);
                }
                let target = surveys::by_name(conn, &now.survey, &number)?.ok_or(Error::NotFound)?;
                let versions = surveys::answered(conn, campaign.id)?;
                Ok((campaign, target, versions))
            })
            .await?;
        let to = self.survey(target.id).await?;
        versions.retain(|id| *id != target.id);
        let mut roads = HashMap::new();
        for id in versions {
            let old = self.survey(id).await?;
            roads.insert(id, Road { carried: carried(&old, &to), old });
        }
        Ok((campaign, target, roads))
    }
}

/// The campaign with its version, unless it is closed.
pub(super) fn movable(
    conn: &mut AnyConnection,
    actor: &Actor,
    slug: &str,
) -> Result<(Campaign, SurveyVersion, Permit)> {
    let (campaign, path) = campaigns::by_slug(conn, slug)?.ok_or(Error::NotFound)?;
    let permit = permit(actor, Verb::MoveCampaign, &path)?;
    if campaign.state()? == CampaignState::Closed {
        return Err(Error::WrongState(Message::new("problem-campaign-closed")));
    }
    let now = surveys::by_id(conn, campaign.survey_version_id)?.ok_or(Error::NotFound)?;
    Ok((campaign, now, permit))
}

pub(super) fn changed_meanwhile() -> Error {
    Error::WrongState(Message::new("problem-changed-meanwhile"))
}

/// What becomes of each response that was ever answered and is not on the new version yet.
fn fates(
    conn: &mut AnyConnection,
    campaign: &Campaign,
    target: Id,
    (roads, to): (&HashMap<Id, Road>, &Survey),
) -> Result<Vec<Fate>> {
    let mut all = Vec::new();
    for (row, node) in responses::of_campaign(conn, campaign.id)? {
        if row.survey_version_id == target || row.first_saved_at.is_none() {
            continue;
        }
        let state = row.state()?;
        if !state.is_editable() {
            all.push(Fate::Stays(Box::new(node), state.code()));
            continue;
        }
        if !answers::differences(conn, row.id)?.is_empty() {
            all.push(Fate::Stays(Box::new(node), "differs"));
            continue;
        }
        let road = roads.get(&row.survey_version_id).ok_or_else(changed_meanwhile)?;
        let current = answers::current(conn, row.id)?;
        let moved = moved_by(&road.carried, to, &parse_answers(&current)?);
        all.push(Fate::Goes { row: Box::new(row), node: Box::new(node), current, moved });
    }
    Ok(all)
}

fn planned(
    campaign: Campaign,
    (from, to): (Arc<Survey>, Arc<Survey>),
    roads: &HashMap<Id, Road>,
    fates: Vec<Fate>,
) -> MovePlan {
    let mut plan = MovePlan {
        campaign,
        from,
        to,
        changes: Vec::new(),
        touched: Vec::new(),
        untouched: 0,
        staying: Vec::new(),
    };
    let mut changes: BTreeMap<(Id, usize, Carry), Change> = BTreeMap::new();
    for fate in fates {
        match fate {
            Fate::Stays(node, why) => plan.staying.push((*node, why)),
            Fate::Goes { row, node, moved, .. } => {
                let Some(road) = roads.get(&row.survey_version_id) else { continue };
                let mut kinds: BTreeMap<Carry, usize> = BTreeMap::new();
                for one in moved.into_iter().filter(Moved::is_touched) {
                    *kinds.entry(one.carried.carry).or_default() += 1;
                    let at = road.old.item_at(&one.carried.old).unwrap_or(usize::MAX);
                    let from = &road.old;
                    let change =
                        changes.entry((row.survey_version_id, at, one.carried.carry)).or_insert_with(|| {
                            Change { from: Arc::clone(from), carried: one.carried, responses: 0 }
                        });
                    change.responses += 1;
                }
                if kinds.is_empty() { plan.untouched += 1 } else { plan.touched.push((*node, kinds)) }
            }
        }
    }
    plan.changes = changes.into_values().collect();
    plan
}
