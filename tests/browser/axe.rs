//! axe-core in the page: what it finds against WCAG 2.2 A and AA.

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use super::window::Window;

/// The rules that count.
const ALL: &str = "{ type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }";
/// The one rule that depends on the width alone.
const TARGETS: &str = "{ type: 'rule', values: ['target-size'] }";

/// Each fault of the page in the window, one a line; empty when there is none.
pub fn faults(window: &Window) -> Vec<String> {
    found(window, ALL)
}

/// Each target that is too small for a finger and too near to another one.
pub fn small_targets(window: &Window) -> Vec<String> {
    found(window, TARGETS)
}

/// Of each finding what a person needs to mend it.
fn found(window: &Window, rules: &str) -> Vec<String> {
    if window.evaluate("typeof axe") != "object" {
        window.evaluate(&format!("{};undefined", source()));
    }
    let run = format!(
        "axe.run(document, {{ runOnly: {rules}, resultTypes: ['violations'] }})
          .then(result => result.violations.flatMap(rule => rule.nodes.map(node =>
            `${{rule.id}}: ${{rule.help}}: ${{node.html}} (${{node.any.concat(node.all, node.none)
              .map(check => check.message).join('; ')}})`)))"
    );
    let found = window.evaluate(&run);
    let lines = found.as_array().expect("a list of faults").iter();
    lines.map(|line| line.as_str().map_or_else(|| line.to_string(), str::to_owned)).collect()
}

fn source() -> &'static str {
    static SOURCE: OnceLock<String> = OnceLock::new();
    SOURCE.get_or_init(|| {
        fs::read_to_string(file()).unwrap_or_else(|error| {
            panic!("{}: {error}; `scripts/install-deps test` fetches it", file().display())
        })
    })
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
