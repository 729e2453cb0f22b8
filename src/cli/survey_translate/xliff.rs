//! Translations as XLIFF 2.0: one unit a text, its key the unit's name, its revision a note.

use std::fmt::Write as _;

use quick_xml::escape::escape;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::Placed;
use crate::model::Survey;
use crate::model::translate::{Row, State};

/// Writes the rows.
pub fn write(survey: &Survey, language: &str, rows: &[Row]) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    // Writing to a string does not fail.
    let _ = writeln!(
        text,
        "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\" srcLang=\"{}\" trgLang=\"{}\">",
        escape(&survey.source_language),
        escape(language)
    );
    let _ =
        writeln!(text, " <file id=\"f1\" original=\"{} {}\">", escape(&survey.id), escape(&survey.version));
    for (at, row) in rows.iter().enumerate() {
        let _ = writeln!(text, "  <unit id=\"u{at}\" name=\"{}\">", escape(&row.key));
        let _ = writeln!(text, "   <notes><note category=\"rev\">{}</note></notes>", row.rev);
        let _ = writeln!(text, "   <segment state=\"{}\">", state(row.state));
        let _ = writeln!(text, "    <source xml:space=\"preserve\">{}</source>", escape(&row.source));
        if !row.translation.is_empty() {
            let _ =
                writeln!(text, "    <target xml:space=\"preserve\">{}</target>", escape(&row.translation));
        }
        text.push_str("   </segment>\n  </unit>\n");
    }
    text.push_str(" </file>\n</xliff>\n");
    text
}

/// The state as XLIFF names it: a stale text is one that has to be translated anew.
const fn state(state: State) -> &'static str {
    match state {
        State::Missing | State::Stale => "initial",
        State::Draft => "translated",
        State::Reviewed => "reviewed",
    }
}

/// What is read of one unit.
#[derive(Default)]
struct Unit {
    key: String,
    rev: String,
    target: String,
    state: Option<State>,
}

/// Reads rows.
///
/// # Errors
/// A sentence that names the place.
pub fn read(text: &str, language: &str) -> Result<Placed, String> {
    let mut reader = Reader::from_str(text);
    let (mut rows, mut unit, mut inside) = (Vec::new(), Unit::default(), String::new());
    let mut is_xliff = false;
    loop {
        let line = line_of(text, reader.buffer_position());
        let event = reader.read_event().map_err(|error| format!("line {line}: {error}"))?;
        match event {
            Event::Start(start) | Event::Empty(start) if start.local_name().as_ref() == "xliff" => {
                is_xliff = true;
                head(&start, language)?;
            }
            Event::Start(start) => {
                inside = open(&start, &mut unit, line)?;
            }
            Event::Text(words) => {
                add(&mut unit, &inside, &words);
            }
            Event::CData(words) => add(&mut unit, &inside, &words),
            Event::GeneralRef(reference) => {
                let name: &str = &reference;
                let known = quick_xml::escape::unescape(&format!("&{name};")).map(|text| text.into_owned());
                let words = known.map_err(|_| format!("line {line}: the reference &{name}; is not known"))?;
                add(&mut unit, &inside, &words);
            }
            Event::End(end) => {
                if end.local_name().as_ref() == "unit" {
                    rows.push((format!("line {line}, {}", unit.key), row(std::mem::take(&mut unit), line)?));
                }
                inside.clear();
            }
            Event::DocType(_) => return Err(format!("line {line}: a document type is not read")),
            Event::Eof => break,
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    if is_xliff { Ok(rows) } else { Err("this is no XLIFF 2 file".into()) }
}

fn line_of(text: &str, at: u64) -> usize {
    let at = usize::try_from(at).unwrap_or(usize::MAX).min(text.len());
    text.as_bytes().get(..at).unwrap_or_default().iter().filter(|byte| **byte == b'\n').count() + 1
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.attributes().flatten().find(|one| one.key.local_name().as_ref() == name)?;
    quick_xml::escape::unescape(&found.value).ok().map(|text| text.into_owned())
}

fn head(start: &BytesStart<'_>, language: &str) -> Result<(), String> {
    let version = attribute(start, "version").unwrap_or_default();
    if !version.starts_with("2.") {
        return Err(format!("this is XLIFF {version}; version 2 is read"));
    }
    match attribute(start, "trgLang") {
        Some(target) if target != language => Err(format!("the file is in {target}, not in {language}")),
        _ => Ok(()),
    }
}

/// What stands inside an element; inline marks are refused, since the texts have none.
fn open(start: &BytesStart<'_>, unit: &mut Unit, line: usize) -> Result<String, String> {
    let name = start.local_name().as_ref().to_owned();
    match name.as_str() {
        "unit" => unit.key = attribute(start, "name").or_else(|| attribute(start, "id")).unwrap_or_default(),
        "segment" => {
            let state = attribute(start, "state").unwrap_or_default();
            unit.state = match state.as_str() {
                "reviewed" | "final" => Some(State::Reviewed),
                "translated" => Some(State::Draft),
                _ => Some(State::Stale),
            };
        }
        "note" if attribute(start, "category").as_deref() == Some("rev") => return Ok("rev".into()),
        "file" | "notes" | "note" | "source" | "target" | "group" | "skeleton" | "originalData" | "data" => {}
        other => return Err(format!("line {line}: <{other}> is not read here; the texts are plain")),
    }
    Ok(name)
}

fn add(unit: &mut Unit, inside: &str, words: &str) {
    match inside {
        "target" => unit.target.push_str(words),
        "rev" => unit.rev.push_str(words.trim()),
        _ => {}
    }
}

fn row(unit: Unit, line: usize) -> Result<Row, String> {
    let rev = unit
        .rev
        .parse()
        .map_err(|_| format!("line {line}: the note with the rev of {} is missing", unit.key))?;
    let state = unit.state.unwrap_or(State::Draft);
    Ok(Row { key: unit.key, rev, source: String::new(), translation: unit.target, state })
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::*;
    use crate::model::tests_support::staircase;

    #[test]
    fn what_is_written_reads_back() {
        let row = |key: &str, text: &str, state| Row {
            key: key.into(),
            rev: 3,
            source: "<b> & \"x\"".into(),
            translation: text.into(),
            state,
        };
        let rows = [
            row("A.text", "a < b & \"c\"\n 'd'", State::Reviewed),
            row("B.text", "\u{631}\u{642}\u{645}", State::Draft),
            row("C.text", "", State::Missing),
        ];
        let text = write(&staircase(), "ar", &rows);
        let back = read(&text, "ar").unwrap();
        let words: Vec<&str> = back.iter().map(|(_, row)| row.translation.as_str()).collect();
        assert_eq!(words, ["a < b & \"c\"\n 'd'", "\u{631}\u{642}\u{645}", ""]);
        assert_eq!(back.first().map(|(_, row)| (row.rev, row.state)), Some((3, State::Reviewed)));
    }

    #[test]
    fn another_language_another_version_and_entities_are_refused() {
        let text = write(&staircase(), "ar", &[]);
        assert!(read(&text, "fr").unwrap_err().contains("not in fr"));
        assert!(read("<xliff version=\"1.2\"/>", "fr").unwrap_err().contains("1.2"));
        let bomb = "<!DOCTYPE x [<!ENTITY a \"b\">]><xliff version=\"2.0\"/>";
        assert!(read(bomb, "fr").unwrap_err().contains("document type"));
        assert!(read("key,rev", "fr").is_err());
    }
}
