//! Answer sets as scales: values from 0 to 1 in their order, with their texts.

use std::collections::HashMap;

use serde_json::{Value as Json, json};

use super::super::form::Form;
use super::super::names::Ids;
use super::super::words::Wording;
use super::entry::Entry;
use super::model::{Link, Model};
use super::sorts::Sort;
use super::yaml::{Kind, Value};
use crate::model::json::number_value;

/// Under which names answers stand in a set, or in a question itself.
const LISTS: [&str; 4] = ["values", "answers", "answeroptions", "options"];
/// The most answers of a set.
const MOST_ANSWERS: usize = 100;

/// The scales made so far.
#[derive(Debug, Default)]
pub(super) struct Scales {
    /// The name of the scale that a set or question became, or why it became none.
    made: HashMap<usize, Result<String, String>>,
    /// The same answers are the same scale.
    by_content: HashMap<String, String>,
    names: Ids,
    /// The lowest value above 0 of all.
    pub lowest: Option<f64>,
}

/// An answer.
struct Answer {
    value: f64,
    order: f64,
    wording: Wording,
}

impl Scales {
    /// The scale of a question.
    ///
    /// # Errors
    /// A clause when it has none.
    pub fn of(&mut self, model: &Model, question: usize, form: &mut Form) -> Result<String, String> {
        let entry = model.entries.get(question).ok_or("it is not there")?;
        let set = match model.link(question, Sort::AnswerSet, &["answerset"]) {
            Link::To(set) => set,
            Link::Nowhere(id) => return Err(format!("its answer set \"{id}\" is not there")),
            Link::None if entry.value(&LISTS).is_some() => question,
            Link::None => own_or_only(model, question, form)?,
        };
        if let Some(made) = self.made.get(&set) {
            return made.clone();
        }
        let made = self.make(model, set, form);
        self.made.insert(set, made.clone());
        made
    }

    fn make(&mut self, model: &Model, set: usize, form: &mut Form) -> Result<String, String> {
        let entry = model.entries.get(set).ok_or("it is not there")?;
        let mut answers = answers(model, set, entry, form)?;
        answers.sort_by(|one, other| one.order.total_cmp(&other.order));
        let content = |answer: &Answer| format!("{} {:?}", answer.value, answer.wording);
        let content = answers.iter().map(content).collect::<Vec<_>>().join("\n");
        if let Some(name) = self.by_content.get(&content) {
            return Ok(name.clone());
        }
        let id = Some(entry.id.as_str())
            .filter(|id| (1..=20).contains(&id.len()) && entry.sort == Sort::AnswerSet);
        let name = entry.text(&["name", "letter"]).or(id).unwrap_or_else(|| entry.stem());
        let name = self.names.free(name);
        let options: Vec<Json> = (0..)
            .zip(&answers)
            .map(|(at, answer): (usize, _)| {
                let code = at.to_string();
                form.words.need(&format!("scale.{name}.{code}.text"), &answer.wording, &code);
                json!({"code": code, "value": number_value(answer.value)})
            })
            .collect();
        form.scales.insert(name.clone(), Json::Array(options));
        for answer in answers.iter().filter(|answer| answer.value > 0.0) {
            self.lowest = Some(self.lowest.map_or(answer.value, |lowest| lowest.min(answer.value)));
        }
        self.by_content.insert(content, name.clone());
        Ok(name)
    }

    /// Lists the sets that no question has.
    pub fn list_unused(&self, model: &Model, form: &mut Form) {
        for set in model.of(Sort::AnswerSet).iter().copied().filter(|set| !self.made.contains_key(set)) {
            let Some(entry) = model.entries.get(set) else { continue };
            entry.mark_all();
            let what = format!("the answer set \"{}\"", entry.id);
            form.notes.lost(
                &entry.place(),
                &what,
                "no question that is asked has it",
                "nothing stands in its place",
            );
        }
    }
}

/// The set that stands inside the question, or the only one that there is.
fn own_or_only(model: &Model, question: usize, form: &mut Form) -> Result<usize, String> {
    if let Some(own) = model.set_inside(question) {
        return Ok(own);
    }
    let [only] = model.of(Sort::AnswerSet) else { return Err("it names no answer set".to_owned()) };
    let place = model.entries.get(question).map(Entry::place).unwrap_or_default();
    let why = "it names none, and there is only one";
    form.notes.changed(&place, "the answer set of the question", why, "it has that one");
    Ok(*only)
}

fn answers(model: &Model, set: usize, entry: &Entry, form: &mut Form) -> Result<Vec<Answer>, String> {
    let Some(Value { kind: Kind::List(list), .. }) = entry.value(&LISTS) else {
        return Err("its answer set has no list of values".to_owned());
    };
    if list.is_empty() || list.len() > MOST_ANSWERS {
        return Err(format!("its answer set has {} values, not 1 to {MOST_ANSWERS}", list.len()));
    }
    let mut answers = Vec::new();
    for (at, value) in list.iter().enumerate() {
        let Some(inner) = entry.inner(value) else {
            return Err(format!("value {} of its answer set is no mapping", at + 1));
        };
        let given = inner.number(&["value"]);
        let number = given.or_else(|| inner.number(&["weight", "score"]));
        let Some(number) = number.filter(|number| (0.0..=1.0).contains(number)) else {
            return Err(format!("value {} of its answer set is no number from 0 to 1", at + 1));
        };
        // A weight of 1 changes nothing.
        if given.is_some() && inner.text(&["weight"]).is_some_and(|text| text.parse() != Ok(1.0)) {
            let why = "an answer has a value and no weight of its own";
            form.notes.lost(&inner.place_of(&["weight"]), "weight", why, "the value counts as it is");
        }
        let wording = model.words(set, |version| text_at(version, at), &mut form.notes);
        inner.prose(&TEXT);
        let order =
            inner.number(&["order"]).unwrap_or_else(|| f64::from(u32::try_from(at).unwrap_or(u32::MAX)));
        inner.list_rest(&mut form.notes);
        answers.push(Answer { value: number, order, wording });
    }
    Ok(answers)
}

const TEXT: [&str; 4] = ["text", "answer", "name", "label"];

/// The text of an answer in one version of a set.
fn text_at(version: &Entry, at: usize) -> Option<(String, String)> {
    let Some(Value { kind: Kind::List(list), .. }) = version.value(&LISTS) else { return None };
    let inner = version.inner(list.get(at)?)?;
    Some((inner.prose(&TEXT)?, inner.place_of(&TEXT)))
}
