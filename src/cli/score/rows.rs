//! The result as CSV: one row a node and institution.

use std::borrow::Cow;
use std::io::{self, Write};

use super::decimal::push;
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
pub fn rows(institutions: &[Institution<'_>], out: &mut Vec<u8>) {
    for institution in institutions {
        for node in institution.profile.all() {
            Row(out).write(institution, node);
        }
    }
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

/// Rows are most of what is printed, and nearly all of their cells are figures, which need no quotes: they are
/// written straight behind one another.
struct Row<'a>(&'a mut Vec<u8>);

impl Row<'_> {
    fn write(&mut self, institution: &Institution<'_>, node: &NodeResult) {
        quoted(&guarded(&institution.id), self.0);
        self.text(institution.basis);
        self.text(&node.id);
        self.text(&guarded(&node.kind));
        self.text(status_name(node.status));
        self.figure(node.score);
        self.figure(Some(node.max));
        self.figure(node.low);
        self.figure(node.high);
        self.level(node.level);
        self.level(node.level_high);
        self.figure(Some(f64::from(node.unknown)));
        self.level(node.level_strict);
        self.level(node.ceiling);
        self.figure(node.completeness);
        self.figure(node.dk_share);
        self.figure(node.na_share);
        self.figure(node.verified_share);
        self.flags(node);
        self.figure(node.target);
        self.figure(node.gap);
        self.figure(node.shortfall);
        self.figure(node.surplus);
        self.0.push(b'\n');
    }

    fn text(&mut self, text: &str) {
        self.0.push(b',');
        quoted(text, self.0);
    }

    fn figure(&mut self, value: Option<f64>) {
        self.0.push(b',');
        if let Some(value) = value {
            push(value, self.0);
        }
    }

    fn level(&mut self, level: Option<u8>) {
        self.figure(level.map(f64::from));
    }

    fn flags(&mut self, node: &NodeResult) {
        self.0.push(b',');
        for (place, flag) in node.flags.iter().enumerate() {
            self.0.extend_from_slice(if place > 0 { b";" } else { b"" });
            self.0.extend_from_slice(flag_name(*flag).as_bytes());
        }
    }
}

/// A cell, in quotes where it needs them.
fn quoted(text: &str, to: &mut Vec<u8>) {
    if text.contains(['"', ',', '\r', '\n']) {
        to.extend_from_slice(format!("\"{}\"", text.replace('"', "\"\"")).as_bytes());
    } else {
        to.extend_from_slice(text.as_bytes());
    }
}

/// A text that a spreadsheet would take for a formula is opened with an apostrophe.
fn guarded(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}").into() } else { text.into() }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn cells_are_written_as_the_library_writes_them(texts in prop::collection::vec("[a\"',;\r\n é]{0,4}", 2..4)) {
            let mut library = csv::Writer::from_writer(Vec::new());
            library.write_record(&texts).unwrap();
            let mut own = Vec::new();
            for (place, text) in texts.iter().enumerate() {
                own.extend_from_slice(if place > 0 { b"," } else { b"" });
                quoted(text, &mut own);
            }
            own.push(b'\n');
            prop_assert_eq!(own, library.into_inner().unwrap());
        }
    }
}
