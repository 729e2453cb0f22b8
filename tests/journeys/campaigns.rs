//! What an officer does with a campaign besides moving it: opening, closing, and changing its name and last day.

use crate::office::{Office, account, step};
use crate::support::database::{Database, on_both};
use crate::support::page::Page;
use crate::support::people::{PASSWORD, signed_in};

fn at(office: &Office, page: &str) -> String {
    format!("/campaigns/{}/{page}", office.campaign)
}

/// Fills in the page for name and last day as it was shown.
fn renamed(office: &Office, shown: &Page, name: &str, day: &str) -> Page {
    office.officer.submit(shown, &shown.form("edit").fill("name", name).fill("closes", day))
}

#[test]
fn opening_and_closing_ask_back_and_say_for_how_many() {
    on_both(|database| {
        let office = Office::open(database);
        let health = office.response("Ministry of Health");
        office.sent(&health, "lina@health.example");
        let monitor = office.officer.get(&at(&office, "monitor")).says("Close the campaign");
        let asked = office.officer.get(&monitor.link("Close the campaign")).has_status(200);
        let asked = asked.says("Close Spring survey?").says("3 institutions have not signed");
        let asked = asked.says("Not started 2").says("Sent to the head 1");
        // Looking changes nothing, and cancelling leads back.
        assert_eq!(asked.link("Cancel"), at(&office, "monitor"));
        office.officer.get(&at(&office, "monitor")).says("Open").says("Close the campaign");
        office.officer.get(&at(&office, "open")).has_status(409);
        office.officer.send(&asked, &asked.form("step")).says("The campaign is closed.");
        office.officer.submit(&asked, &asked.form("step")).has_status(409);
        let again = office.officer.get(&at(&office, "open")).has_status(200);
        again.says("2 institutions can change their answers again");
        step(&office.officer, &office.campaign, "Open the campaign").has_status(303);
        office.officer.get(&at(&office, "close")).has_status(200);
    });
}

#[test]
fn who_may_only_read_a_campaign_is_not_asked() {
    on_both(|database| {
        let office = Office::open(database);
        account(database, "viewer@office.example", "viewer");
        let viewer = signed_in(&office.server, "viewer@office.example", PASSWORD);
        let page = viewer.get(&at(&office, "monitor")).has_status(200);
        page.clone().does_not_say("Close the campaign").does_not_say("Name and last day");
        for path in ["close", "edit"] {
            viewer.get(&at(&office, path)).has_status(403).says("Officer");
        }
        let token = page.form("/sign-out").value("csrf").expect("a token").to_owned();
        let pairs = [("csrf".to_owned(), token), ("name".to_owned(), "Mine".to_owned())];
        viewer.post(&at(&office, "edit"), &pairs).has_status(403);
        viewer.post(&at(&office, "close"), &pairs).has_status(403);
        let lina =
            office.invited(&office.response("Ministry of Health"), "lina@health.example", "coordinator");
        lina.get(&at(&office, "edit")).has_status(404);
        office.officer.get(&at(&office, "monitor")).says("Spring survey");
    });
}

#[test]
fn a_name_and_a_last_day_can_be_changed_while_a_campaign_is_open() {
    on_both(|database| {
        let office = Office::open(database);
        let monitor = office.officer.get(&at(&office, "monitor"));
        let shown = office.officer.get(&monitor.link("Name and last day")).has_status(200);
        assert_eq!(shown.form("edit").value("name"), Some("Spring survey"));
        renamed(&office, &shown, "", "2031-02-30").has_status(422);
        renamed(&office, &shown, "Summer survey", "2001-05-01").has_status(422).says("lie in the future");
        let led = renamed(&office, &shown, "Summer survey", "2031-05-01").has_status(303);
        let page = office.officer.get(led.leads_to()).says("Summer survey").says("May 1, 2031");
        page.says("Name and last day are saved");
        office.officer.get("/campaigns?q=summer").says("One entry");
        office.officer.get("/campaigns?q=spring").says("Nothing fits");
        assert_eq!(changes(database), changes_expected(database, 1));
        // The same once more is no change, and has no row in the log.
        let shown = office.officer.get(&at(&office, "edit"));
        renamed(&office, &shown, "Summer survey", "2031-05-01").has_status(303);
        assert_eq!(changes(database), changes_expected(database, 1));
        let shown = office.officer.get(&at(&office, "edit"));
        renamed(&office, &shown, "Summer survey", "").has_status(303);
        office.officer.get(&at(&office, "monitor")).does_not_say("2031");
        step(&office.officer, &office.campaign, "Close the campaign").has_status(303);
        renamed(&office, &shown, "Autumn survey", "").has_status(409).says("The campaign is closed");
        office.officer.get(&at(&office, "edit")).has_status(409);
    });
}

