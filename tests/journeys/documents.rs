//! A document as an answer: handed in, given out as it was, replaced, taken out.

use serde_json::json;

use crate::office::{Office, campaign_of};
use crate::support::database::{Database, on_both};
use crate::support::page::Page;
use crate::support::people::{administrator, stranger};
use crate::support::person::Person;
use crate::support::small_survey::first;
use crate::upload::{BORDER, body};
use crate::versions::published;

const PDF: &[u8] = b"%PDF-1.7 the plan of the ministry";

/// An open campaign whose survey asks for a document, a response in it and its coordinator.
fn asked(database: &Database) -> (Office, String, Person) {
    let mut office = Office::open(database);
    let mut survey = first();
    survey["items"][5] = json!({"id": "old", "type": "file"});
    published(&administrator(&office.server), &survey);
    office.campaign = campaign_of(&office.officer, Some("small 1.0.0"), "Plans", "standard");
    let response = office.response("Ministry of Health");
    let lina = office.invited(&response, "lina@health.example", "coordinator");
    (office, response, lina)
}

fn at(response: &str) -> String {
    format!("/answer/{response}/facts/staff/old/file")
}

/// Sends the form of the page as a browser does, with a document or without.
fn hand_in(person: &Person, response: &str, document: Option<(&str, &[u8])>, go: &str) -> Page {
    let address = at(response);
    let page = person.get(&address).has_status(200);
    let form = page.form("document");
    let field = |name: &str| form.value(name).expect("a field").to_owned();
    let (csrf, op, rev) = (field("csrf"), field("op"), field("rev"));
    let (name, bytes) = document.unwrap_or(("", b""));
    let parts: [(&str, Option<&str>, &[u8]); 5] = [
        ("csrf", None, csrf.as_bytes()),
        ("op", None, op.as_bytes()),
        ("rev", None, rev.as_bytes()),
        ("file", Some(name), bytes),
        ("go", None, go.as_bytes()),
    ];
    person.post_body(&address, &format!("multipart/form-data; boundary={BORDER}"), &body(&parts))
}

fn given_out(response: &str) -> String {
    at(response).replace("/file", "/document")
}

#[test]
fn a_document_comes_back_byte_for_byte_and_is_never_shown_inside_the_site() {
    on_both(|database| {
        let (office, response, lina) = asked(database);
        let question = lina.get(&format!("/answer/{response}/facts/staff")).has_status(200);
        let address = question.link("Add or change the document What was it called?");
        assert_eq!(address, at(&response));
        lina.get(&address).has_status(200).says("No document is handed in yet.");
        let kept = hand_in(&lina, &response, Some(("Plan 2027.pdf", PDF)), "hand-in").has_status(303);
        assert_eq!(kept.leads_to(), format!("/answer/{response}/facts/staff#old"));
        let question = lina.get(&format!("/answer/{response}/facts/staff")).has_status(200);
        assert_eq!(question.link("Plan 2027.pdf (1 KB)"), given_out(&response));
        let check = lina.get(&format!("/answer/{response}/check")).has_status(200);
        assert_eq!(check.link("Plan 2027.pdf (1 KB)"), given_out(&response));
        let file = lina.get(&given_out(&response)).has_status(200);
        assert_eq!(file.bytes, PDF);
        assert_eq!(file.header("content-disposition"), Some("attachment; filename=\"Plan 2027.pdf\""));
        assert_eq!(file.header("content-type"), Some("application/octet-stream"));
        assert_eq!(file.header("x-content-type-options"), Some("nosniff"));
        assert!(file.header("content-security-policy").is_some_and(|policy| policy.contains("sandbox")));
        office.officer.get(&given_out(&response)).has_status(200);
        stranger(&office.server).get(&given_out(&response)).has_status(303);
    });
}

#[test]
fn another_institution_finds_neither_the_document_nor_the_page() {
    on_both(|database| {
        let (office, response, lina) = asked(database);
        hand_in(&lina, &response, Some(("plan.pdf", PDF)), "hand-in").has_status(303);
        let other = office.response("Ministry of Works");
        let omar = office.invited(&other, "omar@works.example", "coordinator");
        omar.get(&at(&response)).has_status(404);
        omar.get(&given_out(&response)).has_status(404);
        omar.get(&given_out(&other)).has_status(404);
        lina.get(&format!("/answer/{response}/facts/staff/staff/file")).has_status(404);
    });
}

