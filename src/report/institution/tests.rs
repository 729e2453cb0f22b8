//! What the report says of a small survey, with numbers that can be checked by head.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests fail by panicking")]

use serde_json::json;

use super::super::document::{Block, Document, Table};
use super::{Material, Origin, Source, institution};
use crate::charts::words::Words;
use crate::i18n::{I18n, Lang};
use crate::model::tests_support::conditions;
use crate::model::{Answer, AnswerSheet, Answers, Facts, SourceFile, Survey};
use crate::scoring::{Plan, ScoreOptions, overlaid};

/// The dimensions `D` (capabilities `G` and `H`, five rungs each, target 2) and `E`, which nothing asks.
fn survey() -> Survey {
    let item = |node: &str, level: u8| {
        json!({"id": format!("{node}.{level}"), "type": "statement", "node": node, "level": level,
            "scale": "coverage", "specials": ["dk", "na"]})
    };
    let items: Vec<_> =
        ["G", "H"].iter().flat_map(|node| (1..=5).map(move |level| item(node, level))).collect();
    let ids: Vec<_> = items.iter().map(|item| item["id"].clone()).collect();
    let definition = json!({
        "format": "atlas-survey/1", "id": "tiny", "version": "1.0.0", "unit": "institution",
        "source_language": "en", "languages": ["en"], "require_complete": [],
        "scales": {"coverage": [{"code": "none", "value": 0}, {"code": "some", "value": 0.25},
            {"code": "half", "value": 0.5}, {"code": "most", "value": 1}]},
        "model": {"levels": ["l0", "l1", "l2", "l3", "l4", "l5"],
            "leaf": {"rule": "staircase", "threshold": 0.5, "criteria_cap": 0.25},
            "parent": {"score": "mean", "level": "two_thirds"},
            "tree": [
                {"id": "D", "kind": "dimension",
                    "children": [{"id": "G", "kind": "capability"}, {"id": "H", "kind": "capability"}]},
                {"id": "E", "kind": "dimension", "children": [{"id": "F", "kind": "capability"}]}]},
        "targets": [{"id": "baseline", "all": 2}],
        "sections": [{"id": "all", "items": ids}],
        "items": items
    });
    Survey::parse(&[SourceFile { path: "tiny.json".into(), text: definition.to_string() }]).unwrap()
}

/// `G`: 1.25 with level 1. `H`: 1 with level 1 and one blank.
const GIVEN: [(&str, &str); 9] = [
    ("G.1", "most"),
    ("G.2", "some"),
    ("G.3", "none"),
    ("G.4", "none"),
    ("G.5", "none"),
    ("H.1", "most"),
    ("H.3", "none"),
    ("H.4", "none"),
    ("H.5", "none"),
];

fn answers(given: &[(&str, &str)]) -> Answers {
    given.iter().map(|(item, code)| ((*item).to_owned(), Answer::of(*code))).collect()
}

fn report(given: &[(&str, &str)], reviewed: Option<&Answers>) -> Document {
    report_of(survey(), given, reviewed)
}

fn report_of(survey: Survey, given: &[(&str, &str)], reviewed: Option<&Answers>) -> Document {
    let given = answers(given);
    let facts = Facts::default();
    let options = ScoreOptions { facts: &facts, depth: None, target: None, reviewed };
    let plan = Plan::of(&survey);
    let scored = plan.scored(AnswerSheet::of(&survey, &given), None, &options);
    let verified = reviewed.map(|set| plan.profile(&survey, &overlaid(&given, set), &options));
    let material = Material {
        origin: Origin {
            institution: "Ministry of Health".into(),
            source: Source::Campaign("Spring survey".into()),
            signed_at: chrono::DateTime::from_timestamp(1_772_359_200, 0),
            answers_sha256: "ab".repeat(32),
            target: None,
        },
        survey: &survey,
        answered: survey.answered(&given, &facts, None),
        profile: &scored.profile(),
        verified: verified.as_ref(),
        next_levels: &scored.next_levels(),
        answers: &given,
    };
    institution(material, &I18n::embedded().unwrap(), Lang::En)
}

fn tables(document: &Document) -> Vec<&Table> {
    let mut tables = Vec::new();
    for block in &document.blocks {
        if let Block::Table(table) = block {
            tables.push(table);
        }
    }
    tables
}

fn row<'a>(table: &'a Table, name: &str) -> Vec<&'a str> {
    let row = table.rows.iter().find(|row| row.first().is_some_and(|cell| cell.text == name)).unwrap();
    row.iter().map(|cell| cell.text.as_str()).collect()
}

fn texts(document: &Document) -> String {
    serde_json::to_string(document).unwrap()
}

#[test]
fn the_level_stands_first_and_never_without_its_unknowns() {
    let document = report(&GIVEN, None);
    assert_eq!(document.title, "Open source maturity: Ministry of Health");
    assert_eq!(document.foot, "Open source maturity: Ministry of Health · March 1, 2026 · tiny 1.0.0");
    let lead = document.blocks.first().unwrap();
    let Block::Lead { text } = lead else { panic!("{lead:?}") };
    assert_eq!(text, "9 of 10 questions answered.");
    let lead = document.blocks.get(1).unwrap();
    let Block::Lead { text } = lead else { panic!("{lead:?}") };
    assert_eq!(text, "Overall: level 1 l1, up to 1, 1 unknown; score 1.13 of 5");
    let all = tables(&document);
    assert_eq!(
        row(all[0], "D"),
        ["D", "l1, up to 1, 1 unknown", "1.13", "between 1.13 and 1.63", "2.00", "0.88"]
    );
}

