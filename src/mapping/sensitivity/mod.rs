//! How much the result owes to choices that could have been made otherwise.
//!
//! Every debatable convention is drawn again and again, and all is scored anew: what stays the same may be
//! relied upon. Method: Saisana, Saltelli & Tarantola 2005; the OECD/JRC handbook on composite indicators
//! 2008, step 7.

mod choices;
mod run;

pub use choices::Factor;
pub use run::Outcome;

use std::ops::Range;

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::stats::moments::{mean, ranks};
use super::stats::quantile::{of_sorted, quantile};
use super::stats::sobol::{Indices, indices};
use super::stats::stream::Stream;
use crate::scoring::Plan;
use crate::scoring::leaf::{Mark, Rung};
use choices::Point;
use run::Base;

/// One institution: what it says item by item.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// The register's id.
    pub id: String,
    /// Its size; none where unknown.
    pub size: Option<f64>,
    /// One entry for each of the plan's items, by whose word counts: the official way, the lower and the
    /// upper median of all respondents.
    pub rungs: [Vec<Rung>; 3],
}

impl Case {
    /// What counts officially.
    fn official(&self) -> &[Rung] {
        let [official, ..] = &self.rungs;
        official
    }
}

/// A digest of what all cases say, in their order, for the key of the random numbers.
#[must_use]
pub fn digest(cases: &[Case]) -> String {
    let mut hash = Sha256::new();
    for case in cases {
        hash.update(case.id.as_bytes());
        for rung in case.rungs.iter().flatten() {
            let (sign, value) = match rung.mark {
                Mark::Value(value) => (0, value),
                Mark::DontKnow => (1, 0.0),
                Mark::Blank => (2, 0.0),
                Mark::NotApplicable => (3, 0.0),
                Mark::NotShown => (4, 0.0),
            };
            hash.update([sign]);
            hash.update(value.to_le_bytes());
        }
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// How the runs are made.
#[derive(Debug, Clone, Copy)]
pub struct Settings<'a> {
    /// Base sample, N: there are N times two more than the factors runs.
    pub base: usize,
    /// What the random numbers are keyed by: model hash, answers hash, seed.
    pub key: &'a [&'a str],
}

/// The analysis of one nation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sensitivity {
    /// Base sample.
    pub base: usize,
    /// Runs in all.
    pub runs: usize,
    /// The choices that were varied.
    pub factors: Vec<FactorResult>,
    /// Institutions with a score, in the order given.
    pub institutions: Vec<Robustness>,
    /// Mean score of the institutions that are counted, over the runs.
    pub mean: Option<Spread>,
}

/// What one choice is responsible for. `None` where the result does not vary.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FactorResult {
    /// Which choice.
    pub factor: Factor,
    /// Part of the variance of the mean shift in rank that it explains alone.
    pub rank_first: Option<f64>,
    /// Part in which it has a hand.
    pub rank_total: Option<f64>,
    /// The same of the mean score.
    pub mean_first: Option<f64>,
    /// The same of the mean score.
    pub mean_total: Option<f64>,
    /// The same of the mean level.
    pub level_first: Option<f64>,
    /// The same of the mean level.
    pub level_total: Option<f64>,
}

/// How one institution fares when the choices vary.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Robustness {
    /// The register's id.
    pub id: String,
    /// Official score.
    pub score: f64,
    /// 5 % and 95 % of its scores over the runs.
    pub score_interval: [f64; 2],
    /// Official rank, 1 the highest; equal scores share the mean of their ranks.
    pub rank: f64,
    /// The middle of its ranks over the runs.
    pub rank_median: f64,
    /// 5 % and 95 % of its ranks over the runs.
    pub rank_interval: [f64; 2],
    /// Official level; none where the survey gives none.
    pub level: Option<u8>,
    /// 5 % and 95 % of its levels over the runs that gave one.
    pub level_interval: Option<[f64; 2]>,
}

/// An official figure with 5 % and 95 % of what it is over the runs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Spread {
    /// The official figure.
    pub official: f64,
    /// 5 % and 95 %.
    pub interval: [f64; 2],
}

/// The analysis in the making: its runs depend on nothing but their number, so that they may be made in any
/// order and by any number of threads.
pub struct Analysis<'a> {
    base: Base<'a>,
    points: Vec<Point>,
    size: usize,
}

impl<'a> Analysis<'a> {
    /// Prepares `base` times two more than the factors runs. Institutions without an official score are left
    /// out. None without a base of two, or where nobody has a score.
    #[must_use]
    pub fn new(plan: &'a Plan, cases: &'a [Case], settings: &Settings<'_>) -> Option<Self> {
        let base = Base::of(plan, cases, settings.key);
        let possible = settings.base >= 2 && !base.cases.is_empty();
        possible.then(|| Self { base, points: points(settings), size: settings.base })
    }

    /// How many runs there are.
    #[must_use]
    pub fn runs(&self) -> usize {
        self.points.len()
    }

    /// Makes some of the runs; those beyond the last are left out.
    #[must_use]
    pub fn run(&self, runs: Range<usize>) -> Vec<Outcome> {
        let inside = runs.start.min(self.runs())..runs.end.min(self.runs());
        self.base.some(self.points.get(inside).unwrap_or_default())
    }

    /// Joins the outcomes of all runs, in their order; none where there are fewer or more.
    #[must_use]
    pub fn conclude(&self, outcomes: &[Outcome]) -> Option<Sensitivity> {
        if outcomes.len() != self.runs() {
            return None;
        }
        conclude(&self.base, self.size, outcomes)
    }
}

/// The whole analysis at once.
#[must_use]
pub fn sensitivity(plan: &Plan, cases: &[Case], settings: &Settings<'_>) -> Option<Sensitivity> {
    let analysis = Analysis::new(plan, cases, settings)?;
    analysis.conclude(&analysis.run(0..analysis.runs()))
}

