//! Models in the forms that files have them in, and what is wrong with some of them.

use serde_json::json;

use super::*;

/// A whole model of one question, nested; `{}` is where more of the question stands.
const NESTED: &str = "
name: Tiny
answer_sets:
  yes-no:
    values:
      - {text: No, value: 0}
      - {text: Yes, value: 1}
business_functions:
  - name: Running
    practices:
      - name: Watching
        shortName: W
        streams:
          - letter: A
            name: Logs
            activities:
              - title: Keep logs
                level: 2
                questions:
                  - {text: 'Do you keep logs?', answerSet: yes-no, quality: [They are kept a year]}
";

fn file(path: &str, text: &str) -> File {
    File { path: path.to_owned(), bytes: text.as_bytes().to_vec() }
}

fn imported(text: &str) -> Imported {
    read(&[file("tiny.yml", text)], &[], "tiny").unwrap()
}

fn notes(imported: &Imported) -> String {
    imported.notes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

#[test]
fn things_nested_in_each_other_are_linked_by_where_they_stand() {
    let imported = imported(NESTED);
    let item = json!({"id": "W.A.2", "type": "single", "node": "W.A", "level": 2, "scale": "yes-no",
        "criteria": ["c1"]});
    assert_eq!(imported.definition["items"], json!([item]));
    assert_eq!(imported.definition["id"], "Tiny");
    assert_eq!(imported.definition["model"]["levels"], json!(["l0", "l1", "l2"]));
    assert_eq!(imported.languages["en"]["W.A.2.title"]["t"], "Keep logs");
    assert_eq!(imported.problems, []);
    assert!(imported.notes.iter().all(|note| !note.is_lost), "{}", notes(&imported));
}

#[test]
fn documents_of_one_file_are_linked_by_ids() {
    let text = "
{type: Practice, id: p, shortName: W, name: Watching}
---
{type: MaturityLevel, id: m, number: 1}
---
{type: PracticeLevel, id: l, practice: p, maturityLevel: m, objective: See}
---
{type: Activity, id: a, level: l, title: Look}
---
{type: AnswerSet, id: s, values: [{text: No, value: 0}, {text: Yes, value: 1}]}
---
{type: Question, activity: a, answerSet: s, text: Do you look?}
";
    let imported = imported(text);
    assert_eq!(imported.definition["items"][0]["node"], "W");
    assert_eq!(imported.languages["en"]["W.help"]["t"], "1. See");
    assert!(
        notes(&imported)
            .contains("tiny.yml line 2: changed: the practice \"Watching\": it names no business function")
    );
    assert_eq!(imported.problems, []);
}

#[test]
fn a_flat_list_of_questions_makes_the_practices_it_names() {
    let question = |text: &str, stream: &str, level: u8| {
        format!(
            "- {text}:\n    security_practice: Secure Build\n    stream: {stream}\n    stream_title: Of {stream}\n    \
             maturity: {level}\n    answers:\n      - A: {{answer: No, weight: 0}}\n      - B: {{answer: Yes, weight: 1}}\n    \
             quality_criteria:\n      - It is so\n"
        )
    };
    let text =
        question("Do you a?", "A", 1) + &question("Do you b?", "B", 1) + &question("Do you c?", "A", 2);
    let imported = imported(&text);
    let ids: Vec<&str> = imported.definition["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, ["Secure-Build.A.1", "Secure-Build.A.2", "Secure-Build.B.1"]);
    assert_eq!(imported.definition["scales"].as_object().unwrap().len(), 1);
    assert!(imported.notes.iter().all(|note| !note.is_lost), "{}", notes(&imported));
}

#[test]
fn a_link_to_nothing_is_listed_with_its_place() {
    let more = "
questions:
  - {text: One, activity: none, answerSet: yes-no}
  - {text: Two, practice: W, level: 1, answerSet: none}
  - {text: Three, practice: W, level: 1, answerSet: yes-no}
  - {text: Four, stream: Logs, level: 11, answerSet: yes-no}
  - {text: Five, stream: Logs, level: 1, answerSet: none}
";
    let imported = imported(&format!("{NESTED}{more}"));
    let said = notes(&imported);
    for part in [
        "line 23: left out: the question \"One\": its activity \"none\" is not there",
        "line 24: left out: the question \"Two\": its practice has stream entries below it",
        "line 25: left out: the question \"Three\"",
        "line 26: left out: the question \"Four\": its level \"11\" is not there",
        "line 27: left out: the question \"Five\": its answer set \"none\" is not there",
    ] {
        assert!(said.contains(part), "{part} is not in:\n{said}");
    }
    assert!(!said.contains("it has no counterpart"), "what is lost as a whole is listed once:\n{said}");
    assert_eq!(imported.problems, []);
}

#[test]
fn a_folder_named_for_a_language_translates() {
    let original = file("model/tiny.yml", "{type: Function, id: f, name: Running}");
    let translated = file("fr/tiny.yml", "{type: Function, id: f, name: Marche, order: 7}");
    let stranger = file("de/tiny.yml", "{type: Function, id: g, name: Laufen}");
    let question = file(
        "model/q.yml",
        "{text: So?, function: f, level: 1, type: Question, values: [{text: No, value: 0}]}",
    );
    let imported = read(&[original, translated, stranger, question], &[], "tiny").unwrap();
    assert_eq!(imported.languages["fr"]["Running.title"], json!({"t": "Marche", "of": 1, "state": "draft"}));
    let said = notes(&imported);
    assert!(said.contains(
        "de/tiny.yml line 1: left out: the business function \"g\": it translates what is not there"
    ));
}

#[test]
fn a_criterion_with_a_colon_in_it_stays_one_sentence() {
    let imported = imported(&NESTED.replace("[They are kept a year]", "[{Kept: a year}, {text: Read}]"));
    assert_eq!(imported.languages["en"]["W.A.2.criteria.c1"]["t"], "Kept: a year");
    assert_eq!(imported.languages["en"]["W.A.2.criteria.c2"]["t"], "Read");
}

#[test]
fn what_is_written_about_a_stream_is_no_part_of_the_tree() {
    let about = file(
        "guidance/streams/a.yml",
        "stream: s\nname: Logs\nlevels: {1: {activity: a, guidance: Words}}\n",
    );
    let imported = read(&[file("tiny.yml", NESTED), about], &[], "tiny").unwrap();
    assert_eq!(imported.definition["model"]["tree"].as_array().unwrap().len(), 1);
    assert!(
        notes(&imported)
            .contains("guidance/streams/a.yml line 1: left out: a mapping with stream, name, levels")
    );
}

#[test]
fn an_answer_set_that_cannot_be_a_scale_says_why() {
    let set = |values: &str| NESTED.replace("- {text: No, value: 0}", values);
    for (values, why) in [
        ("- {text: No, value: 7}", "value 1 of its answer set is no number from 0 to 1"),
        ("- {text: No, value: nan}", "value 1 of its answer set is no number from 0 to 1"),
        ("- No", "value 1 of its answer set is no mapping"),
    ] {
        let refused = read(&[file("tiny.yml", &set(values))], &[], "tiny").unwrap_err().0;
        assert!(refused.contains(why), "{refused}");
    }
    let weighted = imported(&set("- {text: No, value: 0, weight: 2}"));
    assert!(notes(&weighted).contains("left out: weight: an answer has a value and no weight of its own"));
}

#[test]
fn what_no_model_can_be_read_from_is_refused_with_the_first_reasons() {
    for (text, part) in [
        ("", "there is nothing in it"),
        ("just words", "a model is made of mappings and lists"),
        ("a: 1\n b: 2", "tiny.yml line 2: left out: the file: it is no YAML"),
        ("{color: red}", "no sort of thing of a model is known by it"),
    ] {
        let refused = read(&[file("tiny.yml", text)], &[], "tiny").unwrap_err().0;
        assert!(refused.contains(part), "{part} is not in {refused}");
    }
    let binary = File { path: "x.yml".to_owned(), bytes: vec![b'a', 0xff] };
    assert!(read(&[binary], &[], "x").unwrap_err().0.contains("no text in UTF-8 from byte 1"));
}
