//! The rules, as data first: what each part may read, and where each outside crate lives.

use std::fmt;

use super::names::{Name, names};

/// Lines of a file at most: past this it has two jobs.
const LONGEST: usize = 400;

/// Calculations only: no disk, network, thread, clock or chance.
const PURE: &[&str] = &["model", "scoring", "mapping", "plan", "charts", "report", "error", "i18n", "fonts"];

/// What a part may read besides itself and [`SHARED`]; the core stands in the order of its arrows.
const MAY_READ: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("scoring", &["model"]),
    ("mapping", &["model", "scoring"]),
    ("plan", &["model", "scoring", "mapping"]),
    ("charts", &["model", "scoring", "mapping", "plan"]),
    ("report", &["model", "scoring", "mapping", "plan", "charts"]),
    ("error", &[]),
    ("i18n", &[]),
    ("fonts", &[]),
    ("clock", &[]),
    ("config", &[]),
    ("db", &["model", "scoring", "mapping", "plan", "clock", "config"]),
    ("actions", &["model", "scoring", "mapping", "plan", "charts", "report", "db", "clock", "config"]),
    ("web", &["model", "scoring", "mapping", "plan", "charts", "report", "actions", "clock", "config"]),
    // `serve` starts the site: the one place that reads `web`.
    (
        "cli",
        &["model", "scoring", "mapping", "plan", "charts", "report", "actions", "clock", "config", "web"],
    ),
];

const SHARED: &[&str] = &["error", "i18n", "fonts"];

/// Outside crates that one part keeps from the others, and that part (or that one file).
const HOMES: &[(&str, &[&str])] = &[
    ("diesel", &["src/db/"]),
    ("diesel_migrations", &["src/db/"]),
    ("actix_web", &["src/web/"]),
    ("actix_multipart", &["src/web/"]),
    ("tera", &["src/web/", "src/report/html.rs"]),
    ("typst", &["src/report/pdf"]),
    ("typst_layout", &["src/report/pdf"]),
    ("typst_pdf", &["src/report/pdf"]),
    ("comemo", &["src/report/pdf"]),
];

/// Paths that no pure part may name, by the segments they begin with or contain.
const IMPURE: &[&[&str]] = &[
    &["std", "fs"],
    &["std", "net"],
    &["std", "thread"],
    &["std", "env"],
    &["std", "process"],
    &["tokio"],
    &["SystemTime"],
    &["Instant", "now"],
    &["Utc", "now"],
    &["Local", "now"],
    &["rand", "rng"],
    &["rand", "random"],
    &["thread_rng"],
    &["now_v7"],
    &["new_v4"],
];

/// One broken rule, printed as `path:line: what is wrong`.
#[derive(Debug)]
pub struct Fault {
    path: String,
    line: usize,
    cause: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.path, self.line, self.cause)
    }
}

/// Every rule that the file at `path` (from the root, with `/`) breaks with this text.
pub fn faults(path: &str, text: &str) -> Vec<Fault> {
    let mut causes = shape(text);
    if let Some(area) = area(path).filter(|_| !is_test_file(path)) {
        for name in names(path, text) {
            let line = name.line;
            causes.extend(broken(path, area, &name).into_iter().map(|cause| (line, cause)));
        }
        if !is_known(area) {
            causes.push((1, unknown(area)));
        }
    }
    causes.into_iter().map(|(line, cause)| Fault { path: path.to_owned(), line, cause }).collect()
}

fn shape(text: &str) -> Vec<(usize, String)> {
    let mut causes = Vec::new();
    if !text.starts_with("//!") {
        causes.push((1, "a file must open with a `//!` line that says its job".to_owned()));
    }
    let lines = text.lines().count();
    if lines > LONGEST {
        causes.push((lines, format!("{lines} lines: split it, {LONGEST} are the limit")));
    }
    causes
}

/// The part a file of `src/` belongs to; `lib.rs` and `main.rs` belong to none.
fn area(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    let first = inside.split('/').next()?;
    let area = first.strip_suffix(".rs").unwrap_or(first);
    (area != "lib" && area != "main").then_some(area)
}

/// Unit tests in a file of their own may read what they like, as those in a `mod tests` may.
fn is_test_file(path: &str) -> bool {
    path.ends_with("/tests.rs") || path.ends_with("_tests.rs") || path.contains("/tests/")
}

fn is_known(area: &str) -> bool {
    MAY_READ.iter().any(|(known, _)| *known == area)
}

fn unknown(area: &str) -> String {
    format!("`{area}` has no arrows yet: say in tests/arrows/rules.rs what it may read")
}

fn broken(path: &str, area: &str, name: &Name) -> Vec<String> {
    let mut causes = Vec::new();
    if let Some(other) = name.part() {
        if !is_known(other) && name.is_module(other) {
            causes.push(unknown(other));
        } else if is_known(other) && other != area && !may_read(area, other) {
            causes.push(format!("`{area}` may not read `{other}`"));
        }
    }
    for (outside, homes) in HOMES {
        if name.begins_with(&[outside]) && !homes.iter().any(|home| path.starts_with(home)) {
            causes.push(format!("`{outside}` belongs to {}", homes.join(" and ")));
        }
    }
    if PURE.contains(&area) {
        let met = IMPURE.iter().filter(|impure| name.contains(impure));
        causes.extend(met.map(|impure| format!("`{area}` is pure and may not meet `{}`", impure.join("::"))));
    }
    causes
}

fn may_read(area: &str, other: &str) -> bool {
    let list = MAY_READ.iter().find(|(known, _)| *known == area).map(|(_, list)| *list);
    SHARED.contains(&other) || list.is_some_and(|list| list.contains(&other))
}
