//! `ospo-atlas serve`: the service, until it is told to stop.

use super::settings::Settings;
use super::{Outcome, font_files, secret, start};
use crate::actions::App;
use crate::config::Config;
use crate::error::Result;
use crate::web::security::FormKey;
use crate::web::server;
use crate::web::site::Site;

/// Runs the command.
///
/// # Errors
/// When a setting is wrong, the database has another version or the port is taken.
pub fn run(arguments: Settings) -> Result<Outcome> {
    let config = arguments.config()?;
    start::log(&config);
    let app = start::app(&config)?;
    start::block_on(async {
        start::of_this_version(&app).await?;
        serve(app, config).await
    })?;
    Ok(Outcome::Done)
}

/// Serves until SIGTERM or Ctrl-C; requests in flight are finished.
pub(super) async fn serve(app: App, config: Config) -> Result<()> {
    let key = FormKey::new(secret::read_or_make(&config.secret_file)?);
    let jobs = tokio::task::spawn(app.clone().work_forever());
    let fonts = font_files::load(&config.font_dir, &config.languages)?;
    let site = Site::new(app, config, key, fonts)?;
    let served = server::run(site).await;
    jobs.abort();
    served
}
