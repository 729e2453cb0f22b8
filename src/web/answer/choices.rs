//! What can be chosen of an item: options, levels, rows of a matrix, places of a rank, criteria.

use serde::Serialize;

use super::item::{Shown, other_language};
use crate::actions::answering::TypedItem;
use crate::i18n::Arg;
use crate::model::{Item, ItemKind};
use crate::web::frame::say;

/// One choice or criterion.
#[derive(Debug, Default, Serialize)]
pub struct Choice {
    /// Code.
    pub code: String,
    /// What stands over the label: the name of a level.
    pub level: Option<String>,
    /// Label.
    pub text: String,
    /// Its language, if it is another one.
    pub lang: Option<String>,
    /// Chosen now.
    pub chosen: bool,
    /// Opens a text.
    pub other: bool,
    /// Cannot be chosen with others.
    pub exclusive: bool,
}

/// One row of a matrix.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Code.
    pub code: String,
    /// Label.
    pub text: String,
    /// Its language, if it is another one.
    pub lang: Option<String>,
    /// Its choices.
    pub options: Vec<Choice>,
}

/// One place of a rank.
#[derive(Debug, Serialize)]
pub struct Place {
    /// From 1.
    pub number: usize,
    /// "1st choice"
    pub label: String,
    /// What can stand there.
    pub options: Vec<Choice>,
}

impl Shown<'_> {
    pub(super) fn options(&self, item: &Item, is_chosen: impl Fn(&str) -> bool) -> Vec<Choice> {
        let lang = self.visitor.lang.code();
        let choice = |option: &crate::model::ItemOption| {
            let label = self.view.survey.option_text(lang, item, &option.code);
            Choice {
                text: label.text.to_owned(),
                lang: other_language(label.lang, lang),
                chosen: is_chosen(&option.code),
                other: option.other,
                // A radio excludes the others anyway.
                exclusive: option.exclusive && item.kind == ItemKind::Multi,
                code: option.code.clone(),
                level: None,
            }
        };
        item.options.iter().map(choice).collect()
    }

    /// What the text of an "other" is called, where a choice opens one.
    pub(super) fn other_label(&self, item: &Item) -> Option<String> {
        let option = item.options.iter().find(|option| option.other)?;
        let lang = self.visitor.lang.code();
        if let Some(own) = self.view.survey.text(lang, &format!("{}.other", item.id)) {
            return Some(own.text.to_owned());
        }
        let label = self.view.survey.option_text(lang, item, &option.code).text;
        Some(say(self.visitor, "answer-other-which", &[("option", Arg::from(label))]))
    }

    /// The levels of a leaf that have statements, each with what it says, from "none of them".
    pub(super) fn levels(&self, item: &Item, chosen: &[String]) -> Vec<Choice> {
        let (survey, lang) = (&self.view.survey, self.visitor.lang.code());
        let is_chosen = |level: u8| chosen.first().is_some_and(|code| *code == level.to_string());
        let mut choices = vec![Choice {
            code: "0".into(),
            level: Some(self.rung(0)),
            text: say(self.visitor, "answer-level-zero", &[]),
            chosen: is_chosen(0),
            ..Choice::default()
        }];
        let rungs: Vec<&Item> = survey
            .node(&item.id)
            .into_iter()
            .flat_map(|leaf| leaf.items.iter().filter_map(|at| survey.items.get(*at)))
            .collect();
        for level in 1..=survey.model.top_level() {
            let here = rungs.iter().filter(|rung| rung.level == Some(level));
            let texts: Vec<_> = here.map(|rung| self.words(&format!("{}.text", rung.id), &rung.id)).collect();
            let Some(first) = texts.first() else { continue };
            choices.push(Choice {
                code: level.to_string(),
                level: Some(self.rung(level)),
                text: texts.iter().map(|words| words.text.as_str()).collect::<Vec<_>>().join(" "),
                lang: first.lang.clone().filter(|found| found != lang),
                chosen: is_chosen(level),
                ..Choice::default()
            });
        }
        choices
    }

    pub(super) fn rows(&self, item: &Item, fields: &TypedItem) -> Vec<Row> {
        let row = |code: &String| {
            let words = self.words(&format!("{}.row.{code}", item.id), code);
            let chosen = fields.first(&format!("row.{code}"));
            Row {
                code: code.clone(),
                text: words.text,
                lang: words.lang,
                options: self.options(item, |option| option == chosen),
            }
        };
        item.rows.iter().map(row).collect()
    }

    /// As many places as may be filled; what was typed stays in its place, gaps too.
    pub(super) fn places(&self, item: &Item, fields: &TypedItem) -> Vec<Place> {
        let all = item.options.len();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
        let most = item.limits.max.map_or(all, |max| max.clamp(0.0, 1e6) as usize).min(all);
        let typed = fields.fields.get("").map(Vec::as_slice).unwrap_or_default();
        (1..=most)
            .map(|number| {
                let here = typed.get(number - 1).map_or("", |code| code.trim());
                Place {
                    number,
                    label: say(self.visitor, "answer-rank-place", &[("place", Arg::from(number))]),
                    options: self.options(item, |code| code == here),
                }
            })
            .collect()
    }

    pub(super) fn criteria(&self, item: &Item, met: &[String]) -> Vec<Choice> {
        let choice = |code: &String| {
            let words = self.words(&format!("{}.criteria.{code}", item.id), code);
            Choice {
                code: code.clone(),
                text: words.text,
                lang: words.lang,
                chosen: met.contains(code),
                ..Choice::default()
            }
        };
        item.criteria.iter().map(choice).collect()
    }
}
