//! The states of a campaign and of a response, and the steps between them.
//!
//! Each step is a function that either gives the next state or says which state forbids it.

use std::fmt;

/// A step that the present state does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrongState {
    /// The state as it is, by code.
    pub is: &'static str,
    /// What was tried.
    pub step: &'static str,
}

/// Where a response stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ResponseState {
    /// Being answered.
    Open,
    /// Sent to the head.
    Sent,
    /// Signed: with the OSPO.
    Signed,
    /// Taken as final by the OSPO.
    Accepted,
    /// Back with remarks; editable, to be sent again.
    Returned,
    /// Taken out of the campaign.
    Withdrawn,
}

impl ResponseState {
    /// All states in the order of the road.
    pub const ALL: [Self; 6] =
        [Self::Open, Self::Sent, Self::Signed, Self::Accepted, Self::Returned, Self::Withdrawn];

    /// The code in the database and in files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Sent => "sent",
            Self::Signed => "signed",
            Self::Accepted => "accepted",
            Self::Returned => "returned",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether answers may be changed.
    #[must_use]
    pub const fn is_editable(self) -> bool {
        matches!(self, Self::Open | Self::Returned)
    }

    /// Whether it counts as submitted in files and national figures.
    #[must_use]
    pub const fn is_submitted(self) -> bool {
        matches!(self, Self::Signed | Self::Accepted)
    }

    /// The coordinator sends it to the head; without sign-off it is signed at once.
    ///
    /// # Errors
    /// [`WrongState`] unless it is editable.
    pub const fn send(self, sign_off: bool) -> Result<Self, WrongState> {
        match self {
            Self::Open | Self::Returned if sign_off => Ok(Self::Sent),
            Self::Open | Self::Returned => Ok(Self::Signed),
            Self::Sent | Self::Signed | Self::Accepted | Self::Withdrawn => Err(self.wrong("send")),
        }
    }

    /// The head signs.
    ///
    /// # Errors
    /// [`WrongState`] unless it was sent.
    pub const fn sign(self) -> Result<Self, WrongState> {
        match self {
            Self::Sent => Ok(Self::Signed),
            Self::Open | Self::Signed | Self::Accepted | Self::Returned | Self::Withdrawn => {
                Err(self.wrong("sign"))
            }
        }
    }

    /// The head, or later an officer, gives it back with remarks.
    ///
    /// # Errors
    /// [`WrongState`] unless it was sent or signed.
    pub const fn give_back(self) -> Result<Self, WrongState> {
        match self {
            Self::Sent | Self::Signed => Ok(Self::Returned),
            Self::Open | Self::Accepted | Self::Returned | Self::Withdrawn => Err(self.wrong("return")),
        }
    }

    /// An officer takes it as final.
    ///
    /// # Errors
    /// [`WrongState`] unless it is signed.
    pub const fn accept(self) -> Result<Self, WrongState> {
        match self {
            Self::Signed => Ok(Self::Accepted),
            Self::Open | Self::Sent | Self::Accepted | Self::Returned | Self::Withdrawn => {
                Err(self.wrong("accept"))
            }
        }
    }

    const fn wrong(self, step: &'static str) -> WrongState {
        WrongState { is: self.code(), step }
    }
}

/// Where a campaign stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CampaignState {
    /// Being prepared; nobody can answer.
    Draft,
    /// Answers are taken.
    Open,
    /// No more answers.
    Closed,
}

impl CampaignState {
    /// The code in the database and in files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }

    /// The state with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Draft, Self::Open, Self::Closed].into_iter().find(|state| state.code() == code)
    }

    /// Answers are taken from now on; a closed campaign can be opened again.
    ///
    /// # Errors
    /// [`WrongState`] when it is open already.
    pub const fn open(self) -> Result<Self, WrongState> {
        match self {
            Self::Draft | Self::Closed => Ok(Self::Open),
            Self::Open => Err(WrongState { is: self.code(), step: "open" }),
        }
    }

    /// No more answers are taken.
    ///
    /// # Errors
    /// [`WrongState`] unless it is open.
    pub const fn close(self) -> Result<Self, WrongState> {
        match self {
            Self::Open => Ok(Self::Closed),
            Self::Draft | Self::Closed => Err(WrongState { is: self.code(), step: "close" }),
        }
    }
}

impl fmt::Display for ResponseState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for CampaignState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_response_is_signed_only_once() {
        let signed = ResponseState::Open.send(true).and_then(ResponseState::sign);
        assert_eq!(signed, Ok(ResponseState::Signed));
        assert_eq!(signed.and_then(ResponseState::sign), Err(WrongState { is: "signed", step: "sign" }));
    }

    #[test]
    fn without_sign_off_sending_signs() {
        assert_eq!(ResponseState::Open.send(false), Ok(ResponseState::Signed));
        assert_eq!(ResponseState::Returned.send(true), Ok(ResponseState::Sent));
    }

    #[test]
    fn every_code_reads_back() {
        for state in ResponseState::ALL {
            assert_eq!(ResponseState::parse(state.code()), Some(state));
        }
        assert_eq!(CampaignState::parse("closed"), Some(CampaignState::Closed));
        assert_eq!(CampaignState::parse("ended"), None);
    }
}
