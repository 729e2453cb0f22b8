//! What stands round the items of every question page: where one is, whether anything can be changed,
//! where the form goes and what is saved.

use serde::Serialize;
use uuid::Uuid;

use super::item::ItemView;
use super::kept;
use super::page::Place;
use crate::actions::answering::ResponseView;
use crate::error::Error;
use crate::i18n::Arg;
use crate::web::frame::{Frame, say};
use crate::web::visitor::{SignedIn, Visitor};

/// The licences that most public software has, as SPDX names them.
const LICENCES: &[&str] = &[
    "AGPL-3.0-only",
    "AGPL-3.0-or-later",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC-BY-4.0",
    "CC0-1.0",
    "EPL-2.0",
    "EUPL-1.2",
    "GPL-2.0-only",
    "GPL-2.0-or-later",
    "GPL-3.0-only",
    "GPL-3.0-or-later",
    "ISC",
    "LGPL-2.1-or-later",
    "LGPL-3.0-or-later",
    "MIT",
    "MPL-2.0",
    "PostgreSQL",
    "Unlicense",
    "Zlib",
];

/// Round the items.
#[derive(Debug, Serialize)]
pub struct Bar {
    /// "Leadership, page 2 of 5"
    pub caption: String,
    /// Why nothing can be changed here.
    pub locked: Option<String>,
    /// Address of the section.
    pub base: String,
    /// Where the form goes.
    pub action: String,
    /// The rendered form's own id.
    pub op: String,
    /// The version of the survey that the page shows.
    pub version: String,
    /// The token by which the page is kept when the session has ended.
    pub keep: String,
    /// Licences to choose from, where a field asks for one.
    pub licences: &'static [&'static str],
    /// Whether there is an asked page before.
    pub previous: bool,
    /// What is saved.
    pub saved: String,
}

impl Bar {
    /// For a page as a person sees it.
    ///
    /// # Errors
    /// [`Error::Defect`] when the database holds an unknown state.
    pub(super) fn new(
        person: &SignedIn,
        view: &ResponseView,
        place: &Place<'_>,
        frame: &Frame,
    ) -> Result<Self, Error> {
        let base = format!("/answer/{}/{}", view.located.response.slug, place.section.id);
        let bar = Self {
            caption: caption(&person.visitor, view, place),
            locked: locked(person, view)?,
            action: String::new(),
            op: String::new(),
            version: view.located.response.survey_version_id.to_string(),
            keep: String::new(),
            licences: &[],
            previous: place.section.before(place.at).is_some(),
            saved: saved_line(&person.visitor, view, frame),
            base,
        };
        let action = format!("{}/{}", bar.base, place.page.id);
        Ok(bar.at(person, frame, action))
    }

    /// The same with a form that goes elsewhere.
    #[must_use]
    pub(super) fn at(self, person: &SignedIn, frame: &Frame, action: String) -> Self {
        let visitor = &person.visitor;
        let op = Uuid::new_v4().to_string();
        let keep = visitor.site.form_key.keep_token(
            person.actor.account.id.0,
            &kept::bound_to(&action, &op, &frame.csrf),
            visitor.site.clock.now(),
        );
        Self { action, op, keep, ..self }
    }

    /// The same where what the page shows as typed is not stored yet.
    #[must_use]
    pub(super) fn unsaved_if(self, visitor: &Visitor, is_unsaved: bool) -> Self {
        if is_unsaved { Self { saved: say(visitor, "answer-not-saved", &[]), ..self } } else { self }
    }

    /// Offers licences where one of the items is one.
    pub(super) fn offer_licences(&mut self, items: &[ItemView]) {
        if items.iter().any(|item| item.kind == "spdx") {
            self.licences = LICENCES;
        }
    }
}

/// "Ministry of Health · Leadership, page 2 of 5"; a page that is not asked has no number.
fn caption(visitor: &Visitor, view: &ResponseView, place: &Place<'_>) -> String {
    let lang = visitor.lang.code();
    let mut args = vec![
        ("institution", Arg::from(view.located.node.name(lang))),
        ("section", Arg::from(view.survey.words(lang, &place.section.id, "title"))),
    ];
    let Some(at) = place.section.asked_pages().position(|page| page.id == place.page.id) else {
        return say(visitor, "answer-caption-not-asked", &args);
    };
    args.extend([("page", Arg::from(at + 1)), ("all", Arg::from(place.section.asked_pages().count()))]);
    say(visitor, "answer-caption", &args)
}

/// Why this person can change nothing here.
fn locked(person: &SignedIn, view: &ResponseView) -> Result<Option<String>, Error> {
    let may = person.actor.may(crate::actions::permission::Verb::Answer, &view.located.node.path);
    Ok(match (view.is_editable()?, may) {
        (true, true) => None,
        (true, false) => Some(say(&person.visitor, "answer-read-only-role", &[])),
        (false, _) => Some(say(&person.visitor, &format!("answer-locked-{}", lock_reason(view)?), &[])),
    })
}

fn lock_reason(view: &ResponseView) -> Result<&'static str, Error> {
    let state = view.state()?;
    Ok(if state.is_editable() { "closed" } else { state.code() })
}

fn saved_line(visitor: &Visitor, view: &ResponseView, frame: &Frame) -> String {
    // Nobody believes both a list of problems and "All saved".
    if !frame.problems.is_empty() {
        return say(visitor, "answer-saved-in-part", &[]);
    }
    match view.located.response.last_saved_at {
        Some(at) => say(
            visitor,
            "answer-saved-at",
            &[("at", Arg::from(visitor.site.i18n.date_time(visitor.lang, at.0)))],
        ),
        None => say(visitor, "answer-nothing-saved", &[]),
    }
}
