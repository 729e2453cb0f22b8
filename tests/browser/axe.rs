//! axe-core in the page: what it finds against WCAG 2.2 A and AA.

use std::fs;
use std::path::PathBuf;

use super::window::{Look, Window};
use crate::support::person::Person;

/// The rules that count, and of each finding what a person needs to mend it.
const RUN: &str = "axe.run(document, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
    resultTypes: ['violations'] })
  .then(result => result.violations.flatMap(rule => rule.nodes.map(node =>
    `${rule.id}: ${rule.help}: ${node.html} (${node.any.concat(node.all, node.none)
      .map(check => check.message).join('; ')})`)))";

/// Each fault of the page in the window, one a line; empty when there is none.
pub fn faults(window: &Window) -> Vec<String> {
    let source = fs::read_to_string(file()).unwrap_or_else(|error| {
        panic!("{}: {error}; `scripts/install-deps test` fetches it", file().display())
    });
    window.evaluate(&format!("{source};undefined"));
    let found = window.evaluate(RUN);
    let lines = found.as_array().expect("a list of faults").iter();
    lines.map(|line| line.as_str().map_or_else(|| line.to_string(), str::to_owned)).collect()
}

/// Fails the test when axe finds anything at this address, in en or ar, light or dark, or when the
/// browser complains.
pub fn holds_in_every_look(base: &str, path: &str, person: Option<&Person>) {
    let mut all = Vec::new();
    for look in Look::all() {
        let window = Window::open(look);
        if let Some(person) = person {
            window.become_person(base, person);
        }
        window.go(&format!("{base}{path}"));
        let scheme = if look.dark { "dark" } else { "light" };
        let found = faults(&window).into_iter().chain(window.complaints());
        all.extend(found.map(|fault| format!("{path} ({}, {scheme}): {fault}", look.language)));
    }
    assert!(all.is_empty(), "{} faults:\n{}", all.len(), all.join("\n"));
}

/// `scripts/env` says where; without it the same folder is looked for.
fn file() -> PathBuf {
    if let Some(path) = std::env::var_os("OSPO_ATLAS_AXE") {
        return PathBuf::from(path);
    }
    let home = std::env::var_os("HOME").expect("a home");
    let cache = std::env::var_os("XDG_CACHE_HOME")
        .map_or_else(|| PathBuf::from(home).join(".cache"), PathBuf::from)
        .join("ospo-atlas/axe");
    let versions = fs::read_dir(&cache).into_iter().flatten().flatten();
    let newest = versions.map(|version| version.path()).max();
    newest.unwrap_or(cache).join("axe.min.js")
}

/// For tests that look at a finding themselves.
pub fn mentions(faults: &[String], rule: &str) -> bool {
    faults.iter().any(|fault| fault.starts_with(&format!("{rule}: ")))
}

/// The number of rules that axe applied: none would make an empty list worthless.
pub fn rules(window: &Window) -> u64 {
    window.evaluate("axe.getRules(['wcag2a', 'wcag2aa']).length").as_u64().expect("axe in the page")
}
