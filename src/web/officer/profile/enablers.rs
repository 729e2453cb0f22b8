//! "What it rests on": the enablers of each dimension, what holds it back, and whether it is strong or fragile.

use serde::Serialize;

use crate::actions::profiles::ProfileView;
use crate::charts::words::Words;
use crate::i18n::Arg;
use crate::model::{Answer, Enablers};
use crate::scoring::enablers::code_of;
use crate::scoring::{EnablerRating, EnablerResult, Quadrant};
use crate::web::answer::words_of;
use crate::web::frame::say;
use crate::web::table::{Cell, Table};
use crate::web::visitor::Visitor;

/// What the section shows.
#[derive(Debug, Serialize)]
pub struct RestsOn {
    /// How the ratings are read, or that there are none.
    pub note: String,
    /// A row a dimension; none where nothing is answered.
    pub ratings: Option<Table>,
    /// Score against index, dimensions by name.
    pub quadrants: Option<Table>,
    /// The dimensions that stand nowhere in it.
    pub unknown: Option<String>,
}

/// None where the survey does not ask for enablers.
pub(super) fn rests_on(visitor: &Visitor, view: &ProfileView) -> Option<RestsOn> {
    let asked = view.survey.enablers.as_ref()?;
    let section = Section { visitor, view, asked, words: words_of(visitor, &view.survey) };
    if view.profile.enablers.iter().all(|(_, found)| found.ratings.is_empty()) {
        let note = section.plain("enablers-none");
        return Some(RestsOn { note, ratings: None, quadrants: None, unknown: None });
    }
    Some(RestsOn {
        note: section.plain("enablers-note"),
        ratings: Some(section.ratings()),
        quadrants: Some(section.quadrants()),
        unknown: section.unknown(),
    })
}

struct Section<'a> {
    visitor: &'a Visitor,
    view: &'a ProfileView,
    asked: &'a Enablers,
    words: Words<'a>,
}

impl Section<'_> {
    fn plain(&self, key: &str) -> String {
        say(self.visitor, key, &[])
    }

    fn title(&self, key: &str) -> String {
        self.view.survey.words(self.visitor.lang.code(), key, "title").to_owned()
    }

    fn name(&self, enabler: &str) -> String {
        let found = self.view.survey.text(self.visitor.lang.code(), &format!("enabler.{enabler}.title"));
        found.map_or_else(|| enabler.to_owned(), |found| found.text.to_owned())
    }

    fn ratings(&self) -> Table {
        let names = self.asked.list.iter().map(|name| (self.name(name), false));
        let heads = [(self.plain("enablers-index"), true), (self.plain("enablers-limiting"), false)];
        let columns = std::iter::once((self.plain("profile-dimension"), false)).chain(names).chain(heads);
        let rows = self.view.profile.enablers.iter().map(|(node, found)| self.row(node, found));
        Table { caption: self.plain("enablers-table"), columns: columns.collect(), rows: rows.collect() }
    }

    fn row(&self, node: &str, found: &EnablerResult) -> Vec<Cell> {
        let title = Cell::words(self.title(node));
        if found.ratings.is_empty() {
            let nothing = Cell::across(self.plain("enablers-unanswered"), self.asked.list.len() + 2);
            return vec![title, nothing];
        }
        let nothing = || self.plain("nation-none");
        let index = found.index.map_or_else(nothing, |index| self.words.number(Some(index)));
        let limiting = found.limiting.as_ref().map_or_else(nothing, |name| self.name(name));
        let ratings = found.ratings.iter().map(|one| Cell::words(self.rating(node, one)));
        std::iter::once(title).chain(ratings).chain([Cell::number(index), Cell::words(limiting)]).collect()
    }

    /// The rating in a word; don't know is one of its own, although it counts like none.
    fn rating(&self, node: &str, one: &EnablerRating) -> String {
        let Some(value) = one.rating else { return self.plain("nation-none") };
        let answer = self.view.answers.get(&format!("{node}.enabler.{}", one.name));
        if answer.is_some_and(Answer::is_dk) {
            return self.plain("enablers-dk");
        }
        self.plain(match code_of(value) {
            "f" => "enablers-f",
            "l" => "enablers-l",
            "p" => "enablers-p",
            _ => "enablers-n",
        })
    }

    fn quadrants(&self) -> Table {
        let share = self.words.share(Some(self.asked.high_from));
        let high = |key: &str| say(self.visitor, key, &[("share", Arg::from(&share))]);
        let cell = |quadrant: Quadrant| Cell::words(self.quadrant(quadrant));
        Table {
            caption: self.plain("enablers-quadrants"),
            columns: vec![
                (self.plain("enablers-axes"), false),
                (self.plain("enablers-index-low"), false),
                (high("enablers-index-high"), false),
            ],
            rows: vec![
                vec![
                    Cell::words(high("enablers-score-high")),
                    cell(Quadrant::Fragile),
                    cell(Quadrant::Strong),
                ],
                vec![
                    Cell::words(self.plain("enablers-score-low")),
                    cell(Quadrant::Starting),
                    cell(Quadrant::Ready),
                ],
            ],
        }
    }

    /// What a quadrant means, and who stands there.
    fn quadrant(&self, quadrant: Quadrant) -> String {
        let key = match quadrant {
            Quadrant::Strong => "enablers-strong",
            Quadrant::Fragile => "enablers-fragile",
            Quadrant::Ready => "enablers-ready",
            Quadrant::Starting => "enablers-starting",
        };
        let names = self.names(Some(quadrant));
        let names = if names.is_empty() { self.plain("nation-none") } else { names };
        say(self.visitor, key, &[("names", Arg::from(names))])
    }

    fn unknown(&self) -> Option<String> {
        let names = self.names(None);
        (!names.is_empty()).then(|| say(self.visitor, "enablers-unknown", &[("names", Arg::from(names))]))
    }

    /// The dimensions that stand there.
    fn names(&self, quadrant: Option<Quadrant>) -> String {
        let there = self.view.profile.enablers.iter().filter(|(_, found)| found.quadrant == quadrant);
        there.map(|(node, _)| self.title(node)).collect::<Vec<_>>().join(" · ")
    }
}
