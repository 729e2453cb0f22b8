//! Bringing a database to this version of the program, and telling how far it is.

use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::connection::{AnyConnection, on_either};
use crate::error::{Error, Result};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// How a database's schema stands to this program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SchemaState {
    /// Just right.
    Current,
    /// Needs these migrations, by name.
    Behind(Vec<String>),
    /// Was written by a newer program, which ran these migrations.
    Ahead(Vec<String>),
}

/// Compares the migrations that ran with those in the program; writes nothing.
///
/// # Errors
/// [`Error::Unavailable`] when the database does not answer.
pub fn state(conn: &mut AnyConnection) -> Result<SchemaState> {
    let known: Vec<String> = names(conn)?;
    let applied = applied(conn)?;
    let newer: Vec<String> =
        applied.iter().filter(|v| !known.iter().any(|k| k.starts_with(*v))).cloned().collect();
    if !newer.is_empty() {
        return Ok(SchemaState::Ahead(newer));
    }
    let missing: Vec<String> =
        known.into_iter().filter(|k| !applied.iter().any(|v| k.starts_with(v))).collect();
    Ok(if missing.is_empty() { SchemaState::Current } else { SchemaState::Behind(missing) })
}

/// Runs the migrations that are missing and returns their names.
///
/// # Errors
/// [`Error::Unavailable`] when one fails (its own transaction is taken back), or when the database
/// was written by a newer program.
pub fn run(conn: &mut AnyConnection) -> Result<Vec<String>> {
    match state(conn)? {
        SchemaState::Current => Ok(Vec::new()),
        SchemaState::Ahead(newer) => Err(Error::Unavailable(too_new(&newer))),
        SchemaState::Behind(missing) => {
            match conn {
                AnyConnection::Postgres(c) => c.run_pending_migrations(POSTGRES).map(drop),
                AnyConnection::Sqlite(c) => c.run_pending_migrations(SQLITE).map(drop),
            }
            .map_err(|e| Error::Unavailable(format!("a migration failed: {e}")))?;
            Ok(missing)
        }
    }
}

/// The sentence for a database that a newer program wrote.
#[must_use]
pub fn too_new(newer: &[String]) -> String {
    format!(
        "this database was written by a newer ospo-atlas (migration {}): start that version, or restore a backup",
        newer.join(", ")
    )
}

fn names(conn: &mut AnyConnection) -> Result<Vec<String>> {
    use diesel::migration::{Migration, MigrationSource};
    let failed =
        |e: Box<dyn std::error::Error + Send + Sync>| Error::Defect(format!("embedded migrations: {e}"));
    let mut names = match conn {
        AnyConnection::Postgres(_) => {
            let all: Vec<Box<dyn Migration<diesel::pg::Pg>>> = POSTGRES.migrations().map_err(failed)?;
            all.iter().map(|m| m.name().to_string()).collect::<Vec<_>>()
        }
        AnyConnection::Sqlite(_) => {
            let all: Vec<Box<dyn Migration<diesel::sqlite::Sqlite>>> = SQLITE.migrations().map_err(failed)?;
            all.iter().map(|m| m.name().to_string()).collect()
        }
    };
    names.sort();
    Ok(names)
}

fn applied(conn: &mut AnyConnection) -> Result<Vec<String>> {
    let versions = on_either!(conn, c => c.applied_migrations().map(|all| {
        all.into_iter().map(|v| v.to_string()).collect::<Vec<_>>()
    }));
    let mut versions = versions.map_err(|e| Error::Unavailable(format!("the schema cannot be read: {e}")))?;
    versions.sort();
    Ok(versions)
}
