//! What institutions submitted, column by column: a number or two and a byte for each institution and node,
//! so that a million responses fit in memory.

use std::collections::HashMap;

use crate::scoring::number::TOLERANCE;
use crate::scoring::status::Climb;
use crate::scoring::{Flag, NodeResult, Status};

use super::stats::exact::ExactSum;

/// What is known of one institution at one node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum State {
    /// It submitted nothing.
    #[default]
    Silent,
    /// The node does not apply to it.
    Out,
    /// It submitted, but too little, or mostly N/A.
    Unusable,
    /// Its figures count.
    Usable { level: Option<u8>, aim: Aim },
}

/// What a nation keeps of one institution at one node.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    state: State,
    /// Only where it counts.
    pub(super) score: Option<f64>,
    ends: [f64; 2],
    most: f64,
    climb: Climb,
    skips: bool,
}

/// Where a usable score stands to its target.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Aim {
    /// There is no target.
    None,
    /// Less than a level below it, or at it.
    Near,
    /// A whole level or more below it.
    Short,
}

/// All institutions of a frame at one node, in register order.
#[derive(Debug, Clone)]
pub(crate) struct Column {
    scores: Numbers,
    states: Vec<u8>,
    /// Sum of what the submitted have at least and at most.
    low: ExactSum,
    high: ExactSum,
    /// The same institution by institution, where it is wanted by stratum.
    ends: Option<Vec<[f64; 2]>>,
    /// The most that could be had here, as the first response with the node says; none before it.
    pub most: Option<f64>,
    /// How the usable institutions climbed a staircase.
    pub climbed: Climbed,
}

/// Sums over the usable institutions of a staircase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Climbed {
    pub institutions: usize,
    pub rungs: usize,
    pub errors: usize,
    pub skips: usize,
}

/// A number of each institution that has one. Scores of a leaf and counts of staff are few that differ, so two
/// bytes name one; a column with many keeps them whole.
#[derive(Debug, Clone)]
pub(crate) enum Numbers {
    Few { values: Vec<f64>, places: HashMap<u64, u16>, chosen: Vec<u16> },
    Many(Vec<f64>),
}

/// More numbers than this in one column are kept whole.
const FEW: usize = 4096;
/// Names no number.
const NONE: u16 = u16::MAX;

impl Entry {
    /// Of a submitted node.
    pub(crate) fn of(result: &NodeResult) -> Self {
        let state = State::of(result);
        Self {
            state,
            score: result.score.filter(|_| matches!(state, State::Usable { .. })),
            ends: [result.low.unwrap_or(0.0), result.high.unwrap_or(0.0)],
            most: result.max,
            climb: result.climb,
            skips: result.flags.contains(&Flag::Skip),
        }
    }
}

impl State {
    /// Of a submitted node.
    pub(crate) fn of(result: &NodeResult) -> Self {
        match result.status {
            Status::NotApplicable => Self::Out,
            Status::Insufficient | Status::ProvisionalNa => Self::Unusable,
            Status::Ok => Self::Usable { level: result.level, aim: Aim::of(result) },
        }
    }

    /// In a byte: which state in the upper half, level and one in the lower (K is 10 at most).
    fn packed(self) -> u8 {
        let upper = match self {
            Self::Silent => return 0,
            Self::Out => return 0x10,
            Self::Unusable => return 0x20,
            Self::Usable { aim: Aim::None, .. } => 0x30,
            Self::Usable { aim: Aim::Near, .. } => 0x40,
            Self::Usable { aim: Aim::Short, .. } => 0x50,
        };
        let Self::Usable { level, .. } = self else { return upper };
        upper | level.map_or(0, |level| level.min(14) + 1)
    }

    fn unpacked(byte: u8) -> Self {
        let aim = match byte >> 4 {
            0 => return Self::Silent,
            1 => return Self::Out,
            2 => return Self::Unusable,
            3 => Aim::None,
            4 => Aim::Near,
            _ => Aim::Short,
        };
        Self::Usable { level: (byte & 0x0F).checked_sub(1), aim }
    }
}

impl Aim {
    fn of(result: &NodeResult) -> Self {
        let gap = result.target.zip(result.score).map(|(target, score)| target - score);
        match gap {
            None => Self::None,
            Some(gap) if gap >= 1.0 - TOLERANCE => Self::Short,
            Some(_) => Self::Near,
        }
    }
}

impl Column {
    /// Of `members` institutions that are all silent so far.
    pub(crate) fn new(members: usize, keeps_ends: bool) -> Self {
        Self {
            scores: Numbers::new(members),
            states: vec![0; members],
            low: ExactSum::default(),
            high: ExactSum::default(),
            ends: keeps_ends.then(|| vec![[0.0; 2]; members]),
            most: None,
            climbed: Climbed::default(),
        }
    }

