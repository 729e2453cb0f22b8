//! Reading an object key by key: every wrong type and every unknown key is noted, none stops the rest.

use super::json::{Kind, Spanned};
use super::problem::Findings;

/// An object that is being read.
pub(super) struct Fields<'v> {
    members: &'v [(String, usize, Spanned)],
    known: Vec<&'static str>,
    /// Where the object begins.
    pub at: usize,
    /// Its JSON pointer.
    pub pointer: String,
}

impl<'v> Fields<'v> {
    /// Opens an object; anything else is noted as a problem.
    pub fn open(value: &'v Spanned, pointer: impl Into<String>, out: &mut Findings<'_>) -> Option<Self> {
        let pointer = pointer.into();
        if let Kind::Object(members) = &value.kind {
            return Some(Self { members, known: Vec::new(), at: value.at, pointer });
        }
        out.add(value.at, &pointer, format!("an object is expected here, this is {}", value.kind_name()));
        None
    }

    /// The value under a key, `null` counting as not given.
    pub fn get(&mut self, key: &'static str) -> Option<&'v Spanned> {
        self.known.push(key);
        self.members.iter().find(|(k, _, _)| k == key).map(|(_, _, v)| v).filter(|v| v.kind != Kind::Null)
    }

    /// The pointer of a key.
    pub fn at_key(&self, key: &str) -> String {
        format!("{}/{}", self.pointer, key.replace('~', "~0").replace('/', "~1"))
    }

    /// A text under a key.
    pub fn text(&mut self, key: &'static str, out: &mut Findings<'_>) -> Option<&'v str> {
        let value = self.get(key)?;
        if let Kind::Text(text) = &value.kind {
            return Some(text);
        }
        self.wrong(key, value, "a text", out);
        None
    }

    /// A text that has to be there.
    pub fn need_text(&mut self, key: &'static str, out: &mut Findings<'_>) -> &'v str {
        let found = self.text(key, out);
        if found.is_none() && !self.members.iter().any(|(k, _, _)| k == key) {
            out.add(self.at, &self.pointer, format!("\"{key}\" is missing"));
        }
        found.unwrap_or_default()
    }

    /// A number under a key.
    pub fn number(&mut self, key: &'static str, out: &mut Findings<'_>) -> Option<f64> {
        let value = self.get(key)?;
        if let Kind::Number(number) = value.kind {
            return Some(number);
        }
        self.wrong(key, value, "a number", out);
        None
    }

    /// A whole number from 0 under a key.
    pub fn whole(&mut self, key: &'static str, out: &mut Findings<'_>) -> Option<u32> {
        let value = self.get(key)?;
        if let Kind::Number(number) = value.kind
            && number.fract() == 0.0
            && (0.0..=f64::from(u32::MAX)).contains(&number)
        {
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "whole and in range"
            )]
            return Some(number as u32);
        }
        self.wrong(key, value, "a whole number from 0", out);
        None
    }

    /// `true` or `false` under a key; `false` if not given.
    pub fn flag(&mut self, key: &'static str, out: &mut Findings<'_>) -> bool {
        let Some(value) = self.get(key) else { return false };
        if let Kind::Bool(is) = value.kind {
            return is;
        }
        self.wrong(key, value, "true or false", out);
        false
    }

    /// A list under a key; empty if not given.
    pub fn list(&mut self, key: &'static str, out: &mut Findings<'_>) -> &'v [Spanned] {
        let Some(value) = self.get(key) else { return &[] };
        if let Kind::List(items) = &value.kind {
            return items;
        }
        self.wrong(key, value, "a list", out);
        &[]
    }

    /// A list of texts under a key, each with where it stands; none if not given.
    pub fn texts(&mut self, key: &'static str, out: &mut Findings<'_>) -> Option<Vec<(String, usize)>> {
        self.get(key)?;
        let items = self.list(key, out);
        let mut texts = Vec::new();
        for (i, item) in items.iter().enumerate() {
            if let Kind::Text(text) = &item.kind {
                texts.push((text.clone(), item.at));
            } else {
                let pointer = format!("{}/{i}", self.at_key(key));
                out.add(item.at, &pointer, format!("a text is expected here, this is {}", item.kind_name()));
            }
        }
        Some(texts)
    }

    /// The members of an object under a key, as key, where it stands, value.
    pub fn object(&mut self, key: &'static str, out: &mut Findings<'_>) -> &'v [(String, usize, Spanned)] {
        let Some(value) = self.get(key) else { return &[] };
        if let Kind::Object(members) = &value.kind {
            return members;
        }
        self.wrong(key, value, "an object", out);
        &[]
    }

    /// Notes every key that was not asked for.
    pub fn close(self, out: &mut Findings<'_>) {
        for (key, at, _) in self.members {
            if !self.known.contains(&key.as_str()) {
                let cause = format!("the key \"{key}\" is not known here");
                out.unknown(*at, &self.at_key(key), cause, key, self.known.iter().copied());
            }
        }
    }

    /// One of a few words under a key.
    pub fn choice<T: Copy>(
        &mut self,
        key: &'static str,
        choices: &[(&'static str, T)],
        out: &mut Findings<'_>,
    ) -> Option<T> {
        let value = self.get(key)?;
        let Kind::Text(text) = &value.kind else {
            self.wrong(key, value, "a text", out);
            return None;
        };
        if let Some((_, choice)) = choices.iter().find(|(word, _)| word == text) {
            return Some(*choice);
        }
        let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
        let cause = format!("\"{text}\" is none of {}", words.join(", "));
        out.unknown(value.at, &self.at_key(key), cause, text, words.into_iter());
        None
    }

    fn wrong(&self, key: &str, value: &Spanned, expected: &str, out: &mut Findings<'_>) {
        let cause = format!("{expected} is expected here, this is {}", value.kind_name());
        out.add(value.at, &self.at_key(key), cause);
    }
}
