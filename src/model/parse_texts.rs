//! Reading the texts of the languages, inside the definition or in files of their own.

use std::collections::{BTreeMap, HashSet};

use super::definition::Survey;
use super::fields::Fields;
use super::json::{Kind, Spanned};
use super::parse::{language_of, read_file};
use super::problem::{CheckProblem, Findings};
use super::texts::Entry;
use super::{SourceFile, check_texts};

/// Reads `"lang": {"en": {…}}` of a single-file definition.
pub(super) fn inside(
    value: &Spanned,
    survey: &mut Survey,
    possible: Option<&HashSet<String>>,
    out: &mut Findings<'_>,
) {
    let Kind::Object(languages) = &value.kind else {
        out.add(value.at, "/lang", format!("an object is expected here, this is {}", value.kind_name()));
        return;
    };
    for (language, at, texts) in languages {
        let pointer = format!("/lang/{language}");
        if !is_tag(language) {
            out.add(*at, &pointer, format!("\"{language}\" is no language tag (BCP 47), like en or pt-BR"));
        } else if !survey.languages.contains(language) {
            out.add_with(*at, &pointer, format!("{language} is not among the \"languages\""), "add it there");
        }
        let entries = read(texts, &pointer, out);
        if let Some(possible) = possible {
            check_texts::left_over(possible, &entries, &pointer, out);
        }
        survey.texts.by_language.insert(language.clone(), entries);
    }
}

/// Reads `lang/<language>.json`.
pub(super) fn file(
    file: &SourceFile,
    survey: &mut Survey,
    possible: Option<&HashSet<String>>,
) -> Vec<CheckProblem> {
    let mut out = Findings::in_file(&file.path, &file.text);
    let language = language_of(&file.path).unwrap_or_default();
    if !is_tag(language) {
        out.add(0, "", format!("\"{language}\" is no language tag (BCP 47), like en or pt-BR"));
    }
    if !survey.languages.iter().any(|known| known == language) {
        out.add_with(
            0,
            "",
            format!("{language} is not among the \"languages\" of the definition"),
            "add it there",
        );
    }
    if let Some(root) = read_file(&file.text, &mut out) {
        let entries = read(&root, "", &mut out);
        if let Some(possible) = possible {
            check_texts::left_over(possible, &entries, "", &mut out);
        }
        survey.texts.by_language.insert(language.to_owned(), entries);
    }
    out.into_problems()
}

fn read(value: &Spanned, pointer: &str, out: &mut Findings<'_>) -> BTreeMap<String, Entry> {
    let Kind::Object(members) = &value.kind else {
        out.add(value.at, pointer, format!("an object is expected here, this is {}", value.kind_name()));
        return BTreeMap::new();
    };
    let mut entries = BTreeMap::new();
    for (key, _, member) in members {
        let place = format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
        if let Some(entry) = read_entry(member, &place, out) {
            entries.insert(key.clone(), entry);
        }
    }
    entries
}

fn read_entry(value: &Spanned, pointer: &str, out: &mut Findings<'_>) -> Option<Entry> {
    let mut fields = Fields::open(value, pointer, out)?;
    let text = fields.need_text("t", out).to_owned();
    if let Some(bad) = text.chars().find(|c| is_hidden_control(*c)) {
        let code = u32::from(bad);
        out.add(value.at, pointer, format!("the text holds the invisible control character U+{code:04X}"));
    }
    let states = [("draft", true), ("reviewed", false)];
    let entry = Entry {
        text,
        rev: fields.whole("rev", out).unwrap_or(1),
        of: fields.whole("of", out),
        draft: fields.choice("state", &states, out).unwrap_or(false),
        at: value.at,
    };
    fields.close(out);
    Some(entry)
}

/// Direction overrides can make a text read otherwise than it is; line breaks are allowed.
pub(super) fn is_hidden_control(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Well-formed enough for BCP 47: a language of 2-3 letters, then subtags of 1-8 letters or digits.
pub(super) fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.chars().all(|c| c.is_ascii_lowercase())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric()))
}
