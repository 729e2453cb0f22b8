//! The nation's figures for one node of the scoring tree.

use serde::{Deserialize, Serialize};

use crate::model::{Item, ItemKind, ScoringModel, Survey};
use crate::scoring::number::{clean, exceeds, reaches, share};

use super::cells::{Cell, too_small};
use super::sized::{DOMINANCE, sized};
use super::stats::quantile::quartiles;
use super::stats::{CONFIDENCE, exact, interval};
use super::strata::{Estimate, count};
use super::totals::Total;
use super::view::{Grouped, Part, View, at};

/// One node over all institutions. `None` where it is suppressed or unknown. Formulas: `docs/scoring.md`.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
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
    /// Its confidence interval at 95 %, not clipped; it takes those who answered for a fair sample of their
    /// strata.
    pub ci: Option<[f64; 2]>,
    /// How the interval was made: `t`, with n less strata as degrees of freedom.
    pub ci_method: Option<String>,
    /// Mean by size: of the average employee.
    pub mean_size: Option<f64>,
    /// Its standard error.
    pub se_size: Option<f64>,
    /// Its confidence interval.
    pub ci_size: Option<[f64; 2]>,
    /// The mean lies here whatever those who did not answer would have said.
    pub bounds: Option<[f64; 2]>,
    /// Quartiles of the institutions' scores, type 7.
    pub quartiles: Option<[f64; 3]>,
    /// How many institutions are at level 0, 1, … K.
    pub levels: Option<Vec<usize>>,
    /// Share at level 1 or above, 2 or above, … K; post-stratified.
    pub share_at_or_above: Option<Vec<f64>>,
    /// The interval of each of these shares (Wilson, with the trials that the design's variance stands for).
    pub share_ci: Option<Vec<[f64; 2]>>,
    /// Share that is a whole level or more below its target; post-stratified.
    pub prevalence: Option<f64>,
    /// Its interval.
    pub prevalence_ci: Option<[f64; 2]>,
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
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scheme {
    /// Levels above the lowest, K.
    pub levels: u8,
    /// The least number of institutions behind a published figure.
    pub min_group: usize,
    /// Shows small cells too, for those who may see them.
    pub unsuppressed: bool,
    /// Above this coefficient of variation a stratum's mean is flagged.
    pub flag_cv: f64,
    /// Above this one it is withheld.
    pub withhold_cv: f64,
    /// The nodes below the root, in tree order.
    pub nodes: Vec<String>,
    /// Of each parent, the root first: its place and the places and weights of its children, 0 the root.
    pub parents: Vec<(usize, Vec<(usize, f64)>)>,
    /// Ids of the number questions of which totals are wanted.
    pub numbers: Vec<String>,
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
            flag_cv: model.flag_cv,
            withhold_cv: model.withhold_cv,
            nodes: model.nodes.iter().map(|node| node.id.clone()).collect(),
            parents: parents(model),
            numbers: numbers(survey),
        }
    }
}

/// Every parent with its children, by their places in tree order, 0 the root.
fn parents(model: &ScoringModel) -> Vec<(usize, Vec<(usize, f64)>)> {
    let child = |at: usize| model.nodes.get(at).map(|node| (at + 1, node.weight));
    let roots = model.nodes.iter().enumerate().filter(|(_, node)| node.parent.is_none());
    let mut all = vec![(0, roots.filter_map(|(at, _)| child(at)).collect())];
    let own = model.nodes.iter().enumerate().filter(|(_, node)| !node.is_leaf());
    all.extend(own.map(|(at, node)| (at + 1, node.children.iter().filter_map(|at| child(*at)).collect())));
    all
}

/// Numbers that institutions give of themselves, and that take no part in a score.
fn numbers(survey: &Survey) -> Vec<String> {
    let is_number = |item: &&Item| item.kind == ItemKind::Number && !item.is_scored();
    survey.items.iter().filter(is_number).map(|item| item.id.clone()).collect()
}

/// Which figure speaks first where so many of a frame are known; none without a frame.
pub(crate) fn headline(known: usize, frame: usize) -> Option<Headline> {
    share(count(known), count(frame))
        .map(|coverage| if reaches(coverage, 0.5) { Headline::Mean } else { Headline::Bounds })
}

impl NodeProfile {
    /// Joins what is known of some members of a frame at one node.
    pub(crate) fn of(view: &View<'_, '_>, scheme: &Scheme) -> Self {
        let whole = Self::unsuppressed(view, scheme);
        let small = too_small(whole.cell(view), scheme.min_group) && !scheme.unsuppressed;
        if small { whole.suppressed() } else { whole }
    }

