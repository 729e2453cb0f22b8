//! C1, the level strip: a staircase seen from above, one box a level.
//!
//! Box k stands for the step from k - 1 to k on the axis of the score, so that boxes, score and target can be
//! read on one scale.

use super::canvas::{Align, Area, Canvas};
use super::frame::{label, strong};
use super::marks::{Grid, bracket, dotted};
use super::words::{Origin, Words};
use super::{Cell, Chart, Column, Scene, Size, Table};
use crate::i18n::Arg;
use crate::model::{AnswerState, Answers};
use crate::scoring::number::{exceeds, share};
use crate::scoring::{NodeResult, ResponseProfile, Status};

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct Strip {
    /// Title of the node.
    name: String,
    /// The level in words, with its unknowns.
    words: String,
    /// The figures.
    result: NodeResult,
    /// Boxes: the levels, the choices of a condition, or one for a bare score.
    boxes: u8,
    /// How many boxes are reached.
    reached: Option<u8>,
    /// A condition is met or not: it has neither digits nor a score to be seen.
    is_gate: bool,
    /// Digits of the levels in the language's way.
    digits: Vec<String>,
    /// Levels of which every item does not apply: stepped over.
    stepped: Vec<u8>,
    /// The next level is blocked by something that nobody knows.
    not_known: bool,
}

