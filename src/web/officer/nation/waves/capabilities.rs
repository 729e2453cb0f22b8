//! What moved since the wave before, capability by capability: a page of its own, so that the national page stays small.

use actix_web::web::Path;
use serde::Serialize;

use super::{found, tables};
use crate::actions::profiles::NationView;
use crate::actions::waves::{NodeSince, Since};
use crate::error::Error;
use crate::i18n::Arg;
use crate::model::Node;
use crate::web::fault::Fault;
use crate::web::frame::{Frame, Link};
use crate::web::officer::nation::telling::Telling;
use crate::web::reply::{Reply, page};
use crate::web::table::Table;
use crate::web::templates::View;
use crate::web::visitor::SignedIn;

/// The page.
#[derive(Debug, Serialize)]
pub struct SincePage {
    /// Those who answered both times, and all who answered.
    pub tables: Vec<Table>,
}

impl View for SincePage {
    const TEMPLATE: &'static str = "officer/nation_since.html";
}

/// `GET /nation/{campaign}/since`
///
/// # Errors
/// Outside the person's scope, and where nothing may be shown by capability.
pub async fn show(person: SignedIn, slug: Path<String>) -> Reply {
    let visitor = &person.visitor;
    let nation = visitor.site.app.nation(&person.actor, &slug).await?;
    let since = nation.since.as_ref().ok_or(Fault(Error::NotFound))?;
    let telling = Telling { visitor };
    let leaves = leaves(&nation, since);
    let tables = tables::both(telling, &nation.survey, since.restates.is_some(), &leaves);
    if tables.is_empty() {
        return Err(Fault(Error::NotFound));
    }
    let title = telling.say("nation-since", &[("wave", Arg::from(&since.name))]);
    let back = telling.say("nation-of", &[("campaign", Arg::from(&nation.campaign.name))]);
    let frame = Frame::about(visitor, &nation.survey, title).back(format!("/nation/{slug}"), back);
    page(visitor, &frame, &SincePage { tables })
}

/// Where the national page leads to; none where all of it is hidden.
pub(super) fn link(telling: Telling<'_>, nation: &NationView, since: &Since) -> Option<Link> {
    leaves(nation, since).iter().find(|node| !node.change.suppressed)?;
    let address = format!("/nation/{}/since", nation.campaign.slug);
    Some(Link::new(address, telling.plain("nation-since-capabilities")))
}

/// The capabilities; none of a survey whose parts are capabilities themselves.
fn leaves<'a>(nation: &NationView, since: &'a Since) -> Vec<&'a NodeSince> {
    let survey = &nation.survey;
    let tops: Vec<&Node> = survey.model.nodes.iter().filter(|node| node.parent.is_none()).collect();
    if tops.iter().all(|top| top.is_leaf()) {
        return Vec::new();
    }
    found(since, &tops.iter().flat_map(|top| survey.leaves(top)).collect::<Vec<_>>())
}
