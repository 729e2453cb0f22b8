//! The problems of a question page: in the order of the page, in the words of the label, each
//! leading to the field that has to be mended.

use crate::error::{Message, Problem};
use crate::i18n::Arg;
use crate::model::{Item, ItemKind, Survey};
use crate::web::frame::{Wrong, say};
use crate::web::visitor::Visitor;

/// Letters of a label that a problem quotes; a statement can be a paragraph.
const MOST_LETTERS: usize = 80;

/// The problems as the summary and the fields show them; `order` is that of the page's items.
pub(super) fn wrongs(
    visitor: &Visitor,
    survey: &Survey,
    order: &[usize],
    problems: &[Problem],
) -> Vec<Wrong> {
    let place_on_page = |problem: &&Problem| {
        let at = survey.item_at(&problem.place)?;
        order.iter().position(|item| *item == at)
    };
    let mut ordered: Vec<&Problem> = problems.iter().collect();
    ordered.sort_by_key(|problem| place_on_page(problem).unwrap_or(usize::MAX));
    ordered.into_iter().map(|problem| wrong(visitor, survey, problem)).collect()
}

/// One problem.
pub(super) fn wrong(visitor: &Visitor, survey: &Survey, problem: &Problem) -> Wrong {
    let sentence = visitor.site.i18n.message(visitor.lang, &problem.message);
    let place = problem.place.clone();
    let Some(item) = survey.item(&place) else {
        return Wrong { field: place.clone(), place, text: sentence };
    };
    let label = shortened(survey.words(visitor.lang.code(), &place, "text"));
    let args = [("label", Arg::from(label)), ("problem", Arg::from(sentence))];
    Wrong { field: field(item, &problem.message), text: say(visitor, "answer-problem-at", &args), place }
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
        "answer-problem-criterion" => first(item.criteria.first(), "-met-"),
        _ if too_long && !is_value => Some(format!("{id}.comment")),
        _ => None,
    };
    special.unwrap_or_else(|| match item.kind {
        ItemKind::Statement | ItemKind::Single | ItemKind::Multi => {
            first(item.options.first().map(|option| &option.code), "-").unwrap_or_else(|| id.clone())
        }
        ItemKind::Level => format!("{id}-0"),
        ItemKind::Date => format!("{id}.day"),
        ItemKind::Number
        | ItemKind::Text
        | ItemKind::LongText
        | ItemKind::Url
        | ItemKind::Email
        | ItemKind::Spdx => format!("{id}-value"),
        ItemKind::Rank | ItemKind::Matrix | ItemKind::Roster | ItemKind::File | ItemKind::Note => id.clone(),
    })
}

/// The label, cut between two words where it is long.
fn shortened(label: &str) -> String {
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
