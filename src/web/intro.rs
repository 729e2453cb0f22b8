//! What a survey says of itself, for the pages on which a person meets it first.

use serde::Serialize;

use super::visitor::Visitor;
use crate::model::{Depth, ItemKind, Survey, routing};

/// A text, with its language where it is not the page's.
#[derive(Debug, Clone, Serialize)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Their language.
    pub lang: Option<String>,
}

/// Title and intent of a survey.
#[derive(Debug, Clone, Serialize)]
pub struct Intro {
    /// Its title, or its id where nobody wrote one.
    pub title: Said,
    /// What it is for.
    pub intent: Option<Said>,
}

impl Intro {
    /// What a survey says in the visitor's language.
    #[must_use]
    pub fn of(visitor: &Visitor, survey: &Survey) -> Self {
        let lang = visitor.lang.code();
        let said = |slot: &str| {
            let found = survey.text(lang, &format!("{}.{slot}", survey.id))?;
            let other = (found.lang != lang).then(|| found.lang.to_owned());
            Some(Said { text: found.text.to_owned(), lang: other })
        };
        let id = || Said { text: survey.id.clone(), lang: None };
        Self { title: said("title").unwrap_or_else(id), intent: said("intent") }
    }
}

/// How many sections a depth asks, and how many questions the longest of them can hold.
#[must_use]
pub fn length(survey: &Survey, depth: Depth) -> (usize, usize) {
    let belongs = routing::of_depth(survey, depth);
    let asked = |at: &&usize| {
        let is_note = survey.items.get(**at).is_none_or(|item| item.kind == ItemKind::Note);
        belongs.get(**at).is_some_and(|belongs| *belongs) && !is_note
    };
    let counts = survey.sections.iter().map(|section| section.items.iter().filter(asked).count());
    let counts: Vec<usize> = counts.filter(|count| *count > 0).collect();
    (counts.len(), counts.into_iter().max().unwrap_or_default())
}
