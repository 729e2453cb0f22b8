//! What lies below its target, in words: by the score, and by the level where the score alone would hide it.

use super::words::Words;
use crate::i18n::Arg;
use crate::model::Node;
use crate::scoring::number::exceeds;
use crate::scoring::{NodeResult, ResponseProfile, Status};

impl Words<'_> {
    /// Capabilities whose score is below the target, the widest gap first; equal ones in tree order.
    #[must_use]
    pub fn short<'p>(&self, profile: &'p ResponseProfile) -> Vec<&'p NodeResult> {
        let gap = |result: &NodeResult| result.shortfall.unwrap_or_default();
        let mut short: Vec<_> = self.leaves(profile).filter(|result| exceeds(gap(result), 0.0)).collect();
        short.sort_by(|left, right| gap(right).total_cmp(&gap(left)));
        short
    }

    /// Capabilities whose level is below the target's although their score is not: a lower step is missing.
    pub(super) fn low_levels<'p>(&self, profile: &'p ResponseProfile) -> Vec<&'p NodeResult> {
        self.leaves(profile).filter(|result| result.is_level_below()).collect()
    }

    /// The same as a list: "Law: level 1 Incidental, up to 2, 1 unknown; the target is level 2".
    #[must_use]
    pub fn levels_below(&self, profile: &ResponseProfile) -> Vec<String> {
        let line = |result: &NodeResult| {
            let target = self.i18n.number(self.lang, result.target.unwrap_or_default().floor(), 0);
            let title = self.survey.words(self.lang.code(), &result.id, "title");
            let level = self.level(result);
            let args =
                [("node", Arg::from(title)), ("level", Arg::from(level)), ("target", Arg::from(target))];
            self.say("sign-off-level-below", &args)
        };
        self.low_levels(profile).into_iter().map(line).collect()
    }

    /// What is said where no score is below its target: never more than is known.
    #[must_use]
    pub fn no_gaps(&self, profile: &ResponseProfile) -> String {
        if !self.low_levels(profile).is_empty() {
            return self.plain("sign-off-no-scores-below");
        }
        let unknown = self.not_comparable(profile);
        let key = if unknown > 0 { "sign-off-no-gaps-known" } else { "sign-off-no-gaps" };
        self.say(key, &[("unknown", Arg::from(unknown))])
    }

    /// How many capabilities are asked and have a target, and too few answers for a score.
    #[must_use]
    pub fn not_comparable(&self, profile: &ResponseProfile) -> usize {
        let is_open = |result: &&NodeResult| {
            result.target.is_some() && result.low.is_some() && result.status == Status::Insufficient
        };
        self.leaves(profile).filter(is_open).count()
    }

    /// "75% of the way to the targets is done", and of how many capabilities nobody can say; none without
    /// targets.
    #[must_use]
    pub fn to_target(&self, profile: &ResponseProfile) -> Option<String> {
        let share = Arg::from(self.percent(profile.percent_to_target?));
        let unknown = self.not_comparable(profile);
        let key = if unknown > 0 { "profile-to-target-known" } else { "profile-to-target" };
        Some(self.say(key, &[("share", share), ("unknown", Arg::from(unknown))]))
    }

    fn leaves<'p>(&self, profile: &'p ResponseProfile) -> impl Iterator<Item = &'p NodeResult> {
        let survey = self.survey;
        profile.nodes.iter().filter(move |result| survey.node(&result.id).is_some_and(Node::is_leaf))
    }
}
