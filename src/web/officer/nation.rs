//! The nation in one page, and the table of institutions by dimension.

use std::collections::{BTreeSet, HashMap};

use actix_web::HttpRequest;
use actix_web::web::Path;
use serde::Serialize;

use super::charts::{distribution_chart, nation_gaps_chart, stages_chart};
use crate::actions::profiles::NationView;
use crate::actions::register::ScopeNode;
use crate::i18n::Arg;
use crate::mapping::{Headline, NodeProfile};
use crate::model::Survey;
use crate::scoring::NodeResult;
use crate::web::fault::Fault;
use crate::web::figure::Figure;
use crate::web::frame::{Frame, Link, say};
use crate::web::reply::{Reply, page};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// A row of figures.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Title.
    pub title: String,
    /// Institutions behind it.
    pub n: String,
    /// "between 0.57 and 3.19"
    pub bounds: String,
    /// Why there are no figures.
    pub hidden: Option<String>,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct NationPage {
    /// Coverage, spread over levels, gaps: as far as there are figures.
    pub figures: Vec<Figure>,
    /// The headline sentence.
    pub headline: Option<String>,
    /// Dimensions.
    pub rows: Vec<Row>,
    /// The three widest gaps.
    pub gaps: Vec<String>,
    /// When the figures were computed.
    pub computed: Option<String>,
    /// Further pages.
    pub links: Vec<Link>,
}

impl View for NationPage {
    const TEMPLATE: &'static str = "officer/nation.html";
}

/// A cell of the table.
#[derive(Debug, Serialize)]
pub struct Cell {
    /// `l0` … `l5` or `none`.
    pub class: String,
    /// Digit, or a word.
    pub digit: String,
    /// Score.
    pub score: String,
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
    /// Column heads: title, address that sorts by it, whether it is sorted by.
    pub columns: Vec<(String, String, bool)>,
    /// Groups.
    pub groups: Vec<HeatGroup>,
    /// Columns of the table.
    pub width: usize,
}

impl View for HeatmapPage {
    const TEMPLATE: &'static str = "officer/heatmap.html";
}

/// `GET /nation/{campaign}`
///
/// # Errors
/// Outside the person's scope.
pub async fn show(person: SignedIn, slug: Path<String>) -> Reply {
    let visitor = &person.visitor;
    let nation = visitor.site.app.nation(&person.actor, &slug).await?;
    let campaign = visitor.site.app.campaign(&person.actor, &slug).await?;
    let title = say(visitor, "nation-of", &[("campaign", Arg::from(&nation.campaign.name))]);
    let frame =
        Frame::new(visitor, title).back(format!("/campaigns/{slug}/monitor"), nation.campaign.name.clone());
    let base = format!("/nation/{slug}/chart");
    let mut figures = Vec::new();
    let coverage = stages_chart(visitor, &nation.survey, &campaign);
    figures.push(Figure::new(visitor, "coverage", &coverage, &format!("{base}/coverage")));
    if let Some(chart) = distribution_chart(visitor, &nation) {
        figures.push(Figure::new(visitor, "distribution", &chart, &format!("{base}/distribution")));
    }
    if let Some(chart) = nation_gaps_chart(visitor, &nation) {
        figures.push(Figure::new(visitor, "gaps", &chart, &format!("{base}/gaps")));
    }
    page(visitor, &frame, &build(visitor, &nation, figures))
}

/// `GET /nation/{campaign}/heatmap`
///
/// # Errors
/// Outside the person's scope.
pub async fn heatmap(person: SignedIn, slug: Path<String>, request: HttpRequest) -> Reply {
    let visitor = &person.visitor;
    let (campaign, survey, rows) = visitor.site.app.heatmap(&person.actor, &slug).await?;
    let sort = sort_of(request.query_string());
    let tops: Vec<&str> =
        survey.model.nodes.iter().filter(|n| n.parent.is_none()).map(|n| n.id.as_str()).collect();
    let lang = visitor.lang.code();
    let figure = |figures: &[NodeResult], id: &str| figures.iter().find(|result| result.id == id).cloned();
    let mut groups: Vec<HeatGroup> = Vec::new();
    let mut rows = rows;
    if tops.contains(&sort.as_str()) {
        let key =
            |figures: &[NodeResult]| figure(figures, &sort).and_then(|result| result.score).unwrap_or(-1.0);
        rows.sort_by(|a, b| key(&b.1).total_cmp(&key(&a.1)));
    }
    let names = group_titles(&person, &rows).await?;
    for (node, figures) in &rows {
        let title = names.get(&node.stratum).unwrap_or(&node.stratum).clone();
        let row = HeatRow {
            name: node.name(lang).to_owned(),
            href: (!figures.is_empty()).then(|| format!("/institutions/{}/profile/{slug}", node.slug)),
            cells: tops.iter().map(|id| cell(visitor, figure(figures, id).as_ref())).collect(),
        };
        match groups.iter_mut().find(|group| group.title == title) {
            Some(group) => group.rows.push(row),
            None => groups.push(HeatGroup { title, rows: vec![row] }),
        }
    }
    let columns = tops
        .iter()
        .map(|id| {
            (
                survey.words(lang, id, "title").to_owned(),
                format!("/nation/{slug}/heatmap?sort={id}"),
                *id == sort,
            )
        })
        .collect();
    let frame = Frame::new(visitor, say(visitor, "nation-heatmap", &[]))
        .back(format!("/nation/{slug}"), campaign.name);
    page(visitor, &frame, &HeatmapPage { columns, groups, width: tops.len() + 1 })
}

