//! A session that ends while a page is being filled: nothing that was typed is lost, and nothing is
//! saved in another person's name.

use crate::office::{Office, step};
use crate::support::database::on_both;
use crate::support::form::Form;
use crate::support::page::Page;
use crate::support::people::PASSWORD;
use crate::support::person::Person;

const LINA: &str = "lina@health.example";
const KARIM: &str = "karim@health.example";

/// The session ends beside the open page, as in another window.
fn sign_out(person: &Person) {
    let page = person.get("/account").has_status(200);
    person.submit(&page, &page.form("/sign-out")).has_status(303);
}

/// Signs in on the page to which an answer leads, and returns what is shown then.
fn sign_in(person: &Person, led: &str, email: &str) -> Page {
    let page = person.get(led).has_status(200);
    let form = page.form("/sign-in").fill("email", email).fill("password", PASSWORD);
    person.send(&page, &form)
}

fn typed(page: &Page) -> Form {
    let form = page.form("questions").fill("profile-staff", "1200").fill("profile-it-staff", "a few");
    form.fill("profile-staff.comment", "Near the harbour").press("go", "next")
}

#[test]
fn what_was_typed_is_saved_once_its_person_has_signed_in_again() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, LINA, "coordinator");
        let path = format!("/answer/{response}/profile/profile-note");
        let page = lina.get(&path).has_status(200);
        sign_out(&lina);
        let led = lina.submit(&page, &typed(&page)).has_status(303);
        assert!(led.leads_to().starts_with("/sign-in?next="), "{}", led.leads_to());
        lina.get(led.leads_to()).says("Your session ended. What you wrote on this page is kept.");
        let shown = sign_in(&lina, led.leads_to(), LINA).has_status(200);
        assert_eq!(shown.path.split('?').next(), Some(path.as_str()));
        let form = shown.clone().says("What you wrote before your session ended is saved").form("questions");
        assert_eq!(form.value("profile-staff.comment"), Some("Near the harbour"));
        assert_eq!(form.value("profile-staff.rev"), Some("1"));
        // What could not be accepted stands there as it was typed.
        assert_eq!(form.value("profile-it-staff"), Some("a few"));
        assert_eq!(form.value("profile-it-staff.rev"), Some("0"));
        // It is used up: another sign-in saves nothing again.
        let changed = form.fill("profile-staff.comment", "Moved to the hill").fill("profile-it-staff", "3");
        lina.submit(&shown, &changed.press("go", "next")).has_status(303);
        sign_out(&lina);
        let home = sign_in(&lina, "/sign-in", LINA).has_status(200);
        assert_eq!(home.path, "/work");
        assert_eq!(
            lina.get(&path).form("questions").value("profile-staff.comment"),
            Some("Moved to the hill")
        );
    });
}

#[test]
fn what_was_kept_overwrites_nothing_newer() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, LINA, "coordinator");
        let karim = office.invited(&response, KARIM, "contributor");
        let path = format!("/answer/{response}/leadership/GOV-1");
        let page = lina.get(&path).has_status(200);
        let hers = page.form("questions").choose("GOV-1.1", "some").press("go", "next");
        sign_out(&lina);
        let led = lina.submit(&page, &hers).has_status(303);
        let page = karim.get(&path).has_status(200);
        karim
            .submit(&page, &page.form("questions").choose("GOV-1.1", "most").press("go", "next"))
            .has_status(303);
        let shown = sign_in(&lina, led.leads_to(), LINA).has_status(200);
        assert_eq!(shown.path, format!("/answer/{response}/differences"));
        shown.says("Partly").says("Yes, fully");
        let counts = karim.get(&path).form("questions");
        assert_eq!(counts.value("GOV-1.1"), Some("most"));
    });
}

