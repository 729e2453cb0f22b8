//! A question page: show it, save it.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;
use uuid::Uuid;

use super::fields::typed_items;
use super::item::{ItemView, Shown};
use super::kept;
use super::words::page_title;
use super::wrong::wrongs;
use crate::actions::answering::{PageProgress, ResponseView, Save, SectionProgress, Status, TypedItem};
use crate::actions::read_id;
use crate::error::{Error, Problem};
use crate::i18n::{Arg, Lang};
use crate::model::{Group, Shown as Asked};
use crate::web::fault::Fault;
use crate::web::form::Form;
use crate::web::frame::{Frame, say};
use crate::web::reply::{Reply, page, page_with, see};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// The page.
#[derive(Debug, Serialize)]
pub struct QuestionPage {
    /// "Leadership, page 2 of 5"
    pub caption: String,
    /// One sentence of intent.
    pub intent: Option<String>,
    /// Why it is asked.
    pub why: Option<String>,
    /// How the ratings are meant.
    pub help: Option<String>,
    /// Whether its items are the enablers of one dimension, laid out as one table.
    pub is_ratings: bool,
    /// Licences to choose from, where a field asks for one.
    pub licences: &'static [&'static str],
    /// Why nothing can be changed here.
    pub locked: Option<String>,
    /// Where the form goes.
    pub action: String,
    /// The rendered form's own id.
    pub op: String,
    /// The token by which the page is kept when the session has ended.
    pub keep: String,
    /// Items that are asked.
    pub items: Vec<ItemView>,
    /// Rungs that follow once the ones shown are answered.
    pub waiting: usize,
    /// The page before.
    pub previous: bool,
    /// What is saved.
    pub saved: String,
}

impl View for QuestionPage {
    const TEMPLATE: &'static str = "question_page.html";
}

/// The licences that most public software has, as SPDX names them.
pub(super) const LICENCES: &[&str] = &[
    "AGPL-3.0-only",
    "AGPL-3.0-or-later",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC-BY-4.0",
    "CC0-1.0",
    "EPL-2.0",
    "EUPL-1.2",
    "GPL-2.0-only",
    "GPL-2.0-or-later",
    "GPL-3.0-only",
    "GPL-3.0-or-later",
    "ISC",
    "LGPL-2.1-or-later",
    "LGPL-3.0-or-later",
    "MIT",
    "MPL-2.0",
    "PostgreSQL",
    "Unlicense",
    "Zlib",
];

/// Where a page stands in its section.
struct Place<'a> {
    section: &'a SectionProgress,
    page: &'a PageProgress,
    at: usize,
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
    let place = find(&progress, &section, &id)?;
    let frame = frame(visitor, &view, &place, &[]);
    let frame = match request.query_string() {
        "kept=saved" => frame.status(Some(say(visitor, "answer-kept-saved", &[]))),
        "kept=waits" => frame.warning(say(visitor, "answer-kept-waits", &[])),
        _ => frame,
    };
    let built = build(&person, &view, &place, (&frame, &[]))?;
    page(visitor, &frame, &built)
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
    let save = Save { op: read_id(form.get("op"))?, items: typed.clone() };
    let saved = app.save_answers(&person.actor, &slug, save).await?;
    if !saved.conflicts.is_empty() {
        return Ok(see(format!("/answer/{slug}/differences")));
    }
    if !saved.problems.is_empty() && !form.get("go").starts_with("lang:") {
        return again(&person, (&slug, &section, &id), &typed, &saved.problems).await;
    }
    go_on(&person, (&slug, &section, &id), form.get("go")).await
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
    let place = find(&progress, section, id)?;
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
    let built = build(person, &view, &place, (&frame, &refused))?;
    page_with(status, visitor, &frame, &built)
}

/// Where the button leads; only from page to page does it depend on the answers.
async fn go_on(person: &SignedIn, (slug, section, id): (&str, &str, &str), go: &str) -> Reply {
    let app = &person.visitor.site.app;
    let base = format!("/answer/{slug}");
    let here = format!("{base}/{section}/{id}");
    if go == "leave" {
        return Ok(see(base));
    }
    if let Some(item) = go.strip_prefix("clear:") {
        return Ok(see(format!("{here}#{item}")));
    }
    if let Some(code) = go.strip_prefix("lang:") {
        if let Some(lang) = Lang::parse(code) {
            app.choose_language(&person.actor, lang.code()).await?;
        }
        return Ok(see(here));
    }
    let view = app.response(&person.actor, slug).await?;
    let progress = view.progress();
    let place = find(&progress, section, id)?;
    let asked: Vec<(usize, &PageProgress)> =
        place.section.pages.iter().enumerate().filter(|(_, page)| page.status != Status::NotAsked).collect();
    match go {
        "previous" => {
            let before = asked.iter().rev().find(|(at, _)| *at < place.at).map(|(_, page)| page.id.clone());
            Ok(see(
                before.map_or_else(|| format!("{base}/{section}"), |page| format!("{base}/{section}/{page}"))
            ))
        }
        // Answering a rung may have opened the next one on this very page.
        _ if place.page.status == Status::InProgress => {
            Ok(see(format!("{here}#{}", first_open(&view, place.page))))
        }
        _ => {
            let next = asked.iter().find(|(at, _)| *at > place.at).map(|(_, page)| page.id.clone());
            Ok(see(
                next.map_or_else(|| format!("{base}/{section}"), |page| format!("{base}/{section}/{page}"))
            ))
        }
    }
}

