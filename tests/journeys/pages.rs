//! What pages say and where their links lead, looked at as a careful reader would.

use crate::office::{Office, campaign, import};
use crate::support::database::on_both;
use crate::support::html::{Piece, pieces};
use crate::support::page::Page;
use crate::support::people::stranger;

const HTML: &str = "text/html; charset=utf-8";

/// Names of links with how many lists they stand in, in the order of the page.
fn outline(page: &Page) -> Vec<(usize, String)> {
    let (mut depth, mut found, mut in_link) = (0_usize, Vec::new(), false);
    for piece in pieces(&page.html()) {
        match piece {
            Piece::Start(tag) if tag.name == "ul" => depth += 1,
            Piece::End(name) if name == "ul" => depth -= 1,
            Piece::Start(tag) if tag.name == "a" => in_link = true,
            Piece::End(name) if name == "a" => in_link = false,
            Piece::Text(text) if in_link && depth > 0 => found.push((depth, text)),
            Piece::Start(_) | Piece::End(_) | Piece::Text(_) => {}
        }
    }
    assert_eq!(depth, 0, "every list of {} ends", page.path);
    found
}

/// Where the links of the error summary lead.
fn summary(page: &Page) -> Vec<String> {
    let links = page.links().into_iter().map(|(_, address)| address);
    links.filter(|address| address.starts_with('#') && address != "#main").collect()
}

#[test]
fn who_asks_for_the_head_of_a_page_alone_hears_what_the_page_would_say() {
    on_both(|database| {
        let office = Office::open(database);
        let person = stranger(&office.server);
        for path in ["/", "/sign-in", "/healthz", "/work", "/nowhere", "/sign-out"] {
            let (whole, head) = (person.get(path), person.head(path));
            assert_eq!(head.status, whole.status, "{path}");
            assert!(head.bytes.is_empty(), "{path} comes with a body");
            for name in ["content-type", "location", "content-security-policy"] {
                assert_eq!(head.header(name), whole.header(name), "{name} of {path}");
            }
        }
        for path in ["/work".to_owned(), format!("/campaigns/{}/monitor", office.campaign)] {
            assert_eq!(office.officer.head(&path).has_status(200).header("content-type"), Some(HTML));
        }
        let style = person.get("/sign-in").html();
        let style = style.split("href=\"").find(|part| part.starts_with("/assets/style")).expect("a style");
        let style = style.split('"').next().unwrap_or_default();
        person.head(style).has_status(200);
        // The line is still good for another question.
        person.get("/sign-in").has_status(200);
    });
}

#[test]
fn every_dimension_of_the_instrument_is_asked_and_none_counts_before_it_is_answered() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, "lina@health.example", "coordinator");
        let check = lina.get(&format!("/answer/{response}/check")).has_status(200);
        check.does_not_say("not yet asked").does_not_say("does not apply");
        let maya = office.invited(&response, "maya@health.example", "head");
        let sign_off = maya.get(&format!("/answer/{response}/sign-off")).has_status(200);
        sign_off.says("Security and supply chain").does_not_say("not yet asked");
    });
}

#[test]
fn the_register_is_a_tree_in_which_each_stands_below_the_one_above_it() {
    on_both(|database| {
        let office = Office::open(database);
        let page = office.officer.get("/institutions").has_status(200);
        let all = outline(&page);
        let at = |name: &str| all.iter().position(|(_, other)| other == name).expect(name);
        let depth = |name: &str| all.get(at(name)).map(|(depth, _)| *depth);
        // Laboratories were imported last, and belong to Health.
        assert_eq!(at("Agency of Laboratories"), at("Ministry of Health") + 1);
        assert!(at("Ministry of Works") > at("Agency of Laboratories"));
        assert_eq!(depth("Ministry of Health"), depth("Ministry of Works"));
        assert_eq!(depth("Agency of Laboratories"), depth("Ministry of Health").map(|depth| depth + 1));
    });
}

#[test]
fn a_filtered_tree_still_shows_where_a_hit_belongs() {
    on_both(|database| {
        let office = Office::open(database);
        let page = office.officer.get("/institutions?q=laboratories").has_status(200).says("One entry");
        let page = page.says("shown only for its place").does_not_say("Ministry of Works");
        let all = outline(&page);
        let names: Vec<&str> = all.iter().map(|(_, name)| name.as_str()).collect();
        assert!(names.ends_with(&["Ministry of Health", "Agency of Laboratories"]), "{names:?}");
    });
}

#[test]
fn problems_stand_in_page_order_and_lead_to_the_field_itself() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, "lina@health.example", "coordinator");
        let path = format!("/answer/{response}/profile/profile-note");
        let page = lina.get(&path).has_status(200);
        let form = page.form("questions").fill("profile-staff", "about 1200").fill("profile-it-staff", "few");
        let form = form.tick("profile-channels", "web").tick("profile-channels", "none");
        let again = lina.submit(&page, &form.press("go", "next")).has_status(422);
        let fields = summary(&again);
        assert_eq!(fields, ["#profile-staff-value", "#profile-it-staff-value", "#profile-channels-counter"]);
        for field in &fields {
            let id = format!("id=\"{}\"", field.trim_start_matches('#'));
            let html = again.html();
            let at = html.find(&id).unwrap_or_else(|| panic!("nothing has {id}"));
            let before = html.get(..at).unwrap_or_default();
            assert!(before.rfind("<input type=") > before.rfind('>'), "{field} is no input");
        }
        let sentence = "\"How many people work in the institution?\" This must be a number, like 1200.";
        assert_eq!(again.text().matches(sentence).count(), 2, "in the summary and at the field");
    });
}

#[test]
fn a_reason_that_is_missing_is_asked_for_at_its_own_field() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, "lina@health.example", "coordinator");
        let page = lina.get(&format!("/answer/{response}/legal-buying/LEG-2")).has_status(200);
        let form = page.form("questions").choose("LEG-2.1", "~na").press("go", "next");
        let again = lina.submit(&page, &form).has_status(422).says("Say why LEG-2.1 does not apply here.");
        assert_eq!(summary(&again), ["#LEG-2.1.reason"]);
    });
}

#[test]
fn groups_of_the_table_have_the_name_that_the_register_knows() {
    on_both(|database| {
        let office = Office::open(database);
        import(&office.officer, "id,name,kind\nsocial,Social affairs,sector\n");
        let page = office.officer.get(&format!("/nation/{}/heatmap", office.campaign)).has_status(200);
        page.says("Social affairs").says("economy").does_not_say("social Ministry");
    });
}

#[test]
fn a_rapid_campaign_asks_one_question_for_each_capability() {
    on_both(|database| {
        let mut office = Office::open(database);
        office.campaign = campaign(&office.officer, "Quick look", "rapid");
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, "lina@health.example", "coordinator");
        let path = format!("/answer/{response}/leadership/GOV-2");
        let page = lina.get(&path).has_status(200).says("Which is the highest step that holds");
        let page = page.does_not_say("Does not apply here");
        let form = page.form("questions").choose("GOV-2", "3").press("go", "next");
        lina.submit(&page, &form).has_status(303);
        assert_eq!(lina.get(&path).form("questions").value("GOV-2"), Some("3"));
    });
}
