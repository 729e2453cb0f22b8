//! What a definition means: references, cycles, weights, targets and texts.

use std::collections::{HashMap, HashSet};

use super::definition::Survey;
use super::parse::Draft;
use super::parse_texts::is_tag;
use super::problem::Findings;
use super::scheme::{Node, ParentLevel, ParentRule};
use super::{check_conditions, check_parts, check_reach, check_texts};

/// Notes everything that is wrong with the meaning of a definition whose shape is right.
pub(super) fn meaning(draft: &Draft, out: &mut Findings<'_>) {
    let survey = &draft.survey;
    languages(survey, &draft.require_complete, out);
    tree(draft, out);
    targets(draft, out);
    check_parts::check(draft, out);
    placement(draft, out);
    migrations(draft, out);
    check_conditions::check(draft, out);
    check_reach::check(draft, out);
    check_texts::check(draft, out);
}

fn draft_languages<'a>(required: &'a [String], survey: &Survey) -> impl Iterator<Item = &'a String> {
    let known = survey.languages.clone();
    required.iter().filter(move |tag| !known.contains(tag))
}

fn languages(survey: &Survey, required: &[String], out: &mut Findings<'_>) {
    for language in survey.languages.iter().filter(|language| !is_tag(language)) {
        out.add(0, "/languages", format!("\"{language}\" is no language tag (BCP 47), like en or pt-BR"));
    }
    let twice = |at: usize, tag: &String| survey.languages.iter().take(at).any(|other| other == tag);
    for (_, tag) in survey.languages.iter().enumerate().filter(|(at, tag)| twice(*at, tag)) {
        out.add(0, "/languages", format!("{tag} stands twice"));
    }
    for tag in draft_languages(required, survey) {
        out.add(0, "/require_complete", format!("{tag} is not among the \"languages\""));
    }
    if !survey.languages.contains(&survey.source_language) {
        out.add(0, "/source_language", format!("{} is not among the \"languages\"", survey.source_language));
    }
}

fn tree(draft: &Draft, out: &mut Findings<'_>) {
    let nodes = &draft.survey.model.nodes;
    let place = |id: &str| draft.places.get(&format!("node:{id}")).copied().unwrap_or(0);
    let roots: f64 = nodes.iter().filter(|node| node.parent.is_none()).map(|node| node.weight).sum();
    if roots <= 0.0 {
        out.add(0, "/model/tree", "the weights of the topmost nodes add up to 0");
    }
    rule(draft, &draft.survey.model.overall, None, out);
    for node in nodes {
        if !node.is_leaf() {
            rule(draft, draft.survey.model.parent_rule(node), Some(node), out);
        }
        let sum: f64 = node.children.iter().filter_map(|at| nodes.get(*at)).map(|child| child.weight).sum();
        if !node.is_leaf() && sum <= 0.0 {
            out.add(
                place(&node.id),
                &pointer(&draft.survey, node),
                format!("the weights of the children of {} add up to 0", node.id),
            );
        }
        for needed in node.needs.iter().filter(|needed| draft.survey.node(needed).is_none()) {
            let cause = format!("{} needs \"{needed}\", which is not a node here", node.id);
            let pointer = format!("{}/needs", pointer(&draft.survey, node));
            out.unknown(place(&node.id), &pointer, cause, needed, nodes.iter().map(|node| node.id.as_str()));
        }
    }
    if let Some(cycle) = cycle(&draft.survey) {
        out.add(
            place(cycle.first().map_or("", String::as_str)),
            "/model/tree",
            format!("\"needs\" goes round in a circle: {}", cycle.join(" -> ")),
        );
    }
}

/// The JSON pointer of a node.
fn pointer(survey: &Survey, node: &Node) -> String {
    let nodes = &survey.model.nodes;
    let at = |id: &str| nodes.iter().position(|other| other.id == id);
    match node.parent.and_then(|parent| nodes.get(parent)) {
        Some(parent) => {
            let place = parent.children.iter().position(|child| Some(*child) == at(&node.id)).unwrap_or(0);
            format!("{}/children/{place}", pointer(survey, parent))
        }
        None => {
            let roots = nodes.iter().filter(|other| other.parent.is_none());
            let place = roots.into_iter().position(|other| other.id == node.id).unwrap_or(0);
            format!("/model/tree/{place}")
        }
    }
}

/// A staged table names descendants, and levels that they can have.
fn rule(draft: &Draft, rule: &ParentRule, of: Option<&Node>, out: &mut Findings<'_>) {
    let survey = &draft.survey;
    let ParentLevel::Staged(stages) = &rule.level else { return };
    let below: Vec<&Node> = match of {
        Some(node) => descendants(survey, node),
        None => survey.model.nodes.iter().collect(),
    };
    let (name, place) = match of {
        Some(node) => {
            (node.id.as_str(), draft.places.get(&format!("node:{}", node.id)).copied().unwrap_or(0))
        }
        None => ("overall", 0),
    };
    for (needed, level) in stages.iter().flat_map(|stage| &stage.needs) {
        let pointer = match of {
            Some(node) => format!("{}/parent/stages", pointer(survey, node)),
            None => "/model/overall/stages".to_owned(),
        };
        if !below.iter().any(|node| node.id == *needed) {
            let known = below.iter().map(|node| node.id.as_str());
            out.unknown(place, &pointer, format!("\"{needed}\" is no node below {name}"), needed, known);
        } else if *level > survey.model.top_level() {
            let top = survey.model.top_level();
            out.add(place, &pointer, format!("level {level} of {needed} is above the highest, {top}"));
        }
    }
}

fn descendants<'a>(survey: &'a Survey, node: &Node) -> Vec<&'a Node> {
    let children = node.children.iter().filter_map(|at| survey.model.nodes.get(*at));
    children.flat_map(|child| std::iter::once(child).chain(descendants(survey, child))).collect()
}

