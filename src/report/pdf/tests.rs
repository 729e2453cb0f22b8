//! What a reader, a screen reader and an archive find in the file.
#![expect(clippy::unwrap_used, clippy::panic, reason = "tests fail by panicking")]

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use chrono::{DateTime, Utc};

use super::Press;
use crate::cli::font_files;
use crate::error::Error;
use crate::fonts::Fonts;
use crate::i18n::Lang;
use crate::report::document::{Block, Cell, Column, Document, Fact, Figure, Table};
use crate::report::sample;

fn document(lang: Lang, title: &str) -> Document {
    let table = Table {
        caption: "Levels".into(),
        columns: vec![Column::words("Dimension", 2), Column::words("Level", 1), Column::numbers("Score")],
        rows: vec![vec![Cell::of("Law"), Cell::level(2, "Directed"), Cell::of("2.75")]],
    };
    let figure = Figure {
        svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"40\"><rect width=\"90\" height=\"40\" \
            fill=\"#6198BE\"/><text x=\"95\" y=\"25\" font-family=\"Noto Sans\" font-size=\"14\">Inside</text></svg>"
            .into(),
        alt: "Level strip: Law is at level 2.".into(),
        caption: "Law is furthest".into(),
        note: "One of eight dimensions.".into(),
    };
    Document {
        title: title.into(),
        lang,
        cover: vec![Fact::new("Campaign", "Spring survey")],
        head: "The survey".into(),
        foot: "Foot".into(),
        page: "Page {page} of {pages}".into(),
        blocks: vec![
            Block::Lead { text: "Overall: level 1".into() },
            Block::Facts { facts: vec![Fact::new("of the questions", "87%")] },
            Block::Heading { level: 1, text: "Dimensions".into() },
            Block::Table(table),
            Block::Figure(figure),
            Block::PageBreak,
            Block::Heading { level: 2, text: "Below".into() },
            Block::List { lead: "Reached when".into(), items: vec!["A policy is signed.".into()] },
            Block::Terms { terms: vec![Fact::new("Gap", "Target less score")] },
            Block::Note { text: "Small".into() },
        ],
    }
}

fn day() -> Option<DateTime<Utc>> {
    DateTime::from_timestamp(1_772_359_200, 0)
}

fn press(lang: Lang) -> Press {
    Press::new(&font_files::load(Path::new("/usr/share/fonts"), &[lang]).unwrap()).unwrap()
}

/// What a program of poppler says of a file on its standard input.
fn poppler(program: &str, arguments: &[&str], pdf: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(pdf).unwrap();
    let mut command = Command::new(program);
    let (before, after): (Vec<&str>, Vec<&str>) = arguments.iter().partition(|word| word.len() > 1);
    command.args(before).arg(file.path()).args(after).stderr(Stdio::null());
    let done =
        command.output().unwrap_or_else(|error| panic!("{program}: {error}; run scripts/install-deps test"));
    assert!(done.status.success(), "{program} refuses the file");
    // Poppler puts marks round words from right to left.
    String::from_utf8_lossy(&done.stdout).replace(['\u{202b}', '\u{202c}'], "")
}

#[test]
fn the_file_is_tagged_and_has_title_language_alternative_text_and_bookmarks() {
    let pdf = press(Lang::En).print(&document(Lang::En, "A title"), day()).unwrap();
    let info = poppler("pdfinfo", &[], &pdf);
    assert!(info.contains("Tagged:          yes"), "{info}");
    assert!(info.contains("Title:           A title"), "{info}");
    assert!(info.contains("CreationDate:") && info.contains("2026"), "{info}");
    let tree = poppler("pdfinfo", &["-struct"], &pdf);
    for part in ["H1", "H2", "Table", "TH", "TD", "Figure", "Caption", "LI"] {
        assert!(
            tree.split_whitespace().any(|word| word.trim_end_matches(':') == part),
            "no {part} in:\n{tree}"
        );
    }
    let all = String::from_utf8_lossy(&pdf);
    assert!(all.contains("/Lang (en)") || all.contains("/Lang(en)"), "the language is not said");
    assert!(all.contains("/Outlines"), "there are no bookmarks");
    assert!(all.contains("pdfuaid") && all.contains("pdfaid"), "the standards are not claimed");
}

#[test]
fn what_stands_in_tables_and_pictures_can_be_read_out() {
    let pdf = press(Lang::En).print(&document(Lang::En, "A title"), day()).unwrap();
    let text = poppler("pdftotext", &["-layout", "-"], &pdf);
    for words in ["Directed", "2.75", "Inside", "Law is furthest", "87%", "Page 1 of 2", "Page 2 of 2"] {
        assert!(text.contains(words), "no `{words}` in:\n{text}");
    }
}

