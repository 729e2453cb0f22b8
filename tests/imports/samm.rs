//! Tiny made-up models of SAMM's form, each beside the definition that it becomes.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::command::run;
use crate::{import, import_text};

/// A model of one function with one practice of two streams and two levels, one thing to a file.
fn write_model(folder: &Path) {
    let put = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    put(
        "business_functions/Care.yml",
        "---\n# A comment.\nmodel: CARE1\nid: f1\nname: Care\ndescription: |\n  One.\n\n  Two.\ncolor:\n  #228B22\nlogo: cow.png\norder: 1\ntype: Function\n",
    );
    put(
        "security_practices/C-Feeding.yml",
        "function: f1\nid: p1\nname: Feeding & Watering\nshortName: FW\nshortDescription: Fed.\nlongDescription: Fed well.\norder: 2\nassignee: Somebody\nprogress: 50\ntype: Practice\n",
    );
    for (order, letter, name) in [(1, "A", "Feed"), (2, "B", "Water")] {
        put(
            &format!("streams/C-FW-{letter}.yml"),
            &format!(
                "practice: p1\nid: s{letter}\nname: {name}\nletter: {letter}\norder: {order}\ntype: Stream\n"
            ),
        );
    }
    for level in [1, 2] {
        put(
            &format!("maturity_levels/{level}.yml"),
            &format!("id: m{level}\nnumber: {level}\ndescription: Step {level}\n"),
        );
        put(
            &format!("practice_levels/C-FW-{level}.yml"),
            &format!(
                "practice: p1\nmaturitylevel: m{level}\nid: l{level}\nobjective: Reach {level}.\ntype: PracticeLevel\n"
            ),
        );
        for letter in ["A", "B"] {
            let key = format!("{level}{letter}");
            put(
                &format!("activities/C-FW-{level}-{letter}.yml"),
                &format!(
                    "stream: s{letter}\nlevel: l{level}\nid: a{key}\ntitle: Do {key}\nbenefit: Good for {key}\nshortDescription: In short.\nlongDescription: At length.\nresults:\nmetrics:\ntype: Activity\n"
                ),
            );
            put(
                &format!("questions/C-FW-{level}-{letter}.yml"),
                &format!(
                    "activity: a{key}\nanswerset: k1\nid: q{key}\ntext: Do you do {key}?\norder: 1\nquality:\n- It is written\n- It is kept\ntype: Question\n"
                ),
            );
        }
    }
    put(
        "answer_sets/K.yml",
        "id: k1\nvalues:\n- text: Yes, always\n  value: 1\n  weight: 1\n  order: 2\n- text: No\n  value: 0\n  weight: 1\n  order: 0\n- text: Yes, at times\n  value: 0.25\n  weight: 1\n  order: 1\ntype: AnswerSet\n",
    );
}

#[test]
fn a_model_of_one_thing_to_a_file_becomes_its_tree_items_and_scale() {
    let folder = tempfile::tempdir().unwrap();
    write_model(folder.path());
    let made = import("samm", folder.path());
    let streams = json!([{"id": "FW.A", "kind": "stream"}, {"id": "FW.B", "kind": "stream"}]);
    let practice = json!({"id": "FW", "kind": "practice", "children": streams});
    assert_eq!(
        made.definition["model"]["tree"],
        json!([{"id": "Care", "kind": "function", "children": [practice]}])
    );
    assert_eq!(
        made.definition["model"]["leaf"],
        json!({"rule": "sum_of_levels", "criteria_from": 0.25, "criteria_cap": 0})
    );
    assert_eq!(made.definition["model"]["parent"], json!({"score": "mean", "level": "none"}));
    let scale = json!([{"code": "0", "value": 0}, {"code": "1", "value": 0.25}, {"code": "2", "value": 1}]);
    assert_eq!(made.definition["scales"], json!({"k1": scale}));
    assert_eq!(made.sections(), [("Care-questions", vec!["FW.A.1", "FW.A.2", "FW.B.1", "FW.B.2"])]);
    assert_eq!(
        *made.item("FW.B.2"),
        json!({"id": "FW.B.2", "type": "single", "node": "FW.B", "level": 2, "scale": "k1", "criteria": ["c1", "c2"]})
    );
}

