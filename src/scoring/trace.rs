//! Why a score is what it is: what each item brought, what it left on the table, and why.
//!
//! The tree is additive, so the attribution is exact: what was had adds up to the score, and what was had
//! and lost adds up to the maximum.

use serde::{Deserialize, Serialize};

use crate::model::{BlankPolicy, LeafKind};

use super::leaf::{Mark, Rung, Staircase};
use super::number::{clean, reaches, share};
use super::parent::ParentScore;
use super::plan::{Plan, PlanItem, PlanRule};
use super::raise::{NextLevel, next_level};
use super::reading::{Capped, Reading};
use super::status::{Score, Status};
use super::sums::LeafRule;

/// Why an item did not bring all it could.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Answered below the most.
    Low,
    /// Capped for criteria that are not met.
    Capped,
    /// Answered with don't know.
    DontKnow,
    /// Left empty.
    Unanswered,
    /// Routing did not ask, as a lower level is at nothing.
    NotShown,
}

/// The rule by which an item's answer became its contribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The option's value.
    Value,
    /// The cap for criteria not met.
    CriteriaCap,
    /// A cap that the definition sets under a condition.
    ConditionCap,
    /// Don't know brings nothing.
    DontKnowZero,
    /// Blank brings nothing in the official score.
    UnansweredZero,
    /// Routed away: counted as not done.
    NotShownZero,
    /// Routed away: out of every sum.
    NotShownOut,
    /// N/A, counted as the model says.
    NotApplicable,
}

/// One item's part in a score.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TraceItem {
    /// The item.
    pub item: String,
    /// The option chosen, or the state `dk`, `na`, `unanswered`, `not_shown`.
    pub answer: String,
    /// The path of an answer that was taken over: from the institution above to the one that gave it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub inherited: Vec<String>,
    /// What became of it.
    pub rule: Rule,
    /// The value in 0..=1 that entered the sums; none where it stayed out.
    pub value: Option<f64>,
    /// What it brought, in levels of the explained node.
    pub contribution: f64,
    /// What it left on the table.
    pub lost: f64,
    /// Why.
    pub cause: Option<Cause>,
}

/// The explanation of one node's score.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Trace {
    /// The node.
    pub node: String,
    /// Its score.
    pub score: Option<f64>,
    /// Every item below it that has a part, in declared order. Children whose figures may not be used, and
    /// parents with another rule than the mean, have none.
    pub items: Vec<TraceItem>,
    /// The items that keep a leaf from the next level.
    pub blockers: Vec<String>,
    /// The smallest set of changed answers that raises a leaf's level; none where there is no higher one,
    /// or where too little is answered to give a level.
    pub next_level: Option<NextLevel>,
}

/// What is known of one response when it is explained.
#[derive(Clone, Copy)]
pub struct Scored<'a> {
    /// The compiled survey.
    pub plan: &'a Plan,
    /// The figures of each of the plan's nodes.
    pub scores: &'a [Score],
    /// What was read for each of the plan's items.
    pub readings: &'a [Reading],
    /// The option or state of an item, for people.
    pub answer: &'a dyn Fn(&PlanItem) -> String,
}

