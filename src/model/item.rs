//! Items: what is asked, and what an answer may be.

use super::condition::Condition;
use super::definition::ItemOption;
use super::kinds::ItemKind;

/// A question, statement or paragraph.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Id.
    pub id: String,
    /// What kind of answer it takes.
    pub kind: ItemKind,
    /// Whether the definition writes it, or it follows from the scoring tree.
    pub origin: Origin,
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
    /// What keeps its value low.
    pub caps: Vec<Cap>,
    /// What an item that routing or a condition hides counts as.
    pub not_shown: NotShown,
    /// Whether the answer of the institution above is offered below it.
    pub inheritable: bool,
    /// Limits of a value.
    pub limits: Limits,
    /// Goalposts of a scored number.
    pub goalposts: Option<(f64, f64)>,
    /// The most points of a `multi`.
    pub max_points: Option<f64>,
    /// Codes of a matrix's rows.
    pub rows: Vec<String>,
    /// A roster's columns.
    pub columns: Vec<Item>,
}

/// Where an item comes from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Origin {
    /// Written in the definition.
    #[default]
    Written,
    /// An enabler of a node: asked once per node of the kind that the definition names.
    Enabler {
        /// The node.
        node: String,
        /// The enabler.
        name: String,
    },
    /// The one question of a leaf at rapid depth.
    Rapid,
}

/// The value is at most `value` while `when` holds or cannot be told.
#[derive(Debug, Clone, PartialEq)]
pub struct Cap {
    /// When it binds.
    pub when: Condition,
    /// What remains of the value, 0..1.
    pub value: f64,
}

/// Limits of a typed value.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Limits {
    /// The least number, or the fewest choices or rows.
    pub min: Option<f64>,
    /// The largest number, or the most choices or rows.
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

    /// Whether it enters a score: a text that names a node only stands on its page.
    #[must_use]
    pub const fn is_scored(&self) -> bool {
        self.node.is_some()
            && matches!(
                self.kind,
                ItemKind::Statement | ItemKind::Single | ItemKind::Multi | ItemKind::Number
            )
    }

    /// The value in 0..=1 of an option, where it has one.
    #[must_use]
    pub fn option_value(&self, code: &str) -> Option<f64> {
        self.options.iter().find(|option| super::is_code(&option.code, code)).and_then(|option| option.value)
    }

    /// Whether this is the code of an option with the value 0.
    #[must_use]
    pub fn is_zero(&self, code: &str) -> bool {
        let is_nothing = |option: &&ItemOption| option.value.is_some_and(|value| value.abs() <= 1e-9);
        self.options.iter().filter(is_nothing).any(|option| super::is_code(&option.code, code))
    }

    /// The column of a roster with this id.
    #[must_use]
    pub fn column(&self, id: &str) -> Option<&Self> {
        self.columns.iter().find(|column| column.id == id)
    }

    /// The largest points that it can bring: those of its best option, or for a `multi` of its best
    /// selection, at most `max_points`. None where its options have values in place of points.
    #[must_use]
    pub fn most_points(&self) -> Option<f64> {
        let points = |option: &ItemOption| option.points;
        let best = self.options.iter().filter_map(points).reduce(f64::max)?;
        if self.kind != ItemKind::Multi {
            return Some(best);
        }
        let together: f64 = self.options.iter().filter(|option| !option.exclusive).filter_map(points).sum();
        let most = together.max(best);
        Some(self.max_points.map_or(most, |max| most.min(max)))
    }
}
