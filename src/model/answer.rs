//! Answers: a closed set of states, in the shape of the response files.

use serde_json::{Map, Value, json};

use super::problem::nearest;

/// An item's id.
pub type ItemId = String;

/// What was answered.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum AnswerState {
    /// A code, a number, a text, a day, or a list of codes.
    Value(Value),
    /// Does not apply, with the reason.
    Na {
        /// Why it does not apply.
        reason: String,
    },
    /// Not known.
    Dk,
    /// Nothing.
    #[default]
    Unanswered,
}

/// An answer with what stands beside it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// The answer itself.
    pub state: AnswerState,
    /// Codes of the criteria that are met.
    pub met: Vec<String>,
    /// A remark of whoever answered.
    pub comment: Option<String>,
    /// Proof.
    pub evidence: Vec<EvidenceRef>,
    /// What was written for the choice that opens a text.
    pub other: Option<String>,
    /// Where an accepted answer comes from: the institution above, and on from there to the one that
    /// gave it. Empty where the answer is the institution's own.
    pub inherited: Vec<String>,
}

/// A piece of proof.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EvidenceRef {
    /// Address or reference.
    pub url: String,
    /// Accepted by a reviewer.
    pub accepted: bool,
}

impl Answer {
    /// An answer that is only a value.
    #[must_use]
    pub fn of(value: impl Into<Value>) -> Self {
        Self { state: AnswerState::Value(value.into()), ..Self::default() }
    }

    /// "I do not know".
    #[must_use]
    pub fn dk() -> Self {
        Self { state: AnswerState::Dk, ..Self::default() }
    }

    /// "Does not apply", with the reason.
    #[must_use]
    pub fn na(reason: impl Into<String>) -> Self {
        Self { state: AnswerState::Na { reason: reason.into() }, ..Self::default() }
    }

    /// Whether it has a state: value, don't know or does not apply.
    #[must_use]
    pub const fn is_answered(&self) -> bool {
        !matches!(self.state, AnswerState::Unanswered)
    }

    /// Whether it has a value.
    #[must_use]
    pub const fn has_value(&self) -> bool {
        matches!(self.state, AnswerState::Value(_))
    }

    /// Whether it is "I do not know".
    #[must_use]
    pub const fn is_dk(&self) -> bool {
        matches!(self.state, AnswerState::Dk)
    }

    /// Whether nothing at all was given, not even a comment.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// `dk` or `na`.
    #[must_use]
    pub const fn special(&self) -> Option<&'static str> {
        match self.state {
            AnswerState::Dk => Some("dk"),
            AnswerState::Na { .. } => Some("na"),
            AnswerState::Value(_) | AnswerState::Unanswered => None,
        }
    }

    /// The chosen code, where the value is one.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match &self.state {
            AnswerState::Value(value) => value.as_str(),
            AnswerState::Na { .. } | AnswerState::Dk | AnswerState::Unanswered => None,
        }
    }

    /// Reads the shape of the response files; a bare text, number or list stands for a value, `null`
    /// and `{}` for unanswered.
    ///
    /// # Errors
    /// A sentence about what is wrong.
    pub fn from_json(json: &Value) -> Result<Self, String> {
        let members = match json {
            Value::Null => return Ok(Self::default()),
            Value::String(_) | Value::Number(_) | Value::Array(_) => return Ok(Self::of(json.clone())),
            Value::Bool(_) => {
                return Err("an answer is a text, a number, a list or an object, not true or false".into());
            }
            Value::Object(members) => members,
        };
        if let Some(key) = members.keys().find(|key| !KEYS.contains(&key.as_str())) {
            return Err(format!("the key \"{key}\" is not known; known are {}", KEYS.join(", ")));
        }
        Ok(Self {
            state: read_state(members)?,
            met: texts(members, "met")?,
            comment: text(members, "comment")?,
            evidence: evidence(members)?,
            other: text(members, "other")?,
            inherited: texts(members, "inherited")?,
        })
    }

    /// The shape of the response files, with only the keys that say something.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let mut members = Map::new();
        match &self.state {
            AnswerState::Value(value) => drop(members.insert("value".into(), value.clone())),
            AnswerState::Na { reason } => drop(members.insert("na".into(), json!(reason))),
            AnswerState::Dk => drop(members.insert("dk".into(), json!(true))),
            AnswerState::Unanswered => {}
        }
        if !self.met.is_empty() {
            members.insert("met".into(), json!(self.met));
        }
        if let Some(comment) = &self.comment {
            members.insert("comment".into(), json!(comment));
        }
        if !self.evidence.is_empty() {
            let list = self.evidence.iter().map(|one| {
                if one.accepted {
                    json!({"url": one.url, "state": "accepted"})
                } else {
                    json!({"url": one.url})
                }
            });
            members.insert("evidence".into(), list.collect());
        }
        if let Some(other) = &self.other {
            members.insert("other".into(), json!(other));
        }
        if !self.inherited.is_empty() {
            members.insert("inherited".into(), json!(self.inherited));
        }
        Value::Object(members)
    }
}

const KEYS: [&str; 8] = ["value", "dk", "na", "met", "comment", "evidence", "other", "inherited"];

