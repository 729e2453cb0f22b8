//! Some institutions seen at one node: what each stratum says there, and which strata are taken together.

use super::columns::{Aim, Column, State};
use super::frame::Frame;
use super::strata::{self, Estimate, Stratum, count};
use super::working::Whole;
use crate::scoring::number::share;

/// Some members of a frame, seen at one node.
#[derive(Clone, Copy)]
pub(crate) struct View<'v, 'a> {
    pub frame: &'v Frame<'a>,
    pub column: &'v Column,
    /// The members that are looked at, in register order; none where it is all of them.
    pub members: Option<&'v [usize]>,
}

/// What one stratum says at a node. It keeps places and no figures: there is one for each of a million.
pub(super) struct Part<'v, 'a> {
    view: View<'v, 'a>,
    members: Vec<u32>,
    /// How many of them have a usable score.
    pub(super) n: usize,
    /// How many are at level 0, 1, … K.
    pub(super) levels: Vec<usize>,
    pub(super) short: usize,
}

impl<'v, 'a> View<'v, 'a> {
    /// The members to whom the node applies, or may apply.
    pub(crate) fn inside(&self) -> impl Iterator<Item = (usize, State)> + '_ {
        let (all, some) = match self.members {
            Some(some) => (0..0, some),
            None => (0..self.frame.members.len(), [].as_slice()),
        };
        let states = all.chain(some.iter().copied()).map(|member| (member, self.column.state(member)));
        states.filter(|(_, state)| *state != State::Out)
    }

    pub(super) fn submitted(&self) -> usize {
        self.inside().filter(|(_, state)| *state != State::Silent).count()
    }

    /// What each stratum says, in order of first appearance in the register.
    pub(super) fn parts(&self, top: u8) -> Vec<Part<'v, 'a>> {
        let strata = self.strata();
        let of = |member: usize| {
            let stratum = self.frame.strata.part(member);
            strata.as_ref().map_or(Some(stratum), |some| some.binary_search(&stratum).ok())
        };
        let many = strata.as_ref().map_or(self.frame.strata.names.len(), Vec::len);
        let mut counts = vec![0; many];
        for (member, _) in self.inside() {
            let part = of(member).and_then(|place| counts.get_mut(place));
            part.into_iter().for_each(|count| *count += 1);
        }
        let mut parts: Vec<Part<'v, 'a>> =
            counts.into_iter().map(|room| Part::of(*self, room, top)).collect();
        for (member, state) in self.inside() {
            if let Some(part) = of(member).and_then(|place| parts.get_mut(place)) {
                part.add(member, state);
            }
        }
        parts
    }

    /// The strata that some members are in, in order; none where all members are looked at. A table of as many
    /// strata as institutions would otherwise take the square of their number.
    fn strata(&self) -> Option<Vec<usize>> {
        let mut strata: Vec<usize> =
            self.members?.iter().map(|member| self.frame.strata.part(*member)).collect();
        strata.sort_unstable();
        strata.dedup();
        Some(strata)
    }

    /// The strata as they are taken together, before anything is hidden.
    pub(crate) fn groups(&self, top: u8) -> Vec<Whole> {
        let parts = self.parts(top);
        let whole = |places: Vec<usize>| {
            let group: Vec<&Part<'_, '_>> = places.iter().filter_map(|place| parts.get(*place)).collect();
            let levels = (0..=usize::from(top)).map(|level| at(&group, level)).collect();
            (places, Grouped::mean(&group), levels)
        };
        strata::joined(&sizes(&parts)).into_iter().map(whole).collect()
    }

    /// Where the mean over the whole frame lies at least and at most: the silent could all be at nothing, or
    /// all at the top.
    pub(super) fn bounds(&self, frame: usize, submitted: usize, top: f64) -> Option<[f64; 2]> {
        let [low, high] = self.column.ends(self.members)?;
        let silent = count(frame.saturating_sub(submitted));
        Some([share(low, count(frame))?, share(high + top * silent, count(frame))?])
    }

    /// Whether every usable institution has a target here; without it the prevalence of gaps is unknown.
    pub(super) fn all_have_a_target(&self) -> bool {
        !self.inside().any(|(_, state)| matches!(state, State::Usable { aim: Aim::None, .. }))
    }
}

