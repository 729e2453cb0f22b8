//! The cheapest set that brings enough: a knapsack the other way round, solved exactly.
//!
//! `min sum of c x, so that sum of gain x >= need`, with one offer taken of each group. Gains are whole
//! multiples of a common denominator ([`Unit`]). After each group only the states are kept that no other
//! beats: none brings as much for a smaller bill.

use super::bill::Bill;
use super::fractions::Unit;

/// States above which sets of equal cost and number are no longer told apart by their ids.
const MOST_STATES: usize = 4_000;

/// One way to treat a group.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// What it brings, 0 or more.
    pub gain: f64,
    /// What it costs.
    pub bill: Bill,
}

/// A partial choice.
#[derive(Debug, Clone)]
struct State {
    gain: u64,
    bill: Bill,
}

impl Offer {
    /// Leaving things as they are.
    #[must_use]
    pub fn nothing() -> Self {
        Self { gain: 0.0, bill: Bill::default() }
    }
}

/// The best set that brings at least `need`, one offer of each group; nothing where all together bring less.
///
/// Exact in cost and number; in ids too, up to 4 000 states at a time. Where the gains have no common
/// denominator they are rounded down: the set still suffices, but may not be the cheapest.
#[must_use]
pub fn cheapest(groups: &[Vec<Offer>], need: f64) -> Option<Bill> {
    let unit = Unit::of(groups.iter().flatten().map(|offer| offer.gain).chain([need]));
    let (open, need) = open(groups, unit, unit.need(need));
    let most = |group: &Vec<(u64, &Bill)>| group.iter().map(|(gain, _)| *gain).max().unwrap_or(0);
    let mut left: u64 = open.iter().map(most).sum();
    let mut front = vec![State { gain: 0, bill: Bill::default() }];
    for group in &open {
        left = left.saturating_sub(most(group));
        let mut next = Vec::with_capacity(front.len() * group.len());
        for (gain, bill) in group {
            let joined = |state: &'_ State| state.gain.saturating_add(*gain).min(need);
            // What can no longer become enough is let go.
            let enough = front.iter().filter(|state| joined(state).saturating_add(left) >= need);
            next.extend(enough.map(|state| Step { gain: joined(state), bills: [&state.bill, bill] }));
        }
        front = unbeaten(next);
    }
    front.into_iter().find(|state| state.gain >= need).map(|state| state.bill)
}

/// The groups with something to choose or to pay, and what is needed of them: the others have their gain already.
fn open(groups: &[Vec<Offer>], unit: Unit, need: u64) -> (Vec<Vec<(u64, &Bill)>>, u64) {
    let (mut open, mut left) = (Vec::with_capacity(groups.len()), need);
    for group in groups {
        match group.as_slice() {
            [only] if only.bill.count == 0 => left = left.saturating_sub(unit.gain(only.gain)),
            offers => open.push(offers.iter().map(|offer| (unit.gain(offer.gain), &offer.bill)).collect()),
        }
    }
    (open, left)
}

/// A choice and one more offer: what is beaten is never added up.
struct Step<'a> {
    gain: u64,
    bills: [&'a Bill; 2],
}

/// The states that no other beats, those that bring most first.
fn unbeaten(mut steps: Vec<Step<'_>>) -> Vec<State> {
    steps
        .sort_by(|one, two| two.gain.cmp(&one.gain).then_with(|| Bill::compare_joined(one.bills, two.bills)));
    let mut kept: Vec<State> = Vec::new();
    for Step { gain, bills: [bill, more] } in steps {
        let empty = Bill::default();
        let is_better = |last: &State| Bill::compare_joined([bill, more], [&last.bill, &empty]).is_lt();
        if kept.last().is_none_or(is_better) {
            kept.push(State { gain, bill: bill.and(more) });
        }
    }
    if kept.len() > MOST_STATES {
        kept.dedup_by(|later, earlier| later.bill.compare_roughly(&earlier.bill).is_eq());
    }
    kept
}

#[cfg(test)]
mod tests;
