//! Opening and closing a campaign: each asks back on a page of its own, and says what it means for how many.

use actix_web::web::Path;
use serde::Serialize;

use super::signed_in;
use crate::actions::UNSTARTED;
use crate::actions::campaigns::{CampaignView, checked_step};
use crate::actions::permission::{Verb, permit};
use crate::i18n::Arg;
use crate::model::states::{CampaignState, ResponseState};
use crate::web::fault::Fault;
use crate::web::form::Form;
use crate::web::frame::{Frame, say};
use crate::web::reply::{Reply, page, see};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// The page.
#[derive(Debug, Serialize)]
pub struct StepPage {
    /// Address of the campaign's page.
    pub back: String,
    /// Where the form goes.
    pub action: String,
    /// What follows from it, in sentences.
    pub texts: Vec<String>,
    /// How far the institutions are: state in words, and how many.
    pub states: Vec<(String, String)>,
    /// Words of the button.
    pub button: String,
    /// Whether it ends something.
    pub is_end: bool,
}

impl View for StepPage {
    const TEMPLATE: &'static str = "officer/campaign_step.html";
}

/// `GET /campaigns/{campaign}/open`
///
/// # Errors
/// Outside the person's scope, when the role is too low, or when the campaign is open or empty.
pub async fn ask_open(person: SignedIn, slug: Path<String>) -> Reply {
    let visitor = &person.visitor;
    let view = steppable(&person, &slug, CampaignState::Open).await?;
    let count = view.count(&[ResponseState::Open, ResponseState::Returned]);
    let key = match view.campaign.state()? {
        CampaignState::Closed => "campaign-open-again",
        CampaignState::Draft | CampaignState::Open => "campaign-open-text",
    };
    let mut texts = vec![say(visitor, key, &[("count", Arg::from(count))])];
    texts.extend(view.campaign.closes_at.map(|at| {
        let date = visitor.site.i18n.date_time(visitor.lang, at.0);
        say(visitor, "campaign-open-until", &[("date", Arg::from(date))])
    }));
    asked(visitor, &view, "open", texts)
}

/// `GET /campaigns/{campaign}/close`
///
/// # Errors
/// Outside the person's scope, when the role is too low, or when the campaign is not open.
pub async fn ask_close(person: SignedIn, slug: Path<String>) -> Reply {
    let visitor = &person.visitor;
    let view = steppable(&person, &slug, CampaignState::Closed).await?;
    let unsigned = view.all() - view.count(&[ResponseState::Signed, ResponseState::Accepted]);
    let count = say(visitor, "campaign-close-count", &[("count", Arg::from(unsigned))]);
    asked(visitor, &view, "close", vec![count, say(visitor, "campaign-close-text", &[])])
}

/// `POST /campaigns/{campaign}/open`
///
/// # Errors
/// When the form is not ours, the role is too low or the campaign is open or empty.
pub async fn open(form: Form, slug: Path<String>) -> Reply {
    let person = signed_in(&form)?;
    if form.expired {
        return Ok(see(format!("/campaigns/{slug}/open")));
    }
    person.visitor.site.app.open_campaign(&person.actor, &slug).await?;
    Ok(see(format!("/campaigns/{slug}/monitor?done=opened")))
}

/// `POST /campaigns/{campaign}/close`
///
/// # Errors
/// When the form is not ours, the role is too low or the campaign is not open.
pub async fn close(form: Form, slug: Path<String>) -> Reply {
    let person = signed_in(&form)?;
    if form.expired {
        return Ok(see(format!("/campaigns/{slug}/close")));
    }
    person.visitor.site.app.close_campaign(&person.actor, &slug).await?;
    Ok(see(format!("/campaigns/{slug}/monitor?done=closed")))
}

/// The campaign, if the step can be taken now: nobody is asked what would be refused.
async fn steppable(person: &SignedIn, slug: &str, to: CampaignState) -> Result<CampaignView, Fault> {
    let view = person.visitor.site.app.campaign(&person.actor, slug).await?;
    permit(&person.actor, Verb::EditCampaign, &view.path)?;
    checked_step(view.campaign.state()?, to, view.all())?;
    Ok(view)
}

fn asked(visitor: &Visitor, view: &CampaignView, step: &'static str, texts: Vec<String>) -> Reply {
    let base = format!("/campaigns/{}", view.campaign.slug);
    let name = &view.campaign.name;
    let title = say(visitor, &format!("campaign-{step}-title"), &[("campaign", Arg::from(name))]);
    let frame = Frame::new(visitor, title).back(format!("{base}/monitor"), name.clone());
    let built = StepPage {
        back: format!("{base}/monitor"),
        action: format!("{base}/{step}"),
        texts,
        states: states(visitor, view),
        button: say(visitor, &format!("campaign-{step}"), &[]),
        is_end: step == "close",
    };
    page(visitor, &frame, &built)
}

/// How many institutions are how far, those that nobody is at left out.
fn states(visitor: &Visitor, view: &CampaignView) -> Vec<(String, String)> {
    use ResponseState::{Accepted, Open, Returned, Sent, Signed};
    let answered = view.started_in(Open);
    let unstarted = view.count(&[Open]).saturating_sub(answered);
    let counts = [(UNSTARTED, unstarted), (Open.code(), answered)]
        .into_iter()
        .chain([Returned, Sent, Signed, Accepted].map(|state| (state.code(), view.count(&[state]))));
    let number =
        |count: usize| visitor.site.i18n.integer(visitor.lang, i64::try_from(count).unwrap_or(i64::MAX));
    counts
        .filter(|(_, count)| *count > 0)
        .map(|(code, count)| (say(visitor, &format!("answer-state-{code}"), &[]), number(count)))
        .collect()
}
