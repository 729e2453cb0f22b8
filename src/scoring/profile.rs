//! The result of scoring one response, in the shape that files, pages and the database share.

use serde::ser::SerializeMap;
use serde::{Deserialize, Serialize, Serializer};

use super::gap::Gap;
use super::number::exceeds;
use super::status::{Climb, Score, Status};

/// The id under which the root of the scoring tree is stored.
pub const OVERALL: &str = "overall";

/// Something to know when reading a node's figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Flag {
    /// A higher level is met although a lower one is not.
    Skip,
    /// The level stands on coverage by half only.
    Thin,
    /// From one question a capability: never compared with other depths.
    Rapid,
}

impl Flag {
    /// Its code in files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Skip => "skip",
            Self::Thin => "thin",
            Self::Rapid => "rapid",
        }
    }
}

/// The figures of one node. `None` where the specification says null.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NodeResult {
    /// The node's id; the key in files and the column in the database, so it is not repeated inside.
    #[serde(skip_serializing, default)]
    pub id: String,
    /// What people call this depth of the tree: `dimension`, `capability`, …
    pub kind: String,
    /// Whether the figures may be used.
    pub status: Status,
    /// Why there are none: `no_items` says not yet asked.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub reason: Option<String>,
    /// Score in `0..=max`.
    pub score: Option<f64>,
    /// The most that could be had.
    pub max: f64,
    /// Score with every blank at nothing.
    pub low: Option<f64>,
    /// Score with every blank at its most.
    pub high: Option<f64>,
    /// Level attained, 0..=K.
    pub level: Option<u8>,
    /// The name of the band that the level stands for, where it comes from bands.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub band: Option<String>,
    /// Level with every blank at its most.
    pub level_high: Option<u8>,
    /// Blank items: a level is never shown without them.
    pub unknown: u32,
    /// Strict variant of the level.
    pub level_strict: Option<u8>,
    /// Highest level with an item that applies.
    pub ceiling: Option<u8>,
    /// Answered among applicable, 0..1.
    pub completeness: Option<f64>,
    /// Don't know among applicable, 0..1.
    pub dk_share: Option<f64>,
    /// N/A among all, 0..1.
    pub na_share: Option<f64>,
    /// Verified among claimed, 0..1.
    pub verified_share: Option<f64>,
    /// Things to know.
    pub flags: Vec<Flag>,
    /// The chosen target, in levels.
    pub target: Option<f64>,
    /// Target less score.
    pub gap: Option<f64>,
    /// The gap where it is above zero.
    pub shortfall: Option<f64>,
    /// What is had beyond the target.
    pub surplus: Option<f64>,
    /// How a staircase was climbed; of stored figures nobody knows.
    #[serde(skip)]
    pub climb: Climb,
}

impl NodeResult {
    /// Dresses a node's figures for files and pages.
    #[must_use]
    pub fn new(id: &str, kind: &str, score: &Score) -> Self {
        let mut flags = Vec::new();
        if score.skip && score.status != Status::NotApplicable {
            flags.push(Flag::Skip);
        }
        if score.thin {
            flags.push(Flag::Thin);
        }
        Self {
            id: id.to_owned(),
            kind: kind.to_owned(),
            status: score.status,
            reason: None,
            score: score.score,
            max: score.max,
            low: score.low,
            high: score.high,
            level: score.level,
            band: None,
            level_high: score.level_high,
            unknown: score.unknown,
            level_strict: score.level_strict,
            ceiling: score.ceiling,
            completeness: score.tally.completeness(),
            dk_share: score.tally.dk_share(),
            na_share: score.tally.na_share(),
            verified_share: score.tally.verified_share(),
            flags,
            target: None,
            gap: None,
            shortfall: None,
            surplus: None,
            climb: score.climb,
        }
    }

    /// Whether the level lies below that of the target although the score reaches it.
    #[must_use]
    pub fn is_level_below(&self) -> bool {
        let Some((level, target)) = self.level.zip(self.target) else { return false };
        let reaches = self.shortfall.is_some_and(|short| !exceeds(short, 0.0));
        reaches && exceeds(target.floor(), f64::from(level))
    }

    /// Sets the target, and the gap where there is a score.
    pub(crate) fn aim(&mut self, target: Option<f64>) {
        self.target = target;
        let gap = self.score.zip(target).map(|(score, target)| Gap::between(score, target));
        self.gap = gap.map(|gap| gap.gap);
        self.shortfall = gap.map(|gap| gap.shortfall);
        self.surplus = gap.map(|gap| gap.surplus);
    }
}

/// How well one group of capabilities is enabled.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EnablerResult {
    /// Mean of the answered ratings, 0..1; none under four answers.
    pub index: Option<f64>,
    /// The lowest rating below full: where help is needed first.
    pub limiting: Option<String>,
    /// Where the node stands by score and index; none where one of them is not known.
    pub quadrant: Option<Quadrant>,
    /// Each enabler, in declared order; nothing where none is answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ratings: Vec<EnablerRating>,
}

/// One enabler of a node.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EnablerRating {
    /// Its name in the definition.
    pub name: String,
    /// 0 not, 1/3 partly, 2/3 largely, 1 fully; don't know is 0, and what is not answered has none.
    pub rating: Option<f64>,
    /// What is missing from largely, 0..=2/3.
    pub gap: Option<f64>,
}

/// What a score and the index of its enablers say together: how to help, where the score says only where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Quadrant {
    /// Both are high.
    Strong,
    /// A high score that little keeps: it rests on persons or on a donor.
    Fragile,
    /// A low score that much would keep: it can move.
    Ready,
    /// Both are low.
    Starting,
}

/// Respondents of one institution who disagree on an item by half the scale or more.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Dispute {
    /// The item.
    pub item: String,
    /// Highest less lowest value, 0..1.
    pub range: f64,
}

/// Everything that scoring says of one response.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ResponseProfile {
    /// Every node below the root, in tree order.
    #[serde(serialize_with = "by_id")]
    pub nodes: Vec<NodeResult>,
    /// The root.
    pub overall: NodeResult,
    /// How much of the way to the targets is gone, 0..1.
    pub percent_to_target: Option<f64>,
    /// Leaves that have a target and no usable score.
    pub target_unknown: u32,
    /// By node, in tree order.
    #[serde(serialize_with = "enablers_by_id")]
    pub enablers: Vec<(String, EnablerResult)>,
    /// Items on which several respondents disagree.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub disputes: Vec<Dispute>,
    /// Answers that were ignored, and why.
    #[serde(skip)]
    pub problems: Vec<String>,
}

impl ResponseProfile {
    /// The root first, then every node below it, in tree order: the rows that a database stores.
    pub fn all(&self) -> impl Iterator<Item = &NodeResult> + Clone {
        std::iter::once(&self.overall).chain(&self.nodes)
    }

    /// The same rows, without the rest.
    pub fn into_all(self) -> impl Iterator<Item = NodeResult> {
        std::iter::once(self.overall).chain(self.nodes)
    }

    /// One node's figures.
    #[must_use]
    pub fn node(&self, id: &str) -> Option<&NodeResult> {
        self.all().find(|result| result.id == id)
    }
}

fn by_id<S: Serializer>(nodes: &[NodeResult], serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(nodes.len()))?;
    for node in nodes {
        map.serialize_entry(&node.id, node)?;
    }
    map.end()
}

/// Writes enablers as an object, by node.
pub(crate) fn enablers_by_id<S: Serializer>(
    enablers: &[(String, EnablerResult)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(enablers.iter().map(|(id, result)| (id, result)))
}
