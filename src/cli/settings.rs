//! The flags that `serve` and its helpers share, joined with file and environment.

use std::path::PathBuf;

use clap::Args;

use super::output::read_text;
use crate::config::{Config, Given, process_variables};
use crate::error::Result;

/// Settings on the command line; each wins over its variable, and that over the file.
#[derive(Debug, Clone, Default, Args)]
pub struct Settings {
    /// Settings file (TOML).
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
    /// Where to listen.
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub listen: Option<String>,
    /// How people reach the service.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,
    /// `sqlite:PATH` or `postgres://…`.
    #[arg(long, value_name = "URL")]
    pub database_url: Option<String>,
    /// Folder for database and secret.
    #[arg(long, value_name = "DIR")]
    pub data_dir: Option<PathBuf>,
}

impl Settings {
    /// The settings that hold.
    ///
    /// # Errors
    /// A sentence that names the wrong setting.
    pub fn config(self) -> Result<Config> {
        let file = match &self.config {
            Some(path) => Given::from_toml(&read_text(path)?)?,
            None => Given::default(),
        };
        let variables = Given::from_variables(process_variables())?;
        let flags = Given {
            listen: self.listen,
            base_url: self.base_url,
            database_url: self.database_url,
            data_dir: self.data_dir,
            ..Given::default()
        };
        flags.or(variables).or(file).complete()
    }
}
