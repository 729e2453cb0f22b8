//! From an expression to a condition of the format that holds for the same answers.
//!
//! The sources know two values: an unanswered question is an empty text, which differs from every other
//! text and is no number. Here it is Unknown. So a comparison that holds of an empty answer gets the
//! part "or it is not answered", and in a constraint, which passes what is unknown, every other answer
//! that is compared has to be there. Negations are carried inwards first, since `not` keeps Unknown.

use serde_json::{Value, json};

use super::expression::{Expr, contrary, holds, turned, word};
use super::numbers::{self, is_numeric};
use super::scope::{Dialect, Scope, Target};
use crate::model::json::number_value;
use crate::model::{Comparison, ItemKind};

/// What an expression comes to.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Lowered {
    /// It holds whatever is answered.
    Always,
    /// It never holds.
    Never,
    /// It holds where this condition does.
    When(Value),
}

/// Turns an expression into a condition.
///
/// # Errors
/// A clause that says what of it has no counterpart.
pub(super) fn lower(scope: &Scope<'_>, expr: &Expr) -> Result<Lowered, String> {
    condition(scope, expr, false)
}

fn condition(scope: &Scope<'_>, expr: &Expr, negated: bool) -> Result<Lowered, String> {
    match expr {
        Expr::Truth(holds) => Ok(if *holds == negated { Lowered::Never } else { Lowered::Always }),
        Expr::Not(part) => condition(scope, part, !negated),
        Expr::All(parts) => joined(scope, parts, negated, !negated),
        Expr::Any(parts) => joined(scope, parts, negated, negated),
        Expr::Compare(how, left, right) => compare(scope, *how, (left, right), negated),
        Expr::Call(name, arguments) => call(scope, name, arguments, negated),
        Expr::Answer(name) => truthy(scope, scope.answer(name)?, negated),
        Expr::Own => truthy(scope, scope.own()?, negated),
        Expr::Text(_) | Expr::Number(_) | Expr::List(_) | Expr::Plus(..) | Expr::Minus(..) => {
            Err("it is a value, not a condition".to_owned())
        }
    }
}

fn joined(scope: &Scope<'_>, parts: &[Expr], negated: bool, all: bool) -> Result<Lowered, String> {
    let mut conditions = Vec::new();
    for part in parts {
        match condition(scope, part, negated)? {
            Lowered::Always if all => {}
            Lowered::Never if !all => {}
            Lowered::Always => return Ok(Lowered::Always),
            Lowered::Never => return Ok(Lowered::Never),
            Lowered::When(one) => conditions.push(one),
        }
    }
    Ok(match (conditions.len(), all) {
        (0, true) => Lowered::Always,
        (0, false) => Lowered::Never,
        (_, true) => Lowered::When(every(conditions)),
        (_, false) => Lowered::When(any(conditions)),
    })
}

/// A single condition stands alone; several stand under `and`.
pub(super) fn every(mut conditions: Vec<Value>) -> Value {
    if conditions.len() == 1 { conditions.pop().unwrap_or_default() } else { json!({"and": conditions}) }
}

fn any(mut conditions: Vec<Value>) -> Value {
    if conditions.len() == 1 { conditions.pop().unwrap_or_default() } else { json!({"or": conditions}) }
}

fn answered(id: &str) -> Value {
    json!({"answered": id})
}

fn unanswered(id: &str) -> Value {
    json!({"not": {"answered": id}})
}

/// Gives a comparison the value that it has in the source where an answer is missing.
pub(super) fn with_missing(scope: &Scope<'_>, comparison: Value, ids: &[&str], holds: bool) -> Lowered {
    if holds {
        let mut parts: Vec<Value> = ids.iter().map(|id| unanswered(id)).collect();
        parts.push(comparison);
        return Lowered::When(any(parts));
    }
    let own = scope.own.map(|own| own.id.as_str());
    let others = ids.iter().filter(|id| scope.is_constraint && Some(**id) != own);
    let mut parts: Vec<Value> = others.map(|id| answered(id)).collect();
    parts.push(comparison);
    Lowered::When(every(parts))
}

