//! National means by weights that meet several margins of the register at once, kind and region for example.
//!
//! The weights begin as those of post-stratification and are fitted to one margin after the other (Deming &
//! Stephan 1940); those above five times the median are cut, and how much that was is told.

use std::collections::HashMap;

use serde::Serialize;

use super::nation::Mapping;
use super::ordered::entries;
use super::rates::attribute;
use super::resampling::FEWEST;
use super::sample::{Drawn, Sample};
use super::stats::CONFIDENCE;
use super::stats::bootstrap::{drawn, rao_wu};
use super::stats::quantile::quantile;
use super::stats::raking::{Margin, NotRaked, rake, trim};
use super::stats::stream::Stream;
use super::strata::count;
use crate::scoring::number::{clean, share};

/// Weights are cut at so many times their median.
const MOST: f64 = 5.0;

/// The raked means of a nation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Raking {
    /// The columns of the register whose margins are met.
    pub columns: Vec<String>,
    /// The whole tree.
    pub overall: Raked,
    /// Every node below it, in tree order.
    #[serde(serialize_with = "entries")]
    pub nodes: Vec<(String, Raked)>,
}

/// One node's mean by raked weights.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Raked {
    /// Respondents.
    pub n: usize,
    /// The mean.
    pub mean: Option<f64>,
    /// Quantiles of the means of replicates that were raked in the same way, where replicates were asked for.
    pub percentile: Option<[f64; 2]>,
    /// Design effect of the weights.
    pub deff: Option<f64>,
    /// Respondents left after it.
    pub neff: Option<f64>,
    /// Rounds through all margins until they were met.
    pub rounds: u32,
    /// How many weights were cut, and by what factor at most; 1 for none.
    pub trimmed: (usize, f64),
    /// Why there is no mean.
    pub reason: Option<String>,
    /// Fewer institutions stand behind it than may be published.
    pub suppressed: bool,
}

/// What is raked, and how it is drawn again.
#[derive(Debug, Clone, Copy)]
pub struct RakeSettings<'s> {
    /// Columns of the register.
    pub columns: &'s [String],
    /// Replicates; 0 for none.
    pub replicates: usize,
    /// Begins the key of the random numbers.
    pub key: &'s [&'s str],
}

impl Raking {
    /// From the nodes' figures, the root's first.
    #[must_use]
    pub fn of(mapping: &Mapping<'_>, columns: &[String], figures: Vec<Raked>) -> Self {
        let mut figures = figures.into_iter();
        let overall = figures.next().unwrap_or_default();
        let nodes = mapping.scheme.nodes.iter().cloned().zip(figures).collect();
        Self { columns: columns.to_vec(), overall, nodes }
    }
}

/// A margin with the names of its categories.
struct Named {
    column: String,
    names: Vec<String>,
    margin: Margin,
}

