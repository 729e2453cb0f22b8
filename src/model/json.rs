//! JSON that remembers where everything stands, so that a problem can name its line and column.
//!
//! Stricter than most readers: a key that stands twice, a number that is not finite and a nesting of
//! more than [`DEPTH`] are errors. Never recurses deeper than that, whatever the input.

use serde_json::Value;

/// The deepest nesting that is read.
pub const DEPTH: usize = 64;
/// The longest text that is read, in bytes.
pub const MOST_BYTES: usize = 16 << 20;

/// A value and the byte at which it begins.
#[derive(Debug, Clone, PartialEq)]
pub struct Spanned {
    /// What it is.
    pub kind: Kind,
    /// Offset in bytes.
    pub at: usize,
}

/// The kinds of JSON values.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A finite number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Spanned>),
    /// An object: key, where the key stands, value; keys are unique.
    Object(Vec<(String, usize, Spanned)>),
}

/// Why a text is no JSON, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Offset in bytes.
    pub at: usize,
    /// A sentence.
    pub why: String,
}

/// Reads a whole text.
///
/// # Errors
/// The first thing that is wrong.
pub fn read(text: &str) -> Result<Spanned, Broken> {
    if text.len() > MOST_BYTES {
        return Err(Broken { at: 0, why: format!("the file is larger than {} MB", MOST_BYTES >> 20) });
    }
    let mut reader = Reader { text: text.strip_prefix('\u{feff}').unwrap_or(text), at: 0 };
    let value = reader.value(0)?;
    reader.space();
    match reader.peek() {
        None => Ok(value),
        Some(_) => Err(reader.broken("something stands behind the end")),
    }
}

/// Line and column of an offset, both from 1; the column counts letters.
#[must_use]
pub fn line_and_column(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at.min(text.len())).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line, column)
}

impl Spanned {
    /// The same as a plain value.
    #[must_use]
    pub fn to_value(&self) -> Value {
        match &self.kind {
            Kind::Null => Value::Null,
            Kind::Bool(is) => Value::Bool(*is),
            Kind::Number(number) => number_value(*number),
            Kind::Text(text) => Value::String(text.clone()),
            Kind::List(items) => Value::Array(items.iter().map(Self::to_value).collect()),
            Kind::Object(members) => {
                Value::Object(members.iter().map(|(key, _, value)| (key.clone(), value.to_value())).collect())
            }
        }
    }

    /// What kind of value it is, in words.
    #[must_use]
    pub const fn kind_name(&self) -> &'static str {
        match self.kind {
            Kind::Null => "null",
            Kind::Bool(_) => "true or false",
            Kind::Number(_) => "a number",
            Kind::Text(_) => "a text",
            Kind::List(_) => "a list",
            Kind::Object(_) => "an object",
        }
    }
}

