//! A campaign is moved to a newer version of its survey while people answer it.

use crate::office::{Office, REGISTER, account, campaign_of, import, step};
use crate::support::command::{atlas, run_with};
use crate::support::database::{Database, on_both};
use crate::support::page::Page;
use crate::support::people::{PASSWORD, administrator, signed_in};
use crate::support::person::Person;
use crate::support::server::Server;
use crate::support::small_survey::{first, second};
use crate::versions::published;

/// An office whose open campaign asks the small survey.
fn office(database: &Database) -> Office {
    let server = Server::start(database);
    account(database, "officer@office.example", "officer");
    let officer = signed_in(&server, "officer@office.example", PASSWORD);
    import(&officer, REGISTER);
    published(&administrator(&server), &first());
    let campaign = campaign_of(&officer, Some("small 1.0.0"), "Spring survey", "standard");
    Office { server, officer, campaign }
}

/// Fills fields of a page and saves it.
fn fill(person: &Person, path: &str, texts: &[(&str, &str)], choices: &[(&str, &str)]) -> Page {
    let page = person.get(path).has_status(200);
    person.submit(&page, &filled(&page, texts, choices))
}

fn filled(page: &Page, texts: &[(&str, &str)], choices: &[(&str, &str)]) -> crate::support::form::Form {
    let form = texts.iter().fold(page.form("questions"), |form, (name, text)| form.fill(name, text));
    let form = choices.iter().fold(form, |form, (name, code)| form.choose(name, code));
    form.press("go", "leave")
}

/// Answers everything that the first version asks.
fn answers_all(person: &Person, response: &str) {
    let at = |page: &str| format!("/answer/{response}/{page}");
    fill(person, &at("main/G"), &[], &[("G.1", "most")]).has_status(303);
    fill(person, &at("main/G"), &[], &[("G.2", "most")]).has_status(303);
    let texts = [("staff", "12"), ("notes", "Some notes"), ("old", "Old name")];
    fill(person, &at("facts/staff"), &texts, &[("kind", "b")]).has_status(303);
}

/// Writes the name of a further system on the page of a new row.
fn names(person: &Person, page: &Page, name: &str) -> Page {
    person.submit(page, &page.form("questions").fill("system-name", name).press("go", "next"))
}

fn sends(person: &Person, response: &str) {
    let page = person.get(&format!("/answer/{response}/check")).has_status(200);
    person.submit(&page, &page.form(&format!("/answer/{response}/send"))).has_status(303);
}

fn monitor(office: &Office) -> Page {
    office.officer.get(&format!("/campaigns/{}/monitor", office.campaign)).has_status(200)
}

/// Publishes the second version and moves the campaign to it.
fn moves(office: &Office) -> Page {
    published(&administrator(&office.server), &second());
    moves_again(office)
}

fn moves_again(office: &Office) -> Page {
    let review = office.officer.get(&monitor(office).link("Move to version 2.0.0")).has_status(200);
    office.officer.send(&review, &review.form("move")).has_status(200).says("The campaign is moved")
}

