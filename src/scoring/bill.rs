//! What a set of changed answers costs, and which of two sets is the better one.
//!
//! Sets are compared by cost, then by the number of changes, then by the ids of their items in order. All
//! three keep their order when the same further changes join both sets, so the best whole is made of best
//! parts: that is what lets the search go from child to child.

use std::cmp::Ordering;

/// A set of changes with its cost.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bill {
    /// Steps times effort, over all changes.
    pub cost: f64,
    /// How many answers change.
    pub count: u32,
    marks: Marks,
}

/// Words of a set that need no memory of their own: enough for a survey of 170 items with four options each.
const FEW: usize = 14;

/// A set of small numbers, as bits.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Marks {
    few: [u64; FEW],
    /// The words behind them, the last of which is never 0.
    many: Vec<u64>,
}

impl Bill {
    /// One change: `marks` are its item's place in the order of ids, and perhaps further numbers by which it
    /// is told from others of the same item.
    #[must_use]
    pub fn of(cost: f64, marks: &[usize]) -> Self {
        let mut bill = Self { cost, count: 1, marks: Marks::default() };
        for mark in marks {
            bill.marks.set(*mark);
        }
        bill
    }

    /// Both sets together; they must not share an item.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let mut both = self.clone();
        both.add(other);
        both
    }

    /// Takes another set's changes too.
    pub fn add(&mut self, other: &Self) {
        self.cost += other.cost;
        self.count += other.count;
        self.marks.add(&other.marks);
    }

    /// Whether it holds a number.
    #[must_use]
    pub fn has(&self, mark: usize) -> bool {
        self.marks.has(mark)
    }

    /// The better one first.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Ordering {
        let none = Self::default();
        Self::compare_joined([self, &none], [other, &none])
    }

    /// The same of two sets that are each two together.
    #[must_use]
    pub fn compare_joined(one: [&Self; 2], two: [&Self; 2]) -> Ordering {
        let cost = |[bill, more]: [&Self; 2]| bill.cost + more.cost;
        let count = |[bill, more]: [&Self; 2]| bill.count + more.count;
        cost(one)
            .total_cmp(&cost(two))
            .then_with(|| count(one).cmp(&count(two)))
            .then_with(|| Marks::compare(one.map(|bill| &bill.marks), two.map(|bill| &bill.marks)))
    }

    /// As [`Self::compare`], without the ids.
    pub(crate) fn compare_roughly(&self, other: &Self) -> Ordering {
        self.cost.total_cmp(&other.cost).then(self.count.cmp(&other.count))
    }
}

impl Marks {
    fn set(&mut self, mark: usize) {
        let word = mark / 64;
        if let Some(behind) = word.checked_sub(FEW).filter(|behind| self.many.len() <= *behind) {
            self.many.resize(behind + 1, 0);
        }
        let slot = self.few.get_mut(word).or_else(|| self.many.get_mut(word.checked_sub(FEW)?));
        if let Some(bits) = slot {
            *bits |= 1 << (mark % 64);
        }
    }

    fn has(&self, mark: usize) -> bool {
        self.word(mark / 64) & (1 << (mark % 64)) != 0
    }

    fn word(&self, at: usize) -> u64 {
        self.few.get(at).or_else(|| self.many.get(at.checked_sub(FEW)?)).copied().unwrap_or(0)
    }

    fn add(&mut self, other: &Self) {
        self.few.iter_mut().zip(&other.few).for_each(|(word, more)| *word |= more);
        if self.many.len() < other.many.len() {
            self.many.resize(other.many.len(), 0);
        }
        self.many.iter_mut().zip(&other.many).for_each(|(word, more)| *word |= more);
    }

    /// Sorted lists compared number by number: the set with the lowest number that the other lacks is first.
    /// Each is two sets together.
    fn compare(one: [&Self; 2], two: [&Self; 2]) -> Ordering {
        let word = |[marks, more]: [&'_ Self; 2], at: usize| marks.word(at) | more.word(at);
        let words = one.iter().chain(&two).map(|marks| marks.many.len()).max().unwrap_or(0) + FEW;
        let differs = (0..words).map(|at| (word(one, at), word(two, at))).find(|(one, two)| one != two);
        match differs {
            None => Ordering::Equal,
            Some((one, two)) if one & (1 << (one ^ two).trailing_zeros()) != 0 => Ordering::Less,
            Some(_) => Ordering::Greater,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    fn bill(marks: &BTreeSet<usize>) -> Bill {
        Bill::of(1.0, &marks.iter().copied().collect::<Vec<_>>())
    }

    proptest! {
        #[test]
        fn sets_of_equal_cost_stand_in_the_order_of_their_sorted_numbers(
            one in prop::collection::btree_set(0..2_000_usize, 3), two in prop::collection::btree_set(0..2_000_usize, 3),
            more in prop::collection::btree_set(2_000..2_100_usize, 0..3),
        ) {
            prop_assert_eq!(bill(&one).compare(&bill(&two)), one.cmp(&two));
            let both = bill(&one).and(&bill(&more));
            prop_assert!((0..2_100).all(|mark| both.has(mark) == (one.contains(&mark) || more.contains(&mark))));
        }
    }
}
