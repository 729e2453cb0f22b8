//! Ids and codes out of the names of another format: valid, unique, and as close as they can be.

use std::collections::{HashMap, HashSet};

use crate::model::parse::{is_code, is_id};

const LONGEST_ID: usize = 100;
const LONGEST_CODE: usize = 50;
/// Slots of an item's texts: a code of this name would stand under the same key.
const SLOTS: [&str; 7] = ["text", "title", "help", "proof", "why", "unit", "constraint"];
/// Pages that the address of a section could be mistaken for, and the root of the scoring tree.
const TAKEN: [&str; 10] =
    ["differences", "check", "send", "sign-off", "receipt", "people", "sign", "return", "accept", "overall"];

/// The ids of a definition.
#[derive(Debug, Default)]
pub(super) struct Ids {
    taken: HashSet<String>,
    next: HashMap<String, usize>,
}

impl Ids {
    /// A free id that resembles a name.
    pub fn free(&mut self, name: &str) -> String {
        let wanted = id_like(name);
        if !TAKEN.contains(&wanted.as_str()) && self.taken.insert(wanted.clone()) {
            return wanted;
        }
        numbered(&wanted, &mut self.taken, &mut self.next)
    }
}

/// Letters and digits, parts joined by `.` or `-`; `item` where nothing of the name is left.
fn id_like(name: &str) -> String {
    let kept = joined(name, |c| c == '.');
    let kept: String = kept.chars().take(LONGEST_ID).collect();
    let parts = |text: &str| -> String {
        let dotted = text
            .split('.')
            .map(|part| part.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-"));
        dotted.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(".")
    };
    let id = parts(&kept);
    if id.is_empty() {
        return "item".to_owned();
    }
    let id = if id.starts_with(|c: char| c.is_ascii_alphabetic()) { id } else { format!("q-{id}") };
    if is_id(&id) { id } else { "item".to_owned() }
}

/// The codes of one list of choices.
#[derive(Debug, Default)]
pub(super) struct Codes {
    taken: HashSet<String>,
    next: HashMap<String, usize>,
}

impl Codes {
    /// A free code that resembles a value.
    pub fn free(&mut self, value: &str) -> String {
        let wanted = code_like(value);
        if self.taken.insert(wanted.clone()) {
            return wanted;
        }
        numbered(&wanted, &mut self.taken, &mut self.next)
    }
}

/// The name with the next number that makes it free.
fn numbered(wanted: &str, taken: &mut HashSet<String>, next: &mut HashMap<String, usize>) -> String {
    let number = next.entry(wanted.to_owned()).or_insert(2);
    loop {
        let name = format!("{wanted}-{number}");
        *number += 1;
        if taken.insert(name.clone()) {
            return name;
        }
    }
}

fn code_like(value: &str) -> String {
    let kept = joined(value, |c| matches!(c, '.' | '_'));
    let kept: String = kept.chars().take(LONGEST_CODE).collect();
    let code = if is_code(&kept) { kept } else { "choice".to_owned() };
    if hides_a_slot(&code) { format!("choice-{}", code.replace('.', "-")) } else { code }
}

/// Whether the key of this choice's text would be the key of another text.
fn hides_a_slot(code: &str) -> bool {
    let mut parts = code.split('.');
    let first = parts.next().unwrap_or_default();
    let last = parts.next_back();
    match last {
        None => SLOTS.contains(&first),
        Some(last) => SLOTS.contains(&last) || matches!(first, "row" | "criteria"),
    }
}

/// What is neither letter nor digit becomes `-`, one for a run; what `keeps` stays.
fn joined(text: &str, keeps: impl Fn(char) -> bool) -> String {
    let mut kept = String::new();
    for c in text.trim().chars().take(4 * LONGEST_ID) {
        if c.is_ascii_alphanumeric() || keeps(c) || c == '-' {
            kept.push(c);
        } else if !kept.ends_with('-') {
            kept.push('-');
        }
    }
    kept.trim_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_that_is_an_id_stays() {
        let mut ids = Ids::default();
        assert_eq!(ids.free("GOV-2.1"), "GOV-2.1");
        assert_eq!(ids.free("family_name"), "family-name");
        assert_eq!(ids.free("family name"), "family-name-2");
        assert_eq!(ids.free("1st"), "q-1st");
        assert_eq!(ids.free("..عمر"), "item");
        assert_eq!(ids.free("check"), "check-2");
    }

    #[test]
    fn a_code_never_stands_under_the_key_of_another_text() {
        let mut codes = Codes::default();
        assert_eq!(codes.free("pit_latrine"), "pit_latrine");
        assert_eq!(codes.free("1.5"), "1.5");
        assert_eq!(codes.free("text"), "choice-text");
        assert_eq!(codes.free("a.help"), "choice-a-help");
        assert_eq!(codes.free("Item 1"), "Item-1");
        assert_eq!(codes.free("Item-1"), "Item-1-2");
    }

    proptest! {
        #[test]
        fn any_name_gives_a_valid_id_and_code(name in "\\PC{0,200}") {
            prop_assert!(is_id(&Ids::default().free(&name)));
            prop_assert!(is_code(&Codes::default().free(&name)));
        }
    }
}