fn first_open(view: &ResponseView, page: &PageProgress) -> String {
    let shown = view.shown();
    let open = page.page.items.iter().find(|at| {
        let asked = shown.get(**at) == Some(&Asked::Asked);
        let item = view.survey.items.get(**at);
        asked
            && item.is_some_and(|item| {
                !view.answers.get(&item.id).is_some_and(crate::model::Answer::is_answered)
            })
    });
    open.and_then(|at| view.survey.items.get(*at)).map(|item| item.id.clone()).unwrap_or_default()
}

fn find<'a>(progress: &'a [SectionProgress], section: &str, id: &str) -> Result<Place<'a>, Error> {
    let section = progress.iter().find(|one| one.id == section).ok_or(Error::NotFound)?;
    let at = section.pages.iter().position(|page| page.id == id).ok_or(Error::NotFound)?;
    let page = section.pages.get(at).ok_or(Error::NotFound)?;
    Ok(Place { section, page, at })
}

fn frame(visitor: &Visitor, view: &ResponseView, place: &Place<'_>, problems: &[Problem]) -> Frame {
    let section = view.survey.words(visitor.lang.code(), &place.section.id, "title").to_owned();
    let back = format!("/answer/{}/{}", view.located.response.slug, place.section.id);
    Frame::new(visitor, page_title(visitor, view, place.section, &place.page.id))
        .back(back, section)
        .wrongs(wrongs(visitor, &view.survey, &place.page.page.items, problems))
}

fn build(
    person: &SignedIn,
    view: &ResponseView,
    place: &Place<'_>,
    (frame, typed): (&Frame, &[TypedItem]),
) -> Result<QuestionPage, Error> {
    let visitor = &person.visitor;
    let lang = visitor.lang.code();
    let base = format!("/answer/{}/{}", view.located.response.slug, place.section.id);
    let shown = Shown { visitor, view, frame, base: base.clone(), page: &place.page.id };
    let states = view.shown();
    let asked = |at: &usize| states.get(*at) == Some(&Asked::Asked);
    let items =
        place.page.page.items.iter().filter(|at| asked(at)).filter_map(|at| view.survey.items.get(*at));
    let is_ratings = matches!(place.page.page.group, Group::Enablers(_));
    let about = if is_ratings { "enabler" } else { place.page.id.as_str() };
    let slot =
        |slot: &str| view.survey.text(lang, &format!("{about}.{slot}")).map(|found| found.text.to_owned());
    let action = format!("{base}/{}", place.page.id);
    let op = Uuid::new_v4().to_string();
    let items: Vec<ItemView> = items
        .map(|item| {
            let draft = typed.iter().find(|one| one.item == item.id).or_else(|| view.drafts.get(&item.id));
            shown.item(item, draft)
        })
        .collect();
    Ok(QuestionPage {
        licences: if items.iter().any(|item| item.kind == "spdx") { LICENCES } else { &[] },
        caption: caption(visitor, view, place),
        intent: slot("intent"),
        why: slot("why"),
        help: slot("help").filter(|_| is_ratings),
        is_ratings,
        locked: locked(person, view)?,
        keep: visitor.site.form_key.keep_token(
            person.actor.account.id.0,
            &kept::bound_to(&action, &op, &frame.csrf),
            visitor.site.clock.now(),
        ),
        action,
        op,
        items,
        waiting: place.page.page.items.iter().filter(|at| states.get(**at) == Some(&Asked::Waiting)).count(),
        previous: place.at > 0,
        saved: saved_line(visitor, view),
    })
}

/// "Ministry of Health · Leadership, page 2 of 5"
fn caption(visitor: &Visitor, view: &ResponseView, place: &Place<'_>) -> String {
    let lang = visitor.lang.code();
    let args = [
        ("institution", Arg::from(view.located.node.name(lang))),
        ("section", Arg::from(view.survey.words(lang, &place.section.id, "title"))),
        ("page", Arg::from(place.at + 1)),
        ("all", Arg::from(place.section.pages.len())),
    ];
    say(visitor, "answer-caption", &args)
}

/// Why this person can change nothing here.
fn locked(person: &SignedIn, view: &ResponseView) -> Result<Option<String>, Error> {
    let may = person.actor.may(crate::actions::permission::Verb::Answer, &view.located.node.path);
    Ok(match (view.is_editable()?, may) {
        (true, true) => None,
        (true, false) => Some(say(&person.visitor, "answer-read-only-role", &[])),
        (false, _) => Some(say(&person.visitor, &format!("answer-locked-{}", lock_reason(view)?), &[])),
    })
}

fn lock_reason(view: &ResponseView) -> Result<&'static str, Error> {
    let state = view.state()?;
    Ok(if state.is_editable() { "closed" } else { state.code() })
}

fn saved_line(visitor: &Visitor, view: &ResponseView) -> String {
    match view.located.response.last_saved_at {
        Some(at) => say(
            visitor,
            "answer-saved-at",
            &[("at", Arg::from(visitor.site.i18n.date_time(visitor.lang, at.0)))],
        ),
        None => say(visitor, "answer-nothing-saved", &[]),
    }
}
