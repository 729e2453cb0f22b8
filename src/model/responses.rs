//! Files that carry answers: JSON Lines and CSV (one response a line).

use serde_json::Value;

use super::answer::{Answer, Answers};
use super::json;

/// One line of a response file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ResponseLine {
    /// The register's id of the institution.
    pub institution: String,
    /// What answered, if the file says so.
    pub unit: Option<String>,
    /// `consensus`, `coordinator` or another person's id.
    pub respondent: String,
    /// When it was signed, as written.
    pub submitted_at: Option<String>,
    /// The answers.
    pub answers: Answers,
    /// A reviewer's values, if there are some.
    pub verified: Option<Answers>,
    /// Line in the file, from 1.
    pub line: usize,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineProblem {
    /// Line in the file, from 1.
    pub line: usize,
    /// A sentence.
    pub cause: String,
}

impl std::fmt::Display for LineProblem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "line {}: {}", self.line, self.cause)
    }
}

/// Lines that can be read, and what is wrong with the others.
pub type Read = (Vec<ResponseLine>, Vec<LineProblem>);

/// Reads JSON Lines. Lines of one institution must stand next to each other.
#[must_use]
pub fn read_json_lines(text: &str) -> Read {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (mut lines, mut problems) = (Vec::new(), Vec::new());
    for (at, row) in text.lines().enumerate().filter(|(_, row)| !row.trim().is_empty()) {
        match read_json_line(row, at + 1) {
            Ok(line) => lines.push(line),
            Err(causes) => {
                problems.extend(causes.into_iter().map(|cause| LineProblem { line: at + 1, cause }))
            }
        }
    }
    problems.extend(apart(&lines));
    (lines, problems)
}

/// Reads one line of JSON.
///
/// # Errors
/// Every problem of the line.
pub fn read_json_line(row: &str, line: usize) -> Result<ResponseLine, Vec<String>> {
    // The own reader refuses keys that stand twice, which would lose an answer silently.
    let value = json::read(row)
        .map_err(|broken| vec![format!("column {}: {}", broken.at + 1, broken.why)])?
        .to_value();
    let Value::Object(members) = value else { return Err(vec!["an object is expected".into()]) };
    let mut problems = Vec::new();
    let mut response = ResponseLine { line, respondent: "coordinator".into(), ..ResponseLine::default() };
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

fn apart(lines: &[ResponseLine]) -> Vec<LineProblem> {
    let mut last: std::collections::HashMap<&str, usize> = std::collections::HashMap::new();
    let mut problems = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if let Some(before) = last.insert(&line.institution, at)
            && before + 1 != at
        {
            let other = lines.get(before).map_or(0, |other| other.line);
            let cause = format!(
                "{} stands here and in line {other}: its lines must stand next to each other",
                line.institution
            );
            problems.push(LineProblem { line: line.line, cause });
        }
    }
    problems
}

/// Reads CSV: `institution,<item>,…`; `DK`, `NA: reason`, lists joined by `;`, columns `<item>.met`
/// and `<item>.comment`. The separator may be `,` or `;` (then lists are joined by `|` too).
#[must_use]
pub fn read_csv(text: &str) -> Read {
    let text = &*super::breaks::of_one_sign(text);
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().next().unwrap_or_default();
    let separator = if first.matches(';').count() > first.matches(',').count() { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(text.as_bytes());
    let header: Vec<String> = match reader.headers() {
        Ok(header) => header.iter().map(|cell| cell.trim().to_owned()).collect(),
        Err(error) => return (Vec::new(), vec![LineProblem { line: 1, cause: error.to_string() }]),
    };
    if header.first().map(String::as_str) != Some("institution") {
        return (
            Vec::new(),
            vec![LineProblem { line: 1, cause: "the first column must be \"institution\"".into() }],
        );
    }
    let (mut lines, mut problems) = (Vec::new(), Vec::new());
    for record in reader.records() {
        match record {
            Ok(record) => {
                let line = record.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or(0));
                let (response, causes) = csv_line(&header, &record, line);
                problems.extend(causes.into_iter().map(|cause| LineProblem { line, cause }));
                lines.push(response);
            }
            Err(error) => {
                let line = error.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or(0));
                problems.push(LineProblem { line, cause: error.to_string() });
            }
        }
    }
    problems.extend(apart(&lines));
    (lines, problems)
}