/// The chart of one response: the dimensions and the whole, or the capabilities of one dimension.
///
/// `answers` tell which levels are stepped over; without them only the figures are drawn.
#[must_use]
pub fn chart(
    words: Words<'_>,
    profile: &ResponseProfile,
    answers: Option<&Answers>,
    node: Option<&str>,
    origin: Origin<'_>,
) -> Chart {
    let parts = parts(words, profile, node);
    let whole = node.map_or(Some(&profile.overall), |id| profile.node(id)).unwrap_or(&profile.overall);
    let results = parts.iter().copied().chain([whole]);
    let rows: Vec<Strip> = results.map(|result| row(words, result, answers, &profile.overall)).collect();
    let finding = finding(words, whole, node, origin.name);
    let range = range(words, &parts);
    let title = [Some(finding.clone()), range.clone()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let has_levels = words.survey.gives_levels();
    let alt = if has_levels { "chart-strip-alt" } else { "chart-strip-alt-plain" };
    let short = words.say(alt, &[("finding", Arg::from(&finding))]);
    let long = range.map(|range| words.say(alt, &[("finding", Arg::from(format!("{finding} {range}")))]));
    Chart {
        lang: words.lang,
        title,
        subtitle: subtitle(words, profile),
        note: words.plain(if has_levels { "chart-strip-note" } else { "chart-strip-note-plain" }),
        source: words.source(origin),
        alt: Words::alt(long.into_iter().chain([short])),
        table: table(words, &rows),
        scene: Scene::Strip(rows),
        top: words.survey.model.top_level(),
    }
}

/// The children of a node, or the top of the tree; of a survey without levels all that stands at its ends,
/// since a group of conditions alone would say little.
fn parts<'p>(words: Words<'_>, profile: &'p ResponseProfile, node: Option<&str>) -> Vec<&'p NodeResult> {
    if node.is_some() || words.survey.gives_levels() {
        return words.children(node).into_iter().filter_map(|id| profile.node(id)).collect();
    }
    let leaves = words.survey.model.nodes.iter().filter(|node| node.is_leaf());
    leaves.filter_map(|leaf| profile.node(&leaf.id)).collect()
}

fn subtitle(words: Words<'_>, profile: &ResponseProfile) -> String {
    let facts = [
        ("completeness", Arg::from(words.share(profile.overall.completeness))),
        ("verified", Arg::from(words.share(profile.overall.verified_share))),
        ("max", Arg::from(words.count(usize::from(words.survey.model.top_level())))),
    ];
    let has_levels = words.survey.gives_levels();
    words.say(if has_levels { "chart-strip-subtitle" } else { "chart-strip-subtitle-plain" }, &facts)
}

fn row(words: Words<'_>, result: &NodeResult, answers: Option<&Answers>, overall: &NodeResult) -> Strip {
    let name = if result.id == overall.id {
        words.plain("answer-overall")
    } else {
        words.title(&result.id).to_owned()
    };
    let top = words.survey.model.top_level();
    let at = |level: u8, is: &dyn Fn(&AnswerState) -> bool, all: bool| {
        let Some((node, answers)) = words.survey.node(&result.id).zip(answers) else { return false };
        let items = node.items.iter().filter_map(|at| words.survey.items.get(*at));
        let mut states = items
            .filter(|item| item.level == Some(level))
            .map(|item| answers.get(&item.id).is_some_and(|answer| is(&answer.state)))
            .peekable();
        states.peek().is_some() && if all { states.all(|holds| holds) } else { states.any(|holds| holds) }
    };
    let is_na = |state: &AnswerState| matches!(state, AnswerState::Na { .. });
    let is_gate = words.survey.is_gate(&result.id);
    let is_bare = !is_gate && !words.survey.has_level(&result.id);
    Strip {
        name,
        boxes: if is_bare { 1 } else { top },
        is_gate,
        reached: if is_gate { words.verdict(result) } else { result.level },
        words: words.level(result),
        stepped: (1..=top).filter(|level| at(*level, &is_na, true)).collect(),
        not_known: result.level.is_some_and(|level| at(level + 1, &|s| matches!(s, AnswerState::Dk), false)),
        digits: (0..=top).map(|level| words.count(usize::from(level))).collect(),
        result: result.clone(),
    }
}

/// "Ministry of Health, overall: level 1 Incidental, up to 2, 3 unknown."
fn finding(words: Words<'_>, whole: &NodeResult, node: Option<&str>, name: &str) -> String {
    let of = node.map_or_else(|| words.plain("chart-strip-whole"), |id| words.title(id).to_owned());
    let args = [("name", Arg::from(name)), ("node", Arg::from(of)), ("level", Arg::from(words.level(whole)))];
    words.say(if whole.level.is_some() { "chart-strip-title" } else { "chart-strip-title-none" }, &args)
}

/// Which part is highest and which lowest, where they differ.
fn range(words: Words<'_>, parts: &[&NodeResult]) -> Option<String> {
    let is_known = |part: &&&NodeResult| {
        part.status == Status::Ok && part.score.is_some() && !words.survey.is_gate(&part.id)
    };
    let known = || parts.iter().filter(is_known);
    let score = |part: &&&NodeResult| part.score.unwrap_or_default();
    // The first of equals, in the order of the tree.
    let lowest = known().min_by(|a, b| score(a).total_cmp(&score(b)))?;
    let highest = known().rev().max_by(|a, b| score(a).total_cmp(&score(b)))?;
    // Scores on two scales are not compared.
    let is_one_scale = known().all(|part| !exceeds((part.max - highest.max).abs(), 0.0));
    if highest.score == lowest.score || !is_one_scale {
        return None;
    }
    let args = [
        ("high", Arg::from(words.title(&highest.id))),
        ("high_score", Arg::from(words.score(highest.score.unwrap_or_default()))),
        ("max", Arg::from(words.most(highest.max))),
        ("low", Arg::from(words.title(&lowest.id))),
        ("low_score", Arg::from(words.score(lowest.score.unwrap_or_default()))),
    ];
    Some(words.say("chart-strip-range", &args))
}

fn table(words: Words<'_>, rows: &[Strip]) -> Table {
    let column = |key: &'static str, title: &str, is_number: bool| Column {
        key,
        title: if title.is_empty() { String::new() } else { words.plain(title) },
        is_number,
    };
    let has_levels = words.survey.gives_levels();
    // A column without a title is not shown; the file of numbers keeps it.
    let aimed = |title: &'static str| if words.survey.targets.is_empty() { "" } else { title };
    let number =
        |value: Option<f64>| Cell::number(value.map(|value| words.score(value)).unwrap_or_default(), value);
    let bare = |value: String| Cell::words(String::new(), value);
    let cells = |row: &Strip| {
        let result = &row.result;
        let flags = result.flags.iter().map(|flag| flag.code()).collect::<Vec<_>>().join(";");
        vec![
            Cell::words(row.name.clone(), result.id.clone()),
            bare(result.status.code().to_owned()),
            Cell::words(row.words.clone(), result.level.map(|l| l.to_string()).unwrap_or_default()),
            bare(result.level_high.map(|l| l.to_string()).unwrap_or_default()),
            bare(result.unknown.to_string()),
            number(result.score),
            number(result.low),
            number(result.high),
            number(result.target),
            number(result.shortfall),
            bare(flags),
        ]
    };
    Table {
        caption: words.plain(if has_levels { "chart-strip-caption" } else { "profile-results" }),
        columns: vec![
            column("id", "chart-column-name", false),
            column("status", "", false),
            column("level", if has_levels { "profile-level-head" } else { "profile-result" }, false),
            column("level_high", "", true),
            column("unknown", "", true),
            column("score", "profile-score", true),
            column("lower", "chart-column-lower", true),
            column("upper", "chart-column-upper", true),
            column("target", aimed("profile-target"), true),
            column("shortfall", aimed("profile-gap"), true),
            column("flags", "", false),
        ],
        rows: rows.iter().map(cells).collect(),
    }
}

