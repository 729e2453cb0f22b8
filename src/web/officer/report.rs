//! The report on an institution as a file.

use actix_web::web::{self, Data, Path};

use crate::error::{Error, Message};
use crate::report::document::Document;
use crate::web::fault::Fault;
use crate::web::reply::{Reply, pdf_file};
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
    Ok(pdf_file(&["report", &view.profile.located.node.code, &campaign, visitor.lang.code()], pdf))
}

fn print(
    site: &Site,
    document: &Document,
    dated: chrono::DateTime<chrono::Utc>,
) -> crate::error::Result<Vec<u8>> {
    site.press()?.print(document, Some(dated))
}
