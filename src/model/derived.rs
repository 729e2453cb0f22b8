//! Items that no definition writes, since they follow from its scoring tree: the one question of a leaf
//! at rapid depth, and the enablers of each node of the kind that the definition names.

use super::definition::{Enablers, ItemOption, Section};
use super::item::{Item, Limits, NotShown, Origin};
use super::kinds::ItemKind;
use super::scheme::{LeafKind, Node, ScoringModel};

/// Codes of the enablers' answers with their values (survey-format, enablers).
const RATINGS: [(&str, f64); 4] = [("n", 0.0), ("p", 1.0 / 3.0), ("l", 2.0 / 3.0), ("f", 1.0)];

/// Appends the derived items, each to the section where what it belongs to is asked. An id that the
/// definition uses itself is left to it.
pub(super) fn append(
    model: &ScoringModel,
    enablers: Option<&Enablers>,
    items: &mut Vec<Item>,
    sections: &mut [Section],
) {
    for node in model.nodes.iter().filter(|node| node.is_leaf() && !node.items.is_empty()) {
        if model.leaf_rule(node).kind == LeafKind::Staircase {
            place_before(node, rapid(node), items, sections);
        }
    }
    let Some(enablers) = enablers else { return };
    for node in model.nodes.iter().filter(|node| node.kind == enablers.asked_per) {
        let leaves = below(model, node);
        let asked: Vec<usize> = leaves.iter().flat_map(|leaf| leaf.items.iter().copied()).collect();
        let last =
            sections.iter_mut().rev().find(|section| section.items.iter().any(|at| asked.contains(at)));
        let Some(section) = last else { continue };
        let behind = section.items.iter().rposition(|at| asked.contains(at)).map_or(0, |at| at + 1);
        for (step, name) in enablers.list.iter().enumerate() {
            let item = enabler(node, name);
            if items.iter().any(|other| other.id == item.id) {
                continue;
            }
            section.items.insert((behind + step).min(section.items.len()), items.len());
            items.push(item);
        }
    }
}

/// Puts the question of a leaf before its first item.
fn place_before(node: &Node, item: Item, items: &mut Vec<Item>, sections: &mut [Section]) {
    if items.iter().any(|other| other.id == item.id) {
        return;
    }
    for section in sections {
        if let Some(first) = section.items.iter().position(|at| node.items.contains(at)) {
            section.items.insert(first, items.len());
            items.push(item);
            return;
        }
    }
}

fn below<'a>(model: &'a ScoringModel, node: &'a Node) -> Vec<&'a Node> {
    if node.is_leaf() {
        return vec![node];
    }
    let children = node.children.iter().filter_map(|at| model.nodes.get(*at));
    children.flat_map(|child| below(model, child)).collect()
}

fn rapid(node: &Node) -> Item {
    Item { origin: Origin::Rapid, node: None, ..blank(node.id.clone(), ItemKind::Level) }
}

fn enabler(node: &Node, name: &str) -> Item {
    let option = |(code, value): (&str, f64)| ItemOption {
        code: code.to_owned(),
        value: Some(value),
        points: None,
        exclusive: false,
        other: false,
    };
    Item {
        origin: Origin::Enabler { node: node.id.clone(), name: name.to_owned() },
        options: RATINGS.into_iter().map(option).collect(),
        scale: Some("enabler".to_owned()),
        ..blank(format!("{}.enabler.{name}", node.id), ItemKind::Single)
    }
}

fn blank(id: String, kind: ItemKind) -> Item {
    Item {
        id,
        kind,
        origin: Origin::Written,
        node: None,
        level: None,
        weight: 1.0,
        options: Vec::new(),
        scale: None,
        offers_dk: true,
        offers_na: false,
        criteria: Vec::new(),
        evidence: None,
        required: false,
        visible_if: None,
        required_if: None,
        constraints: Vec::new(),
        caps: Vec::new(),
        not_shown: NotShown::Na,
        inheritable: false,
        limits: Limits::default(),
        goalposts: None,
        max_points: None,
        rows: Vec::new(),
        columns: Vec::new(),
    }
}
