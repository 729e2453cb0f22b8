//! The register as a CSV file: one row a scope node, every bad line reported.

use super::frame::{Eligible, FrameRow};

/// Columns with a meaning of their own; every other one is an attribute.
const COLUMNS: [&str; 9] =
    ["id", "name", "kind", "parent", "stratum", "size", "responded", "consent_publish", "eligible"];

/// The kinds of scope node.
const KINDS: [&str; 9] =
    ["nation", "sector", "ministry", "department", "agency", "local", "programme", "host", "other"];

/// Reads a register, comma or semicolon, with or without a byte order mark.
///
/// # Errors
/// All problems of the file, each with its line.
pub fn parse(text: &str) -> Result<Vec<FrameRow>, Vec<String>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(text))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let header = reader.headers().map_err(|error| vec![error.to_string()])?.clone();
    let mut problems = header_problems(&header);
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut rows: Vec<FrameRow> = Vec::new();
    let mut seen = std::collections::BTreeMap::new();
    for record in reader.records() {
        match record {
            Ok(record) => {
                let line = record.position().map_or(0, csv::Position::line);
                let row = row(&header, &record, |problem| problems.push(format!("line {line}: {problem}")));
                if let Some(first) = seen.insert(row.id.clone(), line) {
                    problems.push(format!("line {line}: id \"{}\" stands already in line {first}", row.id));
                }
                rows.push(row);
            }
            Err(error) => problems.push(record_problem(&error)),
        }
    }
    for row in rows.iter().filter(|row| !row.parent.is_empty() && !seen.contains_key(&row.parent)) {
        let line = seen.get(&row.id).copied().unwrap_or(0);
        problems.push(format!("line {line}: parent \"{}\" is not an id of this register", row.parent));
    }
    if problems.is_empty() { Ok(rows) } else { Err(problems) }
}

/// The character between columns, as the header line shows.
fn delimiter(text: &str) -> u8 {
    let header = text.lines().next().unwrap_or_default();
    if header.matches(';').count() > header.matches(',').count() { b';' } else { b',' }
}

fn header_problems(header: &csv::StringRecord) -> Vec<String> {
    let missing = ["id", "kind"].into_iter().filter(|name| !header.iter().any(|column| column == *name));
    let mut problems: Vec<_> =
        missing.map(|name| format!("line 1: the column \"{name}\" is missing")).collect();
    for (place, name) in header.iter().enumerate() {
        if header.iter().take(place).any(|earlier| earlier == name) {
            problems.push(format!("line 1: the column \"{name}\" stands twice"));
        }
    }
    problems
}

fn record_problem(error: &csv::Error) -> String {
    match error.kind() {
        csv::ErrorKind::UnequalLengths { pos, expected_len, len } => {
            let line = pos.as_ref().map_or(0, csv::Position::line);
            format!("line {line}: {len} columns, the header has {expected_len}")
        }
        _ => error.to_string(),
    }
}

fn row(header: &csv::StringRecord, record: &csv::StringRecord, mut report: impl FnMut(String)) -> FrameRow {
    let cells = || header.iter().zip(record.iter());
    let cell = |name: &str| cells().find(|(column, _)| *column == name).map_or("", |(_, cell)| cell);
    if cell("id").is_empty() {
        report("the id is empty".to_owned());
    }
    if !KINDS.contains(&cell("kind")) {
        report(format!("kind \"{}\" is not one of {}", cell("kind"), KINDS.join(", ")));
    }
    let attributes = cells().filter(|(column, cell)| !COLUMNS.contains(column) && !cell.is_empty());
    FrameRow {
        id: cell("id").to_owned(),
        name: cell("name").to_owned(),
        kind: cell("kind").to_owned(),
        parent: cell("parent").to_owned(),
        stratum: cell("stratum").to_owned(),
        size: size(cell("size"), &mut report),
        responded: yes_no("responded", cell("responded"), &mut report),
        consent_publish: yes_no("consent_publish", cell("consent_publish"), &mut report).unwrap_or(false),
        eligible: eligible(cell("eligible"), &mut report),
        attributes: attributes.map(|(column, cell)| (column.to_owned(), cell.to_owned())).collect(),
    }
}

fn size(cell: &str, report: &mut impl FnMut(String)) -> Option<f64> {
    if cell.is_empty() {
        return None;
    }
    let size = cell.parse::<f64>().ok().filter(|size| size.is_finite() && *size >= 0.0);
    if size.is_none() {
        report(format!("size \"{cell}\" is not a number of 0 or more"));
    }
    size
}

fn yes_no(column: &str, cell: &str, report: &mut impl FnMut(String)) -> Option<bool> {
    match cell.to_ascii_lowercase().as_str() {
        "" => None,
        "yes" | "true" | "1" => Some(true),
        "no" | "false" | "0" => Some(false),
        _ => {
            report(format!("{column} \"{cell}\" is neither yes nor no"));
            None
        }
    }
}

fn eligible(cell: &str, report: &mut impl FnMut(String)) -> Eligible {
    match cell {
        "yes" => Eligible::Yes,
        "no" => Eligible::No,
        "merged" => Eligible::Merged,
        "" | "unknown" => Eligible::Unknown,
        other => {
            report(format!("eligible \"{other}\" is not one of yes, no, merged, unknown"));
            Eligible::Unknown
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests fail by panicking")]

    use super::*;

    #[test]
    fn every_bad_line_is_reported_with_its_number() {
        let problems = parse("id,kind,size\na,ministry,12\na,palace,x\n,agency,-1\nb,agency\n").unwrap_err();
        assert_eq!(
            problems,
            [
                "line 3: kind \"palace\" is not one of nation, sector, ministry, department, agency, local, programme, host, other",
                "line 3: size \"x\" is not a number of 0 or more",
                "line 3: id \"a\" stands already in line 2",
                "line 4: the id is empty",
                "line 4: size \"-1\" is not a number of 0 or more",
                "line 5: 2 columns, the header has 3",
            ]
        );
    }

    #[test]
    fn semicolons_a_mark_and_unknown_columns_are_fine() {
        let rows = parse("\u{feff}id;kind;consent_publish;name:fr\nm;ministry;yes;Santé\n").unwrap();
        assert_eq!((rows[0].id.as_str(), rows[0].consent_publish), ("m", true));
        assert_eq!(rows[0].attributes, [("name:fr".to_owned(), "Santé".to_owned())]);
    }
}
