//! Moving a campaign to a newer version of its survey: a page that shows what would happen, the move, and the way back.

use std::collections::BTreeMap;

use actix_web::HttpRequest;
use actix_web::web::Path;
use serde::Serialize;

use super::signed_in;
use crate::actions::moving::{Change, MovePlan};
use crate::actions::read_id;
use crate::i18n::Arg;
use crate::model::Survey;
use crate::model::carry::Carry;
use crate::web::answer::question;
use crate::web::form::Form;
use crate::web::frame::{Frame, say};
use crate::web::reply::{Reply, page, see};
use crate::web::surveys::titled;
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// What can become of an answer, in the order of the columns.
const KINDS: [Carry; 4] = [Carry::Same, Carry::Reworded, Carry::AskAgain, Carry::Dropped];

/// What becomes of the answers to one item.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Old id, and the new one where it is another.
    pub item: String,
    /// The question as it was answered.
    pub old: String,
    /// The question as it is now.
    pub new: String,
    /// Choices that are not what they were: their words so far and now.
    pub choices: Vec<(String, String)>,
    /// What becomes of the answer.
    pub carry: String,
    /// How many responses have such an answer.
    pub responses: usize,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct MovePage {
    /// Address of the campaign's page.
    pub back: String,
    /// Where the form goes.
    pub action: String,
    /// The campaign's version now.
    pub from: String,
    /// Names of what can become of an answer.
    pub kinds: Vec<String>,
    /// The same with how many answers each touches.
    pub sums: Vec<(String, usize)>,
    /// Every item with a touched answer.
    pub rows: Vec<Row>,
    /// Institutions with touched answers, and how many of each kind.
    pub institutions: Vec<(String, Vec<usize>)>,
    /// How many responses go along untouched.
    pub untouched: usize,
    /// Those that stay with their version, and why.
    pub staying: Vec<(String, String)>,
}

impl View for MovePage {
    const TEMPLATE: &'static str = "officer/move.html";
}

/// `GET /campaigns/{campaign}/move/{version}`: nothing is stored.
///
/// # Errors
/// Outside the person's scope, when the campaign is closed, or when there is no such newer version.
pub async fn review(person: SignedIn, path: Path<(String, String)>) -> Reply {
    let (slug, version) = path.into_inner();
    let visitor = &person.visitor;
    let plan = visitor.site.app.plan_move(&person.actor, &slug, &version).await?;
    let name = titled(visitor, &plan.to);
    let back = format!("/campaigns/{slug}/monitor");
    let frame = Frame::new(visitor, say(visitor, "move-title", &[("survey", Arg::from(name))]))
        .back(back.clone(), plan.campaign.name.clone());
    page(visitor, &frame, &build(visitor, &plan, back, format!("/campaigns/{slug}/move/{version}")))
}

/// `POST /campaigns/{campaign}/move/{version}`
///
/// # Errors
/// When the form is not ours, the role is too low, or the campaign was moved or closed meanwhile.
pub async fn go(form: Form, path: Path<(String, String)>) -> Reply {
    let person = signed_in(&form)?;
    let (slug, version) = path.into_inner();
    if form.expired {
        return Ok(see(format!("/campaigns/{slug}/move/{version}")));
    }
    let app = &person.visitor.site.app;
    app.move_campaign(&person.actor, &slug, &version, form.get("from")).await?;
    Ok(see(format!("/campaigns/{slug}/monitor?done=moved")))
}

/// `POST /campaigns/{campaign}/move-back`
///
/// # Errors
/// When the form is not ours, the role is too low, or somebody has saved since.
pub async fn back(form: Form, slug: Path<String>) -> Reply {
    let person = signed_in(&form)?;
    if !form.expired {
        let seen = read_id(form.get("move"))?;
        person.visitor.site.app.move_back(&person.actor, &slug, seen).await?;
    }
    Ok(see(format!("/campaigns/{slug}/monitor?done=back")))
}

