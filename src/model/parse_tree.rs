//! Reading the scoring model and its tree.

use std::collections::{HashMap, HashSet};

use super::fields::Fields;
use super::item::Item;
use super::json::Spanned;
use super::parse::{is_code, is_id};
use super::parse_rules::{self, DEFAULT_LEAF, DEFAULT_PARENT, share};
use super::problem::Findings;
use super::scheme::{BlankPolicy, LeafRule, NaPolicy, Node, ParentRule, ScoringModel};

const DEEPEST: usize = 8;

/// Reads `model`.
pub(super) fn read(
    value: &Spanned,
    places: &mut HashMap<String, usize>,
    out: &mut Findings<'_>,
) -> Option<ScoringModel> {
    let mut fields = Fields::open(value, "/model", out)?;
    let levels: Vec<String> =
        fields.texts("levels", out).unwrap_or_default().into_iter().map(|(level, _)| level).collect();
    if !(2..=11).contains(&levels.len()) {
        out.add(value.at, "/model/levels", "between 2 and 11 levels are expected, the lowest first");
    }
    if let Some(level) = levels.iter().find(|level| !is_code(level)) {
        out.add(value.at, "/model/levels", format!("\"{level}\" is no code for a level"));
    }
    let leaf = fields.get("leaf").and_then(|leaf| parse_rules::leaf(leaf, "/model/leaf", &DEFAULT_LEAF, out));
    let parent =
        fields.get("parent").and_then(|p| parse_rules::parent(p, "/model/parent", &DEFAULT_PARENT, out));
    let (leaf, parent) = (leaf.unwrap_or(DEFAULT_LEAF), parent.unwrap_or(DEFAULT_PARENT));
    let overall = fields.get("overall").and_then(|p| parse_rules::parent(p, "/model/overall", &parent, out));
    let overall = overall.unwrap_or_else(|| parent.clone());
    let na = [("remove", NaPolicy::Remove), ("full", NaPolicy::Full), ("zero", NaPolicy::Zero)];
    let na = fields.choice("na", &na, out).unwrap_or(NaPolicy::Remove);
    let policies = [("zero", BlankPolicy::Zero), ("remove", BlankPolicy::Remove)];
    let blank = fields.choice("blank", &policies, out).unwrap_or_default();
    let dk = fields.choice("dk", &policies, out).unwrap_or_default();
    let min_completeness = share(&mut fields, "min_completeness", 0.6, out);
    let max_na_share = share(&mut fields, "max_na_share", 0.5, out);
    let publish_min_group = fields.whole("publish_min_group", out).unwrap_or(5);
    let flag_cv = share(&mut fields, "flag_cv", 0.166, out);
    let withhold_cv = share(&mut fields, "withhold_cv", 0.333, out);
    let (mut nodes, mut ids) = (Vec::new(), HashSet::new());
    for (at, node) in fields.list("tree", out).iter().enumerate() {
        let place = Place { pointer: format!("/model/tree/{at}"), parent: None, depth: 0 };
        let mut tree = Tree { rules: (&leaf, &parent), nodes: &mut nodes, ids: &mut ids, places };
        tree.read(node, place, out);
    }
    if nodes.is_empty() {
        out.add(value.at, "/model/tree", "the scoring tree has no nodes");
    }
    fields.close(out);
    Some(ScoringModel {
        levels,
        leaf,
        parent,
        overall,
        na,
        blank,
        dk,
        min_completeness,
        max_na_share,
        publish_min_group,
        flag_cv,
        withhold_cv,
        nodes,
    })
}

/// Where a node stands in the tree.
struct Place {
    pointer: String,
    parent: Option<usize>,
    depth: usize,
}

/// The tree while it is read.
struct Tree<'a> {
    rules: (&'a LeafRule, &'a ParentRule),
    nodes: &'a mut Vec<Node>,
    ids: &'a mut HashSet<String>,
    places: &'a mut HashMap<String, usize>,
}

