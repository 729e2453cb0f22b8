//! `.xlsx`: what is in the archive is measured before calamine is let at it.

use std::io::{Cursor, Read as _};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader as _, SheetType, Xlsx};

use super::dates;
use super::grid::{Book, number};

/// The most bytes of all parts of a workbook, unpacked.
const MOST_BYTES: u64 = 100 << 20;
/// The most parts.
const MOST_PARTS: usize = 4_000;

/// Reads a workbook.
///
/// # Errors
/// A sentence.
pub(super) fn read(bytes: &[u8]) -> Result<Book, String> {
    measure(bytes)?;
    // calamine expects some things of a workbook that a broken one does not keep, and panics then. It
    // shares nothing with the rest, so that a caught panic leaves nothing half done.
    catch_unwind(AssertUnwindSafe(|| cells(bytes)))
        .unwrap_or_else(|_| Err("the workbook is broken: its parts do not fit together".to_owned()))
}

/// An archive of a few kilobytes can hold gigabytes, and a part can claim to have more texts than bytes.
fn measure(bytes: &[u8]) -> Result<(), String> {
    let broken = |error: &dyn std::fmt::Display| format!("the workbook cannot be unpacked: {error}");
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    if archive.len() > MOST_PARTS {
        return Err(format!("the workbook has more than {MOST_PARTS} parts"));
    }
    let mut left = MOST_BYTES;
    for at in 0..archive.len() {
        let part = archive.by_index(at).map_err(|error| broken(&error))?;
        let mut text = Vec::new();
        part.take(left + 1).read_to_end(&mut text).map_err(|error| broken(&error))?;
        let size = u64::try_from(text.len()).unwrap_or(u64::MAX);
        left = left
            .checked_sub(size)
            .ok_or_else(|| format!("unpacked, the workbook has more than {} MB", MOST_BYTES >> 20))?;
        if has_far_reference(&text) && text.windows(9).any(|window| window == b"sheetData") {
            return Err("the workbook is broken: it has a cell beyond the last row or column".to_owned());
        }
        if claims_too_much(&text) {
            return Err("the workbook is broken: it claims to have more texts than it has letters".to_owned());
        }
    }
    Ok(())
}

/// A sheet ends at XFD1048576. The numbers of a cell farther out would overflow where they are read.
fn has_far_reference(part: &[u8]) -> bool {
    let starts = |name: &[u8]| {
        let name = name.to_vec();
        part.windows(name.len())
            .enumerate()
            .filter(move |(_, window)| **window == name)
            .map(|(at, window)| at + window.len())
    };
    let values = starts(b" r=").chain(starts(b" ref="));
    values
        .filter_map(|at| {
            let (quote, rest) = part.get(at..)?.split_first()?;
            rest.split(|byte| byte == quote).next()
        })
        .flat_map(|value| value.split(|byte| *byte == b':'))
        .filter(|cell| cell.iter().all(u8::is_ascii_alphanumeric))
        .any(|cell| {
            let letters = cell.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
            letters > 3 || cell.len() - letters > 7
        })
}

/// Room is made for as many texts as `uniqueCount` says.
fn claims_too_much(part: &[u8]) -> bool {
    const NAME: &[u8] = b"uniqueCount";
    let claims = part.windows(NAME.len()).enumerate().filter(|(_, window)| *window == NAME);
    let mut counts = claims.map(|(at, _)| {
        let behind = part.get(at + NAME.len()..).unwrap_or_default().iter().copied();
        let digits = behind.skip_while(|byte| !byte.is_ascii_digit()).take_while(u8::is_ascii_digit);
        digits
            .fold(0_usize, |count, digit| count.saturating_mul(10).saturating_add(usize::from(digit - b'0')))
    });
    counts.any(|count| count > part.len())
}

fn cells(bytes: &[u8]) -> Result<Book, String> {
    let broken = |error: &dyn std::fmt::Display| format!("the workbook is broken: {error}");
    let mut workbook: Xlsx<Cursor<&[u8]>> = Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let counts_from_1904 = workbook.has_1904_epoch();
    let sheets = workbook.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let names: Vec<String> = sheets.map(|sheet| sheet.name.clone()).collect();
    let mut book = Book::default();
    for name in names {
        book.open(&name);
        // Cell by cell: a whole sheet at once would be as large as its farthest corner.
        let mut reader = workbook.worksheet_cells_reader(&name).map_err(|error| broken(&error))?;
        while let Some(cell) = reader.next_cell().map_err(|error| broken(&error))? {
            let (row, column) = cell.get_position();
            let text = text(cell.get_value(), counts_from_1904);
            book.put(row as usize, column as usize, &text)?;
        }
    }
    Ok(book)
}

fn text(value: &DataRef<'_>, counts_from_1904: bool) -> String {
    match value {
        DataRef::Int(whole) => whole.to_string(),
        DataRef::Float(value) => number(*value),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(is) => if *is { "TRUE" } else { "FALSE" }.to_owned(),
        DataRef::DateTime(value) => dates::text(value.as_f64(), counts_from_1904),
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => String::new(),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in parts {
            writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    #[test]
    fn an_archive_that_unpacks_to_gigabytes_is_refused() {
        let bomb = archive(&[("xl/worksheets/sheet1.xml", &vec![b' '; 101 << 20])]);
        assert!(bomb.len() < 1 << 20);
        assert!(read(&bomb).unwrap_err().contains("100 MB"));
    }

    #[test]
    fn a_cell_beyond_the_last_row_or_column_is_refused() {
        for (reference, is_far) in
            [("XFD1048576", false), ("ZZZZZZZ9", true), ("A1:A99999999999", true), ("rId1234567", false)]
        {
            let part = format!("<c r=\"{reference}\"/>");
            assert_eq!(has_far_reference(part.as_bytes()), is_far, "{reference}");
        }
    }

    #[test]
    fn a_claim_of_more_texts_than_letters_is_refused() {
        let strings = b"<sst uniqueCount=\"999999999999999999\"></sst>";
        assert!(read(&archive(&[("xl/sharedStrings.xml", strings)])).unwrap_err().contains("claims"));
    }

    #[test]
    fn an_archive_that_is_no_workbook_is_refused() {
        assert!(read(&archive(&[("a.txt", b"a")])).unwrap_err().contains("broken"));
        assert!(read(b"PK\x03\x04 and no more").unwrap_err().contains("unpacked"));
    }
}
