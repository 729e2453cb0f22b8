//! Files that carry answers: JSON Lines and CSV (one response a line).

mod cursor;
mod json;
mod lines;
mod quick;
mod quick_answer;
mod sieve;
mod standing;
mod table;
mod table_ticks;
mod ticking;

pub use json::read_json_line;
pub use lines::{Lines, RawLine, Shape};
pub use sieve::{Sieve, Tick, Ticked, Ticks};
pub use standing::{Mark, Misplaced, Standing, marks};

use super::answers::Answers;

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
    /// The answers; without those that are ticked.
    pub answers: Answers,
    /// The answers to plain items, where the line was read with a sieve and is plain enough.
    pub ticks: Option<Ticks>,
    /// A reviewer's values, if there are some.
    pub verified: Option<Answers>,
    /// Line in the file, from 1.
    pub line: usize,
    /// Of a row of a table that ends early: how many cells it has, of how many.
    pub cut_short: Option<(usize, usize)>,
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

impl ResponseLine {
    /// An empty line of whoever is meant where the file names nobody.
    fn of_coordinator() -> Self {
        Self { respondent: "coordinator".into(), ..Self::default() }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::super::answer::{Answer, AnswerState};
    use super::super::kinds::ItemKind;
    use super::*;

    /// The lines that can be read, and the numbers of those with problems.
    fn read(text: &[u8], is_table: bool) -> (Vec<ResponseLine>, Vec<(usize, String)>) {
        let (shape, mut lines) = Lines::begin(text, is_table).unwrap();
        let (mut read, mut problems) = (Vec::new(), Vec::new());
        while let Some(raw) = lines.next_line().unwrap() {
            let number = raw.line;
            let (line, causes) = shape.read(raw, None);
            read.extend(line);
            problems.extend(causes.into_iter().map(|cause| (number, cause)));
        }
        (read, problems)
    }

    fn numbers(problems: &[(usize, String)]) -> Vec<usize> {
        problems.iter().map(|(line, _)| *line).collect()
    }

    #[test]
    fn a_broken_line_is_named_and_the_others_are_read() {
        let text = "{\"institution\":\"a\",\"answers\":{\"G.1\":\"half\"}}\n{oops}\n{\"institution\":\"b\",\"x\":1}\n";
        let (lines, problems) = read(text.as_bytes(), false);
        assert_eq!(lines.len(), 1);
        assert_eq!(numbers(&problems), [2, 3]);
    }

    #[test]
    fn a_line_that_is_not_utf_8_is_named_and_the_others_are_read() {
        let json = b"{\"institution\":\"a\"}\r\n\n{\"institution\":\"\xff\"}\r\n{\"institution\":\"b\"}";
        let (lines, problems) = read(json, false);
        assert_eq!((lines.len(), numbers(&problems)), (2, vec![3]));
        assert!(problems.first().unwrap().1.starts_with("column 17: not UTF-8"), "{problems:?}");
        let (lines, problems) = read(b"institution,G.1\r\na,half\r\nb,\xff\r\nc,most", true);
        assert_eq!((lines.len(), numbers(&problems)), (2, vec![3]));
    }

    #[test]
    fn a_mark_before_the_file_and_a_file_without_anything_are_fine() {
        assert_eq!(read("\u{feff}{\"institution\":\"a\"}".as_bytes(), false).0.len(), 1);
        assert_eq!(read("\u{feff}institution\na\n".as_bytes(), true).0.len(), 1);
        assert_eq!(read(b"", false), (Vec::new(), Vec::new()));
        assert_eq!(numbers(&read(b"", true).1), [1], "a table has headings");
    }

    #[test]
    fn a_line_without_end_is_refused_and_the_next_one_read() {
        let mut text = vec![b' '; json_limit() + 5];
        text.extend(b"\n{\"institution\":\"a\"}");
        let (lines, problems) = read(&text, false);
        assert_eq!((lines.len(), numbers(&problems)), (1, vec![1]));
    }

    const fn json_limit() -> usize {
        super::super::json::MOST_BYTES
    }

    #[test]
    fn lines_of_one_institution_that_stand_apart_are_refused() {
        let mut standing = Standing::default();
        let mut note = |institution: &str, respondent: &str, line| {
            let names = (institution.to_owned(), respondent.to_owned());
            let line = ResponseLine { institution: names.0, respondent: names.1, line, ..Default::default() };
            standing.note(&line, marks(&line))
        };
        assert_eq!(note("a", "x", 1), (false, Misplaced::default()));
        assert_eq!(note("a", "y", 2), (true, Misplaced::default()));
        assert_eq!(note("b", "x", 3), (false, Misplaced::default()));
        let (goes_on, found) = note("a", "x", 4);
        assert!(!goes_on && found.apart.unwrap().contains("line 2"));
        let (goes_on, found) = note("a", "x", 5);
        assert!(goes_on && found.apart.is_none());
        assert_eq!(found.twice.unwrap(), "x of a stands already in line 4");
    }

    #[test]
    fn a_table_says_the_same_as_lines() {
        let (lines, problems) =
            read(b"institution,G.1,G.2,G.2.met,G.3\nmoh,half,most,a;b,DK\nmof,,NA: no suppliers,,3\n", true);
        assert!(problems.is_empty());
        let moh = lines.first().map(|line| &line.answers);
        assert_eq!(moh.and_then(|a| a.get("G.2")).map(|a| a.met.len()), Some(2));
        assert!(moh.and_then(|a| a.get("G.3")).is_some_and(Answer::is_dk));
        assert_eq!(lines.get(1).map(|line| line.answers.len()), Some(2));
    }

    #[test]
    fn a_cell_is_read_as_its_item_says_and_not_as_it_looks() {
        let mut survey = super::super::tests_support::staircase();
        let kinds = [ItemKind::Multi, ItemKind::Single, ItemKind::LongText, ItemKind::Number];
        survey.items.iter_mut().zip(kinds).for_each(|(item, kind)| item.kind = kind);
        let ids = ["G.1", "G.2", "G.3", "G.4"];
        let text = format!("institution,{}\nm,one,1,\"first; then 2\",3\n", ids.join(","));
        let (shape, mut lines) = Lines::begin(text.as_bytes(), true).unwrap();
        let raw = lines.next_line().unwrap().unwrap();
        let (line, causes) = shape.over(&survey, None).read(raw, None);
        let answers = line.unwrap().answers;
        let value = |at: usize| match &answers.get(ids.get(at).unwrap()).unwrap().state {
            AnswerState::Value(value) => value.to_string(),
            other => format!("{other:?}"),
        };
        assert_eq!(causes, Vec::<String>::new());
        assert_eq!([0, 1, 2, 3].map(value), ["[\"one\"]", "\"1\"", "\"first; then 2\"", "3.0"]);
    }

    #[test]
    fn a_quote_that_is_left_open_is_named_and_loses_nobody_in_silence() {
        let (lines, problems) =
            read(b"institution,G.1,G.1.comment\na,half,fine\nb,half,\"good\nc,most,\nd,none,\n", true);
        assert_eq!(lines.first().map(|line| line.institution.as_str()), Some("a"));
        assert_eq!(numbers(&problems), [3]);
        assert!(problems.iter().all(|(_, cause)| cause.contains("never closed")), "{problems:?}");
        let text = b"institution,G.1,G.1.comment\na,half,\"good\nb,half,\"fine\"\nc,most,\n";
        assert_eq!(numbers(&read(text, true).1), [2]);
    }

    #[test]
    fn an_empty_cell_says_nothing_of_whoever_answered() {
        let (lines, _) = read(b"institution,unit,respondent,submitted_at,G.1\nmoh,,,,half\n", true);
        let line = lines.first().unwrap();
        assert_eq!((&line.unit, line.respondent.as_str(), &line.submitted_at), (&None, "coordinator", &None));
    }

    #[test]
    fn a_row_that_ends_early_says_so() {
        let (lines, problems) = read(b"institution,G.1,G.2\nmoh,half\nmof,half,\n", true);
        let short: Vec<_> = lines.iter().map(|line| line.cut_short).collect();
        assert_eq!((short, problems.len()), (vec![Some((2, 3)), None], 0));
    }

    #[test]
    fn a_column_that_stands_twice_is_refused_as_one_of_its_answers_would_be_lost() {
        let (lines, problems) = read(b"institution,G.1,G.1\nmoh,half,none\n", true);
        assert_eq!(lines, []);
        assert_eq!(problems, [(1, "the column \"G.1\" stands twice".to_owned())]);
    }

    #[test]
    fn a_table_from_windows_has_its_problems_at_the_right_lines() {
        let (_, problems) = read(b"institution,G.1\r\nmoh,half\r\nmof,half,one too many\r\n", true);
        assert_eq!(numbers(&problems), [3]);
    }

    #[test]
    fn a_break_inside_a_cell_is_one_sign_however_it_was_written() {
        let (lines, _) = read(b"institution,G.1.comment\r\na,\"x\r\ny\rz\"\r\n", true);
        let comment = lines.first().and_then(|line| line.answers.get("G.1")?.comment.as_deref());
        assert_eq!(comment, Some("x\ny\rz"));
    }
}
