//! The texts of a form by language, cleaned, and turned into `lang/<language>.json`.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::form::Question;
use super::note::Notes;

/// A text in the languages that have it, by language tag.
pub(super) type Wording = Vec<(String, String)>;

/// The texts of all languages, by key.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// The language that has to be complete.
    pub source: String,
    by_language: BTreeMap<String, BTreeMap<String, String>>,
}

impl Words {
    pub fn new(source: &str) -> Self {
        Self {
            source: source.to_owned(),
            by_language: BTreeMap::from([(source.to_owned(), BTreeMap::new())]),
        }
    }

    /// Keeps a text in every language that has it.
    pub fn put(&mut self, key: &str, wording: &Wording) {
        for (language, text) in wording.iter().filter(|(_, text)| !text.is_empty()) {
            let texts = self.by_language.entry(language.clone()).or_default();
            texts.insert(key.to_owned(), text.clone());
        }
    }

    /// Keeps a text, and sees to it that the source language has one: else another language's words
    /// stand there, else the fallback, else what the text belongs to.
    pub fn need(&mut self, key: &str, wording: &Wording, fallback: &str) {
        self.put(key, wording);
        let source = self.source.clone();
        if !self.by_language.get(&source).is_some_and(|texts| texts.contains_key(key)) {
            let other = wording.iter().map(|(_, text)| text.as_str()).find(|text| !text.is_empty());
            let text: String = other.unwrap_or(fallback).chars().filter(|c| !is_refused(*c)).collect();
            let (id, slot) = key.rsplit_once('.').unwrap_or((key, key));
            let owner = if matches!(slot, "text" | "title") { id } else { slot };
            let text = if text.trim().is_empty() { owner } else { text.trim() };
            self.put(key, &vec![(source, text.to_owned())]);
        }
    }

    /// A text in all its languages.
    pub fn of(&self, key: &str) -> Wording {
        let texts = self.by_language.iter();
        texts.filter_map(|(tag, texts)| texts.get(key).map(|text| (tag.clone(), text.clone()))).collect()
    }

    /// Takes out every text of an id that is not in the definition after all.
    pub fn forget(&mut self, id: &str) {
        // Behind the dot comes the slash.
        let range = format!("{id}.")..format!("{id}/");
        for texts in self.by_language.values_mut() {
            let keys: Vec<String> = texts.range(range.clone()).map(|(key, _)| key.clone()).collect();
            keys.iter().for_each(|key| drop(texts.remove(key)));
        }
    }

    /// Takes out the labels of choices and rows of a question that asks for something else after all.
    pub fn forget_choices(&mut self, question: &Question) {
        for texts in self.by_language.values_mut() {
            for choice in &question.choices {
                texts.remove(&format!("{}.{}", question.id, choice.code));
            }
            for row in &question.rows {
                texts.remove(&format!("{}.row.{row}", question.id));
            }
        }
    }

    /// The languages that have texts, the source first.
    pub fn languages(&self) -> Vec<String> {
        let others = self.by_language.iter().filter(|(tag, texts)| **tag != self.source && !texts.is_empty());
        std::iter::once(self.source.clone()).chain(others.map(|(tag, _)| tag.clone())).collect()
    }

    /// The contents of the language files. A translation is a draft: nobody has reviewed it here.
    pub fn into_files(self) -> BTreeMap<String, Map<String, Value>> {
        let source = self.source;
        let entry = |is_source: bool, text: String| {
            if is_source {
                json!({"t": text, "rev": 1})
            } else {
                json!({"t": text, "of": 1, "state": "draft"})
            }
        };
        let file = |(tag, texts): (String, BTreeMap<String, String>)| {
            let is_source = tag == source;
            let members = texts.into_iter().map(|(key, text)| (key, entry(is_source, text))).collect();
            (tag, members)
        };
        let filled = self.by_language.into_iter().filter(|(tag, texts)| *tag == source || !texts.is_empty());
        filled.map(file).collect()
    }
}

/// A text as the format allows it: line ends made one, what nobody can see taken out and listed.
pub(super) fn clean(text: &str, place: &str, notes: &mut Notes) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = text.chars().filter(|c| !is_refused(*c)).collect();
    if kept.len() != text.len() {
        let why = "it holds control characters that cannot be seen";
        notes.changed(place, &kept, why, "the text stands without them");
    }
    kept.trim().to_owned()
}

/// Characters that turn the direction of a text, or mark the order of bytes.
pub(super) const fn is_hidden(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn is_refused(c: char) -> bool {
    is_hidden(c) || (c.is_control() && !matches!(c, '\n' | '\t'))
}

/// Letters without markup: what stands between tags, with the few entities that people type.
pub(super) fn without_tags(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let is_tag = after.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
        match after.split_once('>').filter(|_| is_tag) {
            Some((tag, behind)) => {
                let name = tag.trim_start_matches('/').to_ascii_lowercase();
                let breaks = ["br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "ul", "ol"];
                let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
                text.push(if breaks.contains(&name) { '\n' } else { '\u{1}' });
                rest = behind;
            }
            None => {
                text.push('<');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    let text = text.replace('\u{1}', "");
    let entities =
        [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    let text = entities.iter().fold(text, |text, (entity, letter)| text.replace(entity, letter));
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn the_source_language_is_always_complete() {
        let mut words = Words::new("en");
        words.need("a.text", &vec![("fr".into(), "Oui".into())], "a");
        words.need("b.text", &Vec::new(), "b\u{202e}");
        words.need("c.title", &Vec::new(), "");
        assert_eq!(words.languages(), ["en", "fr"]);
        let files = words.into_files();
        assert_eq!(files["en"]["a.text"]["t"], "Oui");
        assert_eq!(files["en"]["b.text"]["t"], "b");
        assert_eq!(files["en"]["c.title"]["t"], "c");
        assert_eq!(files["fr"]["a.text"]["state"], "draft");
    }

    #[test]
    fn what_nobody_sees_is_taken_out_and_listed() {
        let mut notes = Notes::default();
        assert_eq!(clean(" a\r\nb\u{202e}c\u{0} ", "here", &mut notes), "a\nbc");
        assert_eq!(notes.into_list().len(), 1);
    }

    #[test]
    fn markup_becomes_lines_of_text() {
        assert_eq!(without_tags("<p>a &amp; <b>b</b></p><p>1 < 2</p>"), "a & b\n1 < 2");
    }
}
