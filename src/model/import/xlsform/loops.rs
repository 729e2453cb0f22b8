//! `begin loop over LIST`: its rows are asked once for each choice, so they are written out once for each.

use super::super::note::Notes;
use super::kinds::{Group, RowKind, parse};
use super::lists::{Entry, Lists};
use super::sheet::{Row, Sheet};

/// The most rows after writing out.
pub(super) const MOST_ROWS: usize = 20_000;
/// The most loops.
const MOST_LOOPS: usize = 200;

/// Writes out every loop of the sheet, and makes each a group.
///
/// # Errors
/// A sentence when that makes more rows than a form can have.
pub(super) fn write_out(
    sheet: &mut Sheet,
    lists: &Lists,
    plain: &str,
    notes: &mut Notes,
) -> Result<(), String> {
    let mut loops = 0_usize;
    while let Some((start, list)) = last_loop(sheet) {
        loops += 1;
        if loops > MOST_LOOPS {
            return Err(format!("the form has more than {MOST_LOOPS} loops over choices"));
        }
        let end = end_of(sheet, start);
        let Some(first) = sheet.rows.get(start) else { break };
        let place = sheet.place(first);
        let entries = lists.entries(&list);
        let inside: Vec<Row> = sheet.rows.get(start + 1..end).unwrap_or_default().to_vec();
        if sheet.rows.len() + inside.len() * entries.len() > MOST_ROWS {
            return Err(format!("{place}: written out, this loop makes more than {MOST_ROWS} rows"));
        }
        let what = format!("a loop over \"{list}\"");
        if entries.is_empty() {
            notes.changed(&place, &what, "there is no such list", "a group that is asked once");
        } else {
            let why = "there is no loop over choices";
            let instead = format!("its questions stand {} times, once for each choice", entries.len());
            notes.changed(&place, &what, why, &instead);
        }
        let begin = typed(sheet, first, "begin group");
        let close = sheet.rows.get(end).map(|row| typed(sheet, row, "end group"));
        let mut rows = vec![begin];
        if entries.is_empty() {
            rows.extend(inside);
        } else {
            let written = entries.iter().flat_map(|entry| inside.iter().map(move |row| (entry, row)));
            rows.extend(written.map(|(entry, row)| filled(sheet, row, entry, plain)));
        }
        rows.extend(close);
        let behind = (end + 1).min(sheet.rows.len());
        sheet.rows.splice(start..behind, rows);
    }
    Ok(())
}

/// The last loop is an innermost one.
fn last_loop(sheet: &Sheet) -> Option<(usize, String)> {
    sheet.rows.iter().enumerate().rev().find_map(|(at, row)| match parse(&sheet.take(row, "type")?.text) {
        RowKind::Begin(Group::Loop(list)) => Some((at, list)),
        _ => None,
    })
}

/// The row that ends the group that begins in a row; one behind the last where none does.
fn end_of(sheet: &Sheet, start: usize) -> usize {
    let mut depth = 0_usize;
    for (at, row) in sheet.rows.iter().enumerate().skip(start) {
        match sheet.take(row, "type").map(|found| parse(&found.text)) {
            Some(RowKind::Begin(_)) => depth += 1,
            Some(RowKind::End) => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    sheet.rows.len()
}

fn typed(sheet: &Sheet, row: &Row, word: &str) -> Row {
    sheet.with(row, |key, _, text| if key == "type" { word.to_owned() } else { text.to_owned() })
}

/// A row of a loop for one choice: `%(label)s` and `%(name)s` filled in.
fn filled(sheet: &Sheet, row: &Row, entry: &Entry, plain: &str) -> Row {
    let label = |language: Option<&str>| {
        let tag = language.map_or(Some(plain.to_owned()), super::super::tongue::known);
        let of_tag = entry.label.iter().find(|(known, _)| Some(known) == tag.as_ref());
        let found = of_tag.or_else(|| entry.label.first());
        found.map_or_else(|| entry.choice.value.clone(), |(_, text)| text.clone())
    };
    sheet.with(row, |key, language, text| {
        let text = text.replace("%(name)s", &entry.choice.value);
        match key {
            "name" => format!("{}_{text}", entry.choice.value),
            "label" if !text.contains("%(label)s") => format!("{}: {text}", label(language)),
            _ => text.replace("%(label)s", &label(language)),
        }
    })
}
