//! Reading a condition from the definition.

use super::condition::{Comparison, Condition, Fold, MOST_DEEP, MOST_PARTS, Operand};
use super::json::{Kind, Spanned};
use super::problem::Findings;

const WORDS: [&str; 14] = [
    "and", "or", "not", "eq", "ne", "lt", "lte", "gt", "gte", "in", "any_in", "all_in", "answered", "special",
];
const OPERANDS: [&str; 10] =
    ["value", "answer", "fact", "count", "level", "campaign", "sum", "min", "max", "mean"];

/// Reads a condition; notes what is wrong and gives none then.
pub(super) fn read(value: &Spanned, pointer: &str, out: &mut Findings<'_>) -> Option<Condition> {
    let mut budget = MOST_PARTS;
    condition(value, pointer, 0, &mut budget, out)
}

fn condition(
    value: &Spanned,
    pointer: &str,
    depth: usize,
    budget: &mut usize,
    out: &mut Findings<'_>,
) -> Option<Condition> {
    if depth > MOST_DEEP || *budget == 0 {
        out.add(
            value.at,
            pointer,
            format!("a condition may be {MOST_DEEP} deep and have {MOST_PARTS} parts"),
        );
        return None;
    }
    *budget -= 1;
    let (word, at, argument) = only_member(value, pointer, out)?;
    let inner = format!("{pointer}/{word}");
    let mut all = |out: &mut Findings<'_>| -> Option<Vec<Condition>> {
        let list = list(argument, &inner, out)?;
        let parts: Vec<Option<Condition>> = list
            .iter()
            .enumerate()
            .map(|(i, part)| condition(part, &format!("{inner}/{i}"), depth + 1, budget, out))
            .collect();
        parts.into_iter().collect()
    };
    match word {
        "and" => all(out).map(Condition::And),
        "or" => all(out).map(Condition::Or),
        "not" => {
            condition(argument, &inner, depth + 1, budget, out).map(|part| Condition::Not(Box::new(part)))
        }
        "answered" => text(argument, &inner, out).map(Condition::Answered),
        "special" => special(argument, &inner, out),
        "in" => membership(argument, &inner, (depth, budget), out).map(|(l, list)| Condition::In(l, list)),
        "any_in" => {
            membership(argument, &inner, (depth, budget), out).map(|(l, list)| Condition::AnyIn(l, list))
        }
        "all_in" => {
            membership(argument, &inner, (depth, budget), out).map(|(l, list)| Condition::AllIn(l, list))
        }
        other => match comparison(other) {
            Some(how) => compare(how, argument, &inner, (depth, budget), out),
            None => {
                out.unknown(at, &inner, format!("\"{other}\" is no condition"), other, WORDS.into_iter());
                None
            }
        },
    }
}

fn comparison(word: &str) -> Option<Comparison> {
    match word {
        "eq" => Some(Comparison::Eq),
        "ne" => Some(Comparison::Ne),
        "lt" => Some(Comparison::Lt),
        "lte" => Some(Comparison::Lte),
        "gt" => Some(Comparison::Gt),
        "gte" => Some(Comparison::Gte),
        _ => None,
    }
}

fn compare(
    how: Comparison,
    value: &Spanned,
    pointer: &str,
    (depth, budget): (usize, &mut usize),
    out: &mut Findings<'_>,
) -> Option<Condition> {
    let (left, right) = pair(value, pointer, out)?;
    let left = operand(left, &format!("{pointer}/0"), (depth, &mut *budget), out)?;
    let right = operand(right, &format!("{pointer}/1"), (depth, budget), out)?;
    Some(Condition::Compare(how, left, right))
}

fn membership(
    value: &Spanned,
    pointer: &str,
    budget: (usize, &mut usize),
    out: &mut Findings<'_>,
) -> Option<(Operand, Vec<serde_json::Value>)> {
    let (left, right) = pair(value, pointer, out)?;
    let left = operand(left, &format!("{pointer}/0"), budget, out)?;
    let right = list(right, &format!("{pointer}/1"), out)?;
    if right.is_empty() {
        out.add(value.at, pointer, "the list is empty, so this can never hold");
    }
    Some((left, right.iter().map(Spanned::to_value).collect()))
}

