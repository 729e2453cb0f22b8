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

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
pub(super) mod tests {
    use diesel::connection::SimpleConnection as _;
    use diesel::prelude::*;

    use super::super::connection::Location;
    use super::super::schema::{response, snapshot};
    use super::super::types::Id;
    use super::*;

    /// What a program before the fourth migration wrote: a campaign, a response, and what was signed.
    const BEFORE: &str = "
        INSERT INTO account VALUES (x'00000000000000000000000000000001', 'a@b.example', 'A', NULL, NULL, NULL, 'active', '');
        INSERT INTO scope_node (id, code, slug, kind, path, names, stratum, consent_publish, eligible, attributes, position, created_at)
            VALUES (x'00000000000000000000000000000002', 'n', 'n', 'nation', '/n/', '{}', '', 0, 'yes', '{}', 0, '');
        INSERT INTO survey_version VALUES (x'00000000000000000000000000000003', 's', '1.0.0', '', '{}', 'published', '');
        INSERT INTO campaign (id, slug, node_id, name, survey_version_id, state, depth, sign_off, language, created_at)
            VALUES (x'00000000000000000000000000000004', 'c', x'00000000000000000000000000000002', 'C',
            x'00000000000000000000000000000003', 'open', 'standard', 1, 'en', '');
        INSERT INTO response (id, slug, campaign_id, node_id, state, round, answered, chain_seq, chain_hash, created_at)
            VALUES (x'00000000000000000000000000000005', 'r', x'00000000000000000000000000000004',
            x'00000000000000000000000000000002', 'signed', 1, 0, 0, x'00', '');
        INSERT INTO snapshot VALUES (x'00000000000000000000000000000005', 1, 'R', '{}', '',
            x'00000000000000000000000000000001', '');";

    /// The key of that campaign.
    pub const CAMPAIGN: Id = Id(uuid::Uuid::from_u128(4));

    /// A database that stood at the third migration with one signed response, brought to the last one.
    pub fn with_a_response() -> (tempfile::TempDir, AnyConnection) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("atlas.sqlite").display().to_string();
        let mut conn = Location::Sqlite(path).open().unwrap();
        let AnyConnection::Sqlite(inner) = &mut conn else { panic!("SQLite") };
        for migration in inner.pending_migrations(SQLITE).unwrap().iter().take(3) {
            inner.run_migration(migration).unwrap();
        }
        inner.batch_execute(BEFORE).unwrap();
        assert_eq!(run(&mut conn).unwrap().len(), names(&mut conn).unwrap().len() - 3);
        (folder, conn)
    }

    #[test]
    fn a_response_from_before_answers_the_version_of_its_campaign() {
        let (_folder, mut conn) = with_a_response();
        let version = Id(uuid::Uuid::from_u128(3));
        let (answers, marked): (Id, i64) =
            response::table.select((response::survey_version_id, response::marked)).first(&mut conn).unwrap();
        assert_eq!((answers, marked), (version, 0));
        let signed: Id = snapshot::table.select(snapshot::survey_version_id).first(&mut conn).unwrap();
        assert_eq!(signed, version);
    }
}
