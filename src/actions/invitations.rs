//! Invitations by a link: opening it does not use it up, choosing a password does.

use std::sync::Arc;

use chrono::TimeDelta;

use super::people::{invalid, is_address};
use super::permission::{Verb, permit, permit_own};
use super::sessions::{SignIn, is_active, limit_keys, open_session};
use super::tokens::{new_token, token_hash};
use super::{Actor, App, Done, Note, Tx, passwords};
use crate::db::accounts::{self, Account, Invitation, NewGrant};
use crate::db::responses::{self, Located, Lock};
use crate::db::{Id, Stamp};
use crate::error::{Error, Message, Result};
use crate::model::Survey;
use crate::model::roles::Role;

/// Days that a link works.
const VALID_DAYS: i64 = 30;

/// What the page behind a link shows.
#[derive(Debug, Clone)]
pub struct Invited {
    /// The invitation.
    pub invitation: Invitation,
    /// The response with its campaign and institution.
    pub located: Located,
    /// The survey version that it answers.
    pub survey: Arc<Survey>,
    /// Who invites.
    pub by: Account,
    /// Whether the person has an account already and gives its password.
    pub has_account: bool,
}

/// What a link leads to.
#[derive(Debug, Clone)]
pub enum Link {
    /// It can be used.
    Open(Box<Invited>),
    /// It was used, has run out or was taken back; the code says which.
    Spent(&'static str),
}

/// Who takes part in a response.
#[derive(Debug, Clone)]
pub struct Taking {
    /// The response with its institution.
    pub located: Located,
    /// Names and roles of the people with a role at the institution.
    pub people: Vec<(String, Role)>,
    /// Invitations with their state: `open used expired withdrawn`.
    pub invitations: Vec<(Invitation, &'static str)>,
}

/// Who is to be invited.
#[derive(Debug, Clone)]
pub struct Invite {
    /// Address.
    pub email: String,
    /// Name.
    pub name: String,
    /// `Contributor`, `Coordinator` or `Head`.
    pub role: Role,
}

impl App {
    /// Makes an invitation and returns the token of its link, which is stored nowhere.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a wrong address, name or role.
    pub async fn invite(&self, actor: &Actor, response: &str, invite: Invite) -> Result<String> {
        check(&invite)?;
        let token = new_token();
        let (actor, slug, hash) = (actor.clone(), response.to_owned(), token_hash(&token));
        self.act(move |tx| {
            let located = responses::by_slug(tx.conn, &slug, Lock::ForWriting)?.ok_or(Error::NotFound)?;
            let permit = permit(&actor, Verb::Invite, &located.node.path)?;
            let row = Invitation {
                id: tx.id(),
                token_hash: hash.clone(),
                email: invite.email.trim().to_lowercase(),
                name: invite.name.trim().to_owned(),
                role: invite.role.code().into(),
                response_id: located.response.id,
                invited_by: actor.account.id,
                created_at: Stamp(tx.now),
                expires_at: Stamp(tx.now + TimeDelta::days(VALID_DAYS)),
                used_at: None,
                withdrawn_at: None,
            };
            accounts::invite(tx.conn, &row)?;
            let note = Note { result: "invited", ..Note::on(format!("{} {}", row.id, row.role)) };
            Ok(Done::to_response(permit, &located.response, note, ()))
        })
        .await?;
        Ok(token)
    }

    /// Who takes part in a response, and who is invited to.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside the person's scope.
    pub async fn taking_part(&self, actor: &Actor, response: &str) -> Result<Taking> {
        let (actor, slug, now) = (actor.clone(), response.to_owned(), self.clock.now());
        self.look(move |conn| {
            let located = responses::by_slug(conn, &slug, Lock::ForReading)?.ok_or(Error::NotFound)?;
            permit(&actor, Verb::ReadResponse, &located.node.path)?;
            let people = accounts::people_at(conn, located.node.id)?;
            let invitations = match actor.may(Verb::Invite, &located.node.path) {
                true => accounts::invitations(conn, located.response.id)?,
                false => Vec::new(),
            };
            Ok(Taking {
                located,
                people: people.into_iter().map(|(account, role)| (account.name, role)).collect(),
                invitations: invitations
                    .into_iter()
                    .map(|one| (one.clone(), spent(&one, now).unwrap_or("open")))
                    .collect(),
            })
        })
        .await
    }

