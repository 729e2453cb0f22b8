//! `tests/corpus/invalid-definitions/<mistake>.json` with the problems that must be named, all of them.

use ospo_atlas::model::{SourceFile, Survey};

use crate::project;

/// Writes the lists anew when set, to be read over with `git diff`.
const ACCEPT: &str = "ATLAS_ACCEPT";

#[test]
fn every_mistake_is_named_with_its_place_and_what_would_mend_it() {
    let folder = project().join("tests/corpus/invalid-definitions");
    let entries = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = entries.filter(|path| path.extension().is_some_and(|e| e == "json")).collect();
    files.sort();
    assert!(files.len() >= 30, "{}", files.len());
    let mut wrong = Vec::new();
    for file in files {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let text = std::fs::read_to_string(&file).unwrap();
        let Err(problems) = Survey::parse(&[SourceFile { path: name.clone(), text }]) else {
            panic!("{name} was taken as a survey");
        };
        let found: String = problems.iter().map(|problem| format!("{problem}\n")).collect();
        let list = file.with_extension("problems");
        if std::env::var_os(ACCEPT).is_some() {
            std::fs::write(&list, &found).unwrap();
        }
        let expected = std::fs::read_to_string(&list).unwrap_or_default();
        if found != expected {
            wrong.push(format!("{name}\nfound:\n{found}expected:\n{expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
