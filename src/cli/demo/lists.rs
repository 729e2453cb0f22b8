//! Plausible lists: the digital services and the open source software of a made-up institution.

use rand_chacha::ChaCha8Rng;
use serde_json::{Value, json};

use super::answers::{Temper, below};
use super::facts::number;
use crate::actions::answering::Row;
use crate::model::{Item, ItemKind};

/// What a made-up institution runs for the public and for itself.
const SERVICES: [&str; 10] = [
    "Appointments",
    "Certificates",
    "Public register",
    "Complaints",
    "Permits",
    "Payments",
    "Staff records",
    "Open data portal",
    "Case files",
    "Inspections",
];

/// Open source software that is widely used: name, address, licence, what it is used for.
const SOFTWARE: [(&str, &str, &str, &str); 8] = [
    ("PostgreSQL", "https://www.postgresql.org", "PostgreSQL", "database"),
    ("Debian", "https://www.debian.org", "", "os"),
    ("nginx", "https://nginx.org", "BSD-2-Clause", "web"),
    ("LibreOffice", "https://www.libreoffice.org", "MPL-2.0", "office"),
    ("QGIS", "https://qgis.org", "GPL-2.0-or-later", "maps"),
    ("R", "https://www.r-project.org", "GPL-2.0-or-later", "analysis"),
    ("Keycloak", "https://www.keycloak.org", "Apache-2.0", "security"),
    ("OpenSSL", "https://openssl.org", "Apache-2.0", "library"),
];

/// The rows that an institution lists: the larger and the further it is, the more.
pub fn rows(list: &Item, temper: Temper, random: &mut ChaCha8Rng) -> Vec<Row> {
    let size = if temper.staff > 600 { 3 } else { 1 };
    let many = (size + below(random, 3)).min(u32::try_from(SERVICES.len()).unwrap_or(1));
    let first = below(random, 10);
    (0..many).map(|at| row(list, usize::try_from(first + at).unwrap_or(0), temper, random)).collect()
}

fn row(list: &Item, at: usize, temper: Temper, random: &mut ChaCha8Rng) -> Row {
    let is_software = list.columns.iter().any(|column| column.id == "software-name");
    let known = if is_software { software(at) } else { service(at) };
    let mut row = Row::new();
    for column in &list.columns {
        let found = known.iter().find(|(id, _)| *id == column.id).map(|(_, value)| json!(value));
        // What is not required is left empty by some.
        let value = found.or_else(|| {
            if column.required || below(random, 10) < 7 { cell(column, temper, random) } else { None }
        });
        if let Some(value) = value.filter(|value| *value != json!("")) {
            row.insert(column.id.clone(), value);
        }
    }
    row
}

fn service(at: usize) -> Vec<(&'static str, &'static str)> {
    // A platform of the country is called as a service of an institution is.
    let name = SERVICES.get(at % SERVICES.len()).copied();
    name.into_iter().flat_map(|name| [("service-name", name), ("platform-name", name)]).collect()
}

fn software(at: usize) -> Vec<(&'static str, &'static str)> {
    let Some((name, address, licence, role)) = SOFTWARE.get(at % SOFTWARE.len()).copied() else {
        return Vec::new();
    };
    vec![
        ("software-name", name),
        ("software-address", address),
        ("software-licence", licence),
        ("software-role", role),
    ]
}

fn cell(column: &Item, temper: Temper, random: &mut ChaCha8Rng) -> Option<Value> {
    match column.kind() {
        ItemKind::Single => {
            let count = u32::try_from(column.options.len()).unwrap_or(1);
            let at = usize::try_from(below(random, count)).unwrap_or(0);
            column.options.get(at).map(|option| json!(option.code))
        }
        ItemKind::Number => Some(json!(number(&column.id, temper.staff, random))),
        ItemKind::Date => Some(json!(format!("20{}-0{}-15", 27 + below(random, 4), 1 + below(random, 9)))),
        _ => None,
    }
}
