//! Picking the institutions of a campaign.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::Serialize;

use super::institutions::kind;
use super::signed_in;
use crate::error::Error;
use crate::i18n::Arg;
use crate::web::fault::Fault;
use crate::web::form::Form;
use crate::web::frame::{Frame, say};
use crate::web::reply::{Reply, page, see};
use crate::web::templates::View;
use crate::web::visitor::SignedIn;

/// One node to pick.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Slug.
    pub slug: String,
    /// Name.
    pub name: String,
    /// Kind in words.
    pub kind: String,
    /// Taken.
    pub chosen: bool,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct PickPage {
    /// Address of the campaign.
    pub base: String,
    /// "12 of 64 taken"
    pub count: String,
    /// Nodes that can answer.
    pub rows: Vec<Row>,
}

impl View for PickPage {
    const TEMPLATE: &'static str = "officer/pick.html";
}

/// `GET /campaigns/{campaign}/institutions`
///
/// # Errors
/// Outside the person's scope.
pub async fn show(person: SignedIn, slug: Path<String>) -> Reply {
    render(&person, &slug, None).await
}

/// `POST /campaigns/{campaign}/institutions`
///
/// # Errors
/// When the form is not ours, the role is too low or the campaign is closed.
pub async fn pick(form: Form, slug: Path<String>) -> Result<HttpResponse, Fault> {
    let person = signed_in(&form)?;
    if form.expired {
        return render(&person, &slug, None).await;
    }
    let kept = person.visitor.site.app.pick_nodes(&person.actor, &slug, form.all("node")).await?;
    if kept.is_empty() {
        return Ok(see(format!("/campaigns/{slug}/monitor")));
    }
    let status = say(&person.visitor, "campaign-kept", &[("codes", Arg::from(kept.join(", ")))]);
    render(&person, &slug, Some(status)).await
}

async fn render(person: &SignedIn, slug: &str, status: Option<String>) -> Reply {
    let visitor = &person.visitor;
    let app = &visitor.site.app;
    let campaign = app.campaign(&person.actor, slug).await?;
    let nodes = app.register(&person.actor).await.or_else(|error| match error {
        Error::NotAllowed { .. } => Ok(Vec::new()),
        other => Err(other),
    })?;
    let taken = |id| campaign.responses.iter().any(|(response, _)| response.node_id == id);
    // Groups do not answer for themselves.
    let rows: Vec<Row> = nodes
        .iter()
        .filter(|node| node.path.starts_with(&campaign.path) && node.retired_at.is_none())
        .filter(|node| !["nation", "sector"].contains(&node.kind.as_str()))
        .map(|node| Row {
            slug: node.slug.clone(),
            name: node.name(visitor.lang.code()).to_owned(),
            kind: kind(visitor, &node.kind),
            chosen: taken(node.id),
        })
        .collect();
    let count =
        [("taken", Arg::from(rows.iter().filter(|row| row.chosen).count())), ("all", Arg::from(rows.len()))];
    let frame = Frame::new(visitor, say(visitor, "campaign-pick", &[]))
        .back(format!("/campaigns/{slug}/monitor"), campaign.campaign.name.clone())
        .status(status);
    let view =
        PickPage { base: format!("/campaigns/{slug}"), count: say(visitor, "campaign-taken", &count), rows };
    page(visitor, &frame, &view)
}
