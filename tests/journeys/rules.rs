//! Rules of a survey that tie answers to each other, and translations that nobody has reviewed.

use serde_json::{Value, json};

use crate::office::{Office, campaign_of};
use crate::support::database::{Database, on_both};
use crate::support::people::administrator;
use crate::support::person::Person;
use crate::support::small_survey::first;
use crate::versions::published;

const RULE: &str = "There cannot be more people in IT than people.";
const CELL: &str = "No single system costs more than 100.";

/// People, of whom some work in IT; and a list of systems, none of which is dear.
fn survey() -> Value {
    let mut survey = first();
    survey["languages"] = json!(["en", "ar"]);
    survey["sections"][1]["items"] = json!(["staff", "it", "systems"]);
    let it = json!({"id": "it", "type": "number", "constraints": [{"lte": [{"answer": "it"}, {"answer": "staff"}]}]});
    let columns = json!([{"id": "name", "type": "text", "required": true},
        {"id": "cost", "type": "number", "constraints": [{"lte": [{"answer": "cost"}, 100]}]}]);
    let items = survey["items"].as_array_mut().expect("items");
    items.truncate(3);
    items.extend([it, json!({"id": "systems", "type": "roster", "items": columns})]);
    let texts = survey["lang"]["en"].as_object_mut().expect("texts");
    texts.retain(|key, _| !["notes", "kind", "old", "system"].iter().any(|gone| key.starts_with(gone)));
    let own = [
        ("it.text", "How many work in IT?"),
        ("it.constraint", RULE),
        ("systems.text", "Which systems?"),
        ("name.text", "Name"),
        ("cost.text", "Cost"),
        ("cost.constraint", CELL),
    ];
    texts.extend(own.map(|(key, text)| (key.to_owned(), json!({"t": text, "rev": 1}))));
    survey["lang"]["ar"] = json!({"staff.text": {"t": "كم عدد العاملين هنا؟", "of": 1, "state": "draft"},
        "it.text": {"t": "كم منهم في المعلوماتية؟", "of": 1, "state": "draft"}});
    survey
}

/// The coordinator of an institution that answers it, and the address of the response.
fn coordinator(database: &Database) -> (Office, Person, String) {
    let office = Office::open(database);
    published(&administrator(&office.server), &survey());
    let campaign = campaign_of(&office.officer, Some("small 1.0.0"), "Rules", "standard");
    let office = Office { campaign, ..office };
    let response = office.response("Ministry of Health");
    let person = office.invited(&response, "lina@health.example", "coordinator");
    (office, person, format!("/answer/{response}"))
}

#[test]
fn a_broken_rule_is_said_at_its_item_and_again_before_sending_until_it_is_mended() {
    on_both(|database| {
        let (_office, lina, base) = coordinator(database);
        let (path, check) = (format!("{base}/facts/staff"), format!("{base}/check"));
        let page = lina.get(&path).has_status(200);
        let form = page.form("questions").fill("staff", "10").fill("it", "12").press("go", "next");
        let again = lina.submit(&page, &form).has_status(422).says(RULE);
        assert!(again.html().contains("href=\"#it-value\""), "the sentence leads to its field");
        let later = lina.get(&path).form("questions");
        assert_eq!((later.value("staff"), later.value("it")), (Some("10"), Some("12")), "kept as typed");
        lina.get(&check).says("Written, and not accepted").says(RULE);
        // Who takes it back, or mends it, hears no more of it.
        let page = lina.get(&path);
        let form = page.form("questions").fill("it", "").press("go", "leave");
        lina.submit(&page, &form).has_status(303);
        assert_eq!(lina.get(&path).form("questions").value("it"), Some(""));
        lina.get(&check).does_not_say("not accepted");
        let page = lina.get(&path);
        let form = page.form("questions").fill("it", "7").press("go", "leave");
        lina.submit(&page, &form).has_status(303);
        // The other answer moves: now the rule is broken by what is stored, and keeps it from being sent.
        let page = lina.get(&path);
        let form = page.form("questions").fill("staff", "5").press("go", "leave");
        lina.submit(&page, &form).has_status(422).says(RULE);
        lina.get(&check).says("Before you can send").says(RULE);
    });
}

#[test]
fn a_broken_rule_of_a_row_is_said_on_the_page_of_the_row_and_before_sending() {
    on_both(|database| {
        let (_office, lina, base) = coordinator(database);
        let (new, check) = (format!("{base}/facts/systems/new"), format!("{base}/check"));
        let page = lina.get(&new).has_status(200);
        let form = page.form("questions").fill("name", "Portal").fill("cost", "250").press("go", "next");
        let again = lina.submit(&page, &form).has_status(422).says(CELL);
        assert_eq!(again.form("questions").value("cost"), Some("250"));
        let listed = lina.get(&check).says("Written, and not accepted");
        assert_eq!(listed.link("Which systems?"), new, "it leads back to the row");
        // Saving the page that the list stands beside leaves the row where it is.
        let path = format!("{base}/facts/staff");
        let page = lina.get(&path);
        lina.submit(&page, &page.form("questions").fill("staff", "3").press("go", "leave")).has_status(303);
        let page = lina.get(&new);
        assert_eq!(page.form("questions").value("cost"), Some("250"));
        lina.submit(&page, &page.form("questions").fill("cost", "90").press("go", "next")).has_status(303);
        lina.get(&check).does_not_say("not accepted").says("Portal");
    });
}

#[test]
fn a_page_says_once_that_its_translation_is_a_draft() {
    on_both(|database| {
        let (_office, lina, base) = coordinator(database);
        let path = format!("{base}/facts/staff");
        let page = lina.get(&path).has_status(200).does_not_say("translation is a draft");
        lina.submit(&page, &page.form("questions").press("go", "lang:ar")).has_status(303);
        let html = lina.get(&path).has_status(200).html();
        assert_eq!(html.matches("هذه الترجمة أولية").count(), 1);
    });
}
