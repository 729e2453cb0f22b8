//! What a nation answers of itself: asked of the nation alone, beside its institutions, and in no figure of theirs.

use serde_json::json;

use crate::nation::{answers_and_signs, nation, office, signs};
use crate::office::{Office, step};
use crate::support::database::on_both;
use crate::support::people::administrator;
use crate::support::small_survey::first;
use crate::versions::published;

/// Opens a campaign of the nation's own survey and returns the slug of the nation's response.
fn asked_of_the_nation(office: &Office) -> String {
    let mut survey = first();
    survey["id"] = json!("country");
    survey["unit"] = json!("nation");
    published(&administrator(&office.server), &survey);
    let page = office.officer.get("/campaigns/new").has_status(200);
    let html = page.html();
    let mut options = html.split("<option value=\"").skip(1).filter_map(|rest| rest.split_once('"'));
    let (version, _) = options.find(|(_, text)| text.contains(">country")).expect("the survey can be chosen");
    let form = page.form("/campaigns/new").fill("name", "The country").choose("depth", "standard");
    let made = office.officer.submit(&page, &form.choose("survey", version)).has_status(303);
    let pick = made.leads_to().to_owned();
    // Institutions are not asked this; the nation is.
    let page = office.officer.get(&pick).has_status(200).does_not_say("Ministry of Health").says("Nation");
    let html = page.html();
    let node = html.split("name=\"node\" id=\"node-").nth(1).and_then(|rest| rest.split('"').next());
    let form = page.form(&pick).tick("node", node.expect("the nation"));
    office.officer.submit(&page, &form).has_status(303);
    let slug = pick.split('/').nth(2).expect("a slug");
    step(&office.officer, slug, "Open the campaign").has_status(303);
    let monitor = office.officer.get(&format!("/campaigns/{slug}/monitor")).has_status(200).html();
    let response = monitor.split("href=\"/answer/").nth(1).and_then(|rest| rest.split('"').next());
    response.expect("the nation's response").to_owned()
}

#[test]
fn where_the_nation_and_half_of_its_institutions_are_two_levels_apart_the_page_says_so() {
    on_both(|database| {
        let office = office(database);
        for place in 0..5 {
            signs(&office, &format!("Social {}", place + 1), place, "none");
        }
        let before = nation(&office, 5).does_not_say("The nation’s own answer").text();
        let response = asked_of_the_nation(&office);
        let people = office.officer.get(&format!("/answer/{response}/people")).has_status(200);
        people.says("A role here holds for every institution below, too");
        answers_and_signs(&office, &response, 20, "most");
        let page = nation(&office, 5).says("The nation’s own answer").says("From “The country”, signed");
        let page = page
            .says("A capability: The nation says level 2; half of the institutions are at level 0 or below");
        // That campaign has no figures of institutions: its page says what it is, and leads to the answers.
        let campaigns = office.officer.get("/campaigns").has_status(200);
        let itself = campaigns.link("The country").replace("/campaigns/", "/nation/").replace("/monitor", "");
        let itself = office.officer.get(&itself).has_status(200);
        let itself = itself.says("This campaign asks the nation, or a part of it, about itself.");
        let itself = itself.does_not_say("95% interval").does_not_say("no answer");
        let answers = office.officer.get(&itself.link("Our country: the answers signed")).has_status(200);
        answers.says("The country").says("questions answered");
        // All that was there is still there: no mean has moved.
        let mean = before.split("the mean is ").nth(1).and_then(|rest| rest.split(' ').next());
        page.says(&format!("the mean is {}", mean.expect("a mean")));
    });
}
