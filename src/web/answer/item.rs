//! One item as the question page shows it: what was typed wins over what is stored.

use serde::Serialize;

use super::above::AboveView;
use super::choices::{Choice, Place, Row};
use super::stored::as_typed;
use super::words::{in_words, question};
use crate::actions::answering::{ResponseView, TypedItem, Written};
use crate::i18n::Arg;
use crate::model::{Answer, Item, ItemKind, Origin, ParentLevel, SurveyText};
use crate::web::frame::{Frame, Link, say};
use crate::web::visitor::Visitor;

/// Words with the language they are in, where that is not the page's.
#[derive(Debug, Default, Serialize)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Their language, if it is another one.
    pub lang: Option<String>,
    /// Nobody has reviewed the translation.
    pub draft: bool,
}

/// One item.
#[derive(Debug, Default, Serialize)]
pub struct ItemView {
    /// Id; also the start of its fields' names.
    pub id: String,
    /// `note choice number text long date url email spdx rank matrix roster file`.
    pub kind: &'static str,
    /// "Level 2: Directed", or the name of an enabler.
    pub level: Option<String>,
    /// The statement or question.
    pub text: Words,
    /// Help.
    pub help: Option<String>,
    /// What counts as proof.
    pub proof: Option<String>,
    /// `radio` or `checkbox`.
    pub input: &'static str,
    /// Choices.
    pub options: Vec<Choice>,
    /// What the text of an "other" is called; none where no choice opens one.
    pub other_label: Option<String>,
    /// The text of an "other".
    pub other: String,
    /// Rows of a matrix.
    pub rows: Vec<Row>,
    /// Places of a rank.
    pub places: Vec<Place>,
    /// Where a list or a document is filled in, and what is there.
    pub link: Option<Link>,
    /// How many rows there are, or which document.
    pub summary: Option<String>,
    /// Where a document is given out.
    pub download: Option<String>,
    /// Whether it is offered to say that a list has nothing in it.
    pub none: bool,
    /// Chosen.
    pub is_none: bool,
    /// Criteria.
    pub criteria: Vec<Choice>,
    /// What unmet criteria do to the value.
    pub cap: Option<String>,
    /// Whether "I do not know" is offered.
    pub dk: bool,
    /// What "I do not know" means for levels is said.
    pub dk_means: bool,
    /// Whether "does not apply" is offered.
    pub na: bool,
    /// Chosen.
    pub is_dk: bool,
    /// Chosen.
    pub is_na: bool,
    /// `radio` or `checkbox`.
    pub special_input: &'static str,
    /// Field of the special states.
    pub special_name: String,
    /// Its value for "I do not know".
    pub dk_value: &'static str,
    /// Its value for "does not apply".
    pub na_value: &'static str,
    /// Why it does not apply.
    pub reason: String,
    /// A typed value.
    pub value: String,
    /// Unit of a number.
    pub unit: Option<String>,
    /// "Read as 1,234", "Read as 31 December 2027"
    pub read_as: Option<String>,
    /// Parts of a date.
    pub day: String,
    /// See `day`.
    pub month: String,
    /// See `day`.
    pub year: String,
    /// Comment.
    pub comment: String,
    /// Revision that the page shows.
    pub rev: i64,
    /// What was answered when the question was another one, while nobody has looked at it again.
    pub again: Option<String>,
    /// The words of the question when it was answered, where they were others with the same meaning.
    pub reworded: Option<String>,
    /// Who changed it last, and when.
    pub written: Option<String>,
    /// What is wrong.
    pub wrong: Option<String>,
    /// Ids of what describes the field.
    pub described: Option<String>,
    /// What an institution above has answered.
    pub above: Option<AboveView>,
    /// Whether it can be emptied.
    pub clearable: bool,
    /// A column of a list: nothing stands beside it.
    pub is_cell: bool,
    /// Whether a choice among its options can be left out.
    pub is_optional: bool,
    /// It is left out now.
    pub is_empty: bool,
}

