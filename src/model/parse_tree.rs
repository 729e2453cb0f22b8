//! Reading the scoring model and its tree.

use std::collections::HashMap;

use super::definition::{Item, LeafRule, NaPolicy, Node, ParentLevel, ParentRule, ParentScore, ScoringModel};
use super::fields::Fields;
use super::json::Spanned;
use super::parse::{is_code, is_id};
use super::problem::Findings;

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
    let leaf = fields.get("leaf").and_then(|leaf| read_leaf(leaf, out)).unwrap_or(DEFAULT_LEAF);
    let parent =
        fields.get("parent").and_then(|p| read_parent(p, "/model/parent", out)).unwrap_or(DEFAULT_PARENT);
    let overall = fields.get("overall").and_then(|p| read_parent(p, "/model/overall", out)).unwrap_or(parent);
    let na = [("remove", NaPolicy::Remove), ("full", NaPolicy::Full), ("zero", NaPolicy::Zero)];
    let na = fields.choice("na", &na, out).unwrap_or(NaPolicy::Remove);
    for key in ["blank", "dk"] {
        let place = fields.at_key(key);
        let policy = fields.text(if key == "blank" { "blank" } else { "dk" }, out);
        if policy.is_some_and(|policy| policy != "zero") {
            out.add(
                value.at,
                &place,
                format!("\"{key}\" other than \"zero\" is not supported by this version yet"),
            );
        }
    }
    let min_completeness = share(&mut fields, "min_completeness", 0.6, out);
    let max_na_share = share(&mut fields, "max_na_share", 0.5, out);
    let publish_min_group = fields.whole("publish_min_group", out).unwrap_or(5);
    let mut nodes = Vec::new();
    for (at, node) in fields.list("tree", out).iter().enumerate() {
        read_node(node, (format!("/model/tree/{at}"), None, 0), &mut nodes, places, out);
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
        min_completeness,
        max_na_share,
        publish_min_group,
        nodes,
    })
}

const DEFAULT_LEAF: LeafRule = LeafRule { threshold: 0.5, criteria_from: 0.5, criteria_cap: 0.25 };
const DEFAULT_PARENT: ParentRule = ParentRule { score: ParentScore::Mean, level: ParentLevel::TwoThirds };

fn share(fields: &mut Fields<'_>, key: &'static str, default: f64, out: &mut Findings<'_>) -> f64 {
    let (at, place) = (fields.at, fields.at_key(key));
    let found = fields.number(key, out).unwrap_or(default);
    if !(0.0..=1.0).contains(&found) {
        out.add(at, &place, format!("{found} is not a share from 0 to 1"));
    }
    found
}

fn read_leaf(value: &Spanned, out: &mut Findings<'_>) -> Option<LeafRule> {
    let mut fields = Fields::open(value, "/model/leaf", out)?;
    let rule = fields.text("rule", out).unwrap_or("staircase");
    match rule {
        "staircase" => {}
        "mean" | "points" | "sum_of_levels" => {
            out.add(
                value.at,
                "/model/leaf/rule",
                format!("the leaf rule \"{rule}\" is not supported by this version yet"),
            );
        }
        other => {
            let known = ["staircase", "mean", "points", "sum_of_levels"];
            out.unknown(
                value.at,
                "/model/leaf/rule",
                format!("\"{other}\" is no leaf rule"),
                other,
                known.into_iter(),
            );
        }
    }
    let threshold = share(&mut fields, "threshold", DEFAULT_LEAF.threshold, out);
    let criteria_from = share(&mut fields, "criteria_from", DEFAULT_LEAF.criteria_from, out);
    let criteria_cap = share(&mut fields, "criteria_cap", DEFAULT_LEAF.criteria_cap, out);
    fields.close(out);
    Some(LeafRule { threshold, criteria_from, criteria_cap })
}

