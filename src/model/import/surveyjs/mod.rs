//! SurveyJS: pages of elements, which are questions, panels, or panels and tables that repeat.

mod choices;
mod containers;
mod expression;
mod fields;
mod object;
mod questions;
mod reasons;
mod tables;

use super::expression::Expr;
use super::form::{Form, Imported, MOST_CHOICES, MOST_QUESTIONS, Part, Question, Rule, Slot};
use super::note::shown;
use super::scope::Dialect;
use super::tongue::{Tongues, known};
use super::words::{Wording, clean};
use super::{MOST_BYTES, Refused, finish};
use crate::model::json::{self, Kind, line_and_column};
use object::{Lines, Object};

/// Reads a survey.
///
/// # Errors
/// A sentence when nothing can be made of it.
pub fn read(bytes: &[u8], name: &str) -> Result<Imported, Refused> {
    if bytes.len() > MOST_BYTES {
        return Err(Refused(format!("it is larger than {} MB", MOST_BYTES >> 20)));
    }
    let text = std::str::from_utf8(bytes)
        .map_err(|error| Refused(format!("it is no text in UTF-8 from byte {} on", error.valid_up_to())))?;
    let text = text.trim_start_matches('\u{feff}');
    let root = json::read(text).map_err(|broken| {
        let (line, column) = line_and_column(text, broken.at);
        Refused(format!("it is no JSON: line {line}, column {column}: {}", broken.why))
    })?;
    let lines = Lines::of(text);
    let object = Object::open(&root, String::new(), &lines);
    let object = object.ok_or_else(|| Refused("a survey is an object with pages or elements".to_owned()))?;
    survey(&object, name)
}

fn survey(object: &Object<'_>, name: &str) -> Result<Imported, Refused> {
    let has_parts = ["pages", "elements", "questions"].iter().any(|key| object.has(key));
    if !has_parts {
        return Err(Refused("there are no \"pages\" and no \"elements\" in it".to_owned()));
    }
    let locale = object.text("locale").filter(|locale| !locale.is_empty());
    let source = locale.and_then(known).unwrap_or_else(|| "en".to_owned());
    let mut reader = Reader::new(&source);
    if locale.is_none() {
        let why = "the survey does not say in which language its texts are";
        reader.form.notes.changed("/", "there is no \"locale\"", why, "they are taken as English (en)");
    }
    let title = reader.words(object, "title");
    reader.form.set_title(name, &title);
    let description = reader.words(object, "description");
    let key = format!("{}.text", reader.form.id);
    reader.form.words.put(&key, &description);
    reader.pages(object);
    object.list_rest(&mut reader.form.notes);
    if reader.questions > MOST_QUESTIONS || reader.choices > MOST_CHOICES {
        let why = format!("the survey has more than {MOST_QUESTIONS} questions or {MOST_CHOICES} choices");
        return Err(Refused(why));
    }
    if reader.form.parts.is_empty() {
        return Err(Refused("it has no element that could be asked".to_owned()));
    }
    Ok(finish::finish(reader.form))
}

/// What is read so far.
struct Reader {
    form: Form,
    tongues: Tongues,
    questions: usize,
    choices: usize,
    /// The choices of a table, for its columns that have none of their own.
    borrowed: Vec<choices::Given>,
}

/// Where an element stands.
#[derive(Clone, Copy)]
struct Around<'a> {
    /// Conditions of the panels around it.
    rules: &'a [Rule],
    /// Whether it is a column of a roster.
    is_column: bool,
}

/// What came of an element: items, and notes that stand before the roster they were found in.
#[derive(Default)]
struct Made {
    questions: Vec<Question>,
    before: Vec<Question>,
}

impl Reader {
    fn new(source: &str) -> Self {
        let form = Form::new(Dialect::SurveyJs, source);
        Self { form, tongues: Tongues::default(), questions: 0, choices: 0, borrowed: Vec::new() }
    }

    /// Whether the survey is larger than one can be: then nothing more is read.
    fn is_full(&self) -> bool {
        self.questions > MOST_QUESTIONS || self.choices > MOST_CHOICES
    }

