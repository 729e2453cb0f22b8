//! The register's rows as a frame, with what is wrong among them.

use std::collections::HashSet;
use std::hash::Hash;
use std::sync::Arc;

use crate::model::register::RegisterRow;
use crate::model::responses::LineProblem;

use super::frame::{Eligible, FrameRow};
use super::index::Index;

/// What a row may be.
const KINDS: [&str; 9] =
    ["nation", "sector", "ministry", "department", "agency", "local", "programme", "host", "other"];

/// The frame of a register, and every row that does not fit into it.
#[must_use]
pub fn frame(rows: impl IntoIterator<Item = RegisterRow>) -> (Vec<FrameRow>, Vec<LineProblem>) {
    let mut framing = Framing::default();
    rows.into_iter().for_each(|row| framing.push(row));
    framing.end()
}

/// A frame in the making. It takes one row after the other and keeps of each what figures rest on; texts that
/// many rows share are kept once.
#[derive(Debug, Default)]
pub struct Framing {
    rows: Vec<FrameRow>,
    lines: Vec<usize>,
    parents: Vec<Option<Arc<str>>>,
    texts: HashSet<Arc<str>>,
    attributes: HashSet<Arc<Attributes>>,
    problems: Vec<LineProblem>,
}

type Attributes = std::collections::BTreeMap<String, String>;

impl Framing {
    /// Takes the next row.
    pub fn push(&mut self, row: RegisterRow) {
        let line = row.line;
        self.problems.extend(causes(&row).into_iter().map(|cause| LineProblem { line, cause }));
        let mut text = |text: &str| shared(&mut self.texts, text, || text.into());
        let framed = FrameRow {
            kind: text(&row.kind),
            stratum: text(&row.stratum),
            sector: text(""),
            parent: None,
            size: row.size,
            responded: row.responded,
            consent_publish: row.consent_publish,
            eligible: match row.eligible.as_str() {
                "yes" => Eligible::Yes,
                "no" => Eligible::No,
                "merged" => Eligible::Merged,
                _ => Eligible::Unknown,
            },
            id: row.id,
            attributes: Arc::default(),
        };
        self.parents.push(row.parent.as_deref().map(text));
        let attributes = shared(&mut self.attributes, &row.attributes, || Arc::new(row.attributes.clone()));
        self.rows.push(FrameRow { attributes, ..framed });
        self.lines.push(line);
    }

    /// The frame, and every row that does not fit into it, in order of the lines.
    #[must_use]
    pub fn end(mut self) -> (Vec<FrameRow>, Vec<LineProblem>) {
        let id = |place: usize| self.rows.get(place).map_or("", |row| row.id.as_str());
        let index = Index::of(self.rows.len(), id);
        self.problems.extend(repeated(&index, id, &self.lines));
        let mut places = Vec::with_capacity(self.rows.len());
        for (parent, line) in self.parents.iter().zip(&self.lines) {
            let place = parent.as_deref().and_then(|parent| index.find(parent, id));
            if let Some(unknown) = parent.as_ref().filter(|_| place.is_none()) {
                let cause = format!("parent \"{unknown}\" is not an id of this register");
                self.problems.push(LineProblem { line: *line, cause });
            }
            places.push(place.and_then(|place| u32::try_from(place).ok()));
        }
        for (row, place) in self.rows.iter_mut().zip(places) {
            row.parent = place;
        }
        let sectors: Vec<Option<Arc<str>>> =
            (0..self.rows.len()).map(|place| sector(&self.rows, place)).collect();
        for (row, sector) in self.rows.iter_mut().zip(sectors) {
            row.sector = sector.map_or_else(Arc::default, |id| shared(&mut self.texts, &*id, || id.clone()));
        }
        self.problems.extend(circles(&self.rows, &self.lines));
        self.rows.shrink_to_fit();
        self.problems.sort_by_key(|problem| problem.line);
        (self.rows, self.problems)
    }
}

/// One of the same, if there is one already.
fn shared<Q: Hash + Eq + ?Sized, T: Hash + Eq + std::borrow::Borrow<Q> + Clone>(
    all: &mut HashSet<T>,
    wanted: &Q,
    make: impl FnOnce() -> T,
) -> T {
    if let Some(known) = all.get(wanted) {
        return known.clone();
    }
    let new = make();
    all.insert(new.clone());
    new
}

