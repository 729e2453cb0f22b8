//! What the smaller parts of a definition mean: enablers, targets and the ids of sections.

use std::collections::BTreeSet;

use super::parse::{Draft, is_id};
use super::problem::Findings;

/// Notes what is wrong with them.
pub(super) fn check(draft: &Draft, out: &mut Findings<'_>) {
    enablers(draft, out);
    let survey = &draft.survey;
    let place = |pointer: &str| draft.places.get(pointer).copied().unwrap_or(0);
    for (at, target) in survey.targets.iter().enumerate() {
        let pointer = format!("/targets/{at}");
        if target.all.is_none() && target.nodes.is_empty() && target.items.is_empty() {
            let cause = format!("the target \"{}\" says no level", target.id);
            out.add_with(place(&pointer), &pointer, cause, "give it \"all\", \"nodes\" or \"items\"");
        }
    }
    for (at, section) in survey.sections.iter().enumerate() {
        let pointer = format!("/sections/{at}");
        if !is_id(&section.id) && !section.id.is_empty() {
            let cause = format!("\"{}\" is no id: letters and digits, parts joined by . or -", section.id);
            out.add(place(&pointer), &format!("{pointer}/id"), cause);
        }
    }
}

/// Enablers are asked of the nodes of one kind; were there none, nobody would be asked, and nobody told.
fn enablers(draft: &Draft, out: &mut Findings<'_>) {
    let Some(enablers) = &draft.survey.enablers else { return };
    let kind = enablers.asked_per.as_str();
    let kinds: BTreeSet<&str> = draft.survey.model.nodes.iter().map(|node| node.kind.as_str()).collect();
    if !kind.is_empty() && !kinds.contains(kind) {
        let place = draft.places.get("/enablers").copied().unwrap_or(0);
        let cause = format!("no node here is of the kind \"{kind}\"");
        out.unknown(place, "/enablers/asked_per", cause, kind, kinds.into_iter());
    }
}
