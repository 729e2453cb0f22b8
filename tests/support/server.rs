//! The real server on a free port: started, waited for, killed and started again.

use std::fs::{self, File};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use super::command::{atlas, run_with};
use super::database::Database;
use super::people::{ADMINISTRATOR, PASSWORD};
use super::wait::{free_port, until};

/// How long a start may take on a busy machine.
const START: Duration = Duration::from_secs(30);

/// A running `ospo-atlas serve`; it ends with this value.
#[derive(Debug)]
pub struct Server {
    child: Child,
    address: String,
    settings: Vec<(String, String)>,
    folder: TempDir,
}

impl Server {
    /// Migrates the database, makes the first administrator, and serves.
    pub fn start(database: &Database) -> Self {
        Self::start_with(database, &[])
    }

    /// The same with further settings, by their names in the environment.
    pub fn start_with(database: &Database, further: &[(&str, &str)]) -> Self {
        let mut settings = vec![("OSPO_ATLAS_DATABASE_URL".to_owned(), database.url())];
        settings.extend(further.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        let folder = tempfile::tempdir().expect("a temporary folder");
        let prepare = |arguments: &[&str], input: &str| {
            let mut command = with(&settings, &folder);
            run_with(command.args(arguments), input).ends_with(0);
        };
        prepare(&["migrate"], "");
        prepare(&["setup", "--admin", ADMINISTRATOR, "--password-stdin"], &format!("{PASSWORD}\n"));
        Self::serve(settings, folder).unwrap_or_else(|said| panic!("the server does not start: {said}"))
    }

    /// Serves the database of `ospo-atlas demo --no-serve --data DIR`, or any other that is migrated.
    /// Its people are a `Cast`, read from `accounts.csv` beside that file.
    pub fn start_demo(database_url: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let settings = vec![("OSPO_ATLAS_DATABASE_URL".to_owned(), database_url.to_owned())];
        Self::serve(settings, folder).unwrap_or_else(|said| panic!("the server does not start: {said}"))
    }

    /// Only serves: the error is how the program ended and what it said.
    pub fn serve(settings: Vec<(String, String)>, folder: TempDir) -> Result<Self, String> {
        let address = format!("127.0.0.1:{}", free_port());
        let child = spawn(&settings, &folder, &address);
        let mut server = Self { child, address, settings, folder };
        for _ in 0..4 {
            match server.wait_until_ready() {
                Err(said) if said.contains("cannot listen on") => server.tries_another_port(),
                ready => return ready.map(|()| server),
            }
        }
        server.wait_until_ready().map(|()| server)
    }

    /// A port found free may be taken before the server has it.
    fn tries_another_port(&mut self) {
        fs::remove_file(self.folder.path().join("log")).expect("the log of the try before");
        self.address = format!("127.0.0.1:{}", free_port());
        self.child = spawn(&self.settings, &self.folder, &self.address);
    }

    /// Without a slash at the end, such as `http://127.0.0.1:41234`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The process, for what has to end it or to look at it.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Ends the server at once, as a power cut would: nothing in memory is saved.
    pub fn kill9(&mut self) {
        self.child.kill().expect("the server was running");
        self.child.wait().expect("the server is gone");
    }

    /// Starts it again at the same address with the same settings.
    pub fn restart(&mut self) {
        self.child = spawn(&self.settings, &self.folder, &self.address);
        self.wait_until_ready().unwrap_or_else(|said| panic!("the server does not come back: {said}"));
    }

    /// Asks it to stop (SIGTERM) and returns its exit code.
    pub fn stop(&mut self) -> Option<i32> {
        let id = self.child.id().to_string();
        let asked = Command::new("kill").args(["-TERM", &id]).status().expect("kill runs");
        assert!(asked.success(), "the server was not running");
        until(START, || self.child.try_wait().expect("our own child")).and_then(|status| status.code())
    }

    /// All that the server wrote to its log so far.
    pub fn log(&self) -> String {
        fs::read_to_string(self.folder.path().join("log")).unwrap_or_default()
    }

    fn wait_until_ready(&mut self) -> Result<(), String> {
        let url = format!("{}/readyz", self.url());
        let ready = until(START, || {
            if let Some(status) = self.child.try_wait().expect("our own child") {
                return Some(Err(format!("{status}\n{}", self.log())));
            }
            ureq::get(&url).call().is_ok().then_some(Ok(()))
        });
        ready.unwrap_or_else(|| Err(format!("not ready after {START:?}\n{}", self.log())))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Both fail only when the server is gone already, which is what is wanted.
        drop(self.child.kill());
        drop(self.child.wait());
        if std::thread::panicking() {
            eprintln!("the server's log:\n{}", self.log());
        }
    }
}

fn with(settings: &[(String, String)], folder: &TempDir) -> Command {
    let mut command = atlas();
    command.current_dir(folder.path()).env("OSPO_ATLAS_DATA_DIR", folder.path());
    command.envs(settings.iter().map(|(name, value)| (name, value)));
    command
}

fn spawn(settings: &[(String, String)], folder: &TempDir, address: &str) -> Child {
    let log = File::options().create(true).append(true).open(folder.path().join("log")).expect("a log file");
    with(settings, folder)
        .arg("serve")
        .env("OSPO_ATLAS_LISTEN", address)
        .env("OSPO_ATLAS_BASE_URL", format!("http://{address}"))
        .stdin(Stdio::null())
        .stdout(log.try_clone().expect("a handle"))
        .stderr(log)
        .spawn()
        .expect("the server's program starts")
}
