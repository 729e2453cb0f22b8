//! A response whose answers are ticked has the figures of one whose answers are kept.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use proptest::prelude::*;

use crate::model::responses::{Lines, Sieve, Ticked, read_json_line};
use crate::model::tests_support::staircase;
use crate::model::{Answers, Depth, Facts};

use super::{Plan, ResponseProfile, ScoreOptions};

/// Lines of the tiny survey in all shapes of an answer, right and wrong.
fn any_line() -> impl Strategy<Value = String> {
    let value = prop_oneof![
        4 => prop::sample::select(vec!["\"none\"", "\"some\"", "\"half\"", "\"most\"", "null", "{}"]),
        1 => prop::sample::select(vec!["\"other\"", "1", "true", "[\"half\"]", "{\"value\": 3}", "{\"vlaue\": \"half\"}"]),
        3 => prop::sample::select(vec![
            "{\"value\": \"half\", \"met\": [\"a\", \"b\"]}", "{\"met\": [\"b\"], \"value\": \"most\"}",
            "{\"value\": \"most\", \"met\": null, \"comment\": \"so\"}", "{\"value\": \"most\", \"met\": [\"c\"]}",
            "{\"comment\": \"later\"}", "{\"dk\": true}", "{\"dk\": false, \"value\": \"half\"}", "{\"na\": \"no suppliers\"}",
            "{ \"value\" : \"half\" , \"met\" : [ \"b\" , \"a\" ] } ", "{\"value\": \"ha\\u006cf\"}", "{\"value\": \"halfx\"}",
            "{\"comment\": \"a \\\"quoted\\\" line\\n\", \"value\": \"some\"}", "{\"comment\": \"\\x\"}", "nullx", "{\"dk\": true,}",
            "{\"na\": \" \"}", "{\"dk\": true, \"na\": \"both\"}", "{\"value\": \"half\", \"evidence\": [{\"url\": \"u\", \"state\": \"accepted\"}]}",
        ]),
    ];
    prop::collection::vec((1..=5u8, value), 0..7).prop_map(|all| {
        let all: Vec<_> = all.iter().map(|(level, value)| format!("\"G.{level}\": {value}")).collect();
        format!("{{\"institution\": \"m\", \"answers\": {{{}}}}}", all.join(", "))
    })
}

/// Rows of a table in all shapes of a cell, right and wrong.
fn any_row() -> impl Strategy<Value = String> {
    let state = || {
        prop::sample::select(vec![
            "",
            "none",
            " half ",
            "most",
            "some",
            "DK",
            "NA: no suppliers",
            "NA",
            "NA:",
            "NAME",
            "half;most",
            "1",
        ])
    };
    let met = prop::sample::select(vec!["", "a;b", "b ; a;", "b", "c"]);
    let comment = prop::sample::select(vec!["", "so, and so", "DK"]);
    (state(), state(), met, state(), comment, 0..6_usize).prop_map(|(one, two, met, three, comment, lost)| {
        let cells = ["m", one, two, met, three, comment, "7"];
        let cells = cells.iter().take(cells.len() - lost).map(|cell| format!("\"{cell}\""));
        cells.collect::<Vec<_>>().join(",")
    })
}

/// What the trace of the tiny survey names as the answers to its five items.
fn named(answers: &str, depth: Option<Depth>) -> Vec<String> {
    let line = format!("{{\"institution\": \"m\", \"answers\": {answers}}}");
    let line = read_json_line(&line, 1, None).unwrap();
    let options = ScoreOptions { facts: &Facts::default(), depth, target: None, reviewed: None };
    let trace = super::explain(&staircase(), &line.answers, &options, "G").unwrap().trace;
    trace.items.into_iter().map(|item| item.answer.into_owned()).collect()
}

