//! The second way through a file of responses that was checked: piece by piece, with the lines of one
//! institution always in one piece.

use std::slice::Iter;

use super::ground::Ground;
use super::inherited::{Givers, Wanted};
use super::refusal::Refusal;
use super::source::{FileLines, Source};
use super::threads::{Pace, stream};
use crate::model::responses::{RawLine, ResponseLine, Sieve};
use crate::model::{Answers, Survey};

/// Works on the lines of a file by several threads, read with a sieve if there is one; `take` gets the results
/// in the order of the file.
pub(super) fn each_piece<O: Send>(
    (source, goes_on): (&Source, &[bool]),
    (survey, sieve): (&Survey, Option<&Sieve>),
    pace: Pace,
    work: impl Fn(&[ResponseLine]) -> O + Sync,
    mut take: impl FnMut(O) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    source.must_be_the_same()?;
    let (shape, lines) = source.lines(survey, sieve)?;
    let mut pieces = Pieces { source, lines, goes_on: goes_on.iter(), held: None };
    let work = |raws: Vec<RawLine>| {
        let lines: Option<Vec<ResponseLine>> = raws.into_iter().map(|raw| shape.read(raw, sieve).0).collect();
        lines.map(|lines| work(&lines))
    };
    // A line that cannot be read now could be read when it was checked.
    stream(
        pace.threads,
        || pieces.next(pace.piece),
        work,
        |done| take(done.ok_or_else(|| source.changed())?),
    )?;
    source.must_be_the_same()
}

/// The lines of every institution, in the order of the file.
pub(super) fn institutions(lines: &[ResponseLine]) -> impl Iterator<Item = &[ResponseLine]> {
    lines.chunk_by(|left, right| left.institution == right.institution)
}

/// What givers say themselves of the items that were taken over from them.
pub(super) fn givers(
    (source, goes_on): (&Source, &[bool]),
    ground: &Ground,
    wanted: &Wanted,
    pace: Pace,
) -> Result<Givers, Refusal> {
    let mut givers = Givers::new();
    if wanted.is_empty() {
        return Ok(givers);
    }
    let said = |lines: &[ResponseLine]| -> Option<(String, Answers)> {
        let items = wanted.get(&lines.first()?.institution)?;
        let case = ground.case(lines)?;
        let answers = case.claimed.iter().filter(|(id, _)| items.contains(*id));
        Some((case.id.to_owned(), answers.map(|(id, answer)| (id.clone(), answer.clone())).collect()))
    };
    let work = |lines: &[ResponseLine]| institutions(lines).filter_map(said).collect::<Vec<_>>();
    each_piece((source, goes_on), (&ground.survey, None), pace, work, |some| {
        givers.extend(some);
        Ok(())
    })?;
    Ok(givers)
}

/// The lines cut into pieces of work.
struct Pieces<'a> {
    source: &'a Source,
    lines: FileLines<'a>,
    goes_on: Iter<'a, bool>,
    /// The first line of the next piece.
    held: Option<RawLine>,
}

impl Pieces<'_> {
    /// The next lines: about as many as wanted, up to the end of an institution; none at the end.
    fn next(&mut self, wanted: usize) -> Result<Option<Vec<RawLine>>, Refusal> {
        let mut piece: Vec<RawLine> = self.held.take().into_iter().collect();
        while let Some(raw) = self.lines.next_line().map_err(|error| self.source.unreadable(&error))? {
            let goes_on = self.goes_on.next().copied().unwrap_or(false);
            if piece.len() >= wanted.max(1) && !goes_on {
                self.held = Some(raw);
                break;
            }
            piece.push(raw);
        }
        Ok(Some(piece).filter(|piece| !piece.is_empty()))
    }
}
