//! What a move writes: answers under their new items, marks, and the version of each response.

use std::collections::{BTreeMap, HashMap};

use super::{Tx, fresh_id};
use crate::db::answers::{self, AnswerEvent, CurrentAnswer};
use crate::db::marks::{self, Mark};
use crate::db::moves::{self, MovedResponse, SurveyMove};
use crate::db::responses::Response;
use crate::db::{Id, JsonValue, Stamp};
use crate::error::{Error, Result};
use crate::model::Answer;
use crate::model::carry::{Carry, Moved, writes};

/// Takes one response along.
pub(super) fn take_along(
    tx: &mut Tx<'_>,
    moving: &SurveyMove,
    row: &Response,
    (current, moved): (&[CurrentAnswer], &[Moved]),
) -> Result<MovedResponse> {
    let before = marks::of_response(tx.conn, row.id)?;
    // The same item is written in many responses, and under one form's id only once.
    let op = fresh_id();
    let delta = append_all(tx, (moving, op), current, moved)?;
    for one in moved {
        if let Some(new) = one.carried.new.as_deref().filter(|new| *new != one.carried.old) {
            moves::rename_draft(tx.conn, row.id, &one.carried.old, new)?;
        }
    }
    marks::replace(tx.conn, row.id, &marks_after(row, &before, moved))?;
    moves::set_response(tx.conn, row.id, moving.to_version_id, delta)?;
    Ok(MovedResponse {
        move_id: moving.id,
        response_id: row.id,
        from_version_id: row.survey_version_id,
        op,
        marks: JsonValue(serde_json::to_value(&before).map_err(|e| Error::Defect(e.to_string()))?),
    })
}

/// Appends what is written; returns how many more items have a state now. An answer stays its writer's wherever it
/// goes: who moved the campaign stands with the move.
fn append_all(
    tx: &mut Tx<'_>,
    (moving, op): (&SurveyMove, Id),
    current: &[CurrentAnswer],
    moved: &[Moved],
) -> Result<i64> {
    let Some(response_id) = current.first().map(|row| row.response_id) else { return Ok(0) };
    let by_item: HashMap<&str, &CurrentAnswer> = current.iter().map(|row| (row.item.as_str(), row)).collect();
    let writers: HashMap<&str, Id> = moved
        .iter()
        .filter_map(|one| {
            Some((one.carried.new.as_deref()?, by_item.get(one.carried.old.as_str())?.account_id))
        })
        .collect();
    let mut delta = 0;
    for (item, answer) in writes(moved) {
        let account_id = writers.get(item.as_str()).copied().unwrap_or(moving.account_id);
        let standing = by_item.get(item.as_str()).copied();
        let was = standing.map_or(Ok(Answer::default()), |row| Answer::from_json(&row.answer.0));
        delta += i64::from(answer.is_answered()) - i64::from(was.map_err(Error::Defect)?.is_answered());
        let base_rev = standing.map_or(0, |row| row.rev);
        let event = AnswerEvent {
            id: tx.id(),
            response_id,
            item,
            rev: base_rev + 1,
            base_rev,
            op,
            account_id,
            at: Stamp(tx.now),
            old: standing.map(|row| row.answer.clone()),
            new: JsonValue(answer.to_json()),
        };
        answers::append(tx.conn, &event)?;
    }
    Ok(delta)
}

/// The marks of a response on the new version: those of this move, and older ones that nobody has looked at.
fn marks_after(row: &Response, before: &[Mark], moved: &[Moved]) -> Vec<Mark> {
    let mut after: BTreeMap<String, Mark> = BTreeMap::new();
    for one in moved {
        let Some(new) = &one.carried.new else { continue };
        let older = before.iter().find(|mark| mark.item == one.carried.old);
        let mark = match (older, one.carried.carry) {
            (Some(older), _) => Mark { item: new.clone(), ..older.clone() },
            (None, Carry::AskAgain) => Mark {
                response_id: row.id,
                item: new.clone(),
                old_item: one.carried.old.clone(),
                old_version_id: row.survey_version_id,
                was: JsonValue(one.answer.to_json()),
            },
            (None, _) => continue,
        };
        after.insert(new.clone(), mark);
    }
    // A mark at an item that stands empty says what was answered before: it stays while the item does.
    for mark in before {
        if !moved.iter().any(|one| one.carried.old == mark.item) {
            after.entry(mark.item.clone()).or_insert_with(|| mark.clone());
        }
    }
    after.into_values().collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::model::carry::Carried;

    fn mark(item: &str, was: &str) -> Mark {
        let id = fresh_id();
        Mark {
            response_id: id,
            item: item.into(),
            old_item: item.into(),
            old_version_id: id,
            was: JsonValue(json!({"value": was})),
        }
    }

    fn moved(old: &str, new: Option<&str>, carry: Carry) -> Moved {
        let carried = Carried { old: old.into(), new: new.map(str::to_owned), carry };
        Moved { carried, answer: Answer::of("now"), fits: true }
    }

    fn row() -> Response {
        Response {
            id: fresh_id(),
            slug: String::new(),
            campaign_id: fresh_id(),
            node_id: fresh_id(),
            state: "open".into(),
            round: 0,
            answered: 0,
            chain_seq: 0,
            chain_hash: Vec::new(),
            created_at: Stamp(chrono::DateTime::UNIX_EPOCH),
            first_saved_at: None,
            last_saved_at: None,
            sent_at: None,
            sent_by: None,
            signed_at: None,
            note: None,
            survey_version_id: fresh_id(),
            marked: 0,
        }
    }

    #[test]
    fn what_is_asked_again_is_marked_with_what_was_answered() {
        let all = [moved("a", Some("b"), Carry::AskAgain), moved("c", Some("c"), Carry::Reworded)];
        let marks = marks_after(&row(), &[], &all);
        let marks: Vec<_> = marks.iter().map(|mark| (mark.item.as_str(), mark.old_item.as_str())).collect();
        assert_eq!(marks, [("b", "a")]);
    }

    #[test]
    fn a_mark_that_nobody_has_looked_at_goes_along() {
        let before = [mark("a", "first"), mark("gone", "x"), mark("empty", "y")];
        let all = [moved("a", Some("b"), Carry::Same), moved("gone", None, Carry::Dropped)];
        let marks = marks_after(&row(), &before, &all);
        let marks: Vec<_> =
            marks.iter().map(|mark| (mark.item.as_str(), mark.was.0.get("value").cloned())).collect();
        assert_eq!(marks, [("b", Some(json!("first"))), ("empty", Some(json!("y")))]);
    }
}
