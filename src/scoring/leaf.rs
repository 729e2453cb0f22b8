//! The staircase: how the items of one capability become a score and a level.
//!
//! The mean is taken inside a level first and then over the levels, so that a level with many items
//! does not outweigh one with few. The level is a conjunction: it is attained only where every item of
//! it and of all lower levels reaches the threshold.

use crate::model::BlankPolicy;

use super::number::{exceeds, reaches, share, weight_share};
use super::status::{Score, Status, Tally};
use super::step::{Step, Way};

/// What one item contributes, after options, criteria and routing have been applied.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Mark {
    /// A value in 0..=1, or points.
    Value(f64),
    /// Don't know: no credit, and it blocks the level.
    DontKnow,
    /// Asked and left empty: no credit, blocks the level, widens the bounds.
    Blank,
    /// Marked N/A by the respondent.
    NotApplicable,
    /// Hidden, and by its definition out of every sum.
    NotShown,
}

/// One scored item as the staircase sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rung {
    /// The level that it stands for, 1..=K.
    pub level: u8,
    /// Its weight inside the level; at 0 it counts nowhere and blocks nothing.
    pub weight: f64,
    /// The most that its value can be: 1, or its largest points.
    pub most: f64,
    /// Its state.
    pub mark: Mark,
    /// Evidence was accepted, or a reviewer set the value.
    pub verified: bool,
}

/// What an N/A counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NaCounts {
    /// Out of numerator and denominator.
    Nowhere,
    /// Fully met.
    Full,
    /// Not met.
    Zero,
}

/// The conventions of a scoring model that a staircase needs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Staircase {
    /// The number of levels above the lowest, K.
    pub levels: u8,
    /// What an item must reach for its level, usually 0.5.
    pub threshold: f64,
    /// Below this completeness there is no score, usually 0.6.
    pub min_completeness: f64,
    /// Above this share of N/A the figures are provisional, usually 0.5.
    pub max_na_share: f64,
    /// What an N/A counts as.
    pub na: NaCounts,
    /// What a blank does in the official score.
    pub blank: BlankPolicy,
    /// What "don't know" does in the official score.
    pub dk: BlankPolicy,
}

/// No definition has more levels above the lowest.
const MOST_LEVELS: usize = 10;

impl Staircase {
    /// Scores a leaf. Items are taken in the order given; a level outside `1..=levels` is left out, as
    /// the definition's check refuses it.
    #[must_use]
    pub fn score(&self, rungs: &[Rung]) -> Score {
        // Every definition has at most ten levels, and this is scored hundreds of thousands of times.
        let (mut few, mut many) = ([Step::default(); MOST_LEVELS], Vec::new());
        let levels = usize::from(self.levels);
        let steps = match few.get_mut(..levels) {
            Some(steps) => steps,
            None => {
                many.resize(levels, Step::default());
                many.as_mut_slice()
            }
        };
        let (tally, unknown) = self.sums(rungs, steps);
        let steps = &*steps;
        let max = f64::from(self.levels);
        if !steps.iter().any(Step::applies) {
            return Score::not_applicable(max, tally);
        }
        let way = Way::up(steps, self.blank);
        let level = way.level;
        let official = |step: &Step| match self.blank {
            BlankPolicy::Zero => Some(step.gained / step.weight),
            BlankPolicy::Remove => weight_share(step.gained, step.known),
        };
        let score = self.mean(steps, official);
        // Without a blank all ways to count blanks are one.
        let other =
            |part: &dyn Fn(&Step) -> Option<f64>| if unknown == 0 { score } else { self.mean(steps, part) };
        let low = other(&|step| Some(step.gained / step.weight));
        let high = other(&|step| Some((step.gained + step.blank) / step.weight));
        let answered_only = other(&|step| weight_share(step.gained, step.known));
        // Where blanks are removed there may be nothing to score, however little the model asks for.
        let status = match score {
            Some(_) => self.status(&tally, tally.answered),
            None => Status::Insufficient,
        };
        let usable = status != Status::Insufficient;
        let score = score.filter(|_| usable);
        Score {
            status,
            score,
            max,
            low,
            high,
            answered_only,
            level: usable.then_some(level),
            level_high: Some(way.level_high),
            unknown,
            level_strict: usable.then_some(way.level_strict),
            ceiling: Some(way.ceiling),
            tally,
            skip: way.skips,
            thin: score.is_some_and(|score| reaches(f64::from(level) - score, 1.0)),
            climb: way.climb,
            filled: self.status(&tally, tally.applicable),
        }
    }

