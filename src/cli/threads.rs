//! Work spread over the machine's processors, its results in the order of the work.

use std::collections::VecDeque;
use std::ops::Range;
use std::thread;

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
        Self { threads: available(), piece: 64 }
    }
}

/// Works by several threads on pieces that are still coming; `take` gets the results in their order.
///
/// # Errors
/// The first of `next` or `take`.
pub fn stream<I: Send, O: Send, E>(
    threads: usize,
    mut next: impl FnMut() -> Result<Option<I>, E>,
    work: impl Fn(I) -> O + Sync,
    mut take: impl FnMut(O) -> Result<(), E>,
) -> Result<(), E> {
    let work = &work;
    // One more than the threads, so that all have work while a result is taken.
    let most = if threads > 1 { threads + 1 } else { 1 };
    thread::scope(|scope| {
        let (mut running, mut is_over) = (VecDeque::new(), false);
        loop {
            while !is_over && running.len() < most {
                match next()? {
                    Some(piece) => running.push_back(scope.spawn(move || work(piece))),
                    None => is_over = true,
                }
            }
            let Some(first) = running.pop_front() else { return Ok(()) };
            // A worker that panics is a defect; it goes on in the caller.
            take(first.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))?;
        }
    })
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
