//! Reading items and their choices.

use std::collections::HashMap;

use super::condition::Condition;
use super::condition_parse;
use super::definition::{Evidence, Item, ItemOption, Limits, NotShown, Scale};
use super::fields::Fields;
use super::json::{Kind, Spanned};
use super::kinds::ItemKind;
use super::parse::{is_code, is_id, twice};
use super::problem::Findings;

/// Kinds of the format that a later version will know.
const LATER: [&str; 7] = ["url", "email", "spdx", "rank", "matrix", "roster", "file"];

/// Reads `items`.
pub(super) fn read(
    fields: &mut Fields<'_>,
    scales: &[Scale],
    places: &mut HashMap<String, usize>,
    out: &mut Findings<'_>,
) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut ids = std::collections::HashSet::new();
    for (at, value) in fields.list("items", out).iter().enumerate() {
        let pointer = format!("/items/{at}");
        places.insert(pointer.clone(), value.at);
        let Some(inner) = Fields::open(value, pointer.clone(), out) else { continue };
        let item = read_item(inner, scales, out);
        if !ids.insert(item.id.clone()) {
            out.add(value.at, &format!("{pointer}/id"), format!("the id \"{}\" is taken", item.id));
        }
        items.push(item);
    }
    items
}

fn read_item(mut fields: Fields<'_>, scales: &[Scale], out: &mut Findings<'_>) -> Item {
    let (at, pointer) = (fields.at, fields.pointer.clone());
    let id = fields.need_text("id", out).to_owned();
    if !is_id(&id) && !id.is_empty() {
        out.add(
            at,
            &format!("{pointer}/id"),
            format!("\"{id}\" is no id: letters and digits, parts joined by . or -"),
        );
    }
    let kind = read_kind(&mut fields, out);
    let scale = fields.text("scale", out).map(str::to_owned);
    let options = read_options(&mut fields, kind, scale.as_deref(), scales, out);
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
        not_shown: fields.choice("not_shown", &not_shown, out).unwrap_or(NotShown::ImpliedZero),
        limits: read_limits(&mut fields, out),
        goalposts: fields.get("score").and_then(|score| read_goalposts(score, &pointer, out)),
        max_points: fields.number("max_points", out),
    };
    refuse_later(&mut fields, out);
    fields.close(out);
    check_scored(&item, at, &pointer, out);
    item
}

fn read_kind(fields: &mut Fields<'_>, out: &mut Findings<'_>) -> ItemKind {
    let (at, place) = (fields.at, fields.at_key("type"));
    let word = fields.need_text("type", out);
    if let Some((_, kind)) = ItemKind::WORDS.iter().find(|(known, _)| *known == word) {
        return *kind;
    }
    if LATER.contains(&word) {
        out.add(at, &place, format!("items of type \"{word}\" are not supported by this version yet"));
    } else if !word.is_empty() {
        let known = ItemKind::WORDS.iter().map(|(word, _)| *word);
        out.unknown(at, &place, format!("\"{word}\" is no type of item"), word, known);
    }
    ItemKind::Note
}

fn read_options(
    fields: &mut Fields<'_>,
    kind: ItemKind,
    scale: Option<&str>,
    scales: &[Scale],
    out: &mut Findings<'_>,
) -> Vec<ItemOption> {
    let (at, pointer) = (fields.at, fields.pointer.clone());
    let own = options(fields.list("options", out), &format!("{pointer}/options"), out);
    match (scale, kind) {
        (Some(name), ItemKind::Statement | ItemKind::Single) => {
            match scales.iter().find(|scale| scale.name == name) {
                Some(found) => found.options.clone(),
                None => {
                    let known = scales.iter().map(|scale| scale.name.as_str());
                    out.unknown(
                        at,
                        &format!("{pointer}/scale"),
                        format!("\"{name}\" is not a scale here"),
                        name,
                        known,
                    );
                    Vec::new()
                }
            }
        }
        (Some(_), _) => {
            out.add(at, &format!("{pointer}/scale"), format!("an item of type {} has no scale", kind.word()));
            own
        }
        (None, ItemKind::Statement) => {
            out.add(at, &pointer, "a statement needs a \"scale\"");
            own
        }
        (None, ItemKind::Single | ItemKind::Multi) => {
            if own.len() < 2 {
                out.add(at, &format!("{pointer}/options"), "at least two options are expected");
            }
            own
        }
        (None, _) => own,
    }
}

/// Reads a list of choices.
pub(super) fn options(list: &[Spanned], pointer: &str, out: &mut Findings<'_>) -> Vec<ItemOption> {
    let mut options = Vec::new();
    for (at, value) in list.iter().enumerate() {
        let place = format!("{pointer}/{at}");
        let Some(mut fields) = Fields::open(value, place.clone(), out) else { continue };
        let code = fields.need_text("code", out).to_owned();
        if !is_code(&code) && !code.is_empty() {
            out.add(
                value.at,
                &format!("{place}/code"),
                format!("\"{code}\" is no code: letters, digits and . - _"),
            );
        }
        let number = fields.number("value", out);
        if number.is_some_and(|value| !(0.0..=1.0).contains(&value)) {
            out.add(value.at, &format!("{place}/value"), "a value lies between 0 and 1");
        }
        let points = fields.number("points", out);
        let exclusive = fields.flag("exclusive", out);
        if fields.flag("other", out) {
            out.add(
                value.at,
                &format!("{place}/other"),
                "an option that opens a text is not supported by this version yet",
            );
        }
        fields.close(out);
        options.push(ItemOption { code, value: number, points, exclusive });
    }
    for code in twice(&options) {
        out.add(
            list.first().map_or(0, |first| first.at),
            pointer,
            format!("the code \"{code}\" stands twice"),
        );
    }
    options
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

fn refuse_later(fields: &mut Fields<'_>, out: &mut Findings<'_>) {
    for key in ["caps", "inheritable", "items", "rows", "min_rows"] {
        let given = match key {
            "caps" => fields.get("caps"),
            "inheritable" => fields.get("inheritable"),
            "items" => fields.get("items"),
            "rows" => fields.get("rows"),
            _ => fields.get("min_rows"),
        };
        if let Some(given) = given {
            out.add(given.at, &fields.at_key(key), format!("\"{key}\" is not supported by this version yet"));
        }
    }
}

/// A scored item needs a value in 0..=1 for each of its options.
fn check_scored(item: &Item, at: usize, pointer: &str, out: &mut Findings<'_>) {
    if item.kind == ItemKind::Statement && item.node.is_none() {
        out.add(at, pointer, "a statement needs the \"node\" that it counts for");
    }
    if item.node.is_none() {
        return;
    }
    match item.kind {
        ItemKind::Statement | ItemKind::Single => {
            if item.options.iter().any(|option| option.value.is_none()) {
                out.add(at, pointer, "every option of a scored item needs a \"value\" from 0 to 1");
            }
        }
        ItemKind::Number => {
            if item.goalposts.is_none() {
                out.add(at, pointer, "a scored number needs \"score\": {\"goalposts\": [low, high]}");
            }
        }
        ItemKind::Multi | ItemKind::Text | ItemKind::LongText | ItemKind::Date | ItemKind::Note => {
            out.add(at, pointer, format!("an item of type {} cannot be scored", item.kind.word()));
        }
    }
}
