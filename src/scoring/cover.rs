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
    let need = unit.need(need);
    let most = |group: &Vec<Offer>| group.iter().map(|offer| unit.gain(offer.gain)).max().unwrap_or(0);
    let mut left: u64 = groups.iter().map(most).sum();
    let mut front = vec![State { gain: 0, bill: Bill::default() }];
    for group in groups {
        left = left.saturating_sub(most(group));
        let mut next = Vec::with_capacity(front.len() * group.len());
        for offer in group {
            let gain = unit.gain(offer.gain);
            let joined = |state: &State| State {
                gain: state.gain.saturating_add(gain).min(need),
                bill: state.bill.and(&offer.bill),
            };
            // What can no longer become enough is let go.
            next.extend(front.iter().map(joined).filter(|state| state.gain.saturating_add(left) >= need));
        }
        front = unbeaten(next);
    }
    front.into_iter().find(|state| state.gain >= need).map(|state| state.bill)
}

/// The states that no other beats, those that bring most first.
fn unbeaten(mut states: Vec<State>) -> Vec<State> {
    states.sort_by(|one, two| two.gain.cmp(&one.gain).then_with(|| one.bill.compare(&two.bill)));
    let mut kept: Vec<State> = Vec::new();
    for state in states {
        if kept.last().is_none_or(|last| state.bill.compare(&last.bill).is_lt()) {
            kept.push(state);
        }
    }
    if kept.len() > MOST_STATES {
        kept.dedup_by(|later, earlier| later.bill.compare_roughly(&earlier.bill).is_eq());
    }
    kept
}

#[cfg(test)]
mod tests;
