//! `tests/corpus/definitions/<feature>`: one tiny definition a feature, with reference estates.

use std::path::Path;

use crate::command::run;
use crate::{folders, project};

/// Checks a folder of definitions with their estates; says how many figures were compared.
fn compared(folder: &Path) -> usize {
    let done = run(&["survey", "check", folder.to_str().unwrap()]).ends_with(0);
    assert_eq!(done.err, "");
    let figures = done.out.lines().filter_map(|line| line.strip_suffix(" figures compared"));
    figures.filter_map(|line| line.rsplit(' ').next()?.parse::<usize>().ok()).sum()
}

#[test]
fn every_feature_has_an_example_that_gives_the_figures_beside_it() {
    let folder = project().join("tests/corpus/definitions");
    let features = folders(&folder);
    assert!(features.len() >= 60, "{}", features.len());
    for feature in &features {
        assert!(
            feature.join("estates/cases.expected.json").is_file(),
            "{} has no figures",
            feature.display()
        );
    }
    assert!(compared(&folder) > 700);
}

#[test]
fn the_rules_of_other_models_are_definitions() {
    let folder = project().join("surveys/examples");
    assert_eq!(folders(&folder).len(), 5);
    assert!(compared(&folder) > 100);
}

#[test]
fn a_figure_that_the_model_no_longer_gives_is_named() {
    let folder = tempfile::TempDir::new().unwrap();
    let from = project().join("tests/corpus/definitions/staircase");
    std::fs::create_dir(folder.path().join("estates")).unwrap();
    for file in ["survey.json", "estates/cases.jsonl", "estates/cases.expected.json"] {
        let text = std::fs::read_to_string(from.join(file)).unwrap();
        std::fs::write(folder.path().join(file), text).unwrap();
    }
    let definition = folder.path().join("survey.json");
    let text = std::fs::read_to_string(&definition).unwrap();
    let stricter =
        text.replace("\"levels\"", "\"leaf\": {\"rule\": \"staircase\", \"threshold\": 1},\n  \"levels\"");
    std::fs::write(&definition, stricter).unwrap();
    let done = run(&["survey", "check", folder.path().to_str().unwrap()]).ends_with(1);
    assert!(done.err.contains("even, A: level is 1, expected 2"), "{}", done.err);
    run(&["survey", "check", "--accept", folder.path().to_str().unwrap()]).ends_with(0);
    run(&["survey", "check", folder.path().to_str().unwrap()]).ends_with(0);
}
