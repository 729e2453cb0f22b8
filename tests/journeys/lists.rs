//! Lists longer than a page: filtered, paged, and picked from without losing what is not shown.

use crate::office::{Office, campaign, import, step};
use crate::support::database::{Database, on_both};
use crate::support::page::Page;

/// An office whose register has sixty more agencies below the Ministry of Works.
fn large(database: &Database) -> Office {
    let office = Office::open(database);
    let mut table = String::from("id,name,kind,parent,name:fr\n");
    for number in 1..=60 {
        table.push_str(&format!("agency-{number:02},Agency number {number:02},agency,works,\n"));
    }
    table.push_str("ecole,School 100%_a,local,works,École\n");
    import(&office.officer, &table);
    office
}

fn shown(page: &Page, begins: &str) -> Vec<String> {
    page.links().into_iter().map(|(words, _)| words).filter(|words| words.starts_with(begins)).collect()
}

fn ticked(page: &Page) -> usize {
    page.form("pick").pairs().iter().filter(|(name, _)| name == "node").count()
}

#[test]
fn the_register_comes_in_pages_that_keep_the_filter() {
    on_both(|database| {
        let office = large(database);
        let first = office.officer.get("/institutions?q=number&kind=agency").has_status(200);
        let first = first.says("60 entries").says("1 to 25 of 60").does_not_say("Laboratories");
        assert_eq!(shown(&first, "Agency number").len(), 25);
        let second = office.officer.get(&first.link("Next page")).has_status(200).says("26 to 50 of 60");
        assert_eq!(shown(&second, "Agency number").first().map(String::as_str), Some("Agency number 26"));
        let last = office.officer.get(&second.link("Next page")).has_status(200).says("51 to 60 of 60");
        assert_eq!(shown(&last, "Agency number").len(), 10);
        assert!(shown(&last, "Next page").is_empty());
        let back = office.officer.get(&last.link("Previous page")).has_status(200);
        assert_eq!(shown(&back, "Agency number"), shown(&second, "Agency number"));
        office.officer.get("/institutions?page=99").has_status(200).says("of 65");
    });
}

#[test]
fn a_search_takes_letters_as_they_are_in_every_language() {
    on_both(|database| {
        let office = large(database);
        let hits = |query: &str| office.officer.get(&format!("/institutions?q={query}")).has_status(200);
        hits("100%25_A").says("One entry").says("School");
        hits("100_").says("Nothing fits");
        hits("%C3%89COLE").says("One entry");
        hits("agency-07").says("One entry");
        hits("en%22:").says("Nothing fits");
        hits("%00").has_status(200);
    });
}

#[test]
fn picking_on_one_page_leaves_the_others_as_they_are() {
    on_both(|database| {
        let office = large(database);
        let path = format!("/campaigns/{}/institutions", office.campaign);
        let page = office.officer.get(&path).has_status(200).says("3 of 64 taken");
        let page = office.officer.submit(&page, &page.form("pick").press("go", "all"));
        let page = office.officer.get(page.has_status(303).leads_to()).says("64 of 64 taken");
        assert_eq!(ticked(&page), 25);
        let second = office.officer.get(&page.link("Next page")).has_status(200);
        let mut form = second.form("pick");
        let gone: Vec<String> = form
            .pairs()
            .into_iter()
            .filter(|(name, _)| name == "node")
            .map(|(_, node)| node)
            .take(2)
            .collect();
        for node in &gone {
            form = form.untick("node", node);
        }
        let led = office.officer.submit(&second, &form.press("go", "next")).has_status(303);
        assert!(led.leads_to().ends_with("page=3"), "{}", led.leads_to());
        let third = office.officer.get(led.leads_to()).has_status(200).says("62 of 64 taken");
        assert_eq!(ticked(&third), 14);
    });
}

#[test]
fn all_hits_of_a_filter_are_taken_at_once_and_no_others() {
    on_both(|database| {
        let office = large(database);
        let path = format!("/campaigns/{}/institutions", office.campaign);
        let page = office.officer.get(&format!("{path}?q=number")).has_status(200);
        let page = page.says("Take all 60 that were found");
        let led = office.officer.submit(&page, &page.form("pick").press("go", "all")).has_status(303);
        assert!(led.leads_to().contains("q=number"));
        office.officer.get(led.leads_to()).says("63 of 64 taken");
        office.officer.get(&format!("{path}?kind=local")).says("School").does_not_say("Laboratories");
    });
}

