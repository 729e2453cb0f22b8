//! A stored answer as the fields of a form that would give it.

use crate::actions::answering::TypedItem;
use crate::model::{Answer, AnswerState, Item, ItemKind};

/// A stored answer as the fields that would give it.
pub(super) fn as_typed(item: &Item, answer: Option<&Answer>) -> TypedItem {
    let mut typed = TypedItem { item: item.id.clone(), ..TypedItem::default() };
    let Some(answer) = answer else { return typed };
    let mut set = |field: &str, values: Vec<String>| drop(typed.fields.insert(field.to_owned(), values));
    set("met", answer.met.clone());
    set("comment", answer.comment.clone().into_iter().collect());
    set("other", answer.other.clone().into_iter().collect());
    let radios = item.kind.is_choice();
    match &answer.state {
        AnswerState::Unanswered => {}
        AnswerState::Dk if radios => set("", vec!["~dk".into()]),
        AnswerState::Dk => set("state", vec!["dk".into()]),
        AnswerState::Na { reason } => {
            set("reason", vec![reason.clone()]);
            if radios { set("", vec!["~na".into()]) } else { set("state", vec!["na".into()]) }
        }
        AnswerState::Value(value) => match (item.kind, value) {
            (ItemKind::Roster, value) if value.as_array().is_some_and(Vec::is_empty) => {
                set("state", vec!["none".into()]);
            }
            (ItemKind::Roster | ItemKind::File, _) => {}
            (ItemKind::Date, value) => {
                let parts: Vec<&str> = value.as_str().unwrap_or_default().split('-').collect();
                for (part, text) in ["year", "month", "day"].iter().zip(parts) {
                    set(part, vec![text.trim_start_matches('0').to_owned()]);
                }
            }
            (_, serde_json::Value::Object(cells)) => {
                for (row, code) in cells {
                    set(&format!("row.{row}"), code.as_str().map(str::to_owned).into_iter().collect());
                }
            }
            (_, serde_json::Value::Array(list)) => {
                set("", list.iter().filter_map(|one| one.as_str().map(str::to_owned)).collect());
            }
            (_, serde_json::Value::String(text)) => set("", vec![text.clone()]),
            (_, other) => set("", vec![unmistakable(other.to_string())]),
        },
    }
    typed
}

/// A stored number as it stands in its field. Three digits behind the point could be a group of thousands: a
/// nought behind them says in every language that they are none.
fn unmistakable(number: String) -> String {
    let decimals = number.split_once('.').map_or(0, |(_, behind)| behind.len());
    if decimals == 3 { format!("{number}0") } else { number }
}
