//! From a form to a definition: rules become conditions, and what the check refuses is taken out again.

use serde_json::{Map, Value, json};

use super::form::{Form, Imported, Part, Question, Rule, Slot};
use super::lower::{Lowered, every, lower};
use super::scope::{Names, Scope, Target};
use super::{length, settle};
use crate::model::ItemKind;
use crate::model::condition::{MOST_DEEP, MOST_PARTS};

/// Finishes a form.
pub(super) fn finish(mut form: Form) -> Imported {
    let names = names(&form);
    let (mut sections, mut items, mut places) = (Vec::new(), Vec::new(), settle::Places::default());
    for mut part in std::mem::take(&mut form.parts) {
        let mut section =
            json!({"id": part.id, "items": part.questions.iter().map(|q| &q.id).collect::<Vec<_>>()});
        let outer = Scope { names: &names, own: None, dialect: form.dialect, is_constraint: false };
        if let Some(condition) = visible(&mut form, outer, &part.rules)
            && let Some(members) = section.as_object_mut()
        {
            places.section(sections.len(), &part);
            members.insert("visible_if".to_owned(), condition);
        }
        sections.push(section);
        for question in std::mem::take(&mut part.questions) {
            places.item(items.len(), &question);
            items.push(item(&mut form, &names, question, None));
        }
    }
    let languages = form.words.languages();
    let mut definition = json!({
        "format": "atlas-survey/1", "id": form.id, "version": form.version, "unit": "institution",
        "source_language": form.words.source, "languages": languages, "require_complete": [form.words.source],
        "sections": sections, "items": items,
    });
    let model = form.model.take().unwrap_or_else(|| unscored(&mut form));
    if let Some(members) = definition.as_object_mut() {
        members.insert("model".to_owned(), model);
        if !form.scales.is_empty() {
            members.insert("scales".to_owned(), Value::Object(std::mem::take(&mut form.scales)));
        }
    }
    settle::settle(definition, form, &places)
}

/// A definition has a scoring tree. A form that is not scored gets one node that nothing counts for.
fn unscored(form: &mut Form) -> Value {
    let node = form.ids.free("all");
    form.words.need(&format!("{node}.title"), &Vec::new(), &form.id.clone());
    for level in ["0", "1"] {
        form.words.need(&format!("level.{level}"), &Vec::new(), level);
    }
    json!({"levels": ["0", "1"], "leaf": {"rule": "mean"}, "parent": {"score": "mean", "level": "none"},
        "tree": [{"id": node}]})
}

fn target(question: &Question, roster: Option<&str>) -> Target {
    let codes = question.choices.iter().map(|choice| (choice.value.clone(), choice.code.clone()));
    Target {
        id: question.id.clone(),
        kind: question.kind,
        roster: roster.map(str::to_owned),
        codes: codes.collect(),
    }
}

fn names(form: &Form) -> Names {
    let mut names = Names::default();
    for question in form.parts.iter().flat_map(|part: &Part| &part.questions) {
        names.add(&question.name, target(question, None));
        for column in &question.columns {
            names.add(&column.name, target(column, Some(&question.id)));
        }
    }
    names
}

fn item(form: &mut Form, names: &Names, mut question: Question, roster: Option<&str>) -> Value {
    let own = target(&question, roster);
    length::take(&mut question);
    let scope = Scope { names, own: Some(&own), dialect: form.dialect, is_constraint: false };
    let mut members = std::mem::take(&mut question.fields);
    members.insert("id".to_owned(), json!(question.id));
    members.insert("type".to_owned(), json!(question.kind.word()));
    if !question.choices.is_empty() {
        members.insert("options".to_owned(), question.choices.iter().map(choice).collect());
    }
    if !question.rows.is_empty() {
        members.insert("rows".to_owned(), json!(question.rows));
    }
    let rules = std::mem::take(&mut question.rules);
    if let Some(condition) = visible(form, scope, &rules) {
        members.insert("visible_if".to_owned(), condition);
    }
    required(form, scope, &rules, &mut members);
    let constraints = constraints(form, Scope { is_constraint: true, ..scope }, &rules);
    if !constraints.is_empty() {
        members.insert("constraints".to_owned(), Value::Array(constraints));
    }
    if question.kind == ItemKind::Roster {
        let id = question.id.clone();
        let columns = question.columns.into_iter().map(|column| item(form, names, column, Some(&id)));
        members.insert("items".to_owned(), columns.collect());
    }
    Value::Object(members)
}

