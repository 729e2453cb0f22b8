//! The frame: which institutions of the register are meant, who of them submitted, and how much that is.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::Arc;

use crate::scoring::NodeResult;
use crate::scoring::number::share;

use super::index::Index;
use super::stats::exact;
use super::strata::count;

/// Kinds of scope node that group institutions and never answer for one themselves.
const GROUPS: [&str; 3] = ["nation", "sector", "programme"];

/// The name of the stratum of institutions without one.
pub const NO_STRATUM: &str = "(none)";

/// Whether an institution belongs to the population at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Eligible {
    /// It does.
    Yes,
    /// It never did.
    No,
    /// It is part of another one now.
    Merged,
    /// Nobody found out; it stays in the frame.
    #[default]
    Unknown,
}

/// One row of the register.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FrameRow {
    /// The register's id.
    pub id: String,
    /// The kind of scope node, for example `ministry`.
    pub kind: Arc<str>,
    /// The place of the row above it in the tree.
    pub parent: Option<u32>,
    /// The stratum; empty for none.
    pub stratum: Arc<str>,
    /// The id of the sector above it in the tree; empty for none.
    pub sector: Arc<str>,
    /// Staff, or whatever the office measures size by; never negative.
    pub size: Option<f64>,
    /// What the register itself says about a response; ignored where there is one.
    pub responded: Option<bool>,
    /// The institution agreed to be named in small cells.
    pub consent_publish: bool,
    /// Whether it belongs to the population.
    pub eligible: Eligible,
    /// Further columns of the register.
    pub attributes: Arc<BTreeMap<String, String>>,
}

/// What one institution submitted: its figures by node, the whole tree's under `overall`.
#[derive(Debug, Clone, PartialEq)]
pub struct Submission {
    /// The register's id.
    pub institution: String,
    /// The figures in tree order.
    pub nodes: Vec<NodeResult>,
    /// The numbers that it gave of itself, in the order of [`Scheme::numbers`](super::Scheme); empty where
    /// they are not at hand.
    pub numbers: Vec<Option<f64>>,
}

/// The frame in register order, and what does not fit together.
#[derive(Debug, Clone)]
pub(crate) struct Frame<'a> {
    /// The institutions.
    pub members: Vec<&'a FrameRow>,
    /// Their sizes side by side: every node looks at all of them, and rows lie far apart.
    sizes: Vec<Option<f64>>,
    /// Names of the strata in order of first appearance, and the place of each member's own.
    pub strata: Cut<'a>,
    /// The same of the sectors.
    pub sectors: Cut<'a>,
    /// Who submitted.
    pub submitted: Vec<bool>,
    /// Where each institution stands.
    index: Index,
    /// Whoever submitted without standing in the frame.
    outside: Vec<String>,
    /// Those of the register that turned out not to belong.
    left: HashSet<&'a str>,
}

/// A division of the members, each in one part.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cut<'a> {
    /// Names in order of first appearance.
    pub names: Vec<&'a str>,
    /// Each member's place among the names.
    pub of: Vec<u32>,
    known: HashMap<&'a str, u32>,
}

impl<'a> Cut<'a> {
    fn add(&mut self, name: &'a str) {
        let next = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        let place = *self.known.entry(name).or_insert(next);
        if place == next {
            self.names.push(name);
        }
        self.of.push(place);
    }

    /// The part that a member is in.
    pub(crate) fn part(&self, member: usize) -> usize {
        self.of.get(member).map_or(0, |place| usize::try_from(*place).unwrap_or_default())
    }

    /// The members of each part, in register order.
    pub(crate) fn parts(&self) -> Vec<Vec<usize>> {
        let mut parts = vec![Vec::new(); self.names.len()];
        for member in 0..self.of.len() {
            if let Some(part) = parts.get_mut(self.part(member)) {
                part.push(member);
            }
        }
        parts
    }
}

impl FrameRow {
    /// Whether it is one of the institutions that are mapped.
    #[must_use]
    pub fn is_institution(&self) -> bool {
        !GROUPS.contains(&&*self.kind)
    }

