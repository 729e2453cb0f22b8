//! What a definition's figures can be called: levels, met or not, or a score alone. It follows from the rules
//! of the scoring tree, never from a survey's id.

use super::answer::Answer;
use super::answers::Answers;
use super::definition::Survey;
use super::facts::Facts;
use super::item::{Item, Origin};
use super::kinds::{Depth, ItemKind};
use super::routing::{self, Shown};
use super::scheme::{LeafKind, LeafRule, Node, ParentLevel, ParentRule, ParentScore};

/// How many of the questions that count are answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Answered {
    /// Questions with a state.
    pub done: usize,
    /// All that are asked, or will be as soon as those before them are answered.
    pub all: usize,
}

impl Survey {
    /// Whether any part has a level to be reached step by step. A form of conditions and marks has none, and
    /// nothing of levels or targets is said of it.
    #[must_use]
    pub fn gives_levels(&self) -> bool {
        let has = |node: &Node| self.has_level(&node.id) && !self.is_gate(&node.id);
        self.model.nodes.iter().any(has)
    }

    /// Whether the rules give a node a level; any id that is no node's stands for the whole tree.
    #[must_use]
    pub fn has_level(&self, id: &str) -> bool {
        match self.node(id) {
            Some(leaf) if leaf.is_leaf() => {
                let rule = self.model.leaf_rule(leaf);
                rule.kind == LeafKind::Staircase || rule.bands.is_some()
            }
            found => match self.rule_of(found).level {
                ParentLevel::TwoThirds | ParentLevel::Min => {
                    self.below(found).any(|child| self.has_level(&child.id))
                }
                ParentLevel::Staged(_) | ParentLevel::Bands(_) => true,
                ParentLevel::None => false,
            },
        }
    }

    /// Whether a node is a condition that is met or not: one question of which every choice stands for one of
    /// the survey's levels, or the lowest of such nodes. Any other id stands for the whole tree.
    #[must_use]
    pub fn is_gate(&self, id: &str) -> bool {
        match self.node(id) {
            Some(leaf) if leaf.is_leaf() => self.is_gate_leaf(leaf),
            found => {
                let rule = self.rule_of(found);
                let is_plain = matches!(rule.level, ParentLevel::None | ParentLevel::Bands(_));
                let mut children = self.below(found).peekable();
                rule.score == ParentScore::Min
                    && is_plain
                    && children.peek().is_some()
                    && children.all(|child| self.is_gate(&child.id))
            }
        }
    }

    fn is_gate_leaf(&self, leaf: &Node) -> bool {
        let LeafRule { kind, bands, .. } = self.model.leaf_rule(leaf);
        let items = leaf.items.iter().filter_map(|at| self.items.get(*at));
        let scored: Vec<&Item> = items.filter(|item| item.is_scored()).collect();
        let [only] = scored.as_slice() else { return false };
        let top = f64::from(self.model.top_level());
        let is_step = |value: f64| ((value * top).round() - value * top).abs() <= 1e-9;
        *kind == LeafKind::Mean
            && bands.is_none()
            && !only.options.is_empty()
            && only.options.iter().all(|option| option.value.is_some_and(is_step))
    }

    /// The most that the score of a node can be; any id that is no node's stands for the whole tree. Points
    /// without a fixed most are taken from the items.
    #[must_use]
    pub fn most(&self, id: &str) -> f64 {
        let top = f64::from(self.model.top_level());
        match self.node(id) {
            Some(leaf) if leaf.is_leaf() => match self.model.leaf_rule(leaf).kind {
                LeafKind::Staircase | LeafKind::SumOfLevels => top,
                LeafKind::Mean => 1.0,
                LeafKind::Points { max: Some(max) } => max,
                LeafKind::Points { max: None } => {
                    let items = leaf.items.iter().filter_map(|at| self.items.get(*at));
                    items.filter_map(Item::most_points).sum()
                }
            },
            found => {
                let counted = || self.below(found).filter(|child| child.weight > 0.0);
                match self.rule_of(found).score {
                    ParentScore::MeanShare => 1.0,
                    ParentScore::Sum => counted().map(|child| child.weight * self.most(&child.id)).sum(),
                    ParentScore::Min => counted().map(|child| self.most(&child.id)).fold(f64::MAX, f64::min),
                    ParentScore::Mean | ParentScore::Geometric | ParentScore::Harmonic => {
                        counted().map(|child| self.most(&child.id)).fold(0.0, f64::max)
                    }
                }
            }
        }
    }

