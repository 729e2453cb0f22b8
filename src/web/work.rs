//! What waits for a person.

use serde::Serialize;

use super::frame::{Frame, Link, say};
use super::reply::{Reply, page};
use super::templates::View;
use super::visitor::SignedIn;
use crate::actions::Located;
use crate::actions::permission::Verb;
use crate::i18n::Arg;

/// One thing to do.
#[derive(Debug, Serialize)]
pub struct Task {
    /// Where.
    pub href: String,
    /// What.
    pub text: String,
    /// Of which campaign, until when.
    pub hint: String,
    /// State in words.
    pub state: String,
    /// `ok`, `warn` or `info`.
    pub tone: &'static str,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct WorkPage {
    /// What waits.
    pub tasks: Vec<Task>,
    /// Where else to go.
    pub places: Vec<Link>,
}

impl View for WorkPage {
    const TEMPLATE: &'static str = "work.html";
}

/// `GET /work`
///
/// # Errors
/// When nobody is signed in or the database is away.
pub async fn show(person: SignedIn) -> Reply {
    let visitor = &person.visitor;
    let responses = visitor.site.app.my_responses(&person.actor).await?;
    let tasks = responses.iter().map(|located| task(&person, located)).collect();
    let mut places = Vec::new();
    if person.actor.may_somewhere(Verb::ReadCampaign) {
        for campaign in visitor.site.app.campaigns(&person.actor).await? {
            let text = say(visitor, "work-monitor", &[("campaign", Arg::from(&campaign.name))]);
            places.push(Link::new(format!("/campaigns/{}/monitor", campaign.slug), text));
            if person.actor.may_somewhere(Verb::ReadNation) {
                let text = say(visitor, "work-nation", &[("campaign", Arg::from(&campaign.name))]);
                places.push(Link::new(format!("/nation/{}", campaign.slug), text));
            }
        }
    }
    let frame = Frame::new(visitor, say(visitor, "common-my-work", &[]));
    page(visitor, &frame, &WorkPage { tasks, places })
}

fn task(person: &SignedIn, located: &Located) -> Task {
    let visitor = &person.visitor;
    let slug = &located.response.slug;
    let state = located.response.state.as_str();
    let signs = state == "sent" && person.actor.may(Verb::Sign, &located.node.path);
    let href = match state {
        "sent" if signs => format!("/answer/{slug}/sign-off"),
        "signed" | "accepted" => format!("/answer/{slug}/receipt"),
        _ => format!("/answer/{slug}"),
    };
    let until = located.campaign.closes_at.map(|at| visitor.site.i18n.date(visitor.lang, at.0));
    let hint = match until {
        Some(until) => say(
            visitor,
            "work-until",
            &[("campaign", Arg::from(&located.campaign.name)), ("date", Arg::from(until))],
        ),
        None => located.campaign.name.clone(),
    };
    Task {
        href,
        text: located.node.name(visitor.lang.code()).to_owned(),
        hint,
        state: say(visitor, &format!("answer-state-{state}"), &[]),
        tone: match state {
            "signed" | "accepted" => "ok",
            "returned" => "warn",
            _ => "info",
        },
    }
}
