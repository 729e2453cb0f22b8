//! The texts of a survey for a translator, and back: rows of key, source and translation.

use serde_json::{Map, Value, json};

use super::definition::Survey;
use super::problem::nearest;

/// Where a translation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// There is none.
    Missing,
    /// It translates an older source.
    Stale,
    /// Nobody has reviewed it.
    Draft,
    /// A named person has.
    Reviewed,
}

impl State {
    /// All states by their codes.
    pub const WORDS: [(&'static str, Self); 4] = [
        ("missing", Self::Missing),
        ("stale", Self::Stale),
        ("draft", Self::Draft),
        ("reviewed", Self::Reviewed),
    ];

    /// Its code.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, state)| *state == self).map_or("draft", |(word, _)| word)
    }
}

/// One text as a translator gets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The text's key.
    pub key: String,
    /// Revision of the source.
    pub rev: u32,
    /// The source.
    pub source: String,
    /// The translation, empty if there is none.
    pub translation: String,
    /// Where it stands.
    pub state: State,
}

/// Every text of the source language with its translation, in the order of the keys.
#[must_use]
pub fn rows(survey: &Survey, language: &str) -> Vec<Row> {
    let row = |(key, source, rev): (&str, &str, u32)| {
        let found = survey.translation(language, key);
        let state = match found {
            None => State::Missing,
            Some((_, of, _)) if of.is_some_and(|of| of < rev) => State::Stale,
            Some((_, _, false)) => State::Draft,
            Some((_, _, true)) => State::Reviewed,
        };
        let translation = found.map(|(text, ..)| text.to_owned()).unwrap_or_default();
        Row { key: key.to_owned(), rev, source: source.to_owned(), translation, state }
    };
    survey.source_texts().map(row).collect()
}

/// What a file of translations comes to.
#[derive(Debug, Default, PartialEq)]
pub struct Taken {
    /// The language's texts as its file holds them.
    pub texts: Map<String, Value>,
    /// Texts that are other than before.
    pub changed: usize,
    /// Texts whose source changed while the translator worked: taken, and stale.
    pub stale: Vec<String>,
    /// What was not taken, each with its place in the translator's file.
    pub problems: Vec<String>,
}

/// Takes a translator's rows into a language, each with its place in the file. Rows without a translation
/// leave what is there; a translation of another source than today's is taken and counts as stale.
#[must_use]
pub fn taken(survey: &Survey, language: &str, given: &[(String, Row)]) -> Taken {
    let mut taken = Taken::default();
    let now = rows(survey, language);
    for row in &now {
        if let Some((text, of, reviewed)) = survey.translation(language, &row.key) {
            taken.texts.insert(row.key.clone(), entry(text, of.unwrap_or(row.rev), reviewed));
        }
    }
    for (place, row) in given.iter().filter(|(_, row)| !row.translation.trim().is_empty()) {
        let Some(source) = now.iter().find(|one| one.key == row.key) else {
            let near = nearest(&row.key, now.iter().map(|one| one.key.as_str()));
            let mend = near.map(|near| format!("; did you mean \"{near}\"?")).unwrap_or_default();
            taken.problems.push(format!("{place}: the survey has no text \"{}\"{mend}", row.key));
            continue;
        };
        if let Some(bad) = row.translation.chars().find(|c| super::parse_texts::is_hidden_control(*c)) {
            let code = u32::from(bad);
            taken.problems.push(format!("{place}: {} holds the invisible character U+{code:04X}", row.key));
            continue;
        }
        // A stale text that the translator left as it was stays stale.
        let untouched = row.translation.trim() == source.translation.trim();
        if untouched && matches!(row.state, State::Missing | State::Stale) {
            continue;
        }
        let is_old = row.rev < source.rev;
        if is_old {
            taken.stale.push(row.key.clone());
        }
        let new = entry(row.translation.trim(), row.rev.min(source.rev), row.state == State::Reviewed);
        if taken.texts.insert(row.key.clone(), new.clone()).as_ref() != Some(&new) {
            taken.changed += 1;
        }
    }
    taken
}

fn entry(text: &str, of: u32, reviewed: bool) -> Value {
    json!({"t": text, "of": of, "state": if reviewed { "reviewed" } else { "draft" }})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::tests_support::staircase;

    #[test]
    fn a_text_that_the_survey_does_not_have_is_named_with_its_place() {
        let survey = staircase();
        let row = Row {
            key: "G.1.txet".into(),
            rev: 1,
            source: String::new(),
            translation: "x".into(),
            state: State::Draft,
        };
        let taken = taken(&survey, "fr", &[("line 3".into(), row)]);
        assert!(taken.problems.first().is_some_and(|problem| problem.starts_with("line 3: ")), "{taken:?}");
        assert!(taken.texts.is_empty());
    }
}