const BOX: i32 = 22;
const GAP: i32 = 3;

/// Draws the rows; returns where the note may begin.
pub(super) fn draw(canvas: &mut Canvas, rows: &[Strip], size: Size, below: i32) -> i32 {
    let names = rows.iter().map(|row| row.name.as_str());
    let grid = Grid::new(canvas, size, names, rows.iter().map(|row| row.words.as_str()));
    let mut y = below + 8;
    for row in rows {
        let (middle, next) = grid.row(canvas, y, &row.name, &row.words);
        steps(canvas, &grid, row, middle);
        signs(canvas, &grid, row, middle);
        y = next;
    }
    y
}

/// The boxes of one row.
fn steps(canvas: &mut Canvas, grid: &Grid, row: &Strip, middle: i32) {
    let palette = canvas.palette();
    let (result, top) = (&row.result, row.boxes);
    if result.status == Status::NotApplicable {
        let x = grid.at(0.5, 1);
        canvas.line((x - 10, middle), (x + 10, middle), palette.edge, 2);
        return;
    }
    for level in 1..=top {
        let (from, to) = (grid.at(f64::from(level - 1), top), grid.at(f64::from(level), top));
        let area = Area { x: from, y: middle - BOX / 2, width: to - from - GAP, height: BOX };
        let is_attained = row.reached.is_some_and(|reached| reached >= level);
        let is_stepped = row.stepped.contains(&level);
        if result.status == Status::Insufficient && !row.is_gate {
            dotted(canvas, area, palette.edge);
            continue;
        }
        if is_attained && !is_stepped {
            canvas.fill(area, palette.level(usize::from(level), usize::from(top)).0);
        }
        canvas.outline(area, palette.edge);
        if is_stepped {
            canvas.line((area.x, area.y + BOX), (area.x + area.width, area.y), palette.edge, 1);
        }
        let is_open = row.is_gate && row.reached.is_none() && level == 1;
        if is_open || result.level == Some(level - 1) && row.not_known {
            canvas.text((area.x + area.width / 2, middle + 5), Align::Middle, label(palette.ink), "?");
        }
    }
    digit(canvas, grid, row, middle);
    if let Some(ceiling) = result.ceiling.filter(|ceiling| *ceiling < top) {
        let x = grid.at(f64::from(ceiling), top) - GAP / 2;
        canvas.line((x, middle - BOX / 2 - 4), (x, middle + BOX / 2 + 4), palette.ink, 3);
    }
}

/// The digit in the last attained box. Level 0 has none, and its word at the end of the row: a digit in the
/// first, empty box would lie below the dot.
fn digit(canvas: &mut Canvas, grid: &Grid, row: &Strip, middle: i32) {
    let top = row.boxes;
    let Some(level) = row.result.level.filter(|level| *level > 0 && !row.is_gate) else { return };
    let text = row.digits.get(usize::from(level)).cloned().unwrap_or_default();
    let at = f64::from(level) - 0.85;
    let colour = canvas.palette().level(usize::from(level), usize::from(top)).1;
    canvas.text((grid.at(at, top), middle + 5), Align::Middle, strong(colour), text);
}

/// Bounds, target and score on the axis of the boxes, which ends at the most that the score can be.
fn signs(canvas: &mut Canvas, grid: &Grid, row: &Strip, middle: i32) {
    if row.is_gate {
        return;
    }
    let palette = canvas.palette();
    let result = &row.result;
    let at = |value: f64| grid.at(share(value, result.max).unwrap_or_default(), 1);
    if let Some((low, high)) = result.low.zip(result.high).filter(|(low, high)| exceeds(*high, *low)) {
        bracket(canvas, (at(low), at(high)), middle + BOX / 2 + 3, palette.edge);
    }
    if let Some(target) = result.target.filter(|_| result.status != Status::NotApplicable) {
        canvas.diamond((at(target), middle), 7, palette.paper, palette.ink);
    }
    if let Some(score) = result.score {
        let fill = if result.status == Status::ProvisionalNa { palette.paper } else { palette.ink };
        canvas.dot((at(score), middle), 7, palette.paper, palette.paper);
        canvas.dot((at(score), middle), 6, fill, palette.ink);
    }
}
