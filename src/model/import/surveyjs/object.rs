//! A JSON object that remembers which of its members somebody has asked for.

use std::cell::RefCell;
use std::collections::HashSet;

use super::super::note::Notes;
use super::reasons::reason;
use crate::model::json::{Kind, Spanned};

/// Where the lines of a text begin, so that an offset has a line.
#[derive(Debug)]
pub(super) struct Lines {
    starts: Vec<usize>,
}

impl Lines {
    /// The lines of a text.
    pub fn of(text: &str) -> Self {
        Self { starts: text.match_indices('\n').map(|(at, _)| at).collect() }
    }

    fn line(&self, at: usize) -> usize {
        self.starts.partition_point(|start| *start < at) + 1
    }
}

/// An object.
pub(super) struct Object<'v> {
    members: &'v [(String, usize, Spanned)],
    /// Its JSON pointer.
    pub pointer: String,
    at: usize,
    lines: &'v Lines,
    read: RefCell<HashSet<&'v str>>,
}

impl<'v> Object<'v> {
    /// Opens an object; none where the value is something else.
    pub fn open(value: &'v Spanned, pointer: String, lines: &'v Lines) -> Option<Self> {
        let Kind::Object(members) = &value.kind else { return None };
        Some(Self { members, pointer, at: value.at, lines, read: RefCell::default() })
    }

    /// Where it stands.
    pub fn place(&self) -> String {
        let pointer = if self.pointer.is_empty() { "/" } else { &self.pointer };
        format!("{pointer} (line {})", self.lines.line(self.at))
    }

    /// The lines of the text it stands in.
    pub const fn lines(&self) -> &'v Lines {
        self.lines
    }

    /// The pointer of a member.
    pub fn pointer_of(&self, key: &str) -> String {
        format!("{}/{}", self.pointer, key.replace('~', "~0").replace('/', "~1"))
    }

    /// Where a member stands.
    pub fn place_of(&self, key: &str) -> String {
        let at = self.members.iter().find(|(known, _, _)| known == key).map_or(self.at, |(_, at, _)| *at);
        format!("{} (line {})", self.pointer_of(key), self.lines.line(at))
    }

    /// A member; `null` counts as not given.
    pub fn get(&self, key: &str) -> Option<&'v Spanned> {
        let (name, _, value) = self.members.iter().find(|(known, _, _)| known == key)?;
        self.read.borrow_mut().insert(name);
        Some(value).filter(|value| value.kind != Kind::Null)
    }

    /// A member that is only asked for where it is of the kind that is wanted; else it is listed as unread.
    fn wanted<T>(&self, key: &str, pick: impl Fn(&'v Kind) -> Option<T>) -> Option<T> {
        let (name, _, value) = self.members.iter().find(|(known, _, _)| known == key)?;
        let found = pick(&value.kind)?;
        self.read.borrow_mut().insert(name);
        Some(found)
    }

    /// A text.
    pub fn text(&self, key: &str) -> Option<&'v str> {
        self.wanted(key, |kind| match kind {
            Kind::Text(text) => Some(text.as_str()),
            _ => None,
        })
    }

    /// A number, also one written as a text.
    pub fn number(&self, key: &str) -> Option<f64> {
        self.wanted(key, |kind| match kind {
            Kind::Number(number) => Some(*number),
            Kind::Text(text) => text.trim().parse().ok().filter(|number: &f64| number.is_finite()),
            _ => None,
        })
    }

    /// Whether a member is `true`.
    pub fn flag(&self, key: &str) -> bool {
        self.wanted(key, |kind| match kind {
            Kind::Bool(is) => Some(*is),
            _ => None,
        })
        .unwrap_or_default()
    }

    /// A list.
    pub fn list(&self, key: &str) -> &'v [Spanned] {
        self.wanted(key, |kind| match kind {
            Kind::List(list) => Some(list.as_slice()),
            _ => None,
        })
        .unwrap_or_default()
    }

    /// Whether a member is there.
    pub fn has(&self, key: &str) -> bool {
        self.members.iter().any(|(known, _, value)| known == key && value.kind != Kind::Null)
    }

    /// All members, as read.
    pub fn all(&self) -> impl Iterator<Item = (&'v str, &'v Spanned)> {
        self.read.borrow_mut().extend(self.members.iter().map(|(key, _, _)| key.as_str()));
        self.members.iter().map(|(key, _, value)| (key.as_str(), value))
    }

    /// Lists every member that nobody has asked for.
    pub fn list_rest(&self, notes: &mut Notes) {
        let read = self.read.borrow();
        for (key, at, value) in self.members.iter().filter(|(key, _, _)| !read.contains(key.as_str())) {
            let place = format!("{} (line {})", self.pointer_of(key), self.lines.line(*at));
            notes.lost(&place, &excerpt(value), reason(key), "nothing stands in its place");
        }
    }
}

/// The beginning of a value as JSON; a large one is never written out in full.
pub(super) fn excerpt(value: &Spanned) -> String {
    match &value.kind {
        Kind::List(list) if list.len() > 8 => format!("a list of {}", list.len()),
        Kind::Object(members) if members.len() > 8 => {
            let keys: Vec<&str> = members.iter().take(8).map(|(key, _, _)| key.as_str()).collect();
            format!("an object with {}, …", keys.join(", "))
        }
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::Text(_) | Kind::List(_) | Kind::Object(_) => {
            value.to_value().to_string()
        }
    }
}
