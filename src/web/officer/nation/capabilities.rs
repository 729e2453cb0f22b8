//! Bounds, means and intervals capability by capability: a page of its own, so that the national page stays small.

use actix_web::web::Path;
use serde::Serialize;

use super::rows;
use super::telling::Telling;
use crate::error::Error;
use crate::i18n::Arg;
use crate::model::{Node, Survey};
use crate::web::fault::Fault;
use crate::web::frame::{Frame, Link};
use crate::web::reply::{Reply, page};
use crate::web::table::Table;
use crate::web::templates::View;
use crate::web::visitor::SignedIn;

/// The page.
#[derive(Debug, Serialize)]
pub struct CapabilitiesPage {
    /// The figures.
    pub table: Table,
    /// Whether their names lead to their sums.
    pub has_sums: bool,
}

impl View for CapabilitiesPage {
    const TEMPLATE: &'static str = "officer/nation_capabilities.html";
}

/// `GET /nation/{campaign}/capabilities`
///
/// # Errors
/// Outside the person's scope, before the first figures, and where the parts are capabilities themselves.
pub async fn show(person: SignedIn, slug: Path<String>) -> Reply {
    let visitor = &person.visitor;
    let nation = visitor.site.app.nation(&person.actor, &slug).await?;
    let survey = &nation.survey;
    let is_told = has_capabilities(survey) && !survey.asks_nation();
    let profile = nation.profile.as_ref().filter(|_| is_told).ok_or(Fault(Error::NotFound))?;
    let telling = Telling { visitor };
    let leaves: Vec<&Node> = tops(survey).flat_map(|top| survey.leaves(top)).collect();
    let caption = ("nation-means-capabilities", slug.as_str());
    let view = CapabilitiesPage {
        table: rows::means(telling, survey, profile, &leaves, caption),
        has_sums: !profile.workings.is_empty(),
    };
    let back = telling.say("nation-of", &[("campaign", Arg::from(&nation.campaign.name))]);
    let title = telling.plain("nation-means-capabilities");
    page(visitor, &Frame::about(visitor, survey, title).back(format!("/nation/{slug}"), back), &view)
}

/// Where the national page leads to; none where its own table is all there is.
pub(super) fn link(telling: Telling<'_>, survey: &Survey, slug: &str) -> Option<Link> {
    let words = || telling.plain("nation-show-capabilities");
    has_capabilities(survey).then(|| Link::new(format!("/nation/{slug}/capabilities"), words()))
}

fn tops(survey: &Survey) -> impl Iterator<Item = &Node> {
    survey.model.nodes.iter().filter(|node| node.parent.is_none())
}

fn has_capabilities(survey: &Survey) -> bool {
    tops(survey).any(|top| !top.is_leaf())
}
