//! How a definition is written into a file: what a reader looks for first stands first.

use std::fmt::Write as _;

use serde_json::Value;

/// The members that come before the others, in this order.
const FIRST: [&str; 20] = [
    "format",
    "id",
    "version",
    "unit",
    "type",
    "code",
    "source_language",
    "languages",
    "require_complete",
    "kind",
    "node",
    "level",
    "scale",
    "scales",
    "model",
    "levels",
    "leaf",
    "parent",
    "sections",
    "value",
];
/// Lists and objects that fit in a line of this length stand in one.
const LINE: usize = 100;

/// The text of a file.
#[must_use]
pub fn text(value: &Value) -> String {
    let mut text = String::new();
    write(value, 0, &mut text);
    text.push('\n');
    text
}

fn write(value: &Value, depth: usize, out: &mut String) {
    let short = flat(value);
    let is_flat = match value {
        Value::Array(list) => list.iter().all(|one| !one.is_array() && !one.is_object()),
        Value::Object(members) => members.len() <= 2 && depth > 1,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => true,
    };
    match value {
        Value::Array(list) if !is_flat || short.len() > LINE => {
            block(out, depth, ('[', ']'), list.iter().map(|one| (None, one)));
        }
        Value::Object(members) if !members.is_empty() && (!is_flat || short.len() > LINE) => {
            let members = sorted(members).into_iter();
            block(out, depth, ('{', '}'), members.map(|(key, one)| (Some(key.as_str()), one)));
        }
        _ => out.push_str(&short),
    }
}

/// The value on one line, with spaces where people put them.
fn flat(value: &Value) -> String {
    match value {
        Value::Array(list) => format!("[{}]", list.iter().map(flat).collect::<Vec<_>>().join(", ")),
        Value::Object(members) => {
            let member =
                |(key, value): (&String, &Value)| format!("{}: {}", Value::from(key.as_str()), flat(value));
            format!("{{{}}}", sorted(members).into_iter().map(member).collect::<Vec<_>>().join(", "))
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => value.to_string(),
    }
}

fn sorted(members: &serde_json::Map<String, Value>) -> Vec<(&String, &Value)> {
    let mut members: Vec<(&String, &Value)> = members.iter().collect();
    members.sort_by_key(|(key, _)| FIRST.iter().position(|first| first == key).unwrap_or(FIRST.len()));
    members
}

fn block<'v>(
    out: &mut String,
    depth: usize,
    (open, close): (char, char),
    members: impl Iterator<Item = (Option<&'v str>, &'v Value)>,
) {
    let indent = " ".repeat(depth);
    out.push(open);
    for (at, (key, value)) in members.enumerate() {
        out.push_str(if at > 0 { ",\n " } else { "\n " });
        out.push_str(&indent);
        if let Some(key) = key {
            // Writing to a string does not fail.
            let _ = write!(out, "{}: ", Value::from(key));
        }
        write(value, depth + 1, out);
    }
    out.push('\n');
    out.push_str(&indent);
    out.push(close);
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_id_stands_first_and_the_value_stays_the_same() {
        let value =
            json!({"items": [{"a": [1, {"b": 2}], "type": "text", "id": "x"}], "format": "f", "e": {}});
        let written = text(&value);
        assert!(written.starts_with("{\n \"format\": \"f\",\n"), "{written}");
        assert_eq!(serde_json::from_str::<Value>(&written).ok(), Some(value));
    }
}
