//! What a new version of a definition changes, how much that weighs, and which answers carry over.
//!
//! PATCH changes wording, MINOR adds what is not scored, MAJOR changes meaning (survey-format, versions).

use std::collections::BTreeSet;
use std::fmt::{self, Display, Formatter};

use serde_json::Value;

use super::definition::Survey;
use super::item::Origin;

/// How much a change weighs, and the part of the version number that it raises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Wording.
    Patch,
    /// Something that is not scored was added or loosened.
    Minor,
    /// Scores or answers mean something else.
    Major,
}

impl Weight {
    /// Its word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Patch => "PATCH",
            Self::Minor => "MINOR",
            Self::Major => "MAJOR",
        }
    }
}

/// One thing that is other than before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// How much it weighs.
    pub weight: Weight,
    /// Where: an item, a node, a text, a part of the model.
    pub place: String,
    /// What is other.
    pub what: What,
}

/// What is other about a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It is there no more.
    Gone,
    /// It is new.
    New,
    /// It is new and enters a score.
    NewScored,
    /// It says something else.
    Another,
    /// The same, under the same revision.
    SameRev,
    /// It stands below another node.
    Moved,
    /// A value, as JSON, before and after; none where there was, or is, nothing.
    Value(Option<String>, Option<String>),
}

impl What {
    /// Its code in message keys.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::New => "new",
            Self::NewScored => "new-scored",
            Self::Another => "another",
            Self::SameRev => "same-rev",
            Self::Moved => "moved",
            Self::Value(..) => "value",
        }
    }
}

impl Display for What {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Gone => "is gone",
            Self::New => "is new",
            Self::NewScored => "is new and scored",
            Self::Another => "is another",
            Self::SameRev => "is another, with the same \"rev\": translations do not count as stale",
            Self::Moved => "stands elsewhere in the tree",
            Self::Value(before, after) => {
                let word = |value: &Option<String>| value.clone().unwrap_or_else(|| "nothing".to_owned());
                return write!(f, "was {}, is {}", word(before), word(after));
            }
        })
    }
}

/// Keys of an item that say what its score means.
const SCORED: [&str; 13] = [
    "type",
    "node",
    "level",
    "weight",
    "scale",
    "options",
    "specials",
    "criteria",
    "not_shown",
    "visible_if",
    "caps",
    "score",
    "max_points",
];
/// Keys of a node that say what its score means; the others serve the plan.
const NODE: [&str; 4] = ["weight", "leaf", "parent", "kind"];
/// Keys of the model that say what scores mean.
const MODEL: [&str; 9] =
    ["levels", "leaf", "parent", "overall", "na", "blank", "dk", "min_completeness", "max_na_share"];

/// Everything in which `new` differs from `old`, the heaviest first.
#[must_use]
pub fn differences(old: &Survey, new: &Survey) -> Vec<Difference> {
    let (before, after) = (root(old), root(new));
    let mut found = Vec::new();
    let mut add = |weight, place: String, what: What| found.push(Difference { weight, place, what });
    for key in ["id", "unit", "source_language"] {
        if before.get(key) != after.get(key) {
            add(Weight::Major, key.to_owned(), said(before.get(key), after.get(key)));
        }
    }
    for key in ["scales", "enablers"] {
        if before.get(key) != after.get(key) {
            add(Weight::Major, key.to_owned(), What::Another);
        }
    }
    for key in ["sections", "targets", "languages", "require_complete"] {
        if before.get(key) != after.get(key) {
            let weight =
                if matches!(key, "languages" | "require_complete") { Weight::Patch } else { Weight::Minor };
            add(weight, key.to_owned(), What::Another);
        }
    }
    model(&before, &after, &mut add);
    items(old, new, &before, &after, &mut add);
    texts(old, new, &mut add);
    found.sort_by_key(|one| std::cmp::Reverse(one.weight));
    found
}

