//! One version: what it holds, what it changes, where it is used, and what can be done with it.

use actix_web::HttpRequest;
use actix_web::web::Path;
use serde::Serialize;

use super::{below_list, items, share, titled, tone};
use crate::actions::permission::Verb;
use crate::actions::survey_versions::{Compared, VersionView};
use crate::i18n::Arg;
use crate::model::diff::What;
use crate::model::{Depth, Group, Origin, Survey};
use crate::web::frame::{Link, say};
use crate::web::reply::{Reply, page};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// Differences that are listed; a translation of the whole survey would be thousands.
const MOST: usize = 300;

/// The page.
#[derive(Debug, Serialize)]
pub struct VersionPage {
    /// State in words.
    pub state: String,
    /// Colour.
    pub tone: &'static str,
    /// Address of its questions.
    pub questions: String,
    /// Labels and values: fingerprint, when, items, minutes.
    pub facts: Vec<(String, String)>,
    /// Code, share, drafts and stale texts of each language.
    pub languages: Vec<[String; 4]>,
    /// Title, pages and items of each section.
    pub sections: Vec<[String; 3]>,
    /// What it changes.
    pub compared: Option<ComparedPart>,
    /// The campaigns that are made of it.
    pub campaigns: Vec<Link>,
    /// What can be done with it.
    pub steps: Vec<Link>,
}

/// What a version changes of the newest published one.
#[derive(Debug, Serialize)]
pub struct ComparedPart {
    /// "Against 1.0.0 the heaviest change is one of meaning (MAJOR)."
    pub lead: String,
    /// Why it cannot be published like this.
    pub refused: Option<String>,
    /// The gaps of "migrate".
    pub lacking: Vec<String>,
    /// Weight, place and change.
    pub differences: Vec<[String; 3]>,
    /// How many more there are.
    pub more: usize,
}

impl View for VersionPage {
    const TEMPLATE: &'static str = "surveys/version.html";
}

/// `GET /surveys/{survey}/{version}`
///
/// # Errors
/// When the person reads surveys nowhere, or there is no such version.
pub async fn show(person: SignedIn, path: Path<(String, String)>, request: HttpRequest) -> Reply {
    let visitor = &person.visitor;
    let view = visitor.site.app.survey_version(&person.actor, &path.0, &path.1).await?;
    let done = match request.query_string() {
        "done=upload" => Some("surveys-uploaded"),
        "done=same" => Some("surveys-same"),
        "done=publish" => Some("surveys-published"),
        "done=retire" => Some("surveys-retired"),
        _ => None,
    };
    let frame =
        below_list(visitor, titled(visitor, &view.survey)).status(done.map(|key| say(visitor, key, &[])));
    page(visitor, &frame, &build(&person, &view))
}

fn build(person: &SignedIn, view: &VersionView) -> VersionPage {
    let visitor = &person.visitor;
    let state = view.version.state.as_str();
    VersionPage {
        state: say(visitor, &format!("surveys-state-{state}"), &[]),
        tone: tone(state),
        questions: format!("/surveys/{}/{}/questions", view.version.survey, view.version.version),
        facts: facts(visitor, view),
        languages: view.survey.languages.iter().map(|code| language(visitor, &view.survey, code)).collect(),
        sections: sections(visitor, &view.survey),
        compared: view.compared.as_ref().map(|compared| compared_part(visitor, compared, state == "draft")),
        campaigns: view
            .used_in
            .iter()
            .map(|campaign| Link::new(format!("/campaigns/{}/monitor", campaign.slug), &campaign.name))
            .collect(),
        steps: steps(person, view),
    }
}

fn facts(visitor: &Visitor, view: &VersionView) -> Vec<(String, String)> {
    let survey = &view.survey;
    let text = |key: &str| say(visitor, key, &[]);
    let number = |count: usize| visitor.site.i18n.integer(visitor.lang, i64::try_from(count).unwrap_or(0));
    let minutes = |depth| number(survey.minutes(depth));
    let burden = survey.burden();
    let mut facts = vec![
        (text("register-id"), survey.id.clone()),
        (text("surveys-fingerprint"), view.version.sha256.clone()),
        (text("surveys-taken-in"), visitor.site.i18n.date_time(visitor.lang, view.version.created_at.0)),
        (text("surveys-unit"), text(&format!("surveys-unit-{}", survey.unit))),
        (text("surveys-items"), number(items(survey))),
    ];
    let counts = [
        ("surveys-statements", burden.rungs),
        ("surveys-others", burden.others),
        ("surveys-rosters", burden.rosters),
        ("surveys-tables", burden.tables),
    ];
    facts.extend(counts.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| (text(key), number(n))));
    if burden.rungs > 0 {
        facts.push((text("surveys-minutes-rapid"), minutes(Depth::Rapid)));
    }
    facts.push((text("surveys-minutes"), minutes(Depth::Standard)));
    facts
}

