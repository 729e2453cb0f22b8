//! Time as an argument: the shell reads the clock here, everything below is handed the instant.

use chrono::{DateTime, DurationRound, TimeDelta, Utc};

/// A source of the present instant, in whole microseconds because PostgreSQL keeps no finer ones.
#[derive(Debug, Clone, Copy, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// An instant that stands still, for tests and for the demonstration's past.
    Fixed(DateTime<Utc>),
}

impl Clock {
    /// The present instant.
    #[must_use]
    pub fn now(self) -> DateTime<Utc> {
        match self {
            Self::System => micros(Utc::now()),
            Self::Fixed(at) => micros(at),
        }
    }
}

/// Cuts an instant to whole microseconds; one that cannot be cut (before 1677, after 2262) stays.
#[must_use]
pub fn micros(at: DateTime<Utc>) -> DateTime<Utc> {
    at.duration_trunc(TimeDelta::microseconds(1)).unwrap_or(at)
}
