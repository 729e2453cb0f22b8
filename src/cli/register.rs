//! The register from a file: as the frame, and as facts for conditions.

use std::collections::BTreeMap;
use std::path::Path;

use super::files;
use crate::mapping::FrameRow;
use crate::mapping::index::Index;
use crate::mapping::register::Framing;
use crate::model::register::read_each;
use crate::model::{Facts, nearest};

/// Levels that a tree of institutions can have.
const DEEPEST: usize = 64;
/// In a larger register no similar name is looked for.
const MOST_COMPARED: usize = 10_000;

/// Whether the institutions' names are wanted, which most of a register is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// They are shown to people.
    Kept,
    /// Only figures are.
    Dropped,
}

/// The register as the frame, and as facts for conditions.
pub struct Register {
    /// The rows of the frame.
    pub frame: Vec<FrameRow>,
    /// The names of each row by language; none where they were dropped.
    names: Vec<BTreeMap<String, String>>,
    index: Index,
}

impl Register {
    fn new(frame: Vec<FrameRow>, names: Vec<BTreeMap<String, String>>) -> Self {
        let index = Index::of(frame.len(), |place| frame.get(place).map_or("", |row| &row.id));
        Self { frame, names, index }
    }

    fn place(&self, institution: &str) -> Option<usize> {
        self.index.find(institution, |place| self.frame.get(place).map_or("", |row| &row.id))
    }

    fn row(&self, institution: &str) -> Option<&FrameRow> {
        self.frame.get(self.place(institution)?)
    }

    /// The size of an institution, where it is known.
    pub fn size(&self, institution: &str) -> Option<f64> {
        self.row(institution)?.size
    }

    /// The name of an institution in a language, in English or in any; none of one that is not in the register.
    pub fn name(&self, institution: &str, language: &str) -> Option<&str> {
        let names = self.names.get(self.place(institution)?)?;
        let found = names.get(language).or_else(|| names.get("en")).or_else(|| names.values().next());
        found.map(String::as_str)
    }

    /// Whether an institution is in the register.
    pub fn knows(&self, institution: &str) -> bool {
        self.place(institution).is_some()
    }

    /// Whether an institution is one of those that the nation is made of.
    pub fn is_counted(&self, institution: &str) -> bool {
        self.row(institution).is_some_and(FrameRow::is_counted)
    }

    /// The known id that is most like an unknown one.
    pub fn nearest(&self, unknown: &str) -> Option<&str> {
        let ids = self.frame.iter().map(|row| row.id.as_str());
        if self.frame.len() > MOST_COMPARED { None } else { nearest(unknown, ids) }
    }

    /// Why institutions cannot be told apart by this column; nothing where they can.
    pub fn unfit(&self, column: &str) -> Option<&'static str> {
        let is_own = ["kind", "stratum", "sector"].contains(&column);
        if is_own || self.frame.iter().any(|row| row.attributes.contains_key(column)) {
            return None;
        }
        let fixed = ["id", "name", "parent", "size", "responded", "consent_publish", "eligible"];
        Some(if fixed.contains(&column) {
            "institutions are not grouped by this column; there are kind, stratum, sector and further columns"
        } else {
            "the register has no such column"
        })
    }

    fn parent(&self, row: &FrameRow) -> Option<&FrameRow> {
        self.frame.get(usize::try_from(row.parent?).ok()?)
    }

    /// The institutions above one, the nearest first.
    pub fn above(&self, institution: &str) -> Vec<&str> {
        let first = self.row(institution).and_then(|row| self.parent(row));
        // A register that leads in a circle is refused elsewhere, and must not be followed for ever.
        let all = std::iter::successors(first, |row| self.parent(row)).take(DEEPEST);
        all.map(|row| row.id.as_str()).collect()
    }

    /// What conditions may ask of an institution; nothing of one that is not in the register.
    pub fn facts(&self, institution: &str) -> Facts {
        let mut facts = Facts::default();
        let Some(row) = self.row(institution) else { return facts };
        facts.set_text("institution.id", &row.id);
        facts.set_text("institution.kind", &row.kind);
        if !row.stratum.is_empty() {
            facts.set_text("institution.stratum", &row.stratum);
        }
        if let Some(parent) = self.parent(row) {
            facts.set_text("institution.parent", &parent.id);
        }
        if let Some(size) = row.size {
            facts.set_number("institution.size", size);
        }
        for (name, value) in row.attributes.iter() {
            facts.set_text(&format!("institution.{name}"), value);
        }
        facts
    }
}

/// Reads a register; every problem at once, with its line.
pub fn read(path: &Path, names: Names) -> Result<Register, Vec<String>> {
    let text = files::text(path).map_err(|sentence| vec![sentence])?;
    let (mut framing, mut all_names) = (Framing::default(), Vec::new());
    let mut problems = read_each(&text, |mut row| {
        if names == Names::Kept {
            all_names.push(std::mem::take(&mut row.names));
        }
        framing.push(row);
    });
    drop(text);
    let (frame, unfit) = framing.end();
    problems.extend(unfit);
    problems.sort_by_key(|problem| problem.line);
    if problems.is_empty() {
        return Ok(Register::new(frame, all_names));
    }
    Err(problems.iter().map(|problem| format!("{}: {problem}", path.display())).collect())
}
