//! Inheritance: what an institution above has signed is offered below it, and counts once it is accepted.

use crate::office::Office;
use crate::support::database::{Database, on_both};
use crate::support::page::Page;
use crate::support::people::stranger;
use crate::support::person::Person;

/// A ministry, its agency, a bureau of the agency, and a neighbour.
const REGISTER: &str = "id,name,kind,parent,stratum,size,name:ar\n\
    health,Ministry of Health,ministry,,social,1200,وزارة الصحة\n\
    works,Ministry of Works,ministry,,economy,800,وزارة الأشغال\n\
    lab,Agency of Laboratories,agency,health,social,90,وكالة المختبرات\n\
    bureau,Bureau of Standards,agency,lab,social,9,مكتب المعايير\n";

const LINA: &str = "lina@health.example";
const TAKE: (&str, &str) = ("go", "take:GOV-2.2");
const OFFER: &str = "Ministry of Health answered: Yes, fully";

fn office(database: &Database) -> Office {
    Office::open_with(database, REGISTER)
}

fn policy(response: &str) -> String {
    format!("/answer/{response}/leadership/GOV-2")
}

/// Answers the statement of level 1, so that the one of level 2 is asked.
fn begins(person: &Person, response: &str) -> Page {
    let page = person.get(&policy(response)).has_status(200);
    let form = page.form("questions").choose("GOV-2.1", "most").press("go", "next");
    person.submit(&page, &form).has_status(303);
    person.get(&policy(response)).has_status(200)
}

/// Chooses the answer to the policy, with all criteria and a comment.
fn decides(person: &Person, response: &str, choice: &str) {
    let page = person.get(&policy(response)).has_status(200);
    let mut form = page.form("questions").choose("GOV-2.2", choice).fill("GOV-2.2.comment", "Karim knows");
    for code in ["signed", "scope", "review-date"] {
        form = form.tick("GOV-2.2.met", code);
    }
    person.submit(&page, &form.press("go", "leave")).has_status(303);
}

fn sends(person: &Person, response: &str) {
    let path = format!("/answer/{response}/profile/profile-note");
    let page = person.get(&path).has_status(200);
    let form = page.form("questions").fill("profile-staff", "1200").press("go", "leave");
    person.submit(&page, &form).has_status(303);
    let page = person.get(&format!("/answer/{response}/check")).has_status(200);
    person.submit(&page, &page.form(&format!("/answer/{response}/send"))).has_status(303);
}

fn signs(head: &Person, response: &str) {
    let page = head.get(&format!("/answer/{response}/sign-off")).has_status(200);
    head.submit(&page, &page.form(&format!("/answer/{response}/sign"))).has_status(303);
}

/// The ministry has signed that its policy holds; returns its coordinator, its head and its response.
fn ministry(office: &Office) -> (Person, Person, String) {
    let response = office.response("Ministry of Health");
    let lina = office.invited(&response, LINA, "coordinator");
    begins(&lina, &response);
    decides(&lina, &response, "most");
    sends(&lina, &response);
    let head = office.invited(&response, "maya@health.example", "head");
    signs(&head, &response);
    (lina, head, response)
}

fn gives_back(office: &Office, response: &str) {
    let page = office.officer.get(&format!("/answer/{response}/receipt")).has_status(200);
    let form = page.form(&format!("/answer/{response}/return")).fill("note", "Please look again.");
    office.officer.submit(&page, &form).has_status(303);
}

fn takes(person: &Person, response: &str) -> Page {
    let page = person.get(&policy(response)).has_status(200);
    let form = page.form("questions").press(TAKE.0, TAKE.1);
    person.submit(&page, &form).has_status(303);
    person.get(&policy(response)).has_status(200)
}

