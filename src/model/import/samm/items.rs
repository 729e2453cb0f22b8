//! Questions as items: their texts, criteria, scale and level.

use std::collections::HashSet;

use serde_json::json;

use super::super::form::{Form, Question};
use super::super::note::shown;
use super::super::words::Wording;
use super::answers::Scales;
use super::entry::Entry;
use super::model::Model;
use super::place::Placed;
use super::sorts::Sort;
use super::tree::Tree;
use super::yaml::{Kind, Value};
use crate::model::ItemKind;
use crate::model::json::number_value;

const CRITERIA: [&str; 3] = ["quality", "qualitycriteria", "criteria"];
/// The text of a criterion that is a mapping.
const TEXT: [&str; 3] = ["text", "name", "description"];
/// The most criteria of a question.
const MOST_CRITERIA: usize = 100;

/// What items are made with.
pub(super) struct Maker<'m> {
    /// The model.
    pub model: &'m Model,
    /// Its tree.
    pub tree: &'m Tree,
    /// Scales made so far.
    pub scales: Scales,
    /// The form that items and their texts go into.
    pub form: Form,
}

impl Maker<'_> {
    /// The item of a question; none where it is listed as lost.
    pub fn item(&mut self, placed: Placed) -> Option<Question> {
        let entry = self.model.entries.get(placed.question)?;
        let said = entry.prose(&["text", "question"]).unwrap_or_default();
        let wrong = self
            .misplaced(placed.leaf)
            .map_or_else(|| self.scales.of(self.model, placed.question, &mut self.form), Err);
        let scale = match wrong {
            Ok(scale) => scale,
            Err(why) => {
                let what = format!("the question \"{}\"", shown(&said));
                self.form.notes.lost(&entry.place(), &what, &why, "it is not asked");
                entry.mark_all();
                return None;
            }
        };
        let id = self.form.ids.free(&format!("{}.{}", self.tree.id(placed.leaf), placed.level));
        let mut item = Question::new(ItemKind::Single, &id, &id, &entry.place());
        item.fields.insert("node".to_owned(), json!(self.tree.id(placed.leaf)));
        item.fields.insert("level".to_owned(), json!(placed.level));
        item.fields.insert("scale".to_owned(), json!(scale));
        let wording = self.model.wording(placed.question, &["text", "question"], &mut self.form.notes);
        self.form.words.need(&format!("{id}.text"), &wording, &id);
        self.weight(entry, &mut item);
        self.criteria(placed.question, entry, &mut item);
        if let Some(activity) = placed.activity {
            self.activity(activity, &id);
        }
        Some(item)
    }

    /// What counts for a node with others below it counts nowhere.
    fn misplaced(&self, leaf: usize) -> Option<String> {
        let entry = self.model.entries.get(leaf)?;
        let inner = self.model.entries.get(*self.tree.below(leaf).first()?)?;
        let (own, below) = (entry.sort.name(), inner.sort.name());
        Some(format!("its {own} has {below} entries below it, and it names none of them"))
    }

    fn weight(&mut self, entry: &Entry, item: &mut Question) {
        match entry.number(&["weight"]) {
            Some(weight) if weight > 0.0 => {
                item.limit("weight", Some(weight).filter(|weight| number_value(*weight) != json!(1)))
            }
            Some(_) => {
                let place = entry.place_of(&["weight"]);
                self.form.notes.lost(&place, "weight", "a weight is more than 0", "its weight is 1");
            }
            None => {}
        }
    }

    /// Every criterion has its place in the list as its code: `c1`, `c2`.
    fn criteria(&mut self, question: usize, entry: &Entry, item: &mut Question) {
        let Some(value) = entry.value(&CRITERIA) else { return };
        let place = entry.place_of(&CRITERIA);
        let Kind::List(list) = &value.kind else {
            let why = "criteria are a list of texts";
            return self.form.notes.lost(&place, &super::entry::excerpt(value), why, "it has no criteria");
        };
        let mut codes = Vec::new();
        for (at, value) in list.iter().enumerate() {
            let found = criterion(entry, at);
            let (Some(_), true) = (&found, at < MOST_CRITERIA) else {
                let why = if found.is_none() { "a criterion is a text" } else { "there are more than 100" };
                self.form.notes.lost(&place, &super::entry::excerpt(value), why, "it is not asked for");
                continue;
            };
            let code = format!("c{}", at + 1);
            let wording = self.model.words(question, |version| criterion(version, at), &mut self.form.notes);
            self.form.words.need(&format!("{}.criteria.{code}", item.id), &wording, &code);
            codes.push(code);
        }
        if !codes.is_empty() {
            item.fields.insert("criteria".to_owned(), json!(codes));
        }
    }

    /// The texts of what a question is about.
    fn activity(&mut self, at: usize, id: &str) {
        let notes = &mut self.form.notes;
        let title = self.model.wording(at, &["title", "name"], notes);
        let short = self.model.wording(at, &["shortdescription"], notes);
        let long = self.model.wording(at, &["longdescription", "description"], notes);
        let (why, proof) =
            (self.model.wording(at, &["benefit"], notes), self.model.wording(at, &["results"], notes));
        for (slot, wording) in
            [("title", title), ("help", joined(short, long)), ("why", why), ("proof", proof)]
        {
            self.form.words.put(&format!("{id}.{slot}"), &wording);
        }
    }

    /// Lists activities that no question asks for.
    pub fn list_unasked(&mut self, placed: &[Placed]) {
        let asked: HashSet<usize> = placed.iter().filter_map(|one| one.activity).collect();
        for at in self.model.of(Sort::Activity).iter().copied().filter(|at| !asked.contains(at)) {
            let Some(entry) = self.model.entries.get(at) else { continue };
            entry.mark_all();
            let what = format!("the activity \"{}\"", super::tree::name(entry));
            self.form.notes.lost(
                &entry.place(),
                &what,
                "no question asks for it",
                "nothing stands in its place",
            );
        }
    }
}

/// A criterion of one version of a question: a text, or a mapping with one. A sentence with a colon in it is
/// a mapping for YAML when nobody has put it in quotes.
fn criterion(version: &Entry, at: usize) -> Option<(String, String)> {
    let Some(Value { kind: Kind::List(list), .. }) = version.value(&CRITERIA) else { return None };
    let value = list.get(at)?;
    match &value.kind {
        Kind::Text(text) if !text.trim().is_empty() => Some((text.clone(), version.place_of(&CRITERIA))),
        Kind::Map(members) => {
            if let [(key, _, Value { kind: Kind::Text(text), .. })] = members.as_slice()
                && !TEXT.contains(&super::sorts::plain(key).as_str())
            {
                return Some((format!("{key}: {text}"), version.place_of(&CRITERIA)));
            }
            let inner = version.inner(value)?;
            Some((inner.prose(&TEXT)?, inner.place()))
        }
        Kind::Text(_) | Kind::Empty | Kind::List(_) => None,
    }
}

/// Two texts as paragraphs of one.
fn joined(first: Wording, second: Wording) -> Wording {
    let mut together = first;
    for (tag, text) in second {
        match together.iter_mut().find(|(known, _)| *known == tag) {
            Some((_, before)) => *before = format!("{before}\n\n{text}"),
            None => together.push((tag, text)),
        }
    }
    together
}