impl Mapping<'_> {
    /// Rakes one node by its place in tree order, 0 the root.
    #[must_use]
    pub fn raked(&self, place: usize, settings: &RakeSettings<'_>) -> Raked {
        let sample = Sample::of(self, place);
        let n = sample.n();
        if self.is_hidden(place) {
            return Raked { n, suppressed: true, ..Raked::default() };
        }
        let named: Vec<Named> = settings.columns.iter().map(|column| self.margin(&sample, column)).collect();
        let margins: Vec<Margin> = named.iter().map(|one| one.margin.clone()).collect();
        let begun: Vec<f64> = sample.strata.iter().flat_map(Drawn::weights).collect();
        let mut raked = match rake(&begun, &margins) {
            Ok(raked) => raked,
            Err(why) => return Raked { n, reason: Some(reason(&why, &named)), ..Raked::default() },
        };
        let (trimmed, kept) = cut(&mut raked.weights);
        let deff = deff(&raked.weights);
        Raked {
            n,
            mean: mean(&sample, &raked.weights).map(clean),
            percentile: self.redrawn((place, &sample), (&margins, &kept), settings),
            deff,
            neff: deff.map(|deff| count(n) / deff),
            rounds: raked.rounds,
            trimmed,
            ..Raked::default()
        }
    }

    /// What a column says of those to whom a node applies, and of the respondents among them.
    fn margin(&self, sample: &Sample, column: &str) -> Named {
        let value = |member: usize| self.frame.members.get(member).map_or("", |row| attribute(row, column));
        let (mut names, mut places, mut totals) = (Vec::new(), HashMap::new(), Vec::new());
        for member in &sample.inside {
            let place = *places.entry(value(*member)).or_insert(names.len());
            if place == names.len() {
                names.push(value(*member).to_owned());
                totals.push(0.0);
            }
            totals.iter_mut().skip(place).take(1).for_each(|total| *total += 1.0);
        }
        let respondents = sample.strata.iter().flat_map(|stratum| &stratum.scores);
        let category = respondents.filter_map(|(member, _)| places.get(value(*member)).copied()).collect();
        Named { column: column.to_owned(), names, margin: Margin { category, totals } }
    }

    /// Draws the respondents again and rakes each draw; a draw that cannot be raked takes the interval away.
    /// `kept` is what was left of each weight of the mean itself: a draw's weights are cut by as much, as a
    /// large one among them may only mean that a respondent was drawn often.
    fn redrawn(
        &self,
        (place, sample): (usize, &Sample),
        (margins, kept): (&[Margin], &[f64]),
        settings: &RakeSettings<'_>,
    ) -> Option<[f64; 2]> {
        if settings.replicates == 0 || sample.n() < FEWEST {
            return None;
        }
        let digest = sample.digest();
        let parts = [settings.key, &[&digest, self.id(place), "raking"]].concat();
        let mut stream = Stream::of(&parts);
        let mut replicate = || {
            let weights: Vec<f64> =
                sample.strata.iter().flat_map(|stratum| stratum.redrawn(&mut stream)).collect();
            let mut raked = rake(&weights, margins).ok()?;
            raked.weights.iter_mut().zip(kept).for_each(|(weight, kept)| *weight *= kept);
            mean(sample, &raked.weights)
        };
        let means: Option<Vec<f64>> = (0..settings.replicates).map(|_| replicate()).collect();
        let (means, low) = (means?, 0.5 - 0.5 * CONFIDENCE);
        Some([quantile(&means, low)?, quantile(&means, 1.0 - low)?])
    }
}

impl Drawn {
    /// The weights of post-stratification, N/n.
    fn weights(&self) -> Vec<f64> {
        vec![count(self.frame) / count(self.scores.len()); self.scores.len()]
    }

    /// The same rescaled for one draw.
    fn redrawn(&self, stream: &mut Stream) -> Vec<f64> {
        let n = self.scores.len();
        let factors = rao_wu(&drawn(n, stream), n.saturating_sub(1), count(n) / count(self.frame));
        self.weights().into_iter().zip(factors).map(|(weight, factor)| weight * factor).collect()
    }
}

fn mean(sample: &Sample, weights: &[f64]) -> Option<f64> {
    let sum: f64 = weights.iter().zip(sample.scores()).map(|(weight, score)| weight * score).sum();
    share(sum, weights.iter().sum())
}

/// Kish's design effect: n Σ w² / (Σ w)².
fn deff(weights: &[f64]) -> Option<f64> {
    let sum: f64 = weights.iter().sum();
    let squares: f64 = weights.iter().map(|weight| weight * weight).sum();
    share(count(weights.len()) * squares, sum * sum)
}

/// Cuts what is too large: how many and by how much at most, and the part of each that is left.
fn cut(weights: &mut [f64]) -> ((usize, f64), Vec<f64>) {
    let before = weights.to_vec();
    let factor = trim(weights, MOST);
    let left = |(old, new): (&f64, &f64)| if old > new { new / old } else { 1.0 };
    let kept: Vec<f64> = before.iter().zip(weights.iter()).map(left).collect();
    ((kept.iter().filter(|kept| **kept < 1.0).count(), factor), kept)
}

fn reason(why: &NotRaked, named: &[Named]) -> String {
    match why {
        NotRaked::Empty(margin, category) => {
            let found = named.get(*margin);
            let name = found.and_then(|found| found.names.get(*category)).map_or("", String::as_str);
            let name = if name.is_empty() { "(none)" } else { name };
            let column = found.map_or("", |found| &found.column);
            format!("nobody answered whose {column} is {name}")
        }
        NotRaked::Malformed(_) => "nobody answered".to_owned(),
        NotRaked::NoEnd => "no weights meet all margins at once".to_owned(),
    }
}