#[test]
fn a_signed_answer_is_offered_below_and_counts_once_it_is_accepted() {
    on_both(|database| {
        let office = office(database);
        let response = office.response("Agency of Laboratories");
        let noor = office.invited(&response, "noor@lab.example", "coordinator");
        begins(&noor, &response).does_not_say("answered:");
        ministry(&office);
        let page = noor.get(&policy(&response)).has_status(200).says(OFFER);
        let page = page.says("Does this hold for you too?").does_not_say("Karim").does_not_say("Lina");
        assert_eq!(page.form("questions").value("GOV-2.2"), None, "the offer answers nothing by itself");
        let check = format!("/answer/{response}/check");
        noor.get(&check).does_not_say("taken over");
        takes(&noor, &response).says("Taken over from Ministry of Health").does_not_say("Does this hold");
        noor.get(&check).says("Yes, fully (taken over from Ministry of Health)");
        // Saving the page again leaves it what it is.
        let page = noor.get(&policy(&response)).has_status(200);
        let form = page.form("questions").choose("GOV-2.3", "none").fill("GOV-2.2.comment", "Ours too");
        noor.submit(&page, &form.press("go", "leave")).has_status(303);
        noor.get(&policy(&response)).says("Taken over from Ministry of Health").says("Ours too");
        sends(&noor, &response);
        let locked = noor.get(&policy(&response)).says("Taken over from Ministry of Health");
        assert!(!locked.html().contains("take:GOV-2.2") && !locked.html().contains("clear:GOV-2.2"));
        let head = office.invited(&response, "omar@lab.example", "head");
        signs(&head, &response);
        let profile = office.profile("Agency of Laboratories");
        office.officer.get(&profile).says("Answers taken over from institutions above: 1");
        office
            .officer
            .get(&format!("{profile}/GOV-2"))
            .says("level 2")
            .says("taken over from Ministry of Health");
    });
}

#[test]
fn what_is_not_accepted_does_not_count() {
    on_both(|database| {
        let office = office(database);
        ministry(&office);
        let response = office.response("Agency of Laboratories");
        let noor = office.invited(&response, "noor@lab.example", "coordinator");
        begins(&noor, &response).says(OFFER);
        sends(&noor, &response);
        let head = office.invited(&response, "omar@lab.example", "head");
        signs(&head, &response);
        let profile = office.profile("Agency of Laboratories");
        office.officer.get(&profile).does_not_say("taken over");
        office
            .officer
            .get(&format!("{profile}/GOV-2"))
            .says("No answer yet")
            .does_not_say("level 2 Directed");
    });
}

#[test]
fn an_own_answer_stays_until_the_offer_is_accepted_and_can_take_its_place_again() {
    on_both(|database| {
        let office = office(database);
        ministry(&office);
        let response = office.response("Agency of Laboratories");
        let noor = office.invited(&response, "noor@lab.example", "coordinator");
        begins(&noor, &response);
        decides(&noor, &response, "some");
        let page = noor.get(&policy(&response)).says(OFFER).says("Your own answer counts until you accept");
        assert_eq!(page.form("questions").value("GOV-2.2"), Some("some"));
        let page = takes(&noor, &response);
        assert_eq!(page.form("questions").value("GOV-2.2"), Some("most"));
        assert_eq!(page.form("questions").value("GOV-2.2.comment"), Some("Karim knows"), "her own comment");
        // Another choice is her own again; giving up leaves the question open.
        let form = page.form("questions").choose("GOV-2.2", "half").press("go", "next");
        noor.submit(&page, &form).has_status(303);
        noor.get(&policy(&response)).does_not_say("Taken over").says(OFFER);
        let page = takes(&noor, &response);
        let form = page.form("questions").press("go", "clear:GOV-2.2");
        noor.submit(&page, &form).has_status(303);
        let page = noor.get(&policy(&response)).does_not_say("Taken over").says(OFFER);
        assert_eq!(page.form("questions").value("GOV-2.2"), None);
    });
}

#[test]
fn the_path_is_shown_where_the_answer_comes_from_further_up() {
    on_both(|database| {
        let office = office(database);
        ministry(&office);
        let response = office.response("Bureau of Standards");
        let ines = office.invited(&response, "ines@bureau.example", "coordinator");
        let path = "The way up: Agency of Laboratories · Ministry of Health";
        begins(&ines, &response).says(OFFER).says(path);
        takes(&ines, &response).says("Taken over from Ministry of Health").says(path);
        // An answer of the agency is nearer, and is offered in its place once it is signed.
        let agency = office.response("Agency of Laboratories");
        let noor = office.invited(&agency, "noor@lab.example", "coordinator");
        begins(&noor, &agency);
        decides(&noor, &agency, "half");
        sends(&noor, &agency);
        ines.get(&policy(&response)).does_not_say("now answers");
        signs(&office.invited(&agency, "omar@lab.example", "head"), &agency);
        let page = ines.get(&policy(&response)).says("has changed");
        page.says("Agency of Laboratories now answers: Largely").does_not_say("The way up");
    });
}

