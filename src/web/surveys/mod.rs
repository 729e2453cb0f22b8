//! The surveys and their versions: the list, one version, taking one in, and the steps of its life.

mod found;
pub mod list;
pub mod questions;
pub mod step;
pub mod upload;
pub mod version;

use actix_web::web::{ServiceConfig, get, post};

use super::frame::{Frame, say};
use super::visitor::Visitor;
use crate::i18n::Arg;
use crate::model::{Coverage, Survey};

/// The routes.
pub fn routes(site: &mut ServiceConfig) {
    site.route("/surveys", get().to(list::show))
        .route("/surveys/new", get().to(upload::show))
        .route("/surveys/new", post().to(upload::take))
        .route("/surveys/{survey}/{version}", get().to(version::show))
        .route("/surveys/{survey}/{version}/questions", get().to(questions::show))
        .route("/surveys/{survey}/{version}/questions.pdf", get().to(questions::print))
        .route("/surveys/{survey}/{version}/{step}", get().to(step::ask))
        .route("/surveys/{survey}/{version}/{step}", post().to(step::go));
}

/// Letters of a fingerprint that are enough to tell versions apart by eye.
const SHORT: usize = 12;

/// The beginning of a fingerprint.
fn short(sha256: &str) -> String {
    sha256.chars().take(SHORT).collect()
}

/// What people call a version: the survey's title in their language, and its number.
pub(in crate::web) fn titled(visitor: &Visitor, survey: &Survey) -> String {
    format!("{} {}", survey.words(visitor.lang.code(), &survey.id, "title"), survey.version)
}

/// The colour of a state.
fn tone(state: &str) -> &'static str {
    match state {
        "published" => "ok",
        "draft" => "warn",
        _ => "info",
    }
}

/// A page one step below the list.
fn below_list(visitor: &Visitor, title: String) -> Frame {
    Frame::new(visitor, title).back("/surveys", say(visitor, "surveys-title", &[]))
}

/// "en: written first", and "fr, es: 98% translated, drafts: 12" of the others, those alike in one line.
fn languages(visitor: &Visitor, survey: &Survey) -> Vec<String> {
    let mut alike: Vec<((usize, usize), Vec<&str>)> = Vec::new();
    for code in survey.languages.iter().filter(|code| **code != survey.source_language) {
        let done = survey.coverage(code);
        match alike.iter_mut().find(|(so_far, _)| *so_far == (done.present, done.draft)) {
            Some((_, codes)) => codes.push(code),
            None => alike.push(((done.present, done.draft), vec![code])),
        }
    }
    let source = say(visitor, "surveys-language-source", &[("language", Arg::from(&survey.source_language))]);
    let line = |((_, drafts), codes): &((usize, usize), Vec<&str>)| {
        let first = codes.first().copied().unwrap_or_default();
        let all: Vec<String> = codes.iter().map(|code| (*code).to_owned()).collect();
        let args = [
            ("language", Arg::from(visitor.site.i18n.list(visitor.lang, &all))),
            ("share", Arg::from(share(visitor, &survey.coverage(first)))),
            ("drafts", Arg::from(*drafts)),
        ];
        say(visitor, "surveys-language", &args)
    };
    std::iter::once(source).chain(alike.iter().map(line)).collect()
}

/// Which share of the texts a language has. It is rounded down: "100%" says that nothing is missing.
fn share(visitor: &Visitor, done: &Coverage) -> String {
    let whole = (done.present * 100).checked_div(done.wanted).unwrap_or(0);
    #[expect(clippy::cast_precision_loss, reason = "at most 100")]
    let share = whole as f64 / 100.0;
    visitor.site.i18n.percent(visitor.lang, share, 0)
}

/// How many items a survey asks for.
fn items(survey: &Survey) -> usize {
    let burden = survey.burden();
    burden.rungs + burden.others + burden.rosters + burden.tables
}
