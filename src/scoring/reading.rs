//! One item's answer as the scoring reads it: options, criteria and routing applied.

use crate::model::is_code;

use super::leaf::{Mark, Rung};
use super::number::reaches;
use super::plan::PlanItem;

/// What became of an answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reading {
    /// What enters the sums.
    pub mark: Mark,
    /// The place of the option chosen, where it is one.
    pub chosen: Option<usize>,
    /// Why the value fell to a cap, if it did.
    pub capped: Option<Capped>,
    /// The item was hidden, and counts as its definition says.
    pub hidden: bool,
    /// Evidence was accepted, or a reviewer set the value.
    pub verified: bool,
    /// The most that any other answer could bring as things stand: a cap that holds, or nothing where a
    /// condition hides the item.
    pub limit: Option<f64>,
}

/// What keeps a value low.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Capped {
    /// A criterion is not met.
    Criteria,
    /// A cap of the definition holds, or cannot be told.
    Condition,
}

impl Reading {
    /// A state without a value.
    #[must_use]
    pub const fn of(mark: Mark) -> Self {
        Self { mark, chosen: None, capped: None, hidden: false, verified: false, limit: None }
    }
}

impl PlanItem {
    /// Reads a chosen option; an unknown code is refused when answers are checked and blank here.
    #[must_use]
    pub fn read(&self, code: &str, met: &[String]) -> Reading {
        let place = self.options.iter().position(|(option, _)| is_code(option, code));
        let meets_all = || self.criteria.iter().all(|one| met.iter().any(|met| is_code(one, met)));
        place.map_or(Reading::of(Mark::Blank), |place| self.read_choice(place, meets_all))
    }

    /// Reads the option at this place; whether all criteria are met is asked only where they bind.
    #[must_use]
    pub fn read_choice(&self, place: usize, meets_all: impl FnOnce() -> bool) -> Reading {
        let Some((_, value)) = self.options.get(place) else { return Reading::of(Mark::Blank) };
        let value = *value;
        // Both are shares of the most, which in a leaf of points is more than 1.
        let (from, cap) = (self.criteria_from * self.most, self.criteria_cap * self.most);
        let bind = !self.criteria.is_empty() && reaches(value, from);
        let capped = bind && value > cap && !meets_all();
        let value = if capped { cap } else { value };
        let capped = capped.then_some(Capped::Criteria);
        Reading { chosen: Some(place), capped, ..Reading::of(Mark::Value(value)) }
    }

    /// Reads several choices: their points are added up to the most.
    #[must_use]
    pub fn read_several<'c>(&self, codes: impl Iterator<Item = &'c str>) -> Reading {
        let points =
            |code: &str| self.options.iter().find(|(option, _)| option == code).map(|(_, points)| *points);
        let sum: f64 = codes.filter_map(points).sum();
        Reading::of(Mark::Value(sum.min(self.most)))
    }

    /// Reads a number between its goalposts; without them it has no value.
    #[must_use]
    pub fn read_number(&self, number: f64) -> Reading {
        let value = self.goalposts.and_then(|(low, high)| signed_share(number - low, high - low));
        Reading::of(value.map_or(Mark::Blank, |value| Mark::Value(value.clamp(0.0, 1.0))))
    }

    /// What an item counts as that routing or a condition hides.
    #[must_use]
    pub const fn read_hidden(&self) -> Reading {
        let mark = if self.drops_when_hidden { Mark::NotShown } else { Mark::Value(0.0) };
        Reading { hidden: true, ..Reading::of(mark) }
    }

    /// The item as the staircase sees it.
    #[must_use]
    pub const fn rung(&self, reading: Reading) -> Rung {
        Rung {
            level: self.level,
            weight: self.weight,
            most: self.most,
            mark: reading.mark,
            verified: reading.verified,
        }
    }
}

/// As [`super::number::share`], for a whole that may be negative.
fn signed_share(part: f64, whole: f64) -> Option<f64> {
    super::number::share(part * whole.signum(), whole.abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement() -> PlanItem {
        let options = [("none", 0.0), ("some", 0.25), ("half", 0.5), ("most", 1.0)];
        PlanItem {
            id: "GOV-2.2".to_owned(),
            survey_index: 0,
            level: 2,
            weight: 1.0,
            most: 1.0,
            options: options.map(|(code, value)| (code.to_owned(), value)).to_vec(),
            goalposts: None,
            criteria: vec!["signed".to_owned(), "scope".to_owned()],
            criteria_from: 0.5,
            criteria_cap: 0.25,
            drops_when_hidden: false,
            evidence: None,
        }
    }

    #[test]
    fn an_unmet_criterion_leaves_a_quarter_of_the_points() {
        let item =
            PlanItem { most: 40.0, options: vec![("yes".into(), 40.0), ("no".into(), 0.0)], ..statement() };
        assert_eq!(item.read("yes", &[]).mark, Mark::Value(10.0));
        assert_eq!(item.read("no", &[]).mark, Mark::Value(0.0));
    }

    #[test]
    fn a_claim_without_all_criteria_falls_to_the_cap() {
        let met = |codes: &[&str]| codes.iter().map(|code| (*code).to_owned()).collect::<Vec<_>>();
        let half = statement().read("half", &met(&["signed"]));
        assert_eq!((half.mark, half.capped), (Mark::Value(0.25), Some(Capped::Criteria)));
        let most = statement().read("most", &met(&["scope", "signed"]));
        assert_eq!((most.mark, most.capped), (Mark::Value(1.0), None));
        let some = statement().read("some", &[]);
        assert_eq!((some.mark, some.capped), (Mark::Value(0.25), None));
    }
}
