//! One line of JSON Lines.

use serde_json::Value;

use super::super::answer::Answer;
use super::super::answers::Answers;
use super::super::json;
use super::{ResponseLine, Sieve, quick, ticking};

/// Reads one line of JSON. With a sieve the answers to plain items may be ticked instead of kept.
///
/// # Errors
/// Every problem of the line.
pub fn read_json_line(row: &str, line: usize, sieve: Option<&Sieve>) -> Result<ResponseLine, Vec<String>> {
    // A line that is not plain may well be one in which nothing is wrong.
    match sieve.and_then(|sieve| ticking::read(row, sieve)).or_else(|| quick::read(row)) {
        Some(response) => Ok(ResponseLine { line, ..response }),
        None => read_with_care(row, line),
    }
}

/// Reads a line in which something may be wrong, and says what.
fn read_with_care(row: &str, line: usize) -> Result<ResponseLine, Vec<String>> {
    // The own reader refuses keys that stand twice, which would lose an answer silently.
    let value = json::read(row)
        .map_err(|broken| vec![format!("column {}: {}", broken.at + 1, broken.why)])?
        .to_value();
    let Value::Object(members) = value else { return Err(vec!["an object is expected".into()]) };
    let mut problems = Vec::new();
    let mut response = ResponseLine { line, ..ResponseLine::of_coordinator() };
    for (key, value) in &members {
        let text = || value.as_str().map(str::to_owned);
        let mut needs_text = |found: Option<String>| {
            if found.is_none() {
                problems.push(format!("\"{key}\" is a text"));
            }
            found
        };
        match key.as_str() {
            "institution" => response.institution = needs_text(text()).unwrap_or_default(),
            "unit" => response.unit = needs_text(text()),
            "respondent" => response.respondent = needs_text(text()).unwrap_or_default(),
            "submitted_at" => response.submitted_at = needs_text(text()),
            "answers" => response.answers = read_answers(value, key, &mut problems),
            "verified" => response.verified = Some(read_answers(value, key, &mut problems)),
            other => problems.push(format!(
                "the key \"{other}\" is not known; known are institution, unit, respondent, submitted_at, answers, verified"
            )),
        }
    }
    if response.institution.is_empty() {
        problems.push("\"institution\" is missing".into());
    }
    if problems.is_empty() { Ok(response) } else { Err(problems) }
}

fn read_answers(value: &Value, key: &str, problems: &mut Vec<String>) -> Answers {
    let Some(members) = value.as_object() else {
        problems.push(format!("\"{key}\" is an object of item and answer"));
        return Answers::default();
    };
    let mut answers = Answers::default();
    for (item, value) in members {
        match Answer::from_json(value) {
            Ok(answer) if answer.is_empty() => {}
            Ok(answer) => answers.insert(item.clone(), answer),
            Err(cause) => problems.push(format!("{item}: {cause}")),
        }
    }
    answers
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Lines that are well written and lines that are not, in all the shapes of an answer.
    fn any_line() -> impl Strategy<Value = String> {
        let value = prop_oneof![
            "\"[a-c\\\\n]{0,3}\"",
            "-?[0-9]{1,20}(\\.[0-9]{1,3})?(e[0-9]{1,3})?",
            Just("null".to_owned()),
            Just("true".to_owned()),
            Just("{}".to_owned()),
            Just("[\"a\",1.0,-0,{\"x\":2,\"x\":3}]".to_owned()),
            Just("[{\"x\":2.0,\"y\":[null]},{\"x\":1e0}]".to_owned()),
            Just("{\"value\":3.0,\"met\":[\"a\"],\"comment\":\"\"}".to_owned()),
            Just("{\"value\":[{\"k\":5.0}],\"evidence\":[{\"url\":\"u\"}]}".to_owned()),
            Just("{\"na\":\"why\",\"inherited\":[\"b\"]}".to_owned()),
            Just("{\"dk\":true,\"value\":null}".to_owned()),
            Just("{\"dk\":true,\"dk\":true}".to_owned()),
            Just("{\"vlaue\":1}".to_owned()),
        ];
        let answers = prop::collection::vec(("[A-C]", value.clone()), 0..4).prop_map(|all| {
            let all: Vec<_> = all.iter().map(|(key, value)| format!("\"{key}\": {value}")).collect();
            format!("{{{}}}", all.join(","))
        });
        let key = prop_oneof!["institution", "unit", "respondent", "submitted_at", "answers", "verified"];
        let rest = prop_oneof![3 => answers, 1 => value];
        (prop::collection::vec((key, rest), 0..3), any::<bool>()).prop_map(|(members, named)| {
            let mut all: Vec<_> = members.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect();
            if named {
                all.insert(0, "\"institution\":\"m\"".to_owned());
            }
            format!("{{{}}}", all.join(", "))
        })
    }

    proptest! {
        #[test]
        fn the_quick_way_reads_what_the_careful_one_reads(row in any_line()) {
            if let Some(quick) = quick::read(&row) {
                prop_assert_eq!(Ok(ResponseLine { line: 1, ..quick }), read_with_care(&row, 1));
            }
        }
    }

    #[test]
    fn the_quick_way_is_taken_by_lines_of_all_shapes() {
        let row = r#" {"institution":"m","unit":"institution","answers":{"A":"half","B":{"value":[{"x":1.0}]},"C":null},"verified":{"A":3}} "#;
        assert_eq!(quick::read(row), read_with_care(row, 0).ok());
        assert_eq!(quick::read(r#"{"institution":"m","answers":{"A":null,"A":"half"}}"#), None);
        let deep = format!("{{\"institution\":\"m\",\"answers\":{{\"A\":{}}}}}", "[".repeat(90));
        assert_eq!(quick::read(&deep), None);
    }
}
