//! Taking a row out of a list: asks back on a page of its own.

use actix_web::web::Path;
use serde::Serialize;

use super::super::bar::Bar;
use super::super::page::find;
use super::super::words::value_in_words;
use super::row::{Parts, list_item, row_index};
use super::{name, rows_of};
use crate::actions::answering::{RowChange, RowSave, TypedItem};
use crate::actions::read_id;
use crate::error::Error;
use crate::i18n::Arg;
use crate::web::fault::Fault;
use crate::web::form::Form;
use crate::web::frame::{Frame, say};
use crate::web::reply::{Reply, page, see};
use crate::web::templates::View;
use crate::web::visitor::SignedIn;

/// The page.
#[derive(Debug, Serialize)]
pub struct RemovePage {
    /// What stands round every question page.
    #[serde(flatten)]
    pub bar: Bar,
    /// The list's page.
    pub back: String,
    /// The revision of the list that the page shows.
    pub rev: i64,
    /// Labels and values of the row.
    pub cells: Vec<(String, String)>,
}

impl View for RemovePage {
    const TEMPLATE: &'static str = "row_remove.html";
}

/// `GET /answer/{response}/{section}/{list}/{row}/remove`
///
/// # Errors
/// Outside the person's scope, or when there is no such row.
pub async fn show(person: SignedIn, path: Path<Parts>) -> Reply {
    let (slug, section, list, row) = path.into_inner();
    let visitor = &person.visitor;
    let view = visitor.site.app.response(&person.actor, &slug).await?;
    let item = list_item(&view, &list)?;
    let progress = view.progress();
    let place = find(&view, &progress, &section, &list)?;
    let at = row_index(&row)?.ok_or(Error::NotFound)?;
    let stored = rows_of(&view, item).get(at).cloned().ok_or(Error::NotFound)?;
    let back = format!("/answer/{slug}/{section}/{list}");
    let title =
        say(visitor, "roster-remove-title", &[("name", Arg::from(name(visitor, &view, item, &stored)))]);
    let frame = Frame::about(visitor, &view.survey, title)
        .back(back.clone(), super::super::question(visitor, &view.survey, item));
    let bar = Bar::new(&person, &view, &place, &frame)?.at(&person, &frame, format!("{back}/{row}/remove"));
    let lang = visitor.lang.code();
    let cells = item.columns.iter().filter_map(|column| {
        let value = value_in_words(visitor, &view.survey, column, stored.get(&column.id)?);
        Some((view.survey.words(lang, &column.id, "text").to_owned(), value))
    });
    page(visitor, &frame, &RemovePage { rev: view.rev(&list), cells: cells.collect(), back, bar })
}

/// `POST /answer/{response}/{section}/{list}/{row}/remove`
///
/// # Errors
/// When the form is not ours, or nothing can be changed any more.
pub async fn remove(form: Form, path: Path<Parts>) -> Reply {
    let (slug, section, list, row) = path.into_inner();
    let Some(actor) = form.visitor.actor.clone() else { return Err(Fault(Error::NotSignedIn)) };
    let back = format!("/answer/{slug}/{section}/{list}");
    if form.expired {
        return Ok(see(format!("{back}/{row}/remove")));
    }
    let base_rev = form.get("rev").parse().map_err(|_| Error::Malformed)?;
    let at = row_index(&row)?.ok_or(Error::NotFound)?;
    let save = RowSave {
        op: read_id(form.get("op"))?,
        typed: TypedItem { item: list, base_rev, ..TypedItem::default() },
        change: RowChange::Remove(at),
        problems: Vec::new(),
        asked_in: read_id(form.get("version")).ok(),
    };
    let saved = form.visitor.site.app.change_rows(&actor, &slug, save).await?;
    if !saved.problems.is_empty() {
        return Err(Fault(Error::Invalid(saved.problems)));
    }
    Ok(see(if saved.conflicts.is_empty() { back } else { format!("/answer/{slug}/differences") }))
}
