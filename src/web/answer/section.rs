//! A section: what it is for, and its pages.

use actix_web::web::Path;
use serde::Serialize;

use super::task_list::Row;
use super::tone;
use super::words::page_title;
use crate::actions::answering::{PageProgress, ResponseView, SectionProgress, Status};
use crate::error::Error;
use crate::i18n::Arg;
use crate::web::frame::{Frame, say};
use crate::web::reply::{Reply, page};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// The page.
#[derive(Debug, Serialize)]
pub struct SectionPage {
    /// Institution.
    pub institution: String,
    /// What the section is for.
    pub intent: Option<String>,
    /// Who is asked to answer it.
    pub roles: Option<String>,
    /// The first page that is not complete.
    pub go_on: Option<String>,
    /// Its pages.
    pub pages: Vec<Row>,
}

impl View for SectionPage {
    const TEMPLATE: &'static str = "section.html";
}

/// `GET /answer/{response}/{section}`
///
/// # Errors
/// Outside the person's scope, or when there is no such section.
pub async fn show(person: SignedIn, path: Path<(String, String)>) -> Reply {
    let (slug, id) = path.into_inner();
    let visitor = &person.visitor;
    let view = visitor.site.app.response(&person.actor, &slug).await?;
    let progress = view.progress();
    let section = progress.iter().find(|section| section.id == id).ok_or(Error::NotFound)?;
    let title = view.survey.words(visitor.lang.code(), &id, "title").to_owned();
    let frame = Frame::about(visitor, &view.survey, title)
        .back(format!("/answer/{slug}"), say(visitor, "answer-task-list", &[]));
    page(visitor, &frame, &build(visitor, &view, section))
}

fn build(visitor: &Visitor, view: &ResponseView, section: &SectionProgress) -> SectionPage {
    let lang = visitor.lang.code();
    let base = format!("/answer/{}/{}", view.located.response.slug, section.id);
    let open = |page: &&PageProgress| page.status != Status::Complete && !page.is_optional;
    let next = section.asked_pages().find(open);
    let slot = |slot: &str| {
        view.survey.text(lang, &format!("{}.{slot}", section.id)).map(|found| found.text.to_owned())
    };
    SectionPage {
        institution: view.located.node.name(lang).to_owned(),
        intent: slot("intent"),
        roles: slot("help"),
        go_on: next.map(|page| format!("{base}/{}", page.id)),
        pages: section
            .pages
            .iter()
            .map(|page| Row {
                id: page.id.clone(),
                href: page.is_asked().then(|| format!("{base}/{}", page.id)),
                title: page_title(visitor, view, section, &page.id),
                hint: say(
                    visitor,
                    "answer-items-done",
                    &[("done", Arg::from(page.answered)), ("all", Arg::from(page.asked))],
                ),
                who: None,
                state: say(visitor, &format!("answer-status-{}", page.status.code()), &[]),
                tone: tone(page.status),
            })
            .collect(),
    }
}
