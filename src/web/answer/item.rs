//! One item as the question page shows it: what was typed wins over what is stored.

use serde::Serialize;

use super::in_words;
use crate::actions::answering::{ResponseView, TypedItem};
use crate::i18n::Arg;
use crate::model::{Answer, AnswerState, Item, ItemKind, ParentLevel};
use crate::web::frame::{Frame, say};
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

/// One choice or criterion.
#[derive(Debug, Serialize)]
pub struct Choice {
    /// Code.
    pub code: String,
    /// Label.
    pub text: String,
    /// Its language, if it is another one.
    pub lang: Option<String>,
    /// Chosen now.
    pub chosen: bool,
}

/// One item.
#[derive(Debug, Default, Serialize)]
pub struct ItemView {
    /// Id; also the start of its fields' names.
    pub id: String,
    /// `note choice number text long date`.
    pub kind: &'static str,
    /// "Level 2: Directed"
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
    /// Criteria.
    pub criteria: Vec<Choice>,
    /// What unmet criteria do to the value.
    pub cap: Option<String>,
    /// Whether "I do not know" is offered.
    pub dk: bool,
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
    /// "Read as 1,234"
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
    /// Who changed it last, and when.
    pub written: Option<String>,
    /// What is wrong.
    pub wrong: Option<String>,
    /// Ids of what describes the field.
    pub described: Option<String>,
    /// Whether it can be emptied.
    pub clearable: bool,
}

/// What was typed and came back, for an item.
pub(super) struct Shown<'a> {
    pub visitor: &'a Visitor,
    pub view: &'a ResponseView,
    pub frame: &'a Frame,
}

impl Shown<'_> {
    /// Builds the view of one item.
    pub fn item(&self, item: &Item, typed: Option<&TypedItem>) -> ItemView {
        let lang = self.visitor.lang.code();
        let mut shown = ItemView {
            id: item.id.clone(),
            kind: kind(item.kind),
            level: self.level(item),
            text: self.words(&format!("{}.text", item.id), &item.id),
            help: self.slot(item, "help"),
            proof: self.slot(item, "proof"),
            input: if item.kind == ItemKind::Multi { "checkbox" } else { "radio" },
            dk: item.offers_dk,
            na: item.offers_na,
            unit: item.limits.unit.as_ref().map(|unit| {
                self.view
                    .survey
                    .text(lang, &format!("{}.unit", item.id))
                    .map_or(unit.clone(), |found| found.text.to_owned())
            }),
            rev: typed.map_or_else(|| self.view.rev(&item.id), |typed| typed.base_rev),
            wrong: self.frame.wrong(&item.id),
            written: self.written(item),
            ..ItemView::default()
        };
        let radios = matches!(item.kind, ItemKind::Statement | ItemKind::Single);
        shown.special_input = if radios { "radio" } else { "checkbox" };
        shown.special_name = if radios { item.id.clone() } else { format!("{}.state", item.id) };
        (shown.dk_value, shown.na_value) = if radios { ("~dk", "~na") } else { ("dk", "na") };
        let stored = self.view.answers.get(&item.id);
        let fields = typed.cloned().unwrap_or_else(|| as_typed(item, stored));
        self.fill(item, &fields, &mut shown);
        shown.clearable = radios && stored.is_some_and(Answer::is_answered);
        let described: Vec<String> = [(shown.help.is_some(), "help"), (shown.wrong.is_some(), "wrong")]
            .into_iter()
            .filter(|(is, _)| *is)
            .map(|(_, what)| format!("{}-{what}", item.id))
            .collect();
        shown.described = Some(described.join(" ")).filter(|ids| !ids.is_empty());
        shown
    }

    fn fill(&self, item: &Item, fields: &TypedItem, shown: &mut ItemView) {
        let chosen = fields.all("");
        let state = fields.first("state");
        shown.is_dk = state == "dk" || chosen.iter().any(|code| code == "~dk");
        shown.is_na = state == "na" || chosen.iter().any(|code| code == "~na");
        fields.first("reason").clone_into(&mut shown.reason);
        fields.first("comment").clone_into(&mut shown.comment);
        for (part, slot) in [("day", &mut shown.day), ("month", &mut shown.month), ("year", &mut shown.year)]
        {
            fields.first(part).clone_into(slot);
        }
        if !matches!(item.kind, ItemKind::Statement | ItemKind::Single | ItemKind::Multi) {
            fields.first("").clone_into(&mut shown.value);
        }
        let lang = self.visitor.lang.code();
        shown.options = item
            .options
            .iter()
            .map(|option| {
                let label = self.view.survey.option_text(lang, item, &option.code);
                Choice {
                    code: option.code.clone(),
                    text: label.text.to_owned(),
                    lang: other_language(label.lang, lang),
                    chosen: chosen.contains(&option.code),
                }
            })
            .collect();
        let met = fields.all("met");
        shown.criteria = item
            .criteria
            .iter()
            .map(|code| {
                let words = self.words(&format!("{}.criteria.{code}", item.id), code);
                Choice { code: code.clone(), text: words.text, lang: words.lang, chosen: met.contains(code) }
            })
            .collect();
        shown.cap = self.cap(item, &chosen, met.len());
        if item.kind == ItemKind::Number && shown.wrong.is_none() {
            shown.read_as = self.read_as(item, shown.unit.as_deref());
        }
    }

    /// "2 of 3: counts as in some places until all are true"
    fn cap(&self, item: &Item, chosen: &[String], met: usize) -> Option<String> {
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
        Some(say(
            self.visitor,
            "answer-read-as",
            &[("number", Arg::from(number)), ("unit", Arg::from(unit.unwrap_or("")))],
        ))
    }

    fn level(&self, item: &Item) -> Option<String> {
        let level = item.level?;
        if self.view.survey.model.parent.level == ParentLevel::None {
            return None;
        }
        let name = self.view.survey.level_name(self.visitor.lang.code(), level);
        Some(say(
            self.visitor,
            "answer-rung",
            &[("level", Arg::Count(i64::from(level))), ("name", Arg::from(name))],
        ))
    }

    fn written(&self, item: &Item) -> Option<String> {
        let written = self.view.written.get(&item.id)?;
        let at = self.visitor.site.i18n.date_time(self.visitor.lang, written.at.0);
        Some(say(self.visitor, "answer-written", &[("by", Arg::from(&written.by)), ("at", Arg::from(at))]))
    }

    fn slot(&self, item: &Item, slot: &str) -> Option<String> {
        let lang = self.visitor.lang.code();
        self.view.survey.text(lang, &format!("{}.{slot}", item.id)).map(|found| found.text.to_owned())
    }

    pub fn words(&self, key: &str, otherwise: &str) -> Words {
        let lang = self.visitor.lang.code();
        match self.view.survey.text(lang, key) {
            Some(found) => Words {
                text: found.text.to_owned(),
                lang: other_language(found.lang, lang),
                draft: found.draft,
            },
            None => Words { text: otherwise.to_owned(), ..Words::default() },
        }
    }
}

