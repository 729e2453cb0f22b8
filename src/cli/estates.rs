//! Reference estates: made-up responses beside a definition, with the figures that its model gives them.
//!
//! `estates/<name>.jsonl` holds responses, `estates/<name>.expected.json` figures, and a register with the
//! name `estates/<name>.register.csv` what conditions may ask. An author who changes the model sees what
//! the change does before anybody is asked with it.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::batch::{Batch, Given};
use super::refusal::Refusal;
use crate::model::Depth;
use crate::scoring::{NodeResult, ResponseProfile};

/// Figures closer than this are the same.
const SAME: f64 = 1e-9;

/// What running the estates of one survey came to.
#[derive(Debug, Default)]
pub struct Ran {
    /// Estates that were run.
    pub count: usize,
    /// Figures that were compared.
    pub figures: usize,
    /// What is wrong.
    pub problems: Vec<String>,
}

/// Runs every estate beside a definition; with `accept` writes the figures that the model gives now.
pub fn run(definition: &Path, accept: bool) -> Ran {
    let folder =
        if definition.is_dir() { definition.join("estates") } else { definition.with_file_name("estates") };
    let mut ran = Ran::default();
    for responses in listed(&folder, &mut ran.problems) {
        if let Err(problems) = estate(definition, &responses, accept, &mut ran) {
            ran.problems.extend(problems);
        }
    }
    ran
}

fn listed(folder: &Path, problems: &mut Vec<String>) -> Vec<PathBuf> {
    super::files::listed(folder, "jsonl").unwrap_or_else(|error| {
        problems.push(format!("{}: {error}", folder.display()));
        Vec::new()
    })
}

fn estate(definition: &Path, responses: &Path, accept: bool, ran: &mut Ran) -> Result<(), Vec<String>> {
    let expected_at = responses.with_extension("expected.json");
    let expected = match (expected_at.is_file(), accept) {
        (true, _) => read(&expected_at)?,
        (false, true) => json!({}),
        (false, false) => return Err(vec![format!("{}: its figures are missing", expected_at.display())]),
    };
    let register = responses.with_extension("register.csv");
    let batch = Batch::read(&Given {
        survey: definition,
        responses,
        register: register.is_file().then_some(register.as_path()),
        target: None,
        depth: depth(&expected, &expected_at)?,
    })
    .map_err(Refusal::lines)?;
    ran.count += 1;
    let profiles: Vec<(String, ResponseProfile, usize)> = batch
        .institutions()
        .filter_map(|lines| batch.case(lines))
        .map(|case| (case.id.to_owned(), batch.claimed(&case), batch.asked(&case)))
        .collect();
    if accept {
        let text = serde_json::to_string_pretty(&accepted(&expected, &profiles)).unwrap_or_default() + "\n";
        return super::output::deliver(text.as_bytes(), Some(&expected_at)).map_err(|e| vec![e.to_string()]);
    }
    compare(&expected, &profiles, &expected_at, ran);
    Ok(())
}

fn read(path: &Path) -> Result<Value, Vec<String>> {
    let text = super::files::text(path).map_err(|why| vec![why])?;
    serde_json::from_str(&text).map_err(|error| vec![format!("{}: {error}", path.display())])
}

fn depth(expected: &Value, path: &Path) -> Result<Option<Depth>, Vec<String>> {
    match expected.get("depth").and_then(Value::as_str) {
        None => Ok(None),
        Some(code) => match Depth::parse(code) {
            Some(depth) => Ok(Some(depth)),
            None => Err(vec![format!("{}: \"{code}\" is no depth", path.display())]),
        },
    }
}

/// The figures of an institution's node that an estate may name.
fn figure(result: &NodeResult, name: &str) -> Option<Value> {
    Some(match name {
        "status" => json!(result.status.code()),
        "score" => json!(result.score),
        "level" => json!(result.level),
        "level_high" => json!(result.level_high),
        "unknown" => json!(result.unknown),
        "band" => json!(result.band),
        "low" => json!(result.low),
        "high" => json!(result.high),
        "max" => json!(result.max),
        "flags" => json!(result.flags),
        _ => return None,
    })
}

fn compare(expected: &Value, profiles: &[(String, ResponseProfile, usize)], path: &Path, ran: &mut Ran) {
    let say = |what: String| format!("{}: {what}", path.display());
    let wanted = expected.get("institutions").and_then(Value::as_object).cloned().unwrap_or_default();
    for id in wanted.keys().filter(|id| !profiles.iter().any(|(known, ..)| known == *id)) {
        ran.problems.push(say(format!("there is no response of {id}")));
    }
    for (id, profile, asked) in profiles {
        let Some(nodes) = wanted.get(id).and_then(Value::as_object) else {
            ran.problems.push(say(format!("the figures of {id} are missing")));
            continue;
        };
        for (node, figures) in nodes {
            if node == "asked" {
                ran.figures += 1;
                if figures.as_u64() != Some(*asked as u64) {
                    ran.problems.push(say(format!("{id}: {asked} questions are asked, not {figures}")));
                }
                continue;
            }
            let Some(result) = profile.node(node) else {
                ran.problems.push(say(format!("{id}: there is no node {node}")));
                continue;
            };
            for (name, wanted) in figures.as_object().into_iter().flatten() {
                ran.figures += 1;
                match figure(result, name) {
                    Some(is) if same(&is, wanted) => {}
                    Some(is) => {
                        ran.problems.push(say(format!("{id}, {node}: {name} is {is}, expected {wanted}")));
                    }
                    None => ran.problems.push(say(format!("{id}, {node}: \"{name}\" is no figure"))),
                }
            }
        }
    }
}

fn same(is: &Value, wanted: &Value) -> bool {
    match (is.as_f64(), wanted.as_f64()) {
        (Some(is), Some(wanted)) => (is - wanted).abs() <= SAME,
        _ => is == wanted,
    }
}

/// The expected figures in the model's own words: of overall and of every node, the level and the score.
fn accepted(expected: &Value, profiles: &[(String, ResponseProfile, usize)]) -> Value {
    let mut institutions = Map::new();
    for (id, profile, asked) in profiles {
        let mut nodes = Map::new();
        if expected.get("depth").is_some() {
            nodes.insert("asked".into(), json!(asked));
        }
        for result in profile.all() {
            let mut names = vec!["status", "score", "level"];
            if result.unknown > 0 {
                names.extend(["level_high", "unknown"]);
            }
            if result.band.is_some() {
                names.push("band");
            }
            if !result.flags.is_empty() {
                names.push("flags");
            }
            let figures = names.into_iter().filter_map(|name| Some((name.to_owned(), figure(result, name)?)));
            nodes.insert(result.id.clone(), Value::Object(figures.collect()));
        }
        institutions.insert(id.clone(), Value::Object(nodes));
    }
    let mut all = expected.as_object().cloned().unwrap_or_default();
    all.insert("institutions".into(), Value::Object(institutions));
    Value::Object(all)
}