/// Frame and respondents of each part.
fn sizes(parts: &[Part<'_, '_>]) -> Vec<(usize, usize)> {
    parts.iter().map(|part| (part.frame(), part.n)).collect()
}

/// Strata as they are taken together for one node.
pub(super) struct Grouped<'p, 'v, 'a> {
    groups: Vec<Vec<&'p Part<'v, 'a>>>,
}

impl<'p, 'v, 'a> Grouped<'p, 'v, 'a> {
    pub(super) fn of(parts: &'p [Part<'v, 'a>]) -> Self {
        let group = |places: &Vec<usize>| places.iter().filter_map(|place| parts.get(*place)).collect();
        Self { groups: strata::joined(&sizes(parts)).iter().map(group).collect() }
    }

    /// The mean of one group.
    fn mean(group: &[&Part<'_, '_>]) -> Stratum {
        let frame = group.iter().map(|part| part.frame()).sum();
        Stratum::of_each(frame, group.iter().flat_map(|part| part.scores()))
    }

    /// The estimate of the mean.
    pub(super) fn estimate(&self) -> Option<Estimate> {
        strata::estimate(&self.groups.iter().map(|group| Self::mean(group)).collect::<Vec<_>>())
    }

    /// The estimate of the share that has something.
    fn share(&self, hits: impl Fn(&Part<'_, '_>) -> usize) -> Option<Estimate> {
        let stratum = |group: &Vec<&Part<'_, '_>>| {
            let sum = |of: &dyn Fn(&Part<'_, '_>) -> usize| group.iter().map(|part| of(part)).sum();
            Stratum::of_hits(sum(&|part| part.frame()), sum(&|part| part.n), sum(&hits))
        };
        strata::estimate(&self.groups.iter().map(stratum).collect::<Vec<_>>())
    }

    /// Shares at level 1 or above, 2 or above, … K; none where a usable institution has no level.
    pub(super) fn shares(&self, parts: &[Part<'_, '_>], top: u8) -> Option<Vec<Estimate>> {
        let levelled: usize = parts.iter().flat_map(|part| &part.levels).sum();
        let all: usize = parts.iter().map(|part| part.n).sum();
        let of = |k: u8| self.share(|part| part.levels.iter().skip(usize::from(k)).sum());
        if levelled == all { (1..=top).map(of).collect() } else { None }
    }

    pub(super) fn prevalence(&self, view: &View<'_, '_>, parts: &[Part<'_, '_>]) -> Option<Estimate> {
        let anybody = parts.iter().any(|part| part.n > 0);
        if anybody && view.all_have_a_target() { self.share(|part| part.short) } else { None }
    }
}

impl<'v, 'a> Part<'v, 'a> {
    fn of(view: View<'v, 'a>, room: usize, top: u8) -> Self {
        Self {
            view,
            members: Vec::with_capacity(room),
            n: 0,
            levels: vec![0; usize::from(top) + 1],
            short: 0,
        }
    }

    fn add(&mut self, member: usize, state: State) {
        self.members.extend(u32::try_from(member).ok());
        if let State::Usable { level, aim } = state {
            self.n += 1;
            let slot = level.and_then(|level| self.levels.get_mut(usize::from(level)));
            slot.into_iter().for_each(|count| *count += 1);
            self.short += usize::from(aim == Aim::Short);
        }
    }

    /// Institutions in the frame to which the node applies, or may apply.
    pub(super) const fn frame(&self) -> usize {
        self.members.len()
    }

    fn places(&self) -> impl Iterator<Item = usize> + Clone {
        self.members.iter().filter_map(|member| usize::try_from(*member).ok())
    }

    /// The usable scores.
    pub(super) fn scores(&self) -> impl Iterator<Item = f64> + Clone {
        self.places().filter_map(|member| self.view.column.score(member))
    }

    /// Size and usable score of those whose size is known.
    pub(super) fn sized(&self) -> impl Iterator<Item = (f64, Option<f64>)> + Clone {
        let one = |member| Some((self.view.frame.size(member)?, self.view.column.score(member)));
        self.places().filter_map(one)
    }
}

/// How many of some parts are at a level.
pub(super) fn at<'v, 'a: 'v, P: std::borrow::Borrow<Part<'v, 'a>>>(parts: &[P], level: usize) -> usize {
    parts.iter().filter_map(|part| part.borrow().levels.get(level)).sum()
}