/// What the new version lacks: a number that says how much changed, and the word on every old item.
#[must_use]
pub fn lacking(old: &Survey, new: &Survey, differences: &[Difference]) -> Vec<String> {
    let mut lacks = Vec::new();
    let Some(weight) = differences.iter().map(|one| one.weight).max() else { return lacks };
    if !is_raised(&old.version, &new.version, weight) {
        let (old, new, word) = (&old.version, &new.version, weight.word());
        lacks.push(format!("{new} after {old}: the changes are {word}, and the number does not say so"));
    }
    let migration = new.migrations.iter().find(|one| one.from == old.version);
    match migration {
        None if weight == Weight::Major => {
            lacks.push(format!(
                "\"migrate\" from {} is missing: a MAJOR change says what became of each item",
                old.version
            ));
        }
        None => {}
        Some(migration) => {
            let carried = migration.same.iter().chain(&migration.reworded).map(|(old, _)| old);
            let named: BTreeSet<&String> =
                carried.chain(&migration.ask_again).chain(&migration.dropped).collect();
            let ids = written(old);
            for id in ids.iter().filter(|id| !named.iter().any(|named| named == *id)) {
                lacks.push(format!("\"migrate\" from {}: {id} is in none of its lists", old.version));
            }
            for id in named.iter().filter(|id| !ids.contains(&id.as_str())) {
                lacks.push(format!("\"migrate\" from {}: {id} is no item of that version", old.version));
            }
        }
    }
    lacks
}

/// The ids of the items that the definition writes itself.
fn written(survey: &Survey) -> Vec<&str> {
    survey.items.iter().filter(|item| item.origin == Origin::Written).map(|item| item.id.as_str()).collect()
}

/// The parts of a version's number, so that 0.10.0 comes after 0.9.0.
#[must_use]
pub fn numbers(version: &str) -> Vec<u32> {
    version.split('.').filter_map(|part| part.parse().ok()).collect()
}

/// The least number that says of changes of this weight what they are.
#[must_use]
pub fn least_number(old: &str, weight: Weight) -> String {
    let numbers = numbers(old);
    let part = |at: usize| numbers.get(at).copied().unwrap_or(0);
    match weight {
        Weight::Major if part(0) > 0 => format!("{}.0.0", part(0).saturating_add(1)),
        Weight::Major | Weight::Minor => format!("{}.{}.0", part(0), part(1).saturating_add(1)),
        Weight::Patch => format!("{}.{}.{}", part(0), part(1), part(2).saturating_add(1)),
    }
}

/// Whether the number of a version says how much it changes of an older one.
#[must_use]
pub fn is_raised(old: &str, new: &str, weight: Weight) -> bool {
    let (old, new) = (numbers(old), numbers(new));
    let part = |numbers: &[u32], at: usize| numbers.get(at).copied().unwrap_or(0);
    let front =
        |at: usize| (0..at).all(|i| part(&old, i) == part(&new, i)) && part(&new, at) > part(&old, at);
    match weight {
        // Before 1.0.0 nothing is promised, and the second number takes the first one's place.
        Weight::Major => front(0) || (part(&old, 0) == 0 && front(1)),
        Weight::Minor => front(0) || front(1),
        Weight::Patch => new > old,
    }
}

fn root(survey: &Survey) -> Value {
    serde_json::from_str(&survey.canonical_json()).unwrap_or_default()
}

fn said(before: Option<&Value>, after: Option<&Value>) -> What {
    What::Value(before.map(shortened), after.map(shortened))
}

fn shortened(value: &Value) -> String {
    let text = value.to_string();
    if text.chars().count() <= 60 { text } else { text.chars().take(60).chain(['…']).collect() }
}

fn model(before: &Value, after: &Value, add: &mut impl FnMut(Weight, String, What)) {
    let at = |root: &Value, key: &str| root.get("model").and_then(|model| model.get(key)).cloned();
    for key in MODEL {
        let (old, new) = (at(before, key), at(after, key));
        if old != new {
            add(Weight::Major, format!("model {key}"), said(old.as_ref(), new.as_ref()));
        }
    }
    let (old, new) =
        (nodes(&at(before, "tree").unwrap_or_default()), nodes(&at(after, "tree").unwrap_or_default()));
    for (id, parent, node) in &old {
        let Some((_, new_parent, now)) = new.iter().find(|(other, ..)| other == id) else {
            add(Weight::Major, format!("node {id}"), What::Gone);
            continue;
        };
        if parent != new_parent {
            add(Weight::Major, format!("node {id}"), What::Moved);
        }
        for key in ["weight", "leaf", "parent", "kind", "impact", "effort", "closes", "needs"] {
            if node.get(key) != now.get(key) {
                let weight = if NODE.contains(&key) { Weight::Major } else { Weight::Minor };
                add(weight, format!("node {id} {key}"), said(node.get(key), now.get(key)));
            }
        }
    }
    for (id, ..) in new.iter().filter(|(id, ..)| !old.iter().any(|(other, ..)| other == id)) {
        add(Weight::Major, format!("node {id}"), What::New);
    }
}

