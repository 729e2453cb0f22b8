//! Fonts: the built-in Noto Sans, and Arabic and Chinese faces found by the shell and handed in.
//!
//! Pictures and documents are made only with faces that hold a language's script: a page of boxes would
//! be worse than a refusal. Browsers use their own fonts and need none of this.

use std::sync::Arc;

use crate::error::{Error, Result};
use crate::i18n::Lang;

/// The family for Latin, Greek and Cyrillic; built in.
pub const LATIN: &str = "Noto Sans";
/// The family for Arabic; digits, but neither Latin letters nor brackets.
pub const ARABIC: &str = "Noto Sans Arabic";
/// The family for simplified Chinese.
pub const CHINESE: &str = "Noto Sans CJK SC";

/// The contents of font files. Cheap to clone.
#[derive(Clone)]
pub struct Fonts {
    files: Vec<Arc<[u8]>>,
    arabic: bool,
    chinese: bool,
}

impl Fonts {
    /// What is in the binary: Noto Sans regular and bold.
    #[must_use]
    pub fn built_in() -> Self {
        let files = [notosans::REGULAR_TTF, notosans::BOLD_TTF].map(Arc::from).into();
        Self { files, arabic: false, chinese: false }
    }

    /// With the faces of [`ARABIC`].
    #[must_use]
    pub fn with_arabic(mut self, files: impl IntoIterator<Item = Vec<u8>>) -> Self {
        let before = self.files.len();
        self.files.extend(files.into_iter().map(Arc::from));
        self.arabic |= self.files.len() > before;
        self
    }

    /// With the faces of [`CHINESE`].
    #[must_use]
    pub fn with_chinese(mut self, files: impl IntoIterator<Item = Vec<u8>>) -> Self {
        let before = self.files.len();
        self.files.extend(files.into_iter().map(Arc::from));
        self.chinese |= self.files.len() > before;
        self
    }

    /// The contents of every font file.
    pub fn files(&self) -> impl Iterator<Item = &Arc<[u8]>> {
        self.files.iter()
    }

    /// Whether a language's script can be drawn.
    #[must_use]
    pub const fn covers(&self, lang: Lang) -> bool {
        match lang {
            Lang::En | Lang::Fr | Lang::Es | Lang::Pt | Lang::Ru => true,
            Lang::Ar => self.arabic,
            Lang::Zh => self.chinese,
        }
    }

    /// Refuses a language whose letters would come out as boxes.
    ///
    /// # Errors
    /// [`Error::Unavailable`] naming the package that would mend it.
    pub fn require(&self, lang: Lang) -> Result<()> {
        if self.covers(lang) {
            return Ok(());
        }
        let package = if lang == Lang::Zh { "fonts-noto-cjk" } else { "fonts-noto-core" };
        Err(Error::Unavailable(format!(
            "there is no font for {} ({}) on this machine; install the package {package} or set font_dir",
            lang.own_name(),
            lang.code()
        )))
    }
}

/// The families for a language, best first: its own script, then Latin for names and numbers.
#[must_use]
pub const fn families(lang: Lang) -> &'static [&'static str] {
    match lang {
        Lang::Ar => &[ARABIC, LATIN],
        Lang::Zh => &[LATIN, CHINESE],
        Lang::En | Lang::Fr | Lang::Es | Lang::Pt | Lang::Ru => &[LATIN],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_without_its_font_is_refused_with_the_package_to_install() {
        let fonts = Fonts::built_in();
        assert!(fonts.require(Lang::Ru).is_ok());
        let refusal = fonts.require(Lang::Ar).err().map(|error| error.to_string()).unwrap_or_default();
        assert!(refusal.contains("fonts-noto-core"), "{refusal}");
        assert!(fonts.with_arabic([vec![0]]).covers(Lang::Ar));
    }
}
