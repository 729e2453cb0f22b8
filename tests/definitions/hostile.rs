//! Hostile definitions end in a refusal, not in a crash, a full memory or a long wait.

use std::fmt::Write as _;

use ospo_atlas::model::{SourceFile, Survey};
use proptest::prelude::*;

use crate::command::run;
use crate::project;

fn problems(text: &str) -> Vec<String> {
    let file = SourceFile { path: "hostile.json".into(), text: text.to_owned() };
    Survey::parse(&[file]).err().unwrap_or_default().iter().map(ToString::to_string).collect()
}

#[test]
fn nesting_without_end_is_refused_at_its_place() {
    for opening in ["[", "{\"a\":", "{\"model\":{\"tree\":[{\"children\":"] {
        let found = problems(&opening.repeat(100_000));
        assert_eq!(found.len(), 1, "{found:?}");
    }
}

#[test]
fn a_file_of_50_mb_is_refused_before_it_is_read() {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join("survey.json");
    std::fs::File::create(&path).unwrap().set_len(50 << 20).unwrap();
    let done = run(&["survey", "check", path.to_str().unwrap()]).ends_with(1);
    assert!(done.err.contains("has at most 16 MB"), "{}", done.err);
}

#[test]
fn a_thousand_wrong_names_among_thousands_are_listed_and_no_more() {
    let mut items = String::new();
    for at in 0..4000 {
        let _ = write!(
            items,
            "{{\"id\":\"q{at}\",\"type\":\"text\",\"visible_if\":{{\"answered\":\"z{at}\"}}}},"
        );
    }
    let ids: Vec<String> = (0..4000).map(|at| format!("\"q{at}\"")).collect();
    let text = format!(
        "{{\"format\":\"atlas-survey/1\",\"id\":\"x\",\"version\":\"1.0.0\",\"unit\":\"nation\",\
         \"source_language\":\"en\",\"languages\":[\"en\"],\"require_complete\":[],\
         \"model\":{{\"levels\":[\"a\",\"b\"],\"tree\":[{{\"id\":\"T\"}}]}},\
         \"sections\":[{{\"id\":\"s\",\"items\":[{}]}}],\"items\":[{}]}}",
        ids.join(","),
        items.trim_end_matches(',')
    );
    assert_eq!(problems(&text).len(), 1000);
}

#[test]
fn texts_that_read_otherwise_than_they_are_written_are_refused() {
    for bad in ['\u{202e}', '\u{2066}', '\u{feff}', '\u{0}', '\u{85}'] {
        let texts = serde_json::json!({"D.title": {"t": format!("Area{bad}x")}});
        let text = std::fs::read_to_string(project().join("tests/corpus/definitions/staircase/survey.json"))
            .unwrap();
        let mut definition: serde_json::Value = serde_json::from_str(&text).unwrap();
        definition.as_object_mut().unwrap().insert("lang".into(), serde_json::json!({"en": texts}));
        let found = problems(&definition.to_string());
        assert!(found.iter().any(|line| line.contains("control character")), "{bad:?} {found:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_definition_with_one_part_torn_out_or_twisted_never_panics(at in 0_usize..4000, len in 0_usize..40, put in "[\\[\\]{}\":,0-9a-z.\\\\-]{0,6}") {
        let text = std::fs::read_to_string(project().join("tests/corpus/definitions/caps/survey.json")).unwrap();
        let (from, to) = (at.min(text.len()), (at + len).min(text.len()));
        let twisted = format!("{}{put}{}", &text[..from], &text[to..]);
        let _ = problems(&twisted);
    }
}
