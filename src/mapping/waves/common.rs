//! What two waves have in common: the items that mean the same in every version that was answered.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::carry::{Carried, Carry, carried, moved_by};
use crate::model::{Answers, Survey};
use crate::scoring::{Plan, ResponseProfile, ScoreOptions};

/// The newer version's model over the items that the versions share.
#[derive(Debug)]
pub struct Common<'s> {
    survey: &'s Survey,
    plan: Plan,
    /// What the common items carry of the weight of the root and of every node below it, in tree order, 0..1.
    pub weights: Vec<Option<f64>>,
    /// What becomes of the items of each other version, by its hash.
    others: BTreeMap<String, Vec<Carried>>,
}

impl<'s> Common<'s> {
    /// What the newer version, whose whole plan this is, shares with all versions that were answered.
    #[must_use]
    pub fn new(survey: &'s Survey, plan: &Plan, answered: &[&Survey]) -> Self {
        let others = answered.iter().filter(|one| one.sha256 != survey.sha256);
        let others: BTreeMap<String, Vec<Carried>> =
            others.map(|one| (one.sha256.clone(), carried(one, survey))).collect();
        let kept = |all: &Vec<Carried>| -> BTreeSet<String> {
            all.iter().filter(|one| stays(one)).filter_map(|one| one.new.clone()).collect()
        };
        let kept: Vec<BTreeSet<String>> = others.values().map(kept).collect();
        let keeps = |id: &str| kept.iter().all(|common| common.contains(id));
        Self { survey, plan: plan.only(keeps), weights: plan.carried_by(keeps), others }
    }

    /// Whether another version than the newer one was answered.
    #[must_use]
    pub fn restates(&self) -> bool {
        !self.others.is_empty()
    }

    /// The figures of answers to one of the versions.
    #[must_use]
    pub fn profile(
        &self,
        answered: &Survey,
        answers: &Answers,
        options: &ScoreOptions<'_>,
    ) -> ResponseProfile {
        match self.others.get(&answered.sha256) {
            None => self.plan.profile(self.survey, answers, options),
            Some(all) => self.plan.profile(self.survey, &moved(all, self.survey, answers), options),
        }
    }
}

/// Whether an answer means in the newer version what it meant in the older one.
fn stays(one: &Carried) -> bool {
    matches!(one.carry, Carry::Same | Carry::Reworded)
}

/// The answers that mean the same in the newer version, under its ids.
fn moved(all: &[Carried], new: &Survey, answers: &Answers) -> Answers {
    let moved = moved_by(all, new, answers);
    let kept = moved.into_iter().filter(|one| one.fits && stays(&one.carried));
    kept.filter_map(|one| Some((one.carried.new?, one.answer))).collect()
}
