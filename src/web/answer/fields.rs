//! The fields of a posted question page, sorted by the item they belong to.

use std::collections::BTreeMap;

use crate::actions::answering::{Take, TypedItem};

/// What may follow an item's id in the name of a field; a matrix's rows besides.
const FIELDS: [&str; 9] = ["state", "reason", "met", "comment", "other", "day", "month", "year", "again"];

/// The field with the language of the page; no item can be called so.
pub(super) const PAGE_LANGUAGE: &str = "~lang";

/// The items that were on the page: those with a `.rev`, typed in the language that the page then had. `clear:ID` empties one.
pub(super) fn typed_items(fields: &[(String, String)], go: &str) -> Vec<TypedItem> {
    let mut items: BTreeMap<String, TypedItem> = BTreeMap::new();
    let lang = fields.iter().find(|(name, _)| name == PAGE_LANGUAGE).map_or("", |(_, code)| code.as_str());
    for (name, value) in fields {
        if let Some(item) = name.strip_suffix(".rev") {
            let base_rev = value.parse().unwrap_or(-1);
            items.insert(
                item.to_owned(),
                TypedItem { item: item.to_owned(), base_rev, lang: lang.to_owned(), ..TypedItem::default() },
            );
        }
    }
    for (name, value) in fields {
        let Some((item, field)) = belongs(&items, name) else { continue };
        if let Some(typed) = items.get_mut(&item) {
            typed.fields.entry(field).or_default().push(value.clone());
        }
    }
    if let Some(cleared) = go.strip_prefix("clear:").and_then(|id| items.get_mut(id)) {
        cleared.fields.retain(|field, _| field == "comment");
    }
    items.into_values().collect()
}

/// The item that is taken over from above by the button `take:ID`, with the mark of what the page showed.
pub(super) fn taken(fields: &[(String, String)], go: &str) -> Option<Take> {
    let item = go.strip_prefix("take:")?;
    let mark = format!("{item}.offer");
    let seen = fields.iter().find(|(name, _)| *name == mark).map(|(_, seen)| seen.clone());
    Some(Take { item: item.to_owned(), seen: seen.unwrap_or_default() })
}

/// The item of a field and what follows its id; the longest id wins, since ids may hold dots.
fn belongs(items: &BTreeMap<String, TypedItem>, name: &str) -> Option<(String, String)> {
    if items.contains_key(name) {
        return Some((name.to_owned(), String::new()));
    }
    let cuts = name.char_indices().rev().filter(|(_, letter)| *letter == '.');
    for (at, _) in cuts {
        let (item, field) = (name.get(..at)?, name.get(at + 1..)?);
        if items.contains_key(item) && (FIELDS.contains(&field) || field.starts_with("row.")) {
            return Some((item.to_owned(), field.to_owned()));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::typed_items;

    fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
        all.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_field_belongs_to_the_longest_id_that_was_on_the_page() {
        let posted = pairs(&[
            ("grid.rev", "2"),
            ("grid.row.a.b", "some"),
            ("GOV-2.1.rev", "0"),
            ("GOV-2.1", "half"),
            ("GOV-2.1.other", "text"),
            ("GOV-9.1", "not on the page"),
        ]);
        let items = typed_items(&posted, "next");
        assert_eq!(items.len(), 2);
        let of = |id: &str, field: &str| {
            items.iter().find(|one| one.item == id).map(|one| one.first(field).to_owned())
        };
        assert_eq!(of("grid", "row.a.b").as_deref(), Some("some"));
        assert_eq!(of("GOV-2.1", "").as_deref(), Some("half"));
        assert_eq!(of("GOV-2.1", "other").as_deref(), Some("text"));
    }

    #[test]
    fn clearing_leaves_the_comment() {
        let posted = pairs(&[("a.rev", "1"), ("a", "x"), ("a.row.r", "y"), ("a.comment", "why")]);
        let items = typed_items(&posted, "clear:a");
        let fields: Vec<&String> = items.iter().flat_map(|one| one.fields.keys()).collect();
        assert_eq!(fields, ["comment"]);
    }
}