#[test]
fn a_trace_names_the_option_the_state_or_the_code_as_it_was_written() {
    let answers = r#"{"G.1": "some", "G.2": {"dk": true}, "G.3": {"na": "no suppliers"}, "G.4": "other"}"#;
    assert_eq!(named(answers, None), ["some", "dk", "na", "other", "unanswered"]);
}

#[test]
fn a_trace_names_what_routing_did_not_ask() {
    let asked = named(r#"{"G.1": "none"}"#, Some(Depth::Standard));
    assert_eq!(asked, ["none", "not_shown", "not_shown", "not_shown", "not_shown"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn ticks_say_what_the_answers_say_and_stand_for_none_that_is_refused(row in any_line()) {
        let survey = staircase();
        let (plan, sieve, facts) = (Plan::of(&survey), Sieve::of(&survey), Facts::default());
        let options = ScoreOptions { facts: &facts, depth: None, target: None, reviewed: None };
        let profile = |answers: &Answers| -> ResponseProfile { plan.profile(&survey, answers, &options) };
        let kept = read_json_line(&row, 1, None);
        let ticked = read_json_line(&row, 1, Some(&sieve));
        prop_assert_eq!(kept.as_ref().err(), ticked.as_ref().err());
        let Some((kept, ticked)) = kept.ok().zip(ticked.ok()) else { return Ok(()) };
        let expected = profile(&kept.answers);
        let Some(ticks) = &ticked.ticks else {
            prop_assert_eq!(kept.answers, ticked.answers);
            return Ok(());
        };
        for (id, answer) in kept.answers.iter() {
            prop_assert_eq!(survey.check_answer(survey.item(id).unwrap(), answer), vec![]);
        }
        let of = Ticked { sieve: &sieve, ticks };
        prop_assert_eq!(&plan.profile_ticked(&survey, &ticked.answers, Some(of), &options), &expected);
        prop_assert_eq!(&profile(&sieve.told(ticks, &ticked.answers)), &expected);
    }

    #[test]
    fn ticks_of_a_table_say_what_its_cells_say(row in any_row()) {
        let survey = staircase();
        let (plan, sieve, facts) = (Plan::of(&survey), Sieve::of(&survey), Facts::default());
        let options = ScoreOptions { facts: &facts, depth: None, target: None, reviewed: None };
        let text = format!("institution,G.1,G.2,G.2.met,G.3,G.3.comment,x\n{row}\n");
        let read = |sieve: Option<&Sieve>| {
            let (shape, mut lines) = Lines::begin(text.as_bytes(), true).unwrap();
            shape.over(&survey, sieve).read(lines.next_line().unwrap().unwrap(), sieve)
        };
        let ((kept, causes), (ticked, found)) = (read(None), read(Some(&sieve)));
        prop_assert_eq!(&causes, &found);
        let (kept, ticked) = (kept.unwrap(), ticked.unwrap());
        prop_assert_eq!(kept.cut_short, ticked.cut_short);
        let expected = plan.profile(&survey, &kept.answers, &options);
        let of = ticked.ticks.as_ref().map(|ticks| Ticked { sieve: &sieve, ticks });
        if of.is_some() {
            for (id, answer) in kept.answers.iter().filter(|(id, _)| id.as_str() != "x") {
                prop_assert_eq!(survey.check_answer(survey.item(id).unwrap(), answer), vec![]);
            }
        }
        prop_assert_eq!(plan.profile_ticked(&survey, &ticked.answers, of, &options), expected);
    }

    #[test]
    fn a_line_of_plain_choices_is_ticked(levels in prop::collection::btree_set(1..=5u8, 0..6)) {
        let all: Vec<_> = levels.iter().map(|level| format!("\"G.{level}\": {{\"value\": \"half\", \"met\": []}}")).collect();
        let row = format!("{{\"answers\": {{{}}}, \"institution\": \"m\"}}", all.join(","));
        let line = read_json_line(&row, 1, Some(&Sieve::of(&staircase()))).unwrap();
        prop_assert!(line.ticks.is_some() && line.answers.is_empty());
    }
}
