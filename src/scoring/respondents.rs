//! Several respondents of one institution: whose answer counts, and where they disagree.
//!
//! What a consensus session agreed on counts; until then the coordinator's word; until then the lower
//! median of the others. A mean would fall between the options, where the staircase has no meaning.

use super::leaf::Mark;
use super::number::{TOLERANCE, clean};

/// Who gave an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// Agreed in a session.
    Consensus,
    /// The institution's coordinator.
    Coordinator,
    /// Anybody else.
    Other,
}

impl Voice {
    /// The voice behind a respondent's id.
    #[must_use]
    pub fn of(respondent: &str) -> Self {
        match respondent {
            "consensus" => Self::Consensus,
            "coordinator" => Self::Coordinator,
            _ => Self::Other,
        }
    }
}

/// Whose word counts where no session agreed on one: a choice that the analysis of sensitivity varies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pick {
    /// The coordinator's, else the lower median: the official way.
    #[default]
    Coordinator,
    /// The lower median of all.
    LowerMedian,
    /// The upper median of all.
    UpperMedian,
}

/// The place of the answer that counts for an item, among the respondents' in their order; nothing where
/// all are blank.
#[must_use]
pub fn official(answers: &[(Voice, Mark)]) -> Option<usize> {
    picked(answers, Pick::Coordinator)
}

/// As [`official`], with another choice of whose word counts.
#[must_use]
pub fn picked(answers: &[(Voice, Mark)], pick: Pick) -> Option<usize> {
    let spoken = |voice| answers.iter().position(|(v, mark)| *v == voice && *mark != Mark::Blank);
    spoken(Voice::Consensus)
        .or_else(|| spoken(Voice::Coordinator).filter(|_| pick == Pick::Coordinator))
        .or_else(|| median(answers, pick))
        .or_else(|| answers.iter().position(|(_, mark)| *mark == Mark::DontKnow))
        .or_else(|| answers.iter().position(|(_, mark)| *mark == Mark::NotApplicable))
}

/// Highest less lowest value of those who gave one; nothing where nobody did.
#[must_use]
pub fn range(answers: &[(Voice, Mark)]) -> Option<f64> {
    let values = || answers.iter().filter_map(|(_, mark)| value(*mark));
    Some(clean(values().reduce(f64::max)? - values().reduce(f64::min)?))
}

/// Whether they disagree by half the scale, or one claims it while another does not know.
#[must_use]
pub fn is_disputed(answers: &[(Voice, Mark)]) -> bool {
    let unsure = answers.iter().any(|(_, mark)| *mark == Mark::DontKnow);
    let claims = answers.iter().any(|(_, mark)| value(*mark).is_some_and(|value| value > 0.5 - TOLERANCE));
    range(answers).is_some_and(|range| range >= 0.5 - TOLERANCE) || (unsure && claims)
}

/// The place of the value in the middle; of two in the middle the lower one, unless the upper is picked.
fn median(answers: &[(Voice, Mark)], pick: Pick) -> Option<usize> {
    let valued = answers.iter().enumerate().filter_map(|(place, (_, mark))| Some((place, value(*mark)?)));
    let mut valued: Vec<(usize, f64)> = valued.collect();
    valued.sort_by(|left, right| left.1.total_cmp(&right.1));
    let middle = match pick {
        Pick::Coordinator | Pick::LowerMedian => valued.len().checked_sub(1)? / 2,
        Pick::UpperMedian => valued.len() / 2,
    };
    valued.get(middle).map(|(place, _)| *place)
}

const fn value(mark: Mark) -> Option<f64> {
    match mark {
        Mark::Value(value) => Some(value),
        Mark::DontKnow | Mark::Blank | Mark::NotApplicable | Mark::NotShown => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HALF: Mark = Mark::Value(0.5);
    const NONE: Mark = Mark::Value(0.0);

    #[test]
    fn consensus_speaks_before_the_coordinator_and_the_coordinator_before_the_rest() {
        let all = [(Voice::Other, NONE), (Voice::Coordinator, HALF), (Voice::Consensus, Mark::DontKnow)];
        assert_eq!(official(&all), Some(2));
        assert_eq!(official(&all[..2]), Some(1));
        assert_eq!(official(&[(Voice::Coordinator, Mark::Blank), (Voice::Other, NONE)]), Some(1));
    }

    #[test]
    fn of_two_in_the_middle_the_lower_counts_unless_the_upper_is_picked() {
        let quarter = Mark::Value(0.25);
        let all = [(Voice::Coordinator, Mark::Value(1.0)), (Voice::Other, quarter)];
        assert_eq!(picked(&all, Pick::Coordinator), Some(0));
        assert_eq!(picked(&all, Pick::LowerMedian), Some(1));
        assert_eq!(picked(&all, Pick::UpperMedian), Some(0));
    }

    #[test]
    fn without_a_value_not_knowing_comes_before_not_applicable() {
        let unsure = [(Voice::Other, Mark::NotApplicable), (Voice::Other, Mark::DontKnow)];
        assert_eq!(official(&unsure), Some(1));
        assert_eq!(official(&[(Voice::Other, Mark::Blank)]), None);
    }

    #[test]
    fn a_claim_against_not_knowing_is_a_dispute() {
        assert!(is_disputed(&[(Voice::Other, HALF), (Voice::Other, Mark::DontKnow)]));
        assert!(is_disputed(&[(Voice::Other, HALF), (Voice::Other, NONE)]));
        assert!(!is_disputed(&[(Voice::Other, HALF), (Voice::Other, Mark::Value(0.25))]));
    }
}
