//! Whether the parts that the service stands on are fine, for `/readyz` and for `doctor`.

use super::App;
use crate::db::migrate::SchemaState;
use crate::db::{Location, accounts};
use crate::error::Result;

/// One thing that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub what: &'static str,
    /// Whether it is fine.
    pub fine: bool,
    /// What is so, and what to do if it is not fine.
    pub says: String,
}

impl App {
    /// Whether the database answers and has this version's tables.
    ///
    /// # Errors
    /// [`crate::error::Error::Unavailable`] when the database is away.
    pub async fn is_ready(&self) -> Result<bool> {
        // A read of a table costs less than comparing migrations and fails on a database without tables.
        self.look(accounts::count).await?;
        Ok(true)
    }

    /// What is to be said of the database.
    pub async fn examine_database(&self) -> Vec<Finding> {
        let place = match self.db.location() {
            Location::Sqlite(path) => format!("SQLite file {path}"),
            Location::Postgres(_) => "PostgreSQL".to_owned(),
        };
        let mut findings = vec![Finding { what: "database", fine: true, says: place }];
        findings.push(match self.schema_state().await {
            Ok(SchemaState::Current) => Finding { what: "migrations", fine: true, says: "up to date".into() },
            Ok(SchemaState::Behind(missing)) => Finding {
                what: "migrations",
                fine: false,
                says: format!("{} missing: run `ospo-atlas migrate`", missing.len()),
            },
            Ok(SchemaState::Ahead(newer)) => {
                Finding { what: "migrations", fine: false, says: crate::db::migrate::too_new(&newer) }
            }
            Err(error) => Finding { what: "migrations", fine: false, says: error.to_string() },
        });
        findings.push(match self.has_accounts().await {
            Ok(true) => Finding { what: "accounts", fine: true, says: "somebody can sign in".into() },
            Ok(false) => Finding {
                what: "accounts",
                fine: false,
                says: "nobody can sign in yet: run `ospo-atlas setup --admin EMAIL`".into(),
            },
            Err(error) => Finding { what: "accounts", fine: false, says: error.to_string() },
        });
        findings.push(match self.verify_audit().await {
            Ok((rows, breaks)) if breaks.is_empty() => {
                Finding { what: "audit log", fine: true, says: format!("{rows} rows, every chain whole") }
            }
            Ok((_, breaks)) => Finding { what: "audit log", fine: false, says: breaks.join("; ") },
            Err(error) => Finding { what: "audit log", fine: false, says: error.to_string() },
        });
        findings
    }
}
