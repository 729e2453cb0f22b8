//! The national page: bounds before means where few answered, what an interval assumes beside each, sums that can be
//! recomputed, and nothing of a small group.

use crate::office::{Office, campaign_of};
use crate::support::database::{Database, on_both};
use crate::support::page::Page;
use crate::support::people::administrator;
use crate::support::small_survey::{first, register};
use crate::support::wait::{BY_ITSELF, until};
use crate::versions::published;

const ASSUMES: &str = "An interval takes those who answered for a fair sample of their group; \
    nobody can test that from the answers.";

pub fn office(database: &Database) -> Office {
    let mut office = Office::open_with(database, &register(5, 4));
    let mut survey = first();
    survey["lang"]["en"]["staff.unit"] = serde_json::json!({"t": "persons", "rev": 1});
    survey["items"][2]["unit"] = serde_json::json!("people");
    // Facts take no part in the figures, and the target is the top.
    survey["targets"] = serde_json::json!([{"id": "base", "all": 2}]);
    published(&administrator(&office.server), &survey);
    office.campaign = campaign_of(&office.officer, Some("small 1.0.0"), "Twelve", "standard");
    office
}

/// An institution answers what it is asked and signs: where the first statement holds nowhere the second is not.
pub fn signs(office: &Office, institution: &str, place: usize, answer: &str) {
    let response = office.response(institution);
    answers_and_signs(office, &response, place, answer);
}

/// The same of a response by its slug; ten people work at the first place, twenty at the second.
pub fn answers_and_signs(office: &Office, response: &str, place: usize, answer: &str) {
    let person = office.invited(response, &format!("person{place}@office.example"), "coordinator");
    let page = person.get(&format!("/answer/{response}/facts/staff")).has_status(200);
    let staff = (10 * (place + 1)).to_string();
    let form = page.form("questions").fill("staff", &staff).press("go", "leave");
    person.submit(&page, &form).has_status(303);
    let asked = if answer == "none" { &["G.1"][..] } else { &["G.1", "G.2"] };
    for item in asked {
        let page = person.get(&format!("/answer/{response}/main/G")).has_status(200);
        let form = page.form("questions").choose(item, answer).press("go", "leave");
        person.submit(&page, &form).has_status(303);
    }
    let page = person.get(&format!("/answer/{response}/check")).has_status(200);
    person.submit(&page, &page.form(&format!("/answer/{response}/send"))).has_status(303);
    office.signed(response, &format!("head{place}@office.example"));
}

/// The page once this many signatures are in the figures.
pub fn nation(office: &Office, signed: usize) -> Page {
    let words = format!("Answered: {signed} of 12 institutions");
    let seen = until(BY_ITSELF, || {
        let page = office.officer.get(&format!("/nation/{}", office.campaign)).has_status(200);
        page.text().contains(&words).then_some(page)
    });
    seen.expect("the figures follow the signature")
}

#[test]
fn below_half_coverage_bounds_come_first_and_a_small_group_is_nowhere() {
    on_both(|database| {
        let office = office(database);
        for (place, answer) in ["most", "none", "most", "none"].iter().enumerate() {
            signs(&office, &format!("Social {}", place + 1), place, answer);
        }
        signs(&office, "Economy 1", 4, "most");
        let page = nation(&office, 5);
        let text = page.text();
        // Three at 2, two at 0, seven unknown: 6/12 and (6 + 14)/12.
        let bounds = text.find("the mean of all lies between 0.50 and 1.67 of 2").expect("bounds");
        let mean = text.find("the mean is 1.20").expect("the marked mean");
        assert!(bounds < mean, "{text}");
        let page = page
            .says("1.20 (fewer than half)")
            .says("(6 + 2 × 7) / 12 = 1.666667")
            .says("Coverage = answered / institutions: 5 / 12 = 0.416667")
            .says("The dots stand for the groups that are not shown.")
            .says("… = 1.2");
        // One of five answered in the economy, so neither group has a figure in any table.
        let hidden = "not shown, so that no group of fewer than 5 can be worked out";
        assert_eq!(page.text().matches(hidden).count(), 2, "{text}");
        let panel = page.html();
        let panel =
            panel.split("<caption>Groups that the figures are put together from").nth(1).expect("the panel");
        let panel = panel.split("</table>").next().expect("its table");
        assert_eq!(panel.matches(">–<").count(), 3, "mean, variance and hits are not told: {panel}");
        // Nor in the sums of a single part.
        let by_capability = office.officer.get(&page.link("Show each capability")).has_status(200);
        let by_capability = by_capability.says("1.20 (fewer than half)");
        let how = office.officer.get(&by_capability.link("A capability")).has_status(200);
        let how = how.says("How was this computed? A capability").says("The dots stand for the groups");
        assert_eq!(how.html().matches(">–<").count(), 3, "{}", how.text());
    });
}