    /// Takes an unused invitation back.
    ///
    /// # Errors
    /// [`Error::WrongState`] when it was used meanwhile.
    pub async fn withdraw_invitation(&self, actor: &Actor, response: &str, invitation: Id) -> Result<()> {
        let (actor, slug) = (actor.clone(), response.to_owned());
        self.act(move |tx| {
            let located = responses::by_slug(tx.conn, &slug, Lock::ForWriting)?.ok_or(Error::NotFound)?;
            let permit = permit(&actor, Verb::Invite, &located.node.path)?;
            let known = accounts::invitations(tx.conn, located.response.id)?;
            if !known.iter().any(|row| row.id == invitation) {
                return Err(Error::NotFound);
            }
            if !accounts::withdraw_invitation(tx.conn, invitation, tx.now)? {
                return Err(Error::WrongState(Message::new("problem-invitation-used")));
            }
            let note = Note { result: "invitation-withdrawn", ..Note::on(invitation.to_string()) };
            Ok(Done::to_response(permit, &located.response, note, ()))
        })
        .await
    }

    /// What a link shows. Reading it changes nothing, because mail scanners open links.
    ///
    /// # Errors
    /// [`Error::NotFound`] when there is no such link.
    pub async fn open_link(&self, token: &str) -> Result<Link> {
        let (hash, now) = (token_hash(token), self.clock.now());
        let look = self.look(move |conn| {
            let invitation = accounts::invitation(conn, &hash)?.ok_or(Error::NotFound)?;
            if let Some(why) = spent(&invitation, now) {
                return Ok(Err(why));
            }
            let located = responses::by_id(conn, invitation.response_id)?.ok_or(Error::NotFound)?;
            let by = accounts::by_id(conn, invitation.invited_by)?.ok_or(Error::NotFound)?;
            let has_account =
                accounts::by_email(conn, &invitation.email)?.is_some_and(|a| a.password_hash.is_some());
            Ok(Ok((invitation, located, by, has_account)))
        });
        match look.await? {
            Err(why) => Ok(Link::Spent(why)),
            Ok((invitation, located, by, has_account)) => {
                let survey = self.survey(located.response.survey_version_id).await?;
                Ok(Link::Open(Box::new(Invited { invitation, located, survey, by, has_account })))
            }
        }
    }

    /// Uses a link up: makes the account (or checks the password of the one there is), grants the
    /// role at the institution and signs in.
    ///
    /// # Errors
    /// [`Error::Invalid`] for a weak password; [`Error::WrongState`] when the link was used meanwhile.
    pub async fn accept_invitation(&self, token: &str, password: &str, address: &str) -> Result<SignIn> {
        let Link::Open(invited) = self.open_link(token).await? else {
            return Err(Error::WrongState(Message::new("problem-link-spent")));
        };
        let email = invited.invitation.email.clone();
        let known = self.look(move |conn| accounts::by_email(conn, &email)).await?;
        let account = match known {
            Some(account) if account.password_hash.is_some() => {
                match self.prove(&account, password, address).await? {
                    SignIn::Welcome(_) => Account { password_hash: None, ..account },
                    refused @ (SignIn::Refused | SignIn::Wait(_)) => return Ok(refused),
                }
            }
            other => self.fresh_account(other, &invited.invitation, password).await?,
        };
        let (session, hours) = (new_token(), i64::from(self.options.session_hours));
        let (hash, invitation) = (token_hash(&session), invited.invitation.clone());
        self.act(move |tx| take_in(tx, &invitation, &account, &hash, hours)).await?;
        Ok(SignIn::Welcome(session))
    }

