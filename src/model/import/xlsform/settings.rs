//! The sheet `settings`: title, id, version and language of the form.

use super::super::form::Form;
use super::super::note::Notes;
use super::super::scope::Dialect;
use super::super::tongue::{Tongues, known};
use super::super::words::clean;
use super::sheet::{Found, Sheet};

/// Begins the form: its source language is the one of columns that name none.
pub(super) fn begin(settings: Option<&Sheet>, sheets: &[&Sheet], tongues: &mut Tongues, name: &str) -> Form {
    let mut notes = Notes::default();
    let take = |key: &str| {
        let row = settings.and_then(|sheet| sheet.rows.first().map(|row| (sheet, row)));
        row.and_then(|(sheet, row)| sheet.take(row, key))
    };
    let language = take("default_language").filter(|found| !found.text.eq_ignore_ascii_case("default"));
    let source = source(language.as_ref(), sheets, tongues, &mut notes);
    let mut form = Form::new(Dialect::XPath, &source);
    form.notes = notes;
    let (title, id) = (take("form_title"), take("form_id"));
    let text = match title.as_ref().or(id.as_ref()) {
        Some(found) => clean(&found.text, &found.place, &mut form.notes),
        None => name.to_owned(),
    };
    let name = id.as_ref().or(title.as_ref()).map_or(name, |found| found.text.as_str());
    form.set_title(name, &vec![(source, text)]);
    if let Some(found) = take("version") {
        set_version(&mut form, &found);
    }
    for row in settings.iter().flat_map(|sheet| sheet.rows.iter().skip(1).map(|row| (*sheet, row))) {
        let (sheet, row) = row;
        let why = "only the first row of the settings counts";
        form.notes.lost(&sheet.place(row), &sheet.whole(row), why, "nothing stands in its place");
    }
    form
}

/// The language of the settings; else that of columns without one, taken for English; else the first.
fn source(language: Option<&Found>, sheets: &[&Sheet], tongues: &mut Tongues, notes: &mut Notes) -> String {
    let columns = || sheets.iter().flat_map(|sheet| sheet.languages("label"));
    if let Some(found) = language {
        let tag = tongues.tag(&found.text, &found.place, notes);
        let has = |named: Option<&str>| {
            named.is_none_or(|name| name == found.text || known(name).as_deref() == Some(&tag))
        };
        if columns().any(has) || columns().next().is_none() {
            return tag;
        }
        let why = "no column is in this language";
        notes.changed(&found.place, &found.text, why, "the first language of the labels is the source");
    }
    let first = columns().flatten().next();
    match first {
        Some(name) if columns().all(|language| language.is_some()) => {
            tongues.tag(name, "sheet survey, header row", notes)
        }
        _ => {
            let why = "the columns without a language do not say which it is";
            notes.changed(
                "sheet settings",
                "default_language is not set",
                why,
                "they are taken as English (en)",
            );
            "en".to_owned()
        }
    }
}

fn set_version(form: &mut Form, found: &Found) {
    let parts: Vec<&str> = found.text.split('.').collect();
    if parts.len() == 3 && parts.iter().all(|part| part.parse::<u32>().is_ok()) {
        form.version.clone_from(&found.text);
        return;
    }
    let what = format!("the version \"{}\"", found.text);
    form.notes.changed(&found.place, &what, "a version has three numbers", "the version is 1.0.0");
}
