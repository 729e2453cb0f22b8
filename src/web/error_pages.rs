//! Error pages in the reader's language: what happened, what is safe, what to do.

use actix_web::http::StatusCode;
use actix_web::http::header::{CONTENT_TYPE, ContentType, LOCATION, RETRY_AFTER};
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use super::fault::status;
use super::frame::{Frame, say};
use super::middleware::visitor_of;
use super::templates::View;
use super::visitor::Visitor;
use crate::error::Error;
use crate::i18n::Arg;

/// The page of an error.
#[derive(Debug, Serialize)]
pub struct ErrorPage {
    /// Headline.
    pub heading: String,
    /// What happened.
    pub text: String,
    /// What to do next.
    pub advice: String,
    /// Number to quote.
    pub number: String,
    /// Whether the number is shown.
    pub is_defect: bool,
}

impl View for ErrorPage {
    const TEMPLATE: &'static str = "error.html";
}

/// Whether an answer has a page of its own already.
#[must_use]
pub fn is_page(response: &HttpResponse) -> bool {
    response.headers().contains_key(CONTENT_TYPE)
}

/// To sign in and back.
#[must_use]
pub fn to_sign_in(http: &HttpRequest) -> HttpResponse {
    // Only a page that was asked for by GET can be come back to.
    let here = http.uri().path_and_query().map(ToString::to_string).unwrap_or_default();
    let next = if http.method() == actix_web::http::Method::GET { here } else { "/work".to_owned() };
    let query: String = form_urlencoded::Serializer::new(String::new()).append_pair("next", &next).finish();
    HttpResponse::SeeOther().insert_header((LOCATION, format!("/sign-in?{query}"))).finish()
}

/// The page of an error; the headers of the bare answer (Retry-After) are kept.
pub async fn page(http: &HttpRequest, bare: &HttpResponse, error: &Error, number: &str) -> HttpResponse {
    let code = status(error);
    let mut response = HttpResponse::build(code);
    if let Some(wait) = bare.headers().get(RETRY_AFTER) {
        response.insert_header((RETRY_AFTER, wait.clone()));
    }
    let html = match visitor_of(http).await {
        Some(visitor) => rendered(&visitor, error, code, number),
        None => None,
    };
    match html {
        Some(html) => response.content_type(ContentType::html()).body(html),
        // The database is away, so nobody's language is known.
        None => response.content_type(ContentType::html()).body(plain_page(code)),
    }
}

fn rendered(visitor: &Visitor, error: &Error, code: StatusCode, number: &str) -> Option<String> {
    let key = |part: &str| format!("problem-page-{}-{part}", code.as_u16());
    let text = match error {
        Error::WrongState(message) | Error::TooMuch(message) => {
            visitor.site.i18n.message(visitor.lang, message)
        }
        Error::NotAllowed { needs } => {
            say(visitor, "problem-page-403-role", &[("roles", Arg::from(role_names(visitor, needs)))])
        }
        Error::TooFast(seconds) => say(
            visitor,
            "problem-page-429-text",
            &[("minutes", Arg::Count(i64::try_from(seconds.div_ceil(60)).unwrap_or(60)))],
        ),
        Error::Invalid(problems) => problems
            .iter()
            .map(|p| visitor.site.i18n.message(visitor.lang, &p.message))
            .collect::<Vec<_>>()
            .join(" "),
        Error::Malformed
        | Error::WrongKind
        | Error::Forged
        | Error::NotSignedIn
        | Error::NotFound
        | Error::Unavailable(_)
        | Error::StorageFull
        | Error::Defect(_) => say(visitor, &key("text"), &[]),
    };
    let page = ErrorPage {
        heading: say(visitor, &key("heading"), &[]),
        text,
        advice: say(visitor, &key("advice"), &[]),
        number: number.to_owned(),
        is_defect: code == StatusCode::INTERNAL_SERVER_ERROR,
    };
    let frame = Frame::new(visitor, page.heading.clone());
    match visitor.site.templates.render(&frame, &page) {
        Ok(html) => Some(html),
        Err(error) => {
            tracing::error!(%error, "the error page itself failed");
            None
        }
    }
}

/// Role codes as the names that people know.
fn role_names(visitor: &Visitor, codes: &str) -> String {
    let name = |code: &str| say(visitor, &format!("common-role-{code}"), &[]);
    let names: Vec<String> = codes.split(", ").map(name).collect();
    visitor.site.i18n.list(visitor.lang, &names)
}

fn plain_page(code: StatusCode) -> String {
    let (title, text) = if code == StatusCode::SERVICE_UNAVAILABLE {
        ("Not available just now", "Nothing that was saved is lost. Try again in a few seconds.")
    } else {
        ("This did not work", "Nothing that was saved is lost. Go back and try again.")
    };
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" \
         content=\"width=device-width\"><title>{title}</title></head><body><main><h1>{title}</h1><p>{text}</p></main></body></html>"
    )
}
