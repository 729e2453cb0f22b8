//! `ospo-atlas setup`: the first administrator and the shipped surveys.

use std::io::{BufRead as _, IsTerminal as _};

use clap::Args;

use super::{Outcome, settings, start, survey_files};
use crate::actions::App;
use crate::actions::people::NewAccount;
use crate::error::{Error, Result};
use crate::model::Survey;
use crate::model::roles::Role;

/// Flags of the command.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// Address of the first administrator.
    #[arg(long, value_name = "EMAIL")]
    admin: String,
    /// Their name.
    #[arg(long, default_value = "Administrator")]
    name: String,
    /// Name of the country or body that the register is of.
    #[arg(long, default_value = "Our country")]
    country: String,
    /// Id of the register's root.
    #[arg(long, default_value = "nation")]
    root: String,
    /// Read the password from standard input instead of asking.
    #[arg(long)]
    password_stdin: bool,
    #[command(flatten)]
    settings: settings::Settings,
}

/// Runs the command.
///
/// # Errors
/// When the password is too weak, the address taken or the database away.
pub fn run(arguments: Arguments) -> Result<Outcome> {
    let config = arguments.settings.clone().config()?;
    let password = password(arguments.password_stdin)?;
    let app = start::app(&config)?;
    start::block_on(async {
        app.migrate().await?;
        let admin = NewAccount {
            email: arguments.admin.clone(),
            name: arguments.name.clone(),
            password,
            role: Role::Administrator,
            node: arguments.root.clone(),
        };
        app.set_up(&arguments.country, admin).await?;
        for name in publish_shipped(&app).await? {
            super::say(&format!("published {name}"));
        }
        Ok(())
    })?;
    super::say(&format!("{} can sign in. Next: `ospo-atlas serve`", arguments.admin));
    Ok(Outcome::Done)
}

/// Publishes the surveys in the binary; returns their names with versions.
pub(super) async fn publish_shipped(app: &App) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for files in survey_files::shipped()? {
        let survey = Survey::parse(&files).map_err(|problems| {
            Error::Defect(format!(
                "a shipped survey is broken: {}",
                problems.first().map(ToString::to_string).unwrap_or_default()
            ))
        })?;
        app.publish_survey(&survey).await?;
        names.push(format!("{} {}", survey.id, survey.version));
    }
    Ok(names)
}

fn password(from_stdin: bool) -> Result<String> {
    let stdin = std::io::stdin();
    if !from_stdin {
        if !stdin.is_terminal() {
            return Err(Error::Unavailable(
                "no terminal to ask for the password: use --password-stdin".into(),
            ));
        }
        super::say("Password (at least 15 letters, it is shown as you type):");
    }
    let mut line = String::new();
    stdin.lock().read_line(&mut line).map_err(|e| Error::Unavailable(format!("standard input: {e}")))?;
    Ok(line.trim_end_matches(['\r', '\n']).to_owned())
}
