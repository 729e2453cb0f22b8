//! Who takes part in a response; invitations by a link that is shown once.

use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use crate::actions::invitations::{Invite, Taking};
use crate::actions::permission::Verb;
use crate::actions::read_id;
use crate::error::{Error, Problem};
use crate::i18n::Arg;
use crate::model::roles::Role;
use crate::web::fault::Fault;
use crate::web::form::Form;
use crate::web::frame::{Frame, say};
use crate::web::reply::{Reply, page, page_with, see};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// An invitation in the list.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Name, address, role.
    pub who: String,
    /// Open, used, run out, taken back.
    pub state: String,
    /// Key, while it can be taken back.
    pub id: Option<String>,
}

/// The page.
#[derive(Debug, Default, Serialize)]
pub struct PeoplePage {
    /// Address of the response.
    pub base: String,
    /// Institution and campaign.
    pub institution: String,
    /// A fresh link, shown once.
    pub link: Option<String>,
    /// People with a role here.
    pub people: Vec<String>,
    /// Invitations.
    pub invitations: Vec<Row>,
    /// Whether the response is the nation's or a sector's: a role there holds for all institutions below.
    pub is_group: bool,
    /// Whether this person may invite.
    pub can_invite: bool,
    /// What was typed.
    pub name: String,
    /// What was typed.
    pub email: String,
    /// What is wrong.
    pub wrong_name: Option<String>,
    /// What is wrong.
    pub wrong_email: Option<String>,
    /// Code, words, chosen.
    pub roles: Vec<(&'static str, String, bool)>,
}

impl View for PeoplePage {
    const TEMPLATE: &'static str = "people.html";
}

/// `GET /answer/{response}/people`
///
/// # Errors
/// Outside the person's scope.
pub async fn show(person: SignedIn, slug: Path<String>) -> Reply {
    let (frame, view) = build(&person, &slug, &[]).await?;
    page(&person.visitor, &frame, &view)
}

/// `POST /answer/{response}/people`: makes a link and shows it.
///
/// # Errors
/// When the form is not ours or the role is too low.
pub async fn invite(form: Form, slug: Path<String>) -> Reply {
    let person = signed_in(&form)?;
    let role = Role::parse(form.get("role")).unwrap_or(Role::Contributor);
    let invite = Invite { email: form.get("email").to_owned(), name: form.get("name").to_owned(), role };
    let (problems, token) = match person.visitor.site.app.invite(&person.actor, &slug, invite).await {
        Ok(token) => (Vec::new(), Some(token)),
        Err(Error::Invalid(problems)) => (problems, None),
        Err(error) => return Err(Fault(error)),
    };
    let (frame, mut view) = build(&person, &slug, &problems).await?;
    if let Some(token) = token {
        view.link = Some(format!("{}/link/{token}", person.visitor.site.config.base_url));
        return page(&person.visitor, &frame, &view);
    }
    form.get("name").clone_into(&mut view.name);
    form.get("email").clone_into(&mut view.email);
    page_with(StatusCode::UNPROCESSABLE_ENTITY, &person.visitor, &frame, &view)
}

/// `POST /answer/{response}/people/withdraw`
///
/// # Errors
/// When the form is not ours or the link was used.
pub async fn withdraw(form: Form, slug: Path<String>) -> Reply {
    let person = signed_in(&form)?;
    person
        .visitor
        .site
        .app
        .withdraw_invitation(&person.actor, &slug, read_id(form.get("invitation"))?)
        .await?;
    Ok(see(format!("/answer/{slug}/people")))
}

fn signed_in(form: &Form) -> Result<SignedIn, Fault> {
    let actor = form.visitor.actor.clone().ok_or(Fault(Error::NotSignedIn))?;
    Ok(SignedIn { visitor: form.visitor.clone(), actor })
}

async fn build(person: &SignedIn, slug: &str, problems: &[Problem]) -> Result<(Frame, PeoplePage), Fault> {
    let visitor = &person.visitor;
    let taking = visitor.site.app.taking_part(&person.actor, slug).await?;
    let survey = visitor.site.app.survey(taking.located.response.survey_version_id).await?;
    let frame = Frame::about(visitor, &survey, say(visitor, "answer-people", &[]))
        .back(format!("/answer/{slug}"), say(visitor, "answer-task-list", &[]))
        .problems(visitor, problems);
    let roles = [Role::Coordinator, Role::Contributor, Role::Head];
    let node = &taking.located.node;
    let view = PeoplePage {
        base: format!("/answer/{slug}"),
        institution: format!("{} · {}", node.name(visitor.lang.code()), taking.located.campaign.name),
        people: taking.people.iter().map(|(name, role)| with_role(visitor, name, role.code())).collect(),
        invitations: rows(visitor, &taking),
        is_group: survey.asks_nation(),
        can_invite: person.actor.may(Verb::Invite, &node.path),
        wrong_name: frame.wrong("name"),
        wrong_email: frame.wrong("email"),
        roles: roles
            .map(|role| {
                (role.code(), say(visitor, &format!("common-role-{role}"), &[]), role == Role::Contributor)
            })
            .to_vec(),
        ..PeoplePage::default()
    };
    Ok((frame, view))
}

fn rows(visitor: &Visitor, taking: &Taking) -> Vec<Row> {
    taking
        .invitations
        .iter()
        .map(|(invitation, state)| Row {
            who: with_role(visitor, &format!("{} <{}>", invitation.name, invitation.email), &invitation.role),
            state: say(visitor, &format!("people-link-{state}"), &[]),
            id: (*state == "open").then(|| invitation.id.to_string()),
        })
        .collect()
}

fn with_role(visitor: &Visitor, name: &str, role: &str) -> String {
    let role = say(visitor, &format!("common-role-{role}"), &[]);
    say(visitor, "people-with-role", &[("name", Arg::from(name)), ("role", Arg::from(role))])
}
