//! A survey of a few items in two versions, of which the second one renames, rewords, changes and drops.

#![expect(clippy::indexing_slicing, reason = "a test fails by panicking")]

use serde_json::{Value, json};

/// The first version: one capability of two statements, four facts and a list.
pub fn first() -> Value {
    json!({
        "format": "atlas-survey/1", "id": "small", "version": "1.0.0", "unit": "institution",
        "source_language": "en", "languages": ["en"], "require_complete": [],
        "scales": {"coverage": [{"code": "none", "value": 0}, {"code": "some", "value": 0.25},
            {"code": "half", "value": 0.5}, {"code": "most", "value": 1}]},
        "model": {"levels": ["l0", "l1", "l2"], "leaf": {"rule": "staircase", "threshold": 0.5, "criteria_cap": 0.25},
            "parent": {"score": "mean", "level": "two_thirds"}, "min_completeness": 0,
            "tree": [{"id": "D", "kind": "dimension", "children": [{"id": "G", "kind": "capability"}]}]},
        "sections": [{"id": "main", "items": ["G.1", "G.2"]}, {"id": "facts", "items": ["staff", "notes", "kind", "old", "systems"]}],
        "items": [
            {"id": "G.1", "type": "statement", "node": "G", "level": 1, "scale": "coverage"},
            {"id": "G.2", "type": "statement", "node": "G", "level": 2, "scale": "coverage"},
            {"id": "staff", "type": "number", "integer": true, "min": 0},
            {"id": "notes", "type": "text"},
            {"id": "kind", "type": "single", "options": [{"code": "a"}, {"code": "b"}]},
            {"id": "old", "type": "text"},
            {"id": "systems", "type": "roster", "max": 20, "items": [{"id": "system-name", "type": "text", "required": true}]}],
        "lang": {"en": {
            "main.title": {"t": "Main", "rev": 1}, "facts.title": {"t": "Facts", "rev": 1},
            "G.title": {"t": "A capability", "rev": 1}, "D.title": {"t": "A dimension", "rev": 1},
            "G.1.text": {"t": "A rule exists.", "rev": 1}, "G.2.text": {"t": "Teams follow the rule.", "rev": 1},
            "staff.text": {"t": "How many people work here?", "rev": 1},
            "notes.text": {"t": "Anything else?", "rev": 1},
            "kind.text": {"t": "Which kind?", "rev": 1}, "kind.a": {"t": "Kind A", "rev": 1}, "kind.b": {"t": "Kind B", "rev": 1},
            "old.text": {"t": "What was it called?", "rev": 1},
            "systems.text": {"t": "Which systems are there?", "rev": 1}, "system-name.text": {"t": "Name", "rev": 1}}}
    })
}

/// The second one: `staff` is called `people` and `systems` `tools`, `notes` has other words, `G.2` and `kind` mean something else,
/// `old` is gone, and `fresh` is new.
pub fn second() -> Value {
    let mut survey = first();
    survey["version"] = json!("2.0.0");
    survey["sections"][1]["items"] = json!(["people", "notes", "kind", "fresh", "tools"]);
    survey["items"][2] = json!({"id": "people", "type": "number", "integer": true, "min": 0});
    survey["items"][4] = json!({"id": "kind", "type": "single", "options": [{"code": "a"}, {"code": "c"}]});
    survey["items"][5] = json!({"id": "fresh", "type": "text"});
    survey["items"][6]["id"] = json!("tools");
    survey["migrate"] = json!([{"from": "1.0.0", "same": {"G.1": "G.1", "staff": "people", "systems": "tools"},
        "reworded": {"notes": "notes"}, "ask_again": ["G.2", "kind"], "dropped": ["old"]}]);
    let texts = survey["lang"]["en"].as_object_mut().expect("texts");
    for gone in ["staff.text", "kind.b", "old.text", "systems.text"] {
        texts.remove(gone);
    }
    texts.insert("people.text".into(), json!({"t": "How many people work here?", "rev": 1}));
    texts.insert("tools.text".into(), json!({"t": "Which systems are there?", "rev": 1}));
    texts.insert("kind.c".into(), json!({"t": "Kind C", "rev": 1}));
    texts.insert("fresh.text".into(), json!({"t": "What is it called now?", "rev": 1}));
    texts.insert("notes.text".into(), json!({"t": "What else should we know?", "rev": 2}));
    texts.insert("G.2.text".into(), json!({"t": "Every supplier follows the rule.", "rev": 2}));
    survey
}

/// The same survey with another number.
pub fn numbered(mut survey: Value, version: &str) -> Value {
    survey["version"] = json!(version);
    survey
}

/// Three institutions and so many agencies of 100 people each in the groups `social` and `economy`.
pub fn register(social: usize, economy: usize) -> String {
    let named = "id,name,kind,parent,stratum,size\n\
        health,Ministry of Health,ministry,,social,1200\n\
        works,Ministry of Works,ministry,,economy,800\n\
        lab,Agency of Laboratories,agency,health,social,90\n";
    let agencies = |group: &str, name: &str, count: usize| -> String {
        (1..=count).map(|n| format!("{group}{n},{name} {n},agency,,{group},100\n")).collect()
    };
    [named, &agencies("social", "Social", social), &agencies("economy", "Economy", economy)].concat()
}
