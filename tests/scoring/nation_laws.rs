//! What holds of every nation, however it answered.

use std::collections::BTreeMap;

use ospo_atlas::mapping::{FrameRow, NationProfile, Scheme, Submission, profile};
use ospo_atlas::model::{Answer, Answers};
use ospo_atlas::scoring::resolve::resolved;
use ospo_atlas::scoring::status::{Score, Status, Tally};
use ospo_atlas::scoring::{NodeResult, OVERALL, Plan};
use proptest::prelude::*;

use crate::survey::survey;

/// An institution: its stratum, and quarters of its score and of what was left open, where it answered.
type One = (u8, Option<(u8, u8)>);

fn nation() -> impl Strategy<Value = Vec<One>> {
    prop::collection::vec((0..4u8, prop::option::weighted(0.7, (0..=20u8, 0..=4u8))), 1..40)
}

fn register(nation: &[One]) -> Vec<FrameRow> {
    let row = |(at, (stratum, _)): (usize, &One)| FrameRow {
        id: format!("i{at}"),
        kind: "agency".into(),
        stratum: format!("s{stratum}").into(),
        size: Some(f64::from(*stratum) + 1.0),
        ..FrameRow::default()
    };
    nation.iter().enumerate().map(row).collect()
}

fn submissions(nation: &[One]) -> Vec<Submission> {
    let of = |(at, (_, answer)): (usize, &One)| {
        let (quarters, open) = (*answer)?;
        let score = f64::from(quarters) / 4.0;
        let mut whole = Score::not_applicable(5.0, Tally::default());
        (whole.status, whole.score, whole.level) = (Status::Ok, Some(score), Some(quarters / 4));
        (whole.low, whole.high) = (Some(score), Some((score + f64::from(open) / 4.0).min(5.0)));
        let nodes = vec![NodeResult::new(OVERALL, "unit", &whole)];
        Some(Submission { institution: format!("i{at}"), nodes, numbers: Vec::new() })
    };
    nation.iter().enumerate().filter_map(of).collect()
}

fn scheme(unsuppressed: bool) -> Scheme {
    Scheme { levels: 5, min_group: 5, unsuppressed, flag_cv: 0.166, withhold_cv: 0.333, ..Scheme::default() }
}

fn figures(nation: &[One], unsuppressed: bool) -> NationProfile {
    profile(&scheme(unsuppressed), &register(nation), &submissions(nation))
}

fn near(left: f64, right: f64) -> bool {
    (left - right).abs() < 1e-9
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn a_census_is_certain(answers in prop::collection::vec((0..4u8, 0..=20u8), 1..30)) {
        let nation: Vec<One> = answers.iter().map(|(stratum, score)| (*stratum, Some((*score, 0)))).collect();
        let found = figures(&nation, true).overall;
        let mean = found.mean.unwrap();
        prop_assert!(near(mean, found.mean_unweighted.unwrap()));
        prop_assert_eq!(found.se, Some(0.0));
        let [low, high] = found.bounds.unwrap();
        prop_assert!(near(low, mean) && near(high, mean), "nobody is silent, and nothing was left open");
        if let Some([low, high]) = found.ci {
            prop_assert!(near(low, mean) && near(high, mean));
        }
    }

    #[test]
    fn one_institution_is_its_own_nation(stratum in 0..4u8, score in 0..=20u8) {
        let found = figures(&[(stratum, Some((score, 0)))], true).overall;
        let own = Some(f64::from(score) / 4.0);
        prop_assert_eq!((found.mean, found.quartiles.map(|all| all[1]), found.n), (own, own, 1));
        let hidden = figures(&[(stratum, Some((score, 0)))], false).overall;
        prop_assert!(hidden.suppressed && hidden.mean.is_none() && hidden.bounds.is_none());
    }

    #[test]
    fn whatever_the_silent_would_have_said_lies_within_the_bounds(nation in nation(), said in 0..=20u8) {
        let Some([low, high]) = figures(&nation, true).overall.bounds else { return Ok(()) };
        let told: Vec<f64> = nation
            .iter()
            .map(|(_, answer)| f64::from(answer.map_or(said, |(quarters, _)| quarters)) / 4.0)
            .collect();
        let mean = told.iter().sum::<f64>() / f64::from(u32::try_from(told.len()).unwrap());
        prop_assert!(low - 1e-9 <= mean && mean <= high + 1e-9, "{mean} is not in {low}..{high}");
    }

    #[test]
    fn the_order_in_which_responses_come_changes_nothing(nation in nation(), turn in 0..40usize) {
        let (rows, mut all) = (register(&nation), submissions(&nation));
        let expected = profile(&scheme(true), &rows, &all);
        if !all.is_empty() {
            let turn = turn % all.len();
            all.rotate_left(turn);
            all.reverse();
        }
        prop_assert_eq!(profile(&scheme(true), &rows, &all), expected);
    }

    #[test]
    fn shares_fall_from_level_to_level_inside_their_intervals(nation in nation()) {
        let found = figures(&nation, true).overall;
        let shares = found.share_at_or_above.unwrap_or_default();
        prop_assert!(shares.windows(2).all(|pair| pair[0] + 1e-9 >= pair[1]), "{shares:?}");
        for (share, [low, high]) in shares.iter().zip(found.share_ci.unwrap_or_default()) {
            prop_assert!(-1e-9 <= low && low <= share + 1e-9 && share - 1e-9 <= high && high <= 1.0 + 1e-9);
        }
        let counts: usize = found.levels.unwrap_or_default().iter().sum();
        prop_assert_eq!(counts, found.n);
    }

    #[test]
    fn strata_add_up_and_never_is_exactly_one_of_them_hidden(nation in nation()) {
        let found = figures(&nation, false);
        let frames: usize = found.strata.iter().map(|(_, stratum)| stratum.figures.frame).sum();
        let submitted: usize = found.strata.iter().map(|(_, stratum)| stratum.figures.submitted).sum();
        prop_assert_eq!((frames, submitted), (found.frame, found.submitted));
        // One that nobody stands behind tells of nobody.
        let hidden = |stratum: &&(String, ospo_atlas::mapping::StratumProfile)| {
            stratum.1.figures.suppressed && stratum.1.figures.submitted > 0
        };
        let (hidden, shown): (Vec<_>, Vec<_>) =
            found.strata.iter().filter(|s| s.1.figures.submitted > 0).partition(hidden);
        prop_assert!(hidden.len() != 1 || shown.is_empty(), "{hidden:?}");
        prop_assert!(shown.iter().all(|(_, stratum)| stratum.figures.submitted >= 5));
    }

    #[test]
    fn the_order_of_respondents_changes_nothing(
        voices in prop::collection::vec(prop::collection::btree_map(1..=5u8, 0..4usize, 0..6), 2..6), turn in 0..6usize,
    ) {
        let survey = survey();
        let plan = Plan::of(&survey);
        let codes = ["none", "some", "half", "most"];
        let of = |told: &BTreeMap<u8, usize>| -> Answers {
            told.iter().map(|(level, code)| (format!("G.{level}"), Answer::of(codes[*code]))).collect()
        };
        let all: Vec<Answers> = voices.iter().map(of).collect();
        let ids: Vec<String> = (0..all.len()).map(|at| format!("r{at}")).collect();
        let mut named: Vec<(&str, &Answers)> = ids.iter().map(String::as_str).zip(&all).collect();
        let expected = resolved(&survey, &plan, &named);
        let turn = turn % named.len();
        named.rotate_left(turn);
        named.reverse();
        prop_assert_eq!(resolved(&survey, &plan, &named), expected);
    }
}
