//! Why members of a model have no counterpart.

/// How a thing looks.
const LOOKS: [&str; 5] = ["color", "colour", "logo", "icon", "image"];
/// How far the authors of the model have come with a text.
const AUTHORS: [&str; 6] = ["assignee", "progress", "notes", "author", "status", "reviewer"];
/// What an activity takes and brings, beyond what a question shows.
const CONDUCT: [&str; 6] = ["metrics", "costs", "personnel", "relatedactivities", "dependencies", "cost"];
/// Where more can be read.
const READING: [&str; 4] = ["externalreferences", "references", "guidance", "links"];

/// Why a member of this name, written with small letters and digits only, has no counterpart.
pub(super) fn reason(plain: &str) -> &'static str {
    if LOOKS.contains(&plain) {
        "how a part of the model looks is not part of a definition"
    } else if AUTHORS.contains(&plain) {
        "notes among the model's authors are not shown to those who answer"
    } else if CONDUCT.contains(&plain) {
        "a definition has no place for what an activity costs and needs"
    } else if READING.contains(&plain) {
        "a definition has no list of further reading"
    } else {
        "it has no counterpart"
    }
}