fn truthy(scope: &Scope<'_>, target: &Target, negated: bool) -> Result<Lowered, String> {
    if target.is_truth() {
        let code = target.code("true")?;
        return Ok(equals(scope, target, code, negated));
    }
    if scope.dialect == Dialect::SurveyJs && target.kind == ItemKind::Number {
        return Err(format!("whether the number {} is zero decides it", target.id));
    }
    Ok(Lowered::When(if negated { unanswered(&target.id) } else { answered(&target.id) }))
}

/// The answer is this code, or it is not.
fn equals(scope: &Scope<'_>, target: &Target, code: &str, negated: bool) -> Lowered {
    let operand = json!({"answer": target.id});
    let comparison = match (target.is_list(), negated) {
        (true, false) => json!({"all_in": [operand, [code]]}),
        (true, true) => json!({"not": {"all_in": [operand, [code]]}}),
        (false, false) => json!({"eq": [operand, code]}),
        (false, true) => json!({"ne": [operand, code]}),
    };
    with_missing(scope, comparison, &[&target.id], negated)
}

fn call(scope: &Scope<'_>, name: &str, arguments: &[Expr], negated: bool) -> Result<Lowered, String> {
    match (name, arguments) {
        ("selected", [of, Expr::Text(code)]) => chosen(scope, of, ("any_in", &[code]), negated),
        ("selected", [of, Expr::Number(code)]) => {
            chosen(scope, of, ("any_in", &[&number_value(*code).to_string()]), negated)
        }
        ("anyof" | "allof", [of, Expr::List(list)]) => {
            let codes: Option<Vec<String>> = list.iter().map(constant).collect();
            let codes = codes.ok_or("its list holds more than constants")?;
            let codes: Vec<&String> = codes.iter().collect();
            if name == "anyof" {
                return chosen(scope, of, ("any_in", &codes), negated);
            }
            let each = |code: &&String| chosen(scope, of, ("any_in", &[code]), negated);
            let parts: Result<Vec<Lowered>, String> = codes.iter().map(each).collect();
            let parts = parts?.into_iter().filter_map(|part| match part {
                Lowered::When(one) => Some(one),
                Lowered::Always | Lowered::Never => None,
            });
            let parts = parts.collect();
            Ok(Lowered::When(if negated { any(parts) } else { every(parts) }))
        }
        ("contains", [of, code]) => {
            if !item(scope, of)?.is_list() {
                return Err("it looks for letters inside an answer".to_owned());
            }
            let code = constant(code).ok_or("it looks for more than a constant")?;
            chosen(scope, of, ("any_in", &[&code]), negated)
        }
        ("empty", [of]) => {
            let target = item(scope, of)?;
            Ok(Lowered::When(if negated { answered(&target.id) } else { unanswered(&target.id) }))
        }
        _ => Err(format!("{name}() has no counterpart")),
    }
}

fn chosen(
    scope: &Scope<'_>,
    of: &Expr,
    (word, values): (&str, &[&String]),
    negated: bool,
) -> Result<Lowered, String> {
    let target = item(scope, of)?;
    if !target.is_list() && target.kind != ItemKind::Single {
        return Err(format!("{} has no choices here", target.id));
    }
    let codes: Result<Vec<&str>, String> = values.iter().map(|value| target.code(value)).collect();
    let codes = codes?;
    if let ([code], false) = (codes.as_slice(), target.is_list()) {
        return Ok(equals(scope, target, code, negated));
    }
    let comparison = json!({word: [{"answer": target.id}, codes]});
    let comparison = if negated { json!({"not": comparison}) } else { comparison };
    Ok(with_missing(scope, comparison, &[&target.id], negated))
}

