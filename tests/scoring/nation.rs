//! Institutions to a nation: `mini_nation.json`, suppression and bounds.

use std::collections::BTreeMap;

use ospo_atlas::mapping::cells::{Cell, hidden};
use ospo_atlas::mapping::{FrameRow, Headline, NationProfile, Scheme, Submission, profile};
use ospo_atlas::scoring::leaf::{Mark, Rung};
use ospo_atlas::scoring::parent::{Child, Mean, ParentLevel, ParentRule, ParentScore};
use ospo_atlas::scoring::status::Score;
use ospo_atlas::scoring::{NodeResult, OVERALL};
use serde_json::{Value, json};

use crate::arithmetic::{cases, staircase};

const MEAN: ParentRule = ParentRule {
    score: ParentScore::Mean,
    mean: Mean::Arithmetic,
    level: ParentLevel::TwoThirds,
    min_share: 0.6,
};

fn mini_nation() -> Value {
    serde_json::from_str(&std::fs::read_to_string("tests/corpus/scoring/mini_nation.json").unwrap()).unwrap()
}

fn leaf(answers: &Value) -> Score {
    let rungs: Vec<_> = answers
        .as_array()
        .unwrap()
        .iter()
        .map(|answer| {
            let mark = match answer[1].as_str().unwrap() {
                "V" => Mark::Value(answer[2].as_f64().unwrap()),
                "DK" => Mark::DontKnow,
                "NA" => Mark::NotApplicable,
                "MISS" => Mark::Blank,
                other => panic!("unknown state {other}"),
            };
            let level = u8::try_from(answer[0].as_u64().unwrap()).unwrap();
            Rung { level, weight: 1.0, most: 1.0, mark, verified: false }
        })
        .collect();
    staircase().score(&rungs)
}

/// The tree of the file: A (weight 2) = A1, A2; B (weight 1) = B1 (3), B2 (1).
fn submission(institution: &Value) -> Submission {
    let leaves: BTreeMap<&str, Score> =
        ["A1", "A2", "B1", "B2"].into_iter().map(|id| (id, leaf(&institution["answers"][id]))).collect();
    let join = |children: &[(f64, &Score)]| {
        let children: Vec<_> = children.iter().map(|(w, score)| Child { weight: *w, score }).collect();
        MEAN.score(&children)
    };
    let a = join(&[(1.0, &leaves["A1"]), (1.0, &leaves["A2"])]);
    let b = join(&[(3.0, &leaves["B1"]), (1.0, &leaves["B2"])]);
    let root = join(&[(2.0, &a), (1.0, &b)]);
    for (id, score) in &leaves {
        let expected = &institution["capability"][id];
        assert_eq!(serde_json::to_value(score.status).unwrap(), expected["status"]);
        assert_eq!(json!(score.level), expected["level"], "{} {id}", institution["id"]);
    }
    let expected = &institution["dimension"]["A"];
    assert_eq!(json!(a.level), expected["level"], "{} A", institution["id"]);
    assert_eq!(json!(a.level_strict), expected["level_min"], "{} A", institution["id"]);
    if let Some(expected) = institution["overall"].as_f64() {
        assert!((root.score.unwrap() - expected).abs() < 1e-3);
    }
    let nodes = [(OVERALL, &root), ("A", &a), ("A1", &leaves["A1"]), ("A2", &leaves["A2"])];
    let nodes = nodes.into_iter().map(|(id, score)| NodeResult::new(id, "node", score)).collect();
    Submission { institution: institution["id"].as_str().unwrap().to_owned(), nodes, numbers: Vec::new() }
}

fn row(institution: &Value) -> FrameRow {
    FrameRow {
        id: institution["id"].as_str().unwrap().to_owned(),
        kind: "agency".into(),
        stratum: institution["stratum"].as_str().unwrap().into(),
        size: institution["size"].as_f64(),
        responded: institution["responded"].as_bool(),
        ..FrameRow::default()
    }
}

fn scheme() -> Scheme {
    let nodes = ["A", "A1", "A2"].map(str::to_owned).to_vec();
    Scheme {
        levels: 5,
        min_group: 5,
        unsuppressed: false,
        flag_cv: 0.166,
        withhold_cv: 0.333,
        nodes,
        ..Scheme::default()
    }
}

fn forty_institutions() -> NationProfile {
    let nation = mini_nation();
    let all = nation["institutions"].as_array().unwrap();
    let register: Vec<_> = all.iter().map(row).collect();
    let submitted: Vec<_> = all.iter().filter(|i| i["responded"] == true).map(submission).collect();
    profile(&scheme(), &register, &submitted)
}

#[test]
fn a_mean_by_size_that_one_institution_carries_is_hidden() {
    let nation = mini_nation();
    let all = nation["institutions"].as_array().unwrap();
    let submitted: Vec<_> = all.iter().filter(|i| i["responded"] == true).map(submission).collect();
    let mut register: Vec<_> = all.iter().map(row).collect();
    let found = |register: &[FrameRow], unsuppressed| {
        profile(&Scheme { unsuppressed, ..scheme() }, register, &submitted).overall
    };
    assert!(found(&register, false).mean_size.is_some());
    let giant = register.iter_mut().find(|row| row.responded == Some(true)).unwrap();
    giant.size = Some(1e9);
    let hidden = found(&register, false);
    assert_eq!((hidden.mean_size, hidden.se_size, hidden.ci_size), (None, None, None));
    assert!(hidden.mean.is_some() && found(&register, true).mean_size.is_some());
}

