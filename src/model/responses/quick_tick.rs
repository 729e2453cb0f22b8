//! One answer to a plain item on the quick way: nothing of it is kept but the tick.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::super::answer_check::{MOST_COMMENT, MOST_REASON};
use super::quick::{Word, unusual};
use super::sieve::{Plain, Tick};

impl<'de> DeserializeSeed<'de> for &Plain {
    type Value = Tick;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tick, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for &Plain {
    type Value = Tick;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a choice")
    }

    fn visit_unit<E: Error>(self) -> Result<Tick, E> {
        Ok(Tick::Blank)
    }

    fn visit_str<E: Error>(self, code: &str) -> Result<Tick, E> {
        let place = option(self, code).ok_or_else(unusual)?;
        Ok(Tick::Choice(place, self.criteria.is_empty()))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tick, A::Error> {
        let (mut tick, mut states, mut met, mut seen) = (Tick::Blank, 0, 0, 0);
        while let Some(place) = map.next_key_seed(Word(&MEMBERS, &mut seen))? {
            let state = match MEMBERS.get(place).copied() {
                Some("value") => map
                    .next_value_seed(Text(|code: &str| option(self, code)))?
                    .map(|code| Tick::Choice(code, false)),
                Some("dk") => map.next_value::<Option<bool>>()?.filter(|is| *is).map(|_| Tick::Dk),
                Some("na") => map.next_value_seed(Text(reason))?.map(|()| Tick::Na),
                Some("met") => {
                    met = map.next_value_seed(Met(&self.criteria))?;
                    None
                }
                _ => {
                    map.next_value_seed(Text(comment))?;
                    None
                }
            };
            if let Some(state) = state {
                tick = state;
                states += 1;
            }
        }
        match tick {
            _ if states > 1 => Err(unusual()),
            Tick::Dk if !self.offers_dk => Err(unusual()),
            Tick::Na if !self.offers_na => Err(unusual()),
            Tick::Choice(code, _) => {
                let all = self.criteria.iter().enumerate().all(|(place, _)| met & (1 << place) != 0);
                Ok(Tick::Choice(code, all))
            }
            Tick::Dk | Tick::Na | Tick::Blank | Tick::Absent => Ok(tick),
        }
    }
}

/// What stands in a tick's object; whatever else does is unusual.
const MEMBERS: [&str; 5] = ["value", "dk", "na", "met", "comment"];

fn option(plain: &Plain, code: &str) -> Option<u8> {
    let place = plain.options.iter().position(|option| option == code)?;
    u8::try_from(place).ok()
}

/// Bytes are never fewer than letters.
fn reason(text: &str) -> Option<()> {
    (text.len() <= MOST_REASON && !text.trim().is_empty()).then_some(())
}

fn comment(text: &str) -> Option<()> {
    (text.len() <= MOST_COMMENT).then_some(())
}

/// A text, of which only what is found in it is kept; none of null.
struct Text<F>(F);

impl<'de, T, F: FnOnce(&str) -> Option<T>> DeserializeSeed<'de> for Text<F> {
    type Value = Option<T>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Option<T>, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<T, F: FnOnce(&str) -> Option<T>> Visitor<'_> for Text<F> {
    type Value = Option<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_unit<E: Error>(self) -> Result<Option<T>, E> {
        Ok(None)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Option<T>, E> {
        (self.0)(text).map(Some).ok_or_else(unusual)
    }
}

/// The bits of the criteria that are met.
struct Met<'a>(&'a [String]);

impl<'de> DeserializeSeed<'de> for Met<'_> {
    type Value = u32;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<u32, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Met<'_> {
    type Value = u32;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of criteria")
    }

    fn visit_unit<E: Error>(self) -> Result<u32, E> {
        Ok(0)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<u32, A::Error> {
        let mut met = 0;
        let bit = |code: &str| Some(1 << self.0.iter().position(|criterion| criterion == code)?);
        while let Some(found) = list.next_element_seed(Text(bit))? {
            met |= found.ok_or_else(unusual)?;
        }
        Ok(met)
    }
}