    /// Notes what an institution submitted; once for each.
    pub(crate) fn set(&mut self, member: usize, entry: &Entry) {
        let Some(slot) = self.states.get_mut(member) else { return };
        *slot = entry.state.packed();
        if let Some(score) = entry.score {
            self.scores.set(member, score);
            self.climbed.add(entry);
        }
        if entry.state == State::Out {
            return;
        }
        self.most.get_or_insert(entry.most);
        let [low, high] = entry.ends;
        self.low.add(low);
        self.high.add(high);
        if let Some(slot) = self.ends.as_mut().and_then(|ends| ends.get_mut(member)) {
            *slot = entry.ends;
        }
    }

    pub(crate) fn state(&self, member: usize) -> State {
        State::unpacked(self.states.get(member).copied().unwrap_or_default())
    }

    /// The score of a usable institution.
    pub(crate) fn score(&self, member: usize) -> Option<f64> {
        match self.state(member) {
            State::Usable { .. } => self.scores.get(member),
            State::Silent | State::Out | State::Unusable => None,
        }
    }

    /// Sum of what the submitted have at least and at most: of some members, or of all.
    pub(crate) fn ends(&self, members: Option<&[usize]>) -> Option<[f64; 2]> {
        let Some(members) = members else { return Some([self.low.total(), self.high.total()]) };
        let ends = self.ends.as_ref()?;
        let (mut low, mut high) = (ExactSum::default(), ExactSum::default());
        for [least, most] in members.iter().filter_map(|member| ends.get(*member)) {
            low.add(*least);
            high.add(*most);
        }
        Some([low.total(), high.total()])
    }
}

impl Climbed {
    fn add(&mut self, entry: &Entry) {
        self.institutions += usize::from(entry.climb.rungs > 0);
        self.rungs += usize::from(entry.climb.rungs);
        self.errors += usize::from(entry.climb.errors);
        self.skips += usize::from(entry.skips);
    }
}

impl Numbers {
    /// Of `members` institutions of which none has one so far.
    pub(crate) fn new(members: usize) -> Self {
        Self::Few { values: Vec::new(), places: HashMap::new(), chosen: vec![NONE; members] }
    }

    /// Notes an institution's number.
    pub(crate) fn set(&mut self, member: usize, number: f64) {
        if let Self::Few { values, places, chosen } = self {
            let next = u16::try_from(values.len()).unwrap_or(NONE);
            let place = *places.entry(number.to_bits()).or_insert(next);
            if place == next {
                values.push(number);
            }
            if let Some(slot) = chosen.get_mut(member) {
                *slot = place;
            }
            if values.len() > FEW {
                let whole = |place: &u16| values.get(usize::from(*place)).copied().unwrap_or(f64::NAN);
                *self = Self::Many(chosen.iter().map(whole).collect());
            }
        } else if let Self::Many(numbers) = self
            && let Some(slot) = numbers.get_mut(member)
        {
            *slot = number;
        }
    }

    /// An institution's number.
    pub(crate) fn get(&self, member: usize) -> Option<f64> {
        match self {
            Self::Few { values, chosen, .. } => values.get(usize::from(*chosen.get(member)?)).copied(),
            Self::Many(numbers) => numbers.get(member).copied().filter(|number| !number.is_nan()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::status::{Score, Tally};

    fn entry(status: Status, score: f64, level: u8) -> Entry {
        let whole = Score::not_applicable(5.0, Tally::default());
        let mut result = NodeResult::new("overall", "unit", &whole);
        (result.status, result.score, result.level) = (status, Some(score), Some(level));
        (result.low, result.high, result.target) = (Some(score), Some(score + 1.0), Some(3.0));
        Entry::of(&result)
    }

    #[test]
    fn a_state_survives_its_byte() {
        let usable = |level, aim| State::Usable { level, aim };
        let all = [
            State::Silent,
            State::Out,
            State::Unusable,
            usable(None, Aim::None),
            usable(Some(0), Aim::Near),
            usable(Some(10), Aim::Short),
        ];
        for state in all {
            assert_eq!(State::unpacked(state.packed()), state);
        }
    }

    #[test]
    fn a_column_gives_back_what_was_put_in_however_many_scores_differ() {
        let mut column = Column::new(6000, true);
        for member in 0..6000_u16 {
            column.set(usize::from(member), &entry(Status::Ok, f64::from(member) / 1000.0, 2));
        }
        assert_eq!(
            (column.score(0), column.score(1), column.score(5999)),
            (Some(0.0), Some(0.001), Some(5.999))
        );
        assert_eq!(column.state(7), State::Usable { level: Some(2), aim: Aim::Short });
        assert_eq!(column.state(5000), State::Usable { level: Some(2), aim: Aim::Near });
        assert_eq!(column.ends(Some(&[1000, 2000])), Some([3.0, 5.0]));
    }

    #[test]
    fn what_does_not_count_has_no_score_and_what_does_not_apply_no_bounds() {
        let mut column = Column::new(3, false);
        column.set(0, &entry(Status::Insufficient, 2.0, 1));
        column.set(1, &entry(Status::NotApplicable, 2.0, 1));
        assert_eq!((column.score(0), column.score(1), column.score(2)), (None, None, None));
        assert_eq!((column.state(1), column.state(2)), (State::Out, State::Silent));
        assert_eq!(column.ends(None), Some([2.0, 3.0]));
    }
}
