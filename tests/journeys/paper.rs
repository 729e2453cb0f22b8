//! The report on an institution, by download and by command.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::office::Office;
use crate::support::command::{atlas, run, run_with};
use crate::support::database::on_both;
use crate::support::people::stranger;

const SURVEY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/surveys/ospo-institution");
const RESPONSES: &str = concat!(
    r#"{"institution":"health","submitted_at":"2026-03-01T10:00:00Z","answers":{"GOV-2.1":"most","#,
    r#""GOV-2.2":{"value":"half","met":["signed","scope","review-date"]},"GOV-2.3":"some","GOV-2.4":"none","#,
    r#""GOV-2.5":{"dk":true},"LEG-2.1":"half"}}"#,
    "\n"
);

/// What a program of poppler says of a file.
fn poppler(program: &str, file: &Path) -> String {
    let mut command = Command::new(program);
    command.arg(file);
    if program == "pdftotext" {
        command.arg("-");
    }
    run_with(&mut command, "").ends_with(0).out
}

#[test]
fn the_office_downloads_the_report_and_others_find_nothing() {
    on_both(|database| {
        let office = Office::open(database);
        let response = office.response("Ministry of Health");
        office.sent(&response, "lina@health.example");
        let profile = office.profile("Ministry of Health");
        let report = format!("{profile}/report.pdf");
        office.officer.get(&report).has_status(404);
        office.signed(&response, "maya@health.example");

        assert_eq!(office.officer.get(&profile).has_status(200).link("Report (PDF)"), report);
        let file = office.officer.get(&report).has_status(200);
        assert_eq!(file.header("content-type"), Some("application/pdf"));
        assert_eq!(file.header("x-content-type-options"), Some("nosniff"));
        let name = format!("attachment; filename=\"report-health-{}-en.pdf\"", office.campaign);
        assert_eq!(file.header("content-disposition"), Some(name.as_str()));
        let folder = tempfile::tempdir().expect("a folder");
        let saved = folder.path().join("report.pdf");
        fs::write(&saved, &file.bytes).expect("written");
        let text = poppler("pdftotext", &saved);
        assert!(text.contains("Ministry of Health") && text.contains("Spring survey"), "{text}");
        assert_eq!(office.officer.get(&report).bytes, file.bytes, "the same answers give the same bytes");

        let arabic = office.officer.get(&format!("{report}?lang=ar")).has_status(200);
        fs::write(&saved, &arabic.bytes).expect("written");
        let text = poppler("pdftotext", &saved);
        assert!(text.contains("التقرير") && text.contains("النضج"), "{text}");

        stranger(&office.server).get(&report).has_status(303);
        let works = office.response("Ministry of Works");
        let tom = office.invited(&works, "tom@works.example", "contributor");
        let foreign = tom.get(&report).has_status(404);
        assert_eq!(foreign.text(), tom.get("/institutions/abcdefgh/profile/abcdefgh/report.pdf").text());
        let karim = office.invited(&response, "karim@health.example", "contributor");
        karim.get(&report).has_status(403).says("Coordinator");

        from_the_database(&database.url(), &office.campaign);
    });
}

fn from_the_database(url: &str, campaign: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("report.pdf");
    let report = |institution: &str, campaign: &str| {
        let mut command = atlas();
        command.env("OSPO_ATLAS_DATABASE_URL", url).args(["report", "institution", "--output"]).arg(&file);
        command.args(["--campaign", campaign, "--institution", institution]);
        run_with(&mut command, "")
    };
    report("health", campaign).ends_with(0);
    assert!(poppler("pdfinfo", &file).contains("Tagged:          yes"));
    let said = report("heatlh", campaign).ends_with(1).err;
    assert!(said.contains("Did you mean \"health\"?"), "{said}");
    let said = report("works", campaign).ends_with(1).err;
    assert!(said.contains("has signed nothing"), "{said}");
    let said = report("health", "zzzzzzzz").ends_with(1).err;
    assert!(said.contains("There is no campaign \"zzzzzzzz\"."), "{said}");
}

#[test]
fn the_command_makes_the_same_report_twice_from_files() {
    let folder = tempfile::tempdir().expect("a folder");
    let responses = folder.path().join("responses.jsonl");
    fs::write(&responses, RESPONSES).expect("written");
    let made = |name: &str, more: &[&str]| {
        let file = folder.path().join(name);
        let mut command = atlas();
        command.args(["report", "institution", "--survey", SURVEY, "--responses"]).arg(&responses);
        command.args(["--output"]).arg(&file).args(more);
        (run_with(&mut command, ""), file)
    };
    let (done, first) = made("a.pdf", &["--institution", "health"]);
    done.ends_with(0);
    let (done, second) = made("b.pdf", &["--institution", "health"]);
    done.ends_with(0);
    assert!(fs::read(&first).expect("a file") == fs::read(&second).expect("a file"));
    let info = poppler("pdfinfo", &first);
    assert!(info.contains("Title:           Open source maturity: health"), "{info}");
    assert!(info.contains("Mar  1 10:00:00 2026"), "{info}");
    let text = poppler("pdftotext", &first);
    for words in
        ["responses.jsonl", "Widest", "What raises the level", "This is arithmetic", "not enough answers"]
    {
        assert!(text.to_lowercase().contains(&words.to_lowercase()), "no `{words}` in:\n{text}");
    }
    let (done, page) = made("a.html", &["--institution", "health", "--format", "html"]);
    done.ends_with(0);
    let page = fs::read_to_string(page).expect("a page");
    for words in [
        "<html lang=\"en\"",
        "What raises the level",
        "<svg",
        "role=\"img\" aria-label=",
        "<th scope=\"row\">",
    ] {
        assert!(page.contains(words), "no `{words}` in:\n{page}");
    }
    let (done, none) = made("c.pdf", &["--institution", "helth"]);
    let said = done.ends_with(1).err;
    assert!(said.contains("did you mean \"health\"?"), "{said}");
    assert!(!none.exists(), "nothing half is left behind");
}

#[test]
fn kinds_of_later_versions_and_wrong_uses_are_refused_with_a_sentence() {
    for words in [
        ["nation", "--format", "pdf"],
        ["programme", "--format", "pdf"],
        ["institution", "--format", "png"],
        ["institution", "--format", "xlsx"],
    ] {
        let mut all = vec!["report"];
        all.extend(words);
        all.extend(["--campaign", "abcdefgh", "--institution", "health"]);
        let said = run(&all).ends_with(2).err;
        assert!(said.contains("not in this version"), "{said}");
    }
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = atlas();
    command.env("OSPO_ATLAS_DATABASE_URL", format!("sqlite:{}/new.sqlite", folder.path().display()));
    command.args(["report", "institution", "--campaign", "abcdefgh", "--institution", "health"]);
    assert!(run_with(&mut command, "").ends_with(3).err.contains("ospo-atlas migrate"));
    run(&["report", "institution", "--campaign", "abcdefgh"]).ends_with(2);
    run(&["report", "institution", "--institution", "health"]).ends_with(2);
}
