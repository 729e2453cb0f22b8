//! The list of what did not map: where it stands, what it is, why, and what stands in its place.

use std::collections::HashSet;
use std::fmt;

/// More than this nobody reads; how many more there are is said in the last one.
const MOST: usize = 20_000;
/// Letters of the input that a note repeats at most.
const LONGEST: usize = 160;

/// One thing of the input that is not in the definition as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportNote {
    /// Sheet, row and column; or JSON pointer; or file, line and path.
    pub place: String,
    /// What stands there.
    pub what: String,
    /// Why it does not map.
    pub why: String,
    /// What stands in its place.
    pub instead: String,
    /// Whether something is missing, or it was only changed.
    pub is_lost: bool,
}

impl fmt::Display for ImportNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.is_lost { "left out" } else { "changed" };
        write!(f, "{}: {word}: {}: {}; {}", self.place, self.what, self.why, self.instead)
    }
}

/// The notes that an importer collects.
#[derive(Debug, Default)]
pub(super) struct Notes {
    list: Vec<ImportNote>,
    /// A rule of a group reaches each of its questions: it is listed once.
    seen: HashSet<(String, String)>,
    unsaid: usize,
}

impl Notes {
    /// Lists something that is missing from the definition.
    pub fn lost(&mut self, place: &str, what: &str, why: &str, instead: &str) {
        self.push([place, what, why, instead], true);
    }

    /// Lists something that the definition has in another form.
    pub fn changed(&mut self, place: &str, what: &str, why: &str, instead: &str) {
        self.push([place, what, why, instead], false);
    }

    fn push(&mut self, [place, what, why, instead]: [&str; 4], is_lost: bool) {
        let what = shown(what);
        if self.list.len() >= MOST {
            self.unsaid += 1;
            return;
        }
        if self.seen.insert((place.to_owned(), format!("{what}\n{why}"))) {
            let (place, why, instead) = (place.to_owned(), shown(why), instead.to_owned());
            self.list.push(ImportNote { place, what, why, instead, is_lost });
        }
    }

    /// All notes, in the order in which they were found.
    pub fn into_list(mut self) -> Vec<ImportNote> {
        if self.unsaid > 0 {
            self.list.push(ImportNote {
                place: "the whole file".to_owned(),
                what: format!("{} more things", self.unsaid),
                why: format!("the list ends after {MOST}"),
                instead: "mend what is listed and import again".to_owned(),
                is_lost: true,
            });
        }
        self.list
    }
}

/// A piece of the input on one line, without what a terminal would obey, cut where it is long.
pub(super) fn shown(text: &str) -> String {
    let plain = |c: char| if c.is_control() || super::words::is_hidden(c) { ' ' } else { c };
    let mut line: String = text.trim().chars().take(LONGEST).map(plain).collect();
    if text.trim().chars().nth(LONGEST).is_some() {
        line.push('…');
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_one_line_and_stands_once() {
        let mut notes = Notes::default();
        for _ in 0..2 {
            notes.lost("survey row 3", "a\nb\u{1b}[31m", "no such thing", "nothing stands in its place");
        }
        let list = notes.into_list();
        let lines: Vec<String> = list.iter().map(ToString::to_string).collect();
        assert_eq!(lines, ["survey row 3: left out: a b [31m: no such thing; nothing stands in its place"]);
    }

    #[test]
    fn a_list_that_nobody_reads_ends_and_says_how_much_is_missing() {
        let mut notes = Notes::default();
        (0..=MOST).for_each(|at| notes.changed(&at.to_string(), "x", "y", "z"));
        let list = notes.into_list();
        assert_eq!(list.len(), MOST + 1);
        assert_eq!(list.last().map(|note| note.what.as_str()), Some("1 more things"));
    }
}
