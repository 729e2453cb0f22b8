//! Published subtotals, reproduced from the points of the options alone.

use serde_json::Value;

use crate::command::run;
use crate::{corpus, open_data_maturity};

#[test]
fn all_770_published_subtotals_of_the_open_data_maturity_reproduce() {
    let Some(folder) = corpus("scoring/open-data-maturity-2023") else { return };
    let (definition, responses) = open_data_maturity::made(&folder);
    let made = tempfile::TempDir::new().unwrap();
    let (survey, file) = (made.path().join("survey.json"), made.path().join("responses.jsonl"));
    std::fs::write(&survey, definition.to_string()).unwrap();
    let lines: String = responses.iter().map(|response| format!("{response}\n")).collect();
    std::fs::write(&file, lines).unwrap();
    run(&["survey", "check", survey.to_str().unwrap()]).ends_with(0);
    let files = ["--survey", survey.to_str().unwrap(), "--responses", file.to_str().unwrap()];
    let done = run(&[["score"].as_slice(), &files, &["--format", "json"]].concat());
    let scored: Value = serde_json::from_str(&done.ends_with(0).out).unwrap();
    let institutions = scored["institutions"].as_array().unwrap();
    let mut reader = csv::Reader::from_path(folder.join("odm2023_published_subtotals.csv")).unwrap();
    let mut compared = 0;
    for record in reader.records().map(Result::unwrap) {
        let (kind, id) = (record.get(1).unwrap(), record.get(2).unwrap());
        let country = institutions.iter().find(|one| one["id"] == record[0]).unwrap();
        let node = match kind {
            "TOTAL" => &country["overall"],
            "DIM" => &country["nodes"][format!("D{id}")],
            "IND" if !id.starts_with("0.") => &country["nodes"][format!("I{id}")],
            _ => continue,
        };
        let published: f64 = record.get(3).unwrap().parse().unwrap();
        assert_eq!(node["score"].as_f64(), Some(published), "{} {kind} {id}", &record[0]);
        compared += 1;
    }
    assert_eq!(compared, 770);
}
