//! Conditions: structured data, no strings to parse, and three-valued logic.
//!
//! A reference to an answer that is unanswered, N/A, don't-know or not shown is Unknown, and Unknown
//! stays Unknown through comparisons; `and`, `or` and `not` follow Kleene. Each place says what
//! Unknown means for it.

use serde_json::Value;

use super::answer::{Answer, AnswerState, Answers};
use super::definition::Survey;
use super::facts::Facts;

/// Deepest nesting and most parts of one condition.
pub const MOST_DEEP: usize = 16;
/// The most parts of one condition.
pub const MOST_PARTS: usize = 500;

/// A condition.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// All hold.
    And(Vec<Self>),
    /// One holds.
    Or(Vec<Self>),
    /// It does not hold.
    Not(Box<Self>),
    /// A comparison of two operands.
    Compare(Comparison, Operand, Operand),
    /// The operand is one of these.
    In(Operand, Vec<Value>),
    /// One of the answer's choices is among these.
    AnyIn(Operand, Vec<Value>),
    /// All of the answer's choices are among these.
    AllIn(Operand, Vec<Value>),
    /// The item has a value, whatever it is.
    Answered(String),
    /// The item is in this special state: `dk` or `na`.
    Special(String, String),
}

/// How two operands are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison {
    /// Equal.
    Eq,
    /// Not equal.
    Ne,
    /// Less.
    Lt,
    /// At most.
    Lte,
    /// More.
    Gt,
    /// At least.
    Gte,
}

/// What is compared.
#[derive(Debug, Clone, PartialEq)]
pub enum Operand {
    /// A constant.
    Constant(Value),
    /// The value in 0..=1 of an item's answer.
    Value(String),
    /// An item's answer itself.
    Answer(String),
    /// What the register says of the institution.
    Fact(String),
    /// How many choices an item's answer has.
    Count(String),
}

/// True, false, or not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    /// Holds.
    True,
    /// Does not hold.
    False,
    /// Rests on an answer that is not there.
    Unknown,
}

impl Truth {
    /// Both.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::False, _) | (_, Self::False) => Self::False,
            (Self::True, Self::True) => Self::True,
            (Self::Unknown, Self::True | Self::Unknown) | (Self::True, Self::Unknown) => Self::Unknown,
        }
    }

    /// One or both.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        self.not().and(other.not()).not()
    }

    /// The contrary; what is not known stays so.
    #[must_use]
    pub const fn not(self) -> Self {
        match self {
            Self::True => Self::False,
            Self::False => Self::True,
            Self::Unknown => Self::Unknown,
        }
    }
}

impl From<bool> for Truth {
    fn from(is: bool) -> Self {
        if is { Self::True } else { Self::False }
    }
}

/// What a condition is asked about.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The survey.
    pub survey: &'a Survey,
    /// The answers.
    pub answers: &'a Answers,
    /// The register.
    pub facts: &'a Facts,
}

impl Condition {
    /// Whether it holds.
    #[must_use]
    pub fn holds(&self, of: Asked<'_>) -> Truth {
        match self {
            Self::And(parts) => parts.iter().fold(Truth::True, |truth, part| truth.and(part.holds(of))),
            Self::Or(parts) => parts.iter().fold(Truth::False, |truth, part| truth.or(part.holds(of))),
            Self::Not(part) => part.holds(of).not(),
            Self::Compare(how, left, right) => compare(*how, left.get(of), right.get(of)),
            Self::In(operand, list) => match operand.get(of) {
                Some(value) => list.iter().any(|one| same(one, &value)).into(),
                None => Truth::Unknown,
            },
            Self::AnyIn(operand, list) => {
                choices(operand.get(of), |all| all.iter().any(|c| list.iter().any(|one| same(one, c))))
            }
            Self::AllIn(operand, list) => {
                choices(operand.get(of), |all| all.iter().all(|c| list.iter().any(|one| same(one, c))))
            }
            Self::Answered(item) => of.answers.get(item).is_some_and(Answer::has_value).into(),
            Self::Special(item, state) => {
                of.answers.get(item).is_some_and(|a| a.special() == Some(state.as_str())).into()
            }
        }
    }

