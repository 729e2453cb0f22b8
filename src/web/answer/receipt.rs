//! The proof that answers arrived.

use actix_web::web::Path;
use serde::Serialize;

use crate::actions::permission::Verb;
use crate::i18n::Arg;
use crate::model::states::ResponseState;
use crate::web::frame::{Frame, say};
use crate::web::reply::{Reply, page};
use crate::web::templates::View;
use crate::web::visitor::SignedIn;

/// The page.
#[derive(Debug, Serialize)]
pub struct ReceiptPage {
    /// Address of the response.
    pub base: String,
    /// "The answers of … are with the office."
    pub lead: String,
    /// Number.
    pub number: String,
    /// The campaign: an institution has a receipt of each.
    pub campaign: String,
    /// When it was signed.
    pub when: String,
    /// Who signed.
    pub who: String,
    /// Survey, version and its fingerprint.
    pub survey: String,
    /// Fingerprint of the answers.
    pub fingerprint: String,
    /// Whether this person can accept or send back.
    pub can_accept: bool,
}

impl View for ReceiptPage {
    const TEMPLATE: &'static str = "receipt.html";
}

/// `GET /answer/{response}/receipt`
///
/// # Errors
/// Outside the person's scope, or when it was never signed.
pub async fn show(person: SignedIn, slug: Path<String>) -> Reply {
    let visitor = &person.visitor;
    let receipt = visitor.site.app.receipt(&person.actor, &slug).await?;
    let node = &receipt.located.node;
    let state = receipt.located.response.state()?;
    let key = if state.is_submitted() { "receipt-lead" } else { "receipt-replaced" };
    let view = ReceiptPage {
        base: format!("/answer/{slug}"),
        lead: say(visitor, key, &[("institution", Arg::from(node.name(visitor.lang.code())))]),
        number: receipt.snapshot.receipt.clone(),
        campaign: receipt.located.campaign.name.clone(),
        when: visitor.site.i18n.date_time(visitor.lang, receipt.snapshot.signed_at.0),
        who: receipt.signed_by.clone(),
        survey: format!("{} {} {}", receipt.survey.id, receipt.survey.version, receipt.survey.sha256),
        fingerprint: receipt.snapshot.sha256.clone(),
        can_accept: state == ResponseState::Signed && person.actor.may(Verb::Accept, &node.path),
    };
    let frame = Frame::about(visitor, &receipt.survey, say(visitor, "receipt-title", &[]))
        .back(format!("/answer/{slug}"), say(visitor, "answer-task-list", &[]));
    page(visitor, &frame, &view)
}
