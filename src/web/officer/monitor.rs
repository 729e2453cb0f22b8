//! Who has answered how far.

use actix_web::HttpRequest;
use actix_web::web::Path;
use serde::Serialize;

use super::moving;
use crate::actions::Response;
use crate::actions::campaigns::CampaignView;
use crate::actions::lists::{Hits, Wish};
use crate::actions::permission::Verb;
use crate::actions::register::ScopeNode;
use crate::error::Error;
use crate::i18n::Arg;
use crate::model::states::{CampaignState, ResponseState};
use crate::web::frame::{Frame, Link, say};
use crate::web::list::{self, ListView, Narrow};
use crate::web::reply::{Reply, page};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// Those who take part are narrowed by the state of their response.
const STATE: Narrow<'static> = Narrow {
    name: "state",
    label: "common-state",
    all: "list-all-states",
    prefix: "answer-state-",
    codes: &["unstarted", "open", "sent", "signed", "accepted", "returned"],
};

/// One stage of coverage.
#[derive(Debug, Serialize)]
pub struct Stage {
    /// Name.
    pub name: String,
    /// "34 of 60 (57 %)"
    pub count: String,
}

/// One institution.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Address of the response.
    pub href: String,
    /// Institution.
    pub name: String,
    /// State in words.
    pub state: String,
    /// Answers saved.
    pub answered: String,
    /// Last change.
    pub last: String,
    /// Address of its people.
    pub people: String,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct MonitorPage {
    /// Address of the campaign.
    pub base: String,
    /// State and end.
    pub state: String,
    /// Coverage step by step.
    pub stages: Vec<Stage>,
    /// Whether no institution is picked yet.
    pub is_empty: bool,
    /// What stands round the rows.
    pub list: ListView,
    /// Institutions in register order.
    pub rows: Vec<Row>,
    /// Further pages.
    pub links: Vec<Link>,
    /// The move that can be taken back: its key, and words.
    pub last_move: Option<(String, String)>,
    /// Whether it can be opened now.
    pub can_open: bool,
    /// Whether it can be closed now.
    pub can_close: bool,
    /// Whether this person may change it.
    pub can_edit: bool,
}

impl View for MonitorPage {
    const TEMPLATE: &'static str = "officer/monitor.html";
}

/// `GET /campaigns/{campaign}/monitor`
///
/// # Errors
/// Outside the person's scope.
pub async fn show(person: SignedIn, slug: Path<String>, request: HttpRequest) -> Reply {
    let visitor = &person.visitor;
    let app = &visitor.site.app;
    let view = app.campaign(&person.actor, &slug).await?;
    let wish = list::wish_of(request.query_string(), &STATE);
    let hits = app.monitor_page(&person.actor, &slug, wish.clone()).await?;
    let name = view.campaign.name.clone();
    let frame = match app.readable_survey(view.campaign.survey_version_id).await? {
        Some(survey) => Frame::about(visitor, &survey, name),
        None => Frame::new(visitor, name),
    };
    let frame = frame
        .back("/campaigns", say(visitor, "common-campaigns", &[]))
        .status(moving::status(visitor, &request));
    let mut built = build(&person, &view, (&wish, &hits))?;
    if person.actor.may(Verb::MoveCampaign, &view.path) {
        for version in app.move_targets(&view.campaign).await? {
            let words = say(visitor, "move-link", &[("version", Arg::from(&version))]);
            built.links.push(Link::new(format!("{}/move/{version}", built.base), words));
        }
        built.last_move = app.last_move(&person.actor, &slug).await?.map(|last| {
            let at = visitor.site.i18n.date_time(visitor.lang, last.at.0);
            let args = [("from", Arg::from(&last.from)), ("to", Arg::from(&last.to)), ("at", Arg::from(at))];
            (last.id.to_string(), say(visitor, "move-last", &args))
        });
    }
    page(visitor, &frame, &built)
}

fn build(
    person: &SignedIn,
    view: &CampaignView,
    (wish, hits): (&Wish, &Hits<(Response, ScopeNode)>),
) -> Result<MonitorPage, Error> {
    let visitor = &person.visitor;
    let base = format!("/campaigns/{}", view.campaign.slug);
    let state = view.campaign.state()?;
    let can_edit = person.actor.may(Verb::EditCampaign, &view.path);
    let mut links = Vec::new();
    if can_edit && state != CampaignState::Closed {
        links.push(Link::new(format!("{base}/institutions"), say(visitor, "campaign-pick", &[])));
        links.push(Link::new(format!("{base}/edit"), say(visitor, "campaign-edit", &[])));
    }
    if person.actor.may(Verb::ReadNation, &view.path) {
        links.push(Link::new(format!("/nation/{}", view.campaign.slug), say(visitor, "nation-title", &[])));
    }
    let words = say(visitor, &format!("campaign-state-{state}"), &[]);
    Ok(MonitorPage {
        state: match view.campaign.closes_at {
            Some(at) => {
                let at = visitor.site.i18n.date_time(visitor.lang, at.0);
                say(visitor, "campaign-state-until", &[("state", Arg::from(words)), ("date", Arg::from(at))])
            }
            None => words,
        },
        stages: stages(visitor, view),
        is_empty: view.all() == 0,
        list: list::view(visitor, &format!("{base}/monitor"), &STATE, (wish, hits)),
        rows: hits.rows.iter().map(|(response, node)| row(visitor, response, node)).collect(),
        links,
        last_move: None,
        can_open: can_edit && state != CampaignState::Open && view.all() > 0,
        can_close: can_edit && state == CampaignState::Open,
        can_edit,
        base,
    })
}

/// Coverage step by step: each stage counts whoever has come at least so far.
pub(super) fn stages(visitor: &Visitor, view: &CampaignView) -> Vec<Stage> {
    use ResponseState::{Accepted, Sent, Signed};
    let all = view.all();
    let counts = [
        ("campaign-stage-picked", all),
        ("campaign-stage-started", view.started()),
        ("campaign-stage-sent", view.count(&[Sent, Signed, Accepted])),
        ("campaign-stage-signed", view.count(&[Signed, Accepted])),
        ("campaign-stage-accepted", view.count(&[Accepted])),
    ];
    counts
        .map(|(key, count)| {
            #[expect(clippy::cast_precision_loss, reason = "counts of institutions are far below 2^53")]
            let share = if all == 0 { 0.0 } else { count as f64 / all as f64 };
            let args = [
                ("count", Arg::from(count)),
                ("all", Arg::from(all)),
                ("share", Arg::from(visitor.site.i18n.percent(visitor.lang, share, 0))),
            ];
            Stage { name: say(visitor, key, &[]), count: say(visitor, "campaign-stage-count", &args) }
        })
        .into()
}

fn row(visitor: &Visitor, response: &Response, node: &ScopeNode) -> Row {
    Row {
        href: format!("/answer/{}", response.slug),
        name: node.name(visitor.lang.code()).to_owned(),
        state: say(visitor, &format!("answer-state-{}", response.told_state()), &[]),
        answered: visitor.site.i18n.integer(visitor.lang, response.answered),
        last: response
            .last_saved_at
            .map(|at| visitor.site.i18n.date_time(visitor.lang, at.0))
            .unwrap_or_default(),
        people: format!("/answer/{}/people", response.slug),
    }
}
