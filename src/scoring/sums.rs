//! Leaves without a staircase: mean, points, and the sum of levels. Their level, if they have one, comes
//! from bands.

use crate::model::{Band, BlankPolicy, LeafKind};

use super::leaf::{Mark, NaCounts, Rung, Staircase};
use super::number::{clean, reaches, share, weight_share};
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
    /// The most that blank ones could bring, and the most of all others.
    blank: f64,
    known: f64,
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
        let (whole, official) =
            (self.max(&sums, |sum| sum.most), self.max(&sums, |sum| self.official(sum).1));
        // Where blanks are removed, their part of the most is, too; with nothing left the whole stays.
        let max = if official > 0.0 { official } else { whole };
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
        // With every blank answered, the whole could be had: the ends are brought to the same most.
        let stretch = weight_share(max, whole).unwrap_or(1.0);
        let end =
            |of: fn(&Sum) -> f64| self.figure(&sums, |sum| (of(sum), sum.most)).map(|end| end * stretch);
        let (low, high) = (end(|sum| sum.gained), end(|sum| sum.gained + sum.blank));
        Score {
            status,
            score,
            max,
            low,
            high,
            answered_only: self.figure(&sums, |sum| (sum.gained, sum.known)),
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
            let Some(mark) = self.counted(rung) else { continue };
            let weight = self.weight(rung);
            let most = weight * rung.most;
            sum.most += most;
            if mark == Mark::Blank {
                sum.blank += most;
                continue;
            }
            sum.known += most;
            if let Mark::Value(value) = mark {
                sum.gained += weight * value;
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
    fn official(&self, sum: &Sum) -> (f64, f64) {
        match self.staircase.blank {
            BlankPolicy::Zero => (sum.gained, sum.most),
            BlankPolicy::Remove => (sum.gained, sum.known),
        }
    }

    /// Joins sums: points are added, a mean is divided by its most, levels are divided and added.
    fn figure(&self, sums: &[Sum], of: impl Fn(&Sum) -> (f64, f64)) -> Option<f64> {
        let parts = sums.iter().filter(|sum| sum.most > 0.0).map(of);
        if matches!(self.kind, LeafKind::Points { .. }) {
            return parts
                .filter(|(_, most)| *most > 0.0)
                .map(|(gained, _)| clean(gained))
                .reduce(|a, b| a + b);
        }
        parts.filter_map(|(gained, most)| weight_share(gained, most)).reduce(|all, one| all + one)
    }

    /// The most that the leaf can bring; `most` is the most of one sum.
    fn max(&self, sums: &[Sum], most: impl Fn(&Sum) -> f64) -> f64 {
        match self.kind {
            LeafKind::Staircase => f64::from(self.staircase.levels),
            LeafKind::Mean => 1.0,
            LeafKind::Points { max: Some(max) } => max,
            LeafKind::Points { max: None } => sums.iter().map(most).sum(),
            LeafKind::SumOfLevels => {
                sums.iter().filter(|sum| most(sum) > 0.0).fold(0.0, |count, _| count + 1.0)
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rule(kind: LeafKind, blank: BlankPolicy) -> LeafRule {
        let (na, dk) = (NaCounts::Nowhere, BlankPolicy::Zero);
        let (min_completeness, max_na_share) = (0.0, 1.0);
        let staircase =
            Staircase { levels: 3, threshold: 0.5, min_completeness, max_na_share, na, blank, dk };
        LeafRule { kind, staircase, bands: None }
    }

    fn rung(level: u8, most: f64, mark: Mark) -> Rung {
        Rung { level, weight: 1.0, most, mark, verified: false }
    }

    #[test]
    fn where_blanks_are_removed_their_points_are_too_and_the_ends_are_of_what_is_left() {
        let rungs = [rung(1, 60.0, Mark::Value(30.0)), rung(1, 40.0, Mark::Blank)];
        let found = rule(LeafKind::Points { max: None }, BlankPolicy::Remove).score(&rungs);
        // 30 of 60; of all 100 it would be 30 at least and 70 at most.
        assert_eq!((found.score, found.max), (Some(30.0), 60.0));
        assert_eq!((found.low, found.high), (Some(18.0), Some(42.0)));
        let nothing = rule(LeafKind::Points { max: None }, BlankPolicy::Remove)
            .score(rungs.get(1..).unwrap_or_default());
        assert_eq!((nothing.score, nothing.max, nothing.high), (None, 40.0, Some(40.0)));
    }

    fn any_kind() -> impl Strategy<Value = LeafKind> {
        let kinds =
            [LeafKind::Staircase, LeafKind::Mean, LeafKind::Points { max: None }, LeafKind::SumOfLevels];
        prop::sample::select(kinds.to_vec())
    }

    fn any_rungs() -> impl Strategy<Value = Vec<Rung>> {
        let mark = prop_oneof![
            (0..5_u8).prop_map(|quarters| Mark::Value(f64::from(quarters) / 4.0)),
            Just(Mark::Blank),
            Just(Mark::DontKnow),
            Just(Mark::NotApplicable),
        ];
        let rung = (1..=3_u8, 0..4_u8, mark).prop_map(|(level, weight, mark)| Rung {
            weight: f64::from(weight) / 10.0,
            ..rung(level, 1.0, mark)
        });
        prop::collection::vec(rung, 1..7)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]

        #[test]
        fn a_score_lies_between_its_ends_and_they_between_nothing_and_the_most(
            kind in any_kind(), rungs in any_rungs(), removes in any::<bool>(),
        ) {
            let blank = if removes { BlankPolicy::Remove } else { BlankPolicy::Zero };
            let found = rule(kind, blank).score(&rungs);
            if let (Some(low), Some(high)) = (found.low, found.high) {
                prop_assert!(reaches(low, 0.0) && reaches(high, low) && reaches(found.max, high), "{:?}", found);
                prop_assert!(found.score.is_none_or(|s| reaches(s, low) && reaches(high, s)), "{:?}", found);
            }
        }

        #[test]
        fn however_small_the_weights_are_it_is_their_ratio_that_counts(
            kind in any_kind(), rungs in any_rungs(), removes in any::<bool>(),
        ) {
            let blank = if removes { BlankPolicy::Remove } else { BlankPolicy::Zero };
            let small: Vec<Rung> =
                rungs.iter().map(|rung| Rung { weight: rung.weight * 2.0_f64.powi(-60), ..*rung }).collect();
            let (whole, small) = (rule(kind, blank).score(&rungs), rule(kind, blank).score(&small));
            prop_assert_eq!((whole.status, whole.level), (small.status, small.level));
            prop_assert_eq!((whole.score, whole.low, whole.high), (small.score, small.low, small.high));
            prop_assert_eq!(whole.tally.completeness(), small.tally.completeness());
        }
    }
}
