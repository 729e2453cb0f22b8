//! Laws that hold for every response, on random ones.

use ospo_atlas::scoring::aggregate::{arithmetic, geometric, harmonic, least};
use ospo_atlas::scoring::leaf::{Mark, Rung};
use ospo_atlas::scoring::number::{TOLERANCE, reaches};
use ospo_atlas::scoring::parent::{Child, Mean, ParentLevel, ParentRule, ParentScore, two_thirds};
use ospo_atlas::scoring::status::{Score, Status};
use proptest::prelude::*;

use crate::arithmetic::staircase;

const OPTIONS: [f64; 4] = [0.0, 0.25, 0.5, 1.0];
const MEAN: ParentRule = ParentRule {
    score: ParentScore::Mean,
    mean: Mean::Arithmetic,
    level: ParentLevel::TwoThirds,
    min_share: 0.6,
};

fn marks() -> impl Strategy<Value = Mark> {
    prop_oneof![
        6 => prop::sample::select(&OPTIONS[..]).prop_map(Mark::Value),
        1 => Just(Mark::DontKnow),
        1 => Just(Mark::Blank),
        1 => Just(Mark::NotApplicable),
        1 => Just(Mark::NotShown),
    ]
}

fn rungs() -> impl Strategy<Value = Vec<Rung>> {
    let weights = prop::sample::select(&[0.0, 0.5, 1.0, 1.0, 2.5][..]);
    let rung = (1u8..=5, weights, marks(), any::<bool>()).prop_map(|(level, weight, mark, verified)| Rung {
        level,
        weight,
        most: 1.0,
        mark,
        verified,
    });
    prop::collection::vec(rung, 1..14)
}

fn children() -> impl Strategy<Value = Vec<(f64, Score)>> {
    let weights = prop::sample::select(&[0.0, 1.0, 1.0, 3.0][..]);
    prop::collection::vec((weights, rungs().prop_map(|rungs| staircase().score(&rungs))), 1..6)
}

fn parent(children: &[(f64, Score)]) -> Score {
    let children: Vec<_> = children.iter().map(|(weight, score)| Child { weight: *weight, score }).collect();
    MEAN.score(&children)
}

/// Nothing in `after` is below `before`; a figure that one of them lacks is not compared.
fn never_lower(before: &Score, after: &Score) -> Result<(), TestCaseError> {
    let figures = |s: &Score| [s.score, s.low, s.high, s.level.map(f64::from), s.level_high.map(f64::from)];
    for (before, after) in figures(before).into_iter().zip(figures(after)) {
        if let (Some(before), Some(after)) = (before, after) {
            prop_assert!(reaches(after, before), "{before} fell to {after}");
        }
    }
    Ok(())
}

