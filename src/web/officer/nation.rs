//! The nation in one page.

mod amounts;
mod capabilities;
mod coherence;
mod groups;
mod headline;
mod how;
mod itself;
mod own;
mod rows;
mod telling;
mod waves;
mod working;

use actix_web::web::Path;
use serde::Serialize;

use self::amounts::TwoMeans;
use self::groups::{Likeness, Names};
use self::own::OwnPart;
use self::telling::Telling;
use self::waves::ChangeSince;
use self::working::Panel;
use super::charts::{distribution_chart, nation_gaps_chart, stages_chart};
use crate::actions::profiles::NationView;
use crate::i18n::Arg;
use crate::mapping::{NationProfile, NodeProfile};
use crate::model::{Node, Survey};
use crate::scoring::OVERALL;
use crate::web::fault::Fault;
use crate::web::figure::Figure;
use crate::web::frame::{Frame, Link, say};
use crate::web::reply::{Reply, page};
use crate::web::table::Table;
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

pub use capabilities::show as capabilities;
pub use coherence::show as coherence;
pub use how::show as how;
pub use waves::show as since;

/// The page.
#[derive(Debug, Serialize)]
pub struct NationPage {
    /// Coverage, spread over levels, gaps: as far as there are figures.
    pub figures: Vec<Figure>,
    /// Coverage and rates in words.
    pub coverage: Vec<String>,
    /// The headline sentence.
    pub headline: Option<String>,
    /// What belongs to it: the marked mean, the mean by size, the warning of uneven groups.
    pub further: Vec<String>,
    /// How the headline figures were computed.
    pub panels: Vec<Panel>,
    /// Dimensions.
    pub means: Option<Table>,
    /// Where the capabilities stand.
    pub capabilities: Option<Link>,
    /// Where the names in the table lead to.
    pub how: Option<String>,
    /// What the nation answered of itself.
    pub own: Option<OwnPart>,
    /// The means by institution and by size.
    pub two_means: Option<TwoMeans>,
    /// Institutions by level, and what numbers add up to.
    pub totals: Option<Table>,
    /// By stratum and by sector.
    pub groups: Vec<Table>,
    /// Whether those who answered are like the rest.
    pub likeness: Option<Likeness>,
    /// What moved since the wave before.
    pub since: Option<ChangeSince>,
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
    let title = say(visitor, "nation-of", &[("campaign", Arg::from(&nation.campaign.name))]);
    let frame = Frame::about(visitor, &nation.survey, title)
        .back(format!("/campaigns/{slug}/monitor"), nation.campaign.name.clone());
    if nation.survey.asks_nation() {
        return page(visitor, &frame, &itself::build(&person, &nation).await?);
    }
    let figures = figures(&person, &nation).await?;
    let bare = bare(visitor, &nation, figures);
    let Some(profile) = &nation.profile else { return page(visitor, &frame, &bare) };
    let names = groups::names(&person, profile).await?;
    let own = visitor.site.app.own_answer(&person.actor, &nation).await?;
    let telling = Telling { visitor };
    let view = told(bare, telling, &nation, (profile, &names));
    let own = own.map(|own| own::part(telling, &nation.survey, &own));
    page(visitor, &frame, &NationPage { own, ..view })
}

async fn figures(person: &SignedIn, nation: &NationView) -> Result<Vec<Figure>, Fault> {
    let visitor = &person.visitor;
    let campaign = visitor.site.app.campaign(&person.actor, &nation.campaign.slug).await?;
    let base = format!("/nation/{}/chart", nation.campaign.slug);
    let coverage = stages_chart(visitor, &nation.survey, &campaign);
    let mut figures = vec![Figure::new(visitor, "coverage", &coverage, &format!("{base}/coverage"))];
    let distribution = distribution_chart(visitor, nation);
    figures.extend(
        distribution
            .map(|chart| Figure::new(visitor, "distribution", &chart, &format!("{base}/distribution"))),
    );
    let gaps = nation_gaps_chart(visitor, nation);
    figures.extend(gaps.map(|chart| Figure::new(visitor, "gaps", &chart, &format!("{base}/gaps"))));
    Ok(figures)
}

