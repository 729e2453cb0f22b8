//! One run: a point in the cube of choices, and every institution scored by them.

use super::choices::{Fill, Point};
use super::{Case, ranked};
use crate::mapping::stats::exact;
use crate::mapping::stats::stream::Stream;
use crate::mapping::strata::count;
use crate::scoring::Plan;
use crate::scoring::leaf::{Mark, NaCounts, Rung};
use crate::scoring::plan::PlanRule;

/// How far a weight may go up or down.
const REACH: f64 = 0.25;

/// What stays the same from run to run.
pub(super) struct Base<'a> {
    plan: &'a Plan,
    key: String,
    /// Institutions that have an official score.
    pub cases: Vec<&'a Case>,
    pub scores: Vec<f64>,
    pub ranks: Vec<f64>,
    pub levels: Vec<Option<u8>>,
    /// What institutions say on each item, for those who say nothing.
    peers: Vec<Vec<f64>>,
}

/// What a run gives: one entry for each case, and the mean over all.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    pub(super) scores: Vec<f64>,
    pub(super) ranks: Vec<f64>,
    pub(super) levels: Vec<Option<u8>>,
    pub(super) mean: f64,
}

impl Outcome {
    /// Over the institutions that have a level; 0 where none has.
    pub(super) fn mean_level(&self) -> f64 {
        let levels: Vec<f64> = self.levels.iter().flatten().copied().map(f64::from).collect();
        super::mean(&levels).unwrap_or(0.0)
    }
}

impl<'a> Base<'a> {
    pub fn of(plan: &'a Plan, cases: &'a [Case], key: &[&str]) -> Self {
        let (mut kept, mut scores, mut levels) = (Vec::new(), Vec::new(), Vec::new());
        for case in cases {
            let root = plan.score(case.official()).into_iter().next();
            if let Some((score, level)) = root.and_then(|root| Some((root.score?, root.level))) {
                kept.push(case);
                scores.push(score);
                levels.push(level);
            }
        }
        let cases = kept;
        let said = |at: usize| {
            let marks = cases.iter().filter_map(|case| Some(case.official().get(at)?.mark));
            marks.filter_map(|mark| if let Mark::Value(value) = mark { Some(value) } else { None }).collect()
        };
        let peers = (0..plan.items.len()).map(said).collect();
        Self { plan, key: key.join("|"), ranks: ranked(&scores), cases, scores, levels, peers }
    }

    /// The mean of the official scores.
    pub fn official_mean(&self) -> Option<f64> {
        super::mean(&self.scores)
    }

    /// The outcomes of some points in their order.
    pub fn some(&self, points: &[Point]) -> Vec<Outcome> {
        let mut plan = self.plan.clone();
        points.iter().map(|point| self.one(point, &mut plan)).collect()
    }

    fn one(&self, point: &Point, plan: &mut Plan) -> Outcome {
        let item_weights = self.vary(point, plan);
        let mut rungs = Vec::with_capacity(plan.items.len());
        let scored = |(case, official): (&&Case, &f64)| {
            self.said(case, point, &item_weights, &mut rungs);
            let root = plan.score(&rungs).into_iter().next();
            // Where the choices leave no score, the official one stands.
            let score = root.as_ref().and_then(|root| root.score).unwrap_or(*official);
            (score, root.and_then(|root| root.level))
        };
        let (scores, levels): (Vec<f64>, Vec<Option<u8>>) =
            self.cases.iter().zip(&self.scores).map(scored).unzip();
        let mean = self.mean(&scores, point.is_by_size());
        Outcome { ranks: ranked(&scores), scores, levels, mean }
    }

    /// Sets a plan to the choices of a point; gives the weights of its items.
    fn vary(&self, point: &Point, plan: &mut Plan) -> Vec<f64> {
        let mut stream = Stream::of(&[&self.key, "weights", &point.weights()]);
        let mut around = |weight: f64| weight * (1.0 + REACH * (2.0 * stream.unit() - 1.0));
        for (node, official) in plan.nodes.iter_mut().zip(&self.plan.nodes) {
            node.weight = around(official.weight);
            match (&mut node.rule, &official.rule) {
                (PlanRule::Leaf(rule, _), PlanRule::Leaf(official, _)) => {
                    rule.staircase.threshold =
                        if point.is_strict() { 1.0 } else { official.staircase.threshold };
                    rule.staircase.na =
                        if point.na_is_met() { NaCounts::Full } else { official.staircase.na };
                }
                (PlanRule::Parent(rule, _), _) => rule.mean = point.mean(),
                (PlanRule::Leaf(..), PlanRule::Parent(..)) => {}
            }
        }
        self.plan.items.iter().map(|item| around(item.weight)).collect()
    }

    /// What a case says under a point's choices.
    fn said(&self, case: &Case, point: &Point, weights: &[f64], rungs: &mut Vec<Rung>) {
        let spoken = case.rungs.get(point.voice()).map_or(case.official(), Vec::as_slice);
        let mut drawn: Option<Stream> = None;
        let mut from_peers = |at: usize| {
            let stream =
                drawn.get_or_insert_with(|| Stream::of(&[&self.key, "peers", &point.peers(), &case.id]));
            let said = self.peers.get(at)?;
            said.get(stream.below(said.len())).copied()
        };
        rungs.clear();
        for ((at, rung), weight) in spoken.iter().enumerate().zip(weights) {
            let mark = match (rung.mark, point.fill()) {
                (Mark::Blank | Mark::DontKnow, Fill::Nothing) => Mark::Value(0.0),
                (Mark::Blank | Mark::DontKnow, Fill::Most) => Mark::Value(rung.most),
                (Mark::Blank | Mark::DontKnow, Fill::Peers) => Mark::Value(from_peers(at).unwrap_or(0.0)),
                (mark, _) => mark,
            };
            rungs.push(Rung { weight: *weight, mark, ..*rung });
        }
    }

    /// The mean over institutions, each alike, or by its size those whose size is known.
    fn mean(&self, scores: &[f64], by_size: bool) -> f64 {
        let sized = || self.cases.iter().zip(scores).filter_map(|(case, score)| Some((case.size?, score)));
        let all = exact::sum(sized().map(|(size, _)| size));
        if by_size && all > 0.0 {
            exact::sum(sized().map(|(size, score)| size * score)) / all
        } else {
            exact::sum(scores.iter().copied()) / count(scores.len()).max(1.0)
        }
    }
}
