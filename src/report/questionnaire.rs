//! The blank questionnaire, to read or to fill in with a pen: every section, capability and item of a survey.

mod answers;
mod conditions;
mod items;
mod roster;

use super::document::{Block, Document, Fact};
use super::form::{Grid, Question};
use super::phrase::Phrase;
use crate::i18n::{Arg, I18n, Lang};
use crate::model::{Depth, Group, Item, ItemKind, Page, Section, Survey, SurveyText, routing};

/// What is to be printed.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The survey.
    pub survey: &'a Survey,
    /// How much of it is asked.
    pub depth: Depth,
    /// One section by its id; all without it.
    pub section: Option<&'a str>,
}

/// The questionnaire in a language. What the survey does not say in it stands in the survey's source language.
#[must_use]
pub fn questionnaire(wanted: Wanted<'_>, texts: &I18n, lang: Lang) -> Document {
    let asked = routing::of_depth(wanted.survey, wanted.depth);
    let writer = Writer { i18n: texts, lang, survey: wanted.survey, depth: wanted.depth, asked };
    let survey = wanted.survey;
    let title = survey.words(lang.code(), &survey.id, "title").to_owned();
    let version = format!("{} {}", survey.id, survey.version);
    let marks = [("page", Arg::from("{page}")), ("pages", Arg::from("{pages}"))];
    let mut blocks = writer.opening();
    let sections = survey.sections.iter().filter(|one| wanted.section.is_none_or(|id| id == one.id));
    blocks.extend(sections.flat_map(|section| writer.section(section)));
    if wanted.section.is_none() {
        blocks.extend(writer.signature());
    }
    Document {
        lang,
        cover: writer.cover(),
        head: title.clone(),
        foot: writer.say("form-foot", &[("title", Arg::from(&title)), ("survey", Arg::from(version))]),
        page: writer.say("report-page", &marks),
        blocks,
        title,
    }
}

struct Writer<'a> {
    i18n: &'a I18n,
    lang: Lang,
    survey: &'a Survey,
    depth: Depth,
    /// Whether each item is asked at the depth.
    asked: Vec<bool>,
}

