//! What is wrong with a definition, where, and what would mend it.

use std::collections::HashSet;
use std::fmt;

/// One problem of a definition.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CheckProblem {
    /// The file as it was handed in.
    pub file: String,
    /// JSON pointer to the place.
    pub pointer: String,
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in letters.
    pub column: usize,
    /// What is wrong, as a sentence.
    pub cause: String,
    /// What would mend it, if that can be said.
    pub mend: Option<String>,
}

impl fmt::Display for CheckProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pointer = if self.pointer.is_empty() { "/" } else { &self.pointer };
        write!(f, "{}:{}:{} {pointer}: {}", self.file, self.line, self.column, self.cause)?;
        match &self.mend {
            Some(mend) => write!(f, "; {mend}"),
            None => Ok(()),
        }
    }
}

/// A file that is being read, and what was found wrong in it so far.
pub(super) struct Findings<'a> {
    file: &'a str,
    text: &'a str,
    /// Where each line begins, made with the first problem.
    lines: Vec<usize>,
    problems: Vec<CheckProblem>,
    seen: HashSet<CheckProblem>,
    suggested: usize,
}

/// A hostile file must not make a list longer than anybody reads.
const MOST_PROBLEMS: usize = 1000;
/// Looking for the nearest name costs time; the first hundred show what went wrong.
const MOST_SUGGESTIONS: usize = 100;

impl<'a> Findings<'a> {
    pub fn in_file(file: &'a str, text: &'a str) -> Self {
        Self { file, text, lines: Vec::new(), problems: Vec::new(), seen: HashSet::new(), suggested: 0 }
    }

    /// Notes a problem at an offset.
    pub fn add(&mut self, at: usize, pointer: &str, cause: impl Into<String>) {
        self.push(at, pointer, cause.into(), None);
    }

    /// Notes a problem with what would mend it.
    pub fn add_with(&mut self, at: usize, pointer: &str, cause: impl Into<String>, mend: impl Into<String>) {
        self.push(at, pointer, cause.into(), Some(mend.into()));
    }

    /// Notes that a name is unknown, with the nearest known one.
    pub fn unknown<'n>(
        &mut self,
        at: usize,
        pointer: &str,
        cause: String,
        name: &str,
        known: impl Iterator<Item = &'n str>,
    ) {
        self.suggested += 1;
        let near = if self.suggested <= MOST_SUGGESTIONS { nearest(name, known) } else { None };
        let mend = near.map(|near| format!("did you mean \"{near}\"?"));
        self.push(at, pointer, cause, mend);
    }

    pub fn is_empty(&self) -> bool {
        self.problems.is_empty()
    }

    pub fn into_problems(self) -> Vec<CheckProblem> {
        self.problems
    }

    fn push(&mut self, at: usize, pointer: &str, cause: String, mend: Option<String>) {
        if self.problems.len() >= MOST_PROBLEMS {
            return;
        }
        let (line, column) = self.line_and_column(at);
        let (file, pointer) = (self.file.to_owned(), pointer.to_owned());
        let problem = CheckProblem { file, pointer, line, column, cause, mend };
        // One mistake may be met on several ways.
        if self.seen.insert(problem.clone()) {
            self.problems.push(problem);
        }
    }

    fn line_and_column(&mut self, at: usize) -> (usize, usize) {
        if self.lines.is_empty() {
            let breaks = self.text.match_indices('\n').map(|(at, _)| at + 1);
            self.lines = std::iter::once(0).chain(breaks).collect();
        }
        let line = self.lines.partition_point(|begin| *begin <= at).max(1);
        let begin = self.lines.get(line - 1).copied().unwrap_or(0);
        let before = self.text.get(begin..at.min(self.text.len())).unwrap_or_default();
        (line, before.chars().count() + 1)
    }
}

/// The known name that is nearest to a wrong one, if it is near at all.
#[must_use]
pub fn nearest<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    if name.chars().count() > 60 {
        return None;
    }
    let allowed = 1 + name.chars().count() / 4;
    let letters = name.chars().count();
    known
        .filter(|other| other.chars().count().abs_diff(letters) <= allowed)
        .map(|other| (distance(name, other), other))
        .filter(|(d, _)| *d <= allowed)
        .min_by_key(|(d, other)| (*d, *other))
        .map(|(_, o)| o)
}

/// Letters to change, add or remove, upper and lower case alike (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) =
        (a.to_lowercase().chars().collect(), b.to_lowercase().chars().collect());
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, left) in a.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, right) in b.iter().enumerate() {
            let at = |list: &[usize], k: usize| list.get(k).copied().unwrap_or(usize::MAX / 2);
            let best =
                (at(&row, j) + usize::from(left != right)).min(at(&row, j + 1) + 1).min(at(&next, j) + 1);
            next.push(best);
        }
        row = next;
    }
    row.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_offered_only_when_it_is_near() {
        let known = ["GOV-2", "USE-2", "threshold"];
        assert_eq!(nearest("GOV-22", known.into_iter()), Some("GOV-2"));
        assert_eq!(nearest("treshold", known.into_iter()), Some("threshold"));
        assert_eq!(nearest("elephant", known.into_iter()), None);
    }
}
