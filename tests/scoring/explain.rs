//! Traces and next levels, on trees made by hand and on random ones.

use ospo_atlas::model::LeafKind;
use ospo_atlas::scoring::leaf::Mark;
use ospo_atlas::scoring::number::reaches;
use ospo_atlas::scoring::parent::{Mean, ParentLevel, ParentRule, ParentScore};
use ospo_atlas::scoring::plan::{Plan, PlanItem, PlanNode, PlanRule};
use ospo_atlas::scoring::reading::Reading;
use ospo_atlas::scoring::status::Score;
use ospo_atlas::scoring::sums::LeafRule;
use ospo_atlas::scoring::{Cause, NextLevel, Reason, Scored, Status, Trace};
use proptest::prelude::*;

use crate::arithmetic::staircase;

const MEAN: ParentRule = ParentRule {
    score: ParentScore::Mean,
    mean: Mean::Arithmetic,
    level: ParentLevel::TwoThirds,
    min_share: 0.6,
};

pub fn item(id: &str, level: u8, weight: f64) -> PlanItem {
    let options = [("none", 0.0), ("some", 0.25), ("half", 0.5), ("most", 1.0)];
    PlanItem {
        id: id.to_owned(),
        survey_index: 0,
        level,
        weight,
        most: 1.0,
        options: options.map(|(code, value)| (code.to_owned(), value)).to_vec(),
        goalposts: None,
        evidence: None,
        criteria: Vec::new(),
        criteria_from: 0.5,
        criteria_cap: 0.25,
        drops_when_hidden: false,
    }
}

/// A root over leaves `L0`, `L1`, … with the weights given.
pub fn plan(leaves: &[(f64, Vec<PlanItem>)]) -> Plan {
    let node = |id: String, weight, parent, rule| PlanNode {
        id,
        kind: "node".to_owned(),
        weight,
        effort: 2.0,
        parent,
        first: Vec::new(),
        rule,
    };
    let places = (1..=leaves.len()).collect();
    let mut nodes = vec![node("overall".to_owned(), 1.0, None, PlanRule::Parent(MEAN, places))];
    let mut items = Vec::new();
    for (place, (weight, own)) in leaves.iter().enumerate() {
        let range = items.len()..items.len() + own.len();
        items.extend(own.iter().cloned());
        nodes.push(node(
            format!("L{place}"),
            *weight,
            Some(0),
            PlanRule::Leaf(
                LeafRule { kind: LeafKind::Staircase, staircase: staircase(), bands: None },
                range,
            ),
        ));
    }
    Plan::new(nodes, items, 5)
}

pub fn score(plan: &Plan, readings: &[Reading]) -> Vec<Score> {
    let rungs: Vec<_> = plan.items.iter().zip(readings).map(|(item, r)| item.rung(*r)).collect();
    plan.score(&rungs)
}

pub fn explain(plan: &Plan, readings: &[Reading], node: &str) -> Trace<'static> {
    let scores = score(plan, readings);
    Scored { plan, scores: &scores, readings, sheet: None }.trace(node).unwrap().into_owned()
}

pub fn next_level(plan: &Plan, readings: &[Reading], node: &str) -> Option<NextLevel> {
    let scores = score(plan, readings);
    Scored { plan, scores: &scores, readings, sheet: None }.next_level(node)
}

pub fn values(values: [f64; 5]) -> Vec<Reading> {
    values.map(|value| Reading::of(Mark::Value(value))).to_vec()
}

pub fn staircase_of_five() -> Plan {
    plan(&[(1.0, (1..=5).map(|level| item(&format!("G.{level}"), level, 1.0)).collect())])
}

#[test]
fn what_was_had_and_what_was_lost_are_said_item_by_item() {
    let mut readings = values([1.0, 0.25, 1.0, 0.0, 0.0]);
    readings[3] = Reading::of(Mark::DontKnow);
    let trace = explain(&staircase_of_five(), &readings, "L0");
    let had: Vec<_> = trace.items.iter().map(|item| item.contribution).collect();
    let causes: Vec<_> = trace.items.iter().map(|item| item.cause).collect();
    assert_eq!(had, [1.0, 0.25, 1.0, 0.0, 0.0]);
    assert_eq!(causes, [None, Some(Cause::Low), None, Some(Cause::DontKnow), Some(Cause::Low)]);
    assert_eq!(trace.blockers, ["G.2"]);
}

