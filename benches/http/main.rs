//! The server under load over HTTP: saves, question pages, the national page, and its memory.
//!
//! `cargo bench --bench http` makes the demonstration on SQLite in a temporary folder, starts the real
//! server on the loopback address and signs 200 people in. It prints figures and judges nothing. Client
//! and server share the machine's cores: on a machine that does something else too, each figure is a
//! lower bound.

#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a measurement prints, and fails by panicking"
)]
#![expect(dead_code, reason = "of what the tests stand on, only a part is needed")]

#[path = "../rig/mod.rs"]
mod rig;
#[path = "../../tests/support/mod.rs"]
mod support;

mod crowd;
mod desk;
mod line;
mod people;
mod process;

use std::time::Duration;

use self::crowd::{Pace, at_work};
use self::desk::Desk;
use self::process::Process;
use crate::support::command::run;
use crate::support::people::{Cast, PASSWORD, signed_in};
use crate::support::server::Server;

/// People at work at the same time; the first `WRITERS` of them save as fast as they can.
const PEOPLE: usize = 200;
const WRITERS: usize = 64;
/// The rate at which a save's time is looked at: half of what is promised at most.
const HALF: f64 = 750.0;
/// A person at work reads a page and saves it so often; people take longer.
const EVERY: Duration = Duration::from_secs(2);

fn main() {
    // `cargo test --benches` only asks whether it starts.
    if std::env::args().any(|argument| argument == "--test" || argument == "--list") {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().display().to_string();
    let institutions = (PEOPLE * 6 / 5).to_string();
    run(&["demo", "--no-serve", "--institutions", &institutions, "--data", &data]).ends_with(0);
    let url = format!("sqlite:{data}/atlas.sqlite");
    let cast = Cast::read(&folder.path().join("accounts.csv"));
    let places = people::hire(&url, cast.account("officer"), PEOPLE);
    let server = Server::start_demo(&url);
    let process = Process::new(server.id());
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    println!("{cores} cores, shared by the server and a client of one thread a person");
    println!("{:<44} {:>7.0}/s", "fsync of 4 KB", rig::fsyncs(folder.path()));
    tell_memory(&process, "memory, idle");
    let mut desks: Vec<Desk> = places
        .iter()
        .map(|(email, page)| Desk::of(&server, &signed_in(&server, email, PASSWORD), page))
        .collect();
    tell_memory(&process, &format!("memory, {PEOPLE} signed in"));
    measure(&process, &mut desks);
    let officer = cast.officer(&server);
    let monitor = officer.get("/campaigns").has_status(200).link("First survey");
    let nation = monitor.trim_end_matches("/monitor").replace("/campaigns/", "/nation/");
    let mut desk = [Desk::reader(&server, &officer, &nation)];
    let run =
        at_work(&process, &mut desk, Pace::Free(Duration::from_secs(3)), |desk, times| times.read(desk));
    run.tell_reads("national page, one officer");
}

/// Saves at full speed and at half of the promise, then 200 people at work.
fn measure(process: &Process, desks: &mut [Desk]) {
    let seconds = Duration::from_secs(5);
    let (writers, _) = desks.split_at_mut(WRITERS);
    let run = at_work(process, writers, Pace::Free(seconds), |desk, times| times.save(desk));
    run.tell_saves(&format!("saves, {WRITERS} people without a pause"));
    tell_memory(process, &format!("memory, after {WRITERS} without a pause"));
    let every = Duration::from_secs_f64(f64::from(u32::try_from(WRITERS).unwrap_or(0)) / HALF);
    let run = at_work(process, writers, Pace::Every(every, seconds), |desk, times| times.save(desk));
    run.tell_saves(&format!("saves, {WRITERS} people, {HALF:.0}/s wanted"));
    let run = at_work(process, desks, Pace::Every(EVERY, seconds * 2), |desk, times| {
        times.read(desk);
        times.save(desk);
    });
    run.tell_reads(&format!("question page, {PEOPLE} people at work"));
    run.tell_saves(&format!("saves meanwhile, one each {} s", EVERY.as_secs()));
    tell_memory(process, &format!("memory, {PEOPLE} at work"));
}

fn tell_memory(process: &Process, when: &str) {
    println!("{when:<44} {:>7.0} MB in {} threads", process.memory(), process.threads());
}
