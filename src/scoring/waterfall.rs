//! From the most that could be had down to the score, by the largest losses first.

use serde::Serialize;

use super::number::{TOLERANCE, clean};
use super::trace::{Cause, TraceItem};

/// Losses that are shown one by one.
const SHOWN: usize = 5;

/// A score as its most less what was lost.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Waterfall {
    /// Where it starts: the most that could be had.
    pub max: f64,
    /// The largest losses, the largest first; among equal ones in declared order.
    pub losses: Vec<Loss>,
    /// All other items' losses, in one step.
    pub rest: Rest,
    /// What no item could have brought: a fixed maximum above the items' own, or children without a usable
    /// score. Below 0 where those would have lowered the most.
    pub elsewhere: f64,
    /// Where it ends: the score.
    pub score: f64,
}

/// One item's loss.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Loss {
    /// The item.
    pub item: String,
    /// Why.
    pub cause: Cause,
    /// How much.
    pub lost: f64,
    /// What is left after it.
    pub left: f64,
}

/// What the further losses come to.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Rest {
    /// How many items.
    pub items: usize,
    /// How much.
    pub lost: f64,
}

impl Waterfall {
    /// The way from `max` to `score` over the losses of `items`.
    #[must_use]
    pub fn of(max: f64, score: f64, items: &[TraceItem<'_>]) -> Self {
        let (mut largest, mut rest) = (Vec::with_capacity(SHOWN + 1), Rest { items: 0, lost: 0.0 });
        for (item, cause) in items.iter().filter_map(|item| Some((item, item.cause?))) {
            if item.lost <= TOLERANCE {
                continue;
            }
            let before = largest.iter().rposition(|(one, _): &(&TraceItem<'_>, _)| one.lost >= item.lost);
            largest.insert(before.map_or(0, |at| at + 1), (item, cause));
            if largest.len() > SHOWN
                && let Some((item, _)) = largest.pop()
            {
                rest = Rest { items: rest.items + 1, lost: rest.lost + item.lost };
            }
        }
        let mut left = max;
        let shown = largest.into_iter().map(|(item, cause)| {
            left = clean(left - item.lost);
            Loss { item: item.item.clone().into_owned(), cause, lost: item.lost, left }
        });
        let losses: Vec<_> = shown.collect();
        let elsewhere = left - rest.lost - score;
        let elsewhere = if elsewhere.abs() <= TOLERANCE { 0.0 } else { elsewhere };
        Self { max, losses, rest, elsewhere, score }
    }
}