impl Writer<'_> {
    fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.i18n.text(self.lang, key, args)
    }

    fn plain(&self, key: &str) -> String {
        self.say(key, &[])
    }

    fn phrase(&self, found: SurveyText<'_>) -> Phrase {
        if found.lang.is_empty() || found.lang == self.lang.code() {
            return found.text.into();
        }
        Phrase::foreign(found.text, found.lang)
    }

    /// A text of the survey.
    fn slot(&self, id: &str, slot: &str) -> Option<Phrase> {
        self.survey.text(self.lang.code(), &format!("{id}.{slot}")).map(|found| self.phrase(found))
    }

    fn slot_or_id(&self, id: &str, slot: &str) -> Phrase {
        self.slot(id, slot).unwrap_or_else(|| id.into())
    }

    fn cover(&self) -> Vec<Fact> {
        let survey = self.survey;
        let depth = self.plain(&format!("form-depth-{}", self.depth.code()));
        vec![
            Fact::new(self.plain("report-survey"), format!("{} {}", survey.id, survey.version)),
            Fact::new(self.plain("report-survey-fingerprint"), &survey.sha256),
            Fact::new(self.plain("form-depth"), depth),
            Fact::new(self.plain("form-time"), self.time()),
        ]
    }

    /// Above two hours nobody needs the minutes.
    fn time(&self) -> String {
        let minutes = self.survey.minutes(self.depth);
        if minutes < 120 {
            return self.say("form-time-minutes", &[("count", Arg::from(minutes))]);
        }
        self.say("form-time-hours", &[("count", Arg::from((minutes + 30) / 60))])
    }

    fn opening(&self) -> Vec<Block> {
        let survey = self.survey;
        let said = [self.slot(&survey.id, "intent"), self.slot(&survey.id, "help")];
        let mut blocks: Vec<Block> =
            said.into_iter().flatten().map(|text| Block::Paragraph { text }).collect();
        let done = survey.coverage(self.lang.code());
        if done.draft > 0 {
            blocks.push(Block::Note { text: self.plain("common-draft-translation") });
        }
        if done.present < done.wanted {
            let source = Lang::parse(&survey.source_language).map(Lang::own_name);
            let args = [
                ("count", Arg::from(done.wanted - done.present)),
                ("language", Arg::from(source.unwrap_or(&survey.source_language))),
            ];
            blocks.push(Block::Note { text: self.say("form-fallback", &args) });
        }
        blocks.push(Block::Note { text: self.plain("form-how") });
        blocks.extend(["form-institution", "form-filled-by"].map(|key| self.line(key)));
        blocks
    }

    fn line(&self, key: &str) -> Block {
        Block::Lines { label: self.plain(key).into(), count: 1 }
    }

    fn section(&self, section: &Section) -> Vec<Block> {
        let pages: Vec<Page> =
            self.survey.pages(section).into_iter().filter_map(|page| self.kept(page)).collect();
        if pages.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![Block::Heading { level: 1, text: self.slot_or_id(&section.id, "title") }];
        let said = [self.slot(&section.id, "intent"), self.slot(&section.id, "help")];
        blocks.extend(said.into_iter().flatten().map(|text| Block::Paragraph { text }));
        let roles: Vec<String> = section
            .roles
            .iter()
            .map(|role| self.i18n.word_or_code(self.lang, "answer-role-", role))
            .collect();
        if !roles.is_empty() {
            blocks.push(Block::Hint {
                label: self.plain("form-who"),
                text: self.i18n.list(self.lang, &roles).into(),
            });
        }
        blocks.extend(self.only_if(section.visible_if.as_ref()));
        let climbs =
            pages.iter().any(|page| self.items(page).filter(|item| self.survey.is_rung(item)).count() > 1);
        if climbs {
            blocks.push(Block::Note { text: self.plain("form-stop") });
        }
        blocks.extend(pages.iter().flat_map(|page| self.page(page)));
        blocks
    }

    /// The part of a page that the depth asks; none if it asks nothing.
    fn kept(&self, mut page: Page) -> Option<Page> {
        page.items.retain(|at| self.asked.get(*at) == Some(&true));
        (!page.items.is_empty()).then_some(page)
    }

    fn items(&self, page: &Page) -> impl Iterator<Item = &Item> {
        page.items.iter().filter_map(|at| self.survey.items.get(*at))
    }

    fn page(&self, page: &Page) -> Vec<Block> {
        match &page.group {
            Group::Node(node) => self.capability(node, page),
            Group::Enablers(node) => self.enablers(node, page),
            Group::Roster | Group::Others => self.items(page).map(|item| self.item(item)).collect(),
        }
    }

    fn capability(&self, node: &str, page: &Page) -> Vec<Block> {
        let mut blocks = vec![Block::Heading { level: 2, text: self.slot_or_id(node, "title") }];
        blocks.extend(self.slot(node, "intent").map(|text| Block::Paragraph { text }));
        let why = self.slot(node, "why");
        blocks.extend(why.map(|text| Block::Hint { label: self.plain("answer-why"), text }));
        blocks.extend(self.items(page).map(|item| self.item(item)));
        if self.items(page).any(|item| item.kind == ItemKind::Level || self.survey.is_rung(item)) {
            blocks.push(self.line("answer-comment"));
        }
        blocks
    }

    /// The enablers of a node as one table: they share their choices.
    fn enablers(&self, node: &str, page: &Page) -> Vec<Block> {
        let title = self.slot_or_id("enabler", "title").text;
        let of = self.survey.words(self.lang.code(), node, "title");
        let heading = self.say("form-enablers", &[("title", Arg::from(title)), ("node", Arg::from(of))]);
        let mut blocks = vec![Block::Heading { level: 2, text: heading.into() }];
        blocks.extend(self.slot("enabler", "intent").map(|text| Block::Paragraph { text }));
        let columns = self.items(page).next().map(|first| self.grid_columns(first)).unwrap_or_default();
        let rows = self.items(page).map(|item| self.text_of(item)).collect();
        let text = self.slot("enabler", "help").unwrap_or_else(|| self.plain("form-grid-head").into());
        let grid = Grid { caption: Phrase::default(), head: self.plain("form-grid-head"), columns, rows };
        let (id, caption) = (page.id.clone(), String::new());
        blocks.push(Block::Question(Question { id, caption, text, blocks: vec![Block::Grid(grid)] }));
        blocks
    }

    fn signature(&self) -> Vec<Block> {
        let mut blocks = vec![
            Block::Heading { level: 1, text: self.plain("form-sign").into() },
            Block::Paragraph { text: self.plain("sign-off-declaration").into() },
        ];
        blocks.extend(["common-name", "form-position", "form-date", "form-sign"].map(|key| self.line(key)));
        blocks
    }
}

#[cfg(test)]
mod tests;
