//! Ends what the tests started, however the tests end.
//!
//! Statics are never dropped, a panic may abort and a person may press Ctrl-C: so a small shell
//! waits on a pipe that only this process holds open, and cleans up when the pipe closes.

use std::process::{Child, Command, Stdio};

/// Holds the pipe open; what it guards is ended when this process is gone.
#[derive(Debug)]
pub struct Leash {
    _shell: Child,
}

impl Leash {
    /// Runs the shell lines of `cleanup`, with `arguments` as `$1`, `$2`, …, once this process ends.
    pub fn new(cleanup: &str, arguments: &[&str]) -> Self {
        // Ctrl-C reaches the whole group of processes: the cleaner must outlive it.
        let script = format!("trap '' INT TERM HUP; cat >/dev/null; {cleanup}");
        let shell = Command::new("sh")
            .args(["-c", &script, "leash"])
            .args(arguments)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell");
        Self { _shell: shell }
    }
}
