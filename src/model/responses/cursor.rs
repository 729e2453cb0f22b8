//! A place in a line of JSON, for lines of which the shape is known: nothing is made of what is passed over.
//!
//! Next to the reader of [`super::super::json`], which says where everything stands and what is wrong, this one only
//! passes over what is right. It says no where a line is not as expected, and where a line is no JSON; the careful way finds out which.

use std::borrow::Cow;

/// A place in a line.
pub(super) struct Cursor<'a> {
    row: &'a str,
    at: usize,
}

/// Letters that a comparison takes at once.
const AT_ONCE: usize = 16;

/// A word as it stands in a line, such as `null` or a text with its quotes, ready to be looked for.
#[derive(Debug)]
pub(super) struct Word {
    written: String,
    /// The first letters as a number, and which bits of a number are theirs.
    head: u128,
    mask: u128,
}

impl Word {
    /// As it is written.
    pub fn of(written: &str) -> Self {
        let bytes = |of: fn(u8) -> u8| {
            let mut bytes = [0; AT_ONCE];
            bytes.iter_mut().zip(written.bytes()).for_each(|(slot, letter)| *slot = of(letter));
            u128::from_le_bytes(bytes)
        };
        Self { written: written.to_owned(), head: bytes(|letter| letter), mask: bytes(|_| u8::MAX) }
    }

    /// Of a text in which nothing has to be escaped, with its quotes.
    pub fn quoted(text: &str) -> Option<Self> {
        let quoted = serde_json::to_string(text).ok()?;
        (quoted.len() == text.len() + 2).then(|| Self::of(&quoted))
    }

    /// The text without its quotes.
    pub fn text(&self) -> &str {
        self.written.get(1..self.written.len() - 1).unwrap_or_default()
    }

    fn begins(&self, rest: &[u8]) -> bool {
        let written = self.written.as_bytes();
        match rest.first_chunk::<AT_ONCE>() {
            Some(chunk) => {
                u128::from_le_bytes(*chunk) & self.mask == self.head
                    && (written.len() <= AT_ONCE || rest.starts_with(written))
            }
            None => rest.starts_with(written),
        }
    }
}

impl<'a> Cursor<'a> {
    /// Before the first sign.
    pub const fn new(row: &'a str) -> Self {
        Self { row, at: 0 }
    }

    fn peek(&self) -> Option<u8> {
        self.row.as_bytes().get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Whether nothing but space is left.
    pub fn is_over(&mut self) -> bool {
        self.space();
        self.peek().is_none()
    }

    /// Whether this sign comes next.
    pub fn comes(&mut self, sign: u8) -> bool {
        self.space();
        self.peek() == Some(sign)
    }

    /// Whether this sign comes next; it is passed then.
    pub fn passes(&mut self, sign: u8) -> bool {
        let comes = self.comes(sign);
        self.at += usize::from(comes);
        comes
    }

    /// Whether this word comes next; it is passed then. What stands behind it is looked at by whoever goes on.
    pub fn passes_word(&mut self, word: &Word) -> bool {
        self.space();
        let comes = word.begins(self.row.as_bytes().get(self.at..).unwrap_or_default());
        self.at += if comes { word.written.len() } else { 0 };
        comes
    }

    /// The place of the one among these words that comes next; it is passed then. Found soonest where it is the
    /// one at `from`.
    pub fn passes_one(&mut self, words: &[Word], from: usize) -> Option<usize> {
        let (before, behind) = words.split_at_checked(from).unwrap_or((words, &[]));
        let mut found = |among: &[Word]| among.iter().position(|word| self.passes_word(word));
        found(behind).map(|place| before.len() + place).or_else(|| found(before))
    }

    /// A text.
    pub fn text(&mut self) -> Option<Cow<'a, str>> {
        if !self.passes(b'"') {
            return None;
        }
        let start = self.at;
        let rest = self.row.as_bytes().get(start..)?;
        let length = rest.iter().position(|sign| matches!(sign, b'"' | b'\\' | 0..=0x1f))?;
        if rest.get(length) == Some(&b'"') {
            self.at = start + length + 1;
            return Some(Cow::Borrowed(self.row.get(start..start + length)?));
        }
        self.skip_text()?;
        let quoted = self.row.get(start - 1..self.at)?;
        serde_json::from_str(quoted).ok().map(Cow::Owned)
    }