#[test]
fn what_is_no_document_is_refused_with_what_would_mend_it_and_nothing_is_stored() {
    on_both(|database| {
        let (_office, response, lina) = asked(database);
        let send = |name: &str, bytes: &[u8]| hand_in(&lina, &response, Some((name, bytes)), "hand-in");
        send("page.html", b"<script>alert(1)</script>")
            .has_status(422)
            .says("Documents of these kinds can: pdf");
        send("plan.pdf", b"<html>").has_status(422).says("Save it again as pdf");
        send("plan.pdf", b"").has_status(422).says("is empty");
        hand_in(&lina, &response, None, "hand-in").has_status(422).says("Choose a document first.");
        send("plan.pdf", &vec![b'a'; (10 << 20) + 1]).has_status(413).says("10 MB");
        lina.get(&at(&response)).says("No document is handed in yet.");
        lina.get(&given_out(&response)).has_status(404);
    });
}

#[test]
fn a_document_is_replaced_and_taken_out_again() {
    on_both(|database| {
        let (_office, response, lina) = asked(database);
        hand_in(&lina, &response, Some(("plan.pdf", PDF)), "hand-in").has_status(303);
        let later: &[u8] = b"%PDF-1.7 a better plan";
        hand_in(&lina, &response, Some(("../../Better.pdf", later)), "hand-in").has_status(303);
        let file = lina.get(&given_out(&response)).has_status(200);
        assert_eq!(
            (file.bytes.as_slice(), file.header("content-disposition")),
            (later, Some("attachment; filename=\"Better.pdf\""))
        );
        hand_in(&lina, &response, None, "remove").has_status(303);
        lina.get(&given_out(&response)).has_status(404);
        lina.get(&at(&response)).says("No document is handed in yet.");
    });
}

#[test]
fn two_people_s_documents_become_a_difference_and_none_is_lost() {
    on_both(|database| {
        let (office, response, lina) = asked(database);
        let maya = office.invited(&response, "maya@health.example", "contributor");
        let stale = maya.get(&at(&response)).has_status(200).form("document");
        hand_in(&lina, &response, Some(("plan.pdf", PDF)), "hand-in").has_status(303);
        let field = |name: &str| stale.value(name).expect("a field").to_owned();
        let (csrf, op, rev) = (field("csrf"), field("op"), field("rev"));
        let parts: [(&str, Option<&str>, &[u8]); 4] = [
            ("csrf", None, csrf.as_bytes()),
            ("op", None, op.as_bytes()),
            ("rev", None, rev.as_bytes()),
            ("file", Some("other.pdf"), b"%PDF-1.7 another"),
        ];
        let kind = format!("multipart/form-data; boundary={BORDER}");
        let answer = maya.post_body(&at(&response), &kind, &body(&parts)).has_status(303);
        assert_eq!(answer.leads_to(), format!("/answer/{response}/differences"));
        maya.get(&format!("/answer/{response}/differences")).says("other.pdf").says("plan.pdf");
    });
}

#[test]
fn a_signed_document_is_still_reached_by_a_link_and_not_changed() {
    on_both(|database| {
        let (office, response, lina) = asked(database);
        let large = [PDF, vec![b' '; 2_400_000].as_slice()].concat();
        hand_in(&lina, &response, Some(("Plan.pdf", &large)), "hand-in").has_status(303);
        let page = lina.get(&format!("/answer/{response}/check")).has_status(200);
        lina.submit(&page, &page.form(&format!("/answer/{response}/send"))).has_status(303);
        let head = office.signed(&response, "maya@health.example");
        let receipt = head.get(&format!("/answer/{response}/receipt")).has_status(200);
        let answers = head.get(&receipt.link("The answers, with their documents")).has_status(200);
        assert_eq!(answers.link("Plan.pdf (2.3 MB)"), given_out(&response));
        head.get(&given_out(&response)).has_status(200);
        let question = head.get(&format!("/answer/{response}/facts/staff")).says("Plan.pdf (2.3 MB)");
        question.does_not_say("Add or change the document");
    });
}
