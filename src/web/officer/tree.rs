//! A page of the register as a nested list: each entry below the one that it hangs under.

use std::collections::HashMap;

use serde::Serialize;

use super::institutions::kind;
use crate::actions::lists::Branches;
use crate::actions::register::ScopeNode;
use crate::web::visitor::Visitor;

/// One entry of the tree.
#[derive(Debug, Serialize)]
pub struct Row {
    /// Address.
    pub href: String,
    /// Name.
    pub name: String,
    /// Id.
    pub code: String,
    /// Kind in words.
    pub kind: String,
    /// Stands here only to show where the entries below it belong.
    pub is_stem: bool,
    /// Whether it begins a list below the entry before.
    pub opens: bool,
    /// One element for each list that ends before it.
    pub closes: Vec<usize>,
}

/// The entries of a page and what places them.
#[derive(Debug, Default, Serialize)]
pub struct Tree {
    /// Entries, each behind the one above it.
    pub rows: Vec<Row>,
    /// One element for each list that ends behind the last entry.
    pub closes: Vec<usize>,
}

/// An entry, whether it is only a stem, and how deep it stands.
struct Placed<'a> {
    node: &'a ScopeNode,
    is_stem: bool,
    depth: usize,
}

/// The tree of a page.
pub(super) fn tree(visitor: &Visitor, page: &Branches) -> Tree {
    let placed = placed(page);
    let mut tree = Tree::default();
    let mut before = 0;
    for one in &placed {
        tree.rows.push(Row {
            href: format!("/institutions/{}", one.node.slug),
            name: one.node.name(visitor.lang.code()).to_owned(),
            code: one.node.code.clone(),
            kind: kind(visitor, &one.node.kind),
            is_stem: one.is_stem,
            opens: one.depth > before,
            closes: (one.depth..before).collect(),
        });
        before = one.depth;
    }
    tree.closes = (0..before).collect();
    tree
}

/// The hits come as a tree does, so that a branch is left for good once another one begins.
fn placed(page: &Branches) -> Vec<Placed<'_>> {
    let above: HashMap<&str, &ScopeNode> = page.above.iter().map(|node| (node.code.as_str(), node)).collect();
    let mut placed: Vec<Placed<'_>> = Vec::new();
    let mut branch: Vec<&str> = Vec::new();
    for node in &page.hits.rows {
        let chain: Vec<&str> = node.path.split('/').filter(|code| !code.is_empty()).collect();
        branch.retain(|code| chain.contains(code));
        for code in chain {
            if branch.contains(&code) {
                continue;
            }
            let is_stem = code != node.code;
            let shown = if is_stem { above.get(code).copied() } else { Some(node) };
            let Some(shown) = shown else { continue };
            placed.push(Placed { node: shown, is_stem, depth: branch.len() });
            branch.push(code);
        }
    }
    placed
}
