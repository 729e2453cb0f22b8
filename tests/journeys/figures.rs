//! Figures in words: how much is answered comes first, and no page shows a level without what is unknown.

use serde_json::json;

use crate::office::{Office, campaign_of};
use crate::support::database::{Database, on_both};
use crate::support::page::Page;
use crate::support::people::administrator;
use crate::support::small_survey::first;
use crate::versions::published;

/// A response of one answer of two: level 1, and level 2 if the other one holds. The target is level `target`.
fn half_answered(database: &Database, target: u8) -> (Office, String) {
    let mut office = Office::open(database);
    let mut survey = first();
    survey["targets"] = json!([{"id": "base", "all": target}]);
    published(&administrator(&office.server), &survey);
    office.campaign = campaign_of(&office.officer, Some("small 1.0.0"), "Halves", "standard");
    let response = office.response("Ministry of Health");
    let lina = office.invited(&response, "lina@health.example", "coordinator");
    let page = lina.get(&format!("/answer/{response}/main/G")).has_status(200);
    let form = page.form("questions").choose("G.1", "most").press("go", "leave");
    lina.submit(&page, &form).has_status(303);
    let check = lina.get(&format!("/answer/{response}/check")).has_status(200);
    let check = check.says("A dimension: level 1 l1, up to 2, 1 unknown");
    lina.submit(&check, &check.form(&format!("/answer/{response}/send"))).has_status(303);
    (office, response)
}

/// How much is answered stands before the first level.
fn leads_with_the_share(page: &Page) {
    let text = page.text();
    let share = text.find("1 of 2 questions answered.").expect("how much is answered");
    let level = text.find("level 1").expect("a level");
    assert!(share < level, "{text}");
}

#[test]
fn no_page_shows_a_level_without_what_is_unknown() {
    on_both(|database| {
        let (office, response) = half_answered(database, 2);
        let maya = office.invited(&response, "maya@health.example", "head");
        let sign_off = maya.get(&format!("/answer/{response}/sign-off")).has_status(200);
        leads_with_the_share(&sign_off);
        sign_off
            .says("Overall: level 1 l1, up to 2, 1 unknown")
            .says("A capability: 1.00 below the target 2.00");
        office.signed(&response, "ali@health.example");

        let address = office.profile("Ministry of Health");
        let profile = office.officer.get(&address).has_status(200);
        leads_with_the_share(&profile);
        let profile =
            profile.says("Overall: level 1 l1, up to 2, 1 unknown").says("1 l1, up to 2, 1 unknown");
        office.officer.get(&format!("{address}/G")).has_status(200).says("level 1 l1, up to 2, 1 unknown");
        let how = office.officer.get(&profile.link("A dimension")).has_status(200);
        how.says("How was this computed?")
            .says("level 1 l1, up to 2, 1 unknown")
            .says("(1 × 1) / 1 = 1")
            .says("Level 1 is reached: parts with 100% of the weight are at level 1 or above")
            .says("Level 2 is not reached: parts with 0% of the weight")
            .says("Teams follow the rule.")
            .says("unanswered brings nothing");
        let svg = office.officer.get(&format!("{address}/chart/strip.svg")).has_status(200);
        let picture = String::from_utf8(svg.bytes).expect("text");
        assert!(picture.contains("up to 2, 1 unknown") && picture.contains("0 to 2"), "{picture}");
        let heatmap = office.officer.get(&format!("/nation/{}/heatmap", office.campaign)).has_status(200);
        heatmap.says("up to 2, 1 unknown");
    });
}

#[test]
fn a_profile_says_what_a_dimension_rests_on_and_whether_it_is_fragile() {
    on_both(|database| {
        let mut office = Office::open(database);
        let mut survey = first();
        let six = ["rule", "procedure", "responsible", "skills", "resources", "evaluation"];
        survey["enablers"] = json!({"asked_per": "dimension", "list": six});
        published(&administrator(&office.server), &survey);
        office.campaign = campaign_of(&office.officer, Some("small 1.0.0"), "Rests", "standard");
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, "lina@health.example", "coordinator");
        let page = lina.get(&format!("/answer/{response}/main/G")).has_status(200);
        let form = page.form("questions").choose("G.1", "most").press("go", "next");
        let next = lina.submit(&page, &form).has_status(303).leads_to().to_owned();
        // The second statement comes where the first one holds.
        let page = lina.get(&next).has_status(200);
        let form = page.form("questions").choose("G.2", "most").press("go", "next");
        let next = lina.submit(&page, &form).has_status(303).leads_to().to_owned();
        let page = lina.get(&next).has_status(200);
        let given =
            [("rule", "l"), ("procedure", "p"), ("responsible", "n"), ("skills", "p"), ("resources", "~dk")];
        let form = given.iter().fold(page.form("questions"), |form, (name, rating)| {
            form.choose(&format!("D.enabler.{name}"), rating)
        });
        lina.submit(&page, &form.press("go", "leave")).has_status(303);
        let check = lina.get(&format!("/answer/{response}/check")).has_status(200);
        lina.submit(&check, &check.form(&format!("/answer/{response}/send"))).has_status(303);
        office.signed(&response, "ali@health.example");
        let profile = office.officer.get(&office.profile("Ministry of Health")).has_status(200);
        // (2/3 + 1/3 + 0 + 1/3 + 0) / 5
        profile
            .says("What it rests on")
            .says("Fragile, little keeps it: A dimension")
            .says("Ready to move: –")
            .says("A dimension largely partly not partly not known – 0.27 responsible");
    });
}

#[test]
fn where_no_score_is_below_its_target_the_page_says_so_and_draws_no_empty_chart() {
    on_both(|database| {
        let (office, response) = half_answered(database, 1);
        let maya = office.invited(&response, "maya@health.example", "head");
        let sign_off = maya.get(&format!("/answer/{response}/sign-off")).has_status(200);
        sign_off.says("No capability is below its target.");
        office.signed(&response, "ali@health.example");
        let address = office.profile("Ministry of Health");
        let profile = office.officer.get(&address).has_status(200).says("No capability is below its target.");
        assert!(!profile.html().contains("chart/gaps"), "no picture of nothing");
    });
}
