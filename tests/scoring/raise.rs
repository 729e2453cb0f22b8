//! What would raise a parent's level, against trying every set; and scores taken apart.

use ospo_atlas::model::Band;
use ospo_atlas::scoring::leaf::Mark;
use ospo_atlas::scoring::parent::{ParentLevel, ParentScore};
use ospo_atlas::scoring::plan::{Plan, PlanRule};
use ospo_atlas::scoring::reading::Reading;
use ospo_atlas::scoring::{NextLevel, PartsBy, Reason};
use proptest::prelude::*;

use crate::explain::{explain, item, next_level, plan, readings, score, tree};

/// Three leaves of weights 1, 2 and 3 with two levels of one item each, of which the last has no option
/// between nothing and all.
fn small(level: ParentLevel) -> Plan {
    let leaf = |name: &str| vec![item(&format!("{name}.1"), 1, 1.0), item(&format!("{name}.2"), 2, 1.0)];
    let mut found = plan(&[(1.0, leaf("a")), (2.0, leaf("b")), (3.0, leaf("c"))]);
    found.nodes[3].effort = 1.0;
    joined_by(&mut found, ParentScore::Mean, level);
    found
}

fn joined_by(plan: &mut Plan, score: ParentScore, level: ParentLevel) {
    if let PlanRule::Parent(rule, _) = &mut plan.nodes[0].rule {
        (rule.score, rule.level) = (score, level);
    }
}

fn bands(from: &[f64]) -> ParentLevel {
    ParentLevel::Bands(from.iter().map(|from| Band { name: from.to_string(), from: *from }).collect())
}

/// Every set of raised answers with which `overall` has the level: cost, number, and ids in order.
fn tried(plan: &Plan, now: &[Reading], level: u8) -> Vec<(f64, usize, Vec<String>)> {
    let mut sets = vec![(now.to_vec(), 0.0, Vec::new())];
    for (place, item) in plan.items.iter().enumerate() {
        let Mark::Value(value) = now[place].mark else { continue };
        let effort = plan.nodes[1 + place / 2].effort;
        let at = item.options.iter().position(|(_, other)| *other == value).unwrap();
        for (set, cost, ids) in sets.clone() {
            for (steps, (_, value)) in (1..=2).zip(&item.options[at + 1..]) {
                let (mut set, mut ids) = (set.clone(), ids.clone());
                set[place] = Reading::of(Mark::Value(*value));
                ids.push(item.id.clone());
                sets.push((set, cost + effort * f64::from(steps), ids));
            }
        }
    }
    sets.retain(|(set, ..)| score(plan, set)[0].level >= Some(level));
    sets.into_iter().map(|(_, cost, ids)| (cost, ids.len(), ids)).collect()
}

/// The proposal is the best of all sets: cheapest, then fewest, then first by ids.
fn is_best(plan: &Plan, readings: &[Reading]) -> Result<(), TestCaseError> {
    let Some(next) = next_level(plan, readings, "overall") else { return Ok(()) };
    let mut sets = tried(plan, readings, next.level);
    sets.sort_by(|one, two| one.0.total_cmp(&two.0).then(one.1.cmp(&two.1)).then(one.2.cmp(&two.2)));
    if !next.feasible || next.far {
        prop_assert!(sets.is_empty(), "{next:?} and yet {:?}", sets[0]);
        return Ok(());
    }
    let ids: Vec<_> = next.changes.iter().map(|change| change.item.clone()).collect();
    prop_assert_eq!(Some(&(next.cost, ids.len(), ids)), sets.first());
    prop_assert!(holds(plan, readings, &next));
    Ok(())
}

fn holds(plan: &Plan, readings: &[Reading], next: &NextLevel) -> bool {
    let mut then = readings.to_vec();
    for change in &next.changes {
        let at = plan.items.iter().position(|item| item.id == change.item).unwrap();
        then[at] = plan.items[at].read(&change.to, &[]);
    }
    score(plan, &then)[0].level >= Some(next.level)
}

fn answered() -> impl Strategy<Value = Vec<Reading>> {
    let mark = prop::sample::select(
        &[Mark::Value(0.0), Mark::Value(0.25), Mark::Value(0.5), Mark::Value(1.0), Mark::NotApplicable][..],
    );
    prop::collection::vec(mark.prop_map(Reading::of), 6)
}

#[test]
fn two_thirds_take_the_cheapest_children_after_all_have_come_along() {
    let marks = [1.0, 0.0, 1.0, 0.0, 1.0, 0.0];
    let now: Vec<_> = marks.iter().map(|value| Reading::of(Mark::Value(*value))).collect();
    let next = next_level(&small(ParentLevel::TwoThirds), &now, "overall").unwrap();
    // Two thirds of 6 are 4: c alone has 3, so c and a, with 2 steps of effort 1 and 2 of effort 2.
    let items: Vec<_> = next.changes.iter().map(|change| change.item.as_str()).collect();
    assert_eq!((next.level, items, next.cost), (2, vec!["a.2", "c.2"], 6.0));
    let raised: Vec<_> = next.raises.iter().map(|one| (one.node.as_str(), one.from, one.to)).collect();
    assert_eq!(raised, [("L0", Some(1), 2), ("L2", Some(1), 2)]);
}

