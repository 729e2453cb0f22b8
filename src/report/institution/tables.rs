//! The tables of the report on one institution.

use super::super::document::{Cell, Column, Table};
use crate::charts::words::Words;
use crate::model::Node;
use crate::scoring::number::exceeds;
use crate::scoring::{NodeResult, ResponseProfile};

/// A column of a table over parts of the survey: its head, and what stands in it.
type Part<'w> = (Column, Box<dyn Fn(&NodeResult) -> Cell + 'w>);

/// Level, score and gap of each dimension.
pub(super) fn dimensions(words: &Words<'_>, profile: &ResponseProfile) -> Table {
    let tops = words.survey.model.nodes.iter().filter(|node| node.parent.is_none());
    let mut parts = vec![title(words, "profile-dimension"), level_part(words), score(words), bounds(words)];
    if has_targets(words) {
        parts.extend([target(words), gap_part(words)]);
    }
    let caption = if has_targets(words) { "report-dimensions-table" } else { "profile-results" };
    table(words.say(caption, &[]), &parts, tops.filter_map(|node| profile.node(&node.id)))
}

/// The capabilities of a dimension, with what is to be known of each.
pub(super) fn capabilities(words: &Words<'_>, profile: &ResponseProfile, top: &Node) -> Table {
    let mut parts = vec![title(words, "profile-capability"), level_part(words), score(words), bounds(words)];
    if has_targets(words) {
        parts.push(gap_part(words));
    }
    let remarks = Column::words(words.say("profile-flags", &[]), 5);
    parts.push((remarks, Box::new(|result| Cell::of(words.remarks(result)))));
    let named = words.say("report-capabilities-table", &[("dimension", words.title(&top.id).into())]);
    let caption = if words.survey.gives_levels() { named } else { words.title(&top.id).to_owned() };
    let leaves = words.survey.leaves(top).into_iter();
    table(caption, &parts, leaves.filter_map(|leaf| profile.node(&leaf.id)))
}

/// Capabilities below their target, the widest gap first; equal ones in tree order.
pub(super) fn gaps(words: &Words<'_>, profile: &ResponseProfile) -> Table {
    let parts =
        [title(words, "profile-capability"), level_part(words), score(words), target(words), gap_part(words)];
    table(words.say("report-gaps-table", &[]), &parts, words.short(profile).into_iter())
}

fn table<'r>(caption: String, parts: &[Part<'_>], results: impl Iterator<Item = &'r NodeResult>) -> Table {
    let row = |result: &NodeResult| parts.iter().map(|(_, cell)| cell(result)).collect();
    Table {
        caption,
        columns: parts.iter().map(|(column, _)| column.clone()).collect(),
        rows: results.map(row).collect(),
    }
}

fn has_targets(words: &Words<'_>) -> bool {
    !words.survey.targets.is_empty()
}

/// What the row is of: of a survey without levels simply a part.
fn title<'w>(words: &'w Words<'_>, head: &str) -> Part<'w> {
    let head = if words.survey.gives_levels() { head } else { "chart-column-name" };
    let name = |result: &NodeResult| words.survey.words(words.lang.code(), &result.id, "title").to_owned();
    (Column::words(words.say(head, &[]), 5), Box::new(move |result| Cell::of(name(result))))
}

fn level_part<'w>(words: &'w Words<'_>) -> Part<'w> {
    let head = if words.survey.gives_levels() { "profile-level-head" } else { "profile-result" };
    (Column::words(words.say(head, &[]), 5), Box::new(|result| level(words, result)))
}

fn score<'w>(words: &'w Words<'_>) -> Part<'w> {
    let head = Column::numbers(words.say("profile-score", &[]));
    (head, Box::new(|result| Cell::of(words.number(result.score))))
}

fn bounds<'w>(words: &'w Words<'_>) -> Part<'w> {
    let head = Column::words(words.say("profile-bounds-head", &[]), 4);
    (head, Box::new(|result| Cell::of(words.bounds(result))))
}

fn target<'w>(words: &'w Words<'_>) -> Part<'w> {
    let head = Column::numbers(words.say("profile-target", &[]));
    (head, Box::new(|result| Cell::of(words.number(result.target))))
}

fn gap_part<'w>(words: &'w Words<'_>) -> Part<'w> {
    let head = Column::numbers(words.say("profile-gap", &[]));
    (head, Box::new(|result| Cell::of(gap(words, result))))
}

/// Dimensions as claimed and as verified.
pub(super) fn verified(words: &Words<'_>, claimed: &ResponseProfile, verified: &ResponseProfile) -> Table {
    let tops = words.survey.model.nodes.iter().filter(|node| node.parent.is_none());
    let row = |node: &Node| {
        let (before, after) = (claimed.node(&node.id)?, verified.node(&node.id)?);
        Some(vec![
            Cell::of(words.title(&node.id)),
            level(words, before),
            Cell::of(words.number(before.score)),
            level(words, after),
            Cell::of(words.number(after.score)),
        ])
    };
    Table {
        caption: words.say("report-verified-table", &[]),
        columns: vec![
            Column::words(words.say("profile-dimension", &[]), 5),
            Column::words(words.say("report-level-claimed", &[]), 4),
            Column::numbers(words.say("report-score-claimed", &[])),
            Column::words(words.say("report-level-verified", &[]), 4),
            Column::numbers(words.say("report-score-verified", &[])),
        ],
        rows: tops.filter(|node| words.survey.is_asked(node)).filter_map(row).collect(),
    }
}

fn level(words: &Words<'_>, result: &NodeResult) -> Cell {
    // The digit on its colour is of levels; a condition is met or not.
    let digit = result.level.filter(|_| !words.survey.is_gate(&result.id));
    Cell { level: digit, text: words.level_beside_digit(result) }
}

fn gap(words: &Words<'_>, result: &NodeResult) -> String {
    words.number(result.shortfall.filter(|gap| exceeds(*gap, 0.0)))
}