impl Scored<'_> {
    /// Explains one node; nothing where the plan has no such node.
    #[must_use]
    pub fn trace(&self, node: &str) -> Option<Trace> {
        let place = self.plan.place(node)?;
        let node = self.plan.nodes.get(place)?;
        let score = self.scores.get(place)?;
        let mut items = Vec::new();
        self.collect(place, 1.0, &mut items);
        let (blockers, next_level) = match &node.rule {
            PlanRule::Leaf(rule, range) if rule.kind == LeafKind::Staircase => (
                self.blockers(&rule.staircase, range.clone()),
                next_level(self, &rule.staircase, range.clone(), score, node.effort),
            ),
            PlanRule::Leaf(..) | PlanRule::Parent(..) => (Vec::new(), None),
        };
        Some(Trace { node: node.id.clone(), score: score.score, items, blockers, next_level })
    }

    /// Walks down with the part that a node has in the explained one.
    fn collect(&self, place: usize, part: f64, items: &mut Vec<TraceItem>) {
        let Some(node) = self.plan.nodes.get(place) else { return };
        match &node.rule {
            PlanRule::Leaf(rule, range) => self.leaf(rule, range.clone(), part, items),
            PlanRule::Parent(rule, children) => {
                let usable: Vec<(usize, f64)> = children.iter().filter_map(|at| self.usable(*at)).collect();
                let total: f64 = usable.iter().map(|(_, weight)| weight).sum();
                for (child, weight) in usable {
                    let most = self.scores.get(child).map_or(0.0, |score| score.max);
                    let share = match rule.score {
                        ParentScore::Mean => share(weight, total),
                        ParentScore::MeanShare => share(weight, total).and_then(|part| share(part, most)),
                        ParentScore::Sum => Some(weight),
                        ParentScore::Geometric | ParentScore::Harmonic | ParentScore::Min => None,
                    };
                    if let Some(share) = share.filter(|share| *share > 0.0) {
                        self.collect(child, part * share, items);
                    }
                }
            }
        }
    }

    /// A child that enters its parent's score, with its weight.
    fn usable(&self, place: usize) -> Option<(usize, f64)> {
        let weight = self.plan.nodes.get(place)?.weight;
        self.scores.get(place).filter(|score| score.status == Status::Ok).map(|_| (place, weight))
    }

    fn leaf(&self, rule: &LeafRule, range: std::ops::Range<usize>, part: f64, items: &mut Vec<TraceItem>) {
        let weights = LevelWeights::of(rule, self.rungs(range.clone()));
        for (item, reading) in self.pairs(range) {
            let rung = item.rung(*reading);
            let counted = rule.counted(&rung).filter(|mark| !weights.leaves_out(*mark));
            let most =
                weights.share(rule, &rung).filter(|_| counted.is_some()).map_or(0.0, |share| part * share);
            let value = counted.map(|mark| if let Mark::Value(value) = mark { value } else { 0.0 });
            let had = clean(most * value.unwrap_or(0.0));
            let lost = clean(most * (item.most - value.unwrap_or(0.0)));
            items.push(TraceItem {
                item: item.id.clone(),
                answer: (self.answer)(item),
                inherited: Vec::new(),
                rule: rule_of(reading),
                value,
                contribution: had,
                lost,
                cause: cause_of(reading).filter(|_| lost > 0.0),
            });
        }
    }

    /// The items up to the next applicable level that do not reach the threshold.
    fn blockers(&self, rule: &Staircase, range: std::ops::Range<usize>) -> Vec<String> {
        let next = blocking_level(rule, self.rungs(range.clone()));
        let blocks = |item: &PlanItem, reading: &Reading| {
            next.is_some_and(|next| item.level <= next) && is_short(rule, item, reading)
        };
        self.pairs(range)
            .filter(|(item, reading)| blocks(item, reading))
            .map(|(item, _)| item.id.clone())
            .collect()
    }

    pub(crate) fn pairs(
        &self,
        range: std::ops::Range<usize>,
    ) -> impl Iterator<Item = (&PlanItem, &Reading)> + '_ {
        let items = self.plan.items.get(range.clone()).unwrap_or_default();
        items.iter().zip(self.readings.get(range).unwrap_or_default())
    }

    pub(crate) fn rungs(&self, range: std::ops::Range<usize>) -> impl Iterator<Item = Rung> + Clone + '_ {
        let items = self.plan.items.get(range.clone()).unwrap_or_default();
        items
            .iter()
            .zip(self.readings.get(range).unwrap_or_default())
            .map(|(item, reading)| item.rung(*reading))
    }
}

/// The lowest level with an applicable item that does not reach the threshold: what must pass next.
pub(crate) fn blocking_level(rule: &Staircase, rungs: impl Iterator<Item = Rung>) -> Option<u8> {
    rungs
        .filter(|rung| rung.weight > 0.0 && (1..=rule.levels).contains(&rung.level))
        .filter(|rung| rule.counted(rung.mark).is_some_and(|mark| blocks(rule, mark)))
        .map(|rung| rung.level)
        .min()
}

