//! National means drawn again, and means by raked weights, on nations that can be checked by head.

use std::sync::Arc;

use ospo_atlas::mapping::raked::{RakeSettings, Raked};
use ospo_atlas::mapping::{FrameRow, Mapping, Scheme};
use ospo_atlas::scoring::status::{Score, Status, Tally};
use ospo_atlas::scoring::{NodeResult, OVERALL};
use proptest::prelude::*;

/// An institution: stratum, region, and its score, where it answered.
type One = (&'static str, &'static str, Option<f64>);

fn register(nation: &[One]) -> Vec<FrameRow> {
    let row = |(at, (stratum, region, _)): (usize, &One)| FrameRow {
        id: format!("i{at}"),
        kind: "agency".into(),
        stratum: (*stratum).into(),
        attributes: Arc::new([("region".to_owned(), (*region).to_owned())].into()),
        ..FrameRow::default()
    };
    nation.iter().enumerate().map(row).collect()
}

fn scheme() -> Scheme {
    Scheme { levels: 5, min_group: 5, flag_cv: 0.166, withhold_cv: 0.333, ..Scheme::default() }
}

fn mapping<'a>(nation: &[One], register: &'a [FrameRow], scheme: Scheme) -> Mapping<'a> {
    let mut mapping = Mapping::new(scheme, register);
    for (at, (_, _, score)) in nation.iter().enumerate() {
        let Some(score) = score else { continue };
        let mut whole = Score::not_applicable(5.0, Tally::default());
        (whole.status, whole.score) = (Status::Ok, Some(*score));
        let nodes = [NodeResult { level: Some(1), ..NodeResult::new(OVERALL, "unit", &whole) }];
        mapping.take(&format!("i{at}"), &nodes, &[]);
    }
    mapping
}

fn raked(nation: &[One], columns: &[&str], replicates: usize) -> Raked {
    let rows = register(nation);
    let columns: Vec<String> = columns.iter().map(|column| (*column).to_owned()).collect();
    let settings = RakeSettings { columns: &columns, replicates, key: &["model", "0"] };
    mapping(nation, &rows, scheme()).raked(0, &settings)
}

/// Two strata of forty; twelve and ten answered.
fn two_strata() -> Vec<One> {
    let scores = |n: u32| f64::from(n % 4) + 0.25;
    let mut nation = Vec::new();
    for at in 0..40 {
        nation.push(("large", "north", (at < 12).then(|| scores(at))));
        nation.push(("small", "south", (at < 10).then(|| scores(at) / 2.0)));
    }
    nation
}

#[test]
fn the_replicates_vary_as_the_design_says() {
    let nation = two_strata();
    let rows = register(&nation);
    let mapping = mapping(&nation, &rows, scheme());
    let profile = mapping.profile().overall;
    let found = mapping.resampled(0, 20_000, &["model", "0"]);
    let (se, drawn) = (profile.se.unwrap(), found.se.unwrap());
    assert!((drawn / se - 1.0).abs() < 0.02, "{drawn} is not {se}");
    let ([low, high], [t_low, t_high]) = (found.percentile.unwrap(), profile.ci.unwrap());
    assert!((low - t_low).abs() < 0.05 && (high - t_high).abs() < 0.05, "{low} {high}, {t_low} {t_high}");
    let [bca_low, bca_high] = found.bca.unwrap();
    assert!(bca_low < profile.mean.unwrap() && profile.mean.unwrap() < bca_high);
    assert_eq!((found.n, found.fixed, found.degenerate), (22, 0, false));
}

#[test]
fn where_everybody_answered_nothing_varies_and_where_few_did_only_the_ends_are_told() {
    let all: Vec<One> = (0..12).map(|at| ("one", "north", Some(f64::from(at) / 4.0))).collect();
    let rows = register(&all);
    let found = mapping(&all, &rows, scheme()).resampled(0, 200, &["m"]);
    assert_eq!((found.percentile, found.bca), (Some([1.375, 1.375]), Some([1.375, 1.375])));
    assert!(found.degenerate);
    let mut few: Vec<One> = (0..30).map(|_| ("one", "north", None)).collect();
    for (at, one) in few.iter_mut().enumerate().take(6) {
        one.2 = Some([2.0, 1.0, 3.0, 4.0, 1.5, 2.5][at]);
    }
    let rows = register(&few);
    let found = mapping(&few, &rows, scheme()).resampled(0, 200, &["m"]);
    assert_eq!((found.range, found.percentile, found.se), (Some([1.0, 4.0]), None, None));
    for one in few.iter_mut().take(2) {
        one.2 = None;
    }
    let rows = register(&few);
    let found = mapping(&few, &rows, scheme()).resampled(0, 200, &["m"]);
    assert_eq!((found.suppressed, found.range), (true, None));
    let open = Scheme { unsuppressed: true, ..scheme() };
    assert_eq!(mapping(&few, &rows, open).resampled(0, 200, &["m"]).range, Some([1.5, 4.0]));
}

