//! Reading items and their choices.

use std::collections::{HashMap, HashSet};

use super::condition::Condition;
use super::definition::Scale;
use super::fields::Fields;
use super::item::{Cap, Evidence, Item, Limits, NotShown, Origin};
use super::json::{Kind, Spanned};
use super::kinds::ItemKind;
use super::parse::{is_code, is_id};
use super::problem::Findings;
use super::{condition_parse, parse_columns, parse_options, parse_scored};

/// What reading an item needs of the rest of the definition.
pub(super) struct Around<'a> {
    pub scales: &'a [Scale],
    pub places: &'a mut HashMap<String, usize>,
    pub ids: &'a mut HashSet<String>,
}

/// Reads `items`.
pub(super) fn read(fields: &mut Fields<'_>, around: &mut Around<'_>, out: &mut Findings<'_>) -> Vec<Item> {
    let list = fields.list("items", out);
    list_of(list, "/items", around, false, out)
}

/// Reads a list of items, those of a roster as its columns.
pub(super) fn list_of(
    list: &[Spanned],
    pointer: &str,
    around: &mut Around<'_>,
    is_column: bool,
    out: &mut Findings<'_>,
) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for (at, value) in list.iter().enumerate() {
        let pointer = format!("{pointer}/{at}");
        around.places.insert(pointer.clone(), value.at);
        let Some(inner) = Fields::open(value, pointer.clone(), out) else { continue };
        let item = read_item(inner, around, is_column, out);
        if !around.ids.insert(item.id.clone()) {
            out.add(value.at, &format!("{pointer}/id"), format!("the id \"{}\" is taken", item.id));
        }
        items.push(item);
    }
    items
}

fn read_item(
    mut fields: Fields<'_>,
    around: &mut Around<'_>,
    is_column: bool,
    out: &mut Findings<'_>,
) -> Item {
    let (at, pointer) = (fields.at, fields.pointer.clone());
    let id = fields.need_text("id", out).to_owned();
    if !is_id(&id) && !id.is_empty() {
        let cause = format!("\"{id}\" is no id: letters and digits, parts joined by . or -");
        out.add(at, &format!("{pointer}/id"), cause);
    }
    let kind = read_kind(&mut fields, out);
    let scale = fields.text("scale", out).map(str::to_owned);
    let options = parse_options::of_item(&mut fields, kind, scale.as_deref(), around.scales, out);
    let (offers_dk, offers_na) = specials(&mut fields, kind, out);
    let weight = fields.number("weight", out).unwrap_or(1.0);
    if weight < 0.0 {
        out.add(at, &format!("{pointer}/weight"), format!("{weight} is less than 0"));
    }
    let level = fields.whole("level", out).map(|level| u8::try_from(level).unwrap_or(u8::MAX));
    let not_shown = [("implied_zero", NotShown::ImpliedZero), ("na", NotShown::Na)];
    let item = Item {
        id,
        kind,
        origin: Origin::Written,
        node: fields.text("node", out).map(str::to_owned),
        level,
        weight,
        options,
        scale,
        offers_dk,
        offers_na,
        criteria: read_criteria(&mut fields, out),
        evidence: fields.get("evidence").and_then(|evidence| read_evidence(evidence, &pointer, out)),
        required: fields.flag("required", out),
        visible_if: read_condition(&mut fields, "visible_if", out),
        required_if: read_condition(&mut fields, "required_if", out),
        constraints: read_constraints(&mut fields, out),
        caps: read_caps(&mut fields, out),
        not_shown: fields.choice("not_shown", &not_shown, out).unwrap_or(NotShown::ImpliedZero),
        inheritable: fields.flag("inheritable", out),
        limits: read_limits(&mut fields, out),
        goalposts: fields.get("score").and_then(|score| read_goalposts(score, &pointer, out)),
        max_points: fields.number("max_points", out),
        rows: parse_columns::rows(&mut fields, kind, out),
        columns: parse_columns::columns(&mut fields, kind, is_column, around, out),
    };
    fields.close(out);
    parse_scored::check(&item, is_column, at, &pointer, out);
    item
}

fn read_kind(fields: &mut Fields<'_>, out: &mut Findings<'_>) -> ItemKind {
    let (at, place) = (fields.at, fields.at_key("type"));
    let word = fields.need_text("type", out);
    if let Some((_, kind)) = ItemKind::WORDS.iter().find(|(known, _)| *known == word) {
        return *kind;
    }
    if !word.is_empty() {
        let known = ItemKind::WORDS.iter().map(|(word, _)| *word);
        out.unknown(at, &place, format!("\"{word}\" is no type of item"), word, known);
    }
    ItemKind::Note
}

