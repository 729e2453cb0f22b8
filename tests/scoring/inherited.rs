//! Answers that were taken over from above, in response files.

use crate::command::{Ran, score_of};

const SURVEY: &str = include_str!("../corpus/definitions/inheritable/survey.json");
const REGISTER: &str =
    "id,kind,parent\nhealth,ministry,\nlab,agency,health\nbureau,agency,lab\nworks,ministry,\n";

fn line(institution: &str, answers: &str) -> String {
    format!(
        "{{\"institution\": \"{institution}\", \"answers\": {{\"A.1\": \"most\", \"A.3\": \"none\", {answers}}}}}\n"
    )
}

fn scored(institution: &str, path: &str) -> Ran {
    let taken = line(institution, &format!("\"A.2\": {{\"value\": \"most\", \"inherited\": [{path}]}}"));
    let lines = line("health", "\"A.2\": \"most\"") + &taken;
    score_of(SURVEY, &lines, Some(REGISTER), &["--format", "json", "--explain", "A"])
}

#[test]
fn the_trace_shows_the_path_of_an_answer_that_was_taken_over() {
    let found = scored("bureau", "\"lab\", \"health\"");
    assert_eq!((found.code, found.err.as_str()), (0, ""));
    let found = found.json();
    let trace = &found["institutions"][1]["trace"];
    assert_eq!(trace[1]["inherited"], serde_json::json!(["lab", "health"]));
    assert_eq!(trace[1]["value"], 1.0);
    assert!(trace[0].get("inherited").is_none(), "an answer of one's own has none");
}

#[test]
fn a_path_that_is_none_is_refused_with_its_line() {
    for (institution, path, cause) in [
        (
            "lab",
            "\"helath\"",
            "A.2: \"inherited\" names \"helath\", which the register does not have; did you mean \"health\"?",
        ),
        ("lab", "\"works\"", "A.2: \"inherited\": works does not stand above lab in the register"),
        ("lab", "\"bureau\"", "A.2: \"inherited\": bureau does not stand above lab in the register"),
        (
            "bureau",
            "\"health\"",
            "A.2: \"inherited\" is the way up, one institution after the other: lab, health",
        ),
        ("lab", "\"lab\"", "A.2: \"inherited\" names the institution itself"),
    ] {
        let found = scored(institution, path);
        assert_eq!((found.code, found.err.trim()), (1, format!("responses.jsonl:2: {cause}").as_str()));
    }
}

#[test]
fn an_item_that_is_not_inheritable_has_no_path() {
    let lines = line("lab", "\"A.2\": \"most\"")
        .replace("\"A.1\": \"most\"", "\"A.1\": {\"value\": \"most\", \"inherited\": [\"health\"]}");
    let found = score_of(SURVEY, &lines, None, &[]);
    assert_eq!(found.code, 1);
    assert!(found.err.starts_with("responses.jsonl:1: A.1: \"inherited\" stands here"), "{}", found.err);
}

#[test]
fn a_giver_that_says_something_else_now_is_noted_and_the_answer_counts() {
    let taken = line("lab", "\"A.2\": {\"value\": \"most\", \"inherited\": [\"health\"]}");
    let alone = score_of(SURVEY, &taken, None, &["--format", "json"]);
    assert_eq!((alone.code, alone.err.as_str()), (0, ""), "nothing is known of the giver");
    for (given, cause) in
        [("\"A.2\": \"some\"", "answers it in another way now"), ("\"A.2\": null", "has no answer to it")]
    {
        let lines = line("health", given) + &taken;
        let found = score_of(SURVEY, &lines, Some(REGISTER), &["--format", "json"]);
        let note = format!(
            "note: responses.jsonl:2: A.2: taken over from health, which {cause}; it counts as it is\n"
        );
        assert_eq!((found.code, found.err.as_str()), (0, note.as_str()));
        let json = found.json();
        assert_eq!(json["institutions"][1]["overall"]["level"], 2);
    }
}
