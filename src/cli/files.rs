//! What the commands read from the disk.

use std::io;
use std::path::{Path, PathBuf};

use crate::model::SourceFile;

/// The files of a survey: its folder with `survey.json` and `lang/*.json`, that `survey.json` itself, or
/// one file with the languages inside. Languages come in the order of their names.
///
/// # Errors
/// A sentence that names the file.
pub fn survey(path: &Path) -> Result<Vec<SourceFile>, String> {
    let main = if path.is_dir() { path.join("survey.json") } else { path.to_owned() };
    let mut files = vec![source(&main)?];
    if main.file_name().is_some_and(|name| name == "survey.json") {
        let languages = main.with_file_name("lang");
        let failed = |error| format!("{}: {error}", languages.display());
        let names = listed(&languages, "json").map_err(failed)?;
        for name in names {
            files.push(source(&name)?);
        }
    }
    Ok(files)
}

/// The text of a file.
///
/// # Errors
/// A sentence that names the file.
pub fn text(path: &Path) -> Result<String, String> {
    let bytes = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        format!("{}: not UTF-8 from byte {at} on; save the file as UTF-8", path.display())
    })
}

/// A file that is larger than any definition is refused before it is read.
fn source(path: &Path) -> Result<SourceFile, String> {
    let most = crate::model::json::MOST_BYTES;
    let bytes = std::fs::metadata(path).map_err(|error| format!("{}: {error}", path.display()))?.len();
    if bytes > most as u64 {
        let (is, may) = (bytes.div_ceil(1 << 20), most >> 20);
        return Err(format!("{}: {is} MB; a file of a definition has at most {may} MB", path.display()));
    }
    Ok(SourceFile { path: path.display().to_string(), text: text(path)? })
}

/// The JSON files of a folder; a survey without texts has none.
/// The files of a folder with this extension, by name; none where there is no folder.
pub fn listed(folder: &Path, extension: &str) -> io::Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut names = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|found| found == extension) {
            names.push(path);
        }
    }
    names.sort();
    Ok(names)
}