fn specials(fields: &mut Fields<'_>, kind: ItemKind, out: &mut Findings<'_>) -> (bool, bool) {
    let pointer = fields.at_key("specials");
    let Some(given) = fields.texts("specials", out) else { return (kind == ItemKind::Statement, false) };
    for (word, at) in given.iter().filter(|(word, _)| word != "dk" && word != "na") {
        out.add(*at, &pointer, format!("\"{word}\" is neither dk nor na"));
    }
    let offers = |word: &str| given.iter().any(|(given, _)| given == word);
    (offers("dk"), offers("na"))
}

fn read_criteria(fields: &mut Fields<'_>, out: &mut Findings<'_>) -> Vec<String> {
    let pointer = fields.at_key("criteria");
    let given = fields.texts("criteria", out).unwrap_or_default();
    for (at_list, (code, at)) in given.iter().enumerate() {
        if !is_code(code) {
            out.add(*at, &pointer, format!("\"{code}\" is no code: letters, digits and . - _"));
        }
        if given.iter().take(at_list).any(|(other, _)| other == code) {
            out.add(*at, &pointer, format!("the criterion \"{code}\" stands twice"));
        }
    }
    given.into_iter().map(|(code, _)| code).collect()
}

fn read_evidence(value: &Spanned, pointer: &str, out: &mut Findings<'_>) -> Option<Evidence> {
    let mut fields = Fields::open(value, format!("{pointer}/evidence"), out)?;
    let evidence = Evidence {
        from_value: fields.number("from_value", out).unwrap_or(0.5),
        kinds: fields.texts("kinds", out).unwrap_or_default().into_iter().map(|(kind, _)| kind).collect(),
        max_bytes: fields.whole("max_bytes", out),
    };
    fields.close(out);
    Some(evidence)
}

fn read_condition(fields: &mut Fields<'_>, key: &'static str, out: &mut Findings<'_>) -> Option<Condition> {
    let pointer = fields.at_key(key);
    fields.get(key).and_then(|value| condition_parse::read(value, &pointer, out))
}

fn read_constraints(fields: &mut Fields<'_>, out: &mut Findings<'_>) -> Vec<Condition> {
    let pointer = fields.at_key("constraints");
    let list = fields.list("constraints", out).iter().enumerate();
    list.filter_map(|(at, value)| condition_parse::read(value, &format!("{pointer}/{at}"), out)).collect()
}

fn read_caps(fields: &mut Fields<'_>, out: &mut Findings<'_>) -> Vec<Cap> {
    let pointer = fields.at_key("caps");
    let mut caps = Vec::new();
    for (at, value) in fields.list("caps", out).iter().enumerate() {
        let place = format!("{pointer}/{at}");
        let Some(mut inner) = Fields::open(value, place.clone(), out) else { continue };
        let when = inner.get("if").and_then(|c| condition_parse::read(c, &format!("{place}/if"), out));
        let most = inner.number("value", out);
        if inner.get("if").is_none() || inner.get("value").is_none() {
            out.add(value.at, &place, "a cap has a condition \"if\" and the \"value\" that remains");
        }
        if most.is_some_and(|most| !(0.0..=1.0).contains(&most)) {
            out.add(value.at, &format!("{place}/value"), "a value lies between 0 and 1");
        }
        inner.close(out);
        caps.extend(when.zip(most).map(|(when, value)| Cap { when, value }));
    }
    caps
}

fn read_limits(fields: &mut Fields<'_>, out: &mut Findings<'_>) -> Limits {
    let limits = Limits {
        min: fields.number("min", out),
        max: fields.number("max", out),
        integer: fields.flag("integer", out),
        unit: fields.text("unit", out).map(str::to_owned),
        max_chars: fields.whole("max_chars", out),
    };
    if let (Some(min), Some(max)) = (limits.min, limits.max)
        && min > max
    {
        out.add(fields.at, &fields.at_key("min"), format!("min {min} is above max {max}"));
    }
    limits
}

fn read_goalposts(value: &Spanned, pointer: &str, out: &mut Findings<'_>) -> Option<(f64, f64)> {
    let mut fields = Fields::open(value, format!("{pointer}/score"), out)?;
    let posts = fields.list("goalposts", out);
    fields.close(out);
    match posts {
        [Spanned { kind: Kind::Number(low), .. }, Spanned { kind: Kind::Number(high), .. }]
            if (low - high).abs() > 0.0 =>
        {
            Some((*low, *high))
        }
        _ => {
            out.add(value.at, &format!("{pointer}/score/goalposts"), "two different numbers are expected");
            None
        }
    }
}
