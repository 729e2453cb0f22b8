//! The list of all surveys and versions.

use actix_web::HttpRequest;
use serde::Serialize;

use super::{items, languages, short, titled, tone};
use crate::actions::permission::Verb;
use crate::actions::survey_versions::VersionRow;
use crate::model::Depth;
use crate::web::frame::{Frame, say};
use crate::web::reply::{Reply, page};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// One version.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Address.
    pub href: String,
    /// The survey by its title, and its version.
    pub name: String,
    /// The survey's id.
    pub id: String,
    /// State in words.
    pub state: String,
    /// Colour.
    pub tone: &'static str,
    /// The beginning of its fingerprint.
    pub sha256: String,
    /// The languages, each with how far it is.
    pub languages: Vec<String>,
    /// How many items it asks for.
    pub items: String,
    /// How long it takes at the standard depth.
    pub minutes: String,
    /// How many campaigns are made of it.
    pub campaigns: String,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct SurveysPage {
    /// The newest version of each survey first.
    pub rows: Vec<Row>,
    /// Whether this person may put one in.
    pub can_upload: bool,
}

impl View for SurveysPage {
    const TEMPLATE: &'static str = "surveys/list.html";
}

/// `GET /surveys`
///
/// # Errors
/// When the person reads surveys nowhere.
pub async fn show(person: SignedIn, request: HttpRequest) -> Reply {
    let visitor = &person.visitor;
    let found = visitor.site.app.survey_versions(&person.actor).await?;
    let status = (request.query_string() == "done=discard").then(|| say(visitor, "surveys-discarded", &[]));
    let view = SurveysPage {
        rows: found.iter().map(|one| row(visitor, one)).collect(),
        can_upload: person.actor.may_somewhere(Verb::UploadSurvey),
    };
    page(visitor, &Frame::new(visitor, say(visitor, "surveys-title", &[])).status(status), &view)
}

fn row(visitor: &Visitor, one: &VersionRow) -> Row {
    let number =
        |count: usize| visitor.site.i18n.integer(visitor.lang, i64::try_from(count).unwrap_or(i64::MAX));
    let survey = one.survey.as_ref();
    let listed = &one.listed;
    Row {
        href: format!("/surveys/{}/{}", listed.survey, listed.version),
        name: match survey {
            Some(survey) => titled(visitor, survey),
            None => format!("{} {}", listed.survey, listed.version),
        },
        id: listed.survey.clone(),
        state: say(visitor, &format!("surveys-state-{}", listed.state), &[]),
        tone: tone(&listed.state),
        sha256: short(&listed.sha256),
        languages: survey.map(|survey| languages(visitor, survey)).unwrap_or_default(),
        items: survey.map(|survey| number(items(survey))).unwrap_or_default(),
        minutes: survey.map(|survey| number(survey.minutes(Depth::Standard))).unwrap_or_default(),
        campaigns: number(one.campaigns),
    }
}
