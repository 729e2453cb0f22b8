//! The page behind an invitation's link. Opening it changes nothing; only the password does.

use actix_web::http::StatusCode;
use actix_web::{HttpRequest, web::Path};
use serde::Serialize;

use super::answer::kept::play_back;
use super::entry::{client_address, signed_in};
use super::fault::Fault;
use super::form::Form;
use super::frame::{Frame, say};
use super::intro::{self, Intro};
use super::reply::{Reply, page, page_with};
use super::templates::View;
use super::visitor::Visitor;
use crate::actions::invitations::{Invited, Link};
use crate::actions::sessions::SignIn;
use crate::error::{Error, Message, Problem};
use crate::i18n::Arg;
use crate::model::Depth;

/// The page.
#[derive(Debug, Default, Serialize)]
pub struct InvitationPage {
    /// Why the link no longer works.
    pub spent: Option<String>,
    /// Who asks, for which institution.
    pub asks: String,
    /// In which role.
    pub role: String,
    /// Until when.
    pub until: String,
    /// What the survey says of itself.
    pub intro: Option<Intro>,
    /// How long it takes.
    pub long: String,
    /// For whom.
    pub email: String,
    /// Who invites.
    pub by: String,
    /// Whether a password is chosen or asked for.
    pub has_account: bool,
    /// What is wrong with the password.
    pub wrong: Option<String>,
}

impl View for InvitationPage {
    const TEMPLATE: &'static str = "invitation.html";
}

/// `GET /link/{token}`
///
/// # Errors
/// When there is no such link.
pub async fn show(visitor: Visitor, token: Path<String>) -> Reply {
    let link = visitor.site.app.open_link(&token).await?;
    let (frame, view) = build(&visitor, &link, &[]);
    page(&visitor, &frame, &view)
}

/// `POST /link/{token}`: uses the link up.
///
/// # Errors
/// When the form is not ours or there is no such link.
pub async fn accept(form: Form, token: Path<String>, request: HttpRequest) -> Reply {
    let visitor = &form.visitor;
    let link = visitor.site.app.open_link(&token).await?;
    let Link::Open(invited) = &link else {
        let (frame, view) = build(visitor, &link, &[]);
        return page_with(StatusCode::CONFLICT, visitor, &frame, &view);
    };
    let answer = format!("/answer/{}", invited.located.response.slug);
    let address = client_address(&request, visitor);
    let problems = match visitor.site.app.accept_invitation(&token, form.get("password"), &address).await {
        Ok(SignIn::Welcome(session)) => {
            let played = play_back(visitor, &session, &answer).await;
            return Ok(signed_in(visitor, session, &played.unwrap_or(answer)));
        }
        Ok(SignIn::Wait(seconds)) => return Err(Fault(Error::TooFast(seconds))),
        Ok(SignIn::Refused) => vec![Problem::new("password", Message::new("problem-password-wrong"))],
        Err(Error::Invalid(problems)) => problems,
        Err(error) => return Err(Fault(error)),
    };
    let (frame, view) = build(visitor, &link, &problems);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, visitor, &frame, &view)
}

fn build(visitor: &Visitor, link: &Link, problems: &[Problem]) -> (Frame, InvitationPage) {
    let title = say(visitor, "invitation-title", &[]);
    let frame = match link {
        Link::Open(invited) => Frame::about(visitor, &invited.survey, title),
        Link::Spent(_) => Frame::new(visitor, title),
    };
    let frame = frame.problems(visitor, problems);
    let view = match link {
        Link::Spent(why) => InvitationPage {
            spent: Some(say(visitor, &format!("invitation-spent-{why}"), &[])),
            ..InvitationPage::default()
        },
        Link::Open(invited) => open(visitor, invited, frame.wrong("password")),
    };
    (frame, view)
}

fn open(visitor: &Visitor, invited: &Invited, wrong: Option<String>) -> InvitationPage {
    let (located, survey) = (&invited.located, &invited.survey);
    let depth = Depth::parse(&located.campaign.depth).unwrap_or(Depth::Standard);
    let (sections, most) = intro::length(survey, depth);
    let long = [("sections", Arg::from(sections)), ("most", Arg::from(most))];
    let institution = located.node.name(visitor.lang.code());
    let args = [
        ("by", Arg::from(&invited.by.name)),
        ("institution", Arg::from(institution)),
        ("campaign", Arg::from(&located.campaign.name)),
    ];
    let until = located.campaign.closes_at.map_or(invited.invitation.expires_at, |at| at);
    InvitationPage {
        spent: None,
        asks: say(visitor, "invitation-asks", &args),
        role: say(visitor, &format!("invitation-role-{}", invited.invitation.role), &[]),
        until: visitor.site.i18n.date_time(visitor.lang, until.0),
        intro: Some(Intro::of(visitor, survey)),
        long: say(visitor, "invitation-long-text", &long),
        email: invited.invitation.email.clone(),
        by: invited.by.name.clone(),
        has_account: invited.has_account,
        wrong,
    }
}
