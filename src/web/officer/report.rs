//! The report on an institution as a file.

use actix_web::HttpResponse;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use actix_web::web::{self, Data, Path};

use crate::error::{Error, Message};
use crate::report::document::Document;
use crate::web::fault::Fault;
use crate::web::reply::Reply;
use crate::web::site::Site;
use crate::web::visitor::SignedIn;

/// `GET /institutions/{institution}/profile/{campaign}/report.pdf`
///
/// # Errors
/// Outside the person's scope, when nothing was signed, or when the language has no font here.
pub async fn download(person: SignedIn, path: Path<(String, String)>) -> Reply {
    let (institution, campaign) = path.into_inner();
    let visitor = &person.visitor;
    if let Err(error) = visitor.site.fonts.require(visitor.lang) {
        tracing::warn!(%error, "a report was refused");
        return Err(Fault(Error::WrongState(Message::new("problem-report-font"))));
    }
    let view = visitor.site.app.report(&person.actor, &institution, &campaign).await?;
    let document = view.document(&visitor.site.i18n, visitor.lang);
    let dated = view.profile.snapshot.signed_at.0;
    let site = Data::clone(&visitor.site);
    let pdf = web::block(move || print(&site, &document, dated))
        .await
        .map_err(|e| Fault(Error::Defect(format!("the report's thread: {e}"))))??;
    let name = file_name(&view.profile.located.node.code, &campaign, visitor.lang.code());
    Ok(HttpResponse::Ok()
        .content_type("application/pdf")
        .insert_header((CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")))
        .insert_header((CACHE_CONTROL, "private, no-cache"))
        .body(pdf))
}

fn print(
    site: &Site,
    document: &Document,
    dated: chrono::DateTime<chrono::Utc>,
) -> crate::error::Result<Vec<u8>> {
    site.press()?.print(document, Some(dated))
}

/// `report-health-abcdefgh-en.pdf`: letters, digits, dot and dash only, whatever the parts hold.
fn file_name(institution: &str, campaign: &str, lang: &str) -> String {
    let safe = |part: &str| -> String {
        part.chars().map(|c| if c.is_ascii_alphanumeric() || c == '.' { c } else { '-' }).take(60).collect()
    };
    format!("report-{}-{}-{}.pdf", safe(institution), safe(campaign), safe(lang))
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_file_name_holds_nothing_that_a_header_or_a_disk_minds() {
        assert_eq!(file_name("health", "abcdefgh", "en"), "report-health-abcdefgh-en.pdf");
        assert_eq!(file_name("a/b\"\r\nc", "ü", "ar"), "report-a-b---c---ar.pdf");
    }
}
