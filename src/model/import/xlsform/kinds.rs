//! What the type of a row asks for.

use crate::model::ItemKind;

/// What a row is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum RowKind {
    /// A question without choices.
    Plain(ItemKind),
    /// A question whose type has no counterpart: why, and what it becomes.
    Near(ItemKind, &'static str),
    /// A number, with its limits.
    Number(Numbers),
    /// A number on a scale whose ends stand among its parameters.
    Range,
    /// A box to tick.
    Acknowledge,
    /// Choices out of a list of the form.
    Choice {
        /// One, several or in order.
        kind: ItemKind,
        /// The list.
        list: String,
        /// Whether another answer can be written.
        or_other: bool,
    },
    /// Choices that are not in the form.
    ChoiceElsewhere(String),
    /// The beginning of a group.
    Begin(Group),
    /// The end of a group.
    End,
    /// What a device or a formula fills in: why nobody is asked for it.
    Unasked(&'static str),
    /// No type at all.
    Unknown,
}

/// Limits of a number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Numbers {
    /// Only whole ones.
    pub integer: bool,
    /// From 0 to this.
    pub most: Option<f64>,
}

/// Groups of rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Group {
    /// Asked once.
    Once,
    /// Asked as often as the respondent wants.
    Repeat,
    /// Asked once for each choice of a list.
    Loop(String),
}

const TIME: &str = "there is no type for a time of day";
const PLACE: &str = "there is no type for a place on the map";
const CODE: &str = "no camera reads codes";
const DIGITS: &str = "there is no type for telephone numbers";
const DEVICE: &str = "nothing is read from the respondent's device";
const FORMULA: &str = "nothing is calculated from answers while they are given";

/// Types without choices, `_` written as a space.
const PLAIN: [(RowKind, &[&str]); 22] = [
    (RowKind::Plain(ItemKind::Text), &["text", "string", "q string", "add text prompt", "get text"]),
    (
        RowKind::Number(Numbers { integer: true, most: None }),
        &["integer", "int", "q int", "add integer prompt"],
    ),
    (
        RowKind::Number(Numbers { integer: false, most: None }),
        &["decimal", "q decimal", "add decimal prompt", "number"],
    ),
    (RowKind::Number(Numbers { integer: true, most: Some(100.0) }), &["percentage", "pecentage"]),
    (RowKind::Number(Numbers { integer: true, most: Some(31.0) }), &["number of days in last month"]),
    (RowKind::Number(Numbers { integer: true, most: Some(183.0) }), &["number of days in last six months"]),
    (RowKind::Number(Numbers { integer: true, most: Some(365.0) }), &["number of days in last year"]),
    (RowKind::Range, &["range"]),
    (RowKind::Plain(ItemKind::Date), &["date", "q date", "add date prompt"]),
    (RowKind::Near(ItemKind::Text, TIME), &["time", "q time", "add time prompt"]),
    (
        RowKind::Near(ItemKind::Text, TIME),
        &[
            "datetime",
            "date time",
            "q datetime",
            "q date time",
            "add datetime prompt",
            "add date time prompt",
        ],
    ),
    (RowKind::Plain(ItemKind::Note), &["note", "q note", "add note prompt"]),
    (
        RowKind::Near(ItemKind::Text, PLACE),
        &["geopoint", "geotrace", "geoshape", "gps", "location", "q geopoint", "q location", "q gps"],
    ),
    (RowKind::Near(ItemKind::Text, PLACE), &["add location prompt", "add geopoint prompt"]),
    (RowKind::Near(ItemKind::Text, CODE), &["barcode", "q barcode", "add barcode prompt"]),
    (RowKind::Near(ItemKind::Text, DIGITS), &["phone number", "q phone number", "add phone number prompt"]),
    (
        RowKind::Plain(ItemKind::File),
        &[
            "image",
            "photo",
            "picture",
            "q picture",
            "q image",
            "add image prompt",
            "add photo prompt",
            "file",
        ],
    ),
    (
        RowKind::Plain(ItemKind::File),
        &["audio", "video", "q audio", "q video", "add audio prompt", "add video prompt", "add file prompt"],
    ),
    (RowKind::Acknowledge, &["acknowledge", "trigger", "q acknowledge", "add acknowledge prompt"]),
    (
        RowKind::Unasked(FORMULA),
        &["calculate", "q calculate", "add calculate prompt", "hidden", "calculate here", "xml-external"],
    ),
    (
        RowKind::Unasked(DEVICE),
        &[
            "start",
            "end",
            "today",
            "deviceid",
            "imei",
            "phonenumber",
            "simserial",
            "subscriberid",
            "username",
        ],
    ),
    (
        RowKind::Unasked(DEVICE),
        &["email", "audit", "start time", "end time", "start-geopoint", "background-audio", "csv-external"],
    ),
];

