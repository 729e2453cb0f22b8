//! The nation's figures for one node of the scoring tree.

use serde::{Deserialize, Serialize};

use crate::model::Survey;
use crate::scoring::number::{TOLERANCE, clean, reaches, share};
use crate::scoring::{NodeResult, Status};

use super::cells::{Cell, too_small};
use super::frame::Member;
use super::stats::quantile::quartiles;
use super::strata::{self, Stratum, count};

/// One node over all institutions. `None` where it is suppressed, unknown, or not computed by this version
/// (means and intervals: `docs/scoring.md`).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NodeProfile {
    /// Institutions in the frame to which the node applies, or may apply.
    pub frame: usize,
    /// Institutions that submitted and to which it applies.
    pub submitted: usize,
    /// Institutions whose figures may be used here.
    pub n: usize,
    /// `bounds` where fewer than half of the frame stand behind it, else `mean`; none where there is nobody.
    pub headline: Option<Headline>,
    /// Plain mean of those who answered.
    pub mean_unweighted: Option<f64>,
    /// Post-stratified mean.
    pub mean: Option<f64>,
    /// Its standard error.
    pub se: Option<f64>,
    /// Its confidence interval.
    pub ci: Option<[f64; 2]>,
    /// How the interval was made.
    pub ci_method: Option<String>,
    /// The mean lies here whatever those who did not answer would have said.
    pub bounds: Option<[f64; 2]>,
    /// Quartiles of the institutions' scores, type 7.
    pub quartiles: Option<[f64; 3]>,
    /// How many institutions are at level 0, 1, … K.
    pub levels: Option<Vec<usize>>,
    /// Share at level 1 or above, 2 or above, … K; post-stratified.
    pub share_at_or_above: Option<Vec<f64>>,
    /// Share that is a whole level or more below its target; post-stratified.
    pub prevalence: Option<f64>,
    /// Design effect of the weights.
    pub deff: Option<f64>,
    /// Respondents left after it.
    pub neff: Option<f64>,
    /// Fewer institutions stand behind it than may be published.
    pub suppressed: bool,
}

/// Which figure speaks first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Headline {
    /// Less than half is known: only the bounds are honest.
    Bounds,
    /// Half or more is known.
    Mean,
}

/// What the model says about figures of a nation, and for which nodes they are wanted.
#[derive(Debug, Clone, PartialEq)]
pub struct Scheme {
    /// Levels above the lowest, K.
    pub levels: u8,
    /// The least number of institutions behind a published figure.
    pub min_group: usize,
    /// Shows small cells too, for those who may see them.
    pub unsuppressed: bool,
    /// The nodes below the root, in tree order.
    pub nodes: Vec<String>,
}

impl Scheme {
    /// The survey's own conventions and nodes; small cells are hidden.
    #[must_use]
    pub fn of(survey: &Survey) -> Self {
        let model = &survey.model;
        Self {
            levels: model.top_level(),
            min_group: usize::try_from(model.publish_min_group).unwrap_or(usize::MAX),
            unsuppressed: false,
            nodes: model.nodes.iter().map(|node| node.id.clone()).collect(),
        }
    }
}

/// An institution's figures at one node, with its stratum.
#[derive(Clone, Copy)]
pub(crate) struct Reading<'a> {
    pub stratum: &'a str,
    pub result: Option<&'a NodeResult>,
    pub consents: bool,
}

impl<'a> Reading<'a> {
    pub(crate) fn of(member: &Member<'a>, place: usize, node: &str) -> Self {
        let nodes = member.submission.map(|submission| submission.nodes.as_slice());
        // Trees are equal, so the place fits; a row stored under an older version is found by its id.
        let at_place = nodes.and_then(|nodes| nodes.get(place)).filter(|result| result.id == node);
        let result = at_place.or_else(|| nodes?.iter().find(|result| result.id == node));
        Self { stratum: member.row.stratum_name(), result, consents: member.row.consent_publish }
    }

    fn is_out(&self) -> bool {
        self.result.is_some_and(|result| result.status == Status::NotApplicable)
    }

    fn usable(&self) -> Option<&'a NodeResult> {
        self.result.filter(|result| result.status == Status::Ok)
    }
}

pub(crate) fn headline(known: usize, frame: usize) -> Option<Headline> {
    share(count(known), count(frame))
        .map(|coverage| if reaches(coverage, 0.5) { Headline::Mean } else { Headline::Bounds })
}