/// A number as a JSON value. Whole numbers stay whole, so that canonical JSON, files and pages read as
/// they were written.
#[must_use]
pub fn number_value(number: f64) -> Value {
    if number.fract() == 0.0 && number.abs() < 9.0e15 {
        #[expect(clippy::cast_possible_truncation, reason = "whole and below 2^53")]
        return Value::from(number as i64);
    }
    Value::from(number)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn broken(&self, why: impl Into<String>) -> Broken {
        Broken { at: self.at, why: why.into() }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn expect(&mut self, byte: u8, what: &str) -> Result<(), Broken> {
        self.space();
        if self.peek() == Some(byte) {
            self.at += 1;
            return Ok(());
        }
        Err(self.broken(format!("{what} is expected here")))
    }

    fn value(&mut self, depth: usize) -> Result<Spanned, Broken> {
        if depth > DEPTH {
            return Err(self.broken(format!("nested deeper than {DEPTH}")));
        }
        self.space();
        let at = self.at;
        let kind = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Kind::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => Kind::Number(self.number()?),
            Some(_) => self.word()?,
            None => return Err(self.broken("the text ends where a value is expected")),
        };
        Ok(Spanned { kind, at })
    }

    fn word(&mut self) -> Result<Kind, Broken> {
        let rest = self.text.get(self.at..).unwrap_or_default();
        for (word, kind) in [("null", Kind::Null), ("true", Kind::Bool(true)), ("false", Kind::Bool(false))] {
            if rest.starts_with(word) {
                self.at += word.len();
                return Ok(kind);
            }
        }
        Err(self.broken("a value is expected here"))
    }

    fn list(&mut self, depth: usize) -> Result<Kind, Broken> {
        self.at += 1;
        let mut items = Vec::new();
        self.space();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Kind::List(items));
        }
        loop {
            items.push(self.value(depth + 1)?);
            self.space();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b']') => {
                    self.at += 1;
                    return Ok(Kind::List(items));
                }
                _ => return Err(self.broken("`,` or `]` is expected here")),
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Kind, Broken> {
        self.at += 1;
        let mut members: Vec<(String, usize, Spanned)> = Vec::new();
        let mut keys = std::collections::HashSet::new();
        self.space();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Kind::Object(members));
        }
        loop {
            self.space();
            let key_at = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.broken("a key in quotes is expected here"));
            }
            let key = self.string()?;
            if !keys.insert(key.clone()) {
                return Err(Broken {
                    at: key_at,
                    why: format!("the key \"{key}\" stands here a second time"),
                });
            }
            self.expect(b':', "`:`")?;
            members.push((key, key_at, self.value(depth + 1)?));
            self.space();
            match self.peek() {
                Some(b',') => self.at += 1,
                Some(b'}') => {
                    self.at += 1;
                    return Ok(Kind::Object(members));
                }
                _ => return Err(self.broken("`,` or `}` is expected here")),
            }
        }
    }

    /// Finds the end of the text and leaves escapes to `serde_json`.
    fn string(&mut self) -> Result<String, Broken> {
        let start = self.at;
        self.at += 1;
        loop {
            match self.peek() {
                None => return Err(Broken { at: start, why: "this text has no end".into() }),
                Some(b'"') => break,
                Some(b'\\') => self.at += 2,
                Some(_) => self.at += 1,
            }
        }
        self.at += 1;
        let raw = self.text.get(start..self.at).unwrap_or_default();
        serde_json::from_str(raw)
            .map_err(|e| Broken { at: start, why: format!("this text is not well written: {e}") })
    }

    fn number(&mut self) -> Result<f64, Broken> {
        let start = self.at;
        while matches!(self.peek(), Some(b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9')) {
            self.at += 1;
        }
        let raw = self.text.get(start..self.at).unwrap_or_default();
        let number: Option<f64> = serde_json::from_str(raw).ok();
        match number {
            Some(number) if number.is_finite() => Ok(number),
            Some(_) | None => {
                Err(Broken { at: start, why: format!("{} is no number that can be used", shortened(raw)) })
            }
        }
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(40).collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_second_key_is_an_error_at_its_place() {
        let text = "{\n \"a\": 1,\n \"a\": 2}";
        let broken = read(text).unwrap_err();
        assert_eq!(line_and_column(text, broken.at), (3, 2));
        assert!(broken.why.contains("second time"));
    }

    #[test]
    fn deep_nesting_and_giant_numbers_are_refused() {
        assert!(read(&"[".repeat(100_000)).unwrap_err().why.contains("deeper"));
        assert!(read("[1e999]").unwrap_err().why.contains("1e999"));
        assert!(read("\"no end").unwrap_err().why.contains("no end"));
        assert!(read("{\"a\":1} x").is_err());
    }

    #[test]
    fn whole_numbers_stay_whole() {
        assert_eq!(read("[1, 0.5, -2]").unwrap().to_value().to_string(), "[1,0.5,-2]");
    }

    proptest! {
        #[test]
        fn what_serde_reads_is_read_alike(text in "[ \\[\\]{}:,\"a-c0-9.\\\\eE-]{0,40}") {
            if let Ok(value) = read(&text) {
                let other: Value = serde_json::from_str(&text).unwrap();
                prop_assert_eq!(value.to_value().is_object(), other.is_object());
            }
        }
    }
}
