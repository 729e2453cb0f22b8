//! What a definition means: references, cycles, weights, targets and texts.

use std::collections::HashMap;

use super::definition::Survey;
use super::kinds::ItemKind;
use super::parse::Draft;
use super::parse_texts::is_tag;
use super::problem::Findings;

/// Notes everything that is wrong with the meaning of a definition whose shape is right.
pub(super) fn meaning(draft: &Draft, out: &mut Findings<'_>) {
    let survey = &draft.survey;
    languages(survey, out);
    tree(draft, out);
    targets(draft, out);
    placement(draft, out);
    conditions(draft, out);
    texts(draft, out);
}

fn languages(survey: &Survey, out: &mut Findings<'_>) {
    for language in survey.languages.iter().filter(|language| !is_tag(language)) {
        out.add(0, "/languages", format!("\"{language}\" is no language tag (BCP 47), like en or pt-BR"));
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
    for node in nodes {
        let sum: f64 = node.children.iter().filter_map(|at| nodes.get(*at)).map(|child| child.weight).sum();
        if !node.is_leaf() && sum <= 0.0 {
            out.add(
                place(&node.id),
                &node.id,
                format!("the weights of the children of {} add up to 0", node.id),
            );
        }
        for needed in node.needs.iter().filter(|needed| draft.survey.node(needed).is_none()) {
            let cause = format!("{} needs \"{needed}\", which is not a node here", node.id);
            out.unknown(place(&node.id), &node.id, cause, needed, nodes.iter().map(|node| node.id.as_str()));
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
    for (at, (item, count)) in survey.items.iter().zip(times).enumerate() {
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

fn conditions(draft: &Draft, out: &mut Findings<'_>) {
    let survey = &draft.survey;
    let known = || survey.items.iter().map(|item| item.id.as_str());
    let mut check = |condition: Option<&super::Condition>,
                     pointer: String,
                     place: usize,
                     own: Option<&str>| {
        for item in condition.map(super::Condition::items).unwrap_or_default() {
            if survey.item(item).is_none() {
                out.unknown(place, &pointer, format!("\"{item}\" is not an item here"), item, known());
            }
            if own == Some(item) {
                out.add(place, &pointer, format!("whether {item} is asked cannot rest on its own answer"));
            }
        }
    };
    for (at, item) in survey.items.iter().enumerate() {
        let place = draft.places.get(&format!("/items/{at}")).copied().unwrap_or(0);
        check(item.visible_if.as_ref(), format!("/items/{at}/visible_if"), place, Some(&item.id));
        check(item.required_if.as_ref(), format!("/items/{at}/required_if"), place, None);
        for constraint in &item.constraints {
            check(Some(constraint), format!("/items/{at}/constraints"), place, None);
        }
    }
    for (at, section) in survey.sections.iter().enumerate() {
        let place = draft.places.get(&format!("/sections/{at}")).copied().unwrap_or(0);
        check(section.visible_if.as_ref(), format!("/sections/{at}/visible_if"), place, None);
    }
}

fn texts(draft: &Draft, out: &mut Findings<'_>) {
    let survey = &draft.survey;
    for language in &draft.require_complete {
        for key in wanted(survey) {
            if !survey.texts.has(language, &key) {
                out.add_with(
                    0,
                    "",
                    format!("the text {key} is missing in {language}"),
                    format!("add it to lang/{language}.json"),
                );
            }
        }
    }
    let wanted: std::collections::HashSet<String> = possible(survey).into_iter().collect();
    for (language, texts) in &survey.texts.by_language {
        for key in texts.keys().filter(|key| !wanted.contains(*key)) {
            let known = wanted.iter().map(String::as_str);
            out.unknown(
                0,
                &format!("lang/{language}/{key}"),
                format!("the text {key} ({language}) belongs to nothing"),
                key,
                known,
            );
        }
    }
}

/// The texts without which a page could not be read.
fn wanted(survey: &Survey) -> Vec<String> {
    let mut keys: Vec<String> = survey.model.nodes.iter().map(|node| format!("{}.title", node.id)).collect();
    keys.extend(survey.sections.iter().map(|section| format!("{}.title", section.id)));
    keys.extend(survey.model.levels.iter().map(|level| format!("level.{level}")));
    for scale in &survey.scales {
        keys.extend(scale.options.iter().map(|option| format!("scale.{}.{}.text", scale.name, option.code)));
    }
    for item in &survey.items {
        keys.push(format!("{}.text", item.id));
        keys.extend(item.criteria.iter().map(|code| format!("{}.criteria.{code}", item.id)));
        if item.scale.is_none() {
            keys.extend(item.options.iter().map(|option| format!("{}.{}", item.id, option.code)));
        }
    }
    keys
}

/// Every text that something would show.
fn possible(survey: &Survey) -> Vec<String> {
    let mut keys = wanted(survey);
    keys.extend(["title", "text", "help", "intent"].map(|slot| format!("{}.{slot}", survey.id)));
    for id in survey
        .model
        .nodes
        .iter()
        .map(|node| &node.id)
        .chain(survey.sections.iter().map(|section| &section.id))
    {
        keys.extend(["intent", "why", "help", "text"].map(|slot| format!("{id}.{slot}")));
    }
    for item in &survey.items {
        keys.extend(["title", "help", "proof", "why", "unit"].map(|slot| format!("{}.{slot}", item.id)));
        if item.kind == ItemKind::Note {
            keys.push(format!("{}.title", item.id));
        }
    }
    keys.extend(
        survey
            .targets
            .iter()
            .flat_map(|target| ["title", "text"].map(|slot| format!("target.{}.{slot}", target.id))),
    );
    keys.extend(survey.model.levels.iter().map(|level| format!("level.{level}.text")));
    for enabler in survey.enablers.iter().flat_map(|enablers| &enablers.list) {
        keys.extend(["title", "text", "help"].map(|slot| format!("enabler.{enabler}.{slot}")));
    }
    keys
}
