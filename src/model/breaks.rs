//! Line breaks of tables.

use std::borrow::Cow;

/// A text with line breaks of one sign. Behind those of two, as spreadsheets on Windows write them, the
/// reader of tables counts every line as the one before, and a problem would be named at the wrong line.
#[must_use]
pub fn of_one_sign(text: &str) -> Cow<'_, str> {
    if text.contains("\r\n") { Cow::Owned(text.replace("\r\n", "\n")) } else { Cow::Borrowed(text) }
}