/// What was typed and came back, for an item.
pub(super) struct Shown<'a> {
    pub visitor: &'a Visitor,
    pub view: &'a ResponseView,
    pub frame: &'a Frame,
    /// Address of the section.
    pub base: String,
    /// Id of the page.
    pub page: &'a str,
}

impl Shown<'_> {
    /// Builds the view of one item.
    pub fn item(&self, item: &Item, typed: Option<&TypedItem>) -> ItemView {
        let lang = self.visitor.lang.code();
        let stored = self.view.answers.get(&item.id);
        let radios = item.kind.is_choice();
        let unit = |unit: &String| {
            let found = self.view.survey.text(lang, &format!("{}.unit", item.id));
            found.map_or(unit.clone(), |found| found.text.to_owned())
        };
        let mut shown = ItemView {
            id: item.id.clone(),
            kind: kind(item.kind),
            level: self.level(item),
            text: self.question(item),
            help: self.help(item),
            proof: self.slot(item, "proof"),
            input: if item.kind == ItemKind::Multi { "checkbox" } else { "radio" },
            dk: item.offers_dk,
            dk_means: matches!(item.kind, ItemKind::Statement | ItemKind::Level),
            na: item.offers_na,
            unit: item.limits.unit.as_ref().map(unit),
            rev: typed.map_or_else(|| self.view.rev(&item.id), |typed| typed.base_rev),
            wrong: self.frame.wrong(&item.id),
            written: self.written(item),
            above: self.above(item),
            again: self.again(item),
            reworded: self.reworded(item),
            special_input: if radios { "radio" } else { "checkbox" },
            special_name: if radios { item.id.clone() } else { format!("{}.state", item.id) },
            dk_value: if radios { "~dk" } else { "dk" },
            na_value: if radios { "~na" } else { "na" },
            ..ItemView::default()
        };
        let fields = typed.cloned().unwrap_or_else(|| as_typed(item, stored));
        self.fill(item, &fields, &mut shown);
        // What was taken over is given up in its own panel.
        let can_give_up = shown.above.as_ref().is_some_and(|above| above.can_give_up);
        shown.clearable = (radios || item.kind == ItemKind::Matrix)
            && stored.is_some_and(Answer::is_answered)
            && !can_give_up;
        let parts = [
            (shown.again.is_some(), "again-note"),
            (shown.reworded.is_some(), "reworded"),
            (shown.help.is_some(), "help"),
            (shown.wrong.is_some(), "wrong"),
        ];
        let described: Vec<String> =
            parts.into_iter().filter(|(is, _)| *is).map(|(_, what)| format!("{}-{what}", item.id)).collect();
        shown.described = Some(described.join(" ")).filter(|ids| !ids.is_empty());
        shown
    }

    fn fill(&self, item: &Item, fields: &TypedItem, shown: &mut ItemView) {
        let chosen = fields.all("");
        let state = fields.first("state");
        shown.is_dk = state == "dk" || chosen.iter().any(|code| code == "~dk");
        shown.is_na = state == "na" || chosen.iter().any(|code| code == "~na");
        shown.is_none = state == "none";
        let parts = [
            ("reason", &mut shown.reason),
            ("comment", &mut shown.comment),
            ("other", &mut shown.other),
            ("day", &mut shown.day),
            ("month", &mut shown.month),
            ("year", &mut shown.year),
        ];
        for (part, slot) in parts {
            fields.first(part).clone_into(slot);
        }
        match item.kind {
            ItemKind::Statement | ItemKind::Single | ItemKind::Multi => {
                shown.options = self.options(item, |code| chosen.iter().any(|one| one == code));
                shown.other_label = self.other_label(item);
            }
            ItemKind::Level => shown.options = self.levels(item, &chosen),
            ItemKind::Matrix => shown.rows = self.rows(item, fields),
            ItemKind::Rank => shown.places = self.places(item, fields),
            ItemKind::Roster | ItemKind::File => self.fill_apart(item, shown),
            ItemKind::Number
            | ItemKind::Text
            | ItemKind::LongText
            | ItemKind::Date
            | ItemKind::Url
            | ItemKind::Email
            | ItemKind::Spdx
            | ItemKind::Note => fields.first("").clone_into(&mut shown.value),
        }
        let met = fields.all("met");
        shown.criteria = self.criteria(item, &met);
        shown.cap = self.cap(item, &chosen, met.len());
        if matches!(item.kind, ItemKind::Number | ItemKind::Date) && shown.wrong.is_none() {
            shown.read_as = self.read_as(item, shown.unit.as_deref());
        }
    }

    /// A list or a document: what is there, and the way to its own page.
    fn fill_apart(&self, item: &Item, shown: &mut ItemView) {
        let stored = self.view.answers.get(&item.id).filter(|answer| answer.has_value());
        let is_empty = stored.is_none_or(|answer| answer.rows().is_some_and(|rows| rows.is_empty()));
        shown.none = item.kind == ItemKind::Roster && is_empty;
        // That nobody knows is said of an empty list only.
        shown.dk &= is_empty;
        shown.na &= is_empty;
        let bare = stored.map(|answer| Answer { comment: None, ..answer.clone() });
        shown.summary = bare.map(|answer| in_words(self.visitor, &self.view.survey, item, Some(&answer)));
        let given_out = || document_at(&format!("{}/{}", self.base, self.page), item);
        shown.download = stored.filter(|_| item.kind == ItemKind::File).map(|_| given_out());
        let (at, key) = if item.kind == ItemKind::Roster {
            (item.id.clone(), "roster-open")
        } else {
            (format!("{}/{}/file", self.page, item.id), "file-open")
        };
        shown.link = Some(Link::new(format!("{}/{at}", self.base), say(self.visitor, key, &[])));
    }

    /// "2 of 3: counts as in some places until all are true"
    pub(super) fn cap(&self, item: &Item, chosen: &[String], met: usize) -> Option<String> {
        let value = chosen.first().and_then(|code| item.option_value(code))?;
        let survey = &self.view.survey;
        let leaf =
            item.node.as_ref().and_then(|node| survey.node(node)).map(|node| survey.model.leaf_rule(node))?;
        if met >= item.criteria.len() || value < leaf.criteria_from - 1e-9 {
            return None;
        }
        let capped =
            item.options.iter().rev().find(|o| o.value.is_some_and(|v| v <= leaf.criteria_cap + 1e-9))?;
        let label = self.view.survey.option_text(self.visitor.lang.code(), item, &capped.code).text;
        let args =
            [("met", Arg::from(met)), ("all", Arg::from(item.criteria.len())), ("counts", Arg::from(label))];
        Some(say(self.visitor, "answer-capped", &args))
    }

    fn read_as(&self, item: &Item, unit: Option<&str>) -> Option<String> {
        let answer = self.view.answers.get(&item.id).filter(|answer| answer.has_value())?;
        let number = in_words(
            self.visitor,
            &self.view.survey,
            item,
            Some(&Answer { comment: None, ..answer.clone() }),
        );
        let args = [("number", Arg::from(number)), ("unit", Arg::from(unit.unwrap_or("")))];
        Some(say(self.visitor, "answer-read-as", &args).trim_end().to_owned())
    }

    /// What stands over the question: its level, or what an enabler is called.
    fn level(&self, item: &Item) -> Option<String> {
        let lang = self.visitor.lang.code();
        if matches!(item.origin, Origin::Enabler { .. }) {
            return self.view.survey.item_text(lang, item, "title").map(|found| found.text.to_owned());
        }
        let level = item.level?;
        (self.view.survey.model.parent.level != ParentLevel::None).then(|| self.rung(level))
    }

    /// "Level 2: Directed"
    pub fn rung(&self, level: u8) -> String {
        let name = self.view.survey.level_name(self.visitor.lang.code(), level);
        say(
            self.visitor,
            "answer-rung",
            &[("level", Arg::Count(i64::from(level))), ("name", Arg::from(name))],
        )
    }

    fn question(&self, item: &Item) -> Words {
        if item.origin == Origin::Rapid {
            return Words { text: say(self.visitor, "answer-level-question", &[]), ..Words::default() };
        }
        let lang = self.visitor.lang.code();
        self.found(self.view.survey.item_text(lang, item, "text"), &item.id)
    }

    fn help(&self, item: &Item) -> Option<String> {
        match item.origin {
            Origin::Rapid => Some(say(self.visitor, "answer-level-help", &[])),
            Origin::Written | Origin::Enabler { .. } => self.slot(item, "help"),
        }
    }

    fn written(&self, item: &Item) -> Option<String> {
        self.view.written.get(&item.id).map(|written| by(self.visitor, written))
    }

    /// "Your answer before: some"
    fn again(&self, item: &Item) -> Option<String> {
        let marked = self.view.marks.get(&item.id)?;
        let old = marked.survey.item(&marked.item)?;
        let answer = in_words(self.visitor, &marked.survey, old, Some(&marked.was));
        let question = question(self.visitor, &marked.survey, old);
        let args = [("question", Arg::from(question)), ("answer", Arg::from(answer))];
        Some(say(self.visitor, "again-before", &args))
    }

    /// "The question has other words since it was answered." What is marked says so already.
    fn reworded(&self, item: &Item) -> Option<String> {
        let was = self.view.reworded.get(&item.id).filter(|_| !self.view.marks.contains_key(&item.id))?;
        self.view.answers.get(&item.id).filter(|answer| answer.is_answered())?;
        let old = question(self.visitor, &was.survey, was.survey.item(&was.item)?);
        Some(say(self.visitor, "again-reworded", &[("question", Arg::from(old))]))
    }

    fn slot(&self, item: &Item, slot: &str) -> Option<String> {
        let lang = self.visitor.lang.code();
        self.view.survey.item_text(lang, item, slot).map(|found| found.text.to_owned())
    }

    pub fn words(&self, key: &str, otherwise: &str) -> Words {
        self.found(self.view.survey.text(self.visitor.lang.code(), key), otherwise)
    }

    fn found(&self, found: Option<SurveyText<'_>>, otherwise: &str) -> Words {
        match found {
            Some(found) => Words {
                text: found.text.to_owned(),
                lang: other_language(found.lang, self.visitor.lang.code()),
                draft: found.draft,
            },
            None => Words { text: otherwise.to_owned(), ..Words::default() },
        }
    }
}

/// "Lina, 5 March 2026 14:32"
pub(super) fn by(visitor: &Visitor, written: &Written) -> String {
    let at = visitor.site.i18n.date_time(visitor.lang, written.at.0);
    let key = if written.came_along { "answer-written-before" } else { "answer-written" };
    say(visitor, key, &[("by", Arg::from(&written.by)), ("at", Arg::from(at))])
}

/// Where the document of an item is given out, below the address of its page.
pub(super) fn document_at(page: &str, item: &Item) -> String {
    format!("{page}/{}/document", item.id)
}

pub(super) fn other_language(of: &str, page: &str) -> Option<String> {
    (!of.is_empty() && of != page).then(|| of.to_owned())
}

const fn kind(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Statement | ItemKind::Single | ItemKind::Multi | ItemKind::Level => "choice",
        ItemKind::Number => "number",
        ItemKind::Text => "text",
        ItemKind::Url => "url",
        ItemKind::Email => "email",
        ItemKind::Spdx => "spdx",
        ItemKind::LongText => "long",
        ItemKind::Date => "date",
        ItemKind::Rank => "rank",
        ItemKind::Matrix => "matrix",
        ItemKind::Roster => "roster",
        ItemKind::File => "file",
        ItemKind::Note => "note",
    }
}
