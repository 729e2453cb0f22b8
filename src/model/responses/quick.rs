//! The quick way through a line in which nothing is wrong: no tree of values is made, each text once. Where
//! it meets anything unusual it gives up, and the careful way says what is wrong.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::super::answer::{Answer, AnswerState, Answers};
use super::super::json::{DEPTH, MOST_BYTES, number_value};
use super::ResponseLine;

/// Reads a line; none where it has to be read with care.
pub(super) fn read(row: &str) -> Option<ResponseLine> {
    if row.len() > MOST_BYTES {
        return None;
    }
    let mut reader = serde_json::Deserializer::from_str(row);
    let response = reader.deserialize_map(Line).ok()?;
    reader.end().ok()?;
    (!response.institution.is_empty()).then_some(response)
}

/// One line.
struct Line;

impl<'de> Visitor<'de> for Line {
    type Value = ResponseLine;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a response")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<ResponseLine, A::Error> {
        let mut response = ResponseLine::of_coordinator();
        let mut seen: [bool; KEYS.len()] = [false; KEYS.len()];
        while let Some(key) = map.next_key::<String>()? {
            let place = KEYS.iter().position(|known| *known == key);
            let slot = place.and_then(|place| seen.get_mut(place)).ok_or_else(unusual)?;
            if std::mem::replace(slot, true) {
                return Err(unusual());
            }
            match key.as_str() {
                "institution" => response.institution = map.next_value()?,
                "unit" => response.unit = Some(map.next_value()?),
                "respondent" => response.respondent = map.next_value()?,
                "submitted_at" => response.submitted_at = Some(map.next_value()?),
                "answers" => response.answers = map.next_value_seed(All)?,
                _ => response.verified = Some(map.next_value_seed(All)?),
            }
        }
        Ok(response)
    }
}

const KEYS: [&str; 6] = ["institution", "unit", "respondent", "submitted_at", "answers", "verified"];

/// The error that nobody reads: the careful way finds its own words.
fn unusual<E: Error>() -> E {
    E::custom("unusual")
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
        let (mut given, mut blank) = (Vec::with_capacity(64), Vec::new());
        while let Some(item) = map.next_key::<String>()? {
            // The answers are two levels inside the line.
            let answer = answer(map.next_value_seed(Plain(2))?).ok_or_else(unusual)?;
            if answer.is_empty() { blank.push(item) } else { given.push((item, answer)) }
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

/// An answer, where it is one.
fn answer(value: Value) -> Option<Answer> {
    match value {
        Value::String(_) | Value::Number(_) | Value::Array(_) => {
            Some(Answer { state: AnswerState::Value(value), ..Answer::default() })
        }
        Value::Null | Value::Bool(_) | Value::Object(_) => Answer::from_json(&value).ok(),
    }
}

/// A value this deep inside the line, as the careful way would give it.
struct Plain(usize);

impl<'de> DeserializeSeed<'de> for Plain {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        if self.0 > DEPTH { Err(unusual()) } else { deserializer.deserialize_any(self) }
    }
}

impl<'de> Visitor<'de> for Plain {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, is: bool) -> Result<Value, E> {
        Ok(Value::Bool(is))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.to_owned()))
    }

    #[expect(clippy::cast_precision_loss, reason = "numbers of answers are f64, here as in the careful way")]
    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        Ok(number_value(number as f64))
    }

    #[expect(clippy::cast_precision_loss, reason = "numbers of answers are f64, here as in the careful way")]
    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(number_value(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        Ok(number_value(number))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut all = Vec::new();
        while let Some(one) = list.next_element_seed(Self(self.0 + 1))? {
            all.push(one);
        }
        Ok(Value::Array(all))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut all = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            if all.insert(key, map.next_value_seed(Self(self.0 + 1))?).is_some() {
                return Err(unusual());
            }
        }
        Ok(Value::Object(all))
    }
}