#[test]
fn the_forty_institutions_come_out_as_specified() {
    let nation = forty_institutions();
    let expected = &mini_nation()["nation"];
    assert_eq!((nation.frame, nation.submitted, nation.headline), (40, 19, Some(Headline::Bounds)));
    assert_eq!(nation.coverage, expected["coverage"].as_f64());
    assert_eq!(nation.size_coverage, expected["size_coverage"].as_f64());
    let [low, high] = nation.overall.bounds.unwrap();
    assert!((low - expected["bounds"][0].as_f64().unwrap()).abs() < 1e-3, "{low}");
    assert!((high - expected["bounds"][1].as_f64().unwrap()).abs() < 1e-3, "{high}");
    let near = |found: Option<f64>, expected: &Value| {
        let (found, expected) = (found.unwrap(), expected.as_f64().unwrap());
        assert!((found - expected).abs() < 1e-6, "{found} is not {expected}");
    };
    near(nation.overall.mean_unweighted, &expected["unweighted"]);
    near(nation.overall.mean, &expected["poststratified"]);
    near(nation.overall.se, &expected["se_fpc"]);
    near(nation.overall.ci.map(|ci| ci[0]), &expected["ci95_t"][0]);
    near(nation.overall.ci.map(|ci| ci[1]), &expected["ci95_t"][1]);
    for (name, stratum) in &nation.strata {
        near(stratum.figures.mean, &expected["strata"][name]["mean"]);
    }
    let strata: Vec<_> = nation.strata.iter().map(|(name, s)| (name.as_str(), s.figures.n)).collect();
    assert_eq!(strata, [("ministry", 6), ("agency", 8), ("local", 5)]);
    assert!(nation.problems.is_empty(), "{:?}", nation.problems);
}

#[test]
fn a_nation_read_back_from_the_database_is_the_same_nation() {
    let nation = forty_institutions();
    let stored = serde_json::to_string(&nation).unwrap();
    let found: NationProfile = serde_json::from_str(&stored).unwrap();
    assert_eq!(found, nation);
    assert_eq!(serde_json::to_string(&found).unwrap(), stored);
}

#[test]
fn every_suppression_case_comes_out_as_specified() {
    // The file's cells are an object: its order is lost on reading, and no case needs it.
    for case in cases("suppression") {
        let cells: Vec<_> = case["cells"].as_object().unwrap().iter().collect();
        let counts: Vec<_> = cells
            .iter()
            .map(|(_, n)| Cell { respondents: usize::try_from(n.as_u64().unwrap()).unwrap(), exempt: false })
            .collect();
        let mut names: Vec<_> = cells
            .iter()
            .zip(hidden(&counts, 5))
            .filter(|(_, h)| *h)
            .map(|((name, _), _)| json!(name))
            .collect();
        names.sort_by_key(Value::to_string);
        assert_eq!(json!(names), case["suppressed"], "{case}");
    }
}

fn all_at(level: u8, institution: &str) -> Submission {
    let rungs: Vec<_> = (1..=5)
        .map(|k| Rung {
            level: k,
            weight: 1.0,
            most: 1.0,
            mark: Mark::Value(f64::from(u8::from(k <= level))),
            verified: false,
        })
        .collect();
    let nodes = vec![NodeResult::new(OVERALL, "unit", &staircase().score(&rungs))];
    Submission { institution: institution.to_owned(), nodes, numbers: Vec::new() }
}

fn ministries(count: usize) -> Vec<FrameRow> {
    let row = |n| FrameRow { id: format!("m{n}"), kind: "ministry".into(), ..FrameRow::default() };
    (0..count).map(row).collect()
}

#[test]
fn four_institutions_are_hidden_unless_all_agreed_to_be_named() {
    let submitted: Vec<_> = (0..4).map(|n| all_at(2, &format!("m{n}"))).collect();
    let mut register = ministries(8);
    let hidden = profile(&scheme(), &register, &submitted).overall;
    assert_eq!((hidden.suppressed, hidden.bounds, hidden.levels, hidden.submitted), (true, None, None, 4));
    for row in &mut register {
        row.consent_publish = true;
    }
    let shown = profile(&scheme(), &register, &submitted).overall;
    assert_eq!((shown.suppressed, shown.levels), (false, Some(vec![0, 0, 4, 0, 0, 0])));
}

#[test]
fn the_silent_half_could_be_at_nothing_or_at_the_top() {
    let submitted: Vec<_> = (0..5).map(|n| all_at(2, &format!("m{n}"))).collect();
    let nation = profile(&scheme(), &ministries(10), &submitted);
    assert_eq!(nation.overall.bounds, Some([1.0, 3.5]));
    assert_eq!(nation.overall.share_at_or_above, Some(vec![1.0, 1.0, 0.0, 0.0, 0.0]));
    assert_eq!(nation.headline, Some(Headline::Mean), "exactly half is enough for a mean");
}

#[test]
fn with_everyone_in_the_bounds_meet() {
    let submitted: Vec<_> = (0..6).map(|n| all_at(3, &format!("m{n}"))).collect();
    let nation = profile(&scheme(), &ministries(6), &submitted);
    assert_eq!(nation.overall.bounds, Some([3.0, 3.0]));
}

#[test]
fn responses_from_outside_the_register_are_named_and_not_counted() {
    let submitted = vec![all_at(2, "m0"), all_at(2, "elsewhere")];
    let mut register = ministries(3);
    register[0].responded = Some(false);
    register.push(FrameRow { id: "land".to_owned(), kind: "nation".into(), ..FrameRow::default() });
    let nation = profile(&scheme(), &register, &submitted);
    assert_eq!((nation.frame, nation.submitted), (3, 1));
    assert_eq!(
        nation.problems,
        [
            "m0: the register says no response, yet there is one",
            "elsewhere: the response is not counted: the register has no such institution",
        ]
    );
}