    /// Checks the password of a known account within the limits of signing in.
    async fn prove(&self, account: &Account, password: &str, address: &str) -> Result<SignIn> {
        let keys = limit_keys(&account.email, address);
        if let Some(seconds) = self.seconds_to_wait(keys.clone()).await? {
            return Ok(SignIn::Wait(seconds));
        }
        let fits = self.password_fits(password, account.password_hash.clone()).await?;
        if fits && is_active(account) {
            return Ok(SignIn::Welcome(String::new()));
        }
        self.count_try(keys).await?;
        Ok(SignIn::Refused)
    }

    async fn fresh_account(
        &self,
        known: Option<Account>,
        invitation: &Invitation,
        password: &str,
    ) -> Result<Account> {
        if let Some(message) = passwords::problem(password, &invitation.email) {
            return Err(invalid("password", message));
        }
        let hash = self.hash_password(password).await?;
        let now = self.clock.now();
        let new = || Account {
            id: super::new_id(now),
            email: invitation.email.clone(),
            name: invitation.name.clone(),
            password_hash: None,
            language: None,
            theme: None,
            state: "active".into(),
            created_at: Stamp(now),
        };
        Ok(Account { password_hash: Some(hash), ..known.unwrap_or_else(new) })
    }
}

/// The transaction behind a link's only use.
fn take_in(
    tx: &mut Tx<'_>,
    invitation: &Invitation,
    account: &Account,
    session: &[u8],
    hours: i64,
) -> Result<Done<()>> {
    if !accounts::use_invitation(tx.conn, invitation.id, tx.now)? {
        return Err(Error::WrongState(Message::new("problem-link-spent")));
    }
    if let Some(hash) = &account.password_hash {
        match accounts::by_id(tx.conn, account.id)? {
            Some(_) => accounts::set_password(tx.conn, account.id, hash)?,
            None => accounts::insert(tx.conn, account)?,
        }
    }
    let located = responses::by_id(tx.conn, invitation.response_id)?.ok_or(Error::NotFound)?;
    let held = accounts::grants(tx.conn, account.id)?;
    if !held.iter().any(|grant| grant.node_id == located.node.id && grant.role.code() == invitation.role) {
        let grant = NewGrant {
            id: tx.id(),
            account_id: account.id,
            node_id: located.node.id,
            role: invitation.role.clone(),
            granted_by: Some(invitation.invited_by),
            granted_at: Stamp(tx.now),
        };
        accounts::grant(tx.conn, &grant)?;
    }
    open_session(tx, account.id, session, hours)?;
    let note =
        Note { result: "invitation-used", ..Note::on(format!("{} {}", invitation.id, invitation.role)) };
    Ok(Done::to_node(permit_own(account.id), located.node.id, note, ()))
}

fn spent(invitation: &Invitation, now: chrono::DateTime<chrono::Utc>) -> Option<&'static str> {
    if invitation.withdrawn_at.is_some() {
        Some("withdrawn")
    } else if invitation.used_at.is_some() {
        Some("used")
    } else {
        (invitation.expires_at.0 <= now).then_some("expired")
    }
}

fn check(invite: &Invite) -> Result<()> {
    if !is_address(&invite.email) {
        return Err(invalid("email", Message::new("problem-email").with("email", &invite.email)));
    }
    if invite.name.trim().is_empty() || invite.name.chars().count() > 120 {
        return Err(invalid("name", Message::new("problem-name")));
    }
    match invite.role {
        Role::Contributor | Role::Coordinator | Role::Head => Ok(()),
        Role::Officer | Role::Reviewer | Role::Viewer | Role::Administrator => {
            Err(invalid("role", Message::new("problem-role-of-institution")))
        }
    }
}
