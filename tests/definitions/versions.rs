//! New versions: what they change, which answers carry over, and texts to a translator and back.

use std::fs;
use std::path::{Path, PathBuf};

use ospo_atlas::model::carry::{Carry, moved, touched};
use ospo_atlas::model::{Answer, Answers, SourceFile, Survey};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::command::run;
use crate::project;

/// A small definition with one part changed, in a folder of its own.
fn changed(change: impl FnOnce(&mut Value)) -> (TempDir, PathBuf) {
    let text =
        fs::read_to_string(project().join("tests/corpus/definitions/typed-texts/survey.json")).unwrap();
    let mut definition: Value = serde_json::from_str(&text).unwrap();
    change(&mut definition);
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("survey.json");
    fs::write(&path, definition.to_string()).unwrap();
    (folder, path)
}

/// The word of `survey diff` on a change, its exit code, and what the new version lacks.
fn diff(change: impl FnOnce(&mut Value)) -> (String, i32, String) {
    let ((_a, old), (_b, new)) = (changed(|_| {}), changed(change));
    let done = run(&["survey", "diff", "--format", "json", old.to_str().unwrap(), new.to_str().unwrap()]);
    let json: Value = serde_json::from_str(&done.out).unwrap();
    (json["weight"].as_str().unwrap_or("none").to_owned(), done.code.unwrap(), done.err)
}

#[test]
fn the_same_definition_differs_in_nothing() {
    assert_eq!(diff(|_| {}), ("none".into(), 0, String::new()));
}

#[test]
fn a_new_question_without_a_score_is_minor() {
    let add = |version: &'static str| {
        move |definition: &mut Value| {
            definition["version"] = json!(version);
            definition["items"].as_array_mut().unwrap().push(json!({"id": "new", "type": "text"}));
            definition["sections"][0]["items"].as_array_mut().unwrap().push(json!("new"));
        }
    };
    assert_eq!(diff(add("1.1.0")), ("minor".into(), 0, String::new()));
    let (weight, code, lacks) = diff(add("1.0.1"));
    assert_eq!((weight.as_str(), code), ("minor", 1));
    assert!(lacks.contains("MINOR"), "{lacks}");
}

#[test]
fn another_threshold_is_major_and_asks_for_the_word_on_every_item() {
    let change = |definition: &mut Value| {
        definition["version"] = json!("2.0.0");
        definition["model"]["leaf"] = json!({"rule": "staircase", "threshold": 1});
        definition["migrate"] =
            json!([{"from": "1.0.0", "same": {"A.1": "A.1", "A.2": "A.2"}, "ask_again": ["A.3"]}]);
    };
    let (weight, code, lacks) = diff(change);
    assert_eq!((weight.as_str(), code), ("major", 1));
    assert!(lacks.contains("t-url is in none of its lists") && !lacks.contains("A.2 is in none"), "{lacks}");
    let (_, _, lacks) = diff(|definition| {
        definition["version"] = json!("2.0.0");
        definition["items"][0]["weight"] = json!(2);
    });
    assert!(lacks.contains("\"migrate\" from 1.0.0 is missing"), "{lacks}");
}

fn parsed(definition: &Value) -> Survey {
    Survey::parse(&[SourceFile { path: "survey.json".into(), text: definition.to_string() }]).unwrap()
}

fn single(version: &str, options: &[&str]) -> Value {
    let options: Vec<Value> = options.iter().map(|code| json!({"code": code})).collect();
    json!({"format": "atlas-survey/1", "id": "s", "version": version, "unit": "institution", "source_language": "en",
        "languages": ["en"], "require_complete": [], "model": {"levels": ["a", "b"], "tree": [{"id": "T"}]},
        "sections": [{"id": "all", "items": ["q", "r"]}],
        "items": [{"id": "q", "type": "single", "options": options}, {"id": "r", "type": "text"}]})
}

#[test]
fn an_answer_that_no_longer_fits_is_asked_again_and_shown() {
    let (old, new) = (parsed(&single("1.0.0", &["a", "b"])), parsed(&single("2.0.0", &["a", "c"])));
    let mut answers = Answers::default();
    answers.insert("q", Answer::of("b"));
    answers.insert("r", Answer::of("words"));
    let all = moved(&old, &new, &answers);
    assert_eq!(all.iter().map(|one| one.carried.carry).collect::<Vec<_>>(), [Carry::AskAgain, Carry::Same]);
    let seen = touched(&old, &new, &answers);
    assert_eq!(seen.len(), 1);
    assert_eq!(seen[0].answer.code(), Some("b"));
}

#[test]
fn only_given_answers_are_touched() {
    let (old, new) = (parsed(&single("1.0.0", &["a", "b"])), parsed(&single("2.0.0", &["a", "c"])));
    assert!(touched(&old, &new, &Answers::default()).is_empty());
}

fn copied(folder: &Path) {
    let from = project().join("tests/corpus/definitions/languages/survey.json");
    let mut definition: Value = serde_json::from_str(&fs::read_to_string(from).unwrap()).unwrap();
    let languages = definition.as_object_mut().unwrap().remove("lang").unwrap();
    fs::create_dir(folder.join("lang")).unwrap();
    fs::write(folder.join("survey.json"), definition.to_string()).unwrap();
    for (language, texts) in languages.as_object().unwrap() {
        fs::write(folder.join(format!("lang/{language}.json")), texts.to_string()).unwrap();
    }
}

#[test]
fn texts_go_to_a_translator_and_come_back_in_both_formats() {
    for end in ["csv", "xlf"] {
        let folder = TempDir::new().unwrap();
        copied(folder.path());
        let survey = folder.path().to_str().unwrap();
        let file = folder.path().join(format!("fr.{end}"));
        let path = file.to_str().unwrap();
        let exported = run(&["survey", "translate", survey, "--lang", "fr", "--export", path]).ends_with(0);
        assert!(exported.err.contains("12 texts, 11 to translate or review"), "{}", exported.err);
        // "Aptitude" translates revision 1 of a text that is at revision 2.
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains("Domaine") && text.contains("A rule exists."), "{text}");
        run(&["survey", "translate", survey, "--lang", "fr", "--import", path]).ends_with(0);
        let back: Value =
            serde_json::from_str(&fs::read_to_string(folder.path().join("lang/fr.json")).unwrap()).unwrap();
        assert_eq!(back["D.title"], json!({"t": "Domaine", "of": 1, "state": "reviewed"}));
        assert_eq!(back["A.title"], json!({"t": "Aptitude", "of": 1, "state": "draft"}), "it stays stale");
        run(&["survey", "check", survey]).ends_with(0);
    }
}

#[test]
fn a_translator_s_unknown_key_changes_nothing_and_is_named() {
    let folder = TempDir::new().unwrap();
    copied(folder.path());
    let file = folder.path().join("fr.csv");
    fs::write(&file, "key,rev,source,translation,state\nA.titel,1,x,Capacité,draft\n").unwrap();
    let before = fs::read(folder.path().join("lang/fr.json")).unwrap();
    let survey = folder.path().to_str().unwrap();
    let done = run(&["survey", "translate", survey, "--lang", "fr", "--import", file.to_str().unwrap()])
        .ends_with(1);
    assert!(done.err.contains("line 2") && done.err.contains("did you mean \"A.title\""), "{}", done.err);
    assert_eq!(fs::read(folder.path().join("lang/fr.json")).unwrap(), before);
}
