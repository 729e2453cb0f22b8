//! Functions, practices and streams as the scoring tree.

use std::collections::HashMap;

use serde_json::{Value as Json, json};

use super::super::form::Form;
use super::super::note::shown;
use super::super::words::Wording;
use super::entry::Entry;
use super::model::{Link, Model};
use super::place::number_of;
use super::sorts::Sort;
use crate::model::json::number_value;

/// The tree of things, and the ids that they have as nodes.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// What stands at the top, in order.
    pub top: Vec<usize>,
    children: HashMap<usize, Vec<usize>>,
    ids: HashMap<usize, String>,
    /// The practice levels of each practice.
    levels: HashMap<usize, Vec<usize>>,
}

impl Tree {
    /// Who stands below whom. What names a thing that is not there stands at the top, and is listed.
    pub fn grow(model: &Model, form: &mut Form) -> Self {
        let mut tree = Self { top: model.of(Sort::Function).to_vec(), ..Self::default() };
        let parents: [(Sort, Sort, &[&str]); 2] = [
            (Sort::Practice, Sort::Function, &["function", "businessfunction"]),
            (Sort::Stream, Sort::Practice, &["practice", "securitypractice"]),
        ];
        for (sort, parent, names) in parents {
            for at in model.of(sort).iter().copied() {
                let link = model.link(at, parent, names);
                let why = match link {
                    Link::To(above) => {
                        tree.children.entry(above).or_default().push(at);
                        continue;
                    }
                    Link::Nowhere(id) => format!("its {} \"{id}\" is not there", parent.name()),
                    Link::None => format!("it names no {}", parent.name()),
                };
                tree.top.push(at);
                let Some(entry) = model.entries.get(at) else { continue };
                let what = format!("the {} \"{}\"", sort.name(), name(entry));
                form.notes.changed(&entry.place(), &what, &why, "it stands at the top of the tree");
            }
        }
        for at in model.of(Sort::PracticeLevel) {
            match model.link(*at, Sort::Practice, &["practice", "securitypractice"]) {
                Link::To(practice) => tree.levels.entry(practice).or_default().push(*at),
                Link::Nowhere(id) => {
                    let place = model.entries.get(*at).map(Entry::place).unwrap_or_default();
                    let why = format!("its practice \"{id}\" is not there");
                    form.notes.lost(&place, "a practice level", &why, "its objective is not shown");
                }
                Link::None => {}
            }
        }
        tree
    }

    /// What stands below a thing.
    pub fn below(&self, at: usize) -> &[usize] {
        self.children.get(&at).map_or(&[], Vec::as_slice)
    }

    /// The id of a thing as a node.
    pub fn id(&self, at: usize) -> &str {
        self.ids.get(&at).map_or("", String::as_str)
    }

    /// Makes the nodes, with their texts.
    pub fn nodes(&mut self, model: &Model, form: &mut Form) -> Vec<Json> {
        let top = self.top.clone();
        top.into_iter().filter_map(|at| self.node(model, at, None, form)).collect()
    }

    fn node(&mut self, model: &Model, at: usize, above: Option<&str>, form: &mut Form) -> Option<Json> {
        let entry = model.entries.get(at)?;
        let id = form.ids.free(&wanted_id(entry, above));
        self.ids.insert(at, id.clone());
        texts(model, at, entry, &id, form);
        let objectives = objectives(model, self.levels.get(&at).map_or(&[], Vec::as_slice), form);
        form.words.put(&format!("{id}.help"), &objectives);
        let kind = if entry.sort == Sort::Function { "function" } else { entry.sort.name() };
        let mut node = json!({"id": id, "kind": kind});
        let children: Vec<Json> = self
            .below(at)
            .to_vec()
            .into_iter()
            .filter_map(|at| self.node(model, at, Some(&id), form))
            .collect();
        let weight = entry.number(&["weight"]);
        if let Some(members) = node.as_object_mut() {
            if !children.is_empty() {
                members.insert("children".to_owned(), Json::Array(children));
            }
            if let Some(weight) = weight.filter(|weight| *weight > 0.0) {
                members.insert("weight".to_owned(), number_value(weight));
            } else if weight.is_some() {
                let place = entry.place_of(&["weight"]);
                form.notes.lost(&place, "weight", "a weight is more than 0", "its weight is 1");
            }
        }
        Some(node)
    }
}

/// The name of a thing for people.
pub(super) fn name(entry: &Entry) -> String {
    let given =
        entry.text(&["name"]).or_else(|| entry.text(&["title"])).or_else(|| entry.text(&["shortname"]));
    shown(given.or(entry.key.as_deref()).unwrap_or(&entry.id))
}

/// A stream stands under its practice's id and its letter.
fn wanted_id(entry: &Entry, above: Option<&str>) -> String {
    let name = name(entry);
    let own = entry.text(&["shortname"]).or_else(|| entry.text(&["letter"])).unwrap_or(&name);
    match above {
        Some(above) if entry.sort == Sort::Stream => format!("{above}.{}", own.replace('.', "-")),
        Some(_) | None => own.to_owned(),
    }
}

fn texts(model: &Model, at: usize, entry: &Entry, id: &str, form: &mut Form) {
    let title = model.wording(at, &["name", "title"], &mut form.notes);
    form.words.need(&format!("{id}.title"), &title, &name(entry));
    for (slot, names) in
        [("intent", &["shortdescription"][..]), ("text", &["longdescription", "description"])]
    {
        let wording = model.wording(at, names, &mut form.notes);
        form.words.put(&format!("{id}.{slot}"), &wording);
    }
}

/// What a practice wants to reach at each level, one line each.
fn objectives(model: &Model, levels: &[usize], form: &mut Form) -> Wording {
    let mut lines: Vec<(u8, Wording)> = Vec::new();
    for at in levels.iter().copied() {
        let wording = model.wording(at, &["objective", "description"], &mut form.notes);
        match number_of(model, at) {
            Ok(number) => lines.push((number, wording)),
            Err(why) => {
                let place = model.entries.get(at).map(Entry::place).unwrap_or_default();
                form.notes.lost(
                    &place,
                    "the objective of a practice level",
                    &why,
                    "nothing stands in its place",
                );
            }
        }
    }
    lines.sort_by_key(|(number, _)| *number);
    let mut together = Wording::new();
    for (number, wording) in lines {
        for (tag, text) in wording {
            let line = format!("{number}. {text}");
            match together.iter_mut().find(|(known, _)| *known == tag) {
                Some((_, text)) => *text = format!("{text}\n{line}"),
                None => together.push((tag, line)),
            }
        }
    }
    together
}
