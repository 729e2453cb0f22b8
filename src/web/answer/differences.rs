//! Two values for one item: compare and settle.

use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;
use uuid::Uuid;

use super::fields::typed_items;
use super::wrong::wrong;
use super::{in_words, question};
use crate::actions::answering::{DifferenceView, Keep, Settlement};
use crate::actions::read_id;
use crate::error::{Error, Message, Problem};
use crate::i18n::Arg;
use crate::model::Survey;
use crate::web::fault::Fault;
use crate::web::form::Form;
use crate::web::frame::{Frame, Wrong, say};
use crate::web::reply::{Reply, page, page_with, see};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// One item with two values.
#[derive(Debug, Serialize)]
pub struct TwoValues {
    /// Item.
    pub id: String,
    /// Revision of what counts now.
    pub rev: i64,
    /// Question.
    pub text: String,
    /// The value that was kept beside.
    pub mine: String,
    /// Whose it is, and when.
    pub mine_by: String,
    /// "Keep the answer of …"
    pub keep_mine: String,
    /// The value that counts now.
    pub theirs: String,
    /// Choices for a third value: code and label.
    pub options: Vec<Third>,
}

/// A choice for a third value.
#[derive(Debug, Serialize)]
pub struct Third {
    /// Code.
    pub code: String,
    /// Label.
    pub text: String,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct DifferencesPage {
    /// The rendered form's own id.
    pub op: String,
    /// Items with two values.
    pub items: Vec<TwoValues>,
}

impl View for DifferencesPage {
    const TEMPLATE: &'static str = "differences.html";
}

/// `GET /answer/{response}/differences`
///
/// # Errors
/// Outside the person's scope.
pub async fn show(person: SignedIn, slug: Path<String>) -> Reply {
    render(&person, &slug, &[]).await
}

/// `POST /answer/{response}/differences`
///
/// # Errors
/// When the form is not ours, or what counts changed again.
pub async fn settle(form: Form, slug: Path<String>) -> Reply {
    let Some(actor) = form.visitor.actor.clone() else { return Err(Fault(Error::NotSignedIn)) };
    let person = SignedIn { visitor: form.visitor.clone(), actor };
    let app = &person.visitor.site.app;
    let op = read_id(form.get("op"))?;
    let mut problems = Vec::new();
    for typed in typed_items(&form.fields, "") {
        let keep = match form.get(&format!("{}.keep", typed.item)) {
            "mine" => Keep::Mine,
            "theirs" => Keep::Theirs,
            "other" if typed.all("").is_empty() => {
                problems.push(Problem::new(typed.item.clone(), Message::new("problem-third-value")));
                continue;
            }
            "other" => Keep::Other(typed.clone()),
            _ => continue,
        };
        let settlement = Settlement { item: typed.item.clone(), rev: typed.base_rev, keep };
        match app.settle(&person.actor, &slug, op, settlement).await {
            Ok(()) => {}
            Err(Error::Invalid(found)) => problems.extend(found),
            Err(error) => return Err(Fault(error)),
        }
    }
    if !problems.is_empty() {
        return render(&person, &slug, &problems).await;
    }
    let left = app.differences(&person.actor, &slug).await?.len();
    Ok(see(if left == 0 { format!("/answer/{slug}") } else { format!("/answer/{slug}/differences") }))
}

async fn render(person: &SignedIn, slug: &str, problems: &[Problem]) -> Reply {
    let visitor = &person.visitor;
    let view = visitor.site.app.response(&person.actor, slug).await?;
    let found = visitor.site.app.differences(&person.actor, slug).await?;
    let items = found.iter().map(|one| two_values(visitor, &view.survey, one)).collect();
    let frame = Frame::about(visitor, &view.survey, say(visitor, "differences-title", &[]))
        .back(format!("/answer/{slug}"), say(visitor, "answer-task-list", &[]))
        .wrongs(problems.iter().map(|problem| third_wrong(visitor, &view.survey, problem)).collect());
    let built = DifferencesPage { op: Uuid::new_v4().to_string(), items };
    if problems.is_empty() {
        return page(visitor, &frame, &built);
    }
    page_with(StatusCode::UNPROCESSABLE_ENTITY, visitor, &frame, &built)
}

/// The third value is the only field here that can be wrong.
fn third_wrong(visitor: &Visitor, survey: &Survey, problem: &Problem) -> Wrong {
    Wrong { field: format!("{}-third", problem.place), ..wrong(visitor, survey, problem) }
}

fn two_values(visitor: &Visitor, survey: &Survey, one: &DifferenceView) -> TwoValues {
    let lang = visitor.lang.code();
    let item = survey.item(&one.item);
    let words = |answer| item.map(|item| in_words(visitor, survey, item, Some(answer))).unwrap_or_default();
    let at = visitor.site.i18n.date_time(visitor.lang, one.mine_at.0);
    let options = item.map(|item| {
        let third = |code: &str| Third {
            code: code.to_owned(),
            text: survey.option_text(lang, item, code).text.to_owned(),
        };
        item.options.iter().map(|option| third(&option.code)).collect()
    });
    TwoValues {
        id: one.item.clone(),
        rev: one.rev,
        text: item.map(|item| question(visitor, survey, item)).unwrap_or_default(),
        mine: words(&one.mine),
        mine_by: say(visitor, "answer-written", &[("by", Arg::from(&one.mine_by)), ("at", Arg::from(at))]),
        keep_mine: say(visitor, "differences-keep-mine", &[("by", Arg::from(&one.mine_by))]),
        theirs: words(&one.theirs),
        options: options.unwrap_or_default(),
    }
}
