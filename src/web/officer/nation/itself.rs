//! The national page of a campaign that asks the nation, or a sector, about itself: no figure is put together
//! there, so the page says so and leads to the answers.

use serde::Serialize;

use crate::actions::Response;
use crate::actions::profiles::NationView;
use crate::actions::register::ScopeNode;
use crate::i18n::Arg;
use crate::web::fault::Fault;
use crate::web::frame::{Link, say};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// The page.
#[derive(Debug, Serialize)]
pub struct ItselfPage {
    /// What was signed.
    pub signed: Vec<Link>,
    /// Who has not signed yet, and how far they are.
    pub others: Vec<String>,
}

impl View for ItselfPage {
    const TEMPLATE: &'static str = "officer/nation_itself.html";
}

pub(super) async fn build(person: &SignedIn, nation: &NationView) -> Result<ItselfPage, Fault> {
    let visitor = &person.visitor;
    let slug = &nation.campaign.slug;
    let all = visitor.site.app.participants(&person.actor, slug).await?;
    let others = all.iter().filter(|(response, _)| response.signed_at.is_none());
    Ok(ItselfPage {
        signed: all.iter().filter_map(|(response, node)| signed(visitor, slug, response, node)).collect(),
        others: others.map(|(response, node)| waiting(visitor, response, node)).collect(),
    })
}

fn signed(visitor: &Visitor, slug: &str, response: &Response, node: &ScopeNode) -> Option<Link> {
    let date = visitor.site.i18n.date(visitor.lang, response.signed_at?.0);
    let args = [("node", Arg::from(node.name(visitor.lang.code()))), ("date", Arg::from(date))];
    let href = format!("/institutions/{}/profile/{slug}", node.slug);
    Some(Link::new(href, say(visitor, "nation-itself-signed", &args)))
}

/// "Veridia: Being answered"
fn waiting(visitor: &Visitor, response: &Response, node: &ScopeNode) -> String {
    let state = say(visitor, &format!("answer-state-{}", response.told_state()), &[]);
    let args = [("node", Arg::from(node.name(visitor.lang.code()))), ("sentence", Arg::from(state))];
    say(visitor, "nation-own-row", &args)
}
