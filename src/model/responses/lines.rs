//! The lines of a file, cut but not read: cheap, so that the costly reading can be spread over threads.

use std::io::{self, BufRead, Read};

use super::super::definition::Survey;
use super::super::json::MOST_BYTES;
use super::super::quotes::Quotes;
use super::table::Header;
use super::{ResponseLine, Sieve, read_json_line};

/// What a line is written in; reads it.
#[derive(Debug)]
pub enum Shape {
    /// JSON Lines.
    Json,
    /// CSV under these headings.
    Table(Header),
}

/// A line that was cut off.
#[derive(Debug)]
pub struct RawLine {
    /// Line in the file, from 1.
    pub line: usize,
    text: Text,
}

#[derive(Debug)]
enum Text {
    Json(Vec<u8>),
    Row(csv::ByteRecord),
    /// What is wrong already.
    Broken(String),
}

impl Shape {
    /// The same where the answers are to this survey: its items say how the cells of a table are read, and the
    /// sieve which of them can be ticked.
    #[must_use]
    pub fn over(self, survey: &Survey, sieve: Option<&Sieve>) -> Self {
        match self {
            Self::Json => Self::Json,
            Self::Table(header) => Self::Table(header.over(survey, sieve)),
        }
    }

    /// Reads a line, with every problem; a line of a table can have some and be read. With a sieve the answers
    /// to plain items may be ticked instead of kept.
    #[must_use]
    pub fn read(&self, raw: RawLine, sieve: Option<&Sieve>) -> (Option<ResponseLine>, Vec<String>) {
        match (self, raw.text) {
            (_, Text::Broken(cause)) => (None, vec![cause]),
            (_, Text::Json(bytes)) => match std::str::from_utf8(&bytes) {
                Ok(row) => match read_json_line(row, raw.line, sieve) {
                    Ok(line) => (Some(line), Vec::new()),
                    Err(causes) => (None, causes),
                },
                Err(error) => {
                    let at = error.valid_up_to() + 1;
                    (None, vec![format!("column {at}: not UTF-8 from here on; save the file as UTF-8")])
                }
            },
            (Self::Table(header), Text::Row(record)) => match csv::StringRecord::from_byte_record(record) {
                Ok(record) => {
                    let (line, causes) = header.read(&record, raw.line, sieve);
                    (Some(line), causes)
                }
                Err(error) => {
                    let cell = error.utf8_error().field() + 1;
                    (None, vec![format!("cell {cell}: not UTF-8; save the file as UTF-8")])
                }
            },
            (Self::Json, Text::Row(_)) => (None, vec!["an object is expected".into()]),
        }
    }
}

/// A file whose first line was read already: that line, and the rest.
type Begun<R> = io::Chain<io::Cursor<Vec<u8>>, R>;

/// The lines of JSON Lines, or the rows of a table.
pub enum Lines<R: BufRead> {
    /// JSON Lines: what is left, and what was before.
    Json(R, Before),
    /// A table.
    Table(Box<csv::Reader<Breaks<Begun<R>>>>),
    /// A table that cannot be read at all, with the reason until it was told.
    Unfit(Option<String>),
}

/// The lines that were read already.
#[derive(Debug, Clone, Copy, Default)]
pub struct Before {
    lines: usize,
    /// Bytes of the last of them.
    length: usize,
}

