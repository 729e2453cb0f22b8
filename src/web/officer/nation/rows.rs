//! Bounds, mean and interval of one node after the other.

use super::how;
use super::telling::Telling;
use crate::i18n::Arg;
use crate::mapping::{Headline, NationProfile, NodeProfile};
use crate::model::{Node, Survey};
use crate::web::table::{Cell, Table};

/// The level of which the share is told: the first one that an institution has on purpose.
pub(super) const LEVEL: usize = 2;

/// Bounds stand before the mean: they hold whatever is assumed. A mean with less than half behind it is marked.
pub(super) fn means(
    telling: Telling<'_>,
    survey: &Survey,
    profile: &NationProfile,
    nodes: &[&Node],
    (caption, slug): (&str, &str),
) -> Table {
    let has_levels = survey.gives_levels() && usize::from(survey.model.top_level()) >= LEVEL;
    let mut columns = vec![
        (telling.plain("profile-dimension"), false),
        (telling.plain("nation-column-of"), true),
        (telling.plain("nation-column-bounds"), false),
        (telling.plain("nation-column-mean"), true),
        (telling.plain("nation-column-interval"), false),
    ];
    if let Some(first) = columns.first_mut().filter(|_| !has_levels || caption != "nation-means") {
        let key = if has_levels { "profile-capability" } else { "chart-column-name" };
        first.0 = telling.plain(key);
    }
    if has_levels {
        columns.push((telling.say("nation-column-level", &[("level", Arg::from(LEVEL))]), false));
    }
    let row = |node: &&Node| {
        let (_, figures) = profile.nodes.iter().find(|(id, _)| *id == node.id)?;
        let title = survey.words(telling.visitor.lang.code(), &node.id, "title");
        let is_told = profile.workings.iter().any(|(id, _)| *id == node.id);
        let mut cells = vec![Cell::leading(title, is_told.then(|| how::address(slug, &node.id)))];
        match unseen(telling, figures, survey.is_asked(node)) {
            Some(why) => cells.push(Cell::across(why, columns.len() - 1)),
            None => cells.extend(seen(telling, figures, has_levels)),
        }
        Some(cells)
    };
    let rows = nodes.iter().filter_map(row).collect();
    Table { caption: telling.plain(caption), columns, rows }
}

/// Why there are no figures.
fn unseen(telling: Telling<'_>, figures: &NodeProfile, is_asked: bool) -> Option<String> {
    let key = match (is_asked, figures.suppressed, figures.n) {
        (false, _, _) => "profile-not-asked",
        (true, true, _) => "nation-hidden",
        (true, false, 0) => "nation-nobody",
        (true, false, _) => return None,
    };
    Some(telling.plain(key))
}

fn seen(telling: Telling<'_>, figures: &NodeProfile, has_levels: bool) -> Vec<Cell> {
    let of = [("n", Arg::from(telling.count(figures.n))), ("all", Arg::from(telling.count(figures.frame)))];
    let share = figures.share_at_or_above.as_ref().and_then(|shares| shares.get(LEVEL - 1));
    let ends = figures.share_ci.as_ref().and_then(|all| all.get(LEVEL - 1)).copied();
    let mut cells = vec![
        // On one line: a narrow column would put each word on its own.
        Cell::number(telling.say("nation-n-of", &of).replace(' ', "\u{a0}")),
        Cell::whole(telling.or_none(figures.bounds.map(|ends| telling.range(ends)))),
        Cell::number(telling.or_none(mean(telling, figures))),
        Cell::whole(telling.or_none(figures.ci.map(|ends| telling.range(ends)))),
    ];
    if has_levels {
        let share = share.map(|share| telling.share_with(*share, ends));
        cells.push(Cell::whole(telling.or_none(share)));
    }
    cells
}

fn mean(telling: Telling<'_>, figures: &NodeProfile) -> Option<String> {
    let mean = telling.score(figures.mean?);
    Some(match figures.headline {
        Some(Headline::Bounds) => telling.say("nation-few", &[("mean", Arg::from(mean))]),
        Some(Headline::Mean) | None => mean,
    })
}
