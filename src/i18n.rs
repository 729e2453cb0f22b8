//! Interface texts (Fluent), numbers, dates and direction per language.
//!
//! Texts live in `templates/locales/<language>/*.ftl` and are embedded. A key that a language lacks
//! falls back to English; a key that English lacks too is shown as itself, which a test forbids.
//! Numbers and Latin names inside right-to-left text are isolated (U+2068 … U+2069).

mod format;
mod lang;
mod round;

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use rust_embed::RustEmbed;

use self::format::Formats;
pub use self::lang::Lang;
pub use self::round::rounded;
use crate::error::{Error, Message, Result};

#[derive(RustEmbed)]
#[folder = "templates/locales/"]
struct Files;

/// The most decimals of a number that is shown with all that it has.
const MOST_DECIMALS: u8 = 6;

/// An argument of a text.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// Words, codes and already formatted numbers.
    Text(Cow<'a, str>),
    /// A number that chooses a plural form and is written in the language's way.
    Count(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<i64> for Arg<'_> {
    fn from(number: i64) -> Self {
        Self::Count(number)
    }
}

impl From<usize> for Arg<'_> {
    fn from(number: usize) -> Self {
        Self::Count(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Count(i64::from(number))
    }
}

/// All texts and formats.
pub struct I18n {
    bundles: HashMap<Lang, FluentBundle<FluentResource>>,
    formats: HashMap<Lang, Formats>,
}

impl I18n {
    /// Reads the embedded texts.
    ///
    /// # Errors
    /// [`Error::Defect`] naming the file and the line that Fluent cannot read.
    pub fn embedded() -> Result<Self> {
        let mut bundles = HashMap::new();
        let mut formats = HashMap::new();
        for lang in Lang::ALL {
            formats.insert(lang, Formats::new(lang)?);
            if let Some(bundle) = bundle(lang)? {
                bundles.insert(lang, bundle);
            }
        }
        Ok(Self { bundles, formats })
    }

    /// A text with its arguments.
    #[must_use]
    pub fn text(&self, lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let found = self.say(lang, key, args).or_else(|| self.say(Lang::En, key, args));
        found.unwrap_or_else(|| key.to_owned())
    }

    /// The word for one of a list that others may add to; what this program has no word for is its code.
    #[must_use]
    pub fn word_or_code(&self, lang: Lang, prefix: &str, code: &str) -> String {
        let key = format!("{prefix}{code}");
        if self.has(Lang::En, &key) { self.text(lang, &key, &[]) } else { code.to_owned() }
    }

    /// Whether a key exists in a language itself, without fallback.
    #[must_use]
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.bundles.get(&lang).is_some_and(|bundle| bundle.has_message(key))
    }

    /// The sentence of a problem.
    #[must_use]
    pub fn message(&self, lang: Lang, message: &Message) -> String {
        let args: Vec<(&str, Arg<'_>)> = message
            .args
            .iter()
            .map(|(name, value)| (*name, value.parse::<i64>().map_or_else(|_| Arg::from(value), Arg::Count)))
            .chain(message.inner.iter().map(|inner| ("problem", Arg::from(self.message(lang, inner)))))
            .collect();
        self.text(lang, message.key, &args)
    }

    /// A number with a fixed count of decimals, rounded half away from zero.
    #[must_use]
    pub fn number(&self, lang: Lang, number: f64, decimals: u8) -> String {
        self.formats.get(&lang).map_or_else(|| number.to_string(), |formats| formats.number(number, decimals))
    }

    /// A number with all the decimals that it has, up to six. Three behind a mark could be a group of
    /// thousands: there a nought stands behind them, so that the number can be typed as it is shown.
    #[must_use]
    pub fn exact(&self, lang: Lang, number: f64) -> String {
        let is_whole = |decimals: &u8| {
            let text = format!("{number:.*}", usize::from(*decimals));
            text.parse::<f64>().is_ok_and(|shown| shown.total_cmp(&number).is_eq())
        };
        let decimals = (0..MOST_DECIMALS).find(is_whole).unwrap_or(MOST_DECIMALS);
        let could_be_group = decimals == 3 && (1.0..1000.0).contains(&number.abs());
        self.number(lang, number, if could_be_group { 4 } else { decimals })
    }

    /// A whole number.
    #[must_use]
    pub fn integer(&self, lang: Lang, number: i64) -> String {
        self.formats.get(&lang).map_or_else(|| number.to_string(), |formats| formats.integer(number))
    }

    /// A number that always shows its sign, as "+0.35"; in a script from the right the sign stays before it.
    #[must_use]
    pub fn signed(&self, lang: Lang, number: f64, decimals: u8) -> String {
        let shown = round::rounded(number, decimals);
        let sign = if shown > 0.0 { "+" } else { "−" };
        let figure = self.number(lang, shown.abs(), decimals);
        match (shown == 0.0, lang.is_rtl()) {
            (true, _) => figure,
            (false, true) => format!("\u{200e}{sign}{figure}"),
            (false, false) => format!("{sign}{figure}"),
        }
    }

    /// A share in 0..=1 as per cent.
    #[must_use]
    pub fn percent(&self, lang: Lang, share: f64, decimals: u8) -> String {
        let number = self.number(lang, share * 100.0, decimals);
        self.text(lang, "common-percent", &[("number", Arg::from(number))])
    }

    /// Several words one after the other, parted as the language parts them.
    #[must_use]
    pub fn list(&self, lang: Lang, words: &[String]) -> String {
        let comma = self.text(lang, "common-list-comma", &[]);
        // An isolate each, so that a Latin word in an Arabic list does not draw the commas over.
        let one =
            |word: &String| if lang.is_rtl() { format!("\u{2068}{word}\u{2069}") } else { word.clone() };
        words.iter().map(one).collect::<Vec<_>>().join(&comma)
    }

    /// A day.
    #[must_use]
    pub fn date(&self, lang: Lang, at: chrono::DateTime<chrono::Utc>) -> String {
        self.formats.get(&lang).map_or_else(|| at.to_rfc3339(), |formats| formats.date(at))
    }

    /// A day and a time, in UTC and saying so.
    #[must_use]
    pub fn date_time(&self, lang: Lang, at: chrono::DateTime<chrono::Utc>) -> String {
        let time = at.format("%H:%M").to_string();
        self.text(
            lang,
            "common-date-time",
            &[("date", Arg::from(self.date(lang, at))), ("time", Arg::from(time))],
        )
    }

    fn say(&self, lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
        let bundle = self.bundles.get(&lang)?;
        let pattern = bundle.get_message(key)?.value()?;
        let mut fluent = FluentArgs::new();
        for (name, arg) in args {
            match arg {
                Arg::Text(text) => fluent.set(*name, directed(lang, text)),
                Arg::Count(number) => fluent.set(*name, FluentValue::from(*number)),
            }
        }
        let mut problems = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&fluent), &mut problems).into_owned();
        for problem in problems {
            tracing::warn!(key, lang = lang.code(), %problem, "a text is not whole");
        }
        Some(text)
    }
}

