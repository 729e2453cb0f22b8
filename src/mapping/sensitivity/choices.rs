//! The choices that are varied, and where in their cube a run stands.

use serde::Serialize;

use crate::mapping::stats::stream::Stream;
use crate::scoring::parent::Mean;

/// One debatable convention.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Factor {
    /// All weights up to a quarter more or less.
    Weights,
    /// Means taken arithmetically, geometrically, or by the root.
    Aggregation,
    /// Unanswered and don't know count as nothing, as the most, or as what others say.
    Missing,
    /// A level needs half, or all.
    Threshold,
    /// Whose word counts: the coordinator's, the lower or the upper median.
    Respondent,
    /// N/A is left out, or counts as met.
    NotApplicable,
    /// Institutions count alike, or by size.
    National,
}

impl Factor {
    /// All of them, in the order of the coordinates of a [`Point`].
    pub const ALL: [Self; 7] = [
        Self::Weights,
        Self::Aggregation,
        Self::Missing,
        Self::Threshold,
        Self::Respondent,
        Self::NotApplicable,
        Self::National,
    ];
}

/// What a run does about unanswered items and don't know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fill {
    Nothing,
    Most,
    Peers,
}

/// One place in the unit cube: each coordinate decides one choice.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point([f64; 7]);

impl Point {
    pub fn drawn(stream: &mut Stream) -> Self {
        Self(std::array::from_fn(|_| stream.unit()))
    }

    /// This point with one coordinate of another.
    pub fn with(&self, factor: Factor, other: &Self) -> Self {
        let mut mixed = *self;
        let at = Factor::ALL.iter().position(|known| *known == factor);
        let pair = at.and_then(|at| Some((mixed.0.get_mut(at)?, other.0.get(at)?)));
        if let Some((slot, value)) = pair {
            *slot = *value;
        }
        mixed
    }

    fn at(&self, factor: Factor) -> f64 {
        let at = Factor::ALL.iter().position(|known| *known == factor);
        at.and_then(|at| self.0.get(at)).copied().unwrap_or_default()
    }

    /// One of three, each as likely.
    fn third(&self, factor: Factor) -> usize {
        let u = self.at(factor);
        usize::from(u >= 1.0 / 3.0) + usize::from(u >= 2.0 / 3.0)
    }

    fn second_half(&self, factor: Factor) -> bool {
        self.at(factor) >= 0.5
    }

    /// What names the weights that this point stands for: the same coordinate gives the same weights.
    pub fn weights(&self) -> String {
        format!("{:016x}", self.at(Factor::Weights).to_bits())
    }

    pub fn mean(&self) -> Mean {
        match self.third(Factor::Aggregation) {
            0 => Mean::Arithmetic,
            1 => Mean::Geometric,
            _ => Mean::Root,
        }
    }

    pub fn fill(&self) -> Fill {
        match self.third(Factor::Missing) {
            0 => Fill::Nothing,
            1 => Fill::Most,
            _ => Fill::Peers,
        }
    }

    /// What names the values drawn from others.
    pub fn peers(&self) -> String {
        format!("{:016x}", self.at(Factor::Missing).to_bits())
    }

    pub fn is_strict(&self) -> bool {
        self.second_half(Factor::Threshold)
    }

    /// The place among a case's three voices.
    pub fn voice(&self) -> usize {
        self.third(Factor::Respondent)
    }

    pub fn na_is_met(&self) -> bool {
        self.second_half(Factor::NotApplicable)
    }

    pub fn is_by_size(&self) -> bool {
        self.second_half(Factor::National)
    }
}