/// The question that an expression is.
pub(super) fn item<'a>(scope: &Scope<'a>, expr: &Expr) -> Result<&'a Target, String> {
    match expr {
        Expr::Answer(name) => scope.answer(name),
        Expr::Own => scope.own(),
        _ => Err("it asks something of a computed value".to_owned()),
    }
}

fn constant(expr: &Expr) -> Option<String> {
    match expr {
        Expr::Text(text) => Some(text.clone()),
        Expr::Number(number) => Some(number_value(*number).to_string()),
        Expr::Truth(truth) => Some(truth.to_string()),
        _ => None,
    }
}

fn compare(
    scope: &Scope<'_>,
    how: Comparison,
    (left, right): (&Expr, &Expr),
    negated: bool,
) -> Result<Lowered, String> {
    if let (true, Expr::Truth(truth)) = (left.is_condition(), right)
        && matches!(how, Comparison::Eq | Comparison::Ne)
    {
        return condition(scope, left, negated != (*truth == (how == Comparison::Ne)));
    }
    if let Some(found) = length(scope, how, (left, right), negated) {
        return found;
    }
    if let Some(name) = numbers::unknown(left).or_else(|| numbers::unknown(right)) {
        return Err(format!("{name}() has no counterpart"));
    }
    let how = if negated { contrary(how) } else { how };
    match (constant(left), constant(right)) {
        (Some(_), Some(_)) => Err("it compares two constants".to_owned()),
        (None, Some(value)) if !is_numeric(scope, left) => {
            one(scope, (how, negated), item(scope, left)?, &value)
        }
        (Some(value), None) if !is_numeric(scope, right) => {
            one(scope, (turned(how), negated), item(scope, right)?, &value)
        }
        (None, None) if !is_numeric(scope, left) && !is_numeric(scope, right) => {
            two(scope, (how, negated), item(scope, left)?, item(scope, right)?)
        }
        _ if is_empty_text(right) => emptiness(scope, how, left),
        _ if is_empty_text(left) => emptiness(scope, how, right),
        _ => numbers::compare(scope, (how, negated), left, right),
    }
}

fn is_empty_text(expr: &Expr) -> bool {
    matches!(expr, Expr::Text(text) if text.is_empty())
}

fn emptiness(scope: &Scope<'_>, how: Comparison, of: &Expr) -> Result<Lowered, String> {
    let target = item(scope, of)?;
    match how {
        Comparison::Eq => Ok(Lowered::When(unanswered(&target.id))),
        Comparison::Ne => Ok(Lowered::When(answered(&target.id))),
        Comparison::Lt | Comparison::Lte | Comparison::Gt | Comparison::Gte => {
            Err("nothing is less or more than an empty text".to_owned())
        }
    }
}

/// `string-length(x) > 0` asks whether there is an answer; other lengths cannot be asked for.
fn length(
    scope: &Scope<'_>,
    how: Comparison,
    (left, right): (&Expr, &Expr),
    negated: bool,
) -> Option<Result<Lowered, String>> {
    let (how, of, number) = match (left, right) {
        (Expr::Call(name, of), Expr::Number(number)) if name == "string-length" => (how, of, *number),
        (Expr::Number(number), Expr::Call(name, of)) if name == "string-length" => (turned(how), of, *number),
        _ => return None,
    };
    let [of] = of.as_slice() else { return Some(Err("string-length() has one argument".to_owned())) };
    let at = |length: f64| holds(how, length, number);
    let is_there = match (at(0.0), at(1.0), at(2.0), at(1e6)) {
        (false, true, true, true) => true,
        (true, false, false, false) => false,
        _ => return Some(Err("the length of a text cannot be compared".to_owned())),
    };
    let target = match item(scope, of) {
        Ok(target) => target,
        Err(why) => return Some(Err(why)),
    };
    let condition = if is_there == negated { unanswered(&target.id) } else { answered(&target.id) };
    Some(Ok(Lowered::When(condition)))
}

