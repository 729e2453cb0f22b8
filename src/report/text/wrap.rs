//! Breaking words into lines by the columns that they fill.

/// A text in one line, without control characters: nothing that was written can move a cursor or start a line.
pub(super) fn clean(text: &str) -> String {
    let breaks = |letter: char| letter.is_control() || matches!(letter, ' ' | '\u{2028}' | '\u{2029}');
    text.split(breaks).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The columns that a text fills.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

/// Lines of at most so many columns. A word that is longer, or a script without blanks, breaks anywhere.
pub(super) fn wrapped(text: &str, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in clean(text).split(' ').filter(|word| !word.is_empty()) {
        if !line.is_empty() && width(&line) + 1 + width(word) > most {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        for letter in word.chars() {
            if width(&line) + columns(letter) > most {
                lines.push(std::mem::take(&mut line));
            }
            line.push(letter);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Marks of Arabic and Latin and signs of direction fill none, Chinese letters two.
fn columns(letter: char) -> usize {
    match u32::from(letter) {
        0x0300..=0x036F | 0x0610..=0x061A | 0x064B..=0x065F | 0x0670 => 0,
        0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2069 | 0xFEFF => 0,
        0x1100..=0x115F | 0x2E80..=0xA4CF | 0xAC00..=0xD7A3 | 0xF900..=0xFAFF | 0xFE30..=0xFE6F => 2,
        0xFF00..=0xFF60 | 0x1F300..=0x1F9FF | 0x20000..=0x3FFFD => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::{clean, width, wrapped};

    #[test]
    fn lines_break_between_words_and_long_words_anywhere() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(wrapped("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(wrapped("中文字", 4), ["中文", "字"]);
        assert!(wrapped("  ", 5).is_empty());
    }

    #[test]
    fn control_characters_become_blanks() {
        assert_eq!(clean("a\u{1b}[31m\r\nb\u{7}\u{2028}c"), "a [31m b c");
    }

    #[test]
    fn marks_and_signs_of_direction_fill_no_column() {
        assert_eq!(width("\u{2068}e\u{301}\u{2069}"), 1);
    }
}
