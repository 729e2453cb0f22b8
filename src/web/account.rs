//! One's own account: name, language, theme.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::fault::Fault;
use super::form::Form;
use super::frame::{Frame, say};
use super::reply::{Reply, page, page_with, see};
use super::templates::View;
use super::visitor::{SignedIn, Visitor};
use crate::error::{Error, Problem};
use crate::i18n::{Arg, Lang};

/// The page.
#[derive(Debug, Serialize)]
pub struct AccountPage {
    /// Name.
    pub name: String,
    /// Address.
    pub email: String,
    /// Code, words, chosen.
    pub themes: Vec<(&'static str, String, bool)>,
    /// Roles with their nodes.
    pub roles: Vec<String>,
    /// What is wrong with the name.
    pub wrong: Option<String>,
}

impl View for AccountPage {
    const TEMPLATE: &'static str = "account.html";
}

/// `GET /account`
///
/// # Errors
/// When nobody is signed in.
pub async fn show(person: SignedIn) -> Reply {
    let (frame, view) = build(&person, &person.actor.account.name, &[]);
    page(&person.visitor, &frame, &view)
}

/// `POST /account`
///
/// # Errors
/// When the form is not ours.
pub async fn change(form: Form) -> Reply {
    let Some(actor) = form.visitor.actor.clone() else { return Err(Fault(Error::NotSignedIn)) };
    let person = SignedIn { visitor: form.visitor.clone(), actor };
    let language =
        Lang::parse(form.get("language")).filter(|lang| person.visitor.site.languages.contains(lang));
    let theme = Some(form.get("theme")).filter(|theme| ["light", "dark"].contains(theme));
    let app = &person.visitor.site.app;
    match app.change_account(&person.actor, form.get("name"), language.map(Lang::code), theme).await {
        Ok(()) => Ok(see("/account")),
        Err(Error::Invalid(problems)) => {
            let (frame, view) = build(&person, form.get("name"), &problems);
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &person.visitor, &frame, &view)
        }
        Err(error) => Err(Fault(error)),
    }
}

fn build(person: &SignedIn, name: &str, problems: &[Problem]) -> (Frame, AccountPage) {
    let visitor = &person.visitor;
    let frame = Frame::new(visitor, say(visitor, "common-account", &[])).problems(visitor, problems);
    let chosen = person.actor.account.theme.as_deref().unwrap_or("");
    let themes =
        [("", "account-theme-system"), ("light", "account-theme-light"), ("dark", "account-theme-dark")];
    let view = AccountPage {
        name: name.to_owned(),
        email: person.actor.account.email.clone(),
        themes: themes.map(|(code, key)| (code, say(visitor, key, &[]), code == chosen)).to_vec(),
        roles: person.actor.grants.iter().map(|grant| role(visitor, grant)).collect(),
        wrong: frame.wrong("name"),
    };
    (frame, view)
}

fn role(visitor: &Visitor, grant: &crate::actions::people::Held) -> String {
    let name = say(visitor, &format!("common-role-{}", grant.role), &[]);
    let node = grant.path.trim_matches('/').rsplit('/').next().unwrap_or_default().to_owned();
    say(visitor, "account-role-at", &[("role", Arg::from(name)), ("node", Arg::from(node))])
}