/// Beginnings of types with choices; the longer ones first.
const CHOICES: [(&str, ItemKind); 12] = [
    ("add select multiple prompt using", ItemKind::Multi),
    ("add select one prompt using", ItemKind::Single),
    ("select all that apply from", ItemKind::Multi),
    ("select multiple using", ItemKind::Multi),
    ("select multiple from", ItemKind::Multi),
    ("select all that apply", ItemKind::Multi),
    ("select one using", ItemKind::Single),
    ("select one from", ItemKind::Single),
    ("select multiple", ItemKind::Multi),
    ("select one", ItemKind::Single),
    ("select1", ItemKind::Single),
    ("rank", ItemKind::Rank),
];
const ELSEWHERE: [&str; 7] = [
    "select multiple from file",
    "select one from file",
    "select multiple external",
    "select one external",
    "rank from file",
    "cascading select",
    "osm",
];
const OTHERS: [&str; 3] = ["or specify other", "or other", "or_other"];

/// What a type asks for.
pub(super) fn parse(word: &str) -> RowKind {
    let word = word.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = word.to_lowercase().replace('_', " ");
    if let Some(group) = plain.strip_prefix("begin ") {
        return begin(group, &word);
    }
    if let Some(group) = plain.strip_prefix("end ")
        && begin(group, &word) != RowKind::Unknown
    {
        return RowKind::End;
    }
    if let Some((kind, _)) = PLAIN.iter().find(|(_, words)| words.contains(&plain.as_str())) {
        return kind.clone();
    }
    if ELSEWHERE.iter().any(|start| after(&word, start).is_some()) {
        return RowKind::ChoiceElsewhere(word);
    }
    let device = ["uri ", "uri:", "get ", "sim id", "device id", "subscriber id"];
    if device.iter().any(|start| plain.starts_with(start)) {
        return RowKind::Unasked(DEVICE);
    }
    choice(&word)
}

fn begin(group: &str, word: &str) -> RowKind {
    match group {
        "group" => RowKind::Begin(Group::Once),
        "repeat" | "lgroup" | "looped group" => RowKind::Begin(Group::Repeat),
        "loop" => RowKind::Begin(Group::Loop(String::new())),
        other if other.starts_with("loop over ") => {
            let list = word.rsplit(' ').next().unwrap_or_default();
            RowKind::Begin(Group::Loop(list.to_owned()))
        }
        _ => RowKind::Unknown,
    }
}

fn choice(word: &str) -> RowKind {
    let found = CHOICES.iter().find_map(|(start, kind)| after(word, start).map(|list| (*kind, list)));
    let Some((kind, rest)) = found else { return RowKind::Unknown };
    let ends = |end: &str| {
        let cut = rest.len().checked_sub(end.len())?;
        let (list, tail) = rest.split_at_checked(cut)?;
        (alike(tail, end) && list.ends_with(' ')).then_some(list)
    };
    let other = OTHERS.iter().find_map(|end| ends(end));
    let list = other.unwrap_or(rest).trim();
    if list.starts_with("${") || list.ends_with(".csv") || list.ends_with(".xml") {
        return RowKind::ChoiceElsewhere(word.to_owned());
    }
    RowKind::Choice { kind, list: list.to_owned(), or_other: other.is_some() }
}

/// What stands behind a beginning, where `_` and a space are alike.
fn after<'w>(word: &'w str, start: &str) -> Option<&'w str> {
    let (head, rest) = word.split_at_checked(start.len())?;
    (alike(head, start) && (rest.is_empty() || rest.starts_with(' '))).then(|| rest.trim())
}

fn alike(text: &str, pattern: &str) -> bool {
    text.to_lowercase().replace('_', " ") == pattern.replace('_', " ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn single(list: &str, or_other: bool) -> RowKind {
        RowKind::Choice { kind: ItemKind::Single, list: list.into(), or_other }
    }

    #[test]
    fn old_and_new_names_of_types_are_known() {
        assert_eq!(parse("select_one yes_no"), single("yes_no", false));
        assert_eq!(parse("Select one from  sexes or specify other"), single("sexes", true));
        assert_eq!(parse("select_one sexes or_other"), single("sexes", true));
        assert_eq!(parse("add select one prompt using L"), single("L", false));
        assert_eq!(parse("dateTime"), RowKind::Near(ItemKind::Text, TIME));
        assert_eq!(parse("begin_repeat"), RowKind::Begin(Group::Repeat));
        assert_eq!(parse("end looped group"), RowKind::End);
        assert_eq!(parse("begin loop over toilet_type"), RowKind::Begin(Group::Loop("toilet_type".into())));
        assert_eq!(parse("phonenumber"), RowKind::Unasked(DEVICE));
        assert_eq!(parse("telepathy"), RowKind::Unknown);
    }

    #[test]
    fn choices_that_are_not_in_the_form_are_told_apart() {
        assert!(matches!(parse("select_one_from_file a.csv"), RowKind::ChoiceElsewhere(_)));
        assert!(matches!(parse("select_one ${children}"), RowKind::ChoiceElsewhere(_)));
    }
}
