//! Reading the XPath that XLSForms write: the part that conditions of the format can say.

use super::super::expression::{DEEPEST, Expr, LONGEST, MOST_TOKENS};
use crate::model::Comparison;

#[derive(Debug, Clone, PartialEq)]
enum Token {
    Number(f64),
    Text(String),
    /// `${name}`
    Answer(String),
    /// A name: of a function, or `and`, `or`, `div`, `mod`.
    Word(String),
    /// A sign.
    Sign(&'static str),
}

const SIGNS: [&str; 16] = ["!=", "<=", ">=", "=", "<", ">", "(", ")", ",", "+", "-", "*", "/", "|", "[", "]"];

/// Reads an expression.
///
/// # Errors
/// A clause that says what of it cannot be read.
pub(super) fn parse(text: &str) -> Result<Expr, String> {
    if text.chars().nth(LONGEST).is_some() {
        return Err(format!("it is longer than {LONGEST} letters"));
    }
    // Spreadsheets put curly quotes where people type straight ones.
    let text = text.replace(['\u{2018}', '\u{2019}'], "'").replace(['\u{201c}', '\u{201d}'], "\"");
    let tokens = tokens(&text)?;
    if tokens.len() > MOST_TOKENS {
        return Err(format!("it has more than {MOST_TOKENS} parts"));
    }
    let mut parser = Parser { tokens: &tokens, at: 0 };
    let expr = parser.any(0)?;
    match parser.peek() {
        None => Ok(expr),
        Some(token) => Err(format!("{} has no counterpart", described(token))),
    }
}

fn described(token: &Token) -> String {
    match token {
        Token::Number(number) => number.to_string(),
        Token::Text(text) => format!("'{text}'"),
        Token::Answer(name) => format!("${{{name}}}"),
        Token::Word(word) => word.clone(),
        Token::Sign(sign) => format!("`{sign}`"),
    }
}

fn tokens(text: &str) -> Result<Vec<Token>, String> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let (token, behind) = if let Some(behind) = rest.strip_prefix("${") {
            let (name, behind) = behind.split_once('}').ok_or("a ${ has no end")?;
            (Token::Answer(name.trim().to_owned()), behind)
        } else if matches!(first, '\'' | '"') {
            let inside = rest.get(1..).unwrap_or_default();
            let (text, behind) = inside.split_once(first).ok_or("a text has no end")?;
            (Token::Text(text.to_owned()), behind)
        } else if starts_a_number(rest) {
            let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
            let (number, behind) = rest.split_at(end);
            (Token::Number(number.parse().map_err(|_| format!("{number} is no number"))?), behind)
        } else if let Some(behind) = rest.strip_prefix('.') {
            if behind.starts_with(['.', '/']) {
                return Err("it names an answer by its path".to_owned());
            }
            (Token::Word(".".to_owned()), behind)
        } else if let Some(sign) = SIGNS.iter().find(|sign| rest.starts_with(**sign)) {
            (Token::Sign(sign), rest.get(sign.len()..).unwrap_or_default())
        } else if first.is_alphabetic() || first == '_' {
            let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ':' | '.');
            let end = rest.find(|c: char| !is_part(c)).unwrap_or(rest.len());
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

fn starts_a_number(rest: &str) -> bool {
    let digits = rest.strip_prefix('.').unwrap_or(rest);
    digits.starts_with(|c: char| c.is_ascii_digit())
}

struct Parser<'t> {
    tokens: &'t [Token],
    at: usize,
}

