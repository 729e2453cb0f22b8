//! One row of a CSV: `institution,<item>,…`; `DK`, `NA: reason`, lists joined by `;`, columns `<item>.met`
//! and `<item>.comment`.

use serde_json::Value;

use super::super::answer::{Answer, AnswerState};
use super::ResponseLine;

/// What the columns of a table are, worked out once for all rows.
#[derive(Debug, Default)]
pub struct Header {
    columns: Vec<Column>,
    /// The items that have a column.
    items: Vec<String>,
}

#[derive(Debug, Clone, Copy)]
enum Column {
    Institution,
    Respondent,
    Unit,
    SubmittedAt,
    /// Place among the items, and what of its answer.
    Item(usize, Part),
}

#[derive(Debug, Clone, Copy)]
enum Part {
    State,
    Met,
    Comment,
}

impl Header {
    /// From the headings, which are trimmed.
    pub(super) fn of<'h>(headings: impl Iterator<Item = &'h str>) -> Self {
        let mut places = std::collections::HashMap::new();
        let mut header = Self::default();
        for heading in headings {
            let column = match heading {
                "institution" => Column::Institution,
                "respondent" => Column::Respondent,
                "unit" => Column::Unit,
                "submitted_at" => Column::SubmittedAt,
                _ => {
                    let (item, part) = match heading.rsplit_once('.') {
                        Some((item, "met")) => (item, Part::Met),
                        Some((item, "comment")) => (item, Part::Comment),
                        _ => (heading, Part::State),
                    };
                    let place = *places.entry(item).or_insert(header.items.len());
                    if place == header.items.len() {
                        header.items.push(item.to_owned());
                    }
                    Column::Item(place, part)
                }
            };
            header.columns.push(column);
        }
        header
    }

    /// A column that stands twice: of its answers one would be lost.
    pub(super) fn twice<'h>(headings: impl Iterator<Item = &'h str>) -> Option<String> {
        let mut seen = std::collections::HashSet::new();
        headings.into_iter().find(|heading| !heading.is_empty() && !seen.insert(*heading)).map(str::to_owned)
    }

    /// Whether the table begins with the institutions.
    pub(super) fn is_of_responses(&self) -> bool {
        matches!(self.columns.first(), Some(Column::Institution))
    }

    /// Reads a row, with every problem.
    pub(super) fn read(&self, record: &csv::StringRecord, line: usize) -> (ResponseLine, Vec<String>) {
        let mut response = ResponseLine { line, ..ResponseLine::of_coordinator() };
        let mut problems = Vec::new();
        let mut answers: Vec<Option<Answer>> = vec![None; self.items.len()];
        if record.len() > self.columns.len() {
            problems.push(format!("{} cells stand under {} headings", record.len(), self.columns.len()));
        }
        for (column, cell) in self.columns.iter().zip(record.iter().map(str::trim)) {
            match column {
                Column::Institution => cell.clone_into(&mut response.institution),
                Column::Unit => response.unit = Some(cell.to_owned()),
                Column::SubmittedAt => response.submitted_at = Some(cell.to_owned()),
                _ if cell.is_empty() => {}
                Column::Respondent => cell.clone_into(&mut response.respondent),
                Column::Item(place, part) => {
                    let Some(slot) = answers.get_mut(*place) else { continue };
                    set(slot.get_or_insert_default(), *part, cell);
                }
            }
        }
        if response.institution.is_empty() {
            problems.push("the institution is missing".into());
        }
        let given = self.items.iter().zip(answers).filter_map(|(id, answer)| Some((id.clone(), answer?)));
        response.answers = given.collect();
        (response, problems)
    }
}

fn set(answer: &mut Answer, part: Part, cell: &str) {
    match part {
        Part::Met => {
            let codes = cell.split(';').map(str::trim).filter(|code| !code.is_empty());
            answer.met = codes.map(str::to_owned).collect();
        }
        Part::Comment => answer.comment = Some(cell.to_owned()),
        Part::State => answer.state = state(cell),
    }
}

fn state(cell: &str) -> AnswerState {
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
