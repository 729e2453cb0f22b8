//! `ospo-atlas demo`: a made-up country to try everything on.
//!
//! Everything is made through the same actions that people use, one page an action, at past
//! instants; the same seed gives the same answers.

mod answers;
mod country;
mod facts;
mod lists;
mod people;
mod wave;

use std::path::PathBuf;

use clap::Args;

use super::{Outcome, serve, start};
use crate::actions::App;
use crate::config::{Config, Given};
use crate::error::{Error, Result};

/// Flags of the command.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// Folder for the demonstration's data.
    #[arg(long, value_name = "DIR", default_value = "demo-data")]
    data: PathBuf,
    /// Where to listen.
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080")]
    listen: String,
    /// How many institutions.
    #[arg(long, default_value_t = 60, value_parser = clap::value_parser!(u32).range(5..=5000))]
    institutions: u32,
    /// Seed of the answers.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Make the data and stop.
    #[arg(long)]
    no_serve: bool,
}

/// Runs the command.
///
/// # Errors
/// When the folder cannot be written or the port is taken.
pub fn run(arguments: Arguments) -> Result<Outcome> {
    let given = Given {
        listen: Some(arguments.listen.clone()),
        data_dir: Some(arguments.data.clone()),
        ..Given::default()
    };
    let config = given.complete()?;
    let app = start::app(&config)?;
    start::block_on(async {
        app.migrate().await?;
        if !app.has_accounts().await? {
            make(&app, &arguments).await?;
        }
        tell(&arguments, &config)?;
        if arguments.no_serve {
            return Ok(());
        }
        start::log(&config);
        serve::serve(app, config).await
    })?;
    Ok(Outcome::Done)
}

async fn make(app: &App, arguments: &Arguments) -> Result<()> {
    super::say("Making the country of Veridia; this takes some seconds.");
    let country = country::Country::new(arguments.institutions, arguments.seed);
    app.plant_root(country::ROOT, "Veridia").await?;
    super::setup::publish_shipped(app).await?;
    let cast = people::Cast::make(app, &country).await?;
    wave::past(app, &country, &cast, arguments.seed).await?;
    wave::own(app, &cast, arguments.seed).await?;
    wave::present(app, &country, &cast, arguments.seed).await?;
    app.rebuild_rollups().await?;
    cast.write(&arguments.data.join("accounts.csv"))
}

/// The address and one sign-in per role.
fn tell(arguments: &Arguments, config: &Config) -> Result<()> {
    let path = arguments.data.join("accounts.csv");
    let table = std::fs::read_to_string(&path)
        .map_err(|e| Error::Unavailable(format!("{} cannot be read: {e}", path.display())))?;
    super::say(&format!(
        "Open {} and sign in as one of these (also in {}):",
        config.base_url,
        path.display()
    ));
    for line in table.lines().skip(1) {
        let mut cells = line.split(',');
        let mut cell = || cells.next().unwrap_or_default();
        super::say(&format!("  {:<14} {:<34} {}", cell(), cell(), cell()));
    }
    if !arguments.no_serve {
        super::say("Ctrl-C stops it; a second start goes on with the same data.");
    }
    Ok(())
}
