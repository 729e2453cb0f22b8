//! Tables: rows over one scale, rows over columns of their own, and columns that repeat.

use super::super::form::{Choice, Question};
use super::super::names::Codes;
use super::super::note::shown;
use super::super::words::Wording;
use super::choices::Given;
use super::object::{Object, excerpt};
use super::{Around, Made, Reader};
use crate::model::ItemKind;

/// More cells than this are no table that somebody fills in.
const MOST_CELLS: usize = 400;

impl Reader {
    /// Rows over one scale.
    pub fn matrix(&mut self, element: &Object<'_>) -> Question {
        let mut question = self.named(element, ItemKind::Matrix);
        let (columns, rows) = (self.given(element, "columns"), self.given(element, "rows"));
        if element.flag("isAllRowRequired") {
            question.flag("required");
        }
        match (columns.len(), rows.len()) {
            (_, 0) => {
                question.kind = ItemKind::Single;
                let why = "a table has rows";
                self.form.notes.changed(
                    &question.place,
                    "a table without rows",
                    why,
                    "one of its columns is chosen",
                );
                self.take_choices(&mut question, columns);
                self.enough(&mut question);
            }
            (0 | 1, _) => {
                question.kind = ItemKind::Multi;
                let why = "one column alone is nothing to choose from";
                let what = format!("a table with {} columns", columns.len());
                self.form.notes.changed(&question.place, &what, why, "its rows can be ticked or not");
                self.take_choices(&mut question, rows);
            }
            _ => {
                self.take_choices(&mut question, columns);
                self.take_rows(&mut question, &rows);
            }
        }
        self.common(element, &mut question);
        question
    }

    fn take_rows(&mut self, question: &mut Question, rows: &[Given]) {
        let mut codes = Codes::default();
        for row in rows {
            let code = self.code(&mut codes, row);
            self.form.words.need(&format!("{}.row.{code}", question.id), &row.text, &row.value);
            question.rows.push(code);
        }
    }

    /// The columns of a table that repeats.
    pub fn columns(&mut self, element: &Object<'_>) -> Made {
        let around = Around { rules: &[], is_column: true };
        let mut made = Made::default();
        let cells = element.text("cellType").unwrap_or("dropdown").to_owned();
        self.borrowed = self.given(element, "choices");
        for column in self.opened(element) {
            let kind = column.text("cellType").unwrap_or(&cells).to_owned();
            let questions = self.question(&column, &kind, around);
            column.list_rest(&mut self.form.notes);
            let inner = self.settle(questions, around);
            made.before.extend(inner.before);
            made.questions.extend(inner.questions);
        }
        self.borrowed.clear();
        made
    }

