//! What a process has used, as the kernel counts it.

use std::fs;

/// Ticks of the kernel's clock in a second, on every Linux of today.
const TICKS: f64 = 100.0;

/// A running process.
#[derive(Debug)]
pub struct Process {
    folder: String,
}

impl Process {
    pub fn new(id: u32) -> Self {
        Self { folder: format!("/proc/{id}") }
    }

    /// The process that measures.
    pub fn own() -> Self {
        Self { folder: "/proc/self".to_owned() }
    }

    /// Megabytes of memory that it holds now.
    pub fn memory(&self) -> f64 {
        self.status("VmRSS") / 1024.0
    }

    /// Threads that it runs now.
    pub fn threads(&self) -> f64 {
        self.status("Threads")
    }

    fn status(&self, name: &str) -> f64 {
        let status = self.read("status");
        let row = status.lines().find_map(|row| row.strip_prefix(name)?.strip_prefix(':')).expect(name);
        row.trim().trim_end_matches(" kB").parse().expect("a number")
    }

    /// Seconds of processor time since its start.
    pub fn seconds(&self) -> f64 {
        let stat = self.read("stat");
        // The name in brackets may hold spaces; behind it utime and stime are the 12th and 13th.
        let (_, behind) = stat.rsplit_once(") ").expect("a name");
        let ticks = behind.split(' ').skip(11).take(2).map(|ticks| ticks.parse::<f64>().expect("ticks"));
        ticks.sum::<f64>() / TICKS
    }

    fn read(&self, file: &str) -> String {
        let path = format!("{}/{file}", self.folder);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
    }
}
