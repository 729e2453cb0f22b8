//! What would raise a node's level: the cheapest set of answers that would have to be others.
//!
//! It is arithmetic, not advice to tick boxes: each change names what must hold and be shown for it.

use serde::{Deserialize, Serialize};

use super::ladder::{Ladder, Stuck};
use super::leaf::Mark;
use super::number::reaches;
use super::plan::PlanRule;
use super::reading::Reading;
use super::status::{Score, Status};
use super::trace::Scored;
use super::ways::Way;

/// The next level and what it takes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NextLevel {
    /// The level that is attained at least, once all changes hold.
    pub level: u8,
    /// Whether changed answers can attain it; where not, no changes stand here.
    pub feasible: bool,
    /// Why not.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<Reason>,
    /// The item or node that stands in the way.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub at: Option<String>,
    /// There is no way without a change of more than two steps.
    pub far: bool,
    /// The changes, in declared order.
    pub changes: Vec<Change>,
    /// Over all changes: steps up the answer scale, times the effort points of the item's leaf.
    pub cost: f64,
    /// The nodes below whose level rises with them.
    pub raises: Vec<Raised>,
    /// Nodes that come first by the definition and are not as far; they are no part of the cost.
    pub first: Vec<First>,
}

/// Why no set of changed answers attains the next level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The first thing is to answer, not to change.
    TooLittleAnswered,
    /// No option of an item brings enough.
    NoOption,
    /// An N/A counts as nothing, and is not to be changed for a level's sake.
    NotApplicable,
    /// A cap or a hidden item that a condition holds.
    Held,
    /// A child has no higher level that applies to it.
    NoHigherLevel,
    /// All that can be changed together does not bring enough.
    NotEnough,
    /// The level goes by a score that is no sum of its parts.
    NotASum,
    /// Stages that need a node and one below it at once.
    StagesOverlap,
    /// With the changes, conditions of the definition ask or cap other items.
    ConditionsChange,
}

/// One answer that would have to be another.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The item.
    pub item: String,
    /// The option or state now.
    pub from: String,
    /// The option that it takes; the same one where only criteria are missing.
    pub to: String,
    /// Steps up the answer scale.
    pub steps: u32,
    /// More than two steps: a long way.
    pub far: bool,
    /// All of the item's criteria must hold for it too.
    pub needs_criteria: bool,
    /// Those criteria, by their codes.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub criteria: Vec<String>,
    /// The key of the text that says what would show it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub evidence: Option<String>,
}

/// A node whose level rises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raised {
    /// The node.
    pub node: String,
    /// Its level now.
    pub from: Option<u8>,
    /// Its level then.
    pub to: u8,
}

/// A node that comes first and is not as far as the one that needs it would be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct First {
    /// The node that comes first.
    pub node: String,
    /// Its level then.
    pub level: Option<u8>,
    /// The level of the node that needs it.
    pub needed: u8,
}

impl NextLevel {
    fn none(level: u8, stuck: Stuck) -> Self {
        Self {
            level,
            feasible: false,
            reason: Some(stuck.reason),
            at: Some(stuck.at),
            far: false,
            changes: Vec::new(),
            cost: 0.0,
            raises: Vec::new(),
            first: Vec::new(),
        }
    }

    /// The same level as one that these changes do not attain after all.
    pub(crate) fn refused(&self, node: &str) -> Self {
        Self::none(self.level, Stuck { reason: Reason::ConditionsChange, at: node.to_owned() })
    }

    fn far(self, is_far: bool) -> Self {
        Self { far: is_far && self.feasible, ..self }
    }
}

impl Scored<'_, '_> {
    /// The smallest set of changed answers that raises a node's level, or why there is none, by its readings alone;
    /// nothing where the plan has no such node, no higher level is to be had, or none at all.
    #[must_use]
    pub fn next_level(&self, node: &str) -> Option<NextLevel> {
        let place = self.plan.place(node)?;
        let score = self.scores.get(place)?;
        let rule = &self.plan.nodes.get(place)?.rule;
        let ladder = Ladder::new(self, false);
        let level = match (score.status, score.level) {
            (Status::NotApplicable, _) | (_, None) if score.status != Status::Insufficient => return None,
            (_, None) => {
                let stuck = Stuck { reason: Reason::TooLittleAnswered, at: self.id(place) };
                return ladder.has_levels(place).then(|| NextLevel::none(1, stuck));
            }
            (_, Some(level)) => ladder.above(place, level)?,
        };
        let is_leaf = matches!(rule, PlanRule::Leaf(..));
        let (is_far, found) = match ladder.reach(place, level) {
            Ok(bill) => (false, Ok(bill)),
            // Long ways only where there is no other.
            Err(_) => (true, Ladder::new(self, true).reach(place, level)),
        };
        match found {
            Ok(bill) => Some(self.proposed(place, level, ladder.chosen(&bill)).far(is_far)),
            Err(_) if !is_leaf && level > self.plan.levels => None,
            Err(stuck) => Some(NextLevel::none(level, stuck)),
        }
    }