/// Every node with its parent's id.
fn nodes(tree: &Value) -> Vec<(String, String, Value)> {
    fn walk(list: &Value, parent: &str, all: &mut Vec<(String, String, Value)>) {
        for node in list.as_array().into_iter().flatten() {
            let id = node.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
            all.push((id.clone(), parent.to_owned(), node.clone()));
            walk(node.get("children").unwrap_or(&Value::Null), &id, all);
        }
    }
    let mut all = Vec::new();
    walk(tree, "", &mut all);
    all
}

fn items(
    old: &Survey,
    new: &Survey,
    before: &Value,
    after: &Value,
    add: &mut impl FnMut(Weight, String, What),
) {
    let list = |root: &Value| root.get("items").and_then(Value::as_array).cloned().unwrap_or_default();
    let id = |item: &Value| item.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    let (was, is) = (list(before), list(after));
    for item in &was {
        let id = id(item);
        let scored = old.item(&id).is_some_and(super::Item::is_scored);
        let Some(now) = is.iter().find(|other| other.get("id") == item.get("id")) else {
            add(Weight::Major, format!("item {id}"), What::Gone);
            continue;
        };
        let keys: BTreeSet<&String> =
            item.as_object().into_iter().chain(now.as_object()).flat_map(|o| o.keys()).collect();
        for key in keys.into_iter().filter(|key| item.get(key.as_str()) != now.get(key.as_str())) {
            let (before, after) = (item.get(key), now.get(key));
            add(weight_of(key, scored, before, after), format!("item {id} {key}"), said(before, after));
        }
    }
    for item in is.iter().filter(|item| !was.iter().any(|other| other.get("id") == item.get("id"))) {
        let id = id(item);
        let scored = new.item(&id).is_some_and(super::Item::is_scored);
        let weight = if scored { Weight::Major } else { Weight::Minor };
        add(weight, format!("item {id}"), if scored { What::NewScored } else { What::New });
    }
}

fn weight_of(key: &str, scored: bool, before: Option<&Value>, after: Option<&Value>) -> Weight {
    if scored && SCORED.contains(&key) {
        return Weight::Major;
    }
    match key {
        "type" | "node" | "rows" | "unit" => Weight::Major,
        // Choices may come; one that goes, or means something else, takes answers with it.
        "options" | "items" => {
            let list = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
            let (before, after) = (list(before), list(after));
            if before.iter().all(|one| after.contains(one)) { Weight::Minor } else { Weight::Major }
        }
        _ => Weight::Minor,
    }
}

fn texts(old: &Survey, new: &Survey, add: &mut impl FnMut(Weight, String, What)) {
    let language = &new.source_language;
    for (key, before, before_rev) in old.source_texts() {
        match new.source_texts().find(|(other, ..)| *other == key) {
            None => add(Weight::Patch, format!("text {key} ({language})"), What::Gone),
            Some((_, after, rev)) if after != before => {
                let what = if rev > before_rev { What::Another } else { What::SameRev };
                add(Weight::Patch, format!("text {key} ({language})"), what);
            }
            Some(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_least_number_is_one_that_says_enough() {
        for old in ["0.9.0", "1.2.3", "1.10.0"] {
            for weight in [Weight::Patch, Weight::Minor, Weight::Major] {
                assert!(is_raised(old, &least_number(old, weight), weight), "{old} {}", weight.word());
            }
        }
        assert_eq!(least_number("0.9.4", Weight::Major), "0.10.0");
        assert_eq!(least_number("1.9.4", Weight::Major), "2.0.0");
    }

    #[test]
    fn a_major_change_does_not_fit_under_a_patch_number() {
        assert!(!is_raised("1.0.0", "1.0.1", Weight::Major));
        assert!(!is_raised("1.0.0", "1.1.0", Weight::Major));
        assert!(!is_raised("1.0.0", "1.0.0", Weight::Patch));
        assert!(numbers("0.10.0") > numbers("0.9.0"));
    }
}
