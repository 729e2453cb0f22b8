//! A list pasted from a spreadsheet, and a campaign with a target that nobody knows.

use crate::office::Office;
use crate::support::database::on_both;

#[test]
fn good_rows_are_added_and_the_others_stay_to_be_mended_with_their_lines() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        let lina = office.invited(&response, "lina@health.example", "coordinator");
        let list = format!("/answer/{response}/inventory/services");
        let paste = format!("{list}/paste");
        // As spreadsheets on Windows and browsers write line breaks.
        let table = "service-name;service-users\r\nPermits;100\r\nTaxes;many\r\n";
        let page = lina.get(&paste).has_status(200);
        let look = lina.submit(&page, &page.form(&paste).fill("table", table).press("go", "preview"));
        let look = look.has_status(422).says("One row can be added. Nothing is stored yet.").says("Line 3");
        lina.get(&list).does_not_say("Permits");
        let added = lina.submit(&look, &look.form(&paste).press("go", "add")).has_status(422);
        let added = added.says("One row is added.").does_not_say("Nothing is stored");
        let left = added.form(&paste);
        assert_eq!(left.value("table"), Some("service-name;service-users\nTaxes;many"));
        lina.get(&list).has_status(200).says("Permits").does_not_say("Taxes");
        let mended = left.fill("table", "service-name;service-users\nTaxes;900").press("go", "preview");
        let look = lina.submit(&added, &mended).has_status(200).says("One row can be added.");
        lina.submit(&look, &look.form(&paste).press("go", "add")).has_status(303);
        lina.get(&list).has_status(200).says("Permits").says("Taxes");
    });
}

#[test]
fn a_campaign_is_refused_a_target_that_its_survey_does_not_have() {
    on_both(|database| {
        let office = Office::open(database);
        let page = office.officer.get("/campaigns/new").has_status(200);
        let form = page.form("/campaigns/new").fill("name", "Autumn").fill("target", "nonsense");
        let again = office.officer.submit(&page, &form).has_status(422);
        again.says("no target \"nonsense\"").says("baseline");
        office.officer.get("/campaigns").does_not_say("Autumn");
    });
}
