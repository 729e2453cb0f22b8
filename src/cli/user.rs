//! `ospo-atlas user`: accounts, made on the server.

use std::io::BufRead as _;

use clap::{Args, Subcommand};

use super::{Outcome, settings, start};
use crate::actions::people::NewAccount;
use crate::error::{Error, Result};
use crate::model::roles::Role;

/// What to do with accounts.
#[derive(Debug, Clone, Subcommand)]
pub enum Command {
    /// Make an account with a role.
    Add(AddArguments),
}

/// Flags of `user add`.
#[derive(Debug, Clone, Args)]
pub struct AddArguments {
    /// Address.
    #[arg(long, value_name = "EMAIL")]
    email: String,
    /// Name as shown to others.
    #[arg(long)]
    name: String,
    /// contributor, coordinator, head, officer, reviewer, viewer or administrator.
    #[arg(long)]
    role: String,
    /// Id of the register's node at which the role holds.
    #[arg(long, default_value = "nation")]
    node: String,
    /// Read the password from standard input.
    #[arg(long, required = true)]
    password_stdin: bool,
    #[command(flatten)]
    settings: settings::Settings,
}

/// Runs the command.
///
/// # Errors
/// When the address is taken, the password too weak or the node unknown.
pub fn run(command: Command) -> Result<Outcome> {
    let Command::Add(arguments) = command;
    let Some(role) = Role::parse(&arguments.role) else {
        let known: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
        super::say(&format!("\"{}\" is no role; use one of {}", arguments.role, known.join(", ")));
        return Ok(Outcome::Wrong);
    };
    let config = arguments.settings.config()?;
    let mut password = String::new();
    std::io::stdin()
        .lock()
        .read_line(&mut password)
        .map_err(|e| Error::Unavailable(format!("standard input: {e}")))?;
    let app = start::app(&config)?;
    let new = NewAccount {
        email: arguments.email.clone(),
        name: arguments.name,
        password: password.trim_end_matches(['\r', '\n']).to_owned(),
        role,
        node: arguments.node,
    };
    start::block_on(async { app.add_account(new).await })?;
    super::say(&format!("{} can sign in as {role}", arguments.email));
    Ok(Outcome::Done)
}