#[test]
fn two_officers_do_not_overwrite_each_other_unseen() {
    on_both(|database| {
        let office = Office::open(database);
        let seen = office.officer.get(&at(&office, "edit")).has_status(200);
        let first = office.officer.get(&at(&office, "edit")).has_status(200);
        renamed(&office, &first, "Theirs", "2031-05-01").has_status(303);
        let told = renamed(&office, &seen, "Mine", "2032-05-01").has_status(409);
        let told = told.says("Somebody else has changed this meanwhile").says("Theirs").says("May 1, 2031");
        assert_eq!(told.form("edit").value("name"), Some("Mine"), "what was typed is kept");
        office.officer.get(&at(&office, "monitor")).says("Theirs");
        // Whoever has read that may save theirs.
        office.officer.submit(&told, &told.form("edit")).has_status(303);
        office.officer.get(&at(&office, "monitor")).says("Mine").says("May 1, 2032");
    });
}

/// Rows of the audit log that say of a changed campaign what it was and is, where a program for reading them is at hand.
fn changes(database: &Database) -> String {
    match database {
        Database::Sqlite { .. } => String::new(),
        Database::Postgres { url, cluster } => cluster.sql(
            url,
            "select count(*) from audit_row where action = 'edit-campaign' and result = 'changed' \
             and before_digest <> after_digest",
        ),
    }
}

fn changes_expected(database: &Database, count: usize) -> String {
    if matches!(database, Database::Sqlite { .. }) { String::new() } else { count.to_string() }
}

#[test]
fn the_monitor_tells_who_has_not_begun_from_who_is_answering() {
    on_both(|database| {
        let office = Office::open(database);
        let monitor = at(&office, "monitor");
        let page = office.officer.get(&monitor).says("Not started").says("Started 0 of 3");
        page.does_not_say("Being answered");
        let health = office.response("Ministry of Health");
        let lina = office.invited(&health, "lina@health.example", "coordinator");
        lina.get(&format!("/answer/{health}")).says("Not started").does_not_say("Being answered");
        let path = format!("/answer/{health}/leadership/GOV-2");
        let page = lina.get(&path).has_status(200);
        // Whoever only looks, or saves an empty page, has not begun.
        lina.submit(&page, &page.form("questions").press("go", "leave")).has_status(303);
        office.officer.get(&format!("{monitor}?state=unstarted")).says("3 entries").says("Started 0 of 3");
        let page = lina.get(&path).has_status(200);
        lina.submit(&page, &page.form("questions").choose("GOV-2.1", "most").press("go", "leave"))
            .has_status(303);
        let page = office.officer.get(&format!("{monitor}?state=open")).says("One entry");
        page.says("Ministry of Health").says("Being answered").says("Started 1 of 3");
        office.officer.get(&format!("{monitor}?state=unstarted")).says("2 entries").says("Not started");
    });
}

#[test]
fn lists_name_surveys_and_scope_nodes_as_people_do() {
    on_both(|database| {
        let office = Office::open(database);
        let title = "Open source in the institution";
        let new = office.officer.get("/campaigns/new").does_not_say("ospo-institution");
        let page = office.officer.get("/campaigns").says("Spring survey").does_not_say("ospo-institution");
        let surveys = office.officer.get("/surveys").has_status(200);
        for page in [new, page, surveys] {
            assert!(page.text().contains(title), "{} does not say `{title}`: {}", page.path, page.text());
        }
        let reader = signed_in(&office.server, "officer@office.example", PASSWORD).reading("ar");
        let page = reader.get("/campaigns").has_status(200);
        assert!(!page.text().contains(title), "{}", page.text());
    });
}
