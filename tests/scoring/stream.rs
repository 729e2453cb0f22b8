//! Many responses: the same bytes for any number of threads, and every problem with its line.

use crate::command::{Ran, score_of};
use crate::survey::survey;

/// Lines of many institutions: some with two respondents, some with a reviewer.
fn lines(count: usize) -> Vec<String> {
    let code = |n: usize| ["none", "some", "half", "most"][n % 4];
    let answers = |n: usize| {
        format!(
            r#"{{"G.1":"{}","G.2":"{}","G.3":{{"dk":true}},"G.4":"{}"}}"#,
            code(n),
            code(n / 3),
            code(n / 7)
        )
    };
    let line = |n: usize| {
        let one = |who: &str| {
            format!(r#"{{"institution":"i{n}","respondent":"{who}","answers":{}}}"#, answers(n + who.len()))
        };
        match n % 10 {
            0 => vec![one("coordinator"), one("b")],
            1 => vec![one("coordinator").replace("}}", r#"},"verified":{"G.1":"some"}}"#)],
            _ => vec![one("coordinator")],
        }
    };
    (0..count).flat_map(line).collect()
}

fn scored(lines: &[String], more: &[&str]) -> Ran {
    let rows: String = (0..400).map(|n| format!("i{n},agency,s{}\n", n % 3)).collect();
    let register = format!("id,kind,stratum\n{rows}");
    score_of(&survey().canonical_json(), &lines.join("\n"), Some(&register), more)
}

#[test]
fn the_bytes_are_the_same_for_any_number_of_threads() {
    let lines = lines(300);
    for format in ["json", "csv", "table"] {
        let one = scored(&lines, &["--format", format, "--threads", "1"]);
        let eight = scored(&lines, &["--format", format, "--threads", "8"]);
        assert_eq!((one.code, &one.out, &one.err), (0, &eight.out, &eight.err));
    }
    let found = scored(&lines, &["--format", "json"]).json();
    assert_eq!(found["institutions"].as_array().map(Vec::len), Some(330), "every tenth was reviewed");
    assert_eq!(found["nation_verified"]["submitted"], 300);
}

#[test]
fn drawing_again_and_raking_give_the_same_bytes_for_any_number_of_threads() {
    let lines = lines(60);
    let of =
        |more: &[&str]| scored(&lines, &[&["--bootstrap", "200", "--rake", "stratum,kind"], more].concat());
    for format in ["json", "table"] {
        let one = of(&["--format", format, "--threads", "1"]);
        let eight = of(&["--format", format, "--threads", "8"]);
        assert_eq!((one.code, &one.out, &one.err), (0, &eight.out, &eight.err));
    }
    let found = of(&["--format", "json"]).json();
    let (drawn, raked) = (&found["nation"]["bootstrap"], &found["nation"]["raked"]);
    assert_eq!((&drawn["replicates"], &raked["columns"][0]), (&200.into(), &"stratum".into()));
    let mean = found["nation"]["nodes"]["G"]["mean"].as_f64().unwrap();
    let ends = drawn["nodes"]["G"]["percentile"].as_array().unwrap();
    assert!(ends[0].as_f64().unwrap() < mean && mean < ends[1].as_f64().unwrap());
    assert!((raked["nodes"]["G"]["mean"].as_f64().unwrap() - mean).abs() < 1e-9, "by strata it is the same");
    let other = of(&["--format", "json", "--seed", "7"]).json();
    assert_ne!(other["nation"]["bootstrap"], *drawn);
    let table = of(&["--format", "table"]).out;
    assert!(table.contains("means drawn again 200 times") && table.contains("margins of stratum, kind"));
}

#[test]
fn what_only_a_nation_has_needs_a_register_that_has_the_column() {
    let lines = lines(3);
    let without = |more: &[&str]| score_of(&survey().canonical_json(), &lines.join("\n"), None, more);
    for (flags, said) in
        [(["--bootstrap", "200"], "--bootstrap draws"), (["--rake", "kind"], "--rake weights")]
    {
        let found = without(&flags);
        assert!(found.code == 2 && found.err.starts_with(said), "{} {}", found.code, found.err);
    }
    let found = scored(&lines, &["--rake", "region"]);
    assert_eq!((found.code, found.err.as_str()), (2, "--rake region: the register has no such column\n"));
}

#[test]
fn a_broken_line_at_the_end_of_two_thousand_stops_everything_and_is_named() {
    let mut lines = lines(1_800);
    let last = lines.len() + 1;
    lines.push("{oops}".to_owned());
    let found = scored(&lines, &["--format", "csv"]);
    let said = format!("responses.jsonl:{last}: column 2: a key in quotes is expected here\n");
    assert_eq!((found.code, found.out.as_str(), found.err), (1, "", said));
}

#[test]
fn of_very_many_problems_every_one_is_said() {
    let lines = vec!["{oops}".to_owned(); 1_500];
    let found = scored(&lines, &[]);
    let said: Vec<&str> = found.err.lines().collect();
    assert_eq!((found.code, said.len()), (1, 1_500));
    assert!(said[1_499].starts_with("responses.jsonl:1500: "), "{}", said[1_499]);
}

#[test]
fn an_institution_whose_lines_stand_apart_is_named_with_both_lines() {
    let mut lines = lines(150);
    let (first, last) = (lines[20].clone(), lines.len() + 1);
    lines.push(first);
    let found = scored(&lines, &[]);
    let starts: Vec<_> = found.err.lines().map(|line| line.split(": ").next().unwrap()).collect();
    assert_eq!((found.code, starts), (1, vec![format!("responses.jsonl:{last}").as_str()]), "{}", found.err);
    assert!(found.err.contains("stands here and in line 21"), "{}", found.err);
}

#[test]
fn no_responses_are_no_institutions() {
    let found = scored(&[], &["--format", "json"]);
    assert_eq!((found.code, found.err.as_str()), (0, ""));
    assert!(found.out.contains("\"engine\": \"0.1.0\",\n  \"institutions\": [],\n  \"nation\": {\n"));
}

#[test]
fn the_model_says_how_uncertain_a_stratum_may_be() {
    let lines = lines(60);
    let rows: String = (0..90).map(|n| format!("i{n},agency,s{}\n", n % 3)).collect();
    let reliability = |flag: f64, withhold: f64| {
        let mut definition: serde_json::Value = serde_json::from_str(&survey().canonical_json()).unwrap();
        definition["model"]["flag_cv"] = flag.into();
        definition["model"]["withhold_cv"] = withhold.into();
        let register = format!("id,kind,stratum\n{rows}");
        let found =
            score_of(&definition.to_string(), &lines.join("\n"), Some(&register), &["--format", "json"]);
        let stratum = &found.json()["nation"]["strata"]["s1"];
        (stratum["reliability"].clone(), stratum["mean"].is_number(), stratum["cv"].is_number())
    };
    assert_eq!(reliability(0.9, 1.0), ("ok".into(), true, true));
    assert_eq!(reliability(0.0001, 1.0), ("flagged".into(), true, true));
    assert_eq!(reliability(0.0001, 0.0002), ("withheld".into(), false, true));
}

#[test]
fn a_register_that_leads_in_a_circle_is_refused_with_its_lines() {
    let lines = lines(3);
    let register = "id,kind,parent\ni0,agency,x\nx,sector,y\ny,sector,x\n";
    let found = score_of(&survey().canonical_json(), &lines.join("\n"), Some(register), &[]);
    let said: Vec<_> = found.err.lines().map(|line| line.split(": ").last().unwrap()).collect();
    assert_eq!((found.code, said.len()), (1, 2), "{}", found.err);
    assert_eq!(said[0], "the parents of \"x\" lead back to it");
    assert!(found.err.starts_with("register.csv: line 3: "), "{}", found.err);
}

#[test]
fn ratings_of_enablers_are_joined_by_their_lower_median_whoever_came_first() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/corpus/definitions/enablers/survey.json");
    let definition = std::fs::read_to_string(folder).unwrap();
    let line = |who: &str, code: &str| {
        let ratings: Vec<_> = ["rule", "procedure", "responsible", "skills"]
            .map(|name| format!(r#""D.enabler.{name}":"{code}""#))
            .to_vec();
        format!(r#"{{"institution":"i","respondent":"{who}","answers":{{{}}}}}"#, ratings.join(","))
    };
    let (high, low) = (line("a", "f"), line("b", "p"));
    for both in [format!("{high}\n{low}"), format!("{low}\n{high}")] {
        let found = score_of(&definition, &both, None, &["--format", "json"]);
        assert_eq!(found.code, 0, "{}", found.err);
        let index = found.json()["institutions"][0]["enablers"]["D"]["index"].as_f64().unwrap();
        assert!((index - 1.0 / 3.0).abs() < 1e-9, "{index}");
    }
}

#[test]
fn a_leaf_of_which_nothing_is_left_is_insufficient_whatever_its_rule() {
    let mut definition: serde_json::Value = serde_json::from_str(&survey().canonical_json()).unwrap();
    definition["model"]["leaf"] = serde_json::json!({"rule": "mean"});
    definition["model"]["blank"] = "remove".into();
    definition["model"]["min_completeness"] = 0.into();
    for item in definition["items"].as_array_mut().unwrap() {
        item.as_object_mut().unwrap().remove("level");
    }
    let found =
        score_of(&definition.to_string(), r#"{"institution":"i","answers":{}}"#, None, &["--format", "json"]);
    assert_eq!(found.code, 0, "{}", found.err);
    let leaf = found.json()["institutions"][0]["nodes"]["G"].clone();
    assert_eq!(
        (&leaf["status"], &leaf["score"]),
        (&"insufficient".into(), &serde_json::Value::Null),
        "{leaf}"
    );
}

#[test]
fn the_result_does_not_take_the_place_of_what_it_is_made_of() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    std::fs::write(path("survey.json"), survey().canonical_json()).unwrap();
    std::fs::write(path("responses.jsonl"), lines(2).join("\n")).unwrap();
    for output in ["survey.json", "responses.jsonl"] {
        let before = std::fs::read_to_string(path(output)).unwrap();
        let done = std::process::Command::new(env!("CARGO_BIN_EXE_ospo-atlas"))
            .args(["score", "--survey"])
            .arg(path("survey.json"))
            .arg("--responses")
            .arg(path("responses.jsonl"))
            .arg("--output")
            .arg(path(output))
            .output()
            .unwrap();
        let said = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(2), "{said}");
        assert!(said.contains("would take the place of a file that is read"), "{said}");
        assert_eq!(std::fs::read_to_string(path(output)).unwrap(), before);
    }
}
