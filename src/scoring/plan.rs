//! A survey compiled for scoring: indices in the place of ids, so that a response costs microseconds.

use std::ops::Range;

use crate::model::LeafKind;

use super::leaf::{Mark, Rung};
use super::number::share;
use super::parent::{Child, ParentLevel, ParentRule};
use super::rapid::Chosen;
use super::reading::Reading;
use super::status::{Score, Tally};
use super::sums::LeafRule;

/// A scored item at its place in the tree.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanItem {
    /// The item's id.
    pub id: String,
    /// Its place in the survey's own list.
    pub survey_index: usize,
    /// The level that it stands for, 1..=K; 0 in a leaf without levels.
    pub level: u8,
    /// Its weight inside the level, or the leaf.
    pub weight: f64,
    /// The most that it can bring: 1, or in a leaf of points its largest points.
    pub most: f64,
    /// Its options in declared order with their values, or points.
    pub options: Vec<(String, f64)>,
    /// Of a number: what counts as nothing and what as all; the first may be the larger.
    pub goalposts: Option<(f64, f64)>,
    /// The criteria that must all be met for a value of `criteria_from` or more.
    pub criteria: Vec<String>,
    /// From which value the criteria bind.
    pub criteria_from: f64,
    /// What the value falls to when they are not all met.
    pub criteria_cap: f64,
    /// Whether routing it away takes it out of the sums instead of counting it as not done.
    pub drops_when_hidden: bool,
    /// The key of the survey's text that says what would show it, where there is one.
    pub evidence: Option<String>,
}

/// What stands at a node.
#[derive(Debug, Clone, PartialEq)]
pub enum PlanRule {
    /// A leaf with its items, a range of the plan's list.
    Leaf(LeafRule, Range<usize>),
    /// A parent with its children's places.
    Parent(ParentRule, Vec<usize>),
}

impl PlanRule {
    const fn is_staged(&self) -> bool {
        matches!(self, Self::Parent(ParentRule { level: ParentLevel::Staged(_), .. }, _))
    }
}

/// One node of the scoring tree.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanNode {
    /// The node's id; `overall` for the root.
    pub id: String,
    /// What people call this depth.
    pub kind: String,
    /// Weight among its siblings.
    pub weight: f64,
    /// Effort points of one level step.
    pub effort: f64,
    /// The node above; none at the root.
    pub parent: Option<usize>,
    /// The nodes that come first, by their places.
    pub first: Vec<usize>,
    /// How its figures are made.
    pub rule: PlanRule,
}

/// A survey's scoring tree, root first, every parent before its children.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// The nodes in tree order.
    pub nodes: Vec<PlanNode>,
    /// The scored items, those of one leaf together.
    pub items: Vec<PlanItem>,
    /// Levels above the lowest, K.
    pub levels: u8,
    /// The target templates, in the definition's order.
    pub targets: Vec<PlanTarget>,
    /// Which enabler questions stand at which node, in tree order.
    pub enablers: Vec<PlanEnablers>,
    /// Of each item its place in the order of ids.
    pub(super) ranks: Vec<usize>,
    /// Of each item the leaf that it counts for, by its place among the nodes.
    pub(super) leaves: Vec<usize>,
}

/// A target template over the plan's nodes and items.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PlanTarget {
    /// Its id.
    pub id: String,
    /// What every leaf without a target of its own aims at.
    pub all: Option<f64>,
    /// One entry for each of the plan's nodes.
    pub nodes: Vec<Option<f64>>,
    /// One entry for each of the plan's items; where any is set, they take the leaves' place.
    pub items: Vec<Option<f64>>,
}

/// One question about an enabler.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanEnabler {
    /// The enabler's name.
    pub name: String,
    /// The id that its answer stands under.
    pub id: String,
    /// The item's place in the survey's own list; none where its node has no questions, so that nobody is asked
    /// and a file can answer it all the same.
    pub survey_index: Option<usize>,
}

/// The enabler questions of one node.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanEnablers {
    /// The node's id.
    pub node: String,
    /// The questions, in declared order.
    pub questions: Vec<PlanEnabler>,
    /// From which share of its most a score, and an index, is called high.
    pub high_from: f64,
}

impl Plan {
    /// A plan without targets and enablers. Nodes stand in tree order, and the leaves' ranges cover `items`.
    #[must_use]
    pub fn new(nodes: Vec<PlanNode>, items: Vec<PlanItem>, levels: u8) -> Self {
        let leaves = nodes.iter().enumerate().flat_map(|(place, node)| match &node.rule {
            PlanRule::Leaf(_, range) => vec![place; range.len()],
            PlanRule::Parent(..) => Vec::new(),
        });
        let (leaves, ranks) = (leaves.collect(), ranks(&items));
        Self { nodes, items, levels, targets: Vec::new(), enablers: Vec::new(), ranks, leaves }
    }

    /// Scores the tree: `rungs` holds one entry for each of the plan's items. The result has one entry
    /// for each node, in tree order.
    #[must_use]
    pub fn score(&self, rungs: &[Rung]) -> Vec<Score> {
        let all = |_: usize| true;
        self.joined(self.unscored(), all, |_, rule, items| rule.score(rungs.get(items).unwrap_or_default()))
    }

