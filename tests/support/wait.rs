//! Waiting for something outside the test: asked again and again, up to a deadline.

use std::thread;
use std::time::{Duration, Instant};

/// Between two questions; nothing rests on its length.
const PAUSE: Duration = Duration::from_millis(10);

/// How long what the server does by itself may take: a round of its jobs rests nine times as long as it worked,
/// and a busy machine stretches both.
pub const BY_ITSELF: Duration = Duration::from_secs(180);

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
