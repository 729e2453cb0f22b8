//! One error type, sorted by who can mend it, knowing nothing of HTTP or of the terminal.
//!
//! Expected results (a stale write, a wrong password) are outcome enums of the action, not errors.
//! Look-ups return `Result<Option<T>>`. The web and the command line translate an [`Error`] at
//! their edge; the inner cause of a [`Error::Defect`] goes to the log and never to a person.

use std::fmt;

/// What the whole library returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Why something was not done.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// The input is wrong; every problem at once. The person who sent it can mend it.
    #[error("{}", join(.0))]
    Invalid(Vec<Problem>),
    /// The request cannot be read at all.
    #[error("the request cannot be read")]
    Malformed,
    /// The body is of another kind than is accepted here.
    #[error("this kind of content is not accepted here")]
    WrongKind,
    /// A form that is not ours, or not this person's.
    #[error("the form did not come from a page of this service")]
    Forged,
    /// Nobody is signed in, or no longer.
    #[error("not signed in")]
    NotSignedIn,
    /// The role is too low here; names who can grant it.
    #[error("this needs the role {needs}")]
    NotAllowed {
        /// The roles of which one would do, by code, joined by `, `.
        needs: String,
    },
    /// There is no such thing, or it is none of this person's business.
    #[error("not found")]
    NotFound,
    /// The thing is in another state than the action needs (signed twice, answered after closing).
    #[error("{0}")]
    WrongState(Message),
    /// More than a stated limit.
    #[error("{0}")]
    TooMuch(Message),
    /// Too many tries; seconds to wait.
    #[error("too many tries; try again in {0} s")]
    TooFast(u64),
    /// A part of the environment is away; the same request may work later.
    #[error("{0}")]
    Unavailable(String),
    /// The disk is full.
    #[error("the disk is full")]
    StorageFull,
    /// A fault of the program.
    #[error("{0}")]
    Defect(String),
}

/// One thing wrong with an input: where it is and what would mend it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// A form field's name, or a place in a file such as `register.csv:14, column parent`.
    pub place: String,
    /// The sentence, to be shown in the reader's language.
    pub message: Message,
}

impl Problem {
    /// A problem at a place.
    pub fn new(place: impl Into<String>, message: Message) -> Self {
        Self { place: place.into(), message }
    }
}

/// A sentence by its key in `templates/locales`, with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The Fluent message's key.
    pub key: &'static str,
    /// Named arguments, in the order given.
    pub args: Vec<(&'static str, String)>,
    /// A sentence inside it, shown in the place of the argument `problem`.
    pub inner: Option<Box<Self>>,
}

impl Message {
    /// A sentence without arguments.
    #[must_use]
    pub const fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new(), inner: None }
    }

    /// The same sentence with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl fmt::Display) -> Self {
        self.args.push((name, value.to_string()));
        self
    }
}

impl fmt::Display for Message {
    /// The bare key and arguments, for logs; people get the sentence from [`crate::i18n`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key)?;
        for (name, value) in &self.args {
            write!(f, " {name}={value}")?;
        }
        if let Some(inner) = &self.inner {
            write!(f, ": {inner}")?;
        }
        Ok(())
    }
}

fn join(problems: &[Problem]) -> String {
    let lines: Vec<String> = problems.iter().map(|p| format!("{}: {}", p.place, p.message)).collect();
    lines.join("\n")
}
