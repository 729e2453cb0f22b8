//! One answer on the quick way: straight from the text, each of its own texts made once.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::super::answer::{Answer, AnswerState, evidence_of};
use super::super::json::{DEPTH, number_value};
use super::quick::{Word, unusual};

/// How deep the value of an answer that stands for itself lies inside the line.
const BARE: usize = 2;
/// How deep a value inside an answer's object lies.
const INSIDE: usize = 3;

/// An answer.
pub(super) struct One;

impl<'de> DeserializeSeed<'de> for One {
    type Value = Answer;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Answer, D::Error> {
        deserializer.deserialize_any(self)
    }
}

fn of<E>(value: Value) -> Result<Answer, E> {
    Ok(Answer { state: AnswerState::Value(value), ..Answer::default() })
}

impl<'de> Visitor<'de> for One {
    type Value = Answer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer")
    }

    fn visit_unit<E: Error>(self) -> Result<Answer, E> {
        Ok(Answer::default())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Answer, E> {
        Plain(BARE).visit_str(text).and_then(of)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Answer, E> {
        Plain(BARE).visit_u64(number).and_then(of)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Answer, E> {
        Plain(BARE).visit_i64(number).and_then(of)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Answer, E> {
        Plain(BARE).visit_f64(number).and_then(of)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<Answer, A::Error> {
        Plain(BARE).visit_seq(list).and_then(of)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Answer, A::Error> {
        let (mut answer, mut states, mut seen) = (Answer::default(), 0, 0);
        while let Some(place) = map.next_key_seed(Word(&MEMBERS, &mut seen))? {
            let state = match MEMBERS.get(place).copied() {
                Some("value") => match map.next_value_seed(Plain(INSIDE))? {
                    Value::Bool(_) => return Err(unusual()),
                    Value::Null => None,
                    value => Some(AnswerState::Value(value)),
                },
                Some("dk") => map.next_value::<Option<bool>>()?.filter(|is| *is).map(|_| AnswerState::Dk),
                Some("na") => map.next_value::<Option<String>>()?.map(|reason| AnswerState::Na { reason }),
                Some("met") => {
                    answer.met = map.next_value::<Option<_>>()?.unwrap_or_default();
                    None
                }
                Some("comment") => {
                    answer.comment = map.next_value::<Option<String>>()?.filter(|text| !text.is_empty());
                    None
                }
                Some("other") => {
                    answer.other = map.next_value::<Option<String>>()?.filter(|text| !text.is_empty());
                    None
                }
                Some("inherited") => {
                    answer.inherited = map.next_value::<Option<_>>()?.unwrap_or_default();
                    None
                }
                _ => {
                    let list = map.next_value_seed(Plain(INSIDE))?;
                    answer.evidence = evidence_of(&list).map_err(|_| unusual())?;
                    None
                }
            };
            if let Some(state) = state {
                answer.state = state;
                states += 1;
            }
        }
        if states > 1 { Err(unusual()) } else { Ok(answer) }
    }
}

const MEMBERS: [&str; 8] = ["value", "dk", "na", "met", "comment", "other", "inherited", "evidence"];

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
