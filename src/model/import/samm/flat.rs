//! The flat form: a list of questions, each under its text, that name practice, stream and level.

use super::entry::{Entry, Found};
use super::gather::{Gather, Members};
use super::sorts::{Sort, plain};
use super::yaml::{Kind, Value};

/// Whether a list's item is a question under its own text.
pub(super) fn is_question(members: &Members) -> bool {
    let [(_, _, Value { kind: Kind::Map(inner), .. })] = members.as_slice() else { return false };
    let has = |name: &str| inner.iter().any(|(key, _, _)| plain(key) == name);
    has("answers") && (has("maturity") || has("securitypractice"))
}

impl Gather {
    /// Keeps such a question, and the practice and stream that it names.
    pub(super) fn flat(&mut self, members: Members, found: &Found) {
        for (text, line, value) in members {
            let Kind::Map(mut inner) = value.kind else { continue };
            let mut found = found.clone();
            let function = named(&inner, &["businessfunction", "function"]);
            let practice = named(&inner, &["securitypractice", "practice"]);
            let stream = named(&inner, &["stream"]);
            let title = named(&inner, &["streamtitle", "streamname"]);
            let mut path = String::new();
            for (sort, name, letter) in [
                (Sort::Function, function, None),
                (Sort::Practice, practice, None),
                (Sort::Stream, title.or_else(|| stream.clone()), stream),
            ] {
                if let Some(name) = name.filter(|_| !self.is_full()) {
                    path = format!("{path}\n{}", letter.as_ref().unwrap_or(&name));
                    let at = self.name(sort, &path, (&name, letter.as_deref()), line, &found);
                    found.above.push(at);
                }
            }
            inner.retain(|(key, _, value)| {
                !PLACES.contains(&plain(key).as_str()) || matches!(value.kind, Kind::List(_) | Kind::Map(_))
            });
            inner.push(("text".to_owned(), line, Value { kind: Kind::Text(text), line }));
            if !self.is_full() {
                self.entries.push(Entry::new(Sort::Question, None, line, inner, &found));
            }
        }
    }

    /// The thing of a name, which is made where a question names it first.
    fn name(
        &mut self,
        sort: Sort,
        path: &str,
        (name, letter): (&str, Option<&str>),
        line: usize,
        found: &Found,
    ) -> usize {
        if let Some(at) = self.named.get(path) {
            return *at;
        }
        let text = |text: &str| Value { kind: Kind::Text(text.to_owned()), line };
        let mut members = vec![("name".to_owned(), line, text(name))];
        members.extend(letter.map(|letter| ("letter".to_owned(), line, text(letter))));
        self.entries.push(Entry::new(sort, None, line, members, found));
        self.named.insert(path.to_owned(), self.entries.len() - 1);
        self.entries.len() - 1
    }
}

const PLACES: [&str; 7] =
    ["businessfunction", "function", "securitypractice", "practice", "stream", "streamtitle", "streamname"];

fn named(members: &Members, names: &[&str]) -> Option<String> {
    members.iter().find_map(|(key, _, value)| match &value.kind {
        Kind::Text(text) if names.contains(&plain(key).as_str()) && !text.trim().is_empty() => {
            Some(text.trim().to_owned())
        }
        Kind::Empty | Kind::Text(_) | Kind::List(_) | Kind::Map(_) => None,
    })
}
