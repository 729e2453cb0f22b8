//! What can be worked out of each node for itself, so that whoever has several processors can do several at once.

use super::coherence::{Coherence, coherence};
use super::columns::Entry;
use super::nation::Mapping;
use super::node::{NodeProfile, Scheme};
use crate::scoring::number::weight_share;
use crate::scoring::{NodeResult, OVERALL};

/// The part of one node in the figures of a nation.
#[derive(Debug, Clone)]
pub struct NodePart {
    /// Its figures.
    pub(super) figures: NodeProfile,
    /// Whether its own parts belong together, with its id; none of a leaf.
    pub(super) coherence: Option<(String, Coherence)>,
}

impl Scheme {
    /// What a nation keeps of an institution's figures: one entry for each node, the root first; none where
    /// the figures are of an older version that did not have the node.
    #[must_use]
    pub fn entries<'n>(&self, nodes: impl Iterator<Item = &'n NodeResult> + Clone) -> Vec<Option<Entry>> {
        let mut at_place = nodes.clone();
        let mut entry = |id: &str| {
            // Trees are equal, so the place fits; a row stored under an older version is found by its id.
            let found = at_place.next().filter(|result| result.id == id);
            found.or_else(|| nodes.clone().find(|result| result.id == id)).map(Entry::of)
        };
        let ids = std::iter::once(OVERALL).chain(self.nodes.iter().map(String::as_str));
        ids.map(&mut entry).collect()
    }
}

impl Mapping<'_> {
    /// The part of a node, by its place in tree order, 0 the root.
    #[must_use]
    pub fn part_at(&self, place: usize) -> NodePart {
        let figures = self.seen(place, |view| NodeProfile::of(view, &self.scheme)).unwrap_or_default();
        let parent = self.scheme.parents.iter().find(|(parent, _)| *parent == place);
        let coherence = parent.map(|(_, children)| self.coherence_at(place, children));
        NodePart { figures, coherence: coherence.map(|found| (self.id(place).to_owned(), found)) }
    }

    /// Of a parent, over the institutions whose figures count at it and at all of its parts.
    fn coherence_at(&self, place: usize, children: &[(usize, f64)]) -> Coherence {
        let weighted = || children.iter().filter(|(_, weight)| *weight > 0.0);
        let total: f64 = weighted().map(|(_, weight)| weight).sum();
        let score = |place: usize, member: usize| self.columns.get(place)?.score(member);
        let lists: Vec<usize> = weighted().map(|(child, _)| *child).chain([place]).collect();
        let is_full = |member: &usize| lists.iter().all(|place| score(*place, *member).is_some());
        let full = || (0..self.frame.members.len()).filter(is_full);
        let each = |take: &mut dyn FnMut(&[f64])| {
            let mut figures = vec![0.0; lists.len()];
            for member in full() {
                let scores = lists.iter().filter_map(|place| score(*place, member));
                figures.iter_mut().zip(scores).for_each(|(slot, score)| *slot = score);
                take(&figures);
            }
        };
        let parts: Vec<_> = weighted()
            .filter_map(|(child, weight)| Some((self.id(*child), weight_share(*weight, total)?)))
            .collect();
        coherence(&parts, full().count(), each)
    }
}
