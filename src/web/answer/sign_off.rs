//! The head signs, or sends back; an officer accepts.

use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::check::preview;
use super::{level_line, words_of};
use crate::actions::answering::ResponseView;
use crate::actions::permission::Verb;
use crate::error::{Error, Problem};
use crate::i18n::Arg;
use crate::model::states::ResponseState;
use crate::scoring::{NodeResult, ResponseProfile};
use crate::web::fault::Fault;
use crate::web::form::Form;
use crate::web::frame::{Frame, say};
use crate::web::reply::{Reply, page, page_with, see};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// As many gaps as a head takes in at a glance.
const MOST_GAPS: usize = 3;

/// What is below its target.
#[derive(Debug, Serialize)]
pub struct GapsPart {
    /// The three largest gaps.
    pub largest: Vec<String>,
    /// What is said where there is none.
    pub none: String,
    /// Levels below the target's although the score is not.
    pub levels: Vec<String>,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct SignOffPage {
    /// Address of the response.
    pub base: String,
    /// Institution and campaign.
    pub institution: String,
    /// "12 of 170 questions answered"
    pub answered: String,
    /// The overall figure.
    pub overall: String,
    /// Whether the survey gives levels.
    pub has_levels: bool,
    /// Levels by dimension, or what a survey without levels gives.
    pub levels: Vec<String>,
    /// What is below its target; none where the survey has no targets.
    pub gaps: Option<GapsPart>,
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
    let frame = Frame::about(visitor, &view.survey, say(visitor, "sign-off-title", &[]))
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
        answered: words_of(visitor, &view.survey).answered(view.answered()),
        has_levels: view.survey.gives_levels(),
        overall: level_line(visitor, &view.survey, &profile.overall, &say(visitor, "answer-overall", &[])),
        levels: preview(visitor, view, &profile),
        gaps: gaps(visitor, view, &profile),
        can_sign: may && state == ResponseState::Sent,
        why_not: say(visitor, &why_not, &[]),
        note: note.to_owned(),
    }
}

/// The capabilities that are furthest below their target, and those of which only the level is.
fn gaps(visitor: &Visitor, view: &ResponseView, profile: &ResponseProfile) -> Option<GapsPart> {
    view.survey.target(view.located.campaign.target.as_deref())?;
    let words = words_of(visitor, &view.survey);
    let line = |node: &NodeResult| {
        let args = [
            ("node", Arg::from(view.survey.words(visitor.lang.code(), &node.id, "title"))),
            ("gap", Arg::from(words.number(node.shortfall))),
            ("target", Arg::from(words.number(node.target))),
        ];
        say(visitor, "sign-off-gap", &args)
    };
    Some(GapsPart {
        largest: words.short(profile).into_iter().take(MOST_GAPS).map(line).collect(),
        none: words.no_gaps(profile),
        levels: words.levels_below(profile),
    })
}
