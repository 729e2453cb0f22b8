//! People: accounts, their sessions, roles and invitations.

use chrono::{DateTime, Utc};
use diesel::prelude::*;

use super::connection::{AnyConnection, MultiBackend};
use super::schema::{account, invitation, role_grant, scope_node, session};
use super::types::{Id, Stamp};
use crate::error::{Error, Result};
use crate::model::roles::Role;

/// A person who can sign in.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = account, check_for_backend(MultiBackend))]
pub struct Account {
    /// Key.
    pub id: Id,
    /// Address in lower case; unique.
    pub email: String,
    /// Name as shown to others.
    pub name: String,
    /// Argon2id in PHC form; none until a password is set.
    pub password_hash: Option<String>,
    /// Chosen language, by code.
    pub language: Option<String>,
    /// `light`, `dark` or none for the system's.
    pub theme: Option<String>,
    /// `active` or `disabled`.
    pub state: String,
    /// When it was made.
    pub created_at: Stamp,
}

/// A session, known by the digest of its token.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = session, check_for_backend(MultiBackend))]
pub struct Session {
    /// SHA-256 of the token in the cookie.
    pub token_hash: Vec<u8>,
    /// Whose it is.
    pub account_id: Id,
    /// Sign-in.
    pub created_at: Stamp,
    /// Last use, kept to the minute so that reading a page writes at most once a minute.
    pub seen_at: Stamp,
    /// Absolute end.
    pub expires_at: Stamp,
}

/// A role at a node, with the node's path for inheritance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grant {
    /// The role.
    pub role: Role,
    /// Where it was granted.
    pub node_id: Id,
    /// The node's path: the role holds for every path that starts with it.
    pub path: String,
}

/// A new role for a person.
#[derive(Debug, Clone, Insertable)]
#[diesel(table_name = role_grant)]
pub struct NewGrant {
    /// Key.
    pub id: Id,
    /// Who receives it.
    pub account_id: Id,
    /// Where it holds.
    pub node_id: Id,
    /// The role's code.
    pub role: String,
    /// Who granted it; none for the first administrator.
    pub granted_by: Option<Id>,
    /// When.
    pub granted_at: Stamp,
}

/// An invitation to take part in a response.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = invitation, check_for_backend(MultiBackend))]
pub struct Invitation {
    /// Key.
    pub id: Id,
    /// SHA-256 of the token in the link.
    pub token_hash: Vec<u8>,
    /// For whom.
    pub email: String,
    /// Their name.
    pub name: String,
    /// `contributor`, `coordinator` or `head`.
    pub role: String,
    /// To which response.
    pub response_id: Id,
    /// By whom.
    pub invited_by: Id,
    /// When.
    pub created_at: Stamp,
    /// Until when the link works.
    pub expires_at: Stamp,
    /// When it was used.
    pub used_at: Option<Stamp>,
    /// When it was taken back.
    pub withdrawn_at: Option<Stamp>,
}

/// The account with this address (any case).
pub fn by_email(conn: &mut AnyConnection, email: &str) -> Result<Option<Account>> {
    Ok(account::table
        .filter(account::email.eq(email.to_lowercase()))
        .select(Account::as_select())
        .get_result(conn)
        .optional()?)
}

/// The account with this key.
pub fn by_id(conn: &mut AnyConnection, id: Id) -> Result<Option<Account>> {
    Ok(account::table.find(id).select(Account::as_select()).get_result(conn).optional()?)
}

/// Adds an account.
pub fn insert(conn: &mut AnyConnection, new: &Account) -> Result<()> {
    diesel::insert_into(account::table).values(new).execute(conn)?;
    Ok(())
}

/// Sets a password.
pub fn set_password(conn: &mut AnyConnection, id: Id, hash: &str) -> Result<()> {
    diesel::update(account::table.find(id)).set(account::password_hash.eq(hash)).execute(conn)?;
    Ok(())
}

/// Sets language and theme.
pub fn set_choices(
    conn: &mut AnyConnection,
    id: Id,
    language: Option<&str>,
    theme: Option<&str>,
) -> Result<()> {
    diesel::update(account::table.find(id))
        .set((account::language.eq(language), account::theme.eq(theme)))
        .execute(conn)?;
    Ok(())
}

/// Sets the name.
pub fn set_name(conn: &mut AnyConnection, id: Id, name: &str) -> Result<()> {
    diesel::update(account::table.find(id)).set(account::name.eq(name)).execute(conn)?;
    Ok(())
}

/// Grants a role.
pub fn grant(conn: &mut AnyConnection, new: &NewGrant) -> Result<()> {
    diesel::insert_into(role_grant::table).values(new).execute(conn)?;
    Ok(())
}

