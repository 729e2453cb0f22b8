//! The questions of a survey's version, as its readers see them.

use crate::office::{Office, account};
use crate::support::database::on_both;
use crate::support::html::{Piece, pieces};
use crate::support::page::Page;
use crate::support::people::{PASSWORD, administrator, signed_in, stranger};
use crate::support::small_survey::first;
use crate::versions::published;

/// The levels of the headings, in the order of the page.
fn headings(page: &Page) -> Vec<usize> {
    let level = |piece: &Piece| match piece {
        Piece::Start(tag) => tag.name.strip_prefix('h').and_then(|level| level.parse().ok()),
        Piece::End(_) | Piece::Text(_) => None,
    };
    pieces(&page.html()).iter().filter_map(level).collect()
}

#[test]
fn whoever_looks_at_a_version_can_read_what_it_asks() {
    on_both(|database| {
        let office = Office::open(database);
        let list = office.officer.get("/surveys").has_status(200);
        let version = office.officer.get(&list.link("Open source in the institution")).has_status(200);
        let page = office.officer.get(&version.link("Read the questions")).has_status(200);
        let page = page.says("Security and supply chain").says("Level 2").says("I do not know");
        let page = page.says("What counts as proof").says("Standard: statement by statement");
        let levels = headings(&page);
        assert_eq!(levels.first(), Some(&1));
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "no level is skipped: {levels:?}");
        // Each section can be gone to.
        let ids: Vec<String> = page.links().into_iter().map(|(_, address)| address).collect();
        let parts: Vec<&String> = ids.iter().filter(|address| address.starts_with("#part-")).collect();
        assert!(parts.len() > 8, "{parts:?}");
        for part in parts {
            assert!(page.html().contains(&format!("id=\"{}\"", part.trim_start_matches('#'))), "{part}");
        }
        let rapid = office.officer.get(&page.link("Rapid")).has_status(200);
        assert!(rapid.bytes.len() < page.bytes.len() / 2, "one question for each capability");
    });
}

#[test]
fn the_questions_stand_in_the_language_of_the_reader() {
    on_both(|database| {
        let office = Office::open(database);
        published(&administrator(&office.server), &first());
        let list = office.officer.get("/surveys").has_status(200);
        let path = format!("{}/questions", list.link("Open source in the institution"));
        let reader = signed_in(&office.server, "officer@office.example", PASSWORD).reading("ar");
        let page = reader.get(&path).has_status(200).says("لا أعرف");
        assert!(page.html().contains("dir=\"rtl\""));
        // What is not translated stands in the language in which it was written, and says so.
        let page =
            reader.get("/surveys/small/1.0.0/questions").has_status(200).says("Teams follow the rule.");
        assert!(page.html().contains("<span lang=\"en\" dir=\"ltr\">"), "{}", page.html());
    });
}

#[test]
fn the_questions_can_be_printed() {
    on_both(|database| {
        let office = Office::open(database);
        published(&administrator(&office.server), &first());
        let page = office.officer.get("/surveys/small/1.0.0/questions").has_status(200);
        let file = office.officer.get(&page.link("Print it")).has_status(200);
        assert!(file.bytes.starts_with(b"%PDF"));
        assert_eq!(file.header("content-type"), Some("application/pdf"));
        assert!(file.header("content-disposition").is_some_and(|name| name.contains("small-1.0.0")));
    });
}

#[test]
fn who_may_not_read_surveys_reads_no_questions() {
    on_both(|database| {
        let office = Office::open(database);
        published(&administrator(&office.server), &first());
        account(database, "viewer@office.example", "viewer");
        let viewer = signed_in(&office.server, "viewer@office.example", PASSWORD);
        for path in ["/surveys/small/1.0.0/questions", "/surveys/small/1.0.0/questions.pdf"] {
            viewer.get(path).has_status(403);
            let led = stranger(&office.server).get(path).has_status(303);
            assert!(led.leads_to().starts_with("/sign-in"));
        }
        office.officer.get("/surveys/small/3.0.0/questions").has_status(404);
    });
}
