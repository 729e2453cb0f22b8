//! Why a command of files made nothing: the ways that are not errors of the program.

use super::{Outcome, say};
use crate::error::{Error, Result};

/// Why there is no result.
#[derive(Debug)]
pub(super) enum Refusal {
    /// The command was called wrongly.
    Misused(String),
    /// The input is wrong: every problem.
    Wrong(Vec<String>),
    /// Something else.
    Error(Error),
}

impl Refusal {
    /// A result that came after problems: these come first, and what was refused behind them.
    pub fn after<T>(
        problems: Vec<String>,
        found: std::result::Result<T, Self>,
    ) -> std::result::Result<T, Self> {
        if problems.is_empty() {
            return found;
        }
        let mut all = problems;
        match found {
            Ok(_) => {}
            Err(Self::Wrong(more)) => all.extend(more),
            Err(other) => return Err(other),
        }
        Err(Self::Wrong(all))
    }

    /// What to say, a line each.
    pub fn lines(self) -> Vec<String> {
        match self {
            Self::Misused(sentence) => vec![sentence],
            Self::Wrong(sentences) => sentences,
            Self::Error(error) => vec![super::sentence(&error)],
        }
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

/// How the command ends; what was refused is said to standard error.
pub(super) fn outcome(made: std::result::Result<(), Refusal>) -> Result<Outcome> {
    match made {
        Ok(()) => Ok(Outcome::Done),
        Err(Refusal::Misused(sentence)) => {
            say(&sentence);
            Ok(Outcome::Misused)
        }
        Err(Refusal::Wrong(sentences)) => {
            sentences.iter().for_each(|sentence| say(sentence));
            Ok(Outcome::Wrong)
        }
        Err(Refusal::Error(error)) => Err(error),
    }
}
