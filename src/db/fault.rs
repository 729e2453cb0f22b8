//! What a database's complaint means to the rest of the program.

use diesel::result::{DatabaseErrorKind, Error as DieselError};

use crate::error::Error;

const TRY_AGAIN: &str = "the database asked to try again";

impl From<DieselError> for Error {
    fn from(error: DieselError) -> Self {
        if let DieselError::DatabaseError(kind, info) = &error {
            let text = info.message();
            if matches!(kind, DatabaseErrorKind::SerializationFailure) || text.contains("deadlock detected") {
                return try_again();
            }
            if text.contains("disk is full")
                || text.contains("No space left")
                || text.contains("could not extend file")
            {
                return Self::StorageFull;
            }
            if is_away(kind, text) {
                return Self::Unavailable("the database is away".into());
            }
        }
        match error {
            DieselError::BrokenTransactionManager => {
                Self::Unavailable("the database connection was lost".into())
            }
            other => Self::Defect(format!("database: {other}")),
        }
    }
}

/// What was read is no longer true: the same transaction is run again on what is stored now. It is for PostgreSQL;
/// on SQLite nobody else writes meanwhile.
pub(super) fn try_again() -> Error {
    Error::Unavailable(TRY_AGAIN.into())
}

/// Whether the same transaction may simply be run again (nothing of it was kept).
pub(super) fn may_retry(error: &Error) -> bool {
    matches!(error, Error::Unavailable(text) if text == TRY_AGAIN)
}

fn is_away(kind: &DatabaseErrorKind, text: &str) -> bool {
    const SIGNS: [&str; 8] = [
        "server closed the connection",
        "terminating connection",
        "the database system is",
        "connection to server",
        "no connection to the server",
        "SSL SYSCALL",
        "database is locked",
        "disk I/O error",
    ];
    matches!(kind, DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand)
        || SIGNS.iter().any(|sign| text.contains(sign))
}
