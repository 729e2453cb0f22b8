//! The nation in one page.

use actix_web::web::Path;
use serde::Serialize;

use super::charts::{distribution_chart, nation_gaps_chart, stages_chart};
use crate::actions::profiles::NationView;
use crate::i18n::Arg;
use crate::mapping::{Headline, NodeProfile};
use crate::model::{Node, Survey};
use crate::web::answer::words_of;
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
    /// Whether the survey has targets, without which there are no gaps.
    pub has_targets: bool,
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

fn build(visitor: &Visitor, nation: &NationView, figures: Vec<Figure>) -> NationPage {
    let lang = visitor.lang.code();
    let survey = &nation.survey;
    let slug = &nation.campaign.slug;
    let profile = nation.profile.as_ref();
    let tops = survey.model.nodes.iter().filter(|node| node.parent.is_none());
    let of_node = |id: &str| {
        profile.and_then(|p| p.nodes.iter().find(|(node, _)| node == id)).map(|(_, figures)| figures)
    };
    let dimension = |node: &Node| {
        let title = survey.words(lang, &node.id, "title");
        Some(row(visitor, title, of_node(&node.id)?, survey.is_asked(node)))
    };
    NationPage {
        figures,
        headline: profile.map(|profile| headline(visitor, survey, &profile.overall)),
        has_targets: survey.target(nation.campaign.target.as_deref()).is_some(),
        rows: tops.filter_map(dimension).collect(),
        gaps: profile.map(|profile| gaps(visitor, survey, &profile.nodes)).unwrap_or_default(),
        computed: computed(visitor, nation),
        links: vec![Link::new(format!("/nation/{slug}/heatmap"), say(visitor, "nation-heatmap", &[]))],
    }
}

/// When the figures were computed, and whether newer answers wait for the next time.
fn computed(visitor: &Visitor, nation: &NationView) -> Option<String> {
    let at = visitor.site.i18n.date_time(visitor.lang, nation.computed_at?);
    let key = if nation.is_stale { "nation-computed-stale" } else { "nation-computed" };
    Some(say(visitor, key, &[("at", Arg::from(at))]))
}

/// Below half coverage the headline is the bounds.
fn headline(visitor: &Visitor, survey: &Survey, overall: &NodeProfile) -> String {
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
            ("max", Arg::from(words_of(visitor, survey).most(survey.most("overall")))),
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
