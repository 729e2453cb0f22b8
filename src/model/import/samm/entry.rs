//! One thing of a model as its file has it: members that remember whether somebody has asked for them.

use std::cell::Cell;
use std::rc::Rc;

use super::super::note::{Notes, shown};
use super::reasons::reason;
use super::sorts::{Sort, plain};
use super::yaml::{Kind, Value};

/// A thing.
#[derive(Debug)]
pub(super) struct Entry {
    /// What it is.
    pub sort: Sort,
    /// Its id in the files; empty where it has none.
    pub id: String,
    /// The key that it stands under.
    pub key: Option<String>,
    /// The language of its texts, where its folder names one.
    pub tag: Option<String>,
    /// The things that it stands inside, the nearest last.
    pub above: Vec<usize>,
    file: Rc<str>,
    line: usize,
    members: Vec<Member>,
}

#[derive(Debug)]
struct Member {
    key: String,
    plain: String,
    line: usize,
    value: Value,
    read: Cell<bool>,
}

/// Where an entry was found.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// The path of its file.
    pub file: Rc<str>,
    /// The language that the path names.
    pub tag: Option<String>,
    /// The things around it.
    pub above: Vec<usize>,
}

impl Entry {
    /// A thing of these members. The `key` it stands under is its id if it has no other and stands in no thing:
    /// inside one it is its own only there.
    pub fn new(
        sort: Sort,
        key: Option<&str>,
        line: usize,
        members: Vec<(String, usize, Value)>,
        found: &Found,
    ) -> Self {
        let member = |(key, line, value): (String, usize, Value)| {
            let plain = plain(&key);
            Member { plain, key, line, value, read: Cell::new(false) }
        };
        let mut entry = Self {
            sort,
            id: String::new(),
            key: key.map(str::to_owned),
            tag: found.tag.clone(),
            above: found.above.clone(),
            file: Rc::clone(&found.file),
            line,
            members: members.into_iter().map(member).collect(),
        };
        let key = key.filter(|_| found.above.is_empty());
        entry.id = entry.text(&["id"]).or(key).unwrap_or_default().to_owned();
        entry.mark("type");
        entry
    }

    /// Where it stands.
    pub fn place(&self) -> String {
        format!("{} line {}", self.file, self.line)
    }

    /// Where a member stands; the whole thing if it has none of this name.
    pub fn place_of(&self, names: &[&str]) -> String {
        let line = self.member(names).map_or(self.line, |member| member.line);
        format!("{} line {line}", self.file)
    }

    /// The name of its file without folder and ending.
    pub fn stem(&self) -> &str {
        let name = self.file.rsplit('/').next().unwrap_or_default();
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    fn member(&self, names: &[&str]) -> Option<&Member> {
        names.iter().find_map(|name| self.members.iter().find(|member| member.plain == *name))
    }

    /// Counts a member as read.
    pub fn mark(&self, name: &str) {
        self.members.iter().filter(|member| member.plain == name).for_each(|member| member.read.set(true));
    }

    /// Counts all members as read: the thing is listed as a whole.
    pub fn mark_all(&self) {
        self.members.iter().for_each(|member| member.read.set(true));
    }

    /// A member's value; one that holds nothing counts as not given.
    pub fn value(&self, names: &[&str]) -> Option<&Value> {
        let member = self.member(names)?;
        member.read.set(true);
        Some(&member.value).filter(|value| value.kind != Kind::Empty)
    }

    /// A scalar that is not blank, asked for by the first of the names that it has; another value stays unread.
    pub fn text(&self, names: &[&str]) -> Option<&str> {
        let member = self.member(names)?;
        let Kind::Text(text) = &member.value.kind else { return None };
        member.read.set(true);
        Some(text.trim()).filter(|text| !text.is_empty())
    }

    /// A scalar, or a list of scalars as lines.
    pub fn prose(&self, names: &[&str]) -> Option<String> {
        if let Some(text) = self.text(names) {
            return Some(text.to_owned());
        }
        let member = self.member(names)?;
        let Kind::List(list) = &member.value.kind else { return None };
        let line = |value: &Value| match &value.kind {
            Kind::Text(text) => Some(format!("- {}", text.trim())),
            Kind::Empty | Kind::List(_) | Kind::Map(_) => None,
        };
        let lines = list.iter().map(line).collect::<Option<Vec<_>>>()?;
        member.read.set(true);
        Some(lines.join("\n")).filter(|text| !text.is_empty())
    }

    /// A finite number; another text stays unread and is listed.
    pub fn number(&self, names: &[&str]) -> Option<f64> {
        let member = self.member(names)?;
        let Kind::Text(text) = &member.value.kind else { return None };
        let number = text.trim().parse().ok().filter(|number: &f64| number.is_finite())?;
        member.read.set(true);
        Some(number)
    }

    /// A mapping in one of the members as a thing of its own; the only mapping in a mapping stands for it.
    pub fn inner(&self, value: &Value) -> Option<Self> {
        let Kind::Map(members) = &value.kind else { return None };
        if let [(_, _, inner @ Value { kind: Kind::Map(_), .. })] = members.as_slice() {
            return self.inner(inner);
        }
        let found = Found { file: Rc::clone(&self.file), tag: self.tag.clone(), above: Vec::new() };
        Some(Self::new(self.sort, None, value.line, members.clone(), &found))
    }

    /// Lists every member that nobody has asked for and that holds something.
    pub fn list_rest(&self, notes: &mut Notes) {
        let unread =
            self.members.iter().filter(|member| !member.read.get() && member.value.kind != Kind::Empty);
        for member in unread {
            let what = format!("{}: {}", member.key, excerpt(&member.value));
            let place = format!("{} line {}", self.file, member.line);
            notes.lost(&place, &what, reason(&member.plain), "nothing stands in its place");
        }
    }

    /// Lists what a translation has besides texts, unless the original has the same.
    pub fn list_rest_unlike(&self, original: &Self, notes: &mut Notes) {
        for member in self.members.iter().filter(|member| !member.read.get()) {
            let same = original.members.iter().find(|other| other.plain == member.plain);
            if same.is_some_and(|same| same_text(&same.value, &member.value)) {
                member.read.set(true);
            }
        }
        self.list_rest(notes);
    }
}

/// Whether two values say the same, wherever they stand.
fn same_text(one: &Value, other: &Value) -> bool {
    match (&one.kind, &other.kind) {
        (Kind::List(one), Kind::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same_text(one, other))
        }
        (Kind::Map(one), Kind::Map(other)) => {
            let same = |((key, _, one), (name, _, other)): (&(_, _, Value), &(_, _, Value))| -> bool {
                let (key, name): (&String, &String) = (key, name);
                key == name && same_text(one, other)
            };
            one.len() == other.len() && one.iter().zip(other).all(same)
        }
        (one, other) => one == other,
    }
}

/// The beginning of a value.
pub(super) fn excerpt(value: &Value) -> String {
    match &value.kind {
        Kind::Empty => "nothing".to_owned(),
        Kind::Text(text) => shown(text),
        Kind::List(list) => format!("a list of {}", list.len()),
        Kind::Map(members) => {
            let keys: Vec<String> = members.iter().take(8).map(|(key, _, _)| shown(key)).collect();
            format!("a mapping with {}", keys.join(", "))
        }
    }
}
