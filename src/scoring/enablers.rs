//! How well a group of capabilities is enabled: rule, procedure, responsible person, skills, resources,
//! evaluation. It says how to help, where the score says only where.

use super::number::{clean, exceeds, reaches, share};
use super::profile::{EnablerRating, EnablerResult, NodeResult, Quadrant};

/// Fewer answers than this make no index.
const LEAST_ANSWERS: usize = 4;

/// Which enabler to mend first among equally low ones: a person before a rule before skills.
const ORDER: [&str; 6] = ["responsible", "rule", "skills", "resources", "procedure", "evaluation"];

/// The code of a rating, which is one of the four values.
#[must_use]
pub fn code_of(value: f64) -> &'static str {
    ["f", "l", "p"]
        .into_iter()
        .find(|code| rating(code).is_some_and(|least| reaches(value, least)))
        .unwrap_or("n")
}

/// What every enabler should reach: largely. Below it the rest of the way is a gap.
pub const ENOUGH: f64 = 2.0 / 3.0;

/// The value of a rating: not, partly, largely, fully.
#[must_use]
pub fn rating(code: &str) -> Option<f64> {
    match code {
        "n" => Some(0.0),
        "p" => Some(1.0 / 3.0),
        "l" => Some(2.0 / 3.0),
        "f" => Some(1.0),
        _ => None,
    }
}

/// Joins the ratings of one node, in declared order; don't know stands as 0, and what is not answered has none.
#[must_use]
pub fn joined(ratings: &[(&str, Option<f64>)]) -> EnablerResult {
    let answered: Vec<(&str, f64)> =
        ratings.iter().filter_map(|(name, value)| Some((*name, (*value)?))).collect();
    let rating = |(name, value): &(&str, Option<f64>)| EnablerRating {
        name: (*name).to_owned(),
        rating: *value,
        gap: value.map(|value| clean((ENOUGH - value).max(0.0))),
    };
    let count = answered.iter().fold(0.0, |count, _| count + 1.0);
    let sum: f64 = answered.iter().map(|(_, value)| value).sum();
    let enough = answered.len() >= LEAST_ANSWERS;
    // An enabler that is not in the list comes after those that are.
    let rank = |name: &str| ORDER.iter().position(|known| *known == name).unwrap_or(ORDER.len());
    let mut lowest: Option<(&str, f64)> = None;
    for (name, value) in answered.iter().filter(|(_, value)| exceeds(1.0, *value)) {
        let is_first = lowest.is_none_or(|(least_name, least)| {
            exceeds(least, *value) || (!exceeds(*value, least) && rank(name) < rank(least_name))
        });
        if is_first {
            lowest = Some((name, *value));
        }
    }
    EnablerResult {
        index: enough.then(|| clean(sum / count)),
        limiting: lowest.map(|(name, _)| name.to_owned()),
        quadrant: None,
        ratings: ratings.iter().filter(|_| !answered.is_empty()).map(rating).collect(),
    }
}

impl Quadrant {
    /// Where a node stands by its score and by the index of its enablers, both called high from a share of their
    /// most on; none where one of the two is not known.
    #[must_use]
    pub fn of(node: &NodeResult, index: Option<f64>, high_from: f64) -> Option<Self> {
        let (score, index) = (share(node.score?, node.max)?, index?);
        Some(match (reaches(score, high_from), reaches(index, high_from)) {
            (true, true) => Self::Strong,
            (true, false) => Self::Fragile,
            (false, true) => Self::Ready,
            (false, false) => Self::Starting,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::status::{Score, Tally};

    #[test]
    fn the_lowest_enabler_limits_and_a_person_comes_before_a_rule() {
        let found =
            joined(&rated(&[("rule", 0.0), ("procedure", 1.0), ("responsible", 0.0), ("skills", 1.0)]));
        assert_eq!(found.index, Some(0.5));
        assert_eq!(found.limiting.as_deref(), Some("responsible"));
    }

    #[test]
    fn three_answers_make_no_index_but_still_show_what_limits() {
        let found = joined(&rated(&[("rule", 1.0), ("procedure", 2.0 / 3.0), ("skills", 1.0)]));
        assert_eq!((found.index, found.limiting.as_deref()), (None, Some("procedure")));
    }

    #[test]
    fn where_all_is_full_nothing_limits() {
        let full = ["rule", "procedure", "skills", "resources"].map(|name| (name, Some(1.0)));
        let found = joined(&full);
        assert_eq!((found.index, found.limiting), (Some(1.0), None));
        assert!(found.ratings.iter().all(|one| one.gap == Some(0.0)));
    }

    #[test]
    fn a_value_leads_back_to_its_code() {
        assert!(["n", "p", "l", "f"].into_iter().all(|code| rating(code).map(code_of) == Some(code)));
    }

    #[test]
    fn what_is_not_rated_has_no_gap_and_what_is_partly_there_lacks_a_third() {
        let found = joined(&[("rule", Some(1.0 / 3.0)), ("skills", None), ("resources", Some(0.0))]);
        let gaps: Vec<_> = found.ratings.iter().map(|one| one.gap).collect();
        assert_eq!(gaps, [Some(1.0 / 3.0), None, Some(2.0 / 3.0)]);
    }

    #[test]
    fn a_high_score_that_little_keeps_is_fragile_and_a_low_one_that_much_would_is_ready() {
        let node = |score: f64| {
            let mut node = NodeResult::new("D", "dimension", &Score::not_applicable(5.0, Tally::default()));
            node.score = Some(score);
            node
        };
        let of = |score, index| Quadrant::of(&node(score), Some(index), 0.5);
        assert_eq!([of(4.0, 0.25), of(1.0, 0.75)], [Some(Quadrant::Fragile), Some(Quadrant::Ready)]);
        assert_eq!([of(2.5, 0.5), of(2.4, 0.4)], [Some(Quadrant::Strong), Some(Quadrant::Starting)]);
        assert_eq!(Quadrant::of(&node(4.0), None, 0.5), None);
    }

    fn rated<'a>(answered: &[(&'a str, f64)]) -> Vec<(&'a str, Option<f64>)> {
        answered.iter().map(|(name, value)| (*name, Some(*value))).collect()
    }
}
