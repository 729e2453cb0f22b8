//! All answers of a response, by item.

use std::cmp::Ordering;

use serde_json::Value;

use super::answer::{Answer, ItemId};

/// All answers of a response, by item: a list in order of the ids, which is quicker to make and to search than
/// a tree.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answers(Vec<Entry>);

#[derive(Debug, Clone, PartialEq)]
struct Entry {
    /// The first eight bytes of the id as a number, which orders as the id does: nearly every comparison ends
    /// here and never follows the pointer.
    key: u64,
    id: ItemId,
    answer: Answer,
}

fn key(id: &str) -> u64 {
    let mut bytes = [0; 8];
    bytes.iter_mut().zip(id.bytes()).for_each(|(to, from)| *to = from);
    u64::from_be_bytes(bytes)
}

impl Entry {
    fn of((id, answer): (ItemId, Answer)) -> Self {
        Self { key: key(&id), id, answer }
    }

    fn order(&self, key: u64, id: &str) -> Ordering {
        self.key.cmp(&key).then_with(|| self.id.as_str().cmp(id))
    }
}

impl Answers {
    fn place(&self, item: &str) -> Result<usize, usize> {
        let key = key(item);
        self.0.binary_search_by(|entry| entry.order(key, item))
    }

    /// The answer to an item.
    #[must_use]
    pub fn get(&self, item: &str) -> Option<&Answer> {
        let entry = self.place(item).ok().and_then(|place| self.0.get(place))?;
        Some(&entry.answer)
    }

    /// Sets the answer to an item.
    pub fn insert(&mut self, item: impl Into<ItemId>, answer: Answer) {
        let entry = Entry::of((item.into(), answer));
        match self.place(&entry.id) {
            Ok(place) => self.0.splice(place..=place, [entry]).for_each(drop),
            Err(place) => self.0.insert(place, entry),
        }
    }

    /// All answers in the order of the ids.
    pub fn iter(&self) -> impl Iterator<Item = (&ItemId, &Answer)> {
        self.0.iter().map(|entry| (&entry.id, &entry.answer))
    }

    /// All but those to these items.
    #[must_use]
    pub fn without(&self, items: &[String]) -> Self {
        self.iter().filter(|(id, _)| !items.contains(id)).map(|(id, one)| (id.clone(), one.clone())).collect()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As an object of the response files.
    #[must_use]
    pub fn to_json(&self) -> Value {
        Value::Object(self.iter().map(|(id, answer)| (id.clone(), answer.to_json())).collect())
    }
}

impl FromIterator<(ItemId, Answer)> for Answers {
    /// Of an item that stands twice the last answer counts.
    fn from_iter<T: IntoIterator<Item = (ItemId, Answer)>>(all: T) -> Self {
        let mut all: Vec<Entry> = all.into_iter().map(Entry::of).collect();
        if !all.is_sorted_by(|left, right| left.order(right.key, &right.id) == Ordering::Less) {
            all = sorted(all);
        }
        Self(all)
    }
}

/// In order of the ids, the last of each. Entries are large: their places are put in order first, and then each
/// moves once.
fn sorted(all: Vec<Entry>) -> Vec<Entry> {
    let mut order: Vec<(u64, usize)> = all.iter().map(|entry| entry.key).zip(0..).collect();
    let id = |place: usize| all.get(place).map(|entry| entry.id.as_str());
    order.sort_by(|left, right| {
        let of_key = left.0.cmp(&right.0);
        of_key.then_with(|| id(left.1).cmp(&id(right.1))).then(left.1.cmp(&right.1))
    });
    let mut all: Vec<Option<Entry>> = all.into_iter().map(Some).collect();
    let in_order = order.into_iter().filter_map(|(_, place)| all.get_mut(place).and_then(Option::take));
    let mut kept: Vec<Entry> = Vec::with_capacity(in_order.size_hint().1.unwrap_or(0));
    for entry in in_order {
        match kept.last_mut().filter(|last| last.id == entry.id) {
            Some(last) => *last = entry,
            None => kept.push(entry),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn answers_are_kept_by_id_and_the_last_of_an_item_counts(
            all in prop::collection::vec(("[a-e]{1,2}", "[a-z]{1,3}"), 0..20), others in prop::collection::vec(("[a-e]{1,2}", "[a-z]{1,3}"), 0..5),
        ) {
            let of = |(id, code): &(String, String)| (id.clone(), Answer::of(code.as_str()));
            let mut tree: std::collections::BTreeMap<_, _> = all.iter().map(of).collect();
            let mut answers: Answers = all.iter().map(of).collect();
            for (id, answer) in others.iter().map(of) {
                tree.insert(id.clone(), answer.clone());
                answers.insert(id, answer);
            }
            prop_assert!(answers.iter().eq(tree.iter()));
            prop_assert!(tree.keys().all(|id| answers.get(id) == tree.get(id)));
            prop_assert_eq!(answers.get("x"), None);
        }
    }
}
