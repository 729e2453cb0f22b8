//! The YAML files of a folder, and all else that stands in it by name. Links are never followed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::model::import::MOST_BYTES;
use crate::model::import::samm::{File, MOST_FILES, Skipped};

/// The most folders inside each other.
const DEEPEST: usize = 16;
/// The most entries that are looked at.
const MOST_ENTRIES: usize = 100_000;

/// What stands in a folder.
#[derive(Debug, Default)]
pub(super) struct Contents {
    /// YAML files, sorted by path.
    pub files: Vec<File>,
    /// What was not read.
    pub skipped: Vec<Skipped>,
    bytes: usize,
    entries: usize,
}

/// Reads a folder.
///
/// # Errors
/// A sentence when it cannot be read, or holds more than a model can.
pub(super) fn read(folder: &Path) -> Result<Contents, String> {
    let mut contents = Contents::default();
    contents.walk(folder, "", 0)?;
    if contents.files.is_empty() {
        return Err("there is no .yml and no .yaml file in it".to_owned());
    }
    Ok(contents)
}

impl Contents {
    /// A file alone.
    pub fn of_file(file: File) -> Self {
        Self { files: vec![file], ..Self::default() }
    }

    fn walk(&mut self, folder: &Path, inside: &str, depth: usize) -> Result<(), String> {
        let mut entries = BTreeMap::new();
        for entry in fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))? {
            let entry = entry.map_err(|error| format!("{}: {error}", folder.display()))?;
            self.entries += 1;
            if self.entries > MOST_ENTRIES {
                return Err(format!("there are more than {MOST_ENTRIES} files in it"));
            }
            entries.insert(entry.file_name().to_string_lossy().into_owned(), entry);
        }
        let mut others = Vec::new();
        for (name, entry) in entries {
            let path = if inside.is_empty() { name.clone() } else { format!("{inside}/{name}") };
            let kind = entry.file_type().map_err(|error| format!("{path}: {error}"))?;
            if kind.is_symlink() {
                self.skip(&path, "a link", "links are not followed");
            } else if name.starts_with('.') {
                self.skip(&path, "a hidden entry", "it is no part of a model");
            } else if kind.is_dir() && depth >= DEEPEST {
                self.skip(&path, "a folder", "folders stand too deep inside each other");
            } else if kind.is_dir() {
                self.walk(&entry.path(), &path, depth + 1)?;
            } else if kind.is_file() && is_yaml(&name) {
                self.file(&entry.path(), path)?;
            } else {
                others.push(name);
            }
        }
        self.others(inside, &others);
        Ok(())
    }

    fn file(&mut self, file: &Path, path: String) -> Result<(), String> {
        let bytes = super::survey_import::bytes(file).map_err(|error| format!("{path}: {error}"))?;
        self.bytes += bytes.len();
        if self.bytes > MOST_BYTES || self.files.len() >= MOST_FILES {
            return Err(format!("there are more than {} MB or {MOST_FILES} files in it", MOST_BYTES >> 20));
        }
        self.files.push(File { path, bytes });
        Ok(())
    }

    /// One line for all other files of a folder.
    fn others(&mut self, inside: &str, names: &[String]) {
        if names.is_empty() {
            return;
        }
        let mut named = names.iter().take(5).map(String::as_str).collect::<Vec<_>>().join(", ");
        if names.len() > 5 {
            named.push_str(", …");
        }
        let what = format!("{} files: {named}", names.len());
        let place = if inside.is_empty() { "." } else { inside };
        self.skip(place, &what, "a model is made of .yml and .yaml files");
    }

    fn skip(&mut self, path: &str, what: &str, why: &str) {
        self.skipped.push(Skipped { path: path.to_owned(), what: what.to_owned(), why: why.to_owned() });
    }
}

fn is_yaml(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    matches!(ending.as_deref(), Some("yml" | "yaml"))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn links_hidden_and_other_files_are_named_and_not_read() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        fs::create_dir(at("b")).unwrap();
        fs::write(at("b/one.yml"), "a: 1").unwrap();
        fs::write(at("two.YAML"), "a: 2").unwrap();
        fs::write(at("read.me"), "x").unwrap();
        fs::write(at(".hidden.yml"), "x").unwrap();
        std::os::unix::fs::symlink(folder.path(), at("round")).unwrap();
        let contents = read(folder.path()).unwrap();
        let read: Vec<&str> = contents.files.iter().map(|file| file.path.as_str()).collect();
        let skipped: Vec<&str> = contents.skipped.iter().map(|one| one.path.as_str()).collect();
        assert_eq!(read, ["b/one.yml", "two.YAML"]);
        assert_eq!(skipped, [".hidden.yml", "round", "."]);
    }

    #[test]
    fn an_empty_folder_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        assert!(read(folder.path()).unwrap_err().contains("no .yml"));
    }
}