#[test]
fn the_monitor_is_narrowed_by_name_and_state() {
    on_both(|database| {
        let office = large(database);
        let path = format!("/campaigns/{}/institutions", office.campaign);
        let page = office.officer.get(&path).has_status(200);
        office.officer.submit(&page, &page.form("pick").press("go", "all")).has_status(303);
        let monitor = format!("/campaigns/{}/monitor", office.campaign);
        let page = office.officer.get(&monitor).has_status(200).says("64 entries").says("1 to 25 of 64");
        let page = office.officer.submit(&page, &page.form(&monitor).fill("q", "laborat"));
        page.has_status(200).says("One entry").says("Agency of Laboratories").says("64 of 64");
        office.officer.get(&format!("{monitor}?state=signed")).says("Nothing fits").says("64 of 64");
    });
}

#[test]
fn campaigns_are_found_by_name_and_state() {
    on_both(|database| {
        let office = Office::open(database);
        for number in 1..=26 {
            let page = office.officer.get("/campaigns/new");
            let form = page.form("/campaigns/new").fill("name", &format!("Été {number:02}"));
            office.officer.submit(&page, &form).has_status(303);
        }
        let page = office.officer.get("/campaigns").has_status(200).says("27 entries").says("1 to 25 of 27");
        office.officer.get(&page.link("Next page")).has_status(200).says("Spring survey");
        office.officer.get("/campaigns?q=%C3%89T%C3%89%2007").says("One entry").says("Été 07");
        office.officer.get("/campaigns?state=open").says("One entry").says("Spring survey");
    });
}

#[test]
fn what_waits_and_what_is_finished_stand_apart() {
    on_both(|database| {
        let office = Office::open(database);
        let health = office.response("Ministry of Health");
        let lina = office.sent(&health, "lina@health.example");
        let page = lina.get("/work").has_status(200).says("Ministry of Health").says("Sent to the head");
        page.does_not_say("Finished");
        office.signed(&health, "maya@health.example");
        let page = lina.get("/work").has_status(200).says("Nothing waits").does_not_say("Ministry of Health");
        let page = lina.get(&page.link("Finished: 1")).has_status(200);
        let page = page.says("Ministry of Health").says("Signed, with the office");
        lina.get(&page.link("Ministry of Health")).has_status(200).says("Receipt");
        let works = office.response("Ministry of Works");
        let tom = office.invited(&works, "tom@works.example", "coordinator");
        tom.get("/work").says("Ministry of Works").says("Not started");
        step(&office.officer, &office.campaign, "Close the campaign").has_status(303);
        tom.get("/work").says("Nothing waits").says("Finished: 1");
    });
}

#[test]
fn much_work_comes_in_pages_with_a_filter() {
    on_both(|database| {
        let mut office = Office::open(database);
        let health = office.response("Ministry of Health");
        let lina = office.invited(&health, "lina@health.example", "coordinator");
        for number in 1..=26 {
            office.campaign = campaign(&office.officer, &format!("Wave {number:02}"), "rapid");
        }
        let page = lina.get("/work").has_status(200).says("1 to 25 of 27").says("Wave 26");
        lina.get(&page.link("Next page")).has_status(200).says("Spring survey").says("26 to 27 of 27");
        lina.get("/work?q=wave%2007").says("One entry").says("Wave 07");
        lina.get("/work?state=sent").says("Nothing fits");
        // Whoever watches over campaigns sees the newest ones, and the way to all.
        let page = office.officer.get("/work").says("Wave 26").does_not_say("Wave 07");
        assert_eq!(page.link("All campaigns"), "/campaigns");
    });
}

#[test]
fn the_table_of_institutions_comes_in_pages_that_keep_filter_and_order() {
    on_both(|database| {
        let office = large(database);
        let path = format!("/campaigns/{}/institutions", office.campaign);
        let page = office.officer.get(&path).has_status(200);
        office.officer.submit(&page, &page.form("pick").press("go", "all")).has_status(303);
        let works = office.response("Ministry of Works");
        office.sent(&works, "tom@works.example");
        office.signed(&works, "mina@works.example");
        let table = format!("/nation/{}/heatmap", office.campaign);
        let page = office.officer.get(&table).has_status(200).says("64 entries").says("1 to 25 of 64");
        let sorted =
            office.officer.get(&page.link("Strategy, governance")).has_status(200).says("1 to 25 of 64");
        assert!(sorted.html().contains("aria-sort=\"descending\""), "it says what it is sorted by");
        let next = sorted.link("Next page");
        assert!(next.contains("sort="), "{next}");
        office.officer.get(&next).has_status(200).says("26 to 50 of 64");
        let found = office.officer.submit(&sorted, &sorted.form(&table).fill("q", "number 4"));
        let found = found.has_status(200).says("10 entries").does_not_say("Ministry of Works");
        assert!(found.path.contains("sort="), "{}", found.path);
        office.officer.get(&format!("{table}?kind=local")).says("One entry").says("School");
        office.officer.get(&format!("{table}?q=zzz")).says("Nothing fits");
    });
}