    /// The same where it is known what was scored `before`, and that only these items, by their places, have
    /// changed since: only what rests on them is scored again.
    #[must_use]
    pub(super) fn score_again(&self, before: &[Score], rungs: &[Rung], items: &[usize]) -> Vec<Score> {
        let mut is_due = vec![false; self.nodes.len()];
        let leaves = items.iter().filter_map(|item| self.leaves.get(*item).copied());
        // A staged table looks at nodes far below.
        let staged = self.nodes.iter().enumerate().filter(|(_, node)| node.rule.is_staged());
        for place in leaves.chain(staged.map(|(place, _)| place)) {
            for at in self.line(place) {
                if let Some(due) = is_due.get_mut(at) {
                    *due = true;
                }
            }
        }
        let is_due = |place: usize| is_due.get(place).copied().unwrap_or_default();
        self.joined(before.to_vec(), is_due, |_, rule, items| {
            rule.score(rungs.get(items).unwrap_or_default())
        })
    }

    /// A node and all above it.
    pub(super) fn line(&self, place: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(Some(place), |at| self.nodes.get(*at)?.parent)
    }

    /// Scores the tree at rapid depth: `chosen` holds one entry for each node; those of parents, of
    /// leaves without items and of leaves without a staircase, which are asked as ever, are ignored.
    #[must_use]
    pub fn score_rapid(&self, chosen: &[Chosen], rungs: &[Rung]) -> Vec<Score> {
        let all = |_: usize| true;
        self.joined(self.unscored(), all, |place, rule, items| {
            let asked = chosen.get(place).filter(|_| !items.is_empty() && rule.kind == LeafKind::Staircase);
            let as_ever = || rule.score(rungs.get(items.clone()).unwrap_or_default());
            asked.map_or_else(as_ever, |chosen| rule.staircase.score_rapid(*chosen))
        })
    }

    fn unscored(&self) -> Vec<Score> {
        vec![Score::not_applicable(f64::from(self.levels), Tally::default()); self.nodes.len()]
    }

    /// Puts the scores of all nodes that are due in the place of those that are there.
    fn joined(
        &self,
        mut scores: Vec<Score>,
        is_due: impl Fn(usize) -> bool,
        leaf: impl Fn(usize, &LeafRule, Range<usize>) -> Score,
    ) -> Vec<Score> {
        // Children stand behind their parent, so the last node comes first.
        for (place, node) in self.nodes.iter().enumerate().rev().filter(|(place, _)| is_due(*place)) {
            let score = match &node.rule {
                PlanRule::Leaf(rule, items) => leaf(place, rule, items.clone()),
                PlanRule::Parent(rule, children) => {
                    rule.score_among(&self.children(children, &scores), &scores)
                }
            };
            if let Some(slot) = scores.get_mut(place) {
                *slot = score;
            }
        }
        scores
    }

    /// Children of a parent with their figures, in declared order.
    pub(crate) fn children<'a>(&self, places: &[usize], scores: &'a [Score]) -> Vec<Child<'a>> {
        let child = |place: &usize| {
            Some(Child { weight: self.nodes.get(*place)?.weight, score: scores.get(*place)? })
        };
        places.iter().filter_map(child).collect()
    }

    /// The same with only some of the items: the others weigh nothing, and a leaf of none does not apply.
    #[must_use]
    pub fn only(&self, keeps: impl Fn(&str) -> bool) -> Self {
        let mut plan = self.clone();
        for item in plan.items.iter_mut().filter(|item| !keeps(&item.id)) {
            item.weight = 0.0;
        }
        plan
    }

    /// The share of each node's weight that some of the items carry, 0..=1: what a response would score that
    /// has all of these and none of the others, among its most. None where nothing counts.
    #[must_use]
    pub fn carried_by(&self, keeps: impl Fn(&str) -> bool) -> Vec<Option<f64>> {
        let rung = |item: &PlanItem| {
            let value = if keeps(&item.id) { item.most } else { 0.0 };
            item.rung(Reading::of(Mark::Value(value)))
        };
        let rungs: Vec<Rung> = self.items.iter().map(rung).collect();
        self.score(&rungs).iter().map(|score| share(score.score?, score.max)).collect()
    }

    /// Whether an enabler is rated under this id.
    #[must_use]
    pub fn asks_enabler(&self, id: &str) -> bool {
        self.enablers.iter().flat_map(|asked| &asked.questions).any(|question| question.id == id)
    }

    /// The place of a node in tree order.
    #[must_use]
    pub fn place(&self, node: &str) -> Option<usize> {
        self.nodes.iter().position(|candidate| candidate.id == node)
    }
}

/// Of each item its place in the order of ids.
fn ranks(items: &[PlanItem]) -> Vec<usize> {
    let mut order: Vec<_> = items.iter().map(|item| item.id.as_str()).collect();
    order.sort_unstable();
    items.iter().map(|item| order.binary_search(&item.id.as_str()).unwrap_or(0)).collect()
}

#[cfg(test)]
mod tests;
