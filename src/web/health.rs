//! `/healthz` and `/readyz`: for whoever watches over the service.

use actix_web::HttpResponse;
use actix_web::http::header::ContentType;
use actix_web::web::Data;

use super::fault::Fault;
use super::site::Site;

/// The process lives.
pub async fn healthz() -> HttpResponse {
    HttpResponse::Ok().content_type(ContentType::plaintext()).body("ok\n")
}

/// The database answers and has tables; 503 otherwise.
///
/// # Errors
/// When the database is away.
pub async fn readyz(site: Data<Site>) -> Result<HttpResponse, Fault> {
    site.app.is_ready().await?;
    Ok(HttpResponse::Ok().content_type(ContentType::plaintext()).body("ready\n"))
}