/// The roles that a person holds now.
pub fn grants(conn: &mut AnyConnection, account_id: Id) -> Result<Vec<Grant>> {
    let rows: Vec<(String, Id, String)> = role_grant::table
        .inner_join(scope_node::table.on(scope_node::id.eq(role_grant::node_id)))
        .filter(role_grant::account_id.eq(account_id))
        .filter(role_grant::ended_at.is_null())
        .select((role_grant::role, role_grant::node_id, scope_node::path))
        .order(role_grant::id)
        .load(conn)?;
    rows.into_iter()
        .map(|(role, node_id, path)| Ok(Grant { role: read_role(&role)?, node_id, path }))
        .collect()
}

/// The people with a role at exactly this node: account and role, in the order of granting.
pub fn people_at(conn: &mut AnyConnection, node_id: Id) -> Result<Vec<(Account, Role)>> {
    let rows: Vec<(Account, String)> = role_grant::table
        .inner_join(account::table.on(account::id.eq(role_grant::account_id)))
        .filter(role_grant::node_id.eq(node_id))
        .filter(role_grant::ended_at.is_null())
        .order(role_grant::id)
        .select((Account::as_select(), role_grant::role))
        .limit(200)
        .load(conn)?;
    rows.into_iter().map(|(account, role)| Ok((account, read_role(&role)?))).collect()
}

/// Starts a session.
pub fn insert_session(conn: &mut AnyConnection, new: &Session) -> Result<()> {
    diesel::insert_into(session::table).values(new).execute(conn)?;
    Ok(())
}

/// The session with this token's digest and its person, if neither has ended.
pub fn session(
    conn: &mut AnyConnection,
    token_hash: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<(Session, Account)>> {
    Ok(session::table
        .inner_join(account::table.on(account::id.eq(session::account_id)))
        .filter(session::token_hash.eq(token_hash))
        .filter(session::expires_at.gt(Stamp(now)))
        .filter(account::state.eq("active"))
        .select((Session::as_select(), Account::as_select()))
        .get_result(conn)
        .optional()?)
}

/// Notes the last use of a session.
pub fn touch_session(conn: &mut AnyConnection, token_hash: &[u8], now: DateTime<Utc>) -> Result<()> {
    diesel::update(session::table.find(token_hash)).set(session::seen_at.eq(Stamp(now))).execute(conn)?;
    Ok(())
}

/// Ends a session.
pub fn end_session(conn: &mut AnyConnection, token_hash: &[u8]) -> Result<()> {
    diesel::delete(session::table.find(token_hash)).execute(conn)?;
    Ok(())
}

/// Removes sessions that have ended by themselves.
pub fn sweep_sessions(conn: &mut AnyConnection, now: DateTime<Utc>) -> Result<usize> {
    Ok(diesel::delete(session::table.filter(session::expires_at.le(Stamp(now)))).execute(conn)?)
}

/// Stores an invitation.
pub fn invite(conn: &mut AnyConnection, new: &Invitation) -> Result<()> {
    diesel::insert_into(invitation::table).values(new).execute(conn)?;
    Ok(())
}

/// The invitation behind a link.
pub fn invitation(conn: &mut AnyConnection, token_hash: &[u8]) -> Result<Option<Invitation>> {
    Ok(invitation::table
        .filter(invitation::token_hash.eq(token_hash))
        .select(Invitation::as_select())
        .get_result(conn)
        .optional()?)
}

/// The invitations to a response, oldest first.
pub fn invitations(conn: &mut AnyConnection, response_id: Id) -> Result<Vec<Invitation>> {
    Ok(invitation::table
        .filter(invitation::response_id.eq(response_id))
        .order(invitation::id)
        .select(Invitation::as_select())
        .limit(200)
        .load(conn)?)
}

/// Marks an invitation as used; `false` when somebody was quicker.
pub fn use_invitation(conn: &mut AnyConnection, id: Id, now: DateTime<Utc>) -> Result<bool> {
    let used = diesel::update(invitation::table.find(id).filter(invitation::used_at.is_null()))
        .set(invitation::used_at.eq(Stamp(now)))
        .execute(conn)?;
    Ok(used == 1)
}

/// Takes an unused invitation back; `false` when it was used or withdrawn already.
pub fn withdraw_invitation(conn: &mut AnyConnection, id: Id, now: DateTime<Utc>) -> Result<bool> {
    let open = invitation::used_at.is_null().and(invitation::withdrawn_at.is_null());
    let withdrawn = diesel::update(invitation::table.find(id).filter(open))
        .set(invitation::withdrawn_at.eq(Stamp(now)))
        .execute(conn)?;
    Ok(withdrawn == 1)
}

/// How many accounts there are.
pub fn count(conn: &mut AnyConnection) -> Result<i64> {
    Ok(account::table.count().get_result(conn)?)
}

fn read_role(code: &str) -> Result<Role> {
    Role::parse(code).ok_or_else(|| Error::Defect(format!("the database holds an unknown role {code}")))
}
