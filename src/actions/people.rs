//! The person who acts, and what administrators do with accounts.

use super::permission::{Verb, permit_own, permit_upkeep};
use super::{App, Done, Note, Tx, passwords};
use crate::db::accounts::{self, Account, Grant, NewGrant};

pub use crate::db::accounts::Grant as Held;
use crate::db::{Id, Stamp, nodes};
use crate::error::{Error, Message, Problem, Result};
use crate::model::roles::Role;

/// A signed-in person with the roles they hold now.
#[derive(Debug, Clone)]
pub struct Actor {
    /// Who.
    pub account: Account,
    /// Roles, each at a node.
    pub grants: Vec<Grant>,
}

impl Actor {
    /// Whether the person holds one of the roles that may do this, anywhere.
    #[must_use]
    pub fn may_somewhere(&self, verb: Verb) -> bool {
        self.grants.iter().any(|grant| verb.roles().contains(&grant.role))
    }

    /// The paths at which the person holds a role that may do this.
    #[must_use]
    pub fn paths(&self, verb: Verb) -> Vec<String> {
        let held = self.grants.iter().filter(|grant| verb.roles().contains(&grant.role));
        held.map(|grant| grant.path.clone()).collect()
    }

    /// Whether the person may do this at the node with this path (for showing a link; the action
    /// itself asks again).
    #[must_use]
    pub fn may(&self, verb: Verb, path: &str) -> bool {
        self.grants.iter().any(|grant| path.starts_with(&grant.path) && verb.roles().contains(&grant.role))
    }
}

/// An account to be made.
#[derive(Debug, Clone)]
pub struct NewAccount {
    /// Address.
    pub email: String,
    /// Name as shown to others.
    pub name: String,
    /// Password in clear; hashed at once.
    pub password: String,
    /// Role to grant.
    pub role: Role,
    /// Code of the node at which it is granted.
    pub node: String,
}

impl App {
    /// Makes an account with a role, from the command line of the server.
    ///
    /// # Errors
    /// [`Error::Invalid`] when the address is taken or wrong, the password too weak or the node
    /// unknown.
    pub async fn add_account(&self, new: NewAccount) -> Result<Id> {
        check_account(&new)?;
        let hash = self.hash_password(&new.password).await?;
        self.act(move |tx| {
            if accounts::by_email(tx.conn, &new.email)?.is_some() {
                return Err(invalid("email", Message::new("problem-email-taken").with("email", &new.email)));
            }
            let Some(node) = nodes::by_code(tx.conn, &new.node)? else {
                return Err(invalid("node", Message::new("problem-node-unknown").with("code", &new.node)));
            };
            let account = Account {
                id: tx.id(),
                email: new.email.trim().to_lowercase(),
                name: new.name.trim().to_owned(),
                password_hash: Some(hash.clone()),
                language: None,
                theme: None,
                state: "active".into(),
                created_at: Stamp(tx.now),
            };
            accounts::insert(tx.conn, &account)?;
            let grant = NewGrant {
                id: tx.id(),
                account_id: account.id,
                node_id: node.id,
                role: new.role.code().into(),
                granted_by: None,
                granted_at: Stamp(tx.now),
            };
            accounts::grant(tx.conn, &grant)?;
            let note = Note { result: "account-added", ..Note::on(format!("{} {}", account.id, new.role)) };
            Ok(Done::to_node(permit_upkeep(), node.id, note, account.id))
        })
        .await
    }

    /// Grants a further role to a person, from the command line of the server.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such person or node.
    pub async fn grant_on_server(&self, email: &str, role: Role, node: &str) -> Result<()> {
        let (email, node) = (email.to_owned(), node.to_owned());
        self.act(move |tx| {
            let node = nodes::by_code(tx.conn, &node)?.ok_or(Error::NotFound)?;
            give(tx, &email, role, (node.id, None))?;
            let note = Note { result: "role-granted", ..Note::on(format!("{email} {role}")) };
            Ok(Done::to_node(permit_upkeep(), node.id, note, ()))
        })
        .await
    }

