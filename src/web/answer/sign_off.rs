//! The head signs, or sends back; an officer accepts.

use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::check::preview;
use super::level_line;
use crate::actions::answering::ResponseView;
use crate::actions::permission::Verb;
use crate::error::{Error, Problem};
use crate::i18n::Arg;
use crate::model::states::ResponseState;
use crate::scoring::NodeResult;
use crate::web::fault::Fault;
use crate::web::form::Form;
use crate::web::frame::{Frame, say};
use crate::web::reply::{Reply, page, page_with, see};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// The page.
#[derive(Debug, Serialize)]
pub struct SignOffPage {
    /// Address of the response.
    pub base: String,
    /// Institution and campaign.
    pub institution: String,
    /// The overall figure.
    pub overall: String,
    /// Levels by dimension.
    pub levels: Vec<String>,
    /// The three largest gaps.
    pub gaps: Vec<String>,
    /// Whether this person can sign now.
    pub can_sign: bool,
    /// Why not.
    pub why_not: String,
    /// A note that was typed.
    pub note: String,
}

impl View for SignOffPage {
    const TEMPLATE: &'static str = "sign_off.html";
}

/// `GET /answer/{response}/sign-off`
///
/// # Errors
/// Outside the person's scope.
pub async fn show(person: SignedIn, slug: Path<String>) -> Reply {
    render(&person, &slug, "", &[]).await
}

/// `POST /answer/{response}/sign`
///
/// # Errors
/// When the form is not ours or it is signed already.
pub async fn sign(form: Form, slug: Path<String>) -> Reply {
    let Some(actor) = form.visitor.actor.clone() else { return Err(Fault(Error::NotSignedIn)) };
    if form.expired {
        return Ok(see(format!("/answer/{slug}/sign-off")));
    }
    form.visitor.site.app.sign(&actor, &slug).await?;
    Ok(see(format!("/answer/{slug}/receipt")))
}

/// `POST /answer/{response}/return`
///
/// # Errors
/// When the form is not ours or there is nothing to send back.
pub async fn give_back(form: Form, slug: Path<String>) -> Reply {
    let Some(actor) = form.visitor.actor.clone() else { return Err(Fault(Error::NotSignedIn)) };
    let person = SignedIn { visitor: form.visitor.clone(), actor };
    match form.visitor.site.app.give_back(&person.actor, &slug, form.get("note")).await {
        Ok(()) => Ok(see("/work")),
        Err(Error::Invalid(problems)) => render(&person, &slug, form.get("note"), &problems).await,
        Err(error) => Err(Fault(error)),
    }
}

/// `POST /answer/{response}/accept`
///
/// # Errors
/// When the form is not ours or it is not signed.
pub async fn accept(form: Form, slug: Path<String>) -> Reply {
    let Some(actor) = form.visitor.actor.clone() else { return Err(Fault(Error::NotSignedIn)) };
    form.visitor.site.app.accept(&actor, &slug).await?;
    Ok(see(format!("/answer/{slug}/receipt")))
}

async fn render(person: &SignedIn, slug: &str, note: &str, problems: &[Problem]) -> Reply {
    let visitor = &person.visitor;
    let view = visitor.site.app.response(&person.actor, slug).await?;
    let state = view.state()?;
    if state.is_submitted() && problems.is_empty() {
        return Ok(see(format!("/answer/{slug}/receipt")));
    }
    let frame = Frame::new(visitor, say(visitor, "sign-off-title", &[]))
        .back(format!("/answer/{slug}"), say(visitor, "answer-task-list", &[]))
        .problems(visitor, problems);
    let built = build(person, &view, state, note);
    if problems.is_empty() {
        return page(visitor, &frame, &built);
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, visitor, &frame, &built)
}

fn build(person: &SignedIn, view: &ResponseView, state: ResponseState, note: &str) -> SignOffPage {
    let visitor = &person.visitor;
    let lang = visitor.lang.code();
    let profile = view.preview();
    let may = person.actor.may(Verb::Sign, &view.located.node.path);
    let why_not = if may { format!("answer-state-{state}") } else { "sign-off-head-signs".to_owned() };
    SignOffPage {
        base: format!("/answer/{}", view.located.response.slug),
        institution: format!("{} · {}", view.located.node.name(lang), view.located.campaign.name),
        overall: level_line(visitor, &view.survey, &profile.overall, &say(visitor, "answer-overall", &[])),
        levels: preview(visitor, view),
        gaps: largest_gaps(visitor, view, &profile.nodes),
        can_sign: may && state == ResponseState::Sent,
        why_not: say(visitor, &why_not, &[]),
        note: note.to_owned(),
    }
}

/// The three leaves that are furthest below their target, the largest first.
fn largest_gaps(visitor: &Visitor, view: &ResponseView, nodes: &[NodeResult]) -> Vec<String> {
    let is_leaf = |id: &str| view.survey.node(id).is_some_and(crate::model::Node::is_leaf);
    let mut short: Vec<(f64, &NodeResult)> = nodes
        .iter()
        .filter(|n| is_leaf(&n.id))
        .filter_map(|n| Some((n.shortfall.filter(|s| *s > 1e-9)?, n)))
        .collect();
    short.sort_by(|a, b| b.0.total_cmp(&a.0));
    short
        .into_iter()
        .take(3)
        .map(|(gap, node)| {
            let args = [
                ("node", Arg::from(view.survey.words(visitor.lang.code(), &node.id, "title"))),
                ("gap", Arg::from(visitor.site.i18n.number(visitor.lang, gap, 2))),
                (
                    "target",
                    Arg::from(visitor.site.i18n.number(visitor.lang, node.target.unwrap_or_default(), 2)),
                ),
            ];
            say(visitor, "sign-off-gap", &args)
        })
        .collect()
}
