//! SQLite's one writer: it takes waiting actions together and makes them durable with one commit.
//!
//! A commit costs an fsync. Up to [`GROUP`] waiting actions share one: each runs in a savepoint of
//! its own, so that one that fails takes back only itself, and none is acknowledged before the
//! commit has returned.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};

use super::connection::{AnyConnection, Location};
use crate::error::{Error, Result};

const GROUP: usize = 32;
const WAITING: usize = 1024;

/// Runs inside the shared transaction; what it returns is called once the commit is known.
pub(super) type Job = Box<dyn FnOnce(&mut AnyConnection) -> Ran + Send>;

/// An action that ran and waits for the commit.
pub(super) struct Ran {
    /// Whether its savepoint may be kept.
    pub keep: bool,
    /// Tells the waiting caller; the argument is what became of the commit.
    pub tell: Box<dyn FnOnce(Result<(), Error>) + Send>,
}

/// The writer's letter box.
#[derive(Clone)]
pub(super) struct Writer {
    jobs: SyncSender<Job>,
}

impl Writer {
    /// Starts the thread with a connection of its own.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when the file cannot be opened or no thread can be started.
    pub(super) fn start(location: &Location) -> Result<Self> {
        let location = location.clone();
        let mut conn =
            location.open().map_err(|e| Error::Unavailable(format!("the database cannot be opened: {e}")))?;
        let (jobs, waiting) = sync_channel::<Job>(WAITING);
        std::thread::Builder::new()
            .name("writer".into())
            .spawn(move || {
                while let Ok(first) = waiting.recv() {
                    write_group(&mut conn, first, &waiting);
                    if conn_is_stuck(&mut conn)
                        && let Ok(fresh) = location.open()
                    {
                        conn = fresh;
                    }
                }
            })
            .map_err(|e| Error::Unavailable(format!("no thread for the writer: {e}")))?;
        Ok(Self { jobs })
    }

    /// Hands an action to the writer.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when too many wait already, so that a flood is shed instead of queued.
    pub(super) fn submit(&self, job: Job) -> Result<()> {
        self.jobs.try_send(job).map_err(|e| match e {
            TrySendError::Full(_) => Error::Unavailable("too many changes are waiting".into()),
            TrySendError::Disconnected(_) => Error::Defect("the writer has stopped".into()),
        })
    }
}

fn write_group(conn: &mut AnyConnection, first: Job, waiting: &Receiver<Job>) {
    if let Err(error) = conn.begin() {
        let text = error.to_string();
        refuse(conn, first, &text);
        return;
    }
    let mut ran: Vec<Finished> = run_one(conn, first).into_iter().collect();
    for _ in 1..GROUP {
        match waiting.try_recv() {
            Ok(job) => ran.extend(run_one(conn, job)),
            Err(_) => break,
        }
    }
    let committed = conn.commit().map_err(Error::from);
    if committed.is_err() {
        // A commit that failed for lack of space leaves the transaction open.
        log_if_failed(conn.rollback());
    }
    for one in ran {
        let verdict = match (&committed, one.savepoint) {
            (Ok(()), Ok(())) => Ok(()),
            (Err(error), _) => Err(same_again(error)),
            (Ok(()), Err(error)) => Err(error.into()),
        };
        (one.tell)(verdict);
    }
}

/// An action whose savepoint is closed, well or not.
struct Finished {
    savepoint: diesel::QueryResult<()>,
    tell: Box<dyn FnOnce(Result<(), Error>) + Send>,
}

/// The transaction could not begin: the action runs on nothing and its caller hears why.
fn refuse(conn: &mut AnyConnection, job: Job, why: &str) {
    log_if_failed(conn.rollback());
    let error = Error::Unavailable(format!("the database cannot be written: {why}"));
    drop(job);
    tracing::error!(%error, "a change was refused");
}

/// `None` when the action could not be started or panicked: its caller's channel then closes, and
/// the caller hears that nothing was stored.
fn run_one(conn: &mut AnyConnection, job: Job) -> Option<Finished> {
    if let Err(error) = conn.savepoint() {
        tracing::error!(%error, "no savepoint for a change");
        return None;
    }
    let Ok(ran) = catch_unwind(AssertUnwindSafe(|| job(conn))) else {
        tracing::error!("an action panicked; its savepoint is taken back");
        log_if_failed(conn.rollback());
        return None;
    };
    let savepoint = if ran.keep { conn.commit() } else { conn.rollback() };
    Some(Finished { savepoint, tell: ran.tell })
}

fn log_if_failed(result: diesel::QueryResult<()>) {
    if let Err(error) = result {
        tracing::error!(%error, "the writer's transaction could not be closed cleanly");
    }
}

fn conn_is_stuck(conn: &mut AnyConnection) -> bool {
    use diesel::r2d2::R2D2Connection as _;
    match conn {
        AnyConnection::Sqlite(c) => c.is_broken(),
        AnyConnection::Postgres(c) => c.is_broken(),
    }
}

fn same_again(error: &Error) -> Error {
    match error {
        Error::StorageFull => Error::StorageFull,
        other => Error::Unavailable(other.to_string()),
    }
}
