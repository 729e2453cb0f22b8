//! What is typed or pasted is read as it was meant, or refused with how to write it.

use serde_json::{Value, json};

use crate::office::{Office, campaign_of};
use crate::support::database::{Database, on_both};
use crate::support::page::Page;
use crate::support::people::administrator;
use crate::support::person::Person;
use crate::support::small_survey::first;
use crate::versions::published;

/// A whole number, a day, a number with decimals and several choices of which one stands alone; and a list.
fn survey() -> Value {
    let mut survey = first();
    survey["items"][3] = json!({"id": "notes", "type": "date"});
    survey["items"][4] = json!({"id": "kind", "type": "multi", "specials": ["dk"], "options": [{"code": "a"}, {"code": "b", "exclusive": true}]});
    survey["items"][5] = json!({"id": "old", "type": "number"});
    survey["items"][6] = json!({"id": "systems", "type": "roster", "max": 2, "items": [
        {"id": "system-name", "type": "text", "required": true}, {"id": "since", "type": "date"},
        {"id": "size", "type": "single", "options": [{"code": "s"}, {"code": "l"}]}]});
    let own = [("since.text", "Since"), ("size.text", "Size"), ("size.s", "Small"), ("size.l", "Large")];
    let texts = survey["lang"]["en"].as_object_mut().expect("texts");
    texts.extend(own.map(|(key, text)| (key.to_owned(), json!({"t": text, "rev": 1}))));
    survey
}

fn asked(database: &Database) -> (Office, String, Person) {
    let mut office = Office::open(database);
    published(&administrator(&office.server), &survey());
    office.campaign = campaign_of(&office.officer, Some("small 1.0.0"), "Reading", "standard");
    let response = office.response("Ministry of Health");
    let lina = office.invited(&response, "lina@health.example", "coordinator");
    (office, response, lina)
}

fn facts(person: &Person, response: &str) -> Page {
    person.get(&format!("/answer/{response}/facts/staff")).has_status(200)
}

/// Fills in fields of the page of facts and gives what comes of it.
fn types(person: &Person, response: &str, fields: &[(&str, &str)]) -> Page {
    let page = facts(person, response);
    let form = fields.iter().fold(page.form("questions"), |form, (name, text)| form.fill(name, text));
    person.send(&page, &form.press("go", "leave"))
}

#[test]
fn a_page_says_how_it_has_read_a_number_and_a_day() {
    on_both(|database| {
        let (_office, response, lina) = asked(database);
        let fields = [("staff", "2.500"), ("old", "1,125.5"), ("notes.day", "2027/12/31")];
        types(&lina, &response, &fields).has_status(200);
        let page = facts(&lina, &response).says("Read as 2,500").says("Read as 1,125.5");
        let page = page.says("Read as December 31, 2027");
        let form = page.form("questions");
        assert_eq!((form.value("staff"), form.value("notes.month")), (Some("2500"), Some("12")));
        // A number that was read is read the same when the page is saved again, in another language too.
        types(&lina, &response, &[("old", "2.125")]).has_status(200);
        let page = facts(&lina, &response).says("Read as 2.1250");
        lina.submit(&page, &page.form("questions").press("go", "lang:ar")).has_status(303);
        types(&lina, &response, &[]).has_status(200);
        assert_eq!(facts(&lina, &response).form("questions").value("old.rev"), Some("2"));
    });
}

#[test]
fn what_can_be_read_in_two_ways_is_refused_with_how_to_write_it() {
    on_both(|database| {
        let (_office, response, lina) = asked(database);
        let page =
            types(&lina, &response, &[("staff", "2.000"), ("notes.day", "03/04/2027")]).has_status(422);
        let page =
            page.says("Write the whole number without a mark, like 2000.").does_not_say("two decimals");
        let page = page.says("\"03/04/2027\" can be read in two ways").says("like 2027-04-03");
        let form = page.form("questions").fill("staff", "1,5").press("go", "next");
        lina.submit(&page, &form).has_status(422).says("a whole number, like 1200. You wrote \"1,5\".");
    });
}

#[test]
fn a_choice_that_stands_alone_is_refused_beside_others_by_its_name_and_all_stays_ticked() {
    on_both(|database| {
        let (_office, response, lina) = asked(database);
        let page = facts(&lina, &response);
        let form = page.form("questions").tick("kind", "a").tick("kind", "b").press("go", "next");
        let again = lina.submit(&page, &form).has_status(422).says("Choose either \"Kind B\" or the others");
        let form = again.form("questions");
        let ticked = form.pairs().into_iter().filter(|(name, _)| name == "kind").count();
        assert_eq!(ticked, 2);
        let form = form.untick("kind", "b").tick("kind.state", "dk").press("go", "next");
        lina.submit(&again, &form).has_status(422).says("a value or \"I do not know\", not both");
    });
}

#[test]
fn a_pasted_list_loses_nothing_without_a_word() {
    on_both(|database| {
        let (_office, response, lina) = asked(database);
        let paste = format!("/answer/{response}/facts/systems/paste");
        let page = lina.get(&paste).has_status(200);
        let look =
            |table: &str| lina.submit(&page, &page.form(&paste).fill("table", table).press("go", "preview"));
        let twice = look("Name,Since,Name\nTax,2027/12/31,Toll").has_status(422);
        twice.says("The column \"Name\" stands twice").says("No row can be added yet.");
        let beyond = look("Name,Since\nTax,2027/12/31\nTolls, roads,31.12.2027").has_status(422);
        beyond
            .says("One row can be added")
            .says("Line 3")
            .says("No column has a name above this: 31.12.2027");
        look("Name,Size\nTax,Huge").has_status(422).says("Choose among these: Small · Large.");
        look("Name,Since\nTax,03/04/2027").has_status(422).says("can be read in two ways");
        let many = look("Name\na\nb\nc").has_status(422).says("it takes 2 at most").says("room for: 2");
        many.does_not_say("3 rows can be added").does_not_say("Add these rows");
    });
}
