//! How statements read: length, wording, repetition, and whether the rungs of a capability rise.
//!
//! The rules hold for the source language. Word lists are English; where the source is another language
//! only length, criteria and repetition are looked at.

use std::collections::{BTreeSet, HashMap};

use super::definition::Survey;
use super::item::Item;
use super::kinds::ItemKind;

/// The most words of a statement.
pub const MOST_WORDS: usize = 30;
/// The most words of a sentence in help, proof or criterion.
pub const MOST_WORDS_AROUND: usize = 30;
/// Two statements that share more than this part of their words are too near to each other.
const TOO_NEAR: f64 = 0.75;

/// One thing to mend in the wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StyleNote {
    /// The text's key.
    pub key: String,
    /// What is wrong, as a sentence.
    pub cause: String,
}

/// Reads all statements of a survey as an editor would.
#[must_use]
pub fn read(survey: &Survey) -> Vec<StyleNote> {
    let mut notes = Vec::new();
    let statements: Vec<&Item> =
        survey.items.iter().filter(|item| item.kind == ItemKind::Statement).collect();
    let english = survey.source_language.split('-').next() == Some("en");
    for item in &statements {
        statement(survey, item, english, &mut notes);
    }
    repeated(survey, &statements, &mut notes);
    rising(survey, &statements, &mut notes);
    notes
}

fn text<'a>(survey: &'a Survey, key: &str) -> Option<&'a str> {
    survey.text(&survey.source_language, key).map(|found| found.text)
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '\'' | '\u{2019}' | '-'))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

fn statement(survey: &Survey, item: &Item, english: bool, notes: &mut Vec<StyleNote>) {
    let key = format!("{}.text", item.id);
    let mut note = |key: &str, cause: String| notes.push(StyleNote { key: key.to_owned(), cause });
    let Some(said) = text(survey, &key) else { return };
    let count = words(said).count();
    if count > MOST_WORDS {
        note(&key, format!("{count} words; a statement has at most {MOST_WORDS}"));
    }
    if sentences(said).count() > 1 {
        note(&key, "several sentences; a statement is one claim".into());
    }
    if english {
        for cause in wording(said) {
            note(&key, cause);
        }
    }
    let rung = item.level.unwrap_or(0);
    if rung >= 2 && !(1..=4).contains(&item.criteria.len()) {
        note(&key, format!("{} criteria; from the second rung up there are 1 to 4", item.criteria.len()));
    }
    for slot in ["proof", "help"] {
        if text(survey, &format!("{}.{slot}", item.id)).is_none() {
            note(&key, format!("there is no \"{slot}\""));
        }
    }
    let criteria = item.criteria.iter().map(|code| format!("{}.criteria.{code}", item.id));
    for key in criteria.chain(["proof", "help"].map(|slot| format!("{}.{slot}", item.id))) {
        let long = text(survey, &key).into_iter().flat_map(sentences).map(|s| words(s).count()).max();
        if let Some(count) = long.filter(|count| *count > MOST_WORDS_AROUND) {
            note(&key, format!("a sentence of {count} words; {MOST_WORDS_AROUND} are the most"));
        }
    }
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(". ")
        .flat_map(|part| part.split_inclusive(['!', '?', ';']))
        .filter(|s| !s.trim().is_empty())
}

/// English wording that hides two claims, a share, or its own contrary.
fn wording(said: &str) -> Vec<String> {
    let lower = said.to_lowercase();
    let mut causes = Vec::new();
    for phrase in ["and/or", "e.g.", "i.e.", "etc."] {
        if lower.contains(phrase) {
            causes.push(format!("\"{phrase}\" hides more than one claim"));
        }
    }
    if said.contains('%') {
        causes.push("it names a share; the answer says how far it holds".into());
    }
    const NEGATIVE: [&str; 9] =
        ["not", "no", "never", "without", "nobody", "none", "nothing", "unless", "cannot"];
    let negatives = words(&lower).filter(|word| NEGATIVE.contains(&word.as_str())).count();
    if negatives > 1 {
        causes.push("a double negative".into());
    }
    causes
}

/// The words that carry the meaning of a text.
fn bag(said: &str) -> BTreeSet<String> {
    const SMALL: [&str; 22] = [
        "a", "an", "the", "of", "to", "in", "on", "for", "and", "or", "is", "are", "that", "with", "by",
        "it", "its", "has", "have", "as", "at", "from",
    ];
    words(said).filter(|word| !SMALL.contains(&word.as_str())).collect()
}

#[expect(clippy::cast_precision_loss, reason = "a statement has a few dozen words")]
fn nearness(left: &BTreeSet<String>, right: &BTreeSet<String>) -> f64 {
    let shared = left.intersection(right).count() as f64;
    let all = left.union(right).count() as f64;
    if all > 0.0 { shared / all } else { 0.0 }
}

/// Statements of different capabilities that say the same.
fn repeated(survey: &Survey, statements: &[&Item], notes: &mut Vec<StyleNote>) {
    let bags: Vec<(&Item, BTreeSet<String>)> = statements
        .iter()
        .filter_map(|item| Some((*item, bag(text(survey, &format!("{}.text", item.id))?))))
        .collect();
    for (at, (item, bag)) in bags.iter().enumerate() {
        let earlier = bags.iter().take(at).filter(|(other, _)| other.node != item.node);
        for (other, other_bag) in earlier {
            if nearness(bag, other_bag) > TOO_NEAR {
                let cause = format!("nearly the same as {}", other.id);
                notes.push(StyleNote { key: format!("{}.text", item.id), cause });
            }
        }
    }
}

/// A rung whose words all stand in a lower one asks for nothing more.
fn rising(survey: &Survey, statements: &[&Item], notes: &mut Vec<StyleNote>) {
    let mut by_node: HashMap<&str, Vec<&Item>> = HashMap::new();
    for item in statements {
        by_node.entry(item.node.as_deref().unwrap_or_default()).or_default().push(item);
    }
    for item in statements {
        let Some(own) = text(survey, &format!("{}.text", item.id)).map(bag) else { continue };
        let all =
            by_node.get(item.node.as_deref().unwrap_or_default()).map(Vec::as_slice).unwrap_or_default();
        for lower in all.iter().filter(|lower| lower.level < item.level) {
            let Some(below) = text(survey, &format!("{}.text", lower.id)).map(bag) else { continue };
            if own.is_subset(&below) || nearness(&own, &below) > TOO_NEAR {
                let cause = format!("asks for nothing that {} does not say already", lower.id);
                notes.push(StyleNote { key: format!("{}.text", item.id), cause });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_claims_shares_and_double_negatives_are_named() {
        assert_eq!(wording("Rules and/or plans exist.").len(), 1);
        assert_eq!(wording("No project is without a plan.").len(), 1);
        assert_eq!(wording("At least 85 % of teams follow it.").len(), 1);
        assert!(wording("A signed policy sets the rules.").is_empty());
    }

    #[test]
    fn the_same_words_in_another_order_are_near() {
        let near = nearness(&bag("A policy sets the rules."), &bag("The rules are set by a policy."));
        assert!(near > 0.4 && near < TOO_NEAR, "{near}");
        assert!((nearness(&bag("A signed plan"), &bag("The signed plan")) - 1.0).abs() < 1e-9);
    }
}
