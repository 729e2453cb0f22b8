//! One row of a list: a small page with one field a column.

use std::collections::BTreeMap;

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::super::bar::Bar;
use super::super::fields::{PAGE_LANGUAGE, typed_items};
use super::super::item::{ItemView, Shown};
use super::super::kept;
use super::super::page::find;
use super::super::stored::as_typed;
use super::super::wrong::wrongs;
use super::{most, name, paste, rows_of};
use crate::actions::answering::{ResponseView, Row, RowChange, RowSave, Saved, TypedItem};
use crate::actions::{Actor, read_id};
use crate::error::{Error, Problem};
use crate::model::{Answer, Item, ItemKind};
use crate::web::fault::Fault;
use crate::web::form::Form;
use crate::web::frame::{Frame, say};
use crate::web::reply::{Reply, page_with, see};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// Response, section, list and row, as they stand in an address.
pub type Parts = (String, String, String, String);

/// The page.
#[derive(Debug, Serialize)]
pub struct RowPage {
    /// What stands round every question page.
    #[serde(flatten)]
    pub bar: Bar,
    /// Id of the list.
    pub list: String,
    /// The revision of the list that the page shows.
    pub rev: i64,
    /// Whether a translation on it has not been reviewed.
    pub is_draft: bool,
    /// One item a column.
    pub items: Vec<ItemView>,
    /// Whether another row can follow.
    pub more: bool,
    /// Where the row is removed, unless it is new.
    pub remove: Option<String>,
}

impl View for RowPage {
    const TEMPLATE: &'static str = "row.html";
}

/// `GET /answer/{response}/{section}/{list}/{row}`: the number of a row, `new` or `paste`.
///
/// # Errors
/// Outside the person's scope, or when there is no such list or row.
pub async fn show(person: SignedIn, path: Path<Parts>, request: HttpRequest) -> Reply {
    let parts = path.into_inner();
    let visitor = &person.visitor;
    let view = visitor.site.app.response(&person.actor, &parts.0).await?;
    if parts.3 == "paste" {
        return paste::show(&person, &view, &parts);
    }
    let status = match request.query_string() {
        "kept=saved" => Some(say(visitor, "answer-kept-saved", &[])),
        "more=yes" => Some(say(visitor, "roster-opens", &[])),
        _ => None,
    };
    render(&person, &view, &parts, (&[], None, status))
}

/// `POST /answer/{response}/{section}/{list}/{row}`
///
/// # Errors
/// When the form is not ours, or nothing can be changed any more.
pub async fn save(form: Form, path: Path<Parts>) -> Reply {
    let parts = path.into_inner();
    let actor = match (form.visitor.actor.clone(), form.owner) {
        (Some(actor), _) => actor,
        (None, Some(owner)) => return kept::keep(&form, owner).await,
        (None, None) => return Err(Fault(Error::NotSignedIn)),
    };
    let person = SignedIn { visitor: form.visitor.clone(), actor };
    if parts.3 == "paste" {
        return paste::save(&person, &form, &parts).await;
    }
    let app = &person.visitor.site.app;
    let view = app.response(&person.actor, &parts.0).await?;
    let typed = typed_items(&form.fields, "");
    if form.expired {
        let status = Some(say(&person.visitor, "answer-form-expired", &[]));
        return render(&person, &view, &parts, (&[], Some(&typed), status));
    }
    let (saved, opens) = store(&person.visitor, &person.actor, &parts, &form.fields).await?;
    let (slug, section, list, row) = &parts;
    if !saved.conflicts.is_empty() {
        return Ok(see(format!("/answer/{slug}/differences")));
    }
    if saved.gone > 0 {
        return Ok(see(format!("/answer/{slug}?saved=gone")));
    }
    if !saved.problems.is_empty() {
        return render(&person, &view, &parts, (&saved.problems, Some(&typed), None));
    }
    let here = format!("/answer/{slug}/{section}/{list}");
    let number = if row == "new" {
        let view = app.response(&person.actor, slug).await?;
        view.survey.item(list).map_or(0, |item| rows_of(&view, item).len())
    } else {
        row.parse().unwrap_or_default()
    };
    Ok(see(match form.get("go") {
        _ if opens => format!("{here}/{number}?more=yes"),
        "another" => format!("{here}/new"),
        _ => format!("{here}?page={}#row-{number}", number.saturating_sub(1) / super::ROWS + 1),
    }))
}

/// Stores the posted fields of a row; also says whether a further column is asked now.
pub(in super::super) async fn store(
    visitor: &Visitor,
    actor: &Actor,
    (slug, _, list, row): &Parts,
    fields: &[(String, String)],
) -> Result<(Saved, bool), Error> {
    let field =
        |wanted: &str| fields.iter().find(|(name, _)| name == wanted).map_or("", |(_, it)| it.as_str());
    let asked_in = read_id(field("version")).ok();
    let view = visitor.site.app.response(actor, slug).await?;
    let view = visitor.site.app.as_asked(view, asked_in).await?;
    let item = list_item(&view, list)?;
    let typed = typed_items(fields, "");
    let base = typed.iter().find(|one| one.item == *list).ok_or(Error::Malformed)?;
    let read = view.read_row(item, &typed);
    let change = match row_index(row)? {
        None => RowChange::Append(vec![read.row]),
        Some(at) => RowChange::Put(at, read.row),
    };
    let draft = as_draft(base, row, &typed);
    let op = read_id(field("op"))?;
    let save = RowSave { op, typed: draft, change, problems: read.problems, asked_in };
    let saved = visitor.site.app.change_rows(actor, slug, save).await?;
    Ok((saved, read.opens))
}

