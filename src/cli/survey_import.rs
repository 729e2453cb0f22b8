//! `ospo-atlas survey import`: a form of another program as a definition, with a list of what did not map.

use std::io::Read as _;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use super::Outcome;
use super::import_folder::{self, Contents};
use super::output::deliver;
use super::refusal::{Refusal, outcome};
use crate::error::{Error, Result};
use crate::model::import::{self, Imported, MOST_BYTES, written};

/// Flags of the command.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// What the file is.
    #[arg(long, value_enum)]
    from: Source,
    /// The form; for SAMM also a folder of YAML files.
    #[arg(value_name = "FILE_OR_FOLDER")]
    file: PathBuf,
    /// A folder for the definition; it must be new or empty.
    #[arg(long, value_name = "DIR")]
    output: PathBuf,
    /// How the list is printed.
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

/// The formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Source {
    /// XLSForm: .xlsx, .xls, .csv or .md.
    Xlsform,
    /// A survey of SurveyJS, as JSON.
    Surveyjs,
    /// The model of OWASP SAMM, as YAML: a file, or a folder of files.
    Samm,
}

/// Forms of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// One line each.
    Text,
    /// JSON.
    Json,
}

/// Runs the command: the list to standard output, the definition into the folder.
///
/// # Errors
/// When the folder or standard output cannot be written.
pub fn command(arguments: &Arguments) -> Result<Outcome> {
    outcome(run(arguments))
}

fn run(arguments: &Arguments) -> std::result::Result<(), Refusal> {
    let folder = &arguments.output;
    if !is_free(folder) {
        let sentence = format!("{}: it is not an empty folder; name a new one", folder.display());
        return Err(Refusal::Misused(sentence));
    }
    let imported = imported(arguments)
        .map_err(|why| Refusal::Wrong(vec![format!("{}: {why}", arguments.file.display())]))?;
    write(folder, &imported)?;
    let list = match arguments.format {
        Format::Text => lines(folder, &imported),
        Format::Json => format!("{:#}\n", as_json(folder, &imported)),
    };
    deliver(list.as_bytes(), None)?;
    Ok(())
}

/// Whether nothing stands at a path, or a folder in which nothing stands.
fn is_free(folder: &Path) -> bool {
    match std::fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(_) => !folder.exists(),
    }
}

fn imported(arguments: &Arguments) -> std::result::Result<Imported, String> {
    let file = &arguments.file;
    let name = file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let read = match arguments.from {
        Source::Xlsform => import::xlsform::read(&bytes(file)?, &name),
        Source::Surveyjs => import::surveyjs::read(&bytes(file)?, &name),
        Source::Samm => return samm(file, &name),
    };
    read.map_err(|refused| refused.to_string())
}

/// A model in one file, or all that stands in a folder.
fn samm(path: &Path, name: &str) -> std::result::Result<Imported, String> {
    let contents = if path.is_dir() {
        import_folder::read(path)?
    } else {
        let path_inside =
            path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Contents::of_file(import::samm::File { path: path_inside, bytes: bytes(path)? })
    };
    import::samm::read(&contents.files, &contents.skipped, name).map_err(|refused| refused.to_string())
}

/// The bytes of a file, which is not read on when it is too large.
pub(super) fn bytes(path: &Path) -> std::result::Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let most = u64::try_from(MOST_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let file = std::fs::File::open(path).map_err(|error| error.to_string())?;
    file.take(most).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    if bytes.len() > MOST_BYTES {
        return Err(format!("the file is larger than {} MB", MOST_BYTES >> 20));
    }
    Ok(bytes)
}

/// `survey.json` comes last: where it stands, all is there.
fn write(folder: &Path, imported: &Imported) -> Result<()> {
    let languages = folder.join("lang");
    std::fs::create_dir_all(&languages)
        .map_err(|error| Error::Unavailable(format!("{}: {error}", languages.display())))?;
    for (tag, texts) in &imported.languages {
        let text = written::text(&Value::Object(texts.clone()));
        deliver(text.as_bytes(), Some(&languages.join(format!("{tag}.json"))))?;
    }
    deliver(written::text(&imported.definition).as_bytes(), Some(&folder.join("survey.json")))
}

fn lines(folder: &Path, imported: &Imported) -> String {
    let mut lines: Vec<String> = imported.notes.iter().map(ToString::to_string).collect();
    lines.push(summary(folder, imported));
    lines.join("\n") + "\n"
}

fn summary(folder: &Path, imported: &Imported) -> String {
    let count = imported.counts();
    let lost = imported.notes.iter().filter(|note| note.is_lost).count();
    let check = if imported.problems.is_empty() {
        "it passes the check".to_owned()
    } else {
        format!("it does not pass the check: {} problems", imported.problems.len())
    };
    format!(
        "{}: {} sections, {} items, {} columns of {} rosters, {} languages; {} things changed, {lost} left out; {check}",
        folder.join("survey.json").display(),
        count.sections,
        count.items,
        count.columns,
        count.rosters,
        imported.languages.len(),
        imported.notes.len() - lost,
    )
}

fn as_json(folder: &Path, imported: &Imported) -> Value {
    let note = |note: &import::ImportNote| {
        json!({"place": note.place, "what": note.what, "why": note.why, "instead": note.instead,
            "lost": note.is_lost})
    };
    let count = imported.counts();
    json!({
        "definition": folder.join("survey.json").display().to_string(),
        "languages": imported.languages.keys().collect::<Vec<_>>(),
        "sections": count.sections, "items": count.items, "rosters": count.rosters, "columns": count.columns,
        "notes": imported.notes.iter().map(note).collect::<Vec<_>>(),
        "problems": imported.problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}
