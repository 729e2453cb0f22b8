//! A session that ends while a page is being filled: the page is kept, and saved after signing in.
//!
//! A question page carries a second token beside the form's. It names the person, the page and the
//! rendered form and needs no session to be proved; all it opens is this: what was typed is kept for
//! that very person. It is played back through the same saving as any page, so that nothing newer is
//! overwritten.

use super::fields::{taken, typed_items};
use super::roster;
use crate::actions::answering::{KeptPage, Save, Saved};
use crate::actions::{Actor, Key, read_id};
use crate::error::{Error, Result};
use crate::web::form::Form;
use crate::web::reply::{Reply, see};
use crate::web::visitor::Visitor;

/// What the token is bound to beside the person: the page and the form as it was rendered, with the
/// form's own token, so that one of the two is good for nothing without the other.
#[must_use]
pub(in crate::web) fn bound_to(path: &str, op: &str, csrf: &str) -> String {
    format!("{path} {op} {csrf}")
}

/// Keeps a page of somebody who is no longer signed in, and asks them to sign in.
pub(super) async fn keep(form: &Form, owner: Key) -> Reply {
    let visitor = &form.visitor;
    let path = visitor.here.split('?').next().unwrap_or_default().to_owned();
    let fields = form.fields.iter().filter(|(name, _)| name != "csrf" && name != "keep");
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let page = KeptPage { op: read_id(form.get("op"))?, path: path.clone(), body };
    visitor.site.app.keep_page(owner, page).await?;
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("next", &path).append_pair("kept", "yes");
    Ok(see(format!("/sign-in?{}", query.finish())))
}

/// Saves what waits for the person of a fresh session; returns the page to show, if anything did.
/// What cannot be saved now waits on, and never keeps anybody from signing in.
pub(in crate::web) async fn play_back(visitor: &Visitor, session: &str, next: &str) -> Option<String> {
    match try_play_back(visitor, session, next).await {
        Ok(led) => led,
        Err(error) => {
            tracing::error!(%error, "what was kept could not be played back");
            None
        }
    }
}

async fn try_play_back(visitor: &Visitor, session: &str, next: &str) -> Result<Option<String>> {
    let app = &visitor.site.app;
    let Some(actor) = app.actor(session).await? else { return Ok(None) };
    let mut led = None;
    for page in app.kept_pages(&actor).await? {
        let place = match save(visitor, &actor, &page).await {
            Ok(saved) => {
                app.forget_page(&actor, page.op).await?;
                let is_settled = saved.conflicts.is_empty();
                if is_settled { format!("{}?kept=saved", page.path) } else { differences(&page.path) }
            }
            Err(error @ (Error::Unavailable(_) | Error::StorageFull | Error::Defect(_))) => {
                return Err(error);
            }
            Err(_) => format!("{}?kept=waits", page.path),
        };
        // The page that the person came from is the one to show.
        if led.is_none() || page.path == next {
            led = Some(place);
        }
    }
    Ok(led)
}

async fn save(visitor: &Visitor, actor: &Actor, page: &KeptPage) -> Result<Saved> {
    let fields: Vec<(String, String)> = form_urlencoded::parse(page.body.as_bytes())
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    let go = fields.iter().find(|(name, _)| name == "go").map_or("", |(_, go)| go.as_str());
    if let Some(parts) = row_of(&page.path) {
        return Ok(roster::row::store(visitor, actor, &parts, &fields).await?.0);
    }
    let version = fields.iter().find(|(name, _)| name == "version").map_or("", |(_, id)| id.as_str());
    let (items, take) = (typed_items(&fields, go), taken(&fields, go));
    let save = Save { op: page.op, items, take, asked_in: read_id(version).ok() };
    visitor.site.app.save_answers(actor, response(&page.path), save).await
}

/// `/answer/{response}/…`
fn response(path: &str) -> &str {
    path.split('/').nth(2).unwrap_or_default()
}

/// `/answer/{response}/{section}/{list}/{row}`
fn row_of(path: &str) -> Option<roster::row::Parts> {
    let parts: Vec<&str> = path.split('/').collect();
    let [_, _, response, section, list, row] = parts.as_slice() else { return None };
    let own = |part: &&str| (*part).to_owned();
    Some((own(response), own(section), own(list), own(row)))
}

fn differences(path: &str) -> String {
    format!("/answer/{}/differences", response(path))
}