    fn opened<'v>(&mut self, element: &Object<'v>) -> Vec<Object<'v>> {
        let mut columns = Vec::new();
        for (at, value) in element.list("columns").iter().enumerate() {
            let pointer = format!("{}/{at}", element.pointer_of("columns"));
            match Object::open(value, pointer.clone(), element.lines()) {
                Some(column) => columns.push(column),
                None => {
                    let why = "a column is an object";
                    self.form.notes.lost(&pointer, &excerpt(value), why, "nothing stands in its place");
                }
            }
        }
        columns
    }

    /// Rows over columns of their own: each column of choices is a matrix, each other cell a question.
    pub fn table(&mut self, element: &Object<'_>, around: Around<'_>) -> Made {
        let name = element.text("name").unwrap_or_default().to_owned();
        let title = self.words(element, "title");
        let rows = self.given(element, "rows");
        let columns = self.opened(element);
        if rows.len() * columns.len() > MOST_CELLS {
            let what = format!("a table of {} rows and {} columns", rows.len(), columns.len());
            let why = format!("it has more than {MOST_CELLS} cells");
            self.form.notes.lost(&element.place(), &what, &why, "nothing stands in its place");
            return Made::default();
        }
        let why = "a table has one scale for all its columns";
        let what = format!("the table \"{}\"", shown(&name));
        self.form.notes.changed(
            &element.place(),
            &what,
            why,
            "each column is a question, or each of its cells",
        );
        let cells = element.text("cellType").unwrap_or("dropdown").to_owned();
        self.borrowed = self.given(element, "choices");
        let mut questions = Vec::new();
        for column in &columns {
            let kind = column.text("cellType").unwrap_or(&cells).to_owned();
            let mut made = self.column(column, (&name, &title, &kind), (&rows, around));
            column.list_rest(&mut self.form.notes);
            questions.append(&mut made);
        }
        let mut own = Question::new(ItemKind::Note, "", "", &element.place());
        self.common(element, &mut own);
        self.borrowed.clear();
        let is_required = element.flag("isRequired") | element.flag("isAllRowRequired");
        for question in &mut questions {
            question.rules.splice(0..0, own.rules.iter().cloned());
            if is_required {
                question.flag("required");
            }
        }
        self.settle(questions, around)
    }

    fn column(
        &mut self,
        column: &Object<'_>,
        (name, title, kind): (&str, &Wording, &str),
        (rows, around): (&[Given], Around<'_>),
    ) -> Vec<Question> {
        let mut made = self.question(column, kind, around);
        let Some(mut first) = made.pop() else { return Vec::new() };
        let source = self.form.words.source.clone();
        let text = self.form.words.of(&format!("{}.text", first.id));
        let text = joined(title, &text, &source);
        self.form.words.put(&format!("{}.text", first.id), &text);
        let column_name = std::mem::take(&mut first.name);
        if first.kind == ItemKind::Single
            && !rows.is_empty()
            && !around.is_column
            && !first.choices.iter().any(|c| c.other)
        {
            first.kind = ItemKind::Matrix;
            first.fields.remove("specials");
            self.take_rows(&mut first, rows);
            return vec![first];
        }
        let Some((last, others)) = rows.split_last() else { return vec![first] };
        let mut cells: Vec<Question> = Vec::new();
        for row in others.iter().chain([last]) {
            let id = self.form.id_for(&format!("{}-{}", first.id, row.value), &row.place);
            let mut cell =
                Question::new(first.kind, &format!("{name}.{}.{column_name}", row.value), &id, &first.place);
            cell.fields.clone_from(&first.fields);
            cell.rules.clone_from(&first.rules);
            self.copy_words(&first, &mut cell);
            self.form.words.need(&format!("{id}.text"), &joined(&text, &row.text, &source), &row.value);
            cells.push(cell);
        }
        self.form.words.forget(&first.id);
        cells
    }

    /// The choices, help and messages of one question for another.
    fn copy_words(&mut self, from: &Question, to: &mut Question) {
        for slot in ["help", "constraint"] {
            let text = self.form.words.of(&format!("{}.{slot}", from.id));
            self.form.words.put(&format!("{}.{slot}", to.id), &text);
        }
        for choice in &from.choices {
            let text = self.form.words.of(&format!("{}.{}", from.id, choice.code));
            self.form.words.need(&format!("{}.{}", to.id, choice.code), &text, &choice.value);
            to.choices.push(Choice::clone(choice));
        }
        self.choices += to.choices.len();
    }

    /// Several lines of text under one title: each is a question.
    pub fn several_texts(&mut self, element: &Object<'_>, around: Around<'_>) -> Made {
        let name = element.text("name").unwrap_or_default().to_owned();
        let title = self.words(element, "title");
        let source = self.form.words.source.clone();
        let mut own = Question::new(ItemKind::Note, "", "", &element.place());
        self.common(element, &mut own);
        let mut questions = Vec::new();
        for (at, value) in element.list("items").iter().enumerate() {
            let pointer = format!("{}/{at}", element.pointer_of("items"));
            let Some(item) = Object::open(value, pointer.clone(), element.lines()) else {
                self.form.notes.lost(
                    &pointer,
                    &excerpt(value),
                    "an item is an object",
                    "nothing stands in its place",
                );
                continue;
            };
            let mut question = self.named(&item, ItemKind::Text);
            self.input(&item, &mut question);
            self.common(&item, &mut question);
            item.list_rest(&mut self.form.notes);
            let text = self.form.words.of(&format!("{}.text", question.id));
            self.form.words.put(&format!("{}.text", question.id), &joined(&title, &text, &source));
            question.name = format!("{name}.{}", question.name);
            question.rules.splice(0..0, own.rules.iter().cloned());
            questions.push(question);
        }
        let what = format!("the texts \"{}\"", shown(&name));
        let why = "a question has one answer";
        self.form.notes.changed(&element.place(), &what, why, "each of its lines is a question");
        self.settle(questions, around)
    }
}

/// One text and another, in each language of both; what a language lacks stands in the source's words.
fn joined(first: &Wording, second: &Wording, source: &str) -> Wording {
    let of = |wording: &Wording, language: &str| -> String {
        let find = |tag: &str| wording.iter().find(|(known, _)| known == tag).map(|(_, text)| text.clone());
        find(language).or_else(|| find(source)).unwrap_or_default()
    };
    let mut languages: Vec<&String> = first.iter().chain(second).map(|(tag, _)| tag).collect();
    languages.sort();
    languages.dedup();
    let text = |tag: &String| match (of(first, tag), of(second, tag)) {
        (a, b) if a.is_empty() => b,
        (a, b) if b.is_empty() => a,
        (a, b) => format!("{a}: {b}"),
    };
    languages.into_iter().map(|tag| (tag.clone(), text(tag))).collect()
}
