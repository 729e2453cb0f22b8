//! What stands on paper, from a small survey with every kind of item.
#![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Wanted, questionnaire};
use crate::i18n::{I18n, Lang};
use crate::model::{Depth, SourceFile, Survey};
use crate::report::text::plain;

/// Capability `G` with two rungs, a section of every other kind, and texts in English and half in Arabic.
fn survey() -> Survey {
    let rung = |level: u8| {
        json!({"id": format!("G.{level}"), "type": "statement", "node": "G", "level": level, "scale": "coverage",
            "specials": ["dk", "na"], "criteria": ["a"], "evidence": {"from_value": 0.5, "kinds": ["url"]}})
    };
    let kinds = json!([
        {"id": "note", "type": "note"},
        {"id": "one", "type": "single", "options": [{"code": "yes"}, {"code": "no"}, {"code": "else", "other": true}],
            "required": true},
        {"id": "some", "type": "multi", "max": 2, "options": [{"code": "x"}, {"code": "none", "exclusive": true}],
            "visible_if": {"in": [{"answer": "one"}, ["yes", "else"]]}},
        {"id": "staff", "type": "number", "max": 9999, "unit": "people", "specials": ["dk"],
            "visible_if": {"gte": [{"value": "G.1"}, 0.5]}},
        {"id": "when", "type": "date", "visible_if": {"or": [{"answered": "one"}, {"answered": "some"}]}},
        {"id": "story", "type": "long_text", "max_chars": 500, "required_if": {"ne": [{"answer": "one"}, "no"]}},
        {"id": "order", "type": "rank", "options": [{"code": "p"}, {"code": "q"}]},
        {"id": "matrix", "type": "matrix", "scale": "coverage", "rows": [{"code": "r"}]},
        {"id": "list", "type": "roster", "max": 9, "items": [
            {"id": "col-name", "type": "text", "required": true},
            {"id": "col-kind", "type": "single", "options": [{"code": "c"}]}]},
        {"id": "file", "type": "file"}
    ]);
    let kinds = kinds.as_array().unwrap();
    let ids: Vec<&Value> = kinds.iter().map(|item| &item["id"]).collect();
    let items: Vec<Value> = [rung(1), rung(2)].into_iter().chain(kinds.iter().cloned()).collect();
    let definition = json!({
        "format": "atlas-survey/1", "id": "tiny", "version": "1.0.0", "unit": "institution",
        "source_language": "en", "languages": ["en", "ar"], "require_complete": [],
        "scales": {"coverage": [{"code": "none", "value": 0}, {"code": "half", "value": 0.5}, {"code": "most", "value": 1}]},
        "model": {"levels": ["l0", "l1", "l2"], "leaf": {"rule": "staircase", "threshold": 0.5},
            "parent": {"score": "mean", "level": "two_thirds"},
            "tree": [{"id": "D", "kind": "dimension", "children": [{"id": "G", "kind": "capability"}]}]},
        "enablers": {"asked_per": "dimension", "list": ["rule", "skills"]},
        "sections": [{"id": "first", "items": ids, "roles": ["head", "pilot"], "depths": ["standard"]},
            {"id": "second", "items": ["G.1", "G.2"]}],
        "items": items,
        "lang": {
            "en": {"tiny.title": {"t": "A tiny survey", "rev": 1}, "one.text": {"t": "Is it so?", "rev": 1},
                "one.yes": {"t": "Yes, it is", "rev": 1}, "one.help": {"t": "Look twice.", "rev": 1},
                "G.title": {"t": "Policy", "rev": 1}, "G.1.text": {"t": "A rule is there.", "rev": 1},
                "G.1.proof": {"t": "The rule.", "rev": 1}, "staff.unit": {"t": "persons", "rev": 1}},
            "ar": {"tiny.title": {"t": "استبيان صغير", "of": 1, "state": "draft"}}
        }
    });
    let file = SourceFile { path: "tiny.json".into(), text: definition.to_string() };
    Survey::parse(&[file]).map_err(|all| all.iter().map(ToString::to_string).collect::<Vec<_>>()).unwrap()
}

fn text(depth: Depth, section: Option<&str>, lang: Lang) -> String {
    let survey = survey();
    plain(&questionnaire(Wanted { survey: &survey, depth, section }, &I18n::embedded().unwrap(), lang))
}

#[track_caller]
fn says(text: &str, all: &[&str]) {
    for words in all {
        assert!(text.contains(words), "no `{words}` in:\n{text}");
    }
}

