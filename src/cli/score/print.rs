//! The result in parts, so that nobody keeps all of it: head, institutions, tail.
//!
//! Workers make the text of the institutions, which is nearly all of it; the bytes are those of one document.

use std::io::{self, Write};

use serde::Serialize;

use super::output::{Head, Institution, Tail};
use super::{Format, rows, words};

/// What stands around the institutions where they are a document of their own.
const BEFORE: &str = "{\n  \"institutions\": [\n    ";
const BEHIND: &str = "\n  ]\n}";
/// Between two institutions.
const BETWEEN: &str = ",\n    ";
/// How a document begins and ends.
const OPENS: &str = "{\n";
const CLOSES: &str = "\n}";

/// Adds institutions to a text; to be printed by [`Printer::institutions`].
pub fn add(institutions: &[Institution], format: Format, to: &mut Vec<u8>) -> io::Result<()> {
    match format {
        Format::Json => add_json(institutions, to),
        Format::Csv => rows::rows(institutions, to),
        Format::Table => words::institutions(institutions, to),
    }
}

fn add_json(institutions: &[Institution], to: &mut Vec<u8>) -> io::Result<()> {
    #[derive(Serialize)]
    struct Document<'a> {
        institutions: &'a [Institution],
    }
    if institutions.is_empty() {
        return Ok(());
    }
    if !to.is_empty() {
        to.extend(BETWEEN.as_bytes());
    }
    serde_json::to_writer_pretty(Behind { to, skip: BEFORE.len() }, &Document { institutions })?;
    to.truncate(to.len() - BEHIND.len());
    Ok(())
}

/// A text without its first bytes.
struct Behind<'a> {
    to: &'a mut Vec<u8>,
    skip: usize,
}

impl Write for Behind<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let skip = self.skip.min(bytes.len());
        self.skip -= skip;
        self.to.extend(bytes.get(skip..).unwrap_or_default());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Prints a result part by part.
pub struct Printer<'a> {
    format: Format,
    out: &'a mut dyn Write,
    /// Whether an institution was printed.
    has_any: bool,
}

impl<'a> Printer<'a> {
    /// To `out`.
    pub fn new(format: Format, out: &'a mut dyn Write) -> Self {
        Self { format, out, has_any: false }
    }

    /// Prints what comes first.
    pub fn head(&mut self, head: &Head) -> io::Result<()> {
        match self.format {
            Format::Json => {
                let text = serde_json::to_string_pretty(head)?;
                writeln!(self.out, "{},", text.strip_suffix(CLOSES).unwrap_or(&text))
            }
            Format::Csv => rows::head(self.out),
            Format::Table => Ok(()),
        }
    }

    /// Prints institutions that [`add`] made a text of.
    pub fn institutions(&mut self, text: &[u8]) -> io::Result<()> {
        if text.is_empty() {
            return Ok(());
        }
        if self.format == Format::Json {
            let between = if self.has_any { BETWEEN } else { BEFORE.trim_start_matches(OPENS) };
            self.out.write_all(between.as_bytes())?;
        }
        self.has_any = true;
        self.out.write_all(text)
    }

    /// Prints what comes last.
    pub fn tail(&mut self, tail: &Tail) -> io::Result<()> {
        match self.format {
            Format::Json => {
                let end =
                    if self.has_any { BEHIND.trim_end_matches(CLOSES) } else { "  \"institutions\": []" };
                let text = serde_json::to_string_pretty(tail)?;
                writeln!(self.out, "{end},\n{}", text.strip_prefix(OPENS).unwrap_or(&text))
            }
            Format::Csv => Ok(()),
            Format::Table => words::tail(tail, self.out),
        }?;
        self.out.flush()
    }
}