    /// Whether it belongs to the population, as far as anybody knows.
    #[must_use]
    pub fn is_counted(&self) -> bool {
        self.is_institution() && !matches!(self.eligible, Eligible::No | Eligible::Merged)
    }

    /// Its stratum's name.
    #[must_use]
    pub fn stratum_name(&self) -> &str {
        if self.stratum.is_empty() { NO_STRATUM } else { &self.stratum }
    }
}

impl<'a> Frame<'a> {
    /// The institutions of a register; nobody has submitted yet.
    pub(crate) fn new(register: &'a [FrameRow]) -> Self {
        let (mut strata, mut sectors) = (Cut::default(), Cut::default());
        let (mut members, mut left) = (Vec::<&FrameRow>::new(), HashSet::new());
        for row in register.iter().filter(|row| row.is_institution()) {
            if !row.is_counted() {
                left.insert(row.id.as_str());
                continue;
            }
            strata.add(row.stratum_name());
            sectors.add(&row.sector);
            members.push(row);
        }
        let submitted = vec![false; members.len()];
        let index = Index::of(members.len(), |place| members.get(place).map_or("", |row| &row.id));
        let sizes = members.iter().map(|row| row.size).collect();
        Self { members, sizes, strata, sectors, submitted, index, outside: Vec::new(), left }
    }

    /// The size of a member, where it is known.
    pub(crate) fn size(&self, member: usize) -> Option<f64> {
        self.sizes.get(member).copied().flatten()
    }

    /// Notes that an institution submitted, and says where it stands; nothing for one that is not in the
    /// frame or was noted before.
    pub(crate) fn enter(&mut self, institution: &str) -> Option<usize> {
        let Some(place) = self.place(institution) else {
            self.outside.push(institution.to_owned());
            return None;
        };
        let slot = self.submitted.get_mut(place).filter(|submitted| !**submitted)?;
        *slot = true;
        Some(place)
    }

    /// Rows of the register that turned out not to belong.
    pub(crate) fn ineligible(&self) -> usize {
        self.left.len()
    }

    /// Where an institution of the frame stands.
    pub(crate) fn place(&self, institution: &str) -> Option<usize> {
        self.index.find(institution, |place| self.members.get(place).map_or("", |row| &row.id))
    }

    /// What does not fit together: the register's own sayings in its order, then who is outside of it.
    pub(crate) fn problems(&self) -> Vec<String> {
        let rows = self.members.iter().zip(&self.submitted);
        let mut problems: Vec<String> =
            rows.filter_map(|(row, submitted)| contradiction(row, *submitted)).collect();
        problems.extend(self.outside.iter().map(|institution| {
            let why = if self.left.contains(institution.as_str()) {
                "the register says that the institution is not eligible, or merged"
            } else {
                "the register has no such institution"
            };
            format!("{institution}: the response is not counted: {why}")
        }));
        problems
    }

    /// How many of some members, or of all, submitted.
    pub(crate) fn submitted(&self, members: &[usize]) -> usize {
        members.iter().filter(|member| self.has(**member)).count()
    }

    pub(crate) fn has(&self, member: usize) -> bool {
        self.submitted.get(member).copied().unwrap_or_default()
    }

    /// As coverage by number, by size, over those whose size is known.
    pub(crate) fn size_coverage(&self, members: &[usize]) -> Option<f64> {
        let size = |member: &usize| self.size(*member);
        let all = exact::sum(members.iter().filter_map(size));
        let submitted = exact::sum(members.iter().filter(|member| self.has(**member)).filter_map(size));
        share(submitted, all)
    }

    /// Submitted institutions among all, 0..1.
    pub(crate) fn coverage(&self, members: &[usize]) -> Option<f64> {
        share(count(self.submitted(members)), count(members.len()))
    }

    pub(crate) fn size_unknown(&self) -> usize {
        self.sizes.iter().filter(|size| size.is_none()).count()
    }
}

fn contradiction(row: &FrameRow, submitted: bool) -> Option<String> {
    match (row.responded, submitted) {
        (Some(false), true) => Some(format!("{}: the register says no response, yet there is one", row.id)),
        (Some(true), false) => Some(format!("{}: the register says a response, yet there is none", row.id)),
        (Some(_) | None, _) => None,
    }
}