#[test]
fn the_texts_of_a_model_stand_where_people_read_them() {
    let folder = tempfile::tempdir().unwrap();
    write_model(folder.path());
    let made = import("samm", folder.path());
    for (key, text) in [
        ("CARE1.title", "CARE1"),
        ("Care.text", "One.\n\nTwo."),
        ("FW.title", "Feeding & Watering"),
        ("FW.intent", "Fed."),
        ("FW.text", "Fed well."),
        ("FW.help", "1. Reach 1.\n2. Reach 2."),
        ("FW.A.title", "Feed"),
        ("FW.A.1.title", "Do 1A"),
        ("FW.A.1.text", "Do you do 1A?"),
        ("FW.A.1.help", "In short.\n\nAt length."),
        ("FW.A.1.why", "Good for 1A"),
        ("FW.A.1.criteria.c2", "It is kept"),
        ("level.l2.text", "Step 2"),
        ("scale.k1.0.text", "No"),
        ("scale.k1.1.text", "Yes, at times"),
    ] {
        assert_eq!(made.text("en", key), text, "{key}");
    }
    made.lists("business_functions/Care.yml line 12: left out: logo: cow.png: how a part of the model looks");
    made.lists("security_practices/C-Feeding.yml line 8: left out: assignee: Somebody");
    assert!(made.list.contains("3 things changed, 3 left out; it passes the check"), "{}", made.list);
}

#[test]
fn the_score_of_an_imported_model_is_what_samm_computes() {
    let folder = tempfile::tempdir().unwrap();
    write_model(&folder.path().join("model"));
    let (model, made) = (folder.path().join("model"), folder.path().join("made"));
    let made = made.to_str().unwrap();
    run(&["survey", "import", "--from", "samm", model.to_str().unwrap(), "--output", made]).ends_with(0);
    // Stream A: 1 + 0.25; stream B: the criteria are not met, so 0; the practice is the mean.
    let met = |code: &str| json!({"value": code, "met": ["c1", "c2"]});
    let response = json!({"institution": "i1",
        "answers": {"FW.A.1": met("2"), "FW.A.2": met("1"), "FW.B.1": {"value": "2", "met": ["c1"]}}});
    let responses = folder.path().join("responses.jsonl");
    fs::write(&responses, format!("{response}\n")).unwrap();
    let done =
        run(&["score", "--survey", made, "--responses", responses.to_str().unwrap(), "--format", "json"])
            .ends_with(0);
    let scored: Value = serde_json::from_str(&done.out).unwrap();
    let nodes = &scored["institutions"][0]["nodes"];
    assert_eq!(nodes["FW.A"]["score"].as_f64(), Some(1.25), "{scored:#}");
    assert_eq!(nodes["FW.B"]["score"].as_f64(), Some(0.0));
    assert_eq!(nodes["FW"]["score"].as_f64(), Some(0.625));
}

#[test]
fn a_translation_of_the_model_stands_in_a_folder_named_for_its_language() {
    let folder = tempfile::tempdir().unwrap();
    write_model(&folder.path().join("model"));
    let french = folder.path().join("fr/model/questions");
    fs::create_dir_all(&french).unwrap();
    fs::write(
        french.join("C-FW-1-A.yml"),
        "activity: a1A\nanswerset: k1\nid: q1A\ntext: Faites-vous 1A ?\norder: 1\nquality:\n- C'est écrit\n- It is kept\ntype: Question\n",
    )
    .unwrap();
    let made = import("samm", folder.path());
    assert_eq!(made.definition["languages"], json!(["en", "fr"]));
    assert_eq!(made.text("fr", "FW.A.1.text"), "Faites-vous 1A ?");
    assert_eq!(made.text("fr", "FW.A.1.criteria.c1"), "C'est écrit");
    assert!(made.languages["fr"]["FW.A.1.criteria.c2"].is_null(), "what is not translated is no translation");
}

