//! A question page: show it, save it.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::bar::Bar;
use super::fields::{taken, typed_items};
use super::going::{Posted, StillOpen, go_on, still_open};
use super::item::{ItemView, Shown};
use super::kept;
use super::roster::{self, RosterPage};
use super::words::page_title;
use super::wrong::wrongs;
use crate::actions::answering::{PageProgress, ResponseView, Save, SectionProgress, TypedItem};
use crate::actions::permission::Verb;
use crate::actions::read_id;
use crate::error::{Error, Problem};
use crate::model::{Group, Item, ItemKind, Shown as Asked};
use crate::web::fault::Fault;
use crate::web::form::Form;
use crate::web::frame::{Frame, say};
use crate::web::reply::{Reply, page, page_with, see};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// The page.
#[derive(Debug, Serialize)]
pub struct QuestionPage {
    /// What stands round every question page.
    #[serde(flatten)]
    pub bar: Bar,
    /// One sentence of intent.
    pub intent: Option<String>,
    /// Why it is asked.
    pub why: Option<String>,
    /// How the ratings are meant.
    pub help: Option<String>,
    /// Whether its items are the enablers of one dimension, laid out as one table.
    pub is_ratings: bool,
    /// Items that are asked.
    pub items: Vec<ItemView>,
    /// Whether a translation on it has not been reviewed.
    pub is_draft: bool,
    /// Rungs that follow once the ones shown are answered.
    pub waiting: usize,
    /// What is still open, where the page was saved and that has to be said.
    pub open: Option<StillOpen>,
}

impl View for QuestionPage {
    const TEMPLATE: &'static str = "question_page.html";
}

/// Where a page stands in its section.
pub(super) struct Place<'a> {
    pub section: &'a SectionProgress,
    pub page: &'a PageProgress,
    pub at: usize,
}

/// `GET /answer/{response}/{section}/{page}`
///
/// # Errors
/// Outside the person's scope, or when there is no such page.
pub async fn show(person: SignedIn, path: Path<(String, String, String)>, request: HttpRequest) -> Reply {
    let (slug, section, id) = path.into_inner();
    let visitor = &person.visitor;
    let view = visitor.site.app.response(&person.actor, &slug).await?;
    let progress = view.progress();
    let place = find(&view, &progress, &section, &id)?;
    let refused = refused(&person, &view, &place)?;
    let frame = frame(visitor, &view, &place, &refused);
    let frame = match request.query_string() {
        "kept=saved" => frame.status(Some(say(visitor, "answer-kept-saved", &[]))),
        "unticked=yes" => frame.warning(say(visitor, "inherit-unticked", &[])),
        "kept=waits" => frame.warning(say(visitor, "answer-kept-waits", &[])),
        _ => frame,
    };
    if let Some(list) = list_at(&view, &place, &id) {
        let built = list_page(&person, &view, (&place, list), (&frame, &[]), page_number(&request))?;
        return page(visitor, &frame, &built);
    }
    let mut built = build(&person, &view, &place, (&frame, &[]))?;
    if request.query_string() == "open=yes" && built.bar.locked.is_none() {
        built.open = still_open(visitor, &view, &place);
    }
    page(visitor, &frame, &built)
}

/// Why what was typed on an earlier visit is not accepted: it stands in its fields, and would seem to count.
/// Lists and documents say so on pages of their own.
fn refused(person: &SignedIn, view: &ResponseView, place: &Place<'_>) -> Result<Vec<Problem>, Error> {
    if !view.is_editable()? || !person.actor.may(Verb::Answer, &view.located.node.path) {
        return Ok(Vec::new());
    }
    let is_typed_here = |problem: &Problem| {
        let at = view.survey.item_at(&problem.place).filter(|at| place.page.page.items.contains(at));
        let item = at.and_then(|at| view.survey.items.get(at));
        item.is_some_and(|item| !matches!(item.kind, ItemKind::Roster | ItemKind::File))
    };
    Ok(view.refused().into_iter().filter(is_typed_here).collect())
}

