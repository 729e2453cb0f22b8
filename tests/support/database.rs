//! Both kinds of database: every journey goes through each of them.

use std::path::Path;
use std::thread;

use tempfile::TempDir;

use super::cluster::Cluster;

/// A fresh, empty database of its own for one journey.
#[derive(Debug)]
pub enum Database {
    /// A file in a folder that goes with this value.
    Sqlite { folder: TempDir },
    /// A database in one of the test binary's clusters.
    Postgres { url: String, cluster: &'static Cluster },
}

impl Database {
    pub fn sqlite() -> Self {
        Self::Sqlite { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    pub fn postgres() -> Self {
        Self::in_cluster(Cluster::quick())
    }

    /// Where an acknowledged write is on the disk: for the tests that kill.
    pub fn durable_postgres() -> Self {
        Self::in_cluster(Cluster::durable())
    }

    fn in_cluster(cluster: &'static Cluster) -> Self {
        Self::Postgres { url: cluster.fresh_database(), cluster }
    }

    /// The value of the setting `database_url`.
    pub fn url(&self) -> String {
        match self {
            Self::Sqlite { folder } => format!("sqlite:{}", file(folder.path()).display()),
            Self::Postgres { url, .. } => url.clone(),
        }
    }

    pub fn name(&self) -> &'static str {
        match self {
            Self::Sqlite { .. } => "SQLite",
            Self::Postgres { .. } => "PostgreSQL",
        }
    }
}

fn file(folder: &Path) -> std::path::PathBuf {
    folder.join("atlas.sqlite")
}

/// Runs a journey on SQLite, then on PostgreSQL; a failure says on which.
pub fn on_both(journey: impl Fn(&Database)) {
    for database in [Database::sqlite(), Database::postgres()] {
        let _named = Named(database.name());
        journey(&database);
    }
}

/// Says where it happened when a panic passes by.
struct Named(&'static str);

impl Drop for Named {
    fn drop(&mut self) {
        if thread::panicking() {
            eprintln!("this journey failed on {}", self.0);
        }
    }
}
