//! Compression of pages that hold a person's values: quick, at a low setting.

use actix_web::HttpResponse;
use actix_web::body::{BoxBody, to_bytes_limited};
use actix_web::http::header::{
    ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderValue, VARY,
};

use super::assets::gzip;

/// What the reader's browser can unpack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Accepted {
    /// Brotli.
    pub brotli: bool,
    /// gzip.
    pub gzip: bool,
}

/// Below this a packet is a packet.
const LEAST: usize = 1_000;
const MOST: usize = 8 << 20;
/// The quickest setting: on a page of answers it saves most of what the highest saves.
const LEVEL: u32 = 1;

/// Reads `Accept-Encoding`.
#[must_use]
pub fn accepted(headers: &HeaderMap) -> Accepted {
    let text = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let offers = |name: &str| {
        text.split(',').any(|part| {
            let mut pieces = part.trim().split(';').map(str::trim);
            pieces.next() == Some(name) && !pieces.any(|piece| matches!(piece, "q=0" | "q=0.0"))
        })
    };
    Accepted { brotli: offers("br"), gzip: offers("gzip") }
}

/// Compresses a page of text that is not compressed yet.
pub async fn page(response: HttpResponse, accepted: Accepted) -> HttpResponse {
    let kind = response.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let is_text =
        ["text/html", "image/svg+xml", "text/csv", "application/json"].iter().any(|t| kind.starts_with(t));
    if !accepted.gzip || !is_text || response.headers().contains_key(CONTENT_ENCODING) {
        return response;
    }
    let (mut head, body) = response.into_parts();
    let Ok(Ok(bytes)) = to_bytes_limited(body, MOST).await else {
        tracing::error!("a page is too large to be sent");
        return HttpResponse::InternalServerError().finish();
    };
    head.headers_mut().insert(VARY, HeaderValue::from_static("accept-encoding"));
    if bytes.len() < LEAST {
        return head.set_body(BoxBody::new(bytes));
    }
    head.headers_mut().insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    head.set_body(BoxBody::new(gzip(&bytes, LEVEL)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_refused_is_not_sent() {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("gzip;q=0.5, br;q=0"));
        assert_eq!(accepted(&headers), Accepted { brotli: false, gzip: true });
    }
}