fn conclude(base: &Base<'_>, size: usize, outcomes: &[Outcome]) -> Option<Sensitivity> {
    let blocks: Vec<&[Outcome]> = outcomes.chunks(size).collect();
    let [a, b, mixed @ ..] = blocks.as_slice() else { return None };
    let shift = |outcomes: &[Outcome]| -> Vec<f64> { outcomes.iter().map(|one| base.shift(one)).collect() };
    let means = |outcomes: &[Outcome]| -> Vec<f64> { outcomes.iter().map(|one| one.mean).collect() };
    let by_rank = split(&shift(a), &shift(b), mixed.iter().map(|runs| shift(runs)).collect());
    let by_mean = split(&means(a), &means(b), mixed.iter().map(|runs| means(runs)).collect());
    let levels = |outcomes: &[Outcome]| -> Vec<f64> { outcomes.iter().map(Outcome::mean_level).collect() };
    let by_level = split(&levels(a), &levels(b), mixed.iter().map(|runs| levels(runs)).collect());
    let free: Vec<&Outcome> = a.iter().chain(b.iter()).collect();
    let of = |indices: &Option<Indices>, at: usize, which: fn(&Indices) -> &Vec<f64>| {
        indices.as_ref().and_then(|indices| which(indices).get(at).copied())
    };
    let factor = |(at, factor): (usize, &Factor)| FactorResult {
        factor: *factor,
        rank_first: of(&by_rank, at, |indices| &indices.first),
        rank_total: of(&by_rank, at, |indices| &indices.total),
        mean_first: of(&by_mean, at, |indices| &indices.first),
        mean_total: of(&by_mean, at, |indices| &indices.total),
        level_first: of(&by_level, at, |indices| &indices.first),
        level_total: of(&by_level, at, |indices| &indices.total),
    };
    Some(Sensitivity {
        base: size,
        runs: outcomes.len(),
        factors: Factor::ALL.iter().enumerate().map(factor).collect(),
        institutions: base.robustness(&free),
        mean: spread(base.official_mean(), free.iter().map(|one| one.mean).collect()),
    })
}

/// The places in the cube of choices: A, B, and A with one choice after the other taken from B.
fn points(settings: &Settings<'_>) -> Vec<Point> {
    let draw = |name: &'static str| -> Vec<Point> {
        let key: Vec<&str> = settings.key.iter().copied().chain([name, "sensitivity"]).collect();
        let mut stream = Stream::of(&key);
        (0..settings.base).map(|_| Point::drawn(&mut stream)).collect()
    };
    let (a, b) = (draw("A"), draw("B"));
    let mixed = Factor::ALL.iter().flat_map(|factor| {
        let mix = |(a, b): (&Point, &Point)| a.with(*factor, b);
        a.iter().zip(&b).map(mix).collect::<Vec<_>>()
    });
    let mixed: Vec<Point> = mixed.collect();
    a.into_iter().chain(b).chain(mixed).collect()
}

/// Indices of a result, its mean taken away first: the first-order estimator is less noisy then.
fn split(a: &[f64], b: &[f64], mixed: Vec<Vec<f64>>) -> Option<Indices> {
    let middle = mean(a)?;
    let centred = |runs: &[f64]| -> Vec<f64> { runs.iter().map(|one| one - middle).collect() };
    indices(&centred(a), &centred(b), &mixed.iter().map(|runs| centred(runs)).collect::<Vec<_>>())
}

fn spread(official: Option<f64>, mut over: Vec<f64>) -> Option<Spread> {
    over.sort_by(f64::total_cmp);
    Some(Spread { official: official?, interval: [of_sorted(&over, 0.05)?, of_sorted(&over, 0.95)?] })
}

impl Base<'_> {
    /// Mean distance of the ranks from the official ones.
    fn shift(&self, outcome: &Outcome) -> f64 {
        let apart: Vec<f64> =
            outcome.ranks.iter().zip(&self.ranks).map(|(rank, official)| (rank - official).abs()).collect();
        mean(&apart).unwrap_or(0.0)
    }

    fn robustness(&self, outcomes: &[&Outcome]) -> Vec<Robustness> {
        let of = |at: usize, which: fn(&Outcome) -> &Vec<f64>| -> Vec<f64> {
            let mut all: Vec<f64> = outcomes.iter().filter_map(|one| which(one).get(at).copied()).collect();
            all.sort_by(f64::total_cmp);
            all
        };
        let ends = |sorted: &[f64]| Some([of_sorted(sorted, 0.05)?, of_sorted(sorted, 0.95)?]);
        let levels = |at: usize| -> Vec<f64> {
            let levels = outcomes.iter().filter_map(|one| one.levels.get(at).copied().flatten());
            let mut all: Vec<f64> = levels.map(f64::from).collect();
            all.sort_by(f64::total_cmp);
            all
        };
        let one = |(at, case): (usize, &&Case)| {
            let (scores, ranks) = (of(at, |one| &one.scores), of(at, |one| &one.ranks));
            Some(Robustness {
                id: case.id.clone(),
                score: *self.scores.get(at)?,
                score_interval: ends(&scores)?,
                rank: *self.ranks.get(at)?,
                rank_median: quantile(&ranks, 0.5)?,
                rank_interval: ends(&ranks)?,
                level: self.levels.get(at).copied().flatten(),
                level_interval: ends(&levels(at)),
            })
        };
        self.cases.iter().enumerate().filter_map(one).collect()
    }
}

/// Ranks from 1 for the highest.
fn ranked(scores: &[f64]) -> Vec<f64> {
    ranks(&scores.iter().map(|score| -score).collect::<Vec<_>>())
}
