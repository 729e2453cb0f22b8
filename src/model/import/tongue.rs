//! Names of languages as people write them, and the tags that the format wants.

use std::collections::HashMap;

use super::note::Notes;
use crate::model::parse_texts::is_tag;

/// Names in English and in the language itself, without capitals.
const NAMES: [(&str, &[&str]); 34] = [
    ("en", &["english", "eng"]),
    ("fr", &["french", "français", "francais", "fra"]),
    ("es", &["spanish", "español", "espanol", "castellano", "spa"]),
    ("pt", &["portuguese", "português", "portugues", "por"]),
    ("ar", &["arabic", "العربية", "عربي", "ara"]),
    ("ru", &["russian", "русский", "rus"]),
    ("zh", &["chinese", "中文", "zho"]),
    ("de", &["german", "deutsch", "deu"]),
    ("it", &["italian", "italiano"]),
    ("nl", &["dutch", "nederlands"]),
    ("pl", &["polish", "polski"]),
    ("uk", &["ukrainian", "українська"]),
    ("tr", &["turkish", "türkçe"]),
    ("fa", &["farsi", "persian", "dari"]),
    ("hi", &["hindi", "हिन्दी"]),
    ("bn", &["bengali", "bangla", "বাংলা"]),
    ("ur", &["urdu", "اردو"]),
    ("sw", &["swahili", "kiswahili"]),
    ("am", &["amharic", "አማርኛ"]),
    ("so", &["somali"]),
    ("ha", &["hausa"]),
    ("yo", &["yoruba"]),
    ("ig", &["igbo"]),
    ("ln", &["lingala"]),
    ("rw", &["kinyarwanda"]),
    ("id", &["indonesian", "bahasa indonesia"]),
    ("ms", &["malay"]),
    ("vi", &["vietnamese", "tiếng việt"]),
    ("th", &["thai", "ไทย"]),
    ("my", &["burmese"]),
    ("ne", &["nepali", "नेपाली"]),
    ("ja", &["japanese", "日本語"]),
    ("ko", &["korean", "한국어"]),
    ("ht", &["haitian creole", "kreyòl"]),
];

/// The languages of one input: each name keeps its tag.
#[derive(Debug, Default)]
pub(super) struct Tongues {
    by_name: HashMap<String, String>,
    unknown: u8,
}

impl Tongues {
    /// The tag of a language; one that nobody knows gets a tag for private use, and is listed.
    pub fn tag(&mut self, name: &str, place: &str, notes: &mut Notes) -> String {
        if let Some(tag) = self.by_name.get(name) {
            return tag.clone();
        }
        let tag = known(name).unwrap_or_else(|| {
            let letter = char::from(b'a' + self.unknown.min(25));
            self.unknown = self.unknown.saturating_add(1);
            let tag = format!("qa{letter}");
            let instead = format!("its tag is {tag}; rename the file and the tag in \"languages\"");
            notes.changed(
                place,
                &format!("the language \"{name}\""),
                "it has no tag that is known",
                &instead,
            );
            tag
        });
        self.by_name.insert(name.to_owned(), tag.clone());
        tag
    }
}

/// The tag in brackets, the name itself if it is a tag, or that of a name of a language.
pub(super) fn known(name: &str) -> Option<String> {
    let name = name.trim();
    let in_brackets =
        name.rsplit_once('(').and_then(|(_, rest)| rest.strip_suffix(')')).and_then(well_formed);
    if in_brackets.is_some() {
        return in_brackets;
    }
    let plain = name.split('(').next().unwrap_or_default().trim().to_lowercase();
    let named =
        NAMES.iter().find(|(_, names)| names.contains(&plain.as_str())).map(|(tag, _)| (*tag).to_owned());
    named.or_else(|| well_formed(name))
}

/// A tag with its first part in small letters, `_` read as `-`.
fn well_formed(tag: &str) -> Option<String> {
    let tag = tag.trim().replace('_', "-");
    let (first, rest) = tag.split_at(tag.find('-').unwrap_or(tag.len()));
    let tag = format!("{}{rest}", first.to_ascii_lowercase());
    (is_tag(&tag) && tag.len() <= 35).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_is_known_by_tag_or_name() {
        assert_eq!(known("English (en)").as_deref(), Some("en"));
        assert_eq!(known("Français").as_deref(), Some("fr"));
        assert_eq!(known("pt_BR").as_deref(), Some("pt-BR"));
        assert_eq!(known("English (United Kingdom)").as_deref(), Some("en"));
        assert_eq!(known("Klingon"), None);
    }

    #[test]
    fn an_unknown_language_keeps_one_tag_for_private_use() {
        let (mut tongues, mut notes) = (Tongues::default(), Notes::default());
        assert_eq!(tongues.tag("Klingon", "here", &mut notes), "qaa");
        assert_eq!(tongues.tag("Sindarin", "here", &mut notes), "qab");
        assert_eq!(tongues.tag("Klingon", "there", &mut notes), "qaa");
        assert_eq!(notes.into_list().len(), 2);
    }
}
