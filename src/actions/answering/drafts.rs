//! What was typed and not accepted: kept until it is put right or taken back.

use super::super::Tx;
use super::typed::TypedItem;
use super::write::Writer;
use crate::db::answers::{self, Draft};
use crate::db::{JsonValue, Stamp};
use crate::error::Result;

/// Who goes back to the answer that stands has taken back what was refused. What is kept of one row of a
/// list stays until that row is saved.
pub(super) fn forget_drafts(tx: &mut Tx<'_>, writer: &Writer<'_>, same: &[&TypedItem]) -> Result<()> {
    if same.is_empty() {
        return Ok(());
    }
    let is_over = |draft: &Draft| {
        // One that cannot be read is nobody's to throw away.
        TypedItem::from_json(&draft.item, &draft.typed.0).is_some_and(|kept| {
            same.iter().any(|typed| typed.item == draft.item && typed.first("row") == kept.first("row"))
        })
    };
    let items: Vec<&str> = same.iter().map(|typed| typed.item.as_str()).collect();
    let kept = answers::drafts_of(tx.conn, writer.response.id, &items)?;
    let over: Vec<String> = kept.into_iter().filter(is_over).map(|draft| draft.item).collect();
    answers::drop_drafts(tx.conn, writer.response.id, &over)
}

/// Keeps what was typed and not accepted.
pub(super) fn keep_draft(tx: &mut Tx<'_>, writer: &Writer<'_>, typed: &TypedItem) -> Result<()> {
    let draft = Draft {
        response_id: writer.response.id,
        item: typed.item.clone(),
        typed: JsonValue(typed.to_json()),
        account_id: writer.account,
        at: Stamp(tx.now),
    };
    answers::keep_draft(tx.conn, &draft)
}
