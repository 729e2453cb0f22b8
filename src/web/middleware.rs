//! What happens around every request: a number, a log line, error pages, headers, compression.

use std::time::Instant;

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{FromRequest as _, HttpResponse, ResponseError as _};
use uuid::Uuid;

use super::fault::{Fault, FaultNote};
use super::site::Site;
use super::visitor::{Visitor, cookie};
use super::{compress, error_pages, security};
use crate::error::Error;

/// Wraps the whole site.
///
/// # Errors
/// Those of the inner service that carry no answer.
pub async fn around(
    mut request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let started = Instant::now();
    let number = Uuid::new_v4().simple().to_string().chars().take(12).collect::<String>();
    let method = request.method().clone();
    let encodings = compress::accepted(request.headers());
    // HEAD is answered as GET is. The framework remembers what was asked and sends no body.
    if method == Method::HEAD {
        request.head_mut().method = Method::GET;
    }
    // No address of ours holds a NUL, and PostgreSQL refuses to look for one.
    let answer = if request.path().contains("%00") || request.path().contains('\0') {
        let (http, _) = request.into_parts();
        ServiceResponse::new(http, Fault(Error::NotFound).error_response())
    } else {
        next.call(request).await?.map_into_boxed_body()
    };
    let answer = finish(answer, &number).await;
    let (http, mut response) = answer.into_parts();
    if let Some(site) = http.app_data::<Data<Site>>() {
        security::set_headers(response.headers_mut(), site.config.is_https());
    }
    let response = compress::page(response, encodings).await;
    // The route's pattern, never the path: a path can hold the token of an invitation.
    tracing::info!(
        request = %number,
        method = %method,
        route = http.match_pattern().as_deref().unwrap_or("-"),
        status = response.status().as_u16(),
        micros = u64::try_from(started.elapsed().as_micros()).unwrap_or(u64::MAX),
        "answered"
    );
    Ok(ServiceResponse::new(http, response))
}

/// Sets the error page and the visitor's cookie.
async fn finish(answer: ServiceResponse, number: &str) -> ServiceResponse {
    let (http, response) = answer.into_parts();
    let note = response.extensions().get::<FaultNote>().cloned();
    let unexplained = response.status().is_client_error() || response.status().is_server_error();
    let error = match note {
        Some(note) => Some(note.error),
        None if unexplained && !error_pages::is_page(&response) => Some(bare(response.status())),
        None => None,
    };
    let mut response = match error {
        Some(Error::NotSignedIn) => error_pages::to_sign_in(&http),
        Some(error) => {
            if let Error::Defect(why) = &error {
                tracing::error!(request = %number, why = %why, "a defect");
            }
            error_pages::page(&http, &response, &error, number).await
        }
        None => response,
    };
    set_visitor_cookie(&http, &mut response).await;
    ServiceResponse::new(http, response)
}

/// What the framework answered by itself, in our words.
fn bare(status: StatusCode) -> Error {
    match status {
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Error::NotFound,
        StatusCode::PAYLOAD_TOO_LARGE => {
            Error::TooMuch(crate::error::Message::new("problem-form-too-large").with("max", 1024))
        }
        StatusCode::UNSUPPORTED_MEDIA_TYPE => Error::WrongKind,
        status if status.is_client_error() => Error::Malformed,
        status => Error::Defect(format!("answered {status} without a reason")),
    }
}

/// Forms before signing in are bound to a cookie; it is set only by a page that was worked out for
/// a visitor, so that files and health checks set none.
async fn set_visitor_cookie(http: &actix_web::HttpRequest, response: &mut HttpResponse) {
    use actix_web::HttpMessage as _;
    let known = http.extensions().get::<Visitor>().cloned();
    let Some(visitor) = known else { return };
    let Some(fresh) = visitor.fresh.clone() else { return };
    let site = &visitor.site;
    let value = cookie(site.cookies.visitor, fresh, site.config.is_https(), None);
    if let Err(error) = response.add_cookie(&value) {
        tracing::error!(%error, "the visitor's cookie could not be set");
    }
}

/// The visitor of a request whose handler did not ask for one.
pub(super) async fn visitor_of(http: &actix_web::HttpRequest) -> Option<Visitor> {
    Visitor::from_request(http, &mut actix_web::dev::Payload::None).await.ok()
}
