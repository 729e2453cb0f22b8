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
pub fn rows(institutions: &[Institution], out: &mut dyn Write) -> io::Result<()> {
    let mut row = Row { writer: csv::Writer::from_writer(out), cell: String::new() };
    for institution in institutions {
        for node in institution.profile.all() {
            row.write(institution, node)?;
        }
    }
    row.writer.flush()
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

/// Rows are most of what is printed: every cell is written into one text that is used again.
struct Row<W: Write> {
    writer: csv::Writer<W>,
    cell: String,
}

impl<W: Write> Row<W> {
    fn write(&mut self, institution: &Institution, node: &NodeResult) -> io::Result<()> {
        self.text(&guarded(&institution.id))?;
        self.text(institution.basis)?;
        self.text(&node.id)?;
        self.text(&guarded(&node.kind))?;
        self.text(status_name(node.status))?;
        self.figure(node.score)?;
        self.figure(Some(node.max))?;
        self.figure(node.low)?;
        self.figure(node.high)?;
        self.level(node.level)?;
        self.level(node.level_high)?;
        self.figure(Some(f64::from(node.unknown)))?;
        self.level(node.level_strict)?;
        self.level(node.ceiling)?;
        self.figure(node.completeness)?;
        self.figure(node.dk_share)?;
        self.figure(node.na_share)?;
        self.figure(node.verified_share)?;
        self.flags(node)?;
        self.figure(node.target)?;
        self.figure(node.gap)?;
        self.figure(node.shortfall)?;
        self.figure(node.surplus)?;
        Ok(self.writer.write_record(None::<&[u8]>)?)
    }

    fn text(&mut self, text: &str) -> io::Result<()> {
        Ok(self.writer.write_field(text)?)
    }

    fn figure(&mut self, value: Option<f64>) -> io::Result<()> {
        self.cell.clear();
        if let Some(value) = value {
            push(value, &mut self.cell);
        }
        Ok(self.writer.write_field(&self.cell)?)
    }

    fn level(&mut self, level: Option<u8>) -> io::Result<()> {
        self.figure(level.map(f64::from))
    }

    fn flags(&mut self, node: &NodeResult) -> io::Result<()> {
        self.cell.clear();
        for flag in &node.flags {
            self.cell.push_str(if self.cell.is_empty() { "" } else { ";" });
            self.cell.push_str(flag_name(*flag));
        }
        Ok(self.writer.write_field(&self.cell)?)
    }
}

/// A text that a spreadsheet would take for a formula is opened with an apostrophe.
fn guarded(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}").into() } else { text.into() }
}
