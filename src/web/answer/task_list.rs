//! The task list of a response.

use actix_web::HttpRequest;
use actix_web::web::Path;
use serde::Serialize;

use super::check::{changed_links, changed_sentence};
use super::tone;
use crate::actions::answering::{ResponseView, SectionProgress, Status};
use crate::actions::permission::Verb;
use crate::i18n::Arg;
use crate::model::states::ResponseState;
use crate::web::frame::{Frame, Link, say};
use crate::web::intro::Intro;
use crate::web::reply::{Reply, page};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// One section or page in a list.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Id.
    pub id: String,
    /// Address, if it can be opened.
    pub href: Option<String>,
    /// Title.
    pub title: String,
    /// What is done of it.
    pub hint: String,
    /// Who usually answers it, where that is said.
    pub who: Option<String>,
    /// Status word.
    pub state: String,
    /// Colour.
    pub tone: &'static str,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct TaskListPage {
    /// Address of the response.
    pub base: String,
    /// Campaign.
    pub campaign: String,
    /// What the survey says of itself, while nothing is answered yet.
    pub intro: Option<Intro>,
    /// The note with which it came back.
    pub note: Option<String>,
    /// Why nothing can be changed.
    pub closed: Option<String>,
    /// "3 of 8 sections complete"
    pub summary: String,
    /// Until when.
    pub until: Option<String>,
    /// State of the response.
    pub state: String,
    /// Unsettled differences.
    pub differences: usize,
    /// Answers taken over from above whose original has changed.
    pub changed_above: Option<String>,
    /// Where they stand.
    pub changed: Vec<Link>,
    /// Answers to look at again.
    pub again: usize,
    /// Sections.
    pub sections: Vec<Row>,
    /// What comes then.
    pub links: Vec<Link>,
}

impl View for TaskListPage {
    const TEMPLATE: &'static str = "task_list.html";
}

/// `GET /answer/{response}`
///
/// # Errors
/// Outside the person's scope.
pub async fn show(person: SignedIn, slug: Path<String>, request: HttpRequest) -> Reply {
    let visitor = &person.visitor;
    let view = visitor.site.app.response(&person.actor, &slug).await?;
    let name = view.located.node.name(visitor.lang.code()).to_owned();
    let frame = Frame::about(visitor, &view.survey, name).back("/work", say(visitor, "common-my-work", &[]));
    let frame = match request.query_string() {
        "saved=gone" => frame.warning(say(visitor, "again-gone", &[])),
        _ => frame,
    };
    page(visitor, &frame, &build(&person, &view)?)
}

fn build(person: &SignedIn, view: &ResponseView) -> Result<TaskListPage, crate::error::Error> {
    let visitor = &person.visitor;
    let base = format!("/answer/{}", view.located.response.slug);
    let progress = view.progress();
    let asked = progress.iter().filter(|section| section.status != Status::NotAsked).count();
    let complete = progress.iter().filter(|section| section.status == Status::Complete).count();
    let summary = [("complete", Arg::from(complete)), ("all", Arg::from(asked))];
    let state = view.state()?;
    let is_first_visit = view.located.response.first_saved_at.is_none() && view.is_editable()?;
    let closed =
        (state.is_editable() && !view.is_editable()?).then(|| say(visitor, "problem-campaign-not-open", &[]));
    Ok(TaskListPage {
        campaign: view.located.campaign.name.clone(),
        intro: is_first_visit.then(|| Intro::of(visitor, &view.survey)),
        note: view.located.response.note.clone().filter(|_| state == ResponseState::Returned),
        closed,
        summary: say(visitor, "answer-sections-complete", &summary),
        until: view.located.campaign.closes_at.map(|at| {
            let at = visitor.site.i18n.date_time(visitor.lang, at.0);
            say(visitor, "answer-until", &[("date", Arg::from(at))])
        }),
        state: say(visitor, &format!("answer-state-{}", view.located.response.told_state()), &[]),
        differences: view.differing.len(),
        changed_above: changed_sentence(visitor, view),
        changed: changed_links(visitor, view, &base),
        again: view.open_marks().len(),
        sections: progress.iter().map(|section| row(person, view, &base, section)).collect(),
        links: links(person, view, &base, state),
        base,
    })
}

fn row(person: &SignedIn, view: &ResponseView, base: &str, section: &SectionProgress) -> Row {
    let visitor = &person.visitor;
    let counted = || section.asked_pages().filter(|page| !page.is_optional);
    let pages = counted().count();
    let done = counted().filter(|page| page.status == Status::Complete).count();
    let args =
        [("done", Arg::from(done)), ("all", Arg::from(pages)), ("unknown", Arg::from(section.not_known))];
    let key = if section.not_known > 0 { "answer-pages-done-unknown" } else { "answer-pages-done" };
    Row {
        id: section.id.clone(),
        href: (section.status != Status::NotAsked).then(|| format!("{base}/{}", section.id)),
        title: view.survey.words(visitor.lang.code(), &section.id, "title").to_owned(),
        hint: say(visitor, key, &args),
        who: who(visitor, view, &section.id),
        state: say(visitor, &format!("answer-status-{}", section.status.code()), &[]),
        tone: tone(section.status),
    }
}

fn who(visitor: &Visitor, view: &ResponseView, section: &str) -> Option<String> {
    let roles = &view.survey.section(section)?.roles;
    let word = |role: &String| visitor.site.i18n.word_or_code(visitor.lang, "answer-role-", role);
    let words: Vec<String> = roles.iter().map(word).collect();
    let list = || Arg::from(visitor.site.i18n.list(visitor.lang, &words));
    (!words.is_empty()).then(|| say(visitor, "answer-usually-by", &[("roles", list())]))
}

fn links(person: &SignedIn, view: &ResponseView, base: &str, state: ResponseState) -> Vec<Link> {
    let visitor = &person.visitor;
    let path = &view.located.node.path;
    let mut links = vec![Link::new(format!("{base}/check"), say(visitor, "answer-check", &[]))];
    if person.actor.may(Verb::Invite, path) {
        links.push(Link::new(format!("{base}/people"), say(visitor, "answer-people", &[])));
    }
    if state == ResponseState::Sent && person.actor.may(Verb::Sign, path) {
        links.push(Link::new(format!("{base}/sign-off"), say(visitor, "answer-sign-off", &[])));
    }
    if state.is_submitted() {
        links.push(Link::new(format!("{base}/receipt"), say(visitor, "answer-receipt", &[])));
        if person.actor.may(Verb::ReadProfile, path) {
            let address =
                format!("/institutions/{}/profile/{}", view.located.node.slug, view.located.campaign.slug);
            links.push(Link::new(address, say(visitor, "answer-profile", &[])));
        }
    }
    links
}
