//! Where a question belongs: to a stream, or to a practice that has none, at a level.

use super::super::note::Notes;
use super::model::{Link, Model};
use super::sorts::Sort;

/// The highest level that a definition has.
const HIGHEST: f64 = 10.0;
const LEVEL: [&str; 4] = ["level", "practicelevel", "maturitylevel", "maturity"];

/// A question at its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct Placed {
    /// The question.
    pub question: usize,
    /// What it is about.
    pub activity: Option<usize>,
    /// The stream, practice or function that it counts for.
    pub leaf: usize,
    /// Its level.
    pub level: u8,
}

/// Finds the places of all questions, and lists those that have none.
pub(super) fn all(model: &Model, notes: &mut Notes) -> Vec<Placed> {
    let mut placed = Vec::new();
    for question in model.of(Sort::Question).iter().copied() {
        match place(model, question) {
            Ok(found) => placed.push(found),
            Err(why) => {
                let Some(entry) = model.entries.get(question) else { continue };
                let what =
                    format!("the question \"{}\"", entry.prose(&["text", "question"]).unwrap_or_default());
                notes.lost(&entry.place(), &what, &why, "it is not asked");
                entry.mark_all();
            }
        }
    }
    placed
}

fn place(model: &Model, question: usize) -> Result<Placed, String> {
    let activity = match model.link(question, Sort::Activity, &["activity"]) {
        Link::To(at) => Some(at),
        Link::Nowhere(id) => return Err(format!("its activity \"{id}\" is not there")),
        Link::None => None,
    };
    let both = activity.into_iter().chain([question]);
    let mut leaf = None;
    let mut level = None;
    for at in both {
        leaf = leaf.map_or_else(|| self::leaf(model, at), |found| Ok(Some(found)))?;
        level = level.map_or_else(|| self::level(model, at), |found| Ok(Some(found)))?;
    }
    let leaf = leaf.ok_or("it names no stream and no practice")?;
    let level = level.ok_or("it names no level")?;
    Ok(Placed { question, activity, leaf, level })
}

/// The stream of a thing, else its practice or function; an activity may name them by its practice level.
fn leaf(model: &Model, at: usize) -> Result<Option<usize>, String> {
    let sorts: [(Sort, &[&str]); 3] = [
        (Sort::Stream, &["stream"]),
        (Sort::Practice, &["practice", "securitypractice"]),
        (Sort::Function, &["function", "businessfunction"]),
    ];
    for (sort, names) in sorts {
        match model.link(at, sort, names) {
            Link::To(found) => return Ok(Some(found)),
            Link::Nowhere(id) => return Err(format!("its {} \"{id}\" is not there", sort.name())),
            Link::None => {}
        }
    }
    match model.link(at, Sort::PracticeLevel, &LEVEL) {
        Link::To(level) if level != at => leaf(model, level),
        Link::To(_) | Link::Nowhere(_) | Link::None => Ok(None),
    }
}

/// The level of a thing: a number, or the id of a practice level or maturity level.
fn level(model: &Model, at: usize) -> Result<Option<u8>, String> {
    let by_sort = [Sort::PracticeLevel, Sort::MaturityLevel].map(|sort| model.link(at, sort, &LEVEL));
    for link in &by_sort {
        if let Link::To(found) = link {
            return number_of(model, *found).map(Some);
        }
    }
    let entry = model.entries.get(at);
    match entry.and_then(|entry| entry.text(&LEVEL)) {
        Some(text) => whole(text).map(Some).ok_or_else(|| format!("its level \"{text}\" is not there")),
        None => Ok(None),
    }
}

/// The number of a practice level or maturity level.
pub(super) fn number_of(model: &Model, at: usize) -> Result<u8, String> {
    let Some(entry) = model.entries.get(at) else { return Err("its level is not there".to_owned()) };
    if entry.sort == Sort::PracticeLevel {
        match model.link(at, Sort::MaturityLevel, &["maturitylevel", "maturity"]) {
            Link::To(maturity) => return number_of(model, maturity),
            Link::Nowhere(id) => {
                return whole(&id)
                    .ok_or_else(|| format!("the maturity level \"{id}\" of its level is not there"));
            }
            Link::None => {}
        }
    }
    let given = ["number", "level", "order"].iter().find_map(|name| entry.text(&[name]));
    let number =
        given.and_then(whole).or_else(|| whole(&entry.id)).or_else(|| entry.key.as_deref().and_then(whole));
    number.ok_or_else(|| "its level has no number from 1 to 10".to_owned())
}

fn whole(text: &str) -> Option<u8> {
    let number: f64 = text.trim().parse().ok()?;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number from 1 to 10"
    )]
    (number.fract() == 0.0 && (1.0..=HIGHEST).contains(&number)).then_some(number as u8)
}
