//! Text inside a picture: how wide it is, where it breaks, how it is written as SVG.
//!
//! Plotters' own text puts line breaks round the words and an offset into every label, which breaks the first
//! letter of an Arabic one in resvg. So the text is written here, and plotters draws the shapes.

use crate::fonts::LATIN;
use crate::i18n::Lang;

/// Advance widths of U+0020 to U+007E in Noto Sans Regular, in thousandths of the size.
const ASCII: [u16; 95] = [
    260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572, 572, 572, 572,
    572, 572, 572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632, 730, 556, 519, 728, 741, 339,
    273, 619, 524, 907, 760, 781, 605, 781, 622, 549, 556, 731, 600, 930, 586, 566, 572, 329, 372, 329, 572,
    444, 580, 561, 615, 480, 615, 564, 344, 615, 618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413, 479,
    361, 618, 508, 786, 529, 510, 470, 380, 551, 380, 572,
];
/// Bold letters are wider by about this.
const BOLD: f64 = 1.06;

/// About how wide a text is in pixels. Arabic is measured by a mean of its joined letters.
pub(super) fn width(text: &str, size: f64, bold: bool) -> f64 {
    let thousandths: f64 = text.chars().map(advance).sum();
    thousandths / 1000.0 * size * if bold { BOLD } else { 1.0 }
}

fn advance(letter: char) -> f64 {
    let code = u32::from(letter);
    match code {
        0x20..=0x7e => ASCII.get((code - 0x20) as usize).map_or(600.0, |width| f64::from(*width)),
        0x300..=0x36f | 0x64b..=0x65f | 0x200b..=0x200f | 0x2066..=0x2069 => 0.0,
        0x400..=0x42f => 730.0,
        0x430..=0x4ff => 620.0,
        0x600..=0x6ff => 540.0,
        0x2e80..=0x9fff | 0xff00..=0xffef => 1000.0,
        _ => 600.0,
    }
}

/// Breaks a text into at most `most` lines of a width; what does not fit ends in an ellipsis.
pub(super) fn wrap(text: &str, room: f64, size: f64, bold: bool, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in pieces(text) {
        let longer = format!("{line}{word}");
        if !line.is_empty() && width(longer.trim_end(), size, bold) > room {
            lines.push(line.trim_end().to_owned());
            line = word.to_owned();
        } else {
            line = longer;
        }
    }
    lines.push(line.trim_end().to_owned());
    let is_cut = lines.len() > most;
    lines.truncate(most.max(1));
    if let Some(last) = lines.last_mut()
        && (is_cut || width(last, size, bold) > room)
    {
        *last = shortened(last, room, size, bold);
    }
    close_isolates(&mut lines);
    lines
}

/// What a language isolates (U+2068 … U+2069) and a line breaks is closed at the end of that line and opened
/// again in the next, or else its full stop would jump to the other side.
fn close_isolates(lines: &mut [String]) {
    let mut open = 0;
    for line in lines {
        line.insert_str(0, &"\u{2068}".repeat(open));
        let opened = line.matches(['\u{2066}', '\u{2067}', '\u{2068}']).count();
        open = opened.saturating_sub(line.matches('\u{2069}').count());
        line.push_str(&"\u{2069}".repeat(open));
    }
}

/// Words with the space behind them; Chinese may break after any character.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(|c: char| c == ' ' || matches!(u32::from(c), 0x2e80..=0x9fff | 0xff00..=0xffef))
}

fn shortened(text: &str, room: f64, size: f64, bold: bool) -> String {
    let mut kept = text.to_owned();
    while width(&kept, size, bold) + width("…", size, bold) > room && kept.pop().is_some() {}
    format!("{}…", kept.trim_end())
}

/// Where a label is held, in the physical sense of SVG.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Left,
    Middle,
    Right,
}

/// One label.
pub(super) struct Label<'a> {
    pub at: (i32, i32),
    pub anchor: Anchor,
    pub size: f64,
    pub bold: bool,
    pub colour: &'a str,
    pub text: &'a str,
}

/// Writes a label as an SVG element; `at` is on its base line.
pub(super) fn write(svg: &mut String, label: &Label<'_>, lang: Lang) {
    let anchor = match label.anchor {
        Anchor::Left => "start",
        Anchor::Middle => "middle",
        Anchor::Right => "end",
    };
    let weight = if label.bold { " font-weight=\"700\"" } else { "" };
    let family = families(lang);
    let (x, y) = label.at;
    svg.push_str(&format!(
        "<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\" font-size=\"{}\"{weight} \
         font-family=\"{family}\" fill=\"{}\">",
        label.size, label.colour
    ));
    if lang.is_rtl() {
        // The renderers lay out from the left; the isolate makes the label read from the right.
        svg.push('\u{2067}');
        write_runs(svg, label.text);
        svg.push('\u{2069}');
    } else {
        escape(svg, label.text);
    }
    svg.push_str("</text>\n");
}

