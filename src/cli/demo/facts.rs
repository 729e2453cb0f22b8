//! Plausible facts: what the questions beside the statements get.

use rand_chacha::ChaCha8Rng;

use super::answers::{below, one_field};
use crate::actions::answering::TypedItem;
use crate::model::{Item, ItemKind};

/// Numbers that go with an institution's staff: id of the question, and from how many to how many of
/// what it counts there are for a hundred people. A question that is not here gets any number.
const PER_HUNDRED: [(&str, u32, u32); 8] = [
    ("country-servants", 100, 100),
    ("country-it-staff", 1, 4),
    ("profile-staff", 100, 100),
    ("profile-it-staff", 1, 6),
    ("profile-users", 4_000, 90_000),
    ("profile-budget", 2_000, 9_000),
    ("profile-systems", 2, 9),
    ("profile-suppliers", 1, 4),
];

/// The answer to a question that is no statement; none where a person would leave it, or where it has a
/// page of its own.
pub fn fact(item: &Item, staff: u32, random: &mut ChaCha8Rng) -> Option<TypedItem> {
    // One in nine does not know, as people do where they may say so.
    if !item.required && item.offers_dk && below(random, 9) == 0 {
        return Some(one_field(item, vec!["~dk".into()]));
    }
    let value = match item.kind() {
        ItemKind::Number => vec![number(&item.id, staff, random).to_string()],
        ItemKind::Single => option(item, random),
        ItemKind::Multi => {
            let some = item.options.iter().filter(|option| !option.exclusive && below(random, 3) > 0);
            some.map(|option| option.code.clone()).collect()
        }
        ItemKind::Text => vec!["Capital".into()],
        ItemKind::Date
        | ItemKind::Statement
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
    };
    (!value.is_empty()).then(|| one_field(item, value))
}

fn option(item: &Item, random: &mut ChaCha8Rng) -> Vec<String> {
    let count = u32::try_from(item.options.len()).unwrap_or(1);
    let at = usize::try_from(below(random, count)).unwrap_or(0);
    item.options.get(at).map(|option| option.code.clone()).into_iter().collect()
}

/// A number for a question, in proportion to the staff where it is one that goes with it.
pub fn number(id: &str, staff: u32, random: &mut ChaCha8Rng) -> u32 {
    let Some((_, least, most)) = PER_HUNDRED.iter().find(|(known, _, _)| *known == id) else {
        return 1 + below(random, 400);
    };
    let share = least + below(random, most - least + 1);
    (staff.saturating_mul(share) / 100).max(1)
}
