//! C6, the gaps: a stick from where something stands to its target, the widest first.
//!
//! What lies beyond its target has no stick: a surplus never makes up for a shortfall.

use super::canvas::Canvas;
use super::frame::ROW;
use super::marks::Grid;
use super::words::{Origin, Words, leaf_target};
use super::{Cell, Chart, Column, Scene, Size, Table};
use crate::i18n::Arg;
use crate::mapping::NationProfile;
use crate::model::{Node, Target};
use crate::scoring::{ResponseProfile, Status};

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Stick {
    id: String,
    name: String,
    current: f64,
    target: f64,
    /// Share of institutions that are a level or more below, of a nation.
    share: Option<f64>,
    /// "1.25", or "1.25, in 42 %".
    end: String,
    digits: Vec<String>,
}

impl Stick {
    fn gap(&self) -> f64 {
        self.target - self.current
    }
}

/// Words that differ between an institution and a nation.
struct Wording {
    title: &'static str,
    subtitle: &'static str,
    note: &'static str,
    none: String,
}

/// The chart of one response: its capabilities below their targets.
#[must_use]
pub fn of_response(
    words: Words<'_>,
    profile: &ResponseProfile,
    target: Option<&Target>,
    origin: Origin<'_>,
) -> Chart {
    let leaves = words.survey.model.nodes.iter().filter(|node| node.is_leaf());
    let sticks = leaves.filter_map(|node| {
        let result = profile.node(&node.id).filter(|result| result.status == Status::Ok)?;
        stick(words, node, (result.score?, result.target?), None)
    });
    let without = words.survey.model.nodes.iter().filter(|node| node.is_leaf()).filter(|node| {
        profile.node(&node.id).is_some_and(|r| r.status != Status::Ok && words.is_asked(&node.id))
    });
    let wording = Wording {
        title: "chart-gaps-title",
        subtitle: "chart-gaps-subtitle",
        note: "chart-gaps-note",
        none: words.no_gaps(profile),
    };
    assemble(words, sticks.collect(), without.count(), target, origin, &wording)
}

/// The chart of a nation: the median of its institutions against the target, capability by capability.
#[must_use]
pub fn of_nation(words: Words<'_>, nation: &NationProfile, target: &Target, origin: Origin<'_>) -> Chart {
    let figures = |id: &str| nation.nodes.iter().find(|(one, _)| one == id).map(|(_, figures)| figures);
    let leaves = || words.survey.model.nodes.iter().filter(|node| node.is_leaf());
    let sticks = leaves().filter_map(|node| {
        let figures = figures(&node.id)?;
        let [_, median, _] = figures.quartiles?;
        stick(words, node, (median, leaf_target(target, &node.id)?), figures.prevalence)
    });
    let hidden = leaves().filter(|node| figures(&node.id).is_some_and(|figures| figures.suppressed)).count();
    let wording = Wording {
        title: "chart-gaps-nation-title",
        subtitle: "chart-gaps-nation-subtitle",
        note: "chart-gaps-nation-note",
        none: words.plain("chart-gaps-nation-none"),
    };
    assemble(words, sticks.collect(), hidden, Some(target), origin, &wording)
}

fn stick(words: Words<'_>, node: &Node, (current, target): (f64, f64), share: Option<f64>) -> Option<Stick> {
    let gap = target - current;
    if gap <= 1e-9 {
        return None;
    }
    let args = [
        ("gap", Arg::from(words.score(gap))),
        ("share", Arg::from(share.map(|share| words.percent(share)).unwrap_or_default())),
    ];
    let key = if share.is_some() { "chart-gaps-end-share" } else { "chart-gaps-end" };
    Some(Stick {
        id: node.id.clone(),
        name: words.title(&node.id).to_owned(),
        current,
        target,
        share,
        end: words.say(key, &args),
        digits: (0..=words.survey.model.top_level()).map(|level| words.count(usize::from(level))).collect(),
    })
}

