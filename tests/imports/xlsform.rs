//! Tiny XLSForms, one for each feature, each beside the definition that it becomes.

use serde_json::{Value, json};

use crate::{Import, import_text};

/// A form in the form of text, its rows below the header `type | name | label | …`.
#[track_caller]
fn form(header: &str, rows: &[&str], more: &str) -> Import {
    let rows: String = rows.iter().map(|row| format!("| | {row} |\n")).collect();
    import_text("xlsform", "tiny.md", &format!("| survey |\n| | {header} |\n{rows}{more}"))
}

const YES_NO: &str = "| choices |\n| | list_name | name | label |\n| | yn | y | Yes |\n| | yn | n | No |\n";

#[track_caller]
fn condition(import: &Import, id: &str) -> Value {
    import.item(id)["visible_if"].clone()
}

#[test]
fn relevant_becomes_a_condition_that_holds_for_the_same_answers() {
    let made = form(
        "type | name | label | relevant",
        &[
            "select_one yn | a | A | ",
            "select_multiple yn | b | B | ${a} = 'y'",
            "integer | c | C | selected(${b}, 'n')",
            "text | d | D | ${c} > 3 or ${a} = 'n'",
        ],
        YES_NO,
    );
    assert_eq!(condition(&made, "b"), json!({"eq": [{"answer": "a"}, "y"]}));
    assert_eq!(condition(&made, "c"), json!({"any_in": [{"answer": "b"}, ["n"]]}));
    assert_eq!(
        condition(&made, "d"),
        json!({"or": [{"gt": [{"answer": "c"}, 3]}, {"eq": [{"answer": "a"}, "n"]}]})
    );
}

#[test]
fn a_condition_that_cannot_be_said_is_listed_and_the_question_is_always_shown() {
    let made = form(
        "type | name | label | relevant",
        &["text | a | A | ", "text | b | B | regex(${a}, '[0-9]+')", "text | c | C | ${gone} = 1"],
        "",
    );
    assert!(condition(&made, "b").is_null() && condition(&made, "c").is_null());
    made.lists("sheet survey, row 4, column E (relevant): left out: regex(${a}, '[0-9]+')");
    made.lists("sheet survey, row 5, column E (relevant): left out: ${gone} = 1");
}

#[test]
fn required_constraint_and_hint_come_along() {
    let made = form(
        "type | name | label | hint | required | constraint | constraint_message",
        &[
            "integer | n | N | Whole | yes | . >= 1 and . <= 9 | From 1 to 9",
            "text | t | T | | no | string-length(.) <= 5 | ",
        ],
        "",
    );
    let both = json!([{"gte": [{"answer": "n"}, 1]}, {"lte": [{"answer": "n"}, 9]}]);
    assert_eq!(
        *made.item("n"),
        json!({"id": "n", "type": "number", "integer": true, "required": true, "constraints": both})
    );
    assert_eq!(*made.item("t"), json!({"id": "t", "type": "text", "max_chars": 5}));
    assert_eq!(made.text("en", "n.help"), "Whole");
    assert_eq!(made.text("en", "n.constraint"), "From 1 to 9");
}

#[test]
fn a_repeat_is_a_roster_and_a_group_in_it_is_flattened() {
    let made = form(
        "type | name | label",
        &[
            "begin_repeat | herd | Herd",
            "text | name | Name",
            "begin_group | more | More",
            "integer | age | Age",
            "end_group | | ",
            "end_repeat | | ",
        ],
        "",
    );
    let columns = json!([{"id": "name", "type": "text"}, {"id": "age", "type": "number", "integer": true}]);
    assert_eq!(made.item("herd")["type"], "roster");
    assert_eq!(made.item("herd")["items"], columns);
    assert_eq!(made.text("en", "herd.text"), "Herd");
}

#[test]
fn columns_of_other_languages_are_drafts_of_translations() {
    let made = form(
        "type | name | label::English (en) | label::French (fr) | hint::French (fr)",
        &["text | a | Cow | Vache | Meuh"],
        "",
    );
    assert_eq!(made.definition["languages"], json!(["en", "fr"]));
    assert_eq!(made.languages["fr"]["a.text"], json!({"t": "Vache", "of": 1, "state": "draft"}));
    assert_eq!(made.text("fr", "a.help"), "Meuh");
}

#[test]
fn or_other_adds_a_choice_that_opens_a_text() {
    let made = form("type | name | label", &["select_multiple yn or_other | a | A"], YES_NO);
    assert_eq!(made.item("a")["options"][2], json!({"code": "other", "other": true}));
}

#[test]
fn a_section_takes_the_condition_of_its_group() {
    let made = form(
        "type | name | label | relevant",
        &[
            "select_one yn | a | A | ",
            "begin_group | g | G | ${a} = 'y'",
            "text | b | B | ",
            "end_group | | | ",
        ],
        YES_NO,
    );
    assert_eq!(made.definition["sections"][1]["visible_if"], json!({"eq": [{"answer": "a"}, "y"]}));
}

#[test]
fn settings_name_the_survey_and_its_language() {
    let settings =
        "| settings |\n| | form_title | form_id | default_language |\n| | Herd | herd1 | French (fr) |\n";
    let made = form("type | name | label::French (fr)", &["note | n | Bonjour"], settings);
    assert_eq!(made.definition["id"], "herd1");
    assert_eq!(made.definition["source_language"], "fr");
    assert_eq!(made.text("fr", "herd1.title"), "Herd");
    assert_eq!(*made.item("n"), json!({"id": "n", "type": "note"}));
}