#[test]
fn a_long_way_is_taken_only_where_there_is_no_other_and_says_so() {
    let mut plan = small(ParentLevel::Min);
    for item in &mut plan.items {
        item.options.insert(1, ("bit".to_owned(), 0.1));
    }
    let next = next_level(&plan, &[Reading::of(Mark::Value(0.0)); 6], "overall").unwrap();
    assert!(next.feasible && next.far && next.changes.iter().all(|change| change.far));
    assert_eq!((next.level, next.changes.len(), next.cost), (1, 3, 15.0));
}

#[test]
fn what_cannot_be_raised_is_named_with_its_reason() {
    let mut now = vec![Reading::of(Mark::Value(0.0)); 6];
    now[0].limit = Some(0.25);
    let next = next_level(&small(ParentLevel::Min), &now, "overall").unwrap();
    assert_eq!((next.feasible, next.reason, next.at.as_deref()), (false, Some(Reason::Held), Some("a.1")));
    let mut plan = small(bands(&[0.0, 0.5]));
    joined_by(&mut plan, ParentScore::Geometric, bands(&[0.0, 0.5]));
    let next = next_level(&plan, &now, "overall").unwrap();
    assert_eq!((next.feasible, next.reason), (false, Some(Reason::NotASum)));
}

#[test]
fn a_node_that_comes_first_is_named_where_it_is_not_as_far() {
    let mut plan = small(ParentLevel::TwoThirds);
    plan.nodes[3].first = vec![2];
    let now: Vec<_> = [1.0, 0.0, 1.0, 0.0, 1.0, 0.0].map(|value| Reading::of(Mark::Value(value))).to_vec();
    let next = next_level(&plan, &now, "overall").unwrap();
    let first: Vec<_> = next.first.iter().map(|one| (one.node.as_str(), one.level, one.needed)).collect();
    assert_eq!(first, [("L1", Some(1), 2)]);
}

#[test]
fn above_eight_children_of_a_geometric_mean_no_parts_are_given() {
    let leaves: Vec<_> = (0..9).map(|n| (1.0, vec![item(&format!("i.{n}"), 1, 1.0)])).collect();
    let mut plan = plan(&leaves);
    joined_by(&mut plan, ParentScore::Geometric, ParentLevel::None);
    let trace = explain(&plan, &[Reading::of(Mark::Value(0.5)); 9], "overall");
    assert_eq!(trace.parts.map(|parts| parts.by), Some(PartsBy::TooManyChildren));
    assert_eq!((trace.items.len(), trace.waterfall), (0, None));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_set_beats_the_proposal_by_two_thirds(readings in answered()) {
        is_best(&small(ParentLevel::TwoThirds), &readings)?;
    }

    #[test]
    fn no_set_beats_the_proposal_by_the_lowest_child(readings in answered()) {
        is_best(&small(ParentLevel::Min), &readings)?;
    }

    #[test]
    fn no_set_beats_the_proposal_by_bands(readings in answered()) {
        is_best(&small(bands(&[0.0, 0.3, 0.55, 0.8])), &readings)?;
    }

    #[test]
    fn the_way_down_ends_at_the_score_whatever_joins_the_children(readings in readings(16), at in 0..4_usize) {
        let mut plan = tree();
        let rules = [ParentScore::Mean, ParentScore::Geometric, ParentScore::Harmonic, ParentScore::Min];
        joined_by(&mut plan, rules[at], ParentLevel::None);
        let trace = explain(&plan, &readings, "overall");
        let Some((score, way)) = trace.score.zip(trace.waterfall) else { return Ok(()) };
        let shown: f64 = way.losses.iter().map(|loss| loss.lost).sum();
        prop_assert!((way.max - shown - way.rest.lost - way.elsewhere - score).abs() < 1e-9);
        prop_assert!(way.losses.len() <= 5 && way.elsewhere == 0.0, "{way:?}");
        let had: f64 = trace.items.iter().map(|item| item.contribution).sum();
        let children = trace.parts.unwrap().children;
        let brought: f64 = children.iter().filter_map(|child| child.contribution).sum();
        let lost: f64 = children.iter().filter_map(|child| child.lost).sum();
        prop_assert!((had - score).abs() < 1e-9 && (brought - score).abs() < 1e-9);
        prop_assert!((lost + score - way.max).abs() < 1e-9);
    }
}
