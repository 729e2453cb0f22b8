//! A survey's definition and a response, to a profile.

use ospo_atlas::model::{Answer, Answers, Depth, Facts, SourceFile, Survey};
use ospo_atlas::scoring::{
    Cause, Flag, ResponseProfile, Rule, ScoreOptions, Status, explain, overlaid, score_response,
};
use serde_json::{Value, json};

/// One dimension `D` with the capabilities `G` (five rungs, criteria on the second) and `H` (no items).
pub fn survey() -> Survey {
    let item = |level: u8| {
        let criteria = if level == 2 { json!(["signed", "scope"]) } else { json!([]) };
        json!({"id": format!("G.{level}"), "type": "statement", "node": "G", "level": level,
            "scale": "coverage", "specials": ["dk", "na"], "criteria": criteria})
    };
    let mut definition = of_levels("tiny", (1..=5).map(item).collect());
    definition["model"]["tree"][0]["children"] =
        json!([{"id": "G", "kind": "capability", "effort": "M"}, {"id": "H", "kind": "capability"}]);
    definition["enablers"] = json!({"asked_per": "dimension",
        "list": ["rule", "procedure", "responsible", "skills", "resources", "evaluation"]});
    definition["targets"] = json!([{"id": "baseline", "all": 3}]);
    parsed(&definition)
}

/// A definition of these items, on a scale of coverage, in one dimension `D` with the capabilities `G` and `H`.
pub fn of_levels(id: &str, items: Vec<Value>) -> Value {
    let ids: Vec<_> = items.iter().map(|item| item["id"].clone()).collect();
    json!({
        "format": "atlas-survey/1", "id": id, "version": "1.0.0", "unit": "institution",
        "source_language": "en", "languages": ["en"], "require_complete": [],
        "scales": {"coverage": [{"code": "none", "value": 0}, {"code": "some", "value": 0.25},
            {"code": "half", "value": 0.5}, {"code": "most", "value": 1}]},
        "model": {"levels": ["l0", "l1", "l2", "l3", "l4", "l5"],
            "leaf": {"rule": "staircase", "threshold": 0.5, "criteria_cap": 0.25},
            "parent": {"score": "mean", "level": "two_thirds"},
            "tree": [{"id": "D", "kind": "dimension", "children": [
                {"id": "G", "kind": "capability"}, {"id": "H", "kind": "capability"}]}]},
        "sections": [{"id": "all", "items": ids}], "items": items
    })
}

/// A definition, checked.
pub fn parsed(definition: &Value) -> Survey {
    let file = SourceFile { path: "survey.json".to_owned(), text: definition.to_string() };
    Survey::parse(&[file]).unwrap()
}

fn answers(given: &[(&str, &str)]) -> Answers {
    let answer = |code: &str| match code {
        "dk" => Answer::dk(),
        "na" => Answer::na("not here"),
        code => Answer::of(code),
    };
    given.iter().map(|(item, code)| ((*item).to_owned(), answer(code))).collect()
}

fn profile(answers: &Answers, depth: Option<Depth>) -> ResponseProfile {
    let options = ScoreOptions { facts: &Facts::default(), depth, target: None, reviewed: None };
    score_response(&survey(), answers, &options)
}

#[test]
fn a_claim_without_its_criteria_holds_the_level_down_and_the_trace_says_so() {
    let mut given = answers(&[("G.1", "most"), ("G.3", "some"), ("G.4", "none"), ("G.5", "none")]);
    given.insert("G.2", Answer { met: vec!["signed".to_owned()], ..Answer::of("half") });
    let found = profile(&given, None);
    let leaf = found.node("G").unwrap();
    assert_eq!((leaf.score, leaf.level, leaf.gap), (Some(1.5), Some(1), Some(1.5)));
    let facts = Facts::default();
    let options = ScoreOptions { facts: &facts, depth: None, target: None, reviewed: None };
    let why = explain(&survey(), &given, &options, "G").unwrap();
    let claim = &why.trace.items[1];
    assert_eq!((claim.rule, claim.cause), (Rule::CriteriaCap, Some(Cause::Capped)));
    let change = &why.next_level.unwrap().changes[0];
    assert_eq!((change.item.as_str(), change.needs_criteria), ("G.2", true));
}

