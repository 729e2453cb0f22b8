//! From a row to a question: its type, limits, choices, texts and conditions.

use serde_json::json;

use super::super::expression::Expr;
use super::super::form::{Choice, Form, Question, Rule, Slot};
use super::super::note::shown;
use super::super::tongue::Tongues;
use super::kinds::{Numbers, RowKind};
use super::lists::Lists;
use super::sheet::{Found, Row, Sheet};
use super::xpath;
use crate::model::ItemKind;

/// What questions are made with.
pub(super) struct Maker<'a> {
    /// The sheet `survey`.
    pub sheet: &'a Sheet,
    /// The lists of choices.
    pub lists: &'a Lists,
    /// Languages met so far.
    pub tongues: &'a mut Tongues,
    /// The form that is being made.
    pub form: Form,
    /// Choices of all questions so far.
    pub choices: usize,
}

impl Maker<'_> {
    /// Makes the question of a row.
    pub fn question(&mut self, row: &Row, kind: &RowKind, written: &str) -> Question {
        let place = self.sheet.place(row);
        let name = self.name(row);
        let id = self.form.id_for(&name, &place);
        let mut question = Question::new(ItemKind::Text, &name, &id, &place);
        match kind {
            RowKind::Plain(kind) => question.kind = *kind,
            RowKind::Near(kind, why) => {
                question.kind = *kind;
                let what = format!("the type \"{}\"", shown(written));
                self.form.notes.changed(&place, &what, why, "a line of text is asked for");
            }
            RowKind::Number(numbers) => limit(&mut question, *numbers),
            RowKind::Range => self.range(row, &mut question),
            RowKind::Acknowledge => {
                question.kind = ItemKind::Multi;
                let ok = Choice { value: "OK".to_owned(), code: "OK".to_owned(), ..Choice::default() };
                question.choices.push(ok);
                self.form.words.need(&format!("{id}.OK"), &Vec::new(), "OK");
            }
            RowKind::Choice { kind, list, or_other } => self.choose(&mut question, *kind, list, *or_other),
            RowKind::ChoiceElsewhere(word) => {
                let why = "its choices are not in the form";
                self.form.notes.changed(&place, word, why, "a line of text is asked for");
            }
            RowKind::Begin(_) | RowKind::End | RowKind::Unasked(_) | RowKind::Unknown => {}
        }
        if question.kind == ItemKind::Text && self.looks_long(row) {
            question.kind = ItemKind::LongText;
        }
        self.texts(row, &question);
        self.rules(row, &mut question);
        question
    }

    /// The name of a row; one without is called after its number.
    pub fn name(&mut self, row: &Row) -> String {
        self.sheet.take(row, "name").map_or_else(|| format!("row-{}", row.number), |found| found.text)
    }

    /// A text of a row in all languages.
    pub fn wording(&mut self, row: &Row, key: &str) -> super::super::words::Wording {
        let plain = self.form.words.source.clone();
        self.sheet.wording(row, key, &plain, (self.tongues, &mut self.form.notes))
    }

    fn looks_long(&self, row: &Row) -> bool {
        let multiline = self.sheet.peek(row, "appearance").is_some_and(|look| look == "multiline");
        multiline && self.sheet.take(row, "appearance").is_some()
    }

    /// Label, hint, guidance and the message of a constraint.
    fn texts(&mut self, row: &Row, question: &Question) {
        let id = &question.id;
        let label = self.wording(row, "label");
        let (mut hint, guidance) = (self.wording(row, "hint"), self.wording(row, "guidance_hint"));
        for (language, text) in guidance {
            match hint.iter_mut().find(|(known, _)| *known == language) {
                Some((_, hint)) => *hint = format!("{hint}\n\n{text}"),
                None => hint.push((language, text)),
            }
        }
        if label.iter().all(|(_, text)| text.is_empty()) {
            let why = "a question has a text";
            let instead = format!("\"{}\" stands as its text", shown(&question.name));
            self.form.notes.changed(&question.place, "it has no label", why, &instead);
        }
        self.pipes(&question.place, &label);
        self.form.words.need(&format!("{id}.text"), &label, &question.name);
        self.form.words.put(&format!("{id}.help"), &hint);
        if question.kind != ItemKind::Note {
            let message = self.wording(row, "constraint_message");
            self.form.words.put(&format!("{id}.constraint"), &message);
        }
    }

    /// `${name}` inside a text would show an answer.
    fn pipes(&mut self, place: &str, label: &super::super::words::Wording) {
        if let Some((_, text)) = label.iter().find(|(_, text)| text.contains("${")) {
            let why = "a text does not show answers to other questions";
            self.form.notes.changed(place, text, why, "the text stands as it was written");
        }
    }

    fn rules(&mut self, row: &Row, question: &mut Question) {
        let slots =
            [("relevant", Slot::Visible), ("required", Slot::Required), ("constraint", Slot::Constraint)];
        for (key, slot) in slots {
            if question.kind == ItemKind::Note && slot != Slot::Visible {
                continue;
            }
            question.rules.extend(self.sheet.take(row, key).map(|found| rule(slot, found)));
        }
    }

    /// `start=1 end=10 step=1`, which are what holds where they are not given.
    fn range(&mut self, row: &Row, question: &mut Question) {
        question.kind = ItemKind::Number;
        let (mut ends, mut step) = ([1.0, 10.0], 1.0);
        let found = self.sheet.take(row, "parameters").unwrap_or_default();
        for pair in found.text.split([' ', ',', ';']).filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let number = value.trim().parse::<f64>().ok().filter(|number| number.is_finite());
            let [start, end] = &mut ends;
            let slot = match key.trim() {
                "start" => start,
                "end" => end,
                "step" => &mut step,
                _ => {
                    let why = "this parameter has no counterpart";
                    self.form.notes.lost(&found.place, pair, why, "any number between the ends is allowed");
                    continue;
                }
            };
            match number {
                Some(number) => *slot = number,
                None => self.form.notes.lost(&found.place, pair, "it is no number", "the usual one holds"),
            }
        }
        let is_whole = ends.iter().chain([&step]).all(|number| number.fract() == 0.0);
        if (step - 1.0).abs() > 0.0 {
            let what = format!("step={step}");
            self.form.notes.lost(&found.place, &what, "numbers have no steps", "any number is allowed");
        }
        if is_whole {
            question.flag("integer");
        }
        let [start, end] = ends;
        question.limit("min", Some(start.min(end)));
        question.limit("max", Some(start.max(end)));
    }

    fn choose(&mut self, question: &mut Question, kind: ItemKind, list: &str, or_other: bool) {
        let lists = self.lists;
        let entries = lists.entries(list);
        question.kind = kind;
        for entry in entries {
            self.form.words.need(
                &format!("{}.{}", question.id, entry.choice.code),
                &entry.label,
                &entry.choice.value,
            );
            question.choices.push(entry.choice.clone());
        }
        if or_other {
            self.add_other(question);
        }
        self.choices += question.choices.len();
        let least = if kind == ItemKind::Multi { 1 } else { 2 };
        if question.choices.len() >= least {
            return;
        }
        if question.choices.is_empty() {
            question.kind = ItemKind::Text;
            let what = format!("the list \"{}\"", shown(list));
            self.form.notes.changed(
                &question.place,
                &what,
                "it has no choices",
                "a line of text is asked for",
            );
        } else {
            question.kind = ItemKind::Multi;
            let why = "one choice alone is nothing to choose from";
            self.form.notes.changed(
                &question.place,
                "a question with one choice",
                why,
                "it can be ticked or not",
            );
        }
    }

    fn add_other(&mut self, question: &mut Question) {
        if let Some(known) = question.choices.iter_mut().find(|choice| choice.value == "other") {
            known.other = true;
            return;
        }
        let taken = question.choices.iter().any(|choice| choice.code == "other");
        let code = if taken { "other-answer" } else { "other" }.to_owned();
        let key = format!("{}.{code}", question.id);
        self.form.words.need(&key, &vec![("en".to_owned(), "Other".to_owned())], "Other");
        question.choices.push(Choice { value: "other".to_owned(), code, other: true, exclusive: false });
        if self.form.words.source != "en" {
            let why = "the form has no word for it";
            self.form.notes.changed(&question.place, "the choice \"other\"", why, "it stands in English");
        }
    }
}

fn limit(question: &mut Question, numbers: Numbers) {
    question.kind = ItemKind::Number;
    if numbers.integer {
        question.flag("integer");
    }
    if let Some(most) = numbers.most {
        question.fields.insert("min".to_owned(), json!(0));
        question.limit("max", Some(most));
    }
}

/// A condition as it was written.
pub(super) fn rule(slot: Slot, found: Found) -> Rule {
    let word = found.text.trim().to_lowercase();
    let expr = match (slot, word.as_str()) {
        (Slot::Required, "yes" | "true" | "1" | "true()") => Ok(Expr::Truth(true)),
        (Slot::Required, "no" | "false" | "0" | "false()") => Ok(Expr::Truth(false)),
        (_, "true" | "yes") => Ok(Expr::Truth(true)),
        (_, "false" | "no") => Ok(Expr::Truth(false)),
        _ => xpath::parse(&found.text),
    };
    Rule { slot, place: found.place, text: found.text, expr }
}
