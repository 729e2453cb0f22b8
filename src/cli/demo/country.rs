//! Veridia: five sectors with ministries, departments and agencies.

use rand::SeedableRng as _;
use rand_chacha::ChaCha8Rng;
use std::collections::BTreeMap;

use super::answers::below;
use crate::actions::register::NewNode;

/// Id of the register's root.
pub const ROOT: &str = "veridia";

/// Sectors: id, English and Arabic name, how far it has come (levels above the ground).
const SECTORS: [(&str, &str, &str, f64); 5] = [
    ("health", "Health", "الصحة", 1.6),
    ("finance", "Finance", "المالية", 2.3),
    ("education", "Education", "التعليم", 1.2),
    ("works", "Works and transport", "الأشغال والنقل", 0.8),
    ("interior", "Interior and justice", "الداخلية والعدل", 1.4),
];
/// What agencies are about, English and Arabic.
const SUBJECTS: [(&str, &str); 12] = [
    ("Statistics", "الإحصاء"),
    ("Laboratories", "المختبرات"),
    ("Registers", "السجلات"),
    ("Standards", "المعايير"),
    ("Training", "التدريب"),
    ("Inspection", "التفتيش"),
    ("Archives", "المحفوظات"),
    ("Payments", "المدفوعات"),
    ("Planning", "التخطيط"),
    ("Licensing", "التراخيص"),
    ("Research", "البحوث"),
    ("Digital services", "الخدمات الرقمية"),
];

/// One institution to come.
pub struct Institution {
    /// Id in the register.
    pub code: String,
    /// How far it has come, in levels.
    pub skill: f64,
    /// People working there, whether or not the register knows.
    pub staff: u32,
}

/// The country.
pub struct Country {
    /// The register's rows, parents first.
    pub nodes: Vec<NewNode>,
    /// Those that answer.
    pub institutions: Vec<Institution>,
}

impl Country {
    /// Makes a country of so many institutions.
    pub fn new(count: u32, seed: u64) -> Self {
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let mut country = Self { nodes: Vec::new(), institutions: Vec::new() };
        for (id, en, ar, _) in SECTORS {
            country.nodes.push(node(&format!("sector-{id}"), (en, ar), "sector", (ROOT, "")));
        }
        for number in 0..usize::try_from(count).unwrap_or(usize::MAX) {
            let Some((id, en, ar, level)) = SECTORS.get(number % SECTORS.len()).copied() else { continue };
            let rank = number / SECTORS.len();
            let (kind, code, names) = name(rank, id, (en, ar));
            let staff = match kind {
                "ministry" => 900 + below(&mut random, 2600),
                "department" => 150 + below(&mut random, 600),
                _ => 30 + below(&mut random, 350),
            };
            let sector = format!("sector-{id}");
            // Every other agency belongs to a department, whose rules bind it.
            let parent = if rank > 2 && rank % 2 == 1 { format!("dep-{id}-1") } else { sector.clone() };
            let mut row = node(&code, (&names.0, &names.1), kind, (&parent, &sector));
            // One in six does not say how large it is.
            row.size = (below(&mut random, 6) > 0).then_some(f64::from(staff));
            row.consent_publish = below(&mut random, 4) == 0;
            country.nodes.push(row);
            let noise = f64::from(below(&mut random, 200)) / 100.0 - 1.0;
            country.institutions.push(Institution { code, skill: level + noise, staff });
        }
        country
    }
}

/// The first of a sector is its ministry, the next two are departments, then agencies.
fn name(rank: usize, id: &str, (en, ar): (&str, &str)) -> (&'static str, String, (String, String)) {
    if rank == 0 {
        return ("ministry", format!("min-{id}"), (format!("Ministry of {en}"), format!("وزارة {ar}")));
    }
    let (subject, subject_ar) =
        SUBJECTS.get((rank - 1) % SUBJECTS.len()).copied().unwrap_or(("Services", "الخدمات"));
    let round = (rank - 1) / SUBJECTS.len();
    let tail = if round == 0 { String::new() } else { format!(" {}", round + 1) };
    let (kind, en_kind, ar_kind) =
        if rank <= 2 { ("department", "Department", "إدارة") } else { ("agency", "Agency", "هيئة") };
    let short = if kind == "department" { "dep" } else { "agy" };
    (
        kind,
        format!("{short}-{id}-{rank}"),
        (format!("{en_kind} of {subject}, {en}{tail}"), format!("{ar_kind} {subject_ar}، {ar}{tail}")),
    )
}

fn node(code: &str, (en, ar): (&str, &str), kind: &str, (parent, stratum): (&str, &str)) -> NewNode {
    NewNode {
        code: code.to_owned(),
        names: BTreeMap::from([("en".to_owned(), en.to_owned()), ("ar".to_owned(), ar.to_owned())]),
        kind: kind.to_owned(),
        parent: Some(parent.to_owned()),
        stratum: stratum.to_owned(),
        ..NewNode::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_makes_the_same_country() {
        let (a, b) = (Country::new(60, 1), Country::new(60, 1));
        assert_eq!(a.nodes, b.nodes);
        assert_eq!((a.institutions.len(), a.nodes.len()), (60, 65));
    }

    #[test]
    fn no_two_institutions_share_an_id() {
        let mut codes: Vec<String> = Country::new(400, 1).nodes.into_iter().map(|node| node.code).collect();
        let before = codes.len();
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), before);
    }
}
