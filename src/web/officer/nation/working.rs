//! "How was this computed?": the stored parts of a figure and the sums written out, so that a statistician can
//! recompute it with `docs/scoring.md`.

use serde::Serialize;

use super::groups::{Names, name};
use super::rows::LEVEL;
use super::telling::Telling;
use crate::i18n::Arg;
use crate::mapping::working::{Group, Working};
use crate::mapping::{NationProfile, NodeProfile};
use crate::model::Survey;
use crate::scoring::OVERALL;
use crate::web::table::{Cell, Table};

/// What one panel shows.
#[derive(Debug, Serialize)]
pub struct Panel {
    /// "How was the mean computed?"
    pub title: String,
    /// The parts.
    pub table: Option<Table>,
    /// The sums.
    pub lines: Vec<String>,
}

/// Writes sums out.
#[derive(Clone, Copy)]
struct Sums<'a> {
    telling: Telling<'a>,
    figures: &'a NodeProfile,
    working: &'a Working,
}

/// One a headline figure; those that are hidden have none.
pub(super) fn panels(
    telling: Telling<'_>,
    survey: &Survey,
    names: &Names,
    profile: &NationProfile,
) -> Vec<Panel> {
    let whole = (OVERALL, &profile.overall, profile.working.as_ref());
    std::iter::once(coverage(telling, profile)).chain(of_node(telling, names, survey, whole)).collect()
}

/// Bounds, mean and share of one node; nothing of what is hidden.
pub(super) fn of_node(
    telling: Telling<'_>,
    names: &Names,
    survey: &Survey,
    (id, figures, working): (&str, &NodeProfile, Option<&Working>),
) -> Vec<Panel> {
    let shown = working.filter(|_| figures.n > 0 && !figures.suppressed);
    let Some(working) = shown else { return Vec::new() };
    let sums = Sums { telling, figures, working };
    let has_levels = survey.has_level(id) && survey.gives_levels() && figures.share_at_or_above.is_some();
    let mut panels: Vec<Panel> = bounds(telling, figures, survey.most(id)).into_iter().collect();
    panels.push(sums.mean(names, has_levels));
    panels.extend(sums.share().filter(|_| has_levels));
    panels
}

fn coverage(telling: Telling<'_>, profile: &NationProfile) -> Panel {
    let rates = &profile.rates;
    let count = |count: usize| telling.count(count);
    let line = |key: &str, sum: String, share: Option<f64>| {
        let sum = format!("{sum} = {}", telling.exact(share?));
        Some(telling.say(key, &[("sum", Arg::from(sum))]))
    };
    let (submitted, frame, out) = (count(profile.submitted), count(profile.frame), count(rates.ineligible));
    let rate = format!("{submitted} / ({} + {})", count(rates.eligible), count(rates.unknown));
    let over = format!("{out} / ({out} + {frame})");
    let lines = [
        line("nation-how-coverage-sum", format!("{submitted} / {frame}"), profile.coverage),
        line("nation-how-rate-sum", rate, rates.response_rate),
        line("nation-how-over-sum", over, rates.over_coverage_rate),
    ];
    Panel {
        title: telling.plain("nation-how-coverage"),
        table: None,
        lines: lines.into_iter().flatten().collect(),
    }
}

fn bounds(telling: Telling<'_>, overall: &NodeProfile, top: f64) -> Option<Panel> {
    let [low, high] = overall.bounds?;
    let silent = overall.frame.saturating_sub(overall.submitted);
    let [frame, others] = [overall.frame, silent].map(crate::mapping::strata::count);
    let exact = |number: f64| telling.exact(number);
    let least = format!("{} / {} = {}", exact(low * frame), exact(frame), exact(low));
    let known = exact(high * frame - top * others);
    let most = format!("({known} + {} × {}) / {} = {}", exact(top), exact(others), exact(frame), exact(high));
    Some(Panel {
        title: telling.plain("nation-how-bounds"),
        table: None,
        lines: vec![
            telling.say("nation-how-low", &[("sum", Arg::from(least))]),
            telling.say("nation-how-high", &[("sum", Arg::from(most))]),
        ],
    })
}

