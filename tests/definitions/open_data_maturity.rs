//! From the published answers of the EU Open Data Maturity to a definition and responses.
//!
//! Questions without points are asked and not scored. Options have the spelling of the file: two that
//! differ by case only are two options.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::{Map, Value, json};

/// One row of the answers.
struct Row {
    country: String,
    dimension: String,
    indicator: String,
    question: String,
    option: String,
}

/// A definition and one response a country, in the order of the file.
pub fn made(folder: &Path) -> (Value, Vec<Value>) {
    let points: BTreeMap<String, BTreeMap<String, String>> =
        serde_json::from_str(&std::fs::read_to_string(folder.join("odm2023_option_points.json")).unwrap())
            .unwrap();
    let rows = rows(&folder.join("odm2023_answers_scores.csv"));
    let mut questions: Vec<&Row> = Vec::new();
    let mut seen = BTreeSet::new();
    for row in &rows {
        if seen.insert(&row.question) {
            questions.push(row);
        }
    }
    let mut codes: BTreeMap<(String, String), String> = BTreeMap::new();
    let items: Vec<Value> =
        questions.iter().map(|row| item(row, &points[&row.question], &mut codes)).collect();
    let mut responses: Vec<(String, Map<String, Value>)> = Vec::new();
    for row in &rows {
        if responses.last().is_none_or(|(country, _)| *country != row.country) {
            responses.push((row.country.clone(), Map::new()));
        }
        let code = &codes[&(row.question.clone(), row.option.clone())];
        responses.last_mut().unwrap().1.insert(format!("Q{}", row.question), json!(code));
    }
    let responses = responses
        .into_iter()
        .map(|(id, answers)| json!({"institution": id, "unit": "nation", "answers": answers}));
    (definition(&questions, items), responses.collect())
}

fn rows(path: &Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let cell = |record: &csv::StringRecord, at: usize| record.get(at).unwrap().to_owned();
    let read = |record: Result<csv::StringRecord, csv::Error>| {
        let record = record.unwrap();
        Row {
            country: cell(&record, 0),
            dimension: cell(&record, 1),
            indicator: cell(&record, 2),
            question: cell(&record, 3),
            option: cell(&record, 4),
        }
    };
    reader.records().map(read).collect()
}

fn item(
    row: &Row,
    points: &BTreeMap<String, String>,
    codes: &mut BTreeMap<(String, String), String>,
) -> Value {
    let mut taken = BTreeSet::new();
    let mut options = Vec::new();
    let mut is_scored = true;
    for (option, worth) in points {
        let code = code_of(option, &mut taken);
        codes.insert((row.question.clone(), option.clone()), code.clone());
        match worth.parse::<f64>() {
            Ok(worth) => options.push(json!({"code": code, "points": worth})),
            Err(_) => {
                is_scored = false;
                options.push(json!({"code": code}));
            }
        }
    }
    let mut item = json!({"id": format!("Q{}", row.question), "type": "single", "options": options});
    if is_scored {
        item.as_object_mut().unwrap().insert("node".into(), json!(format!("I{}", row.indicator)));
    }
    item
}

/// Letters, digits and hyphens of an option, made unique by a number.
fn code_of(option: &str, taken: &mut BTreeSet<String>) -> String {
    let plain: String = option.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    let plain: String = plain.trim_matches('-').chars().take(40).collect();
    let mut code = if plain.is_empty() { "option".to_owned() } else { plain.clone() };
    let mut number = 1;
    while !taken.insert(code.clone()) {
        number += 1;
        code = format!("{plain}-{number}");
    }
    code
}

/// Indicators below dimensions; those that end in a letter stand below the one without it.
fn definition(questions: &[&Row], items: Vec<Value>) -> Value {
    let mut tree: Vec<Value> = Vec::new();
    let dimensions: BTreeSet<&str> = questions.iter().map(|row| row.dimension.as_str()).collect();
    for dimension in dimensions {
        let of = questions.iter().filter(|row| row.dimension == dimension).map(|row| row.indicator.as_str());
        let mut parents: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
        let mut children: Vec<Value> = Vec::new();
        for indicator in of.collect::<BTreeSet<_>>() {
            let node = json!({"id": format!("I{indicator}"), "kind": "indicator"});
            let base = indicator.trim_end_matches(|c: char| c.is_ascii_alphabetic());
            if base == indicator { children.push(node) } else { parents.entry(base).or_default().push(node) }
        }
        for (base, below) in parents {
            children.push(json!({"id": format!("I{base}"), "kind": "indicator", "children": below}));
        }
        tree.push(json!({"id": format!("D{dimension}"), "kind": "dimension", "children": children}));
    }
    let ids: Vec<&Value> = items.iter().map(|item| &item["id"]).collect();
    json!({
        "format": "atlas-survey/1", "id": "open-data-maturity-2023", "version": "1.0.0", "unit": "nation",
        "source_language": "en", "languages": ["en"], "require_complete": [],
        "model": {
            "levels": ["none", "some"], "leaf": {"rule": "points"}, "parent": {"score": "sum", "level": "none"},
            "na": "full", "min_completeness": 0, "max_na_share": 1, "tree": tree
        },
        "sections": [{"id": "questions", "items": ids}],
        "items": items
    })
}
