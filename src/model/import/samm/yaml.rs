//! YAML as plain values that know their line: every scalar is the text that was written.
//!
//! Bounded: nesting, values and letters are counted, also those that an alias writes out again, so that a
//! few lines of aliases never become more than a file could hold. An alias to what it stands in is refused.

use std::collections::{HashMap, HashSet};

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

/// The deepest nesting that is read.
const DEEPEST: usize = 64;
/// The most values of all documents of an input together.
pub(super) const MOST_VALUES: usize = 500_000;
/// The most letters of them, in bytes.
pub(super) const MOST_LETTERS: usize = 16 << 20;

/// A value and the line on which it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Value {
    /// What it is.
    pub kind: Kind,
    /// Its line, from 1.
    pub line: usize,
}

/// The kinds of values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing, `~` or `null`.
    Empty,
    /// A scalar: texts, numbers and `No` alike.
    Text(String),
    /// A sequence.
    List(Vec<Value>),
    /// A mapping: key, its line, value; keys are unique.
    Map(Vec<(String, usize, Value)>),
}

/// Something that a file says and that no value holds.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Oddity {
    /// Its line.
    pub line: usize,
    /// What stands there.
    pub what: String,
    /// Why it is no value.
    pub why: &'static str,
}

/// Why a text is no YAML that can be read, and on which line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Broken {
    /// The line.
    pub line: usize,
    /// A clause.
    pub why: String,
}

/// What is left of the bounds of an input.
#[derive(Debug, Clone, Copy)]
pub(super) struct Budget {
    values: usize,
    letters: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Self { values: MOST_VALUES, letters: MOST_LETTERS }
    }
}

/// The documents of a text, and what it says besides.
#[derive(Debug, Default)]
pub(super) struct Documents {
    /// One value each.
    pub roots: Vec<Value>,
    /// What no value holds.
    pub odd: Vec<Oddity>,
}

/// Reads all documents of a text.
///
/// # Errors
/// The first thing that is wrong.
pub(super) fn read(text: &str, budget: &mut Budget) -> Result<Documents, Broken> {
    let mut builder =
        Builder { open: Vec::new(), anchors: HashMap::new(), done: Documents::default(), budget };
    let mut parser = Parser::new_from_str(text);
    while let Some(next) = parser.next_event() {
        let (event, span) = next.map_err(|error| Broken {
            line: error.marker().line(),
            why: format!("it is no YAML: {}", error.info()),
        })?;
        builder.take(event, span)?;
    }
    Ok(builder.done)
}

/// A list or mapping that has not ended.
struct Open {
    kind: Kind,
    line: usize,
    anchor: usize,
    /// The key whose value comes next.
    key: Option<(String, usize)>,
    keys: HashSet<String>,
}

struct Builder<'a> {
    open: Vec<Open>,
    anchors: HashMap<usize, Value>,
    done: Documents,
    budget: &'a mut Budget,
}