/// `?page=2` of a long list, counted from 0.
fn page_number(request: &HttpRequest) -> usize {
    let number = request.query_string().split('&').find_map(|pair| pair.strip_prefix("page=")?.parse().ok());
    number.map_or(0, |number: usize| number.saturating_sub(1))
}

/// The list whose own page an address is of.
fn list_at<'v>(view: &'v ResponseView, place: &Place<'_>, id: &str) -> Option<&'v Item> {
    let is_own = place.page.page.group == Group::Roster || place.page.id != id;
    let item = if is_own { view.survey.item(id) } else { None };
    item.filter(|item| item.kind == ItemKind::Roster)
}

fn list_page(
    person: &SignedIn,
    view: &ResponseView,
    (place, list): (&Place<'_>, &Item),
    (frame, typed): (&Frame, &[TypedItem]),
    number: usize,
) -> Result<RosterPage, Error> {
    let bar = Bar::new(person, view, place, frame)?;
    let shown = Shown { visitor: &person.visitor, view, frame, base: bar.base.clone(), page: &place.page.id };
    let shown = shown.item(list, typed.iter().find(|one| one.item == list.id));
    Ok(roster::build(&person.visitor, view, (bar, shown), list, number))
}

/// `POST /answer/{response}/{section}/{page}`
///
/// # Errors
/// When the form is not ours, or nothing can be changed any more.
pub async fn save(form: Form, path: Path<(String, String, String)>) -> Reply {
    let (slug, section, id) = path.into_inner();
    let actor = match (form.visitor.actor.clone(), form.owner) {
        (Some(actor), _) => actor,
        (None, Some(owner)) => return kept::keep(&form, owner).await,
        (None, None) => return Err(Fault(Error::NotSignedIn)),
    };
    let person = SignedIn { visitor: form.visitor.clone(), actor };
    let app = &person.visitor.site.app;
    let typed = typed_items(&form.fields, form.get("go"));
    if form.expired {
        return again(&person, (&slug, &section, &id), &typed, &[]).await;
    }
    let save = Save {
        op: read_id(form.get("op"))?,
        items: typed.clone(),
        take: taken(&form.fields, form.get("go")),
        asked_in: read_id(form.get("version")).ok(),
    };
    let saved = app.save_answers(&person.actor, &slug, save).await?;
    if !saved.conflicts.is_empty() {
        return Ok(see(format!("/answer/{slug}/differences")));
    }
    if !saved.problems.is_empty() && !form.get("go").starts_with("lang:") {
        return again(&person, (&slug, &section, &id), &typed, &saved.problems).await;
    }
    if saved.gone > 0 {
        return Ok(see(format!("/answer/{slug}?saved=gone")));
    }
    let posted = Posted {
        go: form.get("go"),
        items: &typed,
        unticked: &saved.unticked,
        told: form.get("~told") == "yes",
    };
    match go_on(&person, (&slug, &section, &id), &posted).await {
        // The page is not in the version to which the campaign was moved meanwhile.
        Err(Fault(Error::NotFound)) => Ok(see(format!("/answer/{slug}"))),
        led => led,
    }
}

/// The same page again: 422 with what was typed and every problem.
async fn again(
    person: &SignedIn,
    (slug, section, id): (&str, &str, &str),
    typed: &[TypedItem],
    problems: &[Problem],
) -> Reply {
    let visitor = &person.visitor;
    let view = visitor.site.app.response(&person.actor, slug).await?;
    let progress = view.progress();
    let place = find(&view, &progress, section, id)?;
    let mut frame = frame(visitor, &view, &place, problems);
    let mut status = StatusCode::UNPROCESSABLE_ENTITY;
    if problems.is_empty() {
        frame.status = Some(say(visitor, "answer-form-expired", &[]));
        status = StatusCode::OK;
    }
    // What was stored meanwhile has a new revision; what was refused keeps the one it was typed on.
    let refused: Vec<TypedItem> = typed
        .iter()
        .filter(|one| problems.is_empty() || problems.iter().any(|p| p.place == one.item))
        .cloned()
        .collect();
    let is_expired = problems.is_empty();
    if let Some(list) = list_at(&view, &place, id) {
        let mut built = list_page(person, &view, (&place, list), (&frame, &refused), 0)?;
        built.bar = built.bar.unsaved_if(visitor, is_expired);
        return page_with(status, visitor, &frame, &built);
    }
    let mut built = build(person, &view, &place, (&frame, &refused))?;
    built.bar = built.bar.unsaved_if(visitor, is_expired);
    page_with(status, visitor, &frame, &built)
}

/// The page with this id, or the one on which the list with this id stands.
pub(super) fn find<'a>(
    view: &ResponseView,
    progress: &'a [SectionProgress],
    section: &str,
    id: &str,
) -> Result<Place<'a>, Error> {
    let section = progress.iter().find(|one| one.id == section).ok_or(Error::NotFound)?;
    let item = view.survey.item_at(id);
    let holds = |page: &PageProgress| item.is_some_and(|at| page.page.items.contains(&at));
    let by_id = section.pages.iter().position(|page| page.id == id);
    let at = by_id.or_else(|| section.pages.iter().position(holds)).ok_or(Error::NotFound)?;
    let page = section.pages.get(at).ok_or(Error::NotFound)?;
    Ok(Place { section, page, at })
}

