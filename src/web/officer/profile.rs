//! The maturity of one institution, and why a capability has its level.

mod enablers;
mod since;

use actix_web::web::Path;
use serde::Serialize;

use self::enablers::RestsOn;
use self::since::SinceLast;
use super::charts::{gaps_chart, strip_chart};
use super::dimension;
use crate::actions::profiles::ProfileView;
use crate::error::Error;
use crate::i18n::Arg;
use crate::model::{Depth, Item, Node};
use crate::scoring::{Rule, Trace};
use crate::web::answer::{in_words, level_line, with_giver, words_of};
use crate::web::fault::Fault;
use crate::web::figure::Figure;
use crate::web::frame::{Frame, say};
use crate::web::reply::{Reply, page};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// One node in a table.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Address of the explanation.
    pub href: Option<String>,
    /// Title.
    pub title: String,
    /// Level with its unknowns, in words.
    pub level: String,
    /// Digit and colour class of the level.
    pub class: String,
    /// Share of what is asked that is answered.
    pub completeness: String,
    /// Score.
    pub score: String,
    /// Score with the unknowns at least and at most.
    pub bounds: String,
    /// Target.
    pub target: String,
    /// Gap, if there is one.
    pub gap: String,
    /// Things to know.
    pub flags: String,
}

/// A dimension with its capabilities.
#[derive(Debug, Serialize)]
pub struct Group {
    /// Title.
    pub title: String,
    /// Capabilities.
    pub rows: Vec<Row>,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct ProfilePage {
    /// The campaign: profiles of several waves look alike.
    pub campaign: String,
    /// "12 of 170 questions answered"
    pub answered: String,
    /// "Overall: level 1 …"
    pub headline: String,
    /// Whether the survey gives levels.
    pub has_levels: bool,
    /// Whether it has targets.
    pub has_targets: bool,
    /// Verified share, date, version.
    pub facts: String,
    /// Address of the same as a document.
    pub report: String,
    /// How many answers were taken over from institutions above.
    pub inherited: Option<String>,
    /// How far all targets are met, and of how many capabilities nobody can say.
    pub to_target: Option<String>,
    /// What is said in place of a chart of gaps where there is no gap.
    pub no_gaps: Option<String>,
    /// Levels below the target's although the score is not.
    pub levels_below: Vec<String>,
    /// Levels and gaps as charts.
    pub figures: Vec<Figure>,
    /// Dimensions.
    pub dimensions: Vec<Row>,
    /// Capabilities by dimension.
    pub groups: Vec<Group>,
    /// What the dimensions rest on; none where the survey does not ask.
    pub rests_on: Option<RestsOn>,
    /// What moved since the wave before; none where nothing was signed in it.
    pub since: Option<SinceLast>,
}

impl View for ProfilePage {
    const TEMPLATE: &'static str = "officer/profile.html";
}

/// One statement of a capability.
#[derive(Debug, Serialize)]
pub struct Rung {
    /// "Level 2: Directed"
    pub level: String,
    /// Statement.
    pub text: String,
    /// Answer in words.
    pub answer: String,
    /// Whether it keeps the level where it is.
    pub blocks: bool,
    /// By which rule the answer became a value.
    pub rule: String,
    /// The value that entered the sums.
    pub value: String,
    /// What it brought, in levels.
    pub brings: String,
    /// What it left on the table.
    pub lost: String,
}

/// Why a capability has its level.
#[derive(Debug, Serialize)]
pub struct CapabilityPage {
    /// Institution and campaign.
    pub place: [String; 2],
    /// "GOV-2: level 2 …"
    pub headline: String,
    /// Whether the capability has levels.
    pub has_levels: bool,
    /// Statements.
    pub rungs: Vec<Rung>,
    /// What was brought and lost in all; none where the items do not add up to a score.
    pub sum: Option<Sum>,
    /// What raises the level.
    pub raises: Option<String>,
    /// The changes that it takes.
    pub changes: Vec<String>,
}

/// The sums of a capability.
#[derive(Debug, Serialize)]
pub struct Sum {
    /// The score.
    pub brings: String,
    /// What is missing from the most.
    pub lost: String,
    /// What both add up to, in a sentence.
    pub note: String,
}

impl View for CapabilityPage {
    const TEMPLATE: &'static str = "officer/capability.html";
}

/// `GET /institutions/{institution}/profile/{campaign}`
///
/// # Errors
/// Outside the person's scope, or when nothing was signed.
pub async fn show(person: SignedIn, path: Path<(String, String)>) -> Reply {
    let (institution, campaign) = path.into_inner();
    let visitor = &person.visitor;
    let view = visitor.site.app.profile(&person.actor, &institution, &campaign, None).await?;
    let name = view.located.node.name(visitor.lang.code());
    let frame = Frame::about(visitor, &view.survey, name)
        .back(format!("/institutions/{institution}"), name.to_owned());
    let own = visitor.site.app.since_last(&view).await?;
    let since = own.map(|own| since::since(visitor, &view, &own));
    page(visitor, &frame, &ProfilePage { since, ..build(visitor, &view) })
}

/// `GET /institutions/{institution}/profile/{campaign}/{capability}`: of a dimension, too.
///
/// # Errors
/// Outside the person's scope, or when there is no such node.
pub async fn capability(person: SignedIn, path: Path<(String, String, String)>) -> Reply {
    let (institution, campaign, id) = path.into_inner();
    let visitor = &person.visitor;
    let view = visitor.site.app.profile(&person.actor, &institution, &campaign, Some(&id)).await?;
    let node = view.survey.node(&id).ok_or(Fault(Error::NotFound))?;
    let lang = visitor.lang.code();
    let base = format!("/institutions/{institution}/profile/{campaign}");
    let frame = Frame::about(visitor, &view.survey, view.survey.words(lang, &id, "title").to_owned())
        .back(&base, view.located.node.name(lang).to_owned());
    if !node.is_leaf() {
        let base = Some(base.as_str()).filter(|_| !is_rapid(&view));
        let built = dimension::build(visitor, &view, node, base);
        return page(visitor, &frame, &built.ok_or(Fault(Error::NotFound))?);
    }
    page(visitor, &frame, &explain(visitor, &view, node).ok_or(Fault(Error::NotFound))?)
}

fn build(visitor: &Visitor, view: &ProfileView) -> ProfilePage {
    let lang = visitor.lang.code();
    let nodes = &view.survey.model.nodes;
    let words = words_of(visitor, &view.survey);
    let facts = [
        ("verified", Arg::from(words.share(view.profile.overall.verified_share))),
        ("date", Arg::from(visitor.site.i18n.date(visitor.lang, view.snapshot.signed_at.0))),
        ("survey", Arg::from(format!("{} {}", view.survey.id, view.survey.version))),
    ];
    let base = format!("/institutions/{}/profile/{}", view.located.node.slug, view.located.campaign.slug);
    let tops = || nodes.iter().filter(|node| node.parent.is_none());
    ProfilePage {
        campaign: view.located.campaign.name.clone(),
        figures: figures(visitor, view, &base),
        answered: words.answered(view.answered),
        has_levels: view.survey.gives_levels(),
        has_targets: has_target(view),
        no_gaps: (has_target(view) && words.short(&view.profile).is_empty())
            .then(|| words.no_gaps(&view.profile)),
        levels_below: words.levels_below(&view.profile),
        report: format!("{base}/report.pdf"),
        headline: level_line(
            visitor,
            &view.survey,
            &view.profile.overall,
            &say(visitor, "answer-overall", &[]),
        ),
        facts: say(visitor, "profile-facts", &facts),
        inherited: inherited(visitor, view),
        to_target: words.to_target(&view.profile),
        dimensions: tops().filter_map(|node| row(visitor, view, node, &base)).collect(),
        groups: tops()
            .map(|top| Group {
                title: view.survey.words(lang, &top.id, "title").to_owned(),
                rows: view
                    .survey
                    .leaves(top)
                    .into_iter()
                    .filter_map(|leaf| row(visitor, view, leaf, &base))
                    .collect(),
            })
            .collect(),
        rests_on: enablers::rests_on(visitor, view),
        since: None,
    }
}

/// Whose figures they are, and from which campaign.
pub(super) fn place(visitor: &Visitor, view: &ProfileView) -> [String; 2] {
    [view.located.node.name(visitor.lang.code()).to_owned(), view.located.campaign.name.clone()]
}

fn has_target(view: &ProfileView) -> bool {
    view.survey.target(view.located.campaign.target.as_deref()).is_some()
}

/// Levels or results, and gaps where there are some.
fn figures(visitor: &Visitor, view: &ProfileView, base: &str) -> Vec<Figure> {
    let address = format!("{base}/chart/strip");
    let mut figures = vec![Figure::new(visitor, "strip", &strip_chart(visitor, view), &address)];
    let gaps = gaps_chart(visitor, view).filter(|chart| !chart.table.rows.is_empty());
    figures.extend(gaps.map(|chart| Figure::new(visitor, "gaps", &chart, &format!("{base}/chart/gaps"))));
    figures
}

/// "Answers taken over from institutions above: 3"; none where there are none.
fn inherited(visitor: &Visitor, view: &ProfileView) -> Option<String> {
    let count = view.answers.iter().filter(|(_, answer)| !answer.inherited.is_empty()).count();
    (count > 0).then(|| say(visitor, "inherit-profile", &[("count", Arg::from(count))]))
}

fn is_rapid(view: &ProfileView) -> bool {
    Depth::parse(&view.located.campaign.depth) == Some(Depth::Rapid)
}

fn row(visitor: &Visitor, view: &ProfileView, node: &Node, base: &str) -> Option<Row> {
    let words = words_of(visitor, &view.survey);
    let result = view.profile.node(&node.id)?;
    // At rapid depth a capability is its one answer: there is nothing more to explain.
    let is_told = result.reason.is_none() && !(node.is_leaf() && is_rapid(view));
    Some(Row {
        href: is_told.then(|| format!("{base}/{}", node.id)),
        level: words.level(result),
        class: result.level.map_or_else(|| "none".to_owned(), |level| format!("l{level}")),
        completeness: words.share(result.completeness),
        score: words.number(result.score),
        bounds: words.bounds(result),
        target: words.number(result.target),
        gap: words.number(result.shortfall.filter(|gap| *gap > 1e-9)),
        flags: words.remarks(result),
        title: words.title(&node.id).to_owned(),
    })
}

/// The answer in words, with the institution that it was taken over from; of an item that was not asked nothing was
/// left open.
fn answer_of(visitor: &Visitor, view: &ProfileView, item: &Item, rule: Option<Rule>) -> String {
    if matches!(rule, Some(Rule::NotShownZero | Rule::NotShownOut)) {
        return say(visitor, "nation-none", &[]);
    }
    let answer = view.answers.get(&item.id);
    let giver = answer.and_then(|answer| view.giver(answer, visitor.lang.code()));
    with_giver(visitor, in_words(visitor, &view.survey, item, answer), giver)
}

/// Decimals of what items bring, so that a sum of many still agrees with the score in two.
const DECIMALS: u8 = 3;

/// What all items brought and lost; none where no score may be shown.
fn sum(visitor: &Visitor, trace: &Trace<'_>) -> Option<Sum> {
    trace.score?;
    let number = |figure: f64| visitor.site.i18n.number(visitor.lang, figure, DECIMALS);
    let brings: f64 = trace.items.iter().map(|part| part.contribution).sum();
    let lost: f64 = trace.items.iter().map(|part| part.lost).sum();
    let most = Arg::from(number(brings + lost));
    let note = say(visitor, "profile-sum-note", &[("most", most)]);
    Some(Sum { brings: number(brings), lost: number(lost), note })
}

const fn rule_key(rule: Rule) -> &'static str {
    match rule {
        Rule::Value => "profile-rule-value",
        Rule::CriteriaCap => "profile-rule-criteria",
        Rule::ConditionCap => "profile-rule-condition",
        Rule::DontKnowZero => "profile-rule-dk",
        Rule::UnansweredZero => "profile-rule-unanswered",
        Rule::NotShownZero => "profile-rule-not-shown",
        Rule::NotShownOut => "profile-rule-out",
        Rule::NotApplicable => "profile-rule-na",
    }
}

