//! Files that were cut or in which bits have turned: a result or a sentence, never a panic.

use ospo_atlas::model::import::{Imported, Refused, samm, surveyjs, xlsform};

use crate::corpus;
use crate::hostile::workbook;

type Read = fn(&[u8]) -> Result<Imported, Refused>;

const MARKDOWN: &str = "
| survey |
| | type | name | label::English (en) | label::French (fr) | relevant | constraint | required |
| | begin_group | g | Group | Groupe | | | |
| | select_multiple l | a | A | Ah | | count-selected(.) < 3 | yes |
| | integer | b | B | Bé | selected(${a}, 'x') | . > 3 and . < 9 | |
| | end_group | | | | | | |
| | begin_repeat | r | Rows | Lignes | | | |
| | text | c | C | Cé | ${b} > 4 | | |
| | end_repeat | | | | | | |
| choices |
| | list_name | name | label::English (en) |
| | l | x | X |
| | l | y | Y |
";
const SURVEY: &str = r#"{"title": {"default": "T", "fr": "Té"}, "pages": [{"name": "p", "visibleIf": "{a} = 1",
 "elements": [{"type": "radiogroup", "name": "a", "choices": [1, {"value": 2, "text": "Two"}], "isRequired": true},
 {"type": "matrixdynamic", "name": "m", "columns": [{"name": "c", "cellType": "text"}]},
 {"type": "text", "name": "n", "inputType": "number", "min": 1, "max": 9, "requiredIf": "{a} > 1"}]}]}"#;
const MODEL: &str = "
business_functions: [{name: F, practices: [{name: P, streams: [{letter: A, activities: &a
  [{title: T, level: 1, questions: [{text: So?, answerSet: s, quality: [Is so]}]}]}]}]}]
answer_sets: {s: {values: [{text: No, value: 0}, {text: 'Yes', value: 1}]}}
others: *a
";

fn form(bytes: &[u8]) -> Result<Imported, Refused> {
    xlsform::read(bytes, "damaged")
}

fn survey(bytes: &[u8]) -> Result<Imported, Refused> {
    surveyjs::read(bytes, "damaged")
}

fn model(bytes: &[u8]) -> Result<Imported, Refused> {
    samm::read(&[samm::File { path: "model.yml".to_owned(), bytes: bytes.to_vec() }], &[], "damaged")
}

/// Bytes, what reads them, and how often they are damaged.
fn files() -> Vec<(Vec<u8>, Read, u64)> {
    let mut files: Vec<(Vec<u8>, Read, u64)> = vec![
        (MARKDOWN.as_bytes().to_vec(), form, 300),
        (SURVEY.as_bytes().to_vec(), survey, 300),
        (MODEL.as_bytes().to_vec(), model, 300),
        (workbook("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>text</t></is></c></row>"), form, 100),
    ];
    for (path, times) in [("widgets.xls", 60), ("xml_escaping.xls", 60), ("choice_filter_test.xlsx", 60)] {
        let found = corpus(&format!("import/xlsform/{path}"));
        files.extend(found.map(|path| (std::fs::read(path).unwrap(), form as Read, times)));
    }
    files
}

/// The numbers of xorshift, so that every run damages alike.
fn next(state: &mut u64) -> usize {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    usize::try_from(*state >> 33).unwrap()
}

#[track_caller]
fn is_clear(result: Result<Imported, Refused>) {
    match result {
        Ok(imported) => {
            let said = imported.notes.iter().any(|note| note.what.contains("does not pass the check"));
            assert!(imported.problems.is_empty() || said, "{:?}", imported.problems);
        }
        Err(refused) => assert!(!refused.0.trim().is_empty()),
    }
}

#[test]
fn a_file_that_is_whole_is_read() {
    for (bytes, read, _) in files() {
        let imported = read(&bytes).unwrap();
        assert!(imported.problems.is_empty(), "{:?}", imported.problems);
    }
}

#[test]
fn a_file_that_is_cut_anywhere_is_read_or_refused_with_a_sentence() {
    for (bytes, read, times) in files() {
        let step = (bytes.len() / usize::try_from(times).unwrap()).max(1);
        for end in (0..bytes.len()).step_by(step) {
            is_clear(read(&bytes[..end]));
        }
    }
}

#[test]
fn a_file_in_which_bits_have_turned_is_read_or_refused_with_a_sentence() {
    for (bytes, read, times) in files() {
        for seed in 1..=times {
            let mut damaged = bytes.clone();
            let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
            for _ in 0..=seed % 8 {
                let at = next(&mut state) % damaged.len();
                damaged[at] ^= 1 << (next(&mut state) % 8);
            }
            is_clear(read(&damaged));
        }
    }
}
