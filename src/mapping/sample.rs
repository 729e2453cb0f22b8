//! Who stands behind a national mean: the usable scores of a node by the strata that are taken together.

use sha2::{Digest as _, Sha256};

use super::nation::Mapping;
use super::stats::moments::mean;
use super::strata::{self, count};
use super::view::View;

/// The usable scores of one node.
#[derive(Debug, Clone, Default)]
pub(super) struct Sample {
    /// Strata as they are taken together, those without anybody left out.
    pub strata: Vec<Drawn>,
    /// Institutions to whom the node applies, or may apply, whoever answered; places in the frame.
    pub inside: Vec<usize>,
}

/// One stratum, or several that were joined.
#[derive(Debug, Clone, Default)]
pub(super) struct Drawn {
    /// Its share of the frame, W.
    pub share: f64,
    /// How far a draw moves its mean: sqrt(1 - f), 0 of a stratum that is known in full or by one respondent.
    pub reach: f64,
    /// Institutions in the frame, N.
    pub frame: usize,
    /// Respondents: place in the frame, and score.
    pub scores: Vec<(usize, f64)>,
    /// Their mean.
    pub mean: f64,
}

impl Sample {
    /// Of a node by its place in tree order, 0 the root.
    pub(super) fn of(mapping: &Mapping<'_>, place: usize) -> Self {
        mapping.seen(place, Self::of_view).unwrap_or_default()
    }

    fn of_view(view: &View<'_, '_>) -> Self {
        let cut = &view.frame.strata;
        let mut parts: Vec<(usize, Vec<(usize, f64)>)> = vec![(0, Vec::new()); cut.names.len()];
        let inside: Vec<usize> = view.inside().map(|(member, _)| member).collect();
        for member in &inside {
            if let Some((frame, scores)) = parts.get_mut(cut.part(*member)) {
                *frame += 1;
                scores.extend(view.column.score(*member).map(|score| (*member, score)));
            }
        }
        let sizes: Vec<_> = parts.iter().map(|(frame, scores)| (*frame, scores.len())).collect();
        let drawn = |group: &Vec<usize>| {
            let group = || group.iter().filter_map(|place| parts.get(*place));
            let scores = group().flat_map(|(_, scores)| scores.iter().copied()).collect();
            Drawn::of(group().map(|(frame, _)| frame).sum(), scores, inside.len())
        };
        Self { strata: strata::joined(&sizes).iter().filter_map(drawn).collect(), inside }
    }

    /// Respondents.
    pub(super) fn n(&self) -> usize {
        self.strata.iter().map(|stratum| stratum.scores.len()).sum()
    }

    /// All scores, stratum by stratum.
    pub(super) fn scores(&self) -> impl Iterator<Item = f64> {
        self.strata.iter().flat_map(|stratum| stratum.scores.iter().map(|(_, score)| *score))
    }

    /// The post-stratified mean.
    pub(super) fn mean(&self) -> f64 {
        self.strata.iter().map(|stratum| stratum.share * stratum.mean).sum()
    }

    /// A digest of the frame and of the scores, for the key of the random numbers.
    pub(super) fn digest(&self) -> String {
        let mut hash = Sha256::new();
        for stratum in &self.strata {
            hash.update((stratum.frame as u64).to_le_bytes());
            for (member, score) in &stratum.scores {
                hash.update((*member as u64).to_le_bytes());
                hash.update(score.to_bits().to_le_bytes());
            }
        }
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl Drawn {
    fn of(frame: usize, scores: Vec<(usize, f64)>, all: usize) -> Option<Self> {
        let figures: Vec<f64> = scores.iter().map(|(_, score)| *score).collect();
        let mean = mean(&figures)?;
        let observed = count(scores.len()) / count(frame);
        let reach = if scores.len() < 2 { 0.0 } else { libm::sqrt((1.0 - observed).max(0.0)) };
        Some(Self { share: count(frame) / count(all), reach, frame, scores, mean })
    }
}
