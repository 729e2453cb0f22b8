//! What all questions have: name, texts, conditions and validators.

use super::super::expression::Expr;
use super::super::form::{Question, Rule, Slot};
use super::super::note::shown;
use super::object::{Object, excerpt};
use super::{Reader, expression};
use crate::model::ItemKind;

impl Reader {
    /// A question with the name, title and description of an element.
    pub fn named(&mut self, element: &Object<'_>, kind: ItemKind) -> Question {
        let name = element.text("name").unwrap_or_default().to_owned();
        let place = element.place();
        let id = self.form.id_for(&name, &place);
        let title = self.words(element, "title");
        self.pipes(&place, &title);
        self.form.words.need(&format!("{id}.text"), &title, if name.is_empty() { &id } else { &name });
        let description = self.words(element, "description");
        self.form.words.put(&format!("{id}.help"), &description);
        // Conditions name the place where the answer is kept.
        let asked = element.text("valueName").filter(|kept| !kept.is_empty()).unwrap_or(&name);
        Question::new(kind, asked, &id, &place)
    }

    /// Conditions and validators.
    pub fn common(&mut self, element: &Object<'_>, question: &mut Question) {
        if question.kind != ItemKind::Note && element.flag("isRequired") {
            question.flag("required");
        }
        question.rules.extend(self.rule(element, "visibleIf", Slot::Visible));
        if question.kind != ItemKind::Note {
            question.rules.extend(self.rule(element, "requiredIf", Slot::Required));
        }
        if element.has("visible") && !element.flag("visible") {
            let why = "what is hidden until something shows it is not asked here";
            self.form.notes.lost(&element.place_of("visible"), "false", why, "it is shown");
        }
        for (at, value) in element.list("validators").iter().enumerate() {
            let pointer = format!("{}/{at}", element.pointer_of("validators"));
            match Object::open(value, pointer.clone(), element.lines()) {
                Some(validator) => self.validator(&validator, question),
                None => {
                    let why = "a validator is an object";
                    self.form.notes.lost(&pointer, &excerpt(value), why, "this is not checked");
                }
            }
        }
    }

    fn validator(&mut self, validator: &Object<'_>, question: &mut Question) {
        let kind = validator.text("type").unwrap_or_default().trim_end_matches("validator").to_owned();
        let is_text = matches!(question.kind, ItemKind::Text | ItemKind::LongText);
        let maps = match kind.as_str() {
            "numeric" if question.kind == ItemKind::Number || is_text => {
                numeric(validator, question);
                true
            }
            "text" if is_text => {
                let most = validator.number("maxLength").filter(|most| (1.0..=4e9).contains(most));
                question.limit("max_chars", most.map(f64::floor));
                most.is_some()
            }
            "email" if question.kind == ItemKind::Text => {
                question.kind = ItemKind::Email;
                true
            }
            "answercount" if matches!(question.kind, ItemKind::Multi | ItemKind::Rank) => {
                question.limit("min", validator.number("minCount").filter(|count| *count >= 1.0));
                question.limit("max", validator.number("maxCount").filter(|count| *count >= 1.0));
                true
            }
            "expression" => self.checked(validator, question),
            _ => false,
        };
        if maps {
            let message = self.words(validator, "text");
            self.form.words.put(&format!("{}.constraint", question.id), &message);
        } else {
            let what = format!("a validator of type \"{}\"", shown(&kind));
            self.form.notes.lost(
                &validator.place(),
                &what,
                "it has no counterpart here",
                "this is not checked",
            );
        }
        validator.list_rest(&mut self.form.notes);
    }

    fn checked(&mut self, validator: &Object<'_>, question: &mut Question) -> bool {
        let Some(text) = validator.text("expression") else { return false };
        let name = question.name.clone();
        let expr = expression::parse(text).map(|expr| own(expr, &name));
        let place = validator.place_of("expression");
        question.rules.push(Rule { slot: Slot::Constraint, place, text: text.to_owned(), expr });
        true
    }
}

/// A number in a text question is a number.
fn numeric(validator: &Object<'_>, question: &mut Question) {
    question.kind = ItemKind::Number;
    question.fields.remove("max_chars");
    for (key, name) in [("min", "minValue"), ("max", "maxValue")] {
        let given = validator.number(name);
        let known = question.fields.get(key).and_then(serde_json::Value::as_f64);
        let stricter = match (given, known) {
            (Some(given), Some(known)) if key == "min" => Some(given.max(known)),
            (Some(given), Some(known)) => Some(given.min(known)),
            (given, known) => given.or(known),
        };
        question.limit(key, stricter);
    }
}

/// An expression that names the question itself speaks of its own answer.
fn own(expr: Expr, name: &str) -> Expr {
    let all = |parts: Vec<Expr>| parts.into_iter().map(|part| own(part, name)).collect();
    match expr {
        Expr::Answer(other) if other == name => Expr::Own,
        Expr::Not(part) => Expr::Not(Box::new(own(*part, name))),
        Expr::All(parts) => Expr::All(all(parts)),
        Expr::Any(parts) => Expr::Any(all(parts)),
        Expr::Compare(how, left, right) => Expr::compare(how, own(*left, name), own(*right, name)),
        Expr::Plus(a, b) => Expr::Plus(Box::new(own(*a, name)), Box::new(own(*b, name))),
        Expr::Minus(a, b) => Expr::Minus(Box::new(own(*a, name)), Box::new(own(*b, name))),
        Expr::Call(function, arguments) => Expr::Call(function, all(arguments)),
        other => other,
    }
}
