//! Publishing, retiring and throwing away: each asks back on a page of its own.

use actix_web::web::Path;
use serde::Serialize;

use crate::actions::permission::{Verb, permit};
use crate::actions::survey_steps::SeenVersion;
use crate::error::Error;
use crate::i18n::Arg;
use crate::web::fault::Fault;
use crate::web::form::Form;
use crate::web::frame::{Frame, say};
use crate::web::officer::signed_in;
use crate::web::reply::{Reply, page, see};
use crate::web::surveys::titled;
use crate::web::templates::View;
use crate::web::visitor::SignedIn;

/// Survey, version and step, as they stand in an address.
type Parts = (String, String, String);

/// The page.
#[derive(Debug, Serialize)]
pub struct StepPage {
    /// Address of the version.
    pub base: String,
    /// Where the form goes.
    pub action: String,
    /// What follows from it.
    pub text: String,
    /// SHA-256 of the text that this page is about.
    pub seen: String,
    /// Words of the button.
    pub button: String,
    /// Whether it cannot be taken back.
    pub is_final: bool,
}

impl View for StepPage {
    const TEMPLATE: &'static str = "surveys/step.html";
}

/// The verb of a step.
fn verb(step: &str) -> Result<Verb, Error> {
    match step {
        "publish" => Ok(Verb::PublishSurvey),
        "retire" => Ok(Verb::RetireSurvey),
        "discard" => Ok(Verb::DiscardSurvey),
        _ => Err(Error::NotFound),
    }
}

/// `GET /surveys/{survey}/{version}/{step}`
///
/// # Errors
/// When the role is too low, or there is no such version or step.
pub async fn ask(person: SignedIn, path: Path<Parts>) -> Reply {
    let (survey, version, step) = path.into_inner();
    let verb = verb(&step)?;
    let visitor = &person.visitor;
    let view = visitor.site.app.survey_version(&person.actor, &survey, &version).await?;
    permit(&person.actor, verb, &view.root)?;
    let name = titled(visitor, &view.survey);
    let base = format!("/surveys/{survey}/{version}");
    let title = say(visitor, &format!("surveys-{step}-title"), &[("survey", Arg::from(&name))]);
    let frame = Frame::new(visitor, title).back(base.clone(), name);
    let built = StepPage {
        action: format!("{base}/{step}"),
        text: say(visitor, &format!("surveys-{step}-text"), &[]),
        seen: view.text_sha256.clone(),
        button: say(visitor, &format!("surveys-step-{step}"), &[]),
        is_final: step != "publish",
        base,
    };
    page(visitor, &frame, &built)
}

/// `POST /surveys/{survey}/{version}/{step}`
///
/// # Errors
/// When the form is not ours, the role is too low, or the state or the text is another one.
pub async fn go(form: Form, path: Path<Parts>) -> Reply {
    let person = signed_in(&form)?;
    let (survey, version, step) = path.into_inner();
    let base = format!("/surveys/{survey}/{version}");
    if form.expired {
        return Ok(see(format!("{base}/{step}")));
    }
    let app = &person.visitor.site.app;
    let seen = SeenVersion { survey, version, text_sha256: form.get("seen").to_owned() };
    match verb(&step)? {
        Verb::PublishSurvey => app.publish_draft(&person.actor, seen).await?,
        Verb::RetireSurvey => app.retire_survey(&person.actor, seen).await?,
        Verb::DiscardSurvey => {
            app.discard_draft(&person.actor, seen).await?;
            return Ok(see("/surveys?done=discard"));
        }
        _ => return Err(Fault(Error::NotFound)),
    }
    Ok(see(format!("{base}?done={step}")))
}