fn choice(choice: &super::form::Choice) -> Value {
    let mut members = Map::from_iter([("code".to_owned(), json!(choice.code))]);
    if choice.other {
        members.insert("other".to_owned(), Value::Bool(true));
    }
    if choice.exclusive {
        members.insert("exclusive".to_owned(), Value::Bool(true));
    }
    Value::Object(members)
}

/// All rules of visibility together; one that does not map leaves it visible.
fn visible(form: &mut Form, scope: Scope<'_>, rules: &[Rule]) -> Option<Value> {
    let mut conditions: Vec<Value> = Vec::new();
    for rule in rules.iter().filter(|rule| rule.slot == Slot::Visible) {
        let why = match lowered(scope, rule) {
            Ok(Lowered::Always) => continue,
            Ok(Lowered::When(condition)) => {
                if !conditions.contains(&condition) {
                    conditions.push(condition);
                }
                continue;
            }
            Ok(Lowered::Never) => "it never holds, and what is never shown is not asked here".to_owned(),
            Err(why) => why,
        };
        form.notes.lost(&rule.place, &rule.text, &why, "it is always shown");
    }
    if conditions.is_empty() {
        return None;
    }
    let together = every(conditions);
    if is_too_large(&together) {
        let place = rules.first().map(|rule| rule.place.as_str()).unwrap_or_default();
        form.notes.lost(place, "all conditions together", "they are too long", "it is always shown");
        return None;
    }
    Some(together)
}

fn required(form: &mut Form, scope: Scope<'_>, rules: &[Rule], members: &mut Map<String, Value>) {
    for rule in rules.iter().filter(|rule| rule.slot == Slot::Required) {
        match lowered(scope, rule) {
            Ok(Lowered::Always) => drop(members.insert("required".to_owned(), Value::Bool(true))),
            Ok(Lowered::Never) => {}
            Ok(Lowered::When(condition)) => drop(members.insert("required_if".to_owned(), condition)),
            Err(why) => form.notes.lost(&rule.place, &rule.text, &why, "an answer is not required"),
        }
    }
}

fn constraints(form: &mut Form, scope: Scope<'_>, rules: &[Rule]) -> Vec<Value> {
    let mut constraints = Vec::new();
    for rule in rules.iter().filter(|rule| rule.slot == Slot::Constraint) {
        let why = match lowered(scope, rule) {
            Ok(Lowered::Always) => continue,
            Ok(Lowered::When(condition)) => {
                constraints.push(in_a_row(scope, condition));
                continue;
            }
            Ok(Lowered::Never) => "no answer would ever be allowed".to_owned(),
            Err(why) => why,
        };
        form.notes.lost(&rule.place, &rule.text, &why, "this is not checked");
    }
    constraints
}

/// In a row the source does not check an empty cell.
fn in_a_row(scope: Scope<'_>, condition: Value) -> Value {
    match scope.own.filter(|own| own.roster.is_some()) {
        Some(own) => json!({"or": [{"not": {"answered": own.id}}, condition]}),
        None => condition,
    }
}

fn lowered(scope: Scope<'_>, rule: &Rule) -> Result<Lowered, String> {
    let expr = rule.expr.as_ref().map_err(Clone::clone)?;
    let found = lower(&scope, expr)?;
    match &found {
        Lowered::When(condition) if is_too_large(condition) => Err("it is too long".to_owned()),
        Lowered::Always | Lowered::Never | Lowered::When(_) => Ok(found),
    }
}

fn is_too_large(condition: &Value) -> bool {
    let (depth, parts) = size(condition);
    depth + 2 > MOST_DEEP || parts + 5 > MOST_PARTS
}

/// Depth and number of the conditions and operands in a condition.
fn size(value: &Value) -> (usize, usize) {
    let below = |all: &mut dyn Iterator<Item = &Value>| {
        all.map(size).fold((0, 0), |(depth, parts), (d, p)| (depth.max(d), parts + p))
    };
    match value {
        Value::Object(members) => {
            let (depth, parts) = below(&mut members.values());
            (depth + 1, parts + 1)
        }
        Value::Array(list) => {
            let (depth, parts) = below(&mut list.iter());
            (depth, parts + list.len())
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => (0, 0),
    }
}
