//! Answers: a page, a redirect after a post, a file.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, ContentType, LOCATION};

use super::fault::Fault;
use super::frame::Frame;
use super::templates::View;
use super::visitor::Visitor;

/// What handlers give back.
pub type Reply = Result<HttpResponse, Fault>;

/// A page.
///
/// # Errors
/// When its template is broken.
pub fn page<V: View>(visitor: &Visitor, frame: &Frame, view: &V) -> Reply {
    page_with(StatusCode::OK, visitor, frame, view)
}

/// A page with another status: 422 with what was typed, 409 with the differences.
///
/// # Errors
/// When its template is broken.
pub fn page_with<V: View>(status: StatusCode, visitor: &Visitor, frame: &Frame, view: &V) -> Reply {
    let html = visitor.site.templates.render(frame, view)?;
    Ok(HttpResponse::build(status)
        .content_type(ContentType::html())
        .insert_header((CACHE_CONTROL, "private, no-cache"))
        .body(html))
}

/// A PDF to take along, called by these words.
#[must_use]
pub fn pdf_file(words: &[&str], bytes: Vec<u8>) -> HttpResponse {
    let name = file_name(words, "pdf");
    HttpResponse::Ok()
        .content_type("application/pdf")
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header((CACHE_CONTROL, "private, no-cache"))
        .body(bytes)
}

/// `report-health-abcdefgh-en.pdf`: letters, digits, dot and dash only, whatever the words hold.
fn file_name(words: &[&str], ending: &str) -> String {
    let safe = |word: &&str| -> String {
        word.chars().map(|c| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' }).take(60).collect()
    };
    format!("{}.{ending}", words.iter().map(safe).collect::<Vec<_>>().join("-"))
}

/// After a post: go and get that page.
#[must_use]
pub fn see(address: impl AsRef<str>) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((LOCATION, local(address.as_ref()))).finish()
}

/// Only addresses of this site: `//evil`, `/\evil` and full URLs lead home instead.
#[must_use]
pub fn local(address: &str) -> String {
    let second = address.chars().nth(1);
    let is_local = address.starts_with('/')
        && !matches!(second, Some('/' | '\\'))
        && !address.chars().any(|c| c.is_control() || c == '\\');
    if is_local { address.to_owned() } else { "/".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{file_name, local};

    #[test]
    fn a_file_name_holds_nothing_that_a_header_or_a_disk_minds() {
        assert_eq!(file_name(&["report", "health", "en"], "pdf"), "report-health-en.pdf");
        assert_eq!(file_name(&["a/b\"\r\nc", "ü"], "pdf"), "a-b---c--.pdf");
    }

    #[test]
    fn only_our_own_addresses_are_gone_to() {
        assert_eq!(local("/work?x=1#y"), "/work?x=1#y");
        for foreign in [
            "//evil",
            "/\\evil",
            "https:evil",
            "https://evil",
            "javascript:alert(1)",
            "",
            "/a\r\nSet-Cookie: x",
        ] {
            assert_eq!(local(foreign), "/", "{foreign}");
        }
    }
}
