//! The register as a table: one institution a line, `parent` building the tree.

use std::collections::BTreeMap;

use super::quotes::Quotes;
use super::responses::LineProblem;

/// One line of the register.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RegisterRow {
    /// Id.
    pub id: String,
    /// Names by language; `name` is English unless the file says otherwise.
    pub names: BTreeMap<String, String>,
    /// Kind.
    pub kind: String,
    /// Id of the node above.
    pub parent: Option<String>,
    /// Stratum; empty for none.
    pub stratum: String,
    /// Size.
    pub size: Option<f64>,
    /// Whether it answered, where the file says so.
    pub responded: Option<bool>,
    /// May be named in published figures.
    pub consent_publish: bool,
    /// `yes no merged unknown`, empty for not said.
    pub eligible: String,
    /// Further columns.
    pub attributes: BTreeMap<String, String>,
    /// Line in the file, from 1.
    pub line: usize,
}

/// Reads the table; every cell that cannot be read is reported with its line and column.
#[must_use]
pub fn read_csv(text: &str) -> (Vec<RegisterRow>, Vec<LineProblem>) {
    let mut rows = Vec::new();
    let problems = read_each(text, |row| rows.push(row));
    (rows, problems)
}

/// The same, one row after the other: those of a large register need not all be kept.
pub fn read_each(text: &str, mut take: impl FnMut(RegisterRow)) -> Vec<LineProblem> {
    let text = &*super::breaks::of_one_sign(text);
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let first = text.lines().next().unwrap_or_default();
    let separator = if first.matches(';').count() > first.matches(',').count() { b';' } else { b',' };
    let unclosed = Quotes::problems(text, separator);
    if !unclosed.is_empty() {
        return unclosed.into_iter().map(|(line, cause)| LineProblem { line, cause }).collect();
    }
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(text.as_bytes());
    let header: Vec<String> = match reader.headers() {
        Ok(header) => header.iter().map(|cell| cell.trim().to_lowercase()).collect(),
        Err(error) => return vec![LineProblem { line: 1, cause: error.to_string() }],
    };
    let mut problems: Vec<LineProblem> = ["id", "kind"]
        .iter()
        .filter(|needed| !header.iter().any(|column| column == *needed))
        .map(|needed| LineProblem { line: 1, cause: format!("the column \"{needed}\" is missing") })
        .collect();
    for (at, column) in header.iter().enumerate() {
        if header.iter().take(at).any(|other| other == column) {
            problems.push(LineProblem { line: 1, cause: format!("the column \"{column}\" stands twice") });
        }
    }
    if !problems.is_empty() {
        return problems;
    }
    for record in reader.records() {
        match record {
            Ok(record) => {
                let line = record.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or(0));
                if record.iter().all(|cell| cell.trim().is_empty()) {
                    continue;
                }
                let before = problems.len();
                let row = read_row(&header, &record, line, &mut problems);
                if problems.len() == before {
                    take(row);
                }
            }
            Err(error) => {
                let line = error.position().map_or(0, |at| usize::try_from(at.line()).unwrap_or(0));
                problems.push(LineProblem { line, cause: error.to_string() });
            }
        }
    }
    problems
}

fn read_row(
    header: &[String],
    record: &csv::StringRecord,
    line: usize,
    problems: &mut Vec<LineProblem>,
) -> RegisterRow {
    let mut row = RegisterRow { line, ..RegisterRow::default() };
    if record.len() > header.len() {
        problems.push(LineProblem {
            line,
            cause: format!("{} cells stand under {} headings", record.len(), header.len()),
        });
    }
    for (column, cell) in
        header.iter().zip(record.iter()).map(|(column, cell)| (column.as_str(), cell.trim()))
    {
        let mut wrong = |accepted: &str| {
            problems
                .push(LineProblem { line, cause: format!("column {column}: \"{cell}\" is not {accepted}") });
        };
        match column {
            "id" => cell.clone_into(&mut row.id),
            "name" => drop(row.names.insert("en".into(), cell.to_owned())),
            "kind" => row.kind = cell.to_lowercase(),
            "parent" => row.parent = Some(cell.to_owned()).filter(|parent| !parent.is_empty()),
            "stratum" => cell.clone_into(&mut row.stratum),
            "eligible" => row.eligible = cell.to_lowercase(),
            "size" if cell.is_empty() => {}
            "size" => match cell.parse::<f64>() {
                Ok(size) if size.is_finite() => row.size = Some(size),
                _ => wrong("a number, like 1200"),
            },
            "responded" => match flag(cell) {
                Some(is) => row.responded = is,
                None => wrong("yes or no"),
            },
            "consent_publish" => match flag(cell) {
                Some(is) => row.consent_publish = is.unwrap_or(false),
                None => wrong("yes or no"),
            },
            other => {
                if cell.is_empty() {
                    continue;
                }
                match other.strip_prefix("name:") {
                    Some(language) => drop(row.names.insert(language.to_owned(), cell.to_owned())),
                    None => drop(row.attributes.insert(other.to_owned(), cell.to_owned())),
                }
            }
        }
    }
    row
}

/// `Some(None)` for an empty cell, `None` for one that is neither yes nor no.
fn flag(cell: &str) -> Option<Option<bool>> {
    match cell.to_lowercase().as_str() {
        "" => Some(None),
        "yes" | "true" | "1" | "y" => Some(Some(true)),
        "no" | "false" | "0" | "n" => Some(Some(false)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_bad_cell_is_reported_and_the_good_lines_are_read() {
        let (rows, problems) = read_csv(
            "id;kind;size;consent_publish;name:fr\nmoh;ministry;1200;yes;Santé\nmof;ministry;many;perhaps;\n",
        );
        assert_eq!(rows.len(), 1);
        assert_eq!(rows.first().and_then(|row| row.names.get("fr")).map(String::as_str), Some("Santé"));
        assert_eq!(problems.len(), 2);
        assert!(problems.iter().all(|problem| problem.line == 3));
    }

    #[test]
    fn missing_columns_are_named() {
        let (_, problems) = read_csv("name\nHealth\n");
        assert_eq!(problems.len(), 2);
    }
}
