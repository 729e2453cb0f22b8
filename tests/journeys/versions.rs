//! Versions of surveys: taken in, published once and for all, retired.

#![expect(clippy::indexing_slicing, reason = "a definition written here is known to have its parts")]

use serde_json::{Value, json};

use crate::office::{Office, account};
use crate::support::database::on_both;
use crate::support::page::Page;
use crate::support::people::{PASSWORD, administrator, signed_in, stranger};
use crate::support::person::Person;
use crate::support::server::Server;
use crate::support::small_survey::{first, numbered, second};
use crate::upload::{BORDER, body};

const NEW: &str = "/surveys/new";

/// Sends files as the upload page does.
pub fn upload(person: &Person, files: &[(&str, &str)]) -> Page {
    let token = person.get(NEW).has_status(200).form(NEW).value("csrf").expect("a token").to_owned();
    let mut parts: Vec<(&str, Option<&str>, &[u8])> = vec![("csrf", None, token.as_bytes())];
    parts.extend(files.iter().map(|(name, text)| ("files", Some(*name), text.as_bytes())));
    person.post_body(NEW, &format!("multipart/form-data; boundary={BORDER}"), &body(&parts))
}

/// Takes a survey in and publishes it.
pub fn published(person: &Person, survey: &Value) {
    let base = upload(person, &[("small.json", &survey.to_string())]).has_status(303).leads_to().to_owned();
    let base = base.split('?').next().unwrap_or_default().to_owned();
    step(person, &base, "publish").has_status(303);
}

/// Goes through the page that asks back.
fn step(person: &Person, base: &str, step: &str) -> Page {
    let page = person.get(&format!("{base}/{step}")).has_status(200);
    person.submit(&page, &page.form("step"))
}

#[test]
fn every_problem_of_an_upload_is_listed_and_nothing_is_stored() {
    on_both(|database| {
        let server = Server::start(database);
        let admin = administrator(&server);
        admin.get("/surveys").says("ospo-institution").says("Published");
        let mut wrong = first();
        wrong["items"][0]["scale"] = json!("coverrage");
        wrong["items"][3]["type"] = json!("txt");
        let page = upload(&admin, &[("mine.json", &wrong.to_string())]).has_status(422);
        let page = page.says("/items/0/scale").says("did you mean \"coverage\"").says("/items/3/type");
        page.says("mine.json:1:").says("Nothing was stored").says("What would mend it");
        upload(&admin, &[]).has_status(422).says("Choose the files");
        upload(&admin, &[("survey.json", "{")])
            .has_status(422)
            .says("One thing is wrong")
            .does_not_say("What would mend it");
        admin.get("/surveys").does_not_say("small");
        admin.get("/surveys/small/1.0.0").has_status(404);
    });
}

#[test]
fn a_survey_comes_as_one_file_or_with_its_languages_beside_it() {
    on_both(|database| {
        let server = Server::start(database);
        let admin = administrator(&server);
        let mut survey = first();
        let texts = survey.as_object_mut().and_then(|all| all.remove("lang")).expect("texts");
        let english = texts["en"].to_string();
        let made = upload(&admin, &[("en.json", &english), ("survey.json", &survey.to_string())]);
        let page = admin.open(made.has_status(303).leads_to()).has_status(200);
        page.says("small 1.0.0").says("stored as a draft").says("Facts").says("100%");
        // The whole in one file is the same text.
        let again = upload(&admin, &[("small.json", &first().to_string())]).has_status(303);
        assert_eq!(again.leads_to(), "/surveys/small/1.0.0?done=same");
        let mut other = first();
        other["lang"]["en"]["facts.title"]["t"] = json!("What is known");
        let made = upload(&admin, &[("small.json", &other.to_string())]).has_status(303);
        admin.open(made.leads_to()).says("What is known").does_not_say("Facts");
    });
}

/// Two administrators send their files in the same moment; what each was answered.
fn uploaded_at_once(people: [Person; 2], files: [String; 2]) -> ([Person; 2], [Page; 2]) {
    let gate = std::sync::Arc::new(std::sync::Barrier::new(2));
    let start = |(person, file): (Person, String)| {
        let gate = std::sync::Arc::clone(&gate);
        std::thread::spawn(move || {
            gate.wait();
            let page = upload(&person, &[("small.json", &file)]);
            (person, page)
        })
    };
    let [one, other] = people.into_iter().zip(files).map(start).collect::<Vec<_>>().try_into().expect("two");
    let (one, other) = (one.join().expect("an answer"), other.join().expect("an answer"));
    ([one.0, other.0], [one.1, other.1])
}

