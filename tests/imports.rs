//! Forms of other programs: real ones, hostile ones and tiny ones, each beside the definition it becomes.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests fail by panicking"
)]

#[path = "support/command.rs"]
mod command;
#[path = "imports/damaged.rs"]
mod damaged;
#[path = "imports/escaping.rs"]
mod escaping;
#[path = "imports/hostile.rs"]
mod hostile;
#[path = "imports/naughty.rs"]
mod naughty;
#[path = "imports/others.rs"]
mod others;
#[path = "imports/samm.rs"]
mod samm;
#[path = "imports/surveyjs.rs"]
mod surveyjs;
#[path = "imports/widgets.rs"]
mod widgets;
#[path = "imports/xlsform.rs"]
mod xlsform;

use std::path::{Path, PathBuf};

use serde_json::Value;

/// Other people's files, which are not part of the project: the folder that `ATLAS_CORPUS` names, or the
/// one beside the project. Without either the test says by name what it did not try.
fn corpus(what: &str) -> Option<PathBuf> {
    let named = std::env::var_os("ATLAS_CORPUS").map(PathBuf::from);
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let found = named.unwrap_or_else(beside).join(what);
    if found.exists() {
        return Some(found);
    }
    #[expect(clippy::print_stderr, reason = "who runs the tests must hear what was not tried")]
    {
        eprintln!("not tested: {what} (set ATLAS_CORPUS to the folder that holds it)");
    }
    None
}

/// What the command made of a form.
struct Import {
    definition: Value,
    languages: std::collections::BTreeMap<String, Value>,
    /// The list of what did not map, one line each, and a line that counts.
    list: String,
}

/// Imports a file or folder with the real command, and holds the result to the real check.
#[track_caller]
fn import(format: &str, path: &Path) -> Import {
    let folder = tempfile::tempdir().unwrap();
    let output = folder.path().join("made");
    let (path, made) = (path.to_str().unwrap(), output.to_str().unwrap());
    let list = command::run(&["survey", "import", "--from", format, path, "--output", made]).ends_with(0).out;
    let checked = command::run(&["survey", "check", made]);
    assert!(
        checked.code == Some(0) || list.contains("the definition does not pass the check"),
        "{}",
        checked.err
    );
    let read = |path: &Path| serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let language = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.unwrap().path();
        (path.file_stem().unwrap().to_str().unwrap().to_owned(), read(&path))
    };
    let languages = std::fs::read_dir(output.join("lang")).unwrap().map(language).collect();
    Import { definition: read(&output.join("survey.json")), languages, list }
}

/// Imports what stands in a file of this name.
#[track_caller]
fn import_text(format: &str, name: &str, text: &str) -> Import {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    import(format, &path)
}

impl Import {
    /// An item by its id.
    #[track_caller]
    fn item(&self, id: &str) -> &Value {
        let items = self.definition["items"].as_array().unwrap();
        items.iter().find(|item| item["id"] == id).unwrap_or_else(|| panic!("no {id} in {items:#?}"))
    }

    /// Section by section the items in it.
    fn sections(&self) -> Vec<(&str, Vec<&str>)> {
        let sections = self.definition["sections"].as_array().unwrap().iter();
        sections
            .map(|section| {
                let items = section["items"].as_array().unwrap().iter().map(|item| item.as_str().unwrap());
                (section["id"].as_str().unwrap(), items.collect())
            })
            .collect()
    }

    /// The codes of an item's choices.
    #[track_caller]
    fn codes(&self, id: &str) -> Vec<&str> {
        self.item(id)["options"].as_array().unwrap().iter().map(|one| one["code"].as_str().unwrap()).collect()
    }

    /// A text of a language.
    #[track_caller]
    fn text(&self, language: &str, key: &str) -> &str {
        let found = self.languages[language][key]["t"].as_str();
        found.unwrap_or_else(|| panic!("no {key} in {:#}", self.languages[language]))
    }

    /// Fails unless the list has a line that begins like this.
    #[track_caller]
    fn lists(&self, beginning: &str) {
        assert!(
            self.list.lines().any(|line| line.starts_with(beginning)),
            "{beginning} is not in\n{}",
            self.list
        );
    }
}
