//! Many people at work at once, one thread a person, and what their requests took.

use std::thread;
use std::time::{Duration, Instant};

use super::desk::Desk;
use super::process::Process;

/// How fast everybody works, and for how long.
#[derive(Debug, Clone, Copy)]
pub enum Pace {
    /// The next request as soon as the last one is answered.
    Free(Duration),
    /// One round of requests in so long a time.
    Every(Duration, Duration),
}

/// What one person's requests took.
#[derive(Debug, Default)]
pub struct Times {
    reads: Vec<Duration>,
    saves: Vec<Duration>,
}

impl Times {
    pub fn read(&mut self, desk: &mut Desk) {
        self.reads.push(desk.read());
    }

    pub fn save(&mut self, desk: &mut Desk) {
        self.saves.push(desk.save());
    }
}

/// What everybody's requests took, in order of length.
#[derive(Debug)]
pub struct Run {
    times: Times,
    seconds: f64,
    server: f64,
    client: f64,
}

/// Lets everybody work at this pace.
pub fn at_work(
    process: &Process,
    desks: &mut [Desk],
    pace: Pace,
    round: impl Fn(&mut Desk, &mut Times) + Sync,
) -> Run {
    desks.iter_mut().for_each(Desk::dial);
    let own = Process::own();
    let before = (process.seconds(), own.seconds());
    let start = Instant::now();
    let (count, round) = (u32::try_from(desks.len()).unwrap_or(1), &round);
    let all: Vec<Times> = thread::scope(|scope| {
        let people: Vec<_> = (0_u32..)
            .zip(desks)
            .map(|(at, desk)| {
                scope.spawn(move || work(desk, (pace, start), f64::from(at) / f64::from(count), round))
            })
            .collect();
        people.into_iter().map(|person| person.join().expect("a person to the end")).collect()
    });
    let seconds = start.elapsed().as_secs_f64();
    let mut times = Times::default();
    for one in all {
        times.reads.extend(one.reads);
        times.saves.extend(one.saves);
    }
    times.reads.sort_unstable();
    times.saves.sort_unstable();
    let share = |after: f64, before: f64| (after - before) / seconds;
    let (server, client) = (share(process.seconds(), before.0), share(own.seconds(), before.1));
    Run { times, seconds, server, client }
}

/// Everybody begins at a share of the pause of their own, so that they do not come all at once.
fn work(
    desk: &mut Desk,
    (pace, start): (Pace, Instant),
    share: f64,
    round: &(impl Fn(&mut Desk, &mut Times) + Sync),
) -> Times {
    let mut times = Times::default();
    match pace {
        Pace::Free(long) => {
            while start.elapsed() < long {
                round(desk, &mut times);
            }
        }
        Pace::Every(pause, long) => {
            let mut next = start + pause.mul_f64(share);
            while next < start + long {
                thread::sleep(next.saturating_duration_since(Instant::now()));
                round(desk, &mut times);
                next += pause;
            }
        }
    }
    times
}

impl Run {
    pub fn tell_reads(&self, what: &str) {
        self.tell(what, &self.times.reads);
    }

    pub fn tell_saves(&self, what: &str) {
        self.tell(what, &self.times.saves);
    }

    fn tell(&self, what: &str, times: &[Duration]) {
        let count = f64::from(u32::try_from(times.len()).unwrap_or(u32::MAX));
        println!(
            "{what:<44} {:>7.0}/s  p50 {:>6.2} ms  p99 {:>6.2} ms  cores: server {:.2}, client {:.2}",
            count / self.seconds,
            milliseconds(times, 50),
            milliseconds(times, 99),
            self.server,
            self.client
        );
    }
}

/// The time that so many in a hundred stay below.
fn milliseconds(times: &[Duration], percent: usize) -> f64 {
    let at = (times.len() * percent / 100).min(times.len().saturating_sub(1));
    times.get(at).map_or(f64::NAN, |time| time.as_secs_f64() * 1000.0)
}
