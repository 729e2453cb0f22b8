//! Reading the smaller parts: enablers, targets, sections, migrations.

use std::collections::HashMap;

use super::condition_parse;
use super::definition::{Enablers, Section, Target};
use super::fields::Fields;
use super::item::Item;
use super::json::Kind;
use super::kinds::Depth;
use super::parse::is_code;
use super::problem::Findings;
use super::version::Migration;

/// From which share of its most a score, and an index, is called high where nothing else is said.
const HALF: f64 = 0.5;

pub(super) fn enablers(
    fields: &mut Fields<'_>,
    places: &mut HashMap<String, usize>,
    out: &mut Findings<'_>,
) -> Option<Enablers> {
    let value = fields.get("enablers")?;
    let mut inner = Fields::open(value, "/enablers", out)?;
    places.insert("/enablers".to_owned(), value.at);
    let asked_per = inner.need_text("asked_per", out).to_owned();
    let mut list: Vec<String> = Vec::new();
    for (at, (name, place)) in inner.texts("list", out).unwrap_or_default().into_iter().enumerate() {
        let pointer = format!("/enablers/list/{at}");
        if !is_code(&name) {
            out.add(place, &pointer, format!("\"{name}\" is no name: letters, digits and . - _"));
        }
        if list.contains(&name) {
            out.add(place, &pointer, format!("the enabler \"{name}\" stands twice"));
        }
        list.push(name);
    }
    if list.is_empty() {
        out.add(value.at, "/enablers/list", "an enabler is expected");
    }
    let high_from = inner.number("high_from", out).unwrap_or(HALF);
    if !(high_from > 0.0 && high_from <= 1.0) {
        out.add(value.at, "/enablers/high_from", format!("{high_from} is not above 0 and at most 1"));
    }
    inner.close(out);
    Some(Enablers { asked_per, list, high_from })
}

pub(super) fn targets(
    fields: &mut Fields<'_>,
    places: &mut HashMap<String, usize>,
    out: &mut Findings<'_>,
) -> Vec<Target> {
    let mut targets = Vec::new();
    for (at, value) in fields.list("targets", out).iter().enumerate() {
        let pointer = format!("/targets/{at}");
        let Some(mut inner) = Fields::open(value, pointer.clone(), out) else { continue };
        let id = inner.need_text("id", out).to_owned();
        let all = inner.number("all", out);
        let nodes = values(&mut inner, "nodes", "a level", places, out);
        let items = values(&mut inner, "items", "a value from 0 to 1", places, out);
        places.insert(pointer, value.at);
        inner.close(out);
        targets.push(Target { id, all, nodes, items });
    }
    targets
}

pub(super) fn sections(
    fields: &mut Fields<'_>,
    items: &[Item],
    places: &mut HashMap<String, usize>,
    out: &mut Findings<'_>,
) -> Vec<Section> {
    let index: HashMap<&str, usize> =
        items.iter().enumerate().map(|(at, item)| (item.id.as_str(), at)).collect();
    let mut sections = Vec::new();
    for (at, value) in fields.list("sections", out).iter().enumerate() {
        let pointer = format!("/sections/{at}");
        places.insert(pointer.clone(), value.at);
        let Some(mut inner) = Fields::open(value, pointer.clone(), out) else { continue };
        let id = inner.need_text("id", out).to_owned();
        let roles = inner.texts("roles", out).unwrap_or_default().into_iter().map(|(role, _)| role).collect();
        let mut found = Vec::new();
        for (i, (item, item_at)) in inner.texts("items", out).unwrap_or_default().iter().enumerate() {
            match index.get(item.as_str()) {
                Some(at) => found.push(*at),
                None => {
                    let cause = format!("\"{item}\" is not an item here");
                    out.unknown(
                        *item_at,
                        &format!("{pointer}/items/{i}"),
                        cause,
                        item,
                        index.keys().copied(),
                    );
                }
            }
        }
        let visible_if = inner
            .get("visible_if")
            .and_then(|c| condition_parse::read(c, &format!("{pointer}/visible_if"), out));
        let depths = read_depths(&mut inner, out);
        inner.close(out);
        sections.push(Section { id, roles, items: found, visible_if, depths });
    }
    sections
}

fn read_depths(fields: &mut Fields<'_>, out: &mut Findings<'_>) -> Vec<Depth> {
    let pointer = fields.at_key("depths");
    let mut depths = Vec::new();
    for (word, at) in fields.texts("depths", out).unwrap_or_default() {
        match Depth::parse(&word) {
            Some(depth) => depths.push(depth),
            None => {
                let known = ["rapid", "standard", "verified"].into_iter();
                out.unknown(at, &pointer, format!("\"{word}\" is no depth"), &word, known);
            }
        }
    }
    depths
}

/// An object of numbers by id.
fn values(
    fields: &mut Fields<'_>,
    key: &'static str,
    expected: &str,
    places: &mut HashMap<String, usize>,
    out: &mut Findings<'_>,
) -> Vec<(String, f64)> {
    let pointer = fields.at_key(key);
    let mut found = Vec::new();
    for (id, at, value) in fields.object(key, out) {
        let place = format!("{pointer}/{id}");
        places.insert(place.clone(), *at);
        match value.kind {
            Kind::Number(number) => found.push((id.clone(), number)),
            _ => out.add(
                value.at,
                &place,
                format!("{expected} is expected here, this is {}", value.kind_name()),
            ),
        }
    }
    found
}

/// What became of the items of earlier versions.
pub(super) fn migrations(
    fields: &mut Fields<'_>,
    places: &mut HashMap<String, usize>,
    out: &mut Findings<'_>,
) -> Vec<Migration> {
    let mut migrations = Vec::new();
    for (at, value) in fields.list("migrate", out).iter().enumerate() {
        let pointer = format!("/migrate/{at}");
        places.insert(pointer.clone(), value.at);
        let Some(mut inner) = Fields::open(value, pointer, out) else { continue };
        let ids = |texts: Option<Vec<(String, usize)>>| -> Vec<String> {
            texts.unwrap_or_default().into_iter().map(|(id, _)| id).collect()
        };
        migrations.push(Migration {
            from: inner.need_text("from", out).to_owned(),
            same: pairs(&mut inner, "same", out),
            reworded: pairs(&mut inner, "reworded", out),
            ask_again: ids(inner.texts("ask_again", out)),
            dropped: ids(inner.texts("dropped", out)),
        });
        inner.close(out);
    }
    migrations
}

/// An object of old and new id.
fn pairs(fields: &mut Fields<'_>, key: &'static str, out: &mut Findings<'_>) -> Vec<(String, String)> {
    let pointer = fields.at_key(key);
    let mut found = Vec::new();
    for (old, _, value) in fields.object(key, out) {
        if let Kind::Text(new) = &value.kind {
            found.push((old.clone(), new.clone()));
        } else {
            let cause = format!("the new id is expected here, this is {}", value.kind_name());
            out.add(value.at, &format!("{pointer}/{old}"), cause);
        }
    }
    found
}