#[test]
fn answers_move_along_and_what_has_changed_is_looked_at_again() {
    on_both(|database| {
        let office = office(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, "lina@health.example", "coordinator");
        answers_all(&lina, &response);
        let check = format!("/answer/{response}/check");
        lina.get(&check).says("level 2");
        published(&administrator(&office.server), &second());
        let review = office.officer.get(&monitor(&office).link("Move to version 2.0.0")).has_status(200);
        let review = review.says("staff → people").says("Teams follow the rule.").says("Every supplier");
        let review = review.says("Is asked again").says("no longer asked").says("What else should we know?");
        let review = review.does_not_say("A rule exists").does_not_say("Kind A");
        // Of the choices, those that are not what they were.
        let review =
            review.says("Which kind? Kind B (was not offered) Which kind? (no longer offered) Kind C");
        lina.get(&format!("/answer/{response}/facts/staff")).has_status(200).does_not_say("has changed");
        office.officer.send(&review, &review.form("move")).says("The campaign is moved");

        let list = lina.get(&format!("/answer/{response}")).says("2 answers have to be looked at again");
        list.says("Look again");
        let facts = format!("/answer/{response}/facts/people");
        let page = lina.get(&facts).has_status(200).says("This question has changed").says("Kind B");
        assert_eq!(page.form("questions").value("people"), Some("12"));
        assert_eq!(page.form("questions").value("notes"), Some("Some notes"));
        // The officer who moved the campaign has answered nothing.
        let page = page
            .says("its meaning has not. Before: \"Anything else?\"")
            .does_not_say("What was it called?")
            .says("answered by Somebody Invited before the move")
            .does_not_say("A Person");
        assert_eq!(page.text().matches("answered by Somebody Invited before").count(), 2, "{}", page.text());
        lina.get(&format!("/answer/{response}/facts")).says("Look again");
        // A marked answer counts for nothing, and nothing is sent with one.
        let page = lina.get(&check).says("the question has changed").does_not_say("level 2");
        page.clone().does_not_say("Old name");
        let token = page.form("/sign-out").value("csrf").expect("a token").to_owned();
        let pairs = [("csrf".to_owned(), token)];
        lina.post(&format!("/answer/{response}/send"), &pairs).has_status(409).says("looked at again");
        // Saving the page is not yet looking: it is said, or another answer is given.
        let rungs = format!("/answer/{response}/main/G");
        fill(&lina, &rungs, &[], &[]).has_status(303);
        let page = lina.get(&rungs).says("Teams follow the rule.");
        let stands = page.form("questions").tick("G.2.again", "yes").press("go", "leave");
        lina.submit(&page, &stands).has_status(303);
        lina.get(&rungs).does_not_say("This question has changed");
        lina.get(&check).says("level 2");
        fill(&lina, &facts, &[("notes", "Other notes")], &[("kind", "c")]).has_status(303);
        lina.get(&facts).does_not_say("Anything else?");
        sends(&lina, &response);
        let head = office.signed(&response, "maya@health.example");
        head.get(&format!("/answer/{response}/receipt")).says("small 2.0.0").says("Campaign");
    });
}

#[test]
fn what_is_signed_keeps_its_version_its_scores_and_its_report() {
    on_both(|database| {
        let office = office(database);
        let response = office.response("Agency of Laboratories");
        let ida = office.invited(&response, "ida@lab.example", "coordinator");
        answers_all(&ida, &response);
        sends(&ida, &response);
        office.signed(&response, "omar@lab.example");
        let profile = office.profile("Agency of Laboratories");
        let seen = || {
            let report = office.officer.get(&format!("{profile}/report.pdf")).has_status(200);
            let page = office.officer.get(&profile).has_status(200);
            // This page shows the stored rows, the other two what is computed from the signed text.
            let rows = office.officer.get(&format!("/nation/{}/heatmap", office.campaign)).has_status(200);
            (report.bytes, page.text(), rows.text(), score_rows(database))
        };
        let before = seen();
        published(&administrator(&office.server), &second());
        assert!(before == seen(), "publishing changes nothing");
        let review = office.officer.get(&monitor(&office).link("Move to version 2.0.0"));
        review.says("Agency of Laboratories: Signed");
        moves_again(&office);
        assert!(before == seen(), "moving changes nothing");
        ida.get(&format!("/answer/{response}/receipt")).says("small 1.0.0");
        ida.get(&format!("/answer/{response}/facts/staff")).has_status(200).says("What was it called?");
    });
}

/// The stored rows themselves, where a program for reading them is at hand.
fn score_rows(database: &Database) -> String {
    match database {
        Database::Sqlite { .. } => String::new(),
        Database::Postgres { url, cluster } => {
            cluster.sql(url, "select string_agg(s::text, ';' order by s::text) from score_row s")
        }
    }
}