/// The dimension that the table is sorted by.
fn sort_of(query: &str) -> String {
    let found = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "sort");
    found.map(|(_, value)| value.into_owned()).unwrap_or_default()
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

fn cell(visitor: &Visitor, result: Option<&NodeResult>) -> Cell {
    let none = |key: &str| Cell { class: "none".into(), digit: say(visitor, key, &[]), score: String::new() };
    let Some(result) = result else { return none("nation-no-answer") };
    match (result.level, result.score) {
        (Some(level), Some(score)) => Cell {
            class: format!("l{level}"),
            digit: visitor.site.i18n.integer(visitor.lang, i64::from(level)),
            score: visitor.site.i18n.number(visitor.lang, score, 2),
        },
        (_, _) if result.reason.is_some() || result.low.is_none() => none("nation-none"),
        (_, _) => none("nation-withheld"),
    }
}

fn build(visitor: &Visitor, nation: &NationView, figures: Vec<Figure>) -> NationPage {
    let lang = visitor.lang.code();
    let survey = &nation.survey;
    let slug = &nation.campaign.slug;
    let profile = nation.profile.as_ref();
    let tops = || survey.model.nodes.iter().filter(|node| node.parent.is_none());
    let of_node = |id: &str| {
        profile.and_then(|p| p.nodes.iter().find(|(node, _)| node == id)).map(|(_, figures)| figures)
    };
    NationPage {
        figures,
        headline: profile.map(|profile| headline(visitor, &profile.overall)),
        rows: tops()
            .filter_map(|node| {
                Some(row(
                    visitor,
                    survey.words(lang, &node.id, "title"),
                    of_node(&node.id)?,
                    survey.is_asked(node),
                ))
            })
            .collect(),
        gaps: profile.map(|profile| gaps(visitor, survey, &profile.nodes)).unwrap_or_default(),
        computed: nation.computed_at.map(|at| {
            let at = visitor.site.i18n.date_time(visitor.lang, at);
            say(
                visitor,
                if nation.is_stale { "nation-computed-stale" } else { "nation-computed" },
                &[("at", Arg::from(at))],
            )
        }),
        links: vec![Link::new(format!("/nation/{slug}/heatmap"), say(visitor, "nation-heatmap", &[]))],
    }
}

/// Below half coverage the headline is the bounds.
fn headline(visitor: &Visitor, overall: &NodeProfile) -> String {
    if overall.suppressed {
        return say(visitor, "nation-hidden", &[]);
    }
    let key = match overall.headline {
        Some(Headline::Bounds) => "nation-headline-bounds",
        Some(Headline::Mean) => "nation-headline",
        None => return say(visitor, "nation-nobody", &[]),
    };
    let [low, high] = overall.bounds.unwrap_or_default();
    let number = |value: f64| Arg::from(visitor.site.i18n.number(visitor.lang, value, 2));
    let middle = overall.quartiles.map_or(0.0, |[_, middle, _]| middle);
    say(
        visitor,
        key,
        &[
            ("low", number(low)),
            ("high", number(high)),
            ("middle", number(middle)),
            ("n", Arg::from(overall.n)),
        ],
    )
}

fn row(visitor: &Visitor, title: &str, figures: &NodeProfile, is_asked: bool) -> Row {
    let texts = &visitor.site.i18n;
    let count = |n: usize| texts.integer(visitor.lang, i64::try_from(n).unwrap_or(i64::MAX));
    let hidden = if !is_asked {
        Some(say(visitor, "profile-not-asked", &[]))
    } else if figures.suppressed {
        Some(say(visitor, "nation-hidden", &[]))
    } else {
        (figures.n == 0).then(|| say(visitor, "nation-nobody", &[]))
    };
    let bounds = figures.bounds.map(|[low, high]| {
        let number = |value: f64| Arg::from(texts.number(visitor.lang, value, 2));
        say(visitor, "profile-bounds", &[("low", number(low)), ("high", number(high))])
    });
    Row {
        title: title.to_owned(),
        n: if figures.suppressed { String::new() } else { count(figures.n) },
        bounds: bounds.unwrap_or_default(),
        hidden,
    }
}

/// The three capabilities of which the most institutions are a level or more below their target.
fn gaps(visitor: &Visitor, survey: &Survey, nodes: &[(String, NodeProfile)]) -> Vec<String> {
    let is_leaf = |id: &str| survey.node(id).is_some_and(crate::model::Node::is_leaf);
    let mut wide: Vec<(f64, &str, usize)> = nodes
        .iter()
        .filter(|(id, _)| is_leaf(id))
        .filter_map(|(id, figures)| {
            Some((figures.prevalence.filter(|share| *share > 1e-9)?, id.as_str(), figures.n))
        })
        .collect();
    wide.sort_by(|a, b| b.0.total_cmp(&a.0));
    wide.into_iter()
        .take(3)
        .map(|(share, id, n)| {
            let args = [
                ("node", Arg::from(survey.words(visitor.lang.code(), id, "title"))),
                ("share", Arg::from(visitor.site.i18n.percent(visitor.lang, share, 0))),
                ("n", Arg::from(n)),
            ];
            say(visitor, "nation-gap", &args)
        })
        .collect()
}
