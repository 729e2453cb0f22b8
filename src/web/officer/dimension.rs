//! Why a dimension of an institution has its score and level: what each part brings, the rule of the level, and
//! what is missing most.

use serde::Serialize;

use super::profile::{changes, place, raises};
use crate::actions::profiles::ProfileView;
use crate::i18n::Arg;
use crate::model::{Node, ParentLevel};
use crate::scoring::number::{rounded, share};
use crate::scoring::parent::{TwoThirdsStep, two_thirds_step};
use crate::scoring::{Cause, ChildPart, NodeResult, PartsBy, Status, Trace, Waterfall};
use crate::web::answer::{level_line, words_of};
use crate::web::frame::say;
use crate::web::table::{Cell, Table};
use crate::web::templates::View;
use crate::web::visitor::Visitor;

/// The page.
#[derive(Debug, Serialize)]
pub struct DimensionPage {
    /// Institution and campaign.
    pub place: [String; 2],
    /// "Governance: level 2 …"
    pub headline: String,
    /// What each part brings.
    pub parts: Table,
    /// The sums, and the rule of the level.
    pub lines: Vec<String>,
    /// What is missing, the most first.
    pub losses: Option<Table>,
    /// Whether the dimension has levels.
    pub has_levels: bool,
    /// What raises the level.
    pub raises: Option<String>,
    /// The changes that it takes.
    pub changes: Vec<String>,
}

impl View for DimensionPage {
    const TEMPLATE: &'static str = "officer/dimension.html";
}

/// Explains one node of an institution.
#[derive(Clone, Copy)]
struct Telling<'a> {
    visitor: &'a Visitor,
    view: &'a ProfileView,
    trace: &'a Trace<'a>,
}

/// None where there is no explanation of the node. `base` is the address of the profile; none where parts have no
/// page of their own.
pub(super) fn build(
    visitor: &Visitor,
    view: &ProfileView,
    node: &Node,
    base: Option<&str>,
) -> Option<DimensionPage> {
    let telling = Telling { visitor, view, trace: &view.explained.as_ref()?.trace };
    let result = view.profile.node(&node.id)?;
    let nodes = &view.survey.model.nodes;
    let children: Vec<&Node> = node.children.iter().filter_map(|at| nodes.get(*at)).collect();
    let figures: Vec<(&Node, &NodeResult)> =
        children.iter().filter_map(|child| Some((*child, view.profile.node(&child.id)?))).collect();
    let mut lines = telling.sums(result);
    lines.extend(telling.steps(node, result, &figures));
    Some(DimensionPage {
        place: place(visitor, view),
        headline: level_line(visitor, &view.survey, result, &telling.title(&node.id)),
        parts: telling.parts(&figures, base),
        lines,
        losses: telling.trace.waterfall.as_ref().and_then(|way| telling.losses(way)),
        has_levels: view.survey.has_level(&node.id),
        raises: raises(visitor, view),
        changes: changes(visitor, view),
    })
}

