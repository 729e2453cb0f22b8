//! What the smaller parts of a definition mean: scales, enablers, targets, the ids of sections, and the
//! languages that stand inside one file.

use std::collections::HashSet;

use super::definition::{Enablers, Survey};
use super::parse::{Draft, is_code, is_id};
use super::problem::Findings;

/// Notes what is wrong with them.
pub(super) fn check(draft: &Draft, out: &mut Findings<'_>) {
    let survey = &draft.survey;
    for scale in survey.scales.iter().filter(|scale| scale.options.is_empty()) {
        out.add(0, &format!("/scales/{}", scale.name), "a scale has at least one code");
    }
    if let Some(enablers) = &survey.enablers {
        check_enablers(survey, enablers, out);
    }
    for (at, target) in survey.targets.iter().enumerate() {
        let pointer = format!("/targets/{at}");
        let place = draft.places.get(&pointer).copied().unwrap_or(0);
        if target.all.is_none() && target.nodes.is_empty() && target.items.is_empty() {
            let cause = format!("the target \"{}\" says no level", target.id);
            out.add_with(place, &pointer, cause, "give it \"all\", \"nodes\" or \"items\"");
        }
    }
    for (at, section) in survey.sections.iter().enumerate() {
        let pointer = format!("/sections/{at}");
        if !is_id(&section.id) && !section.id.is_empty() {
            let place = draft.places.get(&pointer).copied().unwrap_or(0);
            let cause = format!("\"{}\" is no id: letters and digits, parts joined by . or -", section.id);
            out.add(place, &format!("{pointer}/id"), cause);
        }
    }
}

/// Enablers are asked of the nodes of one kind, each once.
fn check_enablers(survey: &Survey, enablers: &Enablers, out: &mut Findings<'_>) {
    let kind = &enablers.asked_per;
    let kinds: HashSet<&str> = survey.model.nodes.iter().map(|node| node.kind.as_str()).collect();
    if !kind.is_empty() && !kinds.contains(kind.as_str()) {
        let cause = format!("no node here is of the kind \"{kind}\"");
        out.unknown(0, "/enablers/asked_per", cause, kind, kinds.iter().copied());
    }
    if enablers.list.is_empty() {
        out.add(0, "/enablers/list", "an enabler is expected");
    }
    let mut seen = HashSet::new();
    for (at, name) in enablers.list.iter().enumerate() {
        let pointer = format!("/enablers/list/{at}");
        if !is_code(name) {
            out.add(0, &pointer, format!("\"{name}\" is no name: letters, digits and . - _"));
        }
        if !seen.insert(name) {
            out.add(0, &pointer, format!("the enabler \"{name}\" stands twice"));
        }
    }
}
