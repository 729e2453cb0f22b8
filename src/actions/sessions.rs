//! Signing in and out, and finding the person behind a cookie.

use chrono::{DateTime, TimeDelta, Utc};

use super::permission::permit_own;
use super::tokens::{digest, new_token, token_hash};
use super::{Actor, App, Done, Note, Tx};
use crate::db::accounts::{self, Account, Session};
use crate::db::{Id, Stamp, limits};
use crate::error::Result;

/// What came of an attempt to sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignIn {
    /// In: the token for the cookie.
    Welcome(String),
    /// Address or password is not right; which of them is not said.
    Refused,
    /// Too many tries: seconds to wait.
    Wait(u64),
}

/// Limits of trying: `(tries, minutes)` for one account from one address, for one address, and for
/// one account from anywhere. The first is the narrowest, so that a stranger who guesses does not
/// shut the owner out.
const FROM_HERE: (i64, i64) = (10, 15);
const BY_ADDRESS: (i64, i64) = (100, 15);
const BY_ACCOUNT: (i64, i64) = (100, 60);
/// How stale a session's last use may be before it is written again.
const SEEN_EVERY: TimeDelta = TimeDelta::minutes(5);

impl App {
    /// Checks an address and a password and starts a session.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn sign_in(&self, email: &str, password: &str, address: &str) -> Result<SignIn> {
        let keys = limit_keys(email, address);
        if let Some(seconds) = self.seconds_to_wait(keys.clone()).await? {
            tracing::warn!("sign-in refused: too many tries");
            return Ok(SignIn::Wait(seconds));
        }
        let wanted = email.trim().to_lowercase();
        let account = self.look(move |conn| accounts::by_email(conn, &wanted)).await?;
        let active = account.filter(|account| account.state == "active");
        let stored = active.as_ref().and_then(|account| account.password_hash.clone());
        let fits = self.password_fits(password, stored).await?;
        match active {
            Some(account) if fits => Ok(SignIn::Welcome(self.start_session(account.id, keys).await?)),
            Some(_) | None => {
                tracing::warn!("sign-in refused");
                self.count_try(keys).await?;
                Ok(SignIn::Refused)
            }
        }
    }

    /// Ends the session of a cookie; one that has ended already is no error.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn sign_out(&self, actor: &Actor, token: &str) -> Result<()> {
        let (id, hash) = (actor.account.id, token_hash(token));
        self.act(move |tx| {
            accounts::end_session(tx.conn, &hash)?;
            Ok(Done::to_node(
                permit_own(id),
                id,
                Note { result: "signed-out", ..Note::on(id.to_string()) },
                (),
            ))
        })
        .await
    }

    /// The person behind a cookie, with the roles they hold now.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn actor(&self, token: &str) -> Result<Option<Actor>> {
        let (hash, now) = (token_hash(token), self.clock.now());
        let found = self
            .look(move |conn| {
                let Some((session, account)) = accounts::session(conn, &hash, now)? else { return Ok(None) };
                let grants = accounts::grants(conn, account.id)?;
                Ok(Some((session, Actor { account, grants })))
            })
            .await?;
        let Some((session, actor)) = found else { return Ok(None) };
        if now - session.seen_at.0 > SEEN_EVERY {
            self.db.write(move |conn| accounts::touch_session(conn, &session.token_hash, now)).await?;
        }
        Ok(Some(actor))
    }

    /// Starts a session for somebody who has just proved who they are.
    pub(super) async fn start_session(
        &self,
        account_id: Id,
        limit_keys: Vec<(String, (i64, i64))>,
    ) -> Result<String> {
        let token = new_token();
        let (hash, hours) = (token_hash(&token), i64::from(self.options.session_hours));
        self.act(move |tx| {
            for (key, _) in &limit_keys {
                // The address keeps its count: one good password does not buy a hundred guesses.
                if !key.starts_with("address:") {
                    limits::forget(tx.conn, key)?;
                }
            }
            open_session(tx, account_id, &hash, hours)?;
            let note = Note { result: "signed-in", ..Note::on(account_id.to_string()) };
            Ok(Done::to_node(permit_own(account_id), account_id, note, ()))
        })
        .await?;
        Ok(token)
    }

    pub(super) async fn count_try(&self, keys: Vec<(String, (i64, i64))>) -> Result<()> {
        let now = self.clock.now();
        self.db
            .write(move |conn| {
                for (key, (_, minutes)) in &keys {
                    limits::count(conn, key, TimeDelta::minutes(*minutes), now)?;
                }
                Ok(())
            })
            .await
    }

    pub(super) async fn seconds_to_wait(&self, keys: Vec<(String, (i64, i64))>) -> Result<Option<u64>> {
        let now = self.clock.now();
        self.look(move |conn| {
            for (key, (most, minutes)) in &keys {
                if limits::tries(conn, key, TimeDelta::minutes(*minutes), now)? >= *most {
                    return Ok(Some(left_in_window(now, *minutes)));
                }
            }
            Ok(None)
        })
        .await
    }
}

/// Writes a session row inside a transaction.
pub(super) fn open_session(tx: &mut Tx<'_>, account_id: Id, hash: &[u8], hours: i64) -> Result<()> {
    let session = Session {
        token_hash: hash.to_vec(),
        account_id,
        created_at: Stamp(tx.now),
        seen_at: Stamp(tx.now),
        expires_at: Stamp(tx.now + TimeDelta::hours(hours)),
    };
    accounts::insert_session(tx.conn, &session)
}

/// The keys under which tries are counted; addresses of people stand there only as digests.
pub(super) fn limit_keys(email: &str, address: &str) -> Vec<(String, (i64, i64))> {
    let email = digest(&email.trim().to_lowercase());
    let address = digest(address);
    vec![
        (format!("here:{email}:{address}"), FROM_HERE),
        (format!("address:{address}"), BY_ADDRESS),
        (format!("account:{email}"), BY_ACCOUNT),
    ]
}

fn left_in_window(now: DateTime<Utc>, minutes: i64) -> u64 {
    let window = minutes * 60;
    u64::try_from(window - now.timestamp().rem_euclid(window)).unwrap_or(60)
}

/// Whether an account may sign in.
#[must_use]
pub fn is_active(account: &Account) -> bool {
    account.state == "active"
}
