//! Post-stratification: each stratum counts by its size in the frame, not by who happened to answer.

/// One stratum: its size in the frame and what is known of each respondent in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Stratum {
    /// Institutions in the frame, N.
    pub frame: usize,
    /// One figure a respondent, n of them.
    pub figures: Vec<f64>,
}

impl Stratum {
    const fn is_complete(&self) -> bool {
        self.figures.len() == self.frame
    }

    /// A single respondent cannot stand for a stratum; a stratum of which all answered stands for itself.
    const fn is_too_thin(&self) -> bool {
        self.figures.len() < 2 && !self.is_complete()
    }

    fn join(&mut self, other: Self) {
        self.frame += other.frame;
        self.figures.extend(other.figures);
    }
}

/// Joins strata with fewer than two respondents to the next one, the last to the one before, until none is
/// left or only one stratum can be joined. A fully observed stratum stays as it is.
#[must_use]
pub fn joined(strata: Vec<Stratum>) -> Vec<Stratum> {
    let mut strata: Vec<_> = strata.into_iter().filter(|stratum| stratum.frame > 0).collect();
    loop {
        let open = |place: &usize| strata.get(*place).is_some_and(|stratum| !stratum.is_complete());
        let places: Vec<usize> = (0..strata.len()).filter(open).collect();
        let thin = places.iter().position(|place| strata.get(*place).is_some_and(Stratum::is_too_thin));
        let Some(thin) = thin else { return strata };
        let to = places.get(thin + 1).or_else(|| places.get(thin.checked_sub(1)?));
        let (Some(from), Some(to)) = (places.get(thin).copied(), to.copied()) else {
            return absorbed(strata);
        };
        let moved = strata.remove(from);
        // The one behind slid forward by one when this one left.
        let to = if to > from { to - 1 } else { to };
        if let Some(target) = strata.get_mut(to) {
            target.join(moved);
        }
    }
}

/// An open stratum without any respondent has nobody to stand for it: it takes its neighbour's.
fn absorbed(mut strata: Vec<Stratum>) -> Vec<Stratum> {
    let empty = strata.iter().position(|stratum| stratum.figures.is_empty());
    if let Some(place) = empty.filter(|_| strata.len() > 1) {
        let moved = strata.remove(place);
        let neighbour = place.min(strata.len() - 1);
        if let Some(target) = strata.get_mut(neighbour) {
            target.join(moved);
        }
    }
    strata
}

/// The post-stratified mean over strata that are already [`joined`]; nothing where nobody answered.
#[must_use]
pub fn mean(strata: &[Stratum]) -> Option<f64> {
    let frame: f64 = strata.iter().map(|stratum| count(stratum.frame)).sum();
    let mut mean = 0.0;
    for stratum in strata {
        let sum: f64 = stratum.figures.iter().sum();
        let own = crate::scoring::number::share(sum, count(stratum.figures.len()))?;
        mean += crate::scoring::number::share(count(stratum.frame), frame)? * own;
    }
    (!strata.is_empty()).then_some(mean)
}

/// A count as a figure; exact for any register that fits in memory.
#[must_use]
pub fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::from(u32::MAX), f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stratum(frame: usize, figures: &[f64]) -> Stratum {
        Stratum { frame, figures: figures.to_vec() }
    }

    #[test]
    fn a_stratum_counts_by_its_frame_and_not_by_its_respondents() {
        let strata = joined(vec![stratum(30, &[1.0, 1.0]), stratum(10, &[5.0, 5.0, 5.0, 5.0])]);
        assert_eq!(mean(&strata), Some(2.0));
    }

    #[test]
    fn a_thin_stratum_joins_the_next_and_the_last_joins_the_one_before() {
        let first = joined(vec![stratum(4, &[1.0]), stratum(6, &[2.0, 3.0])]);
        assert_eq!(first, [stratum(10, &[2.0, 3.0, 1.0])]);
        let last = joined(vec![stratum(6, &[2.0, 3.0]), stratum(4, &[])]);
        assert_eq!(last, [stratum(10, &[2.0, 3.0])]);
    }

    #[test]
    fn a_stratum_of_which_all_answered_stands_for_itself() {
        let strata = joined(vec![stratum(1, &[4.0]), stratum(9, &[1.0, 1.0])]);
        assert_eq!(strata.len(), 2);
        assert_eq!(mean(&strata), Some(1.3));
    }

    #[test]
    fn where_nobody_answered_there_is_no_mean() {
        assert_eq!(mean(&joined(vec![stratum(5, &[])])), None);
        assert_eq!(mean(&joined(vec![])), None);
    }
}
