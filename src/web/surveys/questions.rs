//! What a version asks, as its readers see it: the questionnaire on a page of its own, and to print.

use std::sync::Arc;

use actix_web::HttpRequest;
use actix_web::web::{self, Data, Path};
use serde::Serialize;

use super::titled;
use crate::error::{Error, Message};
use crate::i18n::Arg;
use crate::model::{Depth, Survey};
use crate::report::document::{Block, Document, Fact};
use crate::report::pdf::Press;
use crate::report::phrase::Phrase;
use crate::report::questionnaire::{Wanted, questionnaire};
use crate::web::fault::Fault;
use crate::web::frame::{Frame, Link, say};
use crate::web::reply::{Reply, page, pdf_file};
use crate::web::templates::View;
use crate::web::visitor::{SignedIn, Visitor};

/// What follows one heading of the highest level.
#[derive(Debug, Default, Serialize)]
pub struct Part {
    /// Id of the heading.
    pub id: String,
    /// The heading; none for what stands before the first.
    pub title: Option<Phrase>,
    /// What stands below it.
    pub blocks: Vec<Block>,
}

/// The page.
#[derive(Debug, Serialize)]
pub struct QuestionsPage {
    /// What it is about.
    pub cover: Vec<Fact>,
    /// The depths: words, address, whether it is this one.
    pub depths: Vec<(Link, bool)>,
    /// Address of the same to print.
    pub pdf: Option<String>,
    /// The sections.
    pub parts: Vec<Part>,
}

impl View for QuestionsPage {
    const TEMPLATE: &'static str = "surveys/questions.html";
}

/// `GET /surveys/{survey}/{version}/questions`
///
/// # Errors
/// When the person reads surveys nowhere, or there is no such version.
pub async fn show(person: SignedIn, path: Path<(String, String)>, request: HttpRequest) -> Reply {
    let visitor = &person.visitor;
    let survey = visitor.site.app.survey_to_read(&person.actor, &path.0, &path.1).await?;
    let depth = depth_of(request.query_string());
    let base = format!("/surveys/{}/{}", path.0, path.1);
    let name = titled(visitor, &survey);
    let title = say(visitor, "surveys-questions-title", &[("survey", Arg::from(&name))]);
    let can_print = Press::is_there() && visitor.site.fonts.covers(visitor.lang);
    let has_rungs = survey.burden().rungs > 0;
    let document = written(visitor, survey, depth).await?;
    let view = QuestionsPage {
        cover: document.cover,
        depths: if has_rungs { depths(visitor, &base, depth) } else { Vec::new() },
        pdf: can_print.then(|| address(&format!("{base}/questions.pdf"), depth)),
        parts: parts(document.blocks),
    };
    page(visitor, &Frame::new(visitor, title).back(base, name), &view)
}

/// `GET /surveys/{survey}/{version}/questions.pdf`
///
/// # Errors
/// When the person reads surveys nowhere, there is no such version, or the language has no font here.
pub async fn print(person: SignedIn, path: Path<(String, String)>, request: HttpRequest) -> Reply {
    let visitor = &person.visitor;
    let survey = visitor.site.app.survey_to_read(&person.actor, &path.0, &path.1).await?;
    if let Err(error) = visitor.site.fonts.require(visitor.lang) {
        tracing::warn!(%error, "a questionnaire was refused");
        return Err(Fault(Error::WrongState(Message::new("problem-report-font"))));
    }
    let depth = depth_of(request.query_string());
    let document = written(visitor, survey, depth).await?;
    let site = Data::clone(&visitor.site);
    // It has no date of its own, so that the same version gives the same bytes.
    let pdf = web::block(move || site.press()?.print(&document, None)).await.map_err(ended_early)??;
    Ok(pdf_file(&[&path.0, &path.1, depth.code(), visitor.lang.code()], pdf))
}

/// The questionnaire, written where it holds nobody up.
async fn written(visitor: &Visitor, survey: Arc<Survey>, depth: Depth) -> Result<Document, Fault> {
    let (site, lang) = (Data::clone(&visitor.site), visitor.lang);
    let write = move || questionnaire(Wanted { survey: &survey, depth, section: None }, &site.i18n, lang);
    web::block(write).await.map_err(ended_early)
}

fn ended_early(error: actix_web::error::BlockingError) -> Fault {
    Fault(Error::Defect(format!("the questionnaire's thread: {error}")))
}

/// The depth that is asked for; standard without any.
fn depth_of(query: &str) -> Depth {
    let found = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "depth");
    found.and_then(|(_, code)| Depth::parse(&code)).unwrap_or(Depth::Standard)
}

fn address(path: &str, depth: Depth) -> String {
    if depth == Depth::Standard { path.to_owned() } else { format!("{path}?depth={}", depth.code()) }
}

fn depths(visitor: &Visitor, base: &str, chosen: Depth) -> Vec<(Link, bool)> {
    let link = |depth: Depth| {
        let words = say(visitor, &format!("form-depth-{}", depth.code()), &[]);
        (Link::new(address(&format!("{base}/questions"), depth), words), depth == chosen)
    };
    [Depth::Rapid, Depth::Standard, Depth::Verified].map(link).into()
}

/// The blocks below each heading of the highest level, so that the page can lead to them.
fn parts(blocks: Vec<Block>) -> Vec<Part> {
    let mut parts = vec![Part::default()];
    for block in blocks {
        match block {
            Block::Heading { level: 1, text } => {
                let id = format!("part-{}", parts.len());
                parts.push(Part { id, title: Some(text), blocks: Vec::new() });
            }
            other => {
                if let Some(last) = parts.last_mut() {
                    last.blocks.push(other);
                }
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_section_begins_a_part_that_can_be_led_to() {
        let heading = |level, text: &str| Block::Heading { level, text: text.into() };
        let note = || Block::Note { text: "n".into() };
        let made = parts(vec![note(), heading(1, "One"), heading(2, "Inner"), note(), heading(1, "Two")]);
        let seen: Vec<(&str, usize)> =
            made.iter().map(|part| (part.id.as_str(), part.blocks.len())).collect();
        assert_eq!(seen, [("", 1), ("part-1", 2), ("part-2", 0)]);
    }
}