#[test]
fn two_uploads_of_one_version_in_the_same_moment_are_answered_as_one_after_the_other() {
    on_both(|database| {
        let server = Server::start(database);
        let mut people = [administrator(&server), administrator(&server)];
        for number in 0..8 {
            let version = format!("1.{number}.0");
            let text = numbered(first(), &version).to_string();
            let answers;
            (people, answers) = uploaded_at_once(people, [text.clone(), text]);
            let mut led = answers.map(|page| page.has_status(303).leads_to().to_owned());
            led.sort();
            let at = |done: &str| format!("/surveys/small/{version}?done={done}");
            assert_eq!(led, [at("same"), at("upload")]);
        }
        // The same with two texts, over a draft: the later one stands.
        for number in 0..8 {
            let version = format!("1.{number}.0");
            let titled = |title: &str| {
                let mut survey = numbered(first(), &version);
                survey["lang"]["en"]["facts.title"]["t"] = json!(title);
                survey.to_string()
            };
            let answers;
            (people, answers) = uploaded_at_once(people, [titled("One title"), titled("Other title")]);
            for page in answers {
                assert!(page.has_status(303).leads_to().ends_with("done=upload"));
            }
        }
    });
}

#[test]
fn a_published_version_never_changes_and_is_published_once() {
    on_both(|database| {
        let server = Server::start(database);
        let admin = administrator(&server);
        upload(&admin, &[("small.json", &first().to_string())]).has_status(303);
        let base = "/surveys/small/1.0.0";
        let asked = admin.get(&format!("{base}/publish")).has_status(200);
        // Another text came meanwhile: what was seen is not what would be published.
        let mut other = first();
        other["lang"]["en"]["facts.title"]["t"] = json!("What is known");
        upload(&admin, &[("small.json", &other.to_string())]).has_status(303);
        admin.submit(&asked, &asked.form("step")).has_status(409).says("Load the page again");
        let asked = admin.get(&format!("{base}/publish")).has_status(200);
        admin.submit(&asked, &asked.form("step")).has_status(303);
        admin.submit(&asked, &asked.form("step")).has_status(409).says("published");
        upload(&admin, &[("small.json", &first().to_string())]).has_status(422).says("never changes");
        admin.get(base).says("Published").says("What is known");
        admin.get(&format!("{base}/discard")).has_status(200);
        step(&admin, base, "discard").has_status(409);
    });
}

#[test]
fn a_change_of_meaning_is_not_published_under_a_number_of_wording() {
    on_both(|database| {
        let server = Server::start(database);
        let admin = administrator(&server);
        published(&admin, &first());
        upload(&admin, &[("small.json", &numbered(second(), "1.0.1").to_string())]).has_status(303);
        let page = admin.get("/surveys/small/1.0.1").has_status(200);
        let page = page.says("give it 2.0.0 or a higher one").says("meaning (MAJOR)").says("item staff");
        assert!(page.links().iter().all(|(words, _)| words != "Publish"));
        step(&admin, "/surveys/small/1.0.1", "publish").has_status(409).says("2.0.0");
        step(&admin, "/surveys/small/1.0.1", "discard").has_status(303);
        admin.get("/surveys/small/1.0.1").has_status(404);
        published(&admin, &second());
        admin.get("/surveys/small/2.0.0").says("Published");
    });
}

#[test]
fn a_retired_version_is_not_offered_any_more_and_its_campaigns_go_on() {
    on_both(|database| {
        let office = Office::open(database);
        let admin = administrator(&office.server);
        published(&admin, &first());
        office.officer.get("/campaigns/new").says("small 1.0.0");
        let survey = admin.get("/surveys").link("Open source in the institution");
        step(&admin, &survey, "retire").has_status(303);
        step(&admin, "/surveys/small/1.0.0", "retire").has_status(303);
        office
            .officer
            .get("/campaigns/new")
            .does_not_say("small")
            .does_not_say("Open source in the institution");
        let response = office.response("Ministry of Health");
        office.sent(&response, "lina@health.example");
        office.signed(&response, "maya@health.example");
    });
}

#[test]
fn officers_look_and_others_find_no_surveys() {
    on_both(|database| {
        let office = Office::open(database);
        let person = stranger(&office.server);
        assert!(person.get("/surveys").has_status(303).leads_to().starts_with("/sign-in"));
        let admin = administrator(&office.server);
        upload(&admin, &[("small.json", &first().to_string())]).has_status(303);
        let page = office.officer.get("/surveys/small/1.0.0").has_status(200).says("Draft");
        assert!(page.links().iter().all(|(words, _)| words != "Publish"));
        office.officer.get(NEW).has_status(403).says("Administrator");
        office.officer.get("/surveys/small/1.0.0/publish").has_status(403).says("Administrator");
        account(database, "viewer@office.example", "viewer");
        let viewer = signed_in(&office.server, "viewer@office.example", PASSWORD);
        viewer.get("/surveys").has_status(403).says("Administrator");
        let token =
            office.officer.get("/account").form("/account").value("csrf").expect("a token").to_owned();
        let pairs = [("csrf".to_owned(), token), ("seen".to_owned(), String::new())];
        office.officer.post("/surveys/small/1.0.0/publish", &pairs).has_status(403);
        office.officer.post("/surveys/small/1.0.0/discard", &pairs).has_status(403);
        admin.get("/surveys/small/1.0.0").says("Draft");
    });
}
