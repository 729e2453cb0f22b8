//! Strings that break programs, as labels, names and choices in each format, and as whole files.

use ospo_atlas::model::import::{Imported, Refused, samm, surveyjs, xlsform};
use serde_json::{Value, json};

use crate::corpus;

/// Every text of the list of naughty strings, and some that it lacks.
fn strings() -> Vec<String> {
    let mut found =
        ["\u{202e}txt.exe", "\u{0}\u{1b}[31m", "a\r\nb", "=1+1", "${a}", "*a", "&a", "<<", "..", "overall"]
            .map(str::to_owned)
            .to_vec();
    if let Some(path) = corpus("hostile/test_big_list_naughty_strings.json") {
        texts(&serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap(), &mut found);
    }
    found.sort();
    found.dedup();
    found
}

fn texts(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|one| texts(one, found)),
        Value::Object(members) => members.values().for_each(|one| texts(one, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A result passes the check, or the list says why not; a refusal is a sentence.
#[track_caller]
fn is_clear(result: &Result<Imported, Refused>, what: &str) {
    match result {
        Ok(imported) => {
            let said = imported.notes.iter().any(|note| note.what.contains("does not pass the check"));
            assert!(imported.problems.is_empty() || said, "{what}: {:?}", imported.problems);
        }
        Err(refused) => assert!(!refused.0.trim().is_empty(), "{what}"),
    }
}

/// The same, for an input that is well formed, so that nothing is a reason to refuse it.
#[track_caller]
fn passes(result: Result<Imported, Refused>) -> Imported {
    let imported = result.unwrap();
    assert!(imported.problems.is_empty(), "{:?}", imported.problems);
    imported
}

fn as_csv(rows: Vec<[String; 4]>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    rows.iter().for_each(|row| writer.write_record(row).unwrap());
    writer.into_inner().unwrap()
}

fn row(cells: [&str; 4]) -> [String; 4] {
    cells.map(str::to_owned)
}

#[test]
fn an_xlsform_of_naughty_strings_becomes_a_definition_that_passes() {
    let strings = strings();
    let mut rows = vec![row(["survey", "", "", ""]), row(["", "type", "name", "label"])];
    for (at, text) in strings.iter().enumerate() {
        rows.push(row(["", "text", &format!("label{at}"), text]));
        rows.push(row(["", "text", text, "A name"]));
    }
    rows.push(row(["", "select_one list", "choices", "Choose"]));
    rows.push(row(["choices", "", "", ""]));
    rows.push(row(["", "list_name", "name", "label"]));
    rows.extend(strings.iter().map(|text| row(["", "list", text, text])));
    let imported = passes(xlsform::read(&as_csv(rows), "naughty"));
    assert!(imported.counts().items > strings.len(), "{:?}", imported.counts());
}

#[test]
fn a_survey_of_naughty_strings_becomes_a_definition_that_passes() {
    let strings = strings();
    let labels = strings.iter().enumerate().map(|(at, text)| {
        json!({"type": "text", "name": format!("label{at}"), "title": text, "description": {"default": text, "fr": text}})
    });
    let names = strings.iter().map(|text| json!({"type": "text", "name": text}));
    let choices = json!({"type": "checkbox", "name": "choices",
        "choices": strings.iter().map(|text| json!({"value": text, "text": text})).collect::<Vec<_>>()});
    let elements: Vec<Value> = labels.chain(names).chain([choices]).collect();
    let survey = json!({"title": "Naughty", "elements": elements});
    let imported = passes(surveyjs::read(survey.to_string().as_bytes(), "naughty"));
    assert_eq!(imported.counts().items, 2 * strings.len() + 1);
}

#[test]
fn a_model_of_naughty_strings_becomes_a_definition_that_passes() {
    let strings = strings();
    // JSON is YAML, so the strings come through as they are, without a writer of YAML.
    let question =
        |text: &String| json!({"text": text, "level": 1, "answerSet": "set", "quality": [text], "id": text});
    let practices =
        strings.iter().map(|text| json!({"name": text, "shortName": text, "questions": [question(text)]}));
    let values = strings.iter().take(90).map(|text| json!({"text": text, "value": 0.5}));
    let model = json!({
        "answer_sets": [{"id": "set", "values": values.collect::<Vec<_>>()}],
        "business_functions": [{"name": "Naughty", "practices": practices.collect::<Vec<_>>()}],
    });
    let file = samm::File { path: "model.yml".to_owned(), bytes: model.to_string().into_bytes() };
    let imported = passes(samm::read(&[file], &[], "naughty"));
    assert_eq!(imported.counts().items, strings.len());
}

#[test]
fn a_naughty_string_as_a_whole_file_is_read_or_refused_with_a_sentence() {
    for text in strings() {
        let file = samm::File { path: text.clone(), bytes: text.clone().into_bytes() };
        is_clear(&samm::read(&[file], &[], &text), &text);
        is_clear(&xlsform::read(text.as_bytes(), &text), &text);
        is_clear(&surveyjs::read(text.as_bytes(), &text), &text);
    }
}
