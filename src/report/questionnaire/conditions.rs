//! Conditions in words, where they are simple: one answer decides. For all others paper points to the online form,
//! where nobody has to work them out.

use super::Writer;
use crate::i18n::Arg;
use crate::model::{Comparison, Condition, Item, Operand};
use crate::report::document::Block;
use crate::report::phrase::Phrase;

/// What a simple condition asks of one item.
struct Clause<'a> {
    item: &'a str,
    asks: Asks,
}

enum Asks {
    /// One of these codes.
    Is(Vec<String>),
    /// None of these codes.
    IsNot(Vec<String>),
    /// Any answer.
    Any,
}

impl Writer<'_> {
    /// "Only if …", a hint for each part.
    pub(super) fn only_if(&self, condition: Option<&Condition>) -> Vec<Block> {
        self.hints(condition, "form-only-if", "form-only-cases")
    }

    /// "Needs an answer if …".
    pub(super) fn needed_if(&self, condition: Option<&Condition>) -> Vec<Block> {
        self.hints(condition, "form-needs-answer-if", "form-needs-answer-cases")
    }

    fn hints(&self, condition: Option<&Condition>, label: &str, otherwise: &str) -> Vec<Block> {
        let Some(condition) = condition else { return Vec::new() };
        let said: Option<Vec<Phrase>> =
            self.clauses(condition).and_then(|all| all.iter().map(|clause| self.in_words(clause)).collect());
        match said {
            Some(said) => {
                said.into_iter().map(|text| Block::Hint { label: self.plain(label), text }).collect()
            }
            None => vec![self.remark(self.plain(otherwise))],
        }
    }

    /// The parts of a condition that all must hold; none where it is not simple.
    fn clauses<'a>(&self, condition: &'a Condition) -> Option<Vec<Clause<'a>>> {
        let one = |item: &'a str, asks| Some(vec![Clause { item, asks }]);
        match condition {
            Condition::And(parts) => {
                let all: Option<Vec<_>> = parts.iter().map(|part| self.clauses(part)).collect();
                all.map(|all| all.into_iter().flatten().collect())
            }
            Condition::Compare(Comparison::Eq, Operand::Answer(item), Operand::Constant(value)) => {
                one(item, Asks::Is(vec![value.as_str()?.to_owned()]))
            }
            Condition::Compare(Comparison::Ne, Operand::Answer(item), Operand::Constant(value)) => {
                one(item, Asks::IsNot(vec![value.as_str()?.to_owned()]))
            }
            Condition::Compare(how, Operand::Value(item), Operand::Constant(value)) => {
                one(item, Asks::Is(self.codes(item, *how, value.as_f64()?)?))
            }
            Condition::In(Operand::Answer(item), list) | Condition::AnyIn(Operand::Answer(item), list) => {
                let codes = list.iter().map(|code| code.as_str().map(str::to_owned));
                one(item, Asks::Is(codes.collect::<Option<Vec<_>>>()?))
            }
            Condition::Answered(item) => one(item, Asks::Any),
            Condition::Or(_)
            | Condition::Not(_)
            | Condition::Compare(..)
            | Condition::In(..)
            | Condition::AnyIn(..)
            | Condition::AllIn(..)
            | Condition::Special(..) => None,
        }
    }

    /// The choices whose value compares so; none where none or all do.
    fn codes(&self, item: &str, how: Comparison, with: f64) -> Option<Vec<String>> {
        let options = &self.survey.any_item(item)?.options;
        let holds = |value: f64| match how {
            Comparison::Eq => (value - with).abs() < 1e-9,
            Comparison::Ne => (value - with).abs() >= 1e-9,
            Comparison::Lt => value < with - 1e-9,
            Comparison::Lte => value < with + 1e-9,
            Comparison::Gt => value > with + 1e-9,
            Comparison::Gte => value > with - 1e-9,
        };
        let chosen = options.iter().filter(|option| option.value.is_some_and(holds));
        let codes: Vec<String> = chosen.map(|option| option.code.clone()).collect();
        (!codes.is_empty() && codes.len() < options.len()).then_some(codes)
    }

    fn in_words(&self, clause: &Clause<'_>) -> Option<Phrase> {
        let item = self.survey.any_item(clause.item)?;
        let question = self.text_of(item);
        let (key, answers) = match &clause.asks {
            Asks::Is(codes) => ("form-answer-is", self.either(item, codes)?),
            Asks::IsNot(codes) => ("form-answer-is-not", self.either(item, codes)?),
            Asks::Any => ("form-answer-any", String::new()),
        };
        let args = [
            ("question", Arg::from(&question.text)),
            ("id", Arg::from(&item.id)),
            ("answers", Arg::from(answers)),
        ];
        Some(Phrase { text: self.say(key, &args), ..question })
    }

    /// "A or B"; none where the item has no such choice.
    fn either(&self, item: &Item, codes: &[String]) -> Option<String> {
        let known = |code: &&String| item.options.iter().any(|option| option.code == **code);
        let text = |code| {
            let words = self.survey.option_text(self.lang.code(), item, code).text;
            self.say("form-quoted", &[("answer", Arg::from(words))])
        };
        let or = |first: String, second: String| {
            self.say("form-or", &[("first", Arg::from(first)), ("second", Arg::from(second))])
        };
        let all_known = codes.iter().all(|code| known(&code));
        all_known.then(|| codes.iter().map(|code| text(code)).reduce(or)).flatten()
    }
}
