//! The seven roles, granted at a scope node and valid for all below it.

use std::fmt;

/// What a person is at a scope node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Answers what they know.
    Contributor,
    /// Runs the response of an institution.
    Coordinator,
    /// Signs for the institution.
    Head,
    /// Works at the OSPO: register, campaigns, profiles, nation.
    Officer,
    /// Checks evidence.
    Reviewer,
    /// Reads results before publication.
    Viewer,
    /// Operates the service and its accounts.
    Administrator,
}

impl Role {
    /// All roles, institution side first.
    pub const ALL: [Self; 7] = [
        Self::Contributor,
        Self::Coordinator,
        Self::Head,
        Self::Officer,
        Self::Reviewer,
        Self::Viewer,
        Self::Administrator,
    ];

    /// The code in the database, in files and in addresses.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Contributor => "contributor",
            Self::Coordinator => "coordinator",
            Self::Head => "head",
            Self::Officer => "officer",
            Self::Reviewer => "reviewer",
            Self::Viewer => "viewer",
            Self::Administrator => "administrator",
        }
    }

    /// The role with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