impl Tree<'_> {
    fn read(&mut self, value: &Spanned, place: Place, out: &mut Findings<'_>) {
        let Place { pointer, parent, depth } = place;
        if depth > DEEPEST {
            out.add(value.at, &pointer, format!("the scoring tree is deeper than {DEEPEST}"));
            return;
        }
        let Some(mut fields) = Fields::open(value, pointer.clone(), out) else { return };
        let node = self.node(&mut fields, parent, out);
        self.places.insert(format!("node:{}", node.id), value.at);
        self.places.insert(pointer.clone(), value.at);
        let me = self.nodes.len();
        self.nodes.push(node);
        for (at, child) in fields.list("children", out).iter().enumerate() {
            let born = self.nodes.len();
            let pointer = format!("{pointer}/children/{at}");
            self.read(child, Place { pointer, parent: Some(me), depth: depth + 1 }, out);
            if self.nodes.len() > born
                && let Some(node) = self.nodes.get_mut(me)
            {
                node.children.push(born);
            }
        }
        if let Some(node) = self.nodes.get(me) {
            check_own_rule(node, value.at, &pointer, out);
        }
        fields.close(out);
    }

    fn node(&mut self, fields: &mut Fields<'_>, parent: Option<usize>, out: &mut Findings<'_>) -> Node {
        let (at, pointer) = (fields.at, fields.pointer.clone());
        let id = fields.need_text("id", out).to_owned();
        if !is_id(&id) && !id.is_empty() {
            out.add(at, &format!("{pointer}/id"), format!("\"{id}\" is no id"));
        }
        if id == "overall" || !self.ids.insert(id.clone()) {
            out.add(at, &format!("{pointer}/id"), format!("the id \"{id}\" is taken"));
        }
        let weight = fields.number("weight", out).unwrap_or(1.0);
        if weight < 0.0 {
            out.add(at, &format!("{pointer}/weight"), format!("{weight} is less than 0"));
        }
        let impact = fields.whole("impact", out);
        if impact.is_some_and(|impact| !(1..=3).contains(&impact)) {
            out.add(at, &format!("{pointer}/impact"), "the impact is 1, 2 or 3");
        }
        let effort = fields.choice("effort", &[("S", "S"), ("M", "M"), ("L", "L")], out);
        let leaf = fields.get("leaf");
        let rule = fields.get("parent");
        Node {
            kind: fields.text("kind", out).unwrap_or_default().to_owned(),
            parent,
            children: Vec::new(),
            weight,
            impact,
            effort: effort.map(str::to_owned),
            closes: plain(fields.texts("closes", out)),
            needs: plain(fields.texts("needs", out)),
            leaf: leaf.and_then(|own| parse_rules::leaf(own, &format!("{pointer}/leaf"), self.rules.0, out)),
            rule: rule
                .and_then(|own| parse_rules::parent(own, &format!("{pointer}/parent"), self.rules.1, out)),
            items: Vec::new(),
            id,
        }
    }
}

fn check_own_rule(node: &Node, at: usize, pointer: &str, out: &mut Findings<'_>) {
    if node.leaf.is_some() && !node.is_leaf() {
        let cause = format!("{} has children; a rule for leaves does nothing here", node.id);
        out.add_with(at, &format!("{pointer}/leaf"), cause, "write \"parent\"");
    }
    if node.rule.is_some() && node.is_leaf() {
        let cause = format!("{} has no children; a rule for parents does nothing here", node.id);
        out.add_with(at, &format!("{pointer}/parent"), cause, "write \"leaf\"");
    }
}

fn plain(texts: Option<Vec<(String, usize)>>) -> Vec<String> {
    texts.unwrap_or_default().into_iter().map(|(text, _)| text).collect()
}

/// Gives every leaf the indices of its items; notes items of unknown nodes and levels.
pub(super) fn attach_items(
    model: &mut ScoringModel,
    index: &HashMap<String, usize>,
    items: &mut [Item],
    places: &HashMap<String, usize>,
    out: &mut Findings<'_>,
) {
    let top = model.top_level();
    for (at, item) in items.iter().enumerate() {
        let pointer = format!("/items/{at}");
        let place = places.get(&pointer).copied().unwrap_or(0);
        let Some(node_id) = &item.node else { continue };
        let Some(node) = index.get(node_id).and_then(|at| model.nodes.get(*at)) else {
            let cause = format!("\"{node_id}\" is not a node here");
            out.unknown(place, &format!("{pointer}/node"), cause, node_id, index.keys().map(String::as_str));
            continue;
        };
        if !node.is_leaf() {
            out.add(
                place,
                &format!("{pointer}/node"),
                format!("\"{node_id}\" has children; items belong to leaves"),
            );
        }
        if !item.is_scored() {
            continue;
        }
        let has_levels = model.leaf_rule(node).kind.has_levels();
        match (item.level, has_levels) {
            (Some(level), true) if !(1..=top).contains(&level) => {
                out.add(
                    place,
                    &format!("{pointer}/level"),
                    format!("level {level} is not between 1 and {top}"),
                );
            }
            (None, true) => out.add(place, &pointer, "a scored item of a staircase needs its \"level\""),
            (Some(_), false) => {
                out.add(place, &format!("{pointer}/level"), "the rule of this leaf knows no levels");
            }
            (Some(_), true) | (None, false) => {
                if let Some(node) = index.get(node_id).and_then(|at| model.nodes.get_mut(*at)) {
                    node.items.push(at);
                }
            }
        }
    }
}