#[test]
fn a_move_is_taken_back_until_somebody_has_saved() {
    on_both(|database| {
        let office = office(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, "lina@health.example", "coordinator");
        answers_all(&lina, &response);
        let page = moves(&office);
        let back = page.form("move-back");
        office.officer.send(&page, &back).has_status(200).says("The move is taken back");
        let facts = lina.get(&format!("/answer/{response}/facts/staff")).has_status(200);
        let facts = facts.does_not_say("has changed");
        let form = facts.form("questions");
        assert_eq!((form.value("staff"), form.value("kind")), (Some("12"), Some("b")));
        facts.says("Somebody Invited").does_not_say("A Person");
        assert_eq!(form.value("old"), Some("Old name"));
        lina.get(&format!("/answer/{response}/check")).says("level 2").does_not_say("question has changed");
        office.officer.submit(&page, &back).has_status(409);

        let page = moves_again(&office);
        let form = page.form("move-back");
        let facts = format!("/answer/{response}/facts/people");
        fill(&lina, &facts, &[("fresh", "New name")], &[]).has_status(303);
        office.officer.submit(&page, &form).has_status(409).says("has worked on the new version");
        assert!(!monitor(&office).html().contains("move-back"));
        assert_eq!(lina.get(&facts).form("questions").value("fresh"), Some("New name"));
    });
}

#[test]
fn a_page_from_before_the_move_overwrites_nothing_and_loses_nothing() {
    on_both(|database| {
        let office = office(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, "lina@health.example", "coordinator");
        let karim = office.invited(&response, "karim@health.example", "contributor");
        answers_all(&lina, &response);
        let works = office.response("Ministry of Works");
        let tom = office.invited(&works, "tom@works.example", "coordinator");
        fill(&tom, &format!("/answer/{works}/main/G"), &[], &[("G.1", "half")]).has_status(303);
        let seen = karim.get(&format!("/answer/{response}/facts/staff")).has_status(200);
        let seen_by_tom = tom.get(&format!("/answer/{works}/main/G")).has_status(200);
        moves(&office);

        let texts = [("staff", "15"), ("notes", "Newer notes"), ("old", "Another name")];
        let led = karim.submit(&seen, &filled(&seen, &texts, &[("kind", "a")])).has_status(303);
        assert_eq!(led.leads_to(), format!("/answer/{response}/differences"));
        let page = karim.get(led.leads_to()).says("15").says("12").says("Kind A");
        let facts = format!("/answer/{response}/facts/people");
        let now = lina.get(&facts).form("questions");
        assert_eq!((now.value("people"), now.value("notes")), (Some("12"), Some("Newer notes")));
        let settled = page.form("questions").choose("people.keep", "mine").choose("kind.keep", "mine");
        karim.submit(&page, &settled).has_status(303);
        let page = lina.get(&facts).says("This question has changed");
        assert_eq!(page.form("questions").value("people"), Some("15"));
        assert_eq!(page.form("questions").value("kind"), Some("a"), "it still has to be looked at");

        // Tom has answered the old question, which nobody had answered: that is no answer to the new one.
        let led = tom.submit(&seen_by_tom, &filled(&seen_by_tom, &[], &[("G.2", "most")])).has_status(303);
        assert_eq!(led.leads_to(), format!("/answer/{works}/differences"));
        let now = tom.get(&format!("/answer/{works}/main/G")).form("questions");
        assert_eq!((now.value("G.1"), now.value("G.2")), (Some("half"), None));
    });
}

#[test]
fn a_row_from_before_the_move_is_kept_beside_the_list_under_its_new_name() {
    on_both(|database| {
        let office = office(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, "lina@health.example", "coordinator");
        let fresh = format!("/answer/{response}/facts/systems/new");
        names(&lina, &lina.get(&fresh).has_status(200), "Portal").has_status(303);
        let seen = lina.get(&fresh).has_status(200);
        moves(&office);
        let led = names(&lina, &seen, "Permits").has_status(303);
        assert_eq!(led.leads_to(), format!("/answer/{response}/differences"));
        let page = lina.get(led.leads_to()).says("Permits");
        lina.get(&format!("/answer/{response}/facts/tools")).says("Portal").does_not_say("Permits");
        let form = page.form("questions").choose("tools.keep", "mine");
        lina.submit(&page, &form).has_status(303);
        lina.get(&format!("/answer/{response}/facts/tools")).says("Portal").says("Permits");
    });
}