impl<R: BufRead> Lines<R> {
    /// Begins a file.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn begin(mut input: R, is_table: bool) -> io::Result<(Shape, Self)> {
        if input.fill_buf()?.starts_with("\u{feff}".as_bytes()) {
            input.consume("\u{feff}".len());
        }
        if is_table {
            Self::begin_table(input)
        } else {
            Ok((Shape::Json, Self::Json(input, Before::default())))
        }
    }

    fn begin_table(mut input: R) -> io::Result<(Shape, Self)> {
        let mut first = Vec::new();
        (&mut input).take(MOST_BYTES as u64).read_until(b'\n', &mut first)?;
        let count = |sign: u8| first.iter().filter(|byte| **byte == sign).count();
        let separator = if count(b';') > count(b',') { b';' } else { b',' };
        let inner = Breaks { inner: io::Cursor::new(first).chain(input), quotes: Quotes::of(separator) };
        let mut reader = csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(inner);
        let unfit = |cause: String| Ok((Shape::Json, Self::Unfit(Some(cause))));
        let header = match reader.headers() {
            Ok(headings) => Header::of(headings.iter().map(str::trim)),
            Err(error) if error.is_io_error() => return Err(error.into()),
            Err(error) => return unfit(error.to_string()),
        };
        let twice = reader.headers().ok().and_then(|all| Header::twice(all.iter().map(str::trim)));
        if let Some(twice) = twice {
            return unfit(format!("the column \"{twice}\" stands twice"));
        }
        if !header.is_of_responses() {
            return unfit("the first column must be \"institution\"".into());
        }
        Ok((Shape::Table(header), Self::Table(Box::new(reader))))
    }

    /// The next line; none at the end.
    ///
    /// # Errors
    /// When the file cannot be read on.
    pub fn next_line(&mut self) -> io::Result<Option<RawLine>> {
        match self {
            Self::Json(input, before) => next_of_json(input, before),
            Self::Table(reader) => next_row(reader),
            Self::Unfit(cause) => {
                Ok(cause.take().map(|cause| RawLine { line: 1, text: Text::Broken(cause) }))
            }
        }
    }
}

fn next_of_json(input: &mut impl BufRead, before: &mut Before) -> io::Result<Option<RawLine>> {
    loop {
        // The lines of a file are about as long as one another.
        let mut bytes = Vec::with_capacity(before.length + before.length / 8);
        if input.take(MOST_BYTES as u64 + 2).read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        *before = Before { lines: before.lines + 1, length: bytes.len() };
        let line = before.lines;
        if bytes.last() == Some(&b'\n') {
            bytes.pop();
            bytes.pop_if(|last| *last == b'\r');
        } else if bytes.len() > MOST_BYTES {
            input.skip_until(b'\n')?;
        }
        if bytes.len() > MOST_BYTES {
            let cause = format!("column 1: a line has at most {} MB", MOST_BYTES >> 20);
            return Ok(Some(RawLine { line, text: Text::Broken(cause) }));
        }
        let is_blank = |bytes: &[u8]| std::str::from_utf8(bytes).is_ok_and(|text| text.trim().is_empty());
        if bytes.first() == Some(&b'{') || !is_blank(&bytes) {
            return Ok(Some(RawLine { line, text: Text::Json(bytes) }));
        }
    }
}

fn next_row<R: BufRead>(reader: &mut csv::Reader<Breaks<R>>) -> io::Result<Option<RawLine>> {
    let unclosed = |(line, cause)| RawLine { line, text: Text::Broken(cause) };
    if let Some(found) = reader.get_mut().quotes.take() {
        return Ok(Some(unclosed(found)));
    }
    let mut record = csv::ByteRecord::new();
    let at =
        |position: Option<&csv::Position>| position.map_or(0, |at| usize::try_from(at.line()).unwrap_or(0));
    match reader.read_byte_record(&mut record) {
        // The last quote may have been left open.
        Ok(false) => Ok(reader.get_mut().quotes.take().map(unclosed)),
        Ok(true) => Ok(Some(RawLine { line: at(record.position()), text: Text::Row(record) })),
        Err(error) if error.is_io_error() => Err(error.into()),
        Err(error) => Ok(Some(RawLine { line: at(error.position()), text: Text::Broken(error.to_string()) })),
    }
}

/// A text with line breaks of one sign, as [`super::super::breaks`] makes them of a text in memory.
pub struct Breaks<R> {
    inner: R,
    quotes: Quotes,
}

impl<R: BufRead> Read for Breaks<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        loop {
            let from = self.inner.fill_buf()?;
            let most = from.len().min(to.len());
            let (take, is_last) = match from.iter().take(most).position(|byte| *byte == b'\r') {
                Some(0) => (1, true),
                Some(at) => (at, false),
                None => (most, false),
            };
            if !is_last {
                to.iter_mut().zip(from).take(take).for_each(|(to, from)| *to = *from);
                self.quotes.look(from.get(..take).unwrap_or_default());
                let is_end = from.is_empty();
                self.inner.consume(take);
                if is_end {
                    self.quotes.end();
                }
                return Ok(take);
            }
            self.inner.consume(1);
            if self.inner.fill_buf()?.first() == Some(&b'\n') {
                continue;
            }
            to.iter_mut().take(1).for_each(|to| *to = b'\r');
            self.quotes.look(b"\r");
            return Ok(1);
        }
    }
}
