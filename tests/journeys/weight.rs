//! The weight of the cold way in: every byte on the wire, headers too, over a poor line.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use crate::office::Office;
use crate::support::database::Database;
use crate::support::person::Person;
use crate::support::server::Server;

/// What the way from the link to the first question may weigh.
const MOST: usize = 60_000;

#[test]
fn the_way_from_the_link_to_the_first_question_is_light() {
    let office = Office::open(&Database::sqlite());
    let response = office.response("Ministry of Health");
    let link = office.link(&response, "weight@health.example", "contributor");
    let shown = bytes(&office.server, &link, "");
    let person = office.invited(&response, "lina@health.example", "coordinator");
    let cookie = cookies(&person);
    let html = person.get(&format!("/answer/{response}")).html();
    let files: Vec<String> =
        ["/assets/style", "/assets/icon"].iter().map(|begins| address(&html, begins)).collect();
    let pages = [format!("/answer/{response}"), format!("/answer/{response}/leadership/GOV-1")];
    let rest: usize = pages.iter().chain(&files).map(|path| bytes(&office.server, path, &cookie)).sum();
    let all = shown + rest;
    assert!(all <= MOST, "{all} bytes, of which the invitation {shown}");
}

/// All bytes of a request and its answer, compressed as a browser asks for it.
fn bytes(server: &Server, path: &str, cookie: &str) -> usize {
    let host = server.url().trim_start_matches("http://").to_owned();
    let mut line = TcpStream::connect(&host).expect("a connection");
    let request = format!(
        "GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: gzip, br\r\nCookie: {cookie}\r\nConnection: close\r\n\r\n"
    );
    line.write_all(request.as_bytes()).expect("sent");
    let mut answer = Vec::new();
    line.read_to_end(&mut answer).expect("an answer");
    assert!(
        answer.starts_with(b"HTTP/1.1 200"),
        "{path}: {}",
        String::from_utf8_lossy(answer.get(..60).unwrap_or_default())
    );
    request.len() + answer.len()
}

fn cookies(person: &Person) -> String {
    person.cookies().iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
}

fn address(html: &str, begins: &str) -> String {
    let at = html.find(begins).expect("the file is named");
    html.get(at..).expect("within").chars().take_while(|c| *c != '"').collect()
}
