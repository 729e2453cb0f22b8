//! Which answers given to one version stand in another, and what has to be written of them.

use std::collections::BTreeMap;

use super::answer::Answer;
use super::answers::Answers;
use super::definition::Survey;
use super::diff::{Weight, differences};
use super::item::Origin;

/// What becomes of the answer to an old item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Carry {
    /// It stands: the item means the same.
    Same,
    /// It stands: the item has other words with the same meaning, and the reader is told.
    Reworded,
    /// It is shown and asked again: the item means something else.
    AskAgain,
    /// The item is gone.
    Dropped,
}

impl Carry {
    /// Its code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Reworded => "reworded",
            Self::AskAgain => "ask_again",
            Self::Dropped => "dropped",
        }
    }
}

/// One old item with its new id and what becomes of its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// Id in the old version.
    pub old: String,
    /// Id in the new version; none where the item is gone.
    pub new: Option<String>,
    /// What becomes of the answer.
    pub carry: Carry,
}

/// The items that have other words with the same meaning, by the new version's own word: old and new id.
#[must_use]
pub fn reworded<'n>(old: &Survey, new: &'n Survey) -> &'n [(String, String)] {
    let migration = new.migrations.iter().find(|migration| migration.from == old.version);
    migration.map_or(&[], |migration| migration.reworded.as_slice())
}

/// Every item of `old` and what becomes of its answer in `new`: by the new version's own word, else by
/// what differs. Derived items follow their node.
#[must_use]
pub fn carried(old: &Survey, new: &Survey) -> Vec<Carried> {
    let migration = new.migrations.iter().find(|migration| migration.from == old.version);
    let changed = differences(old, new);
    let is_other = |id: &str| {
        changed.iter().any(|one| {
            one.weight == Weight::Major
                && one.place.split(' ').nth(1) == Some(id)
                && one.place.starts_with("item ")
        })
    };
    let of = |id: &str| {
        if let Some(migration) = migration {
            let find = |list: &[(String, String)]| {
                list.iter().find(|(old, _)| old == id).map(|(_, new)| new.clone())
            };
            if let Some(new) = find(&migration.same) {
                return Some((Some(new), Carry::Same));
            }
            if let Some(new) = find(&migration.reworded) {
                return Some((Some(new), Carry::Reworded));
            }
            if migration.ask_again.iter().any(|one| one == id) {
                return Some((Some(id.to_owned()), Carry::AskAgain));
            }
            if migration.dropped.iter().any(|one| one == id) {
                return Some((None, Carry::Dropped));
            }
        }
        None
    };
    let by_itself = |id: &str| match new.item(id) {
        None => (None, Carry::Dropped),
        Some(_) if is_other(id) => (Some(id.to_owned()), Carry::AskAgain),
        Some(_) => (Some(id.to_owned()), Carry::Same),
    };
    old.items
        .iter()
        .map(|item| {
            let named = if item.origin == Origin::Written { of(&item.id) } else { None };
            let (new, carry) = named.unwrap_or_else(|| by_itself(&item.id));
            Carried { old: item.id.clone(), new, carry }
        })
        .collect()
}

/// One given answer in the new version.
#[derive(Debug, Clone, PartialEq)]
pub struct Moved {
    /// Old and new id and what becomes of it. An answer that no longer fits its item is asked again.
    pub carried: Carried,
    /// The answer as it was given.
    pub answer: Answer,
    /// Whether it can be an answer to the new item.
    pub fits: bool,
}

impl Moved {
    /// Whether there is anything to say of it: it does not simply stand under the same id.
    #[must_use]
    pub fn is_touched(&self) -> bool {
        self.carried.carry != Carry::Same || self.carried.new.as_deref() != Some(self.carried.old.as_str())
    }

    /// The answer as it stands at the new item. One that does not fit leaves only its comment there.
    fn at_new(&self) -> Answer {
        if self.fits {
            return self.answer.clone();
        }
        Answer { comment: self.answer.comment.clone(), ..Answer::default() }
    }
}

