//! A posted form: ordered pairs, of bounded size, with a token that proves it is ours.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::http::header::{CONTENT_LENGTH, CONTENT_TYPE, ORIGIN};
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpRequest};
use futures_util::StreamExt as _;

use super::answer::kept::bound_to;
use super::fault::Fault;
use super::security::Checked;
use super::visitor::Visitor;
use crate::actions::Key;
use crate::error::{Error, Message};

/// The most that a form may hold: ten times the longest section of answers.
const MOST_BYTES: usize = 1 << 20;
const MOST_FIELDS: usize = 5_000;

/// The fields of a form that is ours.
pub struct Form {
    /// Who posted it.
    pub visitor: Visitor,
    /// Names and values in the order of the page.
    pub fields: Vec<(String, String)>,
    /// The token is this person's but too old: show the page again with what was typed.
    pub expired: bool,
    /// Nobody is signed in, but the page proves for whom it was rendered: it may be kept for them.
    pub owner: Option<Key>,
}

impl Form {
    /// The first value of a field; empty when it was not posted.
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value)
    }

    /// All values of a field.
    #[must_use]
    pub fn all(&self, name: &str) -> Vec<String> {
        self.fields.iter().filter(|(field, _)| field == name).map(|(_, value)| value.clone()).collect()
    }
}

impl FromRequest for Form {
    type Error = Fault;
    type Future = Pin<Box<dyn Future<Output = Result<Self, Fault>>>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let (request, mut payload) = (request.clone(), payload.take());
        Box::pin(async move {
            let kind = request.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
            if kind.split(';').next().map(str::trim) != Some("application/x-www-form-urlencoded") {
                return Err(Fault(Error::WrongKind));
            }
            let body = read(&request, &mut payload).await?;
            let visitor = Visitor::from_request(&request, &mut Payload::None).await?;
            // No keyboard types a NUL, and PostgreSQL keeps none.
            let has_nul = body.contains(&0) || body.windows(3).any(|three| three == b"%00");
            if has_nul || std::str::from_utf8(&body).is_err() {
                return Err(Fault(Error::Malformed));
            }
            let fields: Vec<(String, String)> = form_urlencoded::parse(&body)
                .take(MOST_FIELDS + 1)
                .map(|(n, v)| (n.into_owned(), v.into_owned()))
                .collect();
            if fields.len() > MOST_FIELDS {
                return Err(Fault(Error::TooMuch(
                    Message::new("problem-too-many-fields").with("max", MOST_FIELDS),
                )));
            }
            let form = Self { visitor, fields, expired: false, owner: None };
            check(&request, form)
        })
    }
}

/// Only a form of ours, posted from a page of ours, is listened to.
pub(super) fn check(request: &HttpRequest, form: Form) -> Result<Form, Fault> {
    let site = &form.visitor.site;
    if !is_same_origin(request, &site.config.base_url) {
        tracing::warn!("a form was refused: foreign origin");
        return Err(Fault(Error::Forged));
    }
    match site.form_key.check(form.get("csrf"), &form.visitor.bound_to, site.clock.now()) {
        Checked::Good => Ok(form),
        Checked::Expired => Ok(Form { expired: true, ..form }),
        Checked::Forged => without_session(request, form),
    }
}

/// The token is not of this session. A question page proves by itself whose it is.
fn without_session(request: &HttpRequest, form: Form) -> Result<Form, Fault> {
    let site = &form.visitor.site;
    let page = bound_to(request.path(), form.get("op"), form.get("csrf"));
    let owner = site.form_key.owner(form.get("keep"), &page, site.clock.now()).map(Key);
    match (owner, form.visitor.actor.as_ref().map(|actor| actor.account.id)) {
        (Some(owner), None) => Ok(Form { owner: Some(owner), ..form }),
        // The same person has signed in again beside this page.
        (Some(owner), Some(actor)) if owner == actor => Ok(Form { expired: true, ..form }),
        // Somebody whose session ended meanwhile: they sign in first.
        (None, None) if request.cookie(site.cookies.session).is_some() => Err(Fault(Error::NotSignedIn)),
        (_, _) => {
            tracing::warn!("a form was refused: forged token");
            Err(Fault(Error::Forged))
        }
    }
}

/// Browsers name the origin of a post; a foreign one is refused whatever token it carries.
#[must_use]
pub fn is_same_origin(request: &HttpRequest, base_url: &str) -> bool {
    let foreign_fetch =
        request.headers().get("sec-fetch-site").is_some_and(|site| site != "same-origin" && site != "none");
    let foreign_origin = request.headers().get(ORIGIN).is_some_and(|origin| {
        let origin = origin.to_str().unwrap_or_default();
        origin != base_url && !is_this_host(request, origin)
    });
    !foreign_fetch && !foreign_origin
}

/// On the machine itself people say `localhost` or `127.0.0.1` for the same service.
fn is_this_host(request: &HttpRequest, origin: &str) -> bool {
    let host = request.headers().get("host").and_then(|host| host.to_str().ok()).unwrap_or_default();
    let local = host.split(':').next().is_some_and(|name| name == "localhost" || name == "127.0.0.1");
    local && origin.strip_prefix("http://") == Some(host)
}

async fn read(request: &HttpRequest, payload: &mut Payload) -> Result<Bytes, Fault> {
    let too_much =
        || Fault(Error::TooMuch(Message::new("problem-form-too-large").with("max", MOST_BYTES / 1024)));
    let declared = request
        .headers()
        .get(CONTENT_LENGTH)
        .and_then(|v| v.to_str().ok())
        .and_then(|v| v.parse::<u64>().ok());
    if declared.is_some_and(|bytes| bytes > MOST_BYTES as u64) {
        return Err(too_much());
    }
    let mut body = Vec::new();
    while let Some(chunk) = payload.next().await {
        let chunk = chunk.map_err(|_| Fault(Error::Malformed))?;
        if body.len() + chunk.len() > MOST_BYTES {
            return Err(too_much());
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.into())
}
