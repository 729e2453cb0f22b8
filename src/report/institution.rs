//! The report on one institution: how mature, how sure, how far from the target, and what would raise it.

mod tables;

use chrono::{DateTime, Utc};

use self::tables::{capabilities, dimensions, gaps, verified};
use super::document::{Block, Document, Fact, Figure};

use crate::charts::words::{self, Words};
use crate::charts::{Chart, gaps as gaps_chart, strip};
use crate::i18n::{Arg, I18n, Lang};
use crate::model::{Answered, Answers, Node, Survey};
use crate::scoring::{Change, NextLevel, ResponseProfile};

/// All that the report says something of.
#[derive(Debug, Clone)]
pub struct Material<'a> {
    /// Where the figures come from.
    pub origin: Origin,
    /// The survey version.
    pub survey: &'a Survey,
    /// How many of the questions that count are answered.
    pub answered: Answered,
    /// The figures as claimed.
    pub profile: &'a ResponseProfile,
    /// The figures with a reviewer's values, where there are some.
    pub verified: Option<&'a ResponseProfile>,
    /// The leaves' next levels with their ids, in tree order; none at rapid depth.
    pub next_levels: &'a [(String, NextLevel)],
    /// The answers, by which a chart tells levels that were stepped over.
    pub answers: &'a Answers,
}

/// Where figures come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The institution's name.
    pub institution: String,
    /// The campaign, or the file.
    pub source: Source,
    /// When the answers were signed.
    pub signed_at: Option<DateTime<Utc>>,
    /// SHA-256 of the answers, in hex.
    pub answers_sha256: String,
    /// The target template; none for the survey's first.
    pub target: Option<String>,
}

/// A campaign or a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A campaign by its name.
    Campaign(String),
    /// A file of responses by its name.
    File(String),
}

/// The report.
#[must_use]
pub fn institution(material: Material<'_>, texts: &I18n, lang: Lang) -> Document {
    let writer = Writer { words: Words::new(texts, lang, material.survey), material: &material };
    let words = writer.words;
    let title = title(&words, material.survey, &material.origin.institution);
    let foot = [
        ("title", Arg::from(&title)),
        ("date", Arg::from(writer.date())),
        ("survey", Arg::from(format!("{} {}", material.survey.id, material.survey.version))),
    ];
    Document {
        foot: words.say("report-foot", &foot),
        lang,
        cover: writer.cover(),
        head: head(&words, material.survey),
        page: words.say("report-page", &[("page", Arg::from("{page}")), ("pages", Arg::from("{pages}"))]),
        blocks: writer.blocks(),
        title,
    }
}

/// Of a survey without levels its own title: it is not about maturity.
fn title(words: &Words<'_>, survey: &Survey, institution: &str) -> String {
    let own = survey.words(words.lang.code(), &survey.id, "title");
    let args = [("institution", Arg::from(institution)), ("survey", Arg::from(own))];
    words.say(if survey.gives_levels() { "report-title" } else { "report-title-survey" }, &args)
}

/// The line above each page: the service is named after maturity, which a survey without levels does not ask.
fn head(words: &Words<'_>, survey: &Survey) -> String {
    if survey.gives_levels() {
        return words.say("common-service", &[]);
    }
    survey.words(words.lang.code(), &survey.id, "title").to_owned()
}

struct Writer<'a> {
    words: Words<'a>,
    material: &'a Material<'a>,
}

