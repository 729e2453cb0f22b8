//! Finding definitions: those in the binary, and those below a folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;

use crate::error::{Error, Result};
use crate::model::SourceFile;

#[derive(RustEmbed)]
#[folder = "surveys/"]
struct Shipped;

/// The definitions in the binary, each as its files.
///
/// # Errors
/// [`Error::Defect`] when a file is not UTF-8.
pub fn shipped() -> Result<Vec<Vec<SourceFile>>> {
    let mut surveys: BTreeMap<String, Vec<SourceFile>> = BTreeMap::new();
    for path in Shipped::iter().filter(|path| is_definition(path)) {
        let Some(file) = Shipped::get(&path) else { continue };
        let text =
            String::from_utf8(file.data.into_owned()).map_err(|e| Error::Defect(format!("{path}: {e}")))?;
        let folder = path.split('/').next().unwrap_or_default().to_owned();
        surveys.entry(folder).or_default().push(SourceFile { path: format!("surveys/{path}"), text });
    }
    Ok(surveys.into_values().collect())
}

/// `<id>/survey.json` and `<id>/lang/<language>.json`; what else lies there (examples, the schema, reference
/// estates) is for authors.
fn is_definition(path: &str) -> bool {
    match path.split('/').collect::<Vec<_>>().as_slice() {
        [_, "survey.json"] => true,
        [_, "lang", file] => file.ends_with(".json"),
        _ => false,
    }
}

/// The definitions at a path: a file, a survey's folder, or a folder searched for `survey.json`.
///
/// # Errors
/// A sentence when a folder cannot be read.
pub fn definitions_at(path: &Path) -> std::result::Result<Vec<PathBuf>, String> {
    if path.is_file() || path.join("survey.json").is_file() {
        return Ok(vec![path.to_owned()]);
    }
    let failed = |e: std::io::Error| format!("{}: {e}", path.display());
    let mut found = Vec::new();
    let mut inner: Vec<PathBuf> = std::fs::read_dir(path)
        .map_err(failed)?
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .collect();
    inner.sort();
    for folder in inner.into_iter().filter(|inner| inner.is_dir() && !inner.ends_with("schema")) {
        found.extend(definitions_at(&folder)?);
    }
    Ok(found)
}