/// Whether an item counts and does not reach the threshold.
pub(crate) fn is_short(rule: &Staircase, item: &PlanItem, reading: &Reading) -> bool {
    item.weight > 0.0 && rule.counted(reading.mark).is_some_and(|mark| blocks(rule, mark))
}

/// Whether a mark that counts keeps its level from being attained.
fn blocks(rule: &Staircase, mark: Mark) -> bool {
    match mark {
        Mark::Value(value) => !reaches(value, rule.threshold),
        Mark::Blank => rule.blank == BlankPolicy::Zero,
        Mark::DontKnow | Mark::NotApplicable | Mark::NotShown => true,
    }
}

/// The weight of each level of which the official score is made, from which an item's part of the
/// leaf's score follows. A leaf without levels has all its weight at one place.
struct LevelWeights {
    weights: Vec<f64>,
    /// K over the number of levels that apply, for a staircase; 1 for any other rule.
    stretch: f64,
    blanks_count: bool,
}

impl LevelWeights {
    fn of(rule: &LeafRule, rungs: impl Iterator<Item = Rung>) -> Self {
        let mut found = Self {
            weights: vec![0.0; usize::from(rule.staircase.levels) + 1],
            stretch: 1.0,
            blanks_count: rule.staircase.blank == BlankPolicy::Zero,
        };
        for rung in rungs.filter(|rung| rung.weight > 0.0) {
            let place = place(rule, &rung);
            let counts = rule.counted(&rung).is_some_and(|mark| !found.leaves_out(mark));
            if let Some(weight) = found.weights.get_mut(place).filter(|_| counts) {
                *weight += rung.weight * rung.most;
            }
        }
        if rule.kind == LeafKind::Staircase {
            let applying = found.weights.iter().filter(|weight| **weight > 0.0).fold(0.0, |n, _| n + 1.0);
            found.stretch = share(f64::from(rule.staircase.levels), applying).unwrap_or(0.0);
        }
        found
    }

    fn leaves_out(&self, mark: Mark) -> bool {
        mark == Mark::Blank && !self.blanks_count
    }

    /// What one unit of an item's value brings to the leaf's score.
    fn share(&self, rule: &LeafRule, rung: &Rung) -> Option<f64> {
        if matches!(rule.kind, LeafKind::Points { .. }) {
            return (rung.weight > 0.0).then_some(1.0);
        }
        let level = self.weights.get(place(rule, rung))?;
        share(rung.weight, *level).map(|share| share * self.stretch)
    }
}

/// Where an item's weight is added up: its level, where the rule has levels.
fn place(rule: &LeafRule, rung: &Rung) -> usize {
    if rule.kind.has_levels() { usize::from(rung.level) } else { 0 }
}

const fn rule_of(reading: &Reading) -> Rule {
    match (reading.mark, reading.hidden) {
        (Mark::NotShown, _) => Rule::NotShownOut,
        (_, true) => Rule::NotShownZero,
        (Mark::Value(_), false) => match reading.capped {
            Some(Capped::Criteria) => Rule::CriteriaCap,
            Some(Capped::Condition) => Rule::ConditionCap,
            None => Rule::Value,
        },
        (Mark::DontKnow, false) => Rule::DontKnowZero,
        (Mark::Blank, false) => Rule::UnansweredZero,
        (Mark::NotApplicable, false) => Rule::NotApplicable,
    }
}

const fn cause_of(reading: &Reading) -> Option<Cause> {
    match rule_of(reading) {
        Rule::Value => Some(Cause::Low),
        Rule::CriteriaCap | Rule::ConditionCap => Some(Cause::Capped),
        Rule::DontKnowZero => Some(Cause::DontKnow),
        Rule::UnansweredZero => Some(Cause::Unanswered),
        Rule::NotShownZero => Some(Cause::NotShown),
        Rule::NotApplicable => Some(Cause::Low),
        Rule::NotShownOut => None,
    }
}
