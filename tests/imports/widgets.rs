//! The form with one question of each kind, as workbook and as text, held beside what the reference
//! converter makes of it.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::json;

use crate::{corpus, import};

#[test]
fn every_kind_of_question_of_the_workbook_has_its_type() {
    let Some(path) = corpus("import/xlsform/widgets.xls") else { return };
    let form = import("xlsform", &path);
    assert_eq!(*form.item("my-string"), json!({"id": "my-string", "type": "text"}));
    assert_eq!(
        *form.item("my-int"),
        json!({"id": "my-int", "type": "number", "integer": true, "constraints": [{"lt": [{"answer": "my-int"}, 10]}]})
    );
    assert_eq!(
        form.item("my-decimal")["constraints"],
        json!([{"gt": [{"answer": "my-decimal"}, 10.51]}, {"lt": [{"answer": "my-decimal"}, 18.39]}])
    );
    assert_eq!(form.item("my-date")["type"], "date");
    assert_eq!(form.item("my-image")["type"], "file");
    assert_eq!(form.item("my-select")["type"], "multi");
    assert_eq!(form.codes("my-select"), ["a", "b", "c", "d"]);
    assert_eq!(form.codes("my-select1"), ["1", "2", "3", "4", "5", "6", "7", "8"]);
    assert_eq!(form.text("en", "my-int.text"), "integer widget");
    assert_eq!(form.text("en", "my-int.help"), "try entering a number < 10");
    assert_eq!(form.text("en", "my-int.constraint"), "number must be less than 10");
    assert_eq!(form.text("en", "my-select1.8"), "option 8");
}

#[test]
fn groups_of_the_workbook_are_sections_in_their_order() {
    let Some(path) = corpus("import/xlsform/widgets.xls") else { return };
    let form = import("xlsform", &path);
    let names: Vec<&str> = form.sections().into_iter().map(|(name, _)| name).collect();
    assert_eq!(
        names,
        ["questions", "table-list-test", "table-list-test2", "happy-sad-table-2", "happy-sad-table"]
    );
    assert_eq!(form.sections()[2].1, ["table-list-3", "table-list-4"]);
}

#[test]
fn what_the_workbook_has_and_no_definition_can_have_is_listed_with_row_and_column() {
    let Some(path) = corpus("import/xlsform/widgets.xls") else { return };
    let form = import("xlsform", &path);
    form.lists("sheet survey, row 5, column E (constraint): left out: . >= today()");
    form.lists("sheet survey, row 7, column G (default): left out: a c");
    form.lists("sheet survey, row 10, column H (readonly): left out: true()");
    form.lists("sheet survey, row 16, column J (appearance): left out: numbers");
    form.lists("sheet choices, row 20, column D (image): left out: a.jpg");
}

#[test]
fn the_text_file_gives_the_same_items_as_the_workbook() {
    let Some(path) = corpus("import/xlsform/widgets.csv") else { return };
    let form = import("xlsform", &path);
    assert_eq!(form.sections()[0].1.len(), 21);
    assert_eq!(form.item("my-int")["constraints"], json!([{"lt": [{"answer": "my-int"}, 10]}]));
    assert_eq!(form.codes("autocomplete"), ["a", "b", "c", "d"]);
    assert_eq!(form.text("en", "my-string.help"), "can be short or very long");
    form.lists("sheet survey, row 5, column H (default): left out: 18.31");
}

/// Questions of an XForm by name: the tag of the control, in the order of the form.
fn controls(xml: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                let attributes: BTreeMap<String, String> = tag
                    .attributes()
                    .map(|one| one.unwrap())
                    .map(|one| (one.key.as_ref().to_owned(), one.value.into_owned()))
                    .collect();
                if let Some(path) = attributes.get("ref").filter(|path| path.starts_with('/'))
                    && ["input", "select", "select1", "upload", "trigger"].contains(&name.as_str())
                {
                    found.push((path.rsplit('/').next().unwrap().to_owned(), name));
                }
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn each_control_of_the_reference_converter_is_an_item_that_asks_alike() {
    for (form, expected) in
        [("widgets.xls", "expected_widgets.xml"), ("xml_escaping.xls", "expected_xml_escaping.xml")]
    {
        let Some(path) = corpus(&format!("import/xlsform/{form}")) else { return };
        let Some(expected) = corpus(&format!("import/xlsform/{expected}")) else { return };
        let form = import("xlsform", &path);
        // The converter writes helpers for tables of its own; they are no questions of the form.
        let is_own =
            |(name, _): &(String, String)| !name.starts_with("generated_") && !name.starts_with("reserved_");
        let controls: Vec<_> =
            controls(&std::fs::read_to_string(expected).unwrap()).into_iter().filter(is_own).collect();
        let ids: Vec<&str> = form.definition["items"]
            .as_array()
            .unwrap()
            .iter()
            .map(|item| item["id"].as_str().unwrap())
            .collect();
        let wanted: Vec<String> = controls.iter().map(|(name, _)| name.replace('_', "-")).collect();
        assert_eq!(ids, wanted);
        for (name, control) in controls {
            let kind = form.item(&name.replace('_', "-"))["type"].as_str().unwrap().to_owned();
            let kinds: &[&str] = match control.as_str() {
                "input" => &["text", "number", "date"],
                "select" | "trigger" => &["multi"],
                "select1" => &["single"],
                _ => &["file"],
            };
            assert!(kinds.contains(&kind.as_str()), "{name}: {control} became {kind}");
        }
    }
}