impl NodeProfile {
    /// Joins the readings of all members of a frame, or of one stratum of it.
    pub(crate) fn of(readings: &[Reading<'_>], scheme: &Scheme) -> Self {
        let inside: Vec<_> = readings.iter().filter(|reading| !reading.is_out()).copied().collect();
        let submitted: Vec<_> = inside.iter().filter_map(|reading| reading.result).collect();
        let usable: Vec<_> = inside.iter().filter_map(Reading::usable).collect();
        let scores: Vec<f64> = usable.iter().filter_map(|result| result.score).collect();
        let profile = Self {
            frame: inside.len(),
            submitted: submitted.len(),
            n: usable.len(),
            headline: headline(usable.len(), inside.len()),
            mean_unweighted: None,
            mean: None,
            se: None,
            ci: None,
            ci_method: None,
            bounds: bounds(&submitted, inside.len(), f64::from(scheme.levels)),
            quartiles: quartiles(&scores),
            levels: (!usable.is_empty()).then(|| levels(&usable, scheme.levels)),
            share_at_or_above: shares(&inside, scheme.levels),
            prevalence: prevalence(&inside),
            deff: None,
            neff: None,
            suppressed: false,
        };
        let small = too_small(profile.cell(&inside), scheme.min_group) && !scheme.unsuppressed;
        if small { profile.suppressed() } else { profile }
    }

    /// How many stand behind the figures. Where none is usable the bounds still rest on those who
    /// submitted, so they count then.
    pub(crate) fn cell(&self, readings: &[Reading<'_>]) -> Cell {
        let respondents = if self.n > 0 { self.n } else { self.submitted };
        let exempt =
            readings.iter().filter(|reading| reading.result.is_some()).all(|reading| reading.consents);
        Cell { respondents, exempt }
    }

    /// The same node with nothing shown but the size of the frame and who submitted.
    #[must_use]
    pub(crate) fn suppressed(self) -> Self {
        Self {
            headline: None,
            bounds: None,
            quartiles: None,
            levels: None,
            share_at_or_above: None,
            prevalence: None,
            suppressed: true,
            ..self
        }
    }
}

/// Where the mean over the whole frame lies at least and at most: the silent could all be at nothing, or
/// all at the top.
fn bounds(submitted: &[&NodeResult], frame: usize, top: f64) -> Option<[f64; 2]> {
    let low: f64 = submitted.iter().filter_map(|result| result.low).sum();
    let high: f64 = submitted.iter().filter_map(|result| result.high).sum();
    let silent = count(frame.saturating_sub(submitted.len()));
    Some([share(low, count(frame))?, share(high + top * silent, count(frame))?])
}

fn levels(usable: &[&NodeResult], top: u8) -> Vec<usize> {
    let at = |level| usable.iter().filter(|result| result.level == Some(level)).count();
    (0..=top).map(at).collect()
}

fn shares(readings: &[Reading<'_>], top: u8) -> Option<Vec<f64>> {
    let at_least = |result: &NodeResult, k: u8| result.level.map(|level| f64::from(u8::from(level >= k)));
    (1..=top).map(|k| post_stratified(readings, |result| at_least(result, k))).collect()
}

fn prevalence(readings: &[Reading<'_>]) -> Option<f64> {
    let short = |result: &NodeResult| {
        let gap = result.target? - result.score?;
        Some(f64::from(u8::from(gap >= 1.0 - TOLERANCE)))
    };
    let all_known = readings.iter().filter_map(Reading::usable).all(|result| result.target.is_some());
    post_stratified(readings, short).filter(|_| all_known)
}

/// The post-stratified mean of a figure over usable institutions, strata in order of first appearance.
fn post_stratified(readings: &[Reading<'_>], figure: impl Fn(&NodeResult) -> Option<f64>) -> Option<f64> {
    let mut strata: Vec<(&str, Stratum)> = Vec::new();
    for reading in readings {
        let place = strata.iter().position(|(name, _)| *name == reading.stratum).unwrap_or_else(|| {
            strata.push((reading.stratum, Stratum { frame: 0, figures: Vec::new() }));
            strata.len() - 1
        });
        if let Some((_, stratum)) = strata.get_mut(place) {
            stratum.frame += 1;
            stratum.figures.extend(reading.usable().and_then(&figure));
        }
    }
    strata::mean(&strata::joined(strata.into_iter().map(|(_, stratum)| stratum).collect())).map(clean)
}
