//! The frame: which institutions of the register are meant, who of them submitted, and how much that is.

use std::collections::BTreeMap;

use crate::scoring::NodeResult;
use crate::scoring::number::share;

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
    pub kind: String,
    /// The stratum; empty for none.
    pub stratum: String,
    /// Staff, or whatever the office measures size by; never negative.
    pub size: Option<f64>,
    /// What the register itself says about a response; ignored where there is one.
    pub responded: Option<bool>,
    /// The institution agreed to be named in small cells.
    pub consent_publish: bool,
    /// Whether it belongs to the population.
    pub eligible: Eligible,
}

/// What one institution submitted: its figures by node, the whole tree's under `overall`.
#[derive(Debug, Clone, PartialEq)]
pub struct Submission {
    /// The register's id.
    pub institution: String,
    /// The figures in tree order.
    pub nodes: Vec<NodeResult>,
}

/// An institution of the frame with what it submitted, in register order.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Member<'a> {
    pub row: &'a FrameRow,
    pub submission: Option<&'a Submission>,
}

/// The frame in register order, and what does not fit together.
pub(crate) struct Frame<'a> {
    pub members: Vec<Member<'a>>,
    pub ineligible: usize,
    pub problems: Vec<String>,
}

impl FrameRow {
    /// Whether it is one of the institutions that are mapped.
    #[must_use]
    pub fn is_institution(&self) -> bool {
        !GROUPS.contains(&self.kind.as_str())
    }

    /// Its stratum's name.
    #[must_use]
    pub fn stratum_name(&self) -> &str {
        if self.stratum.is_empty() { NO_STRATUM } else { &self.stratum }
    }
}

impl<'a> Frame<'a> {
    /// Puts every submission at its institution.
    pub(crate) fn new(register: &'a [FrameRow], submissions: &'a [Submission]) -> Self {
        let mut waiting: BTreeMap<&str, &Submission> =
            submissions.iter().map(|submission| (submission.institution.as_str(), submission)).collect();
        let mut frame =
            Self { members: Vec::with_capacity(register.len()), ineligible: 0, problems: Vec::new() };
        for row in register.iter().filter(|row| row.is_institution()) {
            if matches!(row.eligible, Eligible::No | Eligible::Merged) {
                frame.ineligible += 1;
                continue;
            }
            let submission = waiting.remove(row.id.as_str());
            frame.problems.extend(contradiction(row, submission.is_some()));
            frame.members.push(Member { row, submission });
        }
        // In the order of the responses, so that the list reads like the file.
        let outside = submissions.iter().filter(|s| waiting.contains_key(s.institution.as_str()));
        frame.problems.extend(outside.map(|submission| {
            format!(
                "{}: the response is not counted: the register has no such institution",
                submission.institution
            )
        }));
        frame
    }

    pub(crate) fn submitted(&self) -> usize {
        self.members.iter().filter(|member| member.submission.is_some()).count()
    }

    /// Submitted institutions among all, 0..1.
    pub(crate) fn coverage(&self) -> Option<f64> {
        share(count(self.submitted()), count(self.members.len()))
    }

    /// As [`Frame::coverage`], by size, over those whose size is known.
    pub(crate) fn size_coverage(&self) -> Option<f64> {
        let sizes = |members: &mut dyn Iterator<Item = &Member<'_>>| -> f64 {
            members.filter_map(|member| member.row.size).sum()
        };
        let submitted = sizes(&mut self.members.iter().filter(|member| member.submission.is_some()));
        share(submitted, sizes(&mut self.members.iter()))
    }

    pub(crate) fn size_unknown(&self) -> usize {
        self.members.iter().filter(|member| member.row.size.is_none()).count()
    }
}

fn contradiction(row: &FrameRow, submitted: bool) -> Option<String> {
    match (row.responded, submitted) {
        (Some(false), true) => Some(format!("{}: the register says no response, yet there is one", row.id)),
        (Some(true), false) => Some(format!("{}: the register says a response, yet there is none", row.id)),
        (Some(_) | None, _) => None,
    }
}
