//! Figures in words, once for pages, charts and reports: a level is never given without its unknowns.

use super::words::Words;
use crate::i18n::Arg;
use crate::scoring::number::{exceeds, reaches, share};
use crate::scoring::{Flag, NodeResult, Status};

impl Words<'_> {
    /// "Law: level 2 Directed, up to 4, 3 unknown; score 2.75 of 5"; of a condition whether it is met, of what
    /// has no level its score.
    #[must_use]
    pub fn level_line(&self, result: &NodeResult, title: &str) -> String {
        let node = ("node", Arg::from(title));
        if result.low.is_none() {
            let is_asked = self.is_asked(&result.id);
            return self.say(if is_asked { "answer-level-none" } else { "answer-level-not-asked" }, &[node]);
        }
        if self.survey.is_gate(&result.id) || !self.survey.has_level(&result.id) {
            return self.say("answer-result", &[node, ("result", Arg::from(self.result(result)))]);
        }
        let (Some(score), Some(level)) = (result.score, result.level) else {
            let figure = |figure| Arg::from(self.number(figure));
            let args = [node, ("low", figure(result.low)), ("high", figure(result.high))];
            let unknown = ("unknown", Arg::from(result.unknown));
            return self.say("answer-level-withheld", &[args.as_slice(), &[unknown]].concat());
        };
        let args = [
            node,
            ("level", Arg::Count(i64::from(level))),
            ("name", Arg::from(self.level_name(level))),
            ("score", Arg::from(self.number(Some(score)))),
            ("max", Arg::from(self.most(result.max))),
            ("high", Arg::Count(i64::from(result.level_high.unwrap_or(level)))),
            ("unknown", Arg::from(result.unknown)),
        ];
        self.say(if result.unknown > 0 { "answer-level-unknown" } else { "answer-level" }, &args)
    }

    /// "Met" or "not known yet" of a condition; "3.00 of 4" or "between 1.00 and 4.00 of 4, 2 unknown" of what
    /// has no level.
    fn result(&self, result: &NodeResult) -> String {
        if self.survey.is_gate(&result.id) {
            let met = self.verdict(result).map(|level| self.level_name(level).to_owned());
            return met.unwrap_or_else(|| self.plain("profile-gate-open"));
        }
        let figure = |figure| Arg::from(self.number(figure));
        let args = [
            ("score", figure(result.score)),
            ("low", figure(result.low)),
            ("high", figure(result.high)),
            ("max", Arg::from(self.most(result.max))),
            ("unknown", Arg::from(result.unknown)),
        ];
        let is_whole = result.unknown == 0 && result.score.is_some();
        self.say(if is_whole { "profile-score-of" } else { "profile-score-of-unknown" }, &args)
    }

    /// The level of the survey that a condition stands at; none while an open answer could change it.
    pub(super) fn verdict(&self, result: &NodeResult) -> Option<u8> {
        let (low, high) = result.low.zip(result.high)?;
        let is_open = exceeds(high, low) || result.dk_share.is_some_and(|share| reaches(share, 1.0));
        let top = self.survey.model.top_level();
        let share = share(high, result.max).filter(|_| !is_open)?;
        // A score between two choices cannot be: each choice stands for a level.
        result
            .level
            .or_else(|| (0..=top).rev().find(|level| reaches(share * f64::from(top), f64::from(*level))))
    }

    /// The most that a score can be, without needless decimals.
    #[must_use]
    pub fn most(&self, max: f64) -> String {
        self.i18n.number(self.lang, max, if max.fract() == 0.0 { 0 } else { 2 })
    }

    /// "2 Directed, up to 4, 3 unknown", or why there is no level; of a survey without levels its result.
    #[must_use]
    pub fn level(&self, result: &NodeResult) -> String {
        self.level_by(result, "profile-level", "profile-level-unknown")
    }

    /// The same without the digit, for where it stands beside on its colour.
    #[must_use]
    pub fn level_beside_digit(&self, result: &NodeResult) -> String {
        self.level_by(result, "report-level", "report-level-unknown")
    }

    fn level_by(&self, result: &NodeResult, plain: &str, with_unknown: &str) -> String {
        let is_plain = !self.survey.gives_levels() || self.survey.is_gate(&result.id);
        if is_plain && result.low.is_some() {
            return self.result(result);
        }
        let Some(level) = result.level else { return self.no_level(result) };
        let args = [
            ("level", Arg::Count(i64::from(level))),
            ("name", Arg::from(self.level_name(level))),
            ("high", Arg::Count(i64::from(result.level_high.unwrap_or(level)))),
            ("unknown", Arg::from(result.unknown)),
        ];
        self.say(if result.unknown > 0 { with_unknown } else { plain }, &args)
    }

    fn no_level(&self, result: &NodeResult) -> String {
        let key = match (self.is_asked(&result.id), result.score) {
            (false, _) => "profile-not-asked",
            (true, Some(_)) => "profile-no-level",
            (true, None) if result.low.is_some() => "profile-withheld",
            (true, None) => "profile-does-not-apply",
        };
        self.say(key, &[("share", Arg::from(self.share(result.completeness)))])
    }

    /// "between 1.50 and 2.25", where the unknown leave room.
    #[must_use]
    pub fn bounds(&self, result: &NodeResult) -> String {
        match (result.low, result.high) {
            (Some(low), Some(high)) if exceeds(high, low) => self.say(
                "profile-bounds",
                &[("low", Arg::from(self.number(Some(low)))), ("high", Arg::from(self.number(Some(high))))],
            ),
            _ => String::new(),
        }
    }

    /// What is to be known when these figures are read.
    #[must_use]
    pub fn remarks(&self, result: &NodeResult) -> String {
        let provisional = (result.status == Status::ProvisionalNa).then_some("profile-flag-provisional");
        let flags = result.flags.iter().map(|flag| match flag {
            Flag::Skip => "profile-flag-skip",
            Flag::Thin => "profile-flag-thin",
            Flag::Rapid => "profile-flag-rapid",
        });
        let words = provisional.into_iter().chain(flags).map(|key| self.say(key, &[]));
        words.collect::<Vec<_>>().join(" ")
    }
}
