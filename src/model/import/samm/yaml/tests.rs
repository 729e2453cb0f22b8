//! Values, lines and bounds of YAML.

use proptest::prelude::*;

use super::*;

fn documents(text: &str) -> Result<Documents, Broken> {
    read(text, &mut Budget::default())
}

fn scalar(text: &str, line: usize) -> Value {
    Value { kind: Kind::Text(text.to_owned()), line }
}

#[test]
fn every_scalar_is_the_text_that_was_written() {
    let read = documents("a: No\nb: 0.50\nc: ~\nd: 'null'\n---\n- x\n").unwrap();
    let members = vec![
        ("a".to_owned(), 1, scalar("No", 1)),
        ("b".to_owned(), 2, scalar("0.50", 2)),
        ("c".to_owned(), 3, Value { kind: Kind::Empty, line: 3 }),
        ("d".to_owned(), 4, scalar("null", 4)),
    ];
    let list = Kind::List(vec![scalar("x", 6)]);
    let kinds: Vec<Kind> = read.roots.into_iter().map(|root| root.kind).collect();
    assert_eq!(kinds, [Kind::Map(members), list]);
}

#[test]
fn aliases_are_written_out_within_bounds() {
    let read = documents("a: &x [1, 2]\nb: *x\n").unwrap();
    let list = Value { kind: Kind::List(vec![scalar("1", 1), scalar("2", 1)]), line: 1 };
    let members = vec![("a".to_owned(), 1, list.clone()), ("b".to_owned(), 2, list)];
    assert_eq!(read.roots.first().unwrap().kind, Kind::Map(members));

    let bomb: String = (1..40).map(|at| format!("a{at}: &a{at} [*a{0}, *a{0}]\n", at - 1)).collect();
    let why = documents(&format!("a0: &a0 [x, x]\n{bomb}")).unwrap_err().why;
    assert!(why.contains("with what aliases stand for"), "{why}");

    let deep: String = (1..400).map(|at| format!("a{at}: &a{at} [[*a{}]]\n", at - 1)).collect();
    assert!(documents(&format!("a0: &a0 [x]\n{deep}")).unwrap_err().why.contains("deeper"));
    assert!(documents("a: &a [*a]").unwrap_err().why.contains("a part of"));
}

#[test]
fn a_second_key_and_a_tag_are_named_with_their_lines() {
    let read = documents("a: 1\na: 2\nb: !secret x\n").unwrap();
    let named: Vec<(usize, &str)> = read.odd.iter().map(|odd| (odd.line, odd.what.as_str())).collect();
    assert_eq!(named, [(2, "a"), (3, "!secret")]);
}

#[test]
fn what_is_deep_or_no_yaml_is_refused_with_its_line() {
    assert!(documents(&format!("{}{}", "[".repeat(65), "]".repeat(65))).unwrap_err().why.contains("deeper"));
    assert!(documents(&"[".repeat(100_000)).is_err());
    assert!(documents(&"- ".repeat(100_000)).unwrap_err().why.contains("deeper"));
    assert!(documents(&"{a: ".repeat(100_000)).is_err());
    assert_eq!(documents("a: b\n c: d").unwrap_err().line, 2);
    assert!(documents("? [a]\n: b").unwrap_err().why.contains("a key is a text"));
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "[-a-c:&*!?|>'\"\\[\\]{}, \n\t#%@`~0\\\\]{0,60}", other in "\\PC{0,40}") {
        let _ = documents(&text);
        let _ = documents(&other);
    }
}
