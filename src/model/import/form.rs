//! A form between the two formats: sections, questions and rules, before ids meet conditions.

use serde_json::{Map, Value};

use super::expression::Expr;
use super::names::Ids;
use super::note::{ImportNote, Notes, shown};
use super::scope::Dialect;
use super::words::{Wording, Words};
use crate::model::ItemKind;
use crate::model::json::number_value;

/// The most questions: a form with more is refused.
pub(super) const MOST_QUESTIONS: usize = 10_000;
/// The most choices of all questions together.
pub(super) const MOST_CHOICES: usize = 200_000;

/// What an importer makes of its input.
#[derive(Debug)]
pub(super) struct Form {
    /// Id of the survey.
    pub id: String,
    /// Semantic version.
    pub version: String,
    /// The language of conditions in the source.
    pub dialect: Dialect,
    /// Sections in the order of asking.
    pub parts: Vec<Part>,
    /// Ids given out so far.
    pub ids: Ids,
    /// Texts.
    pub words: Words,
    /// What did not map.
    pub notes: Notes,
    /// Named scales.
    pub scales: Map<String, Value>,
    /// The scoring model; without one the form is not scored.
    pub model: Option<Value>,
}

/// A section.
#[derive(Debug, Default)]
pub(super) struct Part {
    /// Id.
    pub id: String,
    /// Its items.
    pub questions: Vec<Question>,
    /// When it is asked; all of them hold.
    pub rules: Vec<Rule>,
}

/// An item, or a column.
#[derive(Debug)]
pub(super) struct Question {
    /// Its name in the source.
    pub name: String,
    /// Id.
    pub id: String,
    /// Where it stands in the source.
    pub place: String,
    /// Its type.
    pub kind: ItemKind,
    /// Members of the definition besides id, type, options, rows, items and conditions.
    pub fields: Map<String, Value>,
    /// Choices.
    pub choices: Vec<Choice>,
    /// Codes of a matrix's rows.
    pub rows: Vec<String>,
    /// Columns of a roster.
    pub columns: Vec<Question>,
    /// Conditions.
    pub rules: Vec<Rule>,
}

/// A choice.
#[derive(Debug, Clone, Default)]
pub(super) struct Choice {
    /// Its value in the source.
    pub value: String,
    /// Its code.
    pub code: String,
    /// Opens a text.
    pub other: bool,
    /// Stands alone.
    pub exclusive: bool,
}

/// What a condition of the source decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// Whether it is asked.
    Visible,
    /// Whether it must be answered.
    Required,
    /// Whether an answer is allowed.
    Constraint,
}

/// A condition of the source.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    /// What it decides.
    pub slot: Slot,
    /// Where it stands.
    pub place: String,
    /// As it was written.
    pub text: String,
    /// As it was read, or why it was not.
    pub expr: Result<Expr, String>,
}

/// What came of an input.
#[derive(Debug)]
pub struct Imported {
    /// The structure: what stands in `survey.json`.
    pub definition: Value,
    /// The texts: what stands in `lang/<language>.json`.
    pub languages: std::collections::BTreeMap<String, Map<String, Value>>,
    /// All that is not in the definition as it was in the input.
    pub notes: Vec<ImportNote>,
    /// Why the definition would not pass the check, if it would not.
    pub problems: Vec<crate::model::CheckProblem>,
}

/// How much an imported definition holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Sections.
    pub sections: usize,
    /// Items that are asked: notes are not among them.
    pub items: usize,
    /// Items that are rosters.
    pub rosters: usize,
    /// Their columns.
    pub columns: usize,
}

impl Imported {
    /// How much it holds.
    #[must_use]
    pub fn counts(&self) -> Counts {
        let list =
            |value: &Value, key: &str| value.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
        let items = list(&self.definition, "items");
        let of_type = |word: &str| items.iter().filter(|item| item["type"] == word).count();
        Counts {
            sections: list(&self.definition, "sections").len(),
            items: items.len() - of_type("note"),
            rosters: of_type("roster"),
            columns: items.iter().map(|item| list(item, "items").len()).sum(),
        }
    }
}

impl Form {
    /// An empty form in a language.
    pub fn new(dialect: Dialect, source: &str) -> Self {
        Self {
            id: String::new(),
            version: "1.0.0".to_owned(),
            dialect,
            parts: Vec::new(),
            ids: Ids::default(),
            words: Words::new(source),
            notes: Notes::default(),
            scales: Map::new(),
            model: None,
        }
    }

    /// Gives the survey its id and title.
    pub fn set_title(&mut self, name: &str, title: &Wording) {
        self.id = self.ids.free(name);
        self.words.need(&format!("{}.title", self.id), title, name);
    }

    /// A free id for a name; another than the name is listed.
    pub fn id_for(&mut self, name: &str, place: &str) -> String {
        let id = self.ids.free(name);
        if id != name.trim() {
            let instead = format!("its id is \"{id}\"");
            let why = if name.trim().is_empty() {
                "it has no name"
            } else {
                "an id has letters and digits, parts joined by . or -, and stands once"
            };
            self.notes.changed(place, &format!("the name \"{}\"", shown(name)), why, &instead);
        }
        id
    }
}

impl Question {
    /// A question of a kind.
    pub fn new(kind: ItemKind, name: &str, id: &str, place: &str) -> Self {
        Self {
            name: name.to_owned(),
            id: id.to_owned(),
            place: place.to_owned(),
            kind,
            fields: Map::new(),
            choices: Vec::new(),
            rows: Vec::new(),
            columns: Vec::new(),
            rules: Vec::new(),
        }
    }

    /// Sets a number; one that is not finite or not set stays away.
    pub fn limit(&mut self, key: &str, number: Option<f64>) {
        if let Some(number) = number.filter(|number| number.is_finite()) {
            self.fields.insert(key.to_owned(), number_value(number));
        }
    }

    /// Sets `true`.
    pub fn flag(&mut self, key: &str) {
        self.fields.insert(key.to_owned(), Value::Bool(true));
    }

    /// Whether it can be a column of a roster.
    pub const fn fits_a_column(&self) -> bool {
        !matches!(
            self.kind,
            ItemKind::Statement
                | ItemKind::Roster
                | ItemKind::Matrix
                | ItemKind::Rank
                | ItemKind::File
                | ItemKind::Note
        )
    }
}

impl Part {
    /// An empty section.
    pub fn new(id: &str) -> Self {
        Self { id: id.to_owned(), ..Self::default() }
    }
}
