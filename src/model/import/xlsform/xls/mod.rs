//! `.xls` of Excel 97 to 2003, and of Excel 95: a small reader of our own.
//!
//! calamine reads such files too, but lays every sheet out as a full rectangle while it opens the file: two
//! cells in far corners make it ask for more memory than there is, and that ends the program.

mod cells;
mod container;
mod strings;

use super::grid::Book;

/// What every such file begins with.
pub(super) const MAGIC: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Reads a workbook.
///
/// # Errors
/// A sentence.
pub(super) fn read(bytes: &[u8]) -> Result<Book, String> {
    let container =
        container::Container::open(bytes).ok_or("the workbook is broken: it has no table of contents")?;
    let stream = container.stream("Workbook").or_else(|| container.stream("Book"));
    let stream = stream.ok_or("the file is an old document of Office, and no workbook")?;
    cells::read(&stream)
}

/// Two bytes as a number, the lower one first.
fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(pair.try_into().ok()?))
}

/// Four bytes as a number, the lowest first.
fn long(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(four.try_into().ok()?))
}

/// Eight bytes as a number with a fraction.
fn float(bytes: &[u8], at: usize) -> Option<f64> {
    let eight = bytes.get(at..at.checked_add(8)?)?;
    Some(f64::from_le_bytes(eight.try_into().ok()?))
}
