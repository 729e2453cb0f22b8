//! The last word has the check of definitions: a condition that it refuses is taken out and listed.

use std::collections::HashMap;

use serde_json::Value;

use super::form::{Form, Imported, Part, Question};
use crate::model::{CheckProblem, SourceFile, Survey};

/// Every round takes out at least one condition; a form of honest people needs two.
const MOST_ROUNDS: usize = 40;
/// Members that hold conditions.
const CONDITIONS: [&str; 3] = ["visible_if", "required_if", "constraints"];

/// Where things of the definition stand in the source, by their JSON pointer.
#[derive(Debug, Default)]
pub(super) struct Places {
    by_pointer: HashMap<String, String>,
}

impl Places {
    /// Remembers where a section stands.
    pub fn section(&mut self, at: usize, part: &Part) {
        let place = part.rules.first().map(|rule| rule.place.clone()).unwrap_or_default();
        self.by_pointer.insert(format!("/sections/{at}"), place);
    }

    /// Remembers where an item and its columns stand.
    pub fn item(&mut self, at: usize, question: &Question) {
        self.by_pointer.insert(format!("/items/{at}"), question.place.clone());
        for (column_at, column) in question.columns.iter().enumerate() {
            self.by_pointer.insert(format!("/items/{at}/items/{column_at}"), column.place.clone());
        }
    }

    fn of(&self, pointer: &str) -> &str {
        self.by_pointer.get(pointer).map_or("the whole form", String::as_str)
    }
}

/// Checks a definition as `survey check` does, and takes out conditions until it passes or nothing helps.
pub(super) fn settle(mut definition: Value, form: Form, places: &Places) -> Imported {
    let Form { words, mut notes, .. } = form;
    let languages = words.into_files();
    let mut problems = Vec::new();
    for _ in 0..MOST_ROUNDS {
        problems = check(&definition, &languages);
        let mut taken = false;
        for problem in &problems {
            let Some((owner, member)) = condition_at(&definition, &problem.pointer) else { continue };
            let Some(members) = definition.pointer_mut(&owner).and_then(Value::as_object_mut) else {
                continue;
            };
            if let Some(condition) = members.remove(member) {
                let what = format!("the {member} {condition}");
                notes.lost(places.of(&owner), &what, &problem.cause, "it stands without this condition");
                taken = true;
            }
        }
        if !taken {
            break;
        }
    }
    for problem in &problems {
        notes.lost(
            &problem.pointer,
            "the definition does not pass the check",
            &problem.cause,
            "mend it by hand",
        );
    }
    Imported { definition, languages, notes: notes.into_list(), problems }
}

/// What `survey check` says of a definition and its languages.
fn check(
    definition: &Value,
    languages: &std::collections::BTreeMap<String, serde_json::Map<String, Value>>,
) -> Vec<CheckProblem> {
    let text = |value: &dyn Fn() -> serde_json::Result<String>| value().unwrap_or_default();
    let main =
        SourceFile { path: "survey.json".to_owned(), text: text(&|| serde_json::to_string(definition)) };
    let others = languages.iter().map(|(tag, texts)| SourceFile {
        path: format!("lang/{tag}.json"),
        text: text(&|| serde_json::to_string(texts)),
    });
    let files: Vec<SourceFile> = std::iter::once(main).chain(others).collect();
    Survey::parse(&files).err().unwrap_or_default()
}

/// The item or section, and its member, whose condition a pointer names. A circle is named by an item; the
/// condition on it may be that of its section.
fn condition_at(definition: &Value, pointer: &str) -> Option<(String, &'static str)> {
    let steps: Vec<&str> = pointer.split('/').collect();
    let at = steps.iter().position(|step| CONDITIONS.contains(step))?;
    let member = CONDITIONS.iter().find(|member| steps.get(at) == Some(member))?;
    let owner = steps.get(..at)?.join("/");
    let holds = |pointer: &str| definition.pointer(pointer).is_some_and(|owner| owner.get(member).is_some());
    if holds(&owner) {
        return Some((owner, member));
    }
    let id = definition.pointer(&owner)?.get("id")?;
    let sections = definition.get("sections")?.as_array()?;
    let around = sections.iter().position(|section| {
        section.get("items").and_then(Value::as_array).is_some_and(|items| items.contains(id))
    })?;
    let section = format!("/sections/{around}");
    holds(&section).then_some((section, member))
}
