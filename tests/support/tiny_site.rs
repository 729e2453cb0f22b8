//! A site of a few lines: what the helpers are tried on before they meet the real one.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;

/// Answers requests on a free port until the test binary ends.
#[derive(Debug)]
pub struct TinySite {
    address: SocketAddr,
}

impl TinySite {
    /// `answer` gets a whole request (its header names in lower case) and gives the status line,
    /// headers, and behind an empty line the body.
    pub fn new(answer: impl Fn(&str) -> String + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                serve(stream, &answer);
            }
        });
        Self { address }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

/// A peer that goes away half way is its own affair: the test sees it on its side.
fn serve(mut stream: TcpStream, answer: &impl Fn(&str) -> String) {
    let Some(request) = request(&mut stream) else { return };
    let said = answer(&request);
    let (head, body) = said.split_once("\r\n\r\n").unwrap_or((&said, ""));
    let length = body.len();
    let html = if head.contains("content-type") { "" } else { "content-type: text/html; charset=utf-8\r\n" };
    drop(write!(
        stream,
        "HTTP/1.1 {head}\r\n{html}connection: close\r\ncontent-length: {length}\r\n\r\n{body}"
    ));
}

fn request(stream: &mut TcpStream) -> Option<String> {
    let mut text = String::new();
    let mut buffer = [0; 4096];
    loop {
        let read = stream.read(&mut buffer).ok().filter(|read| *read > 0)?;
        text.push_str(&String::from_utf8_lossy(buffer.get(..read)?));
        let Some((head, body)) = text.split_once("\r\n\r\n") else { continue };
        let length = head.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-length").then(|| value.trim().parse().ok()).flatten()
        });
        if body.len() >= length.unwrap_or(0) {
            return Some(text);
        }
    }
}
