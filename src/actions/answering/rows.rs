//! Lists: one row is added, changed or removed at a time, and the whole list is stored as one value.
//!
//! The new list is made from the one that the writer saw. Where somebody else has changed it meanwhile,
//! it becomes a difference like any other answer.

use serde_json::{Map, Value};

use super::super::{Actor, App};
use super::ResponseView;
use super::apart::ApartSave;
use super::save::Saved;
use super::typed::{self, TypedItem};
use crate::db::Id;
use crate::error::{Error, Message, Problem, Result};
use crate::model::{Answer, AnswerSheet, AnswerState, Asked, Condition, Item, ItemKind, Truth};

/// One row: values by column.
pub type Row = Map<String, Value>;

/// What is done to a list.
#[derive(Debug, Clone, PartialEq)]
pub enum RowChange {
    /// A row is put in the place of the one with this index.
    Put(usize, Row),
    /// Rows are added at the end.
    Append(Vec<Row>),
    /// A row is taken out.
    Remove(usize),
}

/// A change of a list.
#[derive(Debug, Clone)]
pub struct RowSave {
    /// The rendered form's own id.
    pub op: Id,
    /// What is kept as a draft if it is refused; its revision is the one that the page showed.
    pub typed: TypedItem,
    /// What is done.
    pub change: RowChange,
    /// What is wrong with the row already: then nothing is done, and the draft is kept.
    pub problems: Vec<Problem>,
    /// The version of the survey that the page showed; none where that is not known.
    pub asked_in: Option<Id>,
}

/// A row as it was read from the fields of its page.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReadRow {
    /// The values of the columns that are asked.
    pub row: Row,
    /// What is wrong, each at its column.
    pub problems: Vec<Problem>,
    /// Whether a column is asked now that was not on the page.
    pub opens: bool,
}

impl App {
    /// Changes a list. A row that was typed on an older version of the survey overwrites nothing.
    ///
    /// # Errors
    /// [`Error::NotFound`] without such a list or row, or as [`App::save_answers`].
    pub async fn change_rows(&self, actor: &Actor, slug: &str, save: RowSave) -> Result<Saved> {
        let RowSave { op, typed, change, problems, asked_in } = save;
        let apart = ApartSave { op, typed, problems, asked_in };
        self.change_apart(actor, slug, apart, ItemKind::Roster, move |standing| changed(standing, &change))
            .await
    }
}

/// The list after the change.
fn changed(standing: &Answer, change: &RowChange) -> Result<AnswerState> {
    let mut rows = match &standing.state {
        AnswerState::Value(Value::Array(rows)) => rows.clone(),
        AnswerState::Value(_) | AnswerState::Na { .. } | AnswerState::Dk | AnswerState::Unanswered => {
            Vec::new()
        }
    };
    match change {
        RowChange::Put(at, row) => {
            *rows.get_mut(*at).ok_or(Error::NotFound)? = Value::Object(row.clone());
        }
        RowChange::Append(more) => rows.extend(more.iter().cloned().map(Value::Object)),
        RowChange::Remove(at) if *at < rows.len() => drop(rows.remove(*at)),
        RowChange::Remove(_) => return Err(Error::NotFound),
    }
    // A list from which the last row is taken is open again: that there is nothing is said, not left over.
    Ok(if rows.is_empty() { AnswerState::Unanswered } else { AnswerState::Value(Value::Array(rows)) })
}

impl ResponseView {
    /// The columns that are asked in a row.
    #[must_use]
    pub fn asked_columns<'i>(&self, list: &'i Item, row: &Row) -> Vec<&'i Item> {
        let (sheet, facts) = (AnswerSheet::of(&self.survey, &self.answers), self.facts());
        let of = Asked::of(&sheet, &facts).in_row(row);
        list.columns.iter().filter(|column| holds(column.visible_if.as_ref(), of, true)).collect()
    }

    /// Reads the fields of one row: what is not asked is left out, what is missing is named.
    #[must_use]
    pub fn read_row(&self, list: &Item, fields: &[TypedItem]) -> ReadRow {
        let mut read = ReadRow::default();
        let posted = |column: &Item| fields.iter().find(|typed| typed.item == column.id);
        for column in &list.columns {
            let Some(typed) = posted(column) else { continue };
            match typed::read(&self.survey, column, typed) {
                Ok(Answer { state: AnswerState::Value(value), .. }) => {
                    read.row.insert(column.id.clone(), value);
                }
                Ok(_) => {}
                Err(messages) => {
                    read.problems
                        .extend(messages.into_iter().map(|message| Problem::new(column.id.clone(), message)));
                }
            }
        }
        let asked = self.asked_columns(list, &read.row);
        let (sheet, facts) = (AnswerSheet::of(&self.survey, &self.answers), self.facts());
        let of = Asked::of(&sheet, &facts);
        let is_asked = |id: &str| asked.iter().any(|column| column.id == id);
        read.row.retain(|id, _| is_asked(id));
        read.problems.retain(|problem| is_asked(&problem.place));
        for column in &asked {
            let is_wrong = read.problems.iter().any(|problem| problem.place == column.id);
            if posted(column).is_none() {
                read.opens = true;
            } else if !is_wrong && let Some(message) = cell_problem(column, &read.row, of) {
                read.problems.push(Problem::new(column.id.clone(), message));
            }
        }
        read
    }
}

fn cell_problem(column: &Item, row: &Row, of: Asked<'_>) -> Option<Message> {
    let of = of.in_row(row);
    let is_needed = column.required || holds(column.required_if.as_ref(), of, false);
    if !row.contains_key(&column.id) {
        return is_needed.then(|| Message::new("answer-problem-cell-missing"));
    }
    let broken = column.constraints.iter().any(|condition| condition.holds(of) == Truth::False);
    broken.then(|| Message::new("answer-problem-constraint").with("item", &column.id))
}

fn holds(condition: Option<&Condition>, of: Asked<'_>, otherwise: bool) -> bool {
    condition.map_or(otherwise, |condition| condition.holds(of) == Truth::True)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use serde_json::json;

    fn row(name: &str) -> Row {
        Row::from_iter([("name".to_owned(), json!(name))])
    }

    fn names(answer: &Answer) -> Vec<String> {
        let rows = answer.rows().unwrap_or_default();
        rows.iter().filter_map(|row| row.get("name")?.as_str().map(str::to_owned)).collect()
    }

    /// The list after a change, as an answer again.
    fn after(standing: &Answer, change: RowChange) -> Answer {
        Answer { state: changed(standing, &change).unwrap(), ..standing.clone() }
    }

    #[test]
    fn rows_are_added_changed_and_removed() {
        let two = after(&Answer::default(), RowChange::Append(vec![row("a"), row("b")]));
        let other = after(&two, RowChange::Put(0, row("c")));
        assert_eq!(names(&other), ["c", "b"]);
        assert_eq!(names(&after(&other, RowChange::Remove(0))), ["b"]);
    }

    #[test]
    fn the_last_row_taken_out_leaves_the_list_open_and_no_other_row_can_be() {
        let one = after(&Answer::default(), RowChange::Append(vec![row("a")]));
        assert_eq!(after(&one, RowChange::Remove(0)).state, AnswerState::Unanswered);
        assert!(changed(&one, &RowChange::Remove(1)).is_err());
        assert!(changed(&one, &RowChange::Put(1, row("b"))).is_err());
    }
}