/// What has to be written of moved answers, by item: the old id is emptied, the new one is filled. One that is
/// asked again under its own id is written too, so that whoever still has the old question before them
/// overwrites nothing. Two items may have changed places.
#[must_use]
pub fn writes(moved: &[Moved]) -> BTreeMap<String, Answer> {
    let is_written = |one: &&Moved| {
        one.carried.carry == Carry::AskAgain || one.carried.new.as_deref() != Some(one.carried.old.as_str())
    };
    let mut writes: BTreeMap<String, Answer> = BTreeMap::new();
    for one in moved.iter().filter(is_written) {
        writes.insert(one.carried.old.clone(), Answer::default());
    }
    for one in moved.iter().filter(is_written) {
        if let Some(new) = &one.carried.new {
            writes.insert(new.clone(), one.at_new());
        }
    }
    writes
}

/// The given answers that a new version touches, in the old version's order; those that stand as they are
/// under the same id are not among them.
#[must_use]
pub fn touched(old: &Survey, new: &Survey, answers: &Answers) -> Vec<Moved> {
    moved(old, new, answers).into_iter().filter(Moved::is_touched).collect()
}

/// All given answers in the new version.
#[must_use]
pub fn moved(old: &Survey, new: &Survey, answers: &Answers) -> Vec<Moved> {
    moved_by(&carried(old, new), new, answers)
}

/// The same for one of many responses: what becomes of each item was worked out once.
#[must_use]
pub fn moved_by(carried: &[Carried], new: &Survey, answers: &Answers) -> Vec<Moved> {
    let given = |one: &Carried| answers.get(&one.old).filter(|answer| !answer.is_empty()).cloned();
    let all = carried.iter().filter_map(|one| Some((given(one)?, one.clone())));
    all.map(|(answer, mut carried)| {
        let item = carried.new.as_ref().and_then(|id| new.item(id));
        if item.is_none() {
            carried = Carried { new: None, carry: Carry::Dropped, ..carried };
        }
        let fits = item.is_some_and(|item| new.check_answer(item, &answer).is_empty());
        if !fits && matches!(carried.carry, Carry::Same | Carry::Reworded) {
            carried.carry = Carry::AskAgain;
        }
        Moved { carried, answer, fits }
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(old: &str, new: Option<&str>, carry: Carry, fits: bool) -> Moved {
        let answer = Answer { comment: Some("why".into()), ..Answer::of(old) };
        Moved { carried: Carried { old: old.into(), new: new.map(str::to_owned), carry }, answer, fits }
    }

    fn written(moved: &[Moved]) -> Vec<(String, Option<String>)> {
        writes(moved).into_iter().map(|(id, answer)| (id, answer.code().map(str::to_owned))).collect()
    }

    #[test]
    fn what_stands_under_its_own_id_is_not_written() {
        assert!(written(&[one("a", Some("a"), Carry::Same, true)]).is_empty());
        assert!(written(&[one("a", Some("a"), Carry::Reworded, true)]).is_empty());
    }

    #[test]
    fn two_items_that_change_places_keep_their_answers() {
        let both = [one("a", Some("b"), Carry::Same, true), one("b", Some("a"), Carry::Same, true)];
        let now = written(&both);
        assert_eq!(now, [("a".into(), Some("b".to_owned())), ("b".into(), Some("a".to_owned()))]);
    }

    #[test]
    fn what_is_asked_again_is_written_and_what_does_not_fit_leaves_its_comment() {
        let again = [one("a", Some("a"), Carry::AskAgain, true)];
        assert_eq!(written(&again), [("a".into(), Some("a".to_owned()))]);
        let unfit = [one("a", Some("a"), Carry::AskAgain, false)];
        let left = writes(&unfit);
        assert_eq!(left.get("a").and_then(|answer| answer.comment.as_deref()), Some("why"));
        assert!(left.get("a").is_some_and(|answer| !answer.is_answered()));
        assert_eq!(written(&[one("a", None, Carry::Dropped, false)]), [("a".into(), None)]);
    }
}
