//! Rows pasted from a spreadsheet: first shown with every fault, then added.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::bar::Bar;
use super::super::page::find;
use super::super::wrong::sentence;
use super::row::{Parts, list_item};
use super::table::{self, Pasted};
use super::{most, rows_of};
use crate::actions::answering::{ResponseView, RowChange, RowSave, TypedItem};
use crate::actions::read_id;
use crate::error::{Error, Message};
use crate::i18n::Arg;
use crate::model::Item;
use crate::web::form::Form;
use crate::web::frame::{Frame, say};
use crate::web::reply::{Reply, page_with, see};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// The page.
#[derive(Debug, Serialize)]
pub struct PastePage {
    /// What stands round every question page.
    #[serde(flatten)]
    pub bar: Bar,
    /// The revision of the list that the page shows.
    pub rev: i64,
    /// What was pasted.
    pub table: String,
    /// The names of the columns, as the header may have them.
    pub columns: Vec<String>,
    /// "3 rows can be added", once something was pasted.
    pub result: Option<String>,
    /// Whether all that was pasted can be added.
    pub is_well: bool,
    /// What can be added, each row in a sentence.
    pub good: Vec<String>,
    /// Row, column and what is wrong.
    pub faults: Vec<Fault>,
    /// Whether there is something to add.
    pub can_add: bool,
}

/// One fault of what was pasted.
#[derive(Debug, Serialize)]
pub struct Fault {
    /// "Row 3"
    pub row: String,
    /// Label of the column.
    pub column: String,
    /// Sentence.
    pub cause: String,
}

impl View for PastePage {
    const TEMPLATE: &'static str = "row_paste.html";
}

/// The empty page.
pub(super) fn show(person: &SignedIn, view: &ResponseView, parts: &Parts) -> Reply {
    render(person, view, parts, (view.rev(&parts.2), "", None), 0)
}

/// `go=preview` says what would be added, `go=add` adds the rows without a fault.
pub(super) async fn save(person: &SignedIn, form: &Form, parts: &Parts) -> Reply {
    let (slug, section, list, _) = parts;
    let app = &person.visitor.site.app;
    let view = app.response(&person.actor, slug).await?;
    let item = list_item(&view, list)?;
    let base_rev: i64 = form.get("rev").parse().map_err(|_| Error::Malformed)?;
    let table = form.get("table");
    let pasted = table::read(&view, person.visitor.lang, item, table);
    if form.get("go") != "add" || form.expired || pasted.rows.is_empty() {
        return render(person, &view, parts, (base_rev, table, Some(pasted)), 0);
    }
    let rows = pasted.rows.iter().map(|(_, row)| row.clone()).collect();
    let save = RowSave {
        op: read_id(form.get("op"))?,
        typed: TypedItem { item: list.clone(), base_rev, ..TypedItem::default() },
        change: RowChange::Append(rows),
        problems: Vec::new(),
        asked_in: read_id(form.get("version")).ok(),
    };
    let saved = app.change_rows(&person.actor, slug, save).await?;
    if !saved.conflicts.is_empty() {
        return Ok(see(format!("/answer/{slug}/differences")));
    }
    if !saved.problems.is_empty() {
        let faults = saved.problems.into_iter().map(|problem| (0, String::new(), problem.message)).collect();
        let pasted = Pasted { faults, ..Pasted::default() };
        return render(person, &view, parts, (base_rev, table, Some(pasted)), 0);
    }
    if pasted.faults.is_empty() {
        return Ok(see(format!("/answer/{slug}/{section}/{list}")));
    }
    // What could not be added stays in the field, to be mended there.
    let view = app.response(&person.actor, slug).await?;
    let left = pasted.left_over.clone();
    let again = table::read(&view, person.visitor.lang, list_item(&view, list)?, &left);
    render(person, &view, parts, (view.rev(list), &left, Some(again)), pasted.rows.len())
}

fn render(
    person: &SignedIn,
    view: &ResponseView,
    parts: &Parts,
    (rev, text, pasted): (i64, &str, Option<Pasted>),
    added: usize,
) -> Reply {
    let (visitor, (_, section, list, _)) = (&person.visitor, parts);
    let item = list_item(view, list)?;
    let progress = view.progress();
    let place = find(view, &progress, section, list)?;
    let back = format!("/answer/{}/{section}/{list}", view.located.response.slug);
    let frame = Frame::about(visitor, &view.survey, say(visitor, "roster-paste", &[]))
        .back(back.clone(), super::super::question(visitor, &view.survey, item));
    let bar = Bar::new(person, view, &place, &frame)?.at(person, &frame, format!("{back}/paste"));
    let lang = visitor.lang.code();
    let pasted = pasted.unwrap_or_default();
    let has_faults = !pasted.faults.is_empty();
    let room = Room::of(view, item, pasted.rows.len());
    let built = PastePage {
        rev,
        table: text.to_owned(),
        columns: item
            .columns
            .iter()
            .map(|column| view.survey.words(lang, &column.id, "text").to_owned())
            .collect(),
        result: (!text.trim().is_empty()).then(|| result(visitor, &room, added)),
        is_well: !has_faults && !room.is_short(),
        good: if room.is_short() { Vec::new() } else { summaries(visitor, view, item, &pasted) },
        faults: faults(visitor, view, &pasted),
        can_add: room.good > 0 && !room.is_short(),
        bar,
    };
    let status = if built.is_well { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page_with(status, visitor, &frame, &built)
}

/// How many rows were pasted, and how many more the list takes.
struct Room {
    good: usize,
    free: usize,
    max: usize,
}

impl Room {
    fn of(view: &ResponseView, list: &Item, good: usize) -> Self {
        Self { good, free: most(list).saturating_sub(rows_of(view, list).len()), max: most(list) }
    }

    const fn is_short(&self) -> bool {
        self.good > self.free
    }
}

/// What would come of it, or what has.
fn result(visitor: &Visitor, room: &Room, added: usize) -> String {
    if added > 0 {
        return say(visitor, "roster-paste-added", &[("count", Arg::from(added))]);
    }
    if room.is_short() {
        let args =
            [("count", Arg::from(room.good)), ("free", Arg::from(room.free)), ("max", Arg::from(room.max))];
        return say(visitor, "roster-paste-too-many", &args);
    }
    say(visitor, "roster-paste-result", &[("count", Arg::from(room.good))])
}

fn summaries(visitor: &Visitor, view: &ResponseView, list: &Item, pasted: &Pasted) -> Vec<String> {
    let line = |row: &crate::actions::answering::Row| {
        let cells = list.columns.iter().filter_map(|column| {
            Some(super::value_in_words(visitor, &view.survey, column, row.get(&column.id)?))
        });
        cells.collect::<Vec<_>>().join(" · ")
    };
    pasted.rows.iter().map(|(_, row)| line(row)).collect()
}

fn faults(visitor: &Visitor, view: &ResponseView, pasted: &Pasted) -> Vec<Fault> {
    let lang = visitor.lang.code();
    let fault = |(row, column, message): &(usize, String, Message)| Fault {
        row: if *row == 0 { String::new() } else { say(visitor, "roster-line", &[("row", Arg::from(*row))]) },
        column: view.survey.words(lang, column, "text").to_owned(),
        cause: sentence(visitor, &view.survey, view.survey.any_item(column), message),
    };
    pasted.faults.iter().map(fault).collect()
}
