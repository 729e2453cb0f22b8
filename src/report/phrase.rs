//! Words that may be in another language than the document around them.

use serde::Serialize;

/// Languages that are written from right to left, by the first part of their tag.
const RIGHT_TO_LEFT: [&str; 9] = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur"];

/// Words, with their language where it is not the document's.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Phrase {
    /// The words.
    pub text: String,
    /// Their language as a BCP 47 tag; none for the document's.
    pub lang: Option<String>,
    /// Whether that language is written from right to left; means nothing without one.
    pub rtl: bool,
}

impl Phrase {
    /// Words in another language.
    pub fn foreign(text: impl Into<String>, lang: &str) -> Self {
        let first = lang.split('-').next().unwrap_or_default();
        Self { text: text.into(), lang: Some(lang.to_owned()), rtl: RIGHT_TO_LEFT.contains(&first) }
    }

    /// Whether it says nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

impl From<String> for Phrase {
    fn from(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

impl From<&str> for Phrase {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

#[cfg(test)]
mod tests {
    use super::Phrase;

    #[test]
    fn the_direction_follows_from_the_first_part_of_the_tag() {
        assert!(Phrase::foreign("نعم", "ar-EG").rtl);
        assert!(!Phrase::foreign("sim", "pt-BR").rtl);
        assert_eq!(Phrase::from("yes").lang, None);
    }
}
