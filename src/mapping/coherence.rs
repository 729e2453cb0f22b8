//! Whether the parts of the index belong together, for the authors of a survey rather than its readers.
//!
//! A maturity scale is made of parts that need not correlate; a low alpha is no reason to drop one. For
//! staircases reproducibility is the figure to look at. Sources: OECD/JRC handbook 2008, step 4; Guttman.

use serde::{Deserialize, Serialize};

use crate::scoring::number::share;

use super::columns::Climbed;
use super::stats::CONFIDENCE;
use super::stats::consistency::consistency_of;
use super::stats::covariances::Covariances;
use super::stats::moments::spearman;
use super::strata::count;

/// With fewer institutions nothing is said.
pub const LEAST: usize = 30;
/// Two parts that correlate more than this measure the same thing.
const DUPLICATES: f64 = 0.92;

/// The parts of one node over the institutions that have figures for all of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Coherence {
    /// Institutions.
    pub n: usize,
    /// There are fewer than thirty: nothing else is said.
    pub too_few: bool,
    /// Cronbach's alpha; none where the sum does not vary.
    pub alpha: Option<f64>,
    /// Feldt's interval of it.
    pub alpha_ci: Option<[f64; 2]>,
    /// Alpha of parts of equal spread.
    pub standardised_alpha: Option<f64>,
    /// The parts, in declared order.
    pub parts: Vec<PartCoherence>,
    /// Pairs of parts that cancel each other, or say the same.
    pub pairs: Vec<Pair>,
}

/// One part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PartCoherence {
    /// The node.
    pub node: String,
    /// Its share of its siblings' weight, 0..1.
    pub weight: f64,
    /// Its squared correlation with the whole, 0..1: what it really says of it.
    pub importance: Option<f64>,
    /// Its correlation with the sum of the others.
    pub item_rest: Option<f64>,
    /// Alpha without it.
    pub alpha_without: Option<f64>,
}

/// Two parts whose correlation is below zero, or above 0.92.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// The two nodes.
    pub nodes: [String; 2],
    /// Pearson's correlation.
    pub pearson: f64,
    /// Spearman's.
    pub spearman: Option<f64>,
}

/// How a staircase was climbed by all whose figures count.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stairs {
    /// Institutions.
    pub n: usize,
    /// There are fewer than thirty: nothing else is said.
    pub too_few: bool,
    /// Guttman's reproducibility, 0..1; 0.9 and more is called a scale.
    pub reproducibility: Option<f64>,
    /// Share that meets a higher level without a lower one, 0..1.
    pub skip_share: Option<f64>,
}

impl Stairs {
    pub(super) fn of(climbed: &Climbed) -> Option<Self> {
        let n = climbed.institutions;
        let too_few = n < LEAST;
        let lost = share(count(climbed.errors), count(climbed.rungs));
        let stairs = Self {
            n,
            too_few,
            reproducibility: lost.map(|lost| 1.0 - lost).filter(|_| !too_few),
            skip_share: share(count(climbed.skips), count(n)).filter(|_| !too_few),
        };
        (n > 0).then_some(stairs)
    }
}

/// Coherence of a node whose parts are `(node, share of the weight)`, over n institutions. `each` gives the
/// scores of one after the other, those of the parts and then that of the whole, and the same each time.
#[must_use]
pub fn coherence(parts: &[(&str, f64)], n: usize, each: impl Fn(&mut dyn FnMut(&[f64]))) -> Coherence {
    let none = Coherence {
        n,
        too_few: n < LEAST,
        alpha: None,
        alpha_ci: None,
        standardised_alpha: None,
        parts: Vec::new(),
        pairs: Vec::new(),
    };
    let Some(known) = Covariances::of(parts.len() + 1, &each).filter(|_| n >= LEAST) else { return none };
    let scale = consistency_of(&known, parts.len(), CONFIDENCE);
    let of =
        |which: Option<&Vec<Option<f64>>>, at: usize| which.and_then(|all| all.get(at).copied().flatten());
    let part = |(at, (node, weight)): (usize, &(&str, f64))| PartCoherence {
        node: (*node).to_owned(),
        weight: *weight,
        importance: known.importance(at, parts.len()),
        item_rest: of(scale.as_ref().map(|scale| &scale.item_rest), at),
        alpha_without: of(scale.as_ref().map(|scale| &scale.without), at),
    };
    Coherence {
        alpha: scale.as_ref().map(|scale| scale.alpha),
        alpha_ci: scale.as_ref().and_then(|scale| scale.ci),
        standardised_alpha: scale.as_ref().and_then(|scale| scale.standardised),
        parts: parts.iter().enumerate().map(part).collect(),
        pairs: pairs(parts, &known, each),
        ..none
    }
}

fn pairs(parts: &[(&str, f64)], known: &Covariances, each: impl Fn(&mut dyn FnMut(&[f64]))) -> Vec<Pair> {
    let list = |at: usize| {
        let mut list = Vec::with_capacity(known.units);
        each(&mut |figures| list.extend(figures.get(at)));
        list
    };
    let mut found = Vec::new();
    for (at, (left, _)) in parts.iter().enumerate() {
        for (to, (right, _)) in parts.iter().enumerate().skip(at + 1) {
            let Some(r) = known.pearson(at, to).filter(|r| *r < 0.0 || *r > DUPLICATES) else { continue };
            let nodes = [(*left).to_owned(), (*right).to_owned()];
            found.push(Pair { nodes, pearson: r, spearman: spearman(&list(at), &list(to)) });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_nine_are_too_few_to_say_anything() {
        let found = coherence(&[("a", 1.0)], 29, |take| (0..29).for_each(|_| take(&[0.0, 0.0])));
        assert!(found.too_few && found.parts.is_empty());
    }

    #[test]
    fn two_parts_that_say_the_same_and_one_that_says_the_opposite_are_named() {
        let parts = [("a", 0.4), ("b", 0.4), ("c", 0.2)];
        let each = |take: &mut dyn FnMut(&[f64])| {
            (0..30).map(f64::from).for_each(|x| take(&[x, x, 30.0 - x, x]));
        };
        let found = coherence(&parts, 30, each);
        let named: Vec<_> = found.pairs.iter().map(|pair| (pair.nodes.join(" "), pair.pearson)).collect();
        assert_eq!(named, [("a b".into(), 1.0), ("a c".into(), -1.0), ("b c".into(), -1.0)]);
        assert_eq!(found.parts.first().and_then(|part| part.importance), Some(1.0));
        let ranked: Vec<_> = found.pairs.iter().map(|pair| pair.spearman).collect();
        assert_eq!(ranked, [Some(1.0), Some(-1.0), Some(-1.0)]);
    }
}