#[test]
fn a_chart_taller_than_a_page_is_made_smaller_and_stands_whole_below_its_title() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"600\"><text x=\"5\" y=\"14\" \
        font-family=\"Noto Sans\">Topmost</text><text x=\"5\" y=\"596\" font-family=\"Noto Sans\">Lowest</text></svg>";
    for lang in [Lang::En, Lang::Ar] {
        let plain = document(lang, "A title");
        let figures = plain.blocks.iter().filter_map(|block| match block {
            Block::Figure(figure) => Some(Block::Figure(Figure { svg: svg.into(), ..figure.clone() })),
            _ => None,
        });
        let heading = Block::Heading { level: 1, text: "Dimensions".into() };
        let blocks = std::iter::once(heading).chain(figures).collect();
        let tall = Document { blocks, ..plain };
        let pdf = press(lang).print(&tall, day()).unwrap();
        let words = poppler("pdftotext", &["-tsv", "-"], &pdf);
        // Page and distance from its top, of 842 points.
        let place = |word: &str| -> (u32, f64) {
            let row = words.lines().find(|row| row.split('\t').next_back() == Some(word));
            let cells: Vec<_> = row.unwrap_or_else(|| panic!("no {word} in {words}")).split('\t').collect();
            (cells.get(1).unwrap().parse().unwrap(), cells.get(7).unwrap().parse().unwrap())
        };
        let [heading, title, top, low] = ["Dimensions", "furthest", "Topmost", "Lowest"].map(place);
        assert!(heading.0 == low.0 && heading.1 < title.1 && title.1 < top.1 && top.1 < low.1, "{words}");
        assert!(low.1 < 842.0 - 62.0, "{words}");
    }
}

#[test]
fn a_name_full_of_signs_stays_a_name() {
    let name = "#eval(\"1\") *x* $y$ @a <b> // c ` \\ [d] {e} \u{1} \u{1f600}";
    let pdf = press(Lang::En).print(&document(Lang::En, name), day()).unwrap();
    let text = poppler("pdftotext", &["-layout", "-"], &pdf);
    let text: String = text.split_whitespace().collect();
    assert!(text.contains("#eval(\"1\")*x*$y$@a<b>//c`\\[d]{e}\u{fffd}"), "{text}");
}

#[test]
fn arabic_is_set_from_right_to_left_with_its_own_letters() {
    let mut report = document(Lang::Ar, "نضج المصادر المفتوحة: \u{2068}وزارة الصحة (MoH) 12.5٪\u{2069}");
    report.blocks.push(Block::Paragraph { text: "القانون والتراخيص".into() });
    let pdf = press(Lang::Ar).print(&report, day()).unwrap();
    let all = String::from_utf8_lossy(&pdf);
    assert!(all.contains("/Lang (ar)") || all.contains("/Lang(ar)"), "the language is not said");
    assert!(all.contains("R2L"), "the direction is not said");
    let text = poppler("pdftotext", &["-raw", "-"], &pdf);
    for word in ["القانون", "والتراخيص", "الصحة", "MoH", "12.5٪"] {
        assert!(text.contains(word), "no {word} in {text}");
    }
}

#[test]
fn every_kind_of_block_is_set_in_both_directions_and_stays_words() {
    for lang in [Lang::En, Lang::Ar] {
        let pdf = press(lang).print(&sample::document(lang, sample::HOSTILE), day()).unwrap();
        let tree = poppler("pdfinfo", &["-struct"], &pdf);
        for part in ["H2", "TH", "TD", "Figure", "LI"] {
            assert!(tree.split_whitespace().any(|word| word.trim_end_matches(':') == part), "no {part}");
        }
        let text = poppler("pdftotext", &["-raw", "-"], &pdf);
        for words in ["GOV-2.1", "eval(", "script>", "Another"] {
            assert!(text.contains(words), "no `{words}` in:\n{text}");
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes_and_another_date_others() {
    let report = document(Lang::En, "A title");
    let first = press(Lang::En).print(&report, day()).unwrap();
    assert!(first == press(Lang::En).print(&report, day()).unwrap());
    assert!(first != press(Lang::En).print(&report, DateTime::from_timestamp(0, 0)).unwrap());
}

#[test]
fn without_a_date_the_file_does_not_claim_to_be_an_archive_s() {
    let pdf = press(Lang::En).print(&document(Lang::En, "A title"), None).unwrap();
    let all = String::from_utf8_lossy(&pdf);
    assert!(all.contains("pdfuaid") && !all.contains("pdfaid:part"), "it claims too much");
}

#[test]
fn a_language_without_its_font_is_refused_rather_than_set_in_boxes() {
    let press = Press::new(&Fonts::built_in()).unwrap();
    let refused = press.print(&document(Lang::Ar, "عنوان"), day());
    assert!(matches!(refused, Err(Error::Unavailable(why)) if why.contains("fonts-noto-core")));
}
