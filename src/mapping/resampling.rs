//! National means drawn again and again: what an interval looks like that takes nothing for normal.
//!
//! Rao & Wu 1988: of n respondents of a stratum n - 1 are drawn with replacement, and the weights rescaled, so
//! that the variance of the replicates has the finite population correction. The corrected interval (BCa) is of
//! Efron & Tibshirani 1993, ch. 14.

use serde::Serialize;

use super::nation::Mapping;
use super::node::NodeProfile;
use super::ordered::entries;
use super::sample::{Drawn, Sample};
use super::stats::CONFIDENCE;
use super::stats::bootstrap::{Bootstrap, bootstrap};
use super::stats::quantile::of_sorted;
use super::stats::stream::Stream;
use super::strata::count;
use crate::scoring::OVERALL;

/// Below this many respondents replicates say too little, and only the lowest and the highest score are told.
pub(super) const FEWEST: usize = 10;

/// The intervals of a nation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Resampling {
    /// How often was drawn.
    pub replicates: usize,
    /// The whole tree.
    pub overall: Resampled,
    /// Every node below it, in tree order.
    #[serde(serialize_with = "entries")]
    pub nodes: Vec<(String, Resampled)>,
}

/// What drawing again says of one node's post-stratified mean.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Resampled {
    /// Respondents.
    pub n: usize,
    /// Strata that cannot be drawn again, as one respondent stands for them.
    pub fixed: usize,
    /// The standard deviation of the replicates.
    pub se: Option<f64>,
    /// Their quantiles.
    pub percentile: Option<[f64; 2]>,
    /// The same, corrected for bias and skewness.
    pub bca: Option<[f64; 2]>,
    /// Nothing varies: the intervals are the mean itself.
    pub degenerate: bool,
    /// Of fewer than ten respondents: the lowest and the highest score, and no interval.
    pub range: Option<[f64; 2]>,
    /// Fewer institutions stand behind it than may be published.
    pub suppressed: bool,
}

impl Resampling {
    /// From the nodes' figures, the root's first.
    #[must_use]
    pub fn of(mapping: &Mapping<'_>, replicates: usize, figures: Vec<Resampled>) -> Self {
        let mut figures = figures.into_iter();
        let overall = figures.next().unwrap_or_default();
        Self { replicates, overall, nodes: mapping.scheme.nodes.iter().cloned().zip(figures).collect() }
    }
}

impl Mapping<'_> {
    /// How many nodes there are, the root among them.
    #[must_use]
    pub const fn places(&self) -> usize {
        self.columns.len()
    }

    /// The id of a node by its place in tree order, 0 the root.
    pub(super) fn id(&self, place: usize) -> &str {
        place.checked_sub(1).map_or(OVERALL, |at| self.scheme.nodes.get(at).map_or("", String::as_str))
    }

    /// Draws the respondents of a node `times` times; `key` begins the key of its random numbers. The result
    /// depends on nothing but them and the node's own figures.
    #[must_use]
    pub fn resampled(&self, place: usize, times: usize, key: &[&str]) -> Resampled {
        let sample = Sample::of(self, place);
        let n = sample.n();
        if self.is_hidden(place) {
            return Resampled { n, suppressed: true, ..Resampled::default() };
        }
        let fixed = sample.strata.iter().filter(|stratum| stratum.is_fixed()).count();
        let found = Resampled { n, fixed, ..Resampled::default() };
        if n < FEWEST {
            let mut sorted: Vec<f64> = sample.scores().collect();
            sorted.sort_by(f64::total_cmp);
            let range = of_sorted(&sorted, 0.0).zip(of_sorted(&sorted, 1.0));
            return Resampled { range: range.map(|(low, high)| [low, high]), ..found };
        }
        let digest = sample.digest();
        let parts = [key, &[&digest, self.id(place), "bootstrap"]].concat();
        let mut stream = Stream::of(&parts);
        let replicates: Vec<f64> = (0..times).map(|_| replicate(&sample, &mut stream)).collect();
        let made = bootstrap(sample.mean(), &replicates, &jackknife(&sample), CONFIDENCE);
        found.with(made)
    }

    /// Whether the nation's figures of a node are hidden.
    pub(super) fn is_hidden(&self, place: usize) -> bool {
        self.seen(place, |view| NodeProfile::of(view, &self.scheme).suppressed) != Some(false)
    }
}

impl Resampled {
    fn with(self, made: Option<Bootstrap>) -> Self {
        let Some(made) = made else { return self };
        Self {
            se: Some(made.se),
            percentile: Some(made.percentile),
            bca: Some(made.bca),
            degenerate: made.degenerate,
            ..self
        }
    }
}

impl Drawn {
    /// Whether one respondent stands for others.
    fn is_fixed(&self) -> bool {
        self.scores.len() == 1 && self.frame > 1
    }
}

/// The mean of one draw: in each stratum (1 - λ) times its mean and λ times that of the drawn ones.
fn replicate(sample: &Sample, stream: &mut Stream) -> f64 {
    let moved = |stratum: &Drawn| {
        if stratum.reach <= 0.0 {
            return stratum.share * stratum.mean;
        }
        let n = stratum.scores.len();
        let drawn: f64 =
            (1..n).filter_map(|_| stratum.scores.get(stream.below(n))).map(|(_, score)| score).sum();
        let of_drawn = drawn / count(n - 1);
        stratum.share * ((1.0 - stratum.reach) * stratum.mean + stratum.reach * of_drawn)
    };
    sample.strata.iter().map(moved).sum()
}

/// The mean without each respondent in turn; one moves it as far as its stratum may be drawn.
fn jackknife(sample: &Sample) -> Vec<f64> {
    let mean = sample.mean();
    let without = |stratum: &Drawn| {
        let scale = stratum.share * stratum.reach / count(stratum.scores.len().max(2) - 1);
        let (scores, middle) = (stratum.scores.clone(), stratum.mean);
        scores.into_iter().map(move |(_, score)| mean - scale * (score - middle))
    };
    sample.strata.iter().flat_map(without).collect()
}
