//! Reading the choices of items and scales.

use std::collections::HashSet;

use super::definition::{ItemOption, Scale};
use super::fields::Fields;
use super::json::{Kind, Spanned};
use super::kinds::ItemKind;
use super::parse::is_code;
use super::problem::Findings;

/// The scales of a definition, in declared order.
pub(super) fn scales(fields: &mut Fields<'_>, out: &mut Findings<'_>) -> Vec<Scale> {
    let mut scales = Vec::new();
    for (name, name_at, value) in fields.object("scales", out) {
        let pointer = format!("/scales/{name}");
        if !is_code(name) {
            out.add(*name_at, &pointer, format!("\"{name}\" is no name: letters, digits and . - _"));
        }
        let Kind::List(list) = &value.kind else {
            let cause = format!("a list of codes is expected here, this is {}", value.kind_name());
            out.add(value.at, &pointer, cause);
            continue;
        };
        if list.is_empty() {
            out.add(value.at, &pointer, "a scale has at least one code");
        }
        let options = read(list, &pointer, out);
        for option in options.iter().filter(|option| option.value.is_none()) {
            let cause = format!("the code \"{}\" of a scale needs a value from 0 to 1", option.code);
            out.add(value.at, &pointer, cause);
        }
        scales.push(Scale { name: name.clone(), options });
    }
    scales
}

/// The choices of an item: those of its scale, or its own.
pub(super) fn of_item(
    fields: &mut Fields<'_>,
    kind: ItemKind,
    scale: Option<&str>,
    scales: &[Scale],
    out: &mut Findings<'_>,
) -> Vec<ItemOption> {
    let (at, pointer) = (fields.at, fields.pointer.clone());
    let own = read(fields.list("options", out), &format!("{pointer}/options"), out);
    match (scale, kind) {
        (Some(name), ItemKind::Statement | ItemKind::Single | ItemKind::Matrix) => {
            if !own.is_empty() {
                out.add(at, &format!("{pointer}/options"), "an item has a scale or options, not both");
            }
            of_scale(name, scales, at, &pointer, out)
        }
        (Some(_), _) => {
            out.add(at, &format!("{pointer}/scale"), format!("an item of type {} has no scale", kind.word()));
            own
        }
        (None, ItemKind::Statement) => {
            out.add(at, &pointer, "a statement needs a \"scale\"");
            own
        }
        (None, ItemKind::Single | ItemKind::Multi | ItemKind::Rank | ItemKind::Matrix) => {
            let least = if matches!(kind, ItemKind::Multi | ItemKind::Single) { 1 } else { 2 };
            if own.len() < least {
                let cause =
                    if least == 1 { "an option is expected" } else { "at least two options are expected" };
                out.add(at, &format!("{pointer}/options"), cause);
            }
            own
        }
        (None, _) => {
            if !own.is_empty() {
                let cause = format!("an item of type {} has no options", kind.word());
                out.add(at, &format!("{pointer}/options"), cause);
            }
            own
        }
    }
}

fn of_scale(
    name: &str,
    scales: &[Scale],
    at: usize,
    pointer: &str,
    out: &mut Findings<'_>,
) -> Vec<ItemOption> {
    if let Some(found) = scales.iter().find(|scale| scale.name == name) {
        return found.options.clone();
    }
    let known = scales.iter().map(|scale| scale.name.as_str());
    out.unknown(at, &format!("{pointer}/scale"), format!("\"{name}\" is not a scale here"), name, known);
    Vec::new()
}

/// Reads a list of choices.
fn read(list: &[Spanned], pointer: &str, out: &mut Findings<'_>) -> Vec<ItemOption> {
    let mut options: Vec<ItemOption> = Vec::new();
    let mut codes = HashSet::new();
    for (at, value) in list.iter().enumerate() {
        let place = format!("{pointer}/{at}");
        let Some(mut fields) = Fields::open(value, place.clone(), out) else { continue };
        let code = fields.need_text("code", out).to_owned();
        if !is_code(&code) && !code.is_empty() {
            let cause = format!("\"{code}\" is no code: letters, digits and . - _");
            out.add(value.at, &format!("{place}/code"), cause);
        }
        if !codes.insert(code.clone()) {
            out.add(value.at, &format!("{place}/code"), format!("the code \"{code}\" stands twice"));
        }
        let number = fields.number("value", out);
        if number.is_some_and(|value| !(0.0..=1.0).contains(&value)) {
            out.add(value.at, &format!("{place}/value"), "a value lies between 0 and 1");
        }
        let points = fields.number("points", out);
        if points.is_some_and(|points| points < 0.0) {
            out.add(value.at, &format!("{place}/points"), "points are 0 or more");
        }
        let (exclusive, other) = (fields.flag("exclusive", out), fields.flag("other", out));
        fields.close(out);
        options.push(ItemOption { code, value: number, points, exclusive, other });
    }
    options
}
