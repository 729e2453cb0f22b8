//! The one object that carries what actions need: the database, the clock, parsed surveys.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, RwLock};

use tokio::sync::Semaphore;

use super::documents::Store;
use super::{Done, Tx};
use crate::clock::Clock;
use crate::db::{AnyConnection, Db, Id, Location};
use crate::error::Result;
use crate::model::Survey;

/// What the actions may be told from outside.
#[derive(Debug, Clone)]
pub struct Options {
    /// Hours that a session lasts at most.
    pub session_hours: u16,
    /// Where documents are kept that are handed in.
    pub documents: PathBuf,
}

impl Default for Options {
    fn default() -> Self {
        Self { session_hours: 12, documents: PathBuf::from("data/documents") }
    }
}

/// Everything a person can do, on one database. Cheap to clone.
#[derive(Clone)]
pub struct App {
    pub(super) db: Db,
    pub(super) clock: Clock,
    pub(super) options: Options,
    /// Published versions never change, so a parsed one may be kept by every process.
    pub(super) surveys: Arc<RwLock<HashMap<Id, Arc<Survey>>>>,
    /// The survey version that a response answers: pinned when its campaign is made, so a process may
    /// remember it.
    pub(super) pinned: Arc<RwLock<HashMap<String, Id>>>,
    /// Hashing a password takes 19 MiB and 20 ms: two at once at most.
    pub(super) hashing: Arc<Semaphore>,
    /// Documents that were handed in.
    pub(super) documents: Store,
}

impl App {
    /// The actions on a database.
    #[must_use]
    pub fn new(db: Db, clock: Clock, options: Options) -> Self {
        Self {
            documents: Store::new(options.documents.clone()),
            db,
            clock,
            options,
            surveys: Arc::default(),
            pinned: Arc::default(),
            hashing: Arc::new(Semaphore::new(2)),
        }
    }

    /// Opens the database at a URL (`sqlite:PATH` or `postgres://…`).
    ///
    /// # Errors
    /// [`crate::error::Error::Unavailable`] with a sentence when it cannot be opened.
    pub fn open(url: &str, clock: Clock, options: Options) -> Result<Self> {
        Ok(Self::new(Db::open(url)?, clock, options))
    }

    /// The folder that a SQLite URL's file lies in; none for PostgreSQL.
    ///
    /// # Errors
    /// [`crate::error::Error::Unavailable`] when the URL is of another kind.
    pub fn sqlite_folder(url: &str) -> Result<Option<PathBuf>> {
        Ok(match Location::parse(url)? {
            Location::Sqlite(path) => Path::new(&path).parent().map(Path::to_path_buf),
            Location::Postgres(_) => None,
        })
    }

    /// The same actions at another time: the demonstration's past is made so.
    #[must_use]
    pub fn at(&self, clock: Clock) -> Self {
        Self { clock, ..self.clone() }
    }

    /// One action: one transaction, one instant, one audit row.
    pub(super) async fn act<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: Fn(&mut Tx<'_>) -> Result<Done<T>> + Send + 'static,
    {
        let now = self.clock.now();
        self.db
            .write(move |conn| {
                let mut tx = Tx { conn, now };
                let done = work(&mut tx)?;
                done.finish(&mut tx)
            })
            .await
    }

    /// Reads only.
    pub(super) async fn look<T, F>(&self, work: F) -> Result<T>
    where
        T: Send + 'static,
        F: FnOnce(&mut AnyConnection) -> Result<T> + Send + 'static,
    {
        self.db.read(work).await
    }
}
