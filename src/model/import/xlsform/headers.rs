//! The headers of columns: many spellings of few names, some with a language behind them.

/// What is known of a column by its header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    /// The one name for all spellings; as it stands in the file where it is not known.
    pub key: String,
    /// The language that it names.
    pub language: Option<String>,
}

/// Other spellings of the names of columns.
const SPELLINGS: [(&str, &str); 30] = [
    ("command", "type"),
    ("tag", "name"),
    ("value", "name"),
    ("caption", "label"),
    ("relevance", "relevant"),
    ("read_only", "readonly"),
    ("calculate", "calculation"),
    ("jr:constraintmsg", "constraint_message"),
    ("constraining_message", "constraint_message"),
    ("constraint_msg", "constraint_message"),
    ("constraintmsg", "constraint_message"),
    ("jr:requiredmsg", "required_message"),
    ("requiredmsg", "required_message"),
    ("jr:count", "repeat_count"),
    ("count", "repeat_count"),
    ("jr:noapperrorstring", "no_app_error_string"),
    ("noapperrorstring", "no_app_error_string"),
    ("media:image", "image"),
    ("media:big-image", "big-image"),
    ("media:audio", "audio"),
    ("media:video", "video"),
    ("listname", "list_name"),
    ("list", "list_name"),
    ("title", "form_title"),
    ("set_form_title", "form_title"),
    ("id_string", "form_id"),
    ("set_form_id", "form_id"),
    ("guidance", "guidance_hint"),
    ("entities:saveto", "save_to"),
    ("entity_id", "save_to"),
];

/// Every name that some sheet has a use or a reason for.
const KNOWN: [(&str, &str); 31] = [
    ("type", ""),
    ("name", ""),
    ("label", ""),
    ("hint", ""),
    ("guidance_hint", ""),
    ("list_name", ""),
    ("relevant", ""),
    ("required", ""),
    ("constraint", ""),
    ("constraint_message", ""),
    ("form_title", ""),
    ("form_id", ""),
    ("version", ""),
    ("default_language", ""),
    ("disabled", ""),
    ("appearance", "how a question looks is not part of a definition"),
    ("default", "a definition has no answers to begin with"),
    ("calculation", "nothing is calculated from answers while they are given"),
    ("choice_filter", "choices cannot depend on other answers"),
    ("repeat_count", "the number of rows cannot depend on other answers"),
    ("parameters", "these parameters have no counterpart"),
    ("readonly", "an item that cannot be answered is a note"),
    ("required_message", "the message of a missing answer is the program's own"),
    ("no_app_error_string", "no other program is started"),
    ("trigger", "nothing is calculated from answers while they are given"),
    ("save_to", "answers are not copied into lists of entities"),
    ("image", "an item shows no pictures"),
    ("big-image", "an item shows no pictures"),
    ("audio", "an item plays no sound"),
    ("video", "an item plays no video"),
    ("autoplay", "an item plays no sound"),
];

/// The header of a column as it was written.
pub(super) fn parse(title: &str) -> Header {
    let parts: Vec<&str> = split(title);
    let mut parts = parts.into_iter().map(str::trim).filter(|part| !part.is_empty());
    let mut key = normal(parts.next().unwrap_or_default());
    let mut rest: Vec<&str> = parts.collect();
    // `bind::relevant`, `control::appearance`: where XForms keep it says nothing here.
    if matches!(key.as_str(), "bind" | "control" | "body" | "instance" | "jr" | "media") && !rest.is_empty() {
        let next = normal(rest.remove(0));
        let is_prefix = matches!(next.as_str(), "jr" | "entities" | "odk") && !rest.is_empty();
        key = match (key.as_str(), is_prefix) {
            (_, true) => format!("{next}:{}", normal(rest.remove(0))),
            ("media", false) => format!("media:{next}"),
            ("jr", false) => format!("jr:{next}"),
            (_, false) => next,
        };
    }
    let key = SPELLINGS.iter().find(|(other, _)| *other == key).map_or(key.as_str(), |(_, known)| known);
    Header { key: key.to_owned(), language: (!rest.is_empty()).then(|| rest.join(":")) }
}

/// Whether a header is one that forms have.
pub(super) fn is_known(title: &str) -> bool {
    let key = parse(title).key;
    KNOWN.iter().any(|(known, _)| *known == key)
}

/// Why the cells of a known column may have no counterpart; none for one that is not known.
pub(super) fn reason(key: &str) -> Option<&'static str> {
    let found = KNOWN.iter().find(|(known, _)| *known == key)?;
    Some(if found.1.is_empty() { "it has no counterpart in a row of this type" } else { found.1 })
}

/// At `::`, or at `:` where an older form has only that.
fn split(title: &str) -> Vec<&str> {
    if title.contains("::") {
        title.split("::").flat_map(colons).collect()
    } else {
        title.split(':').collect()
    }
}

/// `jr:count` inside a header with `::` is one name of two parts.
fn colons(part: &str) -> Vec<&str> {
    let is_prefixed = ["jr:", "odk:", "entities:"].iter().any(|prefix| part.trim().starts_with(prefix));
    if is_prefixed { part.split(':').collect() } else { vec![part] }
}

fn normal(part: &str) -> String {
    part.split_whitespace().collect::<Vec<_>>().join("_").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(title: &str) -> (String, Option<String>) {
        let header = parse(title);
        (header.key, header.language)
    }

    #[test]
    fn spellings_of_one_column_are_one() {
        for title in
            ["constraint_message", "Constraint Message", "bind::jr:constraintMsg", "bind:jr:constraintMsg"]
        {
            assert_eq!(read(title), ("constraint_message".into(), None), "{title}");
        }
        assert_eq!(read("list name"), ("list_name".into(), None));
        assert_eq!(read("control::jr:count"), ("repeat_count".into(), None));
        assert_eq!(read("bind::required"), ("required".into(), None));
    }

    #[test]
    fn a_language_stands_behind_the_name() {
        assert_eq!(read("label::English (en)"), ("label".into(), Some("English (en)".into())));
        assert_eq!(read("label:english"), ("label".into(), Some("english".into())));
        assert_eq!(read("media::image::fr"), ("image".into(), Some("fr".into())));
        assert_eq!(read("bind::jr:constraintMsg::fr"), ("constraint_message".into(), Some("fr".into())));
        assert_eq!(read("Label :: Français (fr)"), ("label".into(), Some("Français (fr)".into())));
    }
}
