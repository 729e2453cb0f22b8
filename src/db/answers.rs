//! Answers: the append-only log, the newest values, drafts and differences.

use diesel::prelude::*;

use super::connection::{AnyConnection, MultiBackend, on_either};
use super::schema::{
    account, answer_current, answer_difference, answer_draft, answer_event, answer_mark, response,
};
use super::types::{Id, JsonValue, Stamp};
use crate::error::Result;
use crate::model::states::ResponseState;

/// The newest value of one item.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = answer_current, check_for_backend(MultiBackend))]
pub struct CurrentAnswer {
    /// Of which response.
    pub response_id: Id,
    /// Item.
    pub item: String,
    /// How often it was changed, from 1.
    pub rev: i64,
    /// The answer in the shape of the response files.
    pub answer: JsonValue,
    /// Who changed it last.
    pub account_id: Id,
    /// When.
    pub at: Stamp,
}

/// One accepted save of one item.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = answer_event, check_for_backend(MultiBackend))]
#[diesel(treat_none_as_default_value = false)] // else the statement is prepared anew each time
pub struct AnswerEvent {
    /// Key.
    pub id: Id,
    /// Of which response.
    pub response_id: Id,
    /// Item.
    pub item: String,
    /// The revision that this save made.
    pub rev: i64,
    /// The revision that the writer saw.
    pub base_rev: i64,
    /// The form that was posted: the same one twice is stored once.
    pub op: Id,
    /// Who.
    pub account_id: Id,
    /// When.
    pub at: Stamp,
    /// The value before.
    pub old: Option<JsonValue>,
    /// The value after.
    pub new: JsonValue,
}

/// A save that started from an older value, kept until it is settled.
#[derive(Debug, Clone, Queryable, Selectable, Insertable)]
#[diesel(table_name = answer_difference, check_for_backend(MultiBackend))]
pub struct Difference {
    /// Key.
    pub id: Id,
    /// Of which response.
    pub response_id: Id,
    /// Item.
    pub item: String,
    /// The form that was posted.
    pub op: Id,
    /// The revision that its writer saw.
    pub base_rev: i64,
    /// What its writer wanted.
    pub mine: JsonValue,
    /// Who.
    pub account_id: Id,
    /// When.
    pub at: Stamp,
    /// When it was settled.
    pub settled_at: Option<Stamp>,
    /// By whom.
    pub settled_by: Option<Id>,
    /// `mine theirs other`.
    pub kept: Option<String>,
}

/// What was typed and could not be accepted.
#[derive(Debug, Clone, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = answer_draft, check_for_backend(MultiBackend))]
pub struct Draft {
    /// Of which response.
    pub response_id: Id,
    /// Item.
    pub item: String,
    /// The fields as typed.
    pub typed: JsonValue,
    /// Who.
    pub account_id: Id,
    /// When.
    pub at: Stamp,
}

/// The newest values of a response, by item.
pub fn current(conn: &mut AnyConnection, response_id: Id) -> Result<Vec<CurrentAnswer>> {
    Ok(answer_current::table
        .filter(answer_current::response_id.eq(response_id))
        .order(answer_current::item)
        .select(CurrentAnswer::as_select())
        .load(conn)?)
}

/// The newest values of some items of a response. On SQLite one at a time: a statement with a list is prepared
/// anew for each save, which takes longer than the few rows of a page. PostgreSQL binds a list as one value.
pub fn current_of(conn: &mut AnyConnection, response_id: Id, items: &[&str]) -> Result<Vec<CurrentAnswer>> {
    let of_response = answer_current::response_id.eq(response_id);
    if let AnyConnection::Postgres(conn) = conn {
        let rows = answer_current::table.filter(of_response.and(answer_current::item.eq_any(items)));
        return Ok(rows.select(CurrentAnswer::as_select()).load(conn)?);
    }
    let mut found = Vec::new();
    for item in items {
        let row = answer_current::table
            .find((response_id, *item))
            .select(CurrentAnswer::as_select())
            .get_result(conn)
            .optional()?;
        found.extend(row);
    }
    Ok(found)
}

/// The answers to some items in the signed and accepted responses of a campaign, by response; without those that
/// have to be looked at again.
pub fn signed_of_items(
    conn: &mut AnyConnection,
    campaign_id: Id,
    items: &[String],
) -> Result<Vec<(Id, String, JsonValue)>> {
    let signed = [ResponseState::Signed.code(), ResponseState::Accepted.code()];
    let is_marked = answer_mark::table
        .filter(answer_mark::response_id.eq(answer_current::response_id))
        .filter(answer_mark::item.eq(answer_current::item));
    Ok(answer_current::table
        .inner_join(response::table.on(response::id.eq(answer_current::response_id)))
        .filter(response::campaign_id.eq(campaign_id))
        .filter(response::state.eq_any(signed))
        .filter(answer_current::item.eq_any(items))
        .filter(diesel::dsl::not(diesel::dsl::exists(is_marked)))
        .order((answer_current::response_id, answer_current::item))
        .select((answer_current::response_id, answer_current::item, answer_current::answer))
        .load(conn)?)
}

