//! What a scored item, and a column, must have: checked as soon as the item is read.

use super::item::Item;
use super::kinds::ItemKind;
use super::problem::Findings;

/// Kinds that cannot stand in a roster.
const NO_COLUMN: [ItemKind; 6] =
    [ItemKind::Statement, ItemKind::Roster, ItemKind::Matrix, ItemKind::Rank, ItemKind::File, ItemKind::Note];

/// Notes what keeps an item from being scored, or from being a column.
pub(super) fn check(item: &Item, is_column: bool, at: usize, pointer: &str, out: &mut Findings<'_>) {
    if is_column {
        column(item, at, pointer, out);
        return;
    }
    if item.kind == ItemKind::Statement && item.node.is_none() {
        out.add(at, pointer, "a statement needs the \"node\" that it counts for");
    }
    if item.node.is_none() {
        if item.level.is_some() {
            out.add(at, &format!("{pointer}/level"), "only a scored item has a level: it needs a \"node\"");
        }
        if !item.caps.is_empty() {
            out.add(at, &format!("{pointer}/caps"), "only a scored item has caps: it needs a \"node\"");
        }
        return;
    }
    match item.kind {
        ItemKind::Statement => all_have(item, false, at, pointer, out),
        ItemKind::Single => {
            let points = item.options.iter().any(|option| option.points.is_some());
            all_have(item, points, at, pointer, out);
        }
        ItemKind::Multi => all_have(item, true, at, pointer, out),
        ItemKind::Number => {
            if item.goalposts.is_none() {
                out.add(at, pointer, "a scored number needs \"score\": {\"goalposts\": [low, high]}");
            }
        }
        // Stands on the page of the node and counts nowhere.
        ItemKind::Text
        | ItemKind::LongText
        | ItemKind::Url
        | ItemKind::Date
        | ItemKind::File
        | ItemKind::Note
            if item.level.is_none() && item.goalposts.is_none() => {}
        other => out.add(at, pointer, format!("an item of type {} cannot be scored", other.word())),
    }
    if item.kind != ItemKind::Multi && item.max_points.is_some() {
        out.add(at, &format!("{pointer}/max_points"), "only an item of type multi adds up points");
    }
    if item.max_points.is_some_and(|most| most <= 0.0) {
        out.add(at, &format!("{pointer}/max_points"), "the most points are more than 0");
    }
}

/// Every option of a scored item needs its value, or its points.
fn all_have(item: &Item, points: bool, at: usize, pointer: &str, out: &mut Findings<'_>) {
    let lacks = |option: &super::definition::ItemOption| {
        if points { option.points.is_none() } else { option.value.is_none() }
    };
    if item.options.iter().any(lacks) {
        let what = if points { "\"points\"" } else { "a \"value\" from 0 to 1" };
        out.add(at, pointer, format!("every option of a scored item needs {what}"));
    }
    if points && item.options.iter().any(|option| option.value.is_some()) {
        out.add(at, pointer, "an item has points or values, not both");
    }
    if points && !item.options.is_empty() && item.most_points().is_none_or(|most| most <= 0.0) {
        out.add(at, pointer, "at least one option brings points");
    }
}

fn column(item: &Item, at: usize, pointer: &str, out: &mut Findings<'_>) {
    if NO_COLUMN.contains(&item.kind) {
        let cause = format!("an item of type {} cannot be a column of a roster", item.kind.word());
        out.add(at, &format!("{pointer}/type"), cause);
    }
    let given = [
        ("node", item.node.is_some()),
        ("level", item.level.is_some()),
        ("criteria", !item.criteria.is_empty()),
        ("evidence", item.evidence.is_some()),
        ("specials", item.offers_dk || item.offers_na),
        ("caps", !item.caps.is_empty()),
        ("inheritable", item.inheritable),
        ("score", item.goalposts.is_some()),
    ];
    for (key, _) in given.iter().filter(|(_, given)| *given) {
        out.add(at, &format!("{pointer}/{key}"), format!("a column of a roster has no \"{key}\""));
    }
}
