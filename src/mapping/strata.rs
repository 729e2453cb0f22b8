//! Post-stratification: each stratum counts by its size in the frame, not by who happened to answer.
//!
//! Sources: Cochran 1977, ch. 5; Lohr 2010, ch. 3 and 4; Kish 1965 (design effect of weights).

use super::stats::exact;
pub use super::stats::moments::count;

/// What is known of one stratum, or of several that were joined.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stratum {
    /// Institutions in the frame, N.
    pub frame: usize,
    /// Respondents, n.
    pub n: usize,
    /// Their mean; none where there is nobody.
    pub mean: Option<f64>,
    /// Their variance over n - 1; none of fewer than two.
    pub spread: Option<f64>,
}

/// A mean over strata with the spread that comes from not having seen all.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    /// The post-stratified mean.
    pub mean: f64,
    /// Its variance; none where a stratum that is not known in full has a single respondent.
    pub variance: Option<f64>,
    /// Respondents less strata.
    pub df: f64,
    /// Design effect of the weights N_h/n_h, at least 1.
    pub deff: f64,
    /// Respondents, n.
    pub n: usize,
    /// The share of the frame that was observed, 0..=1.
    pub observed: f64,
}

impl Estimate {
    /// The standard error.
    #[must_use]
    pub fn se(&self) -> Option<f64> {
        self.variance.map(libm::sqrt)
    }

    /// Respondents left after the design effect.
    #[must_use]
    pub fn neff(&self) -> f64 {
        count(self.n) / self.deff
    }
}

impl Stratum {
    /// From one figure a respondent.
    #[must_use]
    pub fn of(frame: usize, figures: &[f64]) -> Self {
        Self::of_each(frame, figures.iter().copied())
    }

    /// The same of figures that are not kept in a list.
    #[must_use]
    pub fn of_each(frame: usize, figures: impl Iterator<Item = f64> + Clone) -> Self {
        let (mut n, mut sum) = (0, exact::ExactSum::default());
        for figure in figures.clone() {
            n += 1;
            sum.add(figure);
        }
        let mean = crate::scoring::number::share(sum.total(), count(n));
        Self { frame, n, mean, spread: mean.filter(|_| n >= 2).map(|mean| spread(figures, mean, n)) }
    }

    /// From how many of the respondents have something.
    #[must_use]
    pub fn of_hits(frame: usize, n: usize, hits: usize) -> Self {
        let mean = crate::scoring::number::share(count(hits), count(n));
        let spread = mean.filter(|_| n >= 2).map(|p| p * (1.0 - p) * count(n) / count(n - 1));
        Self { frame, n, mean, spread }
    }

    const fn is_complete(&self) -> bool {
        self.n == self.frame
    }

    /// Its part of the variance: nothing where all answered.
    pub(crate) fn part(&self, frame: f64) -> Option<f64> {
        if self.is_complete() {
            return Some(0.0);
        }
        let share = count(self.frame) / frame;
        let n = count(self.n);
        Some(share * share * (1.0 - n / count(self.frame)) * self.spread? / n)
    }
}

/// The variance about a known mean of n figures, whatever their order.
fn spread(figures: impl Iterator<Item = f64>, mean: f64, n: usize) -> f64 {
    exact::sum(figures.map(|figure| (figure - mean) * (figure - mean))) / count(n - 1)
}

/// Which strata are taken together, from the frame and the respondents of each: those with fewer than two
/// respondents join the next one, the last the one before, until none is left or only one can be joined. A
/// fully observed stratum stays as it is, and one without a frame is left out.
#[must_use]
pub fn joined(sizes: &[(usize, usize)]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Group> = Vec::new();
    // Thin strata that wait for the next open one, and where they would stand among the groups.
    let (mut waiting, mut at) = (Group::default(), 0);
    for (place, (frame, n)) in sizes.iter().enumerate().filter(|(_, (frame, _))| *frame > 0) {
        let own = Group { frame: *frame, n: *n, places: vec![place] };
        if !own.is_open() {
            groups.push(own);
            continue;
        }
        waiting.take(own);
        at = groups.len();
        if waiting.n >= 2 {
            groups.push(std::mem::take(&mut waiting).in_order());
        }
    }
    if waiting.frame > 0 {
        let waiting = waiting.in_order();
        match last_place(&groups, at, waiting.n) {
            Some(to) => groups.iter_mut().skip(to).take(1).for_each(|group| group.take_all(&waiting)),
            None => groups.insert(at, waiting),
        }
    }
    groups.into_iter().map(|group| group.places).collect()
}

