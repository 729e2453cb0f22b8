//! Where a saved page leads: on, back, away, or to what is still open on it.

use serde::Serialize;

use super::page::{Place, find};
use super::words::question;
use super::wrong::shortened;
use crate::actions::answering::{PageProgress, ResponseView, Status, TypedItem};
use crate::i18n::{Arg, Lang};
use crate::model::{Answer, Item, Shown};
use crate::web::frame::{Link, say};
use crate::web::reply::{Reply, see};
use crate::web::visitor::{SignedIn, Visitor};

/// Response, section and page of an address.
pub(super) type Here<'a> = (&'a str, &'a str, &'a str);

/// What was posted, as far as it decides where to go.
pub(super) struct Posted<'a> {
    /// The button.
    pub go: &'a str,
    /// The items that were on the page.
    pub items: &'a [TypedItem],
    /// The items whose criteria have to be ticked anew.
    pub unticked: &'a [String],
    /// Whether the page had said what was open on it.
    pub told: bool,
}

/// What is still open on a page that was saved, and the way on all the same.
#[derive(Debug, Serialize)]
pub struct StillOpen {
    /// The questions, each leading to its place.
    pub questions: Vec<Link>,
    /// The page behind it.
    pub next: String,
}

/// Where the button leads; only from page to page does it depend on the answers.
pub(super) async fn go_on(person: &SignedIn, here: Here<'_>, posted: &Posted<'_>) -> Reply {
    let (slug, section, id) = here;
    let app = &person.visitor.site.app;
    let base = format!("/answer/{slug}");
    let address = format!("{base}/{section}/{id}");
    let go = posted.go;
    if go == "leave" {
        return Ok(see(base));
    }
    if let Some(item) = go.strip_prefix("clear:").or_else(|| go.strip_prefix("take:")) {
        return Ok(see(format!("{address}#{item}")));
    }
    if let Some(code) = go.strip_prefix("lang:") {
        if let Some(lang) = Lang::parse(code) {
            app.choose_language(&person.actor, lang.code()).await?;
        }
        return Ok(see(address));
    }
    if let Some(item) = posted.unticked.first() {
        return Ok(see(format!("{address}?unticked=yes#{item}")));
    }
    let view = app.response(&person.actor, slug).await?;
    let progress = view.progress();
    let place = find(&view, &progress, section, id)?;
    if go == "previous" {
        return Ok(see(place.or_section(&base, place.section.before(place.at))));
    }
    Ok(see(match stays(&view, place.page, posted) {
        Some(anchor) => format!("{address}{anchor}"),
        None => place.or_section(&base, place.section.behind(place.at)),
    }))
}

impl Place<'_> {
    /// The address of a page of the section; where there is none, of the section.
    fn or_section(&self, base: &str, page: Option<&PageProgress>) -> String {
        let section = &self.section.id;
        page.map_or_else(|| format!("{base}/{section}"), |page| format!("{base}/{section}/{}", page.id))
    }
}

/// Why the page is shown again: a question has come up that its reader has not seen, or something is open of
/// which nobody has told them. Whoever was told goes on: an answer may be missing until the answers are sent.
fn stays(view: &ResponseView, page: &PageProgress, posted: &Posted<'_>) -> Option<String> {
    if !matches!(page.status, Status::InProgress | Status::Again) {
        return None;
    }
    let open = open(view, page);
    if let Some(new) = open.iter().find(|item| !posted.items.iter().any(|one| one.item == item.id)) {
        return Some(format!("#{}", new.id));
    }
    (!open.is_empty() && !posted.told).then(|| "?open=yes".to_owned())
}

/// The asked items of a page without an answer, and those to be looked at again.
fn open<'v>(view: &'v ResponseView, page: &PageProgress) -> Vec<&'v Item> {
    let shown = view.shown();
    let asked = page.page.items.iter().filter(|at| shown.get(**at) == Some(&Shown::Asked));
    let items = asked.filter_map(|at| view.survey.items.get(*at));
    let is_open = |item: &&Item| {
        view.marks.contains_key(&item.id) || !view.answers.get(&item.id).is_some_and(Answer::is_answered)
    };
    items.filter(|item| item.kind != crate::model::ItemKind::Note).filter(is_open).collect()
}

/// What is still open, in words; none where nothing is.
pub(super) fn still_open(visitor: &Visitor, view: &ResponseView, place: &Place<'_>) -> Option<StillOpen> {
    let needed = view.missing_required();
    let link = |item: &Item| {
        let words = shortened(&question(visitor, &view.survey, item));
        let is_needed = needed.contains(&item.id);
        let required = || say(visitor, "check-required", &[("question", Arg::from(&words))]);
        Link::new(format!("#{}", item.id), if is_needed { required() } else { words.clone() })
    };
    let questions: Vec<Link> = open(view, place.page).into_iter().map(link).collect();
    let base = format!("/answer/{}", view.located.response.slug);
    let next = place.or_section(&base, place.section.behind(place.at));
    (!questions.is_empty()).then_some(StillOpen { questions, next })
}
