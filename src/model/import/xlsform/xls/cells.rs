//! The records of a workbook: sheets, shared texts, formats of numbers and cells.

use super::super::dates::{self, is_dated};
use super::super::grid::{Book, number};
use super::strings::{Table, narrow, unicode};
use super::{float, long, short};

const BOF: u16 = 0x0809;
const EOF: u16 = 0x000A;
const SHEET: u16 = 0x0085;
const TEXTS: u16 = 0x00FC;
const CONTINUE: u16 = 0x003C;
const EPOCH: u16 = 0x0022;
const FORMAT: u16 = 0x041E;
const STYLE: u16 = 0x00E0;
const LOCKED: u16 = 0x002F;

/// What the beginning of a workbook says of all sheets.
#[derive(Default)]
struct Workbook {
    is_old: bool,
    sheets: Vec<(usize, String)>,
    texts: Vec<String>,
    counts_from_1904: bool,
    dated_formats: Vec<u16>,
    /// The format of each style.
    styles: Vec<u16>,
}

/// Reads the stream of a workbook.
///
/// # Errors
/// A sentence.
pub(super) fn read(stream: &[u8]) -> Result<Book, String> {
    let workbook = workbook(stream)?;
    let mut book = Book::default();
    for (start, name) in &workbook.sheets {
        book.open(name);
        sheet(stream, *start, &workbook, &mut book)?;
    }
    Ok(book)
}

/// The records from a place on, as id and data.
fn records(stream: &[u8], start: usize) -> impl Iterator<Item = (u16, &[u8])> {
    let mut at = start;
    std::iter::from_fn(move || {
        let (id, size) = (short(stream, at)?, usize::from(short(stream, at + 2)?));
        let from = at + 4;
        at = from.checked_add(size)?;
        // The last record of a file that is cut off is as long as what is left.
        Some((id, stream.get(from..stream.len().min(at))?))
    })
}

fn workbook(stream: &[u8]) -> Result<Workbook, String> {
    let mut workbook = Workbook::default();
    let (mut pieces, mut is_in_texts): (Vec<&[u8]>, bool) = (Vec::new(), false);
    for (id, data) in records(stream, 0) {
        is_in_texts = id == TEXTS || (is_in_texts && id == CONTINUE);
        match id {
            BOF => workbook.is_old = short(data, 0).is_some_and(|version| version < 0x0600),
            LOCKED => return Err("the workbook is locked by a password".to_owned()),
            SHEET => workbook.sheets.extend(sheet_name(data, workbook.is_old)),
            TEXTS | CONTINUE if is_in_texts => pieces.push(data),
            EPOCH => workbook.counts_from_1904 = short(data, 0) == Some(1),
            FORMAT => {
                let text = data.get(2..).unwrap_or_default();
                let text = if workbook.is_old { narrow(text, 1) } else { unicode(text, 2) };
                let dated = text.is_some_and(|text| is_dated(&text));
                workbook.dated_formats.extend(short(data, 0).filter(|_| dated));
            }
            STYLE => workbook.styles.push(short(data, 2).unwrap_or_default()),
            EOF => break,
            _ => {}
        }
    }
    workbook.texts = Table::of(pieces).all();
    if workbook.sheets.is_empty() {
        return Err("the workbook is broken: it has no sheets".to_owned());
    }
    Ok(workbook)
}

/// Where a sheet begins and what it is called; none for charts and macros.
fn sheet_name(data: &[u8], is_old: bool) -> Option<(usize, String)> {
    let name = data.get(6..)?;
    let name = if is_old { narrow(name, 1) } else { unicode(name, 1) }?;
    let start = usize::try_from(long(data, 0)?).ok()?;
    (data.get(5) == Some(&0)).then_some((start, name))
}

