//! From an [`Error`] to a status; the error page itself is set by the middleware, which knows the
//! reader's language.

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderValue, LOCATION, RETRY_AFTER};
use actix_web::{HttpResponse, ResponseError};

use crate::error::Error;

/// An error on its way to the reader.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct Fault(#[from] pub Error);

/// What the error page needs; carried in the answer's extensions.
#[derive(Debug, Clone)]
pub struct FaultNote {
    /// The error.
    pub error: Error,
}

/// The status that an error is answered with.
#[must_use]
pub fn status(error: &Error) -> StatusCode {
    match error {
        Error::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
        Error::Malformed => StatusCode::BAD_REQUEST,
        Error::WrongKind => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Error::Forged => StatusCode::FORBIDDEN,
        Error::NotSignedIn => StatusCode::SEE_OTHER,
        Error::NotAllowed { .. } => StatusCode::FORBIDDEN,
        Error::NotFound => StatusCode::NOT_FOUND,
        Error::WrongState(_) => StatusCode::CONFLICT,
        Error::TooMuch(_) => StatusCode::PAYLOAD_TOO_LARGE,
        Error::TooFast(_) => StatusCode::TOO_MANY_REQUESTS,
        Error::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
        Error::StorageFull => StatusCode::INSUFFICIENT_STORAGE,
        Error::Defect(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}

impl ResponseError for Fault {
    fn status_code(&self) -> StatusCode {
        status(&self.0)
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::new(self.status_code());
        match &self.0 {
            Error::TooFast(seconds) => {
                response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(*seconds));
            }
            Error::Unavailable(_) => {
                response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("5"));
            }
            Error::NotSignedIn => {
                response.headers_mut().insert(LOCATION, HeaderValue::from_static("/sign-in"));
            }
            _ => {}
        }
        response.extensions_mut().insert(FaultNote { error: self.0.clone() });
        response
    }
}
