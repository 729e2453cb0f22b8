//! What several commands need at their start: a runtime, logging, the actions on a database.

use std::future::Future;

use tracing_subscriber::EnvFilter;

use crate::actions::setup::{SchemaState, too_new};
use crate::actions::{App, Options};
use crate::clock::Clock;
use crate::config::Config;
use crate::error::{Error, Result};

/// Runs an async command.
pub(super) fn block_on<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    actix_runtime(work)
}

fn actix_runtime<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|e| Error::Unavailable(format!("no runtime: {e}")))?
        .block_on(work)
}

/// Opens the database of the settings; a SQLite file's folder is made.
pub(super) fn app(config: &Config) -> Result<App> {
    if let Some(folder) = App::sqlite_folder(&config.database_url)? {
        std::fs::create_dir_all(&folder)
            .map_err(|e| Error::Unavailable(format!("{} cannot be made: {e}", folder.display())))?;
    }
    App::open(&config.database_url, Clock::System, options(config))
}

/// What the actions need to know of the settings.
fn options(config: &Config) -> Options {
    Options { session_hours: config.session_hours, documents: config.data_dir.join("documents") }
}

/// Refuses a database of another version.
pub(super) async fn of_this_version(app: &App) -> Result<()> {
    match app.schema_state().await? {
        SchemaState::Current => Ok(()),
        SchemaState::Behind(_) => Err(Error::Unavailable(
            "the database is not of this version yet: run `ospo-atlas migrate`, then start again".into(),
        )),
        SchemaState::Ahead(newer) => Err(Error::Unavailable(too_new(&newer))),
    }
}

/// How much is logged without a word about it. The painter shapes a line whole with each of its fonts before it takes
/// the part that a font is for: what it then says of missing letters is true of no picture, and a hundred lines long.
const USUAL: &str = "warn,ospo_atlas=info,usvg::text=error";

/// Logs to standard error: `OSPO_ATLAS_LOG` says how much (default `info`).
pub(super) fn log(config: &Config) {
    let filter = EnvFilter::try_from_env("OSPO_ATLAS_LOG").unwrap_or_else(|_| EnvFilter::new(USUAL));
    let builder =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    let installed = if config.log_json { builder.json().try_init() } else { builder.compact().try_init() };
    if let Err(error) = installed {
        super::say(&format!("logging was set up before: {error}"));
    }
}
