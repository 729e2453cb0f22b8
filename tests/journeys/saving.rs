//! Saving: two people, repeated posts, wrong values. No answer is overwritten unseen or lost.

use crate::office::Office;
use crate::support::database::on_both;

#[test]
fn a_stale_save_overwrites_nothing_and_shows_both_values() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, "lina@health.example", "coordinator");
        let karim = office.invited(&response, "karim@health.example", "contributor");
        let path = format!("/answer/{response}/leadership/GOV-1");
        let seen_by_lina = lina.get(&path).has_status(200);
        let seen_by_karim = karim.get(&path).has_status(200);
        let hers = seen_by_lina.form("questions").choose("GOV-1.1", "some").press("go", "next");
        lina.submit(&seen_by_lina, &hers).has_status(303);
        let his = seen_by_karim.form("questions").choose("GOV-1.1", "most").press("go", "next");
        let led = karim.submit(&seen_by_karim, &his).has_status(303);
        let differences = format!("/answer/{response}/differences");
        assert_eq!(led.leads_to(), differences);
        let page = karim.get(&differences).has_status(200).says("Partly").says("Yes, fully");
        // Nothing was overwritten: what Lina saved counts until somebody settles it.
        let counts = lina.get(&path).form("questions");
        assert!(counts.pairs().contains(&("GOV-1.1".to_owned(), "some".to_owned())));
        lina.get(&format!("/answer/{response}/check")).says("two values");
        let form = page.form("questions").choose("GOV-1.1.keep", "mine");
        karim.submit(&page, &form).has_status(303);
        let now = lina.get(&path).form("questions");
        assert!(now.pairs().contains(&("GOV-1.1".to_owned(), "most".to_owned())));
        lina.get(&differences).says("No differences");
    });
}

#[test]
fn the_same_form_twice_is_stored_once() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, "lina@health.example", "coordinator");
        let path = format!("/answer/{response}/leadership/GOV-3");
        let page = lina.get(&path).has_status(200);
        let form = page.form("questions").choose("GOV-3.1", "half").press("go", "next");
        for _ in 0..3 {
            let answer = lina.submit(&page, &form).has_status(303);
            assert!(
                answer.leads_to().starts_with(&path),
                "a repeated post is no difference: {}",
                answer.leads_to()
            );
        }
        assert_eq!(lina.get(&path).form("questions").value("GOV-3.1.rev"), Some("1"));
    });
}

#[test]
fn a_wrong_value_comes_back_as_typed_and_the_right_ones_are_saved() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, "lina@health.example", "coordinator");
        let path = format!("/answer/{response}/profile/profile-note");
        let page = lina.get(&path).has_status(200);
        let form = page.form("questions").fill("profile-staff", "about 1200").fill("profile-it-staff", "45");
        let again = lina.submit(&page, &form.press("go", "next")).has_status(422);
        assert!(again.html().contains("<title>Error:"), "the title says it first");
        let again = again.says("You wrote \"about 1200\"");
        assert_eq!(again.form("questions").value("profile-staff"), Some("about 1200"));
        // It is kept as typed even on the next visit, and the good value is stored.
        let later = lina.get(&path).form("questions");
        assert_eq!(later.value("profile-staff"), Some("about 1200"));
        assert_eq!(later.value("profile-it-staff"), Some("45"));
        assert_eq!(later.value("profile-it-staff.rev"), Some("1"));
    });
}
