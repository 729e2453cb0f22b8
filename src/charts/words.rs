//! Words and numbers in one language, for charts, reports and pages; [`super::levels`] says the figures.

use crate::i18n::{Arg, I18n, Lang};
use crate::model::{Answered, Survey, Target};

/// At most this many letters stand in for a picture.
const ALT: usize = 150;

/// The words of one language for the figures of one survey.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    /// Interface texts.
    pub i18n: &'a I18n,
    /// The language.
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

impl<'a> Words<'a> {
    /// The words of a language.
    #[must_use]
    pub const fn new(i18n: &'a I18n, lang: Lang, survey: &'a Survey) -> Self {
        Self { i18n, lang, survey }
    }

    /// A text of the interface.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.i18n.text(self.lang, key, args)
    }

    pub(super) fn plain(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// The title of a node.
    #[must_use]
    pub fn title(&self, id: &'a str) -> &'a str {
        self.survey.words(self.lang.code(), id, "title")
    }

    /// The name of a target template.
    pub(super) fn target(&self, id: &str) -> String {
        let found = self.survey.text(self.lang.code(), &format!("target.{id}.title"));
        found.map_or_else(|| id.to_owned(), |found| found.text.to_owned())
    }

    pub(super) fn level_name(&self, level: u8) -> &'a str {
        self.survey.level_name(self.lang.code(), level)
    }

    /// A score with two decimals.
    pub(super) fn score(&self, score: f64) -> String {
        self.i18n.number(self.lang, score, 2)
    }

    /// A score with two decimals; empty where there is none.
    #[must_use]
    pub fn number(&self, score: Option<f64>) -> String {
        score.map(|score| self.score(score)).unwrap_or_default()
    }

    /// A share in whole per cent, or that it is not known.
    #[must_use]
    pub fn share(&self, share: Option<f64>) -> String {
        share.map_or_else(|| self.plain("common-not-known"), |share| self.percent(share))
    }

    /// "12 of 170 questions answered", which comes before all figures that rest on them.
    #[must_use]
    pub fn answered(&self, answered: Answered) -> String {
        self.say("profile-answered", &[("done", Arg::from(answered.done)), ("all", Arg::from(answered.all))])
    }

    /// Whether the survey asks anything at or below a node; any other id stands for the whole tree.
    #[must_use]
    pub fn is_asked(&self, node: &str) -> bool {
        match self.survey.node(node) {
            Some(node) => self.survey.is_asked(node),
            None => self.survey.model.nodes.iter().any(|node| !node.items.is_empty()),
        }
    }

    pub(super) fn count(&self, count: usize) -> String {
        self.i18n.integer(self.lang, i64::try_from(count).unwrap_or(i64::MAX))
    }

    pub(super) fn percent(&self, share: f64) -> String {
        self.i18n.percent(self.lang, share, 0)
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