fn sheet(stream: &[u8], start: usize, workbook: &Workbook, book: &mut Book) -> Result<(), String> {
    let mut depth = 0_usize;
    // A formula whose result is a text has it in the record behind.
    let mut awaited: Option<(usize, usize)> = None;
    for (id, data) in records(stream, start) {
        match id {
            BOF => depth += 1,
            EOF if depth <= 1 => break,
            EOF => depth -= 1,
            0x00BD => several(data, workbook, book)?,
            0x0207 => {
                let text = if workbook.is_old { narrow(data, 2) } else { unicode(data, 2) };
                if let (Some((row, column)), Some(text)) = (awaited.take(), text) {
                    book.put(row, column, &text)?;
                }
            }
            _ => {
                let Some(place) = place(data) else { continue };
                if id == 0x0006 && data.get(12..14) == Some(&[0xFF, 0xFF]) && data.get(6) == Some(&0) {
                    awaited = Some(place);
                } else if let Some(text) = cell(id, data, workbook) {
                    book.put(place.0, place.1, &text)?;
                }
            }
        }
    }
    Ok(())
}

fn place(data: &[u8]) -> Option<(usize, usize)> {
    Some((usize::from(short(data, 0)?), usize::from(short(data, 2)?)))
}

/// The text of a cell; none for records that are no cells, and for empty ones.
fn cell(id: u16, data: &[u8], workbook: &Workbook) -> Option<String> {
    let style = short(data, 4);
    match id {
        0x00FD => workbook.texts.get(usize::try_from(long(data, 6)?).ok()?).cloned(),
        0x0204 | 0x00D6 => {
            let text = data.get(6..)?;
            if workbook.is_old { narrow(text, 2) } else { unicode(text, 2) }
        }
        0x0203 => Some(workbook.number(float(data, 6)?, style)),
        0x027E => Some(workbook.number(packed(long(data, 6)?), style)),
        0x0205 => truth(*data.get(6)?, *data.get(7)?),
        0x0006 => match (data.get(12..14)?, *data.get(6)?) {
            ([0xFF, 0xFF], 1) => truth(*data.get(8)?, 0),
            ([0xFF, 0xFF], 2) => truth(*data.get(8)?, 1),
            ([0xFF, 0xFF], _) => None,
            _ => Some(workbook.number(float(data, 6)?, style)),
        },
        _ => None,
    }
}

fn truth(value: u8, is_error: u8) -> Option<String> {
    match (is_error, value) {
        (0, 0) => Some("FALSE".to_owned()),
        (0, _) => Some("TRUE".to_owned()),
        (_, code) => Some(format!("#ERROR {code}")),
    }
}

/// Numbers side by side in one row.
fn several(data: &[u8], workbook: &Workbook, book: &mut Book) -> Result<(), String> {
    let Some((row, first)) = place(data) else { return Ok(()) };
    let cells = data.get(4..data.len().saturating_sub(2)).unwrap_or_default().chunks_exact(6);
    for (at, cell) in cells.enumerate() {
        if let Some(value) = long(cell, 2) {
            book.put(row, first + at, &workbook.number(packed(value), short(cell, 0)))?;
        }
    }
    Ok(())
}

/// A number in four bytes: a whole one, or the upper part of one with a fraction; perhaps in hundredths.
fn packed(value: u32) -> f64 {
    let plain = if value & 2 > 0 {
        f64::from(value.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(value & !3) << 32)
    };
    if value & 1 > 0 { plain / 100.0 } else { plain }
}

impl Workbook {
    /// A number, or the date that it is shown as.
    fn number(&self, value: f64, style: Option<u16>) -> String {
        let format = style.and_then(|style| self.styles.get(usize::from(style))).copied().unwrap_or_default();
        let is_date = matches!(format, 14..=22 | 45..=47) || self.dated_formats.contains(&format);
        if is_date { dates::text(value, self.counts_from_1904) } else { number(value) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_numbers_are_whole_or_hundredths_or_cut_off() {
        assert!((packed((40 << 2) | 2) - 40.0).abs() < 1e-12);
        assert!((packed((1831 << 2) | 3) - 18.31).abs() < 1e-12);
        assert!((packed(0x3FF8_0000) - 1.5).abs() < 1e-12);
    }

    #[test]
    fn a_stream_without_sheets_is_refused() {
        assert!(read(&[]).is_err());
        assert!(read(&[0x2F, 0, 0, 0]).is_err_and(|why| why.contains("password")));
    }
}