    /// Sets one's own name, language and theme.
    ///
    /// # Errors
    /// [`Error::Invalid`] when the name is empty or too long.
    pub async fn change_account(
        &self,
        actor: &Actor,
        name: &str,
        language: Option<&str>,
        theme: Option<&str>,
    ) -> Result<()> {
        let name = name.trim().to_owned();
        if name.is_empty() || name.chars().count() > 120 {
            return Err(invalid("name", Message::new("problem-name")));
        }
        let (id, language, theme) = (actor.account.id, language.map(str::to_owned), theme.map(str::to_owned));
        self.act(move |tx| {
            accounts::set_name(tx.conn, id, &name)?;
            accounts::set_choices(tx.conn, id, language.as_deref(), theme.as_deref())?;
            Ok(Done::to_node(
                permit_own(id),
                id,
                Note { result: "account-changed", ..Note::on(id.to_string()) },
                (),
            ))
        })
        .await
    }

    /// Sets one's own language.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn choose_language(&self, actor: &Actor, language: &str) -> Result<()> {
        let (id, language, theme) = (actor.account.id, language.to_owned(), actor.account.theme.clone());
        self.act(move |tx| {
            accounts::set_choices(tx.conn, id, Some(&language), theme.as_deref())?;
            Ok(Done::nothing(permit_own(id), ()))
        })
        .await
    }
}

/// Gives a role to the person with an address; returns their key.
fn give(tx: &mut Tx<'_>, email: &str, role: Role, (node_id, by): (Id, Option<Id>)) -> Result<Id> {
    let account = accounts::by_email(tx.conn, email)?.ok_or(Error::NotFound)?;
    let grant = NewGrant {
        id: tx.id(),
        account_id: account.id,
        node_id,
        role: role.code().into(),
        granted_by: by,
        granted_at: Stamp(tx.now),
    };
    accounts::grant(tx.conn, &grant)?;
    Ok(account.id)
}

/// One wrong field.
pub(crate) fn invalid(place: &str, message: Message) -> Error {
    Error::Invalid(vec![Problem::new(place, message)])
}

fn check_account(new: &NewAccount) -> Result<()> {
    let mut problems = Vec::new();
    if !is_address(&new.email) {
        problems.push(Problem::new("email", Message::new("problem-email").with("email", &new.email)));
    }
    if new.name.trim().is_empty() || new.name.chars().count() > 120 {
        problems.push(Problem::new("name", Message::new("problem-name")));
    }
    problems.extend(
        passwords::problem(&new.password, &new.email).map(|message| Problem::new("password", message)),
    );
    if problems.is_empty() { Ok(()) } else { Err(Error::Invalid(problems)) }
}

/// Whether a text can be an e-mail address: one `@`, something before it, a dot in what follows,
/// no spaces or control characters, at most 254 letters.
pub(crate) fn is_address(text: &str) -> bool {
    let text = text.trim();
    let Some((name, host)) = text.split_once('@') else { return false };
    let clean = |part: &str| {
        !part.is_empty() && !part.chars().any(|c| c.is_whitespace() || c.is_control() || c == '@')
    };
    text.len() <= 254
        && clean(name)
        && clean(host)
        && host.split('.').count() >= 2
        && host.split('.').all(|label| !label.is_empty())
        && !text.contains([',', ';', '<', '>', '"'])
}

#[cfg(test)]
pub(crate) fn sample_actor(grants: &[(Role, &str)]) -> Actor {
    let at = chrono::DateTime::UNIX_EPOCH;
    let id = super::new_id(at);
    let grants =
        grants.iter().map(|(role, path)| Grant { role: *role, node_id: id, path: (*path).into() }).collect();
    let account = Account {
        id,
        email: "a@b.example".into(),
        name: "A".into(),
        password_hash: None,
        language: None,
        theme: None,
        state: "active".into(),
        created_at: Stamp(at),
    };
    Actor { account, grants }
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn an_address_needs_a_name_and_a_host_with_an_ending() {
        assert!(is_address("minister@health.example"));
        for wrong in [
            "minister@health",
            "@health.example",
            "a b@c.example",
            "a@b@c.example",
            "a@b..example",
            "x,y@z.example",
        ] {
            assert!(!is_address(wrong), "{wrong}");
        }
    }
}
