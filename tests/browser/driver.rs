//! The one chromedriver of the test binary, and how it is spoken to.

use std::fs::{self, File};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

use serde_json::{Value, json};
use ureq::Agent;

use crate::support::leash::Leash;
use crate::support::wait::until;

/// A running chromedriver; it ends with the test binary.
#[derive(Debug)]
pub struct Driver {
    agent: Agent,
    base: String,
    _child: Child,
    _leash: Leash,
}

impl Driver {
    /// The driver of this test binary, started when first asked for.
    pub fn shared() -> &'static Self {
        static DRIVER: OnceLock<Driver> = OnceLock::new();
        DRIVER.get_or_init(Self::start)
    }

    /// Chooses its own port and prints it, so no other program can take it first.
    fn start() -> Self {
        let folder = tempfile::Builder::new().prefix("oa-driver-").tempdir().expect("a folder").keep();
        let log = folder.join("log");
        let file = File::create(&log).expect("a log file");
        let child = Command::new("chromedriver")
            .args(["--port=0", "--log-level=WARNING"])
            .env("TMPDIR", &folder)
            .stdin(Stdio::null())
            .stderr(file.try_clone().expect("a handle"))
            .stdout(file)
            .spawn()
            .expect("chromedriver; `scripts/install-deps test` installs it");
        let pid = child.id().to_string();
        // The folder goes when the last browser has let go of its profile in it.
        let cleanup = "kill $1; n=0; until rm -rf \"$2\" || [ $n = 50 ]; do n=$((n + 1)); sleep 0.1; done";
        let leash = Leash::new(cleanup, &[&pid, &folder.display().to_string()]);
        let port = until(Duration::from_secs(30), || {
            let said = fs::read_to_string(&log).ok()?;
            let (_, after) = said.split_once("started successfully on port ")?;
            after.split_once('.').map(|(port, _)| port.to_owned())
        });
        let port = port.unwrap_or_else(|| panic!("chromedriver: {:?}", fs::read_to_string(&log)));
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(120)))
            .build();
        Self {
            agent: config.new_agent(),
            base: format!("http://127.0.0.1:{port}"),
            _child: child,
            _leash: leash,
        }
    }

    /// Sends a command and gives its value.
    pub fn post(&self, path: &str, body: &Value) -> Value {
        let request = self.agent.post(format!("{}{path}", self.base));
        let answer = request.header("content-type", "application/json").send(body.to_string());
        value(path, answer.map(|mut answer| answer.body_mut().read_to_string()))
    }

    pub fn get(&self, path: &str) -> Value {
        let answer = self.agent.get(format!("{}{path}", self.base)).call();
        value(path, answer.map(|mut answer| answer.body_mut().with_config().limit(1 << 28).read_to_string()))
    }

    /// Ends a session and its browser; a driver that is gone has ended it already.
    pub fn delete(&self, path: &str) {
        drop(self.agent.delete(format!("{}{path}", self.base)).call());
    }
}

/// The `value` of an answer; an error of the driver fails the test in its own words.
fn value(path: &str, answer: Result<Result<String, ureq::Error>, ureq::Error>) -> Value {
    let text = answer.and_then(|text| text).unwrap_or_else(|error| panic!("{path}: {error}"));
    let answer: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}: {text}"));
    let value = answer.get("value").cloned().unwrap_or_default();
    if let Some(error) = value.get("error") {
        panic!("{path}: {error}: {}", value.get("message").unwrap_or(&json!(null)));
    }
    value
}
