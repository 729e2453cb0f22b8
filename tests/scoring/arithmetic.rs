//! `tests/corpus/scoring/edge_cases.json` (this project's specification): every case by its name.

use ospo_atlas::model::BlankPolicy;
use ospo_atlas::scoring::aggregate::{arithmetic, geometric, harmonic, least};
use ospo_atlas::scoring::gap::{Gap, percent_to_target, progress_to_date};
use ospo_atlas::scoring::leaf::{Mark, NaCounts, Rung, Staircase};
use ospo_atlas::scoring::number::rounded;
use ospo_atlas::scoring::parent::{least_level, two_thirds};
use ospo_atlas::scoring::respondents::{Voice, official, range};
use ospo_atlas::scoring::status::Status;
use serde_json::Value;

pub fn cases(kind: &str) -> Vec<Value> {
    let text = std::fs::read_to_string("tests/corpus/scoring/edge_cases.json").unwrap();
    let all: Value = serde_json::from_str(&text).unwrap();
    all[kind].as_array().unwrap_or_else(|| panic!("no cases called {kind}")).clone()
}

pub const fn staircase() -> Staircase {
    Staircase {
        levels: 5,
        threshold: 0.5,
        min_completeness: 0.6,
        max_na_share: 0.5,
        na: NaCounts::Nowhere,
        blank: BlankPolicy::Zero,
        dk: BlankPolicy::Zero,
    }
}

fn rung(item: &Value) -> Rung {
    let mark = match item["s"].as_str().unwrap() {
        "V" => Mark::Value(item["v"].as_f64().unwrap()),
        "DK" => Mark::DontKnow,
        "NA" => Mark::NotApplicable,
        "MISS" => Mark::Blank,
        other => panic!("unknown state {other}"),
    };
    let level = u8::try_from(item["level"].as_u64().unwrap()).unwrap();
    Rung { level, weight: item["w"].as_f64().unwrap(), most: 1.0, mark, verified: false }
}

/// The file rounds to the decimals that it shows, at least four.
#[track_caller]
fn same(name: &str, what: &str, found: Option<f64>, expected: &Value) {
    match (found, expected.as_f64()) {
        (Some(found), Some(expected)) => {
            assert!((found - expected).abs() < 6e-5, "{name}: {what} is {found}, not {expected}");
        }
        (None, None) => {}
        other => panic!("{name}: {what} is {other:?}"),
    }
}

fn numbers(list: &Value) -> Vec<f64> {
    list.as_array().unwrap().iter().map(|value| value.as_f64().unwrap()).collect()
}

#[test]
fn every_capability_case_comes_out_as_specified() {
    for case in cases("capability") {
        let name = case["name"].as_str().unwrap();
        let rungs: Vec<_> = case["items"].as_array().unwrap().iter().map(rung).collect();
        let found = staircase().score(&rungs);
        let expected = &case["expected"];
        let status = serde_json::to_value(found.status).unwrap();
        assert_eq!(status, expected["status"], "{name}: status");
        same(name, "score", found.score, &expected["score"]);
        same(name, "low", found.low, &expected["score_lo"]);
        same(name, "high", found.high, &expected["score_hi"]);
        same(name, "answered only", found.answered_only, &expected["answered_only"]);
        same(name, "level", found.level.map(f64::from), &expected["level"]);
        same(name, "ceiling", found.ceiling.map(f64::from), &expected["level_ceiling"]);
        same(name, "completeness", found.tally.completeness(), &expected["completeness"]);
        same(name, "don't know", found.tally.dk_share(), &expected["dk_share"]);
        same(name, "N/A", found.tally.na_share(), &expected["na_share"]);
        assert_eq!(found.skip, expected["skip"].as_bool().unwrap(), "{name}: skip flag");
    }
}

#[test]
fn half_coverage_everywhere_is_level_five_but_thin_and_strictly_one() {
    let rungs: Vec<_> = (1..=5)
        .map(|level| Rung { level, weight: 1.0, most: 1.0, mark: Mark::Value(0.5), verified: false })
        .collect();
    let found = staircase().score(&rungs);
    assert_eq!((found.level, found.level_strict, found.thin), (Some(5), Some(1), true));
}

#[test]
fn a_blank_leaves_the_level_open_upwards_and_is_counted() {
    let marks = [Mark::Value(1.0), Mark::Value(0.5), Mark::Blank, Mark::Value(0.5), Mark::Value(0.0)];
    let rungs: Vec<_> = (1..)
        .zip(marks)
        .map(|(level, mark)| Rung { level, weight: 1.0, most: 1.0, mark, verified: false })
        .collect();
    let found = staircase().score(&rungs);
    assert_eq!((found.level, found.level_high, found.unknown), (Some(2), Some(4), 1));
}

#[test]
fn an_item_without_weight_neither_counts_nor_blocks() {
    let full = |level| Rung { level, weight: 1.0, most: 1.0, mark: Mark::Value(1.0), verified: false };
    let mut rungs: Vec<_> = (1..=5).map(full).collect();
    rungs.push(Rung { level: 1, weight: 0.0, most: 1.0, mark: Mark::Blank, verified: false });
    let found = staircase().score(&rungs);
    assert_eq!((found.level, found.score, found.unknown), (Some(5), Some(5.0), 0));
}

