//! All SQL: connections, schema, and one file an aggregate.
//!
//! [`Db::read`] and [`Db::write`] run a closure on a connection away from the async threads. A
//! write is one transaction: on SQLite by the group-committing [`writer`], on PostgreSQL on a
//! pooled connection, run again when the database asks for it. Nothing outside this folder names
//! diesel; functions take the connection last and return data types of the core or plain rows.
//!
//! A row by its unique key is asked for by `get_result`, not by `first`: that adds `LIMIT ?`, and SQLite
//! prepares a statement anew whenever the bound limit is set again, which took a quarter of a save.

pub mod accounts;
pub mod answers;
pub mod audit;
pub mod campaign_lists;
pub mod campaigns;
pub(crate) mod connection;
mod fault;
pub mod limits;
pub mod lists;
pub mod marks;
pub mod migrate;
pub mod moves;
pub mod node_lists;
pub mod nodes;
pub mod pending;
pub mod responses;
pub mod rollups;
mod schema;
pub mod scores;
pub mod surveys;
pub mod types;
pub mod waves;
pub mod work_lists;
mod writer;

use std::sync::Arc;

use diesel::r2d2::Pool;
use tokio::sync::oneshot;

use self::connection::Manager;
pub use self::connection::{AnyConnection, Location};
pub use self::types::{Id, JsonValue, Stamp};
use self::writer::{Ran, Writer};
use crate::error::{Error, Result};

/// The database: cheap to clone, one per process.
#[derive(Clone)]
pub struct Db {
    pool: Arc<Pool<Manager>>,
    writer: Option<Writer>,
    location: Location,
}

/// Connections for reading (and on PostgreSQL for writing).
const POOL: u32 = 8;
/// How often a PostgreSQL transaction is run again when it collided with another.
const TRIES: usize = 5;

impl Db {
    /// Opens the database at a URL (`sqlite:PATH` or `postgres://…`).
    ///
    /// # Errors
    /// [`Error::Unavailable`] with a sentence when it cannot be opened.
    pub fn open(url: &str) -> Result<Self> {
        let location = Location::parse(url)?;
        let pool = Arc::new(connection::pool(&location, POOL)?);
        let writer = match location {
            Location::Sqlite(_) => Some(Writer::start(&location)?),
            Location::Postgres(_) => None,
        };
        Ok(Self { pool, writer, location })
    }

    /// Where the data are.
    #[must_use]
    pub fn location(&self) -> &Location {
        &self.location
    }

    /// Runs a closure that only reads.
    ///
    /// # Errors
    /// What the closure returns, or [`Error::Unavailable`] when no connection is to be had.
    pub async fn read<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut AnyConnection) -> Result<T> + Send + 'static,
    {
        let pool = Arc::clone(&self.pool);
        off_thread(move || work(&mut *take(&pool)?)).await
    }

    /// Runs a closure on a connection of its own, outside pool and writer: migrations and checks
    /// that must also work on a database without tables.
    ///
    /// # Errors
    /// What the closure returns, or [`Error::Unavailable`] when the database cannot be opened.
    pub async fn alone<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut AnyConnection) -> Result<T> + Send + 'static,
    {
        let location = self.location.clone();
        off_thread(move || {
            let mut conn = location
                .open()
                .map_err(|e| Error::Unavailable(format!("the database cannot be opened: {e}")))?;
            work(&mut conn)
        })
        .await
    }

    /// Runs a closure as one durable transaction; an `Err` takes everything back.
    ///
    /// The closure may be run more than once (PostgreSQL asks for that), so it must have no other
    /// effect than on the connection.
    ///
    /// # Errors
    /// What the closure returns, or why nothing was stored.
    pub async fn write<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut AnyConnection) -> Result<T> + Send + 'static,
    {
        match &self.writer {
            Some(writer) => write_grouped(writer, work).await,
            None => {
                let pool = Arc::clone(&self.pool);
                off_thread(move || write_pooled(&pool, &work)).await
            }
        }
    }
}

async fn write_grouped<T, F>(writer: &Writer, work: F) -> Result<T>
where
    T: Send + 'static,
    F: Fn(&mut AnyConnection) -> Result<T> + Send + 'static,
{
    let (reply, answer) = oneshot::channel();
    writer.submit(Box::new(move |conn| {
        let result = work(conn);
        Ran {
            keep: result.is_ok(),
            tell: Box::new(move |committed| {
                // The caller may have gone away; the change is stored all the same.
                drop(reply.send(committed.and(result)));
            }),
        }
    }))?;
    answer.await.map_err(|_| Error::Unavailable("the change was not stored".into()))?
}

fn write_pooled<T>(pool: &Pool<Manager>, work: &impl Fn(&mut AnyConnection) -> Result<T>) -> Result<T> {
    let mut conn = take(pool)?;
    for _ in 1..TRIES {
        match transaction(&mut conn, work) {
            Err(error) if fault::may_retry(&error) => {}
            other => return other,
        }
    }
    transaction(&mut conn, work)
}

fn transaction<T>(conn: &mut AnyConnection, work: &impl Fn(&mut AnyConnection) -> Result<T>) -> Result<T> {
    conn.begin()?;
    match work(conn) {
        Ok(value) => {
            conn.commit()?;
            Ok(value)
        }
        Err(error) => {
            if let Err(undo) = conn.rollback() {
                tracing::warn!(error = %undo, "a transaction could not be rolled back; its connection is dropped");
            }
            Err(error)
        }
    }
}

fn take(pool: &Pool<Manager>) -> Result<diesel::r2d2::PooledConnection<Manager>> {
    pool.get().map_err(|e| Error::Unavailable(format!("no database connection: {e}")))
}

async fn off_thread<T: Send + 'static>(work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(error) => Err(Error::Defect(format!("a database call ended early: {error}"))),
    }
}
