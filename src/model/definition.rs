//! The parts of a survey definition, as they are after checking.

use std::collections::HashMap;

use super::condition::Condition;
use super::item::{Item, Origin};
use super::kinds::{Depth, ItemKind};
use super::scheme::{Node, ScoringModel};
use super::texts::Texts;
use super::version::Migration;

/// A checked survey definition: every reference holds, so that reading it never fails.
#[derive(Debug, Clone)]
pub struct Survey {
    /// Id of the survey.
    pub id: String,
    /// Semantic version.
    pub version: String,
    /// SHA-256 in hex of the structure's canonical JSON (RFC 8785).
    pub sha256: String,
    /// What answers: `institution`, `programme` or `nation`.
    pub unit: String,
    /// Language in which the texts were written first.
    pub source_language: String,
    /// Languages on offer.
    pub languages: Vec<String>,
    /// Scales by name, in declared order.
    pub scales: Vec<Scale>,
    /// How answers become scores.
    pub model: ScoringModel,
    /// The enablers and what they are asked per.
    pub enablers: Option<Enablers>,
    /// Target templates; the first is the default.
    pub targets: Vec<Target>,
    /// Sections in the order of asking.
    pub sections: Vec<Section>,
    /// Items in declared order; those that follow from the scoring tree stand behind.
    pub items: Vec<Item>,
    /// What became of the items of earlier versions.
    pub migrations: Vec<Migration>,
    /// Items whose visibility rests on a condition, with the section whose condition it is: what a
    /// condition rests on stands before what it hides.
    pub(super) order: Vec<(usize, Option<usize>)>,
    /// Of each leaf with a staircase the places of its items, level by level from the lowest.
    pub(super) staircases: Vec<Vec<Vec<usize>>>,
    pub(super) texts: Texts,
    pub(super) canonical: String,
    pub(super) item_index: HashMap<String, usize>,
    /// All items with their places, in the order of their ids.
    pub(super) by_id: Vec<(String, usize)>,
    pub(super) node_index: HashMap<String, usize>,
    /// The roster of each column.
    pub(super) column_index: HashMap<String, usize>,
}

/// Codes with values in 0..=1.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// Name.
    pub name: String,
    /// Its codes from the lowest.
    pub options: Vec<ItemOption>,
}

/// One choice.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemOption {
    /// Identity in answers and exports.
    pub code: String,
    /// Value in 0..=1, where it has one.
    pub value: Option<f64>,
    /// Points, where it has some.
    pub points: Option<f64>,
    /// Cannot be chosen with others.
    pub exclusive: bool,
    /// Opens a text.
    pub other: bool,
}

/// What must be there for a capability to last.
#[derive(Debug, Clone, PartialEq)]
pub struct Enablers {
    /// The kind of node that they are asked per.
    pub asked_per: String,
    /// Their names.
    pub list: Vec<String>,
    /// From which share of its most a score, and the index of enablers, is called high, 0..1.
    pub high_from: f64,
}

/// A target template.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    /// Id.
    pub id: String,
    /// The target of every leaf, in levels.
    pub all: Option<f64>,
    /// Targets of single nodes, by id.
    pub nodes: Vec<(String, f64)>,
    /// Targets of single items, by id, as values in 0..=1.
    pub items: Vec<(String, f64)>,
}

/// A part of the questionnaire.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Id.
    pub id: String,
    /// Who is asked to answer it.
    pub roles: Vec<String>,
    /// Indices of its items.
    pub items: Vec<usize>,
    /// When it is asked.
    pub visible_if: Option<Condition>,
    /// The depths at which it is asked; all, if empty.
    pub depths: Vec<Depth>,
}

/// One screen: items of one node, or at most six others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The node's id, or that of the first item.
    pub id: String,
    /// The node whose items stand here.
    pub node: Option<String>,
    /// What keeps them together.
    pub group: Group,
    /// Indices of its items.
    pub items: Vec<usize>,
}