#[test]
fn what_is_not_asked_is_neither_missing_nor_not_applicable() {
    let document = report(&GIVEN, None);
    assert_eq!(row(tables(&document)[0], "E")[1], "not yet asked");
    let (survey, interface) = (survey(), I18n::embedded().unwrap());
    let facts = Facts::default();
    let options = ScoreOptions { facts: &facts, depth: None, target: None, reviewed: None };
    let profile = Plan::of(&survey).profile(&survey, &answers(&GIVEN), &options);
    let words = Words::new(&interface, Lang::En, &survey);
    assert_eq!(words.level_line(profile.node("E").unwrap(), "Reuse"), "Reuse: not yet asked");
    assert!(texts(&document).contains("does not ask yet"));
    assert!(!tables(&document).iter().any(|table| table.caption.contains("\"E\"")));
}

#[test]
fn the_widest_gap_comes_first() {
    let document = report(&GIVEN, None);
    let gaps = tables(&document)[1];
    let names: Vec<_> = gaps.rows.iter().map(|row| (row[0].text.as_str(), row[4].text.as_str())).collect();
    assert_eq!(names, [("H", "1.00"), ("G", "0.75")]);
}

#[test]
fn what_raises_a_level_is_the_smallest_set_and_is_called_arithmetic() {
    let document = report(&GIVEN, None);
    let lists = document.blocks.iter().filter_map(|block| match block {
        Block::List { lead, items } => Some((lead.as_str(), items.len())),
        _ => None,
    });
    assert_eq!(
        lists.collect::<Vec<_>>(),
        [("Level 2 l2 is reached when these hold:", 1), ("Level 2 l2 is reached when these hold:", 1)]
    );
    assert!(texts(&document).contains("This is arithmetic, not advice to tick boxes."));
}

#[test]
fn too_few_answers_give_bounds_and_no_advice() {
    let document = report(&GIVEN[..6], None);
    let capabilities = tables(&document)[2];
    assert_eq!(row(capabilities, "H")[1..4], ["not enough answers (20%)", "", "between 1.00 and 5.00"]);
    assert!(texts(&document).contains("Too little is answered to say what raises these:"));
}

#[test]
fn a_reviewer_s_values_stand_beside_the_claimed_ones() {
    let document = report(&GIVEN, Some(&answers(&[("G.1", "none")])));
    let verified = tables(&document)[1];
    assert_eq!(row(verified, "D"), ["D", "l1, up to 1, 1 unknown", "1.13", "l0, up to 0, 1 unknown", "0.63"]);
}

#[test]
fn the_charts_stand_before_the_tables_with_the_same_numbers() {
    let document = report(&GIVEN, None);
    let order: Vec<_> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Heading { level: 1, text } => Some(text.text.as_str()),
            Block::Figure(figure) => Some(figure.caption.as_str()),
            Block::Table(table) => Some(table.caption.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(
        order,
        [
            "Maturity by dimension",
            "Ministry of Health, overall: level 1 l1, up to 1, 1 unknown.",
            "Level, score and gap of each dimension",
            "The widest gaps",
            "The widest gap is in H: 1.00 below the target 2.00.",
            "Capabilities below their target, the widest gap first",
            "Capabilities",
            "Capabilities of the dimension \"D\"",
            "What raises the level",
            "How to read this report"
        ]
    );
}

#[test]
fn a_survey_without_levels_is_reported_under_its_own_title_without_a_word_of_them() {
    let survey = conditions(&json!({"score": "mean_share", "level": "none"}));
    let document = report_of(survey, &[("a", "yes"), ("b", "no"), ("c", "m3")], None);
    assert_eq!(document.title, "form: Ministry of Health");
    let said = texts(&document).to_lowercase();
    // Headings have a level of their own in the tree of the document.
    let said = said.replace("\"level\":", "");
    for word in ["level", "target", "maturity", "capabilit", "of 5"] {
        assert!(!said.contains(word), "{word} in {said}");
    }
    assert_eq!(row(tables(&document)[1], "G2")[1], "not-met");
}

#[test]
fn a_level_below_the_target_is_named_although_its_score_is_not() {
    // G: 1 + 0 + 1 is a score of 2, and level 1.
    let mut given = vec![("G.1", "most"), ("G.2", "none"), ("G.3", "most"), ("H.1", "most"), ("H.2", "most")];
    given.extend(["G.4", "G.5", "H.3", "H.4", "H.5"].map(|item| (item, "none")));
    let said = texts(&report(&given, None));
    assert!(said.contains("No score is below its target, but levels are."), "{said}");
    assert!(said.contains("G: level 1 l1; the target is level 2"), "{said}");
}

#[test]
fn the_way_to_the_targets_says_of_how_many_nobody_can_say() {
    let said = texts(&report(&GIVEN[..6], None));
    assert!(said.contains("where there are enough answers; capabilities with too few: 1"), "{said}");
}

#[test]
fn a_report_without_gaps_shows_no_chart_of_them() {
    let reached = ["G.1", "G.2", "H.1", "H.2"].map(|item| (item, "most"));
    let rest = ["G.3", "G.4", "G.5", "H.3", "H.4", "H.5"].map(|item| (item, "none"));
    let document = report(&[&reached[..], &rest[..]].concat(), None);
    let figures = document.blocks.iter().filter(|block| matches!(block, Block::Figure(_)));
    assert_eq!(figures.count(), 1, "the levels alone");
    assert!(texts(&document).contains("No capability is below its target."));
}
