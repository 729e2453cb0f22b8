//! What waits for a person, and what they have finished.

use actix_web::HttpRequest;
use serde::Serialize;

use super::fault::Fault;
use super::frame::{Frame, Link, say};
use super::list::{self, ListView, Narrow};
use super::reply::{Reply, page};
use super::templates::View;
use super::visitor::SignedIn;
use crate::actions::Located;
use crate::actions::lists::{ListedCampaign, Wish};
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
    /// Words above the rows.
    pub lead: String,
    /// What stands round the rows.
    pub list: ListView,
    /// What waits, or what is finished.
    pub rows: Vec<Task>,
    /// The way to what is finished.
    pub finished: Option<Link>,
    /// Where else to go.
    pub places: Vec<Link>,
}

impl View for WorkPage {
    const TEMPLATE: &'static str = "work.html";
}

/// What waits is narrowed by these states.
const WAITING: Narrow<'static> = Narrow {
    name: "state",
    label: "common-state",
    all: "list-all-states",
    prefix: "answer-state-",
    codes: &["unstarted", "open", "returned", "sent"],
};

/// What is finished by these.
const FINISHED: Narrow<'static> = Narrow { codes: &["signed", "accepted"], ..WAITING };

/// Campaigns that are named; the list of all of them has pages of its own.
const MOST_CAMPAIGNS: usize = 8;

/// `GET /work`
///
/// # Errors
/// When nobody is signed in or the database is away.
pub async fn show(person: SignedIn, request: HttpRequest) -> Reply {
    let visitor = &person.visitor;
    let wish = list::wish_of(request.query_string(), &WAITING);
    let (hits, finished) = visitor.site.app.work_page(&person.actor, false, wish.clone()).await?;
    let words = || say(visitor, "work-finished", &[("count", Arg::from(finished))]);
    let view = WorkPage {
        lead: say(visitor, "work-waits", &[]),
        list: list::view(visitor, "/work", &WAITING, (&wish, &hits)),
        rows: hits.rows.iter().map(|located| task(&person, located)).collect(),
        finished: (finished > 0).then(|| Link::new("/work/finished", words())),
        places: places(&person).await?,
    };
    page(visitor, &Frame::new(visitor, say(visitor, "common-my-work", &[])), &view)
}

/// `GET /work/finished`: what is signed or accepted, and what a campaign took that is closed.
///
/// # Errors
/// When nobody is signed in or the database is away.
pub async fn finished(person: SignedIn, request: HttpRequest) -> Reply {
    let visitor = &person.visitor;
    let wish = list::wish_of(request.query_string(), &FINISHED);
    let (hits, _) = visitor.site.app.work_page(&person.actor, true, wish.clone()).await?;
    let view = WorkPage {
        lead: String::new(),
        list: list::view(visitor, "/work/finished", &FINISHED, (&wish, &hits)),
        rows: hits.rows.iter().map(|located| task(&person, located)).collect(),
        finished: None,
        places: Vec::new(),
    };
    let frame = Frame::new(visitor, say(visitor, "work-finished-title", &[]))
        .back("/work", say(visitor, "common-my-work", &[]));
    page(visitor, &frame, &view)
}

/// The newest campaigns that this person may read, and the way to the others.
async fn places(person: &SignedIn) -> Result<Vec<Link>, Fault> {
    let visitor = &person.visitor;
    if !person.actor.may_somewhere(Verb::ReadCampaign) {
        return Ok(Vec::new());
    }
    let hits = visitor.site.app.campaign_page(&person.actor, Wish::default()).await?;
    let mut places = Vec::new();
    for ListedCampaign { campaign, .. } in hits.rows.iter().take(MOST_CAMPAIGNS) {
        let text = say(visitor, "work-monitor", &[("campaign", Arg::from(&campaign.name))]);
        places.push(Link::new(format!("/campaigns/{}/monitor", campaign.slug), text));
        if person.actor.may_somewhere(Verb::ReadNation) {
            let text = say(visitor, "work-nation", &[("campaign", Arg::from(&campaign.name))]);
            places.push(Link::new(format!("/nation/{}", campaign.slug), text));
        }
    }
    if hits.count > MOST_CAMPAIGNS {
        places.push(Link::new("/campaigns", say(visitor, "work-campaigns", &[])));
    }
    Ok(places)
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
        state: say(visitor, &format!("answer-state-{}", located.response.told_state()), &[]),
        tone: match state {
            "signed" | "accepted" => "ok",
            "returned" => "warn",
            _ => "info",
        },
    }
}
