//! Two waves of one nation: what moved, and what only looks as if it had because others answered.
//!
//! Only the panel, the institutions with figures in both waves, tells of change by itself. The change of the
//! cross-section is split into the panel's, and the effects of who came and who left. Sources: Kish 1987,
//! ch. 6; Tam 1984 (covariance of overlapping samples).

mod common;
mod cross;
mod panel;

pub use common::Common;
pub use cross::{Cross, Decomposition};
pub use panel::{Panel, panel};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::frame::{FrameRow, Submission};
use super::node::Scheme;
use crate::scoring::{OVERALL, Status};

/// One wave: the register of its time and what was submitted.
#[derive(Debug, Clone, Copy)]
pub struct Wave<'a> {
    /// The register.
    pub register: &'a [FrameRow],
    /// What its institutions submitted.
    pub submissions: &'a [Submission],
}

/// What two waves say of one node.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Institutions with figures in both.
    pub panel: Panel,
    /// The means of all, wave by wave; none where one of them has none.
    pub cross: Option<Cross>,
    /// Where the change of these means comes from.
    pub decomposition: Option<Decomposition>,
    /// Too few stand behind the panel, or who came or left could be told from the difference.
    pub suppressed: bool,
}

/// One institution's figures at a node in one wave.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Figure {
    pub score: f64,
    pub level: Option<u8>,
}

/// The usable figures of one node by institution, and the frame that they belong to.
pub(crate) struct Side<'a> {
    pub figures: BTreeMap<&'a str, Figure>,
    /// The stratum of every institution to which the node applies, or may apply.
    pub strata: BTreeMap<&'a str, &'a str>,
    /// Names of the strata in order of first appearance.
    pub names: Vec<&'a str>,
}

/// Compares two waves node by node, the root first. Institutions are matched by the register's id.
#[must_use]
pub fn compare(scheme: &Scheme, before: &Wave<'_>, now: &Wave<'_>) -> Vec<(String, Change)> {
    let ids = std::iter::once(OVERALL).chain(scheme.nodes.iter().map(String::as_str));
    ids.map(|id| (id.to_owned(), change(scheme, &Side::of(before, id), &Side::of(now, id)))).collect()
}

fn change(scheme: &Scheme, before: &Side<'_>, now: &Side<'_>) -> Change {
    let pairs: Vec<(Figure, Figure)> =
        before.figures.iter().filter_map(|(id, figure)| Some((*figure, *now.figures.get(id)?))).collect();
    let both = pairs.len();
    let too_few = |n: usize| n > 0 && n < scheme.min_group;
    // Two published means that differ by one institution tell its figures.
    let told = [before.figures.len(), now.figures.len(), both].into_iter().any(too_few)
        || too_few(before.figures.len() - both)
        || too_few(now.figures.len() - both);
    let suppressed = told && !scheme.unsuppressed;
    let found = panel(&pairs.iter().map(|(b, n)| (b.score, n.score)).collect::<Vec<_>>());
    let found = found.with_levels(&pairs);
    Change {
        panel: if suppressed { Panel::hidden(both) } else { found },
        cross: cross::cross(before, now).filter(|_| !suppressed),
        decomposition: cross::decomposition(before, now).filter(|_| !suppressed),
        suppressed,
    }
}

impl<'a> Side<'a> {
    fn of(wave: &Wave<'a>, node: &str) -> Self {
        let mut out = std::collections::BTreeSet::new();
        let mut figures = BTreeMap::new();
        for submission in wave.submissions {
            let Some(result) = submission.nodes.iter().find(|result| result.id == node) else { continue };
            match (result.status, result.score) {
                (Status::Ok, Some(score)) => {
                    figures.insert(submission.institution.as_str(), Figure { score, level: result.level });
                }
                (Status::NotApplicable, _) => {
                    out.insert(submission.institution.as_str());
                }
                _ => {}
            }
        }
        let (mut strata, mut names) = (BTreeMap::new(), Vec::new());
        for row in wave.register.iter().filter(|row| row.is_counted() && !out.contains(row.id.as_str())) {
            if !names.contains(&row.stratum_name()) {
                names.push(row.stratum_name());
            }
            strata.insert(row.id.as_str(), row.stratum_name());
        }
        figures.retain(|id, _| strata.contains_key(id));
        Self { figures, strata, names }
    }
}
