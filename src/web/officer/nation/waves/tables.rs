//! What moved, part by part: of those who answered both times, and of all who answered.

use super::{between, hidden, signed};
use crate::actions::waves::NodeSince;
use crate::mapping::waves::{Cross, Decomposition, Panel};
use crate::model::Survey;
use crate::scoring::OVERALL;
use crate::web::officer::nation::telling::Telling;
use crate::web::table::{Cell, Table};

/// Both tables over the same nodes, none where each of these is hidden; `is_restated` adds what the common items
/// carry.
pub(super) fn both(
    telling: Telling<'_>,
    survey: &Survey,
    is_restated: bool,
    nodes: &[&NodeSince],
) -> Vec<Table> {
    if nodes.iter().all(|node| node.change.suppressed) {
        return Vec::new();
    }
    let tables = Tables { telling, survey, is_restated };
    let panel = |node: &NodeSince| of_panel(telling, survey, &node.change.panel);
    let all = |node: &NodeSince| match (&node.change.cross, node.change.decomposition) {
        (Some(cross), Some(parts)) => Some(of_all(telling, cross, parts)),
        _ => None,
    };
    vec![
        tables.of("nation-since-panel", &panel_columns(survey), nodes, &panel),
        tables.of("nation-since-all", &ALL, nodes, &all),
    ]
}

type Column = (&'static str, bool);

const ALL: [Column; 8] = [
    ("nation-since-then", true),
    ("nation-since-now", true),
    ("nation-since-change", true),
    ("nation-column-interval", false),
    ("nation-since-least", true),
    ("nation-since-both", true),
    ("nation-since-came", true),
    ("nation-since-left", true),
];

fn panel_columns(survey: &Survey) -> Vec<Column> {
    let mut columns = vec![
        ("nation-since-n", true),
        ("nation-since-then", true),
        ("nation-since-now", true),
        ("nation-since-change", true),
        ("nation-column-interval", false),
    ];
    if survey.gives_levels() {
        columns.extend([("nation-since-up", true), ("nation-since-same", true), ("nation-since-down", true)]);
    }
    columns
}

#[derive(Clone, Copy)]
struct Tables<'a> {
    telling: Telling<'a>,
    survey: &'a Survey,
    is_restated: bool,
}

impl Tables<'_> {
    fn of(
        self,
        caption: &str,
        columns: &[Column],
        nodes: &[&NodeSince],
        cells: &dyn Fn(&NodeSince) -> Option<Vec<Cell>>,
    ) -> Table {
        let telling = self.telling;
        let row = |node: &&NodeSince| {
            let mut row = vec![Cell::words(self.title(&node.node))];
            let why = |why: String| vec![Cell::across(why, columns.len())];
            row.extend(match cells(node) {
                _ if node.change.suppressed => why(hidden(telling, self.survey)),
                None => why(telling.plain("nation-since-nobody")),
                Some(cells) => cells,
            });
            let weight = || telling.or_none(node.common_weight.map(|weight| telling.share(weight)));
            row.extend(self.is_restated.then(|| Cell::number(weight())));
            row
        };
        let mut heads = vec![(telling.plain("chart-column-name"), false)];
        heads.extend(columns.iter().map(|(key, is_number)| (telling.plain(key), *is_number)));
        heads.extend(self.is_restated.then(|| (telling.plain("nation-since-common"), true)));
        Table { caption: telling.plain(caption), columns: heads, rows: nodes.iter().map(row).collect() }
    }

    fn title(self, id: &str) -> String {
        if id == OVERALL {
            return self.telling.plain("answer-overall");
        }
        self.survey.words(self.telling.visitor.lang.code(), id, "title").to_owned()
    }
}

/// None where nobody answered both times.
fn of_panel(telling: Telling<'_>, survey: &Survey, panel: &Panel) -> Option<Vec<Cell>> {
    let (before, now, change) = (panel.before?, panel.now?, panel.change?);
    let mut cells = vec![
        Cell::number(telling.count(panel.n)),
        Cell::number(telling.score(before)),
        Cell::number(telling.score(now)),
        Cell::number(signed(telling, change)),
        Cell::whole(telling.or_none(panel.ci.map(|ends| between(telling, ends)))),
    ];
    if survey.gives_levels() {
        let shares = panel.levels.map(|levels| [levels.up, levels.same, levels.down]);
        let share = |at: usize| shares.and_then(|shares| shares.get(at).copied());
        let cell = |at| Cell::number(telling.or_none(share(at).map(|share| telling.share(share))));
        cells.extend((0..3).map(cell));
    }
    Some(cells)
}

fn of_all(telling: Telling<'_>, cross: &Cross, parts: Decomposition) -> Vec<Cell> {
    let moved = |moved: f64| Cell::number(signed(telling, moved));
    vec![
        Cell::number(telling.score(cross.before)),
        Cell::number(telling.score(cross.now)),
        moved(cross.change),
        Cell::whole(telling.or_none(cross.ci.map(|ends| between(telling, ends)))),
        Cell::number(telling.or_none(cross.smallest_seen.map(|least| telling.score(least)))),
        moved(parts.panel),
        moved(parts.entrants),
        moved(-parts.leavers),
    ]
}
