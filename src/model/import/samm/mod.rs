//! The model of OWASP SAMM as YAML: functions, practices, streams, levels, activities, questions and answer
//! sets, one to a file and linked by ids, or in lists, nested in each other, or as flat lists of questions.
//!
//! A stream becomes a leaf whose score is the sum over its levels; what stands above is a mean. An answer
//! counts nothing while a criterion of its question is not met.

mod answers;
mod entry;
mod flat;
mod gather;
mod items;
mod model;
mod place;
mod reasons;
mod sorts;
mod tree;
mod yaml;

use std::collections::HashMap;

use serde_json::{Value as Json, json};

use super::form::{Form, Imported, MOST_QUESTIONS, Part};
use super::note::{ImportNote, Notes, shown};
use super::scope::Dialect;
use super::words::Wording;
use super::{MOST_BYTES, Refused, finish};
use crate::model::json::number_value;
use gather::Gather;
use items::Maker;
use model::Model;
use place::Placed;
use sorts::Sort;
use tree::Tree;

/// The most files of a model.
pub const MOST_FILES: usize = 5_000;

/// A file of a model.
#[derive(Debug, Clone)]
pub struct File {
    /// Its path inside the folder, with `/` between the parts.
    pub path: String,
    /// What stands in it.
    pub bytes: Vec<u8>,
}

/// Something beside the files that was not read.
#[derive(Debug, Clone)]
pub struct Skipped {
    /// Its path inside the folder.
    pub path: String,
    /// What it is.
    pub what: String,
    /// Why it was not read, as a clause.
    pub why: String,
}

/// Reads a model out of its files; `name` is what it is called where it does not say so itself.
///
/// # Errors
/// A sentence when nothing can be made of them.
pub fn read(files: &[File], skipped: &[Skipped], name: &str) -> Result<Imported, Refused> {
    let bytes: usize = files.iter().map(|file| file.bytes.len()).sum();
    if bytes > MOST_BYTES || files.len() > MOST_FILES {
        return Err(Refused(format!("it is more than {} MB or {MOST_FILES} files", MOST_BYTES >> 20)));
    }
    let mut gather = Gather::default();
    for one in skipped {
        gather.notes.lost(&shown(&one.path), &one.what, &one.why, "nothing of it is read");
    }
    files.iter().for_each(|file| gather.file(file));
    if gather.is_full() {
        return Err(Refused("the model has more things than one can have".to_owned()));
    }
    let title = gather.title.take();
    let mut notes = gather.notes;
    let model = Model::new(gather.entries, &mut notes);
    let placed = place::all(&model, &mut notes);
    if placed.is_empty() {
        return Err(refused("it has no question that could be asked", notes));
    }
    if placed.len() > MOST_QUESTIONS {
        return Err(Refused(format!("the model has more than {MOST_QUESTIONS} questions")));
    }
    let mut form = Form::new(Dialect::SurveyJs, &model.source);
    form.notes = notes;
    titled(&model, title, name, &mut form);
    let form = filled(&model, placed, form)?;
    Ok(finish::finish(form))
}

/// Where nothing can be made of an input, the first things that are wrong with it say why.
fn refused(sentence: &str, notes: Notes) -> Refused {
    let said: Vec<String> =
        notes.into_list().iter().filter(|note| note.is_lost).take(3).map(ImportNote::to_string).collect();
    if said.is_empty() {
        Refused(sentence.to_owned())
    } else {
        Refused(format!("{sentence}: {}", said.join("; ")))
    }
}

/// The survey is named as the functions name their model, else as its file or folder.
fn titled(model: &Model, title: Option<String>, name: &str, form: &mut Form) {
    let functions = model.of(Sort::Function);
    let links =
        functions.iter().filter_map(|at| model.entries.get(*at)?.text(&["model"])).collect::<Vec<_>>();
    let link = links.first().map(|link| (*link).to_owned());
    let title = title.or(link).unwrap_or_else(|| name.to_owned());
    let wording: Wording =
        vec![(model.source.clone(), super::words::clean(&title, "the whole model", &mut form.notes))];
    form.set_title(&title, &wording);
    let what = format!("the ids of {} things", model.entries.len());
    let why = "ids are read by people and stand in exports";
    form.notes.changed(
        "the whole model",
        &what,
        why,
        "they are made of short names, letters and levels, as in SM.A.1",
    );
}

