//! What one answer could become: the options above it, and how far away each is.

use super::leaf::Mark;
use super::number::exceeds;
use super::plan::PlanItem;
use super::reading::{Capped, Reading};

/// More steps than this are a long way, and not offered while there is another.
pub const NEAR: u32 = 2;

/// One option that an answer could become.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Way {
    /// Its place among the item's options.
    pub option: usize,
    /// What it would bring, after a cap that holds.
    pub value: f64,
    /// Steps up the answer scale.
    pub steps: u32,
}

impl Way {
    pub const fn is_far(&self) -> bool {
        self.steps > NEAR
    }
}

/// What an item's state brings now.
pub(crate) const fn value_now(reading: &Reading) -> f64 {
    if let Mark::Value(value) = reading.mark { value } else { 0.0 }
}

/// The options that bring more, in declared order. None for N/A, which is a statement of its own.
///
/// Where only criteria are missing, the option chosen is one step away: it need not be chosen again, and a
/// lower one would not be worth less effort.
pub(crate) fn ways<'a>(item: &'a PlanItem, reading: &Reading) -> impl Iterator<Item = Way> + 'a {
    let applies = !matches!(reading.mark, Mark::NotApplicable | Mark::NotShown);
    let options = if applies { item.options.as_slice() } else { &[] };
    let limit = reading.limit;
    let now = value_now(reading);
    let chosen = reading.chosen.filter(|_| reading.capped == Some(Capped::Criteria));
    let claimed = chosen.and_then(|place| item.options.get(place)).map(|(_, value)| *value);
    // An answer where there was none is a change even if it brings nothing.
    let is_open = matches!(reading.mark, Mark::Blank | Mark::DontKnow);
    let between = move |low: f64, high: f64| {
        let within = options.iter().filter(|(_, other)| exceeds(*other, low) && !exceeds(*other, high));
        u32::try_from(within.count()).unwrap_or(u32::MAX)
    };
    let way = move |(option, (_, value)): (usize, &(String, f64))| {
        let held = limit.map_or(*value, |limit| value.min(limit));
        let steps = match claimed {
            Some(claimed) if exceeds(claimed, *value) => return None,
            Some(claimed) => between(claimed, *value).saturating_add(1),
            None => between(now, *value).max(1),
        };
        (exceeds(held, now) || is_open).then_some(Way { option, value: held, steps })
    };
    options.iter().enumerate().filter_map(way)
}
