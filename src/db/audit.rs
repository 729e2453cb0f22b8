//! The audit log: hash chains, one per response and one per scope node, and the seal over all.
//!
//! A row's hash covers its content and the hash before it, so that a changed, removed or inserted
//! row breaks its chain; a removed tail or a whole database put back is found through an older
//! seal kept elsewhere.

use chrono::{DateTime, SecondsFormat, Utc};
use diesel::prelude::*;
use sha2::{Digest as _, Sha256};

use super::connection::{AnyConnection, MultiBackend, on_either};
use super::schema::{audit_chain, audit_row, audit_seal, response};
use super::types::{Id, JsonValue, Stamp};
use crate::error::Result;

/// One row of the log.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = audit_row, check_for_backend(MultiBackend))]
#[diesel(treat_none_as_default_value = false)] // else the statement is prepared anew each time
pub struct AuditRow {
    /// The chain: a response's or a scope node's key.
    pub chain: Id,
    /// Place in the chain, from 1.
    pub seq: i64,
    /// Key; rises with time over all chains.
    pub id: Id,
    /// When.
    pub at: Stamp,
    /// Who; none for the program itself.
    pub actor_id: Option<Id>,
    /// What, by code.
    pub action: String,
    /// On what.
    pub object: String,
    /// What came of it, by code.
    pub result: String,
    /// SHA-256 of the thing before.
    pub before_digest: Option<String>,
    /// SHA-256 of the thing after.
    pub after_digest: Option<String>,
    /// Hash of the row before; 32 zeros for the first.
    pub prev_hash: Vec<u8>,
    /// SHA-256 over all of the above.
    pub hash: Vec<u8>,
}

/// The end of a chain: its length and newest hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Rows in the chain.
    pub seq: i64,
    /// Hash of the last one.
    pub hash: Vec<u8>,
}

impl Head {
    /// The end of a chain that has no row yet.
    #[must_use]
    pub fn start() -> Self {
        Self { seq: 0, hash: vec![0; 32] }
    }
}

/// Where a chain is broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Break {
    /// The chain.
    pub chain: Id,
    /// The first row that does not fit.
    pub seq: i64,
    /// Why it does not fit.
    pub why: &'static str,
}

/// What is to be written: the row without its place in the chain.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Key of the row.
    pub id: Id,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor_id: Option<Id>,
    /// What, by code.
    pub action: &'static str,
    /// On what.
    pub object: String,
    /// What came of it, by code.
    pub result: &'static str,
    /// SHA-256 of the thing before.
    pub before_digest: Option<String>,
    /// SHA-256 of the thing after.
    pub after_digest: Option<String>,
}

/// Appends to a response's chain, whose head stands in the response's own row.
pub fn append_to_response(
    conn: &mut AnyConnection,
    response_id: Id,
    head: &Head,
    entry: Entry,
) -> Result<()> {
    let row = chained(response_id, head, entry);
    diesel::insert_into(audit_row::table).values(&row).execute(conn)?;
    diesel::update(response::table.find(response_id))
        .set((response::chain_seq.eq(row.seq), response::chain_hash.eq(&row.hash)))
        .execute(conn)?;
    Ok(())
}

/// Appends to a scope node's chain.
pub fn append_to_node(conn: &mut AnyConnection, node_id: Id, entry: Entry) -> Result<()> {
    let first = Head::start();
    on_either!(&mut *conn, c => diesel::insert_into(audit_chain::table)
        .values((
            audit_chain::chain.eq(node_id),
            audit_chain::seq.eq(first.seq),
            audit_chain::hash.eq(&first.hash),
        ))
        .on_conflict(audit_chain::chain)
        .do_nothing()
        .execute(c))?;
    let (seq, hash) = locked_head(conn, node_id)?;
    let row = chained(node_id, &Head { seq, hash }, entry);
    diesel::insert_into(audit_row::table).values(&row).execute(conn)?;
    diesel::update(audit_chain::table.find(node_id))
        .set((audit_chain::seq.eq(row.seq), audit_chain::hash.eq(&row.hash)))
        .execute(conn)?;
    Ok(())
}

/// Walks every chain and returns how many rows were read and every break.
pub fn verify(conn: &mut AnyConnection) -> Result<(usize, Vec<Break>)> {
    let rows: Vec<AuditRow> = audit_row::table
        .order((audit_row::chain, audit_row::seq))
        .select(AuditRow::as_select())
        .load(conn)?;
    let mut breaks = Vec::new();
    let mut ends: Vec<(Id, Head)> = Vec::new();
    for row in &rows {
        let head = match ends.last() {
            Some((chain, head)) if *chain == row.chain => head.clone(),
            _ => Head::start(),
        };
        if let Some(why) = misfit(row, &head) {
            breaks.push(Break { chain: row.chain, seq: row.seq, why });
        }
        let end = Head { seq: row.seq, hash: row.hash.clone() };
        match ends.last_mut() {
            Some((chain, head)) if *chain == row.chain => *head = end,
            _ => ends.push((row.chain, end)),
        }
    }
    compare_heads(conn, &ends, &mut breaks)?;
    Ok((rows.len(), breaks))
}

