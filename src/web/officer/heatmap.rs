//! The table of institutions by dimension.

use std::collections::{BTreeSet, HashMap};

use actix_web::HttpRequest;
use actix_web::web::Path;
use serde::Serialize;

use super::institutions::KIND;
use crate::actions::lists::Wish;
use crate::actions::register::ScopeNode;
use crate::i18n::Arg;
use crate::model::Survey;
use crate::scoring::NodeResult;
use crate::web::answer::words_of;
use crate::web::fault::Fault;
use crate::web::frame::{Frame, say};
use crate::web::list::{self, ListView};
use crate::web::reply::{Reply, page};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// An institution with its figures.
type Figures = (ScopeNode, Vec<NodeResult>);

/// A cell of the table.
#[derive(Debug, Default, Serialize)]
pub struct Cell {
    /// `l0` … `l5` or `none`.
    pub class: String,
    /// Digit, or a word.
    pub digit: String,
    /// Score.
    pub score: String,
    /// "up to 4, 3 unknown", without which no level is shown.
    pub unknown: String,
}

/// An institution's row.
#[derive(Debug, Serialize)]
pub struct HeatRow {
    /// Institution.
    pub name: String,
    /// Address of its profile.
    pub href: Option<String>,
    /// One cell a dimension.
    pub cells: Vec<Cell>,
}

/// Institutions of one stratum.
#[derive(Debug, Serialize)]
pub struct HeatGroup {
    /// Stratum.
    pub title: String,
    /// Its institutions.
    pub rows: Vec<HeatRow>,
}

/// The table of institutions by dimension.
#[derive(Debug, Serialize)]
pub struct HeatmapPage {
    /// What stands round the rows.
    pub list: ListView,
    /// Column heads: title, address that sorts by it, whether it is sorted by.
    pub columns: Vec<(String, String, bool)>,
    /// The institutions of this page, by group.
    pub rows: Vec<HeatGroup>,
    /// Columns of the table.
    pub width: usize,
}

impl View for HeatmapPage {
    const TEMPLATE: &'static str = "officer/heatmap.html";
}

/// `GET /nation/{campaign}/heatmap`
///
/// # Errors
/// Outside the person's scope.
pub async fn show(person: SignedIn, slug: Path<String>, request: HttpRequest) -> Reply {
    let visitor = &person.visitor;
    let (campaign, survey, rows) = visitor.site.app.heatmap(&person.actor, &slug).await?;
    let wish = list::wish_of(request.query_string(), &KIND);
    let tops: Vec<&str> =
        survey.model.nodes.iter().filter(|n| n.parent.is_none()).map(|n| n.id.as_str()).collect();
    let names = group_titles(&person, &rows).await?;
    let hits = wish.cut(ordered(rows, &wish, &tops, &names));
    let base = format!("/nation/{slug}/heatmap");
    let column = |id: &&str| {
        let title = survey.words(visitor.lang.code(), id, "title").to_owned();
        let sorted = Wish { sort: (*id).to_owned(), ..wish.clone() };
        (title, list::address(&base, &KIND, &sorted, 0), wish.sort == **id)
    };
    let view = HeatmapPage {
        list: list::view(visitor, &base, &KIND, (&wish, &hits)),
        columns: tops.iter().map(column).collect(),
        rows: groups(visitor, (&slug, &survey), &hits.rows, &tops, &names),
        width: tops.len() + 1,
    };
    let frame = Frame::about(visitor, &survey, say(visitor, "nation-heatmap", &[]))
        .back(format!("/nation/{slug}"), campaign.name);
    page(visitor, &frame, &view)
}

