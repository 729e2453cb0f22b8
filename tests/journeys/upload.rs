//! Importing the register from a file: the token first, bounded, read as UTF-8, looked at before it is taken.

use crate::office::Office;
use crate::support::database::on_both;
use crate::support::page::Page;

const ADDRESS: &str = "/institutions/import";
pub const BORDER: &str = "border-of-a-test";

/// A multipart body of these parts: name, file name if it is a file, bytes.
pub fn body(parts: &[(&str, Option<&str>, &[u8])]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, file, bytes) in parts {
        let file = file.map(|file| format!("; filename=\"{file}\"\r\ncontent-type: text/csv"));
        let head = format!("content-disposition: form-data; name=\"{name}\"{}", file.unwrap_or_default());
        body.extend_from_slice(format!("--{BORDER}\r\n{head}\r\n\r\n").as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{BORDER}--\r\n").as_bytes());
    body
}

fn send(office: &Office, parts: &[(&str, Option<&str>, &[u8])]) -> Page {
    let kind = format!("multipart/form-data; boundary={BORDER}");
    office.officer.post_body(ADDRESS, &kind, &body(parts))
}

fn token(office: &Office) -> String {
    office.officer.get(ADDRESS).form(ADDRESS).value("csrf").expect("a token").to_owned()
}

#[test]
fn a_file_is_looked_at_first_and_taken_without_sending_it_again() {
    on_both(|database| {
        let office = Office::open(database);
        let csrf = token(&office);
        let file = "\u{feff}id;name;kind\nports;Agency of Pôrts;agency\n".as_bytes();
        let parts: [(&str, Option<&str>, &[u8]); 4] = [
            ("csrf", None, csrf.as_bytes()),
            ("table", None, b"what stood here before"),
            ("file", Some("register.csv"), file),
            ("go", None, b"preview"),
        ];
        let preview =
            send(&office, &parts).has_status(200).says("This would add 1").says("Nothing is stored");
        office.officer.get("/institutions").does_not_say("Pôrts");
        let form = preview.form(ADDRESS);
        let table = form.value("table").expect("the text of the file");
        assert_eq!(table, "id;name;kind\nports;Agency of Pôrts;agency\n");
        let csrf = form.value("csrf").expect("a token");
        // As a browser does: no file is chosen now, and line breaks have two signs.
        let table = table.replace('\n', "\r\n");
        let parts: [(&str, Option<&str>, &[u8]); 4] = [
            ("csrf", None, csrf.as_bytes()),
            ("table", None, table.as_bytes()),
            ("file", Some(""), b""),
            ("go", None, b"import"),
        ];
        send(&office, &parts).has_status(200).says("1 added");
        office.officer.get("/institutions").says("Agency of Pôrts");
    });
}

#[test]
fn a_file_without_a_token_of_ours_before_it_is_refused() {
    on_both(|database| {
        let office = Office::open(database);
        let csrf = token(&office);
        let file: (&str, Option<&str>, &[u8]) =
            ("file", Some("register.csv"), b"id,name,kind\nports,Ports,agency\n");
        let (good, bad) = (("csrf", None, csrf.as_bytes()), ("csrf", None, b"00".as_slice()));
        let go: (&str, Option<&str>, &[u8]) = ("go", None, b"import");
        send(&office, &[file, go, good]).has_status(403);
        send(&office, &[bad, file, go]).has_status(403);
        send(&office, &[file, go]).has_status(403);
        send(&office, &[]).has_status(403);
        office.officer.get("/institutions").does_not_say("Ports");
    });
}

#[test]
fn what_is_too_large_or_no_text_is_refused_with_the_reason() {
    on_both(|database| {
        let office = Office::open(database);
        let csrf = token(&office);
        let csrf: (&str, Option<&str>, &[u8]) = ("csrf", None, csrf.as_bytes());
        let go: (&str, Option<&str>, &[u8]) = ("go", None, b"preview");
        let line = b"ports,Ports,agency\n".repeat(140_000);
        send(&office, &[csrf, ("file", Some("large.csv"), &line), go])
            .has_status(413)
            .says("larger than 2 MB");
        let huge = vec![b'a'; 20 << 20];
        send(&office, &[csrf, ("file", Some("huge.csv"), &huge), go]).has_status(413);
        let typed: (&str, Option<&str>, &[u8]) = ("table", None, b"id,kind");
        let book: (&str, Option<&str>, &[u8]) = ("file", Some("register.xlsx"), b"PK\x03\x04\0\0\xff");
        let again = send(&office, &[csrf, typed, book, go]).has_status(422);
        let again = again.says("\"register.xlsx\" cannot be read as text").says("CSV in UTF-8");
        assert_eq!(again.form(ADDRESS).value("table"), Some("id,kind"));
        office.officer.post_body(ADDRESS, "text/csv", b"id,kind").has_status(415);
        office.officer.post_body(ADDRESS, "multipart/form-data", b"id,kind").has_status(400);
    });
}
