//! The register: the tree, adding one institution, one institution's page.

use std::collections::BTreeMap;

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::signed_in;
use super::tree::{Row, tree};
use crate::actions::lists::Wish;
use crate::actions::permission::Verb;
use crate::actions::register::{InstitutionView, KINDS, NewNode};
use crate::error::{Error, Problem};
use crate::i18n::Arg;
use crate::web::fault::Fault;
use crate::web::form::Form;
use crate::web::frame::{Frame, Link, say};
use crate::web::list::{self, ListView, Narrow};
use crate::web::reply::{Reply, page, page_with, see};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// The register.
#[derive(Debug, Default, Serialize)]
pub struct RegisterPage {
    /// What stands round the rows.
    pub list: ListView,
    /// The entries of this page.
    pub rows: Vec<Row>,
    /// One element for each list that ends behind the last of them.
    pub closes: Vec<usize>,
    /// Whether this person may change the register.
    pub can_edit: bool,
    /// Code and words of the kinds.
    pub kinds: Vec<(&'static str, String)>,
    /// What was typed, by field.
    pub typed: BTreeMap<&'static str, String>,
    /// What is wrong, by field.
    pub wrong: BTreeMap<String, String>,
}

impl View for RegisterPage {
    const TEMPLATE: &'static str = "officer/register.html";
}

/// One institution.
#[derive(Debug, Serialize)]
pub struct InstitutionPage {
    /// Where it belongs.
    pub above: String,
    /// Facts: label and value.
    pub facts: Vec<(String, String)>,
    /// People with their roles.
    pub people: Vec<String>,
    /// Its responses.
    pub responses: Vec<Link>,
}

impl View for InstitutionPage {
    const TEMPLATE: &'static str = "officer/institution.html";
}

/// The register is narrowed by kind.
pub(super) const KIND: Narrow<'static> = Narrow {
    name: "kind",
    label: "register-kind",
    all: "list-all-kinds",
    prefix: "register-kind-",
    codes: &KINDS,
};
const FIELDS: [&str; 6] = ["id", "name", "kind", "parent", "stratum", "size"];

/// `GET /institutions`
///
/// # Errors
/// When the person reads the register nowhere.
pub async fn list(person: SignedIn, request: HttpRequest) -> Reply {
    let wish = list::wish_of(request.query_string(), &KIND);
    let (frame, view) = build(&person, wish, &[], BTreeMap::new()).await?;
    page(&person.visitor, &frame, &view)
}

/// `POST /institutions`: adds one.
///
/// # Errors
/// When the form is not ours or the role is too low.
pub async fn add(form: Form) -> Reply {
    let person = signed_in(&form)?;
    let typed: BTreeMap<&'static str, String> =
        FIELDS.iter().map(|field| (*field, form.get(field).trim().to_owned())).collect();
    let size = form.get("size").trim();
    let new = NewNode {
        code: form.get("id").trim().to_owned(),
        names: BTreeMap::from([(person.visitor.lang.code().to_owned(), form.get("name").trim().to_owned())]),
        kind: form.get("kind").to_owned(),
        parent: Some(form.get("parent").trim().to_owned()).filter(|parent| !parent.is_empty()),
        stratum: form.get("stratum").trim().to_owned(),
        // A size that is no number is refused with the others, by the same sentence.
        size: if size.is_empty() { None } else { Some(size.parse().unwrap_or(-1.0)) },
        ..NewNode::default()
    };
    match person.visitor.site.app.add_node(&person.actor, new).await {
        Ok(slug) => Ok(see(format!("/institutions/{slug}"))),
        Err(Error::Invalid(problems)) => {
            let (frame, view) = build(&person, Wish::default(), &problems, typed).await?;
            page_with(StatusCode::UNPROCESSABLE_ENTITY, &person.visitor, &frame, &view)
        }
        Err(error) => Err(Fault(error)),
    }
}

/// `GET /institutions/{institution}`
///
/// # Errors
/// Outside the person's scope.
pub async fn one(person: SignedIn, slug: Path<String>) -> Reply {
    let visitor = &person.visitor;
    let found = visitor.site.app.institution(&person.actor, &slug).await?;
    let mut frame = Frame::new(visitor, found.node.name(visitor.lang.code()));
    if person.actor.may_somewhere(Verb::ReadRegister) {
        frame = frame.back("/institutions", say(visitor, "common-institutions", &[]));
    }
    let stratum = found.node.stratum.clone();
    let groups = visitor.site.app.nodes_with_codes(&person.actor, vec![stratum.clone()]).await?;
    let stratum = groups.first().map_or(stratum, |group| group.name(visitor.lang.code()).to_owned());
    page(visitor, &frame, &institution(&person, &found, stratum))
}

async fn build(
    person: &SignedIn,
    wish: Wish,
    problems: &[Problem],
    typed: BTreeMap<&'static str, String>,
) -> Result<(Frame, RegisterPage), Fault> {
    let visitor = &person.visitor;
    let branches = visitor.site.app.register_page(&person.actor, wish.clone()).await?;
    let mut problems = problems.to_vec();
    problems.sort_by_key(|problem| FIELDS.iter().position(|field| *field == problem.place));
    let frame = Frame::new(visitor, say(visitor, "common-institutions", &[])).problems(visitor, &problems);
    let tree = tree(visitor, &branches);
    let view = RegisterPage {
        list: ListView {
            has_form: true,
            ..list::view(visitor, "/institutions", &KIND, (&wish, &branches.hits))
        },
        rows: tree.rows,
        closes: tree.closes,
        can_edit: person.actor.may_somewhere(Verb::EditRegister),
        kinds: KINDS.iter().map(|code| (*code, kind(visitor, code))).collect(),
        wrong: frame.problems.iter().map(|wrong| (wrong.place.clone(), wrong.text.clone())).collect(),
        typed: FIELDS.iter().map(|field| (*field, typed.get(field).cloned().unwrap_or_default())).collect(),
    };
    Ok((frame, view))
}

fn institution(person: &SignedIn, found: &InstitutionView, stratum: String) -> InstitutionPage {
    let visitor = &person.visitor;
    let lang = visitor.lang.code();
    let text = |key: &str| say(visitor, key, &[]);
    let size = found
        .node
        .size
        .map_or_else(|| text("common-not-known"), |size| visitor.site.i18n.number(visitor.lang, size, 0));
    let mut facts = vec![
        (text("register-id"), found.node.code.clone()),
        (text("register-kind"), kind(visitor, &found.node.kind)),
        (text("register-size"), size),
    ];
    if !stratum.is_empty() {
        facts.push((text("register-stratum"), stratum));
    }
    InstitutionPage {
        above: found.above.iter().map(|node| node.name(lang)).collect::<Vec<_>>().join(" · "),
        facts,
        people: found
            .people
            .iter()
            .map(|(name, email, role)| {
                let role = say(visitor, &format!("common-role-{role}"), &[]);
                say(
                    visitor,
                    "people-with-role",
                    &[("name", Arg::from(format!("{name} <{email}>"))), ("role", Arg::from(role))],
                )
            })
            .collect(),
        responses: found
            .responses
            .iter()
            .map(|located| {
                let state = say(visitor, &format!("answer-state-{}", located.response.told_state()), &[]);
                let text = format!("{}: {state}", located.campaign.name);
                Link::new(format!("/answer/{}", located.response.slug), text)
            })
            .collect(),
    }
}

/// A kind in words.
pub(super) fn kind(visitor: &Visitor, code: &str) -> String {
    say(visitor, &format!("register-kind-{code}"), &[])
}
