//! Rapid depth: one question a capability, answered with a level.

use super::leaf::Staircase;
use super::status::{Score, Status, Tally};

/// What was answered to the one question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chosen {
    /// The highest level of which it and every one below hold in at least half, 0..=K.
    Level(u8),
    /// Don't know: level 0, as everywhere.
    DontKnow,
    /// Nothing.
    Blank,
}

impl Staircase {
    /// The figures of a leaf from one chosen level. The bounds say what the items could still have shown:
    /// each level up to the chosen one at least half, none above it more than allowed without attaining
    /// the next.
    #[must_use]
    pub fn score_rapid(&self, chosen: Chosen) -> Score {
        let top = f64::from(self.levels);
        let whole = Tally { all: 1.0, applicable: 1.0, answered: 1.0, ..Tally::default() };
        let (level, tally, bounds) = match chosen {
            Chosen::Level(level) => {
                let level = level.min(self.levels);
                let claimed = if level > 0 { 1.0 } else { 0.0 };
                (level, Tally { claimed, ..whole }, bounds(f64::from(level), top))
            }
            Chosen::DontKnow => (0, Tally { dont_know: 1.0, ..whole }, (0.0, 0.0)),
            Chosen::Blank => return self.rapid_blank(Tally { answered: 0.0, ..whole }),
        };
        Score {
            status: Status::Ok,
            score: Some(f64::from(level)),
            low: Some(bounds.0),
            high: Some(bounds.1),
            answered_only: Some(f64::from(level)),
            level: Some(level),
            level_high: Some(level),
            ceiling: Some(self.levels),
            filled: Status::Ok,
            ..Score::not_applicable(top, tally)
        }
    }

    fn rapid_blank(&self, tally: Tally) -> Score {
        let top = f64::from(self.levels);
        Score {
            status: Status::Insufficient,
            low: Some(0.0),
            high: Some(top),
            level_high: Some(self.levels),
            unknown: 1,
            ceiling: Some(self.levels),
            filled: Status::Ok,
            ..Score::not_applicable(top, tally)
        }
    }
}

fn bounds(level: f64, top: f64) -> (f64, f64) {
    let high = if level < top { level + 0.25 + (top - level - 1.0) } else { top };
    (level / 2.0, high)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::leaf::NaCounts;

    fn found(chosen: Chosen) -> Score {
        let rule = Staircase {
            levels: 5,
            threshold: 0.5,
            min_completeness: 0.6,
            max_na_share: 0.5,
            na: NaCounts::Nowhere,
            blank: crate::model::BlankPolicy::Zero,
            dk: crate::model::BlankPolicy::Zero,
        };
        rule.score_rapid(chosen)
    }

    #[test]
    fn a_chosen_level_leaves_room_on_both_sides() {
        let two = found(Chosen::Level(2));
        assert_eq!((two.score, two.level, two.low, two.high), (Some(2.0), Some(2), Some(1.0), Some(4.25)));
        let five = found(Chosen::Level(5));
        assert_eq!((five.low, five.high), (Some(2.5), Some(5.0)));
    }

    #[test]
    fn an_unanswered_question_could_be_anything() {
        let blank = found(Chosen::Blank);
        assert_eq!((blank.status, blank.level, blank.unknown), (Status::Insufficient, None, 1));
        assert_eq!((blank.low, blank.high, blank.level_high), (Some(0.0), Some(5.0), Some(5)));
    }

    #[test]
    fn not_knowing_is_level_zero_and_says_so() {
        let unsure = found(Chosen::DontKnow);
        assert_eq!((unsure.level, unsure.tally.dk_share()), (Some(0), Some(1.0)));
    }
}
