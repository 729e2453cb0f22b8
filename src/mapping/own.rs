//! What the nation answers of itself, beside what its institutions say: two views that may contradict each
//! other, never one figure.

use serde::Serialize;

use super::ordered::entries;
use super::stats::quantile::quartiles;
use super::{NationProfile, NodeProfile};
use crate::model::{Node, Survey};
use crate::scoring::NodeResult;
use crate::scoring::number::reaches;

/// From so many levels between the nation and its middle institution on, one is said to contradict the other.
pub const CONTRADICTION: f64 = 2.0;

/// The nation's own answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Own {
    /// Who gave it: a scope node, by the register's id.
    pub id: String,
    /// The survey that was answered, by its hash.
    pub sha256: String,
    /// Every leaf that both surveys have, in the order of the institutions' tree.
    #[serde(serialize_with = "entries")]
    pub nodes: Vec<(String, OwnNode)>,
}

/// One leaf from both sides.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OwnNode {
    /// The nation's own score.
    pub score: Option<f64>,
    /// The nation's own level.
    pub level: Option<u8>,
    /// The level if all that the nation does not know were true.
    pub level_high: Option<u8>,
    /// How many of its answers are not known.
    pub unknown: u32,
    /// Institutions of which the level is known.
    pub n: usize,
    /// Their median level, type 7; none where it may not be shown.
    pub median: Option<f64>,
    /// The quartiles of their levels.
    pub quartiles: Option<[f64; 3]>,
    /// Whether own level and median are [`CONTRADICTION`] levels apart, or more; none where either is not known.
    pub contradiction: Option<bool>,
}

/// The leaves that both surveys have, from both sides. A leaf corresponds to the one of the same id, if both
/// have levels and the scales are of the same height. Nodes above leaves are left out: they may be made of
/// other leaves.
#[must_use]
pub fn beside(
    (survey, nation): (&Survey, &NationProfile),
    (own, results): (&Survey, &[NodeResult]),
) -> Vec<(String, OwnNode)> {
    if survey.model.top_level() != own.model.top_level() {
        return Vec::new();
    }
    let has_level = |survey: &Survey, node: &Node| {
        node.is_leaf() && survey.is_asked(node) && survey.has_level(&node.id) && !survey.is_gate(&node.id)
    };
    let leaf = |(id, figures): &(String, NodeProfile)| {
        survey.node(id).filter(|node| has_level(survey, node))?;
        own.node(id).filter(|node| has_level(own, node))?;
        let result = results.iter().find(|result| result.id == *id)?;
        Some((id.clone(), OwnNode::of(result, figures)))
    };
    nation.nodes.iter().filter_map(leaf).collect()
}

impl OwnNode {
    fn of(result: &NodeResult, figures: &NodeProfile) -> Self {
        let counts = figures.levels.as_deref().unwrap_or_default();
        let level = |(level, count): (f64, &usize)| std::iter::repeat_n(level, *count);
        let levels: Vec<f64> =
            (0..u8::MAX).map(f64::from).zip(counts).flat_map(|(at, count)| level((at, count))).collect();
        let quartiles = quartiles(levels.clone());
        let median = quartiles.map(|[_, median, _]| median);
        let apart = result.level.zip(median).map(|(own, median)| (f64::from(own) - median).abs());
        Self {
            score: result.score,
            level: result.level,
            level_high: result.level_high,
            unknown: result.unknown,
            n: levels.len(),
            median,
            quartiles,
            contradiction: apart.map(|apart| reaches(apart, CONTRADICTION)),
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::*;
    use crate::mapping::{FrameRow, Submission, nation};
    use crate::model::tests_support::staircase;
    use crate::scoring::status::{Score, Tally};
    use crate::scoring::{OVERALL, Status};

    fn at(id: &str, level: u8) -> NodeResult {
        let mut score = Score::not_applicable(5.0, Tally::default());
        (score.status, score.score) = (Status::Ok, Some(f64::from(level)));
        NodeResult { level: Some(level), ..NodeResult::new(id, "node", &score) }
    }

    fn found(own: u8, institutions: &[u8]) -> OwnNode {
        let survey = staircase();
        let row = |n: usize| FrameRow { id: n.to_string(), kind: "agency".into(), ..FrameRow::default() };
        let register: Vec<FrameRow> = (0..institutions.len()).map(row).collect();
        let submission = |(n, level): (usize, &u8)| Submission {
            institution: n.to_string(),
            nodes: vec![at(OVERALL, *level), at("D", *level), at("G", *level)],
            numbers: Vec::new(),
        };
        let submissions: Vec<_> = institutions.iter().enumerate().map(submission).collect();
        let profile = nation(&survey, &register, &submissions);
        let nodes = beside((&survey, &profile), (&survey, &[at("D", own), at("G", own)]));
        // The leaf alone: what is above it is no leaf.
        let [(_, leaf)] = <[_; 1]>::try_from(nodes).unwrap();
        leaf
    }

    #[test]
    fn two_levels_between_the_nation_and_its_middle_institution_are_a_contradiction() {
        let apart = found(4, &[0, 1, 1, 1, 2, 4]);
        assert_eq!(
            (apart.level, apart.n, apart.median, apart.contradiction),
            (Some(4), 6, Some(1.0), Some(true))
        );
        assert_eq!(apart.quartiles, Some([1.0, 1.0, 1.75]));
        // The median of type 7 lies between the two in the middle.
        let near = found(3, &[1, 1, 1, 2, 2, 2]);
        assert_eq!((near.median, near.contradiction), (Some(1.5), Some(false)));
        assert_eq!(found(0, &[2; 5]).contradiction, Some(true));
    }

    #[test]
    fn of_a_small_group_there_is_no_median_and_no_contradiction() {
        let hidden = found(5, &[0, 0, 0, 0]);
        assert_eq!((hidden.median, hidden.quartiles, hidden.contradiction), (None, None, None));
    }
}
