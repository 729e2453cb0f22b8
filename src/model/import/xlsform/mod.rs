//! XLSForm, as workbooks and as text: sheets `survey`, `choices` and `settings`.

mod dates;
mod grid;
mod headers;
mod kinds;
mod lists;
mod loops;
mod questions;
mod rows;
mod settings;
mod sheet;
mod text_tables;
mod workbook;
mod xls;
mod xpath;

use super::form::Imported;
use super::note::Notes;
use super::tongue::Tongues;
use super::{Refused, finish};
use grid::{Book, Grid};
use sheet::Sheet;

/// Reads a form out of the bytes of an `.xlsx`, `.xls`, `.csv` or `.md`; the bytes say which it is. `name` is
/// what it is called where it does not say so itself.
///
/// # Errors
/// A sentence when nothing can be made of it.
pub fn read(bytes: &[u8], name: &str) -> Result<Imported, Refused> {
    let book = book(bytes).map_err(Refused)?;
    form(book, name).map_err(Refused)
}

fn book(bytes: &[u8]) -> Result<Book, String> {
    if bytes.starts_with(b"PK") {
        return workbook::read(bytes);
    }
    if bytes.starts_with(xls::MAGIC) {
        return xls::read(bytes);
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        format!("it is neither a workbook nor text in UTF-8: byte {at} is none of it")
    })?;
    let text = text.trim_start_matches('\u{feff}');
    let rows = text.lines().filter(|line| !line.trim().is_empty()).take(50);
    let bars = rows.filter(|line| line.trim_start().starts_with('|')).count();
    if bars > 0 { text_tables::markdown(text) } else { text_tables::csv(text) }
}

/// The sheets that a form is made of.
#[derive(Default)]
struct Sheets {
    survey: Option<Sheet>,
    choices: Option<Sheet>,
    settings: Option<Sheet>,
}

fn form(book: Book, name: &str) -> Result<Imported, String> {
    let mut notes = Notes::default();
    let Sheets { survey, choices, settings } = sheets(book, &mut notes)?;
    let Some(mut survey) = survey else {
        return Err("there is no sheet \"survey\" with the columns \"type\" and \"name\"".to_owned());
    };
    if survey.rows.len() > loops::MOST_ROWS {
        return Err(format!("the sheet survey has more than {} rows", loops::MOST_ROWS));
    }
    let mut tongues = Tongues::default();
    let with_labels: Vec<&Sheet> = std::iter::once(&survey).chain(&choices).collect();
    let mut form = settings::begin(settings.as_ref(), &with_labels, &mut tongues, name);
    for note in notes.into_list() {
        form.notes.lost(&note.place, &note.what, &note.why, &note.instead);
    }
    let plain = form.words.source.clone();
    let lists =
        choices.as_ref().map(|sheet| lists::Lists::read(sheet, &plain, &mut tongues, &mut form.notes));
    let lists = lists.unwrap_or_default();
    loops::write_out(&mut survey, &lists, &plain, &mut form.notes)?;
    let maker = questions::Maker { sheet: &survey, lists: &lists, tongues: &mut tongues, form, choices: 0 };
    let mut form = rows::Walk::new(maker).all()?.form;
    lists.list_unused(&mut form.notes);
    for sheet in [Some(&survey), choices.as_ref(), settings.as_ref()].into_iter().flatten() {
        sheet.list_rest(&mut form.notes);
    }
    if form.parts.is_empty() {
        return Err("the sheet survey has no row that could be asked".to_owned());
    }
    Ok(finish::finish(form))
}

/// Tells the sheets apart; one that no form is made of is listed.
fn sheets(book: Book, notes: &mut Notes) -> Result<Sheets, String> {
    let mut sheets = Sheets::default();
    let names: Vec<String> = book.grids.iter().map(|grid| grid.name.clone()).collect();
    let is_alone = book.grids.len() == 1;
    for grid in book.grids {
        let name = grid.name.to_lowercase();
        let slot = match name.as_str() {
            "survey" => Some(&mut sheets.survey),
            "choices" | "choices and columns" | "columns" => Some(&mut sheets.choices),
            "settings" => Some(&mut sheets.settings),
            _ if is_alone => Some(&mut sheets.survey),
            _ => None,
        };
        match slot {
            Some(slot @ None) => *slot = Some(Sheet::of(grid)),
            Some(_) => lose(&grid, "another sheet has the same name", notes),
            None => lose(&grid, "a form is made of survey, choices and settings", notes),
        }
    }
    sheets.survey = sheets.survey.filter(|sheet| sheet.has("type"));
    if sheets.survey.is_none() && !names.is_empty() {
        let names: Vec<String> = names.iter().take(8).map(|name| super::note::shown(name)).collect();
        return Err(format!("no sheet \"survey\" with a column \"type\" among: {}", names.join(", ")));
    }
    Ok(sheets)
}

fn lose(grid: &Grid, why: &str, notes: &mut Notes) {
    let cells: usize = grid.rows.values().map(std::collections::BTreeMap::len).sum();
    if cells > 0 {
        let what = format!("{cells} cells in {} rows", grid.rows.len());
        let place = format!("sheet {}", super::note::shown(&grid.name));
        notes.lost(&place, &what, why, "nothing stands in its place");
    }
}
