//! Choices: plain values, objects with a text, and the extra ones that are switched on.

use serde_json::json;

use super::super::form::{Choice, Question};
use super::super::names::Codes;
use super::super::note::shown;
use super::super::words::Wording;
use super::Reader;
use super::object::Object;
use crate::model::json::{Kind, Spanned, number_value};

/// A choice before it has a code.
#[derive(Clone)]
pub(super) struct Given {
    /// Its value.
    pub value: String,
    /// Its text.
    pub text: Wording,
    /// Where it stands.
    pub place: String,
    /// Stands alone.
    pub exclusive: bool,
}

/// A list of more is no list that somebody chooses from.
const MOST_STEPS: u32 = 200;

impl Reader {
    /// The choices under a key: values, or objects with `value` and `text`.
    pub fn given(&mut self, object: &Object<'_>, key: &str) -> Vec<Given> {
        let list = object.list(key);
        let pointer = object.pointer_of(key);
        let mut given = Vec::new();
        for (at, value) in list.iter().enumerate() {
            match self.one(value, format!("{pointer}/{at}"), object) {
                Some(one) => given.push(one),
                None => {
                    let place = format!("{pointer}/{at}");
                    let what = super::object::excerpt(value);
                    self.form.notes.lost(
                        &place,
                        &what,
                        "a choice has a value",
                        "nothing stands in its place",
                    );
                }
            }
        }
        given
    }

    fn one(&mut self, value: &Spanned, pointer: String, around: &Object<'_>) -> Option<Given> {
        if let Some(plain) = plain(value) {
            let text = vec![(self.form.words.source.clone(), plain.clone())];
            return Some(Given { value: plain, text, place: pointer, exclusive: false });
        }
        let object = Object::open(value, pointer, around.lines())?;
        let value = object.get("value").or_else(|| object.get("name")).and_then(plain);
        let mut text = self.words(&object, "text");
        if text.is_empty() {
            text = self.words(&object, "title");
        }
        let exclusive = object.flag("isExclusive");
        self.rule_free(&object);
        object.list_rest(&mut self.form.notes);
        let value = value.or_else(|| text.first().map(|(_, text)| text.clone()))?;
        Some(Given { value, text, place: object.place(), exclusive })
    }

    /// A choice whose text stands under a condition is always offered.
    fn rule_free(&mut self, object: &Object<'_>) {
        for key in ["visibleIf", "enableIf"] {
            if let Some(condition) = object.text(key) {
                let why = "choices cannot depend on other answers";
                self.form.notes.lost(&object.place_of(key), condition, why, "the choice is always offered");
            }
        }
    }

    /// Gives a question its choices, with codes and texts.
    pub fn take_choices(&mut self, question: &mut Question, given: Vec<Given>) {
        let mut codes = Codes::default();
        for one in given {
            let code = self.code(&mut codes, &one);
            self.form.words.need(&format!("{}.{code}", question.id), &one.text, &one.value);
            question.choices.push(Choice { value: one.value, code, other: false, exclusive: one.exclusive });
        }
        self.choices += question.choices.len();
    }

    /// The code of a choice; another than its value is listed.
    pub fn code(&mut self, codes: &mut Codes, one: &Given) -> String {
        let code = codes.free(&one.value);
        if code != one.value {
            let what = format!("the choice \"{}\"", shown(&one.value));
            let why = "a code has letters, digits and . - _, stands once and names no other text";
            self.form.notes.changed(&one.place, &what, why, &format!("its code is \"{code}\""));
        }
        code
    }

    /// Choices under `choices`, or from one number to another.
    pub fn all_given(&mut self, object: &Object<'_>) -> Vec<Given> {
        let given = self.given(object, "choices");
        if !given.is_empty() {
            return given;
        }
        let (Some(from), Some(to)) = (object.number("choicesMin"), object.number("choicesMax")) else {
            return given;
        };
        self.steps(from, to, object.number("choicesStep").unwrap_or(1.0), &object.place())
    }

    /// Numbers as choices.
    pub fn steps(&mut self, from: f64, to: f64, step: f64, place: &str) -> Vec<Given> {
        let source = self.form.words.source.clone();
        let number = |at: u32| from + f64::from(at) * step;
        let numbers = (0..MOST_STEPS).map(number).take_while(|number| step > 0.0 && *number <= to + 1e-9);
        let choice = |number: f64| {
            // 0.1 added up three times is no 0.3 in binary.
            let value = number_value((number * 1e6).round() / 1e6).to_string();
            Given {
                text: vec![(source.clone(), value.clone())],
                value,
                place: place.to_owned(),
                exclusive: false,
            }
        };
        numbers.map(choice).collect()
    }

    /// The choices that are switched on: other, none, refuse, don't know.
    pub fn take_extras(&mut self, object: &Object<'_>, question: &mut Question, is_column: bool) {
        if object.flag("showOtherItem") | object.flag("hasOther") {
            self.extra(object, question, ("other", "otherText", "Other"), is_column);
        }
        if object.flag("showNoneItem") | object.flag("hasNone") {
            self.extra(object, question, ("none", "noneText", "None"), is_column);
        }
        if object.flag("showRefuseItem") {
            self.extra(object, question, ("refused", "refuseText", "Refuse to answer"), is_column);
        }
        if object.flag("showDontKnowItem") {
            if is_column {
                self.extra(object, question, ("dontknow", "dontKnowText", "Don't know"), is_column);
            } else {
                question.fields.insert("specials".to_owned(), json!(["dk"]));
            }
        }
    }

    fn extra(
        &mut self,
        object: &Object<'_>,
        question: &mut Question,
        (value, key, word): (&str, &str, &str),
        is_column: bool,
    ) {
        let is_other = value == "other";
        if let Some(known) = question.choices.iter_mut().find(|choice| choice.value == value) {
            known.other = is_other;
            known.exclusive = !is_other;
            return;
        }
        let text = self.words(object, key);
        let taken = question.choices.iter().any(|choice| choice.code == value);
        let code = if taken { format!("{value}-choice") } else { value.to_owned() };
        self.needed_word(&format!("{}.{code}", question.id), &text, word, &question.place);
        if is_other && is_column {
            let why = "a cell holds a choice, and no text beside it";
            self.form.notes.changed(&question.place, "\"other\" with a text", why, "\"other\" can be chosen");
        }
        question.choices.push(Choice {
            value: value.to_owned(),
            code,
            other: is_other && !is_column,
            exclusive: !is_other,
        });
    }

    /// A word that SurveyJS shows by itself.
    pub fn needed_word(&mut self, key: &str, text: &Wording, word: &str, place: &str) {
        if text.is_empty() && self.form.words.source != "en" {
            let what = format!("the word \"{word}\"");
            self.form.notes.changed(place, &what, "the survey does not say it", "it stands in English");
        }
        self.form.words.need(key, text, word);
    }
}

/// A constant as a text.
pub(super) fn plain(value: &Spanned) -> Option<String> {
    match &value.kind {
        Kind::Text(text) => Some(text.clone()),
        Kind::Number(number) => Some(number_value(*number).to_string()),
        Kind::Bool(is) => Some(is.to_string()),
        Kind::Null | Kind::List(_) | Kind::Object(_) => None,
    }
}