fn causes(row: &RegisterRow) -> Vec<String> {
    let mut causes = Vec::new();
    if row.id.is_empty() {
        causes.push("the id is empty".to_owned());
    }
    if !KINDS.contains(&row.kind.as_str()) {
        causes.push(format!("kind \"{}\" is not one of {}", row.kind, KINDS.join(", ")));
    }
    if let Some(size) = row.size.filter(|size| *size < 0.0) {
        causes.push(format!("size {size} is below 0"));
    }
    // Beyond this a sum over a nation would no longer be exact.
    if let Some(size) = row.size.filter(|size| *size > 1e15) {
        causes.push(format!("size {size} is above 1e15"));
    }
    if !matches!(row.eligible.as_str(), "" | "yes" | "no" | "merged" | "unknown") {
        causes.push(format!("eligible \"{}\" is not one of yes, no, merged, unknown", row.eligible));
    }
    causes
}

/// The rows whose id stands in an earlier line.
fn repeated<'a>(index: &Index, id: impl Fn(usize) -> &'a str, lines: &[usize]) -> Vec<LineProblem> {
    let line = |place: usize| lines.get(place).copied().unwrap_or_default();
    let mut problems = Vec::new();
    let mut first: Option<usize> = None;
    for place in index.places() {
        match first.filter(|first| id(*first) == id(place)) {
            Some(first) if !id(place).is_empty() => {
                let cause = format!("id \"{}\" stands already in line {}", id(place), line(first));
                problems.push(LineProblem { line: line(place), cause });
            }
            Some(_) => {}
            None => first = Some(place),
        }
    }
    problems
}

/// The rows that stand above themselves.
fn circles(rows: &[FrameRow], lines: &[usize]) -> Vec<LineProblem> {
    let above = |place: usize| usize::try_from(rows.get(place)?.parent?).ok();
    let mut is_known = vec![false; rows.len()];
    let mut problems = Vec::new();
    for start in 0..rows.len() {
        let mut way: Vec<usize> = Vec::new();
        let mut at = Some(start);
        while let Some(place) = at.filter(|place| is_known.get(*place) == Some(&false)) {
            is_known.iter_mut().skip(place).take(1).for_each(|known| *known = true);
            way.push(place);
            at = above(place);
        }
        // A known row on this very way closes a circle; one on an earlier way was told there.
        let Some(first) = way.iter().position(|place| Some(*place) == at) else { continue };
        problems.extend(way.iter().skip(first).filter_map(|place| {
            let (row, line) = (rows.get(*place)?, *lines.get(*place)?);
            Some(LineProblem { line, cause: format!("the parents of \"{}\" lead back to it", row.id) })
        }));
    }
    problems
}

/// No register is deeper; one that leads in a circle is.
const DEEPEST: usize = 64;

/// The nearest node of kind `sector` above a row.
fn sector(rows: &[FrameRow], place: usize) -> Option<Arc<str>> {
    let above = |row: &&FrameRow| rows.get(usize::try_from(row.parent?).ok()?);
    let way = std::iter::successors(rows.get(place).as_ref().and_then(above), above);
    way.take(DEEPEST).find(|row| &*row.kind == "sector").map(|row| Arc::from(row.id.as_str()))
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
        let (frame, problems) = frame(rows);
        let lines: Vec<_> = problems.iter().map(|problem| problem.line).collect();
        assert_eq!((frame.len(), lines), (4, vec![3, 3, 4, 4, 5]));
    }

    #[test]
    fn a_row_belongs_to_the_nearest_sector_above_and_a_circle_to_none() {
        let text = "id,kind,parent\nlab,agency,moh\nmoh,ministry,health\nhealth,sector,all\nall,sector,\n\
                    x,agency,y\ny,agency,x\n";
        let (frame, problems) = frame(read_csv(text).0);
        let causes: Vec<_> = problems.iter().map(|problem| (problem.line, problem.cause.as_str())).collect();
        let back = ["the parents of \"x\" lead back to it", "the parents of \"y\" lead back to it"];
        assert_eq!(causes, [(6, back[0]), (7, back[1])]);
        let sectors: Vec<_> = frame.iter().map(|row| &*row.sector).collect();
        assert_eq!(sectors, ["health", "health", "all", "", "", ""]);
    }
}
