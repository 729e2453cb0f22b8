//! Leaves without a staircase: mean, points, and the sum of levels. Their level, if they have one, comes
//! from bands.

use crate::model::{Band, BlankPolicy, LeafKind};

use super::leaf::{Mark, NaCounts, Rung, Staircase};
use super::number::{clean, reaches, share};
use super::status::{Score, Status, Tally};

/// How a leaf's items become its figures.
#[derive(Debug, Clone, PartialEq)]
pub struct LeafRule {
    /// The arithmetic.
    pub kind: LeafKind,
    /// The conventions, and the rule of a staircase.
    pub staircase: Staircase,
    /// Bands that name the level of a leaf without a staircase.
    pub bands: Option<Vec<Band>>,
}

/// One sum over items: of one level, or of a whole leaf.
#[derive(Debug, Clone, Copy, Default)]
struct Sum {
    /// The most that the items that count can bring.
    most: f64,
    /// What they bring.
    gained: f64,
    /// The most that blank ones could bring.
    blank: f64,
}

impl LeafRule {
    /// Scores a leaf: the staircase by [`Staircase::score`], any other rule by its sums.
    #[must_use]
    pub fn score(&self, rungs: &[Rung]) -> Score {
        if self.kind == LeafKind::Staircase {
            return self.staircase.score(rungs);
        }
        let (tally, unknown) = self.tally(rungs);
        let sums = self.sums(rungs);
        let max = self.max(&sums);
        if sums.iter().all(|sum| sum.most <= 0.0) {
            return Score::not_applicable(max, tally);
        }
        let score = self.figure(&sums, |sum| self.official(sum));
        // As in a staircase: where blanks are removed there may be nothing to score.
        let status = match score {
            Some(_) => self.staircase.status(&tally, tally.answered),
            None => Status::Insufficient,
        };
        let score = score.filter(|_| status != Status::Insufficient);
        let high = self.figure(&sums, |sum| Some((sum.gained + sum.blank, sum.most)));
        Score {
            status,
            score,
            max,
            low: self.figure(&sums, |sum| Some((sum.gained, sum.most))),
            high,
            answered_only: self.figure(&sums, |sum| Some((sum.gained, sum.most - sum.blank))),
            level: score.and_then(|score| self.band(score, max)),
            level_high: high.and_then(|high| self.band(high, max)),
            unknown,
            filled: self.staircase.status(&tally, tally.applicable),
            ..Score::not_applicable(max, tally)
        }
    }

    fn tally(&self, rungs: &[Rung]) -> (Tally, u32) {
        let (mut tally, mut unknown) = (Tally::default(), 0);
        for rung in rungs.iter().filter(|rung| rung.weight > 0.0) {
            tally.count(rung, self.staircase.na);
            unknown += u32::from(rung.mark == Mark::Blank);
        }
        (tally, unknown)
    }

    /// One sum for a mean or points, one a level for the sum of levels. Points know no weights.
    fn sums(&self, rungs: &[Rung]) -> Vec<Sum> {
        let count = if self.kind == LeafKind::SumOfLevels { usize::from(self.staircase.levels) } else { 1 };
        let mut sums = vec![Sum::default(); count];
        for rung in rungs.iter().filter(|rung| rung.weight > 0.0) {
            let place = if count == 1 { 0 } else { usize::from(rung.level).wrapping_sub(1) };
            let Some(sum) = sums.get_mut(place) else { continue };
            let weight = self.weight(rung);
            match self.counted(rung) {
                Some(Mark::Value(value)) => {
                    sum.most += weight * rung.most;
                    sum.gained += weight * value;
                }
                Some(Mark::Blank) => {
                    sum.most += weight * rung.most;
                    sum.blank += weight * rung.most;
                }
                Some(_) => sum.most += weight * rung.most,
                None => {}
            }
        }
        sums
    }

    /// What an item weighs in its leaf's sum.
    pub(crate) fn weight(&self, rung: &Rung) -> f64 {
        if matches!(self.kind, LeafKind::Points { .. }) { 1.0 } else { rung.weight }
    }

    /// The mark as it enters the sums; nothing where the model takes it out of them.
    pub(crate) fn counted(&self, rung: &Rung) -> Option<Mark> {
        let staircase = &self.staircase;
        match (rung.mark, staircase.na, staircase.dk) {
            (Mark::NotApplicable, NaCounts::Full, _) => Some(Mark::Value(rung.most)),
            (Mark::DontKnow, _, BlankPolicy::Remove) => None,
            (mark, na, _) => na.counted(mark),
        }
    }

    /// What the official score takes of a sum: blanks count as nothing, or not at all.
    fn official(&self, sum: &Sum) -> Option<(f64, f64)> {
        match self.staircase.blank {
            BlankPolicy::Zero => Some((sum.gained, sum.most)),
            BlankPolicy::Remove => Some((sum.gained, sum.most - sum.blank)),
        }
    }

    /// Joins sums: points are added, a mean is divided by its most, levels are divided and added.
    fn figure(&self, sums: &[Sum], of: impl Fn(&Sum) -> Option<(f64, f64)>) -> Option<f64> {
        let parts = sums.iter().filter(|sum| sum.most > 0.0).filter_map(of);
        if matches!(self.kind, LeafKind::Points { .. }) {
            return parts
                .filter(|(_, most)| *most > 0.0)
                .map(|(gained, _)| clean(gained))
                .reduce(|a, b| a + b);
        }
        parts.filter_map(|(gained, most)| share(gained, most)).reduce(|all, one| all + one)
    }

    fn max(&self, sums: &[Sum]) -> f64 {
        match self.kind {
            LeafKind::Staircase => f64::from(self.staircase.levels),
            LeafKind::Mean => 1.0,
            LeafKind::Points { max: Some(max) } => max,
            LeafKind::Points { max: None } => {
                sums.iter().filter_map(|sum| self.official(sum)).map(|(_, most)| most).sum()
            }
            LeafKind::SumOfLevels => {
                sums.iter().filter(|sum| sum.most > 0.0).fold(0.0, |count, _| count + 1.0)
            }
        }
    }

    fn band(&self, score: f64, max: f64) -> Option<u8> {
        self.bands.as_ref().and_then(|bands| band(bands, score, max))
    }
}

/// The place of the band to which a score's share of its most belongs.
#[must_use]
pub fn band(bands: &[Band], score: f64, max: f64) -> Option<u8> {
    let share = share(score, max)?;
    let place = bands.iter().rposition(|band| reaches(share, band.from)).unwrap_or(0);
    u8::try_from(place).ok().filter(|_| !bands.is_empty())
}
