//! Made-up answers to the shipped survey of institutions, the same for the same seed.
#![expect(clippy::expect_used, reason = "a measurement fails by panicking")]

use ospo_atlas::model::{Item, ItemKind, Origin, Survey};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

/// Numbers that only look like chance.
pub struct Dice(ChaCha8Rng);

impl Dice {
    /// The same numbers for the same seed.
    pub fn seeded(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// One of the numbers below this one.
    pub fn below(&mut self, many: usize) -> usize {
        usize::try_from(self.0.next_u32()).expect("32 bits") % many
    }

    fn comes_up(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// The answers of one institution, as an object of the response files.
pub fn answers(survey: &Survey, dice: &mut Dice) -> String {
    let ability = dice.below(5);
    let items = survey.items.iter().filter(|item| item.origin == Origin::Written);
    let answers: Vec<String> =
        items.filter_map(|item| Some(format!("\"{}\":{}", item.id, answer(item, ability, dice)?))).collect();
    format!("{{{}}}", answers.join(","))
}

/// An institution does well what stands at its level and below, and less above.
fn answer(item: &Item, ability: usize, dice: &mut Dice) -> Option<String> {
    match item.kind {
        // Nobody has more staff for computers than staff.
        ItemKind::Number if item.id == "profile-staff" => Some((100 + dice.below(900)).to_string()),
        ItemKind::Number => Some((1 + dice.below(12)).to_string()),
        ItemKind::Multi => Some(format!("[\"{}\"]", item.options.first()?.code)),
        ItemKind::Statement => statement(item, ability, dice),
        _ => None,
    }
}

fn statement(item: &Item, ability: usize, dice: &mut Dice) -> Option<String> {
    if dice.comes_up(3) {
        return None;
    }
    if item.offers_dk && dice.comes_up(4) {
        return Some("{\"dk\":true}".to_owned());
    }
    if item.offers_na && dice.comes_up(3) {
        return Some("{\"na\":\"there is nothing of the kind here\"}".to_owned());
    }
    let is_able = usize::from(item.level.unwrap_or(0)) <= ability + 1;
    let most = item.options.len();
    let code =
        &item.options[if is_able { most - 1 - dice.below(most.min(2)) } else { dice.below(most) }].code;
    if item.criteria.is_empty() {
        return Some(format!("\"{code}\""));
    }
    let met: Vec<_> =
        item.criteria.iter().filter(|_| dice.comes_up(80)).map(|one| format!("\"{one}\"")).collect();
    Some(format!("{{\"value\":\"{code}\",\"met\":[{}]}}", met.join(",")))
}
