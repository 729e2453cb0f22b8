//! The register from a file: as the frame, and as facts for conditions.

use std::collections::HashMap;
use std::path::Path;

use super::files;
use crate::mapping::{FrameRow, register};
use crate::model::register::{RegisterRow, read_csv};
use crate::model::{Facts, nearest};

/// Levels that a tree of institutions can have.
const DEEPEST: usize = 64;
/// In a larger register no similar name is looked for.
const MOST_COMPARED: usize = 10_000;

/// The register as the frame, and as facts for conditions.
pub struct Register {
    /// The rows of the frame.
    pub frame: Vec<FrameRow>,
    rows: Vec<RegisterRow>,
    /// The place of each id among the rows.
    places: HashMap<String, usize>,
}

impl Register {
    fn new(frame: Vec<FrameRow>, rows: Vec<RegisterRow>) -> Self {
        let places = rows.iter().enumerate().map(|(place, row)| (row.id.clone(), place)).collect();
        Self { frame, rows, places }
    }

    fn row(&self, institution: &str) -> Option<&RegisterRow> {
        self.rows.get(*self.places.get(institution)?)
    }

    /// The size of an institution, where it is known.
    pub fn size(&self, institution: &str) -> Option<f64> {
        self.row(institution)?.size
    }

    /// The name of an institution in a language, else in English, else any.
    pub fn name(&self, institution: &str, language: &str) -> Option<&str> {
        let names = &self.row(institution)?.names;
        let found = names.get(language).or_else(|| names.get("en")).or_else(|| names.values().next());
        found.map(String::as_str)
    }

    /// Whether an institution stands in it.
    pub fn knows(&self, institution: &str) -> bool {
        self.places.contains_key(institution)
    }

    /// Whether an institution is one of those that the nation is made of.
    pub fn is_counted(&self, institution: &str) -> bool {
        let row = self.places.get(institution).and_then(|place| self.frame.get(*place));
        row.is_some_and(FrameRow::is_counted)
    }

    /// The id that is most like an unknown one.
    pub fn nearest(&self, unknown: &str) -> Option<&str> {
        let ids = self.rows.iter().map(|row| row.id.as_str());
        if self.rows.len() > MOST_COMPARED { None } else { nearest(unknown, ids) }
    }

    /// The institutions above one, nearest first.
    pub fn above(&self, institution: &str) -> Vec<&str> {
        let parent = |id: &str| self.row(id)?.parent.as_deref();
        // A register that leads in a circle is refused elsewhere, and must not be followed for ever.
        std::iter::successors(parent(institution), |id| parent(id)).take(DEEPEST).collect()
    }

    /// What conditions may ask of an institution.
    pub fn facts(&self, institution: &str) -> Facts {
        let mut facts = Facts::default();
        let Some(row) = self.row(institution) else { return facts };
        facts.set_text("institution.id", &row.id);
        facts.set_text("institution.kind", &row.kind);
        if !row.stratum.is_empty() {
            facts.set_text("institution.stratum", &row.stratum);
        }
        if let Some(parent) = &row.parent {
            facts.set_text("institution.parent", parent);
        }
        if let Some(size) = row.size {
            facts.set_number("institution.size", size);
        }
        for (name, value) in &row.attributes {
            facts.set_text(&format!("institution.{name}"), value);
        }
        facts
    }
}

/// Reads and checks a register.
pub fn read(path: &Path) -> Result<Register, Vec<String>> {
    let text = files::text(path).map_err(|sentence| vec![sentence])?;
    let (rows, mut problems) = read_csv(&text);
    let (frame, unfit) = register::frame(&rows);
    problems.extend(unfit);
    problems.sort_by_key(|problem| problem.line);
    if problems.is_empty() {
        return Ok(Register::new(frame, rows));
    }
    Err(problems.iter().map(|problem| format!("{}: {problem}", path.display())).collect())
}
