//! The analysis of sensitivity: what moves, what does not, and that it is the same each time.

use ospo_atlas::mapping::sensitivity::{Analysis, Case, Factor, Sensitivity, Settings, sensitivity};
use ospo_atlas::model::Survey;
use ospo_atlas::scoring::Plan;
use ospo_atlas::scoring::leaf::{Mark, Rung};
use proptest::prelude::*;

use crate::survey::survey;

fn plan() -> (Survey, Plan) {
    let survey = survey();
    let plan = Plan::of(&survey);
    (survey, plan)
}

/// A case that says the same on every item, whoever is asked.
fn case(plan: &Plan, id: &str, mark: impl Fn(usize) -> Mark) -> Case {
    let rungs: Vec<Rung> = plan
        .items
        .iter()
        .enumerate()
        .map(|(at, item)| Rung {
            level: item.level,
            weight: item.weight,
            most: item.most,
            mark: mark(at),
            verified: false,
        })
        .collect();
    Case { id: id.to_owned(), size: Some(10.0), rungs: [rungs.clone(), rungs.clone(), rungs] }
}

/// The runs made in so many pieces, the last piece first.
fn analysed(plan: &Plan, cases: &[Case], pieces: usize) -> Option<Sensitivity> {
    let settings = Settings { base: 64, key: &["model", "answers", "0"] };
    let analysis = Analysis::new(plan, cases, &settings)?;
    let share = analysis.runs().div_ceil(pieces);
    let mut made: Vec<_> =
        (0..pieces).rev().map(|piece| analysis.run(piece * share..(piece + 1) * share)).collect();
    made.reverse();
    analysis.conclude(&made.concat())
}

fn uneven(plan: &Plan) -> Vec<Case> {
    let values = [0.0, 0.25, 0.5, 1.0];
    (0..6)
        .map(|n| {
            case(plan, &format!("m{n}"), |at| match (at * 7 + n * 5) % 6 {
                4 => Mark::NotApplicable,
                5 => Mark::DontKnow,
                other => Mark::Value(values[other]),
            })
        })
        .collect()
}

#[test]
fn an_institution_that_has_all_of_everything_keeps_its_score_and_rank() {
    let (_, plan) = plan();
    let cases = [case(&plan, "full", |_| Mark::Value(1.0)), case(&plan, "none", |_| Mark::Value(0.0))];
    let found = analysed(&plan, &cases, 1).unwrap();
    assert_eq!(found.runs, 64 * 9);
    let full = &found.institutions[0];
    assert_eq!((full.rank, full.rank_interval), (1.0, [1.0, 1.0]));
    assert!((full.score_interval[0] - full.score).abs() < 1e-9, "{full:?}");
    assert_eq!(found.institutions[1].score_interval, [0.0, 0.0]);
    assert!(found.factors.iter().all(|factor| factor.rank_first.is_none()), "nothing moves the ranks");
}

#[test]
fn the_same_bytes_come_out_of_one_piece_and_of_eight() {
    let (_, plan) = plan();
    let cases = uneven(&plan);
    let one = serde_json::to_string(&analysed(&plan, &cases, 1)).unwrap();
    assert_eq!(one, serde_json::to_string(&analysed(&plan, &cases, 8)).unwrap());
    assert!(one.contains("rank_interval"), "{one}");
}

#[test]
fn what_nobody_answered_otherwise_explains_nothing() {
    let (_, plan) = plan();
    let found = analysed(&plan, &uneven(&plan), 2).unwrap();
    let of = |factor| found.factors.iter().find(|one| one.factor == factor).unwrap();
    // All voices say the same, and all sizes are equal.
    assert_eq!(of(Factor::Respondent).mean_total, Some(0.0));
    assert_eq!(of(Factor::National).mean_total, Some(0.0));
    assert!(of(Factor::Missing).mean_total.is_some_and(|total| total > 0.0), "{found:?}");
    assert_eq!(of(Factor::Threshold).mean_total, Some(0.0), "the threshold moves levels, not scores");
}

#[test]
fn without_a_score_or_a_second_run_there_is_nothing_to_compare() {
    let (_, plan) = plan();
    assert_eq!(analysed(&plan, &[], 1), None);
    assert_eq!(analysed(&plan, &[case(&plan, "blank", |_| Mark::Blank)], 1), None);
    let cases = uneven(&plan);
    let one = Settings { base: 1, key: &["k"] };
    assert_eq!(sensitivity(&plan, &cases, &one), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn an_official_rank_of_known_answers_is_never_far_outside_its_interval(values in proptest::collection::vec(0_usize..4, 12)) {
        let (_, plan) = plan();
        let scale = [0.0, 0.25, 0.5, 1.0];
        let cases: Vec<Case> = (0..3)
            .map(|n| case(&plan, &format!("m{n}"), |at| Mark::Value(scale[values[(at + n * 5) % values.len()]])))
            .collect();
        let settings = Settings { base: 4, key: &["k"] };
        let found = sensitivity(&plan, &cases, &settings).unwrap();
        for one in &found.institutions {
            prop_assert!(one.score_interval[0] <= one.score_interval[1]);
            prop_assert!(one.rank_interval[0] >= 1.0 && one.rank_interval[1] <= 3.0);
            prop_assert!(one.score_interval.iter().all(|end| (0.0..=5.0 + 1e-9).contains(end)));
        }
    }
}
