//! Campaigns: the list, and making one.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::Serialize;

use super::signed_in;
use crate::actions::campaigns::{DEPTHS, NewCampaign};
use crate::actions::lists::ListedCampaign;
use crate::actions::permission::Verb;
use crate::actions::read_id;
use crate::error::{Error, Message, Problem};
use crate::i18n::Lang;
use crate::web::fault::Fault;
use crate::web::form::Form;
use crate::web::frame::{Frame, say};
use crate::web::list::{self, ListView, Narrow};
use crate::web::reply::{Reply, page, page_with, see};
use crate::web::surveys::titled;
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// Campaigns are narrowed by their state.
const STATE: Narrow<'static> = Narrow {
    name: "state",
    label: "common-state",
    all: "list-all-states",
    prefix: "campaign-state-",
    codes: &["draft", "open", "closed"],
};

/// One campaign in the list.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Address.
    pub href: String,
    /// Name.
    pub name: String,
    /// The survey by its title, with its version, and the scope node.
    pub about: String,
    /// State in words.
    pub state: String,
    /// Until when.
    pub until: String,
}

/// The list.
#[derive(Debug, Serialize)]
pub struct CampaignsPage {
    /// What stands round the rows.
    pub list: ListView,
    /// Newest first.
    pub rows: Vec<Row>,
    /// Whether this person may make one.
    pub can_edit: bool,
}

impl View for CampaignsPage {
    const TEMPLATE: &'static str = "officer/campaigns.html";
}

/// Code, words, chosen.
pub type Option3 = (String, String, bool);

/// The form for a new one.
#[derive(Debug, Serialize)]
pub struct NewCampaignPage {
    /// What was typed.
    pub name: String,
    /// What was typed.
    pub closes: String,
    /// Survey versions.
    pub surveys: Vec<Option3>,
    /// Depths.
    pub depths: Vec<Option3>,
    /// Languages.
    pub languages: Vec<Option3>,
    /// What was typed.
    pub target: String,
    /// Whether heads sign.
    pub sign_off: bool,
    /// Sentence at the name.
    pub wrong_name: Option<String>,
    /// Sentence at the depth.
    pub wrong_depth: Option<String>,
    /// Sentence at the end.
    pub wrong_closes: Option<String>,
}

impl View for NewCampaignPage {
    const TEMPLATE: &'static str = "officer/campaign_new.html";
}

/// `GET /campaigns`
///
/// # Errors
/// When the person reads campaigns nowhere.
pub async fn list(person: SignedIn, request: HttpRequest) -> Reply {
    let visitor = &person.visitor;
    let wish = list::wish_of(request.query_string(), &STATE);
    let hits = visitor.site.app.campaign_page(&person.actor, wish.clone()).await?;
    let view = CampaignsPage {
        list: ListView {
            label: say(visitor, "common-name", &[]),
            ..list::view(visitor, "/campaigns", &STATE, (&wish, &hits))
        },
        rows: hits.rows.iter().map(|one| row(visitor, one)).collect(),
        can_edit: person.actor.may_somewhere(Verb::EditCampaign),
    };
    page(visitor, &Frame::new(visitor, say(visitor, "common-campaigns", &[])), &view)
}

fn row(visitor: &Visitor, one: &ListedCampaign) -> Row {
    let campaign = &one.campaign;
    let survey = one.survey.as_ref().map(|survey| titled(visitor, survey));
    let node = one.node.name(visitor.lang.code()).to_owned();
    Row {
        href: format!("/campaigns/{}/monitor", campaign.slug),
        name: campaign.name.clone(),
        about: survey.into_iter().chain([node]).collect::<Vec<_>>().join(" · "),
        state: say(visitor, &format!("campaign-state-{}", campaign.state), &[]),
        until: campaign.closes_at.map(|at| visitor.site.i18n.date(visitor.lang, at.0)).unwrap_or_default(),
    }
}

/// `GET /campaigns/new`
///
/// # Errors
/// When nobody is signed in.
pub async fn blank(person: SignedIn) -> Reply {
    let (frame, view) = build(&person, None, &[]).await?;
    page(&person.visitor, &frame, &view)
}

