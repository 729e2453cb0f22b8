//! The cross-sections of two waves, and where the change of their means comes from.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Side;
use crate::mapping::stats::moments::covariance;
use crate::mapping::stats::special::normal_quantile;
use crate::mapping::stats::{CONFIDENCE, interval};
use crate::mapping::strata::{self, Estimate, Stratum, count};

/// The chance with which a true change of the smallest size named would have been seen.
const POWER: f64 = 0.8;

/// The post-stratified means of two waves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Cross {
    /// Respondents then and now.
    pub n: [usize; 2],
    /// Mean then.
    pub before: f64,
    /// Mean now.
    pub now: f64,
    /// Now less then.
    pub change: f64,
    /// Variances of both means; none where one of them has none.
    pub variances: Option<[f64; 2]>,
    /// Their covariance.
    pub covariance: f64,
    /// `sqrt(V1 + V2 - 2 C)`, C the covariance of the institutions that are in both (Tam 1984).
    pub se: Option<f64>,
    /// Degrees of freedom: those of the wave that has fewer.
    #[serde(default)]
    pub df: Option<f64>,
    /// Its t interval.
    pub ci: Option<[f64; 2]>,
    /// A smaller true change would be missed one time in five or more.
    pub smallest_seen: Option<f64>,
}

/// `change = panel + entrants - leavers`, exactly; every mean is post-stratified, its weights made anew for
/// the institutions that it is taken over.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Decomposition {
    /// Change of those who are in both.
    pub panel: f64,
    /// What those who are only in the newer wave add to its mean.
    pub entrants: f64,
    /// What those who are only in the older wave added to its mean.
    pub leavers: f64,
    /// The mean of those who are in both, then and now, from which the parts are taken.
    pub of_panel: [f64; 2],
}

pub(super) fn cross(before: &Side<'_>, now: &Side<'_>) -> Option<Cross> {
    let (old, new) = (before.estimate()?, now.estimate()?);
    let change = new.mean - old.mean;
    let variances = old.variance.zip(new.variance).map(|(v1, v2)| [v1, v2]);
    let covariance = shared(before, now);
    // Rounding may leave a hair on either side of nothing where nothing is left to chance.
    let left = |[v1, v2]: [f64; 2]| Some(v1 + v2 - 2.0 * covariance).filter(|left| *left > 1e-12 * (v1 + v2));
    let se = variances.map(|variances| left(variances).map_or(0.0, libm::sqrt));
    let df = old.df.min(new.df);
    let reach = normal_quantile(0.5 + 0.5 * CONFIDENCE)? + normal_quantile(POWER)?;
    Some(Cross {
        n: [old.n, new.n],
        before: old.mean,
        now: new.mean,
        change,
        variances,
        covariance,
        se,
        df: se.map(|_| df),
        ci: se.and_then(|se| interval::student(change, se, df, CONFIDENCE)),
        smallest_seen: se.map(|se| reach * se),
    })
}

/// `sum_h (N_h/N)² (n_12h/(n_1h n_2h) - 1/N_h) s_12h` over the newer wave's strata as they are taken together for
/// its variance; those with fewer than two in both bring nothing.
fn shared(before: &Side<'_>, now: &Side<'_>) -> f64 {
    let frame = count(now.strata.len());
    let mut sum = 0.0;
    for group in now.groups() {
        let names: BTreeSet<&str> = group.iter().map(|(name, _, _)| *name).collect();
        let inside = |id: &&&str| now.strata.get(**id).is_some_and(|name| names.contains(name));
        let size = count(group.iter().map(|(_, frame, _)| frame).sum());
        let old = count(before.figures.keys().filter(inside).count());
        let new = count(now.figures.keys().filter(inside).count());
        let pairs = before.figures.iter().filter(|(id, _)| inside(id));
        let pairs: Vec<(f64, f64)> =
            pairs.filter_map(|(id, figure)| Some((figure.score, now.figures.get(id)?.score))).collect();
        let (left, right): (Vec<f64>, Vec<f64>) = pairs.iter().copied().unzip();
        let Some(common) = covariance(&left, &right) else { continue };
        let overlap = count(pairs.len()) / (old * new) - 1.0 / size;
        sum += (size / frame) * (size / frame) * overlap * common;
    }
    sum
}

pub(super) fn decomposition(before: &Side<'_>, now: &Side<'_>) -> Option<Decomposition> {
    let in_both = |id: &str| before.figures.contains_key(id) && now.figures.contains_key(id);
    // The panel is weighted by the newer wave's strata in both, so that its change is its own.
    let of_panel = |side: &Side<'_>| {
        let figures =
            side.figures.iter().filter(|(id, _)| in_both(id)).map(|(id, one)| (*id, *one)).collect();
        Side { figures, strata: now.strata.clone(), names: now.names.clone() }.estimate()
    };
    let (old_panel, new_panel) = (of_panel(before)?.mean, of_panel(now)?.mean);
    Some(Decomposition {
        panel: new_panel - old_panel,
        entrants: now.estimate()?.mean - new_panel,
        leavers: before.estimate()?.mean - old_panel,
        of_panel: [old_panel, new_panel],
    })
}

impl Side<'_> {
    /// The strata as they are taken together: name, frame and scores of each.
    fn groups(&self) -> Vec<Vec<(&str, usize, Vec<f64>)>> {
        let mut by_name: BTreeMap<&str, (usize, Vec<f64>)> = BTreeMap::new();
        for (id, name) in &self.strata {
            let (frame, scores) = by_name.entry(name).or_default();
            *frame += 1;
            scores.extend(self.figures.get(id).map(|figure| figure.score));
        }
        // To all of a stratum the node may not apply: it has no frame then, and is left out below.
        let stratum = |name: &&str| by_name.get(*name).cloned().unwrap_or_default();
        let strata: Vec<(usize, Vec<f64>)> = self.names.iter().map(stratum).collect();
        let sizes: Vec<_> = strata.iter().map(|(frame, figures)| (*frame, figures.len())).collect();
        let mut strata: Vec<_> = self
            .names
            .iter()
            .zip(strata)
            .map(|(name, (frame, scores))| Some((*name, frame, scores)))
            .collect();
        let group = |places: Vec<usize>| {
            places.into_iter().filter_map(|place| strata.get_mut(place)?.take()).collect::<Vec<_>>()
        };
        strata::joined(&sizes).into_iter().map(group).collect()
    }

    /// The post-stratified mean of all that have figures.
    fn estimate(&self) -> Option<Estimate> {
        let stratum = |group: &Vec<(&str, usize, Vec<f64>)>| {
            let scores = group.iter().flat_map(|(_, _, scores)| scores.iter().copied());
            Stratum::of_each(group.iter().map(|(_, frame, _)| frame).sum(), scores)
        };
        strata::estimate(&self.groups().iter().map(stratum).collect::<Vec<_>>())
    }
}