fn read_state(members: &Map<String, Value>) -> Result<AnswerState, String> {
    let value = members.get("value").filter(|value| !value.is_null());
    let dk = match members.get("dk") {
        None | Some(Value::Bool(false) | Value::Null) => false,
        Some(Value::Bool(true)) => true,
        Some(_) => return Err("\"dk\" is true or absent".into()),
    };
    let na = match members.get("na") {
        None | Some(Value::Null) => None,
        Some(Value::String(reason)) => Some(reason.clone()),
        Some(_) => return Err("\"na\" is the reason, a text".into()),
    };
    match (value, dk, na) {
        (Some(Value::Bool(_)), _, _) => Err("\"value\" is a text, a number, a list or an object".into()),
        (Some(value), false, None) => Ok(AnswerState::Value(value.clone())),
        (None, true, None) => Ok(AnswerState::Dk),
        (None, false, Some(reason)) => Ok(AnswerState::Na { reason }),
        (None, false, None) => Ok(AnswerState::Unanswered),
        (_, _, _) => Err("only one of \"value\", \"dk\" and \"na\" may be given".into()),
    }
}

fn text(members: &Map<String, Value>, key: &str) -> Result<Option<String>, String> {
    match members.get(key) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone()).filter(|text| !text.is_empty())),
        Some(_) => Err(format!("\"{key}\" is a text")),
    }
}

fn texts(members: &Map<String, Value>, key: &str) -> Result<Vec<String>, String> {
    let wrong = || format!("\"{key}\" is a list of codes");
    match members.get(key) {
        None | Some(Value::Null) => Ok(Vec::new()),
        Some(Value::Array(list)) => {
            list.iter().map(|one| one.as_str().map(str::to_owned).ok_or_else(wrong)).collect()
        }
        Some(_) => Err(wrong()),
    }
}

fn evidence(members: &Map<String, Value>) -> Result<Vec<EvidenceRef>, String> {
    members.get("evidence").map_or_else(|| Ok(Vec::new()), evidence_of)
}

/// The state of a proof that counts.
const ACCEPTED: &str = "accepted";

/// Pieces of proof from their list; none of null.
///
/// # Errors
/// A sentence where it is no such list.
pub(super) fn evidence_of(list: &Value) -> Result<Vec<EvidenceRef>, String> {
    let wrong = || "\"evidence\" is a list of {\"url\": …, \"state\": …}".to_owned();
    if list.is_null() {
        return Ok(Vec::new());
    }
    let list = list.as_array().ok_or_else(wrong)?;
    list.iter()
        .map(|one| {
            let members = one.as_object().ok_or_else(wrong)?;
            if let Some(key) = members.keys().find(|key| !["url", "state"].contains(&key.as_str())) {
                return Err(format!("the key \"{key}\" of evidence is not known; known are url, state"));
            }
            let url = members.get("url").and_then(Value::as_str).ok_or_else(wrong)?;
            let state = members.get("state").filter(|state| !state.is_null());
            let state = state.map(|state| state.as_str().ok_or_else(wrong)).transpose()?.unwrap_or_default();
            // Other words are a reviewer's own; one that is nearly this would be lost without a word.
            if state != ACCEPTED && nearest(state, std::iter::once(ACCEPTED)).is_some() {
                return Err(format!("the state \"{state}\" of evidence: did you mean \"{ACCEPTED}\"?"));
            }
            Ok(EvidenceRef { url: url.to_owned(), accepted: state == ACCEPTED })
        })
        .collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_bare_value_is_an_answer_and_nothing_is_none() {
        assert_eq!(Answer::from_json(&json!("half")).unwrap().code(), Some("half"));
        assert!(Answer::from_json(&json!(null)).unwrap().is_empty());
        assert!(Answer::from_json(&json!({})).unwrap().is_empty());
        assert_eq!(Answer::from_json(&json!({"na": "no suppliers"})).unwrap().special(), Some("na"));
    }

    #[test]
    fn two_states_at_once_and_unknown_keys_are_refused() {
        assert!(Answer::from_json(&json!({"value": 1, "dk": true})).is_err());
        assert!(Answer::from_json(&json!({"vlaue": 1})).unwrap_err().contains("vlaue"));
        assert!(Answer::from_json(&json!(true)).is_err());
    }

    fn any_answer() -> impl Strategy<Value = Answer> {
        let state = prop_oneof![
            "[a-z]{1,5}".prop_map(|code| AnswerState::Value(json!(code))),
            any::<f64>().prop_filter("finite", |n| n.is_finite()).prop_map(|n| AnswerState::Value(json!(n))),
            ".{1,9}".prop_map(|reason| AnswerState::Na { reason }),
            Just(AnswerState::Dk),
            Just(AnswerState::Unanswered),
        ];
        (state, prop::collection::vec("[a-z]{1,4}", 0..3), prop::option::of(".{1,9}"))
            .prop_map(|(state, met, comment)| Answer { state, met, comment, ..Answer::default() })
    }

    proptest! {
        #[test]
        fn every_answer_survives_the_file(answer in any_answer()) {
            let text = answer.to_json().to_string();
            let back = Answer::from_json(&serde_json::from_str(&text).unwrap()).unwrap();
            prop_assert_eq!(back, answer);
        }
    }
}
