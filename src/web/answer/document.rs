//! A document as an answer: handing one in, giving it out, taking it out again.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, ContentDisposition};
use actix_web::web::Path;
use serde::Serialize;

use super::bar::Bar;
use super::page::find;
use super::words::{in_words, size_in_words};
use crate::actions::answering::{ApartSave, ResponseView, Saved, TypedItem};
use crate::actions::documents::{ENDINGS, HandIn, MOST_MB};
use crate::actions::read_id;
use crate::error::{Error, Message, Problem};
use crate::i18n::Arg;
use crate::model::{Answer, Item, ItemKind};
use crate::web::frame::{Frame, Wrong, say};
use crate::web::officer::signed_in;
use crate::web::reply::{Reply, page_with, see};
use crate::web::templates::View;
use crate::web::upload::DocumentUpload;
use crate::web::visitor::{SignedIn, Visitor};

/// Response, section, page and item.
type Parts = (String, String, String, String);

/// The page.
#[derive(Debug, Serialize)]
pub struct DocumentPage {
    /// What stands round every question page.
    #[serde(flatten)]
    pub bar: Bar,
    /// The question's page.
    pub back: String,
    /// The revision of the answer that the page shows.
    pub rev: i64,
    /// What is handed in, in words.
    pub stored: Option<String>,
    /// Where it is given out.
    pub download: String,
    /// Help of the item.
    pub help: Option<String>,
    /// Which documents are taken.
    pub hint: String,
    /// The endings, for the file chooser.
    pub accept: String,
    /// What is wrong with the document that was sent.
    pub wrong: Option<String>,
}

impl View for DocumentPage {
    const TEMPLATE: &'static str = "document.html";
}

/// `GET /answer/{response}/{section}/{page}/{item}/file`
///
/// # Errors
/// Outside the person's scope, or when the item takes no document.
pub async fn show(person: SignedIn, path: Path<Parts>) -> Reply {
    render(&person, &path, &[]).await
}

/// `POST …/file`: hands a document in, or takes it out with `go=remove`.
///
/// # Errors
/// When the form is not ours, the document too large, or nothing can be changed any more.
pub async fn hand_in(upload: DocumentUpload, path: Path<Parts>) -> Reply {
    let DocumentUpload { form, file } = upload;
    let person = signed_in(&form)?;
    let here = address(&path);
    if form.expired {
        return Ok(see(format!("{here}/file")));
    }
    let (slug, section, _, item) = &*path;
    let base_rev = form.get("rev").parse().map_err(|_| Error::Malformed)?;
    let typed = TypedItem { item: item.clone(), base_rev, ..TypedItem::default() };
    let save = ApartSave {
        op: read_id(form.get("op"))?,
        typed,
        problems: Vec::new(),
        asked_in: read_id(form.get("version")).ok(),
    };
    let app = &person.visitor.site.app;
    let saved = match file {
        _ if form.get("go") == "remove" => app.take_out(&person.actor, slug, save).await?,
        Some(file) => {
            let name = file.name.clone();
            app.hand_in(&person.actor, slug, HandIn { save, name, bytes: file.into_bytes() }).await?
        }
        None => {
            let none = Problem::new(item.clone(), Message::new("document-choose-first"));
            Saved { problems: vec![none], ..Saved::default() }
        }
    };
    if !saved.problems.is_empty() {
        return render(&person, &path, &saved.problems).await;
    }
    let question = format!("/answer/{slug}/{section}/{}#{item}", path.2);
    Ok(see(if saved.conflicts.is_empty() { question } else { format!("/answer/{slug}/differences") }))
}

/// `GET …/document`: the document, never shown inside the site.
///
/// # Errors
/// Outside the person's scope, or when there is none.
pub async fn download(person: SignedIn, path: Path<Parts>) -> Reply {
    let (slug, _, _, item) = &*path;
    let document = person.visitor.site.app.document(&person.actor, slug, item).await?;
    Ok(HttpResponse::Ok()
        .content_type("application/octet-stream")
        .insert_header(ContentDisposition::attachment(document.name))
        .insert_header((CACHE_CONTROL, "private, no-store"))
        // Should a browser open it all the same, it may load and run nothing.
        .insert_header((CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox"))
        .body(document.bytes))
}

fn address((slug, section, page, item): &Parts) -> String {
    format!("/answer/{slug}/{section}/{page}/{item}")
}

async fn render(person: &SignedIn, path: &Parts, problems: &[Problem]) -> Reply {
    let (slug, section, page, id) = path;
    let visitor = &person.visitor;
    let view = visitor.site.app.response(&person.actor, slug).await?;
    let item = view.survey.item(id).filter(|item| item.kind == ItemKind::File).ok_or(Error::NotFound)?;
    let progress = view.progress();
    let place = find(&view, &progress, section, id)?;
    let back = format!("/answer/{slug}/{section}/{page}");
    let wrong = problems.first().map(|problem| visitor.site.i18n.message(visitor.lang, &problem.message));
    let frame = Frame::about(visitor, &view.survey, super::question(visitor, &view.survey, item))
        .back(back.clone(), super::words::page_title(visitor, &view, place.section, &place.page.id))
        .wrongs(wrong.iter().map(|text| Wrong::at("file", text)).collect());
    let bar = Bar::new(person, &view, &place, &frame)?.at(person, &frame, format!("{}/file", address(path)));
    let built = build(visitor, &view, item, (bar, back, wrong), path);
    let status = if problems.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page_with(status, visitor, &frame, &built)
}

fn build(
    visitor: &Visitor,
    view: &ResponseView,
    item: &Item,
    (bar, back, wrong): (Bar, String, Option<String>),
    path: &Parts,
) -> DocumentPage {
    let lang = visitor.lang.code();
    let stored = view.answers.get(&item.id).filter(|answer| answer.has_value());
    let bare = stored.map(|answer| Answer { comment: None, ..answer.clone() });
    let most = u64::try_from(MOST_MB << 20).unwrap_or(u64::MAX);
    let hint = [("endings", Arg::from(ENDINGS.join(", "))), ("max", Arg::from(size_in_words(visitor, most)))];
    DocumentPage {
        bar,
        back,
        rev: view.rev(&item.id),
        stored: bare.map(|answer| in_words(visitor, &view.survey, item, Some(&answer))),
        download: format!("{}/document", address(path)),
        help: view.survey.item_text(lang, item, "help").map(|found| found.text.to_owned()),
        hint: say(visitor, "document-hint", &hint),
        accept: ENDINGS.map(|ending| format!(".{ending}")).join(","),
        wrong,
    }
}
