//! Reading what only matrices and rosters have: rows and columns.

use super::fields::Fields;
use super::item::Item;
use super::json::Kind;
use super::kinds::ItemKind;
use super::parse::is_code;
use super::parse_items::{Around, list_of};
use super::problem::Findings;

/// The codes of a matrix's rows: `["a", "b"]` or `[{"code": "a"}, …]`.
pub(super) fn rows(fields: &mut Fields<'_>, kind: ItemKind, out: &mut Findings<'_>) -> Vec<String> {
    let (at, pointer) = (fields.at, fields.at_key("rows"));
    let given = fields.get("rows").is_some();
    let mut codes: Vec<String> = Vec::new();
    for (i, value) in fields.list("rows", out).iter().enumerate() {
        let place = format!("{pointer}/{i}");
        let code = if let Kind::Text(code) = &value.kind {
            code.clone()
        } else {
            let Some(mut inner) = Fields::open(value, place.clone(), out) else { continue };
            let code = inner.need_text("code", out).to_owned();
            inner.close(out);
            code
        };
        if !is_code(&code) && !code.is_empty() {
            out.add(value.at, &place, format!("\"{code}\" is no code: letters, digits and . - _"));
        }
        if codes.contains(&code) {
            out.add(value.at, &place, format!("the row \"{code}\" stands twice"));
        }
        codes.push(code);
    }
    if kind == ItemKind::Matrix && codes.is_empty() {
        out.add(at, &pointer, "a matrix needs \"rows\"");
    }
    if kind != ItemKind::Matrix && given {
        out.add(at, &pointer, format!("an item of type {} has no rows", kind.word()));
    }
    codes
}

/// A roster's columns. They hold no rosters, matrices, statements or files themselves.
pub(super) fn columns(
    fields: &mut Fields<'_>,
    kind: ItemKind,
    is_column: bool,
    around: &mut Around<'_>,
    out: &mut Findings<'_>,
) -> Vec<Item> {
    let (at, pointer) = (fields.at, fields.at_key("items"));
    let given = fields.get("items").is_some();
    if kind != ItemKind::Roster {
        if given {
            out.add(at, &pointer, format!("an item of type {} has no items inside", kind.word()));
        }
        return Vec::new();
    }
    if is_column {
        out.add(at, &pointer, "a roster cannot stand in a roster");
        return Vec::new();
    }
    let list = fields.list("items", out);
    if list.is_empty() {
        out.add(at, &pointer, "a roster needs \"items\": its columns");
    }
    list_of(list, &pointer, around, true, out)
}