/// Appends a save to the log and moves the newest value to it.
pub fn append(conn: &mut AnyConnection, event: &AnswerEvent) -> Result<()> {
    diesel::insert_into(answer_event::table).values(event).execute(conn)?;
    let row = CurrentAnswer {
        response_id: event.response_id,
        item: event.item.clone(),
        rev: event.rev,
        answer: event.new.clone(),
        account_id: event.account_id,
        at: event.at,
    };
    if let AnyConnection::Sqlite(conn) = conn {
        // Diesel prepares an update anew each time, a replacement once.
        diesel::replace_into(answer_current::table).values(&row).execute(conn)?;
    } else if event.rev == 1 {
        diesel::insert_into(answer_current::table).values(&row).execute(conn)?;
    } else {
        let old = answer_current::table.find((event.response_id, &event.item));
        diesel::update(old)
            .set((
                answer_current::rev.eq(row.rev),
                answer_current::answer.eq(row.answer),
                answer_current::account_id.eq(row.account_id),
                answer_current::at.eq(row.at),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// The value of an item as one of its revisions made it; none for revision 0.
pub fn at_revision(
    conn: &mut AnyConnection,
    response_id: Id,
    item: &str,
    rev: i64,
) -> Result<Option<JsonValue>> {
    let of_item = answer_event::response_id.eq(response_id).and(answer_event::item.eq(item));
    Ok(answer_event::table
        .filter(of_item.and(answer_event::rev.eq(rev)))
        .select(answer_event::new)
        .get_result(conn)
        .optional()?)
}

/// Whether this form has already been stored for this item.
pub fn is_stored(conn: &mut AnyConnection, op: Id, item: &str) -> Result<bool> {
    let found: Option<Id> = answer_event::table
        .filter(answer_event::op.eq(op).and(answer_event::item.eq(item)))
        .select(answer_event::id)
        .get_result(conn)
        .optional()?;
    Ok(found.is_some())
}

/// Keeps a save that collided; the same form again is kept once.
pub fn keep_difference(conn: &mut AnyConnection, new: &Difference) -> Result<()> {
    on_either!(conn, c => diesel::insert_into(answer_difference::table)
        .values(new)
        .on_conflict((answer_difference::op, answer_difference::item))
        .do_nothing()
        .execute(c))?;
    Ok(())
}

/// The unsettled differences of a response, oldest first, each with the name of its writer.
pub fn differences(conn: &mut AnyConnection, response_id: Id) -> Result<Vec<(Difference, String)>> {
    Ok(answer_difference::table
        .inner_join(account::table.on(account::id.eq(answer_difference::account_id)))
        .filter(answer_difference::response_id.eq(response_id))
        .filter(answer_difference::settled_at.is_null())
        .order(answer_difference::id)
        .select((Difference::as_select(), account::name))
        .load(conn)?)
}

/// Marks a difference as settled; `false` when somebody else settled it meanwhile.
pub fn settle(conn: &mut AnyConnection, id: Id, by: Id, at: Stamp, kept: &str) -> Result<bool> {
    let open = answer_difference::table.find(id).filter(answer_difference::settled_at.is_null());
    let settled = diesel::update(open)
        .set((
            answer_difference::settled_at.eq(at),
            answer_difference::settled_by.eq(by),
            answer_difference::kept.eq(kept),
        ))
        .execute(conn)?;
    Ok(settled == 1)
}

/// Keeps what was typed.
pub fn keep_draft(conn: &mut AnyConnection, draft: &Draft) -> Result<()> {
    on_either!(conn, c => diesel::insert_into(answer_draft::table)
        .values(draft)
        .on_conflict((answer_draft::response_id, answer_draft::item))
        .do_update()
        .set(draft)
        .execute(c))?;
    Ok(())
}

/// The drafts of a response.
pub fn drafts(conn: &mut AnyConnection, response_id: Id) -> Result<Vec<Draft>> {
    Ok(answer_draft::table
        .filter(answer_draft::response_id.eq(response_id))
        .select(Draft::as_select())
        .load(conn)?)
}

/// The drafts of some items of a response; one at a time on SQLite, as [`current_of`].
pub fn drafts_of(conn: &mut AnyConnection, response_id: Id, items: &[&str]) -> Result<Vec<Draft>> {
    if let AnyConnection::Postgres(conn) = conn {
        let of_response = answer_draft::response_id.eq(response_id);
        let rows = answer_draft::table.filter(of_response.and(answer_draft::item.eq_any(items)));
        return Ok(rows.select(Draft::as_select()).load(conn)?);
    }
    let mut found = Vec::new();
    for item in items {
        let row = answer_draft::table.find((response_id, *item)).select(Draft::as_select());
        found.extend(row.get_result(conn).optional()?);
    }
    Ok(found)
}

/// Forgets the drafts of items that now have an accepted value; one at a time on SQLite, as [`current_of`].
pub fn drop_drafts(conn: &mut AnyConnection, response_id: Id, items: &[String]) -> Result<()> {
    if let AnyConnection::Postgres(conn) = conn {
        let of_response = answer_draft::response_id.eq(response_id);
        let rows = answer_draft::table.filter(of_response.and(answer_draft::item.eq_any(items)));
        diesel::delete(rows).execute(conn)?;
        return Ok(());
    }
    for item in items {
        diesel::delete(answer_draft::table.find((response_id, item))).execute(conn)?;
    }
    Ok(())
}

/// The names of the people who changed a response's newest values, by account.
pub fn writers(conn: &mut AnyConnection, response_id: Id) -> Result<Vec<(Id, String)>> {
    Ok(answer_current::table
        .inner_join(account::table.on(account::id.eq(answer_current::account_id)))
        .filter(answer_current::response_id.eq(response_id))
        .select((account::id, account::name))
        .distinct()
        .load(conn)?)
}
