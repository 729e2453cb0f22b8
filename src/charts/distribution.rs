//! C3, the distribution: how institutions are spread over the levels, one bar of the whole a node.

use super::canvas::{Align, Area, Canvas};
use super::frame::{LABEL, MARGIN, ROW, label, line_height, strong};
use super::marks::{Grid, hatch, pixels};
use super::text::width;
use super::words::{Origin, Words};
use super::{Cell, Chart, Column, Scene, Size, Table};
use crate::i18n::Arg;
use crate::mapping::{NationProfile, NodeProfile};

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    id: String,
    name: String,
    /// "n = 34", or why there is no bar.
    end: String,
    state: State,
    /// Institutions at level 0, 1, …
    levels: Vec<usize>,
    /// The same as people read them.
    counts: Vec<String>,
    /// Words of the levels, for the key.
    key: Vec<String>,
}

/// What a row shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Shown,
    Suppressed,
    NoAnswer,
    NotAsked,
}

impl State {
    const fn code(self) -> &'static str {
        match self {
            Self::Shown => "ok",
            Self::Suppressed => "suppressed",
            Self::NoAnswer => "no_answer",
            Self::NotAsked => "not_asked",
        }
    }
}

/// The chart of a nation: its dimensions, or the capabilities of one.
#[must_use]
pub fn chart(words: Words<'_>, nation: &NationProfile, node: Option<&str>, origin: Origin<'_>) -> Chart {
    let figures = |id: &str| nation.nodes.iter().find(|(one, _)| one == id).map(|(_, figures)| figures);
    let ids = words.children(node);
    let bars: Vec<Bar> = ids.into_iter().filter_map(|id| Some(bar(words, id, figures(id)?))).collect();
    let finding = finding(words, &bars);
    let coverage = [
        ("n", Arg::from(words.count(nation.submitted))),
        ("all", Arg::from(words.count(nation.frame))),
        ("share", Arg::from(words.percent(nation.coverage.unwrap_or(0.0)))),
    ];
    Chart {
        lang: words.lang,
        subtitle: words.say("chart-distribution-subtitle", &coverage),
        note: words.plain("chart-distribution-note"),
        source: words.source(origin),
        alt: Words::alt([
            words.say("chart-distribution-alt", &[("finding", Arg::from(&finding))]),
            words.plain("chart-distribution-alt-short"),
        ]),
        title: finding,
        table: table(words, &bars),
        scene: Scene::Distribution(bars),
        top: words.survey.model.top_level(),
    }
}

fn bar(words: Words<'_>, id: &str, figures: &NodeProfile) -> Bar {
    let state = if !words.is_asked(id) {
        State::NotAsked
    } else if figures.suppressed {
        State::Suppressed
    } else if figures.n == 0 {
        State::NoAnswer
    } else {
        State::Shown
    };
    let end = match state {
        State::Shown => words.say("chart-n", &[("n", Arg::from(words.count(figures.n)))]),
        State::Suppressed => words.plain("nation-hidden"),
        State::NoAnswer => words.plain("nation-nobody"),
        State::NotAsked => words.plain("profile-not-asked"),
    };
    let levels = figures.levels.clone().filter(|_| state == State::Shown).unwrap_or_default();
    let key = (0..=words.survey.model.top_level())
        .map(|level| {
            let args = [("level", Arg::from(u32::from(level))), ("name", Arg::from(words.level_name(level)))];
            words.say("profile-level", &args)
        })
        .collect();
    Bar {
        id: id.to_owned(),
        name: words.title(id).to_owned(),
        end,
        state,
        counts: levels.iter().map(|count| words.count(*count)).collect(),
        levels,
        key,
    }
}

/// In which dimension the most have come to level 2, as counts: shares of few institutions mislead.
fn finding(words: Words<'_>, bars: &[Bar]) -> String {
    let reached = |bar: &Bar| bar.levels.iter().skip(2).sum::<usize>();
    let of = |bar: &Bar| bar.levels.iter().sum::<usize>();
    let shown = || bars.iter().filter(|bar| bar.state == State::Shown);
    #[expect(clippy::cast_precision_loss, reason = "counts of institutions are far below 2^53")]
    let share = |bar: &&Bar| reached(bar) as f64 / of(bar).max(1) as f64;
    let Some(best) = shown().rev().max_by(|a, b| share(a).total_cmp(&share(b))) else {
        return words.plain("chart-distribution-none");
    };
    let args = [
        ("n", Arg::from(reached(best))),
        ("all", Arg::from(words.count(of(best)))),
        ("node", Arg::from(&best.name)),
        ("name", Arg::from(words.level_name(2))),
    ];
    words.say(if shown().count() > 1 { "chart-distribution-best" } else { "chart-distribution-only" }, &args)
}

