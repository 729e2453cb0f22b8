//! The order in which visibility is worked out: what a condition rests on comes before what it hides.

use std::collections::HashMap;

use super::condition::{Condition, Operand};
use super::definition::Survey;
use super::parse::Draft;
use super::problem::Findings;

/// Sets the order; notes a circle with every item on it.
pub(super) fn set(draft: &mut Draft, out: &mut Findings<'_>) {
    let rests_on = dependencies(&draft.survey);
    match sorted(&rests_on) {
        Ok(order) => {
            let survey = &draft.survey;
            let conditional = order.into_iter().map(|at| (at, section_of(survey, at)));
            let order = conditional.filter(|(at, section)| {
                section.is_some() || survey.items.get(*at).is_some_and(|item| item.visible_if.is_some())
            });
            draft.survey.order = order.collect();
        }
        Err(circle) => {
            let id =
                |at: &usize| draft.survey.items.get(*at).map(|item| item.id.as_str()).unwrap_or_default();
            let ids: Vec<&str> = circle.iter().map(id).collect();
            let pointer = format!("/items/{}/visible_if", circle.first().copied().unwrap_or_default());
            let place = circle.first().and_then(|at| draft.places.get(&format!("/items/{at}")));
            let cause = format!("whether these are asked goes round in a circle: {}", ids.join(" -> "));
            out.add(place.copied().unwrap_or_default(), &pointer, cause);
        }
    }
}

/// The section of an item, if it has a condition.
fn section_of(survey: &Survey, item: usize) -> Option<usize> {
    survey.sections.iter().position(|section| section.visible_if.is_some() && section.items.contains(&item))
}

/// For each item the items on which its visibility rests.
fn dependencies(survey: &Survey) -> Vec<Vec<usize>> {
    let mut rests_on: Vec<Vec<usize>> = vec![Vec::new(); survey.items.len()];
    let mut of_section: HashMap<usize, Vec<usize>> = HashMap::new();
    for section in &survey.sections {
        if let Some(condition) = &section.visible_if {
            let named = named(survey, condition);
            of_section.extend(section.items.iter().map(|at| (*at, named.clone())));
        }
    }
    for (at, (item, slot)) in survey.items.iter().zip(&mut rests_on).enumerate() {
        if let Some(condition) = &item.visible_if {
            slot.extend(named(survey, condition));
        }
        slot.extend(of_section.remove(&at).unwrap_or_default());
    }
    rests_on
}

/// The items that a condition names: a column's roster, the items of a leaf whose level it asks for.
pub(super) fn named(survey: &Survey, condition: &Condition) -> Vec<usize> {
    let item = |id: &str| survey.item_at(id).or_else(|| survey.item_at(&survey.roster_of(id)?.id));
    let mut found: Vec<usize> = condition.items().into_iter().filter_map(item).collect();
    for leaf in condition.leaves().into_iter().filter_map(|id| survey.node(id)) {
        found.extend(&leaf.items);
    }
    found
}

impl Survey {
    /// Every condition that stands anywhere in it.
    pub(super) fn conditions(&self) -> impl Iterator<Item = &Condition> {
        let columns = self.items.iter().flat_map(|item| &item.columns);
        let of_items = self.items.iter().chain(columns).flat_map(|item| {
            let caps = item.caps.iter().map(|cap| &cap.when);
            let own = item.visible_if.iter().chain(&item.required_if).chain(&item.constraints);
            own.chain(caps)
        });
        of_items.chain(self.sections.iter().filter_map(|section| section.visible_if.as_ref()))
    }

    /// Whether anything rests on what the register or the campaign says; where nothing does, nobody needs to
    /// look it up.
    #[must_use]
    pub fn asks_facts(&self) -> bool {
        let is_fact = |operand: &&Operand| matches!(operand, Operand::Fact(_) | Operand::Campaign(_));
        self.conditions().flat_map(Condition::operands).any(|operand| is_fact(&operand))
    }
}

/// Depth-first with a stack of its own, so that a long chain cannot overflow the program's.
fn sorted(rests_on: &[Vec<usize>]) -> Result<Vec<usize>, Vec<usize>> {
    let mut order = Vec::with_capacity(rests_on.len());
    let mut done = vec![false; rests_on.len()];
    let mut on_path = vec![false; rests_on.len()];
    for start in 0..rests_on.len() {
        let mut path: Vec<(usize, usize)> = vec![(start, 0)];
        while let Some((at, next)) = path.last().copied() {
            if done.get(at).copied().unwrap_or(true) {
                path.pop();
                continue;
            }
            mark(&mut on_path, at, true);
            match rests_on.get(at).and_then(|all| all.get(next)).copied() {
                None => {
                    mark(&mut done, at, true);
                    mark(&mut on_path, at, false);
                    order.push(at);
                    path.pop();
                }
                Some(needed) => {
                    if let Some(last) = path.last_mut() {
                        last.1 += 1;
                    }
                    if on_path.get(needed).copied().unwrap_or(false) {
                        let from = path.iter().position(|(at, _)| *at == needed).unwrap_or(0);
                        let circle = path.iter().skip(from).map(|(at, _)| *at);
                        return Err(circle.chain(std::iter::once(needed)).collect());
                    }
                    path.push((needed, 0));
                }
            }
        }
    }
    Ok(order)
}

fn mark(list: &mut [bool], at: usize, is: bool) {
    if let Some(slot) = list.get_mut(at) {
        *slot = is;
    }
}
