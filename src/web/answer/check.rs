//! Check answers before sending.

use actix_web::web::Path;
use serde::Serialize;

use super::above::{giver, with_giver};
use super::item::{by, document_at};
use super::words::page_title;
use super::wrong::wrong;
use super::{in_words, level_line, question};
use crate::actions::answering::{ResponseView, Status};
use crate::actions::permission::Verb;
use crate::error::{Error, Problem};
use crate::i18n::Arg;
use crate::model::{Answer, Item, ItemKind, Node, Shown};
use crate::scoring::ResponseProfile;
use crate::web::fault::Fault;
use crate::web::form::Form;
use crate::web::frame::{Frame, Link, say};
use crate::web::reply::{Reply, page, see};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// One answer.
#[derive(Debug, Serialize)]
pub struct AnswerRow {
    /// Question.
    pub question: String,
    /// Answer in words.
    pub answer: String,
    /// Where a document is given out.
    pub download: Option<String>,
    /// Who; of a document also when.
    pub by: Option<String>,
    /// Where to change it.
    pub href: Option<String>,
}

/// The answers of one section.
#[derive(Debug, Serialize)]
pub struct SectionAnswers {
    /// Title.
    pub title: String,
    /// Its answers.
    pub rows: Vec<AnswerRow>,
}

