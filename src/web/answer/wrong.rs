//! The problems of a question page: in the order of the page, in the words of the label, each
//! leading to the field that has to be mended.

use super::words::question;
use crate::error::{Message, Problem};
use crate::i18n::Arg;
use crate::model::{Item, ItemKind, Survey, listed};
use crate::web::frame::{Wrong, say};
use crate::web::visitor::Visitor;

/// Letters of a label that a problem quotes; a statement can be a paragraph.
const MOST_LETTERS: usize = 80;

/// The problems as the summary and the fields show them; `order` is that of the page's items or columns.
pub(super) fn wrongs(
    visitor: &Visitor,
    survey: &Survey,
    order: &[String],
    problems: &[Problem],
) -> Vec<Wrong> {
    let place_on_page = |problem: &&Problem| order.iter().position(|item| *item == problem.place);
    let mut ordered: Vec<&Problem> = problems.iter().collect();
    ordered.sort_by_key(|problem| place_on_page(problem).unwrap_or(usize::MAX));
    ordered.into_iter().map(|problem| wrong(visitor, survey, problem)).collect()
}

/// One problem of an item, or of a column on the page of one row.
pub(super) fn wrong(visitor: &Visitor, survey: &Survey, problem: &Problem) -> Wrong {
    let place = problem.place.clone();
    let Some(item) = survey.any_item(&place) else {
        return Wrong {
            field: place.clone(),
            place,
            text: sentence(visitor, survey, None, &problem.message),
        };
    };
    if let Some(own) = own_rule(visitor, survey, &place, &problem.message) {
        return Wrong { field: field(item, &problem.message), text: own, place };
    }
    let label = shortened(&question(visitor, survey, item));
    let sentence = sentence(visitor, survey, Some(item), &problem.message);
    let args = [("label", Arg::from(label)), ("problem", Arg::from(sentence))];
    Wrong { field: field(item, &problem.message), text: say(visitor, "answer-problem-at", &args), place }
}

/// What the survey itself says where a rule of its own is broken.
fn own_rule(visitor: &Visitor, survey: &Survey, item: &str, message: &Message) -> Option<String> {
    let text = |id: &str| survey.text(visitor.lang.code(), &format!("{id}.constraint"));
    let arg = |wanted: &str| message.args.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value);
    match message.key {
        "answer-problem-constraint" => text(item).map(|found| found.text.to_owned()),
        "answer-problem-row-constraint" => {
            let column = arg("column")?;
            let args = [
                ("row", Arg::from(arg("row")?)),
                ("column", Arg::from(label(visitor, survey, column))),
                ("problem", Arg::from(text(column)?.text)),
            ];
            Some(say(visitor, "answer-problem-cell", &args))
        }
        _ => None,
    }
}

/// The sentence of a message about an item; columns and choices are called by their labels.
pub(super) fn sentence(visitor: &Visitor, survey: &Survey, item: Option<&Item>, message: &Message) -> String {
    visitor.site.i18n.message(visitor.lang, &named(visitor, survey, item, message))
}

fn named(visitor: &Visitor, survey: &Survey, item: Option<&Item>, message: &Message) -> Message {
    let lang = visitor.lang.code();
    let arg = |(name, value): &(&'static str, String)| {
        let value = match (*name, item) {
            ("column", _) => label(visitor, survey, value),
            ("option", Some(item)) => survey.option_text(lang, item, value).text.to_owned(),
            ("state", _) => state(visitor, value),
            ("choices", Some(item)) => choices(visitor, survey, item, message.key),
            _ => value.clone(),
        };
        (*name, value)
    };
    // What is wrong with a cell is about its column.
    let column = message.args.iter().find(|(name, _)| *name == "column").map(|(_, id)| id);
    let of = column.and_then(|id| survey.any_item(id)).or(item);
    Message {
        key: message.key,
        args: message.args.iter().map(arg).collect(),
        inner: message.inner.as_ref().map(|inner| Box::new(named(visitor, survey, of, inner))),
    }
}

/// A state as the page calls it.
fn state(visitor: &Visitor, code: &str) -> String {
    match code {
        "dk" => say(visitor, "answer-dk", &[]),
        "na" => say(visitor, "answer-na", &[]),
        "none" => say(visitor, "roster-none", &[]),
        other => other.to_owned(),
    }
}

/// The labels of what can be chosen.
fn choices(visitor: &Visitor, survey: &Survey, item: &Item, key: &str) -> String {
    let lang = visitor.lang.code();
    if key == "answer-problem-criterion" {
        let keys: Vec<String> =
            item.criteria.iter().map(|code| format!("{}.criteria.{code}", item.id)).collect();
        let words = |(key, code): (&String, &String)| {
            survey.text(lang, key).map_or_else(|| code.clone(), |found| found.text.to_owned())
        };
        let all: Vec<String> = keys.iter().zip(&item.criteria).map(words).collect();
        return listed(all.iter().map(String::as_str));
    }
    listed(item.options.iter().map(|option| survey.option_text(lang, item, &option.code).text))
}

fn label(visitor: &Visitor, survey: &Survey, column: &str) -> String {
    survey.words(visitor.lang.code(), column, "text").to_owned()
}

/// The id of the field that mends it, as `question_page.html` gives it.
fn field(item: &Item, message: &Message) -> String {
    let id = &item.id;
    let first = |codes: Option<&String>, part: &str| codes.map(|code| format!("{id}{part}{code}"));
    let too_long = message.key == "answer-problem-too-long";
    // Only the text of the value itself is counted aloud.
    let is_value = message.args.iter().any(|(name, _)| *name == "letters");
    let special = match message.key {
        "answer-problem-reason" => Some(format!("{id}.reason")),
        "answer-problem-other" => Some(format!("{id}.other")),
        "answer-problem-criterion" => first(item.criteria.first(), "-met-"),
        _ if too_long && !is_value => Some(format!("{id}.comment")),
        _ => None,
    };
    special.unwrap_or_else(|| match item.kind {
        ItemKind::Statement | ItemKind::Single | ItemKind::Multi => {
            first(item.options.first().map(|option| &option.code), "-").unwrap_or_else(|| id.clone())
        }
        ItemKind::Level => format!("{id}-0"),
        ItemKind::Rank => format!("{id}-1"),
        ItemKind::Matrix => {
            let cell = item.rows.first().zip(item.options.first());
            cell.map_or_else(|| id.clone(), |(row, option)| format!("{id}-row-{row}-{}", option.code))
        }
        ItemKind::Date => format!("{id}.day"),
        ItemKind::Number
        | ItemKind::Text
        | ItemKind::LongText
        | ItemKind::Url
        | ItemKind::Email
        | ItemKind::Spdx => format!("{id}-value"),
        ItemKind::Roster | ItemKind::File | ItemKind::Note => id.clone(),
    })
}

/// The label, cut between two words where it is long.
pub(super) fn shortened(label: &str) -> String {
    if label.chars().count() <= MOST_LETTERS {
        return label.to_owned();
    }
    let cut: String = label.chars().take(MOST_LETTERS).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn a_long_label_is_cut_between_two_words() {
        let label = "word ".repeat(40);
        let short = shortened(&label);
        assert!(short.chars().count() <= 82 && short.ends_with("word …"), "{short}");
        assert_eq!(shortened("How many people?"), "How many people?");
    }
}
