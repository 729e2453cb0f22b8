//! Work spread over the machine's processors, its results in the order of the work.

use std::ops::Range;
use std::sync::mpsc::{Receiver, SyncSender, channel, sync_channel};
use std::thread::{self, Scope};

/// As many as the machine runs at once.
pub fn available() -> usize {
    thread::available_parallelism().map_or(1, std::num::NonZero::get)
}

/// Does `length` pieces of work by several threads; `work` gets a range of them and gives one result each.
pub fn spread<T: Send>(
    length: usize,
    threads: usize,
    work: impl Fn(Range<usize>) -> Vec<T> + Sync,
) -> Vec<T> {
    let share = length.div_ceil(threads.max(1)).max(1);
    let work = &work;
    thread::scope(|scope| {
        let starts = (0..length).step_by(share);
        let workers: Vec<_> =
            starts.map(|start| scope.spawn(move || work(start..length.min(start + share)))).collect();
        // A worker that panics is a defect; it goes on in the caller.
        workers
            .into_iter()
            .flat_map(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

/// How a file is worked on: the result is the same for any pace.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    /// Threads at work.
    pub threads: usize,
    /// Lines of one piece of work.
    pub piece: usize,
}

impl Default for Pace {
    /// So many lines that a thread is worth starting for them, and so few that their results are small.
    fn default() -> Self {
        Self { threads: available(), piece: 16 }
    }
}

/// Pieces that wait for each thread, so that all have work while a result is taken.
const AHEAD: usize = 8;

/// Works by several threads on pieces that are still coming; `take` gets the results in their order.
///
/// Each thread has a lane of its own and the lanes take turns, so that results come in order by themselves.
///
/// # Errors
/// The first of `next` or `take`.
pub fn stream<I: Send, O: Send, E>(
    threads: usize,
    mut next: impl FnMut() -> Result<Option<I>, E>,
    work: impl Fn(I) -> O + Sync,
    mut take: impl FnMut(O) -> Result<(), E>,
) -> Result<(), E> {
    if threads <= 1 {
        while let Some(piece) = next()? {
            take(work(piece))?;
        }
        return Ok(());
    }
    let work = &work;
    thread::scope(|scope| {
        let lanes: Vec<_> = (0..threads).map(|_| Lane::open(scope, work)).collect();
        let mut givers = lanes.iter().cycle();
        let mut takers = lanes.iter().cycle();
        let (mut under_way, mut is_over) = (0, false);
        loop {
            while !is_over && under_way < threads * AHEAD {
                match (next()?, givers.next()) {
                    (Some(piece), Some(lane)) => {
                        lane.give(piece);
                        under_way += 1;
                    }
                    _ => is_over = true,
                }
            }
            // A worker that panics is a defect: its lane ends, and the scope panics with it.
            let Some(done) = takers.next().filter(|_| under_way > 0).and_then(Lane::take) else {
                return Ok(());
            };
            under_way -= 1;
            take(done)?;
        }
    })
}

/// One thread with what it is given and what it gives back.
struct Lane<I, O> {
    to: SyncSender<I>,
    from: Receiver<O>,
}

impl<I: Send, O: Send> Lane<I, O> {
    fn open<'scope>(scope: &'scope Scope<'scope, '_>, work: &'scope (impl Fn(I) -> O + Sync)) -> Self
    where
        I: 'scope,
        O: 'scope,
    {
        let ((to, pieces), (done, from)) = (sync_channel::<I>(AHEAD), channel());
        scope.spawn(move || {
            // Nobody listens any more where something went wrong elsewhere.
            pieces.into_iter().map(work).try_for_each(|result| done.send(result))
        });
        Self { to, from }
    }

    /// A lane whose thread is gone has nothing more to say, and that is found out at [`Lane::take`].
    fn give(&self, piece: I) {
        drop(self.to.send(piece));
    }

    fn take(&self) -> Option<O> {
        self.from.recv().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_stand_in_the_order_of_the_work_whoever_does_it() {
        let squares = |range: Range<usize>| range.map(|n| n * n).collect();
        for threads in [1, 3, 8, 100] {
            assert_eq!(spread(10, threads, squares), [0, 1, 4, 9, 16, 25, 36, 49, 64, 81]);
        }
        assert_eq!(spread(0, 4, squares), Vec::<usize>::new());
    }

    #[test]
    #[should_panic(expected = "a scoped thread panicked")]
    fn a_worker_that_panics_ends_the_stream_with_it() {
        let mut coming = 0..100;
        let work = |n: i32| assert!(n != 7, "a defect");
        let done = stream(2, || Ok::<_, String>(coming.next()), work, |()| Ok(()));
        assert_eq!(done, Err("it went on".to_owned()));
    }

    #[test]
    fn a_stream_gives_its_results_in_the_order_in_which_the_work_came() {
        for threads in [1, 2, 8] {
            let (mut coming, mut taken) = (0..100, Vec::new());
            let next = || Ok::<_, String>(coming.next());
            let done = stream(
                threads,
                next,
                |n| n * n,
                |square: i32| {
                    taken.push(square);
                    if square == 81 { Err("enough".to_owned()) } else { Ok(()) }
                },
            );
            assert_eq!(
                (done, taken.as_slice()),
                (Err("enough".to_owned()), [0, 1, 4, 9, 16, 25, 36, 49, 64, 81].as_slice())
            );
        }
    }
}
