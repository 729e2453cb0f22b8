//! The result as CSV: one row a node and institution.

use std::io::{self, Write};

use super::output::Institution;
use super::words::{flag_name, status_name};
use crate::scoring::NodeResult;

/// The headings.
pub fn head(out: &mut dyn Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(COLUMNS)?;
    writer.flush()
}

/// One row a node and institution.
pub fn rows(institutions: &[Institution], out: &mut dyn Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    for institution in institutions {
        for node in institution.profile.all() {
            writer.write_record(record(institution, node))?;
        }
    }
    writer.flush()
}

const COLUMNS: [&str; 23] = [
    "institution",
    "basis",
    "node",
    "kind",
    "status",
    "score",
    "max",
    "low",
    "high",
    "level",
    "level_high",
    "unknown",
    "level_strict",
    "ceiling",
    "completeness",
    "dk_share",
    "na_share",
    "verified_share",
    "flags",
    "target",
    "gap",
    "shortfall",
    "surplus",
];

fn record(institution: &Institution, node: &NodeResult) -> [String; 23] {
    let figure = |value: Option<f64>| value.map_or_else(String::new, |value| value.to_string());
    let level = |value: Option<u8>| value.map_or_else(String::new, |value| value.to_string());
    let flags: Vec<_> = node.flags.iter().map(|flag| flag_name(*flag)).collect();
    [
        guarded(&institution.id),
        institution.basis.to_owned(),
        node.id.clone(),
        guarded(&node.kind),
        status_name(node.status).to_owned(),
        figure(node.score),
        node.max.to_string(),
        figure(node.low),
        figure(node.high),
        level(node.level),
        level(node.level_high),
        node.unknown.to_string(),
        level(node.level_strict),
        level(node.ceiling),
        figure(node.completeness),
        figure(node.dk_share),
        figure(node.na_share),
        figure(node.verified_share),
        flags.join(";"),
        figure(node.target),
        figure(node.gap),
        figure(node.shortfall),
        figure(node.surplus),
    ]
}

/// A text that a spreadsheet would take for a formula is opened with an apostrophe.
fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}
