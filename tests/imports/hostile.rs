//! Files that were made to break a reader: too large, too deep, or claiming more than they hold.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;

use crate::command::run;

/// A workbook with a sheet "survey" that has the columns type, name and label, and these rows.
pub fn workbook(rows: &str) -> Vec<u8> {
    let cell = |at: &str, text: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let header = cell("A1", "type") + &cell("B1", "name") + &cell("C1", "label");
    let sheet = format!("<row r=\"1\">{header}</row>{rows}");
    archive(&[(
        "xl/worksheets/sheet1.xml",
        &format!("<worksheet {MAIN}><sheetData>{sheet}</sheetData></worksheet>"),
    )])
}

const MAIN: &str = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
const RELATIONS: &str = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".to_owned();
    let root = format!(
        "<Relationships {RELATIONS}><Relationship Id=\"a\" Type=\"{OFFICE}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let book = format!(
        "<workbook {MAIN}><sheets><sheet name=\"survey\" sheetId=\"1\" r:id=\"b\"/></sheets></workbook>"
    );
    let links = format!(
        "<Relationships {RELATIONS}><Relationship Id=\"b\" Type=\"{OFFICE}/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
    );
    let fixed = [
        ("[Content_Types].xml", types.as_str()),
        ("_rels/.rels", &root),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &links),
    ];
    for (name, text) in fixed.iter().chain(parts) {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What the command says of a file that it refuses.
#[track_caller]
fn refusal(format: &str, name: &str, bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let (path, output) = (folder.path().join(name), folder.path().join("made"));
    std::fs::write(&path, bytes).unwrap();
    let done = run(&[
        "survey",
        "import",
        "--from",
        format,
        path.to_str().unwrap(),
        "--output",
        output.to_str().unwrap(),
    ]);
    assert!(!output.join("survey.json").exists(), "a refusal leaves nothing behind");
    done.ends_with(1).err
}

#[test]
fn a_file_of_50_mb_is_refused_in_every_format() {
    let folder = tempfile::tempdir().unwrap();
    let (path, output) = (folder.path().join("large.yml"), folder.path().join("made"));
    std::fs::File::create(&path).unwrap().set_len(50 << 20).unwrap();
    for format in ["xlsform", "surveyjs", "samm"] {
        for input in [&path, folder.path()].into_iter().take(if format == "samm" { 2 } else { 1 }) {
            let output = output.to_str().unwrap();
            let done =
                run(&["survey", "import", "--from", format, input.to_str().unwrap(), "--output", output]);
            assert!(done.ends_with(1).err.contains("larger than 16 MB"), "{format}");
        }
    }
}

#[test]
fn a_sheet_that_unpacks_to_more_than_it_weighs_is_refused() {
    let bomb = workbook(&" ".repeat(101 << 20));
    assert!(bomb.len() < 1 << 20, "{} bytes", bomb.len());
    let said = refusal("xlsform", "bomb.xlsx", &bomb);
    assert!(said.contains("MB"), "{said}");
}

#[test]
fn references_to_cells_beyond_every_sheet_are_refused_or_read_within_bounds() {
    for reference in ["XFD1048576", "ZZZZZZZ9", "A99999999999999999999", "", "1A", "ÄÖ7"] {
        let cell =
            format!("<row r=\"2\"><c r=\"{reference}\" t=\"inlineStr\"><is><t>text</t></is></c></row>");
        let said = refusal("xlsform", "far.xlsx", &workbook(&cell));
        assert!(!said.contains("panic"), "{said}");
    }
}

#[test]
fn nesting_without_end_is_refused_in_json_and_yaml() {
    for opening in ["[", "{\"pages\":[", "{\"pages\":[{\"elements\":["] {
        assert!(
            refusal("surveyjs", "deep.json", opening.repeat(100_000).as_bytes()).contains("no JSON"),
            "{opening}"
        );
    }
    for opening in ["[", "{a: ", "- ", "? ", "a: &a\n ", "!!map {"] {
        assert!(
            refusal("samm", "deep.yml", opening.repeat(100_000).as_bytes()).contains("deep.yml"),
            "{opening}"
        );
    }
    let panels = "{\"type\":\"panel\",\"elements\":[".repeat(30);
    let closed = format!("{{\"elements\":[{panels}{}]}}", "]}".repeat(30));
    assert!(!refusal("surveyjs", "panels.json", closed.as_bytes()).is_empty());
}

#[test]
fn aliases_that_would_fill_the_memory_are_refused() {
    let lines: Vec<String> =
        (1..64).map(|at| format!("a{at}: &a{at} [*a{0}, *a{0}, *a{0}, *a{0}]", at - 1)).collect();
    let said = refusal("samm", "bomb.yml", format!("a0: &a0 [x, y]\n{}\n", lines.join("\n")).as_bytes());
    assert!(said.contains("with what aliases stand for"), "{said}");
    let said = refusal("samm", "round.yml", b"streams: &a [*a]\n");
    assert!(said.contains("an alias stands for what it is a part of"), "{said}");
}

#[test]
fn what_is_no_file_of_the_format_is_refused_with_a_sentence() {
    for (format, bytes, part) in [
        ("xlsform", &b"\xff\xfe\x00\x01"[..], "UTF-8"),
        ("xlsform", b"PK\x03\x04 and no more", "workbook"),
        ("surveyjs", b"\xff", "UTF-8"),
        ("surveyjs", b"[]", "a survey is an object"),
        ("surveyjs", b"{\"pages\": [], \"pages\": []}", "second time"),
        ("samm", b"\xff", "UTF-8"),
        ("samm", b"", "nothing in it"),
    ] {
        let said = refusal(format, "wrong", bytes);
        assert!(said.contains(part), "{format}: {said}");
    }
}

#[test]
fn a_list_of_more_questions_than_a_survey_can_have_is_refused() {
    let rows = "| | text | q | Q |\n".repeat(12_000);
    let form = format!("| survey |\n| | type | name | label |\n{rows}");
    assert!(refusal("xlsform", "many.md", form.as_bytes()).contains("more than"));
    let elements = vec![r#"{"type":"text","name":"q"}"#; 12_000].join(",");
    assert!(
        refusal("surveyjs", "many.json", format!("{{\"elements\":[{elements}]}}").as_bytes())
            .contains("more than")
    );
    let questions = vec!["{text: Q, practice: P, level: 1}"; 12_000].join(", ");
    let model = format!(
        "practices: [{{name: P}}]\nquestions: [{questions}]\nanswer_sets: [{{values: [{{value: 0}}]}}]\n"
    );
    assert!(refusal("samm", "many.yml", model.as_bytes()).contains("more than"));
}

#[test]
fn a_model_of_very_many_things_is_refused() {
    let said = refusal("samm", "many.yml", format!("streams: [{}]", "{name: S}, ".repeat(60_000)).as_bytes());
    assert!(said.contains("more things than one can have"), "{said}");
}
