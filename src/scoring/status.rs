//! What can be said of a node, and the figures that every node carries.

use serde::{Deserialize, Serialize};

use super::number::weight_share;

/// Whether a node's figures may be used, in the order in which they are checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Nothing here applies to the institution; there are no figures.
    NotApplicable,
    /// Too little is answered: no score and no level, only bounds.
    Insufficient,
    /// More is marked N/A than the model allows: shown, but compared with nobody.
    ProvisionalNa,
    /// The figures may be used.
    Ok,
}

impl Status {
    /// Its code in files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotApplicable => "not_applicable",
            Self::Insufficient => "insufficient",
            Self::ProvisionalNa => "provisional_na",
            Self::Ok => "ok",
        }
    }
}

/// Weights of the items below a node, from which its shares are made.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Tally {
    /// All items but those that routing took out.
    pub all: f64,
    /// Items that apply.
    pub applicable: f64,
    /// Items that apply and are not blank; don't know is an answer.
    pub answered: f64,
    /// Items answered with don't know.
    pub dont_know: f64,
    /// Items marked N/A.
    pub not_applicable: f64,
    /// Items with a value above zero.
    pub claimed: f64,
    /// Claimed items with accepted evidence or a reviewer's value.
    pub verified: f64,
}

impl Tally {
    /// Adds another node's weights.
    pub fn add(&mut self, other: &Self) {
        self.all += other.all;
        self.applicable += other.applicable;
        self.answered += other.answered;
        self.dont_know += other.dont_know;
        self.not_applicable += other.not_applicable;
        self.claimed += other.claimed;
        self.verified += other.verified;
    }

    /// Answered among applicable, 0..1.
    #[must_use]
    pub fn completeness(&self) -> Option<f64> {
        weight_share(self.answered, self.applicable)
    }

    /// Don't know among applicable, 0..1.
    #[must_use]
    pub fn dk_share(&self) -> Option<f64> {
        weight_share(self.dont_know, self.applicable)
    }

    /// N/A among all, 0..1.
    #[must_use]
    pub fn na_share(&self) -> Option<f64> {
        weight_share(self.not_applicable, self.all)
    }

    /// Verified among claimed, 0..1.
    #[must_use]
    pub fn verified_share(&self) -> Option<f64> {
        weight_share(self.verified, self.claimed)
    }
}

/// How many rungs of a staircase apply, and how many of them are not where the number climbed says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Climb {
    /// Levels that apply.
    pub rungs: u8,
    /// Levels that pass though a lower one does not, and those that do not though a higher one does: what
    /// Guttman calls errors, against the pattern of the same number of levels from below.
    pub errors: u8,
}

/// The figures of one node, a leaf or a parent. `None` where the specification says null.
#[derive(Debug, Clone, PartialEq)]
pub struct Score {
    /// Whether the figures may be used.
    pub status: Status,
    /// The official score, blanks counted as zero, in `0..=max`.
    pub score: Option<f64>,
    /// The most that could be had.
    pub max: f64,
    /// The score if every blank were at nothing.
    pub low: Option<f64>,
    /// The score if every blank were at its most.
    pub high: Option<f64>,
    /// The score over the answered items only: a diagnostic, never published alone.
    pub answered_only: Option<f64>,
    /// The level attained.
    pub level: Option<u8>,
    /// The level if every blank were at its most.
    pub level_high: Option<u8>,
    /// Blank items that apply.
    pub unknown: u32,
    /// The level where all lower levels must be met in full (leaf), or the lowest child's (parent).
    pub level_strict: Option<u8>,
    /// The highest level that has an item that applies (leaves only).
    pub ceiling: Option<u8>,
    /// The weights below.
    pub tally: Tally,
    /// A level above the next one is met although a lower one is not.
    pub skip: bool,
    /// The level stands on coverage by half only: one whole level above the score, or more.
    pub thin: bool,
    /// How a staircase was climbed, for the reproducibility of the scale.
    pub climb: Climb,
    /// The status if every blank were answered; a parent's `level_high` needs it.
    pub(crate) filled: Status,
}

impl Score {
    /// Whether nothing was left open, so that all its figures are the same one.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.score.is_some()
            && [self.low, self.high, self.answered_only].iter().all(|figure| *figure == self.score)
    }

    /// The figures of a node to which nothing applies.
    #[must_use]
    pub fn not_applicable(max: f64, tally: Tally) -> Self {
        Self {
            status: Status::NotApplicable,
            score: None,
            max,
            low: None,
            high: None,
            answered_only: None,
            level: None,
            level_high: None,
            unknown: 0,
            level_strict: None,
            ceiling: None,
            tally,
            skip: false,
            thin: false,
            climb: Climb::default(),
            filled: Status::NotApplicable,
        }
    }
}