impl Builder<'_> {
    fn take(&mut self, event: Event<'_>, span: Span) -> Result<(), Broken> {
        let line = span.start.line();
        match event {
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Ok(()),
            Event::DocumentStart(_) => {
                self.anchors.clear();
                Ok(())
            }
            Event::Alias(anchor) => {
                let Some(value) = self.anchors.get(&anchor) else {
                    return Err(broken(line, "an alias stands for what it is a part of"));
                };
                let value = value.clone();
                if self.open.len() + extent(&value).depth > DEEPEST {
                    return Err(broken(line, &format!("nested deeper than {DEEPEST}")));
                }
                self.pay(&value)?;
                self.put(value, 0)
            }
            Event::Scalar(text, style, anchor, tag) => {
                self.tag(tag.map(|tag| tag.to_string()), line);
                let is_empty =
                    style == ScalarStyle::Plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
                let kind = if is_empty { Kind::Empty } else { Kind::Text(text.into_owned()) };
                let value = Value { kind, line };
                self.pay(&value)?;
                self.put(value, anchor)
            }
            Event::SequenceStart(anchor, tag) => {
                self.begin(Kind::List(Vec::new()), line, anchor, tag.map(|t| t.to_string()))
            }
            Event::MappingStart(anchor, tag) => {
                self.begin(Kind::Map(Vec::new()), line, anchor, tag.map(|t| t.to_string()))
            }
            Event::SequenceEnd | Event::MappingEnd => self.end(line),
        }
    }

    fn begin(&mut self, kind: Kind, line: usize, anchor: usize, tag: Option<String>) -> Result<(), Broken> {
        if self.open.len() >= DEEPEST {
            return Err(broken(line, &format!("nested deeper than {DEEPEST}")));
        }
        self.tag(tag, line);
        self.spend(1, 0, line)?;
        self.open.push(Open { kind, line, anchor, key: None, keys: HashSet::new() });
        Ok(())
    }

    fn end(&mut self, line: usize) -> Result<(), Broken> {
        let Some(open) = self.open.pop() else { return Err(broken(line, "something ends that never began")) };
        self.put(Value { kind: open.kind, line: open.line }, open.anchor)
    }

    /// Puts a finished value where it belongs.
    fn put(&mut self, value: Value, anchor: usize) -> Result<(), Broken> {
        if anchor > 0 {
            // The copy is paid for as the value was.
            self.pay(&value)?;
            self.anchors.insert(anchor, value.clone());
        }
        let Some(open) = self.open.last_mut() else {
            self.done.roots.push(value);
            return Ok(());
        };
        match &mut open.kind {
            Kind::List(list) => list.push(value),
            Kind::Map(members) => match open.key.take() {
                Some((key, line)) => {
                    if open.keys.insert(key.clone()) {
                        members.push((key, line, value));
                    } else {
                        let why = "the key stands here a second time; the first is read";
                        self.done.odd.push(Oddity { line, what: key, why });
                    }
                }
                None => match value.kind {
                    Kind::Text(text) => open.key = Some((text, value.line)),
                    Kind::Empty => open.key = Some((String::new(), value.line)),
                    Kind::List(_) | Kind::Map(_) => {
                        return Err(broken(value.line, "a key is a text, here it is a list or a mapping"));
                    }
                },
            },
            Kind::Empty | Kind::Text(_) => {}
        }
        Ok(())
    }

    fn tag(&mut self, tag: Option<String>, line: usize) {
        let own = tag.filter(|tag| !tag.starts_with("tag:yaml.org,2002:"));
        self.done.odd.extend(own.map(|what| Oddity { line, what, why: "tags are not obeyed" }));
    }

    fn pay(&mut self, value: &Value) -> Result<(), Broken> {
        let extent = extent(value);
        self.spend(extent.values, extent.letters, value.line)
    }

    fn spend(&mut self, values: usize, letters: usize, line: usize) -> Result<(), Broken> {
        let left = (self.budget.values.checked_sub(values), self.budget.letters.checked_sub(letters));
        let (Some(values), Some(letters)) = left else {
            let most = format!("more than {MOST_VALUES} values or {} MB of text", MOST_LETTERS >> 20);
            return Err(broken(line, &format!("{most}, with what aliases stand for")));
        };
        *self.budget = Budget { values, letters };
        Ok(())
    }
}

fn broken(line: usize, why: &str) -> Broken {
    Broken { line, why: why.to_owned() }
}

/// How much a value holds.
#[derive(Debug, Clone, Copy, Default)]
struct Extent {
    values: usize,
    letters: usize,
    depth: usize,
}

/// The extent of a value; none that is kept is deeper than [`DEEPEST`].
fn extent(value: &Value) -> Extent {
    let add = |sum: Extent, part: Extent| Extent {
        values: sum.values + part.values,
        letters: sum.letters + part.letters,
        depth: sum.depth.max(part.depth + 1),
    };
    let one = |letters| Extent { values: 1, letters, depth: 0 };
    match &value.kind {
        Kind::Empty => one(0),
        Kind::Text(text) => one(text.len()),
        Kind::List(list) => list.iter().map(extent).fold(one(0), add),
        Kind::Map(members) => members.iter().fold(one(0), |sum, (key, _, value)| {
            let sum = Extent { letters: sum.letters + key.len(), ..sum };
            add(sum, extent(value))
        }),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests;
