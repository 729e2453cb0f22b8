//! `ospo-atlas migrate`: brings the database to this version.

use clap::Args;

use super::{Outcome, settings, start};
use crate::actions::setup::{SchemaState, too_new};
use crate::error::{Error, Result};

/// Flags of the command.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// Say what would be done and change nothing.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    settings: settings::Settings,
}

/// Runs the command.
///
/// # Errors
/// When the database is away or was written by a newer program.
pub fn run(arguments: Arguments) -> Result<Outcome> {
    let config = arguments.settings.config()?;
    let app = start::app(&config)?;
    start::block_on(async {
        if !arguments.dry_run {
            let ran = app.migrate().await?;
            for name in &ran {
                super::say(&format!("ran {name}"));
            }
            super::say(if ran.is_empty() {
                "the database is up to date"
            } else {
                "the database is now up to date"
            });
            return Ok(());
        }
        match app.schema_state().await? {
            SchemaState::Current => super::say("the database is up to date"),
            SchemaState::Behind(missing) => {
                for name in missing {
                    super::say(&format!("would run {name}"));
                }
            }
            SchemaState::Ahead(newer) => return Err(Error::Unavailable(too_new(&newer))),
        }
        Ok(())
    })?;
    Ok(Outcome::Done)
}