fn frame(visitor: &Visitor, view: &ResponseView, place: &Place<'_>, problems: &[Problem]) -> Frame {
    let section = view.survey.words(visitor.lang.code(), &place.section.id, "title").to_owned();
    let back = format!("/answer/{}/{}", view.located.response.slug, place.section.id);
    let items = place.page.page.items.iter().filter_map(|at| view.survey.items.get(*at));
    let order: Vec<String> = items.map(|item| item.id.clone()).collect();
    Frame::about(visitor, &view.survey, page_title(visitor, view, place.section, &place.page.id))
        .back(back, section)
        .wrongs(wrongs(visitor, &view.survey, &order, problems))
}

fn build(
    person: &SignedIn,
    view: &ResponseView,
    place: &Place<'_>,
    (frame, typed): (&Frame, &[TypedItem]),
) -> Result<QuestionPage, Error> {
    let visitor = &person.visitor;
    let states = view.shown();
    let mut bar = Bar::new(person, view, place, frame)?;
    let shown = Shown { visitor, view, frame, base: bar.base.clone(), page: &place.page.id };
    let asked = |at: &usize| states.get(*at) == Some(&Asked::Asked);
    let items =
        place.page.page.items.iter().filter(|at| asked(at)).filter_map(|at| view.survey.items.get(*at));
    let items: Vec<ItemView> = items
        .map(|item| {
            // What is kept of one row of a list belongs to the page of that row.
            let kept = view.drafts.get(&item.id).filter(|draft| !draft.fields.contains_key("row"));
            shown.item(item, typed.iter().find(|one| one.item == item.id).or(kept))
        })
        .collect();
    let is_ratings = matches!(place.page.page.group, Group::Enablers(_));
    let about = if is_ratings { "enabler" } else { place.page.id.as_str() };
    let slot = |slot: &str| {
        let found = view.survey.text(visitor.lang.code(), &format!("{about}.{slot}"));
        found.map(|found| found.text.to_owned())
    };
    bar.offer_licences(&items);
    Ok(QuestionPage {
        intent: slot("intent"),
        why: slot("why"),
        help: slot("help").filter(|_| is_ratings),
        is_ratings,
        is_draft: items.iter().any(|item| item.text.draft),
        waiting: place.page.page.items.iter().filter(|at| states.get(**at) == Some(&Asked::Waiting)).count(),
        items,
        open: None,
        bar,
    })
}
