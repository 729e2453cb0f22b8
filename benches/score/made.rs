//! A made-up nation: register and responses of the shipped survey of institutions, the same for the same seed.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

use ospo_atlas::model::Survey;

use crate::made_up::{Dice, answers};

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
    let mut dice = Dice::seeded(seed);
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
            let answers = answers(survey, &mut dice);
            writeln!(lines, "{{\"institution\":\"i{number:07}\",\"answers\":{answers}}}").expect("written");
        }
    }
    register.flush().and_then(|()| lines.flush()).expect("written");
    nation
}