    /// Every item that it refers to.
    pub fn items(&self) -> Vec<&str> {
        match self {
            Self::And(parts) | Self::Or(parts) => parts.iter().flat_map(Self::items).collect(),
            Self::Not(part) => part.items(),
            Self::Compare(_, left, right) => left.item().into_iter().chain(right.item()).collect(),
            Self::In(operand, _) | Self::AnyIn(operand, _) | Self::AllIn(operand, _) => {
                operand.item().into_iter().collect()
            }
            Self::Answered(item) | Self::Special(item, _) => vec![item],
        }
    }
}

impl Operand {
    fn item(&self) -> Option<&str> {
        match self {
            Self::Value(item) | Self::Answer(item) | Self::Count(item) => Some(item),
            Self::Constant(_) | Self::Fact(_) => None,
        }
    }

    /// The operand's value; none where it rests on an answer that is not there.
    fn get(&self, of: Asked<'_>) -> Option<Value> {
        match self {
            Self::Constant(value) => Some(value.clone()),
            Self::Fact(name) => of.facts.get(name),
            Self::Answer(item) => value_of(of, item).cloned(),
            Self::Value(item) => {
                let code = value_of(of, item)?;
                match code {
                    Value::String(code) => of.survey.item(item)?.option_value(code).map(Value::from),
                    Value::Number(_) => Some(code.clone()),
                    Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
                }
            }
            Self::Count(item) => value_of(of, item)?.as_array().map(|list| Value::from(list.len())),
        }
    }
}

fn value_of<'a>(of: Asked<'a>, item: &str) -> Option<&'a Value> {
    match &of.answers.get(item)?.state {
        AnswerState::Value(value) => Some(value),
        AnswerState::Na { .. } | AnswerState::Dk | AnswerState::Unanswered => None,
    }
}

fn choices(value: Option<Value>, holds: impl Fn(&[Value]) -> bool) -> Truth {
    match value {
        Some(Value::Array(all)) => holds(&all).into(),
        Some(one) => holds(&[one]).into(),
        None => Truth::Unknown,
    }
}

fn compare(how: Comparison, left: Option<Value>, right: Option<Value>) -> Truth {
    let (Some(left), Some(right)) = (left, right) else { return Truth::Unknown };
    if let (Some(left), Some(right)) = (left.as_f64(), right.as_f64()) {
        let close = (left - right).abs() <= 1e-9;
        return match how {
            Comparison::Eq => close,
            Comparison::Ne => !close,
            Comparison::Lt => left < right && !close,
            Comparison::Lte => left < right || close,
            Comparison::Gt => left > right && !close,
            Comparison::Gte => left > right || close,
        }
        .into();
    }
    if let (Some(left), Some(right)) = (left.as_str(), right.as_str()) {
        // Dates are written year first, so that they compare as texts.
        return match how {
            Comparison::Eq => left == right,
            Comparison::Ne => left != right,
            Comparison::Lt => left < right,
            Comparison::Lte => left <= right,
            Comparison::Gt => left > right,
            Comparison::Gte => left >= right,
        }
        .into();
    }
    // No coercion: a text never equals a number.
    match how {
        Comparison::Eq => Truth::from(left == right),
        Comparison::Ne => Truth::from(left != right),
        Comparison::Lt | Comparison::Lte | Comparison::Gt | Comparison::Gte => Truth::Unknown,
    }
}

fn same(left: &Value, right: &Value) -> bool {
    compare(Comparison::Eq, Some(left.clone()), Some(right.clone())) == Truth::True
}

#[cfg(test)]
mod tests {
    use super::Truth::{self, False, True, Unknown};

    #[test]
    fn the_logic_is_kleene_s() {
        let all = [True, False, Unknown];
        for a in all {
            assert_eq!(a.not().not(), a);
            assert_eq!(a.and(Unknown), if a == False { False } else { Unknown });
            assert_eq!(a.or(Unknown), if a == True { True } else { Unknown });
            for b in all {
                assert_eq!(a.and(b).not(), a.not().or(b.not()));
                assert_eq!(a.and(b), b.and(a));
            }
        }
        assert_eq!(Truth::from(true), True);
    }
}
