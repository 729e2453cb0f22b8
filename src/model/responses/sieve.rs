//! What of a response can be read without being kept: the choices on which nothing else rests.
//!
//! Nearly all answers of a survey are a choice among a few. Where no condition asks for an item, its answer is
//! fully told by a [`Tick`] of three bytes, and a nation's responses are read without making texts of them.

use std::collections::{HashMap, HashSet};

use super::super::answer::{Answer, ItemId};
use super::super::answers::Answers;
use super::super::condition::Condition;
use super::super::definition::Survey;
use super::super::item::{Item, Origin};
use super::super::kinds::ItemKind;
use super::super::order::named;

/// An answer to a plain item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tick {
    /// The line does not name the item.
    #[default]
    Absent,
    /// Nothing was chosen.
    Blank,
    /// The option at this place, and whether all criteria are met.
    Choice(u8, bool),
    /// Not known.
    Dk,
    /// Does not apply; the reason is not kept.
    Na,
}

/// The ticks of one response, one for each plain item.
pub type Ticks = Vec<Tick>;

/// A plain item.
#[derive(Debug)]
pub struct Plain {
    pub(super) id: ItemId,
    pub(super) options: Vec<String>,
    pub(super) criteria: Vec<String>,
    pub(super) offers_dk: bool,
    pub(super) offers_na: bool,
}

/// The plain items of a survey.
#[derive(Debug)]
pub struct Sieve {
    plain: Vec<Plain>,
    by_id: HashMap<ItemId, usize>,
    /// Of each of the survey's items its place among the plain ones.
    places: Vec<Option<usize>>,
}

/// What is ticked in one response.
#[derive(Debug, Clone, Copy)]
pub struct Ticked<'a> {
    /// The plain items.
    pub sieve: &'a Sieve,
    /// One tick for each of them.
    pub ticks: &'a Ticks,
}

impl Ticked<'_> {
    /// What is ticked at the survey's item at this place; none where the item is not plain.
    #[must_use]
    pub fn at(&self, item: usize) -> Option<Tick> {
        self.ticks.get((*self.sieve.places.get(item)?)?).copied()
    }
}

/// Criteria are told apart by the bits of a number.
const MOST_CRITERIA: usize = 32;

impl Sieve {
    /// The plain items of a survey that is answered without routing.
    #[must_use]
    pub fn of(survey: &Survey) -> Self {
        let asked_for = asked_for(survey);
        let is_plain = |(at, item): &(usize, &Item)| is_plain(item) && !asked_for.contains(at);
        let mut sieve =
            Self { plain: Vec::new(), by_id: HashMap::new(), places: vec![None; survey.items.len()] };
        for (at, item) in survey.items.iter().enumerate().filter(is_plain) {
            let place = sieve.plain.len();
            sieve.places.iter_mut().skip(at).take(1).for_each(|slot| *slot = Some(place));
            sieve.by_id.insert(item.id.clone(), place);
            sieve.plain.push(Plain {
                id: item.id.clone(),
                options: item.options.iter().map(|option| option.code.clone()).collect(),
                criteria: item.criteria.clone(),
                offers_dk: item.offers_dk,
                offers_na: item.offers_na,
            });
        }
        sieve
    }

    /// Nothing ticked.
    pub(super) fn blank(&self) -> Ticks {
        vec![Tick::Absent; self.plain.len()]
    }

    pub(super) fn place(&self, id: &str) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    pub(super) fn plain(&self, place: usize) -> Option<&Plain> {
        self.plain.get(place)
    }

    /// The answers, with those that were ticked among them. Reasons, remarks and criteria of a claim that does
    /// not meet them all are not known any more.
    #[must_use]
    pub fn told(&self, ticks: &Ticks, answers: &Answers) -> Answers {
        let ticked = self.plain.iter().zip(ticks).filter_map(|(plain, tick)| {
            let answer = match tick {
                Tick::Absent | Tick::Blank => return None,
                Tick::Dk => Answer::dk(),
                Tick::Na => Answer::na(String::new()),
                Tick::Choice(place, meets_all) => {
                    let code = plain.options.get(usize::from(*place))?;
                    let met = if *meets_all { plain.criteria.clone() } else { Vec::new() };
                    Answer { met, ..Answer::of(code.as_str()) }
                }
            };
            Some((plain.id.clone(), answer))
        });
        let others = answers.iter().map(|(id, answer)| (id.clone(), answer.clone()));
        ticked.chain(others).collect()
    }
}

/// Whether an answer to an item is told by a tick.
fn is_plain(item: &Item) -> bool {
    let is_choice = matches!(item.kind, ItemKind::Statement | ItemKind::Single);
    let opens_text = item.options.iter().any(|option| option.other);
    // The scoring has no place for an option without an amount.
    let counts = item.is_scored() && item.options.iter().all(|o| o.value.is_some() || o.points.is_some());
    let fits = item.options.len() <= usize::from(u8::MAX) && item.criteria.len() <= MOST_CRITERIA;
    let stands_alone = item.visible_if.is_none() && item.constraints.is_empty() && item.caps.is_empty();
    is_choice && counts && item.origin == Origin::Written && !opens_text && fits && stands_alone
}

/// The items on which something rests, and those that something hides, by their places.
fn asked_for(survey: &Survey) -> HashSet<usize> {
    let columns = survey.items.iter().flat_map(|item| &item.columns);
    let of_items = survey.items.iter().chain(columns).flat_map(|item| {
        let caps = item.caps.iter().map(|cap| &cap.when);
        let own = item.visible_if.iter().chain(&item.required_if).chain(&item.constraints);
        own.chain(caps)
    });
    let of_sections = survey.sections.iter().filter_map(|section| section.visible_if.as_ref());
    let all: Vec<&Condition> = of_items.chain(of_sections).collect();
    let hidden = survey.sections.iter().filter(|section| section.visible_if.is_some());
    let hidden = hidden.flat_map(|section| section.items.iter().copied());
    all.into_iter().flat_map(|condition| named(survey, condition)).chain(hidden).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::tests_support::staircase;
    use super::*;

    #[test]
    fn what_a_condition_asks_for_is_kept_and_the_rest_is_ticked() {
        let mut survey = staircase();
        let all = Sieve::of(&survey);
        assert!(all.place("G.1").is_some());
        let asks = Condition::Answered("G.1".into());
        survey.items.iter_mut().filter(|item| item.id == "G.2").for_each(|item| {
            item.visible_if = Some(asks.clone());
        });
        let some = Sieve::of(&survey);
        assert_eq!((some.place("G.1"), some.place("G.2")), (None, None));
        assert_eq!(some.plain.len() + 2, all.plain.len());
    }
}
