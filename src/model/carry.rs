//! Which answers given to one version stand in another.

use super::answer::{Answer, Answers};
use super::definition::Survey;
use super::diff::{Weight, differences};
use super::item::Origin;

/// What becomes of the answer to an old item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
}

/// The given answers that a new version touches, in the old version's order; those that stand as they are
/// under the same id are not among them.
#[must_use]
pub fn touched(old: &Survey, new: &Survey, answers: &Answers) -> Vec<Moved> {
    moved(old, new, answers)
        .into_iter()
        .filter(|one| {
            one.carried.carry != Carry::Same || one.carried.new.as_deref() != Some(one.carried.old.as_str())
        })
        .collect()
}

/// All given answers in the new version.
#[must_use]
pub fn moved(old: &Survey, new: &Survey, answers: &Answers) -> Vec<Moved> {
    let given = |one: &Carried| answers.get(&one.old).filter(|answer| !answer.is_empty()).cloned();
    let all = carried(old, new).into_iter().filter_map(|one| Some((given(&one)?, one)));
    all.map(|(answer, mut carried)| {
        let item = carried.new.as_ref().and_then(|id| new.item(id));
        let fits = item.is_some_and(|item| new.check_answer(item, &answer).is_empty());
        if !fits && matches!(carried.carry, Carry::Same | Carry::Reworded) {
            carried.carry = Carry::AskAgain;
        }
        Moved { carried, answer }
    })
    .collect()
}
