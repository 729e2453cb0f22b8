//! A checked survey, compiled for scoring.

use crate::model::{self, Item, ItemKind, NaPolicy, Node, NotShown, Survey};

use super::leaf::{NaCounts, Staircase};
use super::parent::ParentRule;
use super::plan::{Plan, PlanEnablers, PlanItem, PlanNode, PlanRule, PlanTarget};
use super::profile::OVERALL;

impl Plan {
    /// Compiles a survey: once for many responses.
    #[must_use]
    pub fn of(survey: &Survey) -> Self {
        let model = &survey.model;
        let roots = model.nodes.iter().enumerate().filter(|(_, node)| node.parent.is_none());
        // The root stands before the survey's own nodes, so every place moves by one.
        let rule =
            PlanRule::Parent(parent_rule(survey, model.overall), roots.map(|(at, _)| at + 1).collect());
        let (id, kind) = (OVERALL.to_owned(), OVERALL.to_owned());
        let root = PlanNode { id, kind, weight: 1.0, effort: 1.0, parent: None, rule };
        let mut plan = Self {
            nodes: vec![root],
            items: Vec::new(),
            levels: model.top_level(),
            targets: Vec::new(),
            enablers: Vec::new(),
        };
        for node in &model.nodes {
            plan.add(survey, node);
        }
        plan.targets = survey.targets.iter().map(|target| plan.target(target)).collect();
        plan.enablers = enablers(survey);
        plan
    }

    fn add(&mut self, survey: &Survey, node: &Node) {
        let rule = if node.is_leaf() {
            let from = self.items.len();
            let items = node.items.iter().filter_map(|at| plan_item(survey, *at));
            self.items.extend(items);
            PlanRule::Leaf(staircase(survey), from..self.items.len())
        } else {
            let children = node.children.iter().map(|at| at + 1).collect();
            PlanRule::Parent(parent_rule(survey, survey.model.parent), children)
        };
        self.nodes.push(PlanNode {
            id: node.id.clone(),
            kind: node.kind.clone(),
            weight: node.weight,
            effort: effort(node.effort.as_deref()),
            parent: Some(node.parent.map_or(0, |at| at + 1)),
            rule,
        });
    }

    fn target(&self, target: &model::Target) -> PlanTarget {
        let own = |id: &str| target.nodes.iter().find(|(node, _)| node == id).map(|(_, level)| *level);
        PlanTarget {
            id: target.id.clone(),
            all: target.all,
            nodes: self.nodes.iter().map(|node| own(&node.id)).collect(),
            items: Vec::new(),
        }
    }
}

fn plan_item(survey: &Survey, at: usize) -> Option<PlanItem> {
    let item = survey.items.get(at)?;
    let is_scored = matches!(item.kind, ItemKind::Statement | ItemKind::Single) || item.goalposts.is_some();
    let level = item.level.filter(|_| is_scored)?;
    let rule = &survey.model.leaf;
    Some(PlanItem {
        id: item.id.clone(),
        survey_index: at,
        level,
        weight: item.weight,
        options: options(item),
        goalposts: item.goalposts,
        criteria: item.criteria.clone(),
        criteria_from: rule.criteria_from,
        criteria_cap: rule.criteria_cap,
        drops_when_hidden: item.not_shown == NotShown::Na,
    })
}

fn options(item: &Item) -> Vec<(String, f64)> {
    item.options.iter().filter_map(|option| Some((option.code.clone(), option.value?))).collect()
}

/// Points of one level step: small, medium, large.
fn effort(effort: Option<&str>) -> f64 {
    match effort {
        Some("M") => 2.0,
        Some("L") => 4.0,
        _ => 1.0,
    }
}

const fn na_counts(policy: NaPolicy) -> NaCounts {
    match policy {
        NaPolicy::Remove => NaCounts::Nowhere,
        NaPolicy::Full => NaCounts::Full,
        NaPolicy::Zero => NaCounts::Zero,
    }
}

fn staircase(survey: &Survey) -> Staircase {
    let model = &survey.model;
    Staircase {
        levels: model.top_level(),
        threshold: model.leaf.threshold,
        min_completeness: model.min_completeness,
        max_na_share: model.max_na_share,
        na: na_counts(model.na),
    }
}

const fn parent_rule(survey: &Survey, rule: model::ParentRule) -> ParentRule {
    ParentRule { score: rule.score, level: rule.level, min_share: survey.model.min_completeness }
}

fn enablers(survey: &Survey) -> Vec<PlanEnablers> {
    let Some(enablers) = &survey.enablers else { return Vec::new() };
    let asked = survey.model.nodes.iter().filter(|node| node.kind == enablers.asked_per);
    let questions = |node: &Node| {
        enablers.list.iter().map(|name| (name.clone(), format!("{}.enabler.{name}", node.id))).collect()
    };
    asked.map(|node| PlanEnablers { node: node.id.clone(), questions: questions(node) }).collect()
}
