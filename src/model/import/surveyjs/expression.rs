//! Reading the expressions of SurveyJS.

use super::super::expression::{DEEPEST, Expr, LONGEST, MOST_TOKENS};
use crate::model::Comparison;

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Number(f64),
    Text(String),
    /// `{name}`
    Answer(String),
    /// A word without quotes: an operator, a function or a text.
    Word(String),
    Sign(&'static str),
}

const SIGNS: [&str; 24] = [
    "==", "!=", "<>", "<=", ">=", "&&", "||", "*=", "=", "<", ">", "!", "(", ")", "[", "]", ",", "+", "-",
    "*", "/", "%", "^", ";",
];

/// Reads an expression.
///
/// # Errors
/// A clause that says what of it cannot be read.
pub(super) fn parse(text: &str) -> Result<Expr, String> {
    if text.chars().nth(LONGEST).is_some() {
        return Err(format!("it is longer than {LONGEST} letters"));
    }
    let tokens = tokens(text)?;
    if tokens.len() > MOST_TOKENS {
        return Err(format!("it has more than {MOST_TOKENS} parts"));
    }
    let mut parser = Parser { tokens: &tokens, at: 0 };
    let expr = parser.any(0)?;
    match parser.peek() {
        None => Ok(expr),
        Some(_) => Err("it has parts that have no counterpart".to_owned()),
    }
}

fn tokens(text: &str) -> Result<Vec<Token>, String> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let (token, behind) = if let Some(inside) = rest.strip_prefix('{') {
            let (name, behind) = inside.split_once('}').ok_or("a { has no end")?;
            (answer(name), behind)
        } else if matches!(first, '\'' | '"') {
            quoted(rest.get(1..).unwrap_or_default(), first)?
        } else if first.is_ascii_digit() {
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
            let (number, behind) = rest.split_at(end);
            (Token::Number(number.parse().map_err(|_| format!("{number} is no number"))?), behind)
        } else if let Some(sign) = SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
            (Token::Sign(sign), rest.get(sign.len()..).unwrap_or_default())
        } else if first.is_alphanumeric() || first == '_' {
            let end =
                rest.find(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '.')).unwrap_or(rest.len());
            let (word, behind) = rest.split_at(end);
            (Token::Word(word.to_owned()), behind)
        } else {
            return Err(format!("`{first}` has no counterpart"));
        };
        tokens.push(token);
        rest = behind.trim_start();
    }
    Ok(tokens)
}

fn answer(name: &str) -> Token {
    Token::Answer(name.trim().trim_start_matches(['#', '$']).to_owned())
}

fn quoted(inside: &str, quote: char) -> Result<(Token, &str), String> {
    let mut text = String::new();
    let mut letters = inside.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '\\' => text.extend(letters.next().map(|(_, escaped)| escaped)),
            end if end == quote => return Ok((Token::Text(text), inside.get(at + 1..).unwrap_or_default())),
            other => text.push(other),
        }
    }
    Err("a text has no end".to_owned())
}

struct Parser<'t> {
    tokens: &'t [Token],
    at: usize,
}

/// Operators that are words or signs.
#[derive(Clone, Copy)]
enum Operator {
    Compare(Comparison),
    Contains,
    ContainsNot,
    AnyOf,
    AllOf,
    NoneOf,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn takes(&mut self, signs: &[&str]) -> bool {
        let is = match self.peek() {
            Some(Token::Sign(sign)) => signs.contains(sign),
            Some(Token::Word(word)) => signs.contains(&word.to_lowercase().as_str()),
            _ => false,
        };
        self.at += usize::from(is);
        is
    }

    fn any(&mut self, depth: usize) -> Result<Expr, String> {
        if depth > DEEPEST {
            return Err("it is nested too deeply".to_owned());
        }
        let mut parts = vec![self.all(depth)?];
        while self.takes(&["or", "||"]) {
            parts.push(self.all(depth)?);
        }
        Ok(if parts.len() == 1 { parts.pop().unwrap_or(Expr::Own) } else { Expr::Any(parts) })
    }

