//! From bare figures to the profile that files and pages share: names, targets, gaps.

use super::aggregate::arithmetic;
use super::gap::percent_to_target;
use super::leaf::Mark;
use super::parent::ParentLevel;
use super::plan::{Plan, PlanRule, PlanTarget};
use super::profile::{Flag, NodeResult, OVERALL, ResponseProfile};
use super::reading::Reading;
use super::status::{Score, Status, Tally};

impl Plan {
    /// Names the figures and measures them against a target. `is_rapid` marks every node with the flag.
    pub(crate) fn dress(
        &self,
        scores: &[Score],
        readings: &[Reading],
        target: Option<&PlanTarget>,
        is_rapid: bool,
    ) -> ResponseProfile {
        let targets = self.targets(scores, target);
        let dressed = self.nodes.iter().zip(scores).zip(targets).map(|((node, score), target)| {
            let mut result = NodeResult::new(&node.id, &node.kind, score);
            if is_rapid && score.status != Status::NotApplicable {
                result.flags.push(Flag::Rapid);
            }
            result.reason = self.reason(&node.rule, score);
            result.band = band(&node.rule, score);
            result.aim(target);
            result
        });
        let nodes: Vec<NodeResult> = dressed.collect();
        let (percent, unknown) = self.way_to_target(&nodes, readings, target);
        // The root stands first, by construction of the plan.
        let mut all = nodes.into_iter();
        let nothing = Score::not_applicable(f64::from(self.levels), Tally::default());
        let overall = all.next().unwrap_or_else(|| NodeResult::new(OVERALL, OVERALL, &nothing));
        let nodes = all.collect();
        ResponseProfile {
            nodes,
            overall,
            percent_to_target: percent,
            target_unknown: unknown,
            enablers: Vec::new(),
            disputes: Vec::new(),
            problems: Vec::new(),
        }
    }

    /// Each node's target: its own, a leaf's default, or the mean of a parent's usable children's.
    fn targets(&self, scores: &[Score], target: Option<&PlanTarget>) -> Vec<Option<f64>> {
        let mut targets: Vec<Option<f64>> = vec![None; self.nodes.len()];
        let Some(chosen) = target else { return targets };
        for (place, node) in self.nodes.iter().enumerate().rev() {
            let own = chosen.nodes.get(place).copied().flatten();
            let found = own.or_else(|| match &node.rule {
                PlanRule::Leaf(..) => chosen.all,
                PlanRule::Parent(_, children) => {
                    let usable = children
                        .iter()
                        .filter(|child| scores.get(**child).is_some_and(|score| score.status == Status::Ok));
                    let pairs: Vec<_> = usable
                        .filter_map(|child| {
                            Some((self.nodes.get(*child)?.weight, targets.get(*child).copied().flatten()?))
                        })
                        .collect();
                    arithmetic(&pairs)
                }
            });
            if let Some(slot) = targets.get_mut(place) {
                *slot = found;
            }
        }
        targets
    }

    /// PercentToTarget over usable leaves, or over items where the target names items; and how many could
    /// not be counted.
    fn way_to_target(
        &self,
        nodes: &[NodeResult],
        readings: &[Reading],
        target: Option<&PlanTarget>,
    ) -> (Option<f64>, u32) {
        let Some(target) = target else { return (None, 0) };
        let mut pairs = Vec::new();
        let mut unknown = 0;
        if target.items.iter().any(Option::is_some) {
            for ((reading, target), item) in readings.iter().zip(&target.items).zip(&self.items) {
                let most = item.most;
                match (reading.mark, target) {
                    (Mark::Value(value), Some(target)) => pairs.push((value / most, *target)),
                    (Mark::DontKnow, Some(target)) => pairs.push((0.0, *target)),
                    (Mark::Blank | Mark::NotApplicable | Mark::NotShown, Some(_)) => unknown += 1,
                    (_, None) => {}
                }
            }
            return (percent_to_target(&pairs), unknown);
        }
        // What weighs nothing counts nowhere, and so does all below it.
        let mut counts: Vec<bool> = Vec::with_capacity(self.nodes.len());
        for (node, result) in self.nodes.iter().zip(nodes) {
            let is_below = node.parent.is_none_or(|parent| counts.get(parent).copied().unwrap_or_default());
            counts.push(is_below && (node.weight > 0.0 || node.parent.is_none()));
            let is_leaf = matches!(node.rule, PlanRule::Leaf(..)) && counts.last() == Some(&true);
            let usable = result.score.filter(|_| result.status == Status::Ok);
            match (result.target.filter(|_| is_leaf), usable) {
                (Some(target), Some(score)) => pairs.push((score, target)),
                (Some(_), None) => unknown += 1,
                (None, _) => {}
            }
        }
        (percent_to_target(&pairs), unknown)
    }

