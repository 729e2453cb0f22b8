//! Whether the quotes of a table are closed. A reader of tables takes all that follows an open one for one cell, and
//! whole institutions would be lost in it without a word.

/// Looks at the bytes of a table as they pass.
#[derive(Debug)]
pub struct Quotes {
    separator: u8,
    state: State,
    /// The line that is read, from 1.
    line: usize,
    /// The line of the newest quote that opened a cell.
    opened: usize,
    problems: Vec<(usize, String)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// At the beginning of a cell.
    Begins,
    /// In a cell without quotes; one inside it is a letter like any other.
    Plain,
    Quoted,
    /// Behind a quote inside a quoted cell: its end, or the first of two.
    Closed,
}

impl Quotes {
    /// Of a table with this separator, before its first byte.
    #[must_use]
    pub const fn of(separator: u8) -> Self {
        Self { separator, state: State::Begins, line: 1, opened: 1, problems: Vec::new() }
    }

    /// All problems of a whole table: line, and a sentence.
    #[must_use]
    pub fn problems(text: &str, separator: u8) -> Vec<(usize, String)> {
        let mut quotes = Self::of(separator);
        quotes.look(text.as_bytes());
        quotes.end();
        quotes.problems
    }

    /// Looks at the next bytes.
    pub fn look(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.state = self.next(*byte);
            self.line += usize::from(*byte == b'\n');
        }
    }

    fn next(&mut self, byte: u8) -> State {
        let ends = byte == self.separator || matches!(byte, b'\n' | b'\r');
        match (self.state, byte) {
            (State::Begins, b'"') => {
                self.opened = self.line;
                State::Quoted
            }
            (State::Quoted, b'"') => State::Closed,
            (State::Quoted, _) | (State::Closed, b'"') => State::Quoted,
            (State::Begins | State::Plain | State::Closed, _) if ends => State::Begins,
            (State::Begins | State::Plain, _) => State::Plain,
            (State::Closed, _) => {
                let cause = format!(
                    "the quote that opens a cell here is closed in line {} in the middle of a cell; a quote inside \
                     a cell is written twice",
                    self.line
                );
                self.problems.push((self.opened, cause));
                State::Plain
            }
        }
    }

    /// Says that nothing follows.
    pub fn end(&mut self) {
        if self.state == State::Quoted {
            let cause = "the quote that opens a cell here is never closed".to_owned();
            self.problems.push((self.opened, cause));
        }
        self.state = State::Begins;
    }

    /// A problem that was not told yet.
    pub fn take(&mut self) -> Option<(usize, String)> {
        (!self.problems.is_empty()).then(|| self.problems.remove(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<usize> {
        Quotes::problems(text, b',').into_iter().map(|(line, _)| line).collect()
    }

    #[test]
    fn closed_quotes_doubled_ones_and_breaks_between_them_are_fine() {
        assert_eq!(lines("a,b\n\"x, y\",\"say \"\"so\"\"\"\n\"two\nlines\",\"\"\n5\" pipe,\"\"\r\n"), [0; 0]);
    }

    #[test]
    fn an_open_quote_is_found_at_the_line_where_it_was_opened() {
        assert_eq!(lines("a,b\nf0,\"good\nf1,none\nf2,most\n"), [2]);
        assert_eq!(lines("a,b\nf0,\"good\nf1,\"fine\"\nf2,most\n"), [2]);
        assert_eq!(lines("a,b\nf0,\"good\nf1,\"\"\nf2,most"), [2]);
    }
}