impl Survey {
    /// The item with this id.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.item_index.get(id).and_then(|at| self.items.get(*at))
    }

    /// The item or column with this id.
    #[must_use]
    pub fn any_item(&self, id: &str) -> Option<&Item> {
        self.item(id).or_else(|| self.roster_of(id)?.column(id))
    }

    /// The roster that has a column with this id.
    #[must_use]
    pub fn roster_of(&self, column: &str) -> Option<&Item> {
        self.column_index.get(column).and_then(|at| self.items.get(*at))
    }

    /// Where the item with this id stands in [`Survey::items`].
    #[must_use]
    pub fn item_at(&self, id: &str) -> Option<usize> {
        self.item_index.get(id).copied()
    }

    /// The node with this id.
    #[must_use]
    pub fn node(&self, id: &str) -> Option<&Node> {
        self.node_index.get(id).and_then(|at| self.model.nodes.get(*at))
    }

    /// Whether it is answered for the nation, or a sector, as a whole, and not by institutions.
    #[must_use]
    pub fn asks_nation(&self) -> bool {
        self.unit == "nation"
    }

    /// Whether any leaf at or below a node has items; where none has, it is not yet asked.
    #[must_use]
    pub fn is_asked(&self, node: &Node) -> bool {
        let mut children = node.children.iter().filter_map(|at| self.model.nodes.get(*at));
        !node.items.is_empty() || children.any(|child| self.is_asked(child))
    }

    /// The leaves at or below a node, in tree order.
    #[must_use]
    pub fn leaves<'a>(&'a self, top: &'a Node) -> Vec<&'a Node> {
        if top.is_leaf() {
            return vec![top];
        }
        let children = top.children.iter().filter_map(|at| self.model.nodes.get(*at));
        children.flat_map(|child| self.leaves(child)).collect()
    }

    /// The section with this id.
    #[must_use]
    pub fn section(&self, id: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.id == id)
    }

    /// The whole definition as one file: canonical JSON with its languages inside.
    #[must_use]
    pub fn canonical_json(&self) -> String {
        self.canonical.clone()
    }

    /// The target template with this id, or the first.
    #[must_use]
    pub fn target(&self, id: Option<&str>) -> Option<&Target> {
        match id {
            Some(id) => self.targets.iter().find(|target| target.id == id),
            None => self.targets.first(),
        }
    }

    /// The pages of a section: consecutive items of one node stand together, as do the enablers of one
    /// node and a roster alone; others by six.
    #[must_use]
    pub fn pages(&self, section: &Section) -> Vec<Page> {
        let mut pages: Vec<Page> = Vec::new();
        for at in &section.items {
            let Some(item) = self.items.get(*at) else { continue };
            let group = group(item);
            match pages.last_mut() {
                Some(page) if page.holds(&group) => page.items.push(*at),
                _ => pages.push(Page { id: group.id(item), node: group.node(), group, items: vec![*at] }),
            }
        }
        pages
    }
}

/// What keeps items together on one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Group {
    /// The items of a leaf.
    Node(String),
    /// The enablers of a node.
    Enablers(String),
    /// A roster stands alone.
    Roster,
    /// Anything else, by six.
    Others,
}

fn group(item: &Item) -> Group {
    match (&item.origin, &item.node) {
        (Origin::Enabler { node, .. }, _) => Group::Enablers(node.clone()),
        (Origin::Rapid, _) => Group::Node(item.id.clone()),
        (Origin::Written, Some(node)) => Group::Node(node.clone()),
        (Origin::Written, None) if item.kind == ItemKind::Roster => Group::Roster,
        (Origin::Written, None) => Group::Others,
    }
}

impl Group {
    fn id(&self, first: &Item) -> String {
        match self {
            Self::Node(node) => node.clone(),
            Self::Enablers(node) => format!("{node}.enabler"),
            Self::Roster | Self::Others => first.id.clone(),
        }
    }

    fn node(&self) -> Option<String> {
        match self {
            Self::Node(node) | Self::Enablers(node) => Some(node.clone()),
            Self::Roster | Self::Others => None,
        }
    }
}

impl Page {
    fn holds(&self, group: &Group) -> bool {
        match group {
            Group::Roster => false,
            Group::Others => self.group == Group::Others && self.items.len() < 6,
            Group::Node(_) | Group::Enablers(_) => self.group == *group,
        }
    }
}
