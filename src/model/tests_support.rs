//! A tiny survey for tests: one dimension, one capability, five rungs.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use serde_json::{Value, json};

use super::{Answer, Answers, SourceFile, Survey};

/// One capability `G` below `D`, items `G.1` to `G.5` on the scale none, some, half, most; `G.2` has
/// the criteria `a` and `b`; all offer don't know and N/A.
pub(crate) fn staircase() -> Survey {
    let items: Vec<_> = (1..=5)
        .map(|level| {
            let criteria = if level == 2 { json!(["a", "b"]) } else { json!([]) };
            json!({"id": format!("G.{level}"), "type": "statement", "node": "G", "level": level,
                "scale": "coverage", "specials": ["dk", "na"], "criteria": criteria})
        })
        .collect();
    let definition = json!({
        "format": "atlas-survey/1", "id": "tiny", "version": "1.0.0", "unit": "institution",
        "source_language": "en", "languages": ["en"], "require_complete": [],
        "scales": {"coverage": [{"code": "none", "value": 0}, {"code": "some", "value": 0.25},
            {"code": "half", "value": 0.5}, {"code": "most", "value": 1}]},
        "model": {"levels": ["l0", "l1", "l2", "l3", "l4", "l5"],
            "leaf": {"rule": "staircase", "threshold": 0.5, "criteria_cap": 0.25},
            "parent": {"score": "mean", "level": "two_thirds"},
            "tree": [{"id": "D", "kind": "dimension", "children": [{"id": "G", "kind": "capability"}]}]},
        "targets": [{"id": "baseline", "all": 2}],
        "sections": [{"id": "all", "items": ["G.1", "G.2", "G.3", "G.4", "G.5"]}],
        "items": items
    });
    let file = SourceFile { path: "tiny.json".into(), text: definition.to_string() };
    Survey::parse(&[file]).map_err(|all| all.iter().map(ToString::to_string).collect::<Vec<_>>()).unwrap()
}

/// A form without levels: the conditions `G1` and `G2` below `gates`, asked by `a` and `b`, and the mark `C1`
/// of four points below `marks`, which joins by `rule`; beside them a letter that may be left out and a name.
pub(crate) fn conditions(rule: &Value) -> Survey {
    let gate = |id: &str, node: &str| {
        json!({"id": id, "type": "single", "node": node, "specials": ["dk"],
            "options": [{"code": "yes", "value": 1}, {"code": "no", "value": 0}]})
    };
    let definition = json!({
        "format": "atlas-survey/1", "id": "form", "version": "1.0.0", "unit": "institution",
        "source_language": "en", "languages": ["en"], "require_complete": [], "scales": {},
        "model": {"levels": ["not-met", "met"], "leaf": {"rule": "mean"},
            "parent": {"score": "min", "level": "none"}, "min_completeness": 0,
            "tree": [
                {"id": "gates", "kind": "group",
                    "children": [{"id": "G1", "kind": "gate"}, {"id": "G2", "kind": "gate"}]},
                {"id": "marks", "kind": "group", "parent": rule,
                    "children": [{"id": "C1", "kind": "criterion", "leaf": {"rule": "points", "max": 4}}]}]},
        "sections": [{"id": "all", "items": ["a", "b", "c", "letter", "name"]}],
        "items": [gate("a", "G1"), gate("b", "G2"),
            {"id": "c", "type": "single", "node": "C1",
                "options": [{"code": "m0", "points": 0}, {"code": "m3", "points": 3}, {"code": "m4", "points": 4}]},
            {"id": "letter", "type": "file"}, {"id": "name", "type": "text"}]
    });
    let file = SourceFile { path: "form.json".into(), text: definition.to_string() };
    Survey::parse(&[file]).map_err(|all| all.iter().map(ToString::to_string).collect::<Vec<_>>()).unwrap()
}

/// Answers by code; `~dk` and `~na` stand for the special states.
pub(crate) fn answers(given: &[(&str, &str)]) -> Answers {
    given
        .iter()
        .map(|(item, code)| {
            let answer = match *code {
                "~dk" => Answer::dk(),
                "~na" => Answer::na("not here"),
                code => Answer::of(code),
            };
            ((*item).to_owned(), answer)
        })
        .collect()
}
