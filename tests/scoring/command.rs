//! The `score` command, from files to output and exit code.

use clap::Parser;
use ospo_atlas::cli::score::{ScoreArgs, run};
use serde_json::Value;
use tempfile::TempDir;

use crate::survey::survey;

#[derive(Parser)]
struct Command {
    #[command(flatten)]
    score: ScoreArgs,
}

pub struct Ran {
    pub code: u8,
    pub out: String,
    pub err: String,
}

impl Ran {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}{}", self.out, self.err))
    }
}

/// Runs `score` over the tiny survey, responses and perhaps a register, with further arguments.
fn score(responses: &str, register: Option<&str>, more: &[&str]) -> Ran {
    score_of(&survey().canonical_json(), responses, register, more)
}

/// The same over another survey.
pub fn score_of(survey: &str, responses: &str, register: Option<&str>, more: &[&str]) -> Ran {
    let folder = TempDir::new().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let mut args = vec!["score".to_owned()];
    args.extend(["--survey".to_owned(), file("tiny.json", survey)]);
    args.extend(["--responses".to_owned(), file("responses.jsonl", responses)]);
    if let Some(register) = register {
        args.extend(["--register".to_owned(), file("register.csv", register)]);
    }
    args.extend(more.iter().map(|arg| (*arg).to_owned()));
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = run(&Command::parse_from(args).score, &mut out, &mut err);
    let folder = folder.path().to_str().unwrap().to_owned() + "/";
    let text = |bytes| String::from_utf8(bytes).unwrap().replace(&folder, "");
    Ran { code, out: text(out), err: text(err) }
}

const ONE: &str =
    r#"{"institution":"m1","answers":{"G.1":"most","G.2":"some","G.3":"most","G.4":"none","G.5":"none"}}"#;

#[test]
fn one_response_gives_the_documented_shape_and_the_same_bytes_twice() {
    let first =
        score(ONE, Some("id,kind\nm1,ministry\nm2,ministry\n"), &["--format", "json", "--explain", "G"]);
    let second =
        score(ONE, Some("id,kind\nm1,ministry\nm2,ministry\n"), &["--format", "json", "--explain", "G"]);
    assert_eq!((first.code, &first.out), (0, &second.out));
    let found = first.json();
    let node = &found["institutions"][0]["nodes"]["G"];
    assert_eq!((node["score"].as_f64(), node["level"].as_u64()), (Some(2.25), Some(1)));
    assert_eq!(node["flags"], serde_json::json!(["skip"]));
    assert_eq!(found["institutions"][0]["overall"]["gap"], 0.75);
    assert_eq!(found["institutions"][0]["next_level"]["level"], 2);
    assert_eq!(found["institutions"][0]["trace"].as_array().map(Vec::len), Some(5));
    assert_eq!(
        (found["nation"]["frame"].as_u64(), found["nation"]["submitted"].as_u64()),
        (Some(2), Some(1))
    );
    assert_eq!(found["nation"]["overall"]["suppressed"], true);
    assert_eq!(found["nation"]["overall"]["bounds"], Value::Null);
}

#[test]
fn the_table_takes_a_score_apart_as_arithmetic() {
    let found = score(ONE, None, &["--explain", "G"]);
    for line in [
        "5.00  the most that could be had",
        "-0.75  G.2 (",
        "2.25  the score",
        "level 2 takes 1 other answer, cost",
    ] {
        assert!(found.out.contains(line), "{line}: {}", found.out);
    }
    assert!(found.out.contains("arithmetic, not advice"), "{}", found.out);
    let parts = score(ONE, None, &["--explain", "overall", "--format", "json"]).json();
    let one = &parts["institutions"][0];
    assert_eq!((one["parts"]["by"].as_str(), one["waterfall"]["max"].as_f64()), (Some("sum"), Some(5.0)));
}

#[test]
fn without_a_register_there_is_no_nation() {
    assert_eq!(score(ONE, None, &["--format", "json"]).json()["nation"], Value::Null);
}

#[test]
fn unsuppressed_shows_the_figures_of_one_institution() {
    let register = Some("id,kind\nm1,ministry\nm2,ministry\n");
    let found = score(ONE, register, &["--format", "json", "--unsuppressed"]).json();
    assert_eq!(found["nation"]["overall"]["bounds"], serde_json::json!([1.125, 3.625]));
}

