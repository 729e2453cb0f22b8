//! The tables of the report on one institution.

use super::super::document::{Cell, Column, Table};
use crate::charts::words::Words;
use crate::model::Node;
use crate::scoring::number::exceeds;
use crate::scoring::{NodeResult, ResponseProfile};

/// Level, score and gap of each dimension.
pub(super) fn dimensions(words: &Words<'_>, profile: &ResponseProfile) -> Table {
    let tops = words.survey.model.nodes.iter().filter(|node| node.parent.is_none());
    let row = |node: &Node| {
        let result = profile.node(&node.id)?;
        Some(vec![
            Cell::of(words.title(&node.id)),
            level(words, result),
            Cell::of(words.number(result.score)),
            Cell::of(words.bounds(result)),
            Cell::of(words.number(result.target)),
            Cell::of(gap(words, result)),
        ])
    };
    Table {
        caption: words.say("report-dimensions-table", &[]),
        columns: vec![
            Column::words(words.say("profile-dimension", &[]), 5),
            Column::words(words.say("profile-level-head", &[]), 5),
            Column::numbers(words.say("profile-score", &[])),
            Column::words(words.say("profile-bounds-head", &[]), 4),
            Column::numbers(words.say("profile-target", &[])),
            Column::numbers(words.say("profile-gap", &[])),
        ],
        rows: tops.filter_map(row).collect(),
    }
}

/// The capabilities of a dimension, with what is to be known of each.
pub(super) fn capabilities(words: &Words<'_>, profile: &ResponseProfile, top: &Node) -> Table {
    let row = |node: &Node| {
        let result = profile.node(&node.id)?;
        Some(vec![
            Cell::of(words.title(&node.id)),
            level(words, result),
            Cell::of(words.number(result.score)),
            Cell::of(words.bounds(result)),
            Cell::of(gap(words, result)),
            Cell::of(words.remarks(result)),
        ])
    };
    Table {
        caption: words.say("report-capabilities-table", &[("dimension", words.title(&top.id).into())]),
        columns: vec![
            Column::words(words.say("profile-capability", &[]), 5),
            Column::words(words.say("profile-level-head", &[]), 5),
            Column::numbers(words.say("profile-score", &[])),
            Column::words(words.say("profile-bounds-head", &[]), 4),
            Column::numbers(words.say("profile-gap", &[])),
            Column::words(words.say("profile-flags", &[]), 5),
        ],
        rows: words.survey.leaves(top).into_iter().filter_map(row).collect(),
    }
}

/// Capabilities below their target, the widest gap first; equal ones in tree order.
pub(super) fn gaps(words: &Words<'_>, profile: &ResponseProfile) -> Table {
    let is_leaf = |result: &&NodeResult| words.survey.node(&result.id).is_some_and(Node::is_leaf);
    let shortfall = |result: &NodeResult| result.shortfall.unwrap_or_default();
    let mut short: Vec<&NodeResult> =
        profile.nodes.iter().filter(is_leaf).filter(|result| exceeds(shortfall(result), 0.0)).collect();
    short.sort_by(|left, right| shortfall(right).total_cmp(&shortfall(left)));
    let row = |result: &NodeResult| {
        vec![
            Cell::of(words.title(&result.id)),
            level(words, result),
            Cell::of(words.number(result.score)),
            Cell::of(words.number(result.target)),
            Cell::of(gap(words, result)),
        ]
    };
    Table {
        caption: words.say("report-gaps-table", &[]),
        columns: vec![
            Column::words(words.say("profile-capability", &[]), 5),
            Column::words(words.say("profile-level-head", &[]), 5),
            Column::numbers(words.say("profile-score", &[])),
            Column::numbers(words.say("profile-target", &[])),
            Column::numbers(words.say("profile-gap", &[])),
        ],
        rows: short.into_iter().map(row).collect(),
    }
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
    Cell { level: result.level, text: words.level_beside_digit(result) }
}

fn gap(words: &Words<'_>, result: &NodeResult) -> String {
    words.number(result.shortfall.filter(|gap| exceeds(*gap, 0.0)))
}
