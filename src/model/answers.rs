//! All answers of a response, by item.

use serde_json::Value;

use super::answer::{Answer, ItemId};

/// All answers of a response, by item: a list in order of the ids, which is quicker to make and to search than
/// a tree.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answers(Vec<(ItemId, Answer)>);

impl Answers {
    fn place(&self, item: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(id, _)| id.as_str().cmp(item))
    }

    /// The answer to an item.
    #[must_use]
    pub fn get(&self, item: &str) -> Option<&Answer> {
        let (_, answer) = self.place(item).ok().and_then(|place| self.0.get(place))?;
        Some(answer)
    }

    /// Sets the answer to an item.
    pub fn insert(&mut self, item: impl Into<ItemId>, answer: Answer) {
        let item = item.into();
        match self.place(&item) {
            Ok(place) => self.0.splice(place..=place, [(item, answer)]).for_each(drop),
            Err(place) => self.0.insert(place, (item, answer)),
        }
    }

    /// All answers in the order of the ids.
    pub fn iter(&self) -> impl Iterator<Item = (&ItemId, &Answer)> {
        self.0.iter().map(|(id, answer)| (id, answer))
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
        let mut all: Vec<_> = all.into_iter().collect();
        // The sort keeps the order of equals, so the one behind is the last.
        all.sort_by(|(left, _), (right, _)| left.cmp(right));
        all.dedup_by(|behind, before| {
            let is_twice = behind.0 == before.0;
            if is_twice {
                std::mem::swap(behind, before);
            }
            is_twice
        });
        Self(all)
    }
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
