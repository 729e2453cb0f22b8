//! A checked survey, compiled for scoring.

use crate::model::{self, ItemOption, LeafKind, NaPolicy, Node, NotShown, Survey};

use super::leaf::{NaCounts, Staircase};
use super::parent::{Mean, ParentLevel, ParentRule, Stage};
use super::plan::{Plan, PlanEnabler, PlanEnablers, PlanItem, PlanNode, PlanRule, PlanTarget};
use super::profile::OVERALL;
use super::sums::LeafRule;

impl Plan {
    /// Compiles a survey: once for many responses.
    #[must_use]
    pub fn of(survey: &Survey) -> Self {
        let model = &survey.model;
        let roots = model.nodes.iter().enumerate().filter(|(_, node)| node.parent.is_none());
        // The root stands before the survey's own nodes, so every place moves by one.
        let rule =
            PlanRule::Parent(parent_rule(survey, &model.overall), roots.map(|(at, _)| at + 1).collect());
        let (id, kind) = (OVERALL.to_owned(), OVERALL.to_owned());
        let root = PlanNode { id, kind, weight: 1.0, effort: 1.0, parent: None, first: Vec::new(), rule };
        let mut parts = (vec![root], Vec::new());
        model.nodes.iter().for_each(|node| add(survey, node, &mut parts));
        let (nodes, items) = parts;
        let mut plan = Self::new(nodes, items, model.top_level());
        plan.targets = survey.targets.iter().map(|target| plan.target(target)).collect();
        plan.enablers = enablers(survey);
        plan
    }

    fn target(&self, target: &model::Target) -> PlanTarget {
        let own = |id: &str| target.nodes.iter().find(|(node, _)| node == id).map(|(_, level)| *level);
        let own_item = |id: &str| target.items.iter().find(|(item, _)| item == id).map(|(_, value)| *value);
        PlanTarget {
            id: target.id.clone(),
            all: target.all,
            nodes: self.nodes.iter().map(|node| own(&node.id)).collect(),
            items: self.items.iter().map(|item| own_item(&item.id)).collect(),
        }
    }
}

/// Adds a node, and behind the items so far its own.
fn add(survey: &Survey, node: &Node, (nodes, all): &mut (Vec<PlanNode>, Vec<PlanItem>)) {
    let rule = if node.is_leaf() {
        let from = all.len();
        let rule = survey.model.leaf_rule(node);
        all.extend(node.items.iter().filter_map(|at| plan_item(survey, rule, *at)));
        PlanRule::Leaf(leaf_rule(survey, node), from..all.len())
    } else {
        let children = node.children.iter().map(|at| at + 1).collect();
        PlanRule::Parent(parent_rule(survey, survey.model.parent_rule(node)), children)
    };
    nodes.push(PlanNode {
        id: node.id.clone(),
        kind: node.kind.clone(),
        weight: node.weight,
        effort: effort(node.effort.as_deref()),
        parent: Some(node.parent.map_or(0, |at| at + 1)),
        first: node.needs.iter().filter_map(|id| place(survey, id)).collect(),
        rule,
    });
}

/// The root stands before the survey's own nodes, so every place moves by one.
fn place(survey: &Survey, id: &str) -> Option<usize> {
    survey.model.nodes.iter().position(|node| node.id == id).map(|at| at + 1)
}

fn plan_item(survey: &Survey, rule: &model::LeafRule, at: usize) -> Option<PlanItem> {
    let item = survey.items.get(at).filter(|item| item.is_scored())?;
    let in_points = matches!(rule.kind, LeafKind::Points { .. });
    // Outside a leaf of points they count as a share of the item's own most.
    let most = item.most_points().unwrap_or(1.0);
    let unit = if in_points { 1.0 } else { most };
    let amount = |option: &ItemOption| option.value.or_else(|| Some(option.points? / unit));
    let proof = format!("{}.proof", item.id);
    Some(PlanItem {
        id: item.id.clone(),
        survey_index: at,
        level: item.level.unwrap_or(0),
        weight: item.weight,
        most: if in_points { most } else { 1.0 },
        options: item.options.iter().filter_map(|o| Some((o.code.clone(), amount(o)?))).collect(),
        goalposts: item.goalposts,
        criteria: item.criteria.clone(),
        criteria_from: rule.criteria_from,
        criteria_cap: rule.criteria_cap,
        drops_when_hidden: item.not_shown == NotShown::Na,
        evidence: survey.text(&survey.source_language, &proof).map(|_| proof),
    })
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

fn leaf_rule(survey: &Survey, node: &Node) -> LeafRule {
    let model = &survey.model;
    let rule = model.leaf_rule(node);
    let above = &model.rule_above(node).level;
    let bands = match above {
        model::ParentLevel::Bands(bands) if rule.kind != LeafKind::Staircase => Some(bands.clone()),
        _ => None,
    };
    LeafRule {
        kind: rule.kind,
        staircase: Staircase {
            levels: model.top_level(),
            threshold: rule.threshold,
            min_completeness: model.min_completeness,
            max_na_share: model.max_na_share,
            na: na_counts(model.na),
            blank: model.blank,
            dk: model.dk,
        },
        bands: rule.bands.clone().or(bands),
    }
}

fn parent_rule(survey: &Survey, rule: &model::ParentRule) -> ParentRule {
    let level = match &rule.level {
        model::ParentLevel::TwoThirds => ParentLevel::TwoThirds,
        model::ParentLevel::Min => ParentLevel::Min,
        model::ParentLevel::None => ParentLevel::None,
        model::ParentLevel::Bands(bands) => ParentLevel::Bands(bands.clone()),
        model::ParentLevel::Staged(stages) => {
            let stage = |stage: &model::Stage| Stage {
                level: stage.level,
                needs: stage
                    .needs
                    .iter()
                    .filter_map(|(id, level)| Some((place(survey, id)?, *level)))
                    .collect(),
            };
            ParentLevel::Staged(stages.iter().map(stage).collect())
        }
    };
    ParentRule { score: rule.score, mean: Mean::Arithmetic, level, min_share: survey.model.min_completeness }
}

fn enablers(survey: &Survey) -> Vec<PlanEnablers> {
    let Some(enablers) = &survey.enablers else { return Vec::new() };
    let asked = survey.model.nodes.iter().filter(|node| node.kind == enablers.asked_per);
    let question = |node: &Node, name: &String| {
        let id = format!("{}.enabler.{name}", node.id);
        PlanEnabler { name: name.clone(), survey_index: survey.item_at(&id), id }
    };
    let questions = |node: &Node| enablers.list.iter().map(|name| question(node, name)).collect();
    let high_from = enablers.high_from;
    asked.map(|node| PlanEnablers { node: node.id.clone(), questions: questions(node), high_from }).collect()
}