/// A text that was put together before has its letters in isolates, which do not count when a renderer asks
/// for the direction of the whole: it would be set from the left. A mark in front says that it is not.
fn directed(lang: Lang, text: &str) -> String {
    let is_composed = lang.is_rtl() && text.contains('\u{2068}');
    if is_composed { format!("\u{200f}{text}") } else { text.to_owned() }
}

fn bundle(lang: Lang) -> Result<Option<FluentBundle<FluentResource>>> {
    let prefix = format!("{}/", lang.code());
    let tag = lang.code().parse().map_err(|e| Error::Defect(format!("language {}: {e}", lang.code())))?;
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(lang.is_rtl());
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => Some(number.value.to_string()),
        _ => None,
    }));
    let mut found = false;
    for path in Files::iter().filter(|path| path.starts_with(&prefix) && path.ends_with(".ftl")) {
        let Some(file) = Files::get(&path) else { continue };
        let text = String::from_utf8_lossy(&file.data).into_owned();
        let resource = FluentResource::try_new(text)
            .map_err(|(_, e)| Error::Defect(format!("locales/{path}: {e:?}")))?;
        bundle.add_resource(resource).map_err(|e| Error::Defect(format!("locales/{path}: {e:?}")))?;
        found = true;
    }
    Ok(found.then_some(bundle))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    fn keys(lang: Lang) -> Vec<String> {
        let prefix = format!("{}/", lang.code());
        let mut keys = Vec::new();
        for path in Files::iter().filter(|path| path.starts_with(&prefix)) {
            let file = Files::get(&path).unwrap();
            let text = String::from_utf8(file.data.to_vec()).unwrap();
            for line in text.lines() {
                if let Some((key, _)) = line.split_once(" =")
                    && line.starts_with(|c: char| c.is_ascii_lowercase())
                {
                    keys.push(key.to_owned());
                }
            }
        }
        keys.sort();
        keys
    }

    #[test]
    fn every_language_has_every_text_that_english_has_and_no_other() {
        let en = keys(Lang::En);
        for lang in Lang::ALL {
            let own = keys(lang);
            let missing: Vec<_> = en.iter().filter(|key| !own.contains(key)).collect();
            let extra: Vec<_> = own.iter().filter(|key| !en.contains(key)).collect();
            let code = lang.code();
            assert!(missing.is_empty() && extra.is_empty(), "{code}: missing {missing:?}, extra {extra:?}");
        }
    }

    /// Every text takes the arguments that the English one takes.
    #[test]
    fn no_language_asks_for_an_argument_that_is_not_given() {
        let named = |lang: Lang| -> HashMap<String, Vec<String>> {
            let prefix = format!("{}/", lang.code());
            let mut found: HashMap<String, Vec<String>> = HashMap::new();
            for path in Files::iter().filter(|path| path.starts_with(&prefix)) {
                let text = String::from_utf8(Files::get(&path).unwrap().data.to_vec()).unwrap();
                let mut key = String::new();
                for line in text.lines().filter(|line| !line.starts_with('#')) {
                    if let Some((name, _)) = line.split_once(" =")
                        && line.starts_with(|c: char| c.is_ascii_lowercase())
                    {
                        name.clone_into(&mut key);
                    }
                    let names = line.split('$').skip(1).map(|rest| {
                        rest.chars()
                            .take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-')
                            .collect()
                    });
                    found.entry(key.clone()).or_default().extend(names.collect::<Vec<String>>());
                }
            }
            found
        };
        let english = named(Lang::En);
        for lang in Lang::ALL {
            for (key, names) in named(lang) {
                let known = english.get(&key).cloned().unwrap_or_default();
                let foreign: Vec<_> = names.iter().filter(|name| !known.contains(name)).collect();
                assert!(foreign.is_empty(), "{} {key}: {foreign:?}", lang.code());
            }
        }
    }

    /// Beyond 102 the plural rules of Fluent forget that Arabic starts anew at each hundred, so the
    /// last form must read well with any number.
    #[test]
    fn arabic_counts_by_its_own_forms() {
        let texts = I18n::embedded().unwrap();
        let entries = |count: i64| texts.text(Lang::Ar, "register-count", &[("count", Arg::Count(count))]);
        let said = [0, 1, 2, 3, 11, 103].map(entries).map(|text| text.replace(['\u{2068}', '\u{2069}'], ""));
        assert_eq!(said, ["لا قيود", "قيد واحد", "قيدان", "3 قيود", "11 قيدًا", "عدد القيود: 103"]);
    }

    /// Letters inside isolates do not tell the direction of the text around them (UAX #9, P2).
    #[test]
    fn an_arabic_text_inside_another_keeps_its_direction() {
        let texts = I18n::embedded().unwrap();
        let level =
            texts.text(Lang::Ar, "profile-level", &[("level", Arg::Count(0)), ("name", "غائب".into())]);
        let whole =
            texts.text(Lang::Ar, "chart-strip-title-none", &[("name", "و".into()), ("level", level.into())]);
        assert!(
            whole.contains("\u{2068}\u{200f}\u{2068}0\u{2069} \u{2068}غائب\u{2069}\u{2069}"),
            "{whole:?}"
        );
    }

    #[test]
    fn an_arabic_text_that_chooses_by_a_number_has_every_form() {
        for path in Files::iter().filter(|path| path.starts_with("ar/")) {
            let text = String::from_utf8(Files::get(&path).unwrap().data.to_vec()).unwrap();
            for choice in text.split("->").skip(1) {
                let choice = choice.split("\n}").next().unwrap();
                if choice.contains("[none]") {
                    continue; // chooses by a word, not by a number
                }
                for form in ["[one]", "[two]", "[few]", "[many]", "*[other]"] {
                    assert!(choice.contains(form), "{path} lacks {form} in:{choice}");
                }
            }
        }
    }

    #[test]
    fn no_key_stands_twice() {
        let mut all = keys(Lang::En);
        let before = all.len();
        all.dedup();
        assert_eq!(all.len(), before);
    }

    #[test]
    fn numbers_and_days_follow_the_language() {
        let texts = I18n::embedded().unwrap();
        assert_eq!(texts.number(Lang::En, 1_234_567.5, 2), "1,234,567.50");
        assert_eq!(texts.number(Lang::Fr, 1_234_567.5, 2), "1\u{202f}234\u{202f}567,50");
        assert_eq!(texts.number(Lang::En, 1.005, 2), "1.01");
        assert_eq!(texts.number(Lang::En, -0.001, 2), "0.00");
        let day = chrono::DateTime::from_timestamp(1_772_668_800, 0).unwrap();
        assert_eq!(texts.date(Lang::En, day), "March 5, 2026");
    }

    #[test]
    fn a_list_is_parted_as_its_language_parts_lists() {
        let texts = I18n::embedded().unwrap();
        let words = ["a".to_owned(), "b".to_owned()];
        assert_eq!(texts.list(Lang::Fr, &words), "a, b");
        assert_eq!(texts.list(Lang::Ar, &words), "\u{2068}a\u{2069}، \u{2068}b\u{2069}");
        assert_eq!(texts.list(Lang::Zh, &words), "a、b");
    }

    #[test]
    fn an_unknown_key_is_shown_as_itself() {
        assert_eq!(I18n::embedded().unwrap().text(Lang::Ar, "no-such-key", &[]), "no-such-key");
    }
}
