//! Work spread over the machine's processors, its results in the order of the work.

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
}
