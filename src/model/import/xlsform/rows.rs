//! Walking down the sheet `survey`: groups open and close, and questions fall into place.

use super::super::form::{MOST_CHOICES, MOST_QUESTIONS, Part, Question, Rule, Slot};
use super::super::note::shown;
use super::kinds::{Group, RowKind, parse};
use super::questions::{Maker, rule};
use super::sheet::Row;
use crate::model::ItemKind;

/// What has been opened and not closed.
enum Open {
    /// A group that became a section.
    Section,
    /// A group inside another: its conditions hold for each question in it.
    Nested(Vec<Rule>),
    /// A repeating group.
    Roster,
    /// A repeating group in another: nothing of it is kept.
    Lost,
}

/// The walk.
pub(super) struct Walk<'a> {
    /// What questions are made with.
    pub maker: Maker<'a>,
    open: Vec<Open>,
    part: Option<Part>,
    roster: Option<Question>,
    questions: usize,
}

impl<'a> Walk<'a> {
    /// Begins at the top.
    pub fn new(maker: Maker<'a>) -> Self {
        Self { maker, open: Vec::new(), part: None, roster: None, questions: 0 }
    }

    /// Goes down all rows.
    ///
    /// # Errors
    /// A sentence when the form is larger than one can be.
    pub fn all(mut self) -> Result<Maker<'a>, String> {
        let sheet = self.maker.sheet;
        for row in &sheet.rows {
            self.row(row);
            if self.questions > MOST_QUESTIONS || self.maker.choices > MOST_CHOICES {
                return Err(format!(
                    "the form has more than {MOST_QUESTIONS} questions or {MOST_CHOICES} choices"
                ));
            }
        }
        if !self.open.is_empty() {
            let what = format!("{} groups without an end", self.open.len());
            self.maker.form.notes.changed("sheet survey, last row", &what, "a group ends", "they end here");
        }
        self.close_roster();
        self.close_part();
        Ok(self.maker)
    }

    fn row(&mut self, row: &Row) {
        let sheet = self.maker.sheet;
        let Some(written) = sheet.take(row, "type").map(|found| found.text) else {
            return self.lose(row, "a row has a type");
        };
        let disabled = sheet
            .take(row, "disabled")
            .is_some_and(|found| !matches!(found.text.to_lowercase().as_str(), "no" | "false" | "0"));
        if disabled {
            return self.lose(row, "it is disabled");
        }
        let kind = parse(&written);
        match &kind {
            RowKind::End => self.end(row, &written),
            RowKind::Begin(group) => self.begin(row, group),
            _ if self.is_lost() => self.lose(row, "a repeating group cannot stand in another"),
            RowKind::Unasked(why) => self.lose(row, why),
            RowKind::Unknown => self.lose(row, &format!("\"{}\" is no type that is known", shown(&written))),
            RowKind::Plain(_)
            | RowKind::Near(..)
            | RowKind::Number(_)
            | RowKind::Range
            | RowKind::Acknowledge
            | RowKind::Choice { .. }
            | RowKind::ChoiceElsewhere(_) => {
                let question = self.maker.question(row, &kind, &written);
                self.place(question);
            }
        }
    }

    fn lose(&mut self, row: &Row, why: &str) {
        let (place, whole) = (self.maker.sheet.place(row), self.maker.sheet.whole(row));
        self.maker.form.notes.lost(&place, &whole, why, "nothing stands in its place");
    }

    fn is_lost(&self) -> bool {
        self.open.iter().any(|open| matches!(open, Open::Lost))
    }

    /// The conditions of the groups around, below the section.
    fn rules_around(&self) -> Vec<Rule> {
        let nested = |open: &Open| match open {
            Open::Nested(rules) => rules.clone(),
            Open::Section | Open::Roster | Open::Lost => Vec::new(),
        };
        let inside =
            self.open.iter().rposition(|open| matches!(open, Open::Roster)).filter(|_| self.roster.is_some());
        self.open.iter().skip(inside.map_or(0, |at| at + 1)).flat_map(nested).collect()
    }

    fn begin(&mut self, row: &Row, group: &Group) {
        if self.is_lost() {
            self.open.push(Open::Lost);
            return self.lose(row, "a repeating group cannot stand in another");
        }
        match (group, self.roster.is_some(), self.open.is_empty()) {
            (Group::Repeat, true, _) => self.nested_repeat(row),
            (Group::Repeat, false, _) => self.begin_roster(row),
            (Group::Once | Group::Loop(_), false, true) => self.begin_section(row),
            (Group::Once | Group::Loop(_), ..) => self.begin_nested(row),
        }
    }

    fn begin_section(&mut self, row: &Row) {
        self.close_part();
        let (place, name) = (self.maker.sheet.place(row), self.maker.name(row));
        let id = self.maker.form.id_for(&name, &place);
        let label = self.maker.wording(row, "label");
        self.maker.form.words.need(&format!("{id}.title"), &label, &name);
        let hint = self.maker.wording(row, "hint");
        self.maker.form.words.put(&format!("{id}.text"), &hint);
        let mut part = Part::new(&id);
        part.rules.extend(self.relevant(row));
        self.part = Some(part);
        self.open.push(Open::Section);
    }

    fn begin_nested(&mut self, row: &Row) {
        let (place, name) = (self.maker.sheet.place(row), self.maker.name(row));
        let rules: Vec<Rule> = self.relevant(row).into_iter().collect();
        self.open.push(Open::Nested(rules));
        let label = self.maker.wording(row, "label");
        let what = format!("the group \"{}\"", shown(&name));
        let has_label = label.iter().any(|(_, text)| !text.is_empty());
        let instead = match (has_label, self.roster.is_some()) {
            (true, false) => "its questions stand in the group around it, after a note with its label",
            (true, true) => "its questions are columns of the repeating group, without its label",
            (false, _) => "its questions stand in the group around it",
        };
        self.maker.form.notes.changed(&place, &what, "a group cannot stand in another", instead);
        if has_label && self.roster.is_none() {
            let id = self.maker.form.ids.free(&name);
            self.maker.form.words.need(&format!("{id}.text"), &label, &name);
            // Without a name: an expression cannot ask for a label.
            self.place(Question::new(ItemKind::Note, "", &id, &place));
        }
    }

    fn begin_roster(&mut self, row: &Row) {
        let (place, name) = (self.maker.sheet.place(row), self.maker.name(row));
        let id = self.maker.form.id_for(&name, &place);
        let label = self.maker.wording(row, "label");
        self.maker.form.words.need(&format!("{id}.text"), &label, &name);
        let hint = self.maker.wording(row, "hint");
        self.maker.form.words.put(&format!("{id}.help"), &hint);
        let mut roster = Question::new(ItemKind::Roster, &name, &id, &place);
        let rows =
            self.maker.sheet.peek(row, "repeat_count").and_then(|count| count.trim().parse::<u16>().ok());
        if let Some(rows) = rows.filter(|rows| (1..=1000).contains(rows)) {
            self.maker.sheet.take(row, "repeat_count");
            roster.limit("min", Some(f64::from(rows)));
            roster.limit("max", Some(f64::from(rows)));
        }
        roster.rules = self.rules_around();
        roster.rules.extend(self.relevant(row));
        self.roster = Some(roster);
        self.open.push(Open::Roster);
    }

    /// A long text stands where the rows of an inner repeating group would be.
    fn nested_repeat(&mut self, row: &Row) {
        let (place, name) = (self.maker.sheet.place(row), self.maker.name(row));
        let id = self.maker.form.id_for(&name, &place);
        let label = self.maker.wording(row, "label");
        self.maker.form.words.need(&format!("{id}.text"), &label, &name);
        let mut question = Question::new(ItemKind::LongText, &name, &id, &place);
        question.rules.extend(self.relevant(row));
        let what = format!("the repeating group \"{}\"", shown(&name));
        let why = "a repeating group cannot stand in another";
        self.maker.form.notes.changed(&place, &what, why, "a long text is asked for in its place");
        self.place(question);
        self.open.push(Open::Lost);
    }

    fn relevant(&self, row: &Row) -> Option<Rule> {
        self.maker.sheet.take(row, "relevant").map(|found| rule(Slot::Visible, found))
    }

    fn end(&mut self, row: &Row, written: &str) {
        // The name and label of what ends are often repeated here.
        for key in ["name", "label"] {
            self.maker.wording(row, key);
            self.maker.sheet.take(row, key);
        }
        match self.open.pop() {
            Some(Open::Section) => self.close_part(),
            Some(Open::Roster) => self.close_roster(),
            Some(Open::Nested(_) | Open::Lost) => {}
            None => {
                let place = self.maker.sheet.place(row);
                self.maker.form.notes.lost(&place, written, "nothing is open", "nothing stands in its place");
            }
        }
    }

    /// Puts a question where it belongs.
    fn place(&mut self, mut question: Question) {
        self.questions += 1;
        let around = self.rules_around();
        question.rules.splice(0..0, around);
        let Some(mut roster) = self.roster.take() else { return self.put_into_part(question) };
        if question.kind == ItemKind::Note {
            let why = "a repeating group holds no notes";
            self.maker.form.notes.changed(&question.place, "a note", why, "it stands before the group");
            question.rules.splice(0..0, roster.rules.iter().cloned());
            self.put_into_part(question);
        } else {
            if !question.fits_a_column() {
                let what = format!("a question of type {}", question.kind.word());
                let why = "it cannot be a column of a repeating group";
                self.maker.form.notes.changed(&question.place, &what, why, "a line of text is asked for");
                question.kind = ItemKind::Text;
                self.maker.form.words.forget_choices(&question);
            }
            roster.columns.push(question);
        }
        self.roster = Some(roster);
    }

    fn put_into_part(&mut self, question: Question) {
        let part = match self.part.take() {
            Some(part) => part,
            None => {
                let form = &mut self.maker.form;
                let id = form.ids.free("questions");
                let title = form.words.of(&format!("{}.title", form.id));
                form.words.need(&format!("{id}.title"), &title, &id);
                Part::new(&id)
            }
        };
        self.part.insert(part).questions.push(question);
    }

    fn close_roster(&mut self) {
        let Some(mut roster) = self.roster.take() else { return };
        if roster.columns.is_empty() {
            let what = format!("the repeating group \"{}\"", shown(&roster.name));
            let why = "it has no questions that could be its columns";
            self.maker.form.notes.changed(&roster.place, &what, why, "a note with its label");
            roster.kind = ItemKind::Note;
            roster.fields.clear();
        }
        self.questions += 1;
        self.put_into_part(roster);
    }

    fn close_part(&mut self) {
        let Some(part) = self.part.take() else { return };
        if part.questions.is_empty() {
            let what = format!("the group \"{}\"", part.id);
            let why = "it has no questions";
            self.maker.form.notes.lost("sheet survey", &what, why, "nothing stands in its place");
            self.maker.form.words.forget(&part.id);
            return;
        }
        self.maker.form.parts.push(part);
    }
}
