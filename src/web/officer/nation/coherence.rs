//! Whether the parts of a survey belong together, for its authors.

use actix_web::web::Path;
use serde::Serialize;

use super::telling::Telling;
use crate::i18n::Arg;
use crate::mapping::coherence::{Coherence, LEAST, Pair, PartCoherence, Stairs};
use crate::model::Survey;
use crate::scoring::OVERALL;
use crate::web::frame::{Frame, say};
use crate::web::reply::{Reply, page};
use crate::web::table::{Cell, Table};
use crate::web::templates::View;
use crate::web::visitor::SignedIn;

/// The parts of one node.
#[derive(Debug, Serialize)]
pub struct Part {
    /// Title of the node.
    pub title: String,
    /// Alpha, or why there is none.
    pub alpha: String,
    /// Part by part.
    pub table: Option<Table>,
    /// Pairs that stand out.
    pub pairs: Vec<String>,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct CoherencePage {
    /// Why nothing is said.
    pub too_few: Option<String>,
    /// Node by node.
    pub parts: Vec<Part>,
    /// How staircases were climbed.
    pub stairs: Option<Table>,
}

impl View for CoherencePage {
    const TEMPLATE: &'static str = "officer/coherence.html";
}

/// `GET /nation/{campaign}/coherence`
///
/// # Errors
/// Outside the person's scope.
pub async fn show(person: SignedIn, slug: Path<String>) -> Reply {
    let visitor = &person.visitor;
    let nation = visitor.site.app.nation(&person.actor, &slug).await?;
    let telling = Telling { visitor };
    let (parents, stairs) =
        nation.profile.map(|profile| (profile.coherence, profile.staircases)).unwrap_or_default();
    let is_enough = |(_, found): &&(String, Coherence)| !found.too_few;
    let most = parents.iter().map(|(_, found)| found.n).max().unwrap_or_default();
    let nothing = !parents.iter().any(|parent| is_enough(&parent));
    let view = CoherencePage {
        too_few: nothing.then(|| few(telling, most)),
        parts: if nothing {
            Vec::new()
        } else {
            parents.iter().map(|(id, found)| part(telling, &nation.survey, id, found)).collect()
        },
        stairs: climbed(telling, &nation.survey, &stairs),
    };
    let frame = Frame::about(visitor, &nation.survey, say(visitor, "coherence-title", &[]))
        .back(format!("/nation/{slug}"), nation.campaign.name);
    page(visitor, &frame, &view)
}

fn few(telling: Telling<'_>, n: usize) -> String {
    let args = [("n", Arg::from(telling.count(n))), ("least", Arg::from(telling.count(LEAST)))];
    telling.say("coherence-few", &args)
}

fn title(telling: Telling<'_>, survey: &Survey, id: &str) -> String {
    if id == OVERALL {
        return telling.plain("answer-overall");
    }
    survey.words(telling.visitor.lang.code(), id, "title").to_owned()
}

fn part(telling: Telling<'_>, survey: &Survey, id: &str, found: &Coherence) -> Part {
    let title = title(telling, survey, id);
    if found.too_few {
        return Part { title, alpha: few(telling, found.n), table: None, pairs: Vec::new() };
    }
    let n = ("n", Arg::from(telling.count(found.n)));
    let alpha = match found.alpha {
        None => telling.say("coherence-no-alpha", &[n]),
        Some(alpha) => {
            let interval = telling.interval(found.alpha_ci);
            let alpha = Arg::from(telling.score(alpha));
            telling.say("coherence-alpha", &[("alpha", alpha), ("interval", Arg::from(interval)), n])
        }
    };
    Part {
        table: Some(table(telling, survey, &title, &found.parts)),
        pairs: found.pairs.iter().map(|pair| sentence(telling, survey, pair)).collect(),
        title,
        alpha,
    }
}

fn table(telling: Telling<'_>, survey: &Survey, whole: &str, parts: &[PartCoherence]) -> Table {
    let head = |key: &str, is_number: bool| (telling.plain(key), is_number);
    let score = |figure: Option<f64>| Cell::number(telling.or_none(figure.map(|f| telling.score(f))));
    let share = |figure: Option<f64>| Cell::number(telling.or_none(figure.map(|f| telling.share(f))));
    let row = |part: &PartCoherence| {
        vec![
            Cell::words(title(telling, survey, &part.node)),
            share(Some(part.weight)),
            share(part.importance),
            score(part.item_rest),
            score(part.alpha_without),
        ]
    };
    Table {
        caption: telling.say("coherence-parts", &[("node", Arg::from(whole))]),
        columns: vec![
            head("chart-column-name", false),
            head("coherence-weight", true),
            head("coherence-importance", true),
            head("coherence-rest", true),
            head("coherence-without", true),
        ],
        rows: parts.iter().map(row).collect(),
    }
}

fn sentence(telling: Telling<'_>, survey: &Survey, pair: &Pair) -> String {
    let key = if pair.pearson < 0.0 { "coherence-opposite" } else { "coherence-alike" };
    let [one, other] = pair.nodes.each_ref().map(|id| Arg::from(title(telling, survey, id)));
    telling.say(key, &[("one", one), ("other", other), ("r", Arg::from(telling.score(pair.pearson)))])
}

/// None where no staircase has enough institutions.
fn climbed(telling: Telling<'_>, survey: &Survey, stairs: &[(String, Stairs)]) -> Option<Table> {
    let head = |key: &str, is_number: bool| (telling.plain(key), is_number);
    let row = |(id, found): &(String, Stairs)| {
        let mut cells = vec![Cell::words(title(telling, survey, id)), Cell::number(telling.count(found.n))];
        if found.too_few {
            cells.push(Cell::across(few(telling, found.n), 2));
            return cells;
        }
        let kept = found.reproducibility.map(|figure| telling.score(figure));
        let skips = found.skip_share.map(|share| telling.share(share));
        cells.extend([kept, skips].map(|text| Cell::number(telling.or_none(text))));
        cells
    };
    stairs.iter().any(|(_, found)| !found.too_few).then(|| Table {
        caption: telling.plain("coherence-stairs"),
        columns: vec![
            head("profile-capability", false),
            head("chart-column-n", true),
            head("coherence-reproducibility", true),
            head("coherence-skips", true),
        ],
        rows: stairs.iter().map(row).collect(),
    })
}