#[test]
fn every_wrong_line_of_both_files_is_named_and_nothing_is_printed() {
    let responses = "{\"institution\":\"m1\",\"answers\":{\"G.1\":\"mots\",\"X.9\":\"half\"}}\n{oops}\n";
    let found = score(responses, Some("id,kind\nm1,palace\n"), &["--format", "json"]);
    assert_eq!((found.code, found.out.as_str()), (1, ""));
    let starts: Vec<_> =
        found.err.lines().map(|line| line.split(": ").take(2).collect::<Vec<_>>().join(": ")).collect();
    assert_eq!(
        starts,
        [
            "register.csv: line 2",
            "responses.jsonl:1: G.1",
            "responses.jsonl:1: X.9",
            "responses.jsonl:2: column 2",
        ],
        "{}",
        found.err
    );
}

#[test]
fn a_reviewed_institution_stands_twice_and_the_nation_too() {
    let line = ONE.replace("}}", "},\"verified\":{\"G.1\":\"half\"}}");
    let found = score(&line, Some("id,kind\nm1,ministry\n"), &["--format", "json"]).json();
    let both = found["institutions"].as_array().unwrap();
    let bases: Vec<_> = both.iter().map(|one| one["basis"].as_str().unwrap()).collect();
    assert_eq!(bases, ["claimed", "verified"]);
    assert_eq!(
        (both[0]["overall"]["score"].as_f64(), both[1]["overall"]["score"].as_f64()),
        (Some(2.25), Some(1.75))
    );
    assert!(found["nation_verified"].is_object());
}

#[test]
fn two_respondents_give_one_institution_by_the_lower_median() {
    let line = |who: &str, code: &str| {
        ONE.replace("\"answers\"", &format!("\"respondent\":\"{who}\",\"answers\""))
            .replace("G.4\":\"none", &format!("G.4\":\"{code}"))
    };
    let found = score(&[line("a", "most"), line("b", "half")].join("\n"), None, &["--format", "json"]).json();
    assert_eq!(found["institutions"].as_array().map(Vec::len), Some(1));
    assert_eq!(found["institutions"][0]["overall"]["score"], 2.75);
    assert_eq!(found["institutions"][0]["disputes"][0]["item"], "G.4");
}

#[test]
fn what_cannot_be_computed_is_refused_with_a_sentence() {
    let found = score(ONE, None, &["--sensitivity", "100"]);
    assert_eq!((found.code, found.out.as_str()), (2, ""));
    assert!(found.err.contains("it needs --register"), "{}", found.err);
    assert_eq!(score(ONE, None, &["--targets", "nowhere"]).code, 2);
}

#[test]
fn a_table_never_shows_a_level_without_what_is_unknown() {
    let blank = ONE.replace(",\"G.3\":\"most\"", "");
    let found = score(&blank, None, &[]);
    assert!(found.out.contains("level 1, 1 unknown, up to 1"), "{}", found.out);
    let csv = score(&blank, None, &["--format", "csv"]).out;
    assert!(csv.starts_with("institution,basis,node,kind,status,score,"), "{csv}");
}

#[test]
fn an_earlier_wave_is_compared_and_needs_a_register() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("before.jsonl");
    std::fs::write(&file, ONE).unwrap();
    let named = ["--previous", file.to_str().unwrap(), "--format", "json"];
    let alone = score(ONE, None, &named);
    assert_eq!(alone.code, 2);
    assert!(alone.err.contains("it needs --register"), "{}", alone.err);
    let register = "id,kind\nm1,ministry\nm2,ministry\n";
    let found = score(ONE, Some(register), &[&named[..], &["--unsuppressed"]].concat()).json();
    let waves = &found["waves"];
    assert_eq!(waves["previous"]["submitted"], 1);
    assert_eq!(waves["common_weight"], 1.0);
    assert_eq!(waves["restates"], serde_json::Value::Null, "the model is the same");
    assert_eq!(waves["nodes"]["overall"]["panel"]["n"], 1);
    assert_eq!(waves["nodes"]["overall"]["panel"]["change"], 0.0);
    let hidden = score(ONE, Some(register), &named).json();
    assert_eq!(hidden["waves"]["nodes"]["overall"]["suppressed"], true);
    assert_eq!(hidden["waves"]["nodes"]["overall"]["cross"], serde_json::Value::Null);
}

