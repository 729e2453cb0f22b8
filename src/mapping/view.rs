//! Some institutions seen at one node: what each stratum says there, and which strata are taken together.

use super::columns::{Aim, Column, State};
use super::frame::Frame;
use super::sized::SizedStratum;
use super::strata::{self, Estimate, Stratum, count};
use super::working::Whole;
use crate::scoring::number::share;

/// Some members of a frame, seen at one node.
#[derive(Clone, Copy)]
pub(crate) struct View<'v, 'a> {
    pub frame: &'v Frame<'a>,
    pub column: &'v Column,
    /// The members that are looked at, in register order.
    pub members: &'v [usize],
    /// Whether these are all members.
    pub is_whole: bool,
}

/// What one stratum says at a node.
#[derive(Default)]
pub(super) struct Part {
    pub(super) frame: usize,
    pub(super) scores: Vec<f64>,
    /// How many are at level 0, 1, … K.
    pub(super) levels: Vec<usize>,
    pub(super) short: usize,
    pub(super) sized: SizedStratum,
}

impl View<'_, '_> {
    /// The members to whom the node applies, or may apply.
    pub(crate) fn inside(&self) -> impl Iterator<Item = (usize, State)> + '_ {
        let states = self.members.iter().map(|member| (*member, self.column.state(*member)));
        states.filter(|(_, state)| *state != State::Out)
    }

    pub(super) fn submitted(&self) -> usize {
        self.inside().filter(|(_, state)| *state != State::Silent).count()
    }

    /// What each stratum says, in order of first appearance in the register.
    pub(super) fn parts(&self, top: u8) -> Vec<Part> {
        let mut counts = vec![[0_usize; 2]; self.frame.strata.names.len()];
        for (member, state) in self.inside() {
            if let Some([all, usable]) = counts.get_mut(self.frame.strata.part(member)) {
                *all += 1;
                *usable += usize::from(matches!(state, State::Usable { .. }));
            }
        }
        // Lists that grow take up to twice their room, and there is one figure for each of a million.
        let new = |[all, usable]: &[usize; 2]| Part {
            levels: vec![0; usize::from(top) + 1],
            scores: Vec::with_capacity(*usable),
            sized: SizedStratum { members: Vec::with_capacity(*all) },
            ..Part::default()
        };
        let mut parts: Vec<Part> = counts.iter().map(new).collect();
        for (member, state) in self.inside() {
            let Some(part) = parts.get_mut(self.frame.strata.part(member)) else { continue };
            let score = self.column.score(member);
            part.frame += 1;
            part.scores.extend(score);
            if let Some(size) = self.frame.members.get(member).and_then(|row| row.size) {
                part.sized.members.push((size, score));
            }
            if let State::Usable { level, aim } = state {
                let slot = level.and_then(|level| part.levels.get_mut(usize::from(level)));
                slot.into_iter().for_each(|count| *count += 1);
                part.short += usize::from(aim == Aim::Short);
            }
        }
        parts
    }

    /// The strata as they are taken together, before anything is hidden.
    pub(crate) fn groups(&self, top: u8) -> Vec<Whole> {
        let parts = self.parts(top);
        let sizes: Vec<_> = parts.iter().map(|part| (part.frame, part.scores.len())).collect();
        let whole = |places: Vec<usize>| {
            let all: Vec<&Part> = places.iter().filter_map(|place| parts.get(*place)).collect();
            let part = Part::joined(&all);
            (places, Stratum::of(part.frame, &part.scores), part.levels)
        };
        strata::joined(&sizes).into_iter().map(whole).collect()
    }

    /// Where the mean over the whole frame lies at least and at most: the silent could all be at nothing, or
    /// all at the top.
    pub(super) fn bounds(&self, frame: usize, submitted: usize, top: f64) -> Option<[f64; 2]> {
        let [low, high] = self.column.ends((!self.is_whole).then_some(self.members))?;
        let silent = count(frame.saturating_sub(submitted));
        Some([share(low, count(frame))?, share(high + top * silent, count(frame))?])
    }

    /// Whether every usable institution has a target here; without it the prevalence of gaps is unknown.
    pub(super) fn all_have_a_target(&self) -> bool {
        !self.inside().any(|(_, state)| matches!(state, State::Usable { aim: Aim::None, .. }))
    }
}

/// Strata as they are taken together for one node.
pub(super) struct Grouped<'p> {
    groups: Vec<Vec<&'p Part>>,
}

impl<'p> Grouped<'p> {
    pub(super) fn of(parts: &'p [Part]) -> Self {
        let sizes: Vec<_> = parts.iter().map(|part| (part.frame, part.scores.len())).collect();
        let group = |places: &Vec<usize>| places.iter().filter_map(|place| parts.get(*place)).collect();
        Self { groups: strata::joined(&sizes).iter().map(group).collect() }
    }

    /// The estimate over joined parts.
    pub(super) fn estimate(&self, of: impl Fn(&Part) -> Stratum) -> Option<Estimate> {
        let joined = |group: &Vec<&Part>| match group.as_slice() {
            [one] => of(one),
            [..] => of(&Part::joined(group)),
        };
        strata::estimate(&self.groups.iter().map(joined).collect::<Vec<_>>())
    }

    /// Shares at level 1 or above, 2 or above, … K; none where a usable institution has no level.
    pub(super) fn shares(&self, parts: &[Part], top: u8) -> Option<Vec<Estimate>> {
        let levelled: usize = parts.iter().flat_map(|part| &part.levels).sum();
        let all: usize = parts.iter().map(|part| part.scores.len()).sum();
        let of = |k: u8| {
            let hits = |part: &Part| part.levels.iter().skip(usize::from(k)).sum();
            self.estimate(|part| Stratum::of_hits(part.frame, part.scores.len(), hits(part)))
        };
        if levelled == all { (1..=top).map(of).collect() } else { None }
    }

    pub(super) fn prevalence(&self, view: &View<'_, '_>, parts: &[Part]) -> Option<Estimate> {
        let anybody = parts.iter().any(|part| !part.scores.is_empty());
        let share = |part: &Part| Stratum::of_hits(part.frame, part.scores.len(), part.short);
        if anybody && view.all_have_a_target() { self.estimate(share) } else { None }
    }
}

impl Part {
    /// Several as one; their sizes are joined by another rule and stay away.
    pub(super) fn joined(group: &[&Self]) -> Self {
        let mut all = Self::default();
        for part in group {
            all.frame += part.frame;
            all.scores.extend(&part.scores);
            all.short += part.short;
            all.levels.resize(all.levels.len().max(part.levels.len()), 0);
            for (sum, count) in all.levels.iter_mut().zip(&part.levels) {
                *sum += count;
            }
        }
        all
    }
}

pub(super) fn at(parts: &[Part], level: usize) -> usize {
    parts.iter().filter_map(|part| part.levels.get(level)).sum()
}