impl Telling<'_> {
    fn plain(self, key: &str) -> String {
        say(self.visitor, key, &[])
    }

    fn title(self, id: &str) -> String {
        self.view.survey.words(self.visitor.lang.code(), id, "title").to_owned()
    }

    fn number(self, figure: f64) -> String {
        self.visitor.site.i18n.number(self.visitor.lang, figure, 2)
    }

    /// As it is recomputed: up to six decimals.
    fn exact(self, figure: f64) -> String {
        self.visitor.site.i18n.exact(self.visitor.lang, rounded(figure, 6))
    }

    fn children(&self) -> &[ChildPart] {
        self.trace.parts.as_ref().map_or(&[], |parts| parts.children.as_slice())
    }

    /// Part by part, with what all of them add up to below.
    fn parts(self, figures: &[(&Node, &NodeResult)], base: Option<&str>) -> Table {
        let words = words_of(self.visitor, &self.view.survey);
        let none = || self.plain("nation-none");
        let number =
            |figure: Option<f64>| Cell::number(figure.map_or_else(none, |figure| self.exact(figure)));
        let href = |child: &Node, result: &NodeResult| {
            base.filter(|_| result.reason.is_none()).map(|base| format!("{base}/{}", child.id))
        };
        let row = |(child, result): &(&Node, &NodeResult)| {
            let part = self.children().iter().find(|part| part.node == child.id);
            vec![
                Cell::leading(self.title(&child.id), href(child, result)),
                Cell::words(words.level(result)),
                Cell::number(result.score.map_or_else(none, |score| self.number(score))),
                number(Some(child.weight)),
                number(part.and_then(|part| part.contribution)),
                number(part.and_then(|part| part.lost)),
            ]
        };
        let head = |key: &str, is_number: bool| (self.plain(key), is_number);
        Table {
            caption: self.plain("profile-parts"),
            columns: vec![
                head("chart-column-name", false),
                head("profile-level-head", false),
                head("profile-score", true),
                head("coherence-weight", true),
                head("profile-brings", true),
                head("profile-lost", true),
            ],
            rows: figures.iter().map(row).collect(),
        }
    }

    /// How the score follows from the parts.
    fn sums(self, result: &NodeResult) -> Vec<String> {
        let (Some(score), Some(parts)) = (result.score, &self.trace.parts) else { return Vec::new() };
        let added: f64 = parts.children.iter().filter_map(|part| Some(part.contribution? + part.lost?)).sum();
        let most = [("most", Arg::from(self.exact(added)))];
        let note = || say(self.visitor, "profile-sum-note", &most);
        match parts.by {
            PartsBy::Sum => self.mean(score).into_iter().chain(std::iter::once(note())).collect(),
            PartsBy::Shapley => vec![self.plain("profile-parts-shapley"), note()],
            PartsBy::TooManyChildren => vec![self.plain("profile-parts-many")],
        }
    }

    /// "(1 × 2 + 1 × 1.5) / 2 = 1.75"; none where the score is another sum of its parts.
    fn mean(self, score: f64) -> Option<String> {
        let weights: f64 = self.children().iter().map(|part| part.weight).sum();
        let whole: f64 = self.children().iter().map(|part| part.weight * part.score).sum();
        share(whole, weights).filter(|mean| (mean - score).abs() < 1e-9)?;
        let term = |part: &ChildPart| format!("{} × {}", self.exact(part.weight), self.exact(part.score));
        let terms: Vec<String> = self.children().iter().map(term).collect();
        let sum = format!("({}) / {} = {}", terms.join(" + "), self.exact(weights), self.exact(score));
        Some(say(self.visitor, "profile-parts-mean", &[("sum", Arg::from(sum))]))
    }

    /// How the level follows from those of the parts, up to the first that is not reached.
    fn steps(self, node: &Node, result: &NodeResult, figures: &[(&Node, &NodeResult)]) -> Vec<String> {
        let Some(level) = result.level else { return Vec::new() };
        let usable = |(child, result): &(&Node, &NodeResult)| {
            let is_usable = result.status == Status::Ok && child.weight > 0.0;
            result.level.filter(|_| is_usable).map(|level| (child.weight, level))
        };
        let parts: Vec<(f64, u8)> = figures.iter().filter_map(usable).collect();
        let Some(lowest) = parts.iter().map(|(_, level)| *level).min() else { return Vec::new() };
        match self.view.survey.model.parent_rule(node).level {
            ParentLevel::Min => {
                let args = [("lowest", Arg::from(usize::from(lowest)))];
                vec![say(self.visitor, "profile-level-lowest", &args)]
            }
            ParentLevel::TwoThirds => {
                let top = self.view.survey.model.top_level();
                let step = |k: u8| Some(self.step(k, &two_thirds_step(&parts, k)?));
                (1..=top.min(level + 1)).filter_map(step).collect()
            }
            ParentLevel::Staged(_) | ParentLevel::Bands(_) | ParentLevel::None => Vec::new(),
        }
    }

    fn step(self, level: u8, step: &TwoThirdsStep) -> String {
        let key = if step.is_met { "profile-step-met" } else { "profile-step-missed" };
        let count = |level: u8| Arg::from(usize::from(level));
        let share = self.visitor.site.i18n.percent(self.visitor.lang, step.share, 0);
        let args = [
            ("level", count(level)),
            ("share", Arg::from(share)),
            ("lowest", count(step.lowest)),
            ("below", count(level.saturating_sub(1))),
        ];
        say(self.visitor, key, &args)
    }

    /// The largest losses, and all others in one row; none where nothing is missing.
    fn losses(self, way: &Waterfall) -> Option<Table> {
        let lang = self.visitor.lang.code();
        let number = |figure: f64| Cell::number(self.exact(figure));
        let loss = |loss: &crate::scoring::Loss| {
            vec![
                Cell::words(self.view.survey.words(lang, &loss.item, "text")),
                Cell::words(self.plain(cause_key(loss.cause))),
                number(loss.lost),
            ]
        };
        let mut rows: Vec<_> = way.losses.iter().map(loss).collect();
        if way.rest.items > 0 {
            let args = [("count", Arg::from(way.rest.items))];
            let title = say(self.visitor, "profile-losses-rest", &args);
            rows.push(vec![Cell::words(title), Cell::words(""), number(way.rest.lost)]);
        }
        if way.elsewhere.abs() > 1e-9 {
            let title = self.plain("profile-losses-elsewhere");
            rows.push(vec![Cell::words(title), Cell::words(""), number(way.elsewhere)]);
        }
        let head = |key: &str, is_number: bool| (self.plain(key), is_number);
        (!rows.is_empty()).then(|| Table {
            caption: self.plain("profile-losses"),
            columns: vec![
                head("profile-statement", false),
                head("profile-cause", false),
                head("profile-lost", true),
            ],
            rows,
        })
    }
}

const fn cause_key(cause: Cause) -> &'static str {
    match cause {
        Cause::Low => "profile-cause-low",
        Cause::Capped => "profile-rule-criteria",
        Cause::DontKnow => "profile-rule-dk",
        Cause::Unanswered => "profile-rule-unanswered",
        Cause::NotShown => "profile-rule-not-shown",
    }
}
