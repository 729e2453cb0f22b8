//! One row of a CSV: `institution,<item>,…`; `DK`, `NA: reason`, lists joined by `;`, columns `<item>.met`
//! and `<item>.comment`.

use serde_json::Value;

use super::super::answer::{Answer, AnswerState};
use super::super::definition::Survey;
use super::super::kinds::ItemKind;
use super::table_ticks::Ticking;
use super::{ResponseLine, Sieve};

/// What the columns of a table are, worked out once for all rows.
#[derive(Debug, Default)]
pub struct Header {
    columns: Vec<Column>,
    /// The items that have a column.
    items: Vec<Asked>,
}

/// An item that has a column.
#[derive(Debug, Default)]
struct Asked {
    id: String,
    /// What its cells hold.
    cell: Cell,
    /// Its place among the plain items.
    plain: Option<usize>,
}

/// What a cell of an answer holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Cell {
    /// The survey has no such item, or one that does not fit into a cell: as it looks.
    #[default]
    Unknown,
    /// One code.
    Code,
    /// Codes joined by `;`, and be it one.
    Codes,
    /// A number.
    Number,
    /// A text, whatever signs it has.
    Text,
}

impl Cell {
    const fn of(kind: ItemKind) -> Self {
        match kind {
            ItemKind::Statement | ItemKind::Single => Self::Code,
            ItemKind::Multi | ItemKind::Rank => Self::Codes,
            ItemKind::Number | ItemKind::Level => Self::Number,
            ItemKind::Text
            | ItemKind::LongText
            | ItemKind::Date
            | ItemKind::Url
            | ItemKind::Email
            | ItemKind::Spdx => Self::Text,
            ItemKind::Matrix | ItemKind::Roster | ItemKind::File | ItemKind::Note => Self::Unknown,
        }
    }
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
                        header.items.push(Asked { id: item.to_owned(), ..Asked::default() });
                    }
                    Column::Item(place, part)
                }
            };
            header.columns.push(column);
        }
        header
    }

    /// The same headings over answers to a survey: its items say how a cell is read, and the sieve which of them
    /// are plain.
    pub(super) fn over(mut self, survey: &Survey, sieve: Option<&Sieve>) -> Self {
        for item in &mut self.items {
            item.cell = survey.item(&item.id).map_or(Cell::Unknown, |item| Cell::of(item.kind));
            item.plain = sieve.and_then(|sieve| sieve.place(&item.id));
        }
        self
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

    /// Reads a row, with every problem. With a sieve the answers to plain items are ticked, where the row is plain
    /// enough.
    pub(super) fn read(
        &self,
        record: &csv::StringRecord,
        line: usize,
        sieve: Option<&Sieve>,
    ) -> (ResponseLine, Vec<String>) {
        let mut problems = Vec::new();
        if record.len() > self.columns.len() {
            problems.push(format!("{} cells stand under {} headings", record.len(), self.columns.len()));
        }
        let ticked = sieve.and_then(|sieve| self.row(record, line, Some(sieve)));
        // Without a sieve nothing can be unusual.
        let response = ticked.or_else(|| self.row(record, line, None)).unwrap_or_default();
        if response.institution.is_empty() {
            problems.push("the institution is missing".into());
        }
        (response, problems)
    }

    /// None where an answer to a plain item cannot be ticked.
    fn row(&self, record: &csv::StringRecord, line: usize, sieve: Option<&Sieve>) -> Option<ResponseLine> {
        let mut response = ResponseLine { line, ..ResponseLine::of_coordinator() };
        let mut answers: Vec<(usize, Answer)> = Vec::new();
        let mut ticking = sieve.map(Ticking::of);
        for (column, cell) in self.columns.iter().zip(record.iter().map(str::trim)) {
            match column {
                Column::Institution => cell.clone_into(&mut response.institution),
                _ if cell.is_empty() => {}
                Column::Unit => response.unit = Some(cell.to_owned()),
                Column::SubmittedAt => response.submitted_at = Some(cell.to_owned()),
                Column::Respondent => cell.clone_into(&mut response.respondent),
                Column::Item(place, part) => {
                    let Some(item) = self.items.get(*place) else { continue };
                    match (ticking.as_mut(), item.plain) {
                        (Some(ticking), Some(plain)) => match part {
                            Part::State => ticking.state(plain, cell)?,
                            Part::Met => ticking.met(plain, cell)?,
                            Part::Comment => ticking.comment(plain, cell)?,
                        },
                        _ => slot(&mut answers, *place)
                            .into_iter()
                            .for_each(|answer| set(answer, *part, cell, item.cell)),
                    }
                }
            }
        }
        let (cells, headings) = (record.len(), self.columns.len());
        response.cut_short = (cells < headings).then_some((cells, headings));
        let id = |place: usize| self.items.get(place).map(|item| item.id.clone());
        let given = answers.into_iter().filter_map(|(place, answer)| Some((id(place)?, answer)));
        response.answers = given.collect();
        response.ticks = ticking.map(Ticking::end);
        Some(response)
    }
}

/// The answer to the item at this place, which is nearly always the newest.
fn slot(answers: &mut Vec<(usize, Answer)>, place: usize) -> Option<&mut Answer> {
    let at = answers.iter().rposition(|(other, _)| *other == place).unwrap_or_else(|| {
        answers.push((place, Answer::default()));
        answers.len() - 1
    });
    answers.get_mut(at).map(|(_, answer)| answer)
}

fn set(answer: &mut Answer, part: Part, cell: &str, kind: Cell) {
    match part {
        Part::Met => {
            let codes = cell.split(';').map(str::trim).filter(|code| !code.is_empty());
            answer.met = codes.map(str::to_owned).collect();
        }
        Part::Comment => answer.comment = Some(cell.to_owned()),
        Part::State => answer.state = state(cell, kind),
    }
}

fn state(cell: &str, kind: Cell) -> AnswerState {
    if cell == "DK" {
        return AnswerState::Dk;
    }
    if cell == "NA" || cell.starts_with("NA:") {
        return AnswerState::Na {
            reason: cell.trim_start_matches("NA").trim_start_matches(':').trim().to_owned(),
        };
    }
    let codes = || {
        let codes = cell.split(';').map(str::trim).filter(|code| !code.is_empty()).map(Value::from);
        Value::Array(codes.collect())
    };
    let number = || cell.parse::<f64>().ok().filter(|number| number.is_finite()).map(Value::from);
    AnswerState::Value(match kind {
        Cell::Code | Cell::Text => Value::from(cell),
        Cell::Codes => codes(),
        Cell::Number => number().unwrap_or_else(|| Value::from(cell)),
        Cell::Unknown if cell.contains(';') => codes(),
        Cell::Unknown => number().unwrap_or_else(|| Value::from(cell)),
    })
}