/// What has just been done to a campaign, for the top of its page.
pub(super) fn status(visitor: &Visitor, request: &HttpRequest) -> Option<String> {
    match request.query_string() {
        "done=moved" => Some(say(visitor, "move-done", &[])),
        "done=changed" => Some(say(visitor, "campaign-changed", &[])),
        "done=opened" => Some(say(visitor, "campaign-opened", &[])),
        "done=closed" => Some(say(visitor, "campaign-was-closed", &[])),
        "done=back" => Some(say(visitor, "move-undone", &[])),
        _ => None,
    }
}

fn build(visitor: &Visitor, plan: &MovePlan, back: String, action: String) -> MovePage {
    let kind = |carry: &Carry| say(visitor, &format!("move-carry-{}", carry.code().replace('_', "-")), &[]);
    let count = |kinds: &BTreeMap<Carry, usize>, carry: &Carry| kinds.get(carry).copied().unwrap_or(0);
    let sum = |carry: &Carry| plan.touched.iter().map(|(_, kinds)| count(kinds, carry)).sum::<usize>();
    let lang = visitor.lang.code();
    MovePage {
        back,
        action,
        from: plan.from.version.clone(),
        kinds: KINDS.iter().map(kind).collect(),
        sums: KINDS.iter().map(|carry| (kind(carry), sum(carry))).collect(),
        rows: plan.changes.iter().map(|change| row(visitor, &plan.to, change)).collect(),
        institutions: plan
            .touched
            .iter()
            .map(|(node, kinds)| {
                (node.name(lang).to_owned(), KINDS.iter().map(|carry| count(kinds, carry)).collect())
            })
            .collect(),
        untouched: plan.untouched,
        staying: plan
            .staying
            .iter()
            .map(|(node, why)| {
                let key = if *why == "differs" {
                    "answer-status-differs".into()
                } else {
                    format!("answer-state-{why}")
                };
                (node.name(lang).to_owned(), say(visitor, &key, &[]))
            })
            .collect(),
    }
}

fn row(visitor: &Visitor, to: &Survey, change: &Change) -> Row {
    let words = |survey: &Survey, id: &str| {
        survey.item(id).map(|item| question(visitor, survey, item)).unwrap_or_default()
    };
    let carried = &change.carried;
    let new = carried.new.as_deref();
    Row {
        item: match new.filter(|new| *new != carried.old) {
            Some(new) => format!("{} → {new}", carried.old),
            None => carried.old.clone(),
        },
        old: words(&change.from, &carried.old),
        new: new.map(|id| words(to, id)).unwrap_or_default(),
        choices: new.map(|new| choices(visitor, (&change.from, &carried.old), (to, new))).unwrap_or_default(),
        carry: say(visitor, &format!("move-carry-{}", carried.carry.code().replace('_', "-")), &[]),
        responses: change.responses,
    }
}

/// The choices of an item whose words have changed, that are gone, and that are new, in the old order first.
fn choices(
    visitor: &Visitor,
    (from, old): (&Survey, &str),
    (to, new): (&Survey, &str),
) -> Vec<(String, String)> {
    let lang = visitor.lang.code();
    let listed = |survey: &Survey, id: &str| -> Vec<(String, String)> {
        let Some(item) = survey.item(id) else { return Vec::new() };
        let words = |code: &str| survey.option_text(lang, item, code).text.to_owned();
        item.options.iter().map(|option| (option.code.clone(), words(&option.code))).collect()
    };
    let (before, after) = (listed(from, old), listed(to, new));
    let find = |list: &[(String, String)], code: &str| {
        list.iter().find(|(known, _)| known == code).map(|(_, words)| words.clone())
    };
    let kept = before.iter().map(|(code, words)| {
        let now = find(&after, code).unwrap_or_else(|| say(visitor, "move-choice-gone", &[]));
        (words.clone(), now)
    });
    let fresh = after.iter().filter(|(code, _)| find(&before, code).is_none());
    let fresh = fresh.map(|(_, words)| (say(visitor, "move-choice-fresh", &[]), words.clone()));
    kept.chain(fresh).filter(|(was, is)| was != is).collect()
}
