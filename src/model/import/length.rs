//! The one length that the format knows: the most letters of a text.

use super::expression::{Expr, turned};
use super::form::{Question, Rule, Slot};
use crate::model::json::number_value;
use crate::model::{Comparison, ItemKind};

/// Takes `string-length(.) <= 20` out of the constraints of a text and makes it `max_chars`. The parts of a
/// constraint that all have to hold become constraints of their own, so that one can map without the other.
pub(super) fn take(question: &mut Question) {
    let mut rules = Vec::new();
    for rule in std::mem::take(&mut question.rules) {
        match (&rule.expr, rule.slot) {
            (Ok(Expr::All(parts)), Slot::Constraint) => {
                let part = |expr: &Expr| Rule { expr: Ok(expr.clone()), ..rule.clone() };
                rules.extend(parts.iter().map(part));
            }
            _ => rules.push(rule),
        }
    }
    let is_text = matches!(
        question.kind,
        ItemKind::Text | ItemKind::LongText | ItemKind::Url | ItemKind::Email | ItemKind::Spdx
    );
    for rule in rules {
        let most =
            rule.expr.as_ref().ok().filter(|_| is_text && rule.slot == Slot::Constraint).and_then(most);
        match most {
            Some(most) => {
                let before = question.fields.get("max_chars").and_then(serde_json::Value::as_f64);
                let most = before.map_or(most, |before| before.min(most));
                question.fields.insert("max_chars".to_owned(), number_value(most));
            }
            None => question.rules.push(rule),
        }
    }
}

fn most(expr: &Expr) -> Option<f64> {
    let Expr::Compare(how, left, right) = expr else { return None };
    let (how, number) = match (left.as_ref(), right.as_ref()) {
        (Expr::Call(name, of), Expr::Number(number)) if name == "string-length" && *of == [Expr::Own] => {
            (*how, *number)
        }
        (Expr::Number(number), Expr::Call(name, of)) if name == "string-length" && *of == [Expr::Own] => {
            (turned(*how), *number)
        }
        _ => return None,
    };
    let most = match how {
        Comparison::Lte => number.floor(),
        Comparison::Lt => number.ceil() - 1.0,
        Comparison::Eq | Comparison::Ne | Comparison::Gt | Comparison::Gte => return None,
    };
    (1.0..=4e9).contains(&most).then_some(most)
}
