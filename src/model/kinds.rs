//! Closed lists: what kinds of items there are, and how much is asked.

/// The kinds of items that this version knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ItemKind {
    /// A rung of a staircase.
    Statement,
    /// One of several.
    Single,
    /// Some of several.
    Multi,
    /// A number.
    Number,
    /// A line.
    Text,
    /// Several lines.
    LongText,
    /// A day.
    Date,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// A licence, as an SPDX expression.
    Spdx,
    /// Choices in order of preference.
    Rank,
    /// Several rows over one scale.
    Matrix,
    /// A group that repeats, with typed columns.
    Roster,
    /// A document.
    File,
    /// The highest level that holds: the one question of a leaf at rapid depth.
    Level,
    /// A paragraph to read.
    Note,
}

impl ItemKind {
    /// The kinds by the words of the definition.
    pub const WORDS: [(&'static str, Self); 15] = [
        ("statement", Self::Statement),
        ("single", Self::Single),
        ("multi", Self::Multi),
        ("number", Self::Number),
        ("text", Self::Text),
        ("long_text", Self::LongText),
        ("date", Self::Date),
        ("url", Self::Url),
        ("email", Self::Email),
        ("spdx", Self::Spdx),
        ("rank", Self::Rank),
        ("matrix", Self::Matrix),
        ("roster", Self::Roster),
        ("file", Self::File),
        ("note", Self::Note),
    ];

    /// The word of the definition.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS.iter().find(|(_, kind)| *kind == self).map_or("level", |(word, _)| word)
    }

    /// Whether one code of several is chosen by a radio button.
    #[must_use]
    pub const fn is_choice(self) -> bool {
        matches!(self, Self::Statement | Self::Single | Self::Level)
    }

    /// Whether the answer is one text.
    #[must_use]
    pub const fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::LongText | Self::Url | Self::Email | Self::Spdx)
    }
}

/// How much is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Depth {
    /// One question a leaf.
    Rapid,
    /// The next rung only where the last one holds somewhere.
    Standard,
    /// Standard, with evidence and a review.
    Verified,
}

impl Depth {
    /// The depth with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        match code {
            "rapid" => Some(Self::Rapid),
            "standard" => Some(Self::Standard),
            "verified" => Some(Self::Verified),
            _ => None,
        }
    }

    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Rapid => "rapid",
            Self::Standard => "standard",
            Self::Verified => "verified",
        }
    }
}
