//! Whether every text that a reader needs is there, and none is left over.

use std::collections::{BTreeMap, HashSet};

use super::definition::Survey;
use super::item::{Item, Origin};
use super::parse::Draft;
use super::problem::Findings;
use super::scheme::ParentLevel;
use super::texts::Entry;

/// Notes texts that are missing in a language that must be complete.
pub(super) fn check(draft: &Draft, out: &mut Findings<'_>) {
    let survey = &draft.survey;
    let wanted = wanted(survey);
    for language in &draft.require_complete {
        for key in wanted.iter().filter(|key| !survey.texts.has(language, key)) {
            let cause = format!("the text {key} is missing in {language}");
            out.add_with(0, "", cause, format!("add it to lang/{language}.json"));
        }
    }
}

/// Notes texts of one language that belong to nothing; `prefix` is the pointer under which they stand.
pub(super) fn left_over(
    possible: &HashSet<String>,
    entries: &BTreeMap<String, Entry>,
    prefix: &str,
    out: &mut Findings<'_>,
) {
    for (key, entry) in entries.iter().filter(|(key, _)| !possible.contains(*key)) {
        let cause = format!("the text {key} belongs to nothing");
        let pointer = format!("{prefix}/{key}");
        out.unknown(entry.at, &pointer, cause, key, possible.iter().map(String::as_str));
    }
}

/// The texts without which a page could not be read.
pub(super) fn wanted(survey: &Survey) -> Vec<String> {
    let mut keys: Vec<String> = survey.model.nodes.iter().map(|node| format!("{}.title", node.id)).collect();
    keys.extend(survey.sections.iter().map(|section| format!("{}.title", section.id)));
    keys.extend(survey.model.levels.iter().map(|level| format!("level.{level}")));
    for scale in &survey.scales {
        keys.extend(scale.options.iter().map(|option| format!("scale.{}.{}.text", scale.name, option.code)));
    }
    for item in survey.items.iter().filter(|item| item.origin == Origin::Written) {
        wanted_of(item, &mut keys);
        item.columns.iter().for_each(|column| wanted_of(column, &mut keys));
    }
    if let Some(enablers) = &survey.enablers {
        keys.extend(enablers.list.iter().map(|name| format!("enabler.{name}.text")));
        keys.extend(["n", "p", "l", "f"].map(|code| format!("scale.enabler.{code}.text")));
    }
    let mut seen = HashSet::new();
    keys.retain(|key| seen.insert(key.clone()));
    keys
}

fn wanted_of(item: &Item, keys: &mut Vec<String>) {
    keys.push(format!("{}.text", item.id));
    keys.extend(item.criteria.iter().map(|code| format!("{}.criteria.{code}", item.id)));
    keys.extend(item.rows.iter().map(|code| format!("{}.row.{code}", item.id)));
    if item.scale.is_none() {
        keys.extend(item.options.iter().map(|option| format!("{}.{}", item.id, option.code)));
    }
}

/// Every text that something would show.
pub(super) fn possible(survey: &Survey) -> HashSet<String> {
    let mut keys: HashSet<String> = wanted(survey).into_iter().collect();
    keys.extend(["title", "text", "help", "intent"].map(|slot| format!("{}.{slot}", survey.id)));
    let nodes = survey.model.nodes.iter().map(|node| &node.id);
    for id in nodes.chain(survey.sections.iter().map(|section| &section.id)) {
        keys.extend(["intent", "why", "help", "text"].map(|slot| format!("{id}.{slot}")));
    }
    for item in survey.items.iter().flat_map(|item| std::iter::once(item).chain(&item.columns)) {
        let slots = ["title", "help", "proof", "why", "unit", "constraint", "other"];
        keys.extend(slots.map(|slot| format!("{}.{slot}", item.id)));
        let options = item.options.iter().map(|option| &option.code);
        keys.extend(options.map(|code| format!("{}.{code}.help", item.id)));
        keys.extend(item.rows.iter().map(|code| format!("{}.row.{code}.help", item.id)));
    }
    for target in &survey.targets {
        keys.extend(["title", "text"].map(|slot| format!("target.{}.{slot}", target.id)));
    }
    keys.extend(survey.model.levels.iter().map(|level| format!("level.{level}.text")));
    for name in bands(survey) {
        keys.extend([format!("level.{name}"), format!("level.{name}.text")]);
    }
    for enabler in survey.enablers.iter().flat_map(|enablers| &enablers.list) {
        keys.extend(["title", "text", "help"].map(|slot| format!("enabler.{enabler}.{slot}")));
    }
    if survey.enablers.is_some() {
        keys.extend(["n", "p", "l", "f"].map(|code| format!("scale.enabler.{code}.text")));
        keys.extend(["title", "intent", "why", "help"].map(|slot| format!("enabler.{slot}")));
    }
    keys
}

/// The names of all bands of all rules.
fn bands(survey: &Survey) -> Vec<&str> {
    let model = &survey.model;
    let leaves = std::iter::once(&model.leaf).chain(model.nodes.iter().filter_map(|node| node.leaf.as_ref()));
    let parents =
        [&model.parent, &model.overall].into_iter().chain(model.nodes.iter().filter_map(|n| n.rule.as_ref()));
    let named = parents
        .filter_map(|rule| if let ParentLevel::Bands(bands) = &rule.level { Some(bands) } else { None });
    let all = leaves.filter_map(|rule| rule.bands.as_ref()).chain(named);
    all.flatten().map(|band| band.name.as_str()).collect()
}