fn language(visitor: &Visitor, survey: &Survey, code: &str) -> [String; 4] {
    let done = survey.coverage(code);
    let count = |n: usize| visitor.site.i18n.integer(visitor.lang, i64::try_from(n).unwrap_or(0));
    [code.to_owned(), share(visitor, &done), count(done.draft), count(done.stale)]
}

fn sections(visitor: &Visitor, survey: &Survey) -> Vec<[String; 3]> {
    let count = |n: usize| visitor.site.i18n.integer(visitor.lang, i64::try_from(n).unwrap_or(0));
    let row = |section: &crate::model::Section| {
        let title = survey.words(visitor.lang.code(), &section.id, "title").to_owned();
        // What the definition writes; the ratings of a page are one item, as in the sum above.
        let written = section.items.iter().filter_map(|at| survey.items.get(*at));
        let own = written.filter(|item| item.origin == Origin::Written).count();
        let pages = survey.pages(section);
        let tables = pages.iter().filter(|page| matches!(page.group, Group::Enablers(_))).count();
        [title, count(pages.len()), count(own + tables)]
    };
    survey.sections.iter().map(row).collect()
}

/// What is other, in the reader's language; values are as they stand in the definition.
fn what(visitor: &Visitor, what: &What) -> String {
    let nothing = || say(visitor, "surveys-what-nothing", &[]);
    let (before, after) = match what {
        What::Value(before, after) => (before.clone(), after.clone()),
        _ => (None, None),
    };
    let args = [
        ("before", Arg::from(before.unwrap_or_else(nothing))),
        ("after", Arg::from(after.unwrap_or_else(nothing))),
    ];
    say(visitor, &format!("surveys-what-{}", what.code()), &args)
}

fn compared_part(visitor: &Visitor, compared: &Compared, is_draft: bool) -> ComparedPart {
    let weight = |weight: crate::model::diff::Weight| {
        say(visitor, &format!("surveys-weight-{}", weight.word().to_lowercase()), &[])
    };
    let version = ("version", Arg::from(&compared.version));
    let lead = match compared.weight() {
        Some(heaviest) => {
            say(visitor, "surveys-compared", &[version, ("weight", Arg::from(weight(heaviest)))])
        }
        None => say(visitor, "surveys-compared-same", &[version]),
    };
    let refused = (is_draft && !compared.is_raised)
        .then(|| say(visitor, "surveys-number-low", &[("least", Arg::from(&compared.least))]));
    ComparedPart {
        lead,
        refused,
        lacking: if is_draft { compared.lacking.clone() } else { Vec::new() },
        differences: compared
            .differences
            .iter()
            .take(MOST)
            .map(|one| [weight(one.weight), one.place.clone(), what(visitor, &one.what)])
            .collect(),
        more: compared.differences.len().saturating_sub(MOST),
    }
}

/// What can be done now by this person, each on a page that asks back.
fn steps(person: &SignedIn, view: &VersionView) -> Vec<Link> {
    let is_refused = view.compared.as_ref().is_some_and(Compared::is_refused);
    let steps: &[(&str, Verb)] = match view.version.state.as_str() {
        "draft" if is_refused => &[("discard", Verb::DiscardSurvey)],
        "draft" => &[("publish", Verb::PublishSurvey), ("discard", Verb::DiscardSurvey)],
        "published" => &[("retire", Verb::RetireSurvey)],
        _ => &[],
    };
    let base = format!("/surveys/{}/{}", view.version.survey, view.version.version);
    let allowed = steps.iter().filter(|(_, verb)| person.actor.may(*verb, &view.root));
    allowed
        .map(|(step, _)| {
            let words = say(&person.visitor, &format!("surveys-step-{step}"), &[]);
            Link::new(format!("{base}/{step}"), words)
        })
        .collect()
}
