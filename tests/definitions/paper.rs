//! `ospo-atlas survey show`: the shipped surveys and the examples as text, page and print.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{atlas, run, run_with};
use crate::{folders, project};

/// Every survey that is shipped, and the examples.
fn surveys() -> Vec<PathBuf> {
    let all =
        folders(&project().join("surveys")).into_iter().chain(folders(&project().join("surveys/examples")));
    all.filter(|folder| folder.join("survey.json").is_file()).collect()
}

fn shown(survey: &Path, more: &[&str]) -> String {
    run(&[&["survey", "show", survey.to_str().unwrap()], more].concat()).ends_with(0).out
}

/// Prints a survey and says what `pdfinfo` finds, with the file's bytes.
fn printed(survey: &Path, more: &[&str]) -> (String, Vec<u8>) {
    let folder = tempfile::TempDir::new().unwrap();
    let file = folder.path().join("form.pdf");
    let mut command = atlas();
    command.args(["survey", "show"]).arg(survey).args(["--format", "pdf", "--output"]).arg(&file).args(more);
    run_with(&mut command, "").ends_with(0);
    let info = run_with(Command::new("pdfinfo").arg(&file), "").ends_with(0).out;
    (info, std::fs::read(&file).unwrap())
}

#[test]
fn every_survey_can_be_read_as_text_and_as_a_page() {
    let surveys = surveys();
    assert!(surveys.len() >= 9, "{surveys:?}");
    for survey in &surveys {
        for depth in ["standard", "rapid"] {
            let text = shown(survey, &["--depth", depth]);
            assert!(text.contains("( )") || text.contains("[__"), "{}: {text}", survey.display());
            assert!(
                !text.contains("form-") && !text.contains(|c: char| c.is_control() && c != '\n'),
                "{text}"
            );
            let page = shown(survey, &["--depth", depth, "--format", "html"]);
            assert!(
                page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n"),
                "{}",
                survey.display()
            );
            assert_eq!(page.matches("<section").count(), page.matches("</section>").count());
        }
    }
}

#[test]
fn a_print_is_tagged_in_both_directions_and_the_same_twice() {
    let survey = project().join("surveys/ospo-institution");
    for (lang, title) in [("en", "Open source in the institution"), ("ar", "المصادر المفتوحة")]
    {
        let more = ["--lang", lang, "--section", "leadership"];
        let (info, first) = printed(&survey, &more);
        assert!(info.contains("Tagged:          yes") && info.contains("(A4)"), "{info}");
        assert!(info.contains(title), "{info}");
        assert!(String::from_utf8_lossy(&first).contains("pdfuaid"), "PDF/UA is not claimed");
        assert!(first == printed(&survey, &more).1);
    }
    for survey in surveys() {
        let (info, _) = printed(&survey, &["--depth", "rapid"]);
        assert!(info.contains("Tagged:          yes"), "{}: {info}", survey.display());
    }
}

#[test]
fn a_language_or_section_that_is_not_there_is_answered_with_what_there_is() {
    let survey = project().join("surveys/ospo-institution");
    let show =
        |more: &[&str]| run(&[&["survey", "show", survey.to_str().unwrap()], more].concat()).ends_with(2).err;
    let said = show(&["--section", "leadershop"]);
    assert!(said.contains("legal-buying") && said.contains("did you mean \"leadership\"?"), "{said}");
    assert!(show(&["--section", "inventory", "--depth", "rapid"]).contains("not asked at the depth rapid"));
    assert!(show(&["--lang", "xx"]).contains("en, fr, es"));
    let tiny = project().join("surveys/examples/staged-table");
    let said = run(&["survey", "show", tiny.to_str().unwrap(), "--lang", "zh"]).ends_with(2).err;
    assert!(said.contains("--lang zh: languages of example-staged on paper: en"), "{said}");
    run(&["survey", "show", "no-such-folder"]).ends_with(1);
}
