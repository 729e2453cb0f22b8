//! Waiting for something outside the test: asked again and again, up to a deadline.

use std::thread;
use std::time::{Duration, Instant};

/// Between two questions; nothing rests on its length.
const PAUSE: Duration = Duration::from_millis(10);

/// Asks until there is an answer, or gives up after `limit`.
pub fn until<T>(limit: Duration, mut ask: impl FnMut() -> Option<T>) -> Option<T> {
    let deadline = Instant::now() + limit;
    loop {
        if let Some(answer) = ask() {
            return Some(answer);
        }
        if Instant::now() > deadline {
            return None;
        }
        thread::sleep(PAUSE);
    }
}

/// A port of the loopback address that nobody listens on at this moment.
pub fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}
