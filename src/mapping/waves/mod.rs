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
        let mut known = std::collections::BTreeSet::new();
        for row in wave.register.iter().filter(|row| row.is_counted()) {
            // Strata stand in the register's order, also where the node does not apply to their first rows.
            if known.insert(row.stratum_name()) {
                names.push(row.stratum_name());
            }
            if !out.contains(row.id.as_str()) {
                strata.insert(row.id.as_str(), row.stratum_name());
            }
        }
        figures.retain(|id, _| strata.contains_key(id));
        Self { figures, strata, names }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::*;
    use crate::mapping::profile;
    use crate::scoring::NodeResult;
    use crate::scoring::status::{Score, Tally};

    fn frame(strata: &[(&str, usize)]) -> Vec<FrameRow> {
        let row = |stratum: &str, at: usize| FrameRow {
            id: format!("{stratum}{at}"),
            kind: "agency".into(),
            stratum: stratum.into(),
            ..FrameRow::default()
        };
        strata.iter().flat_map(|(stratum, many)| (0..*many).map(|at| row(stratum, at))).collect()
    }

    /// A response with this score; without one the node does not apply.
    fn submitted(id: &str, score: Option<f64>) -> Submission {
        let mut root = NodeResult::new(OVERALL, OVERALL, &Score::not_applicable(5.0, Tally::default()));
        if score.is_some() {
            (root.status, root.score, root.low, root.high) = (Status::Ok, score, score, score);
        }
        Submission { institution: id.to_owned(), nodes: vec![root], numbers: Vec::new() }
    }

    fn scheme() -> Scheme {
        Scheme { levels: 5, min_group: 5, unsuppressed: true, ..Scheme::default() }
    }

    #[test]
    fn a_stratum_keeps_its_place_where_the_node_does_not_apply_to_its_first_institution() {
        let mut register = frame(&[("a", 2), ("b", 1), ("c", 1)]);
        register.extend(frame(&[("b", 10)]).split_off(1));
        let all = [("a0", Some(5.0)), ("b0", None), ("b1", Some(1.0)), ("b2", Some(1.0)), ("c0", Some(3.0))];
        let submissions: Vec<_> = all.iter().map(|(id, score)| submitted(id, *score)).collect();
        let wave = Wave { register: &register, submissions: &submissions };
        let (_, change) = compare(&scheme(), &wave, &wave).into_iter().next().unwrap();
        let nation = profile(&scheme(), &register, &submissions);
        assert_eq!(Some(change.cross.unwrap().now), nation.overall.mean);
    }

    #[test]
    fn where_the_same_institutions_said_the_same_nothing_is_left_to_chance() {
        let register = frame(&[("a", 10), ("b", 20)]);
        let mut submissions = vec![submitted("a0", Some(5.0))];
        submissions.extend((0..8).map(|at| submitted(&format!("b{at}"), Some(f64::from(at % 4)))));
        let wave = Wave { register: &register, submissions: &submissions };
        let (_, change) = compare(&scheme(), &wave, &wave).into_iter().next().unwrap();
        let cross = change.cross.unwrap();
        // The only one of the first stratum is joined to the second: in the variances, and in what they share.
        assert!(cross.change.abs() < 1e-12 && cross.se.unwrap() < 1e-9, "{cross:?}");
    }
}
