//! Texts of old workbooks: in one byte a letter or two, and cut in pieces by the length of records.

use super::{long, short};

/// The letters of Windows-1252 between 0x80 and 0x9F.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// A text with the number of its letters before it, in one byte or two.
pub(super) fn unicode(bytes: &[u8], length_bytes: usize) -> Option<String> {
    let letters = match length_bytes {
        1 => usize::from(*bytes.first()?),
        _ => usize::from(short(bytes, 0)?),
    };
    let flags = *bytes.get(length_bytes)?;
    let mut start = length_bytes + 1;
    start += if flags & 8 > 0 { 2 } else { 0 };
    start += if flags & 4 > 0 { 4 } else { 0 };
    let wide = flags & 1 > 0;
    let size = if wide { letters * 2 } else { letters };
    let end = bytes.len().min(start.checked_add(size)?);
    Some(decoded(bytes.get(start..end)?, wide))
}

/// A text of Excel 95.
pub(super) fn narrow(bytes: &[u8], length_bytes: usize) -> Option<String> {
    let letters = match length_bytes {
        1 => usize::from(*bytes.first()?),
        _ => usize::from(short(bytes, 0)?),
    };
    let end = bytes.len().min(length_bytes.checked_add(letters)?);
    let letter = |byte: &u8| match byte {
        0x80..=0x9f => WINDOWS.get(usize::from(byte - 0x80)).copied().unwrap_or(' '),
        other => char::from(*other),
    };
    Some(bytes.get(length_bytes..end)?.iter().map(letter).collect())
}

fn decoded(bytes: &[u8], wide: bool) -> String {
    if wide {
        let units: Vec<u16> = bytes.chunks_exact(2).filter_map(|pair| short(pair, 0)).collect();
        return String::from_utf16_lossy(&units);
    }
    bytes.iter().copied().map(char::from).collect()
}

/// The table of shared texts: a record and those that continue it.
pub(super) struct Table<'a> {
    pieces: Vec<&'a [u8]>,
    piece: usize,
    at: usize,
}

impl<'a> Table<'a> {
    /// A table of the record's data and that of its continuations.
    pub fn of(pieces: Vec<&'a [u8]>) -> Self {
        Self { pieces, piece: 0, at: 8 }
    }

    /// All texts, as far as they can be read.
    pub fn all(mut self) -> Vec<String> {
        let mut texts = Vec::new();
        while let Some(text) = self.text() {
            texts.push(text);
        }
        texts
    }

    fn text(&mut self) -> Option<String> {
        let head = self.bytes(3)?;
        let (letters, flags) = (usize::from(short(&head, 0)?), *head.get(2)?);
        let runs = if flags & 8 > 0 { usize::from(short(&self.bytes(2)?, 0)?) } else { 0 };
        let extra = if flags & 4 > 0 { usize::try_from(long(&self.bytes(4)?, 0)?).ok()? } else { 0 };
        let text = self.letters(letters, flags & 1 > 0)?;
        self.skip(runs.checked_mul(4)?.checked_add(extra)?)?;
        Some(text)
    }

    /// Where a text is cut, the next piece begins by saying anew how wide its letters are.
    fn letters(&mut self, count: usize, mut wide: bool) -> Option<String> {
        let mut text = String::new();
        let mut left = count;
        while left > 0 {
            let piece = self.pieces.get(self.piece)?;
            let rest = piece.get(self.at..).unwrap_or_default();
            if rest.is_empty() {
                self.next_piece()?;
                wide = *self.pieces.get(self.piece)?.first()? & 1 > 0;
                self.at = 1;
                continue;
            }
            let width = if wide { 2 } else { 1 };
            let here = left.min(rest.len() / width);
            if here == 0 {
                return None;
            }
            text.push_str(&decoded(rest.get(..here * width)?, wide));
            self.at += here * width;
            left -= here;
        }
        Some(text)
    }

    fn bytes(&mut self, count: usize) -> Option<Vec<u8>> {
        let mut found = Vec::with_capacity(count.min(16));
        while found.len() < count {
            match self.pieces.get(self.piece)?.get(self.at) {
                Some(byte) => {
                    found.push(*byte);
                    self.at += 1;
                }
                None => self.next_piece()?,
            }
        }
        Some(found)
    }

    fn skip(&mut self, count: usize) -> Option<()> {
        let mut left = count;
        while left > 0 {
            let here = self.pieces.get(self.piece)?.len().saturating_sub(self.at).min(left);
            self.at += here;
            left -= here;
            if left > 0 {
                self.next_piece()?;
            }
        }
        Some(())
    }

    fn next_piece(&mut self) -> Option<()> {
        self.piece += 1;
        self.at = 0;
        (self.piece < self.pieces.len()).then_some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_cut_goes_on_in_another_width() {
        let first = [0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, b'a', b'b'];
        let second = [1, 0x3c, 0x04, 1, 0, 0, b'z'];
        let texts = Table::of(vec![&first, &second]).all();
        assert_eq!(texts, ["abм", "z"]);
    }
}
