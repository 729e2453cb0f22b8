//! Faults: a server killed while people answer, a database that goes away, a polite stop.

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::office::Office;
use crate::support::cluster::Cluster;
use crate::support::database::Database;
use crate::support::person::Person;

/// Lets the writers go home even when the test fails half-way.
struct Whistle<'a>(&'a AtomicBool);

impl Drop for Whistle<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// How long people answer under kills.
fn seconds() -> u64 {
    std::env::var("OSPO_ATLAS_FAULT_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(20)
}

#[test]
fn faults_kill_9_loses_no_acknowledged_answer_on_sqlite() {
    kills_lose_nothing(&Database::sqlite());
}

#[test]
fn faults_kill_9_loses_no_acknowledged_answer_on_postgresql() {
    let _alone = Cluster::alone();
    kills_lose_nothing(&Database::durable_postgres());
}

/// Four people each fill one page over and over with rising numbers in a comment; the server is
/// killed again and again. Whatever was answered with 303 must be there, or a later value of the same
/// person.
fn kills_lose_nothing(database: &Database) {
    let mut office = Office::open(database);
    let response = office.response("Ministry of Health");
    let pages = ["GOV-1", "GOV-2", "GOV-3", "GOV-4"];
    let people: Vec<Person> = (0..4)
        .map(|n| office.invited(&response, &format!("person{n}@health.example"), "contributor"))
        .collect();
    let acknowledged = Mutex::new([0_u32; 4]);
    let stop = AtomicBool::new(false);
    let mut kills = 0;
    let people: Vec<Person> = std::thread::scope(|scope| {
        let _whistle = Whistle(&stop);
        let mut writers = Vec::new();
        for (n, person) in people.into_iter().enumerate() {
            let (acknowledged, stop, response) = (&acknowledged, &stop, &response);
            let page = pages.get(n).copied().expect("a page each");
            writers.push(scope.spawn(move || {
                let path = format!("/answer/{response}/leadership/{page}");
                let mut round = 0;
                while !stop.load(Ordering::Relaxed) {
                    round += 1;
                    if answer_once(&person, &path, page, round) == Some(true)
                        && let Some(slot) = acknowledged.lock().expect("a lock").get_mut(n)
                    {
                        *slot = round;
                    }
                }
                person
            }));
        }
        let end = Instant::now() + Duration::from_secs(seconds());
        while Instant::now() < end {
            // Between two kills people get a while to answer; the length differs each time.
            let pause = 200 + (kills * 137) % 900;
            std::thread::park_timeout(Duration::from_millis(pause));
            office.server.kill9();
            kills += 1;
            office.server.restart();
        }
        stop.store(true, Ordering::Relaxed);
        writers.into_iter().map(|writer| writer.join().expect("a writer ends well")).collect()
    });
    let acknowledged = *acknowledged.lock().expect("a lock");
    assert!(kills >= 3 && acknowledged.iter().all(|round| *round > 0), "{kills} kills, {acknowledged:?}");
    for (n, person) in people.iter().enumerate() {
        let page = pages.get(n).copied().expect("a page each");
        let form =
            person.get(&format!("/answer/{response}/leadership/{page}")).has_status(200).form("questions");
        let stored: u32 =
            form.value(&format!("{page}.1.comment")).and_then(|text| text.parse().ok()).unwrap_or(0);
        let promised = acknowledged.get(n).copied().unwrap_or(0);
        assert!(stored >= promised, "{page}: {promised} was acknowledged, {stored} is there");
        // Every stored value is one revision: nothing was stored twice.
        let rev: u32 = form.value(&format!("{page}.1.rev")).and_then(|text| text.parse().ok()).unwrap_or(0);
        assert!(rev <= stored, "{page}: {rev} revisions of {stored} values");
    }
    office.officer.get(&format!("/campaigns/{}/monitor", office.campaign)).has_status(200);
}

/// `Some(true)` when the server acknowledged the value; `None` when it was away.
fn answer_once(person: &Person, path: &str, page: &str, round: u32) -> Option<bool> {
    let shown = person.try_get(path)?;
    if shown.status != 200 {
        return None;
    }
    let form = shown.form("questions");
    let code = if round.is_multiple_of(2) { "half" } else { "some" };
    let form = form.choose(&format!("{page}.1"), code).fill(&format!("{page}.1.comment"), &round.to_string());
    let answer = person.try_submit(&shown, &form.press("go", "leave"))?;
    Some(answer.status == 303 && !answer.leads_to().ends_with("/differences"))
}

#[test]
fn faults_a_database_that_is_away_is_said_and_waited_for() {
    let _alone = Cluster::alone();
    let database = Database::durable_postgres();
    let office = Office::open(&database);
    office.officer.get("/work").has_status(200);
    Cluster::durable().kill9_and_restart();
    let back = crate::support::wait::until(Duration::from_secs(30), || {
        let page = office.officer.get("/work");
        assert!(page.status == 200 || page.status == 503, "never {}", page.status);
        (page.status == 200).then_some(())
    });
    back.expect("the server finds its database again");
}

#[test]
fn a_polite_stop_ends_with_code_0() {
    let mut office = Office::open(&Database::sqlite());
    assert_eq!(office.server.stop(), Some(0));
}