/// Browsers take the first family they have; the renderer for PNG and PDF has exactly the Noto ones.
const fn families(lang: Lang) -> &'static str {
    match lang {
        Lang::Ar => "Noto Sans Arabic, Segoe UI, Geeza Pro, Tahoma, sans-serif",
        Lang::Zh => "Noto Sans, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif",
        Lang::En | Lang::Fr | Lang::Es | Lang::Pt | Lang::Ru => {
            "Noto Sans, Segoe UI, Roboto, Helvetica, Arial, sans-serif"
        }
    }
}

/// Runs between Arabic letters that hold anything which the Arabic family lacks are named for the Latin one,
/// because falling back inside one run gives boxes. Runs that it has whole stay with it: the renderer would take
/// their digits from some face of it anyway, bold or not.
fn write_runs(svg: &mut String, text: &str) {
    let mut run = String::new();
    let mut is_arabic = true;
    for letter in text.chars() {
        let arabic = letter == ' ' && is_arabic || is_arabic_letter(letter);
        if arabic != is_arabic {
            flush(svg, &mut run);
        }
        is_arabic = arabic;
        run.push(letter);
    }
    flush(svg, &mut run);
}

fn flush(svg: &mut String, run: &mut String) {
    if run.chars().all(|letter| is_arabic_letter(letter) || HELD.contains(letter)) {
        escape(svg, run);
    } else {
        svg.push_str("<tspan font-family=\"");
        svg.push_str(LATIN);
        svg.push_str(", Segoe UI, Arial, sans-serif\">");
        escape(svg, run);
        svg.push_str("</tspan>");
    }
    run.clear();
}

/// What Noto Sans Arabic holds besides Arabic letters and marks.
const HELD: &str = " !,-.0123456789:";

const fn is_arabic_letter(letter: char) -> bool {
    matches!(letter as u32, 0x600..=0x6ff | 0x750..=0x77f | 0x200b..=0x200f | 0x2066..=0x2069 | 0xfb50..=0xfdff | 0xfe70..=0xfeff)
}

/// Writes text with the five characters that XML reads as markup replaced; control characters, which XML 1.0
/// cannot hold, are left out.
pub(super) fn escape(svg: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '<' => svg.push_str("&lt;"),
            '>' => svg.push_str("&gt;"),
            '&' => svg.push_str("&amp;"),
            '"' => svg.push_str("&quot;"),
            '\'' => svg.push_str("&apos;"),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() && letter != '\n' && letter != '\t' => {}
            letter => svg.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_title_breaks_between_words_and_ends_in_an_ellipsis() {
        let lines = wrap("six ministries out of ten have no rule for releasing code", 100.0, 10.0, false, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|line| width(line, 10.0, false) <= 100.0), "{lines:?}");
        assert!(lines.last().is_some_and(|line| line.ends_with('…')), "{lines:?}");
        assert_eq!(wrap("short", 100.0, 10.0, false, 2), ["short"]);
    }

    #[test]
    fn a_word_wider_than_the_line_is_cut() {
        let lines = wrap(&"w".repeat(60), 100.0, 10.0, false, 3);
        assert!(lines.iter().all(|line| width(line, 10.0, false) <= 100.0), "{lines:?}");
    }

    #[test]
    fn markup_in_a_name_is_text_in_the_picture() {
        let mut svg = String::new();
        let label = Label {
            at: (1, 2),
            anchor: Anchor::Left,
            size: 13.0,
            bold: false,
            colour: "#000000",
            text: "</text><script>alert(1)</script>\u{1}",
        };
        write(&mut svg, &label, Lang::En);
        assert!(
            !svg.contains("<script>") && svg.contains("&lt;script&gt;") && !svg.contains('\u{1}'),
            "{svg}"
        );
    }

    #[test]
    fn an_isolate_that_a_line_breaks_goes_on_in_the_next() {
        let lines = wrap("\u{2068}First survey of the country\u{2069}.", 90.0, 10.0, false, 3);
        assert_eq!(lines, ["\u{2068}First survey of the\u{2069}", "\u{2068}country\u{2069}."]);
    }

    #[test]
    fn latin_pieces_of_an_arabic_label_name_their_own_family() {
        let runs = |text: &str| {
            let mut svg = String::new();
            write_runs(&mut svg, text);
            svg
        };
        let mixed = runs("مرحبا 12.5 (CVE)");
        assert_eq!(mixed.matches("<tspan").count(), 1, "{mixed}");
        assert!(mixed.starts_with("مرحبا <tspan font-family=\"Noto Sans"), "{mixed}");
        assert_eq!(runs("المستوى 2."), "المستوى 2.");
    }
}
