//! Picking the institutions of a campaign, one page of the list at a time.

use actix_web::HttpRequest;
use actix_web::web::Path;
use serde::Serialize;

use super::institutions::kind;
use super::signed_in;
use crate::actions::lists::{Candidates, Wish};
use crate::actions::picking::Picking;
use crate::i18n::Arg;
use crate::web::form::Form;
use crate::web::frame::{Frame, say};
use crate::web::list::{self, ListView, Narrow};
use crate::web::reply::{Reply, page, see};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// Those who can answer are narrowed by kind.
const KIND: Narrow<'static> = Narrow {
    name: "kind",
    label: "register-kind",
    all: "list-all-kinds",
    prefix: "register-kind-",
    codes: &["nation", "sector", "ministry", "department", "agency", "local", "programme", "host", "other"],
};

/// One node to pick.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Slug.
    pub slug: String,
    /// Name.
    pub name: String,
    /// Kind in words.
    pub kind: String,
    /// Taken.
    pub chosen: bool,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct PickPage {
    /// Where the form goes: the list as it is wished for.
    pub action: String,
    /// "12 of 64 taken"
    pub count: String,
    /// What stands round the rows.
    pub list: ListView,
    /// Nodes that can answer.
    pub rows: Vec<Row>,
    /// "Take all 60", where they stand on several pages.
    pub take_all: Option<String>,
}

impl View for PickPage {
    const TEMPLATE: &'static str = "officer/pick.html";
}

/// `GET /campaigns/{campaign}/institutions`
///
/// # Errors
/// Outside the person's scope.
pub async fn show(person: SignedIn, slug: Path<String>, request: HttpRequest) -> Reply {
    render(&person, &slug, list::wish_of(request.query_string(), &KIND), None).await
}

/// `POST /campaigns/{campaign}/institutions`: only what the form showed is changed; `go=all` takes
/// every hit, `go=next` goes on to the next page.
///
/// # Errors
/// When the form is not ours, the role is too low or the campaign is closed.
pub async fn pick(form: Form, slug: Path<String>, request: HttpRequest) -> Reply {
    let person = signed_in(&form)?;
    let app = &person.visitor.site.app;
    let wish = list::wish_of(request.query_string(), &KIND);
    if form.expired {
        return render(&person, &slug, wish, None).await;
    }
    let base = format!("/campaigns/{slug}");
    let action = format!("{base}/institutions");
    if form.get("go") == "all" {
        app.pick_hits(&person.actor, &slug, wish.clone()).await?;
        return Ok(see(list::address(&action, &KIND, &wish, wish.page)));
    }
    let picking = Picking { shown: form.all("shown"), picked: form.all("node") };
    let kept = app.pick_nodes(&person.actor, &slug, picking).await?;
    if !kept.is_empty() {
        let visitor = &person.visitor;
        let codes = Arg::from(visitor.site.i18n.list(visitor.lang, &kept));
        let status = say(visitor, "campaign-kept", &[("codes", codes)]);
        return render(&person, &slug, wish, Some(status)).await;
    }
    let is_next = form.get("go") == "next";
    Ok(see(if is_next {
        list::address(&action, &KIND, &wish, wish.page + 1)
    } else {
        format!("{base}/monitor")
    }))
}

async fn render(person: &SignedIn, slug: &str, wish: Wish, status: Option<String>) -> Reply {
    let visitor = &person.visitor;
    let app = &visitor.site.app;
    let campaign = app.campaign(&person.actor, slug).await?;
    let found = app.candidates(&person.actor, slug, wish.clone()).await?;
    let survey = app.survey(campaign.campaign.survey_version_id).await?;
    let frame = Frame::about(visitor, &survey, say(visitor, "campaign-pick", &[]))
        .back(format!("/campaigns/{slug}/monitor"), campaign.campaign.name.clone())
        .status(status);
    page(visitor, &frame, &build(visitor, slug, &wish, (&found, campaign.all())))
}

fn build(visitor: &Visitor, slug: &str, wish: &Wish, (found, taken): (&Candidates, usize)) -> PickPage {
    let action = format!("/campaigns/{slug}/institutions");
    let count = [("taken", Arg::from(taken)), ("all", Arg::from(found.all))];
    let list = list::view(visitor, &action, &KIND, (wish, &found.hits));
    let hits = [("count", Arg::from(found.hits.count))];
    PickPage {
        action: list::address(&action, &KIND, wish, found.hits.page),
        count: say(visitor, "campaign-taken", &count),
        take_all: list.range.as_ref().map(|_| say(visitor, "campaign-take-all", &hits)),
        list,
        rows: found
            .hits
            .rows
            .iter()
            .map(|(node, chosen)| Row {
                slug: node.slug.clone(),
                name: node.name(visitor.lang.code()).to_owned(),
                kind: kind(visitor, &node.kind),
                chosen: *chosen,
            })
            .collect(),
    }
}
