//! "Since the last wave": an institution's own figures of then beside those of now.

use serde::Serialize;

use crate::actions::profiles::ProfileView;
use crate::actions::waves::OwnSince;
use crate::charts::words::Words;
use crate::i18n::Arg;
use crate::model::{Node, Survey};
use crate::scoring::gap::progress_to_date;
use crate::scoring::number::{exceeds, rounded};
use crate::scoring::{NodeResult, OVERALL, Status};
use crate::web::answer::words_of;
use crate::web::frame::{Link, say};
use crate::web::table::{Cell, Table};
use crate::web::visitor::Visitor;

/// What the section shows.
#[derive(Debug, Serialize)]
pub struct SinceLast {
    /// "Since the last wave: First survey"
    pub title: String,
    /// When both were signed, how many levels moved, what is compared where the versions differ.
    pub lines: Vec<String>,
    /// The whole and its dimensions.
    pub dimensions: Table,
    /// Capabilities, where there are some below.
    pub capabilities: Option<Table>,
    /// The profile of then.
    pub link: Link,
}

/// Which way something went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Rose,
    Stayed,
    Fell,
    /// One of the two cannot be compared with anybody's.
    Unknown,
}

impl Way {
    const fn key(self) -> &'static str {
        match self {
            Self::Rose => "profile-since-rose",
            Self::Stayed => "profile-since-stayed",
            Self::Fell => "profile-since-fell",
            Self::Unknown => "profile-since-unknown",
        }
    }

    /// By the level where there is one, else by the score as it is shown.
    fn of(then: &NodeResult, now: &NodeResult) -> Self {
        if then.status != Status::Ok || now.status != Status::Ok {
            return Self::Unknown;
        }
        let moved = match (then.level, now.level) {
            (Some(then), Some(now)) => f64::from(now) - f64::from(then),
            _ => moved(then, now).unwrap_or_default(),
        };
        match moved {
            up if exceeds(up, 0.0) => Self::Rose,
            down if exceeds(0.0, down) => Self::Fell,
            _ => Self::Stayed,
        }
    }
}

/// The change of the score, of the two decimals that are shown.
fn moved(then: &NodeResult, now: &NodeResult) -> Option<f64> {
    (then.status == Status::Ok && now.status == Status::Ok)
        .then(|| Some(rounded(rounded(now.score?, 2) - rounded(then.score?, 2), 2)))
        .flatten()
}

pub(super) fn since(visitor: &Visitor, view: &ProfileView, own: &OwnSince) -> SinceLast {
    let section = Section { visitor, view, own, words: words_of(visitor, &view.survey) };
    let nodes = &view.survey.model.nodes;
    let tops: Vec<&Node> = nodes.iter().filter(|node| node.parent.is_none()).collect();
    let leaves: Vec<&Node> = tops.iter().flat_map(|top| view.survey.leaves(top)).collect();
    let is_deep = tops.iter().any(|top| !top.is_leaf());
    let ids = |nodes: &[&Node]| nodes.iter().map(|node| node.id.clone()).collect::<Vec<_>>();
    let whole: Vec<String> = [OVERALL.to_owned()].into_iter().chain(ids(&tops)).collect();
    let (by_top, by_leaf) = captions(&view.survey);
    let address = format!("/institutions/{}/profile/{}", view.located.node.slug, own.campaign.slug);
    SinceLast {
        title: section.say("profile-since", &[("wave", Arg::from(&own.campaign.name))]),
        lines: section.lines(&ids(&leaves)),
        dimensions: section.table(by_top, &whole),
        capabilities: is_deep.then(|| section.table(by_leaf, &ids(&leaves))),
        link: Link::new(address, section.say("profile-since-link", &[])),
    }
}

fn captions(survey: &Survey) -> (&'static str, &'static str) {
    if survey.gives_levels() {
        ("profile-since-dimensions", "profile-since-capabilities")
    } else {
        ("profile-since-parts", "profile-since-parts")
    }
}

struct Section<'a> {
    visitor: &'a Visitor,
    view: &'a ProfileView,
    own: &'a OwnSince,
    words: Words<'a>,
}