#[test]
fn a_capability_without_items_says_so_and_leaves_its_parent_alone() {
    let found = profile(
        &answers(&[("G.1", "most"), ("G.2", "some"), ("G.3", "none"), ("G.4", "none"), ("G.5", "none")]),
        None,
    );
    let empty = found.node("H").unwrap();
    assert_eq!((empty.status, empty.reason.as_deref()), (Status::NotApplicable, Some("no_items")));
    assert_eq!((found.overall.status, found.overall.score), (Status::Ok, Some(1.25)));
}

#[test]
fn what_routing_did_not_ask_is_not_missing() {
    let given = answers(&[("G.1", "most"), ("G.2", "none")]);
    let standard = profile(&given, Some(Depth::Standard));
    assert_eq!((standard.overall.status, standard.overall.unknown), (Status::Ok, 0));
    assert_eq!(standard.overall.score, Some(1.0));
    let unrouted = profile(&given, None);
    assert_eq!((unrouted.overall.status, unrouted.overall.unknown), (Status::Insufficient, 3));
}

#[test]
fn at_rapid_depth_one_level_stands_for_a_capability() {
    let found = profile(&[("G".to_owned(), Answer::of(2))].into_iter().collect(), Some(Depth::Rapid));
    let leaf = found.node("G").unwrap();
    assert_eq!((leaf.score, leaf.low, leaf.high), (Some(2.0), Some(1.0), Some(4.25)));
    assert_eq!(leaf.flags, [Flag::Rapid]);
}

#[test]
fn a_reviewers_value_takes_the_place_of_the_claim_and_counts_as_verified() {
    let claimed =
        answers(&[("G.1", "most"), ("G.2", "some"), ("G.3", "none"), ("G.4", "none"), ("G.5", "none")]);
    let reviewed = answers(&[("G.1", "half")]);
    let facts = Facts::default();
    let options = ScoreOptions { facts: &facts, depth: None, target: None, reviewed: Some(&reviewed) };
    let both = [claimed.clone(), overlaid(&claimed, &reviewed)];
    let scores = both.map(|answers| {
        let found = score_response(&survey(), &answers, &options);
        (found.overall.score, found.overall.verified_share)
    });
    assert_eq!(scores, [(Some(1.25), Some(0.5)), (Some(0.75), Some(0.5))]);
}

#[test]
fn enablers_are_joined_per_dimension() {
    let given = answers(&[
        ("D.enabler.rule", "f"),
        ("D.enabler.skills", "f"),
        ("D.enabler.resources", "dk"),
        ("D.enabler.evaluation", "f"),
    ]);
    let found = profile(&given, None);
    assert_eq!(found.enablers[0].1.index, Some(0.75));
    assert_eq!(found.enablers[0].1.limiting.as_deref(), Some("resources"));
}

/// Nobody is asked what has no place in the questionnaire, and a file can say it all the same.
#[test]
fn enablers_of_a_part_without_questions_count_where_a_file_rates_them() {
    let definition = json!({
        "format": "atlas-survey/1", "id": "bare", "version": "1.0.0", "unit": "institution",
        "source_language": "en", "languages": ["en"], "require_complete": [],
        "scales": {"yes": [{"code": "no", "value": 0}, {"code": "yes", "value": 1}]},
        "model": {"levels": ["l0", "l1"], "tree": [
            {"id": "D", "kind": "dimension", "children": [{"id": "G", "kind": "capability"}]},
            {"id": "E", "kind": "dimension", "children": [{"id": "H", "kind": "capability"}]}]},
        "enablers": {"asked_per": "dimension", "list": ["rule", "skills"]},
        "sections": [{"id": "all", "items": ["G.1"]}],
        "items": [{"id": "G.1", "type": "statement", "node": "G", "level": 1, "scale": "yes"}]
    });
    let survey = parsed(&definition);
    let given = answers(&[
        ("G.1", "yes"),
        ("D.enabler.rule", "f"),
        ("E.enabler.rule", "f"),
        ("E.enabler.skills", "n"),
    ]);
    let options = ScoreOptions { facts: &Facts::default(), depth: None, target: None, reviewed: None };
    let found = score_response(&survey, &given, &options).enablers;
    let ratings = |at: usize| found[at].1.ratings.iter().map(|one| one.rating).collect::<Vec<_>>();
    assert_eq!((ratings(0), ratings(1)), (vec![Some(1.0), None], vec![Some(1.0), Some(0.0)]));
}