/// `POST /campaigns/new`
///
/// # Errors
/// When the form is not ours or the role is too low.
pub async fn create(form: Form) -> Reply {
    let person = signed_in(&form)?;
    let read = read(&form);
    let created = match read {
        Ok(new) if !form.expired => person.visitor.site.app.create_campaign(&person.actor, new).await,
        Ok(_) => Err(Error::Invalid(Vec::new())),
        Err(problem) => Err(Error::Invalid(vec![problem])),
    };
    match created {
        Ok(slug) => Ok(see(format!("/campaigns/{slug}/institutions"))),
        Err(Error::Invalid(problems)) => {
            let (frame, view) = build(&person, Some(&form), &problems).await?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &person.visitor, &frame, &view)
        }
        Err(error) => Err(Fault(error)),
    }
}

/// The end of the last day, in UTC, if one was typed.
pub(super) fn last_day(form: &Form) -> Result<Option<DateTime<Utc>>, Problem> {
    match form.get("closes").trim() {
        "" => Ok(None),
        day => {
            let day = NaiveDate::parse_from_str(day, "%Y-%m-%d")
                .map_err(|_| Problem::new("closes", Message::new("answer-problem-date")))?;
            Ok(Some(day.and_time(NaiveTime::from_hms_opt(23, 59, 0).unwrap_or_default()).and_utc()))
        }
    }
}

fn read(form: &Form) -> Result<NewCampaign, Problem> {
    Ok(NewCampaign {
        name: form.get("name").to_owned(),
        survey_version: read_id(form.get("survey"))
            .map_err(|_| Problem::new("survey", Message::new("problem-survey-unknown")))?,
        depth: form.get("depth").to_owned(),
        closes_at: last_day(form)?,
        sign_off: form.get("sign_off") == "yes",
        language: Lang::parse(form.get("language")).unwrap_or(Lang::En).code().to_owned(),
        target: Some(form.get("target").trim().to_owned()).filter(|target| !target.is_empty()),
        node: None,
    })
}

async fn build(
    person: &SignedIn,
    form: Option<&Form>,
    problems: &[Problem],
) -> Result<(Frame, NewCampaignPage), Fault> {
    let visitor = &person.visitor;
    let typed = |field: &str| form.map(|form| form.get(field).to_owned()).unwrap_or_default();
    let surveys = surveys(visitor).await?;
    let frame = Frame::new(visitor, say(visitor, "campaign-new", &[]))
        .back("/campaigns", say(visitor, "common-campaigns", &[]))
        .problems(visitor, problems);
    let chosen = |field: &str, code: &str, first: bool| {
        if typed(field).is_empty() { first } else { typed(field) == code }
    };
    let view = NewCampaignPage {
        name: typed("name"),
        closes: typed("closes"),
        target: typed("target"),
        sign_off: form.is_none_or(|form| form.get("sign_off") == "yes"),
        surveys: surveys
            .iter()
            .enumerate()
            .map(|(at, (id, name))| (id.clone(), name.clone(), chosen("survey", id, at == 0)))
            .collect(),
        depths: DEPTHS
            .map(|code| (code.to_owned(), depth(visitor, code), chosen("depth", code, code == "standard")))
            .to_vec(),
        languages: visitor
            .site
            .languages
            .iter()
            .map(|lang| {
                (
                    lang.code().to_owned(),
                    lang.own_name().to_owned(),
                    chosen("language", lang.code(), *lang == visitor.lang),
                )
            })
            .collect(),
        wrong_name: frame.wrong("name"),
        wrong_depth: frame.wrong("depth"),
        wrong_closes: frame.wrong("closes"),
    };
    Ok((frame, view))
}

/// Key and name of the versions that a campaign can be made of.
async fn surveys(visitor: &Visitor) -> Result<Vec<(String, String)>, Fault> {
    let app = &visitor.site.app;
    let mut named = Vec::new();
    for one in app.published_surveys().await? {
        let name = match app.readable_survey(one.id).await? {
            Some(survey) => titled(visitor, &survey),
            None => format!("{} {}", one.survey, one.version),
        };
        named.push((one.id.to_string(), name));
    }
    Ok(named)
}

fn depth(visitor: &Visitor, code: &str) -> String {
    say(visitor, &format!("campaign-depth-{code}"), &[])
}
