//! The quick way through a line in which nothing is wrong: no tree of values is made, each text once. Where
//! it meets anything unusual it gives up, and the careful way says what is wrong.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::super::answers::Answers;
use super::super::json::MOST_BYTES;
use super::ResponseLine;
use super::quick_answer::One;
use super::sieve::{Plain, Sieve, Tick, Ticks};

/// Reads a line; none where it has to be read with care. With a sieve what is plain is ticked and not kept.
pub(super) fn read(row: &str, sieve: Option<&Sieve>) -> Option<ResponseLine> {
    if row.len() > MOST_BYTES {
        return None;
    }
    let mut reader = serde_json::Deserializer::from_str(row);
    let response = reader.deserialize_map(Line(sieve)).ok()?;
    reader.end().ok()?;
    (!response.institution.is_empty()).then_some(response)
}

/// One line.
struct Line<'a>(Option<&'a Sieve>);

impl<'de> Visitor<'de> for Line<'_> {
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
                Some("answers") => {
                    response.ticks = self.0.map(Sieve::blank);
                    let to = self.0.zip(response.ticks.as_mut());
                    response.answers = map.next_value_seed(All(to))?;
                }
                _ => response.verified = Some(map.next_value_seed(All(None))?),
            }
        }
        Ok(response)
    }
}

const KEYS: [&str; 6] = ["institution", "unit", "respondent", "submitted_at", "answers", "verified"];

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

/// The answers of a line; those to plain items go to the ticks, where there are some.
struct All<'a>(Option<(&'a Sieve, &'a mut Ticks)>);

impl<'de> DeserializeSeed<'de> for All<'_> {
    type Value = Answers;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Answers, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for All<'_> {
    type Value = Answers;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object of item and answer")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Answers, A::Error> {
        let (mut given, mut blank) = (Vec::with_capacity(64), Vec::new());
        while let Some(key) = map.next_key_seed(Key(self.0.as_ref().map(|(sieve, _)| *sieve)))? {
            match (key, &mut self.0) {
                (Found::Plain(place, plain), Some((_, ticks))) => {
                    let slot = ticks.get_mut(place).filter(|tick| **tick == Tick::Absent);
                    *slot.ok_or_else(unusual)? = map.next_value_seed(plain)?;
                }
                (Found::Plain(..), None) => return Err(unusual()),
                (Found::Other(item), _) => {
                    let answer = map.next_value_seed(One)?;
                    if answer.is_empty() { blank.push(item) } else { given.push((item, answer)) }
                }
            }
        }
        let count = given.len();
        let answers: Answers = given.into_iter().collect();
        blank.sort_unstable();
        let is_twice = blank.windows(2).any(|pair| pair.first() == pair.last());
        if answers.len() < count || is_twice || blank.iter().any(|item| answers.get(item).is_some()) {
            return Err(unusual());
        }
        Ok(answers)
    }
}

/// Whose answer comes.
enum Found<'a> {
    Plain(usize, &'a Plain),
    Other(String),
}

/// The id of an item.
struct Key<'a>(Option<&'a Sieve>);

impl<'de, 'a> DeserializeSeed<'de> for Key<'a> {
    type Value = Found<'a>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Found<'a>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'a> Visitor<'_> for Key<'a> {
    type Value = Found<'a>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the id of an item")
    }

    fn visit_str<E: Error>(self, id: &str) -> Result<Found<'a>, E> {
        let place = self.0.and_then(|sieve| sieve.place(id));
        let found =
            place.zip(self.0).and_then(|(place, sieve)| Some(Found::Plain(place, sieve.plain(place)?)));
        Ok(found.unwrap_or_else(|| Found::Other(id.to_owned())))
    }
}