impl Sums<'_> {
    fn mean(self, names: &Names, has_levels: bool) -> Panel {
        let mut lines = vec![self.telling.plain("nation-how-joined")];
        lines.extend(self.unshown());
        lines.extend(self.mean_sum());
        lines.extend(self.variance().unwrap_or_else(|| vec![self.telling.plain("nation-no-interval")]));
        lines.extend(self.effect());
        Panel {
            title: self.telling.plain("nation-how-mean"),
            table: Some(self.table(names, has_levels)),
            lines,
        }
    }

    fn table(self, names: &Names, has_levels: bool) -> Table {
        let telling = self.telling;
        let mut columns = vec![
            (telling.plain("nation-group"), false),
            ("N".to_owned(), true),
            ("n".to_owned(), true),
            (telling.plain("nation-column-mean"), true),
            (telling.plain("nation-how-variance"), true),
        ];
        if has_levels {
            columns.push((telling.say("nation-how-hits", &[("level", Arg::from(LEVEL))]), true));
        }
        let figure =
            |figure: Option<f64>| Cell::number(telling.or_none(figure.map(|number| telling.exact(number))));
        let row = |group: &Group| {
            let strata: Vec<String> =
                group.strata.iter().map(|stratum| name(telling, names, stratum)).collect();
            let strata = telling.visitor.site.i18n.list(telling.visitor.lang, &strata);
            let mut cells = vec![Cell::words(strata), Cell::number(telling.count(group.frame))];
            cells.push(Cell::number(telling.count(group.n)));
            cells.extend([figure(group.mean), figure(group.spread)]);
            let hits = || hits(group).map(|hits| telling.count(hits));
            cells.extend(has_levels.then(|| Cell::number(telling.or_none(hits()))));
            cells
        };
        let rows = self.working.groups.iter().map(row).collect();
        Table { caption: telling.plain("nation-how-groups"), columns, rows }
    }

    /// Where the part of the groups that are not shown stands in the sums.
    fn unshown(self) -> Option<String> {
        if !self.working.groups.iter().any(|group| group.hidden) {
            return None;
        }
        let Some(rest) = &self.working.rest else { return Some(self.telling.plain("nation-how-untold")) };
        let count = |count: usize| Arg::from(self.telling.count(count));
        let args = [("frame", count(rest.frame)), ("n", count(rest.n))];
        Some(self.telling.say("nation-how-rest", &args))
    }

    /// The terms of the groups that are shown, and what is added for the others.
    fn terms(self, term: impl Fn(&Group) -> Option<String>) -> String {
        let shown = self.working.groups.iter().filter(|group| !group.hidden);
        shown.filter_map(term).collect::<Vec<_>>().join(" + ")
    }

    /// "(20 × 1.5 + 30 × 2) / 50 + 0.1 = 1.9"; where no group is shown, only the rest.
    fn divided(self, terms: &str, rest: &str, result: &str) -> String {
        if terms.is_empty() {
            return format!("{} = {result}", alone(rest));
        }
        format!("({terms}) / {}{rest} = {result}", self.frame())
    }

    fn rest(self, part: impl Fn(&crate::mapping::working::Rest) -> Option<f64>) -> String {
        if !self.working.groups.iter().any(|group| group.hidden) {
            return String::new();
        }
        let known = self.working.rest.as_ref().and_then(part).map(|part| self.telling.exact(part));
        format!(" + {}", known.unwrap_or_else(|| "…".to_owned()))
    }

    fn frame(self) -> String {
        self.telling.count(self.figures.frame)
    }

    fn mean_sum(self) -> Option<String> {
        let term = |group: &Group| {
            Some(format!("{} × {}", self.telling.count(group.frame), self.telling.exact(group.mean?)))
        };
        let mean = self.telling.exact(self.figures.mean?);
        let sum = self.divided(&self.terms(term), &self.rest(|rest| Some(rest.part)), &mean);
        Some(self.telling.say("nation-how-mean-sum", &[("sum", Arg::from(sum))]))
    }

    /// Variance, standard error, degrees of freedom and the interval; none where there is no interval.
    fn variance(self) -> Option<Vec<String>> {
        let (telling, overall) = (self.telling, self.figures);
        let (mean, se, [low, high]) = (overall.mean?, overall.se?, overall.ci?);
        let term = |group: &Group| {
            let (frame, n) = (telling.count(group.frame), telling.count(group.n));
            if group.n == group.frame {
                return Some("0".to_owned());
            }
            let spread = telling.exact(group.spread?);
            Some(format!("({frame} / {})² × (1 − {n} / {frame}) × {spread} / {n}", self.frame()))
        };
        let (terms, rest) = (self.terms(term), self.rest(|rest| rest.variance));
        let rest = if terms.is_empty() { alone(&rest) } else { &rest };
        let sum = format!("{terms}{rest} = {}", telling.exact(se * se));
        let groups = self.working.groups.len();
        let df = overall.n.saturating_sub(groups);
        let [n, groups, df] = [overall.n, groups, df].map(|number| telling.count(number));
        let mut lines = vec![
            telling.say("nation-how-variance-sum", &[("sum", Arg::from(sum))]),
            telling.say("nation-how-error", &[("se", Arg::from(telling.exact(se)))]),
            telling.say("nation-how-freedom", &[("sum", Arg::from(format!("{n} − {groups} = {df}")))]),
        ];
        if se > 0.0 {
            let t = telling.exact((high - mean) / se);
            let [mean, se, low, high] = [mean, se, low, high].map(|number| telling.exact(number));
            let sum = format!("{mean} ± {t} × {se} = [{low}; {high}]");
            lines.push(telling.say("nation-how-interval", &[("t", Arg::from(t)), ("sum", Arg::from(sum))]));
        }
        Some(lines)
    }

    fn effect(self) -> Option<String> {
        let overall = self.figures;
        let exact = |number: f64| Arg::from(self.telling.exact(number));
        let args = [("deff", exact(overall.deff?)), ("neff", exact(overall.neff?))];
        Some(self.telling.say("nation-how-effect", &args))
    }

    fn share(self) -> Option<Panel> {
        let (telling, overall) = (self.telling, self.figures);
        let share = overall.share_at_or_above.as_ref()?.get(LEVEL - 1)?;
        let term = |group: &Group| {
            let [frame, hits, n] = [group.frame, hits(group)?, group.n].map(|number| telling.count(number));
            Some(format!("{frame} × {hits} / {n}"))
        };
        let rest = self.rest(|rest| rest.shares.get(LEVEL - 1).copied());
        let sum = self.divided(&self.terms(term), &rest, &telling.exact(*share));
        let ends = overall.share_ci.as_ref().and_then(|all| all.get(LEVEL - 1)).copied();
        let mut lines: Vec<String> = self.unshown().into_iter().collect();
        lines.push(telling.say("nation-how-share-sum", &[("sum", Arg::from(sum))]));
        lines.extend(ends.map(|ends| {
            telling.say("nation-how-wilson", &[("range", Arg::from(telling.share_range(ends)))])
        }));
        let title = telling.say("nation-how-share", &[("level", Arg::from(LEVEL))]);
        Some(Panel { title, table: None, lines })
    }
}

/// The rest without its plus, where no group is shown that it could be added to.
fn alone(rest: &str) -> &str {
    rest.trim_start_matches(" + ")
}

/// How many of a group are at the level of which the share is told, or above.
fn hits(group: &Group) -> Option<usize> {
    group.levels.as_ref().map(|levels| levels.iter().skip(LEVEL).sum())
}
