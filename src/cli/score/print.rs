//! The result in parts, so that nobody keeps all of it: head, institutions, tail.
//!
//! Workers make the text of the institutions, which is nearly all of it; the bytes are those of one document.

use std::io::{self, Write};

use super::document::{self, BETWEEN};
use super::output::{Head, Institution, Tail};
use super::{Format, layout, rows, words};

/// What stands around the institutions.
const BEFORE: &str = "  \"institutions\": [\n    ";
const BEHIND: &str = "\n  ]";
/// How a document begins and ends.
const OPENS: &str = "{\n";
const CLOSES: &str = "\n}";

/// About how many bytes a node's figures take.
pub const fn room(format: Format) -> usize {
    match format {
        Format::Json => 360,
        Format::Csv => 128,
        Format::Table => 64,
    }
}

/// Adds institutions to a text; to be printed by [`Printer::institutions`].
pub fn add(institutions: &[Institution<'_>], format: Format, to: &mut Vec<u8>) -> io::Result<()> {
    match format {
        Format::Json => add_json(institutions, to),
        Format::Csv => {
            rows::rows(institutions, to);
            Ok(())
        }
        Format::Table => words::institutions(institutions, to),
    }
}

fn add_json(institutions: &[Institution<'_>], to: &mut Vec<u8>) -> io::Result<()> {
    for institution in institutions {
        if !to.is_empty() {
            to.extend_from_slice(BETWEEN.as_bytes());
        }
        document::add(institution, to)?;
    }
    Ok(())
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
                let text = layout::text_of(head)?;
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
            let between = if self.has_any { BETWEEN } else { BEFORE };
            self.out.write_all(between.as_bytes())?;
        }
        self.has_any = true;
        self.out.write_all(text)
    }

    /// Prints what comes last.
    pub fn tail(&mut self, tail: &Tail) -> io::Result<()> {
        match self.format {
            Format::Json => {
                let end = if self.has_any { BEHIND } else { "  \"institutions\": []" };
                let text = layout::text_of(tail)?;
                writeln!(self.out, "{end},\n{}", text.strip_prefix(OPENS).unwrap_or(&text))
            }
            Format::Csv => Ok(()),
            Format::Table => words::tail(tail, self.out),
        }?;
        self.out.flush()
    }
}
