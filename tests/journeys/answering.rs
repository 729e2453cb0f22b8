//! Answering page by page: what is counted, what is still open, what is saved.

use serde_json::json;

use crate::office::{Office, campaign_of};
use crate::support::database::{Database, on_both};
use crate::support::page::Page;
use crate::support::people::administrator;
use crate::support::person::Person;
use crate::support::small_survey::first;
use crate::versions::published;

/// The small survey, whose list is asked where many work, and whose number of people is needed; a response
/// of it and its coordinator.
fn asked(database: &Database) -> (Office, String, Person) {
    let mut office = Office::open(database);
    let mut survey = first();
    survey["items"][2]["required"] = json!(true);
    survey["items"][6]["visible_if"] = json!({"gte": [{"answer": "staff"}, 10]});
    published(&administrator(&office.server), &survey);
    office.campaign = campaign_of(&office.officer, Some("small 1.0.0"), "Small survey", "standard");
    let response = office.response("Ministry of Health");
    let lina = office.invited(&response, "lina@health.example", "coordinator");
    (office, response, lina)
}

fn facts(person: &Person, response: &str) -> Page {
    person.get(&format!("/answer/{response}/facts/staff")).has_status(200)
}

#[test]
fn pages_are_counted_alike_wherever_they_are_counted() {
    on_both(|database| {
        let (_office, response, lina) = asked(database);
        let list = format!("/answer/{response}");
        lina.get(&list).says("0 of 1 pages complete");
        let page = facts(&lina, &response).says("Facts, page 1 of 1");
        lina.get(&format!("{list}/facts/systems")).says("Facts").does_not_say("page 2");
        let form = page.form("questions").fill("staff", "12").press("go", "leave");
        lina.submit(&page, &form).has_status(303);
        lina.get(&list).says("0 of 2 pages complete");
        facts(&lina, &response).says("Facts, page 1 of 2");
        lina.get(&format!("{list}/facts/systems")).says("Facts, page 2 of 2");
    });
}

#[test]
fn what_is_still_open_is_named_once_and_left_open_all_the_same() {
    on_both(|database| {
        let (_office, response, lina) = asked(database);
        let page = facts(&lina, &response);
        let form = page.form("questions").fill("notes", "Some notes").press("go", "next");
        let told = lina.send(&page, &form).has_status(200).says("Saved. Still open on this page");
        let told = told.says("Needs an answer: How many people work here?").says("Which kind?");
        assert_eq!(told.link("Needs an answer"), "#staff");
        assert_eq!(told.link("Leave them open and go on"), format!("/answer/{response}/facts"));
        let on = lina.submit(&told, &told.form("questions").press("go", "next")).has_status(303);
        assert_eq!(on.leads_to(), format!("/answer/{response}/facts"));
        facts(&lina, &response).does_not_say("Still open on this page");
    });
}

#[test]
fn a_list_of_problems_is_not_followed_by_all_saved() {
    on_both(|database| {
        let (_office, response, lina) = asked(database);
        let page = facts(&lina, &response);
        let form = page.form("questions").fill("staff", "many").fill("notes", "Kept").press("go", "next");
        let again = lina.submit(&page, &form).has_status(422).says("You wrote \"many\"");
        again.does_not_say("All saved on the server").says("Not everything is saved");
        // Nor when what was refused is looked at later: it stands in its field.
        let later = facts(&lina, &response).says("You wrote \"many\"").says("Not everything is saved");
        assert_eq!(later.form("questions").value("staff"), Some("many"));
        let form = later.form("questions").fill("staff", "12").press("go", "leave");
        lina.submit(&later, &form).has_status(303);
        facts(&lina, &response).says("All saved on the server");
    });
}
