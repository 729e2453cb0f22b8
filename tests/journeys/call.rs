//! A call: a survey of conditions and marks speaks for itself, and no page of it speaks of levels.

use serde_json::json;

use crate::office::{Office, campaign_of};
use crate::support::database::{Database, on_both};
use crate::support::page::Page;
use crate::support::people::{administrator, stranger};
use crate::support::person::Person;
use crate::support::small_survey::first;
use crate::versions::published;

const TITLE: &str = "Expression of Interest: an open source programme office";
const INTENT: &str = "that want to set up an open source programme office with the OSEE programme.";

/// An open campaign of the call.
fn call(database: &Database) -> Office {
    let mut office = Office::open(database);
    office.campaign = campaign_of(
        &office.officer,
        Some("Expression of Interest: an open source programme office 0.1.0"),
        "The call",
        "standard",
    );
    office
}

/// No page of a call has a word of what it does not give.
fn is_plain(page: &Page) {
    let text = page.text();
    let lower = text.to_lowercase();
    for word in ["level", "target", "maturity", "capabilit", "statements a section", "answers for a"] {
        assert!(!lower.contains(word), "{word} on {}:\n{text}", page.path);
    }
}

fn save(person: &Person, path: &str, answers: &[(&str, &str)]) {
    let page = person.get(path).has_status(200);
    let mut form = page.form("questions").press("go", "leave");
    for (item, code) in answers {
        form = form.choose(item, code);
    }
    person.submit(&page, &form).has_status(303);
}

#[test]
fn a_call_is_met_under_its_own_title_and_its_conditions_are_met_or_not() {
    on_both(|database| {
        let office = call(database);
        let response = office.response("Ministry of Health");
        let link = office.link(&response, "tom@health.example", "contributor");
        let invitation = stranger(&office.server).get(&link).has_status(200);
        is_plain(&invitation.says(TITLE).says(INTENT).says("Sections: 11, each of"));

        let lina = office.invited(&response, "lina@health.example", "coordinator");
        let tasks = lina.get(&format!("/answer/{response}")).has_status(200);
        is_plain(&tasks.says(TITLE).says(INTENT).says("Open source survey"));

        save(&lina, &format!("/answer/{response}/conditions/G1"), &[("income-class", "low")]);
        save(&lina, &format!("/answer/{response}/conditions/G2"), &[("services-state", "planned")]);
        let check = lina.get(&format!("/answer/{response}/check")).has_status(200);
        let check = check.says("Income of the country: Met").says("Digital public service: Not met yet");
        is_plain(
            &check
                .says("Two years and a local base: not known yet")
                .says("Conditions of the call: Not met yet"),
        );

        let maya = office.invited(&response, "maya@health.example", "head");
        let sign_off = maya.get(&format!("/answer/{response}/sign-off")).has_status(200);
        let sign_off = sign_off.says("2 of ").says("questions answered").does_not_say("The largest gaps");
        assert_eq!(sign_off.link("Read the answers that you sign"), format!("/answer/{response}/check"));
        is_plain(&sign_off);
        let nation = office.officer.get(&format!("/nation/{}", office.campaign)).has_status(200);
        nation.does_not_say("level").does_not_say("target");
    });
}

/// The small survey without levels: two conditions, a letter that may be left out.
fn conditions() -> serde_json::Value {
    let mut survey = first();
    survey["scales"] = json!({"yes": [{"code": "no", "value": 0}, {"code": "yes", "value": 1}]});
    survey["model"] = json!({"levels": ["not-met", "met"], "leaf": {"rule": "mean"},
        "parent": {"score": "min", "level": "none"}, "min_completeness": 0,
        "tree": [{"id": "D", "kind": "group",
            "children": [{"id": "G", "kind": "gate"}, {"id": "H", "kind": "gate"}]}]});
    for (at, node) in ["G", "H"].iter().enumerate() {
        survey["items"][at] =
            json!({"id": format!("G.{}", at + 1), "type": "single", "node": node, "scale": "yes"});
    }
    survey["items"][5] = json!({"id": "old", "type": "file"});
    let texts = survey["lang"]["en"].as_object_mut().expect("texts");
    for (key, text) in [
        ("small.title", "A small call"),
        ("level.not-met", "Not met yet"),
        ("level.met", "Met"),
        ("scale.yes.no.text", "No"),
        ("scale.yes.yes.text", "Yes"),
        ("G.title", "A rule"),
        ("H.title", "A team"),
        ("D.title", "Conditions"),
    ] {
        texts.insert(key.into(), json!({"t": text, "rev": 1}));
    }
    survey
}

#[test]
fn what_a_call_gives_is_shown_without_levels_on_the_profile_and_in_its_report() {
    on_both(|database| {
        let mut office = Office::open(database);
        published(&administrator(&office.server), &conditions());
        office.campaign = campaign_of(&office.officer, Some("A small call 1.0.0"), "A call", "standard");
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, "lina@health.example", "coordinator");
        save(&lina, &format!("/answer/{response}/main/G"), &[("G.1", "yes")]);
        let check = lina.get(&format!("/answer/{response}/check")).has_status(200);
        // The letter that may be left out is not among what is open.
        let check = check.says("Yes Somebody Invited").says("0 of 3 answered");
        lina.submit(&check, &check.form(&format!("/answer/{response}/send"))).has_status(303);
        office.signed(&response, "maya@health.example");

        let address = office.profile("Ministry of Health");
        let profile = office.officer.get(&address).has_status(200);
        is_plain(
            &profile.says("1 of 6 questions answered.").says("A rule").says("Met").says("not known yet"),
        );
        is_plain(&office.officer.get(&format!("{address}/G")).has_status(200));
        office.officer.get(&format!("{address}/chart/gaps.svg")).has_status(404);
        let report = office.officer.get(&format!("{address}/report.pdf")).has_status(200);
        assert!(report.bytes.starts_with(b"%PDF"));
        let heatmap = format!("/nation/{}/heatmap", office.campaign);
        office.officer.get(&heatmap).has_status(200).says("not known yet").does_not_say("not enough");
    });
}