/// A question that is no number, compared with a constant.
fn one(
    scope: &Scope<'_>,
    (how, negated): (Comparison, bool),
    target: &Target,
    value: &str,
) -> Result<Lowered, String> {
    let is_equality = matches!(how, Comparison::Eq | Comparison::Ne);
    if value.is_empty() && is_equality {
        let condition = if how == Comparison::Eq { unanswered(&target.id) } else { answered(&target.id) };
        return Ok(Lowered::When(condition));
    }
    let operand = json!({"answer": target.id});
    match target.kind {
        ItemKind::Single if is_equality => {
            let code = same_number(target, value).map_or_else(|| target.code(value), Ok)?;
            Ok(equals(scope, target, code, how == Comparison::Ne))
        }
        ItemKind::Single => {
            let number: f64 = value.trim().parse().map_err(|_| "choices have no order".to_owned())?;
            let codes = target.codes_where(|code| holds(how, code, number));
            if codes.is_empty() {
                return Err(format!("no choice of {} is such a number", target.id));
            }
            Ok(with_missing(scope, json!({"in": [operand, codes]}), &[&target.id], negated))
        }
        ItemKind::Multi if is_equality && scope.dialect == Dialect::XPath => {
            Ok(equals(scope, target, target.code(value)?, how == Comparison::Ne))
        }
        ItemKind::Date if chrono::NaiveDate::parse_from_str(value, "%Y-%m-%d").is_ok() => {
            let holds = if is_equality { how == Comparison::Ne } else { negated };
            Ok(with_missing(scope, json!({word(how): [operand, value]}), &[&target.id], holds))
        }
        ItemKind::Text | ItemKind::LongText | ItemKind::Url | ItemKind::Email if is_equality => {
            let holds = how == Comparison::Ne;
            Ok(with_missing(scope, json!({word(how): [operand, value]}), &[&target.id], holds))
        }
        kind => Err(format!("an answer of type {} cannot be compared with \"{value}\"", kind.word())),
    }
}

/// `5` is the choice `5` and the choice `05`, where only one of them is there.
fn same_number<'t>(target: &'t Target, value: &str) -> Option<&'t str> {
    let number: f64 = value.parse().ok()?;
    match target.codes_where(|code| holds(Comparison::Eq, code, number)).as_slice() {
        [one] => Some(one),
        _ => None,
    }
}

/// Two questions that are no numbers.
fn two(
    scope: &Scope<'_>,
    (how, negated): (Comparison, bool),
    left: &Target,
    right: &Target,
) -> Result<Lowered, String> {
    let is_equality = matches!(how, Comparison::Eq | Comparison::Ne);
    let is_text =
        |t: &Target| matches!(t.kind, ItemKind::Text | ItemKind::LongText | ItemKind::Email | ItemKind::Url);
    let is_code =
        |t: &Target| t.kind == ItemKind::Single && t.codes.iter().all(|(value, code)| value == code);
    let fits = match (left.kind, right.kind) {
        (ItemKind::Date, ItemKind::Date) => true,
        _ => is_equality && (is_text(left) || is_code(left)) && (is_text(right) || is_code(right)),
    };
    if !fits {
        return Err(format!("{} and {} cannot be compared", left.id, right.id));
    }
    let comparison = json!({word(how): [{"answer": left.id}, {"answer": right.id}]});
    let (a, b) = (left.id.as_str(), right.id.as_str());
    let alone = |here: &str, there: &str| every(vec![answered(here), unanswered(there)]);
    Ok(match how {
        // Two empty texts are equal, and one empty text is no other text.
        Comparison::Eq => Lowered::When(any(vec![every(vec![unanswered(a), unanswered(b)]), comparison])),
        Comparison::Ne => Lowered::When(any(vec![alone(a, b), alone(b, a), comparison])),
        Comparison::Lt | Comparison::Lte | Comparison::Gt | Comparison::Gte => {
            with_missing(scope, comparison, &[a, b], negated)
        }
    })
}