#[test]
fn every_dimension_case_comes_out_as_specified() {
    for case in cases("dimension") {
        let name = case["name"].as_str().unwrap();
        let levels = case["levels"].as_array().unwrap();
        let weights = case["weights"].as_array().map(|_| numbers(&case["weights"]));
        let weights = weights.unwrap_or_else(|| vec![1.0; levels.len()]);
        let known: Vec<_> = weights
            .iter()
            .zip(levels)
            .filter_map(|(weight, level)| Some((*weight, u8::try_from(level.as_u64()?).unwrap())))
            .collect();
        same(name, "two thirds", two_thirds(&known).map(f64::from), &case["level_two_thirds"]);
        same(name, "lowest", least_level(&known).map(f64::from), &case["level_strict_min"]);
    }
}

#[test]
fn every_kind_of_mean_comes_out_as_specified() {
    for case in cases("aggregation") {
        let name = case["name"].as_str().unwrap();
        let values = case["x"].as_array().unwrap();
        let pairs: Vec<_> =
            numbers(&case["w"]).into_iter().zip(values).filter_map(|(w, x)| Some((w, x.as_f64()?))).collect();
        same(name, "arithmetic", arithmetic(&pairs), &case["arith"]);
        same(name, "geometric", geometric(&pairs), &case["geom"]);
        same(name, "harmonic", harmonic(&pairs), &case["harm"]);
        same(name, "lowest", least(&pairs), &case["min"]);
    }
}

#[test]
fn every_gap_case_comes_out_as_specified() {
    for case in cases("gap") {
        let name = case["name"].as_str().unwrap();
        let pairs: Vec<_> = numbers(&case["cur"]).into_iter().zip(numbers(&case["tgt"])).collect();
        let gaps: Vec<_> = pairs.iter().map(|(current, target)| Gap::between(*current, *target)).collect();
        assert_eq!(gaps.iter().map(|g| g.gap).collect::<Vec<_>>(), numbers(&case["gap"]), "{name}");
        assert_eq!(gaps.iter().map(|g| g.shortfall).collect::<Vec<_>>(), numbers(&case["shortfall"]));
        assert_eq!(gaps.iter().map(|g| g.surplus).collect::<Vec<_>>(), numbers(&case["surplus"]));
        same(name, "percent to target", percent_to_target(&pairs), &case["percent_to_target"]);
    }
}

#[test]
fn every_progress_case_comes_out_as_specified() {
    for case in cases("progress_to_date") {
        let of = |key: &str| case[key].as_f64().unwrap();
        same(&case.to_string(), "progress", progress_to_date(of("c"), of("b"), of("t")), &case["progress"]);
    }
}

#[test]
fn every_rounding_case_comes_out_as_specified() {
    for case in cases("rounding") {
        let decimals = u8::try_from(case["d"].as_u64().unwrap()).unwrap();
        let found = rounded(case["x"].as_f64().unwrap(), decimals);
        assert_eq!(Some(found), case["half_away"].as_f64(), "{case}");
    }
}

#[test]
fn every_case_of_several_respondents_comes_out_as_specified() {
    for case in cases("multi_respondent") {
        let mark = |value: &Value| value.as_f64().map_or(Mark::Blank, Mark::Value);
        let all: Vec<_> =
            case["values"].as_array().unwrap().iter().map(|value| (Voice::Other, mark(value))).collect();
        let found = official(&all).map(|place| all[place].1);
        let found = found.map(|mark| if let Mark::Value(value) = mark { value } else { panic!("{mark:?}") });
        same(&case.to_string(), "official", found, &case["official"]);
        same(&case.to_string(), "range", range(&all), &case["range"]);
    }
}

/// One item a level, 1 to 5.
fn one_a_level(marks: [Mark; 5]) -> Vec<Rung> {
    let rung = |(at, mark)| Rung { level: at, weight: 1.0, most: 1.0, mark, verified: false };
    (1..=5).zip(marks).map(rung).collect()
}

#[test]
fn a_level_of_nothing_but_removed_blanks_is_neither_attained_nor_skipped_to() {
    let rule = Staircase { blank: BlankPolicy::Remove, min_completeness: 0.0, ..staircase() };
    let (yes, no) = (Mark::Value(1.0), Mark::Value(0.0));
    let score = rule.score(&one_a_level([yes, no, Mark::Blank, Mark::Blank, Mark::Blank]));
    assert_eq!((score.level, score.level_strict, score.skip), (Some(1), Some(1), false));
    let score = rule.score(&one_a_level([yes, Mark::Blank, Mark::Blank, Mark::Blank, Mark::Blank]));
    assert_eq!((score.score, score.level, score.level_strict), (Some(5.0), Some(1), Some(1)));
}

#[test]
fn where_all_blanks_are_removed_nothing_is_left_to_score() {
    let rule = Staircase { blank: BlankPolicy::Remove, min_completeness: 0.0, ..staircase() };
    let score = rule.score(&one_a_level([Mark::Blank; 5]));
    assert_eq!((score.status, score.score, score.level), (Status::Insufficient, None, None));
}