    fn reason(&self, rule: &PlanRule, score: &Score) -> Option<String> {
        let reason = match (score.status, rule) {
            (Status::NotApplicable, PlanRule::Leaf(_, items)) if items.is_empty() => "no_items",
            (Status::NotApplicable, PlanRule::Leaf(..)) => "all_na",
            (Status::NotApplicable, PlanRule::Parent(..)) => "no_applicable_children",
            (Status::Insufficient, PlanRule::Leaf(..)) => "too_few_answers",
            (Status::Insufficient, PlanRule::Parent(..)) => "too_few_children",
            (Status::ProvisionalNa | Status::Ok, _) => return None,
        };
        Some(reason.to_owned())
    }
}

/// The name of the band to which a level belongs, where it comes from bands.
fn band(rule: &PlanRule, score: &Score) -> Option<String> {
    let bands = match rule {
        PlanRule::Leaf(rule, _) => rule.bands.as_ref()?,
        PlanRule::Parent(rule, _) => match &rule.level {
            ParentLevel::Bands(bands) => bands,
            _ => return None,
        },
    };
    bands.get(usize::from(score.level?)).map(|band| band.name.clone())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::*;
    use crate::scoring::parent::{Mean, ParentLevel, ParentRule, ParentScore};
    use crate::scoring::plan::PlanNode;

    fn scored(score: Option<f64>) -> Score {
        let status = if score.is_some() { Status::Ok } else { Status::Insufficient };
        Score { status, score, ..Score::not_applicable(5.0, Tally::default()) }
    }

    /// A root over three leaves of weights 1, 3 and 1; the last has no score.
    fn profile(target: &PlanTarget) -> ResponseProfile {
        let mean = ParentRule {
            score: ParentScore::Mean,
            mean: Mean::Arithmetic,
            level: ParentLevel::TwoThirds,
            min_share: 0.6,
        };
        let staircase = crate::scoring::leaf::Staircase {
            levels: 5,
            threshold: 0.5,
            min_completeness: 0.6,
            max_na_share: 0.5,
            na: crate::scoring::leaf::NaCounts::Nowhere,
            blank: crate::model::BlankPolicy::Zero,
            dk: crate::model::BlankPolicy::Zero,
        };
        let staircase = crate::scoring::sums::LeafRule {
            kind: crate::model::LeafKind::Staircase,
            staircase,
            bands: None,
        };
        let node = |id: &str, weight, rule| PlanNode {
            id: id.to_owned(),
            kind: "node".to_owned(),
            weight,
            effort: 1.0,
            parent: None,
            first: Vec::new(),
            rule,
        };
        let leaf = PlanRule::Leaf(staircase, 0..1);
        let nodes = vec![
            node("overall", 1.0, PlanRule::Parent(mean, vec![1, 2, 3])),
            node("a", 1.0, leaf.clone()),
            node("b", 3.0, leaf.clone()),
            node("c", 1.0, leaf),
        ];
        let plan = Plan::new(nodes, vec![], 5);
        let scores = [Some(2.5), Some(3.0), Some(1.0), None].map(scored);
        plan.dress(&scores, &[], Some(target), false)
    }

    #[test]
    fn a_parents_target_is_the_mean_of_its_usable_childrens() {
        let target = PlanTarget { all: Some(2.0), nodes: vec![None, None, Some(4.0)], ..Default::default() };
        let found = profile(&target);
        assert_eq!(found.overall.target, Some(3.5));
        assert_eq!(found.overall.gap, Some(1.0));
    }

    #[test]
    fn a_surplus_in_one_capability_does_not_fill_a_gap_in_another() {
        let target = PlanTarget { all: Some(2.0), ..Default::default() };
        let found = profile(&target);
        // Short by 0 and 1 of 2 + 2; the leaf without a score is in neither sum.
        assert_eq!((found.percent_to_target, found.target_unknown), (Some(0.75), 1));
        let unknown = found.node("c").unwrap();
        assert_eq!(
            (unknown.target, unknown.gap, unknown.reason.as_deref()),
            (Some(2.0), None, Some("too_few_answers"))
        );
    }
}