#[test]
fn what_comes_through_a_pipe_is_compared_with_an_earlier_wave_like_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    std::fs::write(path("tiny.json"), survey().canonical_json()).unwrap();
    std::fs::write(path("before.jsonl"), ONE).unwrap();
    std::fs::write(path("register.csv"), "id,kind\nm1,ministry\nm2,ministry\n").unwrap();
    assert!(std::process::Command::new("mkfifo").arg(path("pipe")).status().unwrap().success());
    let writer = std::thread::spawn({
        let pipe = path("pipe");
        move || std::fs::write(pipe, ONE).unwrap()
    });
    let (survey, pipe, register, before) =
        (path("tiny.json"), path("pipe"), path("register.csv"), path("before.jsonl"));
    let files = ["--survey", &survey, "--responses", &pipe, "--register", &register, "--previous", &before];
    let args = [&["score"], &files[..], &["--unsuppressed", "--format", "json"]].concat();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = run(&Command::parse_from(args).score, &mut out, &mut err);
    writer.join().unwrap();
    let found: Value = serde_json::from_slice(&out).unwrap();
    assert_eq!((code, &found["waves"]["nodes"]["overall"]["panel"]["n"]), (0, &Value::from(1)));
}

#[test]
fn the_nations_own_answer_stands_beside_its_institutions_and_never_among_them() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let definition = survey().canonical_json();
    let theirs = definition.replace("\"unit\":\"institution\"", "\"unit\":\"nation\"");
    assert_ne!(definition, theirs);
    let survey = file("nation.json", &theirs);
    let four = r#"{"institution":"veridia","answers":{"G.1":"most","G.2":{"value":"most","met":["signed","scope"]},
        "G.3":"most","G.4":"most","G.5":"none"}}"#;
    let own = file("own.jsonl", &four.replace('\n', " "));
    let named = ["--own", &own, "--own-survey", &survey, "--format", "json"];
    let alone = score(ONE, None, &named);
    assert!(alone.code == 2 && alone.err.contains("it needs --register"), "{}", alone.err);

    let five: Vec<String> = (1..=5).map(|n| ONE.replace("m1", &format!("m{n}"))).collect();
    let register = "id,kind\nveridia,nation\nm1,agency\nm2,agency\nm3,agency\nm4,agency\nm5,agency\n";
    let found = score(&five.join("\n"), Some(register), &named).json();
    let without = score(&five.join("\n"), Some(register), &["--format", "json"]).json();
    assert_eq!(found["nation"]["overall"], without["nation"]["overall"], "own answers enter no mean");
    let leaf = &found["nation"]["own"]["nodes"]["G"];
    assert_eq!((&leaf["level"], &leaf["median"]), (&4.into(), &1.0.into()), "{leaf}");
    assert_eq!(leaf["contradiction"], true);
    let few = score(&five[..4].join("\n"), Some(register), &named).json();
    let leaf = &few["nation"]["own"]["nodes"]["G"];
    assert_eq!((&leaf["median"], &leaf["contradiction"]), (&Value::Null, &Value::Null), "{leaf}");
    let wrong =
        score(ONE, Some(register), &["--own", &own, "--own-survey", &file("other.json", &definition)]);
    assert!(wrong.code == 2 && wrong.err.contains("asks the unit institution"), "{}", wrong.err);
}

#[test]
fn the_analysis_of_sensitivity_is_the_same_for_any_number_of_threads_and_another_for_another_seed() {
    let register = "id,kind\nm1,ministry\nm2,ministry\n";
    let other = ONE.replace("m1", "m2").replace("\"G.4\":\"none\"", "\"G.4\":\"most\"");
    let both = [ONE, &other].join("\n");
    let run = |more: &[&str]| {
        let given = ["--sensitivity", "8", "--format", "json"];
        let found = score(&both, Some(register), &[&given[..], more].concat());
        assert_eq!(found.code, 0, "{}", found.err);
        found.out
    };
    let one = run(&["--threads", "1"]);
    assert_eq!(one, run(&["--threads", "8"]));
    assert_ne!(one, run(&["--seed", "7"]));
    assert!(one.contains("\"rank_interval\""), "{one}");
}
