//! Ends what the tests started, however the tests end.
//!
//! Statics are never dropped, a panic may abort and a person may press Ctrl-C: so a small shell
//! waits on a pipe that only this process holds open, and cleans up when the pipe closes.

use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};

/// Holds the pipe open; what it guards is ended when this process is gone.
#[derive(Debug)]
pub struct Leash {
    _shell: Child,
}

impl Leash {
    /// Runs the shell lines of `cleanup`, with `arguments` as `$1`, `$2`, …, once this process ends.
    pub fn new(cleanup: &str, arguments: &[&str]) -> Self {
        let script = format!("cat >/dev/null; {cleanup}");
        let shell = Command::new("sh")
            .args(["-c", &script, "leash"])
            .args(arguments)
            .current_dir("/")
            // Ctrl-C and a runner's time limit end the whole group of processes: this one must not
            // belong to it.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a shell");
        Self { _shell: shell }
    }
}