impl Section<'_> {
    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        say(self.visitor, key, args)
    }

    fn signed(&self, moved: f64) -> String {
        self.visitor.site.i18n.signed(self.visitor.lang, moved, 2)
    }

    fn pair(&self, id: &str) -> Option<(&NodeResult, &NodeResult)> {
        self.own.before.node(id).zip(self.own.now.node(id))
    }

    fn lines(&self, leaves: &[String]) -> Vec<String> {
        let day = |at| Arg::from(self.visitor.site.i18n.date(self.visitor.lang, at));
        let signed =
            [("then", day(self.own.snapshot.signed_at.0)), ("now", day(self.view.snapshot.signed_at.0))];
        let mut lines = vec![self.say("profile-since-signed", &signed)];
        if let Some(weights) = &self.own.weights {
            let share = Arg::from(self.words.share(weights.first().copied().flatten()));
            let (version, newer) = (&self.own.survey.version, &self.view.survey.version);
            let args = [("version", Arg::from(version)), ("newer", Arg::from(newer)), ("share", share)];
            lines.push(self.say("profile-since-versions", &args));
        }
        let ways: Vec<Way> =
            leaves.iter().filter_map(|id| self.pair(id)).map(|(then, now)| Way::of(then, now)).collect();
        let count = |way: Way| Arg::from(ways.iter().filter(|one| **one == way).count());
        let args = [
            ("rose", count(Way::Rose)),
            ("stayed", count(Way::Stayed)),
            ("fell", count(Way::Fell)),
            ("unknown", count(Way::Unknown)),
        ];
        lines.extend(self.view.survey.gives_levels().then(|| self.say("profile-since-levels", &args)));
        lines
    }

    fn table(&self, caption: &str, ids: &[String]) -> Table {
        let plain = |key: &str| self.say(key, &[]);
        let mut columns: Vec<(String, bool)> = [
            ("chart-column-name", false),
            ("nation-since-then", false),
            ("nation-since-now", false),
            ("nation-since-change", false),
            ("profile-since-score-then", true),
            ("profile-since-score-now", true),
            ("profile-since-score-change", true),
        ]
        .map(|(key, is_number)| (plain(key), is_number))
        .into();
        columns.extend(self.has_target().then(|| (plain("profile-since-progress"), true)));
        columns.extend(self.own.weights.is_some().then(|| (plain("nation-since-common"), true)));
        Table { caption: plain(caption), columns, rows: ids.iter().filter_map(|id| self.row(id)).collect() }
    }

    fn has_target(&self) -> bool {
        self.own.now.all().any(|result| result.target.is_some())
    }

    /// How much of the way from the score of then to the target is done now; a target that was held and is
    /// lost has no share.
    fn progress(&self, then: &NodeResult, now: &NodeResult) -> String {
        let known = now.score.zip(then.score).zip(now.target);
        known.map_or_else(
            || self.say("nation-none", &[]),
            |((current, baseline), target)| {
                progress_to_date(current, baseline, target).map_or_else(
                    || self.say("profile-since-regressed", &[]),
                    |share| self.words.share(Some(share)),
                )
            },
        )
    }

    fn row(&self, id: &str) -> Option<Vec<Cell>> {
        let (then, now) = self.pair(id)?;
        let title = if id == OVERALL {
            self.say("answer-overall", &[])
        } else {
            self.view.survey.words(self.visitor.lang.code(), id, "title").to_owned()
        };
        let nothing = || self.say("nation-none", &[]);
        let score = |result: &NodeResult| {
            Cell::number(if result.score.is_some() { self.words.number(result.score) } else { nothing() })
        };
        let mut cells = vec![
            Cell::words(title),
            Cell::words(self.words.level(then)),
            Cell::words(self.words.level(now)),
            Cell::words(self.say(Way::of(then, now).key(), &[])),
            score(then),
            score(now),
            Cell::number(moved(then, now).map_or_else(nothing, |moved| self.signed(moved))),
        ];
        cells.extend(self.has_target().then(|| Cell::number(self.progress(then, now))));
        cells.extend(self.own.weights.as_ref().map(|weights| {
            let place = self.own.now.all().position(|result| result.id == id);
            let weight = place.and_then(|place| weights.get(place).copied().flatten());
            Cell::number(weight.map_or_else(nothing, |weight| self.words.share(Some(weight))))
        }));
        Some(cells)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::status::{Score, Tally};

    fn figures(score: f64, level: Option<u8>, status: Status) -> NodeResult {
        let mut whole = Score::not_applicable(5.0, Tally::default());
        (whole.status, whole.score) = (status, Some(score));
        NodeResult { level, ..NodeResult::new(OVERALL, "unit", &whole) }
    }

    #[test]
    fn the_level_says_which_way_it_went_and_the_score_where_there_is_no_level() {
        let of = |then: (f64, Option<u8>), now: (f64, Option<u8>)| {
            Way::of(&figures(then.0, then.1, Status::Ok), &figures(now.0, now.1, Status::Ok))
        };
        assert_eq!(of((1.4, Some(1)), (1.9, Some(1))), Way::Stayed);
        assert_eq!(of((1.4, Some(1)), (1.3, Some(2))), Way::Rose);
        assert_eq!(of((1.4, None), (1.3, None)), Way::Fell);
        assert_eq!(of((1.402, None), (1.404, None)), Way::Stayed);
    }

    #[test]
    fn what_may_be_compared_with_nobody_is_not_compared_with_itself() {
        let (fine, thin) = (figures(1.0, Some(1), Status::Ok), figures(3.0, Some(3), Status::ProvisionalNa));
        assert_eq!((Way::of(&fine, &thin), moved(&thin, &fine)), (Way::Unknown, None));
    }
}