/// The institutions that are wished for, those of one group together: by their score in a column, or as in the
/// register.
fn ordered(
    mut rows: Vec<Figures>,
    wish: &Wish,
    tops: &[&str],
    names: &HashMap<String, String>,
) -> Vec<Figures> {
    rows.retain(|(node, _)| node.is_called(&wish.text) && (wish.only.is_empty() || node.kind == wish.only));
    if tops.contains(&wish.sort.as_str()) {
        let key = |figures: &[NodeResult]| {
            figure(figures, &wish.sort).and_then(|result| result.score).unwrap_or(-1.0)
        };
        rows.sort_by(|a, b| key(&b.1).total_cmp(&key(&a.1)));
    }
    let mut places: HashMap<String, usize> = HashMap::new();
    for (node, _) in &rows {
        let next = places.len();
        places.entry(group(node, names).to_owned()).or_insert(next);
    }
    rows.sort_by_key(|(node, _)| places.get(group(node, names)).copied());
    rows
}

/// The title of the group that an institution belongs to.
fn group<'a>(node: &'a ScopeNode, names: &'a HashMap<String, String>) -> &'a str {
    names.get(&node.stratum).unwrap_or(&node.stratum)
}

/// The institutions by the group they belong to, groups in the order of their first institution.
fn groups(
    visitor: &Visitor,
    (slug, survey): (&str, &Survey),
    rows: &[Figures],
    tops: &[&str],
    names: &HashMap<String, String>,
) -> Vec<HeatGroup> {
    let mut groups: Vec<HeatGroup> = Vec::new();
    for (node, figures) in rows {
        let title = group(node, names).to_owned();
        let row = HeatRow {
            name: node.name(visitor.lang.code()).to_owned(),
            href: (!figures.is_empty()).then(|| format!("/institutions/{}/profile/{slug}", node.slug)),
            cells: tops.iter().map(|id| cell(visitor, survey, figure(figures, id))).collect(),
        };
        match groups.iter_mut().find(|group| group.title == title) {
            Some(group) => group.rows.push(row),
            None => groups.push(HeatGroup { title, rows: vec![row] }),
        }
    }
    groups
}

fn figure<'a>(figures: &'a [NodeResult], id: &str) -> Option<&'a NodeResult> {
    figures.iter().find(|result| result.id == id)
}

/// A stratum is often called by the id of the node that groups it: then it has that node's name.
async fn group_titles<T>(
    person: &SignedIn,
    rows: &[(ScopeNode, T)],
) -> Result<HashMap<String, String>, Fault> {
    let codes: BTreeSet<String> = rows.iter().map(|(node, _)| node.stratum.clone()).collect();
    let app = &person.visitor.site.app;
    let nodes = app.nodes_with_codes(&person.actor, codes.into_iter().collect()).await?;
    let lang = person.visitor.lang.code();
    let named = nodes.into_iter().map(|node| (node.code.clone(), node.name(lang).to_owned()));
    let none = (String::new(), say(&person.visitor, "nation-no-group", &[]));
    Ok(named.chain(std::iter::once(none)).collect())
}

fn cell(visitor: &Visitor, survey: &Survey, result: Option<&NodeResult>) -> Cell {
    let bare = |digit: String| Cell { class: "none".into(), digit, ..Cell::default() };
    let none = |key: &str| bare(say(visitor, key, &[]));
    let Some(result) = result else { return none("nation-no-answer") };
    match (result.level, result.score) {
        (_, _) if result.low.is_none() => none("nation-none"),
        (_, _) if !survey.gives_levels() || survey.is_gate(&result.id) => {
            bare(words_of(visitor, survey).level(result))
        }
        (Some(level), Some(score)) => Cell {
            class: format!("l{level}"),
            digit: visitor.site.i18n.integer(visitor.lang, i64::from(level)),
            score: visitor.site.i18n.number(visitor.lang, score, 2),
            unknown: unknown(visitor, result, level),
        },
        (_, _) => none("nation-withheld"),
    }
}

/// What a level may still rise to; nothing where all is answered.
fn unknown(visitor: &Visitor, result: &NodeResult, level: u8) -> String {
    if result.unknown == 0 {
        return String::new();
    }
    let high = Arg::Count(i64::from(result.level_high.unwrap_or(level)));
    say(visitor, "nation-cell-unknown", &[("high", high), ("unknown", Arg::from(result.unknown))])
}
