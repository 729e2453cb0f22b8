//! What of a response can be read without being kept: the choices on which nothing else rests.
//!
//! Nearly all answers of a survey are a choice among a few. Where no condition asks for an item, its answer is
//! fully told by a [`Tick`] of three bytes, and a nation's responses are read without making texts of them.

use std::collections::{HashMap, HashSet};

use super::super::answer::{Answer, ItemId};
use super::super::answers::Answers;
use super::super::definition::Survey;
use super::super::item::{Item, Origin};
use super::super::kinds::ItemKind;
use super::super::order::named;
use super::cursor::Word;
use super::ticking::Words;

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
    pub(super) id: Word,
    pub(super) options: Vec<Word>,
    pub(super) criteria: Vec<Word>,
    /// The bits of all criteria together.
    pub(super) all_criteria: u32,
    pub(super) offers_dk: bool,
    pub(super) offers_na: bool,
}

impl Plain {
    /// None where a code would have to be escaped in a file.
    fn of(item: &Item) -> Option<Self> {
        Some(Self {
            id: Word::quoted(&item.id)?,
            options: item.options.iter().map(|option| Word::quoted(&option.code)).collect::<Option<_>>()?,
            criteria: item.criteria.iter().map(|code| Word::quoted(code)).collect::<Option<_>>()?,
            all_criteria: (0..item.criteria.len()).fold(0, |bits, place| bits | (1 << place)),
            offers_dk: item.offers_dk,
            offers_na: item.offers_na,
        })
    }

    /// The place of an option.
    pub(super) fn option(&self, code: &str) -> Option<u8> {
        u8::try_from(self.options.iter().position(|option| option.text() == code)?).ok()
    }

    /// The place of a criterion.
    pub(super) fn criterion(&self, code: &str) -> Option<usize> {
        self.criteria.iter().position(|criterion| criterion.text() == code)
    }
}

/// The plain items of a survey.
#[derive(Debug)]
pub struct Sieve {
    plain: Vec<Plain>,
    by_id: HashMap<ItemId, usize>,
    /// Of each of the survey's items its place among the plain ones.
    places: Vec<Option<usize>>,
    pub(super) words: Words,
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
        let candidates = survey.items.iter().enumerate();
        let candidates = candidates.filter(|(at, item)| is_plain(item) && !asked_for.contains(at));
        let places = vec![None; survey.items.len()];
        let mut sieve = Self { plain: Vec::new(), by_id: HashMap::new(), places, words: Words::default() };
        for (at, item) in candidates {
            let Some(plain) = Plain::of(item) else { continue };
            let place = sieve.plain.len();
            sieve.places.iter_mut().skip(at).take(1).for_each(|slot| *slot = Some(place));
            sieve.by_id.insert(item.id.clone(), place);
            sieve.plain.push(plain);
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
                    let code = plain.options.get(usize::from(*place))?.text();
                    let met = plain.criteria.iter().filter(|_| *meets_all);
                    Answer { met: met.map(|code| code.text().to_owned()).collect(), ..Answer::of(code) }
                }
            };
            Some((plain.id.text().to_owned(), answer))
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
    let hidden = survey.sections.iter().filter(|section| section.visible_if.is_some());
    let hidden = hidden.flat_map(|section| section.items.iter().copied());
    survey.conditions().flat_map(|condition| named(survey, condition)).chain(hidden).collect()
}

#[cfg(test)]
mod tests {
    use super::super::super::condition::Condition;
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