/// What stands there before the first figures.
fn bare(visitor: &Visitor, nation: &NationView, figures: Vec<Figure>) -> NationPage {
    let slug = &nation.campaign.slug;
    let link = |page: &str, key: &str| Link::new(format!("/nation/{slug}/{page}"), say(visitor, key, &[]));
    NationPage {
        figures,
        coverage: Vec::new(),
        headline: None,
        further: Vec::new(),
        panels: Vec::new(),
        means: None,
        capabilities: None,
        how: None,
        own: None,
        two_means: None,
        totals: None,
        groups: Vec::new(),
        likeness: None,
        since: waves::since(Telling { visitor }, nation),
        has_targets: nation.survey.target(nation.campaign.target.as_deref()).is_some(),
        gaps: Vec::new(),
        computed: computed(visitor, nation),
        links: vec![link("heatmap", "nation-heatmap"), link("coherence", "coherence-title")],
    }
}

/// The same with the figures.
fn told(
    bare: NationPage,
    telling: Telling<'_>,
    nation: &NationView,
    (profile, names): (&NationProfile, &Names),
) -> NationPage {
    let survey = &nation.survey;
    let overall = &profile.overall;
    let tops: Vec<&Node> = survey.model.nodes.iter().filter(|node| node.parent.is_none()).collect();
    let slug = &nation.campaign.slug;
    let least = survey.model.publish_min_group;
    let group = |rows, caption| groups::table(telling, names, rows, (caption, least));
    let tables = groups::told(profile);
    NationPage {
        coverage: headline::coverage(telling, profile),
        headline: Some(headline::headline(telling, survey, OVERALL, overall)),
        further: headline::further(telling, overall),
        panels: working::panels(telling, survey, names, profile),
        means: Some(rows::means(telling, survey, profile, &tops, ("nation-means", slug))),
        capabilities: capabilities::link(telling, survey, slug),
        how: (!profile.workings.is_empty()).then(|| telling.plain("nation-how-note")),
        two_means: amounts::two_means(telling, survey, profile, &tops),
        totals: amounts::totals(telling, survey, profile),
        groups: tables.into_iter().map(|(rows, caption)| group(rows, caption)).collect(),
        likeness: groups::likeness(telling, names, profile),
        gaps: gaps(telling, survey, &profile.nodes),
        ..bare
    }
}

/// When the figures were computed, and whether newer answers wait for the next time.
fn computed(visitor: &Visitor, nation: &NationView) -> Option<String> {
    let at = visitor.site.i18n.date_time(visitor.lang, nation.computed_at?);
    let key = if nation.is_stale { "nation-computed-stale" } else { "nation-computed" };
    Some(say(visitor, key, &[("at", Arg::from(at))]))
}

/// The three capabilities of which the most institutions are a level or more below their target.
fn gaps(telling: Telling<'_>, survey: &Survey, nodes: &[(String, NodeProfile)]) -> Vec<String> {
    let is_leaf = |id: &str| survey.node(id).is_some_and(Node::is_leaf);
    let mut wide: Vec<(f64, &str, &NodeProfile)> = nodes
        .iter()
        .filter(|(id, _)| is_leaf(id))
        .filter_map(|(id, figures)| {
            Some((figures.prevalence.filter(|share| *share > 1e-9)?, id.as_str(), figures))
        })
        .collect();
    wide.sort_by(|a, b| b.0.total_cmp(&a.0));
    wide.into_iter()
        .take(3)
        .map(|(share, id, figures)| {
            let args = [
                ("node", Arg::from(survey.words(telling.visitor.lang.code(), id, "title"))),
                ("share", Arg::from(telling.share_with(share, figures.prevalence_ci))),
                ("n", Arg::from(figures.n)),
            ];
            telling.say("nation-gap", &args)
        })
        .collect()
}