    /// Goes behind the end of a text that was opened.
    fn skip_text(&mut self) -> Option<()> {
        loop {
            match self.peek()? {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        Some(())
    }

    /// The signs of a value of any kind; whether they are one is not looked at.
    pub fn value(&mut self) -> Option<&'a str> {
        self.space();
        let (start, mut depth) = (self.at, 0_u32);
        loop {
            let sign = self.peek()?;
            match sign {
                b',' | b'}' | b']' if depth == 0 => break,
                b'{' | b'[' => depth += 1,
                b'}' | b']' => depth -= 1,
                _ => {}
            }
            self.at += 1;
            if sign == b'"' {
                self.skip_text()?;
            }
            if depth == 0 && matches!(sign, b'"' | b'}' | b']') {
                break;
            }
        }
        self.row.get(start..self.at)
    }

    /// Goes behind this sign.
    pub fn behind(&mut self, sign: u8) -> Option<&mut Self> {
        self.passes(sign).then_some(self)
    }

    /// What stands in an object or an array that opens with this sign: `take` goes behind each part.
    pub fn elements_of(&mut self, opens: u8, mut take: impl FnMut(&mut Self) -> Option<()>) -> Option<()> {
        let closes = if opens == b'{' { b'}' } else { b']' };
        self.behind(opens)?;
        if self.passes(closes) {
            return Some(());
        }
        loop {
            take(self)?;
            if self.passes(closes) {
                return Some(());
            }
            self.behind(b',')?;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_what_it_says_and_not_how_it_is_written() {
        let text = |row| Cursor::new(row).text().map(Cow::into_owned);
        assert_eq!(text(r#" "plain" "#).as_deref(), Some("plain"));
        assert_eq!(text(r#""a\"b\\""#).as_deref(), Some("a\"b\\"));
        assert_eq!(text(r#""\u00e9té""#).as_deref(), Some("été"));
        for broken in [r#""open"#, r#""\"#, r#""\x""#, "\"a\u{1}b\"", "7", "", "\""] {
            assert_eq!(text(broken), None, "{broken}");
        }
    }

    #[test]
    fn a_word_is_found_wherever_the_search_begins_and_however_long_it_is() {
        let words = ["most", "half", "halfway", "a-code-of-many-letters", "a-code-of-many-lines"];
        let words: Vec<_> = words.into_iter().filter_map(Word::quoted).collect();
        for from in 0..7 {
            for behind in ["", "}", ", and much more behind it"] {
                let place = |row: &str| Cursor::new(&format!("{row}{behind}")).passes_one(&words, from);
                assert_eq!((place("\"half\""), place(" \"halfway\"")), (Some(1), Some(2)));
                assert_eq!((place("\"hal\""), place("half"), place("")), (None, None, None));
                assert_eq!(place("\"a-code-of-many-lines\""), Some(4));
                assert_eq!(place("\"a-code-of-many-others\""), None);
            }
        }
        assert!(Word::quoted("a\"b").is_none() && Word::quoted("é").is_some_and(|word| word.text() == "é"));
    }

    #[test]
    fn a_value_ends_where_it_ends() {
        let value = |row| Cursor::new(row).value();
        assert_eq!(value(r#" {"a":["}",{"b":"\""}]} ,"#), Some(r#"{"a":["}",{"b":"\""}]}"#));
        assert_eq!(value("12.5,7"), Some("12.5"));
        assert_eq!(value(r#""a,b"}"#), Some(r#""a,b""#));
        assert_eq!((value("[1,2"), value("7")), (None, None));
    }
}
