//! Taking in a survey: one file with its languages inside, or `survey.json` with its language files.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::below_list;
use super::found::{Found, sources};
use crate::actions::permission::{Verb, permit_anywhere};
use crate::actions::survey_steps::Uploaded;
use crate::error::{Error, Message, Problem};
use crate::web::fault::Fault;
use crate::web::frame::say;
use crate::web::officer::signed_in;
use crate::web::reply::{Reply, page, page_with, see};
use crate::web::templates::View;
use crate::web::upload::SurveyUpload;
use crate::web::visitor::{SignedIn, Visitor};

/// The page.
#[derive(Debug, Default, Serialize)]
pub struct UploadPage {
    /// Every problem of the files.
    pub found: Vec<Found>,
    /// Whether it is known of any of them what would mend it.
    pub has_mends: bool,
    /// Sentence at the files.
    pub wrong: Option<String>,
}

impl View for UploadPage {
    const TEMPLATE: &'static str = "surveys/upload.html";
}

/// `GET /surveys/new`
///
/// # Errors
/// When the person may not put a survey in.
pub async fn show(person: SignedIn) -> Reply {
    permit_anywhere(&person.actor, Verb::UploadSurvey)?;
    let visitor = &person.visitor;
    page(visitor, &below_list(visitor, say(visitor, "surveys-upload", &[])), &UploadPage::default())
}

/// `POST /surveys/new`
///
/// # Errors
/// When the form is not ours, the role is too low, or the version is final with another text.
pub async fn take(upload: SurveyUpload) -> Reply {
    let person = signed_in(&upload.form)?;
    let visitor = &person.visitor;
    if upload.form.expired {
        return again(visitor, Message::new("problem-files-again"), Vec::new());
    }
    if upload.files.is_empty() {
        return again(visitor, Message::new("problem-files-none"), Vec::new());
    }
    let files = match sources(&upload.files) {
        Ok(files) => files,
        Err(found) => return with_problems(visitor, found),
    };
    match visitor.site.app.upload_survey(&person.actor, files).await {
        Ok(Uploaded::Draft(survey, version)) => Ok(see(format!("/surveys/{survey}/{version}?done=upload"))),
        Ok(Uploaded::Same(survey, version)) => Ok(see(format!("/surveys/{survey}/{version}?done=same"))),
        Ok(Uploaded::Wrong(problems)) => with_problems(visitor, problems.iter().map(Found::from).collect()),
        Err(Error::WrongState(message)) => again(visitor, message, Vec::new()),
        Err(error) => Err(Fault(error)),
    }
}

fn with_problems(visitor: &Visitor, found: Vec<Found>) -> Reply {
    again(visitor, Message::new("problem-survey-wrong").with("count", found.len()), found)
}

fn again(visitor: &Visitor, message: Message, found: Vec<Found>) -> Reply {
    let frame = below_list(visitor, say(visitor, "surveys-upload", &[]))
        .problems(visitor, &[Problem::new("files", message)]);
    let has_mends = found.iter().any(|one| !one.mend.is_empty());
    let view = UploadPage { found, has_mends, wrong: frame.wrong("files") };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, visitor, &frame, &view)
}
