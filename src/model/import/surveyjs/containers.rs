//! Elements that hold elements: panels, and panels that repeat.

use super::super::form::{Question, Rule, Slot};
use super::super::note::shown;
use super::object::{Object, excerpt};
use super::{Around, Made, Reader};
use crate::model::ItemKind;

impl Reader {
    /// The elements of a list.
    pub fn elements(&mut self, object: &Object<'_>, key: &str, around: Around<'_>) -> Made {
        let mut made = Made::default();
        for (at, value) in object.list(key).iter().enumerate() {
            if self.is_full() {
                break;
            }
            let pointer = format!("{}/{at}", object.pointer_of(key));
            let Some(element) = Object::open(value, pointer.clone(), object.lines()) else {
                let why = "an element is an object";
                self.form.notes.lost(&pointer, &excerpt(value), why, "nothing stands in its place");
                continue;
            };
            let inner = self.element(&element, around);
            made.before.extend(inner.before);
            made.questions.extend(inner.questions);
            element.list_rest(&mut self.form.notes);
        }
        made
    }

    fn element(&mut self, element: &Object<'_>, around: Around<'_>) -> Made {
        match element.text("type").unwrap_or_default() {
            "panel" | "flowpanel" => self.panel(element, around),
            "paneldynamic" | "matrixdynamic" if around.is_column => self.inner_roster(element, around),
            "paneldynamic" => self.roster(element, "templateElements", around),
            "matrixdynamic" => self.roster(element, "columns", around),
            "matrixdropdown" => self.table(element, around),
            "multipletext" => self.several_texts(element, around),
            kind => {
                let kind = kind.to_owned();
                let questions = self.question(element, &kind, around);
                self.settle(questions, around)
            }
        }
    }

    /// Gives questions the conditions around them; what is no column becomes one or stands before the roster.
    pub fn settle(&mut self, questions: Vec<Question>, around: Around<'_>) -> Made {
        let mut made = Made::default();
        for mut question in questions {
            self.questions += 1;
            question.rules.splice(0..0, around.rules.iter().cloned());
            if !around.is_column || question.fits_a_column() {
                made.questions.push(question);
            } else if question.kind == ItemKind::Note {
                let why = "a repeating group holds no notes";
                self.form.notes.changed(&question.place, "a note", why, "it stands before the group");
                made.before.push(question);
            } else {
                let what = format!("a question of type {}", question.kind.word());
                let why = "it cannot be a column of a repeating group";
                self.form.notes.changed(&question.place, &what, why, "a line of text is asked for");
                self.form.words.forget_choices(&question);
                question.kind = ItemKind::Text;
                question.choices.clear();
                question.rows.clear();
                question.fields.retain(|key, _| key == "required");
                made.questions.push(question);
            }
        }
        made
    }

    /// A panel is no part of its own: its questions stand where it stands, under its conditions.
    fn panel(&mut self, panel: &Object<'_>, around: Around<'_>) -> Made {
        let name = panel.text("name").unwrap_or("panel").to_owned();
        let (title, description) = (self.words(panel, "title"), self.words(panel, "description"));
        let mut rules: Vec<Rule> = around.rules.to_vec();
        rules.extend(self.rule(panel, "visibleIf", Slot::Visible));
        let mut made = Made::default();
        let what = format!("the panel \"{}\"", shown(&name));
        let instead = match (title.is_empty() && description.is_empty(), around.is_column) {
            (true, _) => "its questions stand on the page",
            (false, false) => "its questions stand on the page, after a note with its title",
            (false, true) => "its questions are columns of the repeating group, without its title",
        };
        self.form.notes.changed(&panel.place(), &what, "a page has no parts", instead);
        if !around.is_column && instead.contains("note") {
            let id = self.form.ids.free(&name);
            self.form.words.need(&format!("{id}.text"), &title, &name);
            self.form.words.put(&format!("{id}.help"), &description);
            // Without a name: an expression cannot ask for a title.
            let mut note = Question::new(ItemKind::Note, "", &id, &panel.place());
            note.rules.clone_from(&rules);
            made.questions.push(note);
        }
        for key in ["elements", "questions"] {
            let inside = Around { rules: &rules, ..around };
            let inner = self.elements(panel, key, inside);
            made.before.extend(inner.before);
            made.questions.extend(inner.questions);
        }
        made
    }

    /// A panel or table that repeats.
    fn roster(&mut self, element: &Object<'_>, key: &str, around: Around<'_>) -> Made {
        let mut roster = self.named(element, ItemKind::Roster);
        self.common(element, &mut roster);
        let (least, most) = if key == "columns" {
            ("minRowCount", "maxRowCount")
        } else {
            ("minPanelCount", "maxPanelCount")
        };
        roster.limit("min", element.number(least).filter(|least| (1.0..=1000.0).contains(least)));
        roster.limit("max", element.number(most).filter(|most| (1.0..=1000.0).contains(most)));
        let inside = Around { rules: &[], is_column: true };
        let inner =
            if key == "columns" { self.columns(element) } else { self.elements(element, key, inside) };
        let mut before = inner.before;
        roster.columns = inner.questions;
        if roster.columns.is_empty() {
            let what = format!("the repeating group \"{}\"", shown(&roster.name));
            let why = "it has no questions that could be its columns";
            self.form.notes.changed(&roster.place, &what, why, "a note with its title");
            roster.kind = ItemKind::Note;
            roster.fields.clear();
        }
        for note in &mut before {
            note.rules.splice(0..0, roster.rules.iter().cloned());
        }
        let mut made = self.settle(vec![roster], around);
        before.append(&mut made.questions);
        Made { questions: before, before: made.before }
    }

    /// A repeating group in another: a long text stands in its place.
    fn inner_roster(&mut self, element: &Object<'_>, around: Around<'_>) -> Made {
        let mut question = self.named(element, ItemKind::LongText);
        self.common(element, &mut question);
        let what = format!("the repeating group \"{}\"", shown(&question.name));
        let why = "a repeating group cannot stand in another";
        self.form.notes.changed(&question.place, &what, why, "a long text is asked for in its place");
        self.settle(vec![question], around)
    }
}
