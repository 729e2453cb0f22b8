//! Runs the real program as a person would type it.

use std::io::Write;
use std::process::{Command, Stdio};

/// What a finished command left behind.
#[derive(Debug)]
pub struct Finished {
    /// The exit code; `None` when a signal ended it.
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

/// `ospo-atlas`, without any setting of the surrounding environment.
pub fn atlas() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ospo-atlas"));
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("OSPO_ATLAS_") {
            command.env_remove(name);
        }
    }
    command
}

/// Runs `ospo-atlas` with these arguments to its end.
pub fn run(arguments: &[&str]) -> Finished {
    run_with(atlas().args(arguments), "")
}

/// Runs a prepared command to its end, with `input` on its standard input.
pub fn run_with(command: &mut Command, input: &str) -> Finished {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that ends without reading closes the pipe: that is its right, and shows in the code.
    let written = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    let done = child.wait_with_output().expect("the program ends");
    if done.status.success() {
        written.expect("the program read its input");
    }
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Finished { code: done.status.code(), out: text(&done.stdout), err: text(&done.stderr) }
}

impl Finished {
    /// Fails the test, with all that was said, unless the code is this one.
    #[track_caller]
    pub fn ends_with(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "out:\n{}\nerr:\n{}", self.out, self.err);
        self
    }
}
