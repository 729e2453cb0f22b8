//! The real pages in Chromium: axe-core finds nothing, in English and Arabic, light and dark.

use std::path::PathBuf;
use std::sync::OnceLock;

use crate::axe::holds_in_every_look;
use crate::support::command::run;
use crate::support::people::{Cast, stranger};
use crate::support::person::Person;
use crate::support::server::Server;

/// The demonstration country, made once for all tests of this binary.
fn demonstration() -> &'static PathBuf {
    static MADE: OnceLock<PathBuf> = OnceLock::new();
    MADE.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a temporary folder").keep();
        let path = folder.to_str().expect("a plain path");
        run(&["demo", "--no-serve", "--institutions", "15", "--data", path]).ends_with(0);
        folder
    })
}

pub fn served() -> (Server, Cast) {
    let folder = demonstration();
    let server = Server::start_demo(&format!("sqlite:{}", folder.join("atlas.sqlite").display()));
    (server, Cast::read(&folder.join("accounts.csv")))
}

/// The first address on a page that begins so.
pub fn address(person: &Person, page: &str, begins: &str) -> String {
    let links = person.get(page).has_status(200).links();
    let found = links.into_iter().map(|(_, href)| href).find(|href| href.starts_with(begins));
    found.unwrap_or_else(|| panic!("{page} has no link to {begins}…"))
}

#[test]
fn the_way_in_is_open_to_everybody() {
    let (server, _) = served();
    holds_in_every_look(&server.url(), "/sign-in", None);
    holds_in_every_look(&server.url(), "/sign-in?lang=ar", Some(&stranger(&server)));
}

#[test]
fn the_respondent_s_pages_are_open_to_everybody() {
    let (server, cast) = served();
    let coordinator = cast.coordinator(&server);
    let response = address(&coordinator, "/work", "/answer/");
    for path in
        ["/work", &response, &format!("{response}/leadership"), &format!("{response}/leadership/GOV-2")]
    {
        holds_in_every_look(&server.url(), path, Some(&coordinator));
    }
    for page in ["profile/profile-note", "check", "people", "differences"] {
        holds_in_every_look(&server.url(), &format!("{response}/{page}"), Some(&coordinator));
    }
}

#[test]
fn the_national_pages_are_open_to_everybody() {
    let (server, cast) = served();
    let officer = cast.officer(&server);
    let nation = address(&officer, "/work", "/nation/");
    let monitor = address(&officer, "/work", "/campaigns/");
    for path in [
        nation.as_str(),
        &format!("{nation}/heatmap"),
        &monitor,
        "/institutions",
        "/institutions/import",
        "/campaigns/new",
    ] {
        holds_in_every_look(&server.url(), path, Some(&officer));
    }
    let profile = address(&officer, &format!("{nation}/heatmap"), "/institutions/");
    holds_in_every_look(&server.url(), &profile, Some(&officer));
    holds_in_every_look(&server.url(), &format!("{profile}/GOV-2"), Some(&officer));
}