/// Puts tree, items and texts into the form.
fn filled(model: &Model, placed: Vec<Placed>, mut form: Form) -> Result<Form, Refused> {
    let mut tree = Tree::grow(model, &mut form);
    let nodes = tree.nodes(model, &mut form);
    let mut maker = Maker { model, tree: &tree, scales: answers::Scales::default(), form };
    maker.list_unasked(&placed);
    let mut by_leaf: HashMap<usize, Vec<Placed>> = HashMap::new();
    placed.iter().for_each(|one| by_leaf.entry(one.leaf).or_default().push(*one));
    by_leaf.values_mut().for_each(|all| all.sort_by_key(|one| one.level));
    for top in tree.top.clone() {
        section(&mut maker, top, &by_leaf);
    }
    let Maker { mut form, scales, .. } = maker;
    scales.list_unused(model, &mut form);
    if form.parts.is_empty() {
        return Err(refused("it has no question that could be asked", form.notes));
    }
    let highest = placed.iter().map(|one| one.level).max().unwrap_or(1);
    form.model = Some(scoring(model, nodes, (highest, scales.lowest), &mut form));
    model.list_rest(&mut form.notes);
    Ok(form)
}

/// What is asked for one node at the top, in the order of the tree.
fn section(maker: &mut Maker<'_>, top: usize, by_leaf: &HashMap<usize, Vec<Placed>>) {
    let mut questions = Vec::new();
    let mut open = vec![top];
    while let Some(at) = open.pop() {
        open.extend(maker.tree.below(at).iter().rev());
        for placed in by_leaf.get(&at).map_or(&[][..], Vec::as_slice) {
            questions.extend(maker.item(*placed));
        }
    }
    if questions.is_empty() {
        return;
    }
    let node = maker.tree.id(top).to_owned();
    let id = maker.form.ids.free(&format!("{node}-questions"));
    let title = maker.form.words.of(&format!("{node}.title"));
    maker.form.words.need(&format!("{id}.title"), &title, &node);
    maker.form.parts.push(Part { questions, ..Part::new(&id) });
}

/// The scoring model: what SAMM computes, which its files do not say.
fn scoring(model: &Model, tree: Vec<Json>, (highest, lowest): (u8, Option<f64>), form: &mut Form) -> Json {
    let levels: Vec<String> = (0..=highest).map(|level| format!("l{level}")).collect();
    for (level, number) in levels.iter().zip(0_u8..) {
        form.words.need(&format!("level.{level}"), &Wording::new(), &number.to_string());
    }
    for at in model.of(Sort::MaturityLevel).iter().copied() {
        let Ok(number) = place::number_of(model, at) else { continue };
        let wording = model.wording(at, &["description"], &mut form.notes);
        if number <= highest {
            form.words.put(&format!("level.l{number}.text"), &wording);
            let name = model.wording(at, &["name", "title"], &mut form.notes);
            form.words.put(&format!("level.l{number}"), &name);
        }
    }
    let from = lowest.unwrap_or(0.25);
    let why = "the files do not say how scores are computed";
    let instead = format!(
        "the sum over its levels for a stream, the mean above; {from} and more counts 0 while a criterion is not met"
    );
    form.notes.changed("the whole model", "the rules of scoring", why, &instead);
    json!({"levels": levels, "parent": {"score": "mean", "level": "none"}, "min_completeness": 0, "max_na_share": 1,
        "leaf": {"rule": "sum_of_levels", "criteria_from": number_value(from), "criteria_cap": 0}, "tree": tree})
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]
mod tests;
