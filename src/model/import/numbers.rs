//! Comparisons of numbers: answers, counts and figures over rows, added up and taken away.

use serde_json::{Value, json};

use super::expression::{Expr, holds, turned, word};
use super::lower::{Lowered, item, with_missing};
use super::scope::Scope;
use crate::model::json::number_value;
use crate::model::{Comparison, ItemKind};

/// Functions that give a number here.
const FUNCTIONS: [&str; 6] = ["count-selected", "count", "sum", "min", "max", "number"];

/// What a term of a sum is where nothing is answered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Missing {
    /// No number: every comparison with it fails.
    NoNumber,
    /// Nothing was chosen, no row was filled in.
    Zero,
}

/// `a + b - c + 2`
#[derive(Default)]
struct Sum<'a> {
    added: Vec<Value>,
    taken: Vec<Value>,
    constant: f64,
    ids: Vec<(&'a str, Missing)>,
}

/// Whether an expression is a number here.
pub(super) fn is_numeric(scope: &Scope<'_>, expr: &Expr) -> bool {
    match expr {
        Expr::Number(_) | Expr::Plus(..) | Expr::Minus(..) => true,
        Expr::Answer(_) | Expr::Own => item(scope, expr).is_ok_and(|target| target.kind == ItemKind::Number),
        Expr::Call(..) => !expr.is_condition(),
        Expr::Text(_)
        | Expr::Truth(_)
        | Expr::List(_)
        | Expr::Not(_)
        | Expr::All(_)
        | Expr::Any(_)
        | Expr::Compare(..) => false,
    }
}

/// The name of a function in a sum that has no counterpart.
pub(super) fn unknown(expr: &Expr) -> Option<&str> {
    match expr {
        Expr::Call(name, _) if !FUNCTIONS.contains(&name.as_str()) && !expr.is_condition() => Some(name),
        Expr::Plus(a, b) | Expr::Minus(a, b) => unknown(a).or_else(|| unknown(b)),
        _ => None,
    }
}

/// Compares two sums.
pub(super) fn compare(
    scope: &Scope<'_>,
    (how, negated): (Comparison, bool),
    left: &Expr,
    right: &Expr,
) -> Result<Lowered, String> {
    let mut sum = Sum::default();
    sum.add(scope, left, true)?;
    sum.add(scope, right, false)?;
    let missing = match sum.ids.as_slice() {
        [] => return Err("it compares two constants".to_owned()),
        [(_, Missing::Zero)] => holds(how, sum.constant, 0.0),
        all if all.iter().all(|(_, missing)| *missing == Missing::NoNumber) => match how {
            Comparison::Eq => false,
            Comparison::Ne => true,
            Comparison::Lt | Comparison::Lte | Comparison::Gt | Comparison::Gte => negated,
        },
        _ => return Err("it mixes counts with answers".to_owned()),
    };
    let ids: Vec<&str> = sum.ids.iter().map(|(id, _)| *id).collect();
    let comparison = sum.comparison(how);
    Ok(with_missing(scope, comparison, &ids, missing))
}

impl<'a> Sum<'a> {
    /// Takes in an expression on the left side, or with its sign changed.
    fn add(&mut self, scope: &Scope<'a>, expr: &Expr, is_left: bool) -> Result<(), String> {
        match expr {
            Expr::Number(number) => self.constant += if is_left { *number } else { -number },
            Expr::Text(text) => {
                let number: f64 = text.trim().parse().map_err(|_| format!("\"{text}\" is no number"))?;
                self.constant += if is_left { number } else { -number };
            }
            Expr::Plus(a, b) => {
                self.add(scope, a, is_left)?;
                self.add(scope, b, is_left)?;
            }
            Expr::Minus(a, b) => {
                self.add(scope, a, is_left)?;
                self.add(scope, b, !is_left)?;
            }
            Expr::Answer(_) | Expr::Own => {
                let target = item(scope, expr)?;
                if target.kind != ItemKind::Number {
                    return Err(format!("{} is no number here", target.id));
                }
                self.term(json!({"answer": target.id}), (&target.id, Missing::NoNumber), is_left);
            }
            Expr::Call(name, arguments) => self.call(scope, name, arguments, is_left)?,
            Expr::Truth(_)
            | Expr::List(_)
            | Expr::Not(_)
            | Expr::All(_)
            | Expr::Any(_)
            | Expr::Compare(..) => {
                return Err("it compares a number with something else".to_owned());
            }
        }
        if self.constant.is_finite() { Ok(()) } else { Err("its numbers are too large".to_owned()) }
    }

    fn call(
        &mut self,
        scope: &Scope<'a>,
        name: &str,
        arguments: &[Expr],
        is_left: bool,
    ) -> Result<(), String> {
        let argument = match arguments {
            [one] => one,
            _ => return Err(format!("{name}() has no counterpart")),
        };
        match name {
            "count-selected" => {
                let target = item(scope, argument)?;
                if !target.is_list() && target.kind != ItemKind::Roster {
                    return Err(format!("{} is no choice of several", target.id));
                }
                self.term(json!({"count": target.id}), (&target.id, Missing::Zero), is_left);
            }
            "count" => {
                let Expr::Answer(group) = argument else {
                    return Err("count() has no counterpart".to_owned());
                };
                let target = scope.rows(group)?;
                if target.kind != ItemKind::Roster {
                    return Err(format!("{group} is no repeating group"));
                }
                self.term(json!({"count": target.id}), (&target.id, Missing::Zero), is_left);
            }
            "sum" | "min" | "max" => {
                let Expr::Answer(column) = argument else {
                    return Err(format!("{name}() has no counterpart"));
                };
                let target = scope.rows(column)?;
                let Some(roster) = target.roster.as_deref().filter(|_| target.kind == ItemKind::Number)
                else {
                    return Err(format!("{column} is no column of numbers"));
                };
                let missing = if name == "sum" { Missing::Zero } else { Missing::NoNumber };
                self.term(json!({name: target.id}), (roster, missing), is_left);
            }
            "number" => self.add(scope, argument, is_left)?,
            _ => return Err(format!("{name}() has no counterpart")),
        }
        Ok(())
    }

    fn term(&mut self, operand: Value, id: (&'a str, Missing), is_left: bool) {
        if is_left {
            self.added.push(operand)
        } else {
            self.taken.push(operand)
        }
        if !self.ids.contains(&id) {
            self.ids.push(id);
        }
    }

    /// `added + constant` on one side, `taken` on the other; the constant stands where nothing else is.
    fn comparison(self, how: Comparison) -> Value {
        let Self { added, taken, constant, .. } = self;
        if added.is_empty() {
            return json!({word(turned(how)): [side(taken, 0.0), number_value(constant)]});
        }
        if taken.is_empty() {
            return json!({word(how): [side(added, 0.0), number_value(zero_free(-constant))]});
        }
        json!({word(how): [side(added, constant), side(taken, 0.0)]})
    }
}

/// Negative zero would stand in the file as `-0`.
fn zero_free(number: f64) -> f64 {
    if number.abs() > 0.0 { number } else { 0.0 }
}

fn side(mut operands: Vec<Value>, constant: f64) -> Value {
    if constant.abs() > 0.0 {
        operands.push(number_value(constant));
    }
    if operands.len() == 1 { operands.pop().unwrap_or_default() } else { json!({"sum": operands}) }
}
