//! The whole road: from an empty register to a signed, scored and accepted response.

use crate::office::Office;
use crate::support::database::on_both;
use crate::support::people::{PASSWORD, stranger};
use crate::support::wait::{BY_ITSELF, until};

#[test]
fn an_institution_is_invited_answers_signs_and_is_seen_in_the_national_picture() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        let coordinator = office.invited(&response, "lina@health.example", "coordinator");
        let base = format!("/answer/{response}");

        let facts = format!("{base}/profile/profile-note");
        let page = coordinator.get(&facts).has_status(200);
        let form = page.form("questions").fill("profile-staff", "1200").fill("profile-it-staff", "45");
        coordinator.submit(&page, &form.press("go", "next")).has_status(303);

        let policy = format!("{base}/leadership/GOV-2");
        let page = coordinator.get(&policy).has_status(200);
        let form =
            page.form("questions").choose("GOV-2.1", "half").fill("GOV-2.1.comment", "Two teams only.");
        let saved = coordinator.submit(&page, &form.press("go", "next")).has_status(303);
        assert!(
            saved.leads_to().starts_with(&policy),
            "the next statement is on the same page: {}",
            saved.leads_to()
        );
        let page = coordinator.get(&policy).has_status(200).says("Two teams only.").says("signed policy");
        let form = page.form("questions").choose("GOV-2.2", "~dk");
        coordinator.submit(&page, &form.press("go", "leave")).has_status(303);

        let rights = format!("{base}/legal-buying/LEG-2");
        let page = coordinator.get(&rights).has_status(200);
        let form =
            page.form("questions").choose("LEG-2.1", "~na").fill("LEG-2.1.reason", "We buy no software.");
        coordinator.submit(&page, &form.press("go", "next")).has_status(303);

        let check = format!("{base}/check");
        let page = coordinator
            .get(&check)
            .has_status(200)
            .says("I do not know")
            .says("Does not apply: We buy no software.");
        coordinator.submit(&page, &page.form(&format!("{base}/send"))).has_status(303);
        coordinator.get(&base).has_status(200).says("Sent to the head");

        let head = office.invited(&response, "maya@health.example", "head");
        let page = head.get(&format!("{base}/sign-off")).has_status(200);
        let signed = head.submit(&page, &page.form(&format!("{base}/sign"))).has_status(303);
        assert_eq!(signed.leads_to(), format!("{base}/receipt"));
        let receipt = head.get(&format!("{base}/receipt")).has_status(200).says("Fingerprint of the answers");
        let is_fingerprint = |word: &str| word.len() == 64 && word.chars().all(|c| c.is_ascii_hexdigit());
        assert!(receipt.text().split_whitespace().filter(|word| is_fingerprint(word)).count() >= 2);

        let monitor = office.officer.get(&format!("/campaigns/{}/monitor", office.campaign)).has_status(200);
        monitor.says("Signed, with the office");
        let page = office.officer.get(&format!("{base}/receipt")).has_status(200);
        office.officer.submit(&page, &page.form(&format!("{base}/accept"))).has_status(303);
        office.officer.get(&base).has_status(200).says("Accepted by the office");
        // One institution of three: fewer than five, so no figure may be shown.
        let nation = format!("/nation/{}", office.campaign);
        let seen = until(BY_ITSELF, || {
            let page = office.officer.get(&nation).has_status(200);
            page.text().contains("1 of 3 institutions").then_some(page)
        });
        seen.expect("the national figures follow the signature").says("hidden: fewer than 5");
    });
}

#[test]
fn opening_an_invitation_does_not_use_it_up_and_choosing_a_password_does() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Works");
        let path = office.link(&response, "tom@works.example", "coordinator");
        for _ in 0..5 {
            stranger(&office.server).get(&path).has_status(200).says("Ministry of Works");
        }
        let person = stranger(&office.server);
        let page = person.get(&path);
        let weak = page.form(&path).fill("password", "short");
        person.submit(&page, &weak).has_status(422).says("at least 15 letters");
        let page = person.get(&path).has_status(200);
        person.submit(&page, &page.form(&path).fill("password", PASSWORD)).has_status(303);
        stranger(&office.server).get(&path).has_status(200).says("This link has been used");
    });
}

#[test]
fn a_list_with_bad_lines_takes_the_good_ones_and_names_the_others() {
    on_both(|database| {
        let office = Office::open(database);
        let table = "id,name,kind,parent,size\nfisheries,Agency of Fisheries,agency,works,60\n\
            bad id,Nameless,agency,works,1\nports,Agency of Ports,harbour,works,5\nrail,Agency of Rail,agency,nowhere,5\n";
        let page = office.officer.get("/institutions/import").has_status(200);
        let form = page.form("/institutions/import").fill("table", table).press("go", "preview");
        let preview =
            office.officer.submit(&page, &form).has_status(422).says("line 3").says("line 4").says("line 5");
        let form = preview.form("/institutions/import").press("go", "import");
        office.officer.submit(&preview, &form).has_status(200).says("1 added");
        office.officer.get("/institutions").says("Agency of Fisheries").does_not_say("Agency of Ports");
    });
}
