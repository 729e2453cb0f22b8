//! How a result stands on its lines: the outer objects and lists a part a line, what lies deeper a line each.
//!
//! A nation's document is made of millions of small objects. A line for each of their figures would be half of it
//! white space, which is written, kept and read for nobody; on one line they can still be found and compared.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;

/// So many objects and lists inside each other are spread over lines: document, institutions, institution, nodes.
const SPREAD: usize = 4;

/// A value as it stands in a document, below nothing.
pub(super) fn text_of<T: Serialize + ?Sized>(value: &T) -> io::Result<String> {
    let mut text = Vec::new();
    add(value, 0, &mut text)?;
    String::from_utf8(text).map_err(io::Error::other)
}

/// Adds a value as it stands inside so many objects and lists.
pub(super) fn add<T: Serialize + ?Sized>(value: &T, depth: usize, to: &mut Vec<u8>) -> io::Result<()> {
    let layout = Layout { depth, has_any: false };
    Ok(value.serialize(&mut Serializer::with_formatter(to, layout))?)
}

/// Where the writer stands.
#[derive(Debug)]
struct Layout {
    /// Objects and lists that are open.
    depth: usize,
    /// Whether the innermost of them, if it is closed next, has anything in it.
    has_any: bool,
}

impl Layout {
    fn open<W: ?Sized + Write>(&mut self, bracket: &[u8], to: &mut W) -> io::Result<()> {
        self.depth += 1;
        self.has_any = false;
        to.write_all(bracket)
    }

    fn close<W: ?Sized + Write>(&mut self, bracket: &[u8], to: &mut W) -> io::Result<()> {
        let breaks = self.has_any && self.is_spread();
        self.depth = self.depth.saturating_sub(1);
        if breaks {
            self.line(to)?;
        }
        to.write_all(bracket)
    }

    fn part<W: ?Sized + Write>(&self, is_first: bool, to: &mut W) -> io::Result<()> {
        if !is_first {
            to.write_all(b",")?;
        }
        if self.is_spread() { self.line(to) } else { Ok(()) }
    }

    const fn is_spread(&self) -> bool {
        self.depth <= SPREAD
    }

    fn line<W: ?Sized + Write>(&self, to: &mut W) -> io::Result<()> {
        to.write_all(b"\n")?;
        (0..self.depth).try_for_each(|_| to.write_all(b"  "))
    }
}

impl Formatter for Layout {
    fn begin_array<W: ?Sized + Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.open(b"[", to)
    }

    fn end_array<W: ?Sized + Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.close(b"]", to)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, to: &mut W, first: bool) -> io::Result<()> {
        self.part(first, to)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.has_any = true;
        Ok(())
    }

    fn begin_object<W: ?Sized + Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.open(b"{", to)
    }

    fn end_object<W: ?Sized + Write>(&mut self, to: &mut W) -> io::Result<()> {
        self.close(b"}", to)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, to: &mut W, first: bool) -> io::Result<()> {
        self.part(first, to)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, to: &mut W) -> io::Result<()> {
        to.write_all(if self.is_spread() { b": " } else { b":" })
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, _: &mut W) -> io::Result<()> {
        self.has_any = true;
        Ok(())
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_outer_four_are_spread_and_what_lies_deeper_stands_on_a_line() {
        let value =
            json!({"a": [{"n": {"x": {"score": 1.5, "flags": []}, "y": [1, {"z": 2}]}, "e": {}}], "b": []});
        let expected = "{\n  \"a\": [\n    {\n      \"e\": {},\n      \"n\": {\n        \"x\": {\"flags\":[],\"score\":1.5},\n        \
            \"y\": [1,{\"z\":2}]\n      }\n    }\n  ],\n  \"b\": []\n}";
        assert_eq!(text_of(&value).unwrap(), expected);
    }
}
