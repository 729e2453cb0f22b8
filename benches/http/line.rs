//! A line to the server that stays open: as little work as a client can do.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

/// One connection.
#[derive(Debug)]
pub struct Line {
    stream: BufReader<TcpStream>,
    row: String,
    body: Vec<u8>,
}

/// What a test of the answer needs.
#[derive(Debug, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    /// Where a redirect leads.
    pub location: String,
}

impl Line {
    pub fn open(host: &str) -> Self {
        let stream = TcpStream::connect(host).expect("a connection");
        stream.set_nodelay(true).expect("a socket");
        stream.set_read_timeout(Some(Duration::from_secs(30))).expect("a socket");
        Self { stream: BufReader::new(stream), row: String::new(), body: Vec::new() }
    }

    /// Sends a whole request and reads the whole answer.
    pub fn ask(&mut self, request: &[u8]) -> Answer {
        self.stream.get_mut().write_all(request).expect("sent");
        self.next_row();
        let status = self.row.get(9..12).and_then(|code| code.parse().ok());
        let mut answer = Answer { status: status.expect("a status"), location: String::new() };
        let mut length = 0;
        loop {
            self.next_row();
            let row = self.row.trim_end();
            if row.is_empty() {
                break;
            }
            let (name, value) = row.split_once(": ").expect("a header");
            if name.eq_ignore_ascii_case("content-length") {
                length = value.parse().expect("a length");
            } else if name.eq_ignore_ascii_case("location") {
                value.clone_into(&mut answer.location);
            }
        }
        self.body.resize(length, 0);
        self.stream.read_exact(&mut self.body).expect("a body");
        answer
    }

    fn next_row(&mut self) {
        self.row.clear();
        let read = self.stream.read_line(&mut self.row).expect("an answer");
        assert!(read > 0, "the server hung up");
    }
}
