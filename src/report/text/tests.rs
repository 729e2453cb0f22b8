//! What a reader of plain text gets.

use super::super::sample;
use super::{COLUMNS, plain, width};
use crate::i18n::Lang;

#[test]
fn every_kind_of_block_is_written_within_78_columns_and_without_control_characters() {
    let words = format!("{} \u{1b}[31m\u{7}{}", sample::HOSTILE, "long ".repeat(40));
    for lang in [Lang::En, Lang::Ar] {
        let text = plain(&sample::document(lang, &words));
        assert!(text.lines().all(|line| width(line) <= COLUMNS && line.trim_end() == line), "{text}");
        assert!(!text.contains(|letter: char| letter.is_control() && letter != '\n'), "{text}");
        assert!(!text.contains("\n\n\n") && text.ends_with('\n'), "{text}");
    }
}

#[test]
fn words_that_look_like_markup_stay_as_they_are() {
    let text = plain(&sample::document(Lang::En, sample::HOSTILE));
    let joined: Vec<&str> = text.split_whitespace().collect();
    assert!(joined.join(" ").contains(sample::HOSTILE), "{text}");
}

#[test]
fn boxes_lines_and_tables_are_drawn_with_letters() {
    let text = plain(&sample::document(Lang::En, "W"));
    for line in [
        "W\n#\n",
        "Campaign: W",
        "W\n=\n",
        "W\n-\n",
        "* 87% W",
        "W: W",
        "Dimension  W    Score\nLaw        2 W   2.75\n",
        "GOV-2.1 · Level 1\n  W\n  Only if: W\n",
        "  ( ) Nowhere\n  ( ) W\n      W\n  ( ) Another ____",
        "  [ ] Nowhere\n",
        "  [__] Nowhere\n",
        "  Day [__] W [____] W\n",
        "  W: ____",
        "  * W\n    ( ) No\n    ( ) W\n",
        "list · W\n\n  - W -\n    Name: ____",
    ] {
        assert!(text.contains(line), "no `{line}` in:\n{text}");
    }
}

#[test]
fn a_wide_table_becomes_a_list_for_each_row() {
    let words = "word ".repeat(12);
    let text = plain(&sample::document(Lang::En, words.trim()));
    assert!(text.contains("* Law\n") && text.contains("  Score: 2.75\n"), "{text}");
}
