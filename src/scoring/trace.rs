//! Why a score is what it is: what each item brought, what it left on the table, and why.
//!
//! Where scores are sums the attribution is exact by itself, elsewhere by the value of Shapley: what was had
//! adds up to the score, and what was had and lost adds up to the maximum.

use std::borrow::Cow;
use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::model::{AnswerSheet, AnswerState, LeafKind};

use super::leaf::{Mark, Rung, Staircase};
use super::level_weights::LevelWeights;
use super::number::clean;
use super::parts::{Part, Parts, PartsBy};
use super::plan::{Plan, PlanItem, PlanRule};
use super::reading::{Capped, Reading};
use super::short::{blocking_level, is_short};
use super::status::Score;
use super::sums::LeafRule;
use super::waterfall::Waterfall;

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

/// One item's part in a score. Its texts are the plan's, where the answer is one of the item's options.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TraceItem<'p> {
    /// The item.
    pub item: Cow<'p, str>,
    /// The option chosen, or the state `dk`, `na`, `unanswered`, `not_shown`.
    pub answer: Cow<'p, str>,
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
pub struct Trace<'p> {
    /// The node.
    pub node: String,
    /// Its score.
    pub score: Option<f64>,
    /// Every item below it that has a part, in declared order. Children whose figures may not be used have
    /// none, nor has what lies below a parent for which no parts are given.
    pub items: Vec<TraceItem<'p>>,
    /// What each child brings to a parent; none at a leaf.
    pub parts: Option<Parts>,
    /// From the most down to the score; none where there is no score, or no parts.
    pub waterfall: Option<Waterfall>,
    /// The items that keep a leaf from the next level.
    pub blockers: Vec<String>,
}

/// What is known of one response when it is explained.
#[derive(Clone, Copy)]
pub struct Scored<'a, 'p> {
    /// The compiled survey.
    pub plan: &'p Plan,
    /// The figures of each of the plan's nodes.
    pub scores: &'a [Score],
    /// What was read for each of the plan's items.
    pub readings: &'a [Reading],
    /// The answers that were read, by which a trace names values that are no option of their item and tells what
    /// was taken over; none where nothing is known but the readings.
    pub sheet: Option<&'a AnswerSheet<'a>>,
}

impl Trace<'_> {
    /// The same with texts of its own.
    #[must_use]
    pub fn into_owned(self) -> Trace<'static> {
        let own = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        let item = |one: TraceItem<'_>| TraceItem { item: own(one.item), answer: own(one.answer), ..one };
        Trace { items: self.items.into_iter().map(item).collect(), ..self }
    }
}