/// A sentence with the place it leads to.
#[derive(Debug, Serialize)]
pub struct Lead {
    /// Address.
    pub href: Option<String>,
    /// Sentence.
    pub text: String,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct CheckPage {
    /// Address of the response.
    pub base: String,
    /// Institution and campaign.
    pub institution: String,
    /// What keeps it from being sent.
    pub blocks: Vec<Lead>,
    /// Answers taken over from above whose original has changed.
    pub changed_above: Option<String>,
    /// Where they stand.
    pub changed: Vec<Link>,
    /// What was typed and not accepted.
    pub refused: Vec<Link>,
    /// What is not answered.
    pub missing: Vec<Link>,
    /// Answers.
    pub sections: Vec<SectionAnswers>,
    /// Whether the survey gives levels.
    pub has_levels: bool,
    /// Levels as they would be, or what a survey without levels gives.
    pub levels: Vec<String>,
    /// Whether it can be sent now by this person.
    pub can_send: bool,
    /// Words of the button.
    pub send: String,
    /// Why it cannot be sent.
    pub why_not: Option<String>,
}

impl View for CheckPage {
    const TEMPLATE: &'static str = "check.html";
}

/// `GET /answer/{response}/check`
///
/// # Errors
/// Outside the person's scope.
pub async fn show(person: SignedIn, slug: Path<String>) -> Reply {
    let visitor = &person.visitor;
    let view = visitor.site.app.response(&person.actor, &slug).await?;
    let frame = Frame::about(visitor, &view.survey, say(visitor, "answer-check", &[]))
        .back(format!("/answer/{slug}"), say(visitor, "answer-task-list", &[]));
    page(visitor, &frame, &build(&person, &view)?)
}

/// `POST /answer/{response}/send`
///
/// # Errors
/// When the form is not ours, something blocks, or it was sent already.
pub async fn send(form: Form, slug: Path<String>) -> Reply {
    let Some(actor) = form.visitor.actor.clone() else { return Err(Fault(Error::NotSignedIn)) };
    if form.expired {
        return Ok(see(format!("/answer/{slug}/check")));
    }
    let state = form.visitor.site.app.send(&actor, &slug).await?;
    Ok(see(if state.is_submitted() { format!("/answer/{slug}/receipt") } else { format!("/answer/{slug}") }))
}

fn build(person: &SignedIn, view: &ResponseView) -> Result<CheckPage, Error> {
    let visitor = &person.visitor;
    let lang = visitor.lang.code();
    let base = format!("/answer/{}", view.located.response.slug);
    let editable = view.is_editable()?;
    let blocks = blocks(visitor, view, &base);
    let may = person.actor.may(Verb::Send, &view.located.node.path);
    let why_not = match (editable, may) {
        (false, _) => Some(say(visitor, &format!("answer-state-{}", view.located.response.state), &[])),
        (true, false) => Some(say(visitor, "check-coordinator-sends", &[])),
        (true, true) => None,
    };
    let button = if view.located.campaign.sign_off { "check-send-head" } else { "check-send-office" };
    Ok(CheckPage {
        institution: format!("{} · {}", view.located.node.name(lang), view.located.campaign.name),
        changed_above: changed_sentence(visitor, view),
        changed: changed_links(visitor, view, &base),
        refused: refused(visitor, view, &base),
        missing: missing(visitor, view, &base),
        sections: sections(visitor, view, &base, editable),
        has_levels: view.survey.gives_levels(),
        levels: preview(visitor, view, &view.preview()),
        can_send: editable && may && blocks.is_empty(),
        send: say(visitor, button, &[]),
        why_not,
        blocks,
        base,
    })
}

fn blocks(visitor: &Visitor, view: &ResponseView, base: &str) -> Vec<Lead> {
    let mut blocks = Vec::new();
    if !view.differing.is_empty() {
        let text = say(visitor, "answer-differences-open", &[("count", Arg::from(view.differing.len()))]);
        blocks.push(Lead { href: Some(format!("{base}/differences")), text });
    }
    for item in view.open_marks() {
        let asked = view.survey.item(&item).map(|item| question(visitor, &view.survey, item));
        let args = [("question", Arg::from(asked.unwrap_or_default()))];
        blocks.push(Lead { href: address_of(view, base, &item), text: say(visitor, "again-check", &args) });
    }
    for problem in view.broken_constraints() {
        let text = wrong(visitor, &view.survey, &problem).text;
        blocks.push(Lead { href: address_of(view, base, &problem.place), text });
    }
    for item in view.missing_required() {
        let asked = view.survey.item(&item).map(|item| question(visitor, &view.survey, item));
        let args = [("question", Arg::from(asked.unwrap_or_default()))];
        blocks
            .push(Lead { href: address_of(view, base, &item), text: say(visitor, "check-required", &args) });
    }
    blocks
}

/// What was typed and not accepted, each with its reason; a row of a list has a page of its own.
fn refused(visitor: &Visitor, view: &ResponseView, base: &str) -> Vec<Link> {
    let link = |problem: &Problem| {
        let text = wrong(visitor, &view.survey, problem).text;
        let page = address_of(view, base, &problem.place)?;
        let row = view.drafts.get(&problem.place).map_or("", |draft| draft.first("row"));
        let (section, _) = page.strip_prefix(base)?.trim_start_matches('/').split_once('/')?;
        let own = format!("{base}/{section}/{}/{row}", problem.place);
        Some(Link::new(if row.is_empty() { page } else { own }, text))
    };
    view.refused().iter().filter_map(link).collect()
}

/// Pages that are not complete.
fn missing(visitor: &Visitor, view: &ResponseView, base: &str) -> Vec<Link> {
    let mut links = Vec::new();
    for section in view.progress() {
        for one in section.pages.iter().filter(|p| {
            matches!(p.status, Status::NotStarted | Status::InProgress) && !p.is_optional
                || (p.status == Status::Again && p.answered < p.asked)
        }) {
            let args = [
                ("title", Arg::from(page_title(visitor, view, &section, &one.id))),
                ("done", Arg::from(one.answered)),
                ("all", Arg::from(one.asked)),
            ];
            links.push(Link::new(
                format!("{base}/{}/{}", section.id, one.id),
                say(visitor, "check-missing-page", &args),
            ));
        }
    }
    links
}

/// "Answers taken over from above whose original has changed: 2"; none where there are none.
pub(super) fn changed_sentence(visitor: &Visitor, view: &ResponseView) -> Option<String> {
    let count = view.changed_above().len();
    (count > 0).then(|| say(visitor, "inherit-changed-count", &[("count", Arg::from(count))]))
}

/// The questions of such answers.
pub(super) fn changed_links(visitor: &Visitor, view: &ResponseView, base: &str) -> Vec<Link> {
    let link = |id: &str| {
        let item = view.survey.item(id)?;
        Some(Link::new(address_of(view, base, id)?, question(visitor, &view.survey, item)))
    };
    view.changed_above().into_iter().filter_map(link).collect()
}

fn sections(visitor: &Visitor, view: &ResponseView, base: &str, editable: bool) -> Vec<SectionAnswers> {
    let lang = visitor.lang.code();
    let shown = view.shown();
    let visible = |at: &&usize| shown.get(**at) == Some(&Shown::Asked);
    view.survey
        .sections
        .iter()
        .map(|section| SectionAnswers {
            title: view.survey.words(lang, &section.id, "title").to_owned(),
            rows: section
                .items
                .iter()
                .filter(visible)
                .filter_map(|at| view.survey.items.get(*at))
                .filter(|item| item.kind != ItemKind::Note)
                .map(|item| answer_row(visitor, view, base, (item, editable)))
                .collect(),
        })
        .collect()
}

fn answer_row(
    visitor: &Visitor,
    view: &ResponseView,
    base: &str,
    (item, editable): (&Item, bool),
) -> AnswerRow {
    let page = address_of(view, base, &item.id);
    let written = view.written.get(&item.id);
    let is_document =
        item.kind == ItemKind::File && view.answers.get(&item.id).is_some_and(Answer::has_value);
    let given_out = || Some(document_at(page.as_deref()?.split('#').next()?, item));
    AnswerRow {
        question: question(visitor, &view.survey, item),
        answer: answer_of(visitor, view, item),
        download: if is_document { given_out() } else { None },
        by: written.map(|written| if is_document { by(visitor, written) } else { written.by.clone() }),
        href: page.filter(|_| editable),
    }
}

/// The answer in words, with the institution that it was taken over from.
fn answer_of(visitor: &Visitor, view: &ResponseView, item: &Item) -> String {
    let answer = view.answers.get(&item.id);
    let giver = answer.and_then(|answer| giver(visitor, view, answer));
    with_giver(visitor, in_words(visitor, &view.survey, item, answer), giver)
}

fn address_of(view: &ResponseView, base: &str, item: &str) -> Option<String> {
    let at = view.survey.item_at(item)?;
    view.progress().into_iter().find_map(|section| {
        let page = section.pages.iter().find(|page| page.page.items.contains(&at))?;
        Some(format!("{base}/{}/{}#{item}", section.id, page.id))
    })
}

/// The levels of the dimensions as the answers stand now; of a survey without levels what each part gives.
pub(super) fn preview(visitor: &Visitor, view: &ResponseView, profile: &ResponseProfile) -> Vec<String> {
    let lang = visitor.lang.code();
    let has_levels = view.survey.gives_levels();
    let shown = view.survey.model.nodes.iter().filter(|node| node.parent.is_none() || !has_levels);
    let line = |node: &Node| {
        let result = profile.node(&node.id)?;
        Some(level_line(visitor, &view.survey, result, view.survey.words(lang, &node.id, "title")))
    };
    shown.filter_map(line).collect()
}
