//! Where the lines of a file stand to each other: those of one institution together, and nobody twice.
//!
//! Of each institution and each respondent only a mark is kept, so that a million lines fit in memory.

use std::collections::HashMap;

use sha2::{Digest as _, Sha256};

use super::ResponseLine;

/// Stands for a name; two names that share one will not be met.
pub type Mark = [u8; 16];

/// The marks of a line: of its institution, and of its respondent there.
#[must_use]
pub fn marks(line: &ResponseLine) -> [Mark; 2] {
    let mark = |parts: &[&str]| {
        let mut hash = Sha256::new();
        for part in parts {
            hash.update(part.len().to_le_bytes());
            hash.update(part);
        }
        let mut mark = Mark::default();
        mark.iter_mut().zip(hash.finalize()).for_each(|(to, from)| *to = from);
        mark
    };
    [mark(&[&line.institution]), mark(&[&line.institution, &line.respondent])]
}

/// The lines that were read so far.
#[derive(Debug, Default)]
pub struct Standing {
    previous: Option<Mark>,
    /// The newest line of each institution.
    newest: HashMap<Mark, u32>,
    /// The lines of the respondents of the institution before; nobody else can stand twice, as the lines of an
    /// institution stand together.
    voices: HashMap<Mark, usize>,
}

/// What is wrong with where a line stands.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Misplaced {
    /// A line of its institution stands elsewhere.
    pub apart: Option<String>,
    /// Its respondent stands in an earlier line.
    pub twice: Option<String>,
}

impl Standing {
    /// Notes a line, of which only names and number are looked at, and says whether it goes on with the
    /// institution of the line before.
    pub fn note(&mut self, line: &ResponseLine, [institution, voice]: [Mark; 2]) -> (bool, Misplaced) {
        let goes_on = self.previous.replace(institution) == Some(institution);
        // Four bytes are enough for any file that is read in a lifetime.
        let at = u32::try_from(line.line).unwrap_or(u32::MAX);
        let other = self.newest.insert(institution, at).filter(|_| !goes_on);
        if !goes_on {
            self.voices.clear();
        }
        let earlier = self.voices.insert(voice, line.line);
        let (id, who) = (&line.institution, &line.respondent);
        let misplaced = Misplaced {
            apart: other.map(|other| {
                format!("{id} stands here and in line {other}: its lines must stand next to each other")
            }),
            twice: earlier.map(|earlier| format!("{who} of {id} stands already in line {earlier}")),
        };
        (goes_on, misplaced)
    }
}
