//! Tiny surveys of SurveyJS, one for each feature, each beside the definition that it becomes.

use serde_json::{Value, json};

use crate::{Import, import_text};

#[track_caller]
fn survey(elements: &Value) -> Import {
    let survey = json!({"title": "Tiny", "locale": "en", "pages": [{"name": "p", "elements": elements}]});
    import_text("surveyjs", "tiny.json", &survey.to_string())
}

#[test]
fn conditions_hold_for_the_same_answers() {
    let made = survey(&json!([
        {"type": "radiogroup", "name": "a", "choices": ["x", "y"]},
        {"type": "text", "name": "b", "visibleIf": "{a} = 'x'"},
        {"type": "text", "name": "c", "requiredIf": "{a} anyof ['x', 'y']"},
        {"type": "text", "name": "d", "visibleIf": "{b} notempty and {a} <> 'y'"},
    ]));
    assert_eq!(made.item("b")["visible_if"], json!({"eq": [{"answer": "a"}, "x"]}));
    assert_eq!(made.item("c")["required_if"], json!({"any_in": [{"answer": "a"}, ["x", "y"]]}));
    let unlike = json!({"or": [{"not": {"answered": "a"}}, {"ne": [{"answer": "a"}, "y"]}]});
    assert_eq!(made.item("d")["visible_if"], json!({"and": [{"answered": "b"}, unlike]}));
}

#[test]
fn numbers_texts_and_dates_keep_their_limits() {
    let made = survey(&json!([
        {"type": "text", "name": "n", "inputType": "number", "min": 1, "max": 9, "isRequired": true},
        {"type": "text", "name": "t", "maxLength": 20, "description": "Short"},
        {"type": "text", "name": "d", "inputType": "date"},
        {"type": "text", "name": "e", "inputType": "email"},
        {"type": "comment", "name": "l"},
    ]));
    assert_eq!(*made.item("n"), json!({"id": "n", "type": "number", "min": 1, "max": 9, "required": true}));
    assert_eq!(*made.item("t"), json!({"id": "t", "type": "text", "max_chars": 20}));
    assert_eq!(made.item("d")["type"], "date");
    assert_eq!(made.item("e")["type"], "email");
    assert_eq!(made.item("l")["type"], "long_text");
    assert_eq!(made.text("en", "t.help"), "Short");
}

#[test]
fn choices_keep_values_texts_other_and_none() {
    let made = survey(&json!([{"type": "checkbox", "name": "a", "showOtherItem": true, "showNoneItem": true,
        "choices": [1, {"value": "two", "text": {"default": "Two", "fr": "Deux"}}]}]));
    assert_eq!(made.codes("a"), ["1", "two", "other", "none"]);
    let flag = |code: &str, key: &str| {
        let options = made.item("a")["options"].as_array().unwrap();
        options.iter().any(|option| option["code"] == code && option[key] == true)
    };
    assert!(flag("other", "other") && flag("none", "exclusive"));
    assert_eq!(made.text("fr", "a.two"), "Deux");
}

#[test]
fn a_table_of_choices_is_a_matrix_and_a_growing_table_a_roster() {
    let made = survey(&json!([
        {"type": "matrix", "name": "m", "columns": ["lo", "hi"], "rows": ["r1", "r2"]},
        {"type": "matrixdynamic", "name": "r", "columns": [
            {"name": "c1", "cellType": "text"}, {"name": "c2", "cellType": "dropdown", "choices": ["x", "y"]}]},
    ]));
    assert_eq!(
        *made.item("m"),
        json!({"id": "m", "type": "matrix", "options": [{"code": "lo"}, {"code": "hi"}], "rows": ["r1", "r2"]})
    );
    let choice = json!({"id": "c2", "type": "single", "options": [{"code": "x"}, {"code": "y"}]});
    assert_eq!(made.item("r")["items"], json!([{"id": "c1", "type": "text"}, choice]));
}

#[test]
fn a_page_is_a_section_with_its_title_and_condition() {
    let text = json!({"locale": "en", "pages": [
        {"name": "p1", "elements": [{"type": "boolean", "name": "a"}]},
        {"name": "p2", "title": "Second", "visibleIf": "{a} = true", "elements": [{"type": "text", "name": "b"}]},
    ]});
    let made = import_text("surveyjs", "tiny.json", &text.to_string());
    assert_eq!(made.sections(), [("p1", vec!["a"]), ("p2", vec!["b"])]);
    assert_eq!(made.text("en", "p2.title"), "Second");
    assert_eq!(made.definition["sections"][1]["visible_if"], json!({"eq": [{"answer": "a"}, "true"]}));
}

#[test]
fn what_moves_while_it_is_filled_in_is_listed_with_pointer_and_line() {
    let text = "{\"locale\": \"en\",\n \"triggers\": [{\"type\": \"complete\"}],\n \"elements\": [\n  {\"type\": \"text\", \"name\": \"a\",\n   \"defaultValue\": \"x\", \"width\": \"50%\"}]}";
    let made = import_text("surveyjs", "tiny.json", text);
    made.lists("/triggers (line 2): left out");
    made.lists("/elements/0/defaultValue (line 5): left out: \"x\": a definition has no answers");
    made.lists("/elements/0/width (line 5): left out: \"50%\": how a question looks");
}
