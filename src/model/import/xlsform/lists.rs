//! The lists of choices.

use std::cell::Cell as Flag;
use std::collections::HashMap;

use super::super::form::Choice;
use super::super::names::Codes;
use super::super::note::Notes;
use super::super::tongue::Tongues;
use super::super::words::Wording;
use super::sheet::{Row, Sheet};

/// A choice of a list.
#[derive(Debug)]
pub(super) struct Entry {
    /// Value and code.
    pub choice: Choice,
    /// Its label.
    pub label: Wording,
}

#[derive(Debug, Default)]
struct List {
    entries: Vec<Entry>,
    codes: Codes,
    place: String,
    is_used: Flag<bool>,
}

/// All lists of a form, by name.
#[derive(Debug, Default)]
pub(super) struct Lists {
    by_name: HashMap<String, List>,
    order: Vec<String>,
}

impl Lists {
    /// Reads the sheet `choices`.
    pub fn read(sheet: &Sheet, plain: &str, tongues: &mut Tongues, notes: &mut Notes) -> Self {
        let mut lists = Self::default();
        for row in &sheet.rows {
            lists.take(sheet, row, (plain, &mut *tongues), notes);
        }
        lists
    }

    fn take(&mut self, sheet: &Sheet, row: &Row, (plain, tongues): (&str, &mut Tongues), notes: &mut Notes) {
        let place = sheet.place(row);
        let (list, name) = (sheet.take(row, "list_name"), sheet.take(row, "name"));
        let (Some(list), Some(name)) = (list, name) else {
            let why = "a choice has the name of its list and its own";
            notes.lost(&place, &sheet.whole(row), why, "nothing stands in its place");
            return;
        };
        let label = sheet.wording(row, "label", plain, (tongues, &mut *notes));
        let known = self.by_name.contains_key(&list.text);
        let found = self.by_name.entry(list.text.clone()).or_default();
        if !known {
            found.place = place;
            self.order.push(list.text);
        }
        let code = found.codes.free(&name.text);
        if code != name.text {
            let what = format!("the choice \"{}\"", name.text);
            let why = "a code has letters, digits and . - _, stands once and names no other text";
            notes.changed(&name.place, &what, why, &format!("its code is \"{code}\""));
        }
        let choice = Choice { value: name.text, code, ..Choice::default() };
        found.entries.push(Entry { choice, label });
    }

    /// The choices of a list; none where there is no such list.
    pub fn entries(&self, name: &str) -> &[Entry] {
        let Some(list) = self.by_name.get(name) else { return &[] };
        list.is_used.set(true);
        &list.entries
    }

    /// Lists of which no question made use.
    pub fn list_unused(&self, notes: &mut Notes) {
        for name in &self.order {
            let Some(list) = self.by_name.get(name).filter(|list| !list.is_used.get()) else { continue };
            let what = format!("the list \"{name}\" with {} choices", list.entries.len());
            notes.lost(&list.place, &what, "no question makes use of it", "nothing stands in its place");
        }
    }
}