fn explain(visitor: &Visitor, view: &ProfileView, node: &Node) -> Option<CapabilityPage> {
    let lang = visitor.lang.code();
    let trace = &view.explained.as_ref()?.trace;
    let result = view.profile.node(&node.id)?;
    let number = |figure: f64| visitor.site.i18n.number(visitor.lang, figure, DECIMALS);
    let nothing = || say(visitor, "nation-none", &[]);
    let rungs = node.items.iter().filter_map(|at| view.survey.items.get(*at)).map(|item| {
        let level = item.level.unwrap_or(0);
        let args = [
            ("level", Arg::Count(i64::from(level))),
            ("name", Arg::from(view.survey.level_name(lang, level))),
        ];
        let part = trace.items.iter().find(|part| part.item == item.id);
        Rung {
            level: item.level.map(|_| say(visitor, "answer-rung", &args)).unwrap_or_default(),
            text: view.survey.words(lang, &item.id, "text").to_owned(),
            answer: answer_of(visitor, view, item, part.map(|part| part.rule)),
            blocks: trace.blockers.contains(&item.id),
            rule: part.map(|part| say(visitor, rule_key(part.rule), &[])).unwrap_or_default(),
            value: part.and_then(|part| part.value).map_or_else(nothing, number),
            brings: part.map_or_else(nothing, |part| number(part.contribution)),
            lost: part.map_or_else(nothing, |part| number(part.lost)),
        }
    });
    Some(CapabilityPage {
        place: place(visitor, view),
        headline: level_line(visitor, &view.survey, result, view.survey.words(lang, &node.id, "title")),
        has_levels: view.survey.has_level(&node.id),
        rungs: rungs.collect(),
        sum: sum(visitor, trace),
        raises: raises(visitor, view),
        changes: changes(visitor, view),
    })
}

/// "Level 3 Practised is reached when these hold:"; none where no higher level can be had.
pub(super) fn raises(visitor: &Visitor, view: &ProfileView) -> Option<String> {
    let next = view.explained.as_ref()?.next_level.as_ref().filter(|next| next.feasible)?;
    let name = view.survey.level_name(visitor.lang.code(), next.level);
    let args = [("level", Arg::Count(i64::from(next.level))), ("name", Arg::from(name))];
    Some(say(visitor, "profile-raises", &args))
}

/// The changed answers that it takes.
pub(super) fn changes(visitor: &Visitor, view: &ProfileView) -> Vec<String> {
    let lang = visitor.lang.code();
    let change = |change: &crate::scoring::Change| {
        let item = view.survey.item(&change.item)?;
        let label = view.survey.option_text(lang, item, &change.to).text.to_owned();
        let args =
            [("item", Arg::from(view.survey.words(lang, &change.item, "text"))), ("to", Arg::from(label))];
        let key = if change.needs_criteria { "profile-change-criteria" } else { "profile-change" };
        Some(say(visitor, key, &args))
    };
    let next = view.explained.as_ref().and_then(|explained| explained.next_level.as_ref());
    next.iter().flat_map(|next| &next.changes).filter_map(change).collect()
}
