//! Definitions: every feature by a tiny example, every mistake by its list of problems, the schema, and
//! other models' rules.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests fail by panicking"
)]

#[path = "support/command.rs"]
mod command;
#[path = "definitions/features.rs"]
mod features;
#[path = "definitions/hostile.rs"]
mod hostile;
#[path = "definitions/invalid.rs"]
mod invalid;
#[path = "definitions/open_data_maturity.rs"]
mod open_data_maturity;
#[path = "definitions/paper.rs"]
mod paper;
#[path = "definitions/published.rs"]
mod published;
#[path = "definitions/schema.rs"]
mod schema;
#[path = "definitions/versions.rs"]
mod versions;

use std::path::{Path, PathBuf};

/// The project's folder.
fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Other people's files, which are not part of the project: the folder that `ATLAS_CORPUS` names, or the
/// one beside the project. Without either the test says by name what it did not try.
fn corpus(what: &str) -> Option<PathBuf> {
    let named = std::env::var_os("ATLAS_CORPUS").map(PathBuf::from);
    let found = named.unwrap_or_else(|| project().join("../shared/corpus")).join(what);
    if found.exists() {
        return Some(found);
    }
    #[expect(clippy::print_stderr, reason = "who runs the tests must hear what was not tried")]
    {
        eprintln!("not tested: {what} (set ATLAS_CORPUS to the folder that holds it)");
    }
    None
}

/// The folders in a folder, by name.
fn folders(path: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
    let mut all: Vec<PathBuf> = entries.filter(|path| path.is_dir()).collect();
    all.sort();
    all
}