impl Writer<'_> {
    fn date(&self) -> String {
        let at = self.material.origin.signed_at;
        at.map_or_else(
            || self.words.say("report-no-date", &[]),
            |at| self.words.i18n.date(self.words.lang, at),
        )
    }

    fn cover(&self) -> Vec<Fact> {
        let (words, origin, survey) = (&self.words, &self.material.origin, self.material.survey);
        let label = |key: &str| words.say(key, &[]);
        let source = match &origin.source {
            Source::Campaign(name) => Fact::new(label("report-campaign"), name),
            Source::File(name) => Fact::new(label("report-file"), name),
        };
        let target = survey.target(origin.target.as_deref()).map(|target| {
            let key = format!("target.{}.title", target.id);
            let name = survey.text(words.lang.code(), &key).map_or(target.id.as_str(), |found| found.text);
            Fact::new(label("profile-target"), name)
        });
        let mut facts = vec![source, Fact::new(label("receipt-when"), self.date())];
        facts.extend(target.filter(|_| survey.gives_levels()));
        facts.push(Fact::new(label("report-survey"), format!("{} {}", survey.id, survey.version)));
        facts.push(Fact::new(label("report-survey-fingerprint"), &survey.sha256));
        facts.push(Fact::new(label("receipt-fingerprint"), &origin.answers_sha256));
        facts
    }

    fn blocks(&self) -> Vec<Block> {
        let has_levels = self.material.survey.gives_levels();
        let mut blocks = self.summary();
        blocks.push(self.heading(1, if has_levels { "profile-dimensions" } else { "profile-results" }));
        blocks.push(self.strip());
        blocks.push(Block::Table(dimensions(&self.words, self.material.profile)));
        blocks.extend(self.verified());
        blocks.extend(self.gaps());
        blocks.extend(self.capabilities());
        if has_levels {
            blocks.extend(self.raises());
        }
        blocks.extend(self.how_to_read());
        blocks
    }

    fn summary(&self) -> Vec<Block> {
        let (words, profile) = (&self.words, self.material.profile);
        let overall = &profile.overall;
        let open = words.not_comparable(profile);
        let unknown = [("unknown", Arg::from(open))];
        let fact = |key: &str, share| Fact::new(words.say(key, &unknown), words.share(share));
        let mut facts = Vec::new();
        if words.survey.gives_levels() {
            facts.push(fact("report-answered", overall.completeness));
        }
        facts.push(fact("report-verified", overall.verified_share));
        let way = if open > 0 { "report-to-target-known" } else { "report-to-target" };
        facts.extend(profile.percent_to_target.map(|share| fact(way, Some(share))));
        facts.push(fact("report-dk", overall.dk_share));
        // How much is answered comes before every figure that rests on it.
        let lead = words.level_line(overall, &words.say("answer-overall", &[]));
        let leads = [words.answered(self.material.answered), lead].map(|text| Block::Lead { text });
        let mut blocks: Vec<Block> = leads.into();
        blocks.extend([Block::Facts { facts }, self.note("report-claimed")]);
        blocks
    }

    fn verified(&self) -> Vec<Block> {
        let Some(verified_profile) = self.material.verified else { return Vec::new() };
        let table = verified(&self.words, self.material.profile, verified_profile);
        vec![self.heading(2, "report-verified-heading"), Block::Table(table)]
    }

    fn gaps(&self) -> Vec<Block> {
        let Material { survey, profile, origin, .. } = self.material;
        if survey.target(origin.target.as_deref()).is_none() {
            return Vec::new();
        }
        let mut blocks = vec![self.heading(1, "nation-gaps")];
        let table = gaps(&self.words, profile);
        if table.rows.is_empty() {
            blocks.push(Block::Paragraph { text: self.words.no_gaps(profile).into() });
        } else {
            blocks.push(self.gaps_figure());
            blocks.push(Block::Table(table));
        }
        let items = self.words.levels_below(profile);
        if !items.is_empty() {
            blocks.push(Block::List { lead: self.words.say("sign-off-levels-below", &[]), items });
        }
        blocks
    }

    fn capabilities(&self) -> Vec<Block> {
        let survey = self.material.survey;
        let tops: Vec<&Node> = survey.model.nodes.iter().filter(|node| node.parent.is_none()).collect();
        let asked: Vec<&&Node> = tops.iter().filter(|top| survey.is_asked(top)).collect();
        let has_levels = survey.gives_levels();
        let head = if has_levels { "profile-capabilities" } else { "profile-parts" };
        let mut blocks = vec![self.heading(1, head)];
        if asked.len() < tops.len() {
            blocks.push(self.note("report-not-asked"));
        }
        for top in asked {
            let text = self.words.title(&top.id).to_owned();
            blocks.push(Block::Heading { level: 2, text: text.into() });
            blocks.push(Block::Table(capabilities(&self.words, self.material.profile, top)));
        }
        blocks
    }

    fn raises(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        for (leaf, next) in self.material.next_levels.iter().filter(|(_, next)| !next.changes.is_empty()) {
            let name = self.words.survey.level_name(self.words.lang.code(), next.level);
            let args = [("level", Arg::Count(i64::from(next.level))), ("name", Arg::from(name))];
            let text = self.words.title(leaf).to_owned();
            blocks.push(Block::Heading { level: 2, text: text.into() });
            blocks.push(Block::List {
                lead: self.words.say("profile-raises", &args),
                items: next.changes.iter().filter_map(|change| self.change(change)).collect(),
            });
        }
        let silent = self.silent();
        if !silent.is_empty() {
            blocks.push(Block::List { lead: self.words.say("report-cannot-say", &[]), items: silent });
        }
        let first = if blocks.is_empty() { "profile-nothing-raises" } else { "profile-arithmetic" };
        blocks.splice(0..0, [self.heading(1, "profile-what-raises"), self.text(first)]);
        blocks
    }

    /// One changed answer: the statement and the choice that it would take.
    fn change(&self, change: &Change) -> Option<String> {
        let item = self.material.survey.item(&change.item)?;
        let lang = self.words.lang.code();
        let args = [
            ("item", Arg::from(self.material.survey.words(lang, &change.item, "text"))),
            ("to", Arg::from(self.material.survey.option_text(lang, item, &change.to).text)),
        ];
        let key = if change.needs_criteria { "profile-change-criteria" } else { "profile-change" };
        Some(self.words.say(key, &args))
    }

    /// Capabilities that are asked and of which too little is answered to say what raises them.
    fn silent(&self) -> Vec<String> {
        let (survey, profile) = (self.material.survey, self.material.profile);
        let tops = survey.model.nodes.iter().filter(|node| node.parent.is_none());
        let withheld = |leaf: &&Node| {
            profile.node(&leaf.id).is_some_and(|result| result.score.is_none() && result.low.is_some())
        };
        tops.flat_map(|top| survey.leaves(top))
            .filter(withheld)
            .map(|leaf| self.words.title(&leaf.id).to_owned())
            .collect()
    }

    fn how_to_read(&self) -> Vec<Block> {
        let all = ["level", "score", "bounds", "unknown", "gap", "share"];
        let told = if self.material.survey.gives_levels() { &all[..] } else { &["bounds"] };
        let terms = told.iter().map(|word| {
            let label = self.words.say(&format!("report-word-{word}"), &[]);
            Fact::new(label, self.words.say(&format!("report-means-{word}"), &[]))
        });
        vec![self.heading(1, "report-how-to-read"), Block::Terms { terms: terms.collect() }]
    }

    fn strip(&self) -> Block {
        let Material { profile, answers, .. } = self.material;
        let chart = self.dated(|origin| strip::chart(self.words, profile, Some(answers), None, origin));
        Block::Figure(Figure::of(&chart))
    }

    fn gaps_figure(&self) -> Block {
        let Material { profile, survey, origin, .. } = self.material;
        let target = survey.target(origin.target.as_deref());
        let chart = self.dated(|origin| gaps_chart::of_response(self.words, profile, target, origin));
        Block::Figure(Figure::of(&chart))
    }

    fn dated(&self, chart: impl FnOnce(words::Origin<'_>) -> Chart) -> Chart {
        let date = self.material.origin.signed_at.map(|_| self.date());
        chart(words::Origin { name: &self.material.origin.institution, date: date.as_deref() })
    }

    fn heading(&self, level: u8, key: &str) -> Block {
        Block::Heading { level, text: self.words.say(key, &[]).into() }
    }

    fn text(&self, key: &str) -> Block {
        Block::Paragraph { text: self.words.say(key, &[]).into() }
    }

    fn note(&self, key: &str) -> Block {
        Block::Note { text: self.words.say(key, &[]) }
    }
}

#[cfg(test)]
mod tests;