/// Strata that are taken together; while they wait, the newest comes last.
#[derive(Default)]
struct Group {
    frame: usize,
    n: usize,
    places: Vec<usize>,
}

impl Group {
    const fn is_open(&self) -> bool {
        self.n < self.frame
    }

    fn take(&mut self, other: Self) {
        self.frame += other.frame;
        self.n += other.n;
        self.places.extend(other.places);
    }

    fn take_all(&mut self, other: &Self) {
        self.places.extend(&other.places);
        (self.frame, self.n) = (self.frame + other.frame, self.n + other.n);
    }

    /// Each joined the one behind it, which therefore comes first.
    fn in_order(mut self) -> Self {
        self.places.reverse();
        self
    }
}

/// Which group takes those that found no open one behind them: the open one before. Where there is none and
/// nobody among them answered, nobody stands for them: they take their neighbour's figures.
fn last_place(groups: &[Group], at: usize, n: usize) -> Option<usize> {
    let before = groups.iter().rposition(Group::is_open);
    let neighbour = || (n == 0 && !groups.is_empty()).then(|| at.min(groups.len() - 1));
    before.or_else(neighbour)
}

/// The post-stratified mean over strata that are already [`joined`], with its variance
/// `sum (N_h/N)² (1 - n_h/N_h) s_h²/n_h`; nothing where nobody answered.
#[must_use]
pub fn estimate(strata: &[Stratum]) -> Option<Estimate> {
    let frame: f64 = strata.iter().map(|stratum| count(stratum.frame)).sum();
    let (mut mean, mut squares) = (0.0, 0.0);
    for stratum in strata {
        let share = crate::scoring::number::share(count(stratum.frame), frame)?;
        mean += share * stratum.mean?;
        squares += count(stratum.frame) * count(stratum.frame) / count(stratum.n);
    }
    let n = strata.iter().map(|stratum| stratum.n).sum();
    let parts = strata.iter().map(|stratum| stratum.part(frame));
    let variance = parts.sum::<Option<f64>>();
    (!strata.is_empty()).then(|| Estimate {
        mean,
        variance,
        df: count(n) - count(strata.len()),
        // The weights add up to the frame.
        deff: count(n) * squares / (frame * frame),
        n,
        observed: count(n) / frame,
    })
}