    /// The same, however few stand behind it.
    pub(crate) fn unsuppressed(view: &View<'_, '_>, scheme: &Scheme) -> Self {
        let parts = view.parts(scheme.levels);
        let frame: usize = parts.iter().map(Part::frame).sum();
        let n = parts.iter().map(|part| part.n).sum();
        let scores = || parts.iter().flat_map(Part::scores);
        let groups = Grouped::of(&parts);
        let mean = groups.estimate();
        let by_size = sized(&parts.iter().map(Part::sized).collect::<Vec<_>>())
            .filter(|found| scheme.unsuppressed || !exceeds(found.heaviest, DOMINANCE));
        let submitted = view.submitted();
        let shares = groups.shares(&parts, scheme.levels);
        let prevalence = groups.prevalence(view, &parts);
        Self {
            frame,
            submitted,
            n,
            headline: headline(n, frame),
            mean_unweighted: share(exact::sum(scores()), count(n)),
            mean: mean.map(|estimate| clean(estimate.mean)),
            se: mean.and_then(|estimate| estimate.se()),
            ci: mean.and_then(|estimate| student(&estimate)),
            ci_method: mean.and_then(|estimate| student(&estimate)).map(|_| "t".to_owned()),
            mean_size: by_size.map(|estimate| estimate.mean),
            se_size: by_size.and_then(|estimate| estimate.se),
            ci_size: by_size.and_then(|estimate| estimate.ci),
            bounds: view.bounds(
                frame,
                submitted,
                view.column.most.unwrap_or_else(|| f64::from(scheme.levels)),
            ),
            quartiles: quartiles(listed(scores(), n)),
            levels: (n > 0).then(|| (0..=usize::from(scheme.levels)).map(|k| at(&parts, k)).collect()),
            share_at_or_above: shares.as_ref().map(|shares| shares.iter().map(|s| clean(s.mean)).collect()),
            share_ci: shares.and_then(|shares| shares.iter().map(of_share).collect()),
            prevalence: prevalence.map(|estimate| clean(estimate.mean)),
            prevalence_ci: prevalence.as_ref().and_then(of_share),
            deff: mean.map(|estimate| estimate.deff),
            neff: mean.map(|estimate| estimate.neff()),
            suppressed: false,
        }
    }

    /// How many institutions are at level 1 or above, 2 or above, … K; shown as their shares are.
    pub(crate) fn level_totals(view: &View<'_, '_>, scheme: &Scheme) -> Vec<Total> {
        let parts = view.parts(scheme.levels);
        let frame = parts.iter().map(Part::frame).sum();
        let shares = Grouped::of(&parts).shares(&parts, scheme.levels).unwrap_or_default();
        let is_hidden = Self::of(view, scheme).suppressed;
        let total = |share: &Estimate| {
            if is_hidden {
                return Total::suppressed(share.n);
            }
            // The share's own interval: at 0 and 1 the error is 0, and the total would look certain.
            let ci = of_share(share).map(|ends| ends.map(|end| count(frame) * end));
            Total { ci, ..Total::of(share, frame) }
        };
        shares.iter().map(total).collect()
    }

    /// How many stand behind the figures. Where none is usable the bounds still rest on those who
    /// submitted, so they count then.
    pub(crate) fn cell(&self, view: &View<'_, '_>) -> Cell {
        let respondents = if self.n > 0 { self.n } else { self.submitted };
        let submitted = view.inside().filter(|(member, _)| view.frame.has(*member));
        let consents = |member: usize| view.frame.members.get(member).is_some_and(|row| row.consent_publish);
        let exempt = submitted.into_iter().all(|(member, _)| consents(member));
        Cell { respondents, exempt }
    }

    /// The same node with nothing shown but the size of the frame and who submitted.
    #[must_use]
    pub(crate) fn suppressed(self) -> Self {
        Self { frame: self.frame, submitted: self.submitted, n: self.n, suppressed: true, ..Self::default() }
    }

    /// The same without its mean, whose error is too large to be published beside it.
    #[must_use]
    pub(crate) fn withheld(self) -> Self {
        Self {
            mean_unweighted: None,
            mean: None,
            ci: None,
            ci_method: None,
            mean_size: None,
            se_size: None,
            ci_size: None,
            ..self
        }
    }
}

/// A list of n; one that grows by itself takes up to twice its room, and there is one for each of a million.
fn listed(figures: impl Iterator<Item = f64>, n: usize) -> Vec<f64> {
    let mut list = Vec::with_capacity(n);
    list.extend(figures);
    list
}

fn student(estimate: &Estimate) -> Option<[f64; 2]> {
    interval::student(estimate.mean, estimate.se()?, estimate.df, CONFIDENCE)
}

fn of_share(estimate: &Estimate) -> Option<[f64; 2]> {
    let (p, variance) = (estimate.mean, estimate.variance?);
    interval::design_share(p, variance, estimate.neff(), estimate.observed, CONFIDENCE)
}