fn csv_line(header: &[String], record: &csv::StringRecord, line: usize) -> (ResponseLine, Vec<String>) {
    let mut response = ResponseLine { line, respondent: "coordinator".into(), ..ResponseLine::default() };
    let mut problems = Vec::new();
    let mut cells: Vec<(&str, Answer)> = Vec::new();
    if record.len() > header.len() {
        problems.push(format!("{} cells stand under {} headings", record.len(), header.len()));
    }
    for (column, cell) in
        header.iter().zip(record.iter()).map(|(column, cell)| (column.as_str(), cell.trim()))
    {
        let (item, part) = match column.rsplit_once('.') {
            Some((item, part @ ("met" | "comment"))) => (item, part),
            _ => (column, ""),
        };
        match column {
            "institution" => cell.clone_into(&mut response.institution),
            "respondent" if !cell.is_empty() => cell.clone_into(&mut response.respondent),
            "respondent" => {}
            "unit" => response.unit = Some(cell.to_owned()),
            "submitted_at" => response.submitted_at = Some(cell.to_owned()),
            _ if cell.is_empty() => {}
            _ => {
                let at = cells.iter().position(|(id, _)| *id == item).unwrap_or(cells.len());
                if at == cells.len() {
                    cells.push((item, Answer::default()));
                }
                let Some((_, answer)) = cells.get_mut(at) else { continue };
                match part {
                    "met" => {
                        answer.met = cell
                            .split(';')
                            .map(|code| code.trim().to_owned())
                            .filter(|c| !c.is_empty())
                            .collect()
                    }
                    "comment" => answer.comment = Some(cell.to_owned()),
                    _ => answer.state = csv_state(cell),
                }
            }
        }
    }
    if response.institution.is_empty() {
        problems.push("the institution is missing".into());
    }
    response.answers = cells.into_iter().map(|(id, answer)| (id.to_owned(), answer)).collect();
    (response, problems)
}

fn csv_state(cell: &str) -> super::AnswerState {
    use super::AnswerState;
    if cell == "DK" {
        return AnswerState::Dk;
    }
    if cell == "NA" || cell.starts_with("NA:") {
        return AnswerState::Na {
            reason: cell.trim_start_matches("NA").trim_start_matches(':').trim().to_owned(),
        };
    }
    if cell.contains(';') {
        let codes = cell.split(';').map(str::trim).filter(|code| !code.is_empty()).map(Value::from);
        return AnswerState::Value(Value::Array(codes.collect()));
    }
    match cell.parse::<f64>() {
        Ok(number) if number.is_finite() => AnswerState::Value(Value::from(number)),
        _ => AnswerState::Value(Value::from(cell)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_line_is_named_and_the_others_are_read() {
        let (lines, problems) = read_json_lines(
            "{\"institution\":\"a\",\"answers\":{\"G.1\":\"half\"}}\n{oops}\n{\"institution\":\"b\",\"x\":1}\n",
        );
        assert_eq!(lines.len(), 1);
        assert_eq!(problems.iter().map(|p| p.line).collect::<Vec<_>>(), [2, 3]);
    }

    #[test]
    fn lines_of_one_institution_that_stand_apart_are_refused() {
        let (_, problems) =
            read_json_lines("{\"institution\":\"a\"}\n{\"institution\":\"b\"}\n{\"institution\":\"a\"}");
        assert!(problems.iter().any(|p| p.line == 3 && p.cause.contains("line 1")));
    }

    #[test]
    fn a_table_says_the_same_as_lines() {
        let (lines, problems) =
            read_csv("institution,G.1,G.2,G.2.met,G.3\nmoh,half,most,a;b,DK\nmof,,NA: no suppliers,,3\n");
        assert!(problems.is_empty());
        let moh = lines.first().map(|line| &line.answers);
        assert_eq!(moh.and_then(|a| a.get("G.2")).map(|a| a.met.len()), Some(2));
        assert!(moh.and_then(|a| a.get("G.3")).is_some_and(Answer::is_dk));
        assert_eq!(lines.get(1).map(|line| line.answers.len()), Some(2));
    }

    #[test]
    fn a_table_from_windows_has_its_problems_at_the_right_lines() {
        let (_, problems) = read_csv("institution,G.1\r\nmoh,half\r\nmof,half,one too many\r\n");
        assert_eq!(problems.iter().map(|problem| problem.line).collect::<Vec<_>>(), [3]);
    }
}
