//! The nation's own answer beside what its institutions say, with what contradicts each other in words.

use serde::Serialize;

use super::telling::Telling;
use crate::actions::own_answer::OwnView;
use crate::i18n::Arg;
use crate::mapping::own::{CONTRADICTION, OwnNode};
use crate::model::Survey;
use crate::web::table::{Cell, Table};

/// The section of the page.
#[derive(Debug, Serialize)]
pub struct OwnPart {
    /// From where and when the answer is.
    pub from: String,
    /// What the list below it says, or that there is nothing to list.
    pub lead: String,
    /// Where nation and institutions contradict each other.
    pub apart: Vec<String>,
    /// Every leaf that both were asked.
    pub table: Table,
}

/// From the newest answer that is signed.
pub(super) fn part(telling: Telling<'_>, survey: &Survey, own: &OwnView) -> OwnPart {
    let visitor = telling.visitor;
    let date = own.signed_at.map(|at| visitor.site.i18n.date(visitor.lang, at));
    let args = [("campaign", Arg::from(&own.campaign.name)), ("date", Arg::from(telling.or_none(date)))];
    let title = |id: &str| survey.words(visitor.lang.code(), id, "title").to_owned();
    let apart: Vec<String> = own
        .nodes
        .iter()
        .filter_map(|(id, node)| {
            let sentence = Arg::from(contradiction(telling, survey, node)?);
            Some(telling.say("nation-own-row", &[("node", Arg::from(title(id))), ("sentence", sentence)]))
        })
        .collect();
    let lead = if apart.is_empty() { "nation-own-alike" } else { "nation-own-apart" };
    let levels = ("levels", Arg::from(telling.number(CONTRADICTION, 0)));
    let row = |(id, node): &(String, OwnNode)| row(telling, survey, title(id), node);
    OwnPart {
        from: telling.say("nation-own-from", &args),
        lead: telling.say(lead, &[levels]),
        apart,
        table: Table {
            caption: telling.plain("nation-own-table"),
            columns: vec![
                (telling.plain("profile-capability"), false),
                (telling.plain("nation-own-level"), false),
                (telling.plain("nation-column-used"), true),
                (telling.plain("nation-own-median"), true),
                (telling.plain("nation-own-middle"), false),
                (telling.plain("nation-own-flag"), false),
            ],
            rows: own.nodes.iter().map(row).collect(),
        },
    }
}

fn row(telling: Telling<'_>, survey: &Survey, title: String, node: &OwnNode) -> Vec<Cell> {
    let own = level(telling, survey, node).unwrap_or_else(|| telling.plain("nation-withheld"));
    let mut cells = vec![Cell::words(title), Cell::words(own)];
    let (Some(median), Some([low, _, high])) = (node.median, node.quartiles) else {
        cells.push(Cell::across(telling.plain("nation-hidden"), 4));
        return cells;
    };
    let middle = [("low", Arg::from(telling.exact(low))), ("high", Arg::from(telling.exact(high)))];
    cells.extend([
        Cell::number(telling.count(node.n)),
        Cell::number(telling.exact(median)),
        Cell::whole(telling.say("profile-bounds", &middle)),
        Cell::words(telling.or_none(contradiction(telling, survey, node))),
    ]);
    cells
}

/// "4", or with what the nation does not know "2 Directed, up to 4, 3 unknown".
fn level(telling: Telling<'_>, survey: &Survey, node: &OwnNode) -> Option<String> {
    let level = node.level?;
    if node.unknown == 0 {
        return Some(telling.count(usize::from(level)));
    }
    let args = [
        ("level", Arg::Count(i64::from(level))),
        ("name", Arg::from(survey.level_name(telling.visitor.lang.code(), level))),
        ("high", Arg::Count(i64::from(node.level_high.unwrap_or(level)))),
        ("unknown", Arg::Count(i64::from(node.unknown))),
    ];
    Some(telling.say("profile-level-unknown", &args))
}

/// "The nation says level 4; half of the institutions are at level 1 or below"; none where they agree.
fn contradiction(telling: Telling<'_>, survey: &Survey, node: &OwnNode) -> Option<String> {
    let (own, median) = (node.level?, node.median.filter(|_| node.contradiction == Some(true))?);
    // A median between two levels: half of the institutions are at or beyond the one on its far side.
    let (key, middle) = if f64::from(own) > median {
        ("nation-own-above", median.floor())
    } else {
        ("nation-own-below", median.ceil())
    };
    let args = [
        ("level", Arg::from(level(telling, survey, node)?)),
        ("middle", Arg::from(telling.number(middle, 0))),
    ];
    Some(telling.say(key, &args))
}