/// Walks `needs` with a stack of its own; names every node on the first circle.
fn cycle(survey: &Survey) -> Option<Vec<String>> {
    let needs: HashMap<&str, &[String]> =
        survey.model.nodes.iter().map(|node| (node.id.as_str(), node.needs.as_slice())).collect();
    let mut done: std::collections::HashSet<&str> = std::collections::HashSet::new();
    for node in &survey.model.nodes {
        let mut path: Vec<(&str, usize)> = vec![(node.id.as_str(), 0)];
        while let Some((id, next)) = path.last_mut() {
            let here = *id;
            let Some(needed) = needs.get(here).and_then(|all| all.get(*next)) else {
                done.insert(here);
                path.pop();
                continue;
            };
            *next += 1;
            if let Some(start) = path.iter().position(|(on_path, _)| on_path == needed) {
                let ids = path.iter().skip(start).map(|(id, _)| (*id).to_owned());
                return Some(ids.chain(std::iter::once(needed.clone())).collect());
            }
            if !done.contains(needed.as_str()) {
                path.push((needed.as_str(), 0));
            }
        }
    }
    None
}

fn targets(draft: &Draft, out: &mut Findings<'_>) {
    let survey = &draft.survey;
    let top = f64::from(survey.model.top_level());
    let mut seen: Vec<&str> = Vec::new();
    for (at, target) in survey.targets.iter().enumerate() {
        let pointer = format!("/targets/{at}");
        let place = draft.places.get(&pointer).copied().unwrap_or(0);
        if seen.contains(&target.id.as_str()) {
            out.add(place, &pointer, format!("the target \"{}\" stands twice", target.id));
        }
        seen.push(&target.id);
        for (node, level) in &target.nodes {
            let pointer = format!("{pointer}/nodes/{node}");
            let place = draft.places.get(&pointer).copied().unwrap_or(place);
            if survey.node(node).is_none() {
                let known = survey.model.nodes.iter().map(|node| node.id.as_str());
                out.unknown(place, &pointer, format!("\"{node}\" is not a node here"), node, known);
            }
            if !(0.0..=top).contains(level) {
                out.add(place, &pointer, format!("the target {level} is not between 0 and {top}"));
            }
        }
        for (item, value) in &target.items {
            let pointer = format!("{pointer}/items/{item}");
            let place = draft.places.get(&pointer).copied().unwrap_or(place);
            if !survey.item(item).is_some_and(super::Item::is_scored) {
                let known = survey.items.iter().filter(|item| item.is_scored()).map(|item| item.id.as_str());
                out.unknown(place, &pointer, format!("\"{item}\" is no scored item here"), item, known);
            }
            if !(0.0..=1.0).contains(value) {
                out.add(place, &pointer, format!("the target {value} is not between 0 and 1"));
            }
        }
        if target.all.is_some_and(|level| !(0.0..=top).contains(&level)) {
            out.add(place, &pointer, format!("the target is not between 0 and {top}"));
        }
    }
}

/// Every item stands in exactly one section.
fn placement(draft: &Draft, out: &mut Findings<'_>) {
    let survey = &draft.survey;
    let mut times = vec![0_usize; survey.items.len()];
    for at in survey.sections.iter().flat_map(|section| &section.items) {
        if let Some(count) = times.get_mut(*at) {
            *count += 1;
        }
    }
    for (at, (item, count)) in survey.items.iter().zip(times).enumerate().take(draft.written) {
        let pointer = format!("/items/{at}");
        let place = draft.places.get(&pointer).copied().unwrap_or(0);
        match count {
            0 => out.add(place, &pointer, format!("{} stands in no section", item.id)),
            1 => {}
            _ => {
                out.add(place, &pointer, format!("{} stands in more than one place of the sections", item.id))
            }
        }
    }
    let mut ids: Vec<&str> = Vec::new();
    for (at, section) in survey.sections.iter().enumerate() {
        let pointer = format!("/sections/{at}");
        let place = draft.places.get(&pointer).copied().unwrap_or(0);
        if ids.contains(&section.id.as_str()) {
            out.add(place, &pointer, format!("the section \"{}\" stands twice", section.id));
        }
        if ["differences", "check", "send", "sign-off", "receipt", "people", "sign", "return", "accept"]
            .contains(&section.id.as_str())
        {
            out.add(
                place,
                &pointer,
                format!("\"{}\" is the address of a page: choose another id", section.id),
            );
        }
        ids.push(&section.id);
    }
}

/// Every old id stands once; new ids exist, and no two old ones become the same.
fn migrations(draft: &Draft, out: &mut Findings<'_>) {
    let survey = &draft.survey;
    let known = || survey.items.iter().map(|item| item.id.as_str());
    for (at, migration) in survey.migrations.iter().enumerate() {
        let pointer = format!("/migrate/{at}");
        let place = draft.places.get(&pointer).copied().unwrap_or(0);
        let (mut old_ids, mut new_ids) = (HashSet::new(), HashSet::new());
        let carried = migration.same.iter().chain(&migration.reworded);
        let kept = migration.ask_again.iter().chain(&migration.dropped);
        for old in carried.clone().map(|(old, _)| old).chain(kept) {
            if !old_ids.insert(old) {
                out.add(place, &pointer, format!("\"{old}\" of {} stands twice", migration.from));
            }
        }
        for new in carried.map(|(_, new)| new).chain(&migration.ask_again) {
            if survey.any_item(new).is_none() {
                out.unknown(place, &pointer, format!("\"{new}\" is not an item here"), new, known());
            } else if !new_ids.insert(new) {
                out.add(place, &pointer, format!("two old items become \"{new}\""));
            }
        }
    }
}
