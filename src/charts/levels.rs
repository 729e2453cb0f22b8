//! Figures in words, once for pages, charts and reports: a level is never given without its unknowns.

use super::words::Words;
use crate::i18n::Arg;
use crate::scoring::number::exceeds;
use crate::scoring::{Flag, NodeResult, Status};

impl Words<'_> {
    /// "Law: level 2 Directed, up to 4, 3 unknown; score 2.75 of 5".
    #[must_use]
    pub fn level_line(&self, result: &NodeResult, title: &str) -> String {
        let node = ("node", Arg::from(title));
        let unknown = ("unknown", Arg::from(result.unknown));
        let (Some(score), Some(level)) = (result.score, result.level) else {
            let key = match (self.is_asked(&result.id), result.low, result.high) {
                (false, _, _) => "answer-level-not-asked",
                (true, Some(_), Some(_)) => "answer-level-withheld",
                (true, _, _) => "answer-level-none",
            };
            let (low, high) = (self.number(result.low), self.number(result.high));
            return self.say(key, &[node, ("low", Arg::from(low)), ("high", Arg::from(high)), unknown]);
        };
        let args = [
            node,
            ("level", Arg::Count(i64::from(level))),
            ("name", Arg::from(self.level_name(level))),
            ("score", Arg::from(self.number(Some(score)))),
            ("max", Arg::from(self.i18n.number(self.lang, result.max, 0))),
            ("high", Arg::Count(i64::from(result.level_high.unwrap_or(level)))),
            unknown,
        ];
        self.say(if result.unknown > 0 { "answer-level-unknown" } else { "answer-level" }, &args)
    }

    /// "2 Directed, up to 4, 3 unknown", or why there is no level.
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