impl<'p> Scored<'_, 'p> {
    /// Explains one node; nothing where the plan has no such node.
    #[must_use]
    pub fn trace(&self, node: &str) -> Option<Trace<'p>> {
        let place = self.plan.place(node)?;
        let node = self.plan.nodes.get(place)?;
        let score = self.scores.get(place)?;
        let mut items = Vec::with_capacity(self.plan.items.len());
        self.collect(place, Part { had: 1.0, lost: 1.0 }, &mut items);
        let (blockers, parts) = match &node.rule {
            PlanRule::Leaf(rule, range) if rule.kind == LeafKind::Staircase => {
                (self.blockers(&rule.staircase, range.clone()), None)
            }
            PlanRule::Leaf(..) => (Vec::new(), None),
            PlanRule::Parent(rule, children) => (Vec::new(), Some(self.parts(rule, children))),
        };
        let no_parts = parts.as_ref().is_some_and(|parts| parts.by == PartsBy::TooManyChildren);
        let total = score.score.filter(|_| !no_parts);
        let waterfall = total.map(|total| Waterfall::of(score.max, total, &items));
        Some(Trace { node: node.id.clone(), score: score.score, items, parts, waterfall, blockers })
    }

    /// Walks down with the part that a node has in the explained one.
    fn collect(&self, place: usize, part: Part, items: &mut Vec<TraceItem<'p>>) {
        match self.plan.nodes.get(place).map(|node| &node.rule) {
            Some(PlanRule::Leaf(rule, range)) => self.leaf(rule, range.clone(), part, items),
            Some(PlanRule::Parent(rule, children)) => {
                for (child, below) in self.child_parts(rule, children) {
                    let below = Part { had: part.had * below.had, lost: part.lost * below.lost };
                    self.collect(child, below, items);
                }
            }
            None => {}
        }
    }

    fn leaf(&self, rule: &LeafRule, range: Range<usize>, part: Part, items: &mut Vec<TraceItem<'p>>) {
        let weights = LevelWeights::of(rule, self.rungs(range.clone()));
        for (item, reading) in self.pairs(range) {
            let rung = item.rung(*reading);
            let counted = rule.counted(&rung).filter(|mark| !weights.leaves_out(*mark));
            let unit = weights.share(rule, &rung).filter(|_| counted.is_some()).unwrap_or(0.0);
            let value = counted.map(|mark| if let Mark::Value(value) = mark { value } else { 0.0 });
            let had = clean(part.had * unit * value.unwrap_or(0.0));
            let lost = clean(part.lost * unit * (item.most - value.unwrap_or(0.0)));
            items.push(TraceItem {
                item: item.id.as_str().into(),
                answer: self.answer(item, reading),
                inherited: if reading.hidden { Vec::new() } else { self.inherited(item) },
                rule: rule_of(reading),
                value,
                contribution: had,
                lost,
                cause: cause_of(reading).filter(|_| lost > 0.0),
            });
        }
    }

    /// The option chosen, or the state.
    pub(crate) fn answer(&self, item: &'p PlanItem, reading: &Reading) -> Cow<'p, str> {
        let chosen = reading.chosen.and_then(|place| item.options.get(place));
        match (chosen, reading.mark) {
            _ if reading.hidden => "not_shown".into(),
            (Some((code, _)), _) => code.as_str().into(),
            (None, Mark::NotApplicable) => "na".into(),
            (None, Mark::DontKnow) => "dk".into(),
            (None, Mark::Value(_) | Mark::Blank | Mark::NotShown) => {
                self.value(item).map_or("unanswered".into(), Cow::Owned)
            }
        }
    }

    /// An item's value, written out.
    fn value(&self, item: &PlanItem) -> Option<String> {
        match &self.sheet?.at(item.survey_index)?.state {
            AnswerState::Value(value) => {
                Some(value.as_str().map_or_else(|| value.to_string(), str::to_owned))
            }
            AnswerState::Na { .. } | AnswerState::Dk | AnswerState::Unanswered => None,
        }
    }

    /// The path of an answer that was taken over.
    fn inherited(&self, item: &PlanItem) -> Vec<String> {
        let answer = self.sheet.and_then(|sheet| sheet.at(item.survey_index));
        let taken = answer.map(|answer| &answer.inherited).filter(|path| !path.is_empty());
        taken.cloned().unwrap_or_default()
    }

    /// The items up to the next applicable level that do not reach the threshold.
    fn blockers(&self, rule: &Staircase, range: Range<usize>) -> Vec<String> {
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
        range: Range<usize>,
    ) -> impl Iterator<Item = (&'p PlanItem, &Reading)> + use<'_, 'p> {
        let plan = self.plan;
        let items = plan.items.get(range.clone()).unwrap_or_default();
        items.iter().zip(self.readings.get(range).unwrap_or_default())
    }

    pub(crate) fn rungs(&self, range: Range<usize>) -> impl Iterator<Item = Rung> + Clone + '_ {
        let items = self.plan.items.get(range.clone()).unwrap_or_default();
        items
            .iter()
            .zip(self.readings.get(range).unwrap_or_default())
            .map(|(item, reading)| item.rung(*reading))
    }
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
