//! The quick way through a line in which nothing is wrong: no tree of values is made, each text once. Where
//! it meets anything unusual it gives up, and the careful way says what is wrong.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::super::answer::{Answer, ItemId};
use super::super::answers::Answers;
use super::super::json::MOST_BYTES;
use super::ResponseLine;
use super::quick_answer::One;

/// Reads a line; none where it has to be read with care.
pub(super) fn read(row: &str) -> Option<ResponseLine> {
    if row.len() > MOST_BYTES {
        return None;
    }
    whole(row, Line).filter(|response| !response.institution.is_empty())
}

/// Reads what stands under `answers`.
pub(super) fn answers(text: &str) -> Option<Answers> {
    whole(text, All)
}

/// Reads one answer.
pub(super) fn answer(text: &str) -> Option<Answer> {
    whole(text, One)
}

fn whole<'de, S: DeserializeSeed<'de>>(text: &'de str, seed: S) -> Option<S::Value> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let found = seed.deserialize(&mut reader).ok()?;
    reader.end().ok()?;
    Some(found)
}

/// One line.
struct Line;

impl<'de> DeserializeSeed<'de> for Line {
    type Value = ResponseLine;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<ResponseLine, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Line {
    type Value = ResponseLine;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a response")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ResponseLine, A::Error> {
        let mut response = ResponseLine::of_coordinator();
        let mut seen = 0;
        while let Some(place) = map.next_key_seed(Word(&KEYS, &mut seen))? {
            match KEYS.get(place).copied() {
                Some("institution") => response.institution = map.next_value()?,
                Some("unit") => response.unit = Some(map.next_value()?),
                Some("respondent") => response.respondent = map.next_value()?,
                Some("submitted_at") => response.submitted_at = Some(map.next_value()?),
                Some("answers") => response.answers = map.next_value_seed(All)?,
                _ => response.verified = Some(map.next_value_seed(All)?),
            }
        }
        Ok(response)
    }
}

/// What a line may have.
pub(super) const KEYS: [&str; 6] =
    ["institution", "unit", "respondent", "submitted_at", "answers", "verified"];

/// The error that nobody reads: the careful way finds its own words.
pub(super) fn unusual<E: Error>() -> E {
    E::custom("unusual")
}

/// A key: its place among those that are known, none of which may stand twice.
pub(super) struct Word<'a>(pub &'a [&'a str], pub &'a mut u8);

impl<'de> DeserializeSeed<'de> for Word<'_> {
    type Value = usize;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Word<'_> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<usize, E> {
        let place = self.0.iter().position(|known| *known == key).ok_or_else(unusual)?;
        let bit = 1 << place;
        if *self.1 & bit != 0 {
            return Err(unusual());
        }
        *self.1 |= bit;
        Ok(place)
    }
}

/// The answers of a line.
struct All;

impl<'de> DeserializeSeed<'de> for All {
    type Value = Answers;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Answers, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for All {
    type Value = Answers;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of item and answer")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Answers, A::Error> {
        let mut all = Vec::with_capacity(64);
        while let Some(item) = map.next_key::<ItemId>()? {
            all.push((item, map.next_value_seed(One)?));
        }
        collected(all).ok_or_else(unusual)
    }
}

/// Answers without those that say nothing; none where an item stands twice.
pub(super) fn collected(all: Vec<(ItemId, Answer)>) -> Option<Answers> {
    let (blank, given): (Vec<_>, Vec<_>) = all.into_iter().partition(|(_, answer)| answer.is_empty());
    let mut blank: Vec<ItemId> = blank.into_iter().map(|(item, _)| item).collect();
    let count = given.len();
    let answers: Answers = given.into_iter().collect();
    blank.sort_unstable();
    let is_twice = blank.windows(2).any(|pair| pair.first() == pair.last());
    let is_both = blank.iter().any(|item| answers.get(item).is_some());
    (answers.len() == count && !is_twice && !is_both).then_some(answers)
}
