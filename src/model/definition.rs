//! The parts of a survey definition, as they are after checking.

use std::collections::HashMap;

use super::condition::Condition;
use super::kinds::ItemKind;
use super::texts::Texts;

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
    /// Items in declared order.
    pub items: Vec<Item>,
    pub(super) texts: Texts,
    pub(super) canonical: String,
    pub(super) item_index: HashMap<String, usize>,
    pub(super) node_index: HashMap<String, usize>,
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
}

/// How answers become scores.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoringModel {
    /// Names of the levels from 0; K is one less than their number.
    pub levels: Vec<String>,
    /// The rule of a leaf.
    pub leaf: LeafRule,
    /// The rule of a parent.
    pub parent: ParentRule,
    /// The root's own rule.
    pub overall: ParentRule,
    /// What an N/A does.
    pub na: NaPolicy,
    /// Below this completeness there is no score.
    pub min_completeness: f64,
    /// Above this share of N/A the figures are provisional.
    pub max_na_share: f64,
    /// Groups smaller than this are not published.
    pub publish_min_group: u32,
    /// The scoring tree in declared order, parents before their children.
    pub nodes: Vec<Node>,
}

impl ScoringModel {
    /// The highest level, K.
    #[must_use]
    pub fn top_level(&self) -> u8 {
        u8::try_from(self.levels.len().saturating_sub(1)).unwrap_or(u8::MAX)
    }
}

/// The staircase: thresholds and the cap for unmet criteria.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LeafRule {
    /// What an item must reach for its level.
    pub threshold: f64,
    /// From this value on all criteria must be met.
    pub criteria_from: f64,
    /// The value that remains where they are not.
    pub criteria_cap: f64,
}

/// How children are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParentRule {
    /// The score.
    pub score: ParentScore,
    /// The level.
    pub level: ParentLevel,
}

/// How children's scores are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParentScore {
    /// Weighted arithmetic mean.
    Mean,
    /// Weighted sum.
    Sum,
    /// Weighted geometric mean.
    Geometric,
    /// Weighted harmonic mean.
    Harmonic,
    /// The lowest.
    Min,
}

/// How children's levels are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParentLevel {
    /// All at k-1 and two thirds by weight at k.
    TwoThirds,
    /// The lowest.
    Min,
    /// No level.
    None,
}

/// What an N/A does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NaPolicy {
    /// Out of numerator and denominator.
    Remove,
    /// Counts as fully met.
    Full,
    /// Counts as not met.
    Zero,
}

/// A node of the scoring tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Id.
    pub id: String,
    /// A word for its depth, such as `dimension`.
    pub kind: String,
    /// Index of its parent in [`ScoringModel::nodes`]; none for the children of the root.
    pub parent: Option<usize>,
    /// Indices of its children.
    pub children: Vec<usize>,
    /// Weight among its siblings.
    pub weight: f64,
    /// 1 to 3.
    pub impact: Option<u32>,
    /// `S`, `M` or `L`.
    pub effort: Option<String>,
    /// Activities that close a gap here.
    pub closes: Vec<String>,
    /// Nodes that come first.
    pub needs: Vec<String>,
    /// Indices of the items of a leaf, in declared order.
    pub items: Vec<usize>,
}

impl Node {
    /// Whether it has no children.
    #[must_use]
    pub fn is_leaf(&self) -> bool {
        self.children.is_empty()
    }
}

/// What must be there for a capability to last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enablers {
    /// The kind of node that they are asked per.
    pub asked_per: String,
    /// Their names.
    pub list: Vec<String>,
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
}

/// One screen: items of one node, or at most six others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The node's id, or that of the first item.
    pub id: String,
    /// The node whose items stand here.
    pub node: Option<String>,
    /// Indices of its items.
    pub items: Vec<usize>,
}

/// A question, statement or paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Id.
    pub id: String,
    /// What kind of answer it takes.
    pub kind: ItemKind,
    /// The leaf that it counts for.
    pub node: Option<String>,
    /// The level that it stands for, from 1.
    pub level: Option<u8>,
    /// Weight inside its level.
    pub weight: f64,
    /// Its choices: those of its scale, or its own.
    pub options: Vec<ItemOption>,
    /// The scale's name, if it has one.
    pub scale: Option<String>,
    /// Whether "I do not know" is offered.
    pub offers_dk: bool,
    /// Whether "does not apply" is offered.
    pub offers_na: bool,
    /// Codes of what must hold for the statement to count in full.
    pub criteria: Vec<String>,
    /// What is wanted as proof.
    pub evidence: Option<Evidence>,
    /// Whether it must be answered before sending.
    pub required: bool,
    /// When it is asked.
    pub visible_if: Option<Condition>,
    /// When it must be answered.
    pub required_if: Option<Condition>,
    /// What must hold of its answer.
    pub constraints: Vec<Condition>,
    /// What an item that routing or a condition hides counts as.
    pub not_shown: NotShown,
    /// Limits of a value.
    pub limits: Limits,
    /// Goalposts of a scored number.
    pub goalposts: Option<(f64, f64)>,
    /// The most points of a `multi`.
    pub max_points: Option<f64>,
}

/// Limits of a typed value.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Limits {
    /// The least number.
    pub min: Option<f64>,
    /// The largest number.
    pub max: Option<f64>,
    /// Only whole numbers.
    pub integer: bool,
    /// Unit of a number.
    pub unit: Option<String>,
    /// The most letters of a text.
    pub max_chars: Option<u32>,
}

/// What is wanted as proof of a statement.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Evidence {
    /// From this value on.
    pub from_value: f64,
    /// `file`, `url`, `reference`.
    pub kinds: Vec<String>,
    /// The largest file, in bytes.
    pub max_bytes: Option<u32>,
}

/// What an item that is not shown counts as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotShown {
    /// Value 0, in the denominator.
    ImpliedZero,
    /// Out of every sum.
    Na,
}

impl Item {
    /// What kind of answer it takes.
    #[must_use]
    pub const fn kind(&self) -> ItemKind {
        self.kind
    }

    /// The value in 0..=1 of an option, where it has one.
    #[must_use]
    pub fn option_value(&self, code: &str) -> Option<f64> {
        self.options.iter().find(|option| option.code == code).and_then(|option| option.value)
    }
}

impl Survey {
    /// The item with this id.
    #[must_use]
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.item_index.get(id).and_then(|at| self.items.get(*at))
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

    /// The pages of a section: consecutive items of one node stand together; others by six.
    #[must_use]
    pub fn pages(&self, section: &Section) -> Vec<Page> {
        let mut pages: Vec<Page> = Vec::new();
        for at in &section.items {
            let Some(item) = self.items.get(*at) else { continue };
            match pages.last_mut() {
                Some(page) if page.node == item.node && (item.node.is_some() || page.items.len() < 6) => {
                    page.items.push(*at);
                }
                _ => pages.push(Page {
                    id: item.node.clone().unwrap_or_else(|| item.id.clone()),
                    node: item.node.clone(),
                    items: vec![*at],
                }),
            }
        }
        pages
    }
}
