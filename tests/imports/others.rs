//! The other real forms: groups, loops, other answers, emoji, choices that depend on answers, and the
//! surveys of SurveyJS.

use serde_json::json;

use crate::{corpus, import};

#[test]
fn a_group_is_a_section_and_a_language_in_the_header_is_a_tag() {
    let Some(path) = corpus("import/xlsform/group.md") else { return };
    let form = import("xlsform", &path);
    assert_eq!(
        form.sections(),
        [("questions", vec!["family-name"]), ("father", vec!["phone-number", "age"])]
    );
    assert_eq!(form.definition["languages"], json!(["en"]));
    assert_eq!(form.text("en", "father.title"), "Father");
    assert_eq!(form.text("en", "family-name.text"), "What's your family name?");
    assert_eq!(*form.item("age"), json!({"id": "age", "type": "number", "integer": true}));
    form.lists("sheet survey, row 5: changed: the type \"phone number\"");
}

#[test]
fn a_loop_over_choices_is_written_out_once_for_each() {
    let Some(path) = corpus("import/xlsform/loop.md") else { return };
    let form = import("xlsform", &path);
    let inside = ["pit-latrine-with-slab-number", "open-pit-latrine-number", "bucket-system-number"];
    assert_eq!(form.sections()[1], ("loop-toilet-types", inside.to_vec()));
    assert_eq!(form.text("en", "bucket-system-number.text"), "How many Bucket system are on the premises?");
    let codes = ["pit_latrine_with_slab", "open_pit_latrine", "bucket_system", "other"];
    assert_eq!(form.codes("available-toilet-types"), codes);
    form.lists("sheet survey, row 4: changed: a loop over \"toilet_type\"");
}

#[test]
fn another_answer_opens_a_text() {
    let Some(path) = corpus("import/xlsform/specify_other.md") else { return };
    let form = import("xlsform", &path);
    let options = json!([{"code": "male"}, {"code": "female"}, {"code": "other", "other": true}]);
    assert_eq!(*form.item("sex"), json!({"id": "sex", "type": "single", "options": options}));
    assert_eq!(form.text("en", "sex.female"), "Female");
    assert_eq!(form.list.lines().count(), 1, "{}", form.list);
}

#[test]
fn letters_beyond_ascii_come_through() {
    let Some(path) = corpus("import/xlsform/utf_csv.csv") else { return };
    let form = import("xlsform", &path);
    assert_eq!(form.text("en", "burger-toppings.text"), "…what toppings do you prefer on your 🍔s?");
}

#[test]
fn choices_that_depend_on_answers_are_all_offered_and_listed() {
    let Some(path) = corpus("import/xlsform/choice_filter_test.xlsx") else { return };
    let form = import("xlsform", &path);
    assert_eq!(form.codes("state"), ["texas", "washington"]);
    assert_eq!(form.codes("county"), ["king", "pierce", "king-2", "cameron"]);
    assert_eq!(form.text("en", "county.king-2"), "King");
    assert_eq!(form.text("en", "cascading-selects1.title"), "cascading selects");
    form.lists("sheet survey, row 3, column D (choice_filter): left out: ${state}=cf");
    form.lists("sheet choices, row 6, column B (name): changed: the choice \"king\"");
}

#[test]
fn a_panel_that_repeats_is_a_roster_with_columns() {
    let Some(path) = corpus("import/surveyjs/doc_example_38.json") else { return };
    let form = import("surveyjs", &path);
    let columns = json!([{"id": "childName", "type": "text"}, {"id": "childAge", "type": "number"}]);
    assert_eq!(form.item("children")["type"], "roster");
    assert_eq!(form.item("children")["items"], columns);
    assert_eq!(form.text("en", "childAge.text"), "Age");
    form.lists("/pages/0/elements/0/panelCount (line 23): left out: 1");
}

#[test]
fn every_type_of_surveyjs_is_asked_or_listed() {
    let Some(path) = corpus("import/surveyjs/all_types_wrapped.json") else { return };
    let form = import("surveyjs", &path);
    assert_eq!(form.item("question1")["type"], "single");
    assert_eq!(form.item("question1-2")["type"], "multi");
    assert_eq!(form.codes("question1-2"), ["Item-1", "Item-2", "Item-3"]);
    assert_eq!(form.item("question1-3")["type"], "long_text");
    assert_eq!(form.item("question1-12")["type"], "rank");
    assert_eq!(form.item("html1")["type"], "note");
    assert_eq!(form.text("en", "question1-2.Item-2"), "Item 2");
    form.lists("/pages/0/elements/4 (line 37): left out: type: \"expression\"");
    form.lists("/pages/0/elements/7 (line 54): left out: type: \"image\"");
    form.lists("/pages/0/elements/18 (line 171): changed: a signature");
}