fn read_parent(value: &Spanned, pointer: &str, out: &mut Findings<'_>) -> Option<ParentRule> {
    let scores = [
        ("mean", Some(ParentScore::Mean)),
        ("sum", Some(ParentScore::Sum)),
        ("geometric", Some(ParentScore::Geometric)),
        ("harmonic", Some(ParentScore::Harmonic)),
        ("min", Some(ParentScore::Min)),
        ("mean_share", None),
    ];
    let levels = [
        ("two_thirds", Some(ParentLevel::TwoThirds)),
        ("min", Some(ParentLevel::Min)),
        ("none", Some(ParentLevel::None)),
        ("staged", None),
        ("bands", None),
    ];
    let mut fields = Fields::open(value, pointer, out)?;
    let score = fields.choice("score", &scores, out).unwrap_or(Some(ParentScore::Mean));
    let level = fields.choice("level", &levels, out).unwrap_or(Some(ParentLevel::TwoThirds));
    for key in ["stages", "bands"] {
        let given = fields.get(if key == "stages" { "stages" } else { "bands" });
        if let Some(given) = given {
            out.add(
                given.at,
                &format!("{pointer}/{key}"),
                format!("\"{key}\" is not supported by this version yet"),
            );
        }
    }
    if score.is_none() || level.is_none() {
        out.add(value.at, pointer, "this rule for parents is not supported by this version yet");
    }
    fields.close(out);
    Some(ParentRule { score: score?, level: level? })
}

fn read_node(
    value: &Spanned,
    (pointer, parent, depth): (String, Option<usize>, usize),
    nodes: &mut Vec<Node>,
    places: &mut HashMap<String, usize>,
    out: &mut Findings<'_>,
) {
    if depth > DEEPEST {
        out.add(value.at, &pointer, format!("the scoring tree is deeper than {DEEPEST}"));
        return;
    }
    let Some(mut fields) = Fields::open(value, pointer.clone(), out) else { return };
    let id = fields.need_text("id", out).to_owned();
    if !is_id(&id) && !id.is_empty() {
        out.add(value.at, &format!("{pointer}/id"), format!("\"{id}\" is no id"));
    }
    if id == "overall" || nodes.iter().any(|node| node.id == id) {
        out.add(value.at, &format!("{pointer}/id"), format!("the id \"{id}\" is taken"));
    }
    let weight = fields.number("weight", out).unwrap_or(1.0);
    if weight < 0.0 {
        out.add(value.at, &format!("{pointer}/weight"), format!("{weight} is less than 0"));
    }
    let node = Node {
        kind: fields.text("kind", out).unwrap_or_default().to_owned(),
        parent,
        children: Vec::new(),
        weight,
        impact: fields.whole("impact", out),
        effort: fields.text("effort", out).map(str::to_owned),
        closes: plain(fields.texts("closes", out)),
        needs: plain(fields.texts("needs", out)),
        items: Vec::new(),
        id,
    };
    for key in ["leaf", "parent"] {
        let own = fields.get(if key == "leaf" { "leaf" } else { "parent" });
        if let Some(own) = own {
            out.add(
                own.at,
                &format!("{pointer}/{key}"),
                "a rule of its own for one node is not supported by this version yet",
            );
        }
    }
    places.insert(format!("node:{}", node.id), value.at);
    places.insert(format!("pointer:{}", node.id), 0);
    let me = nodes.len();
    nodes.push(node);
    for (at, child) in fields.list("children", out).iter().enumerate() {
        let born = nodes.len();
        read_node(child, (format!("{pointer}/children/{at}"), Some(me), depth + 1), nodes, places, out);
        if nodes.len() > born
            && let Some(node) = nodes.get_mut(me)
        {
            node.children.push(born);
        }
    }
    fields.close(out);
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
        let Some(node) = index.get(node_id).and_then(|at| model.nodes.get_mut(*at)) else {
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
        match item.level {
            Some(level) if (1..=top).contains(&level) => node.items.push(at),
            Some(level) => out.add(
                place,
                &format!("{pointer}/level"),
                format!("level {level} is not between 1 and {top}"),
            ),
            None => out.add(place, &pointer, "a scored item of a staircase needs its \"level\""),
        }
    }
}
