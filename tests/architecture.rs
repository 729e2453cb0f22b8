//! The arrows of docs/ARCHITECTURE.md: who may name whom.
//!
//! [`rules::faults`] judges one file by its path and text, so the tests below first prove on
//! made-up files that each rule can fail, and then hold the real tree to all of them.

#![expect(clippy::expect_used, reason = "tests fail by panicking")]

#[path = "arrows/names.rs"]
mod names;
#[path = "arrows/rules.rs"]
mod rules;

use std::fs;
use std::path::{Path, PathBuf};

use rules::faults;

/// What is wrong with a made-up file of one line under the module comment.
fn judged(path: &str, code: &str) -> String {
    let found = faults(path, &format!("//! Made up.\n\n{code}\n"));
    found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn refused(path: &str, code: &str, because: &str) {
    let said = judged(path, code);
    assert!(said.contains(because), "{path}: `{code}` should be refused ({because}), but: {said:?}");
    assert!(said.starts_with(&format!("{path}:3: ")), "the line is not named: {said}");
}

fn allowed(path: &str, code: &str) {
    assert_eq!(judged(path, code), "", "{path}: `{code}` should be allowed");
}

#[test]
fn the_tree_keeps_its_arrows() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for folder in ["src", "tests", "benches"] {
        collect(&root.join(folder), &mut files);
    }
    assert!(files.len() > 10, "the walk found only {} files", files.len());
    let mut found = Vec::new();
    for file in &files {
        let path = file.strip_prefix(root).expect("below the root").to_string_lossy();
        found.extend(faults(&path, &fs::read_to_string(file).expect("readable source")));
    }
    let lines: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(found.is_empty(), "{} broken rules:\n{}", found.len(), lines.join("\n"));
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.expect("readable folder").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
}

#[test]
fn the_core_reads_only_what_stands_before_it() {
    refused("src/model/item.rs", "use crate::scoring::Profile;", "`model` may not read `scoring`");
    refused("src/scoring/leaf.rs", "use crate::mapping::Frame;", "`scoring` may not read `mapping`");
    refused("src/charts/strip.rs", "use crate::report::Part;", "`charts` may not read `report`");
    refused("src/mapping/mod.rs", "fn f(t: &crate::db::Row) {}", "`mapping` may not read `db`");
    allowed("src/scoring/leaf.rs", "use crate::model::{Item, Survey};");
    allowed("src/report/html.rs", "use crate::{charts::Chart, error::Result, i18n::Lang};");
}

#[test]
fn an_arrow_is_seen_through_groups_and_relative_paths() {
    refused("src/model/item.rs", "use crate::{error::Error, scoring::{leaf, tree}};", "read `scoring`");
    refused("src/model/item.rs", "use super::super::scoring;", "read `scoring`");
    refused("src/model/mod.rs", "use super::scoring;", "read `scoring`");
    refused("src/model.rs", "use super::scoring;", "read `scoring`");
    refused("src/model/item.rs", "macro_rules! m { () => { $crate::scoring::go() } }", "read `scoring`");
    allowed("src/model/item.rs", "use super::scale::Scale;");
}

#[test]
fn web_and_cli_reach_the_database_only_through_actions() {
    refused("src/web/routes.rs", "use crate::db::Pool;", "`web` may not read `db`");
    refused("src/cli/serve.rs", "let p = crate::db::open(url);", "`cli` may not read `db`");
    refused("src/actions/sign.rs", "use crate::web::Actor;", "`actions` may not read `web`");
    refused("src/db/answer.rs", "use crate::actions::Actor;", "`db` may not read `actions`");
    allowed("src/cli/serve.rs", "use crate::{actions, config::Config, web};");
    allowed("src/actions/sign.rs", "use crate::{clock::Clock, db, scoring};");
}

#[test]
fn each_outside_crate_has_one_home() {
    refused("src/actions/sign.rs", "use diesel::prelude::*;", "`diesel` belongs to");
    refused("src/actions/sign.rs", "use actix_web::web;", "`actix_web` belongs to");
    refused("src/report/pdf.rs", "use tera::Tera;", "`tera` belongs to");
    allowed("src/db/answer.rs", "use diesel::prelude::*;");
    allowed("src/web/page.rs", "use tera::Context;");
    allowed("src/report/html.rs", "use tera::Context;");
    refused("src/report/document.rs", "use typst::World;", "`typst` belongs to");
    allowed("src/report/pdf/world.rs", "use typst::World;");
}

#[test]
fn the_core_meets_no_disk_network_thread_clock_or_chance() {
    refused("src/model/mod.rs", "use std::{collections::BTreeMap, fs};", "`std::fs`");
    refused("src/report/pdf.rs", "let l = std::net::TcpListener::bind(a);", "`std::net`");
    refused("src/scoring/mod.rs", "std::thread::spawn(f);", "`std::thread`");
    refused("src/charts/mod.rs", "let now = chrono::Utc::now();", "`Utc::now`");
    refused("src/charts/mod.rs", "use std::time::SystemTime;", "`SystemTime`");
    refused("src/mapping/mod.rs", "let mut r = rand::rng();", "`rand::rng`");
    refused("src/model/mod.rs", "let id = uuid::Uuid::now_v7();", "`now_v7`");
    allowed("src/actions/mod.rs", "use std::fs;");
    allowed("src/mapping/mod.rs", "use rand_chacha::ChaCha8Rng;");
    allowed("src/scoring/mod.rs", "use std::time::Duration;");
}

#[test]
fn comments_strings_and_unit_tests_are_not_held_to_the_arrows() {
    allowed("src/model/mod.rs", "// as crate::scoring does\n/* std::fs */ const A: &str = \"std::fs\";");
    allowed("src/model/mod.rs", "const A: &str = r#\"crate::db::Row \" \"#; const B: char = '\"';");
    allowed("src/model/mod.rs", "#[cfg(test)]\nmod tests {\n    use std::fs;\n}");
    refused("src/model/mod.rs", "use std::fs; #[cfg(test)]\nmod tests {\n}", "`std::fs`");
    let after = judged("src/model/mod.rs", "#[cfg(test)]\nmod tests { mod deep {} }\nuse std::fs;");
    assert!(after.starts_with("src/model/mod.rs:5: "), "what follows the tests counts again: {after}");
}

#[test]
fn a_file_says_what_it_is_and_stays_readable() {
    let unsaid = faults("src/model/x.rs", "use std::fmt;\n");
    assert_eq!(unsaid.len(), 1);
    assert!(unsaid.iter().any(|fault| fault.to_string().contains("open with a `//!` line")));
    let full = format!("//! Long.\n{}", "// a line\n".repeat(399));
    assert!(faults("src/model/x.rs", &full).is_empty());
    let over = faults("src/model/x.rs", &format!("{full}// one more\n"));
    assert!(over.iter().any(|fault| fault.to_string().contains("401 lines")), "{over:?}");
}

#[test]
fn a_new_part_of_the_program_must_be_given_its_arrows() {
    refused("src/model/item.rs", "use crate::telemetry::Span;", "`telemetry` has no arrows yet");
    let said = judged("src/telemetry/mod.rs", "use crate::error::Error;");
    assert!(said.contains("`telemetry` has no arrows yet"), "{said}");
}
