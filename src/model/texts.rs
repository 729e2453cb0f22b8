//! The texts of a survey by language, with fallback to the language they were written in first.

use std::collections::{BTreeMap, HashMap};

use super::item::Origin;

/// A text as a reader gets it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SurveyText<'a> {
    /// The words.
    pub text: &'a str,
    /// The language they are in: not always the one asked for.
    pub lang: &'a str,
    /// Nobody has reviewed this translation.
    pub draft: bool,
    /// The source has changed since it was translated.
    pub stale: bool,
}

/// How far a language is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Coverage {
    /// Texts of the source language.
    pub wanted: usize,
    /// Of these, how many this language has.
    pub present: usize,
    /// Translations of an older source.
    pub stale: usize,
    /// Translations that nobody has reviewed.
    pub draft: usize,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub text: String,
    pub rev: u32,
    pub of: Option<u32>,
    pub draft: bool,
    /// Where it stands in its file.
    pub at: usize,
}

/// All texts of a survey.
#[derive(Debug, Clone, Default)]
pub(super) struct Texts {
    pub source: String,
    pub by_language: HashMap<String, BTreeMap<String, Entry>>,
}

impl Texts {
    pub fn has(&self, language: &str, key: &str) -> bool {
        self.by_language.get(language).is_some_and(|texts| texts.contains_key(key))
    }

    fn find<'a>(&'a self, language: &str, key: &str) -> Option<SurveyText<'a>> {
        let (lang, texts) = self.by_language.get_key_value(language)?;
        let entry = texts.get(key)?;
        let rev =
            self.by_language.get(&self.source).and_then(|source| source.get(key)).map(|source| source.rev);
        let stale = lang != &self.source && entry.of.is_some_and(|of| rev.is_some_and(|rev| of < rev));
        Some(SurveyText { text: &entry.text, lang, draft: entry.draft, stale })
    }
}

impl super::Survey {
    /// A text in a language, else in the source language; none when it is in neither.
    #[must_use]
    pub fn text(&self, language: &str, key: &str) -> Option<SurveyText<'_>> {
        self.texts.find(language, key).or_else(|| self.texts.find(&self.texts.source, key))
    }

    /// A text in a language, else in the source language, else the key's first part (an id).
    #[must_use]
    pub fn words<'a>(&'a self, language: &str, id: &'a str, slot: &str) -> &'a str {
        self.text(language, &format!("{id}.{slot}")).map_or(id, |found| found.text)
    }

    /// A text of an item: of an enabler what is said of it once, of the one question of a leaf the
    /// leaf's own.
    #[must_use]
    pub fn item_text(&self, language: &str, item: &super::Item, slot: &str) -> Option<SurveyText<'_>> {
        match (&item.origin, slot) {
            (Origin::Written, _) => self.text(language, &format!("{}.{slot}", item.id)),
            (Origin::Enabler { name, .. }, "text") => self
                .text(language, &format!("enabler.{name}.text"))
                .or_else(|| self.text(language, &format!("enabler.{name}.title"))),
            (Origin::Enabler { name, .. }, _) => self.text(language, &format!("enabler.{name}.{slot}")),
            (Origin::Rapid, "text") => self.text(language, &format!("{}.title", item.id)),
            (Origin::Rapid, _) => None,
        }
    }

    /// The title of a page: its node's, or that of its first item.
    #[must_use]
    pub fn page_title<'a>(&'a self, language: &str, page: &'a super::Page) -> &'a str {
        if let Some(node) = &page.node {
            return self.words(language, node, "title");
        }
        let first = page.items.first().and_then(|at| self.items.get(*at));
        let title = first.and_then(|item| self.item_text(language, item, "title"));
        title.map_or(page.id.as_str(), |found| found.text)
    }

    /// The name of a band.
    #[must_use]
    pub fn band_name<'a>(&'a self, language: &str, band: &'a str) -> &'a str {
        self.text(language, &format!("level.{band}")).map_or(band, |found| found.text)
    }

    /// The label of an option of an item: of its scale, or its own.
    #[must_use]
    pub fn option_text<'a>(&'a self, language: &str, item: &super::Item, code: &'a str) -> SurveyText<'a> {
        let key = match &item.scale {
            Some(scale) => format!("scale.{scale}.{code}.text"),
            None => format!("{}.{code}", item.id),
        };
        self.text(language, &key).unwrap_or(SurveyText { text: code, lang: "", draft: false, stale: false })
    }

    /// The name of a level, from 0.
    #[must_use]
    pub fn level_name<'a>(&'a self, language: &str, level: u8) -> &'a str {
        let Some(name) = self.model.levels.get(usize::from(level)) else { return "" };
        self.text(language, &format!("level.{name}")).map_or(name.as_str(), |found| found.text)
    }

    /// How far a language is.
    #[must_use]
    pub fn coverage(&self, language: &str) -> Coverage {
        let Some(source) = self.texts.by_language.get(&self.texts.source) else { return Coverage::default() };
        let mut coverage = Coverage { wanted: source.len(), ..Coverage::default() };
        for key in source.keys() {
            let Some(found) = self.texts.find(language, key) else { continue };
            coverage.present += 1;
            coverage.stale += usize::from(found.stale);
            coverage.draft += usize::from(found.draft);
        }
        coverage
    }

    /// The texts of the source language in the order of their keys: key, words, revision.
    pub fn source_texts(&self) -> impl Iterator<Item = (&str, &str, u32)> {
        let texts = self.texts.by_language.get(&self.texts.source).into_iter().flatten();
        texts.map(|(key, entry)| (key.as_str(), entry.text.as_str(), entry.rev))
    }

    /// What a language has for a key itself, without fallback: words, the revision of the source that they
    /// translate, and whether somebody has reviewed them.
    #[must_use]
    pub fn translation(&self, language: &str, key: &str) -> Option<(&str, Option<u32>, bool)> {
        let entry = self.texts.by_language.get(language)?.get(key)?;
        Some((&entry.text, entry.of, !entry.draft))
    }

    /// Words in the source language that a respondent reads.
    #[must_use]
    pub fn word_count(&self) -> usize {
        let source = self.texts.by_language.get(&self.texts.source);
        source.map_or(0, |texts| texts.values().map(|entry| entry.text.split_whitespace().count()).sum())
    }
}
