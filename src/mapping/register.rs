//! The register's rows as a frame, with what is wrong among them.

use std::collections::BTreeMap;

use crate::model::register::RegisterRow;
use crate::model::responses::LineProblem;

use super::frame::{Eligible, FrameRow};

/// The kinds of scope node.
const KINDS: [&str; 9] =
    ["nation", "sector", "ministry", "department", "agency", "local", "programme", "host", "other"];

/// The rows in their order, and every problem with its line: ids that are missing or stand twice, unknown
/// kinds and parents, negative sizes.
#[must_use]
pub fn frame(rows: &[RegisterRow]) -> (Vec<FrameRow>, Vec<LineProblem>) {
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for row in rows {
        first.entry(&row.id).or_insert(row.line);
    }
    let problems = rows.iter().flat_map(|row| {
        let line = row.line;
        causes(row, &first).into_iter().map(move |cause| LineProblem { line, cause })
    });
    let problems = problems.collect();
    let by_id: BTreeMap<&str, &RegisterRow> = rows.iter().rev().map(|row| (row.id.as_str(), row)).collect();
    (rows.iter().map(|row| frame_row(row, &by_id)).collect(), problems)
}

fn causes(row: &RegisterRow, first: &BTreeMap<&str, usize>) -> Vec<String> {
    let mut causes = Vec::new();
    if row.id.is_empty() {
        causes.push("the id is empty".to_owned());
    } else if let Some(line) = first.get(row.id.as_str()).filter(|line| **line != row.line) {
        causes.push(format!("id \"{}\" stands already in line {line}", row.id));
    }
    if !KINDS.contains(&row.kind.as_str()) {
        causes.push(format!("kind \"{}\" is not one of {}", row.kind, KINDS.join(", ")));
    }
    if let Some(size) = row.size.filter(|size| *size < 0.0) {
        causes.push(format!("size {size} is below 0"));
    }
    if let Some(parent) = row.parent.as_ref().filter(|parent| !first.contains_key(parent.as_str())) {
        causes.push(format!("parent \"{parent}\" is not an id of this register"));
    }
    if !matches!(row.eligible.as_str(), "" | "yes" | "no" | "merged" | "unknown") {
        causes.push(format!("eligible \"{}\" is not one of yes, no, merged, unknown", row.eligible));
    }
    causes
}

/// Levels that a tree of institutions can have.
const DEEPEST: usize = 64;

/// The id of the nearest sector above; a circle of parents ends where it began.
fn sector(row: &RegisterRow, by_id: &BTreeMap<&str, &RegisterRow>) -> String {
    let mut at = row;
    for _ in 0..DEEPEST {
        let Some(parent) = at.parent.as_deref().and_then(|parent| by_id.get(parent)) else { break };
        if parent.kind == "sector" {
            return parent.id.clone();
        }
        at = parent;
    }
    String::new()
}

fn frame_row(row: &RegisterRow, by_id: &BTreeMap<&str, &RegisterRow>) -> FrameRow {
    FrameRow {
        id: row.id.clone(),
        kind: row.kind.clone(),
        stratum: row.stratum.clone(),
        sector: sector(row, by_id),
        size: row.size,
        responded: row.responded,
        consent_publish: row.consent_publish,
        eligible: match row.eligible.as_str() {
            "yes" => Eligible::Yes,
            "no" => Eligible::No,
            "merged" => Eligible::Merged,
            _ => Eligible::Unknown,
        },
        attributes: row.attributes.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::register::read_csv;

    #[test]
    fn every_row_that_does_not_fit_is_reported_with_its_line() {
        let (rows, unreadable) =
            read_csv("id,kind,size,parent\na,ministry,12,\na,palace,1,\n,agency,-1,a\nb,agency,2,c\n");
        assert!(unreadable.is_empty());
        let (frame, problems) = frame(&rows);
        let lines: Vec<_> = problems.iter().map(|problem| problem.line).collect();
        assert_eq!((frame.len(), lines), (4, vec![3, 3, 4, 4, 5]));
    }
}
