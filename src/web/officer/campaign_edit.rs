//! Another name or last day for a campaign.

use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::campaigns::last_day;
use super::signed_in;
use crate::actions::campaign_change::{Change, Changed, mark};
use crate::actions::campaigns::CampaignView;
use crate::actions::permission::{Verb, permit};
use crate::error::{Error, Message, Problem};
use crate::model::states::CampaignState;
use crate::web::fault::Fault;
use crate::web::form::Form;
use crate::web::frame::{Frame, say};
use crate::web::reply::{Reply, page_with, see};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// The page.
#[derive(Debug, Serialize)]
pub struct EditPage {
    /// Address of the campaign's page.
    pub back: String,
    /// Where the form goes.
    pub action: String,
    /// What the page shows, by its mark.
    pub seen: String,
    /// The name, as it is or as it was typed.
    pub name: String,
    /// The last day, as it is or as it was typed.
    pub closes: String,
    /// Sentence at the name.
    pub wrong_name: Option<String>,
    /// Sentence at the last day.
    pub wrong_closes: Option<String>,
}

impl View for EditPage {
    const TEMPLATE: &'static str = "officer/campaign_edit.html";
}

/// `GET /campaigns/{campaign}/edit`
///
/// # Errors
/// Outside the person's scope, when the role is too low, or when the campaign is closed.
pub async fn show(person: SignedIn, slug: Path<String>) -> Reply {
    let view = editable(&person, &slug).await?;
    shown(&person.visitor, &view, None, &[], StatusCode::OK)
}

/// `POST /campaigns/{campaign}/edit`
///
/// # Errors
/// When the form is not ours, the role is too low, or the campaign is closed.
pub async fn save(form: Form, slug: Path<String>) -> Reply {
    let person = signed_in(&form)?;
    let visitor = &person.visitor;
    let view = editable(&person, &slug).await?;
    let again = |view: &CampaignView, problems: &[Problem], status| {
        shown(visitor, view, Some(&form), problems, status)
    };
    if form.expired {
        return again(&view, &[], StatusCode::UNPROCESSABLE_ENTITY);
    }
    let closes_at = match last_day(&form) {
        Ok(closes_at) => closes_at,
        Err(problem) => return again(&view, &[problem], StatusCode::UNPROCESSABLE_ENTITY),
    };
    let change = Change { name: form.get("name").to_owned(), closes_at, seen: form.get("seen").to_owned() };
    match visitor.site.app.change_campaign(&person.actor, &slug, change).await {
        Ok(Changed::Stored) => Ok(see(format!("/campaigns/{slug}/monitor?done=changed"))),
        Ok(Changed::Meanwhile(now)) => {
            let day = now.closes_at.map_or_else(
                || say(visitor, "campaign-closes-never", &[]),
                |at| visitor.site.i18n.date(visitor.lang, at.0),
            );
            let message = Message::new("problem-campaign-changed").with("name", &now.name).with("date", day);
            let view = CampaignView { campaign: *now, ..view };
            again(&view, &[Problem::new("name", message)], StatusCode::CONFLICT)
        }
        Err(Error::Invalid(problems)) => again(&view, &problems, StatusCode::UNPROCESSABLE_ENTITY),
        Err(error) => Err(Fault(error)),
    }
}

async fn editable(person: &SignedIn, slug: &str) -> Result<CampaignView, Fault> {
    let view = person.visitor.site.app.campaign(&person.actor, slug).await?;
    permit(&person.actor, Verb::EditCampaign, &view.path)?;
    if view.campaign.state()? == CampaignState::Closed {
        return Err(Fault(Error::WrongState(Message::new("problem-campaign-closed"))));
    }
    Ok(view)
}

/// The form with what is stored, or with what was typed; either way it says what is stored now.
fn shown(
    visitor: &Visitor,
    view: &CampaignView,
    typed: Option<&Form>,
    problems: &[Problem],
    status: StatusCode,
) -> Reply {
    let campaign = &view.campaign;
    let back = format!("/campaigns/{}/monitor", campaign.slug);
    let frame = Frame::new(visitor, say(visitor, "campaign-edit", &[]))
        .back(back.clone(), campaign.name.clone())
        .problems(visitor, problems);
    let day = campaign.closes_at.map(|at| at.0.format("%Y-%m-%d").to_string());
    let built = EditPage {
        back,
        action: format!("/campaigns/{}/edit", campaign.slug),
        seen: mark(campaign),
        name: typed.map_or_else(|| campaign.name.clone(), |form| form.get("name").to_owned()),
        closes: typed.map_or_else(|| day.unwrap_or_default(), |form| form.get("closes").to_owned()),
        wrong_name: frame.wrong("name"),
        wrong_closes: frame.wrong("closes"),
    };
    page_with(status, visitor, &frame, &built)
}
