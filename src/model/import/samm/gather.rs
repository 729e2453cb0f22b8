//! From files to the things in them: one to a file, in lists, or nested in each other.

use std::collections::HashMap;
use std::rc::Rc;

use super::super::note::{Notes, shown};
use super::super::tongue::known;
use super::File;
use super::entry::{Entry, Found, excerpt};
use super::sorts::{Sort, plain};
use super::yaml::{self, Budget, Kind, Value};

/// The most things of a model.
const MOST_ENTRIES: usize = 50_000;
const NOTHING: &str = "nothing stands in its place";

/// A mapping's members.
pub(super) type Members = Vec<(String, usize, Value)>;

/// What is found so far.
#[derive(Debug, Default)]
pub(super) struct Gather {
    /// All things, in the order of files and lines.
    pub entries: Vec<Entry>,
    /// The title of the model, if a file gives one.
    pub title: Option<String>,
    /// What is no thing of a model.
    pub notes: Notes,
    /// Practices and streams that are only named by flat lists of questions.
    pub named: HashMap<String, usize>,
    budget: Budget,
}

impl Gather {
    /// Reads a file.
    pub fn file(&mut self, file: &File) {
        let path: Rc<str> = shown(&file.path).into();
        let text = match std::str::from_utf8(&file.bytes) {
            Ok(text) => text.trim_start_matches('\u{feff}'),
            Err(error) => {
                let why = format!("it is no text in UTF-8 from byte {} on", error.valid_up_to());
                return self.notes.lost(&path, "the file", &why, "nothing of it is read");
            }
        };
        let documents = match yaml::read(text, &mut self.budget) {
            Ok(documents) => documents,
            Err(broken) => {
                let place = format!("{path} line {}", broken.line);
                return self.notes.lost(&place, "the file", &broken.why, "nothing of it is read");
            }
        };
        for odd in documents.odd {
            self.notes.lost(&format!("{path} line {}", odd.line), &odd.what, odd.why, NOTHING);
        }
        let found = Found { tag: tag_of(&file.path), file: path, above: Vec::new() };
        if documents.roots.iter().all(|root| root.kind == Kind::Empty) {
            self.notes.lost(&found.file, "the file", "there is nothing in it", NOTHING);
        }
        for root in documents.roots {
            match root.kind {
                Kind::Empty => {}
                Kind::Text(_) => self.lost(&found, &root, "a model is made of mappings and lists"),
                Kind::List(items) => items.into_iter().for_each(|item| self.listed(None, item, &found)),
                Kind::Map(members) => self.document(members, root.line, &found),
            }
        }
    }

    /// Whether there is more than a model can have: then nothing more is kept.
    pub fn is_full(&self) -> bool {
        self.entries.len() >= MOST_ENTRIES
    }

    pub(super) fn lost(&mut self, found: &Found, value: &Value, why: &str) {
        self.notes.lost(&format!("{} line {}", found.file, value.line), &excerpt(value), why, NOTHING);
    }

    /// A mapping that is a thing, or holds things under the names of their sorts.
    fn document(&mut self, members: Members, line: usize, found: &Found) {
        let inside: Vec<Sort> = members.iter().filter_map(held).collect();
        let guessed = if inside.is_empty() {
            Sort::of_path(&found.file).filter(|_| type_of(&members).is_none())
        } else {
            holder(&inside).filter(|_| has_scalar(&members, "name") || has_scalar(&members, "id"))
        };
        if let Some(sort) = sort_of(&members, None) {
            return self.thing(sort, None, line, members, found);
        }
        // Notes about a stream, say, name it by its id: they are no practice, whatever stands in them.
        if guessed.is_some_and(|sort| links_down(sort, &members)) {
            let value = Value { kind: Kind::Map(members), line };
            return self.lost(found, &value, "no sort of thing of a model is known by it");
        }
        if let Some(sort) = guessed {
            return self.thing(sort, None, line, members, found);
        }
        let inner = members.iter().any(|(_, _, value)| matches!(value.kind, Kind::Map(_)));
        if inside.is_empty() && !inner {
            let value = Value { kind: Kind::Map(members), line };
            return self.lost(found, &value, "no sort of thing of a model is known by it");
        }
        for member in members {
            match (held(&member), member) {
                (Some(sort), (_, _, value)) => self.collection(sort, value, found),
                (None, (_, line, Value { kind: Kind::Map(inner), .. })) => self.document(inner, line, found),
                (None, (key, line, value)) => self.other(&key, line, &value, found),
            }
        }
    }

    fn other(&mut self, key: &str, line: usize, value: &Value, found: &Found) {
        match &value.kind {
            Kind::Empty => {}
            Kind::Text(text)
                if self.title.is_none() && matches!(plain(key).as_str(), "name" | "title" | "model") =>
            {
                self.title = Some(text.clone());
            }
            Kind::Text(_) | Kind::List(_) | Kind::Map(_) => {
                let what = format!("{key}: {}", excerpt(value));
                let why = "no sort of thing of a model is known by it";
                self.notes.lost(&format!("{} line {line}", found.file), &what, why, NOTHING);
            }
        }
    }

