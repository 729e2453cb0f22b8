//! Home, signing in and out, the choice of a language.

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use super::answer::kept::play_back;
use super::fault::Fault;
use super::form::Form;
use super::frame::{Frame, say};
use super::reply::{Reply, local, page, page_with, see};
use super::templates::View;
use super::visitor::{Visitor, cookie, session_token};
use crate::actions::sessions::SignIn;
use crate::error::{Error, Message, Problem};
use crate::i18n::Lang;

/// The sign-in page.
#[derive(Debug, Default, Serialize)]
pub struct SignInPage {
    /// What was typed.
    pub email: String,
    /// Where to go afterwards.
    pub next: String,
    /// What is wrong.
    pub wrong: Option<String>,
    /// How long to wait.
    pub waits: Option<String>,
}

impl View for SignInPage {
    const TEMPLATE: &'static str = "sign_in.html";
}

/// `GET /`: sends each person on.
///
/// # Errors
/// When the database is away.
pub async fn home(visitor: Visitor) -> Reply {
    Ok(see(if visitor.actor.is_some() { "/work" } else { "/sign-in" }))
}

/// `GET /sign-in`
///
/// # Errors
/// When the database is away.
pub async fn show(visitor: Visitor, request: HttpRequest) -> Reply {
    let next = query_of(&request, "next");
    if visitor.actor.is_some() {
        return Ok(see(local(&next)));
    }
    let is_kept = query_of(&request, "kept") == "yes";
    let frame = Frame::new(&visitor, say(&visitor, "common-sign-in", &[]))
        .status(is_kept.then(|| say(&visitor, "sign-in-kept", &[])));
    page(&visitor, &frame, &SignInPage { next, ..SignInPage::default() })
}

/// `POST /sign-in`
///
/// # Errors
/// When the form is not ours or the database is away.
pub async fn sign_in(form: Form, request: HttpRequest) -> Reply {
    let visitor = &form.visitor;
    let address = client_address(&request, visitor);
    let email = form.get("email").trim().to_owned();
    let next = form.get("next").to_owned();
    match visitor.site.app.sign_in(&email, form.get("password"), &address).await? {
        SignIn::Welcome(token) => {
            let played = play_back(visitor, &token, &next).await;
            let next = played.unwrap_or(if next.is_empty() { "/work".into() } else { next });
            Ok(signed_in(visitor, token, &next))
        }
        SignIn::Refused => {
            let wrong = [Problem::new("email", Message::new("problem-sign-in"))];
            let frame = Frame::new(visitor, say(visitor, "common-sign-in", &[])).problems(visitor, &wrong);
            let view = SignInPage { wrong: frame.wrong("email"), email, next, waits: None };
            page_with(StatusCode::UNPROCESSABLE_ENTITY, visitor, &frame, &view)
        }
        SignIn::Wait(seconds) => Err(Fault(Error::TooFast(seconds))),
    }
}

/// `POST /sign-out`
///
/// # Errors
/// When the form is not ours or the database is away.
pub async fn sign_out(form: Form, request: HttpRequest) -> Reply {
    let site = &form.visitor.site;
    if let (Some(actor), Some(token)) = (&form.visitor.actor, session_token(&request, site)) {
        site.app.sign_out(actor, &token).await?;
    }
    let mut response = see("/sign-in");
    let mut gone = cookie(site.cookies.session, String::new(), site.config.is_https(), Some(0));
    gone.make_removal();
    add_cookie(&mut response, &gone)?;
    let clear = HeaderValue::from_static("\"cache\", \"storage\"");
    response.headers_mut().insert(HeaderName::from_static("clear-site-data"), clear);
    Ok(response)
}

/// `POST /language`: keeps the choice in the account, or in a cookie before signing in.
///
/// # Errors
/// When the form is not ours or the database is away.
pub async fn choose_language(form: Form) -> Reply {
    let visitor = &form.visitor;
    let mut response = see(without_lang(form.get("here")));
    if let Some(lang) = Lang::parse(form.get("lang")).filter(|lang| visitor.site.languages.contains(lang)) {
        let value = cookie(
            visitor.site.cookies.language,
            lang.code().into(),
            visitor.site.config.is_https(),
            Some(8760),
        );
        add_cookie(&mut response, &value)?;
        if let Some(actor) = &visitor.actor {
            visitor.site.app.choose_language(actor, lang.code()).await?;
        }
    }
    Ok(response)
}

/// Every address that is none of ours.
///
/// # Errors
/// Always [`Error::NotFound`].
pub async fn nowhere() -> Reply {
    Err(Fault(Error::NotFound))
}

/// The redirect that carries a fresh session.
pub(super) fn signed_in(visitor: &Visitor, token: String, next: &str) -> HttpResponse {
    let site = &visitor.site;
    let mut response = see(next);
    let value = cookie(
        site.cookies.session,
        token,
        site.config.is_https(),
        Some(i64::from(site.config.session_hours)),
    );
    if let Err(fault) = add_cookie(&mut response, &value) {
        tracing::error!(error = %fault, "the session's cookie could not be set");
    }
    response
}

fn add_cookie(response: &mut HttpResponse, value: &actix_web::cookie::Cookie<'_>) -> Result<(), Fault> {
    response.add_cookie(value).map_err(|e| Fault(Error::Defect(format!("cookie: {e}"))))
}

/// The address that tries are counted by: the peer's, or what a trusted proxy says of it.
pub(super) fn client_address(request: &HttpRequest, visitor: &Visitor) -> String {
    let peer = request.peer_addr().map(|peer| peer.ip());
    let trusted = peer.is_some_and(|ip| visitor.site.config.trusted_proxies.contains(&ip));
    let told = || {
        let header = request.headers().get("x-forwarded-for")?.to_str().ok()?;
        header.rsplit(',').next().map(|last| last.trim().to_owned())
    };
    let own = peer.map(|ip| ip.to_string()).unwrap_or_default();
    if trusted { told().unwrap_or(own) } else { own }
}

fn query_of(request: &HttpRequest, wanted: &str) -> String {
    let found = form_urlencoded::parse(request.query_string().as_bytes()).find(|(name, _)| name == wanted);
    found.map(|(_, value)| value.into_owned()).unwrap_or_default()
}

/// A `?lang=` in the address would win over the new choice.
fn without_lang(here: &str) -> String {
    let Some((path, query)) = here.split_once('?') else { return here.to_owned() };
    let kept: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
        .filter(|(name, _)| name != "lang")
        .map(|(n, v)| (n.into_owned(), v.into_owned()))
        .collect();
    if kept.is_empty() {
        return path.to_owned();
    }
    format!("{path}?{}", form_urlencoded::Serializer::new(String::new()).extend_pairs(kept).finish())
}
