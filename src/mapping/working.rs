//! How the mean of a nation was put together: what each group of strata brings to the sums, so that the
//! figure can be recomputed by hand. What a table of strata hides is hidden here too.

use serde::{Deserialize, Serialize};

use crate::scoring::number::share;

use super::strata::{Stratum, count};
use super::stratum::{Reliability, StratumProfile};

/// The parts of the mean over the whole tree.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Working {
    /// The strata as they were taken together, in order of first appearance.
    pub groups: Vec<Group>,
    /// What the groups that are not shown bring together; none where there are none, or too little stands
    /// behind them.
    pub rest: Option<Rest>,
}

/// One stratum, or several that were joined because too few answered.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Group {
    /// Names of the strata.
    pub strata: Vec<String>,
    /// Institutions to which the tree applies, N.
    pub frame: usize,
    /// Institutions whose figures count, n.
    pub n: usize,
    /// One of its strata is hidden or withheld: the figures below are not there.
    pub hidden: bool,
    /// Their mean.
    pub mean: Option<f64>,
    /// Their variance over n - 1.
    pub spread: Option<f64>,
    /// How many are at level 0, 1, … K.
    pub levels: Option<Vec<usize>>,
}

/// Several groups together.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Rest {
    /// Institutions, N.
    pub frame: usize,
    /// Institutions whose figures count, n.
    pub n: usize,
    /// Their part of the mean: the sum of weight times mean.
    pub part: f64,
    /// Their part of the variance; none where one has a single respondent.
    pub variance: Option<f64>,
    /// Their part of the share at level 1 or above, 2 or above, … K.
    pub shares: Vec<f64>,
}

/// A group before anything is hidden: places of its strata, what they say, counts by level.
pub(crate) type Whole = (Vec<usize>, Stratum, Vec<usize>);

impl Working {
    /// From the groups and the table of strata, whose order gives the places. `least` institutions stand
    /// behind what is told of the hidden ones together.
    pub(crate) fn of(
        wholes: &[Whole],
        strata: &[(String, StratumProfile)],
        least: usize,
        shows_all: bool,
    ) -> Self {
        let is_hidden = |(places, _, _): &&Whole| {
            let mut own = places.iter().filter_map(|place| strata.get(*place));
            !shows_all && own.any(|(_, stratum)| is_kept_back(stratum))
        };
        let frame = wholes.iter().map(|(_, stratum, _)| stratum.frame).sum();
        let hidden: Vec<&Whole> = wholes.iter().filter(is_hidden).collect();
        let behind: usize = hidden.iter().map(|(_, stratum, _)| stratum.n).sum();
        let rest = (hidden.len() > 1 && behind >= least).then(|| Rest::of(&hidden, frame));
        let group = |whole: &Whole| Group::of(whole, strata, is_hidden(&whole));
        Self { groups: wholes.iter().map(group).collect(), rest }
    }
}

fn is_kept_back(stratum: &StratumProfile) -> bool {
    stratum.figures.suppressed || stratum.reliability == Some(Reliability::Withheld)
}

impl Group {
    fn of((places, stratum, levels): &Whole, strata: &[(String, StratumProfile)], hidden: bool) -> Self {
        let names = places.iter().filter_map(|place| strata.get(*place)).map(|(name, _)| name.clone());
        Self {
            strata: names.collect(),
            frame: stratum.frame,
            n: stratum.n,
            hidden,
            mean: stratum.mean.filter(|_| !hidden),
            spread: stratum.spread.filter(|_| !hidden),
            levels: (!hidden).then(|| levels.clone()),
        }
    }
}

impl Rest {
    fn of(hidden: &[&Whole], frame: usize) -> Self {
        let weight = |stratum: &Stratum| share(count(stratum.frame), count(frame)).unwrap_or_default();
        let top = hidden.iter().map(|(_, _, levels)| levels.len()).max().unwrap_or_default();
        let at_or_above = |k: usize| {
            let hits = |levels: &[usize]| levels.iter().skip(k).sum::<usize>();
            let part = |(_, stratum, levels): &&Whole| {
                weight(stratum) * share(count(hits(levels)), count(stratum.n)).unwrap_or_default()
            };
            hidden.iter().map(part).sum()
        };
        let part = |(_, stratum, _): &&Whole| weight(stratum) * stratum.mean.unwrap_or_default();
        Self {
            frame: hidden.iter().map(|(_, stratum, _)| stratum.frame).sum(),
            n: hidden.iter().map(|(_, stratum, _)| stratum.n).sum(),
            part: hidden.iter().map(part).sum(),
            variance: hidden.iter().map(|(_, stratum, _)| stratum.part(count(frame))).sum(),
            shares: (1..top).map(at_or_above).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mapping::NodeProfile;

    fn stratum(suppressed: bool) -> (String, StratumProfile) {
        let figures = NodeProfile { suppressed, ..NodeProfile::default() };
        (String::new(), StratumProfile { coverage: None, cv: None, reliability: None, figures })
    }

    fn whole(place: usize, scores: &[f64]) -> Whole {
        (vec![place], Stratum::of(10, scores), vec![0, scores.len()])
    }

    #[test]
    fn a_hidden_group_has_no_figure_and_two_are_told_only_together() {
        let wholes = [whole(0, &[1.0; 3]), whole(1, &[2.0; 4]), whole(2, &[3.0; 6])];
        let found = Working::of(&wholes, &[stratum(true), stratum(true), stratum(false)], 5, false);
        let means: Vec<_> = found.groups.iter().map(|group| group.mean).collect();
        assert_eq!(means, [None, None, Some(3.0)]);
        assert!(found.groups.iter().take(2).all(|g| g.spread.is_none() && g.levels.is_none()));
        // A third of 1 and a third of 2.
        assert!(found.rest.is_some_and(|rest| (rest.part - 1.0).abs() < 1e-12 && rest.n == 7));
    }

    #[test]
    fn what_one_hidden_group_brings_is_not_told() {
        let wholes = [whole(0, &[1.0; 9]), whole(1, &[2.0; 9])];
        let found = Working::of(&wholes, &[stratum(true), stratum(false)], 5, false);
        assert_eq!(found.rest, None);
    }
}