    fn pages(&mut self, object: &Object<'_>) {
        for (at, value) in object.list("pages").iter().enumerate() {
            let pointer = format!("{}/{at}", object.pointer_of("pages"));
            match Object::open(value, pointer.clone(), object.lines()) {
                Some(page) => self.page(&page),
                None => {
                    let what = object::excerpt(value);
                    self.form.notes.lost(
                        &pointer,
                        &what,
                        "a page is an object",
                        "nothing stands in its place",
                    );
                }
            }
        }
        if object.has("elements") || object.has("questions") {
            let title = self.form.words.of(&format!("{}.title", self.form.id));
            let id = self.form.ids.free("questions");
            self.form.words.need(&format!("{id}.title"), &title, &id);
            let part = Part::new(&id);
            self.part(object, part);
        }
    }

    fn page(&mut self, page: &Object<'_>) {
        let name = page.text("name").unwrap_or("page").to_owned();
        let id = self.form.id_for(&name, &page.place());
        let (title, description) = (self.words(page, "title"), self.words(page, "description"));
        self.form.words.need(&format!("{id}.title"), &title, &name);
        self.form.words.put(&format!("{id}.text"), &description);
        let mut part = Part::new(&id);
        part.rules.extend(self.rule(page, "visibleIf", Slot::Visible));
        self.part(page, part);
        page.list_rest(&mut self.form.notes);
    }

    fn part(&mut self, object: &Object<'_>, mut part: Part) {
        for key in ["elements", "questions"] {
            let made = self.elements(object, key, Around { rules: &[], is_column: false });
            part.questions.extend(made.before);
            part.questions.extend(made.questions);
        }
        if part.questions.is_empty() {
            let what = format!("the page \"{}\"", part.id);
            self.form.notes.lost(
                &object.place(),
                &what,
                "nothing on it can be asked",
                "nothing stands in its place",
            );
            self.form.words.forget(&part.id);
            return;
        }
        self.form.parts.push(part);
    }

    /// A text in its languages: a plain one is in the survey's own.
    fn words(&mut self, object: &Object<'_>, key: &str) -> Wording {
        let source = self.form.words.source.clone();
        if let Some(text) = object.text(key) {
            let text = clean(text, &object.place_of(key), &mut self.form.notes);
            return if text.is_empty() { Vec::new() } else { vec![(source, text)] };
        }
        let pointer = object.pointer_of(key);
        let value = object.get(key);
        let Some(texts) = value.and_then(|value| Object::open(value, pointer, object.lines())) else {
            if let Some(value) = value {
                let what = object::excerpt(value);
                self.form.notes.lost(
                    &object.place_of(key),
                    &what,
                    "it is no text",
                    "nothing stands in its place",
                );
            }
            return Vec::new();
        };
        let mut wording = Wording::new();
        for (name, value) in texts.all() {
            let place = texts.place_of(name);
            let Kind::Text(text) = &value.kind else {
                self.form.notes.lost(
                    &place,
                    &object::excerpt(value),
                    "it is no text",
                    "nothing stands in its place",
                );
                continue;
            };
            let tag = match name {
                "default" => source.clone(),
                name => self.tongues.tag(name, &place, &mut self.form.notes),
            };
            let text = clean(text, &place, &mut self.form.notes);
            match wording.iter().any(|(known, _)| *known == tag) {
                true => {
                    self.form.notes.lost(&place, &text, "this language has a text already", "that one stands")
                }
                false => wording.push((tag, text)),
            }
        }
        wording
    }

    /// A condition under a key.
    fn rule(&mut self, object: &Object<'_>, key: &str, slot: Slot) -> Option<Rule> {
        let text = object.text(key).filter(|text| !text.trim().is_empty())?;
        Some(Rule { slot, place: object.place_of(key), text: text.to_owned(), expr: expression::parse(text) })
    }

    /// `{name}` inside a text would show an answer.
    fn pipes(&mut self, place: &str, wording: &Wording) {
        let shows = |text: &str| text.split_once('{').is_some_and(|(_, rest)| rest.contains('}'));
        if let Some((_, text)) = wording.iter().find(|(_, text)| shows(text)) {
            let why = "a text does not show answers to other questions";
            self.form.notes.changed(place, &shown(text), why, "the text stands as it was written");
        }
    }
}

/// A constraint that compares the answer with a constant.
fn bound(place: &str, how: crate::model::Comparison, limit: &str) -> Rule {
    let expr = Expr::compare(how, Expr::Own, Expr::Text(limit.to_owned()));
    Rule { slot: Slot::Constraint, place: place.to_owned(), text: limit.to_owned(), expr: Ok(expr) }
}