fn alike(left: Option<f64>, right: Option<f64>) -> bool {
    match (left, right) {
        (Some(left), Some(right)) => (left - right).abs() < TOLERANCE,
        (None, None) => true,
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn raising_an_item_never_lowers_anything(
        rungs in rungs(), place in 0usize..14, from in 0usize..5, to in 0usize..4,
    ) {
        let mut rungs = rungs;
        let place = place % rungs.len();
        // The fifth choice is don't know, which any value raises.
        rungs[place].mark = OPTIONS.get(from.min(to)).filter(|_| from < 4).map_or(Mark::DontKnow, |v| Mark::Value(*v));
        let before = staircase().score(&rungs);
        rungs[place].mark = Mark::Value(OPTIONS[to]);
        never_lower(&before, &staircase().score(&rungs))?;
    }

    #[test]
    fn answering_a_blank_never_lowers_a_leafs_level(rungs in rungs(), place in 0usize..14, value in 0usize..4) {
        let mut rungs = rungs;
        let place = place % rungs.len();
        rungs[place].mark = Mark::Blank;
        let before = staircase().score(&rungs);
        rungs[place].mark = Mark::Value(OPTIONS[value]);
        let after = staircase().score(&rungs);
        if let (Some(before), Some(after)) = (before.level, after.level) {
            prop_assert!(after >= before);
        }
        prop_assert!(after.level <= before.level_high);
        prop_assert!(after.high.is_none() || reaches(before.high.unwrap(), after.high.unwrap()));
        prop_assert!(after.low.is_none() || reaches(after.low.unwrap(), before.low.unwrap()));
    }

    #[test]
    fn a_score_lies_within_its_bounds_and_the_bounds_within_the_range(rungs in rungs()) {
        let found = staircase().score(&rungs);
        if let (Some(low), Some(high)) = (found.low, found.high) {
            prop_assert!(reaches(low, 0.0) && reaches(high, low) && reaches(5.0, high));
            let score = found.score.unwrap_or(low);
            prop_assert!(reaches(score, low) && reaches(high, score));
        }
        prop_assert!(found.level_strict <= found.level);
        prop_assert!(found.level.is_none() || found.level <= found.level_high);
        prop_assert!(found.level <= found.ceiling || found.level == Some(0));
        prop_assert_eq!(found.unknown == 0, alike(found.low, found.high));
    }

    #[test]
    fn the_order_of_items_and_the_unit_of_weights_change_nothing(rungs in rungs(), factor in 0.01f64..100.0) {
        let found = staircase().score(&rungs);
        let mut other: Vec<_> =
            rungs.iter().map(|rung| Rung { weight: rung.weight * factor, ..*rung }).collect();
        other.reverse();
        let other = staircase().score(&other);
        prop_assert_eq!((found.status, found.level, found.skip), (other.status, other.level, other.skip));
        prop_assert!(alike(found.score, other.score) && alike(found.high, other.high));
    }

    #[test]
    fn an_item_marked_not_applicable_leaves_the_score_alone(rungs in rungs(), level in 1u8..=5) {
        let before = staircase().score(&rungs);
        let mut rungs = rungs;
        rungs.push(Rung { level, weight: 1.0, most: 1.0, mark: Mark::NotApplicable, verified: false });
        let after = staircase().score(&rungs);
        prop_assert!(alike(before.score, after.score) && before.level == after.level);
    }

    #[test]
    fn a_parent_of_usable_children_lies_within_its_bounds(children in children()) {
        let found = parent(&children);
        let usable = |s: &Score| matches!(s.status, Status::Ok | Status::NotApplicable);
        let all_usable = children.iter().all(|(weight, score)| *weight == 0.0 || usable(score));
        if let Some(score) = found.score.filter(|_| all_usable) {
            prop_assert!(reaches(score, found.low.unwrap()) && reaches(found.high.unwrap(), score));
        }
        prop_assert!(found.level_strict <= found.level);
    }

    #[test]
    fn the_order_of_children_changes_nothing(children in children()) {
        let found = parent(&children);
        let mut children = children;
        children.reverse();
        let other = parent(&children);
        prop_assert_eq!((found.status, found.level), (other.status, other.level));
        prop_assert!(alike(found.score, other.score) && alike(found.low, other.low));
    }

    #[test]
    fn the_level_by_two_thirds_is_the_last_that_passes_after_all_before_it(
        levels in prop::collection::vec((prop::sample::select(&[0.0, 0.5, 1.0, 3.0][..]), 0u8..=5), 0..7),
    ) {
        let lowest = levels.iter().map(|(_, level)| *level).min();
        let total: f64 = levels.iter().map(|(weight, _)| weight).sum();
        let passes = |k: &u8| {
            let enough: f64 = levels.iter().filter(|(_, level)| level >= k).map(|(weight, _)| weight).sum();
            lowest.is_some_and(|lowest| lowest + 1 >= *k) && total > 0.0 && reaches(enough / total, 2.0 / 3.0)
        };
        let last = (1..=6).take_while(passes).last().unwrap_or(0);
        prop_assert_eq!(two_thirds(&levels), lowest.map(|_| last));
    }

    #[test]
    fn the_means_stand_in_their_order(pairs in prop::collection::vec((0.1f64..5.0, 0.0f64..5.0), 1..8)) {
        let means = [least(&pairs), harmonic(&pairs), geometric(&pairs), arithmetic(&pairs)];
        let means: Vec<_> = means.into_iter().map(Option::unwrap).collect();
        prop_assert!(means.windows(2).all(|pair| reaches(pair[1], pair[0])), "{means:?}");
    }
}
