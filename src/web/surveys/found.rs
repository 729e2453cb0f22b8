//! The files of a survey as they were sent, and every problem that was found in them.

use serde::Serialize;

use crate::model::{CheckProblem, SourceFile};
use crate::web::upload::SentFile;

/// One problem: where it is, what it is, and what would mend it.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Found {
    /// File, line and column.
    pub place: String,
    /// JSON pointer.
    pub pointer: String,
    /// What is wrong.
    pub cause: String,
    /// What would mend it.
    pub mend: String,
}

impl From<&CheckProblem> for Found {
    fn from(problem: &CheckProblem) -> Self {
        Self {
            place: format!("{}:{}:{}", problem.file, problem.line, problem.column),
            pointer: if problem.pointer.is_empty() { "/".into() } else { problem.pointer.clone() },
            cause: problem.cause.clone(),
            mend: problem.mend.clone().unwrap_or_default(),
        }
    }
}

/// The files as a folder of a survey would hold them. Browsers send bare names: beside a `survey.json`
/// every other file is one of its languages; a file alone is the whole survey.
///
/// # Errors
/// The files that are no text, each as a problem.
pub fn sources(files: &[SentFile]) -> Result<Vec<SourceFile>, Vec<Found>> {
    let alone = files.len() == 1;
    let (mut sources, mut wrong) = (Vec::new(), Vec::new());
    for file in files {
        let name = file.name.rsplit(['/', '\\']).next().unwrap_or_default();
        let path = if alone || name == "survey.json" { name.to_owned() } else { format!("lang/{name}") };
        match file.text() {
            Some(text) => sources.push(SourceFile { path, text: text.to_owned() }),
            None => wrong.push(Found {
                place: path,
                pointer: "/".into(),
                cause: "the file is no text in UTF-8".into(),
                mend: "save it as JSON in UTF-8".into(),
            }),
        }
    }
    if wrong.is_empty() { Ok(sources) } else { Err(wrong) }
}

#[cfg(test)]
mod tests {
    use super::sources;
    use crate::web::upload::SentFile;

    fn paths(names: &[&str]) -> Vec<String> {
        let files: Vec<SentFile> = names.iter().map(|name| SentFile::new(name, b"{}")).collect();
        sources(&files).unwrap_or_default().into_iter().map(|file| file.path).collect()
    }

    #[test]
    fn beside_a_survey_the_other_files_are_its_languages() {
        assert_eq!(paths(&["fr.json", "survey.json"]), ["lang/fr.json", "survey.json"]);
        assert_eq!(paths(&["mine/survey.json", "mine/lang/fr.json"]), ["survey.json", "lang/fr.json"]);
        assert_eq!(paths(&["my-survey-2.json"]), ["my-survey-2.json"]);
    }

    #[test]
    fn a_file_that_is_no_text_is_named() {
        let files = [SentFile::new("survey.json", b"{}"), SentFile::new("fr.json", b"\xff\xfe")];
        let wrong = sources(&files).err().unwrap_or_default();
        assert_eq!(wrong.iter().map(|one| one.place.as_str()).collect::<Vec<_>>(), ["lang/fr.json"]);
    }
}