#[test]
fn what_was_kept_waits_for_its_own_person() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, LINA, "coordinator");
        let karim = office.invited(&response, KARIM, "contributor");
        sign_out(&karim);
        let path = format!("/answer/{response}/profile/profile-note");
        let page = lina.get(&path).has_status(200);
        sign_out(&lina);
        // Karim signs in on the same device.
        let led = lina.submit(&page, &typed(&page)).has_status(303);
        let shown = sign_in(&lina, led.leads_to(), KARIM).has_status(200);
        let empty = shown.does_not_say("before your session ended").form("questions");
        assert_eq!(empty.value("profile-staff.comment"), Some(""));
        // While he is signed in, her open page is not his.
        lina.submit(&page, &typed(&page)).has_status(403);
        sign_out(&lina);
        let shown = sign_in(&lina, "/sign-in", LINA).has_status(200);
        assert_eq!(
            shown.says("is saved").form("questions").value("profile-staff.comment"),
            Some("Near the harbour")
        );
    });
}

#[test]
fn a_page_that_was_signed_in_beside_comes_back_as_typed() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, LINA, "coordinator");
        let path = format!("/answer/{response}/profile/profile-note");
        let page = lina.get(&path).has_status(200);
        sign_out(&lina);
        sign_in(&lina, "/sign-in", LINA).has_status(200);
        let again = lina.submit(&page, &typed(&page)).has_status(200);
        let form = again.form("questions");
        assert_eq!(form.value("profile-staff.comment"), Some("Near the harbour"));
        lina.submit(&again, &form.fill("profile-it-staff", "3").press("go", "next")).has_status(303);
    });
}

#[test]
fn only_the_page_s_own_token_keeps_anything() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, LINA, "coordinator");
        let path = format!("/answer/{response}/profile/profile-note");
        let page = lina.get(&path).has_status(200);
        let form = typed(&page);
        sign_out(&lina);
        let keep = form.value("keep").expect("a token").to_owned();
        let forged = keep.chars().rev().collect::<String>();
        lina.submit(&page, &form.clone().without("keep")).has_status(403);
        lina.submit(&page, &form.clone().without("csrf")).has_status(403);
        lina.submit(&page, &form.clone().fill("keep", &forged)).has_status(403);
        lina.submit(&page, &form.clone().fill("op", "5c5d7f2c-3f0b-4f57-9d0e-0d6f5f9f3a11")).has_status(403);
        for other in ["leadership/GOV-1", "check", "people"] {
            let address = format!("/answer/{response}/{other}");
            let status = lina.post(&address, &form.pairs()).status;
            assert!(status == 403 || status == 404, "{other}: {status}");
        }
        lina.post("/sign-in", &form.pairs()).has_status(403);
        lina.post(&format!("/answer/{response}/send"), &form.pairs()).has_status(403);
        let long = "a".repeat(201 << 10);
        lina.submit(&page, &form.fill("profile-staff.comment", &long))
            .has_status(413)
            .says("more than 200 KB");
        sign_in(&lina, "/sign-in", LINA).has_status(200).does_not_say("before your session ended");
        assert_eq!(lina.get(&path).form("questions").value("profile-staff.comment"), Some(""));
    });
}

#[test]
fn what_cannot_be_saved_now_waits_until_it_can() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, LINA, "coordinator");
        let path = format!("/answer/{response}/profile/profile-note");
        let page = lina.get(&path).has_status(200);
        sign_out(&lina);
        let led = lina.submit(&page, &typed(&page)).has_status(303);
        step(&office.officer, &office.campaign, "Close the campaign").has_status(303);
        let shown = sign_in(&lina, led.leads_to(), LINA).has_status(200);
        assert!(shown.says("nothing can be changed here now").html().contains("class=\"band warn\""));
        step(&office.officer, &office.campaign, "Open the campaign").has_status(303);
        sign_out(&lina);
        let shown = sign_in(&lina, "/sign-in", LINA).has_status(200).says("is saved");
        assert_eq!(shown.form("questions").value("profile-staff.comment"), Some("Near the harbour"));
    });
}
