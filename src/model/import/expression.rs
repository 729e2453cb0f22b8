//! What the expressions of XLSForm and SurveyJS have in common, as a tree.

use crate::model::Comparison;

/// The longest expression that is read, in letters.
pub(super) const LONGEST: usize = 4_000;
/// The most tokens: what is longer is no condition that a person wrote.
pub(super) const MOST_TOKENS: usize = 400;
/// The deepest nesting.
pub(super) const DEEPEST: usize = 24;

/// An expression.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Expr {
    /// The answer to the question of this name.
    Answer(String),
    /// The answer that is being checked.
    Own,
    /// A text.
    Text(String),
    /// A number.
    Number(f64),
    /// True or false.
    Truth(bool),
    /// Several constants.
    List(Vec<Expr>),
    /// The contrary.
    Not(Box<Expr>),
    /// All hold.
    All(Vec<Expr>),
    /// One holds.
    Any(Vec<Expr>),
    /// Two values compared.
    Compare(Comparison, Box<Expr>, Box<Expr>),
    /// One added to the other.
    Plus(Box<Expr>, Box<Expr>),
    /// One taken from the other.
    Minus(Box<Expr>, Box<Expr>),
    /// A function by its name.
    Call(String, Vec<Expr>),
}

impl Expr {
    /// A comparison.
    pub fn compare(how: Comparison, left: Self, right: Self) -> Self {
        Self::Compare(how, Box::new(left), Box::new(right))
    }

    /// A call.
    pub fn call(name: &str, arguments: Vec<Self>) -> Self {
        Self::Call(name.to_owned(), arguments)
    }

    /// Whether it is a condition, not a value.
    pub fn is_condition(&self) -> bool {
        match self {
            Self::Truth(_) | Self::Not(_) | Self::All(_) | Self::Any(_) | Self::Compare(..) => true,
            Self::Call(name, _) => {
                matches!(name.as_str(), "selected" | "contains" | "anyof" | "allof" | "empty")
            }
            Self::Answer(_)
            | Self::Own
            | Self::Text(_)
            | Self::Number(_)
            | Self::List(_)
            | Self::Plus(..)
            | Self::Minus(..) => false,
        }
    }
}

/// The comparison that holds exactly where this one does not.
pub(super) const fn contrary(how: Comparison) -> Comparison {
    match how {
        Comparison::Eq => Comparison::Ne,
        Comparison::Ne => Comparison::Eq,
        Comparison::Lt => Comparison::Gte,
        Comparison::Lte => Comparison::Gt,
        Comparison::Gt => Comparison::Lte,
        Comparison::Gte => Comparison::Lt,
    }
}

/// The comparison with its sides changed.
pub(super) const fn turned(how: Comparison) -> Comparison {
    match how {
        Comparison::Eq => Comparison::Eq,
        Comparison::Ne => Comparison::Ne,
        Comparison::Lt => Comparison::Gt,
        Comparison::Lte => Comparison::Gte,
        Comparison::Gt => Comparison::Lt,
        Comparison::Gte => Comparison::Lte,
    }
}

/// The word of the definition.
pub(super) const fn word(how: Comparison) -> &'static str {
    match how {
        Comparison::Eq => "eq",
        Comparison::Ne => "ne",
        Comparison::Lt => "lt",
        Comparison::Lte => "lte",
        Comparison::Gt => "gt",
        Comparison::Gte => "gte",
    }
}

/// Whether a comparison holds of two numbers.
pub(super) fn holds(how: Comparison, left: f64, right: f64) -> bool {
    let close = (left - right).abs() <= 1e-9;
    match how {
        Comparison::Eq => close,
        Comparison::Ne => !close,
        Comparison::Lt => left < right && !close,
        Comparison::Lte => left < right || close,
        Comparison::Gt => left > right && !close,
        Comparison::Gte => left > right || close,
    }
}
