//! How well a group of capabilities is enabled: rule, procedure, responsible person, skills, resources,
//! evaluation. It says how to help, where the score says only where.

use super::number::{clean, exceeds};
use super::profile::EnablerResult;

/// Fewer answers than this make no index.
const LEAST_ANSWERS: usize = 4;

/// Which enabler to mend first among equally low ones: a person before a rule before skills.
const ORDER: [&str; 6] = ["responsible", "rule", "skills", "resources", "procedure", "evaluation"];

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

/// Joins the answered ratings of one node, in declared order; don't know stands as 0.
#[must_use]
pub fn joined(answered: &[(&str, f64)]) -> EnablerResult {
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
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lowest_enabler_limits_and_a_person_comes_before_a_rule() {
        let found = joined(&[("rule", 0.0), ("procedure", 1.0), ("responsible", 0.0), ("skills", 1.0)]);
        assert_eq!(found.index, Some(0.5));
        assert_eq!(found.limiting.as_deref(), Some("responsible"));
    }

    #[test]
    fn three_answers_make_no_index_but_still_show_what_limits() {
        let found = joined(&[("rule", 1.0), ("procedure", 2.0 / 3.0), ("skills", 1.0)]);
        assert_eq!((found.index, found.limiting.as_deref()), (None, Some("procedure")));
    }

    #[test]
    fn where_all_is_full_nothing_limits() {
        let full = ["rule", "procedure", "skills", "resources"].map(|name| (name, 1.0));
        assert_eq!(joined(&full), EnablerResult { index: Some(1.0), limiting: None });
    }
}
