//! Conditions: structured data, no strings to parse, and three-valued logic.
//!
//! A reference to an answer that is unanswered, N/A, don't-know or not shown is Unknown, and Unknown
//! stays Unknown through comparisons; `and`, `or` and `not` follow Kleene. Each place says what
//! Unknown means for it.

use serde_json::{Map, Value};

use super::answer::{Answer, AnswerState};
use super::answer_sheet::AnswerSheet;
use super::attained::attained;
use super::definition::Survey;
use super::facts::Facts;
use super::json::number_value;
use super::routing::Shown;

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
    /// How many choices or rows an item's answer has.
    Count(String),
    /// The staircase level that the answers to a leaf attain.
    Level(String),
    /// What the campaign says of itself, such as `depth`.
    Campaign(String),
    /// One figure of several operands; unknown where one of them is.
    Fold(Fold, Vec<Self>),
    /// One figure of a roster's column over the rows that have it; unknown where none has.
    Column(Fold, String),
}

/// How several numbers become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fold {
    /// Added up.
    Sum,
    /// The least.
    Min,
    /// The largest.
    Max,
    /// The mean.
    Mean,
}

impl Fold {
    /// The folds by the words of the definition.
    pub const WORDS: [(&'static str, Self); 4] =
        [("sum", Self::Sum), ("min", Self::Min), ("max", Self::Max), ("mean", Self::Mean)];

    fn of(self, numbers: &[f64]) -> Option<f64> {
        let sum = || numbers.iter().sum::<f64>();
        let all = numbers.iter().copied();
        match self {
            Self::Sum => (!numbers.is_empty()).then(sum),
            Self::Min => all.reduce(f64::min),
            Self::Max => all.reduce(f64::max),
            #[expect(clippy::cast_precision_loss, reason = "a definition holds far fewer than 2^52")]
            Self::Mean => (!numbers.is_empty()).then(|| sum() / numbers.len() as f64),
        }
    }
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
    /// The answers, beside the survey's items.
    pub sheet: &'a AnswerSheet<'a>,
    /// The register.
    pub facts: &'a Facts,
    /// What is known of the visibility of items: the answer to a hidden one is not there.
    pub shown: Option<&'a [Shown]>,
    /// The row of a roster in which the condition of a column stands.
    pub row: Option<&'a Map<String, Value>>,
}

impl<'a> Asked<'a> {
    /// About answers, with every item taken as shown.
    #[must_use]
    pub const fn of(sheet: &'a AnswerSheet<'a>, facts: &'a Facts) -> Self {
        Self { sheet, facts, shown: None, row: None }
    }

    /// About one row of a roster.
    #[must_use]
    pub const fn in_row(self, row: &'a Map<String, Value>) -> Self {
        Self { row: Some(row), ..self }
    }

    /// The answer to an item that is shown.
    #[must_use]
    pub fn answer(self, item: &str) -> Option<&'a Answer> {
        let Some(at) = self.survey().item_at(item) else { return self.sheet.get(item) };
        let state = self.shown.and_then(|shown| shown.get(at));
        if state.is_some_and(|state| state.hides()) { None } else { self.sheet.at(at) }
    }

    /// The survey.
    #[must_use]
    pub const fn survey(self) -> &'a Survey {
        self.sheet.survey
    }
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
            Self::Answered(item) => value_of(of, item).is_some().into(),
            Self::Special(item, state) => {
                of.answer(item).is_some_and(|a| a.special() == Some(state.as_str())).into()
            }
        }
    }

    /// Every operand in it, those inside a fold too.
    pub fn operands(&self) -> Vec<&Operand> {
        match self {
            Self::And(parts) | Self::Or(parts) => parts.iter().flat_map(Self::operands).collect(),
            Self::Not(part) => part.operands(),
            Self::Compare(_, left, right) => left.all().into_iter().chain(right.all()).collect(),
            Self::In(operand, _) | Self::AnyIn(operand, _) | Self::AllIn(operand, _) => operand.all(),
            Self::Answered(_) | Self::Special(..) => Vec::new(),
        }
    }

    /// Every item or column that it names.
    pub fn items(&self) -> Vec<&str> {
        match self {
            Self::And(parts) | Self::Or(parts) => parts.iter().flat_map(Self::items).collect(),
            Self::Not(part) => part.items(),
            Self::Answered(item) | Self::Special(item, _) => vec![item],
            Self::Compare(..) | Self::In(..) | Self::AnyIn(..) | Self::AllIn(..) => {
                self.operands().into_iter().filter_map(Operand::item).collect()
            }
        }
    }

    /// Every leaf whose level it asks for.
    pub fn leaves(&self) -> Vec<&str> {
        let leaf = |operand: &'_ Operand| matches!(operand, Operand::Level(_));
        let named = self.operands().into_iter().filter(|operand| leaf(operand));
        named
            .filter_map(|operand| if let Operand::Level(id) = operand { Some(id.as_str()) } else { None })
            .collect()
    }
}

impl Operand {
    /// The item or column that it names.
    #[must_use]
    pub fn item(&self) -> Option<&str> {
        match self {
            Self::Value(item) | Self::Answer(item) | Self::Count(item) | Self::Column(_, item) => Some(item),
            Self::Constant(_) | Self::Fact(_) | Self::Level(_) | Self::Campaign(_) | Self::Fold(..) => None,
        }
    }

    fn all(&self) -> Vec<&Self> {
        let mut all = vec![self];
        if let Self::Fold(_, parts) = self {
            all.extend(parts.iter().flat_map(Self::all));
        }
        all
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
                    Value::String(code) => of.survey().any_item(item)?.option_value(code).map(Value::from),
                    Value::Number(_) => Some(code.clone()),
                    Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
                }
            }
            Self::Count(item) => value_of(of, item)?.as_array().map(|list| Value::from(list.len())),
            Self::Level(leaf) => attained(of, leaf).map(Value::from),
            Self::Campaign(name) => of.facts.get(&format!("campaign.{name}")),
            Self::Fold(fold, parts) => {
                let numbers: Option<Vec<f64>> = parts.iter().map(|part| part.get(of)?.as_f64()).collect();
                fold.of(&numbers?).map(number_value)
            }
            Self::Column(fold, column) => fold.of(&column_values(of, column)).map(number_value),
        }
    }
}

/// The numbers of a roster's column, in the order of its rows.
fn column_values(of: Asked<'_>, column: &str) -> Vec<f64> {
    let Some(roster) = of.survey().roster_of(column) else { return Vec::new() };
    let rows = value_of(of, &roster.id).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    rows.iter().filter_map(|row| row.get(column)?.as_f64()).collect()
}

fn value_of<'a>(of: Asked<'a>, item: &str) -> Option<&'a Value> {
    if let Some(row) = of.row
        && of.survey().roster_of(item).is_some()
    {
        return row.get(item).filter(|value| !value.is_null());
    }
    match &of.answer(item)?.state {
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
