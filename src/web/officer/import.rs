//! Importing a list of institutions: look first, then take the good lines.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::signed_in;
use crate::actions::register::{ImportReport, MOST_ROWS, NewNode};
use crate::error::{Error, Message, Problem};
use crate::i18n::Arg;
use crate::model::register::{RegisterRow, read_csv};
use crate::web::fault::Fault;
use crate::web::form::Form;
use crate::web::frame::{Frame, say};
use crate::web::reply::{Reply, page, page_with};
use crate::web::templates::View;
use crate::web::upload::Upload;
use crate::web::visitor::{SignedIn, Visitor};

/// The page.
#[derive(Debug, Default, Serialize)]
pub struct ImportPage {
    /// What was pasted, or the text of the file.
    pub table: String,
    /// What the import does or did, in a sentence.
    pub result: Option<String>,
    /// Whether it was done.
    pub is_done: bool,
    /// Whether there is something to take.
    pub can_import: bool,
    /// New ids.
    pub added: Vec<String>,
    /// Changed ids.
    pub changed: Vec<String>,
    /// Sentence at the file.
    pub wrong_file: Option<String>,
    /// Every bad line: place and sentence.
    pub problems: Vec<(String, String)>,
}

impl View for ImportPage {
    const TEMPLATE: &'static str = "officer/import.html";
}

/// `GET /institutions/import`
///
/// # Errors
/// When nobody is signed in.
pub async fn show(person: SignedIn) -> Reply {
    page(&person.visitor, &frame(&person.visitor), &ImportPage::default())
}

/// `POST /institutions/import`: `go=preview` says what would happen, `go=import` does it.
///
/// # Errors
/// When the form is not ours or the role is too low.
pub async fn import(upload: Upload) -> Reply {
    let Upload { form, file } = upload;
    let person = signed_in(&form)?;
    let visitor = &person.visitor;
    let table = match file.as_ref().map(|file| file.text().ok_or(&file.name)) {
        Some(Ok(text)) => text.to_owned(),
        Some(Err(name)) => return no_table(&form, name),
        None => form.get("table").to_owned(),
    };
    let (rows, broken) = read_csv(&table);
    if rows.len() > MOST_ROWS {
        return Err(Fault(Error::TooMuch(Message::new("problem-too-many-rows").with("max", MOST_ROWS))));
    }
    let rows: Vec<NewNode> = rows.into_iter().map(|row| node(visitor, row)).collect();
    let app = &visitor.site.app;
    let is_done = form.get("go") == "import" && !form.expired;
    let report = if is_done {
        app.import_nodes(&person.actor, rows).await?
    } else {
        app.preview_import(&person.actor, rows).await?
    };
    let mut problems: Vec<(String, String)> =
        broken.into_iter().map(|one| (line_name(visitor, one.line), one.cause)).collect();
    problems.extend(
        report
            .problems
            .iter()
            .map(|p| (p.place.clone(), visitor.site.i18n.message(visitor.lang, &p.message))),
    );
    let view = ImportPage {
        result: Some(sentence(visitor, &report, problems.len(), is_done)),
        is_done,
        can_import: !is_done && report.added.len() + report.changed.len() > 0,
        table: if is_done { String::new() } else { table },
        added: report.added,
        changed: report.changed,
        wrong_file: None,
        problems,
    };
    let status =
        if view.problems.is_empty() || is_done { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    page_with(status, visitor, &frame(visitor), &view)
}

/// The file is no text: what stood in the text field stays there.
fn no_table(form: &Form, name: &str) -> Reply {
    let visitor = &form.visitor;
    let problem = Problem::new("file", Message::new("problem-file-no-table").with("name", name));
    let frame = frame(visitor).problems(visitor, &[problem]);
    let view = ImportPage {
        table: form.get("table").to_owned(),
        wrong_file: frame.wrong("file"),
        ..ImportPage::default()
    };
    page_with(StatusCode::UNPROCESSABLE_ENTITY, visitor, &frame, &view)
}

fn frame(visitor: &Visitor) -> Frame {
    Frame::new(visitor, say(visitor, "register-import", &[]))
        .back("/institutions", say(visitor, "common-institutions", &[]))
}

fn line_name(visitor: &Visitor, line: usize) -> String {
    say(visitor, "register-line", &[("line", Arg::from(line))])
}

fn node(visitor: &Visitor, row: RegisterRow) -> NewNode {
    NewNode {
        place: line_name(visitor, row.line),
        code: row.id,
        names: row.names,
        kind: row.kind,
        parent: row.parent,
        stratum: row.stratum,
        size: row.size,
        consent_publish: row.consent_publish,
        eligible: row.eligible,
        attributes: row.attributes,
    }
}

fn sentence(visitor: &Visitor, report: &ImportReport, wrong: usize, is_done: bool) -> String {
    let args = [
        ("added", Arg::from(report.added.len())),
        ("changed", Arg::from(report.changed.len())),
        ("same", Arg::from(report.same)),
        ("wrong", Arg::from(wrong)),
    ];
    say(visitor, if is_done { "register-imported" } else { "register-would-import" }, &args)
}
