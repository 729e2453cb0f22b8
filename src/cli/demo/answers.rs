//! Plausible answers: an institution's skill, some noise, and what people really do: not knowing,
//! not applying, leaving empty, ticking some criteria only.

use rand::Rng as _;
use rand_chacha::ChaCha8Rng;

use crate::actions::answering::TypedItem;
use crate::model::{Item, ItemKind, Survey};

/// A number from 0 up to, not including, `end`.
pub fn below(random: &mut ChaCha8Rng, end: u32) -> u32 {
    random.next_u32() % end.max(1)
}

/// The items of a page as somebody of this skill would type them; `none` where it is left empty.
pub fn typed(survey: &Survey, items: &[usize], skill: f64, random: &mut ChaCha8Rng) -> Vec<TypedItem> {
    let own = skill + f64::from(below(random, 160)) / 100.0 - 0.8;
    let asked = items.iter().filter_map(|at| survey.items.get(*at));
    let mut typed = Vec::new();
    let mut reached = true;
    for item in asked {
        if item.kind() == ItemKind::Statement {
            if !reached {
                break;
            }
            let one = statement(item, own, random);
            // After "nowhere" the higher statements are not asked.
            reached = one.first("") != "none";
            typed.push(one);
        } else if let Some(one) = fact(item, random) {
            typed.push(one);
        }
    }
    typed
}

fn statement(item: &Item, own: f64, random: &mut ChaCha8Rng) -> TypedItem {
    let mut typed = TypedItem { item: item.id.clone(), ..TypedItem::default() };
    let mut set = |field: &str, values: Vec<String>| drop(typed.fields.insert(field.to_owned(), values));
    let luck = below(random, 100);
    if luck < 4 {
        set("", vec!["~dk".into()]);
        return typed;
    }
    if luck < 7 && item.offers_na {
        set("", vec!["~na".into()]);
        set("reason", vec!["We buy no software of our own.".into()]);
        return typed;
    }
    if (7..10).contains(&luck) {
        return typed;
    }
    let ahead = own - f64::from(item.level.unwrap_or(1));
    let code = match ahead {
        ahead if ahead >= 0.6 => "most",
        ahead if ahead >= -0.1 => "half",
        ahead if ahead >= -0.8 => "some",
        _ => "none",
    };
    set("", vec![code.into()]);
    let keen = below(random, 10) > 1;
    let met = item.criteria.iter().filter(|_| keen || below(random, 2) == 0).cloned().collect();
    if matches!(code, "half" | "most") {
        set("met", met);
    }
    if below(random, 25) == 0 {
        set("comment", vec!["To be looked at again with the regional offices.".into()]);
    }
    typed
}

fn fact(item: &Item, random: &mut ChaCha8Rng) -> Option<TypedItem> {
    let mut typed = TypedItem { item: item.id.clone(), ..TypedItem::default() };
    let mut set = |field: &str, values: Vec<String>| drop(typed.fields.insert(field.to_owned(), values));
    match item.kind() {
        ItemKind::Number => set("", vec![(20 + below(random, 1500)).to_string()]),
        ItemKind::Single => {
            let at =
                usize::try_from(below(random, u32::try_from(item.options.len()).unwrap_or(1))).unwrap_or(0);
            set("", item.options.get(at).map(|option| option.code.clone()).into_iter().collect());
        }
        ItemKind::Multi => {
            let some = item.options.iter().filter(|option| !option.exclusive && below(random, 3) > 0);
            set("", some.map(|option| option.code.clone()).collect());
        }
        ItemKind::Date => set("", vec![format!("20{}-0{}-15", 18 + below(random, 7), 1 + below(random, 9))]),
        ItemKind::Text => set("", vec!["Capital".into()]),
        ItemKind::Statement
        | ItemKind::LongText
        | ItemKind::Url
        | ItemKind::Email
        | ItemKind::Spdx
        | ItemKind::Rank
        | ItemKind::Matrix
        | ItemKind::Roster
        | ItemKind::File
        | ItemKind::Level
        | ItemKind::Note => return None,
    }
    Some(typed)
}