    /// Things of one sort: in a list, or each under its id.
    fn collection(&mut self, sort: Sort, value: Value, found: &Found) {
        match value.kind {
            Kind::Empty => {}
            Kind::Text(_) => self.lost(found, &value, "a list or a mapping is expected here"),
            Kind::List(items) => items.into_iter().for_each(|item| self.listed(Some(sort), item, found)),
            Kind::Map(members) if is_by_id(&members) => {
                for (key, line, value) in members {
                    if let Kind::Map(inner) = value.kind {
                        let sort = sort_of(&inner, Some(sort)).unwrap_or(sort);
                        self.thing(sort, Some(&key), line, inner, found);
                    }
                }
            }
            Kind::Map(members) => self.thing(sort, None, value.line, members, found),
        }
    }

    fn listed(&mut self, hint: Option<Sort>, item: Value, found: &Found) {
        let line = item.line;
        match item.kind {
            Kind::Empty => {}
            Kind::Map(members) if super::flat::is_question(&members) => self.flat(members, found),
            Kind::Map(members) => match sort_of(&members, hint).or_else(|| by_path(&members, found)) {
                Some(sort) => self.thing(sort, None, line, members, found),
                None => self.document(members, line, found),
            },
            Kind::Text(text) if hint == Some(Sort::Question) => {
                let members = vec![("text".to_owned(), line, Value { kind: Kind::Text(text), line })];
                self.thing(Sort::Question, None, line, members, found);
            }
            kind @ (Kind::Text(_) | Kind::List(_)) => {
                self.lost(found, &Value { kind, line }, "a mapping is expected here");
            }
        }
    }

    /// Keeps a thing, and those that stand inside it.
    fn thing(&mut self, sort: Sort, key: Option<&str>, line: usize, members: Members, found: &Found) {
        if self.is_full() {
            return;
        }
        let (inside, own): (Members, Members) =
            members.into_iter().partition(|member| held(member).is_some_and(|inner| inner != sort));
        let mut found = found.clone();
        self.entries.push(Entry::new(sort, key, line, own, &found));
        found.above.push(self.entries.len() - 1);
        for member in inside {
            if let Some(sort) = held(&member) {
                self.collection(sort, member.2, &found);
            }
        }
    }
}

/// The sort of things that a member holds.
fn held((key, _, value): &(String, usize, Value)) -> Option<Sort> {
    let sort = Sort::of_word(key)?;
    let holds = match &value.kind {
        Kind::List(items) => items.iter().any(|item| {
            matches!(item.kind, Kind::Map(_))
                || (sort == Sort::Question && matches!(item.kind, Kind::Text(_)))
        }),
        Kind::Map(members) => !members.is_empty(),
        Kind::Empty | Kind::Text(_) => false,
    };
    holds.then_some(sort)
}

/// The one sort that holds all of these; a model itself has functions, levels and answer sets.
fn holder(held: &[Sort]) -> Option<Sort> {
    let mut holders = held.iter().map(|sort| sort.holder());
    let first = holders.next()??;
    holders.all(|other| other == Some(first)).then_some(first)
}

/// Whether it links to a thing of its own sort or of one that stands below: no thing of a model does.
fn links_down(sort: Sort, members: &Members) -> bool {
    let order = [Sort::Function, Sort::Practice, Sort::Stream, Sort::Activity];
    let rank = |sort: Sort| order.iter().position(|one| *one == sort);
    let named = members.iter().filter(|(_, _, value)| matches!(value.kind, Kind::Text(_)));
    let below = |other: Sort| rank(sort).is_some_and(|own| rank(other).is_some_and(|other| other >= own));
    named.filter_map(|(key, _, _)| Sort::of_word(key)).any(below)
}

fn is_by_id(members: &Members) -> bool {
    type_of(members).is_none() && members.iter().all(|(_, _, value)| matches!(value.kind, Kind::Map(_)))
}

fn type_of(members: &Members) -> Option<&str> {
    members.iter().find_map(|(key, _, value)| match &value.kind {
        Kind::Text(text) if plain(key) == "type" => Some(text.as_str()),
        Kind::Empty | Kind::Text(_) | Kind::List(_) | Kind::Map(_) => None,
    })
}

fn has_scalar(members: &Members, name: &str) -> bool {
    members
        .iter()
        .any(|(key, _, value)| plain(key) == name && matches!(value.kind, Kind::Text(_) | Kind::Empty))
}

/// The sort by the type that is written, by the place, or by the members.
fn sort_of(members: &Members, hint: Option<Sort>) -> Option<Sort> {
    if let Some(word) = type_of(members) {
        return Sort::of_word(word).or(hint);
    }
    let has = |name: &str| {
        let is_list = matches!(name, "values" | "quality" | "qualitycriteria");
        has_scalar(members, name) || (is_list && members.iter().any(|(key, _, _)| plain(key) == name))
    };
    hint.or_else(|| Sort::of_members(has))
}

fn by_path(members: &Members, found: &Found) -> Option<Sort> {
    Sort::of_path(&found.file).filter(|_| type_of(members).is_none())
}

/// The language that a folder of the path is named for: two letters, with or without a region.
fn tag_of(path: &str) -> Option<String> {
    let (folders, _) = path.rsplit_once('/')?;
    let is_tag = |part: &&str| part.split(['-', '_']).next().is_some_and(|first| first.len() == 2);
    folders.split('/').filter(is_tag).find_map(known)
}
