//! The things of a model by sort and id: what links to what, and what is the translation of what.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::note::{Notes, shown};
use super::super::words::{Wording, clean};
use super::entry::Entry;
use super::sorts::Sort;

/// A model.
#[derive(Debug)]
pub(super) struct Model {
    /// All things.
    pub entries: Vec<Entry>,
    /// The language that the originals are in.
    pub source: String,
    /// For each thing the original that it says again, or itself.
    same_as: Vec<usize>,
    translations: HashMap<usize, Vec<usize>>,
    by_id: HashMap<(Sort, String), usize>,
    /// None where several things have the name.
    by_name: HashMap<(Sort, String), Option<usize>>,
    sorted: HashMap<Sort, Vec<usize>>,
    /// The answer set that stands inside a thing.
    sets: HashMap<usize, usize>,
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Link {
    /// To a thing.
    To(usize),
    /// To an id that nothing has.
    Nowhere(String),
    /// There is none.
    None,
}

impl Model {
    /// Tells originals, translations and things that stand twice apart; the latter are listed.
    pub fn new(entries: Vec<Entry>, notes: &mut Notes) -> Self {
        let tag = source(&entries);
        let mut model = Self {
            same_as: (0..entries.len()).collect(),
            source: tag.clone().unwrap_or_else(|| "en".to_owned()),
            entries,
            translations: HashMap::new(),
            by_id: HashMap::new(),
            by_name: HashMap::new(),
            sorted: HashMap::new(),
            sets: HashMap::new(),
        };
        if tag.is_none() {
            let why = "the files do not say in which language their texts are";
            notes.changed("the whole model", "no language is named", why, "they are taken as English (en)");
        }
        model.originals(&tag, notes);
        for at in 0..model.entries.len() {
            model.translation(at, &tag, notes);
        }
        model.index();
        model
    }

    /// What would take too long to search for again and again.
    fn index(&mut self) {
        let mut sorted: HashMap<Sort, Vec<(f64, usize)>> = HashMap::new();
        let all = self.entries.iter().enumerate();
        for (at, entry) in all.filter(|(at, _)| self.same_as.get(*at) == Some(at)) {
            let order = entry.number(&["order", "number"]).unwrap_or(f64::MAX);
            sorted.entry(entry.sort).or_default().push((order, at));
            let names: HashSet<&str> =
                ["shortname", "name"].iter().filter_map(|name| entry.text(&[name])).collect();
            for name in names {
                let known = self.by_name.entry((entry.sort, name.to_owned()));
                known.and_modify(|at| *at = None).or_insert(Some(at));
            }
            if let Some(above) = entry.above.last().filter(|_| entry.sort == Sort::AnswerSet) {
                self.sets.entry(*above).or_insert(at);
            }
        }
        for (sort, mut all) in sorted {
            all.sort_by(|(one, at), (other, other_at)| one.total_cmp(other).then(at.cmp(other_at)));
            self.sorted.insert(sort, all.into_iter().map(|(_, at)| at).collect());
        }
    }

    /// The answer set that stands inside a question.
    pub fn set_inside(&self, question: usize) -> Option<usize> {
        self.sets.get(&question).copied()
    }

    /// Finds the originals by their ids. Inside different things the same id may stand again.
    fn originals(&mut self, tag: &Option<String>, notes: &mut Notes) {
        let all = self.entries.iter().enumerate();
        for (at, entry) in all.filter(|(_, entry)| entry.tag == *tag && !entry.id.is_empty()) {
            let first = *self.by_id.entry((entry.sort, entry.id.clone())).or_insert(at);
            if let Some(other) =
                self.entries.get(first).filter(|other| first != at && other.above == entry.above)
            {
                let instead = format!("the one in {} stands", other.place());
                lost(entry, "its id stands a second time", &instead, notes);
                if let Some(same) = self.same_as.get_mut(at) {
                    *same = first;
                }
            }
        }
    }

    fn set_same(&mut self, at: usize, original: usize) {
        if let Some(same) = self.same_as.get_mut(at) {
            *same = original;
        }
    }

