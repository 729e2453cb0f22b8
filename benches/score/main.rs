//! `score` over a made-up nation: seconds and memory, by format.
//!
//! `cargo bench --bench score` makes 20,000 responses of the 170 statements in a temporary folder, or as many as
//! `OSPO_ATLAS_RESPONSES` says, and runs the real program over them. It prints figures and judges nothing.
//! `cargo bench --bench score -- make FOLDER` only makes the files and leaves them there.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::indexing_slicing,
    reason = "a measurement prints, and fails by panicking"
)]

mod made;
#[path = "../rig/made_up.rs"]
mod made_up;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use ospo_atlas::cli::survey_files::shipped;
use ospo_atlas::model::Survey;

const SEED: u64 = 20_261_201;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    // `cargo test --benches` only asks whether it starts.
    if arguments.iter().any(|argument| argument == "--test" || argument == "--list") {
        return;
    }
    let responses = std::env::var("OSPO_ATLAS_RESPONSES").map_or(20_000, |n| n.parse().expect("a number"));
    let all = shipped().expect("surveys").into_iter().map(|files| Survey::parse(&files).expect("a survey"));
    let survey = all.into_iter().find(|survey| survey.id == "ospo-institution").expect("it is shipped");
    if let [word, folder] = arguments.as_slice()
        && word == "make"
    {
        let nation = made::make(Path::new(folder), &survey, responses, SEED);
        println!("{}\n{}", nation.register.display(), nation.responses.display());
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let nation = made::make(folder.path(), &survey, responses, SEED);
    let definition = folder.path().join("survey-of-institutions.json");
    std::fs::write(&definition, survey.canonical_json()).expect("written");
    println!("score of {responses} responses of {} items", survey.items.len());
    for format in ["json", "csv", "table"] {
        measure(&definition, &nation, format, responses);
    }
}

/// The program's time, and the most memory that it held.
fn measure(definition: &Path, nation: &made::Nation, format: &str, responses: usize) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ospo-atlas"));
    command.arg("score").arg("--survey").arg(definition).arg("--responses").arg(&nation.responses);
    command.arg("--register").arg(&nation.register).args(["--format", format]);
    let start = Instant::now();
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it starts");
    let mut most = 0.0;
    let status = loop {
        most = memory(child.id()).unwrap_or(most);
        if let Some(status) = child.try_wait().expect("it ends") {
            break status;
        }
        std::thread::sleep(Duration::from_millis(5));
    };
    let seconds = start.elapsed().as_secs_f64();
    assert!(status.success(), "score ends with {status}");
    let each = seconds / f64::from(u32::try_from(responses).expect("a number")) * 1e6;
    println!("{format:<8} {seconds:>7.2} s {each:>7.1} µs each {most:>7.0} MB at most");
}

/// The most megabytes that a process held so far; none of one that has ended.
fn memory(process: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let row = status.lines().find_map(|row| row.strip_prefix("VmHWM:"))?;
    Some(row.trim().trim_end_matches(" kB").parse::<f64>().ok()? / 1024.0)
}
