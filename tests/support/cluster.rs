//! A temporary PostgreSQL cluster, one for the whole test binary, started when first asked for.
//!
//! PostgreSQL refuses to run as root, so as root it runs as an unprivileged user. Its folder stands
//! directly in /tmp with a short name, because the path of a socket holds 107 bytes at most.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use super::leash::Leash;
use super::wait::free_port;

/// A running cluster with a superuser `atlas` and no password, on the loopback address.
#[derive(Debug)]
pub struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    port: u16,
    databases: AtomicU32,
    _leash: Leash,
}

impl Cluster {
    /// For nearly every test: quick, because it never waits for the disk.
    pub fn quick() -> &'static Self {
        static QUICK: OnceLock<Cluster> = OnceLock::new();
        QUICK.get_or_init(|| Self::start("off"))
    }

    /// For the tests that kill: what is acknowledged is on the disk.
    pub fn durable() -> &'static Self {
        static DURABLE: OnceLock<Cluster> = OnceLock::new();
        DURABLE.get_or_init(|| Self::start("on"))
    }

    /// Held by a test that needs the durable cluster for itself: one that kills it, or that must not
    /// see it killed.
    pub fn alone() -> MutexGuard<'static, ()> {
        static ALONE: Mutex<()> = Mutex::new(());
        ALONE.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes an empty database of its own and returns its URL.
    pub fn fresh_database(&self) -> String {
        let name = format!("atlas_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        let port = self.port.to_string();
        let made = Command::new(self.programs.join("createdb"))
            .args(["-h", "127.0.0.1", "-p", &port, "-U", "atlas", &name])
            .output()
            .expect("createdb runs");
        succeeded("createdb", &made);
        format!("postgres://atlas@127.0.0.1:{port}/{name}")
    }

    /// Runs SQL in a database of this cluster and returns what it prints, columns parted by `|`.
    pub fn sql(&self, url: &str, statement: &str) -> String {
        let ran = Command::new(self.programs.join("psql"))
            .args(["-XAtq", "-v", "ON_ERROR_STOP=1", "-c", statement, url])
            .output()
            .expect("psql runs");
        succeeded(statement, &ran);
        String::from_utf8_lossy(&ran.stdout).trim().to_owned()
    }

    fn start(fsync: &str) -> Self {
        let programs = programs();
        let folder = tempfile::Builder::new().prefix("oa-").rand_bytes(6).tempdir_in("/tmp");
        let folder = folder.expect("a folder in /tmp").keep();
        let leash = leash(&programs, &folder);
        if is_root() {
            succeeded("chown", &Command::new("chown").arg(user()).arg(&folder).output().expect("chown runs"));
        }
        let data = folder.join("data");
        let log = folder.join("log");
        let (data_text, log_text) = (data.display().to_string(), log.display().to_string());
        let initdb = ["-D", &data_text, "-U", "atlas", "-A", "trust", "-E", "UTF8", "--locale=C", "-N"];
        succeeded("initdb", &run(&programs, &folder, "initdb", &initdb));
        // A port found free may be taken before the server has it: then another one is tried.
        for _ in 0..5 {
            let port = free_port();
            let settings = format!(
                "-p {port} -k {} -h 127.0.0.1 -c fsync={fsync} -c max_connections=400 -c shared_buffers=64MB",
                folder.display()
            );
            let start = ["-D", &data_text, "-l", &log_text, "-o", &settings, "-w", "-t", "60", "start"];
            if run(&programs, &folder, "pg_ctl", &start).status.success() {
                return Self { programs, folder, port, databases: AtomicU32::new(0), _leash: leash };
            }
        }
        panic!("PostgreSQL does not start:\n{}", fs::read_to_string(&log).unwrap_or_default());
    }

    /// Ends every process of the server at once, as a power cut would, and starts it again.
    pub fn kill9_and_restart(&self) {
        let data = self.folder.join("data").display().to_string();
        let pid = fs::read_to_string(self.folder.join("data/postmaster.pid")).expect("a running server");
        let pid = pid.lines().next().expect("a process id").to_owned();
        succeeded("kill", &Command::new("kill").args(["-9", &pid]).output().expect("kill runs"));
        let log = self.folder.join("log").display().to_string();
        let settings =
            format!("-p {} -k {} -h 127.0.0.1 -c max_connections=400", self.port, self.folder.display());
        let start = ["-D", &data, "-l", &log, "-o", &settings, "-w", "-t", "60", "start"];
        // The orphans of the killed server hold its memory for a moment and let no new one in.
        let started = super::wait::until(std::time::Duration::from_secs(30), || {
            run(&self.programs, &self.folder, "pg_ctl", &start).status.success().then_some(())
        });
        assert!(started.is_some(), "PostgreSQL did not come back after kill -9");
    }
}

/// Stops the server and removes its folder when the test binary is gone.
fn leash(programs: &Path, folder: &Path) -> Leash {
    let pg_ctl = programs.join("pg_ctl").display().to_string();
    let user = if is_root() { format!("runuser -u {} -- ", user()) } else { String::new() };
    let cleanup = format!("{user}\"$1\" -D \"$2/data\" -m immediate stop; rm -rf \"$2\"");
    Leash::new(&cleanup, &[&pg_ctl, &folder.display().to_string()])
}

/// Where the server's programs are: Debian keeps them out of the PATH, one folder a version.
fn programs() -> PathBuf {
    let mut folders: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| (entry.file_name().to_string_lossy().parse().unwrap_or(0), entry.path().join("bin")))
        .collect();
    folders.sort();
    let in_path = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.into_iter().rev().map(|(_, folder)| folder).chain(std::env::split_paths(&in_path));
    let complete = |folder: &PathBuf| {
        ["initdb", "pg_ctl", "postgres", "createdb", "psql"].iter().all(|name| folder.join(name).exists())
    };
    all.into_iter()
        .find(complete)
        .expect("PostgreSQL's server programs; `scripts/install-deps test` installs them")
}

fn is_root() -> bool {
    fs::metadata("/proc/self").expect("/proc").uid() == 0
}

/// Who runs the server when we are root.
fn user() -> &'static str {
    let users = fs::read_to_string("/etc/passwd").unwrap_or_default();
    if users.lines().any(|line| line.starts_with("postgres:")) { "postgres" } else { "nobody" }
}

fn run(programs: &Path, folder: &Path, program: &str, arguments: &[&str]) -> Output {
    let path = programs.join(program);
    let mut command = if is_root() {
        let mut command = Command::new("runuser");
        command.args(["-u", user(), "--"]).arg(path);
        command
    } else {
        Command::new(path)
    };
    // pg_ctl hands its output on to the server it starts, and a pipe would then never end.
    let said = tempfile::tempfile().expect("a temporary file");
    let (out, err) = (said.try_clone().expect("a handle"), said.try_clone().expect("a handle"));
    let status = command
        .args(arguments)
        .current_dir(folder)
        .stdout(out)
        .stderr(err)
        .status()
        .unwrap_or_else(|error| panic!("{program}: {error}"));
    Output { status, stdout: Vec::new(), stderr: read_again(said) }
}

fn read_again(mut file: fs::File) -> Vec<u8> {
    use std::io::{Read, Seek};
    let mut text = Vec::new();
    file.rewind().and_then(|()| file.read_to_end(&mut text)).expect("what the program said");
    text
}

fn succeeded(what: &str, output: &Output) {
    assert!(output.status.success(), "{what} failed: {}", String::from_utf8_lossy(&output.stderr));
}