/// The post-stratified mean alone.
#[must_use]
pub fn mean(strata: &[Stratum]) -> Option<f64> {
    estimate(strata).map(|estimate| estimate.mean)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests fail by panicking")]

    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_stratum_counts_by_its_frame_and_not_by_its_respondents() {
        let strata = [Stratum::of(30, &[1.0, 1.0]), Stratum::of(10, &[5.0, 5.0, 5.0, 5.0])];
        assert_eq!(mean(&strata), Some(2.0));
    }

    #[test]
    fn a_thin_stratum_joins_the_next_and_the_last_joins_the_one_before() {
        assert_eq!(joined(&[(4, 1), (6, 2)]), [vec![1, 0]]);
        assert_eq!(joined(&[(6, 2), (4, 0)]), [vec![0, 1]]);
        assert_eq!(joined(&[(3, 1), (3, 0), (9, 5), (4, 1)]), [vec![2, 1, 0, 3]]);
    }

    #[test]
    fn a_stratum_of_which_all_answered_stands_for_itself() {
        assert_eq!(joined(&[(1, 1), (9, 2)]), [vec![0], vec![1]]);
        assert_eq!(mean(&[Stratum::of(1, &[4.0]), Stratum::of(9, &[1.0, 1.0])]), Some(1.3));
    }

    #[test]
    fn an_empty_stratum_beside_full_ones_takes_its_neighbours_figures() {
        assert_eq!(joined(&[(2, 2), (3, 0)]), [vec![0, 1]]);
        assert_eq!(joined(&[(3, 0), (2, 2)]), [vec![1, 0]]);
    }

    #[test]
    fn as_many_strata_as_institutions_are_joined_in_one_go() {
        let many: Vec<_> = (0..200_000).map(|at| (1 + at % 3, at % 2)).collect();
        let groups = joined(&many);
        let mut places: Vec<usize> = groups.iter().flatten().copied().collect();
        places.sort_unstable();
        assert!(places.iter().copied().eq(0..200_000));
        let n = |group: &Vec<usize>| group.iter().map(|at| at % 2).sum::<usize>();
        assert!(groups.iter().all(|group| n(group) >= 2 || group.len() == 1));
    }

    proptest! {
        /// As the specification says it, one step after the other.
        #[test]
        fn strata_are_joined_as_if_one_after_the_other(sizes in prop::collection::vec((0..4_usize, 0..4_usize), 0..8)) {
            let sizes: Vec<_> = sizes.into_iter().map(|(frame, n)| (frame, n.min(frame))).collect();
            let mut groups: Vec<(usize, usize, Vec<usize>)> =
                sizes.iter().enumerate().filter(|(_, (frame, _))| *frame > 0).map(|(at, (f, n))| (*f, *n, vec![at])).collect();
            loop {
                let open: Vec<usize> = (0..groups.len()).filter(|at| groups.get(*at).is_some_and(|g| g.1 < g.0)).collect();
                let Some(thin) = open.iter().position(|at| groups.get(*at).is_some_and(|g| g.1 < 2)) else { break };
                let from = *open.get(thin).unwrap();
                let is_empty = groups.get(from).is_some_and(|g| g.1 == 0) && groups.len() > 1;
                let neighbour = if from + 1 < groups.len() { from + 1 } else { from.wrapping_sub(1) };
                let to = open.get(thin + 1).or_else(|| open.get(thin.wrapping_sub(1))).copied();
                let Some(to) = to.or_else(|| is_empty.then_some(neighbour)) else { break };
                let moved = groups.get(from).cloned().unwrap();
                let target = groups.get_mut(to).unwrap();
                (target.0, target.1) = (target.0 + moved.0, target.1 + moved.1);
                target.2.extend(moved.2);
                groups.remove(from);
            }
            let expected: Vec<Vec<usize>> = groups.into_iter().map(|group| group.2).collect();
            prop_assert_eq!(joined(&sizes), expected);
        }
    }

    #[test]
    fn where_nobody_answered_there_is_no_mean() {
        assert_eq!(mean(&[Stratum::of(5, &[])]), None);
        assert_eq!(mean(&[]), None);
        assert_eq!(joined(&[(5, 0), (0, 0)]), [vec![0]]);
    }

    #[test]
    fn half_of_four_that_differ_by_two_have_a_variance_of_a_half() {
        // s² = 2, n = 2, half seen: (1 - 2/4) 2/2.
        let found = estimate(&[Stratum::of(4, &[1.0, 3.0])]).unwrap();
        assert_eq!((found.mean, found.variance, found.df), (2.0, Some(0.5), 1.0));
        assert_eq!((found.deff, found.neff(), found.observed), (1.0, 2.0, 0.5));
    }

    #[test]
    fn where_all_answered_nothing_is_left_to_chance() {
        let found = estimate(&[Stratum::of(3, &[1.0, 2.0, 5.0]), Stratum::of(1, &[4.0])]).unwrap();
        assert_eq!((found.mean, found.variance), (3.0, Some(0.0)));
    }

    #[test]
    fn hits_are_figures_of_one_and_nothing() {
        assert_eq!(Stratum::of_hits(9, 4, 1), Stratum::of(9, &[0.0, 1.0, 0.0, 0.0]));
        assert_eq!(Stratum::of_hits(9, 0, 0), Stratum::of(9, &[]));
    }

    #[test]
    fn one_respondent_of_many_has_no_variance() {
        assert_eq!(estimate(&[Stratum::of(5, &[2.0])]).unwrap().variance, None);
    }
}