fn other_language(of: &str, page: &str) -> Option<String> {
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

/// A stored answer as the fields that would give it.
fn as_typed(item: &Item, answer: Option<&Answer>) -> TypedItem {
    let mut typed = TypedItem { item: item.id.clone(), ..TypedItem::default() };
    let Some(answer) = answer else { return typed };
    let mut set = |field: &str, values: Vec<String>| drop(typed.fields.insert(field.to_owned(), values));
    set("met", answer.met.clone());
    set("comment", answer.comment.clone().into_iter().collect());
    let radios = matches!(item.kind, ItemKind::Statement | ItemKind::Single);
    match &answer.state {
        AnswerState::Unanswered => {}
        AnswerState::Dk if radios => set("", vec!["~dk".into()]),
        AnswerState::Dk => set("state", vec!["dk".into()]),
        AnswerState::Na { reason } => {
            set("reason", vec![reason.clone()]);
            if radios { set("", vec!["~na".into()]) } else { set("state", vec!["na".into()]) }
        }
        AnswerState::Value(value) => match (item.kind, value) {
            (ItemKind::Date, value) => {
                let parts: Vec<&str> = value.as_str().unwrap_or_default().split('-').collect();
                for (part, text) in ["year", "month", "day"].iter().zip(parts) {
                    set(part, vec![text.trim_start_matches('0').to_owned()]);
                }
            }
            (_, serde_json::Value::Array(list)) => {
                set("", list.iter().filter_map(|one| one.as_str().map(str::to_owned)).collect());
            }
            (_, serde_json::Value::String(text)) => set("", vec![text.clone()]),
            (_, other) => set("", vec![other.to_string()]),
        },
    }
    typed
}