#[test]
fn from_half_coverage_on_the_mean_stands_with_its_interval_and_its_sums() {
    on_both(|database| {
        let office = office(database);
        for (place, answer) in ["most", "none", "most", "none", "most"].iter().enumerate() {
            signs(&office, &format!("Social {}", place + 1), place, answer);
        }
        signs(&office, "Economy 1", 5, "most");
        signs(&office, "Economy 2", 6, "none");
        let page = nation(&office, 7);
        // Each counts, so that none can be missed by figures that were being computed meanwhile.
        if let Database::Postgres { url, cluster } = database {
            assert_eq!(cluster.sql(url, "select max(changes) >= 7 from rollup"), "t");
        }
        // Groups of 7 and 5: (7 × 1.2 + 5 × 1) / 12.
        let page = page
            .says("The average institution scores 1.12 of 2 (95% interval: between")
            .says("lies between 0.67 and 1.50")
            .says("Degrees of freedom = n less the number of groups: 7 − 2 = 5")
            .says("Are those who answered like the rest?")
            .says("Group: economy: 13.1 percentage points less among those who answered");
        // In the order of the register, which is not that of the alphabet.
        let groups = page.html();
        let groups = groups.split("<caption>By group of the register").nth(1).expect("the groups");
        let place = |name: &str| groups.find(&format!("<th scope=\"row\">{name}")).expect("a group");
        assert!(place("social") < place("economy"));
        // By size: (1790 × 1.2 + 1200 × 1) / 2990; staff: 7 × 30 + 5 × 65.
        let page = page.says("The average institution and the average employee").says("1.12");
        let page = page.says("How many people work here? (persons)");
        let total = page.html();
        let total = total.split("How many people work here?").nth(1).expect("the total").to_owned();
        let cells = ["<td class=\"num\">7</td>", "<td class=\"num\">535</td>"];
        assert!(cells.iter().all(|cell| total.contains(cell)), "{total}");
        let how = office.officer.get(&page.link("A dimension")).has_status(200);
        // Nothing stands before the part of the hidden groups, so no plus does.
        let how = how.says("divided by all N: 1.116667 = 1.116667").says("Degrees of freedom");
        let how = how.does_not_say(": +").does_not_say(":  +");
        let leaf = office.officer.get(&how.link("A capability"));
        leaf.says("How was this computed? A capability").does_not_say(": +");
        office.officer.get(&format!("/nation/{}/how/nowhere", office.campaign)).has_status(404);
        // Once on the page, at the headline, and once on the page of a part.
        let page = nation(&office, 7).says("Response rate by group").says("−13.1");
        assert_eq!(page.text().matches(ASSUMES).count(), 1, "{}", page.text());
        assert_eq!(how.text().matches(ASSUMES).count(), 1, "{}", how.text());
        let coherence = office.officer.get(&format!("/nation/{}/coherence", office.campaign));
        coherence.has_status(200).says("Too few institutions (7 of 30) to say anything.");
    });
}
