//! Figures of the nation in a visitor's words: means, intervals, shares and sums.

use crate::i18n::Arg;
use crate::scoring::number::rounded;
use crate::web::frame::say;
use crate::web::visitor::Visitor;

/// Says figures in one person's language.
#[derive(Clone, Copy)]
pub(super) struct Telling<'a> {
    pub visitor: &'a Visitor,
}

impl Telling<'_> {
    pub fn say(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        say(self.visitor, key, args)
    }

    pub fn plain(self, key: &str) -> String {
        say(self.visitor, key, &[])
    }

    pub fn count(self, count: usize) -> String {
        self.visitor.site.i18n.integer(self.visitor.lang, i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// As it is shown: two decimals.
    pub fn score(self, score: f64) -> String {
        self.number(score, 2)
    }

    pub fn number(self, number: f64, decimals: u8) -> String {
        self.visitor.site.i18n.number(self.visitor.lang, number, decimals)
    }

    /// As it is recomputed: up to six decimals.
    pub fn exact(self, number: f64) -> String {
        self.visitor.site.i18n.exact(self.visitor.lang, rounded(number, 6))
    }

    pub fn share(self, share: f64) -> String {
        self.visitor.site.i18n.percent(self.visitor.lang, share, 0)
    }

    /// A figure, or a dash where there is none.
    pub fn or_none(self, text: Option<String>) -> String {
        text.unwrap_or_else(|| self.plain("nation-none"))
    }

    /// "between 0.57 and 3.19"
    pub fn range(self, ends: [f64; 2]) -> String {
        self.between(ends.map(|end| self.score(end)))
    }

    /// "between 20% and 60%"
    pub fn share_range(self, ends: [f64; 2]) -> String {
        self.between(ends.map(|end| self.share(end)))
    }

    /// "40% (between 20% and 60%)"
    pub fn share_with(self, share: f64, ends: Option<[f64; 2]>) -> String {
        let Some(ends) = ends else { return self.share(share) };
        let args = [("share", Arg::from(self.share(share))), ("range", Arg::from(self.share_range(ends)))];
        self.say("nation-share-range", &args)
    }

    /// "95% interval: between 0.57 and 3.19", or that there is none.
    pub fn interval(self, ends: Option<[f64; 2]>) -> String {
        let Some(ends) = ends else { return self.plain("nation-no-interval") };
        self.say("nation-interval", &[("range", Arg::from(self.range(ends)))])
    }

    /// "between 12 and 20"
    pub fn between(self, [low, high]: [String; 2]) -> String {
        self.say("profile-bounds", &[("low", Arg::from(low)), ("high", Arg::from(high))])
    }
}
