//! Words and numbers of a chart in one language.

use crate::i18n::{Arg, I18n, Lang};
use crate::model::{Survey, Target};
use crate::scoring::{NodeResult, Status};

/// At most this many letters stand in for a picture.
const ALT: usize = 150;

/// What every chart needs to speak.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// Interface texts.
    pub i18n: &'a I18n,
    /// The language of the chart.
    pub lang: Lang,
    /// The survey, for titles and levels.
    pub survey: &'a Survey,
}

/// Whose numbers a chart shows, and of when.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    /// Institution, campaign or file.
    pub name: &'a str,
    /// The day of the data, already formatted; none where the data do not say.
    pub date: Option<&'a str>,
}

impl Words<'_> {
    pub(super) fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.i18n.text(self.lang, key, args)
    }

    pub(super) fn plain(&self, key: &str) -> String {
        self.say(key, &[])
    }

    pub(super) fn title(&self, id: &str) -> String {
        self.survey.words(self.lang.code(), id, "title").to_owned()
    }

    /// The name of a target template.
    pub(super) fn target(&self, id: &str) -> String {
        let found = self.survey.text(self.lang.code(), &format!("target.{id}.title"));
        found.map_or_else(|| id.to_owned(), |found| found.text.to_owned())
    }

    pub(super) fn level_name(&self, level: u8) -> String {
        self.survey.level_name(self.lang.code(), level).to_owned()
    }

    pub(super) fn score(&self, score: f64) -> String {
        self.i18n.number(self.lang, score, 2)
    }

    pub(super) fn count(&self, count: usize) -> String {
        self.i18n.integer(self.lang, i64::try_from(count).unwrap_or(i64::MAX))
    }

    pub(super) fn percent(&self, share: f64) -> String {
        self.i18n.percent(self.lang, share, 0)
    }

    /// "2 Directed", with its unknowns where there are any; a level is never given without them.
    pub(super) fn level(&self, result: &NodeResult) -> String {
        let Some(level) = result.level else { return self.why_no_level(result) };
        let key = if result.unknown > 0 { "profile-level-unknown" } else { "profile-level" };
        let args = [
            ("level", Arg::from(u32::from(level))),
            ("name", Arg::from(self.level_name(level))),
            ("high", Arg::from(u32::from(result.level_high.unwrap_or(level)))),
            ("unknown", Arg::from(result.unknown)),
        ];
        self.say(key, &args)
    }

    fn why_no_level(&self, result: &NodeResult) -> String {
        match result.status {
            Status::NotApplicable if self.is_asked(&result.id) => self.plain("profile-does-not-apply"),
            Status::NotApplicable => self.plain("profile-not-asked"),
            Status::Insufficient => {
                let share = self.percent(result.completeness.unwrap_or(0.0));
                self.say("chart-insufficient", &[("share", Arg::from(share))])
            }
            Status::ProvisionalNa | Status::Ok => self.plain("profile-no-level"),
        }
    }

    /// Whether any leaf at or below a node has items.
    pub(super) fn is_asked(&self, id: &str) -> bool {
        self.survey.node(id).is_none_or(|node| self.survey.is_asked(node))
    }

    /// "Source: …", the last line of every picture.
    pub(super) fn source(&self, origin: Origin<'_>) -> String {
        let survey = format!("{} {}", self.survey.id, self.survey.version);
        let args = [
            ("survey", Arg::from(survey)),
            ("name", Arg::from(origin.name)),
            ("date", Arg::from(origin.date.unwrap_or_default())),
        ];
        self.say(if origin.date.is_some() { "chart-source-dated" } else { "chart-source" }, &args)
    }

    /// The first of the sentences that is short enough to be read out in place of a picture.
    pub(super) fn alt(sentences: impl IntoIterator<Item = String>) -> String {
        let mut last = String::new();
        for sentence in sentences {
            if sentence.chars().count() <= ALT {
                return sentence;
            }
            last = sentence;
        }
        last.chars().take(ALT - 1).chain(['…']).collect()
    }

    /// The nodes that a chart shows: the children of one, or the top of the tree.
    pub(super) fn children(&self, node: Option<&str>) -> Vec<&str> {
        let nodes = &self.survey.model.nodes;
        let above = node.and_then(|id| nodes.iter().position(|one| one.id == id));
        nodes.iter().filter(|one| one.parent == above).map(|one| one.id.as_str()).collect()
    }
}

/// A leaf's target in a template.
pub(super) fn leaf_target(target: &Target, id: &str) -> Option<f64> {
    target.nodes.iter().find(|(node, _)| node == id).map(|(_, level)| *level).or(target.all)
}
