//! What became of the register's rows: who belongs, who answered, and whether those who did are like the
//! rest. Rates as in the AAPOR Standard Definitions (RR1).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::scoring::number::share;

use super::frame::{Eligible, Frame, FrameRow};
use super::strata::count;

/// An attribute with more values than this tells institutions apart rather than groups.
const MOST_VALUES: usize = 20;

/// The register's dispositions.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub struct Rates {
    /// Institutions known to belong.
    pub eligible: usize,
    /// Institutions of which nobody found out; they stay in the frame.
    pub unknown: usize,
    /// Rows that turned out not to belong, or to be part of another.
    pub ineligible: usize,
    /// Ineligible among all rows, 0..1.
    pub over_coverage_rate: Option<f64>,
    /// Submitted among eligible and unknown, 0..1: AAPOR's RR1.
    pub response_rate: Option<f64>,
}

/// One value of one attribute of the register: how many have it, and how many of them answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BiasRow {
    /// The register's column.
    pub attribute: String,
    /// The value; empty where the cell is.
    pub value: String,
    /// Institutions of the frame with it.
    pub frame: usize,
    /// Those of them that submitted.
    pub submitted: usize,
    /// Submitted among them, 0..1.
    pub rate: Option<f64>,
    /// Its share among those who submitted less its share in the frame, -1..1: 0 where they are alike.
    pub difference: Option<f64>,
}

impl Rates {
    pub(super) fn of(frame: &Frame<'_>) -> Self {
        let eligible = frame.members.iter().filter(|row| row.eligible == Eligible::Yes).count();
        let all = frame.members.len();
        let submitted = frame.submitted.iter().filter(|submitted| **submitted).count();
        Self {
            eligible,
            unknown: all - eligible,
            ineligible: frame.ineligible(),
            over_coverage_rate: share(count(frame.ineligible()), count(frame.ineligible() + all)),
            response_rate: share(count(submitted), count(all)),
        }
    }
}

/// A row for each value of each attribute that groups institutions, attributes in alphabetical order after
/// kind, stratum and sector, values in order of first appearance.
pub(super) fn bias(frame: &Frame<'_>) -> Vec<BiasRow> {
    let mut names: Vec<&str> = vec!["kind", "stratum", "sector"];
    let further: std::collections::BTreeSet<&str> =
        frame.members.iter().flat_map(|row| row.attributes.keys().map(String::as_str)).collect();
    names.extend(further);
    names.into_iter().flat_map(|name| of_attribute(frame, name)).collect()
}

/// Nothing where all have the same value, or nearly each its own.
fn of_attribute(frame: &Frame<'_>, name: &str) -> Vec<BiasRow> {
    let mut values: Vec<(&str, usize, usize)> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for (row, submitted) in frame.members.iter().zip(&frame.submitted) {
        let value = attribute(row, name);
        let place = *places.entry(value).or_insert(values.len());
        if place == values.len() {
            if place == MOST_VALUES {
                return Vec::new();
            }
            values.push((value, 0, 0));
        }
        if let Some((_, all, answered)) = values.get_mut(place) {
            *all += 1;
            *answered += usize::from(*submitted);
        }
    }
    let frame_size = count(frame.members.len());
    let submitted = count(frame.submitted.iter().filter(|submitted| **submitted).count());
    let row = |(value, all, answered): &(&str, usize, usize)| BiasRow {
        attribute: name.to_owned(),
        value: (*value).to_owned(),
        frame: *all,
        submitted: *answered,
        rate: share(count(*answered), count(*all)),
        difference: share(count(*answered), submitted)
            .zip(share(count(*all), frame_size))
            .map(|(among, expected)| among - expected),
    };
    if values.len() < 2 { Vec::new() } else { values.iter().map(row).collect() }
}

/// What a column of the register says of an institution; nothing where it is empty.
pub(super) fn attribute<'a>(row: &'a FrameRow, name: &str) -> &'a str {
    match name {
        "kind" => &row.kind,
        "stratum" => &row.stratum,
        "sector" => &row.sector,
        other => row.attributes.get(other).map_or("", String::as_str),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: &str, kind: &str, eligible: Eligible) -> FrameRow {
        FrameRow { id: id.into(), kind: kind.into(), eligible, ..FrameRow::default() }
    }

    #[test]
    fn those_who_left_the_population_are_over_coverage_and_no_silence() {
        let rows = [
            row("a", "agency", Eligible::Yes),
            row("b", "agency", Eligible::Unknown),
            row("c", "local", Eligible::Merged),
            row("d", "local", Eligible::Yes),
        ];
        let mut frame = Frame::new(&rows);
        frame.enter("a");
        let found = Rates::of(&frame);
        assert_eq!((found.eligible, found.unknown, found.ineligible), (2, 1, 1));
        assert_eq!((found.over_coverage_rate, found.response_rate), (Some(0.25), Some(1.0 / 3.0)));
    }

    #[test]
    fn a_kind_that_answers_more_often_stands_out() {
        let rows = [
            row("a", "agency", Eligible::Yes),
            row("b", "agency", Eligible::Yes),
            row("c", "local", Eligible::Yes),
            row("d", "local", Eligible::Yes),
        ];
        let mut frame = Frame::new(&rows);
        frame.enter("a");
        frame.enter("b");
        let found = bias(&frame);
        assert_eq!(found.len(), 2, "stratum and sector are the same for all");
        let differences: Vec<_> = found.iter().map(|row| row.difference).collect();
        assert_eq!(differences, [Some(0.5), Some(-0.5)]);
    }
}