#[test]
fn a_region_that_answered_too_rarely_counts_for_as_much_as_it_is() {
    // Sixty in the north and forty in the south, ten of each answered: 0.6 x 1 + 0.4 x 3.
    let of = |at: u32| match at {
        0..60 => ("one", "north", (at < 10).then_some(1.0)),
        _ => ("one", "south", (at < 70).then_some(3.0)),
    };
    let nation: Vec<One> = (0..100).map(of).collect();
    let found = raked(&nation, &["region"], 0);
    assert!((found.mean.unwrap() - 1.8).abs() < 1e-9);
    // Weights 6 and 4: 20 x (10 x 36 + 10 x 16) / 100².
    assert!((found.deff.unwrap() - 1.04).abs() < 1e-9);
    assert_eq!((found.n, found.trimmed, found.percentile), (20, (0, 1.0), None));
    // Every replicate meets the margin, so nothing is left to vary: all in a region said the same.
    let [low, high] = raked(&nation, &["region"], 200).percentile.unwrap();
    assert!((low - 1.8).abs() < 1e-9 && (high - 1.8).abs() < 1e-9);
}

#[test]
fn margins_that_nobody_can_meet_are_named() {
    let mut nation: Vec<One> =
        (0..20).map(|at| ("one", "north", (at < 10).then_some(f64::from(at)))).collect();
    nation.push(("one", "islands", None));
    let found = raked(&nation, &["region"], 0);
    assert_eq!(
        (found.mean, found.reason.as_deref()),
        (None, Some("nobody answered whose region is islands"))
    );
    nation.push(("one", "", Some(2.0)));
    nation.retain(|one| one.1 != "islands");
    assert!(raked(&nation, &["region", "kind"], 0).mean.is_some());
}

#[test]
fn a_weight_far_above_the_others_is_cut_and_told() {
    // One of forty in the south answered, all of twenty in the north.
    let of = |at: u32| match at {
        0..20 => ("one", "north", Some(2.0)),
        _ => ("one", "south", (at == 20).then_some(4.0)),
    };
    let found = raked(&(0..60).map(of).collect::<Vec<_>>(), &["region"], 0);
    // The weights are 1 and 40; 40 becomes 5: (20 x 2 + 5 x 4) / 25.
    assert_eq!(found.trimmed.0, 1);
    assert!((found.trimmed.1 - 8.0).abs() < 1e-9);
    assert!((found.mean.unwrap() - 2.4).abs() < 1e-9);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn raking_by_the_strata_themselves_is_post_stratification(
        scores in prop::collection::vec((0..3u8, 0..20u8), 12..40), silent in 0..20u8,
    ) {
        let strata = ["a", "b", "c"];
        let mut nation: Vec<One> =
            scores.iter().map(|(s, v)| (strata[usize::from(*s)], "x", Some(f64::from(*v) / 4.0))).collect();
        // Two of each answered, so that no stratum is joined to another one.
        nation.extend(strata.iter().flat_map(|name| [(*name, "x", Some(1.0)), (*name, "x", Some(2.0))]));
        nation.extend((0..silent).map(|at| (strata[usize::from(at % 3)], "x", None)));
        let rows = register(&nation);
        let expected = mapping(&nation, &rows, scheme()).profile().overall.mean.unwrap();
        let found = raked(&nation, &["stratum"], 0);
        prop_assert!(found.trimmed.0 > 0 || (found.mean.unwrap() - expected).abs() < 1e-9);
    }

    #[test]
    fn no_drawing_leaves_the_scores_or_depends_on_more_than_its_key(
        scores in prop::collection::vec(0..20u8, 10..30), frame in 0..30usize,
    ) {
        let mut nation: Vec<One> = scores.iter().map(|v| ("a", "x", Some(f64::from(*v) / 4.0))).collect();
        nation.extend((0..frame).map(|_| ("a", "x", None)));
        let rows = register(&nation);
        let mapping = mapping(&nation, &rows, scheme());
        let found = mapping.resampled(0, 100, &["k"]);
        let ends = scores.iter().map(|v| f64::from(*v) / 4.0);
        let (least, most) = (ends.clone().fold(5.0, f64::min), ends.fold(0.0, f64::max));
        for [low, high] in [found.percentile.unwrap(), found.bca.unwrap()] {
            prop_assert!(least - 1e-9 <= low && low <= high && high <= most + 1e-9);
        }
        prop_assert_eq!(&mapping.resampled(0, 100, &["k"]), &found);
    }
}