#[test]
fn saves_in_the_moment_of_the_move_are_kept() {
    on_both(|database| {
        let office = office(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, "lina@health.example", "coordinator");
        answers_all(&lina, &response);
        published(&administrator(&office.server), &second());
        let response = response.as_str();
        let lina = std::thread::scope(|scope| {
            let saving = scope.spawn(move || {
                let old = format!("/answer/{response}/facts/staff");
                let new = format!("/answer/{response}/facts/people");
                for number in 0..12 {
                    let first = lina.get(&old);
                    let page = if first.status == 200 { first } else { lina.get(&new).has_status(200) };
                    let form = page.form("questions").fill("notes", &format!("note {number}"));
                    lina.submit(&page, &form.press("go", "leave")).has_status(303);
                }
                lina
            });
            moves_again(&office);
            saving.join().expect("every save was acknowledged")
        });
        let page = lina.get(&format!("/answer/{response}/facts/people")).has_status(200);
        assert_eq!(page.form("questions").value("notes"), Some("note 11"));
        assert_eq!(page.form("questions").value("people"), Some("12"));
    });
}

#[test]
fn only_officers_move_a_campaign() {
    on_both(|database| {
        let office = office(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, "lina@health.example", "coordinator");
        published(&administrator(&office.server), &second());
        account(database, "viewer@office.example", "viewer");
        let viewer = signed_in(&office.server, "viewer@office.example", PASSWORD);
        let address = format!("/campaigns/{}/move/2.0.0", office.campaign);
        lina.get(&address).has_status(404);
        viewer.get(&address).has_status(403).says("Officer");
        let page = viewer.get(&format!("/campaigns/{}/monitor", office.campaign)).has_status(200);
        page.clone().does_not_say("Move to version");
        let token = page.form("/sign-out").value("csrf").expect("a token").to_owned();
        let pairs = [("csrf".to_owned(), token), ("from".to_owned(), "1.0.0".to_owned())];
        viewer.post(&address, &pairs).has_status(403);
        office.officer.get(&format!("/campaigns/{}/move/3.0.0", office.campaign)).has_status(404);
        // A form of a page that is no longer true.
        let review = office.officer.get(&address).has_status(200);
        moves_again(&office);
        office.officer.submit(&review, &review.form("move")).has_status(409);
        step(&office.officer, &office.campaign, "Close the campaign").has_status(303);
        office.officer.get(&address).has_status(409).says("closed");
    });
}

#[test]
fn a_database_from_before_gets_the_version_of_each_response() {
    let database = Database::postgres();
    let office = office(&database);
    let response = office.response("Ministry of Health");
    let lina = office.invited(&response, "lina@health.example", "coordinator");
    answers_all(&lina, &response);
    sends(&lina, &response);
    office.signed(&response, "maya@health.example");
    let Database::Postgres { url, cluster } = &database else { panic!("PostgreSQL") };
    cluster.sql(url, include_str!("../../migrations/postgres/00000000000004_moves/down.sql"));
    cluster.sql(url, "delete from __diesel_schema_migrations where version = '00000000000004'");
    let mut command = atlas();
    command.env("OSPO_ATLAS_DATABASE_URL", database.url()).arg("migrate");
    run_with(&mut command, "").ends_with(0);
    let behind = "select count(*) from response r join campaign c on c.id = r.campaign_id \
        where r.survey_version_id is distinct from c.survey_version_id";
    assert_eq!(cluster.sql(url, behind), "0");
    lina.get(&format!("/answer/{response}/receipt")).has_status(200).says("small 1.0.0");
}
