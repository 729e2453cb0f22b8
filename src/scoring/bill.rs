//! What a set of changed answers costs, and which of two sets is the better one.
//!
//! Sets are compared by cost, then by the number of changes, then by the ids of their items in order. All
//! three keep their order when the same further changes join both sets, so the best whole is made of best
//! parts: that is what lets the search go from child to child.

use std::cmp::Ordering;

use smallvec::SmallVec;

/// A set of changes with its cost.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Bill {
    /// Steps times effort, over all changes.
    pub cost: f64,
    /// How many answers change.
    pub count: u32,
    marks: Marks,
}

/// A set of small numbers, as bits. Those of a survey of 200 items need no memory of their own.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Marks(SmallVec<[u64; 16]>);

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
        self.compare_roughly(other).then_with(|| self.marks.compare(&other.marks))
    }

    /// As [`Self::compare`], without the ids.
    pub(crate) fn compare_roughly(&self, other: &Self) -> Ordering {
        self.cost.total_cmp(&other.cost).then(self.count.cmp(&other.count))
    }
}

impl Marks {
    fn set(&mut self, mark: usize) {
        let word = mark / 64;
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        if let Some(bits) = self.0.get_mut(word) {
            *bits |= 1 << (mark % 64);
        }
    }

    fn has(&self, mark: usize) -> bool {
        self.word(mark / 64) & (1 << (mark % 64)) != 0
    }

    fn word(&self, at: usize) -> u64 {
        self.0.get(at).copied().unwrap_or(0)
    }

    fn add(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        self.0.iter_mut().zip(&other.0).for_each(|(word, more)| *word |= more);
    }

    /// Sorted lists compared number by number: the set with the lowest number that the other lacks is first.
    fn compare(&self, other: &Self) -> Ordering {
        let words = self.0.len().max(other.0.len());
        let differs = (0..words).map(|at| (self.word(at), other.word(at))).find(|(one, two)| one != two);
        match differs {
            None => Ordering::Equal,
            Some((one, two)) if one & (1 << (one ^ two).trailing_zeros()) != 0 => Ordering::Less,
            Some(_) => Ordering::Greater,
        }
    }
}
