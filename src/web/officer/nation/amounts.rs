//! Means by size beside those by institution, and totals: how many institutions, people and systems there are.

use serde::Serialize;

use super::telling::Telling;
use crate::i18n::Arg;
use crate::mapping::sized::DOMINANCE;
use crate::mapping::totals::Total;
use crate::mapping::{NationProfile, NodeProfile};
use crate::model::{Node, Survey};
use crate::web::table::{Cell, Table};

/// Both means, part by part.
#[derive(Debug, Serialize)]
pub struct TwoMeans {
    /// The figures.
    pub table: Table,
    /// What is left out.
    pub note: String,
}

/// None where no size is known, or none may be shown.
pub(super) fn two_means(
    telling: Telling<'_>,
    survey: &Survey,
    profile: &NationProfile,
    tops: &[&Node],
) -> Option<TwoMeans> {
    let of = |node: &&Node| {
        let (_, figures) = profile.nodes.iter().find(|(id, _)| *id == node.id)?;
        Some((survey.words(telling.visitor.lang.code(), &node.id, "title").to_owned(), figures))
    };
    let whole = (telling.plain("answer-overall"), &profile.overall);
    let all: Vec<_> = std::iter::once(whole).chain(tops.iter().filter_map(of)).collect();
    all.iter().find(|(_, figures)| figures.mean_size.is_some())?;
    let head = |key: &str, is_number: bool| (telling.plain(key), is_number);
    let rows = all.into_iter().filter(|(_, figures)| figures.n > 0 || figures.suppressed);
    let args = [
        ("unknown", Arg::from(telling.count(profile.size_unknown))),
        ("most", Arg::from(telling.share(DOMINANCE))),
    ];
    Some(TwoMeans {
        table: Table {
            caption: telling.plain("nation-two-means"),
            columns: vec![
                head("chart-column-name", false),
                head("nation-mean-institution", true),
                head("nation-column-error", true),
                head("nation-column-interval", false),
                head("nation-mean-size", true),
                head("nation-column-error", true),
                head("nation-column-interval", false),
            ],
            rows: rows.map(|(title, figures)| row(telling, title, figures)).collect(),
        },
        note: telling.say("nation-two-means-note", &args),
    })
}

fn row(telling: Telling<'_>, title: String, figures: &NodeProfile) -> Vec<Cell> {
    let mut cells = vec![Cell::words(title)];
    if figures.suppressed {
        cells.push(Cell::across(telling.plain("nation-hidden"), 6));
        return cells;
    }
    let number =
        |figure: Option<f64>| Cell::number(telling.or_none(figure.map(|figure| telling.score(figure))));
    let range = |ends: Option<[f64; 2]>| Cell::whole(telling.or_none(ends.map(|ends| telling.range(ends))));
    cells.extend([number(figures.mean), number(figures.se), range(figures.ci)]);
    cells.extend([number(figures.mean_size), number(figures.se_size), range(figures.ci_size)]);
    cells
}

/// Institutions at each level or above, and what the number questions add up to; none where nobody answered.
pub(super) fn totals(telling: Telling<'_>, survey: &Survey, profile: &NationProfile) -> Option<Table> {
    let head = |key: &str, is_number: bool| (telling.plain(key), is_number);
    let at_or_above = profile.totals.at_or_above.iter().enumerate().filter(|_| survey.gives_levels());
    let levels = at_or_above.map(|(at, total)| {
        let title = telling.say("nation-totals-level", &[("level", Arg::from(telling.count(at + 1)))]);
        total_row(telling, title, total, 1)
    });
    let numbers = profile
        .totals
        .numbers
        .iter()
        .map(|(id, total)| total_row(telling, number_title(telling, survey, id), total, 0));
    let rows: Vec<_> = levels.chain(numbers).collect();
    (!rows.is_empty()).then(|| Table {
        caption: telling.plain("nation-totals"),
        columns: vec![
            head("nation-totals-what", false),
            head("nation-column-used", true),
            head("nation-totals-total", true),
            head("nation-column-error", true),
            head("nation-column-interval", false),
        ],
        rows,
    })
}

/// "How much did it spend? (thousand of the national currency)": a sum says nothing without its unit.
fn number_title(telling: Telling<'_>, survey: &Survey, id: &str) -> String {
    let lang = telling.visitor.lang.code();
    let what = survey.words(lang, id, "text");
    let found = survey.text(lang, &format!("{id}.unit")).map(|found| found.text);
    let code = || survey.item(id).and_then(|item| item.limits.unit.as_deref());
    let Some(unit) = found.or_else(code) else { return what.to_owned() };
    telling.say("nation-totals-unit", &[("what", Arg::from(what)), ("unit", Arg::from(unit))])
}

fn total_row(telling: Telling<'_>, title: String, total: &Total, decimals: u8) -> Vec<Cell> {
    let mut cells = vec![Cell::words(title), Cell::number(telling.count(total.n))];
    let Some(figure) = total.total else {
        cells.push(Cell::across(telling.plain("nation-hidden"), 3));
        return cells;
    };
    let number = |figure: f64| telling.number(figure, decimals);
    cells.extend([
        Cell::number(number(figure)),
        Cell::number(telling.or_none(total.se.map(number))),
        Cell::whole(telling.or_none(total.ci.map(|ends| telling.between(ends.map(number))))),
    ]);
    cells
}