    fn translation(&mut self, at: usize, source: &Option<String>, notes: &mut Notes) {
        let Some(entry) = self.entries.get(at).filter(|entry| entry.tag != *source) else { return };
        let original =
            self.by_id.get(&(entry.sort, entry.id.clone())).copied().filter(|_| !entry.id.is_empty());
        let known =
            original.and_then(|original| self.translations.get(&original)).map_or(&[][..], Vec::as_slice);
        let is_second =
            known.iter().filter_map(|at| self.entries.get(*at)).any(|other| other.tag == entry.tag);
        match original {
            Some(original) if !is_second => {
                self.translations.entry(original).or_default().push(at);
                self.set_same(at, original);
            }
            Some(original) => {
                lost(entry, "it is translated into this language already", "that translation stands", notes);
                self.set_same(at, original);
            }
            None => {
                lost(entry, "it translates what is not there", "nothing stands in its place", notes);
                self.set_same(at, usize::MAX);
            }
        }
    }

    /// The originals of a sort, in their order.
    pub fn of(&self, sort: Sort) -> &[usize] {
        self.sorted.get(&sort).map_or(&[], Vec::as_slice)
    }

    /// Where a thing's link to a sort leads: by a member, else to the nearest such thing that it stands in.
    pub fn link(&self, at: usize, sort: Sort, names: &[&str]) -> Link {
        let Some(entry) = self.entries.get(at) else { return Link::None };
        if let Some(id) = entry.text(names) {
            return self.named(sort, id).map_or_else(|| Link::Nowhere(shown(id)), Link::To);
        }
        let is_it = |above: &&usize| self.entries.get(**above).is_some_and(|entry| entry.sort == sort);
        let above = entry.above.iter().rev().find(is_it);
        above.and_then(|above| self.same_as.get(*above)).map_or(Link::None, |at| Link::To(*at))
    }

    /// The thing of a sort with this id, or else the only one with this short name or name.
    fn named(&self, sort: Sort, id: &str) -> Option<usize> {
        let key = (sort, id.to_owned());
        self.by_id.get(&key).copied().or_else(|| self.by_name.get(&key).copied().flatten())
    }

    /// The thing itself, then its translations.
    pub fn versions(&self, at: usize) -> impl Iterator<Item = (&str, &Entry)> {
        let translations = self.translations.get(&at).map_or(&[][..], Vec::as_slice);
        let all = std::iter::once(&at)
            .chain(translations)
            .filter_map(|at| self.entries.get(*at))
            .collect::<Vec<_>>();
        all.into_iter().map(|entry| (entry.tag.as_deref().unwrap_or(&self.source), entry))
    }

    /// A text in all languages; what a translation leaves as it was is none.
    pub fn wording(&self, at: usize, names: &[&str], notes: &mut Notes) -> Wording {
        let text = |entry: &Entry| entry.prose(names).map(|text| (text, entry.place_of(names)));
        self.words(at, text, notes)
    }

    /// As [`Self::wording`], of what a closure finds in each version, with its place.
    pub fn words(
        &self,
        at: usize,
        text: impl Fn(&Entry) -> Option<(String, String)>,
        notes: &mut Notes,
    ) -> Wording {
        let mut wording = Wording::new();
        for (tag, entry) in self.versions(at) {
            let Some((text, place)) = text(entry) else { continue };
            let text = clean(&text, &place, notes);
            let is_new = wording.first().is_none_or(|(_, original)| *original != text);
            if is_new && !text.is_empty() {
                wording.push((tag.to_owned(), text));
            }
        }
        wording
    }

    /// Lists what nobody has asked for.
    pub fn list_rest(&self, notes: &mut Notes) {
        for (at, (entry, same)) in self.entries.iter().zip(&self.same_as).enumerate() {
            match self.entries.get(*same) {
                Some(_) if *same == at => entry.list_rest(notes),
                Some(original) if self.translations.get(same).is_some_and(|all| all.contains(&at)) => {
                    entry.list_rest_unlike(original, notes);
                }
                // It is listed as a whole.
                Some(_) | None => {}
            }
        }
    }
}

fn lost(entry: &Entry, why: &str, instead: &str, notes: &mut Notes) {
    let what = format!("the {} \"{}\"", entry.sort.name(), shown(&entry.id));
    notes.lost(&entry.place(), &what, why, instead);
}

/// No tag where any thing has none, else the one that most have.
fn source(entries: &[Entry]) -> Option<String> {
    let mut tags: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in entries {
        *tags.entry(entry.tag.as_deref()?).or_default() += 1;
    }
    tags.into_iter().max_by_key(|(_, count)| *count).map(|(tag, _)| tag.to_owned())
}