    fn sums(&self, rungs: &[Rung], steps: &mut [Step]) -> (Tally, u32) {
        let mut tally = Tally::default();
        let mut unknown = 0;
        for rung in rungs.iter().filter(|rung| rung.weight > 0.0) {
            let place = usize::from(rung.level).checked_sub(1).and_then(|place| steps.get_mut(place));
            let Some(step) = place else { continue };
            tally.count(rung, self.na);
            unknown += u32::from(rung.mark == Mark::Blank);
            if let Some(mark) = self.counted(rung.mark) {
                step.take(rung.weight, mark, self);
            }
        }
        (tally, unknown)
    }

    /// `K/m` times the sum over the `m` levels for which `part` has a figure.
    fn mean(&self, steps: &[Step], part: impl Fn(&Step) -> Option<f64>) -> Option<f64> {
        let (mut sum, mut levels) = (0.0, 0.0);
        for value in steps.iter().filter(|step| step.applies()).filter_map(part) {
            sum += value;
            levels += 1.0;
        }
        share(f64::from(self.levels) * sum, levels)
    }

    /// The mark as it enters the sums, or nothing where the model takes it out of them.
    #[must_use]
    pub fn counted(&self, mark: Mark) -> Option<Mark> {
        match (mark, self.dk) {
            (Mark::DontKnow, BlankPolicy::Remove) => None,
            (mark, _) => self.na.counted(mark),
        }
    }

    pub(crate) fn status(&self, tally: &Tally, answered: f64) -> Status {
        let complete = weight_share(answered, tally.applicable).unwrap_or(0.0);
        let na = tally.na_share().unwrap_or(0.0);
        if !reaches(complete, self.min_completeness) {
            Status::Insufficient
        } else if self.na != NaCounts::Full && exceeds(na, self.max_na_share) {
            Status::ProvisionalNa
        } else {
            Status::Ok
        }
    }
}

impl NaCounts {
    /// The mark as it enters the sums, or nothing where it stays out of them.
    #[must_use]
    pub const fn counted(self, mark: Mark) -> Option<Mark> {
        match (mark, self) {
            (Mark::NotShown, _) | (Mark::NotApplicable, Self::Nowhere) => None,
            (Mark::NotApplicable, Self::Full) => Some(Mark::Value(1.0)),
            (Mark::NotApplicable, Self::Zero) => Some(Mark::Value(0.0)),
            (Mark::Value(_) | Mark::DontKnow | Mark::Blank, _) => Some(mark),
        }
    }
}

impl Tally {
    /// Adds one item's weight to the sums of its states.
    pub(crate) fn count(&mut self, rung: &Rung, na: NaCounts) {
        let weight = rung.weight;
        if rung.mark == Mark::NotShown {
            return;
        }
        self.all += weight;
        if rung.mark == Mark::NotApplicable {
            self.not_applicable += weight;
        }
        let Some(mark) = na.counted(rung.mark) else { return };
        self.applicable += weight;
        match mark {
            Mark::Value(value) => {
                self.answered += weight;
                if value > 0.0 && rung.mark != Mark::NotApplicable {
                    self.claimed += weight;
                    self.verified += if rung.verified { weight } else { 0.0 };
                }
            }
            Mark::DontKnow => {
                self.answered += weight;
                self.dont_know += weight;
            }
            Mark::Blank | Mark::NotApplicable | Mark::NotShown => {}
        }
    }
}