    fn all(&mut self, depth: usize) -> Result<Expr, String> {
        let mut parts = vec![self.comparison(depth)?];
        while self.takes(&["and", "&&"]) {
            parts.push(self.comparison(depth)?);
        }
        Ok(if parts.len() == 1 { parts.pop().unwrap_or(Expr::Own) } else { Expr::All(parts) })
    }

    fn comparison(&mut self, depth: usize) -> Result<Expr, String> {
        if self.takes(&["!", "not", "negate"]) {
            if depth > DEEPEST {
                return Err("it is nested too deeply".to_owned());
            }
            return Ok(Expr::Not(Box::new(self.comparison(depth + 1)?)));
        }
        let left = self.sum(depth)?;
        if self.takes(&["empty"]) {
            return Ok(Expr::call("empty", vec![left]));
        }
        if self.takes(&["notempty"]) {
            return Ok(Expr::Not(Box::new(Expr::call("empty", vec![left]))));
        }
        let Some(operator) = self.operator() else { return Ok(left) };
        let right = self.sum(depth)?;
        Ok(match operator {
            Operator::Compare(how) => compared(how, left, right),
            Operator::Contains => contains(left, right),
            Operator::ContainsNot => Expr::Not(Box::new(contains(left, right))),
            Operator::AnyOf => Expr::call("anyof", vec![left, listed(right)]),
            Operator::AllOf => Expr::call("allof", vec![left, listed(right)]),
            Operator::NoneOf => Expr::Not(Box::new(Expr::call("anyof", vec![left, listed(right)]))),
        })
    }

    fn operator(&mut self) -> Option<Operator> {
        let word = match self.peek()? {
            Token::Sign(sign) => (*sign).to_owned(),
            Token::Word(word) => word.to_lowercase(),
            Token::Number(_) | Token::Text(_) | Token::Answer(_) => return None,
        };
        let operator = match word.as_str() {
            "=" | "==" | "equal" => Operator::Compare(Comparison::Eq),
            "!=" | "<>" | "notequal" => Operator::Compare(Comparison::Ne),
            "<" | "less" => Operator::Compare(Comparison::Lt),
            "<=" | "lessorequal" => Operator::Compare(Comparison::Lte),
            ">" | "greater" => Operator::Compare(Comparison::Gt),
            ">=" | "greaterorequal" => Operator::Compare(Comparison::Gte),
            "contains" | "contain" | "*=" => Operator::Contains,
            "notcontains" | "notcontain" => Operator::ContainsNot,
            "anyof" => Operator::AnyOf,
            "allof" => Operator::AllOf,
            "noneof" => Operator::NoneOf,
            _ => return None,
        };
        self.at += 1;
        Some(operator)
    }

    fn sum(&mut self, depth: usize) -> Result<Expr, String> {
        let mut sum = self.value(depth)?;
        loop {
            if self.takes(&["+"]) {
                sum = Expr::Plus(Box::new(sum), Box::new(self.value(depth)?));
            } else if self.takes(&["-"]) {
                sum = Expr::Minus(Box::new(sum), Box::new(self.value(depth)?));
            } else if let Some(Token::Sign(sign @ ("*" | "/" | "%" | "^"))) = self.peek() {
                return Err(format!("`{sign}` has no counterpart: numbers are only added up"));
            } else {
                return Ok(sum);
            }
        }
    }

