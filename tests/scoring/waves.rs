//! Two waves: the published pair, and that the parts of a change add up to it.

use ospo_atlas::mapping::waves::{Wave, compare, panel};
use ospo_atlas::mapping::{FrameRow, Scheme, Submission};
use ospo_atlas::scoring::status::{Score, Tally};
use ospo_atlas::scoring::{NodeResult, OVERALL, Status};
use proptest::prelude::*;

use crate::estimators::{corpus, numbers, within};

#[test]
fn pairs_of_two_waves_come_out_as_published() {
    let case = &corpus("survey_estimator_cases.json")["paired_wave"];
    let pairs: Vec<(f64, f64)> = numbers(&case["w1"]).into_iter().zip(numbers(&case["w2"])).collect();
    let found = panel(&pairs);
    within(found.change.unwrap(), &case["mean_diff"], 1e-12);
    within(found.se.unwrap(), &case["se"], 1e-12);
    let [low, high] = found.ci.unwrap();
    within(low, &case["ci95_t"][0], 1e-9);
    within(high, &case["ci95_t"][1], 1e-9);
    within(found.wilcoxon_p.unwrap(), &case["wilcoxon_p"], 1e-12);
    within(found.dz.unwrap(), &case["cohen_dz"], 1e-9);
}

fn rows(count: usize) -> Vec<FrameRow> {
    let row = |n: usize| FrameRow {
        id: format!("m{n}"),
        kind: "agency".into(),
        stratum: if n.is_multiple_of(3) { "small" } else { "large" }.into(),
        ..FrameRow::default()
    };
    (0..count).map(row).collect()
}

fn submitted(scores: &[(usize, f64)]) -> Vec<Submission> {
    let of = |(n, score): &(usize, f64)| {
        let mut whole = Score::not_applicable(5.0, Tally::default());
        (whole.status, whole.score) = (Status::Ok, Some(*score));
        let nodes = vec![NodeResult { level: Some(1), ..NodeResult::new(OVERALL, "unit", &whole) }];
        Submission { institution: format!("m{n}"), nodes, numbers: Vec::new() }
    };
    scores.iter().map(of).collect()
}

fn scheme() -> Scheme {
    Scheme { levels: 5, min_group: 5, flag_cv: 0.166, withhold_cv: 0.333, ..Scheme::default() }
}

#[test]
fn who_came_and_who_left_do_not_look_like_change() {
    let register = rows(20);
    // Ten stay at 2; five low ones leave and five high ones come.
    let stay: Vec<(usize, f64)> = (0..10).map(|n| (n, 2.0)).collect();
    let before = [stay.clone(), (10..15).map(|n| (n, 1.0)).collect()].concat();
    let now = [stay, (15..20).map(|n| (n, 4.0)).collect()].concat();
    let (before, now) = (submitted(&before), submitted(&now));
    let side = |submissions| Wave { register: &register, submissions };
    let found = compare(&scheme(), &side(&before), &side(&now));
    let change = &found[0].1;
    assert_eq!((change.panel.n, change.panel.change), (10, Some(0.0)));
    let cross = change.cross.as_ref().unwrap();
    assert!(cross.change > 0.8, "{cross:?}");
    let parts = change.decomposition.unwrap();
    assert!(parts.panel.abs() < 1e-12, "{parts:?}");
    assert!((parts.panel + parts.entrants - parts.leavers - cross.change).abs() < 1e-12);
}

#[test]
fn the_same_answers_twice_are_no_change_and_leave_nothing_to_chance() {
    let register = rows(12);
    let scores: Vec<(usize, f64)> = (0..9).zip([0.5, 1.0, 2.0, 2.5, 3.0, 1.5, 0.0, 4.0, 2.0]).collect();
    let submissions = submitted(&scores);
    let wave = Wave { register: &register, submissions: &submissions };
    let found = compare(&scheme(), &wave, &wave);
    let cross = found[0].1.cross.as_ref().unwrap();
    assert_eq!(cross.change, 0.0);
    assert!(cross.se.unwrap() < 1e-7, "{cross:?}");
}

#[test]
fn a_single_newcomer_is_not_told_from_the_difference_of_two_means() {
    let register = rows(12);
    let stay: Vec<(usize, f64)> = (0..8).map(|n| (n, 2.0)).collect();
    let before = submitted(&stay);
    let now = submitted(&[stay, vec![(9, 5.0)]].concat());
    let side = |submissions| Wave { register: &register, submissions };
    let hidden = &compare(&scheme(), &side(&before), &side(&now))[0].1;
    assert_eq!((hidden.suppressed, hidden.panel.n, hidden.panel.change), (true, 8, None));
    assert!(hidden.cross.is_none() && hidden.decomposition.is_none());
    let open = Scheme { unsuppressed: true, ..scheme() };
    assert!(compare(&open, &side(&before), &side(&now))[0].1.cross.is_some());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn the_parts_of_a_change_add_up_to_it(
        before in proptest::collection::vec((0_usize..30, 0_u8..=20), 2..25),
        now in proptest::collection::vec((0_usize..30, 0_u8..=20), 2..25),
    ) {
        let once = |list: &[(usize, u8)]| -> Vec<(usize, f64)> {
            let map: std::collections::BTreeMap<usize, u8> = list.iter().copied().collect();
            map.into_iter().map(|(n, quarters)| (n, f64::from(quarters) / 4.0)).collect()
        };
        let register = rows(30);
        let (before, now) = (submitted(&once(&before)), submitted(&once(&now)));
        let side = |submissions| Wave { register: &register, submissions };
        let open = Scheme { unsuppressed: true, ..scheme() };
        let change = &compare(&open, &side(&before), &side(&now))[0].1;
        if let (Some(cross), Some(parts)) = (&change.cross, change.decomposition) {
            prop_assert!((parts.panel + parts.entrants - parts.leavers - cross.change).abs() < 1e-9);
            prop_assert!(cross.se.is_none_or(|se| se.is_finite() && se >= 0.0));
        }
    }
}