/// The list of this id.
pub(super) fn list_item<'v>(view: &'v ResponseView, list: &str) -> Result<&'v Item, Error> {
    view.survey.item(list).filter(|item| item.kind == ItemKind::Roster).ok_or(Error::NotFound)
}

/// `new`, or a number from 1 as an index.
pub(super) fn row_index(row: &str) -> Result<Option<usize>, Error> {
    if row == "new" {
        return Ok(None);
    }
    let number: usize = row.parse().map_err(|_| Error::NotFound)?;
    number.checked_sub(1).map(Some).ok_or(Error::NotFound)
}

type Typed<'a> = (&'a [Problem], Option<&'a [TypedItem]>, Option<String>);

fn render(
    person: &SignedIn,
    view: &ResponseView,
    parts: &Parts,
    (problems, typed, status): Typed<'_>,
) -> Reply {
    let (visitor, (_, section, list, row)) = (&person.visitor, parts);
    let item = list_item(view, list)?;
    let progress = view.progress();
    let place = find(view, &progress, section, list)?;
    let rows = rows_of(view, item);
    let stored = match row_index(row)? {
        None => Row::new(),
        Some(at) => rows.get(at).cloned().ok_or(Error::NotFound)?,
    };
    let is_expired = status.is_some() && typed.is_some();
    let draft = view.drafts.get(list).filter(|draft| draft.first("row") == row.as_str());
    let draft = draft.map(from_draft);
    let typed = typed.map(<[TypedItem]>::to_vec).or(draft);
    let title = match row_index(row)? {
        None => say(visitor, "roster-new", &[]),
        Some(_) => name(visitor, view, item, &stored),
    };
    let back = format!("/answer/{}/{section}/{list}", view.located.response.slug);
    let order: Vec<String> = item.columns.iter().map(|column| column.id.clone()).collect();
    let frame = Frame::about(visitor, &view.survey, title)
        .back(back.clone(), super::super::question(visitor, &view.survey, item))
        .status(status)
        .wrongs(wrongs(visitor, &view.survey, &order, problems));
    let bar = Bar::new(person, view, &place, &frame)?
        .at(person, &frame, format!("{back}/{row}"))
        .unsaved_if(visitor, is_expired);
    let shown = Shown { visitor, view, frame: &frame, base: bar.base.clone(), page: &place.page.id };
    let rev = typed.as_ref().and_then(|all| all.iter().find(|one| one.item == *list)).map(|one| one.base_rev);
    let mut built = RowPage {
        rev: rev.unwrap_or_else(|| view.rev(list)),
        is_draft: false,
        items: cells(&shown, view, item, (&stored, typed.as_deref())),
        more: row == "new" && rows.len() + 1 < most(item),
        remove: (row != "new").then(|| format!("{back}/{row}/remove")),
        list: list.clone(),
        bar,
    };
    built.is_draft = built.items.iter().any(|item| item.text.draft);
    built.bar.offer_licences(&built.items);
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page_with(status, visitor, &frame, &built)
}

/// The columns that are asked, with what was typed or what stands.
fn cells(
    shown: &Shown<'_>,
    view: &ResponseView,
    list: &Item,
    (stored, typed): (&Row, Option<&[TypedItem]>),
) -> Vec<ItemView> {
    let now = typed.map_or_else(|| stored.clone(), |typed| view.read_row(list, typed).row);
    let cell = |column: &Item| {
        let own = typed.and_then(|all| all.iter().find(|one| one.item == column.id)).cloned();
        let value = stored.get(&column.id).map(|value| Answer::of(value.clone()));
        let fields = own.unwrap_or_else(|| as_typed(column, value.as_ref()));
        let is_optional = !column.required && column.kind.is_choice();
        let shown = shown.item(column, Some(&fields));
        let is_empty = is_optional && !shown.options.iter().any(|option| option.chosen);
        // Beside a cell there is nothing: no comment, no state, no text of an "other".
        ItemView { is_cell: true, is_optional, is_empty, dk: false, na: false, other_label: None, ..shown }
    };
    view.asked_columns(list, &now).into_iter().map(cell).collect()
}

/// What is kept of a row that was refused: its fields under the names that they have on its page.
fn as_draft(base: &TypedItem, row: &str, typed: &[TypedItem]) -> TypedItem {
    let mut draft = TypedItem { fields: BTreeMap::new(), ..base.clone() };
    draft.fields.insert("row".into(), vec![row.to_owned()]);
    for column in typed.iter().filter(|one| one.item != base.item) {
        draft.fields.insert(format!("{}.rev", column.item), vec!["0".into()]);
        for (field, values) in &column.fields {
            let dot = if field.is_empty() { "" } else { "." };
            draft.fields.insert(format!("{}{dot}{field}", column.item), values.clone());
        }
    }
    draft
}

fn from_draft(draft: &TypedItem) -> Vec<TypedItem> {
    let pairs = draft
        .fields
        .iter()
        .flat_map(|(name, values)| values.iter().map(|value| (name.clone(), value.clone())));
    let mut pairs: Vec<(String, String)> = pairs.filter(|(name, _)| name != "row").collect();
    pairs.push((format!("{}.rev", draft.item), draft.base_rev.to_string()));
    pairs.push((PAGE_LANGUAGE.to_owned(), draft.lang.clone()));
    typed_items(&pairs, "")
}