    pub(crate) fn id(&self, place: usize) -> String {
        self.plan.nodes.get(place).map(|node| node.id.clone()).unwrap_or_default()
    }

    /// The changes with all that follows from them, looked at by scoring once more.
    fn proposed(&self, place: usize, level: u8, chosen: Vec<(usize, Way)>) -> NextLevel {
        let mut readings = self.readings.to_vec();
        for (at, way) in &chosen {
            if let Some(slot) = readings.get_mut(*at) {
                *slot = Reading::of(Mark::Value(way.value));
            }
        }
        let items: Vec<_> = chosen.iter().map(|(at, _)| *at).collect();
        let then = self.plan.score_again(self.scores, &self.plan.rungs_of(&readings), &items);
        if then.get(place).and_then(|score| score.level).is_none_or(|reached| reached < level) {
            return NextLevel::none(level, Stuck { reason: Reason::NotEnough, at: self.id(place) });
        }
        let effort =
            |at: &usize| self.leaf_of(*at).and_then(|leaf| self.plan.nodes.get(leaf)).map(|n| n.effort);
        let cost = chosen.iter().map(|(at, way)| effort(at).unwrap_or(1.0) * f64::from(way.steps)).sum();
        let changes = chosen.iter().filter_map(|(at, way)| self.change(*at, way)).collect();
        let raised = self.raised(place, &then);
        let first = self.first(&chosen, &then);
        let none = NextLevel::none(level, Stuck { reason: Reason::NotEnough, at: String::new() });
        NextLevel { feasible: true, reason: None, at: None, changes, cost, raises: raised, first, ..none }
    }

    fn change(&self, at: usize, way: &Way) -> Option<Change> {
        let (item, reading) = (self.plan.items.get(at)?, self.readings.get(at)?);
        let (to, value) = item.options.get(way.option)?;
        let binds = !item.criteria.is_empty() && reaches(*value, item.criteria_from * item.most);
        Some(Change {
            item: item.id.clone(),
            from: self.answer(item, reading).into_owned(),
            to: to.clone(),
            steps: way.steps,
            far: way.is_far(),
            needs_criteria: binds,
            criteria: if binds { item.criteria.clone() } else { Vec::new() },
            evidence: item.evidence.clone(),
        })
    }

    /// The leaf that an item counts for.
    pub(crate) fn leaf_of(&self, item: usize) -> Option<usize> {
        self.plan.leaves.get(item).copied()
    }

    /// Nodes below `place` whose level rises.
    fn raised(&self, place: usize, then: &[Score]) -> Vec<Raised> {
        let level = |scores: &[Score], at: usize| scores.get(at).and_then(|score| score.level);
        let raised = |at: usize| {
            let (from, to) = (level(self.scores, at), level(then, at)?);
            let rises = from < Some(to) && at != place && self.is_below(at, place);
            rises.then(|| Raised { node: self.id(at), from, to })
        };
        (0..self.plan.nodes.len()).filter_map(raised).collect()
    }

    /// Whether a node is `above` itself or stands below it.
    pub(crate) fn is_below(&self, place: usize, above: usize) -> bool {
        self.plan.line(place).any(|at| at == above)
    }

    /// What comes before the leaves that change, and before what stands above them, and is not as far.
    fn first(&self, chosen: &[(usize, Way)], then: &[Score]) -> Vec<First> {
        let mut found: Vec<First> = Vec::new();
        let nodes =
            chosen.iter().filter_map(|(at, _)| self.leaf_of(*at)).flat_map(|leaf| self.plan.line(leaf));
        for place in nodes {
            let Some(needed) = then.get(place).and_then(|score| score.level) else { continue };
            for before in self.plan.nodes.get(place).iter().flat_map(|node| &node.first) {
                let applies = then.get(*before).filter(|score| score.status != Status::NotApplicable);
                let Some(level) = applies.map(|score| score.level).filter(|level| *level < Some(needed))
                else {
                    continue;
                };
                let node = self.id(*before);
                match found.iter_mut().find(|one| one.node == node) {
                    Some(one) => one.needed = one.needed.max(needed),
                    None => found.push(First { node, level, needed }),
                }
            }
        }
        found
    }
}