fn special(value: &Spanned, pointer: &str, out: &mut Findings<'_>) -> Option<Condition> {
    let (left, right) = pair(value, pointer, out)?;
    let item = text(left, &format!("{pointer}/0"), out)?;
    let state = text(right, &format!("{pointer}/1"), out)?;
    if state != "dk" && state != "na" {
        out.add(right.at, &format!("{pointer}/1"), format!("\"{state}\" is neither dk nor na"));
        return None;
    }
    Some(Condition::Special(item, state))
}

fn operand(
    value: &Spanned,
    pointer: &str,
    (depth, budget): (usize, &mut usize),
    out: &mut Findings<'_>,
) -> Option<Operand> {
    match &value.kind {
        Kind::Text(_) | Kind::Number(_) | Kind::Bool(_) => Some(Operand::Constant(value.to_value())),
        Kind::Object(_) => {
            let (word, at, argument) = only_member(value, pointer, out)?;
            let inner = format!("{pointer}/{word}");
            if let Some((_, fold)) = Fold::WORDS.iter().find(|(known, _)| *known == word) {
                return folded(*fold, argument, &inner, (depth, budget), out);
            }
            let named: fn(String) -> Operand = match word {
                "value" => Operand::Value,
                "answer" => Operand::Answer,
                "fact" => Operand::Fact,
                "count" => Operand::Count,
                "level" => Operand::Level,
                "campaign" => Operand::Campaign,
                other => {
                    let cause = format!("\"{other}\" cannot be compared");
                    out.unknown(at, pointer, cause, other, OPERANDS.into_iter());
                    return None;
                }
            };
            text(argument, &inner, out).map(named)
        }
        Kind::Null | Kind::List(_) => {
            let cause = format!("a constant or a reference is expected here, this is {}", value.kind_name());
            out.add(value.at, pointer, cause);
            None
        }
    }
}

/// `{"sum": [operand, …]}`, or `{"sum": "column"}` over the rows of a roster.
fn folded(
    fold: Fold,
    value: &Spanned,
    pointer: &str,
    (depth, budget): (usize, &mut usize),
    out: &mut Findings<'_>,
) -> Option<Operand> {
    if let Kind::Text(column) = &value.kind {
        return Some(Operand::Column(fold, column.clone()));
    }
    let parts = list(value, pointer, out)?;
    if parts.is_empty() || depth > MOST_DEEP || parts.len() > *budget {
        out.add(value.at, pointer, "at least one number is expected here, and not too many");
        return None;
    }
    *budget -= parts.len();
    let read = |(i, part): (usize, &Spanned)| {
        operand(part, &format!("{pointer}/{i}"), (depth + 1, &mut *budget), out)
    };
    let all: Vec<Option<Operand>> = parts.iter().enumerate().map(read).collect();
    all.into_iter().collect::<Option<Vec<_>>>().map(|parts| Operand::Fold(fold, parts))
}

fn only_member<'v>(
    value: &'v Spanned,
    pointer: &str,
    out: &mut Findings<'_>,
) -> Option<(&'v str, usize, &'v Spanned)> {
    match &value.kind {
        Kind::Object(members) => match members.as_slice() {
            [(key, at, argument)] => Some((key, *at, argument)),
            _ => {
                out.add(value.at, pointer, "exactly one key is expected here");
                None
            }
        },
        Kind::Null | Kind::Bool(_) | Kind::Number(_) | Kind::Text(_) | Kind::List(_) => {
            out.add(value.at, pointer, format!("an object is expected here, this is {}", value.kind_name()));
            None
        }
    }
}

fn pair<'v>(value: &'v Spanned, pointer: &str, out: &mut Findings<'_>) -> Option<(&'v Spanned, &'v Spanned)> {
    match list(value, pointer, out)? {
        [left, right] => Some((left, right)),
        _ => {
            out.add(value.at, pointer, "a list of two is expected here");
            None
        }
    }
}

fn list<'v>(value: &'v Spanned, pointer: &str, out: &mut Findings<'_>) -> Option<&'v [Spanned]> {
    if let Kind::List(items) = &value.kind {
        return Some(items);
    }
    out.add(value.at, pointer, format!("a list is expected here, this is {}", value.kind_name()));
    None
}

fn text(value: &Spanned, pointer: &str, out: &mut Findings<'_>) -> Option<String> {
    if let Kind::Text(text) = &value.kind {
        return Some(text.clone());
    }
    out.add(value.at, pointer, format!("a text is expected here, this is {}", value.kind_name()));
    None
}
