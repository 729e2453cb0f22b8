//! The first way through a file of responses: every problem at once, each with its line; little is kept.

use super::checker::Checker;
use super::ground::Ground;
use super::inherited::{self, Wanted};
use super::refusal::Refusal;
use super::source::{FileLines, Source};
use super::threads::{Pace, stream};
use crate::model::responses::{Mark, RawLine, ResponseLine, Shape, Sieve, Standing, marks};

/// What is kept of the lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    /// Which of them belong together.
    Nothing,
    /// All of them.
    Lines,
}

/// What was found in a file in which nothing is wrong.
#[derive(Default)]
pub(super) struct Checked {
    /// Of each line whether it goes on with the institution of the line before.
    pub goes_on: Vec<bool>,
    /// The lines, where they are kept.
    pub lines: Vec<ResponseLine>,
    /// What was taken over, from whom.
    pub wanted: Wanted,
}

/// One line, looked at for itself.
struct Seen {
    number: usize,
    /// None where it cannot be read; without the answers where nothing is kept.
    line: Option<(ResponseLine, [Mark; 2])>,
    unreadable: Vec<String>,
    problems: Vec<String>,
    given: Vec<(String, String)>,
}

/// Checks all lines of a file.
pub(super) fn check(source: &Source, ground: &Ground, pace: Pace, keep: Keep) -> Result<Checked, Refusal> {
    let checker = Checker::new(ground)?;
    let sieve = ground.sieve.as_ref().filter(|_| keep == Keep::Nothing);
    let (shape, mut lines) = source.lines(&ground.survey, sieve)?;
    let next = || piece(source, &mut lines, pace.piece);
    let work = |raws: Vec<RawLine>| -> Vec<Seen> {
        raws.into_iter().map(|raw| seen(raw, (&shape, sieve), &checker, keep)).collect()
    };
    let mut found = Found::of(source);
    stream(pace.threads, next, work, |all| {
        all.into_iter().for_each(|one| found.take(one, keep));
        Ok(())
    })?;
    found.end()
}

/// The next lines, as many as make a piece of work; none at the end.
fn piece(source: &Source, lines: &mut FileLines<'_>, most: usize) -> Result<Option<Vec<RawLine>>, Refusal> {
    let mut piece = Vec::with_capacity(most);
    while piece.len() < most.max(1) {
        match lines.next_line().map_err(|error| source.unreadable(&error))? {
            Some(raw) => piece.push(raw),
            None => break,
        }
    }
    Ok(Some(piece).filter(|piece| !piece.is_empty()))
}

fn seen(raw: RawLine, (shape, sieve): (&Shape, Option<&Sieve>), checker: &Checker<'_>, keep: Keep) -> Seen {
    let number = raw.line;
    let (line, unreadable) = shape.read(raw, sieve);
    let problems = line.as_ref().map_or_else(Vec::new, |line| checker.problems(line));
    let given = line.as_ref().map_or_else(Vec::new, inherited::given_to);
    let line = line.map(|line| {
        let marks = marks(&line);
        let names = |line: ResponseLine| ResponseLine {
            institution: line.institution,
            respondent: line.respondent,
            line: line.line,
            ..ResponseLine::default()
        };
        (if keep == Keep::Lines { line } else { names(line) }, marks)
    });
    Seen { number, line, unreadable, problems, given }
}

/// What was found so far.
struct Found<'a> {
    source: &'a Source,
    checked: Checked,
    standing: Standing,
    problems: Vec<String>,
}

impl<'a> Found<'a> {
    fn of(source: &'a Source) -> Self {
        let (checked, standing) = (Checked::default(), Standing::default());
        Self { source, checked, standing, problems: Vec::new() }
    }

    fn take(&mut self, one: Seen, keep: Keep) {
        let mut causes = one.unreadable;
        let mut twice = None;
        if let Some((line, marks)) = one.line {
            let (goes_on, misplaced) = self.standing.note(&line, marks);
            self.checked.goes_on.push(goes_on);
            causes.extend(misplaced.apart);
            twice = misplaced.twice;
            if keep == Keep::Lines {
                self.checked.lines.push(line);
            }
        }
        inherited::want(&mut self.checked.wanted, one.given);
        let all = causes.into_iter().chain(one.problems).chain(twice);
        self.problems.extend(all.map(|cause| self.source.at(one.number, &cause)));
    }

    fn end(self) -> Result<Checked, Refusal> {
        if self.problems.is_empty() {
            return Ok(self.checked);
        }
        Err(Refusal::Wrong(self.problems))
    }
}