#[test]
fn one_change_of_one_step_raises_the_level_by_more_than_one_where_higher_ones_are_met() {
    let next = next_level(&staircase_of_five(), &values([1.0, 0.25, 1.0, 0.0, 0.0]), "L0").unwrap();
    assert_eq!((next.level, next.changes.len(), next.cost), (2, 1, 2.0));
    assert_eq!((next.changes[0].item.as_str(), next.changes[0].to.as_str()), ("G.2", "half"));
}

#[test]
fn at_the_top_nothing_raises_the_level() {
    let (plan, most) = (staircase_of_five(), values([1.0; 5]));
    assert!(explain(&plan, &most, "L0").blockers.is_empty());
    assert_eq!(next_level(&plan, &most, "L0"), None);
}

#[test]
fn where_too_little_is_answered_nothing_is_offered() {
    let (plan, blank) = (staircase_of_five(), [Reading::of(Mark::Blank); 5]);
    let next = next_level(&plan, &blank, "L0").unwrap();
    assert_eq!(
        (explain(&plan, &blank, "L0").score, next.feasible, next.reason),
        (None, false, Some(Reason::TooLittleAnswered))
    );
    assert_eq!((next.changes.len(), next.cost), (0, 0.0));
}

pub fn readings(count: usize) -> impl Strategy<Value = Vec<Reading>> {
    let mark = prop_oneof![
        8 => prop::sample::select(&[0.0, 0.25, 0.5, 1.0][..]).prop_map(Mark::Value),
        1 => Just(Mark::DontKnow),
        1 => Just(Mark::Blank),
        1 => Just(Mark::NotApplicable),
    ];
    prop::collection::vec(mark.prop_map(Reading::of), count)
}

/// Two leaves of weights 1 and 3 with eight items each, some levels with several.
pub fn tree() -> Plan {
    let leaf = |name: &str| {
        (0..8u8).map(|n| item(&format!("{name}.{n}"), n % 5 + 1, f64::from(n % 3) + 0.5)).collect()
    };
    plan(&[(1.0, leaf("a")), (3.0, leaf("b"))])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn had_adds_up_to_the_score_and_had_and_lost_to_the_maximum(readings in readings(16)) {
        let plan = tree();
        let scores = score(&plan, &readings);
        for (place, node) in plan.nodes.iter().enumerate() {
            let trace = explain(&plan, &readings, &node.id);
            let had: f64 = trace.items.iter().map(|item| item.contribution).sum();
            let lost: f64 = trace.items.iter().map(|item| item.lost).sum();
            if let Some(score) = scores[place].score {
                prop_assert!((had - score).abs() < 1e-9, "{had} is not {score}");
                prop_assert!((had + lost - 5.0).abs() < 1e-9, "{had} + {lost} is not 5");
            }
        }
    }

    #[test]
    fn the_changes_reach_the_next_level_and_none_of_them_is_too_many(readings in readings(16)) {
        let plan = tree();
        let Some(next) = next_level(&plan, &readings, "L0").filter(|next| next.feasible) else { return Ok(()) };
        let before = score(&plan, &readings)[1].clone();
        prop_assert!(matches!(before.status, Status::Ok | Status::ProvisionalNa));
        prop_assert!(Some(next.level) > before.level);
        let changed = |skip: Option<usize>| {
            let mut readings = readings.clone();
            for (place, change) in next.changes.iter().enumerate().filter(|(place, _)| Some(*place) != skip) {
                let target = plan.items.iter().position(|item| item.id == change.item).unwrap();
                readings[target] = plan.items[target].read(&change.to, &[]);
                prop_assert!(place < 8);
            }
            Ok(score(&plan, &readings)[1].level)
        };
        prop_assert!(changed(None)? >= Some(next.level));
        for skip in 0..next.changes.len() {
            prop_assert!(changed(Some(skip))? < Some(next.level));
        }
        prop_assert!(reaches(next.cost, 2.0));
    }
}