#[test]
fn practices_without_streams_are_leaves_themselves() {
    let made = import_text(
        "samm",
        "older.yaml",
        "
functions:
  - name: Building
    practices:
      - name: Planning
        shortName: PL
        levels:
          1: {objective: Begin, questions: ['Is there a plan?', 'Is it known?']}
          2: {objective: Go on, questions: ['Is it followed?']}
answer_sets:
  - {id: yn, values: [{text: No, value: 0}, {text: Some, value: 0.2}, {text: 'Yes', value: 1}]}
",
    );
    assert_eq!(made.sections(), [("Building-questions", vec!["PL.1", "PL.1-2", "PL.2"])]);
    assert_eq!(made.text("en", "PL.1-2.text"), "Is it known?");
    assert_eq!(made.text("en", "PL.help"), "1. Begin\n2. Go on");
    assert_eq!(made.item("PL.2")["level"], 2);
    made.lists(
        "older.yaml line 8: changed: the answer set of the question: it names none, and there is only one",
    );
}

#[test]
fn files_that_say_nothing_twice_things_and_links_to_nothing_are_listed_with_their_lines() {
    let folder = tempfile::tempdir().unwrap();
    write_model(folder.path());
    let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    put("answer_sets/K2.yml", "id: k1\nvalues: []\ntype: AnswerSet\n");
    put("questions/broken.yml", "text: a\n b: c\n");
    put("questions/latin.yml", "text: x");
    fs::write(folder.path().join("questions/latin.yml"), b"text: \xe9t\xe9\n").unwrap();
    put("questions/nowhere.yml", "activity: gone\nanswerset: k1\ntext: Lost?\ntype: Question\n");
    put("streams/orphan.yml", "practice: gone\nid: o\nname: Orphan\ntype: Stream\n");
    put("streams/twice.yml", "practice: p1\nid: t\nname: First\nname: Second\nletter: C\ntype: Stream\n");
    put("streams/bidi.yml", "practice: p1\nid: b\nname: \"a\\u202Eb\"\nletter: D\ntype: Stream\n");
    put("empty.yml", "# nothing\n");
    put("README.md", "words");
    std::os::unix::fs::symlink(folder.path(), folder.path().join("round")).unwrap();
    let made = import("samm", folder.path());
    for line in [
        "answer_sets/K2.yml line 1: left out: the answer set \"k1\": its id stands a second time",
        "questions/broken.yml line 2: left out: the file: it is no YAML",
        "questions/latin.yml: left out: the file: it is no text in UTF-8 from byte 6 on",
        "questions/nowhere.yml line 1: left out: the question \"Lost?\": its activity \"gone\" is not there",
        "streams/orphan.yml line 1: changed: the stream \"Orphan\": its practice \"gone\" is not there",
        "streams/twice.yml line 4: left out: name: the key stands here a second time",
        "streams/bidi.yml line 3: changed: ab: it holds control characters",
        "empty.yml: left out: the file: there is nothing in it",
        ".: left out: 1 files: README.md",
        "round: left out: a link: links are not followed",
    ] {
        made.lists(line);
    }
    assert_eq!(made.text("en", "FW.C.title"), "First");
    assert!(made.list.contains("it passes the check"), "{}", made.list);
}

#[test]
fn an_empty_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let input = folder.path().join("empty");
    fs::create_dir(&input).unwrap();
    let output = folder.path().join("made");
    let done = run(&[
        "survey",
        "import",
        "--from",
        "samm",
        input.to_str().unwrap(),
        "--output",
        output.to_str().unwrap(),
    ]);
    assert!(done.ends_with(1).err.contains("there is no .yml and no .yaml file in it"));
}
