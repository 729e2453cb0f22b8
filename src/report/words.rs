//! Figures in words, once for pages and reports: a level is never given without its unknowns.

use crate::i18n::{Arg, I18n, Lang};
use crate::model::{Node, Survey};
use crate::scoring::number::exceeds;
use crate::scoring::{Flag, NodeResult, Status};

/// The words of one language for the figures of one survey.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// Interface texts.
    pub texts: &'a I18n,
    /// The language.
    pub lang: Lang,
    /// The survey.
    pub survey: &'a Survey,
}

impl<'a> Words<'a> {
    /// The words of a language.
    #[must_use]
    pub const fn new(texts: &'a I18n, lang: Lang, survey: &'a Survey) -> Self {
        Self { texts, lang, survey }
    }

    /// A text of the interface.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.texts.text(self.lang, key, args)
    }

    /// The title of a node.
    #[must_use]
    pub fn title(&self, node: &'a str) -> &'a str {
        self.survey.words(self.lang.code(), node, "title")
    }

    /// A score with two decimals; empty where there is none.
    #[must_use]
    pub fn number(&self, value: Option<f64>) -> String {
        value.map(|value| self.texts.number(self.lang, value, 2)).unwrap_or_default()
    }

    /// A share in whole per cent, or that it is not known.
    #[must_use]
    pub fn share(&self, share: Option<f64>) -> String {
        let known = share.map(|share| self.texts.percent(self.lang, share, 0));
        known.unwrap_or_else(|| self.say("common-not-known", &[]))
    }

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
            ("name", Arg::from(self.survey.level_name(self.lang.code(), level))),
            ("score", Arg::from(self.number(Some(score)))),
            ("max", Arg::from(self.texts.number(self.lang, result.max, 0))),
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
            ("name", Arg::from(self.survey.level_name(self.lang.code(), level))),
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
        self.say(key, &[])
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

    /// Whether the survey asks anything at or below a node; any other id stands for the whole tree.
    #[must_use]
    pub fn is_asked(&self, node: &str) -> bool {
        match self.survey.node(node) {
            Some(node) => is_asked(self.survey, node),
            None => self.survey.model.nodes.iter().any(|node| !node.items.is_empty()),
        }
    }
}

/// Whether any leaf at or below a node has items.
#[must_use]
pub fn is_asked(survey: &Survey, node: &Node) -> bool {
    let mut children = node.children.iter().filter_map(|at| survey.model.nodes.get(*at));
    !node.items.is_empty() || children.any(|child| is_asked(survey, child))
}

/// The leaves at or below a node, in tree order.
#[must_use]
pub fn leaves<'a>(survey: &'a Survey, top: &'a Node) -> Vec<&'a Node> {
    if top.is_leaf() {
        return vec![top];
    }
    let children = top.children.iter().filter_map(|at| survey.model.nodes.get(*at));
    children.flat_map(|child| leaves(survey, child)).collect()
}