#[test]
fn every_kind_of_item_has_its_room() {
    says(
        &text(Depth::Standard, Some("first"), Lang::En),
        &[
            "A tiny survey\n#",
            "Who answers: head, pilot\n",
            "one · Is it so?\n  Needs an answer.\n  Look twice.\n  ( ) Yes, it is\n  ( ) no\n  ( ) else ____",
            "  Tick 2 at most.\n  [ ] x\n  [ ] none\n      Then tick nothing else.\n",
            "  [____] persons\n  ( ) I do not know\n",
            "Day [__] Month [__] Year [____]\n",
            "  500 letters at most.\n  ____",
            "  Number them: 1 stands for the first.\n  [__] p\n",
            "  * r\n    ( ) none\n    ( ) half\n",
            "  - Entry 1 -\n    col-name: ____",
            "  - Entry 3 -\n",
            "For further entries copy this page.",
            "Attach the document and write its title here: ____",
        ],
    );
}

#[test]
fn a_rung_has_its_level_choices_criteria_and_room_for_proof_and_reason() {
    says(
        &text(Depth::Standard, Some("second"), Lang::En),
        &[
            "Policy\n------\n",
            "G.1 · Level 1: l1\n  A rule is there.\n  ( ) none\n",
            "  ( ) I do not know\n  ( ) Does not apply here, because ____",
            "  Tick what is true\n  [ ] a\n  What counts as proof: The rule.\n  Your proof: title",
            "Begin with the first statement.",
            "Comment: ____",
            "D.enabler · Tick one box in each row\n",
        ],
    );
}

#[test]
fn simple_conditions_stand_in_words_and_others_point_to_the_online_form() {
    says(
        &text(Depth::Standard, None, Lang::En),
        &[
            "Only if: Is it so? (one): \"Yes, it is\" or \"else\"\n",
            "Only if: A rule is there. (G.1): \"half\" or \"most\"\n",
            "Needs an answer if: Is it so? (one): not \"no\"\n",
            "  Only in some cases: see the online form.\n",
        ],
    );
}

#[test]
fn rapid_depth_asks_one_question_a_leaf_with_its_levels_as_choices() {
    let text = text(Depth::Rapid, None, Lang::En);
    says(
        &text,
        &[
            "G · Tick the highest level",
            "( ) Level 0: l0\n      Not even the statement of level 1 holds.\n  ( ) Level 1: l1\n      A rule is there.\n",
        ],
    );
    for other in ["G.1 ·", "one ·", "D.enabler", "Begin with"] {
        assert!(!text.contains(other), "`{other}` in:\n{text}");
    }
}

#[test]
fn what_a_language_lacks_stands_in_the_source_language_and_is_counted() {
    let survey = survey();
    let wanted = Wanted { survey: &survey, depth: Depth::Standard, section: None };
    let document = questionnaire(wanted, &I18n::embedded().unwrap(), Lang::Ar);
    let json = serde_json::to_string(&document).unwrap();
    says(&json, &["{\"text\":\"Is it so?\",\"lang\":\"en\",\"rtl\":false}"]);
    says(
        &plain(&document).replace(['\u{2068}', '\u{2069}', '\u{200f}'], ""),
        &["استبيان صغير", "7 نصوص لم تُترجم بعد", "هذه الترجمة أولية: لم يراجعها أحد بعد."],
    );
}

/// The texts of a form are those that its code names: none is missing, none is left over.
#[test]
fn the_file_of_texts_and_the_code_name_the_same_keys() {
    let code = [
        include_str!("../questionnaire.rs"),
        include_str!("answers.rs"),
        include_str!("conditions.rs"),
        include_str!("items.rs"),
        include_str!("roster.rs"),
    ];
    let quoted = code.iter().flat_map(|file| file.split('"')).filter(|word| word.starts_with("form-"));
    let (prefixes, named): (Vec<&str>, Vec<&str>) =
        quoted.partition(|word| word.contains('{') || word.ends_with('-'));
    let prefixes: Vec<&str> = prefixes.iter().filter_map(|word| word.split('{').next()).collect();
    let english = include_str!("../../../templates/locales/en/form.ftl");
    let keys: BTreeSet<&str> = english
        .lines()
        .filter(|line| line.starts_with("form-"))
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
        .collect();
    let missing: Vec<_> = named.iter().filter(|key| !keys.contains(**key)).collect();
    let composed = |key: &&&str| prefixes.iter().any(|prefix| key.starts_with(prefix));
    let unused: Vec<_> =
        keys.iter().filter(|key| !named.contains(*key)).filter(|key| !composed(key)).collect();
    assert!(missing.is_empty() && unused.is_empty(), "missing {missing:?}, unused {unused:?}");
}
