//! "How was this computed?" for one part of the tree: a page of its own, so that the national page stays small.

use actix_web::web::Path;
use serde::Serialize;

use super::telling::Telling;
use super::working::{self, Panel};
use super::{groups, headline};
use crate::error::Error;
use crate::i18n::Arg;
use crate::model::Node;
use crate::web::fault::Fault;
use crate::web::frame::{Frame, Link, say};
use crate::web::reply::{Reply, page};
use crate::web::templates::View;
use crate::web::visitor::SignedIn;

/// The page.
#[derive(Debug, Serialize)]
pub struct HowPage {
    /// The figures in sentences.
    pub lines: Vec<String>,
    /// Bounds, mean and share, each with its sums.
    pub panels: Vec<Panel>,
    /// The parts below it.
    pub parts: Vec<Link>,
}

impl View for HowPage {
    const TEMPLATE: &'static str = "officer/nation_how.html";
}

/// Where a node's page is.
pub(super) fn address(slug: &str, node: &str) -> String {
    format!("/nation/{slug}/how/{node}")
}

/// `GET /nation/{campaign}/how/{node}`
///
/// # Errors
/// Outside the person's scope, for an unknown node, or before the first figures.
pub async fn show(person: SignedIn, path: Path<(String, String)>) -> Reply {
    let (slug, id) = path.into_inner();
    let visitor = &person.visitor;
    let nation = visitor.site.app.nation(&person.actor, &slug).await?;
    let profile = nation.profile.as_ref().ok_or(Fault(Error::NotFound))?;
    let node = nation.survey.node(&id).ok_or(Fault(Error::NotFound))?;
    let (_, figures) = profile.nodes.iter().find(|(node, _)| *node == id).ok_or(Fault(Error::NotFound))?;
    let names = groups::names(&person, profile).await?;
    let telling = Telling { visitor };
    let title = |id: &str| nation.survey.words(visitor.lang.code(), id, "title").to_owned();
    let part = |node: &Node| Link::new(address(&slug, &node.id), title(&node.id));
    let children = node.children.iter().filter_map(|at| nation.survey.model.nodes.get(*at));
    let mut lines = vec![headline::headline(telling, &nation.survey, &id, figures)];
    lines.extend(headline::further(telling, figures));
    let found = profile.workings.iter().find(|(node, _)| *node == id).map(|(_, working)| working);
    let view = HowPage {
        lines,
        panels: working::of_node(telling, &names, &nation.survey, (&id, figures, found)),
        parts: children.filter(|child| nation.survey.is_asked(child)).map(part).collect(),
    };
    let heading = say(visitor, "nation-how-title", &[("node", Arg::from(title(&id)))]);
    let back = say(visitor, "nation-of", &[("campaign", Arg::from(&nation.campaign.name))]);
    page(
        visitor,
        &Frame::about(visitor, &nation.survey, heading).back(format!("/nation/{slug}"), back),
        &view,
    )
}
