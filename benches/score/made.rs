//! A made-up nation: register and responses of the shipped survey of institutions, the same for the same seed.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use ospo_atlas::model::{Item, ItemKind, Origin, Survey};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

/// The files of a nation.
#[derive(Debug)]
pub struct Nation {
    pub register: PathBuf,
    pub responses: PathBuf,
}

/// Institutions of one sector.
const SECTOR: usize = 500;
/// Kinds of institutions, each a stratum.
const KINDS: [&str; 4] = ["ministry", "department", "agency", "local"];

/// Writes a nation of which four of five institutions answered.
pub fn make(folder: &Path, survey: &Survey, responses: usize, seed: u64) -> Nation {
    let nation = Nation { register: folder.join("register.csv"), responses: folder.join("responses.jsonl") };
    let create = |path| BufWriter::with_capacity(1 << 20, File::create(path).expect("a file"));
    let (mut register, mut lines) = (create(&nation.register), create(&nation.responses));
    let mut dice = Dice(ChaCha8Rng::seed_from_u64(seed));
    writeln!(register, "id,name,kind,parent,stratum,size,region").expect("written");
    for number in 0..responses + responses / 4 {
        let sector = number / SECTOR;
        if number % SECTOR == 0 {
            writeln!(register, "sector-{sector},Sector {sector},sector,,,,").expect("written");
        }
        let kind = KINDS[dice.below(KINDS.len())];
        let (size, region) = (20 + dice.below(5_000), dice.below(16));
        let row = format!("i{number:07},Institution {number},{kind},sector-{sector},{kind},{size},r{region}");
        writeln!(register, "{row}").expect("written");
        if number % 5 != 4 {
            let line = response(number, survey, &mut dice);
            writeln!(lines, "{line}").expect("written");
        }
    }
    register.flush().and_then(|()| lines.flush()).expect("written");
    nation
}

/// Numbers that only look like chance.
struct Dice(ChaCha8Rng);

impl Dice {
    fn below(&mut self, many: usize) -> usize {
        usize::try_from(self.0.next_u32()).expect("32 bits") % many
    }

    fn comes_up(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

fn response(number: usize, survey: &Survey, dice: &mut Dice) -> String {
    let ability = dice.below(5);
    let items = survey.items.iter().filter(|item| item.origin == Origin::Written);
    let answers: Vec<String> =
        items.filter_map(|item| Some(format!("\"{}\":{}", item.id, answer(item, ability, dice)?))).collect();
    format!("{{\"institution\":\"i{number:07}\",\"answers\":{{{}}}}}", answers.join(","))
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
