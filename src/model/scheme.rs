//! The scoring model of a definition: its tree and its rules, as they are after checking.

/// How answers become scores.
#[derive(Debug, Clone, PartialEq)]
pub struct ScoringModel {
    /// Names of the levels from 0; K is one less than their number.
    pub levels: Vec<String>,
    /// The rule of a leaf that has none of its own.
    pub leaf: LeafRule,
    /// The rule of a parent that has none of its own.
    pub parent: ParentRule,
    /// The root's own rule.
    pub overall: ParentRule,
    /// What an N/A does.
    pub na: NaPolicy,
    /// What a blank answer does in the official score.
    pub blank: BlankPolicy,
    /// What "don't know" does in the official score.
    pub dk: BlankPolicy,
    /// Below this completeness there is no score.
    pub min_completeness: f64,
    /// Above this share of N/A the figures are provisional.
    pub max_na_share: f64,
    /// Groups smaller than this are not published.
    pub publish_min_group: u32,
    /// A stratum's mean whose coefficient of variation lies above this is flagged.
    pub flag_cv: f64,
    /// One whose coefficient lies above this is withheld.
    pub withhold_cv: f64,
    /// The scoring tree in declared order, parents before their children.
    pub nodes: Vec<Node>,
}

impl ScoringModel {
    /// The highest level, K.
    #[must_use]
    pub fn top_level(&self) -> u8 {
        u8::try_from(self.levels.len().saturating_sub(1)).unwrap_or(u8::MAX)
    }

    /// The rule of a leaf: its own, or the model's.
    #[must_use]
    pub fn leaf_rule<'a>(&'a self, node: &'a Node) -> &'a LeafRule {
        node.leaf.as_ref().unwrap_or(&self.leaf)
    }

    /// The rule of a parent: its own, or the model's.
    #[must_use]
    pub fn parent_rule<'a>(&'a self, node: &'a Node) -> &'a ParentRule {
        node.rule.as_ref().unwrap_or(&self.parent)
    }

    /// The rule of whatever stands above a node: its parent's, or the root's.
    #[must_use]
    pub fn rule_above<'a>(&'a self, node: &Node) -> &'a ParentRule {
        match node.parent.and_then(|at| self.nodes.get(at)) {
            Some(parent) => self.parent_rule(parent),
            None => &self.overall,
        }
    }
}

/// How the items of a leaf become its score.
#[derive(Debug, Clone, PartialEq)]
pub struct LeafRule {
    /// The arithmetic.
    pub kind: LeafKind,
    /// What an item must reach for its level.
    pub threshold: f64,
    /// From this value on all criteria must be met.
    pub criteria_from: f64,
    /// The value that remains where they are not.
    pub criteria_cap: f64,
    /// Bands that name the level of a leaf without a staircase.
    pub bands: Option<Vec<Band>>,
}

/// The arithmetic of a leaf.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum LeafKind {
    /// Mean within a level, summed over levels; level by thresholds.
    Staircase,
    /// Mean within a level, summed over the levels that have items; no thresholds.
    SumOfLevels,
    /// Weighted mean of the values.
    Mean,
    /// Sum of points over a fixed most, or over the items' own.
    Points {
        /// The fixed most.
        max: Option<f64>,
    },
}

impl LeafKind {
    /// Whether its items stand for levels.
    #[must_use]
    pub const fn has_levels(self) -> bool {
        matches!(self, Self::Staircase | Self::SumOfLevels)
    }
}

/// How children are joined.
#[derive(Debug, Clone, PartialEq)]
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
    /// Weighted mean of score over most.
    MeanShare,
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
#[derive(Debug, Clone, PartialEq)]
pub enum ParentLevel {
    /// All at k-1 and two thirds by weight at k.
    TwoThirds,
    /// The lowest.
    Min,
    /// The highest stage whose own and all earlier needs are met.
    Staged(Vec<Stage>),
    /// By the score's share of its most.
    Bands(Vec<Band>),
    /// No level.
    None,
}

/// One row of a staged table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// The stage's number, from 1.
    pub level: u8,
    /// Levels that descendants must have, by id.
    pub needs: Vec<(String, u8)>,
}

/// A named, half-open band of shares.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// Its code.
    pub name: String,
    /// The lowest share that belongs to it, 0..1.
    pub from: f64,
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

/// What a blank or a "don't know" does in the official score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BlankPolicy {
    /// No credit, in the denominator.
    #[default]
    Zero,
    /// Out of numerator and denominator.
    Remove,
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
    /// A leaf's own rule.
    pub leaf: Option<LeafRule>,
    /// A parent's own rule.
    pub rule: Option<ParentRule>,
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
