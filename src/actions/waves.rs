//! What moved in a nation since the wave before, computed with its stored figures.

mod own;

pub use own::OwnSince;

use std::collections::HashMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::App;
use super::answering::{facts, score_options};
use super::profiles::{Counted, counted, read_stored, signed_answers};
use crate::db::{Id, rollups, waves};
use crate::error::Result;
use crate::mapping::waves::{Change, Common, Wave, compare};
use crate::mapping::{NationProfile, Scheme, Submission};
use crate::model::Survey;
use crate::scoring::Plan;

/// Two waves of one nation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Since {
    /// Slug of the earlier campaign.
    pub slug: String,
    /// Its name, which no longer changes.
    pub name: String,
    /// The earlier wave as it was published.
    pub published: Published,
    /// The hash of the earlier campaign's version, where the figures below restate it under the newer one.
    pub restates: Option<String>,
    /// The root and every node below it, in tree order.
    pub nodes: Vec<NodeSince>,
}

/// A wave's figures under the version that it was answered with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Published {
    /// Version of the survey.
    pub version: String,
    /// Institutions in the frame.
    pub frame: usize,
    /// Institutions that submitted.
    pub submitted: usize,
    /// Submitted among all, 0..1.
    pub coverage: Option<f64>,
    /// The whole tree's mean.
    pub mean: Option<f64>,
    /// Its interval.
    pub ci: Option<[f64; 2]>,
}

/// What moved at one node.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NodeSince {
    /// Its id.
    pub node: String,
    /// What the items that mean the same in both waves carry of its weight, 0..1.
    pub common_weight: Option<f64>,
    /// What moved.
    pub change: Change,
}

/// Compares a campaign with the wave before it, as `score --previous` does; none where it is the first one.
pub(super) async fn since(app: &App, now: &Counted) -> Result<Option<Since>> {
    let campaign = now.campaign.clone();
    let Some(earlier) = app.look(move |conn| waves::before(conn, &campaign)).await? else {
        return Ok(None);
    };
    let before = counted(app, earlier.id).await?;
    let answered = versions(app, [earlier.id, now.campaign.id]).await?;
    let surveys: Vec<&Survey> = answered.values().map(AsRef::as_ref).collect();
    let common = Common::new(&now.survey, &Plan::of(&now.survey), &surveys);
    let (old, new);
    let [old, new] = if common.restates() {
        old = restated(app, &before, &common, &answered).await?;
        new = restated(app, now, &common, &answered).await?;
        [&old, &new]
    } else {
        // Under one version the figures of the signature are those of the comparison.
        [&before.submissions, &now.submissions]
    };
    let of = |register, submissions| Wave { register, submissions };
    let changes = compare(&Scheme::of(&now.survey), &of(&before.frame, old), &of(&now.frame, new));
    let nodes = changes.into_iter().zip(&common.weights).map(|((node, change), weight)| NodeSince {
        node,
        common_weight: *weight,
        change,
    });
    Ok(Some(Since {
        restates: (before.survey.sha256 != now.survey.sha256).then(|| before.survey.sha256.clone()),
        nodes: nodes.collect(),
        published: published(app, &before).await?,
        slug: earlier.slug,
        name: earlier.name,
    }))
}

/// The versions of the survey that what is signed in these campaigns was answered with.
async fn versions(app: &App, campaigns: [Id; 2]) -> Result<HashMap<Id, Arc<Survey>>> {
    let mut surveys = HashMap::new();
    for campaign in campaigns {
        for version in app.look(move |conn| waves::versions(conn, campaign)).await? {
            surveys.insert(version, app.survey(version).await?);
        }
    }
    Ok(surveys)
}

/// What the institutions of a wave signed, scored by the common items; the texts are read page by page.
async fn restated(
    app: &App,
    wave: &Counted,
    common: &Common<'_>,
    answered: &HashMap<Id, Arc<Survey>>,
) -> Result<Vec<Submission>> {
    let campaign = wave.campaign.id;
    let nodes: HashMap<Id, _> = wave.responses.iter().map(|(response, node)| (response.id, node)).collect();
    let (mut found, mut behind) = (Vec::new(), None);
    loop {
        let page = app.look(move |conn| waves::signed(conn, campaign, behind)).await?;
        let Some(last) = page.last() else { return Ok(found) };
        behind = Some(last.response_id);
        for text in &page {
            // Somebody may have signed since the responses were read: the next round has them.
            let (Some(node), Some(survey)) =
                (nodes.get(&text.response_id), answered.get(&text.survey_version_id))
            else {
                continue;
            };
            let facts = facts(node, &wave.campaign);
            let options = score_options(&wave.campaign, &facts);
            let figures = common.profile(survey, &signed_answers(text)?, &options);
            let nodes = figures.into_all().collect();
            found.push(Submission { institution: node.code.clone(), nodes, numbers: Vec::new() });
        }
    }
}

/// The figures that the earlier wave's own page shows.
async fn published(app: &App, before: &Counted) -> Result<Published> {
    let id = before.campaign.id;
    let stored = app.look(move |conn| rollups::find(conn, id)).await?;
    let stored = stored.filter(|row| row.stale_since.is_none()).and_then(|row| row.body);
    let nation: NationProfile = match stored {
        Some(body) => read_stored(body.0)?,
        None => before.nation(),
    };
    Ok(Published {
        version: before.survey.version.clone(),
        frame: nation.frame,
        submitted: nation.submitted,
        coverage: nation.coverage,
        mean: nation.overall.mean,
        ci: nation.overall.ci,
    })
}