    fn value(&mut self, depth: usize) -> Result<Expr, String> {
        let token = self.peek().cloned().ok_or("it ends too early")?;
        self.at += 1;
        match token {
            Token::Number(number) => Ok(Expr::Number(number)),
            Token::Text(text) => Ok(Expr::Text(text)),
            Token::Answer(name) => Ok(match name.strip_suffix(".length") {
                Some(list) => Expr::call("count-selected", vec![Expr::Answer(list.to_owned())]),
                None => Expr::Answer(name),
            }),
            Token::Word(word) if self.takes(&["("]) => {
                let arguments = self.arguments(")", depth)?;
                Ok(Expr::Call(word, arguments))
            }
            Token::Word(word) => Ok(match word.to_lowercase().as_str() {
                "true" => Expr::Truth(true),
                "false" => Expr::Truth(false),
                _ => Expr::Text(word),
            }),
            Token::Sign("[") => Ok(Expr::List(self.arguments("]", depth)?)),
            Token::Sign("(") => {
                let inside = self.any(depth + 1)?;
                if self.takes(&[")"]) { Ok(inside) } else { Err("a bracket has no end".to_owned()) }
            }
            Token::Sign("-") => match self.peek().cloned() {
                Some(Token::Number(number)) => {
                    self.at += 1;
                    Ok(Expr::Number(-number))
                }
                _ => Err("a number is turned round".to_owned()),
            },
            Token::Sign(sign) => Err(format!("`{sign}` has no counterpart here")),
        }
    }

    fn arguments(&mut self, end: &str, depth: usize) -> Result<Vec<Expr>, String> {
        let mut arguments = Vec::new();
        while !self.takes(&[end]) {
            if !arguments.is_empty() && !self.takes(&[",", ";"]) {
                return Err("a list has no end".to_owned());
            }
            arguments.push(self.any(depth + 1)?);
        }
        Ok(arguments)
    }
}

fn listed(expr: Expr) -> Expr {
    if matches!(expr, Expr::List(_)) { expr } else { Expr::List(vec![expr]) }
}

fn contains(left: Expr, right: Expr) -> Expr {
    match right {
        Expr::List(_) => Expr::call("allof", vec![left, right]),
        one => Expr::call("contains", vec![left, one]),
    }
}

/// A list is equal to a list that has the same choices and no others.
fn compared(how: Comparison, left: Expr, right: Expr) -> Expr {
    match (how, right) {
        (Comparison::Eq | Comparison::Ne, Expr::List(list)) => {
            let count = u16::try_from(list.len()).map_or(f64::INFINITY, f64::from);
            let all = Expr::call("allof", vec![left.clone(), Expr::List(list)]);
            let number = Expr::call("count-selected", vec![left]);
            let number = Expr::compare(Comparison::Eq, number, Expr::Number(count));
            let same = Expr::All(vec![all, number]);
            if how == Comparison::Eq { same } else { Expr::Not(Box::new(same)) }
        }
        (how, right) => Expr::compare(how, left, right),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_and_signs_say_the_same() {
        let wanted = Expr::compare(Comparison::Gte, Expr::Answer("a".into()), Expr::Number(3.0));
        assert_eq!(parse("{a} >= 3").unwrap(), wanted);
        assert_eq!(parse("{a} greaterOrEqual 3").unwrap(), wanted);
        assert_eq!(parse("{a} = yes").unwrap(), parse("{a} == 'yes'").unwrap());
        assert!(matches!(parse("!({a} notempty) and {b} anyof ['x']").unwrap(), Expr::All(_)));
    }

    #[test]
    fn the_length_of_a_list_is_its_count() {
        let count = Expr::call("count-selected", vec![Expr::Answer("c".into())]);
        assert_eq!(parse("{c.length} > 2").unwrap(), Expr::compare(Comparison::Gt, count, Expr::Number(2.0)));
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reader(text in "[-a-d{}().<>=!'\"\\[\\] ,0-9+*/|&]{0,80}") {
            let _ = parse(&text);
        }

        #[test]
        fn deep_nesting_is_refused(depth in 30_usize..300) {
            assert!(parse(&format!("{}1", "(".repeat(depth))).is_err());
            assert!(parse(&format!("{}{{a}}", "!".repeat(depth))).is_err());
            assert!(parse(&format!("{}1", "[".repeat(depth))).is_err());
        }
    }
}
