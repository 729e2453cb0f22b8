//! A list: its rows as cards, what they come to, and the ways to add, change and remove.

pub mod paste;
pub mod remove;
pub mod row;
mod table;

use std::collections::HashMap;

use serde::Serialize;
use serde_json::Value;

use super::bar::Bar;
use super::item::ItemView;
use super::words::value_in_words;
use crate::actions::answering::{ResponseView, Row};
use crate::i18n::Arg;
use crate::model::{Answer, Item, ItemKind, MOST_ROWS};
use crate::web::frame::say;
use crate::web::list::ListView;
use crate::web::templates::View;
use crate::web::visitor::Visitor;

/// Rows on one page.
const ROWS: usize = 25;
/// Columns on a card beside the one that names the row.
const ON_CARD: usize = 3;

/// The page.
#[derive(Debug, Serialize)]
pub struct RosterPage {
    /// What stands round every question page.
    #[serde(flatten)]
    pub bar: Bar,
    /// Address of the list.
    pub here: String,
    /// The list as an item: help, comment, "I do not know".
    pub items: Vec<ItemView>,
    /// "12 rows", then what each number comes to.
    pub totals: Vec<String>,
    /// The rows of this page.
    pub cards: Vec<Card>,
    /// The way to the other rows.
    pub list: ListView,
    /// Why no row can be added.
    pub full: Option<String>,
}

impl View for RosterPage {
    const TEMPLATE: &'static str = "roster.html";
}

/// One row.
#[derive(Debug, Serialize)]
pub struct Card {
    /// From 1.
    pub number: usize,
    /// What it is called.
    pub name: String,
    /// Another row is called the same.
    pub twice: bool,
    /// Labels and values of the columns that follow.
    pub cells: Vec<(String, String)>,
}

/// Builds the page of a list; `page` counts from 0.
pub(super) fn build(
    visitor: &Visitor,
    view: &ResponseView,
    (bar, shown): (Bar, ItemView),
    list: &Item,
    page: usize,
) -> RosterPage {
    let rows = rows_of(view, list);
    let here = format!("{}/{}", bar.base, list.id);
    let page = page.min(rows.len().saturating_sub(1) / ROWS);
    let full =
        (rows.len() >= most(list)).then(|| say(visitor, "roster-full", &[("max", Arg::from(most(list)))]));
    RosterPage {
        totals: totals(visitor, view, list, &rows),
        cards: cards(visitor, view, list, (&rows, page)),
        list: pager(visitor, &here, rows.len(), page),
        items: vec![shown],
        full,
        here,
        bar,
    }
}

/// The rows that stand now.
pub(super) fn rows_of(view: &ResponseView, list: &Item) -> Vec<Row> {
    let rows = view.answers.get(&list.id).and_then(Answer::rows).unwrap_or_default();
    rows.into_iter().cloned().collect()
}

/// How many rows a list may have.
pub(super) fn most(list: &Item) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
    list.limits.max.map_or(MOST_ROWS, |max| max.clamp(0.0, 1e6) as usize)
}

/// What a row is called: its first column.
pub(super) fn name(visitor: &Visitor, view: &ResponseView, list: &Item, row: &Row) -> String {
    let first = list.columns.first();
    let value = first.and_then(|column| Some((column, row.get(&column.id)?)));
    value.map_or_else(
        || say(visitor, "roster-unnamed", &[]),
        |(column, value)| value_in_words(visitor, &view.survey, column, value),
    )
}

fn cards(visitor: &Visitor, view: &ResponseView, list: &Item, (rows, page): (&[Row], usize)) -> Vec<Card> {
    let key = |row: &Row| -> Option<String> {
        let value = row.get(&list.columns.first()?.id)?;
        Some(value.as_str().map_or_else(|| value.to_string(), |text| text.trim().to_lowercase()))
    };
    let mut seen: HashMap<String, usize> = HashMap::new();
    for key in rows.iter().filter_map(key) {
        *seen.entry(key).or_default() += 1;
    }
    let lang = visitor.lang.code();
    let cell = |row: &Row, column: &Item| {
        let value = value_in_words(visitor, &view.survey, column, row.get(&column.id)?);
        Some((view.survey.words(lang, &column.id, "text").to_owned(), value))
    };
    rows.iter()
        .enumerate()
        .skip(page * ROWS)
        .take(ROWS)
        .map(|(at, row)| Card {
            number: at + 1,
            name: name(visitor, view, list, row),
            twice: key(row).is_some_and(|key| seen.get(&key).is_some_and(|count| *count > 1)),
            cells: list.columns.iter().skip(1).filter_map(|column| cell(row, column)).take(ON_CARD).collect(),
        })
        .collect()
}

/// "12 rows", "Cost per year: 1,200 thousands"
fn totals(visitor: &Visitor, view: &ResponseView, list: &Item, rows: &[Row]) -> Vec<String> {
    let lang = visitor.lang.code();
    let mut lines = vec![say(visitor, "roster-count", &[("count", Arg::from(rows.len()))])];
    for column in list.columns.iter().filter(|column| column.kind == ItemKind::Number) {
        let numbers: Vec<f64> =
            rows.iter().filter_map(|row| row.get(&column.id).and_then(Value::as_f64)).collect();
        if numbers.is_empty() {
            continue;
        }
        let sum: f64 = numbers.iter().sum();
        let own = column.limits.unit.as_deref().unwrap_or_default();
        let unit = view.survey.text(lang, &format!("{}.unit", column.id)).map_or(own, |found| found.text);
        let decimals = if sum.fract() == 0.0 { 0 } else { 2 };
        let args = [
            ("column", Arg::from(view.survey.words(lang, &column.id, "text"))),
            ("sum", Arg::from(visitor.site.i18n.number(visitor.lang, sum, decimals))),
            ("unit", Arg::from(unit)),
            ("count", Arg::from(numbers.len())),
        ];
        lines.push(say(visitor, "roster-total", &args));
    }
    lines
}

fn pager(visitor: &Visitor, here: &str, all: usize, page: usize) -> ListView {
    if all <= ROWS {
        return ListView::default();
    }
    let (from, to) = (page * ROWS + 1, all.min((page + 1) * ROWS));
    let args = [("first", Arg::from(from)), ("last", Arg::from(to)), ("count", Arg::from(all))];
    ListView {
        range: Some(say(visitor, "list-range", &args)),
        previous: (page > 0).then(|| format!("{here}?page={page}")),
        next: (to < all).then(|| format!("{here}?page={}", page + 2)),
        ..ListView::default()
    }
}
