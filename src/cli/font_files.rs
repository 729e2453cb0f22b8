//! Finding the fonts that are not in the binary.

use std::path::{Path, PathBuf};

use crate::config::Config;
use crate::error::{Error, Result};
use crate::fonts::Fonts;
use crate::i18n::Lang;

const ARABIC: [&str; 2] = ["NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"];
const CHINESE: [&str; 2] = ["NotoSansCJK-Regular.ttc", "NotoSansCJK-Bold.ttc"];
/// Folders below the font folder that are looked into.
const DEPTH: usize = 6;

/// The built-in fonts, and those that the languages need from a folder. A face that is not there is left out:
/// [`Fonts::require`] then refuses its language.
///
/// # Errors
/// When a font that is there cannot be read.
pub fn load(folder: &Path, languages: &[Lang]) -> Result<Fonts> {
    let mut fonts = Fonts::built_in();
    if languages.contains(&Lang::Ar) {
        fonts = fonts.with_arabic(read(folder, &ARABIC)?);
    }
    if languages.contains(&Lang::Zh) {
        fonts = fonts.with_chinese(read(folder, &CHINESE)?);
    }
    Ok(fonts)
}

/// The fonts for a file in a language; those of the other offered languages are for names in their letters.
///
/// # Errors
/// When the language's font is missing, or one that is there cannot be read.
pub fn of(config: &Config, lang: Lang) -> Result<Fonts> {
    let languages: Vec<Lang> = config.languages.iter().copied().chain([lang]).collect();
    let fonts = load(&config.font_dir, &languages)?;
    fonts.require(lang)?;
    Ok(fonts)
}

fn read(folder: &Path, names: &[&str]) -> Result<Vec<Vec<u8>>> {
    let mut found = Vec::new();
    search(folder, names, DEPTH, &mut found);
    found.sort();
    let failed = |path: &Path, e: std::io::Error| Error::Unavailable(format!("font {}: {e}", path.display()));
    found.iter().map(|path| std::fs::read(path).map_err(|e| failed(path, e))).collect()
}

/// A folder that cannot be listed holds no fonts for us; `doctor` says which languages then lack one.
fn search(folder: &Path, names: &[&str], depth: usize, found: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
        if path.is_dir() {
            if depth > 0 {
                search(&path, names, depth - 1, found);
            }
        } else if path.file_name().and_then(|name| name.to_str()).is_some_and(|name| names.contains(&name)) {
            found.push(path);
        }
    }
}