fn assemble(
    words: Words<'_>,
    mut sticks: Vec<Stick>,
    left_out: usize,
    target: Option<&Target>,
    origin: Origin<'_>,
    wording: &Wording,
) -> Chart {
    // Stable, so that equal gaps stay in the order of the tree.
    sticks.sort_by(|a, b| b.gap().total_cmp(&a.gap()));
    let title = match sticks.first() {
        Some(widest) => {
            let args = [
                ("node", Arg::from(&widest.name)),
                ("gap", Arg::from(words.score(widest.gap()))),
                ("target", Arg::from(words.score(widest.target))),
                ("count", Arg::from(sticks.len())),
            ];
            words.say(wording.title, &args)
        }
        None => wording.none.clone(),
    };
    let top = words.survey.model.top_level();
    let target = target.map(|target| words.target(&target.id)).unwrap_or_default();
    let facts = [
        ("name", Arg::from(origin.name)),
        ("target", Arg::from(target)),
        ("max", Arg::from(words.count(usize::from(top)))),
    ];
    // Nothing to see, and no table, where nothing is short.
    let alt = if sticks.is_empty() { "chart-gaps-alt-none" } else { "chart-gaps-alt" };
    Chart {
        lang: words.lang,
        subtitle: words.say(wording.subtitle, &facts),
        note: words.say(wording.note, &[("count", Arg::from(left_out))]),
        source: words.source(origin),
        alt: Words::alt([
            words.say(alt, &[("finding", Arg::from(&title))]),
            words.plain("chart-gaps-alt-short"),
        ]),
        title,
        table: table(words, &sticks),
        scene: Scene::Gaps(sticks),
        top,
    }
}

fn table(words: Words<'_>, sticks: &[Stick]) -> Table {
    let column =
        |key: &'static str, title: &str| Column { key, title: words.plain(title), is_number: key != "id" };
    let has_shares = sticks.iter().any(|stick| stick.share.is_some());
    let mut columns = vec![
        column("id", "profile-capability"),
        column("current", if has_shares { "chart-column-median" } else { "profile-score" }),
        column("target", "profile-target"),
        column("gap", "profile-gap"),
    ];
    if has_shares {
        columns.push(column("prevalence", "chart-column-prevalence"));
    }
    let number = |value: f64| Cell::number(words.score(value), Some(value));
    let cells = |stick: &Stick| {
        let mut row = vec![
            Cell::words(stick.name.clone(), stick.id.clone()),
            number(stick.current),
            number(stick.target),
            number(stick.gap()),
        ];
        if has_shares {
            let text = stick.share.map(|share| words.percent(share)).unwrap_or_default();
            row.push(Cell::number(text, stick.share));
        }
        row
    };
    Table { caption: words.plain("chart-gaps-caption"), columns, rows: sticks.iter().map(cells).collect() }
}

/// Draws the rows; returns where the note may begin.
pub(super) fn draw(canvas: &mut Canvas, sticks: &[Stick], top: u8, size: Size, below: i32) -> i32 {
    let Some(first) = sticks.first() else { return below };
    let palette = canvas.palette();
    let names = sticks.iter().map(|stick| stick.name.as_str());
    let grid = Grid::new(canvas, size, names, sticks.iter().map(|stick| stick.end.as_str()));
    let head = below + 16;
    let mut y = head + 4;
    let mut middles = Vec::new();
    for stick in sticks {
        let (middle, next) = grid.row(canvas, y, &stick.name, &stick.end);
        middles.push(middle);
        y = next;
    }
    let last = middles.last().copied().unwrap_or(head) + ROW / 2;
    if !size.is_narrow() {
        grid.axis(canvas, (head, last), top, &first.digits);
    }
    for (stick, middle) in sticks.iter().zip(middles) {
        let (from, to) = (grid.at(stick.current, top), grid.at(stick.target, top));
        if size.is_narrow() {
            canvas.line((grid.start, middle), (grid.start + grid.extent, middle), palette.line, 1);
        }
        canvas.line((from, middle), (to, middle), palette.gap, 3);
        canvas.dot((from, middle), 6, palette.ink, palette.ink);
        canvas.diamond((to, middle), 7, palette.paper, palette.ink);
    }
    y
}