    fn rule_of<'a>(&'a self, node: Option<&'a Node>) -> &'a ParentRule {
        node.map_or(&self.model.overall, |node| self.model.parent_rule(node))
    }

    /// The children of a node, or the top of the tree.
    fn below<'a>(&'a self, node: Option<&'a Node>) -> impl Iterator<Item = &'a Node> {
        let nodes = &self.model.nodes;
        let is_child = move |one: &&'a Node| match node {
            Some(node) => one.parent.and_then(|at| nodes.get(at)).is_some_and(|above| above.id == node.id),
            None => one.parent.is_none(),
        };
        nodes.iter().filter(is_child)
    }

    /// How many questions are answered: of a survey with levels those that its figures rest on, of any other
    /// form all. A document that may be left out counts once it is there.
    #[must_use]
    pub fn answered(&self, answers: &Answers, facts: &Facts, depth: Option<Depth>) -> Answered {
        let shown = routing::states(self, answers, facts, depth);
        let by_scores = self.gives_levels();
        let mut sum = Answered::default();
        for (item, shown) in self.items.iter().zip(&shown) {
            let counts = item.kind != ItemKind::Note
                && (!by_scores || item.is_scored() || item.origin == Origin::Rapid);
            if !counts || !matches!(shown, Shown::Asked | Shown::Waiting) {
                continue;
            }
            let is_done = answers.get(&item.id).is_some_and(Answer::is_answered);
            let is_needed = item.kind != ItemKind::File || item.required || item.required_if.is_some();
            sum.done += usize::from(is_done);
            sum.all += usize::from(is_done || is_needed);
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::tests_support::{answers, conditions, staircase};

    #[test]
    fn a_form_of_conditions_and_marks_gives_no_levels() {
        let form = conditions(&json!({"score": "mean_share", "level": "none"}));
        assert!(!form.gives_levels());
        assert_eq!(["G1", "gates", "C1", "marks"].map(|id| form.is_gate(id)), [true, true, false, false]);
        assert!(!form.is_gate("overall"), "marks are no conditions");
        assert_eq!(["G1", "gates", "C1", "marks"].map(|id| form.most(id)), [1.0, 1.0, 4.0, 1.0]);
    }

    #[test]
    fn bands_over_marks_are_levels_and_a_staircase_has_them() {
        let bands = json!([{"name": "not-met", "from": 0}, {"name": "met", "from": 0.5}]);
        let rule = json!({"score": "mean_share", "level": "bands", "bands": bands});
        assert!(conditions(&rule).gives_levels());
        let staircase = staircase();
        assert!(staircase.gives_levels() && staircase.has_level("G") && staircase.has_level("overall"));
        assert!(!staircase.is_gate("G") && !staircase.is_gate("overall"));
    }

    #[test]
    fn a_document_that_may_be_left_out_is_not_missing() {
        let form = conditions(&json!({"score": "mean_share", "level": "none"}));
        let given = answers(&[("a", "yes"), ("name", "Lina")]);
        assert_eq!(form.answered(&given, &Facts::default(), None), Answered { done: 2, all: 4 });
    }

    #[test]
    fn what_waits_for_an_answer_is_counted_and_what_is_needless_is_not() {
        let staircase = staircase();
        let count = |given: &[(&str, &str)]| {
            let counted = staircase.answered(&answers(given), &Facts::default(), Some(Depth::Standard));
            (counted.done, counted.all)
        };
        assert_eq!(count(&[("G.1", "most")]), (1, 5));
        assert_eq!(count(&[("G.1", "most"), ("G.2", "none")]), (2, 2));
    }
}
