//! Plausible answers: an institution's skill, some noise, and what people really do: not knowing,
//! not applying, leaving empty, ticking some criteria only.

use rand::Rng as _;
use rand_chacha::ChaCha8Rng;

use super::facts::fact;
use crate::actions::answering::TypedItem;
use crate::model::{Item, ItemKind, Origin, Survey};

/// What a made-up institution answers by.
#[derive(Debug, Clone, Copy)]
pub struct Temper {
    /// How far it has come, in levels.
    pub skill: f64,
    /// People working there.
    pub staff: u32,
    /// How many pages in a hundred it fills.
    pub share: u32,
}

/// A number from 0 up to, not including, `end`.
pub fn below(random: &mut ChaCha8Rng, end: u32) -> u32 {
    random.next_u32() % end.max(1)
}

/// The items of a page as somebody of this temper would type them; `none` where it is left empty.
pub fn typed(survey: &Survey, items: &[usize], temper: Temper, random: &mut ChaCha8Rng) -> Vec<TypedItem> {
    let own = temper.skill + f64::from(below(random, 160)) / 100.0 - 0.8;
    let asked = items.iter().filter_map(|at| survey.items.get(*at));
    let mut typed = Vec::new();
    let mut reached = true;
    for item in asked {
        if item.kind() == ItemKind::Statement {
            if !reached {
                continue;
            }
            let one = statement(item, own, random);
            // After "nowhere" the higher statements are not asked.
            reached = one.first("") != "none";
            typed.push(one);
        } else if matches!(item.origin, Origin::Enabler { .. }) {
            typed.extend(enabler(item, own, random));
        } else {
            typed.extend(fact(item, temper.staff, random));
        }
    }
    typed
}

/// What a dimension rests on follows what is done, give or take a step.
fn enabler(item: &Item, own: f64, random: &mut ChaCha8Rng) -> Option<TypedItem> {
    let luck = below(random, 20);
    if luck == 0 {
        return None;
    }
    let ahead = own + f64::from(below(random, 200)) / 100.0 - 1.0;
    let step = [1.0, 2.2, 3.6].iter().filter(|least| ahead >= **least).count();
    let code = if luck == 1 { "~dk" } else { item.options.get(step)?.code.as_str() };
    Some(one_field(item, vec![code.to_owned()]))
}

/// An item of which only the value is typed.
pub fn one_field(item: &Item, values: Vec<String>) -> TypedItem {
    let mut typed = TypedItem { item: item.id.clone(), ..TypedItem::default() };
    typed.fields.insert(String::new(), values);
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