impl Parser<'_> {
    fn peek(&self) -> Option<&Token> {
        self.tokens.get(self.at)
    }

    fn takes(&mut self, token: &Token) -> bool {
        let is = self.peek() == Some(token);
        self.at += usize::from(is);
        is
    }

    fn takes_word(&mut self, word: &str) -> bool {
        self.takes(&Token::Word(word.to_owned()))
    }

    fn any(&mut self, depth: usize) -> Result<Expr, String> {
        if depth > DEEPEST {
            return Err("it is nested too deeply".to_owned());
        }
        let mut parts = vec![self.all(depth)?];
        while self.takes_word("or") {
            parts.push(self.all(depth)?);
        }
        Ok(if parts.len() == 1 { parts.pop().unwrap_or(Expr::Own) } else { Expr::Any(parts) })
    }

    fn all(&mut self, depth: usize) -> Result<Expr, String> {
        let mut parts = vec![self.comparison(depth)?];
        while self.takes_word("and") {
            parts.push(self.comparison(depth)?);
        }
        Ok(if parts.len() == 1 { parts.pop().unwrap_or(Expr::Own) } else { Expr::All(parts) })
    }

    fn comparison(&mut self, depth: usize) -> Result<Expr, String> {
        let left = self.sum(depth)?;
        let how = match self.peek() {
            Some(Token::Sign("=")) => Comparison::Eq,
            Some(Token::Sign("!=")) => Comparison::Ne,
            Some(Token::Sign("<")) => Comparison::Lt,
            Some(Token::Sign("<=")) => Comparison::Lte,
            Some(Token::Sign(">")) => Comparison::Gt,
            Some(Token::Sign(">=")) => Comparison::Gte,
            _ => return Ok(left),
        };
        self.at += 1;
        Ok(Expr::compare(how, left, self.sum(depth)?))
    }

    fn sum(&mut self, depth: usize) -> Result<Expr, String> {
        let mut sum = self.product(depth)?;
        loop {
            if self.takes(&Token::Sign("+")) {
                sum = Expr::Plus(Box::new(sum), Box::new(self.product(depth)?));
            } else if self.takes(&Token::Sign("-")) {
                sum = Expr::Minus(Box::new(sum), Box::new(self.product(depth)?));
            } else {
                return Ok(sum);
            }
        }
    }

    fn product(&mut self, depth: usize) -> Result<Expr, String> {
        let value = self.value(depth)?;
        let word = match self.peek() {
            Some(Token::Sign("*")) => "*",
            Some(Token::Word(word)) if word == "div" => "div",
            Some(Token::Word(word)) if word == "mod" => "mod",
            _ => return Ok(value),
        };
        Err(format!("`{word}` has no counterpart: numbers are only added up"))
    }

    fn value(&mut self, depth: usize) -> Result<Expr, String> {
        let token = self.peek().cloned().ok_or("it ends too early")?;
        self.at += 1;
        match token {
            Token::Number(number) => Ok(Expr::Number(number)),
            Token::Text(text) => Ok(Expr::Text(text)),
            Token::Answer(name) => Ok(Expr::Answer(name)),
            Token::Word(word) if word == "." => Ok(Expr::Own),
            Token::Word(word) if self.takes(&Token::Sign("(")) => self.call(&word, depth),
            Token::Sign("(") => {
                let inside = self.any(depth + 1)?;
                if self.takes(&Token::Sign(")")) {
                    Ok(inside)
                } else {
                    Err("a bracket has no end".to_owned())
                }
            }
            Token::Sign("-") => {
                if depth > DEEPEST {
                    return Err("it is nested too deeply".to_owned());
                }
                match self.value(depth + 1)? {
                    Expr::Number(number) => Ok(Expr::Number(-number)),
                    other => Ok(Expr::Minus(Box::new(Expr::Number(0.0)), Box::new(other))),
                }
            }
            Token::Sign("/") => Err("it names an answer by its path".to_owned()),
            other => Err(format!("{} has no counterpart", described(&other))),
        }
    }

    fn call(&mut self, name: &str, depth: usize) -> Result<Expr, String> {
        let mut arguments = Vec::new();
        while !self.takes(&Token::Sign(")")) {
            if !arguments.is_empty() && !self.takes(&Token::Sign(",")) {
                return Err(format!("the call of {name}() has no end"));
            }
            arguments.push(self.any(depth + 1)?);
        }
        let text = |arguments: &[Expr]| match arguments {
            [Expr::Text(text)] => Some(Expr::Text(text.clone())),
            _ => None,
        };
        Ok(match (name, arguments.as_slice()) {
            ("true", []) => Expr::Truth(true),
            ("false", []) => Expr::Truth(false),
            ("not", [one]) => Expr::Not(Box::new(one.clone())),
            ("boolean", [one]) => one.clone(),
            ("string", [one @ (Expr::Answer(_) | Expr::Own)]) => one.clone(),
            ("date", [Expr::Text(_)]) => text(&arguments).unwrap_or(Expr::Own),
            ("number" | "int", [Expr::Number(number)]) => Expr::Number(*number),
            _ => Expr::Call(name.to_owned(), arguments),
        })
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn precedence_is_that_of_xpath() {
        let parsed = parse("${a} = 1 or ${b} > 2 and not(selected(., 'c'))").unwrap();
        let is_or = |parts: &[Expr]| matches!(parts, [Expr::Compare(..), Expr::All(_)]);
        assert!(matches!(&parsed, Expr::Any(parts) if is_or(parts)), "{parsed:?}");
    }

    #[test]
    fn a_dot_is_the_answer_itself_and_also_begins_a_number() {
        assert_eq!(parse(". < .5").unwrap(), Expr::compare(Comparison::Lt, Expr::Own, Expr::Number(0.5)));
        assert!(parse("../age > 3").unwrap_err().contains("path"));
        assert!(parse("${a} div 2 > 3").unwrap_err().contains("div"));
    }

    #[test]
    fn curly_quotes_are_straightened() {
        let wanted = Expr::compare(Comparison::Eq, Expr::Answer("a".into()), Expr::Text("x".into()));
        assert_eq!(parse("${ a } = \u{2018}x\u{2019}").unwrap(), wanted);
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reader(text in "[-a-d${}().<>=!'\", 0-9+*/]{0,80}") {
            let _ = parse(&text);
        }

        #[test]
        fn deep_nesting_is_refused(depth in 30_usize..300) {
            assert!(parse(&format!("{}1{}", "(".repeat(depth), ")".repeat(depth))).is_err());
            assert!(parse(&format!("{}1", "-".repeat(depth))).is_err());
        }
    }
}