fn table(words: Words<'_>, bars: &[Bar]) -> Table {
    const KEYS: [&str; 10] = [
        "level_0", "level_1", "level_2", "level_3", "level_4", "level_5", "level_6", "level_7", "level_8",
        "level_9",
    ];
    let top = usize::from(words.survey.model.top_level());
    let mut columns = vec![
        Column { key: "id", title: words.plain("chart-column-name"), is_number: false },
        Column { key: "status", title: String::new(), is_number: false },
        Column { key: "n", title: words.plain("chart-column-n"), is_number: true },
    ];
    let key = bars.first().map(|bar| bar.key.clone()).unwrap_or_default();
    columns.extend(KEYS.iter().take(top + 1).zip(key).map(|(key, title)| Column {
        key,
        title,
        is_number: true,
    }));
    let cells = |bar: &Bar| {
        let is_shown = bar.state == State::Shown;
        let n = bar.levels.iter().sum::<usize>();
        let n = Cell::words(bar.end.clone(), if is_shown { n.to_string() } else { String::new() });
        let mut row = vec![
            Cell::words(bar.name.clone(), bar.id.clone()),
            Cell::words(String::new(), bar.state.code()),
            n,
        ];
        row.extend((0..=top).map(|level| match (bar.counts.get(level), bar.levels.get(level)) {
            (Some(text), Some(count)) => Cell::words(text.clone(), count.to_string()),
            (_, _) => Cell::default(),
        }));
        row
    };
    Table { caption: words.plain("nation-distribution"), columns, rows: bars.iter().map(cells).collect() }
}

/// Draws the rows; returns where the note may begin.
pub(super) fn draw(canvas: &mut Canvas, bars: &[Bar], top: u8, size: Size, below: i32) -> i32 {
    let names = bars.iter().map(|bar| bar.name.as_str());
    let grid = Grid::new(canvas, size, names, bars.iter().map(|bar| bar.end.as_str()));
    let mut y = key(canvas, bars.first().map_or(&[], |bar| bar.key.as_slice()), top, below);
    for bar in bars {
        let (middle, next) = grid.row(canvas, y, &bar.name, &bar.end);
        let whole = Area { x: grid.start, y: middle - ROW / 2 + 3, width: grid.extent, height: ROW - 6 };
        match bar.state {
            State::Shown => segments(canvas, bar, top, whole),
            State::Suppressed => hatch(canvas, whole, canvas.palette().edge),
            State::NoAnswer | State::NotAsked => {}
        }
        y = next;
    }
    y
}

/// What the colours mean, in a line that breaks.
fn key(canvas: &mut Canvas, names: &[String], top: u8, below: i32) -> i32 {
    let palette = canvas.palette();
    let (mut x, mut y) = (MARGIN, below + 4);
    for (level, name) in names.iter().enumerate() {
        let needed = 22 + pixels(width(name, LABEL, false)) + 14;
        if x > MARGIN && x + needed > canvas.width - MARGIN {
            x = MARGIN;
            y += line_height(LABEL) + 4;
        }
        let swatch = Area { x, y, width: 16, height: 14 };
        canvas.fill(swatch, palette.level(level, usize::from(top)).0);
        canvas.outline(swatch, palette.edge);
        canvas.text((x + 22, y + 12), Align::Start, label(palette.ink), name.clone());
        x += needed;
    }
    y + line_height(LABEL) + 8
}

/// The part of each level; a thick line stands between levels 2 and 3 in every bar.
fn segments(canvas: &mut Canvas, bar: &Bar, top: u8, whole: Area) {
    let palette = canvas.palette();
    let all: usize = bar.levels.iter().sum();
    let mut before = 0_usize;
    #[expect(clippy::cast_precision_loss, reason = "counts of institutions are far below 2^53")]
    let at = |count: usize| whole.x + pixels(count as f64 / all.max(1) as f64 * f64::from(whole.width));
    let mut anchor = None;
    for (level, count) in bar.levels.iter().enumerate() {
        let (from, to) = (at(before), at(before + count));
        let (ground, digit) = palette.level(level, usize::from(top));
        let area = Area { x: from, width: to - from, ..whole };
        canvas.fill(area, ground);
        if *count > 0 {
            canvas.outline(area, palette.edge);
        }
        if (to - from) * 100 >= whole.width * 8 {
            let text = bar.counts.get(level).cloned().unwrap_or_default();
            canvas.text(
                ((from + to) / 2, whole.y + whole.height / 2 + 5),
                Align::Middle,
                strong(digit),
                text,
            );
        }
        before += count;
        if level == 2 {
            anchor = Some(to);
        }
    }
    if let Some(x) = anchor.filter(|_| top > 2) {
        canvas.line((x, whole.y - 3), (x, whole.y + whole.height + 3), palette.ink, 3);
    }
}