/// Seals the chains whose heads changed since the last seal; `None` when none did.
pub fn seal(conn: &mut AnyConnection, now: DateTime<Utc>) -> Result<Option<i64>> {
    let last: Option<(i64, Stamp, Vec<u8>)> = audit_seal::table
        .order(audit_seal::seq.desc())
        .select((audit_seal::seq, audit_seal::at, audit_seal::hash))
        .first(conn)
        .optional()?;
    let (seq, since, prev) = last.unwrap_or((0, Stamp(DateTime::UNIX_EPOCH), vec![0; 32]));
    let heads = changed_heads(conn, since)?;
    if heads.is_empty() {
        return Ok(None);
    }
    let body = serde_json::Value::Object(heads);
    let mut digest = Sha256::new();
    digest.update(&prev);
    digest.update((seq + 1).to_be_bytes());
    digest.update(now.to_rfc3339_opts(SecondsFormat::Micros, true));
    digest.update(body.to_string());
    let hash = digest.finalize().to_vec();
    diesel::insert_into(audit_seal::table)
        .values((
            audit_seal::seq.eq(seq + 1),
            audit_seal::at.eq(Stamp(now)),
            audit_seal::heads.eq(JsonValue(body)),
            audit_seal::prev_hash.eq(prev),
            audit_seal::hash.eq(hash),
        ))
        .execute(conn)?;
    Ok(Some(seq + 1))
}

fn changed_heads(
    conn: &mut AnyConnection,
    since: Stamp,
) -> Result<serde_json::Map<String, serde_json::Value>> {
    let mut rows: Vec<(Id, i64, Vec<u8>)> = audit_row::table
        .filter(audit_row::at.ge(since))
        .order((audit_row::chain, audit_row::seq))
        .select((audit_row::chain, audit_row::seq, audit_row::hash))
        .load(conn)?;
    rows.reverse();
    rows.dedup_by_key(|row| row.0);
    Ok(rows
        .into_iter()
        .map(|(chain, seq, hash)| (chain.to_string(), format!("{seq}:{}", hex(&hash)).into()))
        .collect())
}

fn compare_heads(conn: &mut AnyConnection, ends: &[(Id, Head)], breaks: &mut Vec<Break>) -> Result<()> {
    let mut heads: Vec<(Id, i64, Vec<u8>)> =
        audit_chain::table.select((audit_chain::chain, audit_chain::seq, audit_chain::hash)).load(conn)?;
    let responses: Vec<(Id, i64, Vec<u8>)> =
        response::table.select((response::id, response::chain_seq, response::chain_hash)).load(conn)?;
    heads.extend(responses);
    for (chain, seq, hash) in heads {
        let end = ends.binary_search_by_key(&chain, |(id, _)| *id).ok().and_then(|at| ends.get(at));
        let (end_seq, end_hash) = end.map_or((0, None), |(_, head)| (head.seq, Some(&head.hash)));
        if end_seq != seq || end_hash.is_some_and(|end| *end != hash) {
            breaks.push(Break {
                chain,
                seq: end_seq.min(seq) + 1,
                why: "the chain's end is not the stored one",
            });
        }
    }
    Ok(())
}

fn misfit(row: &AuditRow, head: &Head) -> Option<&'static str> {
    if row.seq != head.seq + 1 {
        return Some("a row is missing before this one");
    }
    if row.prev_hash != head.hash {
        return Some("the row before was changed");
    }
    (row.hash != digest(row)).then_some("this row was changed")
}

fn locked_head(conn: &mut AnyConnection, node_id: Id) -> Result<(i64, Vec<u8>)> {
    let columns = (audit_chain::seq, audit_chain::hash);
    let head = match conn {
        AnyConnection::Postgres(c) => {
            audit_chain::table.find(node_id).select(columns).for_update().get_result(c)?
        }
        AnyConnection::Sqlite(c) => audit_chain::table.find(node_id).select(columns).get_result(c)?,
    };
    Ok(head)
}

fn chained(chain: Id, head: &Head, entry: Entry) -> AuditRow {
    let mut row = AuditRow {
        chain,
        seq: head.seq + 1,
        id: entry.id,
        at: Stamp(entry.at),
        actor_id: entry.actor_id,
        action: entry.action.to_owned(),
        object: entry.object,
        result: entry.result.to_owned(),
        before_digest: entry.before_digest,
        after_digest: entry.after_digest,
        prev_hash: head.hash.clone(),
        hash: Vec::new(),
    };
    row.hash = digest(&row);
    row
}

/// Every field is led by its length, so that no two rows share one text.
fn digest(row: &AuditRow) -> Vec<u8> {
    let mut digest = Sha256::new();
    let at = row.at.0.to_rfc3339_opts(SecondsFormat::Micros, true);
    let actor = row.actor_id.map(|id| id.to_string()).unwrap_or_default();
    let none = String::new();
    let fields: [&[u8]; 11] = [
        row.prev_hash.as_slice(),
        row.chain.0.as_bytes(),
        &row.seq.to_be_bytes(),
        row.id.0.as_bytes(),
        at.as_bytes(),
        actor.as_bytes(),
        row.action.as_bytes(),
        row.object.as_bytes(),
        row.result.as_bytes(),
        row.before_digest.as_ref().unwrap_or(&none).as_bytes(),
        row.after_digest.as_ref().unwrap_or(&none).as_bytes(),
    ];
    for field in fields {
        digest.update(u64::try_from(field.len()).unwrap_or(u64::MAX).to_be_bytes());
        digest.update(field);
    }
    digest.finalize().to_vec()
}

/// Lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
