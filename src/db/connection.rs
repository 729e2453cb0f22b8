//! One connection type over both databases, opened by the scheme of the URL.

use std::time::Duration;

use diesel::connection::{AnsiTransactionManager, SimpleConnection, TransactionManager};
use diesel::r2d2::{self, ManageConnection, Pool};
use diesel::{Connection as _, MultiConnection, PgConnection, SqliteConnection};

use crate::error::{Error, Result};

/// A connection to SQLite or PostgreSQL.
#[derive(MultiConnection)]
pub enum AnyConnection {
    /// PostgreSQL.
    Postgres(PgConnection),
    /// SQLite.
    Sqlite(SqliteConnection),
}

/// Runs one body on the inner connection, for constructs that diesel's multi connection lacks.
macro_rules! on_either {
    ($conn:expr, $inner:ident => $body:expr) => {
        match $conn {
            $crate::db::connection::AnyConnection::Postgres($inner) => $body,
            $crate::db::connection::AnyConnection::Sqlite($inner) => $body,
        }
    };
}
pub(crate) use on_either;

/// Where the data are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Location {
    /// A file.
    Sqlite(String),
    /// A `postgres://` URL.
    Postgres(String),
}

impl Location {
    /// Reads `sqlite:PATH`, `postgres://…` or `postgresql://…`.
    ///
    /// # Errors
    /// [`Error::Unavailable`] with a sentence when the scheme is another one.
    pub fn parse(url: &str) -> Result<Self> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self::Postgres(url.to_owned()));
        }
        match url.strip_prefix("sqlite:") {
            Some(path) if !path.is_empty() && !path.contains(":memory:") => Ok(Self::Sqlite(path.to_owned())),
            _ => Err(Error::Unavailable(
                "database_url must be sqlite:PATH or postgres://USER:PASSWORD@HOST/DATABASE".into(),
            )),
        }
    }

    /// Opens one connection, ready for use.
    pub(super) fn open(&self) -> diesel::ConnectionResult<AnyConnection> {
        match self {
            Self::Postgres(url) => PgConnection::establish(url).map(AnyConnection::Postgres),
            Self::Sqlite(path) => {
                let mut conn = SqliteConnection::establish(path)?;
                conn.batch_execute(SQLITE_PRAGMAS)
                    .map_err(diesel::ConnectionError::CouldntSetupConfiguration)?;
                Ok(AnyConnection::Sqlite(conn))
            }
        }
    }
}

/// FULL, because an acknowledged answer has to survive a power cut.
const SQLITE_PRAGMAS: &str = "PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; \
    PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -16000; \
    PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 67108864;";

/// Makes and checks pooled connections.
#[derive(Debug)]
pub(super) struct Manager(pub(super) Location);

impl ManageConnection for Manager {
    type Connection = AnyConnection;
    type Error = r2d2::Error;

    fn connect(&self) -> Result<AnyConnection, r2d2::Error> {
        self.0.open().map_err(r2d2::Error::ConnectionError)
    }

    fn is_valid(&self, conn: &mut AnyConnection) -> Result<(), r2d2::Error> {
        use diesel::r2d2::R2D2Connection as _;
        match conn {
            // A file cannot go away between two requests; asking it costs a statement each time.
            AnyConnection::Sqlite(_) => Ok(()),
            AnyConnection::Postgres(inner) => inner.ping().map_err(r2d2::Error::QueryError),
        }
    }

    fn has_broken(&self, conn: &mut AnyConnection) -> bool {
        use diesel::r2d2::R2D2Connection as _;
        on_either!(conn, inner => inner.is_broken())
    }
}

/// A pool of connections for reading, and on PostgreSQL for writing.
///
/// # Errors
/// [`Error::Unavailable`] at once, not after the pool's long wait, when the database is away.
pub(super) fn pool(location: &Location, size: u32) -> Result<Pool<Manager>> {
    location.open().map_err(|e| Error::Unavailable(format!("the database cannot be opened: {e}")))?;
    Pool::builder()
        .max_size(size)
        .min_idle(Some(1))
        .connection_timeout(Duration::from_secs(4))
        .build(Manager(location.clone()))
        .map_err(|e| Error::Unavailable(format!("the database cannot be opened: {e}")))
}

impl AnyConnection {
    /// Begins a transaction that may write: on SQLite it takes the write lock at once.
    pub(super) fn begin(&mut self) -> diesel::QueryResult<()> {
        match self {
            Self::Postgres(c) => AnsiTransactionManager::begin_transaction(c),
            Self::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE"),
        }
    }

    /// Begins a savepoint inside the transaction.
    pub(super) fn savepoint(&mut self) -> diesel::QueryResult<()> {
        on_either!(self, c => AnsiTransactionManager::begin_transaction(c))
    }

    /// Commits the transaction, or releases the savepoint.
    pub(super) fn commit(&mut self) -> diesel::QueryResult<()> {
        on_either!(self, c => AnsiTransactionManager::commit_transaction(c))
    }

    /// Undoes the transaction, or back to the savepoint.
    pub(super) fn rollback(&mut self) -> diesel::QueryResult<()> {
        on_either!(self, c => AnsiTransactionManager::rollback_transaction(c))
    }
}
