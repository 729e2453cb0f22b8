//! One stratum or sector of a nation, and whether its mean is certain enough to be published.

use serde::{Deserialize, Serialize};

use super::node::{NodeProfile, Scheme};
use crate::scoring::number::exceeds;

/// The whole tree in one stratum or sector.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StratumProfile {
    /// Submitted among all of the stratum, 0..1.
    pub coverage: Option<f64>,
    /// The coefficient of variation: the mean's standard error in relation to it; none where either is
    /// unknown or the mean is 0.
    pub cv: Option<f64>,
    /// What the coefficient says of the mean.
    #[serde(default)]
    pub reliability: Option<Reliability>,
    /// The figures.
    #[serde(flatten)]
    pub figures: NodeProfile,
}

/// Whether a mean may be published, by its coefficient of variation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Reliability {
    /// It may.
    Ok,
    /// It may, with a warning.
    Flagged,
    /// It is too uncertain, and is withheld.
    Withheld,
}

impl StratumProfile {
    pub(super) fn suppressed(self) -> Self {
        Self { cv: None, reliability: None, figures: self.figures.suppressed(), ..self }
    }

    /// Marks a mean that is uncertain, and takes one away that is too uncertain to be published.
    pub(super) fn judged(self, scheme: &Scheme) -> Self {
        let reliability = self.cv.map(|cv| {
            if exceeds(cv, scheme.withhold_cv) {
                Reliability::Withheld
            } else if exceeds(cv, scheme.flag_cv) {
                Reliability::Flagged
            } else {
                Reliability::Ok
            }
        });
        let is_withheld = reliability == Some(Reliability::Withheld) && !scheme.unsuppressed;
        let figures = if is_withheld { self.figures.withheld() } else { self.figures };
        Self { reliability, figures, ..self }
    }
}