#[test]
fn it_is_offered_to_nobody_but_those_below_in_the_same_campaign() {
    on_both(|database| {
        let office = office(database);
        let (lina, _, ministry) = ministry(&office);
        lina.get(&policy(&ministry)).does_not_say("answered:");
        let neighbour = office.response("Ministry of Works");
        let tom = office.invited(&neighbour, "tom@works.example", "coordinator");
        begins(&tom, &neighbour).does_not_say("answered:");
        // Who forges the button takes over nothing, and hears why.
        let page = tom.get(&policy(&neighbour));
        let mut pairs = page.form("questions").pairs();
        pairs.extend([(TAKE.0.to_owned(), TAKE.1.to_owned()), ("GOV-2.2.offer".to_owned(), "0".to_owned())]);
        tom.post(&policy(&neighbour), &pairs).has_status(422).says("changed meanwhile");
        tom.get(&format!("/answer/{neighbour}/check")).does_not_say("taken over");
        let agency = office.response("Agency of Laboratories");
        stranger(&office.server).get(&policy(&agency)).has_status(303);
        tom.get(&policy(&agency)).has_status(404);
        tom.post(&policy(&agency), &pairs).has_status(404);
        let office = office.another_campaign();
        let response = office.response("Agency of Laboratories");
        let noor = office.invited(&response, "noor@lab.example", "coordinator");
        begins(&noor, &response).does_not_say("answered:");
    });
}

#[test]
fn a_change_above_is_announced_and_changes_nothing_by_itself() {
    on_both(|database| {
        let office = office(database);
        let (lina, head, ministry) = ministry(&office);
        let response = office.response("Agency of Laboratories");
        let noor = office.invited(&response, "noor@lab.example", "coordinator");
        begins(&noor, &response);
        let stale = noor.get(&policy(&response));
        takes(&noor, &response);
        gives_back(&office, &ministry);
        decides(&lina, &ministry, "some");
        let news = "Answers taken over from above whose original has changed: 1";
        let (tasks, check) = (format!("/answer/{response}"), format!("/answer/{response}/check"));
        // What the ministry has not signed is its own affair.
        noor.get(&tasks).does_not_say(news);
        sends(&lina, &ministry);
        signs(&head, &ministry);
        noor.get(&tasks).says(news);
        noor.get(&check).says(news).says("Yes, fully (taken over from Ministry of Health)");
        let page = noor.get(&policy(&response)).says("The answer it was taken from has changed");
        let page = page.says("Ministry of Health now answers: Partly");
        assert_eq!(page.form("questions").value("GOV-2.2"), Some("most"));
        // The button of a page from before takes over nothing that was not on it.
        let form = stale.form("questions").press(TAKE.0, TAKE.1);
        noor.submit(&stale, &form).has_status(422).says("changed meanwhile");
        let page = takes(&noor, &response).does_not_say("has changed").says("Taken over from");
        assert_eq!(page.form("questions").value("GOV-2.2"), Some("some"));
        noor.get(&tasks).does_not_say(news);
    });
}

#[test]
fn a_response_that_was_sent_takes_over_nothing() {
    on_both(|database| {
        let office = office(database);
        ministry(&office);
        let response = office.response("Agency of Laboratories");
        let noor = office.invited(&response, "noor@lab.example", "coordinator");
        let page = begins(&noor, &response);
        let form = page.form("questions").press(TAKE.0, TAKE.1);
        sends(&noor, &response);
        noor.submit(&page, &form).has_status(409);
        noor.get(&policy(&response)).does_not_say("Taken over");
    });
}

#[test]
fn the_criteria_of_the_giver_do_not_stay_when_another_choice_is_made() {
    on_both(|database| {
        let office = office(database);
        let response = office.response("Agency of Laboratories");
        let noor = office.invited(&response, "noor@lab.example", "coordinator");
        begins(&noor, &response);
        ministry(&office);
        noor.get(&policy(&response)).says("Accepted, it counts as \"Yes, fully\".");
        let page = takes(&noor, &response);
        let ticked = |page: &Page| {
            let pairs = page.form("questions").pairs();
            pairs.into_iter().filter(|(name, _)| name == "GOV-2.2.met").count()
        };
        assert_eq!(ticked(&page), 3);
        let form = page.form("questions").choose("GOV-2.2", "half").press("go", "next");
        let page = noor.send(&page, &form).has_status(200).says("tick what is true for you");
        assert_eq!((ticked(&page), page.form("questions").value("GOV-2.2")), (0, Some("half")));
        let form = page.form("questions").tick("GOV-2.2.met", "signed").press("go", "leave");
        noor.submit(&page, &form).has_status(303);
        assert_eq!(ticked(&noor.get(&policy(&response))), 1);
    });
}
