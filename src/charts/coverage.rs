//! C4, coverage: whom the figures speak for, one bar a stage. Never a funnel: the lengths are the counts.

use super::canvas::{Area, Canvas};
use super::frame::ROW;
use super::marks::{Grid, pixels};
use super::words::{Origin, Words};
use super::{Cell, Chart, Column, Scene, Size, Table};
use crate::i18n::Arg;

/// How many have come at least so far.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stage {
    /// Key of its name in the language files.
    pub key: &'static str,
    /// Its code in the file of numbers.
    pub code: &'static str,
    /// Institutions.
    pub count: usize,
    /// Their share of the frame's size (staff), where sizes are known.
    pub size_share: Option<f64>,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    name: String,
    code: &'static str,
    /// "34 of 60 (57 %)", and by size.
    end: String,
    count: usize,
    share: f64,
    size_share: Option<f64>,
}

/// What the title tells: the code of a stage, and the keys of the sentences.
struct Finding {
    stage: &'static str,
    title: &'static str,
    alt: &'static str,
    note: &'static str,
    note_by_size: &'static str,
}

const SIGNED: Finding = Finding {
    stage: "signed",
    title: "chart-coverage-title",
    alt: "chart-coverage-alt",
    note: "chart-coverage-note",
    note_by_size: "chart-coverage-note-size",
};

const SUBMITTED: Finding = Finding {
    stage: "submitted",
    title: "chart-coverage-register-title",
    alt: "chart-coverage-register-alt",
    note: "chart-coverage-register-note",
    note_by_size: "chart-coverage-register-note-size",
};

/// The chart of a campaign of `all` institutions: started, sent, `signed`, accepted.
#[must_use]
pub fn of_campaign(words: Words<'_>, stages: &[Stage], all: usize, origin: Origin<'_>) -> Chart {
    chart(words, stages, all, &SIGNED, origin)
}

/// The chart of a register of `all` institutions: those in it, and those of whom answers were `submitted`.
#[must_use]
pub fn of_register(words: Words<'_>, stages: &[Stage], all: usize, origin: Origin<'_>) -> Chart {
    chart(words, stages, all, &SUBMITTED, origin)
}

fn chart(words: Words<'_>, stages: &[Stage], all: usize, finding: &Finding, origin: Origin<'_>) -> Chart {
    let steps: Vec<Step> = stages.iter().map(|stage| step(words, stage, all)).collect();
    let told = steps.iter().find(|step| step.code == finding.stage);
    let args = [
        ("n", Arg::from(told.map_or(0, |step| step.count))),
        ("all", Arg::from(words.count(all))),
        ("share", Arg::from(words.percent(told.map_or(0.0, |step| step.share)))),
    ];
    let has_sizes = stages.iter().any(|stage| stage.size_share.is_some());
    Chart {
        lang: words.lang,
        title: words.say(finding.title, &args),
        subtitle: words.plain("chart-coverage-subtitle"),
        note: words.plain(if has_sizes { finding.note_by_size } else { finding.note }),
        source: words.source(origin),
        alt: Words::alt([words.say(finding.alt, &args)]),
        table: table(words, &steps, has_sizes),
        scene: Scene::Coverage(steps),
        top: 0,
    }
}

fn step(words: Words<'_>, stage: &Stage, all: usize) -> Step {
    #[expect(clippy::cast_precision_loss, reason = "counts of institutions are far below 2^53")]
    let share = if all == 0 { 0.0 } else { stage.count as f64 / all as f64 };
    let args = [
        ("count", Arg::from(words.count(stage.count))),
        ("all", Arg::from(words.count(all))),
        ("share", Arg::from(words.percent(share))),
        ("size", Arg::from(stage.size_share.map(|share| words.percent(share)).unwrap_or_default())),
    ];
    let key = if stage.size_share.is_some() { "chart-coverage-end-size" } else { "campaign-stage-count" };
    Step {
        name: words.plain(stage.key),
        code: stage.code,
        end: words.say(key, &args),
        count: stage.count,
        share,
        size_share: stage.size_share,
    }
}

fn table(words: Words<'_>, steps: &[Step], has_sizes: bool) -> Table {
    let column =
        |key: &'static str, title: &str| Column { key, title: words.plain(title), is_number: key != "stage" };
    let mut columns = vec![
        column("stage", "campaign-stage"),
        column("n", "common-institutions"),
        column("share", "chart-column-share"),
    ];
    if has_sizes {
        columns.push(column("size_share", "chart-column-size-share"));
    }
    let cells = |step: &Step| {
        let mut row = vec![
            Cell::words(step.name.clone(), step.code),
            Cell::words(words.count(step.count), step.count.to_string()),
            Cell::number(words.percent(step.share), Some(step.share)),
        ];
        if has_sizes {
            let text = step.size_share.map(|share| words.percent(share)).unwrap_or_default();
            row.push(Cell::number(text, step.size_share));
        }
        row
    };
    Table { caption: words.plain("campaign-coverage"), columns, rows: steps.iter().map(cells).collect() }
}

/// Draws the rows; returns where the note may begin.
pub(super) fn draw(canvas: &mut Canvas, steps: &[Step], size: Size, below: i32) -> i32 {
    let palette = canvas.palette();
    let names = steps.iter().map(|step| step.name.as_str());
    let grid = Grid::new(canvas, size, names, steps.iter().map(|step| step.end.as_str()));
    let mut y = below + 4;
    for step in steps {
        let (middle, next) = grid.row(canvas, y, &step.name, &step.end);
        let length = |share: f64| pixels(share.clamp(0.0, 1.0) * f64::from(grid.extent));
        let height = if step.size_share.is_some() { 12 } else { ROW - 10 };
        let top = middle - (ROW - 10) / 2;
        canvas.outline(Area { x: grid.start, y: top, width: grid.extent, height: ROW - 10 }, palette.line);
        canvas.fill(Area { x: grid.start, y: top, width: length(step.share).max(1), height }, palette.bar);
        if let Some(share) = step.size_share {
            let area = Area { x: grid.start, y: top + height + 1, width: length(share).max(1), height: 5 };
            canvas.fill(area, palette.edge);
        }
        y = next;
    }
    y
}
